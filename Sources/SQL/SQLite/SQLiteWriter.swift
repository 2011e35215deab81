import Support

/// A write that waits for its turn.
struct SQLiteWrite: Sendable {
    /// Runs the body; what it gives tells the caller of the success, to be called after the commit.
    let run: @Sendable (Transaction) throws -> @Sendable () -> Void
    /// Tells the caller that nothing was kept.
    let fail: @Sendable (any Error) -> Void
    /// What must be done outside any transaction, instead of `run`.
    var alone: (@Sendable (SQLiteSession) throws -> Void)?
}

/// The one connection that writes and checkpoints, living on its own thread.
///
/// One connection does both because SQLite before 3.51.3 can damage a journal when one connection commits while another checkpoints.
/// Writes that wait at the same time share one commit.
final class SQLiteWriter {
    private static let largestGroup = 200
    private static let longestGroup = Duration.milliseconds(8)
    private static let checkpointPages = 2000
    private static let restartPages = 8000
    private static let alarmingPages = 64000

    private let path: String
    private let queue: JobQueue<SQLiteWrite>
    private let hub: SignalHub
    private let log: Log
    private var session: SQLiteSession?
    private var checkpointed = 0
    private var alarm = alarmingPages

    /// Opens the file, on the thread that will do the writing.
    init(_ path: String, queue: JobQueue<SQLiteWrite>, hub: SignalHub, log: Log) throws {
        (self.path, self.queue, self.hub, self.log) = (path, queue, hub, log)
        session = try SQLiteSession(path, .writer)
    }

    /// Does what waits until the queue is closed, then brings the journal home.
    func work() {
        while let write = queue.take() {
            if write.alone == nil { group(beginningWith: write) } else { alone(write) }
            checkpointIfDue()
        }
        session?.close(last: true)
    }

    private func group(beginningWith first: SQLiteWrite) {
        let session: SQLiteSession
        do { session = try openSession() } catch { return first.fail(error) }
        let started = ContinuousClock.now
        var done: [(write: SQLiteWrite, tell: @Sendable () -> Void)] = []
        var refused: [(write: SQLiteWrite, error: any Error)] = []
        var channels: Set<String> = []
        var next: SQLiteWrite? = first
        while let write = next {
            do {
                let transaction = Transaction(session)
                // The first needs no savepoint: undoing it undoes all there is.
                try session.control(done.isEmpty ? "BEGIN IMMEDIATE" : "SAVEPOINT job")
                let tell = try write.run(transaction)
                guard !session.hasUnresolvedKeys else {
                    throw SQLError(.constraint, "The database refused the row.", detail: "FOREIGN KEY constraint failed")
                }
                if !done.isEmpty { try session.control("RELEASE job") }
                channels.formUnion(transaction.channels)
                done.append((write, tell))
            } catch {
                refused.append((write, error))
                guard undo(session, whole: done.isEmpty), !session.isBroken else {
                    // The transaction of the whole group is lost: the others begin again without this one.
                    if session.isBroken || session.isInTransaction { giveUp(session) }
                    queue.putBack(done.map(\.write))
                    done = []
                    break
                }
            }
            next = done.count < Self.largestGroup && ContinuousClock.now - started < Self.longestGroup ? queue.takeNow() : nil
            if let waiting = next, waiting.alone != nil {
                queue.putBack([waiting])
                next = nil
            }
        }
        commit(session, done, channels)
        for (write, error) in refused { write.fail(error) }
    }

    private func alone(_ write: SQLiteWrite) {
        do {
            let session = try openSession()
            try write.alone?(session)
            _ = try write.run(Transaction(session))
        } catch {
            if session?.isBroken ?? false, let session { giveUp(session) }
            write.fail(error)
        }
    }

    private func openSession() throws -> SQLiteSession {
        if let session { return session }
        try SQLiteFile.prepare(path, mode: .existing)
        let opened = try SQLiteSession(path, .writer)
        (session, checkpointed) = (opened, 0)
        return opened
    }

    /// Undoes the last write or the whole transaction; false when that failed or the writes before it are lost with it.
    private func undo(_ session: SQLiteSession, whole: Bool) -> Bool {
        guard session.isInTransaction else { return whole }
        do {
            if whole {
                try session.control("ROLLBACK")
            } else {
                try session.control("ROLLBACK TO job")
                try session.control("RELEASE job")
            }
            return true
        } catch { return false }
    }

    private func commit(_ session: SQLiteSession, _ done: [(write: SQLiteWrite, tell: @Sendable () -> Void)], _ channels: Set<String>) {
        guard !done.isEmpty else { return }
        do {
            try session.control("COMMIT")
        } catch {
            // What reached the journal before the disk failed may come to light again if we are killed before the next write.
            let error = session.isBroken ? (error as? SQLError)?.withUnknownOutcome ?? error : error
            if !undo(session, whole: true) || session.isBroken { giveUp(session) }
            for (write, _) in done { write.fail(error) }
            return
        }
        for (_, tell) in done { tell() }
        for channel in channels { hub.post(channel) }
    }

    /// Closes the connection, which undoes what is open. After a failed fsync the kernel may report success for pages it has dropped:
    /// only what is on disk counts, so the next write reads it anew.
    private func giveUp(_ session: SQLiteSession) {
        log.error("The connection that writes is closed after an error and opened again for the next write.", ["file": path])
        session.close()
        self.session = nil
    }

    private func checkpointIfDue() {
        guard let session, !session.isBroken else { return }
        let pages = session.journalPages
        if pages < checkpointed { (checkpointed, alarm) = (0, Self.alarmingPages) }
        guard pages >= checkpointed + Self.checkpointPages else { return }
        do { try session.checkpoint(restart: pages >= Self.restartPages) } catch {
            log.error("The journal could not be written into the database file.", ["file": path, "error": "\(error)"])
            if session.isBroken { giveUp(session) }
        }
        checkpointed = pages
        if pages >= alarm {
            log.warning(
                "The journal of the database keeps growing because a reader is not finishing.", ["file": path, "pages": "\(pages)"])
            alarm = pages * 2
        }
    }
}
