package import Foundation

/// The third-party cases, which lie beside the repository and are not part of it.
package enum SharedFolder {
    /// The folder, from SAMENSPRAAK_SHARED or beside the checkout; nil when it is absent, and that is said once on standard error.
    package static let url: URL? = {
        let named = ProcessInfo.processInfo.environment["SAMENSPRAAK_SHARED"].map { URL(fileURLWithPath: $0) }
        let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared").standardized
        for candidate in [named, beside] {
            if let candidate, FileManager.default.fileExists(atPath: candidate.appendingPathComponent("conformance").path) {
                return candidate
            }
        }
        FileHandle.standardError.write(
            Data("THIRD-PARTY CASES ABSENT: no folder `shared` beside the checkout; only our own cases run.\n".utf8))
        return nil
    }()

    /// The bytes of a file below `conformance`; nil when the folder or the file is absent.
    package static func conformance(_ path: String) -> Data? {
        guard let url else { return nil }
        return FileManager.default.contents(atPath: url.appendingPathComponent("conformance/\(path)").path)
    }
}
