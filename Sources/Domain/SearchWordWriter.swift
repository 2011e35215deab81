import Foundation

/// Writes the words of texts one after the other, a space between two: the work behind `SearchTokens`.
///
/// Whatever the text, the time is linear in its length: it is decomposed in small pieces, as what comes of it is only letters and digits,
/// the marks between them fall out and their order means nothing.
struct SearchWordWriter {
    /// The words written so far, each with a space before it but the first.
    private(set) var bytes: [UInt8] = []
    private var count = 0
    /// Where the words of every piece but the first begin.
    private var cuts: [Int] = []
    /// How long the word that is being written is; 0 when none is.
    private var length = 0
    /// Whether the scalar that is being appended is within the longest word.
    private var isTaking = false

    /// The words written so far in pieces of `SearchTokens.wordsPerPiece`.
    var pieces: [ArraySlice<UInt8>] {
        guard !bytes.isEmpty else { return [] }
        let starts = [0] + cuts
        let ends = cuts.map { $0 - 1 } + [bytes.count]
        return zip(starts, ends).map { bytes[$0..<$1] }
    }

    /// Writes the words of `text`; it may stop when `limit` words are written.
    mutating func write(_ text: String, limit: Int = .max) {
        var text = text
        text.withUTF8 { write($0, limit) }
        end()
    }

    private mutating func write(_ text: UnsafeBufferPointer<UInt8>, _ limit: Int) {
        bytes.reserveCapacity(bytes.count + text.count + 1)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                write(byte)
                index += 1
            } else {
                // Where it is cut makes no difference, and the piece is small whatever comes.
                let start = index
                while index < text.count, text[index] >= 0x80, index - start < 64 || text[index] & 0xc0 == 0x80 { index += 1 }
                write(foreign: String(decoding: text[start..<index], as: UTF8.self))
            }
            if length == 0, count >= limit { return }
        }
    }

    private mutating func write(_ byte: UInt8) {
        switch byte {
        case 0x61...0x7a, 0x30...0x39: append(byte)
        case 0x41...0x5a: append(byte | 0x20)
        default: end()
        }
    }

    /// Writes a small piece of text without ASCII.
    private mutating func write(foreign text: String) {
        var others = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case ..<UInt32(SearchLetters.count):
                write(decomposing: &others)
                for byte in SearchLetters.of(Int(scalar.value)) { byte < 0x80 ? write(byte) : append(byte) }
            case 0x2010...0x2027:
                write(decomposing: &others)
                end()
            case 0x4e00...0x9fff:
                write(decomposing: &others)
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
            default: others.append(scalar)
            }
        }
        write(decomposing: &others)
    }

    private mutating func write(decomposing others: inout String.UnicodeScalarView) {
        guard !others.isEmpty else { return }
        for scalar in String(others).decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch SearchLetters.judge(scalar) {
            case .nothing: continue
            case .letter(let letter): for byte in letter.utf8 { append(byte) }
            case .separator:
                end()
                guard scalar.properties.isEmojiPresentation else { continue }
                for byte in ("ue" + String(scalar.value, radix: 16)).utf8 { append(byte) }
                end()
            }
        }
        others = String.UnicodeScalarView()
    }

    /// Appends a byte to the word; the word is not cut within a scalar.
    private mutating func append(_ byte: UInt8) {
        if byte & 0xc0 != 0x80 { isTaking = length < SearchTokens.longest }
        guard isTaking else { return }
        if length == 0 {
            if !bytes.isEmpty { bytes.append(0x20) }
            if count > 0, count % SearchTokens.wordsPerPiece == 0 { cuts.append(bytes.count) }
            count += 1
        }
        bytes.append(byte)
        length += 1
    }

    private mutating func end() { length = 0 }
}
