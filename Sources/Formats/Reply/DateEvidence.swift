/// What in a line of text looks like a date or a time of day.
struct DateEvidence {
    /// A year from 1970 to 2099, or a day in figures such as `3/12/24`.
    private(set) var hasDay = false
    /// A time of day such as `9:05`, `17.30` or `17h30`.
    private(set) var hasTime = false
    var hasAny: Bool { hasDay || hasTime }

    /// Numbers that hang together by one mark each: `2024-05-03`, `3/5/24`, `10:15`.
    private struct Chain {
        var count = 0
        var mark: UInt8 = 0
        var first: (length: Int, value: Int) = (0, 0)
        var last: (length: Int, value: Int) = (0, 0)
        /// Every number has as many digits as those of a date may have.
        var isDate = true

        mutating func append(_ length: Int, _ value: Int) {
            last = (length, value)
            if count == 0 { first = last }
            count += 1
            isDate = isDate && (length <= 2 || length == 4)
        }

        mutating func restart() { self = Chain(mark: mark) }
    }

    /// Looks at `bytes`.
    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        var chain = Chain()
        while index < bytes.endIndex {
            guard Self.isDigit(bytes[index]) else {
                index += 1
                chain.restart()
                continue
            }
            let start = index
            var value = 0
            while index < bytes.endIndex, Self.isDigit(bytes[index]) {
                value = (value &* 10 &+ Int(bytes[index] - 0x30)) % 100_000
                index += 1
            }
            chain.append(index - start, value)
            judge(chain)
            guard index + 1 < bytes.endIndex, Self.isDigit(bytes[index + 1]), Self.isMark(bytes[index]) else {
                chain.restart()
                continue
            }
            if chain.count > 1, chain.mark != bytes[index] { chain.restart() }
            chain.mark = bytes[index]
            index += 1
        }
    }

    private mutating func judge(_ chain: Chain) {
        let (first, last, mark) = (chain.first, chain.last, chain.mark)
        if last.length == 4, (1970...2099).contains(last.value) { hasDay = true }
        if chain.count == 3, mark != 0x3a, chain.isDate { hasDay = true }
        if chain.count == 2, mark == 0x3a || mark == 0x2e || mark == 0x68, last.length == 2, last.value < 60, first.length <= 2,
            first.value < 24
        {
            hasTime = true
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2d, 0x2e, 0x2f, 0x3a, 0x68: true
        default: false
        }
    }
}
