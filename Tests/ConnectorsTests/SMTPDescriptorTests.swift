import Connectors
import Foundation
import TestSupport
import Testing

@Suite("What sending leaves behind") struct SMTPDescriptorTests {
    @Test(
        "No connection and no thread stays, whatever the outcome",
        arguments: [
            FakeMailServer.Fault.none, .answer("RCPT", "550 no"), .closeAt("MAIL"), .closeAfterMail, .greeting("554 no"),
        ])
    func descriptors(_ fault: FakeMailServer.Fault) async throws {
        let fake = try FakeMailServer(fault)
        var configuration = SMTPConfiguration(host: "127.0.0.1", port: fake.port, security: .none)
        configuration.replySeconds = 5
        let sender = SMTPSender(configuration: configuration)
        let envelope = OutgoingEnvelope(sender: "a@b.test", recipients: ["c@d.test"], mail: Array("Subject: x\r\n\r\ny\r\n".utf8))
        for _ in 0..<50 {
            _ = await sender.send(envelope)
            #expect(await fake.wasLetGo())
        }
        // Other tests open sockets meanwhile, so only ours are counted: those whose other end is this server's port.
        #expect(try connections(to: fake.port) == 0)
    }

    /// Connections of this machine whose peer listens on `port` and that were not closed by us.
    private func connections(to port: Int) throws -> Int {
        let table = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
        let peer = "0100007F:" + String(port, radix: 16, uppercase: true).leftPadded(to: 4)
        // The states 01, 08 and 02 are of sockets that a process still holds open.
        return table.split(separator: "\n").count { line in
            let fields = line.split(separator: " ")
            return fields.count > 3 && fields[2] == peer && ["01", "02", "08"].contains(fields[3])
        }
    }
}

extension String {
    fileprivate func leftPadded(to count: Int) -> String { String(repeating: "0", count: max(0, count - self.count)) + self }
}
