import Domain
import Support
import Testing

@Suite struct ConversationTests {
    private func conversation(_ state: Conversation.State) -> Conversation {
        let start = Instant(microseconds: 1)
        return Conversation(
            id: ID(rawValue: 1), number: 1, channel: .email, account: "default", subject: "", state: state, person: nil, firstAt: start,
            lastAt: start)
    }

    @Test(
        "An action either leads to a state or is refused and changes nothing",
        arguments: Conversation.State.allCases, Conversation.Action.allCases)
    func apply(_ state: Conversation.State, _ action: Conversation.Action) {
        var changed = conversation(state)
        do {
            try changed.apply(action)
            #expect(changed.state != state || [.receive, .assign, .answer].contains(action))
        } catch {
            #expect(error == Conversation.Refusal(action: action, state: state))
            #expect(changed == conversation(state))
        }
    }

    @Test("Somebody who writes brings a conversation back from every shelf but spam")
    func receive() throws {
        for state in Conversation.State.allCases where state != .spam {
            var back = conversation(state)
            if state != .closed { try back.snooze(until: Instant(microseconds: 9)) }
            try back.apply(.receive)
            #expect(back.shelf == .active)
        }
        var spam = conversation(.spam)
        try spam.apply(.receive)
        #expect(spam.shelf == .spam)
    }

    @Test("Closing twice is refused")
    func closeTwice() {
        var closed = conversation(.closed)
        #expect(throws: Conversation.Refusal.self) { try closed.apply(.close) }
    }
}

@Suite struct SearchTokensTests {
    @Test(
        "Words are folded the same way for every writing",
        arguments: [
            ("Café DÉJÀ vu", ["cafe", "deja", "vu"]), ("straat-verlichting", ["straat", "verlichting"]), ("ﬁets", ["fiets"]),
            ("www.gent.be/x", ["www", "gent", "be", "x"]), ("Москва", ["москва"]), ("ok 😠!", ["ok", "ue1f620"]), ("", []), ("--- ", []),
            ("zo'n", ["zo", "n"]), ("2026-1187", ["2026", "1187"]),
        ])
    func words(_ text: String, _ expected: [String]) { #expect(SearchTokens.words(of: text) == expected) }

    @Test("A long text becomes pieces that hold every word once")
    func pieces() {
        let text = (0..<25_000).map { "w\($0)" }.joined(separator: " ")
        let pieces = SearchTokens.pieces(of: [text])
        #expect(pieces.count == 3)
        #expect(pieces.joined(separator: " ") == text)
    }

    @Test("A query keeps phrases, exclusions and prefixes; nothing but exclusions is no query")
    func query() {
        #expect(
            SearchQuery("lamp \"rode Kaai\" -tram")?.terms == [
                .init(words: ["lamp"], isPrefix: true, isExcluded: false),
                .init(words: ["rode", "kaai"], isPrefix: false, isExcluded: false),
                .init(words: ["tram"], isPrefix: true, isExcluded: true),
            ])
        #expect(SearchQuery("-tram") == nil)
        #expect(SearchQuery("\"") == nil)
        #expect(SearchQuery("  * ^ ( ") == nil)
    }
}

@Suite struct MailSubjectTests {
    @Test(
        "Prefixes of many mail programs are taken off",
        arguments: [
            ("Re: Lamp", "Lamp", true), ("Antw: RE: Fwd: Lamp", "Lamp", true), ("Re[2]: Lamp", "Lamp", true),
            ("Lamp: stuk", "Lamp: stuk", false),
            ("", "", false), ("Re:", "", true),
        ])
    func base(_ subject: String, _ text: String, _ isReply: Bool) {
        let base = MailSubject.base(of: subject)
        #expect(base.text == text)
        #expect(base.isReply == isReply)
    }
}
