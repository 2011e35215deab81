package import Domain
package import Foundation
package import Support

/// What stands around every page: who reads it, in which language, with which counts, and what has just happened.
package struct Frame: Sendable {
    /// Who is signed in.
    package struct User: Sendable {
        package var id: String
        package var name: String
        package var email: String
        /// What the role allows: a button that would be refused is not shown.
        package var permissions: Set<Permission>

        package init(id: String, name: String, email: String, permissions: Set<Permission>) {
            (self.id, self.name, self.email, self.permissions) = (id, name, email, permissions)
        }
    }

    /// How many wait in each view of the menu; nought is not shown.
    package struct Counts: Sendable {
        /// Conversations whose time is up: shown loudly.
        package var late = 0
        package var soon = 0
        package var mine = 0
        package var unassigned = 0
        package var snoozed = 0
        /// Answers of ours that did not leave, or of which nobody knows whether they did: shown loudly.
        package var notSent = 0
        package var quarantine = 0
        package init(
            late: Int = 0, soon: Int = 0, mine: Int = 0, unassigned: Int = 0, snoozed: Int = 0, notSent: Int = 0, quarantine: Int = 0
        ) {
            (self.late, self.soon) = (late, soon)
            (self.mine, self.unassigned, self.snoozed, self.notSent, self.quarantine) = (mine, unassigned, snoozed, notSent, quarantine)
        }
    }

    /// Light or dark: as the system says, unless somebody chose.
    package enum Theme: String, Sendable, CaseIterable { case system, light, dark }

    package var language: Language
    package var zone: TimeZone
    package var now: Instant
    package var theme: Theme
    /// The token that every form carries as `csrf`, and scripts as the header `X-CSRF-Token`.
    package var csrf: String
    /// The name of the organisation; empty before it is set up.
    package var organisation: String
    /// Nil on the pages outside: sign-in, set-up and the messages shown to strangers.
    package var user: User?
    package var counts: Counts
    package var flash: Flash?
    /// Up to which event the page may be believed; nil where nothing is live.
    package var eventNumber: Int64?
    /// Where people must be called and nobody has said that it was done, newest first.
    package var alarms: [AlarmElsewhere] = []
    /// Every page of a demo says that it is one.
    package var isDemo = false
    /// Path and query of this page, to which a change of language or theme returns.
    package var here: String

    package init(
        language: Language, zone: TimeZone, now: Instant, theme: Theme = .system, csrf: String, organisation: String, user: User? = nil,
        counts: Counts = Counts(), flash: Flash? = nil, here: String
    ) {
        self.language = language
        self.zone = zone
        self.now = now
        self.theme = theme
        self.csrf = csrf
        self.organisation = organisation
        self.user = user
        self.counts = counts
        self.flash = flash
        self.here = here
    }

    /// Whether the reader's role allows it.
    func may(_ permission: Permission) -> Bool { user?.permissions.contains(permission) ?? false }

    /// How this page speaks.
    package var say: Wording { Wording(language, zone: zone, now: now) }
}

/// A place in the menu.
package enum Place: Sendable, Equatable {
    case inbox(InboxView)
    case outbox, quarantine, settings, sessions
    /// Nothing in the menu is the present page.
    case elsewhere
}
