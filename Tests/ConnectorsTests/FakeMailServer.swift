import Dispatch
import Support
import TestSupport

/// A mail server that misbehaves in one way, and remembers what it was told.
struct FakeMailServer {
    enum Fault: Sendable, Equatable {
        case none
        case greeting(String)
        /// Closes instead of answering a command that begins so.
        case closeAt(String)
        /// Answers a command that begins so with this line.
        case answer(String, String)
        /// Says nothing more from a command that begins so.
        case hangAt(String)
        /// Reads all of the mail, then closes, resets or says nothing.
        case closeAfterMail, resetAfterMail, hangAfterMail
        /// Answers the mail so.
        case answerMail(String)
        /// Closes, or reads no further, in the middle of the mail.
        case closeInMail, hangInMail
        /// Takes the mail, then says nothing to QUIT.
        case hangAtQuit
    }

    let server: LoopbackServer
    private let heard = Lock<[String]>([])
    private let closures: AsyncStream<Bool>
    private let released = DispatchSemaphore(value: 0)

    var port: Int { server.port }
    /// The commands so far, and the mail as one entry.
    var commands: [String] { heard.withLock { $0 } }

    init(_ fault: Fault) throws {
        let (closures, closed) = AsyncStream.makeStream(of: Bool.self)
        self.closures = closures
        server = try LoopbackServer { [heard, released] connection in
            let ending = Self.serve(connection, fault) { line in heard.withLock { $0.append(line) } }
            switch ending {
            case .reset: connection.resetOnClose()
            case .close:
                connection.end()
                closed.yield(connection.waitForClose())
            case .stall: released.wait()
            case .silence: closed.yield(connection.waitForClose())
            }
        }
    }

    /// Ends a connection that reads no further in the middle of the mail.
    func release() { released.signal() }

    /// Whether the sender let go of the connection that ended last.
    func wasLetGo() async -> Bool {
        for await isClosed in closures { return isClosed }
        return false
    }

    private enum Ending { case close, reset, silence, stall }

    private static func serve(_ connection: LoopbackServer.Connection, _ fault: Fault, _ hear: (String) -> Void) -> Ending {
        if case .greeting(let line) = fault {
            connection.write(line + "\r\n")
        } else {
            connection.write("220 fake ESMTP\r\n")
        }
        while let line = connection.read(until: "\r\n") {
            let command = String(line.dropLast())
            hear(command)
            switch fault {
            case .closeAt(let beginning) where command.hasPrefix(beginning): return .close
            case .hangAt(let beginning) where command.hasPrefix(beginning): return .silence
            case .answer(let beginning, let answer) where command.hasPrefix(beginning):
                connection.write(answer + "\r\n")
                continue
            default: break
            }
            switch command.prefix(4) {
            case "EHLO": connection.write("250-fake\r\n250 8BITMIME\r\n")
            case "DATA":
                connection.write("354 go on\r\n")
                if let ending = takeMail(connection, fault, hear) { return ending }
            case "QUIT":
                if fault == .hangAtQuit { return .silence }
                connection.write("221 bye\r\n")
                return .close
            default: connection.write("250 ok\r\n")
            }
        }
        return .close
    }

    /// Reads the mail and answers it; how to end when the fault says so.
    private static func takeMail(_ connection: LoopbackServer.Connection, _ fault: Fault, _ hear: (String) -> Void) -> Ending? {
        if fault == .closeInMail || fault == .hangInMail {
            _ = connection.read()
            return fault == .closeInMail ? .reset : .stall
        }
        guard let mail = connection.read(until: "\r\n.\r\n") else { return .close }
        hear(mail)
        switch fault {
        case .closeAfterMail: return .close
        case .resetAfterMail: return .reset
        case .hangAfterMail: return .silence
        case .answerMail(let answer): connection.write(answer + "\r\n")
        default: connection.write("250 2.0.0 taken as 4711\r\n")
        }
        return nil
    }
}
