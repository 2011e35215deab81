package import Domain
package import Support

/// What is decided about the newest message, in the thread behind it: the path on one line, the outcome, what a person still has to say.
///
/// Posts to `/conversations/ID/decision/…`, each with `csrf`, `version` and `decision`: `answer` (`node`, `answer`), `overruling` (`outcome`,
/// `also` any number of times, `reason`), `previous` (takes the last step back).
package struct DecisionPanel: Sendable {
    /// An outcome, a side action or an answer: ours by its identifier, an organisation's own by the words of its scheme.
    package struct Term: Sendable, Equatable {
        package var id: String
        package var own: SchemeText?
        package init(_ id: String, own: SchemeText? = nil) { (self.id, self.own) = (id, own) }
    }

    /// A question on the way and its answer.
    package struct Step: Sendable {
        package var label: SchemeText
        package var question: SchemeText
        package var answer: Term
        /// Nil where nobody has answered yet.
        package var by: Decision.Maker
        package var reasons: [Reason]
        /// Whether the path on one line names it.
        package var isTold: Bool
        package init(
            label: SchemeText, question: SchemeText, answer: Term, by: Decision.Maker, reasons: [Reason] = [], isTold: Bool = false
        ) {
            (self.label, self.question, self.answer, self.by) = (label, question, answer, by)
            (self.reasons, self.isTold) = (reasons, isTold)
        }
    }

    /// A fact with the words of the message that show it.
    package struct Reason: Sendable {
        package var reason: Decision.Reason
        package var words: [String]
        package init(_ reason: Decision.Reason, words: [String] = []) { (self.reason, self.words) = (reason, words) }
    }

    /// A question that a person has to answer.
    package struct Question: Sendable {
        package var node: String
        package var question: SchemeText
        package var note: SchemeText?
        package var answers: [Term]
        /// One of the answers means that people must be called.
        package var isPressing: Bool
        package init(node: String, question: SchemeText, note: SchemeText? = nil, answers: [Term], isPressing: Bool = false) {
            (self.node, self.question, self.note, self.answers) = (node, question, note, answers)
            self.isPressing = isPressing
        }
    }

    /// How a decision came to be.
    package struct Made: Sendable {
        package var outcome: Term
        package var step: DecisionRecord.Step
        package var by: String?
        package var at: Instant
        package var reason: String
        package init(outcome: Term, step: DecisionRecord.Step, by: String? = nil, at: Instant, reason: String = "") {
            (self.outcome, self.step, self.by, self.at, self.reason) = (outcome, step, by, at, reason)
        }
    }

    package var id: String
    package var conversation: String
    package var version: String
    /// When the message was written that it is about.
    package var at: Instant
    package var made: Made
    package var also: [Term]
    /// Whether the message asks for a formal route, and for which; the outer nil: it asks for none.
    package var formal: FormalKind??
    package var regime: LanguageRegime
    package var steps: [Step]
    package var questions: [Question]
    package var schemeVersion: Int
    /// What a person may choose instead.
    package var outcomes: [Term]
    package var sideActions: [Term]
    /// Newest first.
    package var earlier: [Made]
    /// Whether a step of a person holds, which can be taken back.
    package var canTakeBack: Bool
    /// What can be done now, and what was.
    package var next: NextSteps?

    package init(
        id: String, conversation: String, version: String, at: Instant, made: Made, also: [Term] = [], formal: FormalKind?? = nil,
        regime: LanguageRegime = .belgiumDutch, steps: [Step], questions: [Question] = [], schemeVersion: Int = 1, outcomes: [Term],
        sideActions: [Term], earlier: [Made] = [], canTakeBack: Bool = false, next: NextSteps? = nil
    ) {
        self.id = id
        self.conversation = conversation
        self.version = version
        self.at = at
        self.made = made
        self.also = also
        self.formal = formal
        self.regime = regime
        self.steps = steps
        self.questions = questions
        self.schemeVersion = schemeVersion
        self.outcomes = outcomes
        self.sideActions = sideActions
        self.earlier = earlier
        self.canTakeBack = canTakeBack
        self.next = next
    }

    func html(in frame: Frame) -> HTML {
        let say = frame.say
        let mayDecide = frame.may(.handleConversations)
        return """
            <li class="entry decision" id="decision" data-key="d-\(id)"><section aria-labelledby="decision-title">
            <h3 class="unseen" id="decision-title">\(say(.decision))</h3>
            <p class="path">\(path(say))</p>
            <p class="outcome">\(if: !questions.isEmpty, "<span class=\"meta\">\(say(.holdsMeanwhile)) </span>")\
            <strong>\(made.outcome.outcome(say))</strong> <span class="meta">\(provenance(say))</span></p>
            \(if: !also.isEmpty, "<ul class=\"chips also\">\(each: also, { "<li class=\"chip\($0.isLoud ? " late" : "")\">\($0.sideAction(say))</li>" })</ul>")
            \(with: formal, { formalRoute($0, say) })
            \(each: questions, { question($0, in: frame, mayDecide: mayDecide) })\(with: next, { $0.html(in: frame) })
            <div class="more">\(whyList(say))\(if: mayDecide, otherwise(in: frame))\(if: !earlier.isEmpty, history(say))\
            \(if: mayDecide && canTakeBack, takeBack(in: frame))</div>
            </section></li>
            """
    }

    // MARK: - The path and where it comes from

    private func path(_ say: Wording) -> HTML {
        HTML(
            steps.filter(\.isTold).map { step in
                let answer = step.by == .nobody ? say(.decisionOpen) : step.answer.answer(say)
                let question = say(.pathQuestion(step.label.words(say)))
                return "<span class=\"step\">\(question) <b>\(answer)</b><span aria-hidden=\"true\"> →</span></span>"
            }, separator: " ")
    }

    private func provenance(_ say: Wording) -> HTML {
        let scheme = say(.schemeVersion(schemeVersion))
        guard made.step != .ruled, let by = made.by else { return "\(scheme)" }
        return """
            \(say(made.step.phrase(by))) · \(time(made.at, say.brief(made.at), say)) · \(scheme)\
            \(if: !made.reason.isEmpty, "<br><q>\(made.reason)</q>")
            """
    }

    private func formalRoute(_ kind: FormalKind?, _ say: Wording) -> HTML {
        let name = say(kind.map { Phrase.formalKind($0) } ?? .formalUnnamed)
        return """
            <p class="formal">\(say(.formalTitle)) <strong>\(name)</strong>. \(say(.formalMeaning(kind, regime))) \
            <span class="meta">\(say(.noLegalAdvice))</span></p>
            """
    }

    // MARK: - What a person says

    private func post(
        _ action: StaticString, _ fields: [(name: String, value: String)] = [], class name: String = "", in frame: Frame, _ content: HTML
    )
        -> HTML
    {
        frame.form(
            Address.conversation(conversation, action), class: name, hidden: [("version", version), ("decision", id)] + fields, content)
    }

    private func question(_ question: Question, in frame: Frame, mayDecide: Bool) -> HTML {
        let say = frame.say
        let buttons: HTML =
            "\(each: question.answers, { "<button class=\"button\" name=\"answer\" value=\"\($0.id)\">\($0.answer(say, isButton: true))</button>" })"
        let content: HTML = """
            <fieldset class="asked\(if: question.isPressing, " pressing")"><legend>\((question.isPressing ? Icon.alert : .question).html)\(question.question.words(say))</legend>\
            \(with: question.note, { "<p class=\"hint\">\($0.words(say))</p>" })\
            \(if: mayDecide, "<div class=\"buttons\">\(buttons)</div>")</fieldset>
            """
        return mayDecide
            ? post("decision/answer", [("node", question.node)], in: frame, content) : "<div>\(content)</div>"
    }

    private func otherwise(in frame: Frame) -> HTML {
        let say = frame.say
        let choice = Choice(
            id: "decision-outcome", name: "outcome", label: say(.whatToDo), options: outcomes.map { ($0.id, $0.outcome(say)) },
            selected: made.outcome.id)
        let content: HTML = """
            \(choice.html)\
            <fieldset class="side-actions"><legend>\(say(.whatElse))</legend>\(each: sideActions, { check($0, say) })\
            <p class="hint">\(say(.moderationHint))</p></fieldset>\
            <div class="field"><label for="decision-reason">\(say(.reasonWhy))</label>\
            <p class="hint" id="decision-reason-hint">\(say(.reasonHint))</p>\
            <textarea id="decision-reason" name="reason" rows="2" required maxlength="2000" dir="auto" \
            aria-describedby="decision-reason-hint"></textarea></div>\
            <button class="button primary">\(say(.decideThis))</button>
            """
        return """
            <div class="part" data-key="d-\(id)-otherwise"><details class="otherwise"><summary class="link">\(say(.decideOtherwise))</summary>\
            \(post("decision/overruling", class: "sheet", in: frame, content))</details></div>
            """
    }

    private func check(_ action: Term, _ say: Wording) -> HTML {
        """
        <label class="check"><input type="checkbox" name="also" value="\(action.id)"\(flag: "checked", if: also.contains { $0.id == action.id })>\
        \(action.sideAction(say))</label>
        """
    }

    private func takeBack(in frame: Frame) -> HTML {
        post("decision/previous", class: "part", in: frame, "<button class=\"link\">\(frame.say(.takeDecisionBack))</button>")
    }

    private func history(_ say: Wording) -> HTML {
        """
        <div class="part" data-key="d-\(id)-earlier"><details><summary class="link">\(say(.earlierDecisions)) (\(earlier.count))</summary>\
        <ol class="earlier">\(each: earlier, { row($0, say) })</ol></details></div>
        """
    }

    private func row(_ made: Made, _ say: Wording) -> HTML {
        let who = made.by.map { say(made.step.phrase($0)) } ?? say(.byTheScheme)
        return """
            <li><strong>\(made.outcome.outcome(say))</strong> <span class="meta">\(who) · \(time(made.at, say.moment(made.at), say))</span>\
            \(if: !made.reason.isEmpty, "<br><q>\(made.reason)</q>")</li>
            """
    }
}

extension DecisionRecord.Step {
    /// Who did it, in words.
    fileprivate func phrase(_ name: String) -> Phrase {
        switch self {
        case .ruled: .byTheScheme
        case .answered: .answeredBy(name)
        case .overruled: .decidedBy(name)
        case .takenBack: .takenBackBy(name)
        }
    }
}
