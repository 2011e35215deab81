import Domain

/// The EPO coach: empathic, personal, positive, with a solution; besides that tone and plain language.
///
/// Rules and tables alone: it learns nothing, it sends nothing, and the same draft gets the same report. It never fails: a draft without words,
/// of emoji alone or of a megabyte gets a report too.
package enum Coach {
    /// No draft scores more than this above its weakest dimension that counts: one blunder is not hidden by the rest.
    package static let headroom = 45

    /// The report on `draft` as an answer to what `context` holds.
    package static func review(_ draft: String, in context: CoachContext) -> CoachReport {
        let text = CoachText(draft)
        let situation = CoachSituation(context)
        let language = DraftLanguage.guess(text)?.language ?? context.language ?? situation.language ?? .nl
        guard !text.words.isEmpty else { return wordless(text, situation, language) }
        let read = CoachReadText(text, in: language)
        let address = CoachAddress(read)
        let isFormal =
            switch address.address {
            case .formal: true
            case .informal: false
            case .mixed, .none: situation.isFormal || (situation.address == .none ? habit(context, language) : situation.address) == .formal
            }
        let item = CoachCase(read, situation, context, address, isFormal: isFormal)
        let judgements: [CoachReport.Dimension: CoachReport.Judgement] = [
            .empathic: item.empathic(), .personal: item.personal(), .positive: item.positive(), .solution: item.solution(),
            .tone: item.tone(), .plainLanguage: item.plainLanguage(),
        ]
        return report(judgements, situation.need, language)
    }

    /// The form of address where neither the other nor the draft shows one: that of the house, else what is usual there.
    private static func habit(_ context: CoachContext, _ language: Reading.Language) -> Tone.Address {
        if let house = context.houseAddress { return house }
        let isLetter = [Channel.email, .form, .letter, .other, .counter, .phone].contains(context.channel)
        return language == .nl && !isLetter ? .informal : .formal
    }

    private static func report(
        _ judgements: [CoachReport.Dimension: CoachReport.Judgement], _ need: CoachSituation.Need, _ language: Reading.Language
    ) -> CoachReport {
        func of(_ dimension: CoachReport.Dimension) -> CoachReport.Judgement {
            judgements[dimension] ?? CoachReport.Judgement(score: 0, findings: [])
        }
        let weights = weights(need)
        let total = weights.values.reduce(0, +)
        let sum = weights.reduce(0) { $0 + of($1.key).score * $1.value }
        let weakest = weights.filter { $0.value >= 10 }.map { of($0.key).score }.min() ?? 0
        return CoachReport(
            score: min((sum + total / 2) / total, weakest + headroom), empathic: of(.empathic), personal: of(.personal),
            positive: of(.positive), solution: of(.solution), tone: of(.tone), plainLanguage: of(.plainLanguage), language: language)
    }

    /// How much each dimension counts, by what the other needs.
    private static func weights(_ need: CoachSituation.Need) -> [CoachReport.Dimension: Int] {
        switch need {
        case .comfort: [.empathic: 24, .personal: 20, .positive: 14, .solution: 24, .tone: 11, .plainLanguage: 7]
        case .answer, .press: [.empathic: 12, .personal: 20, .positive: 14, .solution: 32, .tone: 13, .plainLanguage: 9]
        case .thanks: [.empathic: 34, .personal: 26, .positive: 14, .solution: 6, .tone: 13, .plainLanguage: 7]
        case .condolence: [.empathic: 38, .personal: 20, .positive: 8, .solution: 12, .tone: 16, .plainLanguage: 6]
        case .talk: [.empathic: 20, .personal: 22, .positive: 16, .solution: 18, .tone: 14, .plainLanguage: 10]
        }
    }

    /// A draft without a word: nothing, or emoji alone.
    private static func wordless(_ text: CoachText, _ situation: CoachSituation, _ language: Reading.Language) -> CoachReport {
        let nothing = CoachReport.Judgement(score: 0, findings: [])
        guard let first = text.emoji.first ?? text.faces.first else {
            let empty = CoachReport.Judgement(score: 0, findings: [CoachFinding(.empty, points: 0, start: 0, end: 0)])
            return CoachReport(
                score: 0, empathic: empty, personal: nothing, positive: nothing, solution: nothing, tone: nothing, plainLanguage: nothing,
                language: language)
        }
        let isThanked = situation.need == .thanks
        let finding = CoachFinding(
            .onlyEmoji, points: -1, text: text.string(first.start, first.end), start: first.start, end: first.end)
        let tone = CoachReport.Judgement(score: isThanked ? 40 : situation.isMourning || situation.isFormal ? 0 : 15, findings: [finding])
        return CoachReport(
            score: isThanked ? 15 : 3, empathic: CoachReport.Judgement(score: isThanked ? 25 : 5, findings: []), personal: nothing,
            positive: CoachReport.Judgement(score: isThanked ? 40 : 10, findings: []), solution: nothing, tone: tone,
            plainLanguage: nothing,
            language: language)
    }
}
