import Domain
import HTTP

/// A mail as the server takes it: from whom, to whom, and the bytes, whatever their headers say.
package struct OutgoingEnvelope: Sendable {
    /// Whom a failure is reported to; nil for nobody, as automatic answers need it.
    package var sender: String?
    package var recipients: [String]
    /// A message of RFC 5322, lines ended by CRLF.
    package var mail: [UInt8]

    package init(sender: String?, recipients: [String], mail: [UInt8]) {
        (self.sender, self.recipients, self.mail) = (sender, recipients, mail)
    }

    /// What keeps the envelope from being sent, as a sentence; nil when nothing does.
    package var objection: String? {
        guard !recipients.isEmpty else { return "The mail has no recipient." }
        guard !mail.isEmpty else { return "The mail is empty." }
        let bad = (recipients + (sender.map { [$0] } ?? [])).first { Self.written($0) == nil }
        return bad.map { "The address \($0.debugDescription) cannot be sent to." }
    }

    /// `address` as a command carries it: printable ASCII with nothing that could end it or begin another, an international domain in its
    /// ASCII form; nil when it cannot be so.
    static func written(_ address: String) -> String? {
        guard MailAddress.isPlausible(address), let at = address.firstIndex(of: "@") else { return nil }
        let (local, domain) = (address[..<at], address[address.index(after: at)...])
        guard local.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        if domain.utf8.allSatisfy({ $0 < 0x80 }) { return address }
        // The parser of web addresses knows how international names are written.
        guard let host = try? WebAddress("http://\(domain)/").host else { return nil }
        return "\(local)@\(host)"
    }
}

/// What became of a mail handed to a server.
package enum SendOutcome: Sendable, Equatable {
    /// The server took it; its words.
    case sent(reply: String)
    /// The server surely did not take it. `permanent`: trying again unchanged gives the same.
    case failed(permanent: Bool, SendProblem)
    /// The server may have taken it: all was handed over and no answer came. Not to be sent again before somebody looked.
    case unknown(SendProblem)
}
