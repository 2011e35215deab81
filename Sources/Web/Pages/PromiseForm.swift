package import Domain
import Support

/// A promise as it is typed: the words of the fields, which may be wrong.
package struct PromiseForm: Sendable, Equatable {
    package enum Unit: String, Sendable, CaseIterable { case minutes, hours, days }

    package struct Target: Sendable, Equatable {
        package var amount: String
        package var unit: Unit
        package var isAroundTheClock: Bool
        package init(amount: String, unit: Unit, isAroundTheClock: Bool) {
            (self.amount, self.unit, self.isAroundTheClock) = (amount, unit, isAroundTheClock)
        }
    }

    /// A field that a problem stands at.
    package enum Place: Hashable, Sendable {
        case zone, closed, special
        /// Monday is 0.
        case day(Int)
        case target(Channel)
        /// The whole of it.
        case all
    }

    package var zone: String
    /// Monday first.
    package var week: [String]
    package var holidays: String
    package var closed: String
    package var special: String
    package var targets: [Channel: Target]

    package init(zone: String, week: [String], holidays: String, closed: String, special: String, targets: [Channel: Target]) {
        (self.zone, self.week, self.holidays, self.closed) = (zone, week, holidays, closed)
        (self.special, self.targets) = (special, targets)
    }

    /// The words of a promise that holds.
    package init(_ promise: ResponsePromise) {
        zone = promise.hours.zone
        week = promise.hours.week.map(\.words)
        holidays = promise.hours.holidays.rawValue
        closed = promise.hours.closed.sorted().map(\.description).joined(separator: "\n")
        special = promise.hours.special.sorted { $0.key < $1.key }
            .map { $0.value.isEmpty ? $0.key.description : "\($0.key) \($0.value.words)" }.joined(separator: "\n")
        targets = Dictionary(uniqueKeysWithValues: Channel.allCases.map { ($0, Target(promise.rule(for: $0))) })
    }

    /// The promise, when every field can be read; else what is wrong, each at its field.
    package func promise() -> (promise: ResponsePromise?, problems: [Place: Phrase]) {
        var problems: [Place: Phrase] = [:]
        var days = week.prefix(7).enumerated().map { index, text in
            read(text, .day(index), &problems) { try OpeningWords.blocks($0) } ?? []
        }
        days += Array(repeating: [], count: max(0, 7 - days.count))
        let closedDays = lines(closed, .closed, &problems) { try OpeningWords.days($0) }.flatMap { $0 }
        let specialDays = lines(special, .special, &problems) { try OpeningWords.dayAndBlocks($0) }
        var rules: [Channel: ResponsePromise.Rule] = [:]
        for channel in Channel.allCases {
            guard let typed = targets[channel] else { continue }
            if let target = typed.target {
                let rule = ResponsePromise.Rule(target: target, isAroundTheClock: typed.isAroundTheClock)
                if rule != ResponsePromise.Rule(target: .standard(for: channel)) { rules[channel] = rule }
            } else {
                problems[.target(channel)] = .problemTarget
            }
        }
        let hours = try? OpeningHours(
            zone: zone.trimming(), week: days, holidays: HolidayCalendar(rawValue: holidays) ?? .none, closed: Set(closedDays),
            special: Dictionary(specialDays, uniquingKeysWith: { $1 }))
        if hours == nil { problems[.zone] = .problemZone }
        guard problems.isEmpty, let hours else { return (nil, problems) }
        return (ResponsePromise(hours: hours, rules: rules), [:])
    }

    private func read<Value>(
        _ text: String, _ place: Place, _ problems: inout [Place: Phrase], _ body: (String) throws -> Value
    ) -> Value? {
        do { return try body(text) } catch {
            problems[place] = problems[place] ?? (error as? OpeningWords.Problem)?.phrase
            return nil
        }
    }

    /// Each line that is not empty, read; the first that cannot be is told.
    private func lines<Value>(
        _ text: String, _ place: Place, _ problems: inout [Place: Phrase], _ body: (String) throws -> Value
    ) -> [Value] {
        text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.trimming().isEmpty }.compactMap {
            read($0, place, &problems, body)
        }
    }
}

extension PromiseForm.Target {
    init(_ rule: ResponsePromise.Rule) {
        let target = rule.target
        // What the fields cannot say (days and hours together) is shown as the days.
        let (amount, unit): (Int, PromiseForm.Unit) =
            target.days > 0
            ? (target.days, .days) : target.seconds % 3600 == 0 ? (target.seconds / 3600, .hours) : ((target.seconds + 59) / 60, .minutes)
        self.init(amount: String(amount), unit: unit, isAroundTheClock: rule.isAroundTheClock)
    }

    /// Nil when the amount is none, or more than anybody promises.
    var target: ResponseTarget? {
        guard let amount = Int(amount.trimming()), (1...100_000).contains(amount) else { return nil }
        return switch unit {
        case .minutes: try? ResponseTarget(seconds: amount * 60)
        case .hours: try? ResponseTarget(seconds: amount * 3600)
        case .days: try? ResponseTarget(days: amount)
        }
    }
}
