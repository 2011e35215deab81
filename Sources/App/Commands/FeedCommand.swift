import Desk
import Domain
import Formats
import Foundation
import Support

/// `feed`: one feed from standard input, as one JSON value.
enum FeedCommand {
    private struct Answer: Encodable {
        let title: String
        let link: String?
        let language: String?
        let entries: [IncomingJSON]
        let defects: [String]

        private enum Key: CodingKey { case title, link, language, entries, defects }
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(title, forKey: .title)
            // Null says that the feed does not tell.
            try container.encode(link, forKey: .link)
            try container.encode(language, forKey: .language)
            try container.encode(entries, forKey: .entries)
            try container.encode(defects, forKey: .defects)
        }
    }

    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: ["account", "url", "charset"])
        try arguments.requireNoWords()
        guard let input = Terminal.input(limit: FeedDecoder.size) else {
            throw CommandFailure(.unreadableInput, "The input is larger than \(FeedDecoder.size >> 20) MB.")
        }
        let settings = try Settings(directory: nil, environment: ProcessInfo.processInfo.environment)
        let decoder = DecoderPool.ours(settings, log: settings.log)
        let hints = FeedHints(url: arguments.value("url"), charset: arguments.value("charset"))
        let outcome: FeedOutcome
        do throws(DecodeFailure) { outcome = try await decoder.feed(input, hints) } catch {
            throw CommandFailure(.unreadableInput, "The feed could not be read: \(error.sentence)")
        }
        await decoder.close()
        switch outcome {
        case .none(let reason): throw CommandFailure(.unreadableInput, reason)
        case .feed(let feed):
            let now = Clock.system.now()
            let account = arguments.value("account") ?? "default"
            let entries = feed.entries.map {
                IncomingJSON(IncomingMessage($0, of: feed, account: account, fetchedAt: now), isUndated: $0.at == nil)
            }
            Terminal.line(
                try JSONLine.text(
                    Answer(title: feed.title, link: feed.link, language: feed.language, entries: entries, defects: feed.defects)))
            return 0
        }
    }
}
