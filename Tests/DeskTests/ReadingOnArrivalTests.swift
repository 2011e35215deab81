import Desk
import DeskTestSupport
import Domain
import Support
import Testing

@Suite struct ReadingOnArrivalTests {
    @Test("What a message says is stored with it, with the words that say it", arguments: TestEngine.allCases)
    func stored(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive(mail("a@x", subject: "Straatlamp", "Dag,\n\nDe straatlamp voor ons huis is stuk. Kunt u dat nakijken?"))
        let summary = try #require(try await house.inbox().first)
        #expect(summary.reading?.kind == .report)
        #expect(summary.reading?.topics.first == "lighting")
        #expect(summary.reading?.because == [])
        let view = try await house.view(summary.conversation.id)
        let message = try #require(view.messages.first)
        let reading = try #require(view.readings[message.id])
        #expect(reading.language == .nl)
        #expect(reading.certainty(of: .defect) == .certain)
        #expect(reading.tone.address == .formal)
        // How somebody felt is not kept.
        #expect(reading.emotion == .none)
        let scalars = Array(message.content.text.unicodeScalars)
        #expect(!reading.because.isEmpty)
        for reason in reading.because {
            #expect(String(String.UnicodeScalarView(scalars[reason.start..<reason.end])) == reason.text)
        }
    }

    @Test("What is ours is not read", arguments: TestEngine.allCases)
    func ours(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive(mail("a@x"))
        let id = try #require(try await house.inbox().first).conversation.id
        let before = try await house.view(id).readings.count
        #expect(before == 1)
        _ = try await house.answer(id)
        #expect(try await house.view(id).readings.count == before)
    }

    @Test("The card shows what the last message from outside says", arguments: TestEngine.allCases)
    func last(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive(mail("a@x", "De lamp in onze straat is stuk."))
        _ = try await house.arrive(
            mail("b@x", subject: "Re: Lamp", references: "<a@x>", "Hartelijk bedankt, zo snel hersteld, fantastisch!"))
        #expect(try await house.inbox().first?.reading?.kind == .compliment)
    }
}
