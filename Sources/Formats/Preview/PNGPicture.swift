import CPNG

/// PNG, by the simplified interface of libpng.
enum PNGPicture {
    /// The pixels of `file`, and how to turn them.
    static func read(_ file: [UInt8]) -> (raster: Raster, orientation: Orientation)? {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        let raster = file.withUnsafeBytes { bytes -> Raster? in
            guard png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count) != 0,
                PreviewLimits.allow(width: Int(image.width), height: Int(image.height))
            else { return nil }
            image.format = rgba
            return Raster(PixelSize(width: Int(image.width), height: Int(image.height))) { target in
                png_image_finish_read(&image, nil, target.baseAddress, 0, nil) != 0
            }
        }
        return raster.map { ($0, ExifBlock.orientation(ofPNG: file)) }
    }

    /// `raster` as a PNG file.
    static func write(_ raster: Raster) -> Preview? {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        (image.width, image.height, image.format) = (png_uint_32(raster.size.width), png_uint_32(raster.size.height), rgba)
        defer { png_image_free(&image) }
        // Pixels that do not compress grow by little.
        let room = raster.bytes.count + raster.bytes.count / 8 + 4096
        var isWritten = false
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            var written = png_alloc_size_t(room)
            isWritten = png_image_write_to_memory(&image, target.baseAddress, &written, 0, raster.bytes, 0, nil) != 0
            count = isWritten ? Int(written) : 0
        }
        return isWritten ? Preview(kind: .png, width: raster.size.width, height: raster.size.height, bytes: bytes) : nil
    }

    private static let rgba = png_uint_32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
}
