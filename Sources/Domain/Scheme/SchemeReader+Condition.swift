extension SchemeReader {
    /// The condition in `value`; nil, with a finding, where there is none.
    mutating func condition(_ value: JSONValue, at place: String, depth: Int) -> SchemeCondition? {
        guard depth < Self.deepest else {
            add(.tooLarge, place, "Conditions stand at most \(Self.deepest) deep in one another.")
            return nil
        }
        guard case .object(let fields) = value else {
            add(.unreadable, place, "A condition is a JSON object with all, any, not, person, signal or fact.")
            return nil
        }
        let words = ["all", "any", "not", "person", "signal", "fact"].filter { fields[$0] != nil }
        guard words.count == 1, let word = words.first, let inner = fields[word] else {
            let reason = words.isEmpty ? "none of all, any, not, person, signal and fact" : words.joined(separator: " and ") + " together"
            add(.unreadable, place, "A condition holds exactly one of all, any, not, person, signal and fact; this one has \(reason).")
            return nil
        }
        switch word {
        case "all", "any":
            guard object(value, at: place, [word]) != nil else { return nil }
            let parts = list(inner, at: "\(place).\(word)", most: Self.mostConditions).enumerated().compactMap {
                condition($0.element, at: "\(place).\(word)[\($0.offset)]", depth: depth + 1)
            }
            if inner == .list([]) { add(.unreadable, "\(place).\(word)", "At least one condition is wanted here.") }
            return word == "all" ? .all(parts) : .any(parts)
        case "not", "person":
            guard object(value, at: place, [word]) != nil, let part = condition(inner, at: "\(place).\(word)", depth: depth + 1) else {
                return nil
            }
            return word == "not" ? .not(part) : .person(part)
        case "signal": return signal(fields, at: place)
        default: return fact(fields, at: place)
        }
    }

    private mutating func signal(_ fields: [String: JSONValue], at place: String) -> SchemeCondition? {
        guard object(.object(fields), at: place, ["signal", "at"]) != nil else { return nil }
        guard case .text(let text)? = fields["signal"], let name = Signal.Name(rawValue: text) else {
            add(.unknownName, "\(place).signal", unknown("signal", fields["signal"], known: Signal.Name.allCases.map(\.rawValue)))
            return nil
        }
        guard let at = fields["at"] else { return .signal(name, nil) }
        guard case .text(let text) = at, let degree = SchemeCondition.Degree(rawValue: text) else {
            add(.unknownName, "\(place).at", unknown("degree", at, known: SchemeCondition.Degree.allCases.map(\.rawValue)))
            return nil
        }
        return .signal(name, degree)
    }

    private mutating func fact(_ fields: [String: JSONValue], at place: String) -> SchemeCondition? {
        guard object(.object(fields), at: place, ["fact", "is", "atLeast"]) != nil else { return nil }
        guard case .text(let text)? = fields["fact"], let fact = SchemeFact(rawValue: text) else {
            var reason = unknown("fact", fields["fact"], known: SchemeFact.allCases.map(\.rawValue))
            if case .text(let text)? = fields["fact"], text.contains("follower") || text.contains("verified") {
                reason += " How many follow somebody has no weight here, on purpose."
            }
            add(.unknownName, "\(place).fact", reason)
            return nil
        }
        if let least = fields["atLeast"] {
            guard fact == .urgency, fields["is"] == nil else {
                add(.unreadable, "\(place).atLeast", "\"atLeast\" goes with reading.urgency alone, and without \"is\".")
                return nil
            }
            guard case .text(let text) = least, let urgency = Reading.Urgency(rawValue: text) else {
                add(.unknownName, "\(place).atLeast", unknown("urgency", least, known: Reading.Urgency.allCases.map(\.rawValue)))
                return nil
            }
            return .atLeast(urgency)
        }
        return fact.isFlag ? flag(fact, fields["is"], at: place) : member(fact, fields["is"], at: place)
    }

    private mutating func flag(_ fact: SchemeFact, _ value: JSONValue?, at place: String) -> SchemeCondition? {
        switch value {
        case nil: return .flag(fact, true)
        case .bool(let isTrue)?: return .flag(fact, isTrue)
        default:
            add(.unreadable, "\(place).is", "\(fact.rawValue) is true or false.")
            return nil
        }
    }

    private mutating func member(_ fact: SchemeFact, _ value: JSONValue?, at place: String) -> SchemeCondition? {
        let wanted: [JSONValue]
        switch value {
        case nil where fact.isOptional: return .member(fact, [])
        case nil:
            add(.unreadable, "\(place).is", "\"is\" is missing: which values of \(fact.rawValue)?")
            return nil
        case .list(let values)? where !values.isEmpty && values.count <= 100: wanted = values
        case .list?:
            add(.unreadable, "\(place).is", "1 to 100 values are wanted here.")
            return nil
        case .some(let value): wanted = [value]
        }
        var values: [String] = []
        for value in wanted {
            guard case .text(let text) = value, fact.values?.contains(text) ?? (!text.isEmpty && text.utf8.count <= 100) else {
                add(.unknownName, "\(place).is", unknown("value of \(fact.rawValue)", value, known: fact.values ?? []))
                return nil
            }
            values.append(text)
        }
        return .member(fact, values)
    }

    private func unknown(_ what: String, _ value: JSONValue?, known: [String]) -> String {
        let names = known.isEmpty ? "" : " Known are \(known.joined(separator: ", "))."
        guard case .text(let text)? = value else { return "A \(what) is named by a text." + names }
        return "There is no \(what) \"\(text.shortened(to: 40))\"." + names
    }
}
