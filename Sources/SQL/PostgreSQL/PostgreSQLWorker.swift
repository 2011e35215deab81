import Foundation

/// A thread's connection, made when it is needed and made again when it is lost.
final class PostgreSQLWorker {
    private static let attempts = 5
    private let url: String
    private var session: PostgreSQLSession?

    init(_ url: String) { self.url = url }

    /// What `body` reads in one snapshot; tried once more when the connection is lost.
    func read<T>(_ body: (any Connection) throws -> T) throws -> T {
        do { return try snapshot(body) } catch let error as SQLError where error.code == .connection || error.code == .busy {
            return try snapshot(body)
        }
    }

    /// What `body` gives once its changes are committed; run again, up to five times in all, when another transaction was in the way.
    func write<T>(_ body: (Transaction) throws -> T) throws -> T {
        for attempt in 1..<Self.attempts {
            let transaction: Transaction
            let session = try begin("BEGIN")
            transaction = Transaction(session)
            do { return try commit(transaction, on: session, body) } catch {
                end(session)
                let cause = (transaction.failure ?? error) as? SQLError
                guard cause?.code == .busy else { throw error }
                // A random pause, longer each time, so that the same two do not meet again.
                Thread.sleep(forTimeInterval: .random(in: 0.001...0.02) * Double(attempt))
            }
        }
        let session = try begin("BEGIN")
        do { return try commit(Transaction(session), on: session, body) } catch {
            end(session)
            throw error
        }
    }

    private func commit<T>(_ transaction: Transaction, on session: PostgreSQLSession, _ body: (Transaction) throws -> T) throws -> T {
        let value = try body(transaction)
        try transaction.finish()
        for channel in transaction.channels { _ = try transaction.query("SELECT pg_notify(\(channel), '')") { _ in () } }
        try session.commit()
        return value
    }

    private func snapshot<T>(_ body: (any Connection) throws -> T) throws -> T {
        let session = try begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        defer { end(session) }
        return try body(session)
    }

    /// A connection with a transaction begun; a connection that was lost while it lay idle is replaced.
    private func begin(_ statement: String) throws -> PostgreSQLSession {
        if let session {
            do {
                try session.control(statement)
                return session
            } catch {
                self.session = nil
                guard session.isLost || session.isSpoiled else { throw error }
            }
        }
        let opened = try PostgreSQLSession(url)
        try opened.control(statement)
        session = opened
        return opened
    }

    /// Ends the transaction without keeping anything; a connection that cannot even do that is closed.
    private func end(_ session: PostgreSQLSession) {
        do {
            try session.control("ROLLBACK")
            if session.isSpoiled { self.session = nil }
        } catch {
            self.session = nil
        }
    }
}
