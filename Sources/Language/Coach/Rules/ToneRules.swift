import Domain

/// Does the draft sound as the other does: language, form of address, register, emoji, length?
extension CoachCase {
    func tone() -> CoachReport.Judgement {
        var tally = CoachTally(text, from: 88)
        let isWrong = language(&tally)
        AddressFit(self).note(in: &tally, earns: 8, costs: -24)
        emoji(&tally)
        humour(&tally)
        register(&tally)
        length(&tally)
        shouting(&tally)
        return tally.judgement(atMost: isWrong ? 20 : 100)
    }

    /// Gives whether the draft speaks another language than it should.
    private func language(_ tally: inout CoachTally) -> Bool {
        guard let wanted = context.language ?? situation.language, wanted != .other else { return false }
        let guess = DraftLanguage.guess(text)
        let isForeign = text.foreignLetters * 2 > text.scalars.count
        let whole = text.place(text.words.startIndex..<text.words.endIndex)
        if isForeign || guess.map({ $0.language != wanted && ($0.share >= 0.6 || text.words.count > 6 && $0.share >= 0.5) }) ?? false {
            tally.add(.wrongLanguage, -60, whole, about: wanted.rawValue)
            return true
        }
        if guess?.language == wanted, !text.words.isEmpty { tally.add(.rightLanguage, 4, text.place(0..<min(3, text.words.count))) }
        return false
    }

    private func emoji(_ tally: inout CoachTally) {
        let signs = text.emoji + text.faces
        guard let first = signs.first else { return }
        if situation.isMourning {
            for sign in signs { tally.add(.emojiUnfit, -40, sign) }
        } else if situation.isFormal || situation.need == .press || context.language != nil && situation.address == .formal {
            for sign in signs.prefix(3) { tally.add(.emojiUnfit, -20, sign) }
        } else if situation.isHurt, situation.isAngry || Self.cheerful(text, first) {
            tally.add(.emojiUnfit, -18, first)
        } else if text.emojiCount > 3 {
            tally.add(.emojiMany, -10, first)
        } else if situation.emoji > 0 {
            tally.add(.emojiFits, 5, first)
        } else if situation.address == .formal {
            tally.add(.emojiUnfit, -8, first)
        }
    }

    private static func cheerful(_ text: CoachText, _ place: CoachText.Place) -> Bool {
        text.scalars[place.start..<place.end].contains { "😀😁😂🤣😃😄😅😆😉😊😎😜🤪😝🎉🥳".unicodeScalars.contains($0) }
    }

    private func humour(_ tally: inout CoachTally) {
        let wink = text.faces.first { text.scalars[$0.start] == ";" }.map { $0 }
        let laugh = text.emoji.first { text.scalars[$0.start..<$0.end].contains { "😂🤣😜😉🤪😝".unicodeScalars.contains($0) } }
        let joke = draft.first(.humour).map { text.place($0) } ?? laugh ?? wink
        guard let joke, situation.isHurt || situation.isMourning || situation.isFormal else { return }
        tally.add(.humourUnfit, situation.isMourning ? -60 : -32, joke)
    }

    private func register(_ tally: inout CoachTally) {
        let isFamiliar = situation.address == .informal || situation.emoji > 0
        if isFamiliar, !situation.isFormal {
            for words in draft.all(.stiff).prefix(2) { tally.add(.tooStiff, -12, words) }
        }
        if situation.isFormal || situation.isMourning || situation.address == .formal {
            for words in draft.all(.slang).prefix(3) { tally.add(.tooLoose, situation.isMourning || situation.isFormal ? -16 : -9, words) }
        }
        if situation.isMourning, let sentence = text.scalars.firstIndex(of: "!") {
            tally.add(.tooLoose, -10, CoachText.Place(start: sentence, end: sentence + 1))
        }
    }

    private func length(_ tally: inout CoachTally) {
        let theirs = situation.words
        let ours = text.words.count
        guard theirs > 0 else { return }
        let isTalk = [Channel.x, .facebook, .instagram, .threads, .mastodon, .bluesky, .whatsapp, .messenger, .chat, .tiktok].contains(
            context.channel)
        if isTalk, ours > 120, ours > theirs * 4 {
            tally.miss(.tooLong, -14, at: text.endOfText)
        } else if ours > 350, ours > theirs * 6 {
            tally.miss(.tooLong, -10, at: text.endOfText)
        } else if theirs > 60, ours < 12, situation.wantsSolution {
            tally.miss(.tooShort, -14, at: text.endOfText)
        }
    }
}
