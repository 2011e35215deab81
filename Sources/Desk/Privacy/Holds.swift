package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// The holds that stand, newest first.
    package func holds(as agent: Agent) async throws -> [Hold] {
        try agent.require(.administer)
        return try await database.read { try $0.holds(in: agent.organisation) }
    }

    /// Why the conversation is held; nil when it is not. A hold on a person reaches all of that person's conversations.
    package func hold(on conversation: ID<Conversation>, as agent: Agent) async throws -> Hold? {
        try agent.require(.readConversations)
        return try await database.read { connection in
            try connection.holds(in: agent.organisation).first { hold in
                switch hold.scope {
                case .conversation(let id): id == conversation
                case .person(let person):
                    try connection.conversations(with: [person], in: agent.organisation).contains(conversation)
                case .everything: true
                }
            }
        }
    }

    /// Keeps something from going, whatever its term. Who handles conversations may hold one; the rest is the administrator's.
    package func hold(_ scope: Hold.Scope, reason: String, as agent: Agent, now: Instant) async throws -> Hold {
        if case .conversation = scope { try agent.require(.handleConversations) } else { try agent.require(.administer) }
        let reason = reason.trimmed
        guard !reason.isEmpty else { throw Invalid(.emptyText) }
        guard reason.utf8.count <= 2000 else { throw Invalid(.textTooLong) }
        let hold = Hold(id: ids.next(), scope: scope, reason: reason, placedAt: now, placedBy: agent.name)
        return try await database.write { transaction in
            var conversation: ID<Conversation>?
            switch scope {
            case .conversation(let id):
                guard try transaction.conversation(id, in: agent.organisation) != nil else { throw NotFound() }
                conversation = id
            case .person(let id): guard try transaction.person(id, in: agent.organisation) != nil else { throw NotFound() }
            case .everything: break
            }
            try transaction.insert(hold, by: agent.user, in: agent.organisation)
            transaction.record(
                NewEvent(.holdPlaced, conversation: conversation, facts: ["hold": hold.id.description, "of": scope.name]), by: agent,
                at: now)
            return hold
        }
    }

    /// Ends a hold: from then on its term counts again.
    package func lift(_ id: ID<Hold>, as agent: Agent, now: Instant) async throws {
        try agent.require(.administer)
        try await database.write { transaction in
            guard let hold = try transaction.holds(in: agent.organisation).first(where: { $0.id == id }),
                try transaction.lift(id, by: agent.user, at: now, in: agent.organisation)
            else { throw NotFound() }
            var conversation: ID<Conversation>?
            if case .conversation(let id) = hold.scope { conversation = id }
            transaction.record(
                NewEvent(.holdLifted, conversation: conversation, facts: ["hold": id.description, "of": hold.scope.name]), by: agent,
                at: now)
        }
    }
}

extension Hold.Scope {
    /// The word by which the record names it.
    fileprivate var name: String {
        switch self {
        case .conversation: "conversation"
        case .person: "person"
        case .everything: "everything"
        }
    }
}

/// Which conversations are held, at one moment.
struct HeldConversations {
    let isEverything: Bool
    private let ids: Set<ID<Conversation>>

    init(_ connection: any Connection, in organisation: ID<Organisation>) throws {
        let holds = try connection.holds(in: organisation)
        isEverything = holds.contains { $0.scope == .everything }
        var ids: Set<ID<Conversation>> = []
        var people: [ID<Person>] = []
        for hold in holds {
            switch hold.scope {
            case .conversation(let id): ids.insert(id)
            case .person(let id): people.append(id)
            case .everything: break
            }
        }
        ids.formUnion(try connection.conversations(with: people, in: organisation))
        self.ids = ids
    }

    func contains(_ id: ID<Conversation>) -> Bool { isEverything || ids.contains(id) }
}
