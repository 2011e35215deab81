/// What an organisation promises: when it is open, and within what time each channel gets a first answer of a human.
package struct ResponsePromise: Sendable, Equatable {
    /// The promise of one channel.
    package struct Rule: Hashable, Sendable {
        package var target: ResponseTarget
        /// The clock runs day and night, whatever the opening hours.
        package var isAroundTheClock: Bool
        package init(target: ResponseTarget, isAroundTheClock: Bool = false) {
            (self.target, self.isAroundTheClock) = (target, isAroundTheClock)
        }
    }

    package var hours: OpeningHours
    /// Channels that are not named have the standard target, in opening hours.
    package var rules: [Channel: Rule]
    package init(hours: OpeningHours, rules: [Channel: Rule] = [:]) { (self.hours, self.rules) = (hours, rules) }

    package func rule(for channel: Channel) -> Rule { rules[channel] ?? Rule(target: .standard(for: channel)) }

    /// What holds until the organisation says otherwise: 2, 4 and 8 hours as offices are open, with the holidays of the region that the language
    /// regime stands for (docs/decisions/0013).
    package static func proposed(for regime: LanguageRegime) -> ResponsePromise {
        let day = [try? OpeningBlock(start: 9 * 60, end: 12 * 60), try? OpeningBlock(start: 13 * 60, end: 17 * 60)].compactMap { $0 }
        let week = Array(repeating: day, count: 5)
        let (zone, holidays): (String, HolidayCalendar) =
            switch regime {
            case .belgiumDutch, .belgiumDutchFacilities: ("Europe/Brussels", .flanders)
            case .brussels: ("Europe/Brussels", .brussels)
            case .belgiumFrench: ("Europe/Brussels", .wallonia)
            case .belgiumGerman: ("Europe/Brussels", .germanCommunity)
            case .belgiumFederal: ("Europe/Brussels", .belgium)
            case .netherlands: ("Europe/Amsterdam", .netherlands)
            case .free: ("Europe/Brussels", .none)
            }
        // A machine without the list of zones still counts, in the hours of UTC.
        let hours = try? OpeningHours(zone: zone, week: week, holidays: holidays)
        return ResponsePromise(hours: hours ?? .always)
    }
}

extension ResponsePromise: Codable {
    private enum Key: String, CodingKey { case hours, rules }
    private struct StoredRule: Codable {
        let target: String
        let aroundTheClock: Bool
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        hours = try container.decode(OpeningHours.self, forKey: .hours)
        rules = [:]
        for (name, stored) in try container.decode([String: StoredRule].self, forKey: .rules) {
            // A channel or a target that a newer version knows leaves the standard one.
            guard let channel = Channel(rawValue: name), let target = try? ResponseTarget(iso8601: stored.target) else { continue }
            rules[channel] = Rule(target: target, isAroundTheClock: stored.aroundTheClock)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(hours, forKey: .hours)
        let stored = rules.map { ($0.key.rawValue, StoredRule(target: $0.value.target.text, aroundTheClock: $0.value.isAroundTheClock)) }
        try container.encode(Dictionary(uniqueKeysWithValues: stored), forKey: .rules)
    }
}
