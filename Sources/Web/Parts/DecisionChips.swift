import Domain

extension DecisionMark {
    /// What a card says of a decision and the reading does not: what cannot wait, who else is needed, what is asked of a person.
    func chips(_ say: Wording) -> [HTML] {
        var chips: [HTML] = []
        if isAlarm {
            chips.append("<span class=\"chip late alarmed\">\(Icon.alert.html)\(say(.callNow))</span>")
        } else if mayBeAlarm {
            chips.append("<span class=\"chip late\">\(Icon.alert.html)\(say(.lookFirst))</span>")
        }
        if also.contains(.spokesperson) { chips.append("<span class=\"chip decided\">\(say(.chipSpokesperson))</span>") }
        if !needs.isEmpty, !isAlarm, !mayBeAlarm {
            chips.append("<span class=\"chip asked\">\(Icon.question.html)\(say(.questionOpen))</span>")
        }
        return chips
    }

    /// A question is open whose answer may be that people must be called. Schemes name such a node as the reading names its signal.
    private var mayBeAlarm: Bool {
        let signals: [Signal.Name] = [.danger, .selfHarm, .vulnerable, .threat]
        return signals.contains { needs.contains($0.rawValue) }
    }
}
