extension MailAddress {
    /// Whether a text looks like one address: something, an @, a domain; no space, comma, bracket, quote or control character.
    package static func isPlausible(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64, text.utf8.count <= 254 else { return false }
        let refused: Set<Character> = [",", ";", "<", ">", "(", ")", "[", "]", "\"", "\\", ":", "|", "!", "%"]
        guard !text.contains(where: { $0.isWhitespace || refused.contains($0) }) else { return false }
        guard text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7f }) else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { !$0.isEmpty && $0.utf8.count <= 63 && $0.first != "-" && $0.last != "-" }
    }
}
