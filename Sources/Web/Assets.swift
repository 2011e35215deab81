import CResources

/// A file of the interface that is linked into the binary: style, script, icons.
package struct Asset: Sendable {
    /// The name without a hash, `app.css`.
    package let name: String
    /// The media type, `text/css; charset=utf-8`.
    package let type: String
    package let bytes: [UInt8]
    /// The FNV-1a hash of the bytes as 16 hexadecimal digits: another content has another address.
    package let hash: String

    /// The address that never changes its content, `/assets/app.0123456789abcdef.css`: cache it for a year, as immutable.
    package var path: String {
        let parts = name.split(separator: ".", maxSplits: 1)
        return "/assets/\(parts.first ?? "").\(hash).\(parts.last ?? "")"
    }

    init(_ name: String, _ type: String, _ resource: samenspraak_resource) {
        var length = 0
        let start = samenspraak_resource_bytes(Int32(resource.rawValue), &length)
        let bytes = Array(UnsafeBufferPointer(start: start, count: length))
        self.name = name
        self.type = type
        self.bytes = bytes
        hash = Asset.hash(of: bytes)
    }

    /// FNV-1a, 64 bits: it names contents, it protects nothing.
    package static func hash(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// The files of the interface and where they are found.
package enum Assets {
    package static let style = Asset("app.css", "text/css; charset=utf-8", samenspraak_app_css)
    package static let script = Asset("app.js", "text/javascript; charset=utf-8", samenspraak_app_js)
    package static let worker = Asset("worker.js", "text/javascript; charset=utf-8", samenspraak_worker_js)
    package static let icons = Asset("icons.svg", "image/svg+xml", samenspraak_icons_svg)
    package static let icon = Asset("icon.svg", "image/svg+xml", samenspraak_icon_svg)
    package static let manifest = Asset("manifest.webmanifest", "application/manifest+json", samenspraak_manifest)

    package static let all = [style, script, worker, icons, icon, manifest]

    /// The file at `path` and whether that address names its content for ever (with the hash) or may change (without); nil when there is none.
    package static func find(_ path: String) -> (asset: Asset, isImmutable: Bool)? {
        byPath[path]
    }

    private static let byPath: [String: (asset: Asset, isImmutable: Bool)] = {
        var files: [String: (asset: Asset, isImmutable: Bool)] = [:]
        for asset in all {
            files[asset.path] = (asset, true)
            files["/assets/\(asset.name)"] = (asset, false)
        }
        return files
    }()
}
