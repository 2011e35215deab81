import Domain

/// Turns what was found in a message into a reading.
struct Judge {
    let message: IncomingMessage
    let scan: TextScan
    let guess: LanguageModel.Guess
    var findings: [Finding] = []
    /// From the subject: they count, but have no place in the text.
    var titleFindings: [Finding] = []
    var mood = SentimentJudge()
    private var hasMood = false

    init(message: IncomingMessage, scan: TextScan, guess: LanguageModel.Guess) {
        (self.message, self.scan, self.guess) = (message, scan, guess)
    }

    mutating func add(_ language: Reading.Language, _ book: LanguageBook, _ sifted: Sifted, isTitle: Bool) {
        findings += sifted.findings
        // The words of one language only: the same letters feel otherwise in another.
        guard !hasMood else { return }
        hasMood = true
        mood.read(scan, sifted, book.moods)
    }

    mutating func addTitle(_ sifted: Sifted) { titleFindings += sifted.findings }

    var reading: Reading {
        var ledger = Ledger(findings)
        let title = Ledger(titleFindings)
        PersonalData.find(in: scan, isPublic: message.isPublic).forEach { ledger.note($0) }
        ledger.noteQuestions(in: scan)
        ledger.noteStars(in: scan)
        if guess.language == .de { ledger.noteGermanAddress(in: scan) }
        var mood = mood
        for polarity in ledger.polarities { mood.add(polarity.value, first: polarity.place.first, last: polarity.place.last) }
        ledger.settleSignals()
        let kind = KindJudge(message: message, scan: scan, ledger: ledger, title: title).judged
        let topics = TopicJudge(ledger: ledger, title: title).judged
        let tone = ToneJudge(scan: scan, ledger: ledger).judged
        let score = ledger.settled(mood.score, kind: kind.kind)
        let sentiment = SentimentJudge.sentiment(score)
        let urgency = UrgencyJudge(ledger: ledger).judged
        let emotion = EmotionJudge(ledger: ledger, score: score, scan: scan).judged
        let formal = ledger.formal.heaviest ?? title.formal.heaviest
        var reasons = Reasons(scan: scan)
        if guess.confidence > 0 { reasons.add("language", guess.tellingToken.map { [Ledger.Place(first: $0, last: $0)] } ?? []) }
        reasons.add("kind", kind.places)
        reasons.add("urgency", urgency.places)
        reasons.add("topics", topics.places)
        reasons.add("sentiment", mood.telling(sentiment))
        reasons.add("emotion", emotion.places)
        reasons.add("tone", tone.places)
        if let formal { reasons.add("formalKind", formal.value.places) }
        let signals = Signal.Name.allCases.compactMap { name in ledger.certainty(of: name).map { Signal(name, $0) } }
        for signal in signals { reasons.add(signal.name.rawValue, ledger.signals[signal.name]?.account.places ?? []) }
        return Reading(
            language: guess.language, languageConfidence: guess.confidence, sentiment: sentiment, sentimentScore: score,
            emotion: emotion.emotion, kind: kind.kind, topics: topics.topics, urgency: urgency.urgency, tone: tone.tone, signals: signals,
            formalKind: formal?.key, because: reasons.evidence)
    }
}

/// The words behind the findings, each once for a field.
struct Reasons {
    /// More would be no reason but the text again.
    static let most = 60
    let scan: TextScan
    private(set) var evidence: [Reading.Evidence] = []

    init(scan: TextScan) { self.scan = scan }

    mutating func add(_ field: String, _ places: [Ledger.Place]) {
        for place in places where evidence.count < Reasons.most {
            guard scan.tokens.indices.contains(place.first), scan.tokens.indices.contains(place.last) else { continue }
            let start = Int(scan.tokens[place.first].start)
            let end = Int(scan.tokens[place.last].end)
            let isKnown = evidence.contains { $0.field == field && $0.start <= start + scan.offset && end + scan.offset <= $0.end }
            guard start < end, !isKnown else { continue }
            evidence.append(
                Reading.Evidence(field: field, text: scan.text(start, end), start: start + scan.offset, end: end + scan.offset))
        }
    }
}
