import CResources
import Domain
import Foundation

/// The terms of keeping that are shipped: proposals with their reasons and the day somebody last looked at them, as data beside the code.
enum RetentionProposals {
    private struct File: Decodable {
        struct Term: Decodable {
            let channels: [String]?
            let topics: [String]?
            let months: Int
            let why: [String: String]
        }
        let reviewed: String
        let terms: [Term]
    }

    /// Empty only if the file in the binary is none of ours, which a test would have found.
    static let all: [RetentionRule] = {
        var length = 0
        let start = samenspraak_resource_bytes(Int32(samenspraak_retention.rawValue), &length)
        let bytes = Data(UnsafeBufferPointer(start: start, count: length))
        guard let file = try? JSONDecoder().decode(File.self, from: bytes) else { return [] }
        return file.terms.flatMap { term in
            let channels = term.channels.map { $0.map { Channel(rawValue: $0) } } ?? [nil]
            let topics = term.topics.map { $0.map { Optional($0) } } ?? [nil]
            return channels.flatMap { channel in
                topics.map { topic in
                    RetentionRule(
                        key: RetentionRule.Key(channel: channel, topic: topic), months: term.months,
                        origin: .proposal(why: term.why, reviewed: file.reviewed))
                }
            }
        }
    }()
}
