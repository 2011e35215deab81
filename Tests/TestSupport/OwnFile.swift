import Foundation

/// A file of this checkout.
package enum OwnFile {
    /// The bytes of the file at a path from the root of the checkout.
    package static func bytes(_ path: String) throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appendingPathComponent(path)))
    }
}
