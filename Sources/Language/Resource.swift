import CResources

/// A file of the reader that is linked into the binary.
enum Resource {
    static func bytes(_ resource: samenspraak_resource) -> [UInt8] {
        var length = 0
        let start = samenspraak_resource_bytes(Int32(resource.rawValue), &length)
        return Array(UnsafeBufferPointer(start: start, count: length))
    }

    static func text(_ resource: samenspraak_resource) -> String { String(decoding: bytes(resource), as: UTF8.self) }
}
