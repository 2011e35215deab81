import Connectors
import Desk
import Domain
import Formats
import Foundation
import Support

/// Hands an answer to the mail server.
struct Delivery: Sendable {
    private let settings: Settings
    private let desk: Desk
    private let clock: Clock

    init(_ settings: Settings, _ desk: Desk, clock: Clock = .system) { (self.settings, self.desk, self.clock) = (settings, desk, clock) }

    /// Sends the answer once and tells how that ended. The same answer is the same mail at every try: its Message-ID does not change.
    @Sendable func send(_ leased: LeasedReply) async -> DeliveryOutcome {
        let reply = leased.reply
        let from = settings.text(.mailFrom)
        guard !from.isEmpty, let configuration = SMTPConfiguration(settings) else {
            return .failed(isPermanent: true, reason: "not-configured: No mail server is set (mail.server, mail.from).")
        }
        let name: String
        do { name = try await senderName(of: leased.organisation) } catch {
            return .failed(isPermanent: false, reason: "other: The database did not answer: \(error)")
        }
        var mail = OutgoingMail(
            from: MailAddress(name: name, address: from), to: reply.to, subject: reply.subject, messageID: reply.remoteID,
            date: clock.now(),
            text: reply.text)
        mail.cc = reply.cc
        mail.inReplyTo = reply.inReplyTo
        mail.references = reply.references
        let bytes: [UInt8]
        do { bytes = try MailComposer.compose(mail) } catch { return .failed(isPermanent: true, reason: "other: \(error.sentence)") }
        let envelope = OutgoingEnvelope(sender: from, recipients: (reply.to + reply.cc).map(\.address), mail: bytes)
        return switch await SMTPSender(configuration: configuration).send(envelope) {
        case .sent: .sent
        case .failed(let isPermanent, let problem): .failed(isPermanent: isPermanent, reason: problem.text)
        case .unknown(let problem): .unknown(reason: problem.text)
        }
    }

    /// The name that the administrator chose, else that of the organisation.
    private func senderName(of organisation: ID<Organisation>) async throws -> String {
        let chosen = settings.text(.mailFromName)
        if !chosen.isEmpty { return chosen }
        return try await desk.organisations().first { $0.id == organisation }?.name ?? ""
    }
}

extension SMTPConfiguration {
    /// What the settings say; nil when they name no server.
    fileprivate init?(_ settings: Settings) {
        guard let url = URLComponents(string: settings.text(.mailServer)), let host = url.host, !host.isEmpty else { return nil }
        let security: Security =
            switch url.scheme {
            case "smtps": .tls
            case "smtp" where settings.flag(.mailAllowPlain): .none
            case "smtp": .starttls
            default: .starttls
            }
        let user = settings.text(.mailUser)
        self.init(
            host: host, port: url.port ?? (security == .tls ? 465 : 587), security: security,
            credentials: user.isEmpty ? .none : .password(user: user, password: settings.text(.mailPassword)))
        let authorities = settings.text(.mailAuthorities)
        if !authorities.isEmpty { self.authorities = authorities }
        // Well below the lease of an answer, so that nobody takes it for abandoned while we wait.
        (connectSeconds, replySeconds, totalSeconds) = (30, 120, 240)
    }
}
