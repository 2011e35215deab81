import Domain
import SQL
import Storage
import Support

extension ErasureScope {
    func isOwn(_ id: ID<Message>) -> Bool { ownIDs.contains(id) }

    /// Everything of theirs, for bytes of which nobody knows the conversation.
    var everywhere: Redaction {
        written.values.reduce(into: redaction.elsewhere) { all, theirs in
            all.passages.formUnion(theirs.passages)
            all.shortTexts.formUnion(theirs.shortTexts)
        }
    }

    /// Whether the conversations are as they were looked at, and nothing new came from these persons.
    func isAsFound(_ connection: Transaction, in organisation: ID<Organisation>) throws -> Bool {
        for (id, version) in whole.merging(shared, uniquingKeysWith: { first, _ in first }) {
            guard try connection.lockedConversation(id, in: organisation)?.version == version else { return false }
        }
        return try connection.messages(of: people, after: newest, limit: 1, in: organisation).isEmpty
    }

    /// What keeps them from being erased: a hold on a person, on one of the conversations, or on everything.
    func hold(_ connection: any Connection, in organisation: ID<Organisation>) throws -> Hold? {
        try connection.holds(in: organisation).first { hold in
            switch hold.scope {
            case .conversation(let id): whole[id] != nil || written[id] != nil
            case .person(let id): people.contains(id)
            case .everything: true
            }
        }
    }

    /// Whether an answer is on its way to them at this moment.
    func isBeingAnswered(_ connection: any Connection, in organisation: ID<Organisation>) throws -> Bool {
        try connection.repliesUnderWay(in: organisation).contains {
            $0.state == .sending && (whole[$0.conversation] != nil || shared[$0.conversation] != nil)
        }
    }

    /// How much goes; what of others changes is not counted here.
    func counts(_ connection: any Connection, in organisation: ID<Organisation>) throws -> ErasureCounts {
        var counts = ErasureCounts()
        counts.conversations = whole.count
        counts.shared = shared.count
        counts.messages = own.count
        counts.attachments = own.reduce(0) { $0 + $1.attachments }
        for id in whole.keys {
            counts.notes += try connection.notes(of: id, limit: .max, in: organisation).count
            counts.drafts += try connection.drafts(of: id, in: organisation).count
        }
        for id in Set(shared.keys).union(noted) {
            counts.notes += try connection.notes(of: id, limit: .max, in: organisation).count { redacted($0.text, in: id) != $0.text }
            counts.drafts += try connection.drafts(of: id, in: organisation).count { redacted($0.text, in: id) != $0.text }
        }
        return counts
    }
}
