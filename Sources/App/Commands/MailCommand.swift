import Domain
import Formats
import Foundation
import Support

/// `mail`: one mail, or an mbox of many, from standard input; a JSON line for each.
enum MailCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: ["account"], flags: ["mbox"])
        try arguments.requireNoWords()
        guard let input = Terminal.input(limit: arguments.has("mbox") ? 1 << 31 : MailLimits.size + (1 << 20)) else {
            throw CommandFailure(.unreadableInput, "The input is larger than a mail may be.")
        }
        let settings = try Settings(directory: nil, environment: ProcessInfo.processInfo.environment)
        let decoder = DecoderPool.ours(settings, log: settings.log)
        var status: Int32 = 0
        let raws = arguments.has("mbox") ? try mails(in: input) : [input]
        guard raws.contains(where: { !$0.isEmpty }) else { throw CommandFailure(.unreadableInput, "The input is empty.") }
        var number = 0
        for start in stride(from: 0, to: raws.count, by: 256) {
            for (raw, outcome) in zip(raws[start...], await decoder.mails(Array(raws[start..<min(start + 256, raws.count)]))) {
                number += 1
                switch outcome {
                case .success(let mail): Terminal.line(try MailJSON.line(mail, raw: raw, account: arguments.value("account") ?? "default"))
                case .failure(let failure):
                    status = CommandFailure.Status.unreadableInput.rawValue
                    Terminal.line(try ErrorLine(line: number, error: failure.sentence).text)
                }
            }
        }
        await decoder.close()
        return status
    }

    private static func mails(in mbox: [UInt8]) throws -> [[UInt8]] {
        let rest = Lock<[UInt8]?>(mbox)
        var reader = MboxReader {
            rest.withLock { rest in
                defer { rest = nil }
                return rest
            }
        }
        var mails: [[UInt8]] = []
        while let mail = try reader.next() { mails.append(mail) }
        return mails
    }
}

/// The answer to a line or a message that could not be read.
struct ErrorLine: Encodable {
    var id: EchoedID?
    var line: Int
    var error: String
    init(id: EchoedID? = nil, line: Int, error: String) { (self.id, self.line, self.error) = (id, line, error) }

    private enum Key: CodingKey { case id, line, error }
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        // The contract wants the null.
        try container.encode(id, forKey: .id)
        try container.encode(line, forKey: .line)
        try container.encode(error, forKey: .error)
    }

    var text: String { get throws { try JSONLine.text(self) } }
}

/// JSON on one line.
enum JSONLine {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
