import Desk
import Domain
import Foundation
import SQL
import Support

/// Carries out what a command asks, in the server or in the command's own process.
struct ControlHandler: Sendable {
    let running: RunningDesk
    /// Where people reach the server; nil when none runs here.
    private let base: String?
    var desk: Desk { running.desk }
    init(_ running: RunningDesk, base: String? = nil) { (self.running, self.base) = (running, base) }

    /// The lines to print.
    func answer(_ request: ControlRequest) async throws -> [String] {
        let now = Clock.system.now()
        switch request {
        case .userAdd(let organisation, let name, let email, let role):
            let agent = Agent.commandLine(try await desk.organisation(named: organisation, createdAt: now))
            let link = try await desk.addUser(name: name, email: email, role: role, as: agent, now: now)
            return ["\(link.user.name) was added.", "Open this link within a day to choose a password: \(address(of: link))"]
        case .userReset(let organisation, let email):
            let agent = Agent.commandLine(try await desk.organisation(named: organisation))
            guard let user = try await desk.users(as: agent).first(where: { $0.email == email.lowercased() }) else {
                throw CommandFailure(.usage, "There is no user \(email.prefix(100)).")
            }
            let link = try await desk.resetUser(user.id, as: agent, now: now)
            return ["\(user.name) is signed out everywhere.", "Open this link within a day to choose a password: \(address(of: link))"]
        case .userList(let organisation):
            let agent = Agent.commandLine(try await desk.organisation(named: organisation))
            return try await desk.users(as: agent).map { user in
                [user.email, user.name, user.role.rawValue, user.isDisabled ? "disabled" : "active"].joined(separator: "\t")
            }
        case .tokenNew, .tokenList, .tokenRevoke: return try await tokens(request, now: now)
        case .organisationList:
            return try await desk.organisations().map { [$0.id.description, $0.name, $0.languageRegime.rawValue].joined(separator: "\t") }
        case .organisationAdd(let name, let regime):
            try await desk.refuseDemo()
            let organisation = try await desk.addOrganisation(name: name, regime: regime, now: now)
            return [
                "\(organisation.name) was added.",
                "Now give it an administrator: user add NAME EMAIL --role administrator --organisation \"\(organisation.name)\".",
            ]
        case .organisationHost(let name, let host):
            let organisation = try await desk.organisation(named: name)
            try await desk.claim(host: host, for: organisation, now: now)
            return ["Who comes to \(host.lowercased()) signs in to that organisation."]
        case .backup(let path):
            try await running.store.database.backup(to: path)
            return []
        case .check: return try await running.store.database.integrityCheck()
        case .export(let organisation, let after):
            // A house in which nothing was brought yet has nothing to give, which is no mistake.
            if organisation == nil, try await desk.organisations().isEmpty { return [] }
            let agent = Agent.commandLine(try await desk.organisation(named: organisation))
            return try await desk.export(after: ID(rawValue: after), limit: 500, as: agent).flatMap { message in
                [message.id.description, try MessageJSON.line(message)]
            }
        case .erase(let organisation, let person, let reason, let isMeant, let asJSON):
            return try await erase(organisation: organisation, person: person, reason: reason, isMeant: isMeant, asJSON: asJSON)
        case .access(let organisation, let person, let path, let language, let namesStaff):
            return try await access(
                organisation: organisation, person: person, path: path, language: language, namesStaff: namesStaff)
        case .retentionShow(let organisation, let asJSON): return try await retentionShow(organisation: organisation, asJSON: asJSON)
        case .retentionRun(let organisation, let isMeant, let asJSON):
            return try await retentionRun(organisation: organisation, isMeant: isMeant, asJSON: asJSON)
        case .beginImport, .batch, .endImport: throw CommandFailure(.internalError, "An import is no single question.")
        }
    }

    private func address(of link: PasswordLink) -> String {
        let configured = running.store.settings.text(.baseURL)
        let base = base ?? (configured.isEmpty ? "http://\(running.store.settings.text(.listen))" : configured)
        return base + "/password/\(link.token)"
    }
}
