import Foundation

/// The side of a command: asks the server that has the data folder.
final class ControlClient: Sendable {
    private let descriptor: Int32

    /// Connects, or says that the folder is in use by something that takes no work.
    init(_ arguments: Arguments) throws(CommandFailure) {
        guard case .directory(let directory) = try Store.place(arguments, environment: ProcessInfo.processInfo.environment),
            let descriptor = ControlSocket.connect(directory.controlSocket)
        else { throw CommandFailure(.busy, "Another samenspraak is using this data folder and takes no work; try again when it is done.") }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Sends a request without waiting for its answer.
    func send(_ request: ControlRequest, body: [UInt8] = []) throws(CommandFailure) {
        try ControlFrame.write(request, body: body, to: descriptor)
    }

    /// The next answer.
    func answer() throws(CommandFailure) -> ControlAnswer {
        guard let (answer, _) = ControlFrame.read(ControlAnswer.self, from: descriptor) else {
            throw CommandFailure(.busy, "The server stopped before it answered. What it had acknowledged is stored; run the command again.")
        }
        if case .failure(let status, let sentence) = answer {
            throw CommandFailure(CommandFailure.Status(rawValue: status) ?? .internalError, sentence)
        }
        return answer
    }

    /// Asks and waits for lines.
    func request(_ request: ControlRequest) throws(CommandFailure) -> [String] {
        try send(request)
        guard case .lines(let lines) = try answer() else {
            throw CommandFailure(.internalError, "The server gave an answer of another kind.")
        }
        return lines
    }
}
