/// One part of a mail: where it lies and what it says of itself.
struct MimePart {
    var header: MailHeader
    var content: ContentType
    /// The body between the header and the boundary that ends it.
    var body: Range<Int>
    /// The index of the multipart that holds this part; nil for the mail itself.
    var parent: Int?
    /// Indices of the parts inside, in order; a leaf has none.
    var children: [Int] = []
    /// Whether it was taken apart into `children`.
    var isContainer = false
}

/// The parts of a mail, found in one pass over its bytes, without recursion and within `MailLimits`.
///
/// What is no proper multipart is read as text, so that nothing written by a person is lost. A mail inside a mail is a leaf.
struct MimeTree {
    private(set) var parts: [MimePart] = []
    private(set) var defects: [String] = []

    private let bytes: UnsafeBufferPointer<UInt8>
    private var open: [OpenMultipart] = []
    private var boundaries = MimeBoundaries()
    /// The part whose body is being read: a leaf, or a multipart before its first boundary.
    private var current: Int?

    private struct OpenMultipart {
        let part: Int
        var isClosed = false
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        // A byte order mark is no part of the first field's name.
        var position = begin(at: bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0, parent: nil)
        while position < bytes.count, !boundaries.isEmpty {
            let line = ByteLine(bytes, from: position, to: bytes.count)
            position = line.next
            guard let match = boundaries.match(bytes, line) else { continue }
            leave(at: line.start, keeping: match.depth)
            let multipart = open[match.depth].part
            parts[multipart].isContainer = true
            if match.isEnd {
                open[match.depth].isClosed = true
                boundaries.remove(depth: match.depth)
                continue
            }
            guard parts.count < MailLimits.parts else {
                note("The mail has more than \(MailLimits.parts) parts; the others were left out.")
                break
            }
            // Two boundary lines in a row hold no part between them, and neither does one at the end.
            guard position < bytes.count, boundaries.match(bytes, ByteLine(bytes, from: position, to: bytes.count)) == nil else { continue }
            position = begin(at: position, parent: multipart)
        }
        leave(at: bytes.count, keeping: -1)
    }

    /// Reads the header at `start` and adds its part; gives the position after the header.
    private mutating func begin(at start: Int, parent: Int?) -> Int {
        let header = MailHeader(bytes, in: start..<bytes.count) { [boundaries, bytes] in boundaries.match(bytes, $0) != nil }
        if header.isCut { note("A header has more than \(MailLimits.fields) fields; the others were left out.") }
        if header.lacksSeparator, !header.fields.isEmpty { note("A header is not separated from its text by an empty line.") }
        let isDigest = parent.map { parts[$0].content.type == "multipart/digest" } ?? false
        var content =
            header.first("content-type").map { ContentType(bytes.unfolded($0)) }
            ?? ContentType(assumed: isDigest ? "message/rfc822" : "text/plain")
        if content.isMalformed { note("A part says of itself what is no media type; it is read as text.") }
        let index = parts.count
        if content.isMultipart {
            let boundary = Array((content.parameters["boundary"] ?? "").utf8)
            let trimmed = Array(boundary.prefix((boundary.lastIndex { !$0.isWhite } ?? -1) + 1))
            if trimmed.isEmpty {
                note("A multipart names no boundary; it is read as text.")
                content.type = "text/plain"
            } else if open.count >= MailLimits.nesting {
                note("Parts are nested deeper than \(MailLimits.nesting); the inner ones are one attachment.")
            } else {
                boundaries.add(trimmed, depth: open.count)
                open.append(OpenMultipart(part: index))
            }
        }
        if let parent { parts[parent].children.append(index) }
        parts.append(MimePart(header: header, content: content, body: header.bodyStart..<header.bodyStart, parent: parent))
        current = index
        return header.bodyStart
    }

    /// Ends the body being read and the multiparts deeper than `depth`, where the boundary line at `position` or the mail's end stands.
    private mutating func leave(at position: Int, keeping depth: Int) {
        if let index = current {
            let start = parts[index].body.lowerBound
            parts[index].body = start..<max(start, depth < 0 ? position : withoutLineEnd(position))
            current = nil
        }
        while open.count > depth + 1, let inner = open.popLast() {
            boundaries.remove(depth: open.count)
            if !parts[inner.part].isContainer {
                note("The boundary of a multipart does not occur; it is read as text.")
                parts[inner.part].content.type = "text/plain"
            } else if !inner.isClosed {
                note("The last boundary of a multipart is missing; the mail may be cut off.")
            }
        }
    }

    /// The line end before a boundary belongs to the boundary.
    private func withoutLineEnd(_ position: Int) -> Int {
        guard position > 0 else { return position }
        switch bytes[position - 1] {
        case 0x0a where position > 1 && bytes[position - 2] == 0x0d: return position - 2
        case 0x0a, 0x0d: return position - 1
        default: return position
        }
    }

    private mutating func note(_ defect: String) {
        if !defects.contains(defect) { defects.append(defect) }
    }
}

extension MimeTree {
    /// The indices of the leaves, depth first: the numbers by which attachments are named.
    var leaves: [Int] { parts.indices.filter { !parts[$0].isContainer } }
}
