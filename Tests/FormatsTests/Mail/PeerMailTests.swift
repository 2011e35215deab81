import Formats
import Foundation
import Support
import Testing

@Suite struct PeerMailTests {
    @Test("Third-party mail: subject, sender and attachment names are what the peer reads", arguments: PeerMail.all)
    func reading(_ peer: PeerMail) {
        let mail = MailDecoder.decode(peer.raw)
        #expect(mail.subject == peer.subject ?? "")
        #expect(mail.from.map { [$0.name, $0.written] } == peer.from)
        let names = mail.attachments.compactMap(\.name)
        for name in peer.attachments { #expect(names.contains(name)) }
        // With two To fields, or one that holds no addresses, two readings are both fine; no address of the peer's may be missing.
        let read = mail.to.map { [$0.name, $0.written] }
        for address in peer.to ?? [] where address.last?.contains("@") ?? false { #expect(read.contains(address)) }
        #expect(mail.messageID == peer.messageID.map { $0.trimmingCharacters(in: ["<", ">", " "]) })
        #expect(mail.date == peer.date.flatMap { Instant(rfc3339: $0) })
    }
}
