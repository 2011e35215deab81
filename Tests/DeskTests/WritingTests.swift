import Desk
import DeskTestSupport
import Domain
import Support
import Testing

private let start = TestHouse.start

@Suite struct NoteTests {
    @Test("A note is kept with who wrote it, forgets its draft and leaves the answer's draft alone", arguments: TestEngine.allCases)
    func note(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let colleague = try await house.colleague(.agent)
        for kind in Draft.Kind.allCases { try await house.desk.save(draft: "Bijna", kind: kind, in: id, as: colleague, now: start) }
        try await house.desk.save(draft: "Van mij", kind: .note, in: id, as: house.agent, now: start)
        let note = try await house.desk.write(note: "  Gebeld.\r\nMorgen weer. ", in: id, as: colleague, now: start)
        let view = try await house.view(id)
        #expect(view.notes == [note] && note.text == "Gebeld.\nMorgen weer." && note.author == colleague.user)
        #expect(Set(view.drafts.map(\.text)) == ["Bijna", "Van mij"] && view.drafts.count == 2)
        #expect(view.drafts.first { $0.user == colleague.user }?.kind == .answer)
        #expect(view.events.last?.kind == .noteWritten && view.events.last?.user == colleague.user)
        #expect(view.messages.count == 1, "a note is no message")
    }

    @Test("An empty text and one that is too long are refused", arguments: TestEngine.allCases)
    func refused(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let long = String(repeating: "é", count: Desk.longestText / 2)
        for (text, problem) in [("", Invalid.Problem.emptyText), (" \r\n\t", .emptyText), (long + "x", .textTooLong)] {
            await #expect(throws: Invalid(problem)) { try await house.desk.write(note: text, in: id, as: house.agent, now: start) }
            await #expect(throws: Invalid(problem)) {
                try await house.desk.answer(id, text: text, subject: nil, requestKey: "", version: nil, as: house.agent, now: start)
            }
        }
        #expect(try await house.desk.write(note: long, in: id, as: house.agent, now: start).text == long)
        #expect(try await house.view(id).replies.isEmpty)
    }

    @Test("A draft is replaced by what follows, and forgotten when it is emptied", arguments: TestEngine.allCases)
    func drafts(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let save = { (text: String, kind: Draft.Kind, seconds: Double) in
            try await house.desk.save(draft: text, kind: kind, in: id, as: house.agent, now: start.adding(seconds: seconds))
        }
        try await save("Be", .answer, 1)
        try await save("Beste ", .answer, 2)
        try await save("Bellen?", .note, 3)
        let drafts = try await house.view(id).drafts
        #expect(drafts.map(\.text) == ["Beste ", "Bellen?"] && drafts.map(\.kind) == [.answer, .note])
        #expect(drafts.first?.savedAt == start.adding(seconds: 2) && drafts.first?.userName == "Lotte")
        try await save(" \n", .answer, 4)
        #expect(try await house.view(id).drafts.map(\.text) == ["Bellen?"])
        await #expect(throws: Invalid(.textTooLong)) { try await save(String(repeating: "x", count: Desk.longestText + 1), .note, 5) }
        #expect(try await house.view(id).drafts.map(\.text) == ["Bellen?"])
        #expect(try await house.view(id).conversation.version == 1, "typing is no change of the conversation")
    }

    @Test("Answering forgets the draft of the answer and nobody else's", arguments: TestEngine.allCases)
    func answered(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let colleague = try await house.colleague(.agent)
        try await house.desk.save(draft: "Van mij", kind: .answer, in: id, as: house.agent, now: start)
        try await house.desk.save(draft: "Van een ander", kind: .answer, in: id, as: colleague, now: start)
        _ = try await house.answer(id)
        #expect(try await house.view(id).drafts.map(\.text) == ["Van een ander"])
    }
}
