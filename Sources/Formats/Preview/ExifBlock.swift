/// Where a picture file keeps its EXIF block, of which we read the orientation alone.
///
/// Total: any bytes give an orientation. A file without a block, or with a broken one, is upright.
enum ExifBlock {
    /// The orientation of a JPEG file: the first APP1 segment that is EXIF, before the pixels begin.
    static func orientation(ofJPEG file: [UInt8]) -> Orientation {
        var position = 2
        while position + 4 <= file.count, file[position] == 0xff {
            let marker = file[position + 1]
            // Any number of 0xff may stand before a marker.
            if marker == 0xff {
                position += 1
                continue
            }
            let length = Int(file[position + 2]) << 8 | Int(file[position + 3])
            let end = position + 2 + length
            guard marker != 0xda, marker != 0xd9, length >= 2, end <= file.count else { return .upright }
            let content = file[(position + 4)..<end]
            if marker == 0xe1, content.starts(with: Array("Exif\0\0".utf8)) { return Orientation(exif: content.dropFirst(6)) }
            position = end
        }
        return .upright
    }

    /// The orientation of a PNG file: its `eXIf` chunk.
    static func orientation(ofPNG file: [UInt8]) -> Orientation {
        var position = 8
        while position + 12 <= file.count {
            let length = file[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard length <= file.count - position - 12 else { return .upright }
            let content = file[(position + 8)..<(position + 8 + length)]
            if file[(position + 4)...].starts(with: "eXIf".utf8) { return Orientation(exif: content) }
            position += length + 12
        }
        return .upright
    }

    /// The orientation of a WebP file: its `EXIF` chunk.
    static func orientation(ofWebP file: [UInt8]) -> Orientation {
        var position = 12
        while position + 8 <= file.count {
            let length = file[(position + 4)..<(position + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
            guard length <= file.count - position - 8 else { return .upright }
            var content = file[(position + 8)..<(position + 8 + length)]
            if file[position...].starts(with: "EXIF".utf8) {
                // Some programs write the beginning of the JPEG segment too.
                if content.starts(with: Array("Exif\0\0".utf8)) { content = content.dropFirst(6) }
                return Orientation(exif: content)
            }
            position += 8 + length + length % 2
        }
        return .upright
    }
}
