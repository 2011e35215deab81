/// One transaction that may read and write. Exists only inside `Database.write`.
///
/// A statement that fails spoils the whole transaction on both engines, even when its error is caught; `savepoint` limits that.
package final class Transaction: Connection {
    private let session: any Session
    private var steps: [(key: String, step: (Transaction) throws -> Void)] = []
    /// The first error of a statement, caught by the body or not.
    private(set) var failure: (any Error)?
    private var depth = 0
    /// The channels to be told after the commit, each once.
    private(set) var channels: [String] = []

    init(_ session: any Session) { self.session = session }

    package var engine: Engine { session.engine }

    @discardableResult package func execute(_ sql: SQL) throws -> Int {
        try requireSound()
        do { return try session.execute(sql) } catch {
            failure = error
            throw error
        }
    }

    package func query<T>(_ sql: SQL, _ map: (any Row) throws -> T) throws -> [T] {
        try requireSound()
        var mapping = false
        do {
            return try session.query(sql) { row in
                mapping = true
                let value = try map(row)
                mapping = false
                return value
            }
        } catch {
            // An error of `map` says nothing about the transaction.
            if !mapping { failure = error }
            throw error
        }
    }

    /// Runs `step` last in this transaction, just before it commits, in order of registration and once per `key`:
    /// for event numbers, which are handed out under a row lock that must be held only briefly.
    package func atEnd(_ key: String, _ step: @escaping (Transaction) throws -> Void) {
        guard !steps.contains(where: { $0.key == key }) else { return }
        steps.append((key, step))
    }

    /// Tells the listeners of `channel` when this transaction has been committed, and not when it is rolled back.
    package func notifyOnCommit(_ channel: String) {
        if !channels.contains(channel) { channels.append(channel) }
    }

    /// Runs `body` such that, when it throws, what it did is undone and the transaction can go on.
    @discardableResult package func savepoint<T>(_ body: (Transaction) throws -> T) throws -> T {
        try requireSound()
        let (oldSteps, oldChannels, name) = (steps, channels, "s\(depth)")
        try control("SAVEPOINT \(name)")
        depth += 1
        defer { depth -= 1 }
        do {
            let value = try body(self)
            try requireSound()
            try control("RELEASE \(name)")
            return value
        } catch {
            (failure, steps, channels) = (nil, oldSteps, oldChannels)
            try control("ROLLBACK TO \(name)")
            try control("RELEASE \(name)")
            throw error
        }
    }

    /// Runs what was left for the end; throws when a statement failed, caught or not.
    func finish() throws {
        try requireSound()
        var index = 0
        while index < steps.count {
            try steps[index].step(self)
            index += 1
        }
        try requireSound()
    }

    private func control(_ text: String) throws {
        do { try session.control(text) } catch {
            failure = error
            throw error
        }
    }

    private func requireSound() throws {
        if let failure { throw failure }
    }
}
