import Domain

extension SchemeText {
    /// The words in the language of the page, else in the first that there is.
    func words(_ say: Wording) -> String {
        switch say.language {
        case .nlBE, .nlNL: self[.nl]
        case .fr: self[.fr]
        case .de: self[.de]
        case .en: self[.en]
        }
    }
}

extension DecisionPanel.Term {
    func outcome(_ say: Wording) -> String { own?.words(say) ?? Phrase.outcome(id).map { say($0) } ?? id }
    /// The words of the outcome within a sentence.
    func phrase(_ say: Wording) -> Phrase { own.map { Phrase(everywhere: $0.words(say)) } ?? .outcome(id) ?? Phrase(everywhere: id) }
    func sideAction(_ say: Wording) -> String { own?.words(say) ?? Phrase.sideAction(id).map { say($0) } ?? id }

    /// `ja`, `nee`, else the words of the scheme; on a button with a capital.
    func answer(_ say: Wording, isButton: Bool = false) -> String {
        if let own { return own.words(say) }
        let words =
            switch id {
            case "yes": say(.decisionYes)
            case "no": say(.decisionNo)
            default: id
            }
        return isButton ? words.prefix(1).uppercased() + words.dropFirst() : words
    }

    /// Whether people are called.
    var isLoud: Bool { id == SideAction.escalate.rawValue }
}

extension DecisionPanel {
    /// Every question on the way, its answer and because of what.
    func whyList(_ say: Wording) -> HTML {
        """
        <div class="part" data-key="d-\(id)-why"><details class="why"><summary class="link">\(say(.whyDecided))</summary>\
        <ol class="steps">\(each: steps, { row($0, say) })</ol></details></div>
        """
    }

    private func row(_ step: Step, _ say: Wording) -> HTML {
        let answer = step.by == .nobody ? say(.decisionOpen) : step.answer.answer(say)
        return """
            <li\(if: step.reasons.isEmpty && step.by == .rule, " class=\"silent\"")>\(step.question.words(say)) <b>\(answer)</b>\
            <span class="meta"> · \(because(step, say))</span></li>
            """
    }

    private func because(_ step: Step, _ say: Wording) -> HTML {
        if step.by == .person { return "\(say(.answeredByPerson))" }
        guard !step.reasons.isEmpty else { return "\(say(.nothingPointedThere))" }
        return HTML(step.reasons.map { words($0, say) }, separator: ", ")
    }

    private func words(_ reason: Reason, _ say: Wording) -> HTML {
        let quotes = HTML(reason.words.map { "<q>\($0)</q>" }, separator: " ")
        if let phrase = Phrase.reason(reason.reason) {
            return reason.words.isEmpty ? "\(say(phrase))" : "\(say(phrase)): \(quotes)"
        }
        let isPossible = reason.reason.value == "possible"
        guard !reason.words.isEmpty else { return "\(say(isPossible ? .perhaps : .readInMessage))" }
        return isPossible ? "\(say(.perhaps)) \(quotes)" : quotes
    }
}
