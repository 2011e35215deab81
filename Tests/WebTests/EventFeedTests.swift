import Domain
import Foundation
import HTTP
import Support
import Testing

@testable import Web

/// Events that commit when the test says so, and reads that wait when it says so.
private actor Ledger {
    private var count: Int64 = 0
    private var isHeld = false
    private var held: [CheckedContinuation<Void, Never>] = []
    private(set) var reads = 0

    func commit(_ number: Int64) { count = number }
    func hold() { isHeld = true }
    func release() {
        isHeld = false
        for one in held { one.resume() }
        held = []
    }
    /// Waits until a read is being held.
    func awaitHeld() async { while held.isEmpty { await Task.yield() } }

    var last: Int64 { count }

    /// At most 500, as the desk gives them; what is read is decided before the waiting, as a database does.
    func after(_ number: Int64, holds: Bool) async -> (events: [Event], next: Int64) {
        reads += 1
        let end = min(count, number &+ 500)
        if holds, isHeld { await withCheckedContinuation { held.append($0) } }
        guard end > number else { return ([], number) }
        let events = ((number + 1)...end).map {
            Event(number: $0, kind: .noteWritten, conversation: nil, message: nil, user: nil, at: Fixtures.now, facts: [:])
        }
        return (events, end)
    }

    nonisolated func feed() -> EventFeed {
        EventFeed(
            EventSource(
                last: { _ in await self.last }, after: { await self.after($0, holds: $1.name == "events") },
                commits: { AsyncStream { $0.finish() } }, isSignedIn: { _ in true }, log: Log(from: .error)))
    }
}

@Suite struct EventFeedTests {
    private let agent = Agent(organisation: ID(rawValue: 1), user: nil, name: "Lotte", permissions: [.readConversations])

    /// What waits in a stream, as text.
    private func text(_ stream: EventStream) -> String { String(decoding: stream.waiting, as: UTF8.self) }

    @Test("A number that was never given silences nobody", arguments: [Int64.max, 101, -1, Int64.min])
    func madeUp(_ after: Int64) async throws {
        let ledger = Ledger()
        await ledger.commit(100)
        let feed = ledger.feed()
        let (mine, other) = (EventStream(), EventStream())
        try await feed.join(mine, token: "a", agent: agent, after: nil)
        try await feed.join(other, token: "b", agent: agent, after: after)
        #expect(text(other).contains("id: 100\nevent: reload"), "whoever names a number that is not there fetches the page again")
        await ledger.commit(102)
        await feed.tell()
        for stream in [mine, other] {
            #expect(text(stream).contains("id: 101\ndata"))
            #expect(text(stream).contains("id: 102\ndata"))
        }
    }

    @Test("Whoever comes while the others are being told takes nothing from them")
    func race() async throws {
        let ledger = Ledger()
        await ledger.commit(100)
        let feed = ledger.feed()
        let (first, second) = (EventStream(), EventStream())
        try await feed.join(first, token: "a", agent: agent, after: nil)
        await ledger.hold()
        let telling = Task { await feed.tell() }
        await ledger.awaitHeld()
        await ledger.commit(101)
        try await feed.join(second, token: "b", agent: agent, after: 100)
        await ledger.release()
        await telling.value
        await feed.tell()
        #expect(text(first).contains("id: 101\ndata"), "the one who was there first never heard of 101")
        #expect(text(second).components(separatedBy: "id: 101\n").count == 2, "the newcomer hears of 101 once")
    }

    @Test("A browser far behind fetches its page again instead of walking through the table")
    func farBehind() async throws {
        let ledger = Ledger()
        await ledger.commit(1_000_000)
        let feed = ledger.feed()
        let stream = EventStream()
        try await feed.join(stream, token: "a", agent: agent, after: 5)
        #expect(text(stream).contains("id: 1000000\nevent: reload"))
        #expect(await ledger.reads <= 2)
    }

    @Test("More at once than a browser can take ends no stream: it is told to look for itself, and then what comes")
    func burst() async throws {
        let ledger = Ledger()
        let feed = ledger.feed()
        let (slow, roomy) = (EventStream(capacity: 8 << 10), EventStream(capacity: 1 << 20))
        for stream in [slow, roomy] { try await feed.join(stream, token: "a", agent: agent, after: nil) }
        await ledger.commit(1200)
        await feed.tell()
        await ledger.commit(1201)
        await feed.tell()
        #expect(!slow.isClosed && !roomy.isClosed)
        #expect(text(slow).components(separatedBy: "event: reload").count == 4 && text(slow).contains("id: 1200\nevent: reload"))
        #expect(text(slow).components(separatedBy: "\n").filter { $0.hasPrefix("id: ") }.last == "id: 1201")
        #expect(text(roomy).components(separatedBy: "note.written").count == 1202 && !text(roomy).contains("reload"))
    }

    @Test("Reading ends when nobody takes what is sent")
    func gone() async throws {
        let ledger = Ledger()
        await ledger.commit(1900)
        let feed = ledger.feed()
        let stream = EventStream(capacity: 1000)
        try await feed.join(stream, token: "a", agent: agent, after: 0)
        #expect(stream.isClosed)
        #expect(await ledger.reads == 1)
    }
}
