import Domain
import Testing

@Suite struct SchemePropertyTests {
    private static let rounds = 20_000

    @Test("Whatever is known of a message, the shipped scheme ends in one outcome of its own, explained and bounded")
    func total() throws {
        let scheme = try shippedScheme()
        var random = SeededGenerator()
        for _ in 0..<Self.rounds {
            let facts = random.facts()
            let decision = scheme.decide(facts)
            #expect(Outcome.shipped.contains(decision.outcome))
            #expect(decision.also.allSatisfy(SideAction.shipped.contains) && Set(decision.also).count == decision.also.count)
            #expect(!decision.path.isEmpty && Set(decision.path.map(\.node)).count == decision.path.count, "a node was met twice")
            #expect(decision.needs == decision.path.filter { $0.by == .nobody }.map(\.node))
            #expect(decision.path.allSatisfy { step in scheme.node(step.node)?.answers.contains { $0.id == step.answer } ?? false })
            #expect(decision.path.allSatisfy { $0.by != .nobody || !$0.because.isEmpty }, "a question without a cause")
            #expect(decision == scheme.decide(facts), "not the same twice")
        }
    }

    @Test("Facts and paths that are written down come back as they were")
    func writtenDown() throws {
        let scheme = try shippedScheme()
        var random = SeededGenerator()
        for _ in 0..<Self.rounds / 10 {
            let facts = random.facts()
            let again = try #require(SchemeFacts(fields: facts.fields))
            #expect(again == facts)
            let decision = scheme.decide(facts)
            #expect(scheme.decide(again) == decision)
            let path = [Decision.Step](compact: decision.path.compact)
            #expect(path.map(\.node) == decision.path.map(\.node) && path.map(\.answer) == decision.path.map(\.answer))
            #expect(path.map(\.by) == decision.path.map(\.by))
        }
        #expect(SchemeFacts(fields: [:]) == nil)
        #expect(SchemeFacts(fields: known().fields.merging(["signals": "unheard-of"]) { $1 }) == nil)
    }

    @Test("Answering every open question closes all of them, whatever is answered")
    func answered() throws {
        let scheme = try shippedScheme()
        var random = SeededGenerator()
        for _ in 0..<Self.rounds / 10 {
            let facts = random.facts()
            var answers: [String: String] = [:]
            var decision = scheme.decide(facts)
            while let node = decision.needs.first {
                #expect(answers[node] == nil, "asked again after it was answered")
                guard answers[node] == nil else { break }
                answers[node] = random.pick(try #require(scheme.node(node)).answers.map(\.id))
                decision = scheme.decide(facts, answers: answers)
            }
            #expect(decision.needs.isEmpty && decision == scheme.decide(facts, answers: answers))
        }
    }

    @Test("What must never happen by a rule does not: hidden criticism, thanks for a complaint, an automatic end, a receipt in danger")
    func never() throws {
        let scheme = try shippedScheme()
        var random = SeededGenerator()
        for _ in 0..<Self.rounds {
            let facts = random.facts()
            let decision = scheme.decide(facts)
            if facts.certainty(of: .houseRules) != .certain, facts.certainty(of: .threat) != .certain {
                #expect(!decision.also.contains(.moderate), "moderated without an insult or a threat")
            }
            if facts.certainty(of: .selfHarm) != nil { #expect(!decision.also.contains(.moderate) || decision.outcome == .threat) }
            if decision.outcome == .thank {
                #expect(facts.kind != .complaint && facts.certainty(of: .badExperience) == nil && facts.certainty(of: .defect) == nil)
            }
            #expect(![.closePolitely, .correct].contains(decision.outcome), "only a person decides that")
            if decision.outcome == .ignore {
                #expect(facts.isAutomatic || facts.isBounce || facts.certainty(of: .spam) == .certain)
            }
            if decision.also.contains(.spokesperson) {
                #expect(facts.certainty(of: .press) != nil || facts.certainty(of: .council) != nil || facts.formalKind == .councilQuestion)
            }
            if facts.formalKind != nil, decision.outcome != .ignore {
                #expect(decision.also.contains(.formalRoute) && decision.formalKind == facts.formalKind, "a formal request lost its route")
            }
            if [.danger, .selfHarm, .vulnerable, .threat, .mourning].contains(where: { facts.certainty(of: $0) != nil }) {
                #expect(!decision.allowsReceipt(facts))
            }
            if decision.outcome.isAlarm { #expect(decision.also.contains(.escalate) && !decision.allowsReceipt(facts)) }
        }
    }

    @Test("Nobody's reach changes anything")
    func reach() throws {
        let scheme = try shippedScheme()
        #expect(!SchemeFact.allCases.contains { $0.rawValue.contains("follower") || $0.rawValue.contains("verified") })
        #expect(SchemeFact.allCases.count <= 32, "there is room for thirty-two facts")
        #expect(scheme.definition.title?.isWhole == true && scheme.definition.source?.isEmpty == false)
    }
}
