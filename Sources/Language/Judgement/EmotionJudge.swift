import Domain

/// The feeling that the words show; it serves the answer, and is never kept with a person.
struct EmotionJudge {
    let ledger: Ledger
    let score: Double
    let scan: TextScan

    var judged: (emotion: Reading.Emotion, places: [Ledger.Place]) {
        var accounts = ledger.emotions
        func add(_ emotion: Reading.Emotion, _ weight: Double, from name: Signal.Name) {
            for place in ledger.signals[name]?.account.places ?? [] {
                let finding = Finding(
                    rule: Rule(effect: .emotion(emotion), weight: weight, isFirm: true), first: place.first, last: place.last)
                accounts[emotion, default: Ledger.Account()].add(weight, finding)
            }
        }
        if ledger.has(.badExperience) { add(.anger, 0.6, from: .badExperience) }
        if ledger.has(.houseRules) { add(.anger, 1.2, from: .houseRules) }
        if ledger.has(.threat) { add(.anger, 1.2, from: .threat) }
        if ledger.has(.danger) { add(.worry, 1.2, from: .danger) }
        if ledger.has(.vulnerable) { add(.worry, 1.5, from: .vulnerable) }
        if ledger.has(.selfHarm) { add(.sadness, 2, from: .selfHarm) }
        if ledger.has(.mourning) { add(.sadness, 2, from: .mourning) }
        if ledger.has(.compliment) { add(.joy, 0.5, from: .compliment) }
        guard let best = Reading.Emotion.allCases.max(by: { accounts[$0]?.weight ?? 0 < accounts[$1]?.weight ?? 0 }),
            let account = accounts[best], account.weight >= 0.9, !contradicts(best)
        else { return (.none, []) }
        return (best, account.places)
    }

    private func contradicts(_ emotion: Reading.Emotion) -> Bool {
        switch emotion {
        case .joy, .gratitude: score <= -0.3
        case .anger: score >= 0.3
        default: false
        }
    }
}
