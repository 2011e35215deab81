import Domain

/// Can everybody read it: short sentences, everyday words, somebody who does something?
extension CoachCase {
    func plainLanguage() -> CoachReport.Judgement {
        var tally = CoachTally(text, from: 94)
        if text.words.isEmpty { return CoachReport.Judgement(score: 0, findings: []) }
        sentences(&tally)
        for jargon in draft.jargon {
            tally.add(jargon.isAbbreviation ? .abbreviation : .jargon, -8, jargon.words, suggestion: plain(jargon), about: jargon.plain)
        }
        let long = longWords
        for index in long.prefix(3) { tally.add(.longWord, -4, index..<index + 1) }
        let passives = passives
        for range in passives.prefix(3) { tally.add(.passive, passives.count > 1 ? -5 : -3, range) }
        let faults = tally.findings.count
        if faults == 0 { tally.add(.easy, 6, text.place(0..<min(3, text.words.count))) }
        return tally.judgement()
    }

    /// The plain word with a capital where the hard one has it.
    private func plain(_ jargon: CoachReadText.Jargon) -> String {
        guard text.words[jargon.words.lowerBound].isCapitalised, jargon.plain.first?.isLowercase ?? false else { return jargon.plain }
        return jargon.plain.prefix(1).uppercased() + jargon.plain.dropFirst()
    }

    private func sentences(_ tally: inout CoachTally) {
        for (index, range) in text.sentences.enumerated() where range.count > 24 {
            tally.add(.longSentence, range.count > 35 ? -14 : -8, text.place(ofSentence: index), about: String(range.count))
        }
    }

    /// Names and links aside, words that are long even for their language.
    private var longWords: [Int] {
        let limit = draft.language == .nl || draft.language == .de ? 20 : 16
        return text.words.indices.filter { index in
            let word = text.words[index]
            guard word.end - word.start > limit, !situation.topic.contains(word.folded.prefix(6)) else { return false }
            return !draft.facts.links.contains { $0.start <= word.start && word.end <= $0.end }
        }
    }

    private var passives: [Range<Int>] {
        text.words.indices.compactMap { index in
            guard draft.classes[index].contains(.passive) else { return nil }
            let sentence = text.sentences[text.words[index].sentence]
            let reach = draft.language == .nl || draft.language == .de ? 9 : 2
            // In German "werden" beside I or we is the future.
            if draft.language == .de, draft.contains([.me, .us], in: sentence) { return nil }
            if draft.language == .en || draft.language == .fr {
                let next = (index + 1)..<min(index + 1 + reach, sentence.upperBound)
                return next.isEmpty ? nil : next.first { isParticiple(text.words[$0]) }.map { index..<$0 + 1 }
            }
            let after = index + 1 < sentence.upperBound ? index + 1..<min(index + 1 + reach, sentence.upperBound) : nil
            if let found = after?.first(where: { isParticiple(text.words[$0]) }) { return index..<found + 1 }
            guard index > sentence.lowerBound, isParticiple(text.words[index - 1]) else { return nil }
            return index - 1..<index + 1
        }
    }

    private func isParticiple(_ one: CoachText.Word) -> Bool {
        let word = one.folded
        switch draft.language {
        case .nl, .other:
            guard word.utf8.count > 5, word.hasSuffix("d") || word.hasSuffix("t") || word.hasSuffix("en") else { return false }
            let beginnings = [
                "ge", "be", "ver", "ont", "her", "over", "uitge", "opge", "afge", "doorge", "inge", "aange", "nage", "mee", "terugge",
            ]
            return beginnings.contains { word.hasPrefix($0) }
        case .de:
            guard word.utf8.count > 5, word.hasSuffix("t") || word.hasSuffix("en") else { return false }
            let beginnings = [
                "ge", "be", "ver", "ent", "er", "weiterge", "aufge", "abge", "ausge", "einge", "mitge", "durchge", "vorge", "zurueck",
            ]
            return beginnings.contains { word.hasPrefix($0) }
        case .fr:
            // Folding takes the accent that makes it one.
            let ending = text.scalars[one.start..<one.end].suffix(3)
            return ending.contains("é") || ["transmis", "transmise", "pris", "prise", "remis", "mis", "fait", "faite"].contains(word)
        case .en:
            return word.hasSuffix("ed") && word.utf8.count > 4
                || ["sent", "made", "done", "taken", "given", "held", "dealt", "found", "put", "told", "written", "seen", "chosen"]
                    .contains(word)
        }
    }
}
