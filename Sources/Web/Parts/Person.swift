import Foundation
import Support

/// The name of a person, isolated from the direction of the text around it; a phrase where there is none.
func personName(_ name: String?, _ say: Wording) -> HTML {
    guard let name, !name.isEmpty else { return "<span class=\"nameless\">\(say(.unknownSender))</span>" }
    return "<bdi>\(name)</bdi>"
}

/// The first characters of the first and the last word of a name, for a small round sign.
func initials(of name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard let first = words.first?.first else { return "?" }
    guard words.count > 1, let last = words.last?.first else { return first.uppercased() }
    return first.uppercased() + last.uppercased()
}

/// A moment as people read it, with the exact one for machines and on hovering.
func time(_ instant: Instant, _ text: String, _ say: Wording) -> HTML {
    "<time datetime=\"\(instant.rfc3339)\" title=\"\(say.full(instant))\">\(text)</time>"
}
