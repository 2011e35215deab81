/// HTML that may be shown.
package struct Sanitised: Sendable, Equatable {
    /// Allow-listed markup only; all text escaped.
    package var html: String
    /// Whether an image would be fetched from elsewhere.
    package var hasRemoteImages: Bool
    /// What was wrong with the HTML, in sentences.
    package var defects: [String]
    package init(html: String, hasRemoteImages: Bool, defects: [String]) {
        (self.html, self.hasRemoteImages, self.defects) = (html, hasRemoteImages, defects)
    }
}

/// Makes HTML from outside safe to show: text, structure, links and images stay, everything active or styled goes.
package enum HTMLSanitiser {
    /// How often the result is parsed again before its text alone is taken.
    private static let rounds = 8

    /// Safe HTML for `html`, for which `sanitise` gives the same bytes again.
    ///
    /// A parser may nest what was written differently, so one pass is not always its own fixed point; the pass is repeated until it is.
    /// Relative addresses are made absolute from `base`, or go.
    package static func sanitise(_ html: [UInt8], base: String? = nil) -> Sanitised {
        var result = pass(html, base: base)
        for _ in 0..<rounds {
            let next = pass(Array(result.html.utf8))
            if next.html == result.html { return result }
            result = Sanitised(html: next.html, hasRemoteImages: next.hasRemoteImages, defects: result.defects + next.defects)
        }
        let text = HTMLStripper.html(Array(result.html.utf8))
        return Sanitised(
            html: text, hasRemoteImages: false,
            defects: result.defects + ["The HTML is nested in a way that cannot be made stable; its text is shown without layout."])
    }

    private static func pass(_ html: [UInt8], base: String? = nil) -> Sanitised {
        let html = HTMLBytes.wellFormed(html)
        if let defect = HTMLComplexity.defect(of: html) {
            return Sanitised(html: HTMLStripper.html(html), hasRemoteImages: false, defects: [defect])
        }
        return serialise(HTMLPiece.parse(html, base: base))
    }

    private static func serialise(_ pieces: [HTMLPiece]) -> Sanitised {
        var output: [UInt8] = []
        var hasRemoteImages = false
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            index += 1
            let name = piece.isForeign ? nil : HTMLRules.kept[piece.name]
            switch piece.kind {
            case .text: HTMLEscape.append(piece.text, to: &output)
            case .start where piece.isForeign || HTMLRules.removed.contains(piece.name): index = piece.end + 1
            case .start:
                guard let name else { continue }
                let attributes = HTMLRules.attributes(of: piece, as: name)
                if name == "img", attributes.isEmpty { continue }
                output.append(0x3c)
                output += name.utf8
                for attribute in attributes {
                    output.append(0x20)
                    output += attribute.name.utf8
                    output += "=\"".utf8
                    HTMLEscape.append(attribute.value, to: &output)
                    output.append(0x22)
                    if attribute.name == "src", attribute.value.hasPrefix("http") { hasRemoteImages = true }
                }
                output.append(0x3e)
                // A parser drops a line break straight after this tag.
                if name == "pre" { output.append(0x0a) }
            case .end:
                guard let name, !HTMLRules.void.contains(name) else { continue }
                output += "</".utf8
                output += name.utf8
                output.append(0x3e)
            }
        }
        return Sanitised(html: String(decoding: output, as: UTF8.self), hasRemoteImages: hasRemoteImages, defects: [])
    }
}
