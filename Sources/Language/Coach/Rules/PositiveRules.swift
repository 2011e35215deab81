/// Does it say what can be done, without a no at the door, a quarrel or a raised voice?
extension CoachCase {
    func positive() -> CoachReport.Judgement {
        var tally = CoachTally(text, from: situation.isMourning ? 90 : 66)
        for words in draft.all(.positive).prefix(3) where !situation.isMourning { tally.add(.positiveWords, 8, words) }
        if let words = draft.first(.alternative) ?? draft.first(.solved) ?? action { tally.add(.possibleShown, 10, words) }
        opening(&tally)
        refusals(&tally)
        for words in draft.all(.debate) { tally.add(.debate, -28, words, suggestion: self.words.fact) }
        for words in draft.all(.rude) { tally.add(.rude, -40, words) }
        for words in draft.all(.blame) where !draft.all(.apology).contains(where: { $0.overlaps(words) }) {
            tally.add(.blame, -20, words, suggestion: self.words.stillPossible)
        }
        shouting(&tally)
        return tally.judgement()
    }

    /// A no, or a not, before anything else.
    private func opening(_ tally: inout CoachTally) {
        guard let first = firstSentence else { return }
        let whole = text.sentences[first]
        let range = max(whole.lowerBound, greeting.end)..<whole.upperBound
        guard !range.isEmpty else { return }
        let isKind = [CoachCue.feeling, .apology, .thanks, .joy, .condolence, .solved].contains {
            draft.all($0).contains { $0.overlaps(range) }
        }
        let refusal = draft.all(.refusal).first { $0.overlaps(range) }
        guard !isKind else { return }
        if let refusal {
            tally.add(.negativeFirst, -18, refusal)
        } else if let word = range.first(where: { draft.classes[$0].contains(.negation) }), situation.need != .answer {
            tally.add(.negativeFirst, -8, word..<word + 1)
        }
    }

    private func refusals(_ tally: inout CoachTally) {
        let refusals = draft.all(.refusal)
        guard let first = refusals.first else { return }
        let isHelped =
            draft.has(.alternative) || (action != nil && !when.isEmpty) || (draft.has(.step) && !contact.isEmpty)
            || !when.isEmpty && draft.has(.keepInformed)
        if isHelped {
            tally.add(.refusalWithWayOut, -3, first)
        } else {
            tally.add(.refusalAlone, -26, first, suggestion: words.alternative)
            for words in refusals.dropFirst().prefix(2) { tally.add(.refusalAlone, -6, words, suggestion: self.words.alternative) }
        }
    }

    func shouting(_ tally: inout CoachTally) {
        for cry in text.cries.prefix(2) { tally.add(.shouting, -10, cry, suggestion: "!") }
        for run in shouts.prefix(3) {
            let place = text.place(run)
            tally.add(.shouting, -15, place, suggestion: text.string(place.start, place.end).lowercased())
        }
    }

    /// Words in capitals that are no abbreviation: two in a row, or a no.
    private var shouts: [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = 0
        while index < text.words.count {
            guard text.words[index].isShouted else {
                index += 1
                continue
            }
            var end = index + 1
            while let word = text.word(end), word.isShouted || (word.end - word.start == 1 && word.isCapitalised),
                word.line == text.words[index].line
            { end += 1 }
            let letters = text.words[index..<end].reduce(0) { $0 + $1.end - $1.start }
            let isOurs = draft.signOff.signer == .person && draft.signOff.words.overlaps(index..<end)
            let isNo = draft.classes[index].contains(.negation) && letters >= 3
            if !isOurs, isNo || (end - index > 1 && letters >= 8) { runs.append(index..<end) }
            index = end
        }
        return runs
    }
}
