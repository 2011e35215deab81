/// Prepared statements by their text, the ones used longest ago dropped when there are too many.
struct StatementCache<Statement> {
    private struct Entry {
        let statement: Statement
        var used: Int
    }
    private var entries: [String: Entry] = [:]
    private var last: (text: String, statement: Statement)?
    private var clock = 0
    private let limit: Int

    init(limit: Int = 256) { self.limit = limit }

    /// The statement prepared for `text`, if it is kept.
    mutating func find(_ text: String) -> Statement? {
        // A loop runs one text over and over: comparing is cheaper than hashing.
        if let last, last.text == text { return last.statement }
        guard let index = entries.index(forKey: text) else { return nil }
        clock += 1
        entries.values[index].used = clock
        last = (entries.keys[index], entries.values[index].statement)
        return entries.values[index].statement
    }

    /// Keeps `statement`, and gives those that had to go.
    mutating func insert(_ statement: Statement, for text: String) -> [Statement] {
        clock += 1
        let old = entries.updateValue(Entry(statement: statement, used: clock), forKey: text)
        var dropped = old.map { [$0.statement] } ?? []
        if entries.count > limit {
            let oldest = entries.sorted { $0.value.used < $1.value.used }.prefix(max(1, limit / 4))
            for (text, entry) in oldest {
                entries[text] = nil
                dropped.append(entry.statement)
            }
        }
        last = (text, statement)
        return dropped
    }

    /// Forgets everything, and gives what was kept.
    mutating func removeAll() -> [Statement] {
        defer { (entries, last) = ([:], nil) }
        return entries.values.map(\.statement)
    }
}
