import Desk
import DeskTestSupport
import Domain
import Formats
import Foundation
import SQL
import Storage
import Support
import TestSupport
import Testing

private let start = TestHouse.start

@Suite struct DecisionReplayTests {
    /// The messages of the demonstration: every channel, four languages, compliments and crises.
    private func messages() throws -> [ArrivalItem] {
        let lines = try OwnFile.bytes("Sources/CResources/assets/demo.jsonl").split(separator: UInt8(ascii: "\n"))
        return try lines.enumerated().map { number, line in
            var fields = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            fields["at"] = start.adding(seconds: Double(number - lines.count) * 60).rfc3339
            let bytes = Array(try JSONSerialization.data(withJSONObject: fields))
            return .message(try MessageLine.read(bytes, account: "default"), source: "demo#\(number)")
        }
    }

    @Test(
        "Every stored decision, by rules, answers, overruling and taking back, leads to the same end again", arguments: TestEngine.allCases)
    func replay(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let items = try messages()
        for part in stride(from: 0, to: items.count, by: 100) {
            _ = try await house.desk.arrive(
                Array(items[part..<min(part + 100, items.count)]), ArrivalContext(organisation: house.organisation, account: "default"),
                now: start)
        }
        for (number, summary) in try await house.inbox().enumerated() {
            let id = summary.conversation.id
            guard let current = try await house.view(id).decision?.current else { continue }
            switch number % 4 {
            case 0:
                let node = current.decision.needs.first ?? "ours"
                _ = try await house.desk.answer(node: node, with: "no", on: current.id, in: id, version: nil, as: house.agent, now: start)
            case 1, 2:
                let overruling = Overruling(outcome: .askExpert, also: [.spokesperson], reason: "Anders")
                let made = try await house.desk.overrule(current.id, with: overruling, in: id, version: nil, as: house.agent, now: start)
                guard number % 4 == 2 else { continue }
                _ = try await house.desk.takeBack(made.id, in: id, version: nil, as: house.agent, now: start)
            default: break
            }
        }
        let records = try await house.database.read { [organisation = house.organisation] in
            try $0.decisions(after: ID(rawValue: 0), limit: 10_000, in: organisation)
        }
        #expect(records.count > 300 && Set(records.map(\.step)) == Set(DecisionRecord.Step.allCases))
        for record in records {
            let scheme = try #require(try await house.desk.scheme(record.decision.scheme, of: house.organisation))
            #expect(record.follows(from: scheme), "\(record.decision.path.compact)")
        }
        // One decision of each message holds, and it is the newest.
        for (_, group) in Dictionary(grouping: records, by: \.message) {
            #expect(group.filter(\.isCurrent).map(\.id) == [group.map(\.id).max()])
        }
    }

    @Test(
        "A newer scheme that comes with the program takes the place of an older one, and yesterday's decisions keep theirs",
        arguments: TestEngine.allCases)
    func upgrade(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let text = String(decoding: try OwnFile.bytes("Sources/CResources/assets/scheme-default.json"), as: UTF8.self)
        let newer = text.split(separator: "\"version\": 1,").joined(separator: "\"version\": 2,")
        let desk = Desk(
            database: house.database, outside: .none, settings: DeskSettings(mailFrom: "info@gemeente.test"),
            scheme: try ReactionScheme(json: Array(newer.utf8)), clock: Clock { start }, log: Log(from: .error))
        let later = start.adding(seconds: 3600)
        let message = IncomingMessage(remoteID: "n", channel: .x, author: Author(handle: "@n"), text: "Hoi", at: later)
        _ = try await desk.arrive(
            [.message(message, source: "n")], ArrivalContext(organisation: house.organisation, account: "default"), now: later)
        let records = try await house.database.read { [organisation = house.organisation] in
            try $0.decisions(after: ID(rawValue: 0), limit: 10, in: organisation)
        }
        #expect(records.map(\.decision.scheme.version).sorted() == [1, 2])
        #expect(try await desk.conversation(id, as: house.agent, now: later).decision?.scheme.version.version == 1, "the old version is read again")
        for record in records {
            let scheme = try #require(try await desk.scheme(record.decision.scheme, of: house.organisation))
            #expect(record.follows(from: scheme))
        }
        // The program of before leaves the newer one in its place.
        #expect(try await house.desk.scheme(of: house.organisation, now: later)?.version.version == 1, "this process knows what it knew")
        let older = Desk(
            database: house.database, outside: .none, settings: DeskSettings(),
            scheme: try await house.desk.scheme(of: house.organisation, now: later),
            clock: Clock { start }, log: Log(from: .error))
        #expect(try await older.scheme(of: house.organisation, now: later)?.version.version == 2)
    }

    @Test("A desk without a scheme takes messages in and decides nothing", arguments: TestEngine.allCases)
    func none(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let desk = Desk(
            database: house.database, outside: .none, settings: DeskSettings(), clock: Clock { start }, log: Log(from: .error))
        let other = try await desk.organisation(named: "Zonder", createdAt: start)
        let message = IncomingMessage(remoteID: "n", channel: .x, author: Author(handle: "@n"), text: "Hoi", at: start)
        let tally = try await desk.arrive(
            [.message(message, source: "n")], ArrivalContext(organisation: other, account: "default"), now: start)
        #expect(tally.stored == 1)
        #expect(try await house.database.read { try $0.decisions(after: ID(rawValue: 0), limit: 10, in: other) }.isEmpty)
    }
}
