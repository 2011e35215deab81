/// FNV-1a over the letters of a word, forwards or backwards.
enum Hash {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325
    /// Parts the beginnings and the ends of words from whole ones.
    static let beginning: UInt64 = 0x9e37_79b9_7f4a_7c15
    static let ending: UInt64 = 0xd1b5_4a32_d192_ed03

    @inline(__always)
    static func adding(_ letter: UInt32, to hash: UInt64) -> UInt64 { (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3 }

    static func of(_ letters: some Sequence<UInt32>) -> UInt64 { letters.reduce(start) { adding($1, to: $0) } }

    /// Spreads the bits, for the place in a table.
    @inline(__always)
    static func spread(_ value: UInt64) -> UInt64 {
        let once = (value ^ (value >> 32)) &* 0xd6e8_feb8_6659_fd93
        return once ^ (once >> 32)
    }
}

/// A table from 64-bit keys to small numbers, open addressed: made once, then only read.
struct HashTable: Sendable {
    private var keys: [UInt64] = []
    private var values: [Int32] = []
    private var mask = 0

    /// The value of a key that was given twice is the last.
    init(_ pairs: [UInt64: Int32]) {
        var size = 16
        while size < pairs.count * 2 + 1 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: -1, count: size)
        mask = size - 1
        for (key, value) in pairs {
            var slot = Int(truncatingIfNeeded: Hash.spread(key)) & mask
            while values[slot] >= 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = value
        }
    }

    /// The value of `key`, at least 0; -1 when it has none.
    @inline(__always)
    func value(_ key: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: Hash.spread(key)) & mask
        while values[slot] >= 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }
}
