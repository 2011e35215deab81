package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// Everything that is held on these persons, who are one; that it was gathered is recorded.
    ///
    /// It reaches as far as an erasure does. `namesStaff`: colleagues by name, not by number. The access is that of Article 15 of Regulation
    /// (EU) 2016/679; that colleagues need not be named follows from Court of Justice, C-579/21.
    package func accessBundle(
        of people: [ID<Person>], namesStaff: Bool = false, as agent: Agent, now: Instant
    ) async throws -> AccessBundle {
        try agent.require(.administer)
        guard !people.isEmpty else { throw NotFound() }
        let organisation = agent.organisation
        try await database.write { transaction in
            let known = try people.filter { try transaction.person($0, in: organisation) != nil }
            guard known.count == people.count else { throw NotFound() }
            transaction.record(
                NewEvent(.exportMade, facts: ["what": "access", "person": people.map(\.description).joined(separator: " ")]), by: agent,
                at: now, isQuiet: true)
        }
        var schemes: [SchemeVersion: ReactionScheme] = [:]
        for version in try await decidingSchemes(people, organisation) {
            schemes[version] = try await scheme(version, of: organisation)
        }
        let known = schemes
        let ours = [settings.mailFrom, settings.mailFromName].filter { !$0.isEmpty }
        return try await database.read { connection in
            var collector = try AccessCollector(
                people, connection, in: organisation, ours: ours, schemes: known, namesStaff: namesStaff)
            return try collector.bundle(at: now)
        }
    }

    /// The bytes of a file of a bundle; nil when they went since.
    package func bytes(of file: AccessBundle.File, as agent: Agent) async throws -> [UInt8]? {
        try agent.require(.administer)
        guard let raw = try await database.read({ try $0.rawBytes(file.raw, in: agent.organisation) }) else { return nil }
        guard let part = file.part else { return raw }
        return try await outside.cutPart(raw, part)?.bytes
    }

    /// The schemes under which something in their conversations was decided.
    private func decidingSchemes(_ people: [ID<Person>], _ organisation: ID<Organisation>) async throws -> [SchemeVersion] {
        try await database.read { connection in
            var found: Set<SchemeVersion> = []
            for id in try connection.conversations(with: people, in: organisation) {
                for record in try connection.decisions(of: id, limit: .max, in: organisation) { found.insert(record.decision.scheme) }
            }
            return Array(found)
        }
    }
}
