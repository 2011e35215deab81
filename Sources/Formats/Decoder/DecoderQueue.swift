import CSeccomp
import Glibc
import Support

/// One item to decode, and who waits for it.
struct DecoderJob: Sendable {
    let request: DecodeRequest
    /// How often the item ended a child, and how often a child that had it was ended from outside.
    var faults = 0
    var interruptions = 0
    let done: @Sendable (Result<DecodeAnswer, DecodeFailure>) -> Void
}

/// What waits to be decoded, for whichever child is free first.
final class DecoderQueue: Sendable {
    private struct State {
        var jobs: [DecoderJob] = []
        var next = 0
        var isClosed = false
        var running = 0
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Lock(State())
    /// One event counter for each thread that takes jobs.
    private let bells: [Int32]

    init(takers: Int) { bells = (0..<takers).map { _ in samenspraak_eventfd() } }

    deinit { for bell in bells { close(bell) } }

    /// The descriptor that becomes readable for taker number `index` when there is something to take.
    func bell(_ index: Int) -> Int32 { bells.indices.contains(index) ? bells[index] : -1 }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    var hasJobs: Bool { state.withLock { $0.next < $0.jobs.count } }

    /// Adds `jobs`, or answers them at once when the queue is closed.
    func add(_ jobs: [DecoderJob]) {
        let isTaken = state.withLock { state in
            guard !state.isClosed else { return false }
            state.jobs.append(contentsOf: jobs)
            return true
        }
        guard isTaken else {
            for job in jobs { job.done(.failure(.unavailable("the decoder is closed."))) }
            return
        }
        ring()
    }

    /// Takes up to `count` jobs, oldest first.
    func take(_ count: Int) -> [DecoderJob] {
        state.withLock { state in
            let end = state.next + min(state.jobs.count - state.next, max(0, count))
            let taken = Array(state.jobs[state.next..<end])
            state.next = end
            // Moving the rest is worth it only now and then.
            if state.next == state.jobs.count || state.next > 4096 {
                state.jobs.removeFirst(state.next)
                state.next = 0
            }
            return taken
        }
    }

    /// Notes that a taker works; each ends with `left`.
    func entered() { state.withLock { $0.running += 1 } }

    func left() {
        let closers = state.withLock { state in
            state.running -= 1
            guard state.running == 0 else { return [CheckedContinuation<Void, Never>]() }
            defer { state.closers = [] }
            return state.closers
        }
        for closer in closers { closer.resume() }
    }

    /// Lets nothing in any more and wakes the takers, so that they end.
    func shut() {
        state.withLock { $0.isClosed = true }
        ring()
    }

    /// Returns when all takers have left.
    func drained() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.running > 0 { state.closers.append(continuation) }
                return state.running == 0
            }
            if isOver { continuation.resume() }
        }
    }

    private func ring() {
        var one: UInt64 = 1
        for bell in bells { _ = write(bell, &one, 8) }
    }
}
