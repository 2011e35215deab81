/// The subject of a mail without what mail programs put before it.
package enum MailSubject {
    private static let prefixes: Set<String> = [
        "re", "fw", "fwd", "aw", "wg", "antw", "antwoord", "doorst", "tr", "rép", "rep", "sv", "vs", "res", "enc", "odp", "ynt", "vb", "r",
        "i", "rif", "vl", "vá",
    ]

    /// The subject without `Re:`, `Fwd:`, `Antw:` and the like, and whether there was any.
    package static func base(of subject: String) -> (text: String, isReply: Bool) {
        var rest = subject.trimmed
        var isReply = false
        for _ in 0..<10 {
            guard let colon = rest.firstIndex(of: ":") else { break }
            var prefix = rest[..<colon].lowercased()
            if let bracket = prefix.firstIndex(of: "[") { prefix = String(prefix[..<bracket]) }
            guard prefixes.contains(prefix.trimmed) else { break }
            rest = rest[rest.index(after: colon)...].trimmed
            isReply = true
        }
        return (rest, isReply)
    }

    /// The subject of an answer: `Re:` once.
    package static func reply(to subject: String) -> String {
        let base = base(of: subject).text
        return base.isEmpty ? "Re:" : "Re: \(base)"
    }
}
