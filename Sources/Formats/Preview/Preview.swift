/// A small picture of a larger one, made anew: nothing of the file it shows is in it but the pixels.
package struct Preview: Sendable, Equatable {
    /// How the pixels are written.
    package enum Kind: UInt8, Sendable, CaseIterable {
        case jpeg = 1
        case png = 2

        /// The media type.
        package var type: String {
            switch self {
            case .jpeg: "image/jpeg"
            case .png: "image/png"
            }
        }
    }

    package var kind: Kind
    package var width: Int
    package var height: Int
    package var bytes: [UInt8]
    package init(kind: Kind, width: Int, height: Int, bytes: [UInt8]) {
        (self.kind, self.width, self.height, self.bytes) = (kind, width, height, bytes)
    }
}

extension Preview {
    /// The preview of the picture in `file`; nil when that is none that we show.
    ///
    /// Call it in the decoder child only; elsewhere ask `DecoderPool`.
    package static func make(of file: [UInt8]) -> Preview? {
        let picture: (raster: Raster, orientation: Orientation)? =
            switch PictureKind(file) {
            case .jpeg: JPEGPicture.read(file)
            case .png: PNGPicture.read(file)
            case .gif: GIFPicture.read(file)
            case .webp: WebPPicture.read(file)
            case nil: nil
            }
        guard let picture else { return nil }
        let size = PreviewLimits.size(of: picture.raster.size, picture.orientation)
        let raster = picture.raster.shrunk(to: size).turned(picture.orientation)
        // JPEG has no transparency, and what has it is mostly drawn, not photographed.
        return raster.isOpaque ? JPEGPicture.write(raster) : PNGPicture.write(raster)
    }
}
