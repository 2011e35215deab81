package import Support

/// The clock of a conversation: which message waits for an answer, since when and until when. A later message after an answer starts a new one.
package struct ConversationClock: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case running
        /// We wait for the other.
        case paused
        /// A human of ours answered.
        case answered
        /// No answer is needed: closed, spam, or so decided.
        case stopped
    }

    package private(set) var state: State
    /// When the message came that waits.
    package private(set) var received: Instant
    package private(set) var target: ResponseTarget
    /// When the target is used up; nil while paused, and when the offices never open.
    package private(set) var due: Instant?
    /// When it was answered or stopped.
    package private(set) var ended: Instant?
    package private(set) var pauses: [Pause]
    /// The version of the promise by which `due` was worked out.
    package private(set) var version: Int

    /// A time of waiting for the other.
    package struct Pause: Sendable, Equatable {
        package let from: Instant
        /// Nil while it lasts.
        package var to: Instant?
        package init(from: Instant, to: Instant? = nil) { (self.from, self.to) = (from, to) }
    }

    /// As it was stored.
    package init(
        state: State, received: Instant, target: ResponseTarget, due: Instant?, ended: Instant?, pauses: [Pause], version: Int
    ) {
        (self.state, self.received, self.target, self.due) = (state, received, target, due)
        (self.ended, self.pauses, self.version) = (ended, pauses, version)
    }

    /// Starts with a message.
    package init(received: Instant, on channel: Channel, _ schedule: PromiseSchedule) {
        self.init(
            state: .running, received: received, target: schedule.promise.rule(for: channel).target, due: nil, ended: nil, pauses: [],
            version: schedule.version)
        reckon(channel, schedule)
    }

    /// Whether an answer is still owed.
    package var isOpen: Bool { state == .running || state == .paused }

    /// Works out anew when the answer is due, by the promise as it is now. What is over stays as it was.
    package mutating func reckon(_ channel: Channel, _ schedule: PromiseSchedule) {
        guard isOpen else { return }
        target = schedule.promise.rule(for: channel).target
        version = schedule.version
        due = state == .paused ? nil : schedule.due(received, on: channel, pauses: allPauses)
    }

    package mutating func pause(at now: Instant) {
        guard state == .running else { return }
        pauses.append(Pause(from: now))
        (state, due) = (.paused, nil)
    }

    package mutating func resume(at now: Instant, on channel: Channel, _ schedule: PromiseSchedule) {
        guard state == .paused else { return }
        endPause(at: now)
        state = .running
        reckon(channel, schedule)
    }

    package mutating func answer(at now: Instant, on channel: Channel, _ schedule: PromiseSchedule) {
        guard isOpen else { return }
        resume(at: now, on: channel, schedule)
        (state, ended) = (.answered, now)
    }

    /// The answer left at this moment, not when it was written.
    package mutating func left(at now: Instant, writtenAt queued: Instant) {
        if state == .answered, ended == queued { ended = max(now, queued) }
    }

    /// The answer did not go: it is owed as if nothing had been written.
    package mutating func takeBackAnswer(on channel: Channel, _ schedule: PromiseSchedule) {
        guard state == .answered else { return }
        (state, ended) = (.running, nil)
        reckon(channel, schedule)
    }

    package mutating func stop(at now: Instant) {
        guard isOpen else { return }
        endPause(at: now)
        (state, ended) = (.stopped, now)
    }

    /// It is owed after all. `isPaused`: the time since it was stopped was nobody's waiting.
    package mutating func restart(at now: Instant, isPaused: Bool, on channel: Channel, _ schedule: PromiseSchedule) {
        guard state == .stopped, let stopped = ended else { return }
        if isPaused, now > stopped { pauses.append(Pause(from: stopped, to: now)) }
        (state, ended) = (.running, nil)
        reckon(channel, schedule)
    }

    /// A message is to be answered that was thought not to be; nothing changes when we wrote after it, or when an earlier one waits already.
    /// `isOld`: nobody knew for so long that it counts from now, or from when it came, where that is known.
    mutating func owe(since written: Instant, isOld: Bool, now: Instant, on channel: Channel, _ schedule: PromiseSchedule) {
        let isItsOwn = isOld && state != .answered && received >= written
        let since = isItsOwn ? received : isOld ? now : written
        switch state {
        case .answered where ended ?? now >= written: return
        case .running, .paused:
            guard since < received else { return }
        case .answered, .stopped: (state, ended) = (.running, nil)
        }
        received = since
        reckon(channel, schedule)
    }

    /// The message that waits is a later one: an answer was given before it.
    package mutating func move(to received: Instant, on channel: Channel, _ schedule: PromiseSchedule) {
        guard isOpen, received > self.received else { return }
        self.received = received
        reckon(channel, schedule)
    }

    var allPauses: Pauses { Pauses(pauses.map { ($0.from, $0.to) }) }

    private mutating func endPause(at now: Instant) {
        guard let last = pauses.indices.last, pauses[last].to == nil else { return }
        pauses[last].to = max(now, pauses[last].from)
    }
}

/// One line of words and numbers, for the record of what was before a change.
extension ConversationClock {
    package var text: String {
        let number = { (instant: Instant?) in instant.map { String($0.microseconds) } ?? "-" }
        return [state.rawValue, number(received), target.text, number(due), number(ended), String(version), Self.text(of: pauses)]
            .joined(separator: " ")
    }

    /// Nil for a text that is no clock.
    package init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let instant = { (text: String) in Int64(text).map { Instant(microseconds: $0) } }
        guard parts.count == 7, let state = State(rawValue: parts[0]), let received = instant(parts[1]),
            let target = try? ResponseTarget(iso8601: parts[2]), let version = Int(parts[5])
        else { return nil }
        self.init(
            state: state, received: received, target: target, due: instant(parts[3]), ended: instant(parts[4]),
            pauses: Self.pauses(parts[6]), version: version)
    }

    /// `from-to,from-`, in microseconds; empty for none.
    package static func text(of pauses: [Pause]) -> String {
        pauses.map { "\($0.from.microseconds)~\($0.to.map { String($0.microseconds) } ?? "")" }.joined(separator: ",")
    }

    package static func pauses(_ text: String) -> [Pause] {
        text.split(separator: ",").compactMap { part in
            let times = part.split(separator: "~", omittingEmptySubsequences: false)
            guard times.count == 2, let from = Int64(times[0]) else { return nil }
            return Pause(from: Instant(microseconds: from), to: Int64(times[1]).map { Instant(microseconds: $0) })
        }
    }
}
