/// Pixels in rows from the top left, four bytes each: red, green, blue, and how opaque.
struct Raster: Sendable, Equatable {
    let size: PixelSize
    var bytes: [UInt8]

    /// A raster whose bytes `fill` writes; nil when that gives false.
    init?(_ size: PixelSize, fill: (UnsafeMutableBufferPointer<UInt8>) -> Bool) {
        self.size = size
        let count = size.width * size.height * 4
        var isFilled = false
        bytes = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
            target.initialize(repeating: 0)
            isFilled = fill(UnsafeMutableBufferPointer(rebasing: target[..<count]))
            initialized = count
        }
        guard isFilled else { return nil }
    }

    /// `bytes` must be four for each pixel.
    init(_ size: PixelSize, bytes: [UInt8]) { (self.size, self.bytes) = (size, bytes) }

    /// Whether nothing shines through.
    var isOpaque: Bool { stride(from: 3, to: bytes.count, by: 4).allSatisfy { bytes[$0] == 255 } }

    /// The raster in `target`, which is no larger: each pixel is the mean of those it covers, what is transparent counting for less.
    func shrunk(to target: PixelSize) -> Raster {
        guard target != size else { return self }
        var out: [UInt8] = []
        out.reserveCapacity(target.width * target.height * 4)
        for row in 0..<target.height {
            let rows = span(row, of: target.height, over: size.height)
            for column in 0..<target.width {
                let columns = span(column, of: target.width, over: size.width)
                var (red, green, blue, alpha) = (0, 0, 0, 0)
                for y in rows {
                    var position = (y * size.width + columns.lowerBound) * 4
                    for _ in columns {
                        let weight = Int(bytes[position + 3])
                        red += Int(bytes[position]) * weight
                        green += Int(bytes[position + 1]) * weight
                        blue += Int(bytes[position + 2]) * weight
                        alpha += weight
                        position += 4
                    }
                }
                let (half, count) = (alpha / 2, rows.count * columns.count)
                for sum in [red, green, blue] { out.append(alpha > 0 ? UInt8((sum + half) / alpha) : 0) }
                out.append(UInt8((alpha + count / 2) / count))
            }
        }
        return Raster(target, bytes: out)
    }

    /// The pixels of one line that pixel `index` of `count` covers.
    private func span(_ index: Int, of count: Int, over length: Int) -> Range<Int> {
        let start = index * length / count
        return start..<max(start + 1, (index + 1) * length / count)
    }

    /// The raster as it is to be seen.
    func turned(_ orientation: Orientation) -> Raster {
        guard orientation != .upright else { return self }
        let target = orientation.isSideways ? size.turned : size
        var out = [UInt8](repeating: 0, count: bytes.count)
        for y in 0..<target.height {
            for x in 0..<target.width {
                let from = orientation.source(x, y, in: size)
                let (source, place) = ((from.y * size.width + from.x) * 4, (y * target.width + x) * 4)
                for byte in 0..<4 { out[place + byte] = bytes[source + byte] }
            }
        }
        return Raster(target, bytes: out)
    }
}
