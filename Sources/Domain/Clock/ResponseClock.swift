package import Support

/// The clock of one promise: it runs in open time from the receipt of a message until a human answers, and stands still in pauses.
package struct ResponseClock: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case running
        /// We wait for the other.
        case paused
        /// Answered in time.
        case met
        /// The time is used up without an answer, or the answer came after it.
        case breached
    }

    /// How the clock stands at a moment. Times in microseconds.
    package struct Reading: Sendable, Equatable {
        /// When the target is used up; nil while a pause without an end comes before that.
        package let due: Instant?
        package let state: State
        /// Open time that has counted since receipt.
        package let open: Int64
        /// Open time that is left, at the answer when there is one; never below nought.
        package let remaining: Int64
        /// Open time since the target was used up, to the answer when there is one.
        package let late: Int64
    }

    package var received: Instant
    package var target: ResponseTarget
    package var pauses: Pauses
    package var answered: Instant?

    package init(received: Instant, target: ResponseTarget, pauses: Pauses = Pauses(), answered: Instant? = nil) {
        (self.received, self.target, self.pauses, self.answered) = (received, target, pauses, answered)
    }

    /// The first instant at which the target is used up; nil when a pause without an end comes before it.
    package func due(in timeline: OpeningTimeline) throws(ClockProblem) -> Instant? {
        try due(in: timeline, pauses).map(Instant.init(microseconds:))
    }

    /// How the clock stands at `now`. An answer of later than `now` has not been given yet.
    package func reading(at now: Instant, in timeline: OpeningTimeline) throws(ClockProblem) -> Reading {
        let due = try due(in: timeline, pauses)
        let answered = answered.flatMap { $0 <= now ? $0.microseconds : nil }
        let end = max(answered ?? now.microseconds, received.microseconds)
        // The target is used up at `due` itself; an answer at that instant is just in time.
        let isOver = due.map { answered == nil ? end >= $0 : end > $0 } ?? false
        let state: State =
            if isOver { .breached } else if answered != nil { .met } else if pauses.contains(now.microseconds) { .paused } else { .running }
        // A pause that lasts might end at this moment: so much would be left.
        let assumed = due == nil ? pauses.ending(at: end) : pauses
        let left = if let due { due } else { try self.due(in: timeline, assumed) ?? end }
        return Reading(
            due: due.map(Instant.init(microseconds:)), state: state,
            open: try timeline.counted(from: received.microseconds, to: now.microseconds, outside: pauses),
            remaining: try timeline.counted(from: end, to: left, outside: assumed),
            late: try timeline.counted(from: due ?? end, to: end, outside: pauses))
    }

    private func due(in timeline: OpeningTimeline, _ pauses: Pauses) throws(ClockProblem) -> Int64? {
        var start = received.microseconds
        if target.days > 0 {
            guard let closing = try closing(after: start, in: timeline, pauses) else { return nil }
            start = closing
        }
        var needed = Int64(target.seconds) * 1_000_000
        guard needed > 0 else { return start }
        for pause in pauses.ranges where pause.upperBound > start {
            if pause.lowerBound > start {
                let due = try timeline.instant(after: start, open: needed)
                guard due > pause.lowerBound else { return due }
                needed -= try timeline.open(from: start, to: pause.lowerBound)
            }
            guard pause.upperBound != Pauses.never else { return nil }
            guard pause.upperBound - received.microseconds <= OpeningTimeline.longest else { throw .tooFar }
            start = pause.upperBound
        }
        return try timeline.instant(after: start, open: needed)
    }

    /// The closing of the last of the target's days. A day counts when some of its open time does; the count does not end on a day at whose
    /// closing the clock stands still, or it would run out in a pause.
    private func closing(after start: Int64, in timeline: OpeningTimeline, _ pauses: Pauses) throws(ClockProblem) -> Int64? {
        guard !pauses.ranges.isEmpty else { return try timeline.closing(after: start, days: target.days) }
        var day = timeline.localDay(of: start)
        var count = 0
        var known = start
        while true {
            day += 1
            guard Int64(day) * OpeningTimeline.day - start <= OpeningTimeline.longest else { throw .tooFar }
            let stretches = timeline.stretches(ofDay: day)
            guard let closing = stretches.map(\.upperBound).max() else {
                guard Int64(day) * OpeningTimeline.day - known <= OpeningTimeline.longestClosure + OpeningTimeline.day else {
                    throw .neverOpen
                }
                continue
            }
            known = closing
            // From here on every day is paused.
            if let last = pauses.ranges.last, last.upperBound == Pauses.never, stretches.allSatisfy({ $0.lowerBound >= last.lowerBound }) {
                return nil
            }
            let counts = stretches.contains { stretch in
                !pauses.ranges.contains { $0.lowerBound <= stretch.lowerBound && stretch.upperBound <= $0.upperBound }
            }
            if counts { count += 1 }
            if count >= target.days, !pauses.reach(closing) { return closing }
        }
    }
}
