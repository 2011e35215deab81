import Desk
import DeskTestSupport
import Domain
import SQL
import Support
import Testing

private let start = TestHouse.start

/// Erasing a person, on both engines.
@Suite struct ErasureTests {
    /// How each column that holds words is treated when a person is erased. A new table stands here, with its reason, before it can hold anything.
    private static let treatment: [String: String] = [
        "organisation": "the authority itself", "organisation_host": "the authority itself",
        "installation_key": "secrets of the installation",
        "setup_link": "used up at the beginning", "user_account": "staff", "session": "staff", "reset_link": "staff",
        "sign_in_failure": "staff",
        "raw_message": "deleted with the message", "raw_bytes": "deleted, or rewritten in the decoder child",
        "person": "deleted", "person_handle": "deleted", "conversation": "emptied", "conversation_participant": "deleted",
        "thread_key": "deleted",
        "message": "emptied, or rewritten", "attachment": "deleted, or renamed", "tag": "deleted where it names them",
        "note": "deleted, or rewritten",
        "draft": "deleted, or rewritten", "reply": "emptied, or rewritten", "reply_attempt": "emptied", "counter": "names of counters",
        "event": "facts rewritten", "erasure": "what was erased, without a name", "erased_handle": "hashes", "erased_item": "hashes",
        "message_search": "deleted, or indexed anew", "schema_version": "names of migrations",
        "idempotency_key": "answers emptied where they name them", "retention_term": "terms of the organisation",
        "retention_switch": "terms of the organisation", "hold": "forgotten once lifted; one that stands keeps them",
        "response_promise": "hours and targets of the organisation", "api_token": "keys of programs",
        "reading": "deleted",
        "decision": "deleted, or reasons rewritten", "closure": "deleted, or reasons rewritten",
        "deed": "deleted, or rewritten", "scheme": "questions of the organisation",
    ]

    @Test("No table escapes an erasure: each is in the list with what happens to it")
    func everyTable() async throws {
        let house = try await TestHouse()
        let tables = try await house.database.read { connection in
            try connection.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'") { try $0.text(0) }
        }
        let unknown = tables.filter { Self.treatment[$0] == nil && !$0.hasPrefix("message_search_") }
        #expect(unknown.isEmpty, "decide in Desk/Privacy what an erasure does to these, and say it here")
        // Whatever an erasure takes something from holds something of a person, who may ask for it.
        let taking = ["deleted", "emptied", "facts rewritten", "answers emptied", "forgotten"]
        let personal = Self.treatment.filter { table in taking.contains { table.value.hasPrefix($0) } }.map(\.key)
        #expect(Set(personal) == Set(PersonalTable.allCases.map(\.rawValue)))
    }

    private func conversation(_ house: TestHouse, _ search: String) async throws -> Conversation? {
        try await house.inbox(.all, search).first?.conversation
    }

    private func people(_ house: TestHouse, _ text: String) async throws -> [ID<Person>] {
        guard case .found(let matches) = try await house.desk.person(matching: text, as: house.agent) else { return [] }
        return matches.map(\.person.id)
    }

    @Test("All that is theirs goes, the figures stay, the words of others stay", arguments: TestEngine.allCases)
    func wholeAndShared(engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive(
            mail("1@f", subject: "Donker", "Mijn zwaluwwoord in de straat is al weken zo donker."),
            mail("2@f", subject: "Allen", "Aan allen: zwaluwwoord.").replacing(
                "To: info@gemeente.test", "To: info@gemeente.test, jan@buren.test"),
            mail(
                "1@j", from: "Jan <jan@buren.test>", subject: "Re: Allen", references: "<2@f>",
                "Burenwoord.\r\n\r\nOp maandag schreef Fatima <fatima@inwoners.test>:\r\n> Aan allen: zwaluwwoord."))
        let alone = try #require(try await conversation(house, "straat"))
        let shared = try #require(try await conversation(house, "burenwoord"))
        _ = try await house.desk.write(note: "Fatima belde", in: alone.id, as: house.agent, now: start)
        _ = try await house.desk.write(note: "Fatima belde, Jan ook", in: shared.id, as: house.agent, now: start)
        _ = try await house.answer(alone.id)
        let people = try await people(house, "fatima@inwoners.test")
        let preview = try await house.desk.erasurePreview(of: people, as: house.agent)
        #expect((preview.conversations, preview.shared, preview.messages, preview.changed, preview.notes) == (1, 1, 2, 1, 2))

        let erasure = try await house.desk.erase(people, reason: "vraag van Fatima", as: house.agent, now: start.adding(seconds: 5))
        #expect(erasure.cleanedAt != nil && !erasure.reason.contains("Fatima"))
        #expect((erasure.counts.conversations, erasure.counts.messages, erasure.counts.changed) == (1, 2, 1))
        #expect(try await conversation(house, "zwaluwwoord") == nil)
        #expect(try await house.inbox().map(\.conversation.id) == [shared.id], "an emptied conversation is in no list")
        let empty = try await house.view(alone.id)
        #expect(empty.conversation.state == .closed && empty.conversation.subject.isEmpty && empty.conversation.messageCount == 1)
        #expect(empty.notes.isEmpty && empty.person == nil && empty.messages.allSatisfy { $0.erasedAt != nil && $0.content.text.isEmpty })
        #expect(empty.replies.map(\.state) == [.cancelled] && empty.replies.allSatisfy { $0.text.isEmpty && $0.to.isEmpty })
        let left = try await house.view(shared.id)
        #expect(left.notes.map(\.text) == ["[---] belde, Jan ook"])
        #expect(left.messages.last?.content.mail?.reply == "Burenwoord.")
        #expect(left.messages.map { $0.erasedAt == nil } == [false, true])
        #expect(left.person?.name == "Jan")
        #expect(try await self.people(house, "fatima@inwoners.test").isEmpty)
        #expect(house.remembered.withLock { $0.count } == 1)
    }

    @Test("What was erased does not arrive again; what they write later does", arguments: TestEngine.allCases)
    func again(engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let archive = [
            mail("1@f", "zwaluwwoord"),
            mail("1@j", from: "Jan <jan@buren.test>", subject: "Re: Lamp", references: "<1@f>", "Buurwoord.\r\n\r\n> zwaluwwoord"),
        ]
        _ = try await house.arrive(archive[0], archive[1])
        _ = try await house.desk.erase(
            try await people(house, "fatima@inwoners.test"), reason: "", as: house.agent, now: start.adding(seconds: 5))
        let again = try await house.arrive(archive[0], archive[1])
        #expect((again.stored, again.duplicates) == (0, 2))
        // Without line feeds doubled, from another account, or without its identifier: an archive has many forms.
        for form in [
            archive[0].replacing("\r\n", "\n"), archive[0].replacing("Message-ID: <1@f>\r\n", "Date: Mon, 1 Jan 2024 10:00:00 +0000\r\n"),
        ] {
            #expect(try await house.arrive(form, now: start.adding(seconds: 6)).erased == 1)
        }
        let fresh = try await house.arrive(mail("2@f", "Ik schrijf opnieuw."), now: start.adding(seconds: 60))
        #expect(fresh.stored == 1)
    }

    @Test("In a database from before the erasure it is done again, and their neighbour's mail comes in without the quote")
    func honoured() async throws {
        let house = try await TestHouse()
        let quoting = mail("1@j", from: "Jan <jan@buren.test>", subject: "Re: Lamp", references: "<1@f>", "Buurwoord.\r\n\r\n> zwaluwwoord")
        _ = try await house.arrive(mail("1@f", "zwaluwwoord"), quoting)
        _ = try await house.desk.erase(
            try await people(house, "fatima@inwoners.test"), reason: "", as: house.agent, now: start.adding(seconds: 5))
        let known = house.remembered.withLock { $0 }

        let older = try await TestHouse()
        _ = try await older.arrive(mail("1@f", "zwaluwwoord"))
        // The same organisation, as a copy of its database has it.
        let moved = known.map {
            ErasureRecord(
                id: $0.id, organisation: older.organisation.rawValue, at: $0.at, reason: $0.reason, salt: $0.salt, handles: $0.handles,
                items: $0.items)
        }
        let records = try await older.desk.honourErasures(known: moved, now: start.adding(seconds: 50))
        #expect(records.map(\.id) == known.map(\.id))
        #expect(try await older.inbox().isEmpty)
        #expect(try await people(older, "fatima@inwoners.test").isEmpty)
        #expect(try await older.arrive(quoting).stored == 1)
        let arrived = try #require(try await older.inbox(.all, "buurwoord").first)
        let message = try #require(try await older.view(arrived.conversation.id).messages.first)
        #expect(!message.content.text.contains("zwaluwwoord") && message.raw == nil)
        #expect(try await older.inbox(.all, "zwaluwwoord").isEmpty)
    }

    @Test("Nothing is erased under an answer that is leaving at that moment")
    func leaving() async throws {
        let house = try await TestHouse()
        let conversation = try await house.conversation()
        _ = try await house.answer(conversation.id)
        #expect(try await house.desk.leaseReply(now: start.adding(seconds: 20)) != nil)
        let people = try await people(house, "fatima1@inwoners.test")
        await #expect(throws: BeingAnswered.self) {
            try await house.desk.erase(people, reason: "", as: house.agent, now: start.adding(seconds: 21))
        }
        #expect(try await house.inbox().count == 1)
    }

    @Test("Whoever bears the same name keeps it")
    func namesake() async throws {
        let house = try await TestHouse()
        _ = try await house.arrive(
            mail("1@a", from: "Jan Peeters <jan@a.test>", subject: "A", "een"),
            mail("1@b", from: "Jan Peeters <jan@b.test>", subject: "B", "twee"))
        let other = try #require(try await conversation(house, "twee"))
        _ = try await house.desk.write(note: "Jan Peeters belde", in: other.id, as: house.agent, now: start)
        _ = try await house.desk.write(note: "Jan Peeters (jan@a.test) is een ander", in: other.id, as: house.agent, now: start)
        _ = try await house.desk.erase(try await people(house, "jan@a.test"), reason: "", as: house.agent, now: start.adding(seconds: 5))
        let notes = try await house.view(other.id).notes.map(\.text)
        #expect(notes == ["Jan Peeters belde", "[---] ([---]) is een ander"])
    }
}

extension String {
    fileprivate func replacing(_ one: String, _ other: String) -> String {
        split(separator: one, omittingEmptySubsequences: false).joined(separator: other)
    }
}
