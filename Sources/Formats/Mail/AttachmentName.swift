/// The name of an attachment, made fit to show and to save.
enum AttachmentName {
    /// The longest name in UTF-8 bytes.
    static let limit = 200

    /// `written` without folders, control, bidirectional and invisible characters, shortened before its extension; nil when nothing is left.
    static func safe(_ written: String) -> String? {
        let last = written.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last { part in !part.allSatisfy { $0 == " " || $0 == "." } }
        return last.flatMap { cleaned(String(String.UnicodeScalarView($0))) }
    }

    /// The name for a mail within a mail: its subject, else `message`.
    static func mail(subject: String) -> String {
        let flat = String(String.UnicodeScalarView(subject.unicodeScalars.map { $0 == "/" || $0 == "\\" || $0 == ":" ? "-" : $0 }))
        return "\(cleaned(flat, limit: limit - 4) ?? "message").eml"
    }

    private static func cleaned(_ text: String, limit: Int = limit) -> String? {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(4 * limit) {
            if scalar.properties.isWhitespace || scalar == "\t" || scalar == "\n" {
                if scalars.last != " " { scalars.append(" ") }
            } else if !isHidden(scalar) {
                scalars.append(scalar)
            }
        }
        while scalars.first == " " { scalars.removeFirst() }
        while scalars.last == " " || scalars.last == "." { scalars.removeLast() }
        let name = shortened(String(scalars), to: limit)
        return name.isEmpty ? nil : name
    }

    /// Control, bidirectional, zero-width and unassigned format characters; the joiner of emoji stays.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: true
        case .format: scalar.value != 0x200d
        default: false
        }
    }

    private static func shortened(_ name: String, to limit: Int) -> String {
        guard name.utf8.count > limit else { return name }
        let dot = name.lastIndex(of: ".")
        let ending = dot.map { String(name[$0...]) }.flatMap { $0.utf8.count <= 16 ? $0 : nil } ?? ""
        var stem = ""
        for character in name {
            guard stem.utf8.count + character.utf8.count + ending.utf8.count <= limit else { break }
            stem.append(character)
        }
        return stem + ending
    }
}
