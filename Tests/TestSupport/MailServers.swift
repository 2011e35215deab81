import Foundation

/// A real Postfix and a real Dovecot on loopback ports, for the whole test run; see `Tests/support/mailservers.py`.
package final class MailServers: Sendable {
    /// What the script says of what it started.
    package struct Description: Decodable, Sendable {
        package let folder, mail, authority, password, log: String
        package let boxes: [String]
        package let smtp: [String: Int]
        package let imap, imaps: Int
        package let imapsHosts: [String: String]
    }

    package let description: Description
    private let script: SupportScript

    private static let started = Result { try MailServers() }

    /// The pair all tests of this process share, started at first use; throws a plain sentence when it cannot run here.
    package static func shared() throws -> MailServers { try started.get() }

    /// Starts a pair of its own.
    package init() throws {
        script = try SupportScript("mailservers.py")
        description = try JSONDecoder().decode(Description.self, from: script.announcement)
    }

    /// Stops both; the shared pair ends with the process.
    package func stop() { script.stop() }

    /// The port of a variant: clear, starttls, tls, login, and selfsigned, wronghost, expired with STARTTLS or, with `tls-`, without.
    package func smtpPort(_ variant: String = "starttls") -> Int { description.smtp[variant] ?? 0 }
    package var imapPort: Int { description.imap }

    /// The raw mails that lie in the mailbox of `address` or, when it has none, those for it in its domain's catch-all.
    package func mailbox(of address: String) -> [String] {
        let parts = address.split(separator: "@").map(String.init)
        guard parts.count == 2, let user = parts.first, let domain = parts.last else { return [] }
        if description.boxes.contains(address) { return mails(in: "\(domain)/\(user)") }
        return mails(in: "\(domain)/catchall").filter { $0.contains("\nDelivered-To: \(address)\n") }
    }

    /// The mails for `address` once there are `count`, looking again whenever something was delivered; what there is after `seconds`.
    package func mailbox(of address: String, waitingFor count: Int, seconds: Double = 20) async -> [String] {
        let end = Date().addingTimeInterval(seconds)
        while true {
            let mails = mailbox(of: address)
            if mails.count >= count || Date() > end { return mails }
            // Another process delivers; there is no clock of ours to move.
            try? await Task.sleep(for: .milliseconds(20))
        }
    }

    private func mails(in path: String) -> [String] {
        let box = URL(fileURLWithPath: description.mail).appendingPathComponent("\(path)/Maildir")
        return ["new", "cur"].flatMap { folder -> [String] in
            let folder = box.appendingPathComponent(folder)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().compactMap { name in
                FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map { String(decoding: $0, as: UTF8.self) }
            }
        }
    }
}
