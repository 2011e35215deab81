/// What in a line of text looks like a date or a time of day.
struct DateEvidence {
    /// A year from 1970 to 2099, or a day in figures such as `3/12/24`.
    private(set) var hasDay = false
    /// A time of day such as `9:05`, `17.30` or `17h30`.
    private(set) var hasTime = false
    var hasAny: Bool { hasDay || hasTime }

    init(_ bytes: [UInt8]) {
        var index = 0
        // The numbers so far that hang together by one mark each: `2024-05-03`, `3/5/24`, `10:15`.
        var chain: [(length: Int, value: Int)] = []
        var mark: UInt8 = 0
        while index < bytes.count {
            guard Self.isDigit(bytes[index]) else {
                index += 1
                chain = []
                continue
            }
            let start = index
            var value = 0
            while index < bytes.count, Self.isDigit(bytes[index]) {
                value = (value &* 10 &+ Int(bytes[index] - 0x30)) % 100_000
                index += 1
            }
            chain.append((index - start, value))
            judge(chain, mark)
            guard index + 1 < bytes.count, Self.isDigit(bytes[index + 1]), Self.isMark(bytes[index]) else {
                chain = []
                continue
            }
            if chain.count > 1, mark != bytes[index] { chain = [] }
            mark = bytes[index]
            index += 1
        }
    }

    private mutating func judge(_ chain: [(length: Int, value: Int)], _ mark: UInt8) {
        guard let last = chain.last else { return }
        if last.length == 4, (1970...2099).contains(last.value) { hasDay = true }
        if chain.count == 3, mark != 0x3a, chain.allSatisfy({ $0.length <= 2 || $0.length == 4 }) { hasDay = true }
        if chain.count == 2, mark == 0x3a || mark == 0x2e || mark == 0x68, last.length == 2, last.value < 60, chain[0].length <= 2,
            chain[0].value < 24
        {
            hasTime = true
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isMark(_ byte: UInt8) -> Bool { [0x2d, 0x2e, 0x2f, 0x3a, 0x68].contains(byte) }
}
