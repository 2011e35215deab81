package import Support

/// What happens in a conversation, as its clock takes it.
extension Conversation {
    /// A message in an archive that is older than this was answered, or missed, long ago: it starts no clock.
    package static let oldestWaiting: Double = 14 * 24 * 3600

    /// Somebody wrote. When is what the message says of itself, which a wrong clock may have written. One about which it was
    /// decided that nobody waits starts no clock, and leaves one that runs for an earlier message alone.
    package mutating func clockReceives(
        _ content: IncomingMessage, expectsAnswer: Bool, isArchive: Bool, now: Instant, _ schedule: PromiseSchedule
    ) {
        guard state != .spam, content.needsAnswer else { return }
        let isOld = content.at < now.adding(seconds: -Self.oldestWaiting)
        let received = isOld && !isArchive ? now : min(content.at, now)
        switch clock?.state {
        case .running: break
        case .paused: clock?.resume(at: received, on: channel, schedule)
        case .answered, .stopped, nil:
            guard !isOld || !isArchive, expectsAnswer else { return }
            clock = ConversationClock(received: received, on: channel, schedule)
        }
    }

    /// We wrote, here or at the channel itself. What came after our words still waits.
    package mutating func clockAnswers(at now: Instant, _ schedule: PromiseSchedule) {
        guard let clock, clock.isOpen, now >= clock.received else { return }
        if now >= lastAt { self.clock?.answer(at: now, on: channel, schedule) } else { self.clock?.move(to: lastAt, on: channel, schedule) }
    }

    /// A member of staff did something; `before` is the state until then.
    package mutating func clockFollows(_ action: Action, from before: State, at now: Instant, _ schedule: PromiseSchedule) {
        switch action {
        case .ask: clock?.pause(at: now)
        case .answer: clock?.answer(at: now, on: channel, schedule)
        case .close, .markSpam: clock?.stop(at: now)
        case .reopen where before == .waiting: clock?.resume(at: now, on: channel, schedule)
        // Who was wrongly taken for spam has waited all the while; what was closed was nobody's waiting.
        case .reopen: clock?.restart(at: now, isPaused: before == .closed, on: channel, schedule)
        case .assign, .receive: break
        }
    }

    /// A person decided otherwise whether the message of `messageAt` is to be answered. `waiting`: when the other messages came that are.
    package mutating func clockHears(
        expectsAnswer: Bool, to messageAt: Instant, waiting: [Instant], now: Instant, _ schedule: PromiseSchedule
    ) {
        if expectsAnswer {
            guard state == .new || state == .open else { return }
            let isOld = messageAt < now.adding(seconds: -Self.oldestWaiting)
            if clock == nil {
                clock = ConversationClock(received: isOld ? now : min(messageAt, now), on: channel, schedule)
            } else {
                clock?.owe(since: min(messageAt, now), isOld: isOld, now: now, on: channel, schedule)
            }
        } else if let clock, clock.isOpen {
            if let next = waiting.filter({ $0 >= clock.received }).min() {
                self.clock?.move(to: next, on: channel, schedule)
            } else {
                self.clock?.stop(at: now)
            }
        }
    }
}

extension IncomingMessage {
    /// Whether a human may wait for an answer to it. Programs do not, and neither do the papers: what is read in the news is listened to.
    package var needsAnswer: Bool {
        !isOurs && channel != .feed && kind != .article && !(mail?.isAutomatic ?? false) && mail?.bounceOf == nil
    }
}
