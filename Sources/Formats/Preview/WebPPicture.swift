import CWebP

/// WebP, by libwebp: read no larger than a preview needs. What moves has no preview.
enum WebPPicture {
    /// The pixels of `file`, made smaller while they are read, and how to turn them.
    static func read(_ file: [UInt8]) -> (raster: Raster, orientation: Orientation)? {
        var configuration = WebPDecoderConfig()
        guard WebPInitDecoderConfig(&configuration) != 0 else { return nil }
        let orientation = ExifBlock.orientation(ofWebP: file)
        let raster = file.withUnsafeBufferPointer { bytes -> Raster? in
            guard WebPGetFeatures(bytes.baseAddress, bytes.count, &configuration.input) == VP8_STATUS_OK,
                configuration.input.has_animation == 0
            else { return nil }
            let full = PixelSize(width: Int(configuration.input.width), height: Int(configuration.input.height))
            guard PreviewLimits.allow(width: full.width, height: full.height) else { return nil }
            let size = PreviewLimits.size(of: full, orientation)
            if size != full {
                configuration.options.use_scaling = 1
                (configuration.options.scaled_width, configuration.options.scaled_height) = (Int32(size.width), Int32(size.height))
            }
            configuration.output.colorspace = MODE_RGBA
            configuration.output.is_external_memory = 1
            return Raster(size) { target in
                configuration.output.u.RGBA = WebPRGBABuffer(rgba: target.baseAddress, stride: Int32(size.width * 4), size: target.count)
                return WebPDecode(bytes.baseAddress, bytes.count, &configuration) == VP8_STATUS_OK
            }
        }
        WebPFreeDecBuffer(&configuration.output)
        return raster.map { ($0, orientation) }
    }
}
