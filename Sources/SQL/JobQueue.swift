import Dispatch
import Support

/// Jobs waiting for threads of ours, first come first served.
final class JobQueue<Job: Sendable>: Sendable {
    private struct State {
        var jobs: [Job] = []
        var head = 0
        var closed = false

        mutating func next() -> Job? {
            guard head < jobs.count else { return nil }
            let job = jobs[head]
            head += 1
            // Taken jobs are dropped in one go, so that taking stays cheap however many wait.
            if head == jobs.count || head > 1024 {
                jobs.removeFirst(head)
                head = 0
            }
            return job
        }
    }
    private let state = Lock(State())
    private let ready = DispatchSemaphore(value: 0)
    private let limit: Int

    /// A queue in which at most `limit` jobs may wait.
    init(limit: Int = 20_000) { self.limit = limit }

    /// Adds a job; throws when the queue is closed or full.
    func put(_ job: Job) throws {
        try state.withLock { state in
            guard !state.closed else { throw SQLError(.other, "The database is closed.") }
            guard state.jobs.count - state.head < limit else { throw SQLError(.busy, "Too much work is waiting for the database.") }
            state.jobs.append(job)
        }
        ready.signal()
    }

    /// Puts jobs that were taken back at the front, in their order.
    func putBack(_ jobs: [Job]) {
        state.withLock { $0.jobs.insert(contentsOf: jobs, at: $0.head) }
        for _ in jobs { ready.signal() }
    }

    /// The next job, waiting for one; nil when the queue is closed and empty.
    func take() -> Job? {
        while true {
            let (job, closed) = state.withLock { ($0.next(), $0.closed) }
            if let job { return job }
            if closed {
                // The others that wait must see it too.
                ready.signal()
                return nil
            }
            ready.wait()
        }
    }

    /// The next job if one waits already.
    func takeNow() -> Job? { state.withLock { $0.next() } }

    /// Refuses new jobs; what waits is still done.
    func close() {
        state.withLock { $0.closed = true }
        ready.signal()
    }
}
