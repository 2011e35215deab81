import Desk
import Domain
import Support

extension ControlHandler {
    /// Makes, lists and ends tokens.
    func tokens(_ request: ControlRequest, now: Instant) async throws -> [String] {
        switch request {
        case .tokenNew(let organisation, let name, let scopes, let email, let expires):
            let agent = Agent.commandLine(try await desk.organisation(named: organisation))
            var user: ID<User>?
            if let email {
                guard let found = try await desk.users(as: agent).first(where: { $0.email == email.lowercased() }) else {
                    throw CommandFailure(.usage, "There is no user \(email.prefix(100)).")
                }
                user = found.id
            }
            let issued = try await desk.makeToken(
                name: name, scopes: Set(scopes.compactMap(Scope.init(rawValue:))), user: user,
                expiresAt: expires.map(Instant.init(microseconds:)), as: agent, now: now)
            return ["Token \(issued.token.id) was made. It is shown this once:", issued.text]
        case .tokenList(let organisation):
            let agent = Agent.commandLine(try await desk.organisation(named: organisation))
            return try await desk.tokens(as: agent).map { $0.line(at: now) }
        case .tokenRevoke(let organisation, let number):
            let agent = Agent.commandLine(try await desk.organisation(named: organisation))
            guard let token = try await desk.tokens(as: agent).first(where: { $0.id.description == number }) else {
                throw CommandFailure(.usage, "There is no token \(number.prefix(40)): token list shows the numbers.")
            }
            try await desk.revokeToken(token.id, as: agent, now: now)
            return ["Token \(token.id) opens nothing any more."]
        default: throw CommandFailure(.internalError, "That is no question about tokens.")
        }
    }
}

extension APIToken {
    /// Number, name, scopes, in whose name, state, last use.
    fileprivate func line(at now: Instant) -> String {
        let state =
            if let revokedAt {
                "revoked \(revokedAt.rfc3339)"
            } else if let expiresAt {
                isValid(at: now) ? "until \(expiresAt.rfc3339)" : "ended \(expiresAt.rfc3339)"
            } else { "active" }
        let scopes = scopes.map(\.rawValue).sorted().joined(separator: " ")
        return [id.description, name, scopes, userName ?? "-", state, usedAt.map { "used \($0.rfc3339)" } ?? "never used"].joined(
            separator: "\t")
    }
}
