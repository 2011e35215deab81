import Glibc

/// The plain files in a folder and the folders in it, whose names do not begin with a dot; links are followed to files, not to folders.
enum FolderWalk {
    /// Deeper than this nobody keeps mail.
    private static let depth = 32

    /// Their paths in the order of their names; nil when the folder cannot be read.
    static func files(in folder: String) -> [String]? {
        var files: [String] = []
        guard collect(folder, depth: 0, into: &files) else { return nil }
        return files.sorted()
    }

    private static func collect(_ folder: String, depth: Int, into files: inout [String]) -> Bool {
        guard depth < Self.depth, let stream = opendir(folder) else { return false }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = "\(folder)/\(name)"
            switch kind(entry, path) {
            case DT_REG: files.append(path)
            // What cannot be opened further down is left out, as a file that cannot be read is named when its turn comes.
            case DT_DIR: _ = collect(path, depth: depth + 1, into: &files)
            default: break
            }
        }
        return true
    }

    /// What the entry is; some file systems do not say, and a link is what it leads to.
    private static func kind(_ entry: UnsafeMutablePointer<dirent>, _ path: String) -> Int {
        let told = Int(entry.pointee.d_type)
        guard told == DT_UNKNOWN || told == DT_LNK else { return told }
        var status = stat()
        guard stat(path, &status) == 0 else { return DT_UNKNOWN }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: DT_REG
        case S_IFDIR: told == DT_LNK ? DT_UNKNOWN : DT_DIR
        default: DT_UNKNOWN
        }
    }
}
