import Support

/// The form of the contract: `"always"`, or an object with zone, open, holidays, closed and special.
extension OpeningHours: Codable {
    private enum Key: String, CodingKey { case zone, open, holidays, closed, special }

    package init(from decoder: any Decoder) throws {
        if let name = try? decoder.singleValueContainer().decode(String.self) {
            guard name == "always" else { throw OpeningHoursProblem.unknownCalendar(name).decoding(decoder) }
            self = .always
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        let open = try container.decodeIfPresent([String: [[String]]].self, forKey: .open) ?? [:]
        let special = try container.decodeIfPresent([String: [[String]]].self, forKey: .special) ?? [:]
        let zone = try container.decode(String.self, forKey: .zone)
        let holidays = try container.decodeIfPresent(String.self, forKey: .holidays) ?? HolidayCalendar.none.rawValue
        let closed = try container.decodeIfPresent([String].self, forKey: .closed) ?? []
        do {
            var week: [[OpeningBlock]] = Array(repeating: [], count: 7)
            // In order, so that of two mistakes always the same one is told.
            for (name, blocks) in open.sorted(by: { $0.key < $1.key }) {
                guard let day = Weekday(rawValue: name) else { throw OpeningHoursProblem.unknownWeekday(name) }
                week[day.index] = try Self.blocks(blocks)
            }
            guard let calendar = HolidayCalendar(rawValue: holidays) else { throw OpeningHoursProblem.unknownHolidays(holidays) }
            var days: [CivilDate: [OpeningBlock]] = [:]
            for (name, blocks) in special.sorted(by: { $0.key < $1.key }) { days[try Self.date(name)] = try Self.blocks(blocks) }
            try self.init(zone: zone, week: week, holidays: calendar, closed: Set(try closed.map(Self.date)), special: days)
        } catch let problem as OpeningHoursProblem {
            throw problem.decoding(decoder)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        if self == .always {
            var container = encoder.singleValueContainer()
            try container.encode("always")
            return
        }
        let pairs = { (blocks: [OpeningBlock]) in blocks.map { [$0.texts.start, $0.texts.end] } }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(zone, forKey: .zone)
        try container.encode(
            Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0.rawValue, pairs(self[$0])) }), forKey: .open)
        try container.encode(holidays.rawValue, forKey: .holidays)
        try container.encode(closed.sorted().map(\.description), forKey: .closed)
        try container.encode(
            Dictionary(uniqueKeysWithValues: special.map { ($0.key.description, pairs($0.value)) }), forKey: .special)
    }

    private static func blocks(_ pairs: [[String]]) throws(OpeningHoursProblem) -> [OpeningBlock] {
        var blocks: [OpeningBlock] = []
        for pair in pairs {
            guard pair.count == 2 else { throw .notTwoTimes }
            blocks.append(try OpeningBlock(pair[0], pair[1]))
        }
        return blocks
    }

    private static func date(_ text: String) throws(OpeningHoursProblem) -> CivilDate {
        guard let date = CivilDate(text) else { throw .notADate(text) }
        return date
    }
}

extension OpeningHoursProblem {
    fileprivate func decoding(_ decoder: any Decoder) -> DecodingError {
        .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: sentence))
    }
}
