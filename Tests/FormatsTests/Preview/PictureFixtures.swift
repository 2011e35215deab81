import CWebP
import Foundation

@testable import Formats

/// Pictures made for a test: four quarters of different colours, so that one sees how it lies.
enum TestPicture: String, CaseIterable, Sendable {
    case jpeg, png, gif, webp, sharpWebP

    /// The colours of the quarters: top left, top right, bottom left, bottom right.
    static let quarters: [[UInt8]] = [[224, 32, 32], [32, 192, 32], [32, 32, 224], [240, 240, 240]]

    /// The raster of a size, through which a frame at its edge shines when it is not opaque.
    static func raster(_ width: Int, _ height: Int, isOpaque: Bool = true) -> Raster {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(width * height * 4)
        for half in 0..<2 {
            let left = (0..<width).count { $0 * 2 / width == 0 }
            var row: [UInt8] = []
            for x in 0..<width { row += quarters[half * 2 + (x < left ? 0 : 1)] + [255] }
            if !isOpaque { row[3] = 0 }
            for y in 0..<height where y * 2 / height == half { bytes += row }
        }
        return Raster(PixelSize(width: width, height: height), bytes: bytes)
    }

    /// The file.
    func file(_ width: Int, _ height: Int) -> [UInt8] {
        let raster = Self.raster(width, height)
        return switch self {
        case .jpeg: JPEGPicture.write(raster)?.bytes ?? []
        case .png: PNGPicture.write(raster)?.bytes ?? []
        case .gif: Self.gif(width, height)
        case .webp: Self.webp { WebPEncodeRGBA(raster.bytes, Int32(width), Int32(height), Int32(width * 4), 90, &$0) }
        case .sharpWebP: Self.webp { WebPEncodeLosslessRGBA(raster.bytes, Int32(width), Int32(height), Int32(width * 4), &$0) }
        }
    }

    private static func webp(_ encode: (inout UnsafeMutablePointer<UInt8>?) -> Int) -> [UInt8] {
        var file: UnsafeMutablePointer<UInt8>?
        let count = encode(&file)
        defer { WebPFree(file) }
        return Array(UnsafeBufferPointer(start: file, count: count))
    }

    /// A GIF of a canvas, in which each pixel is a code of its own: larger than it need be, and easy to make.
    static func gif(_ width: Int, _ height: Int, canvas: (Int, Int)? = nil) -> [UInt8] {
        func word(_ value: Int) -> [UInt8] { [UInt8(value & 0xff), UInt8(value >> 8 & 0xff)] }
        var file = Array("GIF89a".utf8) + word(canvas?.0 ?? width) + word(canvas?.1 ?? height) + [0xf7, 0, 0]
        file += (0..<256).flatMap { $0 < 4 ? quarters[$0] : [0, 0, 0] }
        file += [0x2c, 0, 0, 0, 0] + word(width) + word(height) + [0, 8]
        var codes: [Int] = []
        for pixel in 0..<(width * height) {
            // Codes stay nine bits long when the table is emptied in time.
            if pixel % 250 == 0 { codes.append(256) }
            codes.append((pixel / width * 2 / height) * 2 + pixel % width * 2 / width)
        }
        codes.append(257)
        var (packed, held, bits): ([UInt8], Int, Int) = ([], 0, 0)
        for code in codes {
            held |= code << bits
            bits += 9
            while bits >= 8 {
                packed.append(UInt8(held & 0xff))
                held >>= 8
                bits -= 8
            }
        }
        if bits > 0 { packed.append(UInt8(held & 0xff)) }
        for start in stride(from: 0, to: packed.count, by: 255) {
            let block = packed[start..<min(start + 255, packed.count)]
            file += [UInt8(block.count)] + block
        }
        return file + [0, 0x3b]
    }

    /// An EXIF block that says `orientation`, in either order of bytes.
    static func exif(_ orientation: UInt8, isBigEndian: Bool = false) -> [UInt8] {
        isBigEndian
            ? [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
            : [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
    }

    /// A JPEG file with an EXIF block.
    static func jpeg(_ width: Int, _ height: Int, exif: [UInt8]) -> [UInt8] {
        let block = Array("Exif\0\0".utf8) + exif
        let file = TestPicture.jpeg.file(width, height)
        return file[..<2] + [0xff, 0xe1, UInt8((block.count + 2) >> 8), UInt8((block.count + 2) & 0xff)] + block + file[2...]
    }

    /// A mail that has `files` as attachments, each said to be a JPEG.
    static func mail(_ files: [[UInt8]]) -> [UInt8] {
        var mail = Array("From: a@b.test\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n".utf8)
        for file in files {
            mail += "--q\r\nContent-Type: image/jpeg; name=foto.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n".utf8
            mail += Data(file).base64EncodedData(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
            mail += "\r\n".utf8
        }
        return mail + "--q--\r\n".utf8
    }
}
