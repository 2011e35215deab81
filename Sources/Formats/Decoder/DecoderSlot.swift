import Glibc
import Support

/// One child and the thread that talks to it: keeps up to 64 items on their way, watches the deadline, replaces a child that died.
final class DecoderSlot {
    /// The most items that are given to a child before it has answered.
    private static let window = 64
    /// The most bytes made ready for the socket at once, one item aside.
    private static let ahead = 1 << 18
    /// After so many failed starts those who wait are told.
    private static let patience = 3
    private static let interruptions = 10

    private struct Flight {
        var job: DecoderJob
        let sequence: UInt32
        /// How many bytes had been put on the way before this item.
        let offset: Int
    }

    private enum Cause { case died, deadline, garbage }

    private let queue: DecoderQueue
    private let bell: Int32
    private let settings: DecoderPool.Settings
    private let log: Log
    private let clock = SuspendingClock()

    private var child: DecoderProcess?
    private var isReady = false
    /// Items that a dead child had not answered, to be given to the next.
    private var returned: [DecoderJob] = []
    private var flights: [Flight] = []
    private var sequence: UInt32 = 0
    private var output: [UInt8] = []
    private var outputPosition = 0
    private var sent = 0
    private var input: [UInt8] = []
    private var inputPosition = 0
    /// When the child began with its first unanswered item, or was started.
    private var since: SuspendingClock.Instant
    private var failedStarts = 0
    private var retryAt: SuspendingClock.Instant
    private var scratch = [UInt8](repeating: 0, count: 1 << 18)

    init(_ queue: DecoderQueue, bell: Int32, _ settings: DecoderPool.Settings, _ log: Log) {
        (self.queue, self.bell, self.settings, self.log) = (queue, bell, settings, log)
        (since, retryAt) = (clock.now, clock.now)
    }

    /// Works until the queue is closed.
    func run() {
        while !queue.isClosed {
            if child == nil { startIfNeeded() }
            fill()
            wait()
            guard child != nil else { continue }
            send()
            receive()
            checkDeadline()
        }
        stop()
    }

    private var hasWork: Bool { !returned.isEmpty || queue.hasJobs }

    private func startIfNeeded() {
        guard hasWork else { return }
        guard clock.now >= retryAt else {
            if failedStarts >= Self.patience { failAll("the decoder does not start; see the log.") }
            return
        }
        since = clock.now
        isReady = false
        let environment = DecoderProcess.environment().merging(settings.environment) { _, given in given }
        do {
            child = try DecoderProcess.start(settings.executable, settings.arguments, environment: environment)
        } catch {
            // A program that is not there does not come by waiting a moment.
            failedStarts = max(failedStarts, Self.patience - 1)
            startFailed("\(settings.executable) cannot be started: \(error.reason).")
        }
    }

    private func startFailed(_ reason: String) {
        failedStarts = min(failedStarts + 1, 20)
        retryAt = clock.now + min(.seconds(5), .milliseconds(50 << min(failedStarts, 8)))
        log.warning("A decoder child did not start", ["reason": reason, "attempt": String(failedStarts)])
        if failedStarts >= Self.patience { failAll(reason) }
    }

    private func failAll(_ reason: String) {
        let jobs = flights.map(\.job) + returned + queue.take(.max)
        (flights, returned) = ([], [])
        for job in jobs { job.done(.failure(.unavailable(reason))) }
    }

    /// Makes items ready for the socket.
    private func fill() {
        guard child != nil, isReady else { return }
        while flights.count < Self.window, output.count - outputPosition < Self.ahead {
            if returned.isEmpty { returned = queue.take(8) }
            guard !returned.isEmpty else { return }
            let job = returned.removeFirst()
            if flights.isEmpty { since = clock.now }
            flights.append(Flight(job: job, sequence: sequence, offset: sent + output.count - outputPosition))
            var request = WireWriter()
            job.request.write(&request)
            DecoderFrame.append(to: &output, sequence: sequence, request.bytes)
            // The last number is the hello of a child.
            sequence = (sequence &+ 1) & 0x7fff_ffff
        }
    }

    /// Waits until the socket or the queue has something, or the time is up.
    private func wait() {
        var descriptors = [pollfd(fd: bell, events: Int16(POLLIN), revents: 0)]
        if let child {
            let wanted = POLLIN | (outputPosition < output.count ? POLLOUT : 0)
            descriptors.append(pollfd(fd: child.socket, events: Int16(wanted), revents: 0))
        }
        let result = poll(&descriptors, nfds_t(descriptors.count), timeout)
        guard result > 0, descriptors.first.map({ $0.revents != 0 }) ?? false else { return }
        var count: UInt64 = 0
        _ = read(bell, &count, 8)
    }

    /// Milliseconds until something is due, at least one; -1 when nothing is.
    private var timeout: Int32 {
        guard let due else { return hasWork && child == nil ? 0 : -1 }
        let milliseconds = (due - clock.now) / .milliseconds(1)
        return Int32(min(max(milliseconds.rounded(.up), 1), 3_600_000))
    }

    private var due: SuspendingClock.Instant? {
        guard child != nil else { return hasWork && retryAt > clock.now ? retryAt : nil }
        if !isReady { return since + settings.launchDeadline }
        return flights.isEmpty ? nil : since + settings.deadline
    }

    private func send() {
        guard let child else { return }
        while outputPosition < output.count {
            let count = output[outputPosition...].withUnsafeBytes {
                Glibc.send(child.socket, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            // A broken socket is noticed where answers are read, after the last of them.
            guard count > 0 else { return }
            outputPosition += count
            sent += count
        }
        output.removeAll(keepingCapacity: output.capacity <= 1 << 20)
        outputPosition = 0
    }

    private func receive() {
        while let child {
            let count = scratch.withUnsafeMutableBytes { recv(child.socket, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT)) }
            if count > 0 {
                input.append(contentsOf: scratch[..<count])
                guard parse() else { return replace(after: .garbage) }
            } else if count < 0, errno == EINTR {
                continue
            } else if count < 0, errno == EAGAIN {
                return
            } else {
                return replace(after: .died)
            }
        }
    }

    /// Hands over the answers received; false when they are none.
    private func parse() -> Bool {
        defer {
            input.removeSubrange(..<inputPosition)
            inputPosition = 0
            if input.isEmpty, input.capacity > 1 << 20 { input = [] }
        }
        while true {
            switch DecoderFrame.read(input, at: inputPosition) {
            case .incomplete: return true
            case .garbage: return false
            case .frame(let number, let payload):
                inputPosition = payload.upperBound
                guard number == DecoderFrame.hello || flights.first?.sequence == number else { return false }
                guard number == DecoderFrame.hello ? greet(input[payload]) : finish(input[payload]) else { return false }
            }
        }
    }

    private func greet(_ payload: ArraySlice<UInt8>) -> Bool {
        guard !isReady else { return false }
        isReady = true
        failedStarts = 0
        if payload.first != 1 { log.warning("The kernel takes no system call filter; decoder children run without it") }
        return true
    }

    private func finish(_ payload: ArraySlice<UInt8>) -> Bool {
        guard let answer = DecodeAnswer(payload), let flight = flights.first, answer.answers(flight.job.request) else { return false }
        flights.removeFirst()
        since = clock.now
        flight.job.done(.success(answer))
        return true
    }

    private func checkDeadline() {
        guard child != nil, let due, clock.now >= due else { return }
        replace(after: .deadline)
    }

    /// Ends the child. The item it was reading counts a fault; all that it did not answer goes to the next child.
    private func replace(after cause: Cause) {
        guard let ended = child else { return }
        child = nil
        let signal = ended.end()
        let wasReady = isReady
        var unanswered = flights
        let total = sent
        (flights, input, output) = ([], [], [])
        (inputPosition, outputPosition, sent, isReady) = (0, 0, 0, false)
        if !wasReady {
            returned = unanswered.map(\.job) + returned
            return startFailed(cause == .deadline ? "it was not ready in time." : "it ended at its start (signal \(signal)).")
        }
        // An item of which the child had nothing yet did it no harm.
        let suspect = unanswered.first.flatMap { $0.offset < total ? unanswered.removeFirst().job : nil }
        log.warning(
            "A decoder child was replaced", ["cause": "\(cause)", "signal": String(signal), "unanswered": String(unanswered.count)])
        let again = suspect.flatMap { blame($0, cause, signal) }
        returned = (again.map { [$0] } ?? []) + unanswered.map(\.job) + returned
    }

    /// The item to be tried again after a child ended while reading it; nil when that was its last chance, and then it is told.
    private func blame(_ job: DecoderJob, _ cause: Cause, _ signal: Int32) -> DecoderJob? {
        var job = job
        if cause == .died, [SIGKILL, SIGTERM, SIGINT, SIGHUP, SIGQUIT].contains(signal) {
            // Somebody else ended the child: that says little about the item.
            job.interruptions += 1
        } else {
            job.faults += 1
        }
        guard job.faults < job.request.chances, job.interruptions < Self.interruptions else {
            job.done(.failure(cause == .deadline ? .deadline : .crashed))
            return nil
        }
        return job
    }

    private func stop() {
        _ = child?.end()
        child = nil
        failAll("the decoder is closed.")
    }
}
