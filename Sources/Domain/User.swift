package import Support

/// A member of staff who signs in.
package struct User: Sendable, Equatable {
    package let id: ID<User>
    package var email: String
    package var name: String
    package var role: Role
    /// The language of the interface, `nl-BE`; nil for that of the organisation.
    package var language: String?
    package var theme: String?
    package var isDisabled: Bool
    package init(
        id: ID<User>, email: String, name: String, role: Role, language: String? = nil, theme: String? = nil, isDisabled: Bool = false
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
        self.language = language
        self.theme = theme
        self.isDisabled = isDisabled
    }
}

/// What a member of staff is here for; permissions follow from it.
package enum Role: String, Sendable, CaseIterable {
    case administrator, agent, reader

    package var permissions: Set<Permission> {
        switch self {
        case .administrator: Set(Permission.allCases)
        case .agent: [.readConversations, .handleConversations, .answer]
        case .reader: [.readConversations]
        }
    }
}

/// One thing that may or may not be allowed.
package enum Permission: String, Sendable, CaseIterable {
    /// See conversations, people, attachments, search.
    case readConversations
    /// Assign, tag, snooze, close, reopen, mark as spam, write notes.
    case handleConversations
    /// Send something to a citizen.
    case answer
    /// Import, read again or remove what lies in quarantine.
    case importMessages
    /// Users, settings, sessions of others.
    case administer
}

/// Who is acting: a signed-in member of staff, a program in the name of one, or the command line in the name of the administrator.
package struct Agent: Sendable, Equatable {
    package let organisation: ID<Organisation>
    /// Nil for the command line, and for a program that acts for nobody.
    package let user: ID<User>?
    package let name: String
    package let permissions: Set<Permission>
    /// The token of the program that acts; nil for people and the command line.
    package let token: ID<APIToken>?
    package init(
        organisation: ID<Organisation>, user: ID<User>?, name: String, permissions: Set<Permission>, token: ID<APIToken>? = nil
    ) {
        self.organisation = organisation
        self.user = user
        self.name = name
        self.permissions = permissions
        self.token = token
    }

    /// The one who owns the machine, at the command line.
    package static func commandLine(_ organisation: ID<Organisation>) -> Agent {
        Agent(organisation: organisation, user: nil, name: "samenspraak", permissions: Set(Permission.allCases))
    }

    /// Throws `Forbidden` unless the permission is there.
    package func require(_ permission: Permission) throws(Forbidden) {
        guard permissions.contains(permission) else { throw Forbidden(permission: permission) }
    }
}

/// The role does not allow it.
package struct Forbidden: Error, Equatable {
    package let permission: Permission
    package init(permission: Permission) { self.permission = permission }
}

/// There is nothing with that name here, or it belongs to another organisation: the two are never told apart.
package struct NotFound: Error, Equatable {
    package init() {}
}

/// Somebody else changed it first.
package struct Conflict: Error, Equatable {
    /// The version that is there now.
    package let version: Int
    package init(version: Int) { self.version = version }
}

/// What a person filled in cannot be used; `problem` says why.
package struct Invalid: Error, Equatable {
    package enum Problem: String, Sendable, CaseIterable {
        case emptyText, textTooLong, badEmail, emailTaken, shortPassword, longPassword, emptyName, badName, badDate, noRecipient,
            unknownRegime, badTag, unknownRole, badTerm, noScope, scopeNeedsUser, scopeBeyondRole
        case lastAdministrator
        /// The reason is missing or too long; there is no such outcome, side action or answer.
        case noReason, unknownOutcome, unknownAnswer
        /// Whom something was passed on to, or who was called, is missing or too long.
        case noParty
        /// Opening hours, or the hours of a channel, that nothing could ever be answered in.
        case neverOpen
    }
    package let problem: Problem
    package init(_ problem: Problem) { self.problem = problem }
}
