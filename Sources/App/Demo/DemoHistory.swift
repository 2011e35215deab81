import Domain
import Formats
import Foundation
import Support

/// What happened in the invented municipality before the demo was opened, in order, each step at a moment of its own.
struct DemoHistory: Sendable {
    struct Step: Sendable {
        enum Kind: Sendable {
            case arrival(IncomingMessage)
            case work(DemoWork, about: IncomingMessage)
        }
        var at: Instant
        let kind: Kind
        fileprivate var isAnswer: Bool {
            if case .work(let work, _) = kind { work.kind == .answer } else { false }
        }
    }
    private(set) var steps: [Step] = []
    /// How long an answer can be taken back; nothing else happens in that time.
    static let undoSeconds = 10.0

    init(_ messages: [DemoMessage], openedAt opened: Instant) throws(CommandFailure) {
        // Whoever opens the demo at night finds last evening's work done all the same.
        let latest = opened.adding(seconds: -600)
        for one in messages {
            guard let at = Self.instant(of: one.moment, before: opened) else { continue }
            let message: IncomingMessage
            do { message = try one.arriving(at: at) } catch {
                throw CommandFailure(.internalError, "A message of the demo cannot be read: \(error.reason)")
            }
            steps.append(Step(at: at, kind: .arrival(message)))
            for work in one.work {
                let moment = min(at.adding(seconds: Double(work.after) * 60), latest)
                steps.append(Step(at: max(at, moment), kind: .work(work, about: message)))
            }
        }
        // Stable: what was written first happens first.
        steps = steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
        for index in steps.indices.dropFirst() {
            let before = steps[index - 1]
            steps[index].at = max(steps[index].at, before.at.adding(seconds: before.isAnswer ? Self.undoSeconds + 1 : 0.001))
        }
    }

    /// The moment as the clock on the wall of Waterlinge says it; nil for what comes while somebody looks.
    static func instant(of moment: DemoMessage.Moment, before opened: Instant) -> Instant? {
        switch moment {
        case .live: return nil
        case .minutes(let ago): return opened.adding(seconds: -60 * Double(ago))
        case .day(let ago, let hour, let minute):
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = TimeZone(identifier: "Europe/Brussels") ?? .gmt
            let today = calendar.startOfDay(for: opened.date)
            guard let day = calendar.date(byAdding: .day, value: -ago, to: today),
                let date = calendar.date(bySettingHour: hour, minute: minute, second: 0, of: day)
            else { return opened.adding(seconds: -86400 * Double(ago)) }
            return Instant(date)
        }
    }
}
