import Domain

extension LanguageModel.Guess {
    /// The languages whose books are worth opening: the likeliest of ours, and others that it may well be, as a short text tells little.
    var worthReading: [Reading.Language] {
        let ours = LanguageModel.ours.indices.sorted { shares[$0] > shares[$1] }
        let enough = words < 4 ? 0.05 : 0.15
        return ours.enumerated().filter { $0.offset == 0 || shares[$0.element] >= enough }.prefix(3).map { LanguageModel.ours[$0.element] }
    }

    /// What the channel says of the language counts where the text is too short to tell.
    func leaning(to tag: String?) -> LanguageModel.Guess {
        guard words < 3, let tag, let language = Reading.Language(rawValue: String(tag.prefix(2).lowercased())),
            let place = LanguageModel.ours.firstIndex(of: language)
        else { return self }
        if shares.allSatisfy({ $0 == 0 }) {
            var only = self
            only.shares[place] = 0.5
            return only
        }
        var leaning = self
        leaning.shares[place] *= 4
        return leaning.normalised
    }

    /// What two pieces of the same message say together.
    func joined(_ other: LanguageModel.Guess) -> LanguageModel.Guess {
        guard words > 0 else { return other }
        guard other.words > 0 else { return self }
        var both = self
        for place in shares.indices { both.shares[place] = (shares[place] + 0.01) * (other.shares[place] + 0.01) }
        both.words += other.words
        return both.normalised
    }

    private var normalised: LanguageModel.Guess {
        let total = shares.reduce(0, +)
        guard total > 0 else { return self }
        var result = self
        result.shares = shares.map { $0 / total }
        return result
    }
}
