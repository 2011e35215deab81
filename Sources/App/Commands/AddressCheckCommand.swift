import Domain
import HTTP

/// `address-check`: for each address of standard input, whether an outgoing fetcher may reach it.
enum AddressCheckCommand {
    private struct Answer: Encodable {
        let url: String
        let allowed: Bool
        let reason: String
    }

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, valued: [], flags: ["resolve"])
        try arguments.requireNoWords()
        guard let input = Terminal.input(limit: 64 << 20) else { throw CommandFailure(.unreadableInput, "The input is larger than 64 MB.") }
        let warden = AddressGuard()
        for line in input.split(separator: UInt8(ascii: "\n")) {
            var url = String(decoding: line, as: UTF8.self)
            if url.hasSuffix("\r") { url.removeLast() }
            guard !url.trimmed.isEmpty else { continue }
            let verdict = arguments.has("resolve") ? warden.judgeResolved(url) : warden.judge(url)
            Terminal.line(try JSONLine.text(Answer(url: url, allowed: verdict.allowed, reason: verdict.reason)))
        }
        return 0
    }
}
