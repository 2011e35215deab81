import Domain

/// Is there a next step, with a day, somebody who does it, and a way to reach us; is what was asked answered?
extension CoachCase {
    func solution() -> CoachReport.Judgement {
        guard situation.wantsSolution else { return withoutNeed() }
        let weights = situation.need == .answer || situation.need == .press ? Self.forQuestion : Self.forTrouble
        var tally = CoachTally(text, from: weights.base)
        let isSolved = draft.first(.solved)
        if let words = isSolved { tally.add(.solved, weights.solved, words) }
        if let words = action { tally.add(.actionNamed, isSolved == nil ? weights.action : 6, words) }
        if let place = when.first { tally.add(.dayNamed, weights.day, place) }
        if let words = owner { tally.add(.ownerNamed, weights.owner, words) }
        if let words = step { tally.add(.stepNamed, weights.step, words) }
        if let place = contact.first { tally.add(.contactGiven, weights.contact, place) }
        if let words = draft.first(.keepInformed) { tally.add(.keepsInformed, weights.informed, words) }
        answers(&tally, weights)
        gaps(&tally, isSolved: isSolved != nil)
        danger(&tally)
        vagueness(&tally)
        return tally.judgement()
    }

    struct Weights {
        let base, solved, action, day, owner, step, contact, informed, echo, fact: Int
    }

    private static let forTrouble = Weights(
        base: 10, solved: 25, action: 20, day: 25, owner: 13, step: 10, contact: 10, informed: 10, echo: 10, fact: 6)
    private static let forQuestion = Weights(
        base: 18, solved: 15, action: 14, day: 22, owner: 8, step: 16, contact: 18, informed: 8, echo: 14, fact: 18)

    /// A compliment, a condolence, a talk: nothing has to be solved, though something may be promised.
    private func withoutNeed() -> CoachReport.Judgement {
        let base = situation.need == .thanks || situation.need == .condolence ? 84 : 52
        var tally = CoachTally(text, from: base)
        if let words = draft.first(.passedOn) { tally.add(.passedOn, 14, words) }
        if let words = action { tally.add(.actionNamed, 14, words) }
        if let words = owner { tally.add(.ownerNamed, 8, words) }
        if let place = when.first { tally.add(.dayNamed, 10, place) }
        if let words = step { tally.add(.stepNamed, 10, words) }
        if let place = contact.first { tally.add(.contactGiven, 10, place) }
        if let words = draft.first(.keepInformed) { tally.add(.keepsInformed, 10, words) }
        if situation.need == .talk, let word = echoes.first { tally.add(.answered, 10, word..<word + 1) }
        if situation.need == .talk { vagueness(&tally) }
        return tally.judgement()
    }

    /// We, I or a colleague beside a verb of doing, where nothing is refused.
    func findAction() -> Range<Int>? {
        let empty = draft.all(.cold) + draft.all(.vague) + draft.all(.feeling) + draft.all(.refusal) + draft.jargon.map(\.words)
        for (sentence, range) in text.sentences.enumerated() {
            guard first(.refusal, inSentence: sentence) == nil else { continue }
            let doers = range.filter { !draft.signOff.words.contains($0) }.filter {
                !draft.classes[$0].isDisjoint(with: [.subject, .doer]) || isNamedDoer($0)
            }
            guard !doers.isEmpty else { continue }
            for verb in range where draft.classes[verb].contains(.action) && !empty.contains(where: { $0.contains(verb) }) {
                guard let doer = doers.min(by: { abs($0 - verb) < abs($1 - verb) }), abs(doer - verb) <= 9, doer != verb else { continue }
                return min(doer, verb)..<max(doer, verb) + 1
            }
        }
        return nil
    }

    /// A name right before the verb: "Piet belt je". In German every noun has a capital.
    private func isNamedDoer(_ index: Int) -> Bool {
        guard draft.language != .de, text.words[index].isCapitalised, !text.words[index].isNumber, let next = text.word(index + 1) else {
            return false
        }
        let classes = draft.classes[index]
        return next.sentence == text.words[index].sentence && draft.classes[index + 1].contains(.action)
            && classes.isDisjoint(with: [.me, .us, .you, .weekday, .month, .empty, .greeting, .action])
            && text.sentences[next.sentence].lowerBound != index
    }

    /// What the other can do. "I write to you" is ours.
    private var step: Range<Int>? {
        draft.all(.step).first { words in
            !(max(0, words.lowerBound - 2)..<words.lowerBound).contains { !draft.classes[$0].isDisjoint(with: [.subject, .doer]) }
        }
    }

    private var owner: Range<Int>? {
        let end = draft.signOff.words.lowerBound
        if let index = draft.classes.prefix(end).firstIndex(where: { $0.contains(.doer) }) {
            // With the name, where there is one: "collega Karim".
            let next = text.word(index + 1).map { $0.isCapitalised && $0.sentence == text.words[index].sentence } ?? false
            return index..<(next ? index + 2 : index + 1)
        }
        return draft.first(.owner)
    }

    private func answers(_ tally: inout CoachTally, _ weights: Weights) {
        let echoes = echoes
        if let first = echoes.first { tally.add(.answered, echoes.count > 1 ? weights.echo : weights.echo * 2 / 3, first..<first + 1) }
        if let word = draft.all(.yesNo).first(where: { $0.lowerBound <= greeting.end + 1 }), situation.need == .answer {
            tally.add(.answeredAtOnce, 14, word)
        } else if let amount = draft.facts.amounts.first ?? draft.facts.places.first {
            tally.add(.factGiven, weights.fact, amount)
        }
    }

    private func gaps(_ tally: inout CoachTally, isSolved: Bool) {
        let end = endOfBody
        let isAnswer = situation.need == .answer
        if !isAnswer || draft.has(.vague), when.isEmpty, !isSolved { tally.miss(.dayMissing, at: end, suggestion: words.day) }
        if action == nil, !draft.has(.step), !isSolved, contact.isEmpty, !(isAnswer && (draft.has(.yesNo) || !when.isEmpty)) {
            tally.miss(.stepMissing, at: end, suggestion: words.step)
        } else if owner == nil, !isAnswer, !isSolved {
            tally.miss(.ownerMissing, at: end, suggestion: words.owner)
        }
        if isAnswer, echoes.isEmpty, !draft.has(.yesNo) { tally.miss(.answerMissing, at: end) }
    }

    /// Where somebody is in danger, what to do now comes before everything.
    private func danger(_ tally: inout CoachTally) {
        guard situation.isDanger else { return }
        let number = text.words.firstIndex { ["112", "911", "999", "110", "100", "101"].contains($0.folded) }
        if let words = number.map({ $0..<$0 + 1 }) ?? draft.first(.now) {
            tally.add(.urgentShown, 20, words)
        } else {
            tally.miss(.urgentMissing, -35, at: text.word(greeting.end)?.start ?? text.endOfText, suggestion: words.emergency)
        }
    }

    private func vagueness(_ tally: inout CoachTally) {
        let isDated = !when.isEmpty
        for words in draft.all(.vague).prefix(3) {
            tally.add(.vague, isDated ? -3 : -13, words, suggestion: self.words.vagueDay)
        }
        if contact.isEmpty {
            for words in draft.all(.deflect).prefix(2) { tally.add(.deflects, -15, words, suggestion: self.words.contact) }
            if let words = draft.first(.pointer) { tally.add(.linkMissing, -12, words, suggestion: self.words.link) }
        }
    }
}
