import Domain
import Testing

/// The shipped scheme against readings, node by node; against texts it is tried where there is a reader.
@Suite struct DefaultSchemeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let facts: SchemeFacts
        let outcome: Outcome
        var also: [SideAction] = []
        var needs: [String] = []
        init(_ name: String, _ facts: SchemeFacts, _ outcome: Outcome, _ also: [SideAction] = [], needs: [String] = []) {
            (self.name, self.facts, self.outcome, self.also, self.needs) = (name, facts, outcome, also, needs)
        }
        var testDescription: String { name }

        static let all: [Case] = [
            Case("out of office", known(kind: .question, channel: .email, isAutomatic: true), .ignore),
            Case("a bounce", known(channel: .email, bounceOf: "<x@y>"), .ignore),
            Case("surely spam", known(Signal.certain(.spam)), .ignore),
            Case("perhaps spam", known(Signal.possible(.spam)), .listen, needs: ["machine"]),
            Case("a best guess of spam is no proof", known(kind: .spam), .listen, needs: ["machine"]),
            Case("gas in the street", known(Signal.certain(.danger), kind: .report, urgency: .crisis), .emergency, [.escalate]),
            Case(
                "danger in a formal complaint with an insult", known(Signal.certain(.danger, .houseRules), formal: .complaint), .emergency,
                [.escalate, .formalRoute, .moderate]),
            Case("perhaps danger", known([Signal(.danger, .possible), Signal(.defect)]), .report, needs: ["danger"]),
            Case("a crisis of no known kind", known(urgency: .crisis), .listen, needs: ["danger"]),
            Case("self-harm", known(Signal.certain(.selfHarm), urgency: .crisis), .care, [.escalate]),
            Case("self-harm is never moderated", known(Signal.certain(.selfHarm, .houseRules)), .care, [.escalate]),
            Case("perhaps self-harm", known(Signal.possible(.selfHarm)), .listen, needs: ["self-harm"]),
            Case("a child", known(Signal.certain(.vulnerable), kind: .question), .care, [.escalate]),
            Case("a threat", known(Signal.certain(.threat, .houseRules)), .threat, [.escalate, .moderate]),
            Case(
                "a threat in an objection keeps its route", known(Signal.certain(.threat), formal: .objection), .threat,
                [.escalate, .moderate, .formalRoute]),
            Case(
                "an insult around a real complaint",
                known(Signal.certain(.houseRules, .badExperience), kind: .complaint, sentiment: .negative),
                .restore, [.moderate]),
            Case("an insult around a defect", known(Signal.certain(.houseRules, .defect), kind: .abuse), .report, [.moderate]),
            Case("an insult around a question", known(Signal.certain(.houseRules, .question), kind: .question), .answer, [.moderate]),
            Case("an insult and nothing else", known(Signal.certain(.houseRules), kind: .abuse), .letStand, [.moderate]),
            Case("perhaps an insult", known(Signal.possible(.houseRules), kind: .question), .answer, needs: ["house-rules"]),
            Case("a number in public", known(Signal.certain(.personalData, .question)), .answer, [.private]),
            Case("a number in a mail", known(Signal.certain(.personalData, .question), channel: .email), .answer),
            Case(
                "perhaps a number in public", known(Signal.possible(.personalData), kind: .question), .answer, [.private],
                needs: ["private"]),
            Case(
                "an angry objection", known(Signal.certain(.rant), kind: .complaint, sentiment: .negative, formal: .objection), .answer,
                [.formalRoute]),
            Case("a formal complaint in anger", known(Signal.certain(.rant, .question), formal: .complaint), .restore, [.formalRoute]),
            Case("damage by a defect", known(Signal.certain(.defect), kind: .report, formal: .damageClaim), .restore, [.formalRoute]),
            Case("an objection to a fine for dumping", known(Signal.certain(.defect), formal: .objection), .answer, [.formalRoute]),
            Case("a question to everybody", known(Signal.certain(.invitation, .question), kind: .question), .join),
            Case(
                "access to documents", known(Signal.certain(.question), kind: .question, formal: .documents, channel: .email), .answer,
                [.formalRoute]),
            Case("a known incident", known(Signal.certain(.question), conversation: .init(wasAnswered: false, incident: .report)), .report),
            Case("the railways", known(Signal.certain(.otherAuthority, .badExperience), kind: .complaint), .refer),
            Case("perhaps the railways", known(Signal.possible(.otherAuthority), kind: .question), .answer, needs: ["ours"]),
            Case("an editor's desk", known(Signal.certain(.press, .question), kind: .question), .answer, [.spokesperson]),
            Case(
                "press by list, perhaps by words", known(Signal.possible(.press), kind: .question, role: .press), .answer, [.spokesperson]),
            Case("perhaps press", known(Signal.possible(.press), kind: .question), .answer, needs: ["press"]),
            Case("a journalist with a broken lamp", known(Signal.certain(.defect), kind: .report, role: .press), .report),
            Case(
                "a journalist who asks something", known(Signal.certain(.question), kind: .question, role: .press), .answer,
                needs: ["press"]),
            Case(
                "a council member who asks as such", known(Signal.certain(.council), kind: .question, role: .council), .answer,
                [.spokesperson]),
            Case("a written council question", known(formal: .councilQuestion, channel: .email), .answer, [.formalRoute, .spokesperson]),
            Case("a defect", known(Signal.certain(.defect), kind: .report), .report),
            Case("a defect with a bad experience", known(Signal.certain(.defect, .badExperience), kind: .complaint), .report),
            Case("perhaps a defect", known(Signal.possible(.defect), kind: .question), .answer, needs: ["defect"]),
            Case("a question", known(Signal.certain(.question), kind: .question), .answer),
            Case("perhaps a question", known(Signal.possible(.question)), .answer, needs: ["question"]),
            Case("a complaint that also asks", known(Signal.certain(.question, .badExperience), kind: .complaint), .restore),
            Case("a bad experience with a mistake in it", known(Signal.certain(.badExperience, .claim), kind: .complaint), .restore),
            Case("perhaps a bad experience", known(Signal.possible(.badExperience)), .restore, needs: ["bad-experience"]),
            Case("a claim", known(Signal.certain(.claim), sentiment: .negative), .listen, needs: ["error"]),
            Case("a claim in a compliment", known(Signal.certain(.claim, .compliment), kind: .compliment), .thank),
            Case("a compliment", known(Signal.certain(.compliment), kind: .compliment, sentiment: .positive), .thank),
            Case("an idea", known(Signal.certain(.idea), kind: .suggestion), .thank),
            Case("a compliment with a complaint", known(Signal.certain(.compliment, .badExperience), kind: .compliment), .restore),
            Case("perhaps a compliment", known(Signal.possible(.compliment)), .listen, needs: ["praise"]),
            Case(
                "angry after an answer", known(sentiment: .negative, conversation: .init(wasAnswered: true)), .listen, needs: ["circles"]),
            Case(
                "angry and nobody knows whether we answered", known(sentiment: .negative, conversation: .init()), .listen,
                needs: ["circles"]),
            Case("calm after an answer", known(conversation: .init(wasAnswered: true)), .listen),
            Case("a rant", known(Signal.certain(.rant), sentiment: .negative), .letStand),
            Case("satire, perhaps", known(Signal.possible(.rant)), .listen, needs: ["rant"]),
            Case("everybody is invited to talk", known(Signal.certain(.invitation), kind: .news), .join),
            Case("invited by mail", known(Signal.certain(.invitation), kind: .news, channel: .email), .listen),
            Case("somebody says something", known(), .listen),
        ]
    }

    @Test("What is known leads where the practice says", arguments: Case.all)
    func decides(_ one: Case) throws {
        let decision = try shippedScheme().decide(one.facts)
        #expect(decision.outcome == one.outcome, "\(decision.path.compact)")
        #expect(decision.also == one.also)
        #expect(decision.needs == one.needs)
    }

    @Test(
        "What a person answers leads where the practice says",
        arguments: [
            (known(Signal.certain(.claim)), ["error": "yes"], .correct),
            (known(sentiment: .negative, conversation: .init(wasAnswered: true)), ["circles": "yes"], .closePolitely),
            (known(Signal.certain(.question)), ["question": "expert"], .askExpert),
            (known(Signal.possible(.danger)), ["danger": "yes"], .emergency),
            (known(Signal.possible(.spam), kind: .question), ["machine": "no"], .answer),
            (known(Signal.possible(.badExperience)), ["bad-experience": "no"], .listen),
            (known(), ["join": "yes"], .join),
            (known(), ["ours": "no"], .refer),
        ] as [(SchemeFacts, [String: String], Outcome)])
    func answered(_ facts: SchemeFacts, _ answers: [String: String], _ outcome: Outcome) throws {
        let decision = try shippedScheme().decide(facts, answers: answers)
        #expect(decision.outcome == outcome && decision.needs.isEmpty)
    }

    @Test("The shipped scheme is sound, says everything in four languages and reaches every outcome")
    func whole() throws {
        #expect(ReactionScheme.findings(json: try shippedBytes()).isEmpty)
        let scheme = try shippedScheme().definition
        for node in scheme.nodes {
            #expect(node.question.isWhole, "\(node.id)")
            #expect(node.label?.isWhole == true, "\(node.id)")
            #expect(node.note?.isWhole ?? true, "\(node.id)")
            #expect(node.answers.allSatisfy { ["yes", "no"].contains($0.id) || $0.label?.isWhole == true }, "\(node.id)")
        }
        let reached = Set(scheme.nodes.flatMap(\.answers).compactMap(\.outcome))
        #expect(reached == Set(Outcome.shipped))
        let asked = Set(scheme.nodes.flatMap(\.answers).flatMap(\.also))
        #expect(asked == Set(SideAction.shipped).subtracting([.story, .ambassador]), "those two are a person's choice")
    }
}
