package import Desk
package import Domain
import Formats
package import SQL
import Storage
package import Support
package import TestSupport

/// The engines that every use case must give the same answers on.
package enum TestEngine: String, CaseIterable, Sendable { case sqlite, postgresql }

/// A desk on a database of its own, whose mails are decoded here and now.
package final class TestHouse: Sendable {
    /// The house could not be made, or does not hold what a test asks for.
    package struct Missing: Error {
        package let what: String
        package init(what: String) { self.what = what }
    }

    package let folder: TemporaryDirectory
    package let database: Database
    package let desk: Desk
    package let organisation: ID<Organisation>
    /// The administrator.
    package let agent: Agent
    package static let start = Instant(microseconds: 1_795_000_000_000_000)

    /// How many houses may be connected to PostgreSQL at once; each has several connections.
    private static let places = Places(12)
    private let server: PostgresServer.FreshDatabase?
    /// What reading every mail fails with; nil while it works.
    package let failure = Lock<ReadFailure?>(nil)
    /// The erasures that were to be kept outside the database.
    package let remembered = Lock<[ErasureRecord]>([])

    /// `password` gives the administrator one; computing it takes longer than most tests.
    package init(_ engine: TestEngine = .sqlite, password: String? = nil) async throws {
        folder = try TemporaryDirectory()
        let log = Log(from: .error)
        server = engine == .postgresql ? try await PostgresServer.freshDatabase() : nil
        if engine == .postgresql { await Self.places.take() }
        let location = server.map { DatabaseLocation.postgresql(url: $0.url) } ?? .sqlite(path: folder.path(of: "test.sqlite"))
        database = try await Database.open(location, mode: .create, log: log)
        _ = try await Migrator.migrate(database, migrations, now: Self.start)
        let failure = failure
        let remembered = remembered
        let outside = Outside(
            readMails: { raws in
                raws.map { raw in failure.withLock { $0 }.map { .failure($0) } ?? .success(MailDecoder.decode(raw)) }
            }, cutPart: { _, _ in nil }, previewPart: { _, _ in nil }, sanitise: { $0.map { $0 } },
            redact: { MailRedactor.redacted($0, $1) }, files: { MailRedactor.files(of: $0) },
            remember: { record in remembered.withLock { $0.append(record) } })
        desk = Desk(
            database: database, outside: outside, settings: DeskSettings(mailFrom: "info@gemeente.test", undoSeconds: 10),
            scheme: try ReactionScheme(json: try OwnFile.bytes("Sources/CResources/assets/scheme-default.json")),
            clock: Clock { Self.start }, log: log)
        let user: User
        if let password {
            guard let token = try await desk.newSetupToken(now: Self.start) else { throw Missing(what: "a set-up link") }
            let form = SetUpForm(organisation: "Stad", regime: "BE-nl", name: "Lotte", email: "lotte@gemeente.test", password: password)
            user = try await desk.setUp(token: token, form, now: Self.start)
            guard let first = try await desk.organisations().first else { throw Missing(what: "an organisation") }
            organisation = first.id
        } else {
            organisation = try await desk.organisation(named: "Stad", createdAt: Self.start)
            user = try await Self.user("Lotte", .administrator, in: organisation, of: database)
        }
        agent = Agent(organisation: organisation, user: user.id, name: user.name, permissions: user.role.permissions)
    }

    deinit {
        if server != nil { Task { await Self.places.give() } }
    }

    package func arrive(_ mails: String..., isOurs: Bool = false, now: Instant = start) async throws -> ArrivalTally {
        let items = mails.enumerated().map { ArrivalItem.mail(Array($0.element.utf8), source: "test#\($0.offset)") }
        return try await desk.arrive(items, ArrivalContext(organisation: organisation, account: "default", isOurs: isOurs), now: now)
    }

    package func inbox(
        _ view: InboxView = .all, _ search: String = "", now: Instant = start
    ) async throws -> [ConversationSummary] {
        try await desk.inbox(view, search: search, before: nil, as: agent, now: now).summaries
    }

    /// The conversation of one new mail; each number has a person and a subject of its own.
    package func conversation(_ number: Int = 1) async throws -> Conversation {
        _ = try await arrive(mail("\(number)@x", from: "Fatima <fatima\(number)@inwoners.test>", subject: "Lamp \(number)"))
        guard let found = try await inbox().first(where: { $0.conversation.subject == "Lamp \(number)" }) else {
            throw Missing(what: "the conversation of mail \(number)")
        }
        return found.conversation
    }

    /// Everything about the conversation, as it is now.
    package func view(_ id: ID<Conversation>, now: Instant = start) async throws -> ConversationView {
        try await desk.conversation(id, as: agent, now: now)
    }

    /// An answer in the outbox, which may go ten seconds after `now`.
    package func answer(_ id: ID<Conversation>, key: String = "k", now: Instant = start) async throws -> Reply {
        try await desk.answer(id, text: "We komen.", subject: nil, requestKey: key, version: nil, as: agent, now: now)
    }

    /// A colleague with that role, who has no password.
    package func colleague(_ role: Role) async throws -> Agent {
        let user = try await Self.user("Collega", role, in: organisation, of: database)
        return Agent(organisation: organisation, user: user.id, name: user.name, permissions: role.permissions)
    }

    /// The administrator of another organisation in the same database.
    package func stranger() async throws -> Agent {
        let other = try await desk.organisation(named: "Buurgemeente", createdAt: Self.start)
        let user = try await Self.user("Buur", .administrator, in: other, of: database)
        return Agent(organisation: other, user: user.id, name: user.name, permissions: user.role.permissions)
    }

    private static func user(_ name: String, _ role: Role, in organisation: ID<Organisation>, of database: Database) async throws -> User {
        let id = ID<User>(rawValue: Int64.random(in: 1_000_000...(.max)))
        let user = User(id: id, email: "\(name.lowercased())\(id)@gemeente.test", name: name, role: role)
        try await database.write { try $0.insert(user, passwordHash: "none", at: start, in: organisation) }
        return user
    }
}

/// A mail as it comes over the wire.
package func mail(
    _ id: String, from: String = "Fatima <fatima@inwoners.test>", subject: String = "Lamp", references: String = "",
    _ text: String = "Het is donker."
) -> String {
    "From: \(from)\r\nTo: info@gemeente.test\r\nSubject: \(subject)\r\nMessage-ID: <\(id)>\r\n"
        + (references.isEmpty ? "" : "References: \(references)\r\n") + "\r\n\(text)\r\n"
}

/// So many may be inside; who comes later waits.
private actor Places {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    init(_ count: Int) { free = count }

    func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func give() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        free += 1
    }
}
