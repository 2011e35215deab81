import Domain

/// What a message is: a question, a complaint, a report of a defect and so on.
struct KindJudge {
    let message: IncomingMessage
    let scan: TextScan
    let ledger: Ledger
    let title: Ledger

    var judged: (kind: Reading.Kind, places: [Ledger.Place]) {
        let kind = self.kind
        return (kind, places(of: kind))
    }

    private func weight(of name: Signal.Name) -> Double {
        func of(_ ledger: Ledger) -> Double {
            guard let signal = ledger.signals[name] else { return 0 }
            return signal.certainty == .certain ? signal.account.weight : min(signal.account.weight, 1) * 0.5
        }
        return of(ledger) + 0.7 * of(title)
    }

    private func weight(of kind: Reading.Kind) -> Double { ledger.weight(of: kind) + 0.7 * title.weight(of: kind) }

    private var kind: Reading.Kind {
        if weight(of: Reading.Kind.spam) + weight(of: Signal.Name.spam) >= 1 { return .spam }
        let complaint = weight(of: .complaint) + weight(of: .badExperience) + (ledger.formal[.complaint]?.weight ?? 0)
        let defect = weight(of: .defect) + weight(of: .report)
        let question = weight(of: Signal.Name.question) + weight(of: Reading.Kind.question)
        let compliment = weight(of: Signal.Name.compliment) + weight(of: Reading.Kind.compliment)
        let idea = weight(of: .idea) + weight(of: .suggestion)
        let grave = [Signal.Name.danger, .vulnerable, .selfHarm].contains { ledger.has($0) }
        if ledger.has(.threat), complaint < 1, defect < 1 { return .abuse }
        if ledger.has(.houseRules) || weight(of: .abuse) >= 1, complaint < 1.5, defect < 1, question < 1, !grave { return .abuse }
        // Only who wants to complain does: a lamp that is out since weeks is still a lamp.
        if weight(of: Reading.Kind.complaint) >= 2, complaint > defect { return .complaint }
        if defect >= 1, defect >= idea {
            return complaint > defect + 2 ? .complaint : .report
        }
        if ledger.has(.danger) { return .report }
        if idea >= 1, idea >= complaint, idea >= compliment { return .suggestion }
        if complaint >= 1, complaint >= compliment, complaint + 0.2 >= question || ledger.has(.badExperience) { return .complaint }
        // "Wat is het park mooi geworden!" asks nothing.
        if compliment >= 1, scan.questionMarks.isEmpty, compliment >= question * 0.8 { return .compliment }
        if question >= 1 { return .question }
        if compliment >= 1 { return .compliment }
        // Who asks in a role asks.
        if ledger.has(.press) || ledger.has(.council) { return .question }
        if weight(of: .news) >= 1 || isArticle { return .news }
        if complaint >= 0.5, complaint >= compliment { return .complaint }
        if defect >= 0.5 { return .report }
        if question >= 0.5 { return .question }
        // Beside somebody in despair a word that might hint at an idea or at praise hints at nothing.
        if grave { return .other }
        if idea >= 0.5 { return .suggestion }
        if compliment >= 0.5 { return .compliment }
        return .other
    }

    private var isArticle: Bool { message.kind == .article || message.channel == .feed }

    private func places(of kind: Reading.Kind) -> [Ledger.Place] {
        let names: [Signal.Name] =
            switch kind {
            case .question: [.question]
            case .complaint: [.badExperience]
            case .report: [.defect, .danger]
            case .compliment: [.compliment]
            case .suggestion: [.idea]
            case .abuse: [.houseRules, .threat]
            case .spam: [.spam]
            case .news, .other: []
            }
        return (ledger.kinds[kind]?.places ?? []) + names.flatMap { ledger.signals[$0]?.account.places ?? [] }
    }
}
