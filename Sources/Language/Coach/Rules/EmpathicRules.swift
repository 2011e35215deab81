/// Is the feeling or the situation of the other acknowledged, and is nobody blamed?
extension CoachCase {
    func empathic() -> CoachReport.Judgement {
        var tally = CoachTally(text, from: base)
        warmth(&tally)
        missing(&tally)
        let void = halfHearted(&tally)
        // "You should have had an answer" blames us.
        for words in draft.all(.blame) where !draft.all(.apology).contains(where: { $0.overlaps(words) }) {
            tally.add(.blame, -35, words, suggestion: self.words.stillPossible)
        }
        for words in draft.all(.minimise) { tally.add(.minimise, -30, words, suggestion: self.words.feeling) }
        for words in draft.all(.rude) { tally.add(.rude, -55, words) }
        for words in draft.all(.ifApology) { tally.add(.ifApology, -12, words, suggestion: self.words.apology) }
        formulas(&tally)
        // An acknowledgement that is taken back at once is none.
        return tally.judgement(atMost: void || draft.has(.rude) ? 45 : 100)
    }

    private var base: Int {
        switch situation.need {
        // In danger, what to do comes first; who then says something kind as well does more than is needed.
        case .comfort: situation.isDanger ? 62 : 25
        case .condolence: 10
        case .thanks: 35
        case .press: 70
        case .answer: 62
        case .talk: 55
        }
    }

    /// Phrases of one kind, without those that another kind takes back: "sorry if" is no "sorry".
    private func sincere(_ cue: CoachCue) -> [Range<Int>] {
        draft.all(cue).filter { words in !(draft.all(.ifApology) + draft.all(.cold)).contains { $0.overlaps(words) } }
    }

    private func warmth(_ tally: inout CoachTally) {
        let weights = weights
        if let words = sincere(.feeling).first {
            tally.add(.feelingShown, weights.feeling, words)
        } else if let word = bareFeeling {
            tally.add(.feelingShown, weights.feeling * 2 / 3, word..<word + 1)
        }
        if let words = sincere(.apology).first { tally.add(.apologyShown, weights.apology, words) }
        if let words = sincere(.thanks).first { tally.add(.thanksShown, weights.thanks, words) }
        if let words = sincere(.joy).first, !situation.isMourning { tally.add(.joyShown, weights.joy, words) }
        if situation.isMourning, let words = draft.first(of: [.condolence]) { tally.add(.condolenceShown, 60, words) }
        if let words = draft.first(.strength) { tally.add(.strengthShown, situation.isMourning ? 18 : 8, words) }
        if let words = draft.first(.friendly), !situation.isMourning { tally.add(.friendly, weights.friendly, words) }
        let echoes = echoes
        if situation.isHurt || situation.need == .thanks, echoes.count >= 2, let first = echoes.first {
            tally.add(.situationEchoed, 10, first..<first + 1)
        }
    }

    /// A word of feeling that stands by itself: "Annoying, such leaves". "Spijtig genoeg" is the beginning of a no.
    private var bareFeeling: Int? {
        text.words.indices.first { index in
            draft.classes[index].contains(.feelingWord) && !(draft.all(.refusal) + draft.all(.ifApology)).contains { $0.contains(index) }
        }
    }

    private var weights: (feeling: Int, apology: Int, thanks: Int, joy: Int, friendly: Int) {
        switch situation.need {
        case .comfort: (36, 24, 12, 3, 4)
        case .condolence: (12, 4, 4, 0, 0)
        case .thanks: (6, 0, 40, 25, 8)
        case .press, .answer: (14, 10, 14, 10, 14)
        case .talk: (15, 10, 18, 15, 12)
        }
    }

    private func missing(_ tally: inout CoachTally) {
        let place = text.word(greeting.end)?.start ?? text.endOfText
        let isWarm = !sincere(.feeling).isEmpty || !sincere(.apology).isEmpty || bareFeeling != nil
        switch situation.need {
        case .comfort where situation.isDanger: break
        case .comfort where !isWarm: tally.miss(.feelingMissing, at: place, suggestion: words.feeling)
        case .comfort where situation.isAngry && !situation.isFormal && sincere(.apology).isEmpty:
            tally.miss(.apologyMissing, at: place, suggestion: words.apology)
        case .condolence where !draft.has(.condolence): tally.miss(.condolenceMissing, at: place, suggestion: words.condolence)
        case .thanks where sincere(.thanks).isEmpty: tally.miss(.thanksMissing, at: place, suggestion: words.thanks)
        case .comfort, .condolence, .thanks, .press, .answer, .talk: break
        }
    }

    /// "We understand, but no": the feeling is named only to be set aside. Gives whether that happened.
    private func halfHearted(_ tally: inout CoachTally) -> Bool {
        for words in (sincere(.feeling) + sincere(.apology)).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let sentence = text.words[words.lowerBound].sentence
            let end =
                text.sentences.indices.contains(sentence + 1)
                ? text.sentences[sentence + 1].upperBound : text.sentences[sentence].upperBound
            // The turn stands in the same sentence, or opens the next.
            let limit = text.sentences[sentence].upperBound
            guard let turn = (words.upperBound..<min(end, limit + 1)).first(where: { draft.classes[$0].contains(.but) }) else { continue }
            let rest = turn..<text.sentences[text.words[turn].sentence].upperBound
            let coldCues: [CoachCue] = [.refusal, .blame, .debate, .minimise, .deflect]
            let isCold = coldCues.contains { draft.all($0).contains { $0.overlaps(rest) } } || draft.contains(.negation, in: rest)
            let isHelped = [CoachCue.alternative, .solved].contains { draft.all($0).contains { $0.overlaps(rest) } }
            guard isCold, !isHelped else { continue }
            tally.add(.butAfterFeeling, -25, words.lowerBound..<turn + 1)
            return true
        }
        return false
    }

    private func formulas(_ tally: inout CoachTally) {
        let cold = draft.all(.cold)
        // Whoever starts a procedure may be told in its words that it has begun.
        for words in cold.prefix(3) { tally.add(.coldFormula, situation.isFormal ? -5 : -12, words) }
        if isCurt { tally.add(.curt, -22, 0..<text.words.count) }
        if let words = repeatedSentence {
            tally.add(.formulaTwice, -15, words)
        } else if draft.all(.apology).count > 2 {
            tally.add(.formulaTwice, -8, draft.all(.apology)[2])
        }
    }

    /// A few words that speak to nobody.
    private var isCurt: Bool {
        let isWarm = [CoachCue.feeling, .apology, .thanks, .joy, .condolence, .friendly, .strength].contains { draft.has($0) }
        return text.words.count < 9 && !isWarm && greeting.kind == .none && draft.signOff.signer != .person
    }

    /// A sentence that stands in the draft twice.
    private var repeatedSentence: Range<Int>? {
        var seen: Set<String> = []
        return text.sentences.first { range in
            guard range.count >= 3 else { return false }
            return !seen.insert(text.words[range].map(\.folded).joined(separator: " ")).inserted
        }
    }
}
