import CGif

/// GIF, by giflib: the first frame on its canvas.
enum GIFPicture {
    /// The pixels of the first frame of `file`; GIF knows no orientation.
    static func read(_ file: [UInt8]) -> (raster: Raster, orientation: Orientation)? {
        let raster = file.withUnsafeBufferPointer { bytes -> Raster? in
            var source = GIFSource(bytes: bytes)
            return withUnsafeMutablePointer(to: &source) { source in
                var reason: Int32 = 0
                guard let gif = DGifOpen(source, readGIF, &reason) else { return nil }
                defer { DGifCloseFile(gif, nil) }
                return firstFrame(gif)
            }
        }
        return raster.map { ($0, .upright) }
    }

    private static func firstFrame(_ gif: UnsafeMutablePointer<GifFileType>) -> Raster? {
        guard PreviewLimits.allow(width: Int(gif.pointee.SWidth), height: Int(gif.pointee.SHeight)) else { return nil }
        var transparent: UInt8?
        while true {
            var record = UNDEFINED_RECORD_TYPE
            guard DGifGetRecordType(gif, &record) == GIF_OK else { return nil }
            switch record {
            case EXTENSION_RECORD_TYPE: guard readExtension(gif, &transparent) else { return nil }
            case IMAGE_DESC_RECORD_TYPE: return frame(gif, transparent)
            default: return nil
            }
        }
    }

    /// Reads one extension; of these only the transparent colour matters here.
    private static func readExtension(_ gif: UnsafeMutablePointer<GifFileType>, _ transparent: inout UInt8?) -> Bool {
        var code: Int32 = 0
        var block: UnsafeMutablePointer<GifByteType>?
        guard DGifGetExtension(gif, &code, &block) == GIF_OK else { return false }
        if code == GRAPHICS_EXT_FUNC_CODE, let block, block[0] >= 4 { transparent = block[1] & 1 == 1 ? block[4] : nil }
        while block != nil {
            guard DGifGetExtensionNext(gif, &block) == GIF_OK else { return false }
        }
        return true
    }

    private static func frame(_ gif: UnsafeMutablePointer<GifFileType>, _ transparent: UInt8?) -> Raster? {
        guard DGifGetImageDesc(gif) == GIF_OK else { return nil }
        let image = gif.pointee.Image
        let (left, top, width, height) = (Int(image.Left), Int(image.Top), Int(image.Width), Int(image.Height))
        guard PreviewLimits.allow(width: width, height: height), let map = image.ColorMap ?? gif.pointee.SColorMap,
            let colours = map.pointee.Colors
        else { return nil }
        let palette = UnsafeBufferPointer(start: colours, count: Int(map.pointee.ColorCount))
        let canvas = PixelSize(width: Int(gif.pointee.SWidth), height: Int(gif.pointee.SHeight))
        var line = [GifPixelType](repeating: 0, count: width)
        return Raster(canvas) { target in
            for row in rows(height, isInterlaced: image.Interlace) {
                guard DGifGetLine(gif, &line, Int32(width)) == GIF_OK else { return false }
                // What lies beside the canvas is not seen.
                guard top + row < canvas.height else { continue }
                for column in 0..<max(0, min(width, canvas.width - left)) where line[column] != transparent {
                    guard palette.indices.contains(Int(line[column])) else { return false }
                    let colour = palette[Int(line[column])]
                    let place = ((top + row) * canvas.width + left + column) * 4
                    (target[place], target[place + 1], target[place + 2], target[place + 3]) = (colour.Red, colour.Green, colour.Blue, 255)
                }
            }
            return true
        }
    }

    /// The rows in the order in which they are stored.
    private static func rows(_ height: Int, isInterlaced: Bool) -> [Int] {
        guard isInterlaced else { return Array(0..<height) }
        return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
    }
}

/// The bytes of a file, and how far giflib has read.
private struct GIFSource {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
}

/// Gives giflib its next bytes; fewer than asked at the end.
private func readGIF(_ gif: UnsafeMutablePointer<GifFileType>?, _ target: UnsafeMutablePointer<GifByteType>?, _ count: Int32) -> Int32 {
    guard let source = gif?.pointee.UserData?.assumingMemoryBound(to: GIFSource.self), let target else { return 0 }
    let start = source.pointee.position
    let taken = min(Int(count), source.pointee.bytes.count - start)
    guard taken > 0, let base = source.pointee.bytes.baseAddress else { return 0 }
    target.update(from: base + start, count: taken)
    source.pointee.position += taken
    return Int32(taken)
}
