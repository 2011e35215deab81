import Domain

/// A draft, what it answers, and the findings that grow about it.
struct CoachCase {
    let draft: CoachReadText
    let situation: CoachSituation
    let context: CoachContext
    let address: CoachAddress
    let words: CoachSuggestions
    let greeting: CoachGreeting
    /// Words of the message that come back in the draft.
    private(set) var echoes: [Int] = []
    /// Where in the draft a day, a date or an hour stands.
    private(set) var when: [CoachText.Place] = []
    /// Who does what: I, we or a colleague beside a verb of doing.
    private(set) var action: Range<Int>?

    init(_ draft: CoachReadText, _ situation: CoachSituation, _ context: CoachContext, _ address: CoachAddress, isFormal: Bool) {
        self.draft = draft
        self.situation = situation
        self.context = context
        self.address = address
        words = CoachSuggestions(language: draft.language, isFormal: isFormal, isMourning: situation.isMourning)
        greeting = CoachGreeting(draft, situation.addressee)
        echoes = findEchoes()
        when = findWhen()
        action = findAction()
    }

    var text: CoachText { draft.text }

    /// The sentence in which what matters begins: after the greeting.
    var firstSentence: Int? {
        let index = text.words.indices.contains(greeting.end) ? greeting.end : nil
        return index.map { text.words[$0].sentence }
    }

    /// The first of the phrases that stands in the same sentence as `sentence`, at or after `start`.
    func first(_ cue: CoachCue, inSentence sentence: Int, from start: Int = 0) -> Range<Int>? {
        draft.all(cue).first { text.words[$0.lowerBound].sentence == sentence && $0.lowerBound >= start }
    }

    /// Where what is still to be said would stand: after the last sentence before the closing formula and the name.
    var endOfBody: Int {
        let tail = draft.signOff.closing?.lowerBound ?? draft.signOff.words.lowerBound
        guard tail > 0, tail < text.words.count else { return text.endOfText }
        let last = text.words[tail - 1]
        // A name in the same sentence, as in "We komen ^Lotte", ends it.
        return text.words[tail].sentence == last.sentence ? last.end : text.place(ofSentence: last.sentence).end
    }

    private func findEchoes() -> [Int] {
        var seen: Set<Substring> = []
        return draft.topicWords.filter {
            situation.topic.contains($0.stem) && !situation.addressee.isName(text.words[$0.word]) && seen.insert($0.stem).inserted
        }.map(\.word)
    }

    private func findWhen() -> [CoachText.Place] {
        let words = draft.all(.when).filter { !isTheirDuration($0) }
        return (words.map { text.place($0) } + draft.facts.times).sorted { $0.start < $1.start }
    }

    /// "Three weeks without light" repeats what the other wrote: that is no promise.
    private func isTheirDuration(_ words: Range<Int>) -> Bool {
        guard words.count >= 2, draft.contains(.number, in: words),
            draft.classes[words.upperBound - 1].isDisjoint(with: [.month, .weekday])
        else { return false }
        let pair = text.words[(words.upperBound - 2)..<words.upperBound].map(\.folded).joined(separator: " ")
        return situation.pairs.contains(pair)
    }

    var contact: [CoachText.Place] { (draft.facts.links + draft.facts.phones + draft.facts.places).sorted { $0.start < $1.start } }
}

/// The score of one dimension under construction. What is earned ends at 100, and only then is taken off what it cost: a draft that does a lot
/// right still feels its faults.
struct CoachTally {
    private let text: CoachText
    private var earned: Int
    private var lost = 0
    private(set) var findings: [CoachFinding] = []

    init(_ text: CoachText, from points: Int) { (self.text, earned) = (text, points) }

    /// Adds a finding about words of the draft.
    mutating func add(_ code: CoachCode, _ points: Int, _ words: Range<Int>, suggestion: String = "", about: String = "") {
        add(code, points, text.place(words), suggestion: suggestion, about: about)
    }

    mutating func add(_ code: CoachCode, _ points: Int, _ place: CoachText.Place, suggestion: String = "", about: String = "") {
        count(points)
        // Nobody reads fifty findings; each counts, the first few of a kind are shown.
        guard findings.count(where: { $0.code == code }) < 4 else { return }
        findings.append(
            CoachFinding(
                code, points: points, text: text.string(place.start, place.end), start: place.start, end: place.end, suggestion: suggestion,
                about: about))
    }

    /// Adds a finding about what is missing, at the place where it would fit.
    mutating func miss(_ code: CoachCode, _ points: Int = 0, at place: Int, suggestion: String = "", about: String = "") {
        count(points)
        findings.append(CoachFinding(code, points: points, start: place, end: place, suggestion: suggestion, about: about))
    }

    private mutating func count(_ points: Int) {
        if points > 0 { earned += points } else { lost += points }
    }

    /// The score, never above `most`, and the findings, what costs most first.
    func judgement(atMost most: Int = 100) -> CoachReport.Judgement {
        let faults = findings.filter { !$0.isEarned }.enumerated()
            .sorted { ($0.element.points, $0.offset) < ($1.element.points, $1.offset) }.map(\.element)
        return CoachReport.Judgement(
            score: max(0, min(most, min(100, earned) + lost)),
            findings: faults + findings.filter(\.isEarned).sorted { $0.points > $1.points })
    }
}

/// How a draft begins.
struct CoachGreeting {
    enum Kind: Equatable { case byName, wrongName, nameless, anonymous, none }

    let kind: Kind
    /// The words of the greeting, with the name; empty when there is none.
    let words: Range<Int>
    /// The first word after it.
    var end: Int { words.upperBound }

    init(_ draft: CoachReadText, _ addressee: Addressee) {
        let text = draft.text
        guard !text.words.isEmpty else {
            (kind, words) = (.none, 0..<0)
            return
        }
        let line = text.sentences.first ?? 0..<1
        if let anonymous = draft.first(.anonymous), anonymous.lowerBound < 3 {
            // "Madame, Monsieur Dupont" names somebody after all.
            let isNamed = text.words[anonymous.lowerBound..<min(anonymous.upperBound + 2, line.upperBound)].contains {
                addressee.isName($0)
            }
            if !isNamed {
                (kind, words) = (.anonymous, 0..<anonymous.upperBound)
                return
            }
        }
        let greets = draft.classes[0].contains(.greeting) || draft.classes[0].contains(.title)
        // A name within the first words greets, with or without a greeting before it.
        let named = (0..<min(line.upperBound, 8)).filter { addressee.isName(text.words[$0]) }
        if let last = named.last, greets || named.first ?? 9 < 6 {
            (kind, words) = (.byName, (greets ? 0 : named.first ?? 0)..<last + 1)
            return
        }
        guard greets else {
            (kind, words) = (.none, 0..<0)
            return
        }
        var end = 1
        while end < line.upperBound, end < 5, !draft.classes[end].isDisjoint(with: [.greeting, .title]) { end += 1 }
        let candidate = text.word(end)
        let isName =
            candidate.map {
                $0.isCapitalised && !$0.isNumber && end < line.upperBound && $0.start - text.words[end - 1].end == 1
                    && draft.classes[end].isDisjoint(with: [.me, .us, .you, .empty, .office, .weekday])
            } ?? false
        guard isName else {
            (kind, words) = (.nameless, 0..<end)
            return
        }
        var last = end + 1
        while last < min(line.upperBound, end + 4), text.words[last].isCapitalised, text.words[last].start - text.words[last - 1].end == 1 {
            last += 1
        }
        // Whoever has another script, a handle or no name at all may be greeted by the name that the writer knows.
        let isTrusted = !addressee.isKnown || addressee.isForeignScript || addressee.isLoose || text.foreignLetters > 0
        (kind, words) = (isTrusted ? .byName : .wrongName, 0..<last)
    }
}
