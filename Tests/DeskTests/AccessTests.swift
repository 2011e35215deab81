import Desk
import DeskTestSupport
import Domain
import Foundation
import SQL
import Support
import Testing

private let start = TestHouse.start

/// What a person who asks is given: all that is theirs, nothing that is another's.
@Suite struct AccessTests {
    private func text(_ bundle: AccessBundle) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return String(decoding: try encoder.encode(bundle), as: UTF8.self)
    }

    private func people(_ house: TestHouse, _ text: String) async throws -> [ID<Person>] {
        guard case .found(let matches) = try await house.desk.person(matching: text, as: house.agent) else { return [] }
        return matches.map(\.person.id)
    }

    /// A person alone, in a conversation with a neighbour, and named in a note about the neighbour.
    private func town(_ house: TestHouse) async throws -> (alone: ID<Conversation>, shared: ID<Conversation>, neighbours: ID<Conversation>)
    {
        let mails = [
            mail("1@f", subject: "Donkerwoord", "Mijn zwaluwwoord in de straat. Waarom is het zo donker?"),
            "From: Fatima <fatima@inwoners.test>\r\nTo: info@gemeente.test, Jan Buurman <jan@buren.test>\r\nSubject: Allenwoord\r\n"
                + "Message-ID: <2@f>\r\n\r\nAan allen: roodborstwoord, ook van jan@buren.test.\r\n",
            mail(
                "1@j", from: "Jan Buurman <jan@buren.test>", subject: "Re: Allenwoord", references: "<2@f>",
                "Burenwoord.\r\n\r\nOp maandag schreef Fatima <fatima@inwoners.test>:\r\n> Aan allen: roodborstwoord."),
            mail(
                "3@f", subject: "Re: Allenwoord", references: "<1@j>",
                "Merelwoord, bedankt.\r\n\r\nOp dinsdag schreef Jan Buurman <jan@buren.test>:\r\n> Burenwoord."),
            mail("2@j", from: "Jan Buurman <jan@buren.test>", subject: "Eigen", "Eigenwoord van Jan alleen."),
        ]
        for mail in mails { _ = try await house.arrive(mail) }
        func id(_ search: String) async throws -> ID<Conversation> {
            try #require(try await house.inbox(.all, search).first?.conversation.id)
        }
        return (try await id("straat"), try await id("burenwoord"), try await id("eigenwoord"))
    }

    @Test("All that was put in about the person is in it, nothing of another is", arguments: TestEngine.allCases)
    func everything(engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let (alone, shared, neighbours) = try await town(house)
        let (desk, agent) = (house.desk, house.agent)
        _ = try await desk.write(note: "Notitiewoord over de straat", in: alone, as: agent, now: start)
        _ = try await desk.write(note: "Jan Buurman is boos, Fatima niet: deelwoord", in: shared, as: agent, now: start)
        _ = try await desk.write(note: "Jan Buurman heeft een geheimwoord", in: shared, as: agent, now: start)
        _ = try await desk.write(note: "De lamp komt morgen: lampwoord", in: shared, as: agent, now: start)
        _ = try await desk.write(note: "fatima@inwoners.test belde hierover: elderswoord", in: neighbours, as: agent, now: start)
        _ = try await desk.write(note: "Over Jan alleen: zwijgwoord", in: neighbours, as: agent, now: start)
        try await desk.save(draft: "Kladwoord", kind: .answer, in: alone, as: agent, now: start)
        _ = try await desk.perform(.addTag("labelwoord"), on: alone, version: nil, as: agent, now: start)
        _ = try await desk.record(.passedOn, party: "Dienst Daadwoord", number: "W-77", in: alone, version: nil, as: agent, now: start)
        _ = try await desk.record(.called, party: "Jan Buurman, telefoonwoord", in: shared, version: nil, as: agent, now: start)
        _ = try await desk.hold(.conversation(alone), reason: "Gedingwoord", as: agent, now: start)
        _ = try await house.view(alone)
        let bundle = try await desk.accessBundle(of: try await people(house, "fatima@inwoners.test"), as: agent, now: start)
        let text = try text(bundle)
        for word in [
            "Donkerwoord", "zwaluwwoord", "Allenwoord", "roodborstwoord", "Merelwoord", "Notitiewoord", "deelwoord", "elderswoord",
            "lampwoord", "Kladwoord", "labelwoord", "Gedingwoord", "Daadwoord", "W-77", "fatima@inwoners.test", "conversation.read",
            "\"kind\":\"question\"",
        ] {
            #expect(text.contains(word), "\(word) is missing")
        }
        for word in ["Burenwoord", "Buurman", "jan@buren.test", "Eigenwoord", "zwijgwoord", "geheimwoord", "telefoonwoord", "Lotte"] {
            #expect(!text.contains(word), "\(word) is another's")
        }
        let decided = try #require(bundle.conversations.first { !$0.isShared }?.decisions.first)
        #expect(!decided.path.isEmpty && decided.path.allSatisfy { $0.question["nl"] != nil })
        #expect(bundle.conversations.map(\.isShared) == [false, true])
        #expect(bundle.conversations.map(\.withheldNotes) == [0, 1])
        #expect(bundle.conversations.last?.messages.map(\.isWithheld) == [false, true, false])
        #expect(bundle.conversations.first?.messages.first?.original != nil, "the mail as it came goes with it")
        let original = try #require(bundle.files.first { $0.type == "message/rfc822" })
        let bytes = try #require(try await desk.bytes(of: original, as: agent))
        #expect(String(decoding: bytes, as: UTF8.self).contains("zwaluwwoord"))
    }

    @Test("The neighbour gets theirs, which is none of the person's")
    func theOther() async throws {
        let house = try await TestHouse()
        _ = try await town(house)
        let text = try text(
            try await house.desk.accessBundle(of: try await people(house, "jan@buren.test"), as: house.agent, now: start))
        #expect(text.contains("Burenwoord") && text.contains("Eigenwoord"))
        for word in ["roodborstwoord", "zwaluwwoord", "Merelwoord", "fatima", "Fatima"] { #expect(!text.contains(word), "\(word)") }
    }

    @Test("In a public thread our answer to the person is theirs, that to a neighbour is not, and our own name is nobody's")
    func publicThread() async throws {
        let house = try await TestHouse()
        func post(_ id: String, _ text: String, by handle: String, to parent: String?, isOurs: Bool = false) -> IncomingMessage {
            IncomingMessage(
                remoteID: id, channel: .mastodon,
                author: Author(id: handle, handle: "@\(handle)", name: isOurs ? "Stad" : handle.capitalized + " Zee"),
                text: text, at: start, inReplyTo: parent, thread: "draad", isOurs: isOurs)
        }
        let posts = [
            post("1", "Mijn meeuwwoord op straat", by: "fatima", to: nil), post("2", "Ook mijn sternwoord", by: "jan", to: "1"),
            post("3", "Dag Fatima, dank van de Stad: antwoordwoord", by: "stad", to: "1", isOurs: true),
            post("4", "Dag Jan: anderwoord", by: "stad", to: "2", isOurs: true),
        ]
        for one in posts {
            _ = try await house.desk.arrive(
                [.message(one, source: one.remoteID)],
                ArrivalContext(organisation: house.organisation, account: "default", isOurs: one.isOurs), now: start)
        }
        let people = try await people(house, "mastodon:fatima")
        let bundle = try await house.desk.accessBundle(of: people, as: house.agent, now: start)
        #expect(bundle.conversations.map(\.isShared) == [true])
        let text = try text(bundle)
        #expect(text.contains("meeuwwoord") && text.contains("dank van de Stad: antwoordwoord"))
        for word in ["sternwoord", "anderwoord", "Jan", "jan"] { #expect(!text.contains(word), "\(word)") }
    }

    @Test("It is the administrator's to make, and that it was made is recorded")
    func recorded() async throws {
        let house = try await TestHouse()
        _ = try await town(house)
        let people = try await people(house, "fatima@inwoners.test")
        for role in [Role.agent, .reader] {
            let colleague = try await house.colleague(role)
            await #expect(throws: Forbidden.self) { try await house.desk.accessBundle(of: people, as: colleague, now: start) }
        }
        let stranger = try await house.stranger()
        await #expect(throws: NotFound.self) { try await house.desk.accessBundle(of: people, as: stranger, now: start) }
        let named = try await house.desk.accessBundle(of: people, namesStaff: true, as: house.agent, now: start)
        #expect(named.messageCount == 3)
        let log = try await house.desk.log(LogFilter(kinds: [.exportMade]), before: nil, as: house.agent).entries
        #expect(log.map { $0.event.facts["what"] } == ["access"])
        #expect(log.first?.event.user == house.agent.user)
    }

    @Test("What was erased can no longer be asked for")
    func afterErasure() async throws {
        let house = try await TestHouse()
        _ = try await town(house)
        let people = try await people(house, "fatima@inwoners.test")
        _ = try await house.desk.erase(people, reason: "", as: house.agent, now: start.adding(seconds: 5))
        await #expect(throws: NotFound.self) { try await house.desk.accessBundle(of: people, as: house.agent, now: start) }
    }

    @Test("No table that an erasure empties is missing from what is given")
    func everyTable() {
        for table in PersonalTable.allCases {
            if case .within(let other) = table.given { #expect(other.given == .whole, "\(table) leans on \(other)") }
        }
    }
}
