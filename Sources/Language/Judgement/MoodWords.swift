/// The words of a language that are good or bad by themselves, -1 to 1.
struct MoodWords: Sendable {
    private let table: HashTable

    /// Lines of a word and its mood in hundredths; `#` begins a comment.
    init(_ text: String) {
        var pairs: [UInt64: Int32] = [:]
        for line in text.utf8.split(separator: 0x0a) where line.first != 0x23 {
            let fields = line.split(separator: 0x09)
            guard fields.count == 2, let word = String(fields[0]), let mood = String(fields[1]).flatMap(Int32.init) else { continue }
            let scan = TextScan(word)
            guard scan.tokens.count == 1 else { continue }
            pairs[Hash.of(scan.folded)] = min(max(mood, -100), 100) + 100
        }
        table = HashTable(pairs)
    }

    /// The mood of a word; nil for one that has none.
    func mood(_ hash: UInt64) -> Double? {
        let value = table.value(hash)
        return value < 0 ? nil : Double(value - 100) / 100
    }
}
