/// How a stored picture is to be turned before it is seen; the numbers are those of EXIF.
enum Orientation: Int, Sendable, CaseIterable {
    case upright = 1
    case mirrored, upsideDown, mirroredUpsideDown, mirroredLeft, right, mirroredRight, left

    /// Whether width and height change places.
    var isSideways: Bool { rawValue >= 5 }

    /// Where in the stored picture of `size` the pixel lies that is seen at `x`, `y`.
    func source(_ x: Int, _ y: Int, in size: PixelSize) -> (x: Int, y: Int) {
        let (right, bottom) = (size.width - 1, size.height - 1)
        return switch self {
        case .upright: (x, y)
        case .mirrored: (right - x, y)
        case .upsideDown: (right - x, bottom - y)
        case .mirroredUpsideDown: (x, bottom - y)
        case .mirroredLeft: (y, x)
        case .right: (y, bottom - x)
        case .mirroredRight: (right - y, bottom - x)
        case .left: (right - y, x)
        }
    }
}

extension Orientation {
    /// The orientation in an EXIF block, which is a TIFF file; upright for bytes that are none or do not say.
    init(exif block: ArraySlice<UInt8>) {
        self = Self.read(TIFFBytes(block)) ?? .upright
    }

    private static func read(_ tiff: TIFFBytes?) -> Orientation? {
        guard let tiff, let directory = tiff.number(at: 4, bytes: 4), let count = tiff.number(at: directory, bytes: 2) else { return nil }
        for entry in 0..<count {
            let start = directory + 2 + entry * 12
            guard let tag = tiff.number(at: start, bytes: 2) else { return nil }
            guard tag == 0x112 else { continue }
            guard tiff.number(at: start + 2, bytes: 2) == 3 else { return nil }
            return tiff.number(at: start + 8, bytes: 2).flatMap { Orientation(rawValue: $0) }
        }
        return nil
    }
}

/// The numbers of a TIFF file. Total: what lies outside is nil.
private struct TIFFBytes {
    private let bytes: ArraySlice<UInt8>
    private let isBigEndian: Bool

    init?(_ bytes: ArraySlice<UInt8>) {
        if bytes.starts(with: [0x49, 0x49, 0x2a, 0x00]) {
            isBigEndian = false
        } else if bytes.starts(with: [0x4d, 0x4d, 0x00, 0x2a]) {
            isBigEndian = true
        } else {
            return nil
        }
        self.bytes = bytes
    }

    func number(at offset: Int, bytes count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        let raw = bytes.dropFirst(offset).prefix(count)
        return isBigEndian ? raw.reduce(0) { $0 << 8 | Int($1) } : raw.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
