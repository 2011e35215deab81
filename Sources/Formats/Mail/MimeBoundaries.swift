/// The boundaries of the multiparts that are open, so that a line is compared with all of them at once.
struct MimeBoundaries {
    /// A boundary line: of which open multipart, and whether it ends it.
    struct Match: Equatable {
        let depth: Int
        let isEnd: Bool
    }

    private var lines: [[UInt8]: Match] = [:]
    private var longest = 0

    var isEmpty: Bool { lines.isEmpty }

    /// Opens `boundary` at `depth`; the same boundary further out goes before it.
    mutating func add(_ boundary: [UInt8], depth: Int) {
        let line = [0x2d, 0x2d] + boundary
        if lines[line] == nil { lines[line] = Match(depth: depth, isEnd: false) }
        if lines[line + [0x2d, 0x2d]] == nil { lines[line + [0x2d, 0x2d]] = Match(depth: depth, isEnd: true) }
        longest = max(longest, line.count + 2)
    }

    /// Forgets the boundary of `depth`.
    mutating func remove(depth: Int) {
        lines = lines.filter { $0.value.depth != depth }
    }

    /// What `line` is, blanks at its end aside; nil for any other line.
    func match(_ bytes: UnsafeBufferPointer<UInt8>, _ line: ByteLine) -> Match? {
        guard line.end - line.start >= 3, bytes[line.start] == 0x2d, bytes[line.start + 1] == 0x2d else { return nil }
        var end = line.end
        while end > line.start, bytes[end - 1].isBlank { end -= 1 }
        guard end - line.start <= longest else { return nil }
        return lines[Array(bytes[line.start..<end])]
    }
}
