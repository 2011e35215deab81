/// The form in which LinkedIn takes the text of a post: some signs mean something there, and one that is not escaped cuts the post off without a
/// word. Comments are plain text and must not be escaped.
package enum LittleText {
    private static let reserved = Set("\\|{}@[]()<>#*_~")

    /// Plain `text` as it goes to LinkedIn.
    package static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            if reserved.contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }
}
