import CTurboJPEG

/// JPEG, by libjpeg-turbo: read no larger than a preview needs.
enum JPEGPicture {
    private static let quality: Int32 = 80

    /// The pixels of `file`, made smaller while they are read, and how to turn them.
    static func read(_ file: [UInt8]) -> (raster: Raster, orientation: Orientation)? {
        guard let decoder = tjInitDecompress() else { return nil }
        defer { tjDestroy(decoder) }
        let orientation = ExifBlock.orientation(ofJPEG: file)
        let raster = file.withUnsafeBufferPointer { bytes -> Raster? in
            var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard tjDecompressHeader3(decoder, bytes.baseAddress, UInt(bytes.count), &width, &height, &sampling, &colours) == 0,
                PreviewLimits.allow(width: Int(width), height: Int(height))
            else { return nil }
            let full = PixelSize(width: Int(width), height: Int(height))
            let size = reduced(full, toCover: PreviewLimits.size(of: full, orientation))
            return Raster(size) { target in
                // A progressive file may have so many passes that reading it takes minutes.
                let result = tjDecompress2(
                    decoder, bytes.baseAddress, UInt(bytes.count), target.baseAddress, Int32(size.width), 0, Int32(size.height),
                    Int32(TJPF_RGBA.rawValue), TJFLAG_LIMITSCANS)
                return result == 0 || isHarmless(decoder)
            }
        }
        return raster.map { ($0, orientation) }
    }

    /// The smallest size that the library can read the picture in and that covers `target`.
    private static func reduced(_ full: PixelSize, toCover target: PixelSize) -> PixelSize {
        for eighths in [1, 2, 4] {
            let size = PixelSize(width: (full.width * eighths + 7) / 8, height: (full.height * eighths + 7) / 8)
            if size.width >= target.width, size.height >= target.height { return size }
        }
        return full
    }

    /// Whether the last warning is the one that files of well-known cameras give; a cut-off file gives another.
    private static func isHarmless(_ decoder: tjhandle) -> Bool {
        tjGetErrorCode(decoder) == Int32(TJERR_WARNING.rawValue)
            && String(cString: tjGetErrorStr2(decoder)).contains("extraneous bytes before marker")
    }

    /// `raster` as a JPEG file, without what is transparent.
    static func write(_ raster: Raster) -> Preview? {
        guard let encoder = tjInitCompress() else { return nil }
        defer { tjDestroy(encoder) }
        var file: UnsafeMutablePointer<UInt8>?
        var count: UInt = 0
        defer { tjFree(file) }
        let result = raster.bytes.withUnsafeBufferPointer { pixels in
            tjCompress2(
                encoder, pixels.baseAddress, Int32(raster.size.width), 0, Int32(raster.size.height), Int32(TJPF_RGBA.rawValue), &file,
                &count,
                Int32(TJSAMP_420.rawValue), quality, 0)
        }
        guard result == 0, let file else { return nil }
        let bytes = Array(UnsafeBufferPointer(start: file, count: Int(count)))
        return Preview(kind: .jpeg, width: raster.size.width, height: raster.size.height, bytes: bytes)
    }
}
