package import Support

/// How a conversation's clock stands at a moment, with all that is needed to say it and to go on counting without asking again.
package struct ClockFace: Sendable, Equatable {
    package enum Mood: String, Sendable, CaseIterable {
        case inTime = "in-time"
        /// An hour of open time or less is left.
        case soon
        case late
        /// We wait for the other.
        case paused
        /// Answered in time.
        case met
        /// Answered, too late.
        case missed
    }

    package let mood: Mood
    package let channel: Channel
    package let target: ResponseTarget
    package let due: Instant?
    /// Open time that is left, and by which it is late, in seconds.
    package let left: Int
    package let late: Int
    /// Open time that the answer took, in seconds; nil while there is none.
    package let took: Int?
    /// When it becomes nearly late.
    package let soonAt: Instant?
    /// The local day on which it is due, and its open time: on that day the rest can be counted down to the minute.
    package let dueDay: Range<Instant>?
    package let open: [Range<Instant>]

    package init(
        mood: Mood, channel: Channel, target: ResponseTarget, due: Instant?, left: Int = 0, late: Int = 0, took: Int? = nil,
        soonAt: Instant? = nil, dueDay: Range<Instant>? = nil, open: [Range<Instant>] = []
    ) {
        (self.mood, self.channel, self.target, self.due) = (mood, channel, target, due)
        (self.left, self.late, self.took, self.soonAt) = (left, late, took, soonAt)
        (self.dueDay, self.open) = (dueDay, open)
    }
}

extension PromiseSchedule {
    /// How the clock stands at `now`; nil when there is nothing to say: no answer is owed, or the offices never open.
    package func face(of clock: ConversationClock?, on channel: Channel, at now: Instant) -> ClockFace? {
        guard let clock, clock.state != .stopped else { return nil }
        let timeline = timeline(for: channel)
        let pauses = clock.allPauses
        if clock.state == .paused { return ClockFace(mood: .paused, channel: channel, target: clock.target, due: nil) }
        guard let due = clock.due else { return nil }
        // What was stored decides whether it is late, so that a list and its order never contradict each other.
        let end = clock.ended ?? now
        let seconds = { (from: Instant, to: Instant) -> Int in
            let open = (try? timeline.counted(from: from.microseconds, to: to.microseconds, outside: pauses)) ?? 0
            return Int(open / 1_000_000)
        }
        if clock.state == .answered {
            return ClockFace(
                mood: end <= due ? .met : .missed, channel: channel, target: clock.target, due: due, late: seconds(due, end),
                took: seconds(clock.received, end))
        }
        let left = seconds(end, due)
        let (day, open) = timeline.localDay(around: due)
        let soonAt = timeline.instant(before: due.microseconds, open: Int64(Self.soonSeconds) * 1_000_000)
        return ClockFace(
            mood: end >= due ? .late : left <= Self.soonSeconds ? .soon : .inTime, channel: channel, target: clock.target, due: due,
            left: left, late: seconds(due, end), soonAt: Instant(microseconds: soonAt), dueDay: day,
            open: open.flatMap { pauses.outside($0.lowerBound.microseconds..<$0.upperBound.microseconds) }.map {
                Instant(microseconds: $0.lowerBound)..<Instant(microseconds: $0.upperBound)
            })
    }
}

extension OpeningTimeline {
    /// Open time outside pauses.
    func counted(from start: Int64, to end: Int64, outside pauses: Pauses) throws(ClockProblem) -> Int64 {
        guard end > start else { return 0 }
        var total = try open(from: start, to: end)
        for pause in pauses.ranges {
            let part = pause.clamped(to: start..<end)
            if !part.isEmpty { total -= try open(from: part.lowerBound, to: part.upperBound) }
        }
        return total
    }

    /// The local day that has an instant in it or, at midnight sharp, ends with it; and its open time.
    func localDay(around instant: Instant) -> (day: Range<Instant>, open: [Range<Instant>]) {
        let day = localDay(of: instant.microseconds - 1)
        let bounds = start(ofDay: day)..<start(ofDay: day + 1)
        let open = stretches(ofDay: day).map { Instant(microseconds: $0.lowerBound)..<Instant(microseconds: $0.upperBound) }
        return (Instant(microseconds: bounds.lowerBound)..<Instant(microseconds: bounds.upperBound), open)
    }
}
