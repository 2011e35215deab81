@testable import Formats

/// Reads sanitised HTML again and tells what should not be in it.
enum AllowList {
    private static let elements = Set(
        ("p div span br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd samp table thead tbody tfoot tr th td caption colgroup "
            + "col b strong i em u s sub sup small del ins q cite abbr address figure figcaption a img").split(separator: " ").map(
                String.init))
    private static let attributes = Set(
        "href rel title src alt width height colspan rowspan span start dir lang".split(separator: " ").map(String.init))

    /// What breaks the promise, in words; empty when all is well.
    static func violations(in html: String) -> [String] {
        var found: [String] = []
        for piece in HTMLPiece.parse(Array(html.utf8)) where piece.kind == .start {
            if piece.isForeign || !elements.contains(piece.name) { found.append("element \(piece.name)") }
            for attribute in piece.attributes {
                if !attributes.contains(attribute.name) { found.append("attribute \(attribute.name)") }
                let schemes =
                    attribute.name == "href"
                    ? ["http://", "https://", "mailto:", "tel:"] : attribute.name == "src" ? ["http://", "https://", "cid:"] : nil
                if let schemes, !schemes.contains(where: attribute.value.hasPrefix) { found.append("address \(attribute.value)") }
            }
        }
        for text in ["<script", "<!--", "<style", "\0"] where html.contains(text) { found.append(text) }
        return found
    }
}
