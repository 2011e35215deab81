import Domain
import Foundation
import Testing

@Suite struct ReactionSchemeTests {
    @Test(
        "A condition holds, does not, or is open and then a person is asked",
        arguments: [
            // (condition, facts, expected: yes, no, or ask)
            ("{ \"signal\": \"danger\" }", known(Signal.certain(.danger)), "yes"),
            ("{ \"signal\": \"danger\" }", known(Signal.possible(.danger)), "ask"),
            ("{ \"signal\": \"danger\" }", known(), "no"),
            ("{ \"signal\": \"danger\", \"at\": \"certain\" }", known(Signal.possible(.danger)), "no"),
            ("{ \"signal\": \"danger\", \"at\": \"possible\" }", known(Signal.possible(.danger)), "yes"),
            ("{ \"not\": { \"signal\": \"danger\" } }", known(Signal.possible(.danger)), "ask"),
            ("{ \"not\": { \"signal\": \"danger\" } }", known(), "yes"),
            ("{ \"person\": { \"signal\": \"danger\" } }", known(Signal.certain(.danger)), "ask"),
            ("{ \"person\": { \"signal\": \"danger\" } }", known(), "no"),
            (
                "{ \"all\": [ { \"signal\": \"danger\" }, { \"fact\": \"message.public\" } ] }",
                known(Signal.possible(.danger), isPublic: false), "no"
            ),
            (
                "{ \"all\": [ { \"signal\": \"danger\" }, { \"fact\": \"message.public\" } ] }",
                known(Signal.possible(.danger), isPublic: true), "ask"
            ),
            (
                "{ \"any\": [ { \"signal\": \"danger\" }, { \"fact\": \"message.public\" } ] }",
                known(Signal.possible(.danger), isPublic: true), "yes"
            ),
            (
                "{ \"any\": [ { \"signal\": \"danger\" }, { \"fact\": \"message.public\" } ] }",
                known(Signal.possible(.danger), isPublic: false), "ask"
            ),
            ("{ \"fact\": \"conversation.answered\" }", known(conversation: .init(wasAnswered: nil)), "ask"),
            ("{ \"fact\": \"conversation.answered\" }", known(conversation: .init(wasAnswered: true)), "yes"),
            ("{ \"fact\": \"conversation.answered\", \"is\": false }", known(conversation: .init(wasAnswered: true)), "no"),
            ("{ \"fact\": \"conversation.nothingNew\" }", known(), "ask"),
            ("{ \"fact\": \"conversation.incident\" }", known(), "no"),
            ("{ \"fact\": \"conversation.incident\" }", known(conversation: .init(incident: .report)), "yes"),
            ("{ \"fact\": \"message.channel\", \"is\": [ \"x\", \"facebook\" ] }", known(channel: .facebook), "yes"),
            ("{ \"fact\": \"message.channel\", \"is\": \"other\" }", known(channel: .other), "yes"),
            ("{ \"fact\": \"message.channel\", \"is\": \"x\" }", known(channel: .facebook), "no"),
            ("{ \"fact\": \"author.role\" }", known(), "no"),
            ("{ \"fact\": \"author.role\" }", known(role: .staff), "yes"),
            ("{ \"fact\": \"author.role\", \"is\": \"press\" }", known(role: .staff), "no"),
            ("{ \"fact\": \"reading.formalKind\" }", known(formal: .integrity), "yes"),
            ("{ \"fact\": \"reading.topics\", \"is\": [ \"waste\" ] }", known(topics: ["roads", "waste"]), "yes"),
            ("{ \"fact\": \"reading.topics\", \"is\": [ \"waste\" ] }", known(topics: ["roads"]), "no"),
            ("{ \"fact\": \"reading.urgency\", \"atLeast\": \"urgent\" }", known(urgency: .crisis), "yes"),
            ("{ \"fact\": \"reading.urgency\", \"atLeast\": \"urgent\" }", known(urgency: .watch), "no"),
            ("{ \"fact\": \"message.automatic\" }", known(isAutomatic: true), "yes"),
            ("{ \"fact\": \"message.bounce\" }", known(bounceOf: "x"), "yes"),
            ("{ \"fact\": \"house.mode\", \"is\": \"crisis\" }", known(mode: .crisis), "yes"),
            ("{ \"fact\": \"reading.language\", \"is\": \"nl\" }", known(), "yes"),
            ("{ \"fact\": \"reading.sentiment\", \"is\": \"negative\" }", known(sentiment: .negative), "yes"),
            ("{ \"fact\": \"message.type\", \"is\": \"post\" }", known(), "yes"),
        ] as [(String, SchemeFacts, String)])
    func conditions(_ condition: String, _ facts: SchemeFacts, _ expected: String) throws {
        let decision = try oneQuestion(condition).decide(facts)
        switch expected {
        case "yes": #expect(decision.outcome == .answer && decision.needs.isEmpty)
        case "no": #expect(decision.outcome == .listen && decision.needs.isEmpty)
        default: #expect(decision.outcome == .listen && decision.needs == ["q"] && decision.path.first?.by == .nobody)
        }
    }

    @Test("The answer says because of what, and what is absent is no reason")
    func reasons() throws {
        let condition = """
            { "all": [ { "not": { "signal": "rant" } }, { "any": [ { "signal": "defect" }, { "fact": "reading.kind", "is": "report" } ] },
              { "fact": "message.public" } ] }
            """
        let scheme = try oneQuestion(condition)
        let both = scheme.decide(known(Signal.certain(.defect), kind: .report))
        #expect(both.path.first?.because.map { "\($0.field)=\($0.value)" } == ["defect=certain", "kind=report", "message.public=true"])
        let open = scheme.decide(known(Signal.possible(.defect)))
        #expect(open.path.first?.because.map { "\($0.field)=\($0.value)" } == ["defect=possible", "message.public=true"])
        #expect(scheme.decide(known()).path.first?.because.isEmpty == true)
    }

    @Test("What a person says holds against every rule, and an answer that the node does not have is none")
    func persons() throws {
        let scheme = try ReactionScheme(json: Array(smallScheme.utf8))
        let decision = scheme.decide(known(Signal.certain(.danger)), answers: ["first": "no", "last": "no", "elsewhere": "yes"])
        #expect(decision.outcome == .listen && decision.path.map(\.by) == [.person, .rule, .person])
        #expect(scheme.decide(known(Signal.certain(.danger)), answers: ["first": "perhaps"]).outcome == .emergency)
    }

    @Test("After an outcome the side actions on the way still speak, and no other question does")
    func sideActions() throws {
        let scheme = try ReactionScheme(json: Array(smallScheme.utf8))
        let decision = scheme.decide(known(Signal.certain(.danger, .houseRules)))
        #expect(decision.outcome == .emergency && decision.also == [.moderate] && decision.path.map(\.node) == ["first", "side"])
        #expect(scheme.decide(known(Signal.certain(.houseRules))).also == [.moderate])
        #expect(scheme.decide(known(Signal.certain(.houseRules))).outcome == .answer)
    }

    @Test("An open question lets the tree go on under its safe answer, and stands in the needs")
    func open() throws {
        let scheme = try ReactionScheme(json: Array(smallScheme.utf8))
        let decision = scheme.decide(known(Signal.possible(.danger, .houseRules), conversation: .init(wasAnswered: nil)))
        #expect(decision.outcome == .answer && decision.also.isEmpty && decision.needs == ["first", "side", "last"])
        #expect(decision.path.map(\.answer) == ["no", "no", "yes"])
        let answered = scheme.decide(
            known(Signal.possible(.danger, .houseRules), conversation: .init(wasAnswered: nil)), answers: ["first": "yes"])
        #expect(answered.outcome == .emergency && answered.needs == ["side"])
    }

    @Test("An organisation's own outcomes and side actions, and the outcome of a known incident")
    func ownNames() throws {
        let json = """
            { "name": "own", "version": 1, "outcomes": [ { "id": "ring-bell", "name": { "nl": "Bellen" } } ],
              "sideActions": [ { "id": "photo", "name": { "nl": "Foto" } } ],
              "nodes": [ { "id": "q", "question": { "nl": "?" }, "rules": [ { "when": { "fact": "conversation.incident" }, "answer": "known" } ],
              "otherwise": "new", "answers": [ { "id": "known", "outcome": "answer", "incident": true },
              { "id": "new", "label": { "nl": "Nieuw" }, "outcome": "ring-bell", "also": [ "photo", "photo" ] } ] } ] }
            """
        let scheme = try ReactionScheme(json: Array(json.utf8))
        #expect(scheme.decide(known()).outcome.rawValue == "ring-bell")
        #expect(scheme.decide(known()).also.map(\.rawValue) == ["photo"], "a side action stands there once")
        #expect(scheme.decide(known(conversation: .init(incident: .report))).outcome == .report)
        #expect(scheme.decide(known(), answers: ["q": "known"]).outcome == .answer, "there is no incident to follow")
    }

    @Test("A scheme written out and read again is the same")
    func written() throws {
        for bytes in [try shippedBytes(), Array(smallScheme.utf8)] {
            let definition = try ReactionScheme(json: bytes).definition
            let again = try JSONDecoder().decode(SchemeDefinition.self, from: try JSONEncoder().encode(definition))
            #expect(again == definition)
        }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(SchemeDefinition.self, from: Data("{\"name\":\"x\"}".utf8)) }
    }
}
