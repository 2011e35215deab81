import Crypto
package import Domain
import SQL
import Storage
package import Support

/// A request that named a key and is under way.
package struct Once: Sendable {
    let key: String
    /// Every try of the request makes what it makes under this identifier, so a try that died halfway and the next make one thing.
    package let effect: Int64
}

/// What is known of a request that names a key.
package enum OnceOutcome: Sendable {
    /// To be done now, by who asked.
    case first(Once)
    /// Done before, and answered so.
    case answered(StoredAnswer)
    /// Done before, and the answer was erased with the words of a person in it.
    case forgotten
    /// Somebody is at it.
    case underWay
    /// The key stands for another request.
    case different
}

extension Desk {
    /// How long a key is remembered.
    package static let onceSeconds = 24.0 * 3600
    /// After which time a request that was not answered counts as dead: longer than a handler may take.
    private static let abandonedSeconds = 90.0

    /// Takes the key for this request, or tells what became of the one that has it.
    package func once(_ key: String, request: [UInt8], as caller: Caller, now: Instant) async throws -> OnceOutcome {
        let digest = Digest.hex(of: request)
        let effect = ids.next(StoredAnswer.self).rawValue
        let (token, organisation) = (caller.token.id, caller.agent.organisation)
        return try await database.write { transaction in
            try transaction.forgetKeys(startedBefore: now.adding(seconds: -Self.onceSeconds), in: organisation)
            if try transaction.claimKey(key, of: token, request: digest, effect: effect, at: now, in: organisation) {
                return .first(Once(key: key, effect: effect))
            }
            guard let known = try transaction.keyedRequest(key, of: token, in: organisation) else { return .underWay }
            guard known.request == digest else { return .different }
            if let answer = known.answer { return known.isForgotten ? .forgotten : .answered(answer) }
            guard now.seconds(since: known.startedAt) > Self.abandonedSeconds,
                try transaction.reclaimKey(key, of: token, startedAt: known.startedAt, at: now, in: organisation)
            else { return .underWay }
            return .first(Once(key: key, effect: known.effect))
        }
    }

    /// Keeps the answer for whoever asks the same again; nil: nothing was done, and the key is free again.
    package func settle(_ once: Once, _ answer: StoredAnswer?, as caller: Caller) async throws {
        let (token, organisation) = (caller.token.id, caller.agent.organisation)
        try await database.write { transaction in
            if let answer {
                try transaction.answerKey(once.key, of: token, with: answer, in: organisation)
            } else {
                try transaction.forgetKey(once.key, of: token, in: organisation)
            }
        }
    }
}
