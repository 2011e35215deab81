/// Files that ship with the program: served from memory, and cached by browsers for good because their address changes with their content.
package struct StaticAssets: Sendable {
    private struct Asset: Sendable {
        let bytes: [UInt8]
        let compressed: [UInt8]?
        let type: String
        let version: String
    }

    private let prefix: String
    private var assets: [String: Asset] = [:]

    /// An empty collection whose addresses start with `prefix`, such as `/assets`.
    package init(prefix: String) { self.prefix = prefix }

    /// Adds a file; `compressed` is the same in gzip, if there is such. The type follows from the name.
    package mutating func add(_ name: String, _ bytes: [UInt8], compressed: [UInt8]? = nil) {
        assets[name] = Asset(bytes: bytes, compressed: compressed, type: Self.type(of: name), version: Self.digest(bytes))
    }

    /// The names of all files, in order.
    package var names: [String] { assets.keys.sorted() }

    /// The address of a file, with its version; without one when there is no such file.
    package func address(of name: String) -> String { "\(prefix)/\(assets[name]?.version ?? "missing")/\(name)" }

    /// Serves all files below the prefix.
    package func addRoutes(to router: inout Router) {
        router.get("\(prefix)/{version}/{name...}") { request in
            response(to: request, for: request.parameter("name"), version: request.parameter("version"))
        }
    }

    /// A file as an answer; of another version than asked for it is sent all the same, but not to be kept.
    package func response(to request: Request, for name: String, version: String? = nil) -> Response {
        guard let asset = assets[name] else { return .notFound }
        let isCompressed = asset.compressed != nil && Self.takesGzip(request)
        let tag = "\"\(asset.version)\(isCompressed ? "-gzip" : "")\""
        var headers: [(name: String, value: String)] = [
            ("Content-Type", asset.type), ("ETag", tag),
            ("Cache-Control", version == asset.version ? "public, max-age=31536000, immutable" : "no-cache"),
        ]
        if asset.compressed != nil { headers.append(("Vary", "Accept-Encoding")) }
        let known = (request.header("if-none-match") ?? "").split(separator: ",").map { entry in
            let entry = entry.drop { $0 == " " }
            return String(entry.hasPrefix("W/") ? entry.dropFirst(2) : entry)
        }
        if known.contains(tag) || known.contains("*") { return Response(status: 304, headers: headers) }
        if isCompressed, let compressed = asset.compressed {
            return Response(headers: headers + [("Content-Encoding", "gzip")], body: .bytes(compressed))
        }
        return Response(headers: headers, body: .bytes(asset.bytes))
    }

    private static func takesGzip(_ request: Request) -> Bool {
        (request.header("accept-encoding") ?? "").lowercased().split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " } }
            return parts.first == "gzip" && !parts.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
        }
    }

    /// A short name for `bytes` (FNV-1a, 64 bits): it tells versions of our own files apart and protects nothing.
    private static func digest(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 36)
    }

    private static func type(of name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return switch ending {
        case "css": "text/css; charset=utf-8"
        case "js", "mjs": "text/javascript; charset=utf-8"
        case "html": "text/html; charset=utf-8"
        case "txt": "text/plain; charset=utf-8"
        case "json": "application/json"
        case "webmanifest": "application/manifest+json"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "webp": "image/webp"
        case "ico": "image/x-icon"
        case "woff2": "font/woff2"
        default: "application/octet-stream"
        }
    }
}
