/// Does a person speak to a person: by name, signed, as I and you, in the form that the other uses?
extension CoachCase {
    func personal() -> CoachReport.Judgement {
        var tally = CoachTally(text, from: 18)
        greetings(&tally)
        signature(&tally)
        voices(&tally)
        AddressFit(self).note(in: &tally, earns: 6, costs: -12)
        for words in draft.all(.automatic) { tally.add(.automatic, -25, words) }
        for words in draft.all(.impersonal).prefix(3) { tally.add(.impersonal, -7, words, suggestion: self.words.we) }
        for blank in draft.facts.blanks { tally.add(.blank, -12, blank) }
        if greeting.kind != .byName, let words = draft.first(.reference) { tally.add(.referenceOnly, -12, words) }
        if let words = saidBefore { tally.add(.saidBefore, -15, words) }
        return tally.judgement()
    }

    private func greetings(_ tally: inout CoachTally) {
        let suggestion = words.greeting(situation.addressee.greetingName)
        switch greeting.kind {
        case .byName: tally.add(.greetedByName, 30, greeting.words)
        case .wrongName:
            tally.add(.wrongName, -10, greeting.words, suggestion: suggestion, about: situation.addressee.greetingName)
        case .anonymous: tally.add(.anonymousGreeting, -8, greeting.words, suggestion: suggestion, about: situation.addressee.greetingName)
        case .nameless where situation.addressee.isKnown:
            tally.add(.nameMissing, 0, greeting.words, suggestion: suggestion, about: situation.addressee.greetingName)
        case .nameless: tally.add(.greeted, 22, greeting.words)
        case .none where situation.addressee.isKnown:
            tally.miss(.greetingMissing, at: 0, suggestion: suggestion, about: situation.addressee.greetingName)
        case .none: tally.miss(.greetingMissing, at: 0, suggestion: suggestion)
        }
        if greeting.kind != .byName, let index = text.words.firstIndex(where: { situation.addressee.isName($0) }) {
            tally.add(.nameElsewhere, 14, index..<index + 1)
        } else if greeting.kind == .nameless, situation.addressee.isKnown {
            tally.add(.greeted, 8, greeting.words)
        }
    }

    private func signature(_ tally: inout CoachTally) {
        switch draft.signOff.signer {
        case .person: tally.add(.signed, 24, draft.signOff.words)
        case .office: tally.add(.signedByOffice, 4, draft.signOff.words, suggestion: words.signature(context.writer, context.channel))
        case .nobody: tally.miss(.signatureMissing, at: text.endOfText, suggestion: words.signature(context.writer, context.channel))
        }
    }

    private func voices(_ tally: inout CoachTally) {
        if let word = draft.firstWord(of: .me) {
            tally.add(.firstPerson, 14, word..<word + 1)
        } else if let word = draft.firstWord(of: .us) {
            tally.add(.firstPerson, 10, word..<word + 1)
        }
        if let word = draft.firstWord(of: .you) { tally.add(.speaksToThem, 10, word..<word + 1) }
    }

    /// A sentence that the same person got from us before.
    private var saidBefore: Range<Int>? {
        let before = Set(context.earlier.prefix(3).flatMap { CoachCase.sentences(CoachText($0, limit: 5000)) })
        guard !before.isEmpty else { return nil }
        return text.sentences.first { $0.count >= 5 && before.contains(CoachCase.folded($0, text)) }
    }

    private static func sentences(_ text: CoachText) -> [String] { text.sentences.filter { $0.count >= 5 }.map { folded($0, text) } }

    private static func folded(_ range: Range<Int>, _ text: CoachText) -> String {
        text.words[range].map(\.folded).joined(separator: " ")
    }
}
