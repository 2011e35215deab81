import Domain

/// What a draft has to do, by what the other wrote: a compliment wants no solution, a question no apology.
struct CoachSituation {
    enum Need: Equatable { case comfort, thanks, answer, condolence, press, talk }

    let need: Need
    /// Feels bad, or tells of a bad experience.
    let isHurt: Bool
    let isMourning: Bool
    let isFormal: Bool
    /// Something is asked or reported: a next step is wanted.
    let wantsSolution: Bool
    let isAngry: Bool
    let language: Reading.Language?
    let address: Tone.Address
    let emoji: Int
    let words: Int
    let addressee: Addressee
    /// Beginnings of the words that the message is about.
    let topic: Set<Substring>
    /// Numbers with the word after them, as they wrote them: "3 weken".
    let pairs: Set<String>
    /// Somebody is in danger now.
    let isDanger: Bool

    init(_ context: CoachContext) {
        let reading = context.reading
        let text = CoachText(context.text, limit: 10_000)
        let known = reading.language == .other ? nil : reading.language
        // What could be either of two languages is neither: nobody is told to change the language because of it.
        let guessed = known ?? DraftLanguage.guess(text).flatMap { $0.share >= 0.6 ? $0.language : nil }
        let read = CoachReadText(text, in: guessed ?? context.language ?? .nl)
        language = guessed
        func signals(_ names: Signal.Name...) -> Bool { names.contains { reading.certainty(of: $0) == .certain } }
        let asks = reading.kind == .question || signals(.question) || context.text.contains("?")
        let complains = reading.kind == .complaint || reading.kind == .abuse || signals(.badExperience) || reading.emotion == .anger
        let reports = reading.kind == .report || signals(.defect)
        let thanks = reading.kind == .compliment || signals(.compliment) || reading.emotion == .gratitude
        let says = { (cue: CoachCue) in reading.kind == .other && read.has(cue) }
        isMourning = signals(.mourning) || read.all(.saidMourning).contains { !Self.isAboutPet($0, read) }
        isDanger = signals(.danger) || reading.urgency == .crisis || read.has(.saidDanger)
        isAngry = reading.emotion == .anger || says(.saidAnger)
        isHurt =
            isDanger || complains || reports || [.worry, .sadness].contains(reading.emotion) || says(.saidAnger) || says(.saidWorry)
            || says(.saidDefect)
        isFormal = reading.formalKind != nil || read.has(.saidFormal) || context.author.role == .council
        let isPress = context.author.role == .press || signals(.press) || says(.saidPress)
        wantsSolution = asks || isHurt || isFormal || isPress
        address = reading.tone.address != .none ? reading.tone.address : CoachAddress(read).address
        emoji = max(reading.tone.emoji, text.emojiCount)
        words = text.words.count
        addressee = Addressee(context.author, signature: read.signOff.signer == .person ? Array(text.words[read.signOff.words]) : [])
        topic = Set(read.topicWords.map(\.stem))
        pairs = Set(
            zip(text.words.indices, text.words.dropFirst()).filter { read.classes[$0.0].contains(.number) }
                .map { "\(text.words[$0.0].folded) \($0.1.folded)" })
        need =
            if isMourning {
                .condolence
            } else if isPress {
                .press
            } else if isHurt, !thanks || complains || reports || isDanger {
                .comfort
            } else if thanks || says(.saidThanks), !asks {
                .thanks
            } else if asks || isFormal {
                .answer
            } else {
                .talk
            }
    }
}

extension CoachSituation {
    /// The dog died: sad, but no funeral.
    private static func isAboutPet(_ words: Range<Int>, _ read: CoachReadText) -> Bool {
        read.text.sentences[read.text.words[words.lowerBound].sentence].contains { pets.contains(read.text.words[$0].folded) }
    }

    private static let pets: Set<String> = [
        "hond", "hondje", "kat", "poes", "konijn", "huisdier", "paard", "chien", "chat", "chatte", "lapin", "cheval", "hund", "katze",
        "haustier",
        "pferd", "dog", "cat", "pet", "rabbit", "horse",
    ]
}

/// How somebody addresses the other.
struct CoachAddress {
    let formal: [Int]
    let informal: [Int]
    /// With "ge" and "gij" go both "u" and "je": nothing is told of politeness.
    let isFlemish: Bool

    var address: Tone.Address {
        switch (formal.isEmpty, informal.isEmpty) {
        case _ where isFlemish: .none
        case (true, true): .none
        case (false, true): .formal
        case (true, false): .informal
        case (false, false): .mixed
        }
    }

    init(_ read: CoachReadText) {
        var formal: [Int] = []
        var informal: [Int] = []
        for (index, word) in read.text.words.enumerated() {
            switch read.language {
            case .nl, .other:
                // After a number it is the hour: 14.30 u.
                if read.classes[index].contains(.formalYou), !(read.text.word(index - 1)?.isNumber ?? false) { formal.append(index) }
            case .fr:
                let isMeeting = word.folded == "vous" && read.text.word(index - 1)?.folded == "rendez"
                let isPlease = word.folded == "vous" && read.text.word(index + 1)?.folded == "plait"
                if read.classes[index].contains(.formalYou), !isMeeting, !isPlease { formal.append(index) }
            case .de: if Self.isFormalGerman(index, read) { formal.append(index) }
            case .en: break
            }
            if read.language != .en, read.classes[index].contains(.informalYou) { informal.append(index) }
        }
        isFlemish = read.language == .nl && informal.contains { ["ge", "gij"].contains(read.text.words[$0].folded) }
        (self.formal, self.informal) = (formal, informal)
    }

    /// "Sie", "Ihnen", "Ihr" with a capital; at the beginning of a sentence it may be she or they, unless a verb of the polite form follows.
    private static func isFormalGerman(_ index: Int, _ read: CoachReadText) -> Bool {
        let word = read.text.words[index]
        guard word.isCapitalised, ["sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"].contains(word.folded) else {
            return false
        }
        if read.text.sentences[word.sentence].lowerBound != index { return true }
        guard word.folded == "sie", let next = read.text.word(index + 1) else { return word.folded == "ihnen" }
        return [
            "koennen", "haben", "muessen", "erhalten", "bekommen", "finden", "hoeren", "brauchen", "duerfen", "moechten", "erreichen",
            "sind", "wollen",
        ]
        .contains(next.folded)
    }
}
