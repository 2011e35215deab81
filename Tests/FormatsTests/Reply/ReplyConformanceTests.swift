import Formats
import Foundation
import TestSupport
import Testing

/// Counts what goes right, and tells what goes wrong.
private struct Tally {
    private(set) var right = 0
    private(set) var wrong: [String] = []

    mutating func count(_ isRight: Bool, _ story: @autoclosure () -> String) {
        if isRight { right += 1 } else { wrong.append(story()) }
    }

    /// Expects at least `share` of the cases, and prints the others.
    func expect(atLeast share: Double, _ name: String) {
        let all = right + wrong.count
        print("\(name): \(right) of \(all) right")
        for story in wrong { print("  wrong: \(story)") }
        #expect(Double(right) >= share * Double(all), "\(name): \(right) of \(all)")
    }
}

/// Blank ends and trailing spaces do not count.
private func plain(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map { line in
        var line = line
        while let last = line.last, last.isWhitespace { line.removeLast() }
        return String(line)
    }.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
}

@Suite struct ReplyConformanceTests {
    @Test("discourse: the trimmed reply")
    func discourse() throws {
        guard let folder = SharedFolder.url?.appendingPathComponent("conformance/email-reply-discourse") else { return }
        var tally = Tally()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("emails").path).sorted() {
            let text = try String(contentsOf: folder.appendingPathComponent("emails/\(name)"), encoding: .utf8)
            let expected = try String(contentsOf: folder.appendingPathComponent("trimmed/\(name)"), encoding: .utf8)
            let reply = ReplySeparator.separate(text).reply
            tally.count(plain(reply) == plain(expected), "\(name): \(reply.debugDescription)")
        }
        tally.expect(atLeast: 0.95, "discourse")
    }

    private struct CrispCase: Decodable {
        struct Assertion: Decodable {
            enum Expected: Decodable, Equatable {
                case text(String)
                case number(Int)
                case flag(Bool)
                case flags([Bool])
                init(from decoder: any Decoder) throws {
                    let value = try decoder.singleValueContainer()
                    if let flag = try? value.decode(Bool.self) {
                        self = .flag(flag)
                    } else if let number = try? value.decode(Int.self) {
                        self = .number(number)
                    } else if let text = try? value.decode(String.self) {
                        self = .text(text)
                    } else {
                        self = .flags(try value.decode([Bool].self))
                    }
                }
            }
            let what: String
            let map: String?
            let expected: Expected
        }
        let fixture: String
        let assertions: [Assertion]
    }

    @Test("crisp: the visible text, and that what is hidden is hidden")
    func crisp() throws {
        guard let data = SharedFolder.conformance("email-reply-crisp/expectations.json") else { return }
        var tally = Tally()
        for item in try JSONDecoder().decode([CrispCase].self, from: data) where !item.assertions.isEmpty {
            guard let bytes = SharedFolder.conformance("email-reply-crisp/fixtures/\(item.fixture)") else { continue }
            let parts = ReplySeparator.separate(String(decoding: bytes, as: UTF8.self))
            let broken = item.assertions.filter { !holds($0, parts) }
            tally.count(broken.isEmpty, "\(item.fixture): \(broken.map(\.what)) \(parts)")
        }
        tally.expect(atLeast: 0.95, "crisp")
    }

    /// Their fragments against our parts: fragment 0 is the reply, what comes after it is hidden.
    private func holds(_ assertion: CrispCase.Assertion, _ parts: ReplySeparator.Parts) -> Bool {
        let hidden = [parts.quoted, parts.signature].filter { !$0.isEmpty }
        if let map = assertion.map, map.hasPrefix("/") {
            let pattern = map.dropFirst().dropLast().replacing("\\n", with: "\n")
            let texts = assertion.what.hasSuffix(".0") || assertion.what.contains(".0.") ? [parts.reply] : hidden
            return texts.contains { pattern.hasPrefix("^") ? $0.hasPrefix(pattern.dropFirst()) : $0.contains(pattern) }
        }
        switch assertion.expected {
        case .text(let text): return plain(parts.reply) == plain(text)
        case .number(let count): return count == 1 ? hidden.isEmpty : !hidden.isEmpty
        case .flag(let flag) where assertion.what.contains("1.isSignature"): return flag == !parts.signature.isEmpty
        case .flag(let flag) where assertion.what.contains("1.isQuoted"): return flag == !parts.quoted.isEmpty
        case .flag(let flag) where assertion.what.contains("1.isHidden"): return flag == !hidden.isEmpty
        case .flag, .flags: return !parts.reply.isEmpty
        }
    }

    private struct TalonCase: Decodable {
        let `case`: String
        let input: String?
        let file: String?
        let reply: String?
        let bareReply: String?

        private enum CodingKeys: String, CodingKey {
            case `case`, input, file, reply
            case bareReply = "reply_text_without_whitespace"
        }
    }

    @Test("talon: inline texts, mails and HTML")
    func talon() throws {
        guard let data = SharedFolder.conformance("email-reply-talon/expectations.json") else { return }
        var tally = Tally()
        for item in try JSONDecoder().decode([TalonCase].self, from: data) {
            if let input = item.input, let expected = item.reply {
                let reply = ReplySeparator.separate(input).reply
                tally.count(plain(reply) == plain(expected), "\(item.case): \(reply.debugDescription)")
            } else if let file = item.file, let bytes = SharedFolder.conformance("email-reply-talon/\(file)") {
                if let expected = item.bareReply {
                    let reply = HTMLReply.separate(Array(bytes)).reply
                    tally.count(reply.filter { !$0.isWhitespace } == expected, "\(item.case): \(reply.debugDescription)")
                } else if let expected = item.reply {
                    let reply = ReplySeparator.separate(textPart(String(decoding: bytes, as: UTF8.self))).reply
                    tally.count(plain(reply) == plain(expected), "\(item.case): \(reply.debugDescription)")
                }
            }
        }
        tally.expect(atLeast: 0.95, "talon")
    }

    /// The text/plain part of a simple mail.
    private func textPart(_ mail: String) -> String {
        let mail = mail.replacing("\r\n", with: "\n")
        let start = mail.range(of: "Content-Type: text/plain")?.lowerBound ?? mail.startIndex
        guard let body = mail.range(of: "\n\n", range: start..<mail.endIndex) else { return mail }
        let end = mail.range(of: "\n--===", range: body.upperBound..<mail.endIndex)?.lowerBound ?? mail.endIndex
        let text = String(mail[body.upperBound..<end])
        guard mail[start..<body.lowerBound].contains("base64"), let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters)
        else {
            return text
        }
        return String(decoding: data, as: UTF8.self)
    }
}
