extension Preview {
    /// Writes the preview for the parent.
    func write(_ out: inout WireWriter) {
        out.byte(kind.rawValue)
        out.count(width)
        out.count(height)
        out.blob(bytes)
    }

    /// Reads a preview that `write` wrote; nil for other bytes, and for a size that no preview has.
    init?(_ from: inout WireReader) {
        guard let kind = from.byte().flatMap({ Kind(rawValue: $0) }), let width = from.count(), let height = from.count(),
            let bytes = from.blob(), (1...PreviewLimits.box.width).contains(width), (1...PreviewLimits.box.height).contains(height)
        else { return nil }
        self.init(kind: kind, width: width, height: height, bytes: bytes)
    }
}
