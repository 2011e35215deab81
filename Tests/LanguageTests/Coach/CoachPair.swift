import Domain
import Foundation
import Language
import Support
import Testing

/// A good and a bad draft for one message.
struct CoachPair: Sendable, CustomTestStringConvertible {
    var name = ""
    var author = ""
    var channel = Channel.other
    var message = ""
    var good = ""
    var bad = ""
    var testDescription: String { name }

    /// The context, with what the reader makes of the message.
    var context: CoachContext {
        let author = Author(name: author)
        return CoachContext(text: message, author: author, channel: channel, reading: Self.reading(of: message, author, channel))
    }

    static func reading(of text: String, _ author: Author, _ channel: Channel) -> Reading {
        MessageReader.shared.read(
            IncomingMessage(remoteID: "1", channel: channel, author: author, text: text, at: Instant(microseconds: 0)))
    }

    func report(on draft: String) -> CoachReport { Coach.review(draft, in: context) }

    /// The pairs of a file of `Tests/Fixtures`.
    static func read(_ file: String) -> [CoachPair] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Fixtures/\(file)")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        var pairs: [CoachPair] = []
        for line in text.split(separator: "\n") {
            let rest = line.dropFirst(2).replacingOccurrences(of: "\\n", with: "\n")
            switch line.prefix(2) {
            case "@ ":
                let parts = rest.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                guard parts.count == 3, let channel = Channel(rawValue: parts[2]) else { continue }
                pairs.append(CoachPair(name: parts[0], author: parts[1], channel: channel))
            case "M ": pairs[pairs.count - 1].message = rest
            case "+ ": pairs[pairs.count - 1].good = rest
            case "- ": pairs[pairs.count - 1].bad = rest
            default: continue
            }
        }
        return pairs
    }

    static let written = read("coach-pairs.txt")
    static let later = read("coach-pairs-later.txt")
}

@Suite struct CoachPairTests {
    @Test("There are as many pairs as were promised")
    func enough() {
        #expect(CoachPair.written.count >= 40)
        #expect(CoachPair.written.count { $0.name.hasPrefix("nl") } >= 20)
        #expect(CoachPair.later.count >= 40)
    }

    @Test("A good draft scores well above a bad one", arguments: CoachPair.written)
    func rank(_ pair: CoachPair) {
        let good = pair.report(on: pair.good)
        let bad = pair.report(on: pair.bad)
        #expect(good.score >= bad.score + 15, "good \(good.score), bad \(bad.score)")
        #expect(good.score >= 60)
        #expect(bad.score <= 60)
    }

    @Test("A good draft that the rules were not made for scores above a bad one", arguments: CoachPair.later)
    func rankLater(_ pair: CoachPair) {
        #expect(pair.report(on: pair.good).score > pair.report(on: pair.bad).score)
    }

    @Test("Nine in ten of those stand well apart")
    func marginLater() {
        let apart = CoachPair.later.count { $0.report(on: $0.good).score >= $0.report(on: $0.bad).score + 15 }
        #expect(apart * 10 >= CoachPair.later.count * 9)
    }
}
