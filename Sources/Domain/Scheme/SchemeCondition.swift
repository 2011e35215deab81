/// When a rule of a scheme holds. A condition is true, false, or open: then a person is asked.
package indirect enum SchemeCondition: Sendable, Equatable {
    /// How sure a reading must be for a signal to count.
    package enum Degree: String, Sendable, CaseIterable {
        /// Only a certain one; a possible one counts as absent.
        case certain
        /// A possible one counts as there.
        case possible
    }

    case all([SchemeCondition])
    case any([SchemeCondition])
    case not(SchemeCondition)
    /// Where the inner condition holds, a person decides.
    case person(SchemeCondition)
    /// Without a degree a possible signal leaves the condition open.
    case signal(Signal.Name, Degree?)
    /// A fact that is true or false; open while nobody knows.
    case flag(SchemeFact, Bool)
    /// The fact has one of these values; with none named: any value at all.
    case member(SchemeFact, [String])
    case atLeast(Reading.Urgency)

    /// How many conditions stand in it, itself included.
    var size: Int {
        switch self {
        case .all(let inner), .any(let inner): inner.reduce(1) { $0 + $1.size }
        case .not(let inner), .person(let inner): 1 + inner.size
        case .signal, .flag, .member, .atLeast: 1
        }
    }

    var json: JSONValue {
        switch self {
        case .all(let inner): .object(["all": .list(inner.map(\.json))])
        case .any(let inner): .object(["any": .list(inner.map(\.json))])
        case .not(let inner): .object(["not": inner.json])
        case .person(let inner): .object(["person": inner.json])
        case .signal(let name, nil): .object(["signal": .text(name.rawValue)])
        case .signal(let name, let degree?): .object(["signal": .text(name.rawValue), "at": .text(degree.rawValue)])
        case .flag(let fact, let isTrue): .object(["fact": .text(fact.rawValue), "is": .bool(isTrue)])
        case .member(let fact, let values) where values.isEmpty: .object(["fact": .text(fact.rawValue)])
        case .member(let fact, let values): .object(["fact": .text(fact.rawValue), "is": .list(values.map(JSONValue.text))])
        case .atLeast(let urgency):
            .object(["fact": .text(SchemeFact.urgency.rawValue), "atLeast": .text(urgency.rawValue)])
        }
    }
}
