import Desk
import Domain
import Foundation
import Support

/// Takes work from commands on the control socket until told to stop.
final class ControlServer: Sendable {
    private let descriptor: Int32
    private let path: String
    private let running: RunningDesk
    private let base: String

    /// `base` is where people reach the server, for the links that commands print.
    init(_ directory: DataDirectory, _ running: RunningDesk, base: String) throws(CommandFailure) {
        self.base = base
        path = directory.controlSocket
        descriptor = try ControlSocket.listen(path)
        self.running = running
        Thread.detachNewThread { [self] in accept() }
    }

    /// Takes no new work.
    func stop() {
        unlink(path)
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private func accept() {
        while true {
            let connection = Foundation.accept(descriptor, nil, nil)
            guard connection >= 0 else {
                if errno == EINTR { continue }
                close(descriptor)
                return
            }
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            Thread.detachNewThread { [self] in
                serve(connection)
                close(connection)
            }
        }
    }

    /// Reads requests and answers them in order. Blocks this thread, which is its own, and never a cooperative one.
    private func serve(_ connection: Int32) {
        var session: ImportSession?
        while let (request, body) = ControlFrame.read(ControlRequest.self, from: connection) {
            let current = session
            let (answer, next): (ControlAnswer, ImportSession?) = Self.wait { [running, base] in
                do { return try await Self.answer(request, body, current, running, base) } catch {
                    let failure = explain(error)
                    return (.failure(status: failure.status.rawValue, sentence: failure.sentence), current)
                }
            }
            session = next
            do { try ControlFrame.write(answer, to: connection) } catch { break }
        }
        // A command that goes away leaves what it had handed over to be finished.
        if let session { _ = Self.wait { try? await session.finish() } }
    }

    private static func answer(
        _ request: ControlRequest, _ body: [UInt8], _ session: ImportSession?, _ running: RunningDesk, _ base: String
    ) async throws -> (ControlAnswer, ImportSession?) {
        switch request {
        case .beginImport(let organisation, let account, let isOurs):
            try await running.desk.refuseDemo()
            let id = try await running.desk.organisation(named: organisation, createdAt: Clock.system.now())
            return (
                .lines([]), ImportSession(running.desk, ArrivalContext(organisation: id, account: account, isOurs: isOurs, isArchive: true))
            )
        case .batch(let items):
            guard let session else { throw CommandFailure(.internalError, "A batch came before its import.") }
            return (.tally(try await session.feed(ImportItem.list(items, body))), session)
        case .endImport:
            guard let session else { throw CommandFailure(.internalError, "An import ended before it began.") }
            return (.tally(try await session.finish()), nil)
        case .userAdd, .userReset, .userList, .tokenNew, .tokenList, .tokenRevoke, .organisationList, .organisationAdd, .organisationHost,
            .backup, .check, .erase, .access, .retentionShow, .retentionRun, .export:
            return (.lines(try await ControlHandler(running, base: base).answer(request)), session)
        }
    }

    private static func wait<T: Sendable>(_ body: @escaping @Sendable () async -> T) -> T where T: Sendable {
        let done = DispatchSemaphore(value: 0)
        let result = Lock<T?>(nil)
        Task {
            let value = await body()
            result.withLock { $0 = value }
            done.signal()
        }
        while true {
            done.wait()
            if let value = result.withLock({ $0 }) { return value }
        }
    }
}
