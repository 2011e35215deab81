import Domain

/// How a text feels: the moods of its words, turned by denials and made stronger by others, its faces, and what its phrases say.
struct SentimentJudge {
    var sum = 0.0
    var strength = 0.0
    var places: [(value: Double, first: Int, last: Int)] = []

    mutating func add(_ value: Double, first: Int, last: Int) {
        sum += value
        strength += 1
        if abs(value) >= 0.15 { places.append((value, first, last)) }
    }

    /// Adds the words of the text that no phrase with a mood of its own holds.
    mutating func read(_ scan: TextScan, _ sifted: Sifted, _ moods: MoodWords) {
        for (index, token) in scan.tokens.enumerated() where !sifted.isTaken[index] {
            switch token.kind {
            case .emoji, .emoticon:
                if let mood = Emoji.mood(of: token, in: scan.scalars) { add(mood, first: index, last: index) }
            case .stars:
                let mood = Emoji.mood(ofStars: token, in: scan.scalars)
                if mood != 0 { add(mood, first: index, last: index) }
            case .word:
                guard let mood = moods.mood(Hash.of(scan.folded[Int(token.from)..<Int(token.upTo)])), mood != 0 else { continue }
                if sifted.isFactual[index], abs(mood) < 0.7 { continue }
                let factor = sifted.factors[index]
                // "niet goed" is not as bad as "slecht".
                let value = factor < 0 ? mood * factor * 0.6 : mood * factor
                add(min(max(value, -1), 1), first: index, last: index)
            default: continue
            }
        }
    }

    /// -1 to 1: many words of one mood weigh more than one.
    var score: Double {
        guard strength > 0 else { return 0 }
        let value = sum / (strength + 1).squareRoot() / 0.9
        return min(max(value, -1), 1)
    }

    /// The places that speak for a sentiment, strongest first.
    func telling(_ sentiment: Reading.Sentiment) -> [Ledger.Place] {
        let fitting = places.filter { sentiment == .positive ? $0.value > 0 : sentiment == .negative ? $0.value < 0 : false }
        return fitting.sorted { abs($0.value) > abs($1.value) }.prefix(Ledger.mostPlaces).map {
            Ledger.Place(first: $0.first, last: $0.last)
        }
    }

    static func sentiment(_ score: Double) -> Reading.Sentiment {
        if score >= 0.15 { return .positive }
        return score <= -0.15 ? .negative : .neutral
    }
}
