import Crypto
package import Domain
package import SQL
package import Support

/// The use cases: allowed, done, recorded, or nothing. Pages, API, workers and commands all come through here and share nothing else.
package struct Desk: Sendable {
    package let database: Database
    package let outside: Outside
    package let settings: DeskSettings
    package let log: Log
    let ids: IDGenerator
    let passwords: PasswordHash
    let schemes: SchemeShelf
    let erasing = OneAtATime()
    let reading = ReadingLog()
    let clock: Clock
    let promises: PromiseBook

    /// `scheme` is the reaction scheme that an organisation begins with; without it nothing is decided where there is none yet.
    package init(
        database: Database, outside: Outside, settings: DeskSettings, scheme: ReactionScheme? = nil, clock: Clock, log: Log
    ) {
        self.database = database
        self.outside = outside
        self.settings = settings
        self.log = log
        self.clock = clock
        ids = IDGenerator(clock: clock)
        passwords = PasswordHash()
        schemes = SchemeShelf(shipped: scheme)
        promises = PromiseBook(log: log)
    }
}

/// What the administrator decides about the desk.
package struct DeskSettings: Sendable {
    /// The address that answers come from; empty while mail is not configured.
    package var mailFrom: String
    /// The name beside it; empty for that of the organisation.
    package var mailFromName: String
    /// How long an answer can be taken back, in seconds.
    package var undoSeconds: Double
    /// How long a browser stays signed in without being used, and at most, in seconds.
    package var sessionIdleSeconds: Double
    package var sessionSeconds: Double
    /// The terms of keeping that are shipped.
    package var proposals: [RetentionRule] = []
    package init(
        mailFrom: String = "", mailFromName: String = "", undoSeconds: Double = 10, sessionIdleSeconds: Double = 12 * 3600,
        sessionSeconds: Double = 30 * 24 * 3600
    ) {
        self.mailFrom = mailFrom
        self.mailFromName = mailFromName
        self.undoSeconds = undoSeconds
        self.sessionIdleSeconds = sessionIdleSeconds
        self.sessionSeconds = sessionSeconds
    }
}
