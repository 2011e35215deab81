package import Domain
import SQL
import Storage
package import Support

/// What is true at this moment of how an organisation handles what people write: what its public page and its register say.
package struct PrivacyFacts: Sendable {
    package var organisation: Organisation
    /// On which people reach it, in the order of the contract.
    package var channels: [Channel]
    /// The address to write to; empty where mail is not set up.
    package var mailFrom: String
    package var schedule: RetentionSchedule
    /// What is past its term goes by itself.
    package var isNightly: Bool

    package init(organisation: Organisation, channels: [Channel], mailFrom: String, schedule: RetentionSchedule, isNightly: Bool) {
        (self.organisation, self.channels, self.mailFrom) = (organisation, channels, mailFrom)
        (self.schedule, self.isNightly) = (schedule, isNightly)
    }
}

extension Desk {
    /// For anybody: it holds nothing of a person. Nil when there is no such organisation.
    package func privacyFacts(of id: ID<Organisation>) async throws -> PrivacyFacts? {
        let schedule = try await retentionSchedule(of: id)
        let (mailFrom, isMail) = (settings.mailFrom, !settings.mailFrom.isEmpty)
        return try await database.read { connection in
            guard let organisation = try connection.organisations().first(where: { $0.id == id }) else { return nil }
            let known = try connection.channelsWithPeople(in: id)
            return PrivacyFacts(
                organisation: organisation, channels: Channel.allCases.filter { known.contains($0) || ($0 == .email && isMail) },
                mailFrom: mailFrom, schedule: schedule, isNightly: try connection.retentionSwitch(in: id).isNightly)
        }
    }
}
