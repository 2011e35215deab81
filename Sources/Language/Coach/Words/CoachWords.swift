/// The tables of one language: words by class, phrases by what they show, hard words with the plain ones.
///
/// They are written as text. `== name ==` begins a part: `class NAME` holds words between spaces, `jargon` a line of phrases with the plain
/// words after `=`, any other the phrases of that cue, between semicolons, as `CoachPhrase` reads them.
struct CoachWords: Sendable {
    private(set) var classes: [(CoachWordClass, String)] = []
    private(set) var phrases: [(CoachCue, String)] = []
    private(set) var jargon: [(phrases: String, plain: String)] = []
    /// Parts that nothing knows: a slip of ours, which a test looks for.
    private(set) var unknown: [String] = []

    init(_ text: String) {
        var name = ""
        var lines: [Substring] = []
        for line in text.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("== ") {
                close(name, lines)
                name = String(line.dropFirst(3).prefix { $0 != "=" }).split(separator: " ").joined(separator: " ")
                lines = []
            } else {
                lines.append(line)
            }
        }
        close(name, lines)
    }

    private mutating func close(_ name: String, _ lines: [Substring]) {
        let text = lines.joined(separator: " ")
        if name == "jargon" {
            for line in lines {
                let parts = line.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, let phrases = parts.first, let plain = parts.last else { continue }
                jargon.append((String(phrases), plain.split(separator: " ").joined(separator: " ")))
            }
        } else if name.hasPrefix("class "), let known = CoachWordClass.named[String(name.dropFirst(6))] {
            classes.append((known, text))
        } else if let cue = CoachCue(rawValue: name) {
            phrases.append((cue, text))
        } else if !name.isEmpty {
            unknown.append(name)
        }
    }
}
