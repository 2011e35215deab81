import Domain
import Foundation
import Support

@testable import Formats

/// One condition of the third-party feeds, `[{path, op, value}]`, and what it asks of what we read.
struct FeedCondition: Decodable {
    enum Step: Decodable, Equatable {
        case name(String)
        case index(Int)
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let index = try? container.decode(Int.self) { self = .index(index) } else { self = .name(try container.decode(String.self)) }
        }
    }
    enum Value: Decodable {
        case text(String)
        case numbers([Int])
        case other
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let numbers = try? container.decode([Int].self) {
                self = .numbers(numbers)
            } else {
                self = .other
            }
        }
    }
    let path: [Step]
    let op: String
    let value: Value?

    /// What became of it.
    enum Verdict: Equatable {
        case holds
        case fails(String)
        /// It asks for what `feed` does not tell, for the reason given.
        case outOfScope(String)
    }

    /// `names` and indices joined, indices as `#`.
    var pattern: String {
        path.map { step in
            switch step {
            case .name(let name): name
            case .index: "#"
            }
        }.joined(separator: "/")
    }

    /// The index in `entries/N/…`.
    private var entryIndex: Int? {
        guard path.first == .name("entries"), path.count > 1, case .index(let index) = path[1] else { return nil }
        return index
    }

    func judge(_ outcome: FeedOutcome) -> Verdict {
        if pattern == "bozo" {
            let isBroken =
                switch outcome {
                case .none: true
                case .feed(let feed): !feed.defects.isEmpty
                }
            guard isBroken == (op == "truthy") else {
                if case .feed(let feed) = outcome { return .fails("defects \(feed.defects)") }
                return .fails("\(outcome)")
            }
            return .holds
        }
        guard let field = FeedField(pattern) else { return .outOfScope(FeedField.reason(pattern)) }
        guard op == "==" else { return .outOfScope("not a comparison") }
        guard case .feed(let feed) = outcome else { return .fails("no feed: \(outcome)") }
        if field.isOfEntry {
            guard let entryIndex, feed.entries.indices.contains(entryIndex) else { return .fails("\(feed.entries.count) entries") }
            return field.compare(feed, feed.entries[entryIndex], value)
        }
        return field.compare(feed, nil, value)
    }
}

/// What of their fields is one of ours.
enum FeedField {
    case feedTitle, feedLink, feedLanguage
    case title, content, link, id, authorName, authorAddress, time, language, attachment

    init?(_ pattern: String) {
        switch pattern {
        case "feed/title", "feed/title_detail/value": self = .feedTitle
        case "feed/link": self = .feedLink
        case "feed/language": self = .feedLanguage
        case "entries/#/title", "entries/#/title_detail/value": self = .title
        case "entries/#/description", "entries/#/summary", "entries/#/content/#/value", "entries/#/summary_detail/value": self = .content
        case "entries/#/link": self = .link
        case "entries/#/id", "entries/#/guid": self = .id
        case "entries/#/author", "entries/#/author_detail/name": self = .authorName
        case "entries/#/author_detail/email": self = .authorAddress
        case "entries/#/published_parsed", "entries/#/updated_parsed", "entries/#/created_parsed", "entries/#/published": self = .time
        case "entries/#/language", "entries/#/content/#/language": self = .language
        case "entries/#/enclosures/#/href": self = .attachment
        default: return nil
        }
    }

    var isOfEntry: Bool {
        switch self {
        case .feedTitle, .feedLink, .feedLanguage: false
        default: true
        }
    }

    /// Why a path is out of scope.
    static func reason(_ pattern: String) -> String {
        switch pattern.split(separator: "/").last.map(String.init) ?? "" {
        case "encoding", "version", "modified", "modified_parsed": "how it was read, which is not told"
        case "base": "an address that is used and not told"
        case "type": "a type of content that is used and not told"
        default: "a field that no message has"
        }
    }

    func compare(_ feed: DecodedFeed, _ entry: FeedEntry?, _ value: FeedCondition.Value?) -> FeedCondition.Verdict {
        switch self {
        case .feedTitle: same(feed.title, value)
        case .feedLink: exact(feed.link, value)
        case .feedLanguage: exact(feed.language, value)
        case .title: same(entry?.title ?? "", value)
        case .content: content(entry, value)
        case .link: exact(entry?.link, value)
        case .id: exact(entry?.id, value)
        case .authorName: exact(entry?.authorName ?? entry?.authorAddress, value)
        case .authorAddress: exact(entry?.authorAddress, value)
        case .language: exact(entry?.language, value)
        case .attachment: attachment(entry, value)
        case .time: time(entry?.at, value)
        }
    }

    private func exact(_ ours: String?, _ value: FeedCondition.Value?) -> FeedCondition.Verdict {
        switch value {
        case .text(let text): ours == text ? .holds : .fails("\(ours ?? "nil") is not \(text)")
        case nil: ours == nil ? .holds : .fails("\(ours ?? "nil") is not nil")
        default: .outOfScope("not text")
        }
    }

    /// Titles are told as text, theirs are HTML: both as text, on one line.
    private func same(_ ours: String, _ value: FeedCondition.Value?) -> FeedCondition.Verdict {
        guard case .text(let theirs) = value else { return .outOfScope("not text") }
        let readings = [theirs, FeedContent.html(theirs, base: nil).title].map(flat)
        return readings.contains(flat(ours)) ? .holds : .fails("\(ours.debugDescription) is not \(theirs.debugDescription)")
    }

    /// Their HTML made safe by our rules, or their text, is what we have.
    private func content(_ entry: FeedEntry?, _ value: FeedCondition.Value?) -> FeedCondition.Verdict {
        guard case .text(let theirs) = value, let entry else { return .outOfScope("not text") }
        let html = FeedContent.html(theirs, base: nil)
        let wanted = [theirs, html.text, html.sanitised.html, FeedContent.plain(theirs).sanitised.html].map(flat)
        let ours = [entry.text, entry.html ?? ""].map(flat)
        return ours.contains(where: wanted.contains) ? .holds : .fails("\(entry.html ?? "nil") / \(entry.text) is not \(theirs)")
    }

    private func attachment(_ entry: FeedEntry?, _ value: FeedCondition.Value?) -> FeedCondition.Verdict {
        guard case .text(let theirs) = value else { return .outOfScope("not text") }
        return entry?.attachments.contains { $0.url == theirs } ?? false ? .holds : .fails("no attachment \(theirs)")
    }

    private func time(_ ours: Instant?, _ value: FeedCondition.Value?) -> FeedCondition.Verdict {
        switch value {
        case .text(let text):
            return ours != nil && ours == FeedDate.instant(text) ? .holds : .fails("\(ours?.rfc3339 ?? "nil") is not \(text)")
        case .numbers(let parts) where parts.count >= 6:
            let written = zip(parts, [4, 2, 2, 2, 2, 2]).map { String(repeating: "0", count: max(0, $1 - String($0).count)) + String($0) }
            let text = written[..<3].joined(separator: "-") + "T" + written[3..<6].joined(separator: ":") + "Z"
            return ours == Instant(rfc3339: text) ? .holds : .fails("\(ours?.rfc3339 ?? "nil") is not \(text)")
        default: return .outOfScope("not a time")
        }
    }

    private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
