import Foundation
import Testing

@testable import Formats

@Suite struct PreviewTests {
    private static let sizes = [
        (PixelSize(width: 960, height: 480), PixelSize(width: 480, height: 240)),
        (PixelSize(width: 600, height: 1200), PixelSize(width: 180, height: 360)),
        // Small ones stay as they are, and what is very long keeps a pixel.
        (PixelSize(width: 40, height: 30), PixelSize(width: 40, height: 30)),
        (PixelSize(width: 2, height: 2), PixelSize(width: 2, height: 2)),
        (PixelSize(width: 5000, height: 2), PixelSize(width: 480, height: 1)),
    ]

    @Test("A picture of each kind is shown smaller, in its own shape and the way it lies", arguments: TestPicture.allCases, sizes)
    func kinds(_ kind: TestPicture, _ sizes: (PixelSize, PixelSize)) throws {
        let (full, small) = sizes
        let preview = try #require(Preview.make(of: kind.file(full.width, full.height)))
        #expect(preview.kind == .jpeg)
        #expect(PixelSize(width: preview.width, height: preview.height) == small)
        let seen = try #require(JPEGPicture.read(preview.bytes)).raster
        #expect(seen.size == small)
        if small.height > 20 { #expect(seen.quarters == TestPicture.quarters.indices.map { $0 }) }
    }

    @Test("What shines through stays so, in a PNG")
    func transparent() throws {
        let file = try #require(PNGPicture.write(TestPicture.raster(960, 480, isOpaque: false))).bytes
        let preview = try #require(Preview.make(of: file))
        #expect(preview.kind == .png)
        let seen = try #require(PNGPicture.read(preview.bytes)).raster
        #expect(seen.size == PixelSize(width: 480, height: 240))
        #expect(!seen.isOpaque && seen.quarters == [0, 1, 2, 3])
    }

    // Which quarter is seen where, for the eight numbers of EXIF.
    private static let turns: [(UInt8, [Int])] = [
        (1, [0, 1, 2, 3]), (2, [1, 0, 3, 2]), (3, [3, 2, 1, 0]), (4, [2, 3, 0, 1]), (5, [0, 2, 1, 3]), (6, [2, 0, 3, 1]),
        (7, [3, 1, 2, 0]), (8, [1, 3, 0, 2]),
    ]

    @Test("A photo is seen the way the camera says, and the note of the camera is not in the preview", arguments: turns, [false, true])
    func orientation(_ turn: (number: UInt8, quarters: [Int]), _ isBigEndian: Bool) throws {
        let exif = TestPicture.exif(turn.number, isBigEndian: isBigEndian)
        let preview = try #require(Preview.make(of: TestPicture.jpeg(960, 480, exif: exif)))
        #expect((preview.width, preview.height) == (turn.number < 5 ? (480, 240) : (180, 360)))
        #expect(try #require(JPEGPicture.read(preview.bytes)).raster.quarters == turn.quarters)
        #expect(!preview.bytes.contains("Exif".utf8))
    }

    @Test("A note of the camera that is broken leaves the picture upright", arguments: 0..<27)
    func brokenExif(_ count: Int) throws {
        let file = TestPicture.jpeg(96, 48, exif: Array(TestPicture.exif(6).prefix(count)))
        let preview = try #require(Preview.make(of: file))
        #expect(preview.width == (count < 20 ? 96 : 48))
        for value: UInt8 in [0, 9, 255] {
            #expect(Preview.make(of: TestPicture.jpeg(96, 48, exif: TestPicture.exif(value)))?.width == 96)
        }
        let far = [0x49, 0x49, 0x2a, 0, 0xff, 0xff, 0xff, 0xff, 1, 0] as [UInt8]
        #expect(Preview.make(of: TestPicture.jpeg(96, 48, exif: far))?.width == 96)
    }

    @Test("A file that is cut off has no preview, wherever the cut is", arguments: TestPicture.allCases)
    func truncated(_ kind: TestPicture) {
        let file = kind.file(300, 200)
        for part in 0..<40 {
            #expect(Preview.make(of: Array(file.prefix(file.count * part / 41))) == nil, "cut at \(part) of 41")
        }
    }

    @Test("A file in which any byte was changed gives a preview or none, and that is all", arguments: TestPicture.allCases)
    func changed(_ kind: TestPicture) {
        var random = SeededGenerator(seed: UInt64(kind.rawValue.count))
        let file = kind.file(64, 48)
        for _ in 0..<(ProcessInfo.processInfo.environment["SAMENSPRAAK_LONG"] == "1" ? 20_000 : 400) {
            var broken = file
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                broken[Int.random(in: 0..<broken.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let preview = Preview.make(of: broken) {
                #expect(preview.width <= 480 && preview.height <= 360 && !preview.bytes.isEmpty)
            }
        }
    }

    @Test("What is no picture of ours, or larger than 40 megapixels, has no preview", arguments: HostilePicture.allCases)
    func hostile(_ picture: HostilePicture) { #expect(Preview.make(of: picture.file) == nil) }

    @Test("The limit is on pixels, and sizes that overflow are over it")
    func limit() {
        #expect(PreviewLimits.allow(width: 8000, height: 5000))
        #expect(!PreviewLimits.allow(width: 8000, height: 5001))
        #expect(!PreviewLimits.allow(width: .max, height: .max))
        #expect(!PreviewLimits.allow(width: 0, height: 4) && !PreviewLimits.allow(width: 4, height: -1))
    }
}

/// Files that a sender could call a picture.
enum HostilePicture: String, CaseIterable, Sendable {
    case nothing, page, drawing, photoHead, hugePNG, hugeGIF, hugeJPEG, hugeWebP, frameOfHugeGIF, manyBytes

    var file: [UInt8] {
        switch self {
        case .nothing: []
        case .page: Array("<!doctype html><script>alert(1)</script>".utf8)
        case .drawing:
            Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>".utf8)
        case .photoHead: [0xff, 0xd8, 0xff, 0xe0]
        case .hugePNG: Self.png(60_000, 60_000)
        case .hugeGIF: TestPicture.gif(4, 4, canvas: (65_535, 65_535))
        case .hugeJPEG: Self.replaced(TestPicture.jpeg.file(16, 16), after: [0xff, 0xc0, 0x00, 0x11, 0x08], by: [0xfd, 0xe8, 0xfd, 0xe8])
        // The size of a lossless file: fourteen bits each, less one.
        case .hugeWebP: Self.replaced(TestPicture.sharpWebP.file(16, 16), after: [0x2f], by: [0xff, 0xff, 0xff, 0x0f])
        case .frameOfHugeGIF: Self.replaced(TestPicture.gif(4, 4), after: [0x2c, 0, 0, 0, 0], by: [0xff, 0xff, 0xff, 0xff])
        case .manyBytes: [UInt8](repeating: 0xff, count: 1 << 20)
        }
    }

    private static func png(_ width: Int, _ height: Int) -> [UInt8] {
        func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 0xff) } }
        func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
            var check: UInt32 = 0xffff_ffff
            for byte in Array(name.utf8) + content {
                check ^= UInt32(byte)
                for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xedb8_8320 : check >> 1 }
            }
            return number(content.count) + name.utf8 + content + number(Int(check ^ 0xffff_ffff))
        }
        let header = number(width) + number(height) + [8, 6, 0, 0, 0]
        return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + chunk("IHDR", header) + chunk("IDAT", [0x78, 0x9c, 3, 0, 0, 0, 0, 1])
            + chunk("IEND", [])
    }

    private static func replaced(_ file: [UInt8], after mark: [UInt8], by bytes: [UInt8]) -> [UInt8] {
        var file = file
        guard let start = file.indices.first(where: { file[$0...].starts(with: mark) }) else { return [] }
        file.replaceSubrange((start + mark.count)..<(start + mark.count + bytes.count), with: bytes)
        return file
    }
}

extension Raster {
    /// Which colour of `TestPicture.quarters` lies in the middle of each quarter.
    var quarters: [Int] {
        [(1, 1), (3, 1), (1, 3), (3, 3)].map { place in
            let start = ((size.height * place.1 / 4) * size.width + size.width * place.0 / 4) * 4
            let distances = TestPicture.quarters.map { colour in (0..<3).reduce(0) { $0 + abs(Int(colour[$1]) - Int(bytes[start + $1])) } }
            return distances.indices.min { distances[$0] < distances[$1] } ?? -1
        }
    }
}
