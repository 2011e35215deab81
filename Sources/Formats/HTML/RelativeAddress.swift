import Domain
import Foundation

/// Addresses made absolute as RFC 3986 says, from where they stand.
enum RelativeAddress {
    /// The longest address taken.
    private static let longest = 16_384

    /// `reference` seen from `base`; nil when it cannot be made absolute. White space around and line breaks within are left out.
    static func resolve(_ reference: String, base: String?) -> String? {
        let reference = String(reference.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }).trimmed
        guard reference.utf8.count <= longest else { return nil }
        if Parts(reference).scheme != nil { return reference }
        guard let base = base.map(Parts.init), let scheme = base.scheme, base.authority != nil else { return nil }
        var result = Parts(reference)
        if result.authority == nil {
            if result.path.isEmpty {
                result.path = base.path
                result.query = result.query ?? base.query
            } else if !result.path.hasPrefix("/") {
                let folder = base.path.lastIndex(of: "/").map { base.path[...$0] } ?? "/"
                result.path = folder + result.path
            }
            result.authority = base.authority
        }
        result.scheme = scheme
        result.path = withoutDots(result.path)
        return result.text
    }

    /// A web address as it is shown and followed; nil for anything else.
    static func web(_ reference: String, base: String?) -> String? {
        guard let address = resolve(reference, base: base) else { return nil }
        return HTMLAddress.safe(address, schemes: ["http", "https"])
    }

    /// The base that `reference` sets within `base`.
    static func base(_ reference: String, within base: String?) -> String? {
        guard !reference.trimmed.isEmpty, let address = resolve(reference, base: base) else { return base }
        let scheme = Parts(address).scheme?.lowercased()
        // What could run something is no base of anything.
        return scheme == "javascript" || scheme == "data" || scheme == "vbscript" ? base : address
    }

    /// The last part of the path, decoded.
    static func name(_ address: String) -> String? {
        let last = Parts(address).path.split(separator: "/").last.map(String.init) ?? ""
        return AttachmentName.safe(last.removingPercentEncoding ?? last)
    }

    /// The host of a web address, in lower case, without port and name of a user.
    static func host(of address: String) -> String? {
        let parts = Parts(address)
        guard let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https", let authority = parts.authority else {
            return nil
        }
        let host = authority.split(separator: "@").last?.split(separator: ":").first.map { $0.lowercased() } ?? ""
        return host.isEmpty ? nil : host
    }

    private static func withoutDots(_ path: Substring) -> Substring {
        guard path.contains("/.") else { return path }
        var kept: [Substring] = []
        let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            let isLast = index == pieces.count - 1
            switch piece {
            case ".": if isLast { kept.append("") }
            case "..":
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(piece)
            }
        }
        return kept.joined(separator: "/")[...]
    }

    /// The five parts of an address.
    private struct Parts {
        var scheme: Substring?
        var authority: Substring?
        var path: Substring
        var query: Substring?
        var fragment: Substring?

        init(_ text: String) {
            var rest = text[...]
            if let mark = rest.firstIndex(of: "#") { (fragment, rest) = (rest[rest.index(after: mark)...], rest[..<mark]) }
            if let mark = rest.firstIndex(of: "?") { (query, rest) = (rest[rest.index(after: mark)...], rest[..<mark]) }
            if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
                (scheme, rest) = (rest[..<colon], rest[rest.index(after: colon)...])
            }
            if rest.hasPrefix("//") {
                let host = rest.dropFirst(2).prefix { $0 != "/" }
                (authority, rest) = (host, rest[host.endIndex...])
            }
            path = rest
        }

        var text: String {
            var text = ""
            if let scheme { text += scheme + ":" }
            if let authority { text += "//" + authority }
            text += path
            if let query { text += "?" + query }
            if let fragment { text += "#" + fragment }
            return text
        }

        private static func isScheme(_ text: Substring) -> Bool {
            guard let first = text.utf8.first, (0x61...0x7a).contains(first | 0x20) else { return false }
            return text.utf8.allSatisfy {
                (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2b || $0 == 0x2d || $0 == 0x2e
            }
        }
    }
}
