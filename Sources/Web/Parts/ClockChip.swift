import Domain
import Support

/// How a conversation's clock stands: always a shape, words and a colour together, and the rule behind it. The script counts it down.
struct ClockChip {
    let face: ClockFace

    func html(_ say: Wording) -> HTML {
        """
        <span class="chip due \(face.mood.rawValue)"\(counting(say))><span class="shape">\(face.mood.icon.html)</span><span><span data-left>\
        \(words(say))</span>\(with: rule(say), { " <span class=\"rule\">\($0)</span>" })</span></span>
        """
    }

    /// Whether the moment at which it is due lies in the local day of now, so that hours and minutes say it best.
    private func isToday(_ say: Wording) -> Bool { face.dueDay?.contains(say.now) ?? false }

    private func words(_ say: Wording) -> String {
        switch face.mood {
        case .inTime, .soon:
            guard isToday(say), let due = face.due else { return say(.clockBy(say.deadline(face.due ?? say.now))) }
            return due <= say.now ? say(.clockJustLate) : say(.clockLeft(say.duration(face.left)))
        case .late:
            guard isToday(say) else { return say(.clockLateSince(say.deadline(face.due ?? say.now))) }
            return face.late < 60 ? say(.clockJustLate) : say(.clockLate(say.duration(face.late / 60 * 60)))
        case .paused: return say(.stateWaiting)
        case .met: return say(.clockMet(say.duration(face.took ?? 0)))
        case .missed: return say(.clockMissed(say.duration(face.late)))
        }
    }

    private func rule(_ say: Wording) -> String? {
        guard let channel = ChannelMark(rawValue: face.channel.rawValue) else { return nil }
        let rule = Phrase.rule(Phrase(say, of: face.target), on: channel)
        return switch face.mood {
        case .inTime, .soon: isToday(say) ? say(.clockOutOf(rule)) : "(\(say(rule)))"
        case .met: say(.clockOutOf(rule))
        case .late, .missed: "(\(say(rule)))"
        case .paused: nil
        }
    }

    /// What the script needs to go on counting: the due moment, the day on which it counts in minutes, and the open time of that day.
    private func counting(_ say: Wording) -> HTML {
        guard [.inTime, .soon, .late].contains(face.mood), let due = face.due, let day = face.dueDay else { return HTML() }
        let span = { (range: Range<Instant>) in "\(range.lowerBound.milliseconds)-\(range.upperBound.milliseconds)" }
        let channel = ChannelMark(rawValue: face.channel.rawValue) ?? .other
        let rule = Phrase.rule(Phrase(say, of: face.target), on: channel)
        return """
             data-due="\(due.milliseconds)" data-soon="\(face.soonAt?.milliseconds ?? due.milliseconds)" data-day="\(span(day))" data-open="\(face.open.map(span).joined(separator: ","))"\
             data-of="\(say(.clockOutOf(rule)))" data-by="(\(say(rule)))"
            """
    }
}

extension Phrase {
    /// A target in words: `2 u`, `2 werkdagen`.
    init(_ say: Wording, of target: ResponseTarget) {
        let time = Phrase(everywhere: say.duration(target.seconds))
        if target.days == 0 {
            self = time
        } else {
            self = target.seconds == 0 ? .workingDays(target.days) : .both(.workingDays(target.days), time)
        }
    }
}

extension ClockFace {
    /// Whether a list has to say it: what was answered is history there, and a state that says that we wait says it already.
    func isNews(beside state: StateMark) -> Bool {
        switch mood {
        case .inTime, .soon, .late: true
        case .paused: state != .waiting
        case .met, .missed: false
        }
    }
}

extension ClockFace.Mood {
    var icon: Icon {
        switch self {
        case .inTime: .dot
        case .soon: .quarter
        case .late: .late
        case .paused: .pause
        case .met: .check
        case .missed: .late
        }
    }
}

extension Instant {
    fileprivate var milliseconds: Int { Int(microseconds.floored(by: 1000)) }
}
