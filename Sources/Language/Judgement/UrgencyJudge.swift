import Domain

/// How soon somebody must look. Tuned so that little is missed: a doubtful danger is urgent, never nothing.
struct UrgencyJudge {
    let ledger: Ledger

    private static let grave: [Signal.Name] = [.danger, .selfHarm, .vulnerable, .threat]

    var judged: (urgency: Reading.Urgency, places: [Ledger.Place]) {
        if ledger.has(.spam) { return (.none, []) }
        let certain = UrgencyJudge.grave.filter { ledger.has($0) }
        if !certain.isEmpty { return (.crisis, places(certain)) }
        let possible = UrgencyJudge.grave.filter { ledger.certainty(of: $0) == .possible }
        if !possible.isEmpty { return (.urgent, places(possible)) }
        if let urgent = ledger.urgencies[.urgent], urgent.weight >= 1 { return (.urgent, urgent.places) }
        if let watch = ledger.urgencies[.watch], watch.weight >= 1 { return (.watch, watch.places) }
        let watched: [Signal.Name] = [.houseRules, .press, .council].filter { ledger.has($0) }
        if !watched.isEmpty { return (.watch, places(watched)) }
        if let formal = ledger.formal.heaviest, formal.value.weight >= 1 {
            return (.watch, formal.value.places)
        }
        return (.none, [])
    }

    private func places(_ names: [Signal.Name]) -> [Ledger.Place] { names.flatMap { ledger.signals[$0]?.account.places ?? [] } }
}
