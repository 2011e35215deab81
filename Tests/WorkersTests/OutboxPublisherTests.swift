import Desk
import DeskTestSupport
import Domain
import SQL
import Support
import Testing
import Workers

private let start = TestHouse.start

/// The channel that answers leave by: it keeps what it was given, and says what the test tells it to say.
private final class FakeChannel: Sendable {
    private let outcome = Lock<DeliveryOutcome>(.sent)
    private let taken = Lock<[Reply]>([])
    private let stream: AsyncStream<Reply>
    private let continuation: AsyncStream<Reply>.Continuation
    /// Held closed while sending shall not end.
    let gate: AsyncStream<Void>
    let opener: AsyncStream<Void>.Continuation

    init(isOpen: Bool = true) {
        (stream, continuation) = AsyncStream.makeStream()
        (gate, opener) = AsyncStream.makeStream()
        if isOpen { opener.finish() }
    }

    func say(_ outcome: DeliveryOutcome) { self.outcome.withLock { $0 = outcome } }

    /// Everything that was handed over, in order.
    var all: [Reply] { taken.withLock { $0 } }

    func send(_ reply: Reply) async -> DeliveryOutcome {
        taken.withLock { $0.append(reply) }
        continuation.yield(reply)
        // In a task of its own, because a channel does not stop in the middle of a mail when we are asked to end.
        let gate = gate
        await Task { for await _ in gate {} }.value
        return outcome.withLock { $0 }
    }

    /// The next `count` answers that are handed over.
    func next(_ count: Int) async -> [Reply] {
        var found: [Reply] = []
        for await reply in stream {
            found.append(reply)
            if found.count == count { break }
        }
        return found
    }
}

/// One test after the other: the time in which a worker notices something is part of what they show.
@Suite(.timeLimit(.minutes(2))) struct OutboxPublisherTests {
    /// Runs the publisher beside `body`, on a clock that `body` can move, and ends it.
    private func publishing(
        _ house: TestHouse, _ channel: FakeChannel, at now: Instant = start.adding(seconds: 20), publishers: Int = 1,
        _ body: (Lock<Instant>) async throws -> Void
    ) async throws {
        let time = Lock(now)
        let workers = (0..<publishers).map { _ in
            let publisher = OutboxPublisher(
                desk: house.desk, clock: Clock { time.withLock { $0 } }, wake: house.desk.commits(), send: { await channel.send($0.reply) })
            return Task { try await publisher.run() }
        }
        do { try await body(time) } catch {
            for worker in workers { worker.cancel() }
            throw error
        }
        for worker in workers { worker.cancel() }
        for worker in workers { try await worker.value }
    }

    /// Waits until the answer is in that state, told by the commits.
    private func wait(for state: Reply.State, of id: ID<Reply>, in house: TestHouse) async throws {
        let commits = house.desk.commits()
        if try await house.desk.reply(id, as: house.agent).state == state { return }
        for await _ in commits where try await house.desk.reply(id, as: house.agent).state == state { return }
    }

    @Test("What is due is sent once, oldest first, and becomes a message", arguments: TestEngine.allCases)
    func inOrder(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let channel = FakeChannel()
        var replies: [Reply] = []
        for number in 1...3 {
            let id = try await house.conversation(number).id
            replies.append(try await house.answer(id, key: "\(number)", now: start.adding(seconds: Double(number))))
        }
        try await publishing(house, channel) { _ in
            for reply in replies { try await wait(for: .sent, of: reply.id, in: house) }
        }
        #expect(channel.all.map(\.id) == replies.map(\.id) && channel.all.map(\.remoteID) == replies.map(\.remoteID))
        for reply in replies { #expect(try await house.view(reply.conversation).messages.count == 2) }
    }

    @Test("A sleeping publisher wakes when an answer is queued that is due at once", arguments: TestEngine.allCases)
    func wakes(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let channel = FakeChannel()
        let id = try await house.conversation().id
        let clock = ContinuousClock()
        try await publishing(house, channel) { _ in
            // A round of its own first, so that the publisher has nothing to do and waits.
            let first = try await house.answer(id, key: "1")
            try await wait(for: .sent, of: first.id, in: house)
            let began = clock.now
            let second = try await house.answer(id, key: "2")
            #expect(await channel.next(2).map(\.id) == [first.id, second.id])
            #expect(clock.now - began < .seconds(15), "it slept its half minute")
        }
    }

    @Test("What can still be taken back is not sent, and is sent by itself when its time has come", arguments: TestEngine.allCases)
    func notYet(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let channel = FakeChannel()
        let early = try await house.answer(try await house.conversation(1).id, key: "1")
        let late = try await house.answer(try await house.conversation(2).id, key: "2", now: start.adding(seconds: 1))
        try await publishing(house, channel, at: start.adding(seconds: 10)) { time in
            try await wait(for: .sent, of: early.id, in: house)
            #expect(try await house.desk.reply(late.id, as: house.agent).state == .queued && channel.all.count == 1)
            time.withLock { $0 = start.adding(seconds: 11) }
            try await wait(for: .sent, of: late.id, in: house)
        }
    }

    @Test("A temporary failure is tried again when its pause is over, with the same mail", arguments: TestEngine.allCases)
    func temporary(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let channel = FakeChannel()
        channel.say(.failed(isPermanent: false, reason: "451 later"))
        let reply = try await house.answer(try await house.conversation().id)
        try await publishing(house, channel) { _ in
            _ = await channel.next(1)
            let commits = house.desk.commits()
            while try await house.desk.reply(reply.id, as: house.agent).problem.isEmpty { for await _ in commits { break } }
        }
        #expect(try await house.desk.reply(reply.id, as: house.agent).state == .queued)
        channel.say(.sent)
        try await publishing(house, channel, at: start.adding(seconds: 20 + 60)) { _ in try await wait(for: .sent, of: reply.id, in: house)
        }
        #expect(channel.all.count == 2 && Set(channel.all.map(\.remoteID)).count == 1)
    }

    @Test(
        "What may have been sent, and what surely was not, is never handed over again by itself",
        arguments: [
            (DeliveryOutcome.unknown(reason: "broken off"), Reply.State.unknown), (.failed(isPermanent: true, reason: "550"), .failed),
        ],
        TestEngine.allCases)
    func final(_ end: (outcome: DeliveryOutcome, state: Reply.State), _ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let channel = FakeChannel()
        channel.say(end.outcome)
        let first = try await house.answer(try await house.conversation(1).id, key: "1")
        try await publishing(house, channel) { _ in try await wait(for: end.state, of: first.id, in: house) }
        channel.say(.sent)
        let other = try await house.answer(try await house.conversation(2).id, key: "2", now: start.adding(seconds: 100_000))
        try await publishing(house, channel, at: start.adding(seconds: 100_020)) { _ in try await wait(for: .sent, of: other.id, in: house)
        }
        #expect(channel.all.map(\.id) == [first.id, other.id])
        #expect(try await house.desk.reply(first.id, as: house.agent).state == end.state)
    }

    @Test("An outcome that is known is written down although we are asked to stop", arguments: TestEngine.allCases)
    func stopping(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let channel = FakeChannel(isOpen: false)
        let replies = [
            try await house.answer(try await house.conversation(1).id, key: "1"),
            try await house.answer(try await house.conversation(2).id, key: "2", now: start.adding(seconds: 1)),
        ]
        let publisher = OutboxPublisher(
            desk: house.desk, clock: Clock { start.adding(seconds: 20) }, wake: house.desk.commits(), send: { await channel.send($0.reply) }
        )
        let running = Task { try await publisher.run() }
        #expect(await channel.next(1).map(\.id) == [replies[0].id])
        running.cancel()
        channel.opener.finish()
        try await running.value
        #expect(try await house.desk.reply(replies[0].id, as: house.agent).state == .sent)
        #expect(try await house.desk.reply(replies[1].id, as: house.agent).state == .queued && channel.all.count == 1)
    }

    @Test("What was being sent when a process died is settled at the start and not handed over", arguments: TestEngine.allCases)
    func abandoned(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let channel = FakeChannel()
        let reply = try await house.answer(try await house.conversation(1).id, key: "1")
        _ = try #require(try await house.desk.leaseReply(now: start.adding(seconds: 10)))
        try await house.database.write { try $0.execute("UPDATE reply SET leased_until = 1") }
        let other = try await house.answer(try await house.conversation(2).id, key: "2")
        try await publishing(house, channel) { _ in
            try await wait(for: .unknown, of: reply.id, in: house)
            try await wait(for: .sent, of: other.id, in: house)
        }
        #expect(channel.all.map(\.id) == [other.id])
        #expect(try await house.inbox(.failed).map(\.conversation.id) == [reply.conversation])
    }

    @Test("Several publishers on one database send each answer once", arguments: TestEngine.allCases)
    func several(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let channel = FakeChannel()
        var replies: [Reply] = []
        for number in 1...12 { replies.append(try await house.answer(try await house.conversation(number).id, key: "\(number)")) }
        try await publishing(house, channel, publishers: 3) { _ in
            for reply in replies { try await wait(for: .sent, of: reply.id, in: house) }
        }
        #expect(channel.all.map(\.id).sorted { $0.rawValue < $1.rawValue } == replies.map(\.id))
    }
}
