import Domain
import Foundation
import TestSupport
import Testing

@testable import Formats

/// The third-party feeds. Without the folder nothing is compared; `SharedFolder` says so loudly.
///
/// In scope is what `feed` tells: title, link and language of the feed; title, content, link, identifier, author, time, language and attachments of
/// the entries; whether the document was broken. Out of scope are fields that no message has (rights, generators, categories, images, sources,
/// places, ratings, chapters, contributors), how a document was read (its encoding, its version, headers of HTTP and what follows from RFC 3023), the
/// allow-list of another sanitiser, and addresses that need headers which standard input does not have.
@Suite struct FeedConformanceTests {
    private struct Case: Decodable {
        let file: String
        let conditions: [FeedCondition]?
        let headers: [String: String]?
    }

    @Test("The conditions of the feed corpus hold")
    func feedparser() throws {
        guard let data = SharedFolder.conformance("feedparser/expectations.json") else { return }
        let cases = try JSONDecoder().decode([Case].self, from: data)
        #expect(cases.count > 500)
        var (held, judged) = (0, 0)
        var outside: [String: Int] = [:]
        var failures: [String] = []
        for one in cases {
            guard let bytes = SharedFolder.conformance("feedparser/\(one.file)") else { continue }
            let outcome = FeedDecoder.decode(Array(bytes), hints(one))
            for condition in one.conditions ?? [] {
                switch condition.judge(outcome) {
                case .holds:
                    held += 1
                    judged += 1
                case .fails(let reason):
                    if let why = exempt(one.file, condition) {
                        outside[why, default: 0] += 1
                        continue
                    }
                    judged += 1
                    failures.append("\(one.file) \(condition.pattern) \(condition.op): \(reason)")
                case .outOfScope(let reason): outside[reason, default: 0] += 1
                }
            }
        }
        print("feedparser: \(held) of \(judged) conditions in scope hold, \(share(held, judged)) %; out of scope \(outside)")
        for failure in failures { print("feedparser: \(failure.prefix(400))") }
        #expect(Double(held) >= 0.95 * Double(judged), "\(share(held, judged)) %")
    }

    /// Why a condition that does not hold asks for what is not meant to be.
    private func exempt(_ file: String, _ condition: FeedCondition) -> String? {
        if file.contains("/sanitize/") && condition.pattern != "bozo" { return "another sanitiser's allow-list" }
        if condition.pattern == "bozo", file.contains("text_plain") { return "a rule of HTTP (RFC 3023)" }
        return nil
    }

    private func hints(_ one: Case) -> FeedHints {
        let headers = Dictionary((one.headers ?? [:]).map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
        let own = "http://127.0.0.1:8097/\(one.file)"
        let charset = headers["content-type"]?.lowercased().split(separator: ";").dropFirst().first { $0.contains("charset") }?
            .split(separator: "=").last?.trimmed.replacing("'", with: "").replacing("\"", with: "")
        return FeedHints(url: headers["content-location"].map { RelativeAddress.base($0, within: own) ?? own } ?? own, charset: charset)
    }

    private func share(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "100" : String(format: "%.2f", 100 * Double(part) / Double(whole))
    }

    private struct ValidatorCase: Decodable {
        let file: String
        let expect_absent: Bool
        let event: String
    }

    @Test("Every document of the validator's corpus is read, and what is in it is kept")
    func feedvalidator() throws {
        guard let data = SharedFolder.conformance("feedvalidator/expectations.json") else { return }
        let cases = try JSONDecoder().decode([ValidatorCase].self, from: data)
        #expect(cases.count > 400)
        var (kept, judged, none) = (0, 0, 0)
        var failures: [String] = []
        for one in cases {
            guard let bytes = SharedFolder.conformance("feedvalidator/\(one.file)") else { continue }
            switch FeedDecoder.decode(Array(bytes), FeedHints()) {
            case .none(let reason):
                none += 1
                let text = String(decoding: bytes, as: UTF8.self)
                let isFeed = ["<rss", "<feed", "<channel", "<Channel", "<rdf:RDF"].contains { text.contains($0) }
                if isFeed, !one.file.hasPrefix("opml/") { failures.append("\(one.file): \(reason)") }
            case .feed(let feed):
                judged += 1
                // A document without an error is without a defect, and everything that is an entry in it is one for us.
                let wanted = entries(in: bytes)
                let isClean = !(one.expect_absent && ["Error", "SAXError"].contains(one.event)) || feed.defects.isEmpty
                if wanted.map({ $0 == feed.entries.count }) ?? true, isClean {
                    kept += 1
                } else {
                    failures.append("\(one.file): \(feed.entries.count) of \(wanted ?? -1) entries, \(feed.defects)")
                }
            }
        }
        print("feedvalidator: \(kept) of \(judged) documents are kept whole, \(share(kept, judged)) %; \(none) are no feeds")
        for failure in failures { print("feedvalidator: \(failure.prefix(300))") }
        #expect(Double(kept) >= 0.95 * Double(judged))
    }

    /// How many entries the document has, counted by its tags; nil where its bytes are no UTF-8.
    private func entries(in bytes: Data) -> Int? {
        guard var text = String(validating: bytes, as: UTF8.self) else { return nil }
        while let start = text.range(of: "<!--"), let end = text.range(of: "-->", range: start.upperBound..<text.endIndex) {
            text.removeSubrange(start.lowerBound..<end.upperBound)
        }
        var count = 0
        for tag in ["item", "entry", "atom:entry", "a:entry"] {
            for end in [">", " ", "\n", "\t", "/"] { count += text.components(separatedBy: "<\(tag)\(end)").count - 1 }
        }
        return count
    }
}
