import Foundation

/// One text file of the checkout.
struct SourceFile {
    /// The path from the root of the checkout, `Sources/Desk/Arrival.swift`.
    let path: String
    let text: String
    /// The file taken apart, once; nothing is found in one that is not Swift.
    let swift: SwiftText

    init(path: String, text: String) {
        (self.path, self.text) = (path, text)
        swift = SwiftText(path.hasSuffix(".swift") ? text : "")
    }

    /// The folder below `Sources` that the file belongs to; nil outside `Sources`.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    var isSwift: Bool { path.hasSuffix(".swift") }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// The checkout that this test was built from.
enum SourceTree {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Folders that are made, not written, and so are not judged.
    private static let made: Set<String> = [".build", ".git", ".venv", "data", "__pycache__", "out"]

    /// Every file that is text, in the order of its path.
    static let files: [SourceFile] = {
        var found: [SourceFile] = []
        let prefix = root.path + "/"
        guard let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]) else { return [] }
        for case let url as URL in walk {
            if made.contains(url.lastPathComponent) {
                walk.skipDescendants()
                continue
            }
            guard (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true,
                let data = FileManager.default.contents(atPath: url.path), data.count < 2_000_000,
                let text = String(data: data, encoding: .utf8)
            else { continue }
            found.append(SourceFile(path: String(url.path.dropFirst(prefix.count)), text: text))
        }
        return found.sorted { $0.path < $1.path }
    }()

    /// The Swift files below `Sources`.
    static let sources = files.filter { $0.target != nil && $0.isSwift }

    /// The names of the folders directly below `Sources`.
    static let folders: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Sources").path)) ?? []
        return names.sorted().filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: root.appendingPathComponent("Sources/\(name)").path, isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }()
}
