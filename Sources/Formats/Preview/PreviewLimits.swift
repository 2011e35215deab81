/// How large a picture may be, and how large its preview is.
package enum PreviewLimits {
    /// The most pixels of a picture that is read: 40 megapixels, four bytes each, within the memory of a child.
    package static let pixels = 40_000_000
    /// The box that a preview fits in: 240 by 180, twice as fine for dense screens.
    package static let box = PixelSize(width: 480, height: 360)

    /// Whether a picture of this size, as its header says it, is read at all.
    static func allow(width: Int, height: Int) -> Bool {
        guard width > 0, height > 0 else { return false }
        let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
        return !overflow && pixels <= Self.pixels
    }

    /// The size to which a picture shrinks before it is turned; never larger than it is.
    static func size(of picture: PixelSize, _ orientation: Orientation) -> PixelSize {
        picture.fitted(in: orientation.isSideways ? box.turned : box)
    }
}

/// Width and height in pixels, both at least one.
package struct PixelSize: Sendable, Equatable {
    package var width: Int
    package var height: Int
    package init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

    /// Width and height exchanged.
    var turned: PixelSize { PixelSize(width: height, height: width) }

    /// The largest size of the same shape that fits in `box`; this one when it fits already.
    func fitted(in box: PixelSize) -> PixelSize {
        guard width > box.width || height > box.height else { return self }
        if width * box.height >= height * box.width {
            return PixelSize(width: box.width, height: max(1, (height * box.width + width / 2) / width))
        }
        return PixelSize(width: max(1, (width * box.height + height / 2) / height), height: box.height)
    }
}
