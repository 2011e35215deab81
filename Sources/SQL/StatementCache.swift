/// Prepared statements by what they are known by, the ones used longest ago dropped when there are too many.
struct StatementCache<Key: Hashable, Statement> {
    private struct Entry {
        let statement: Statement
        var used: Int
    }
    private var entries: [Key: Entry] = [:]
    private var last: (key: Key, statement: Statement)?
    private var clock = 0
    private let limit: Int

    init(limit: Int = 256) { self.limit = limit }

    /// The statement prepared for `key`, if it is kept.
    mutating func find(_ key: Key) -> Statement? {
        // A loop runs one statement over and over: comparing is cheaper than hashing.
        if let last, last.key == key { return last.statement }
        guard let index = entries.index(forKey: key) else { return nil }
        clock += 1
        entries.values[index].used = clock
        last = (entries.keys[index], entries.values[index].statement)
        return entries.values[index].statement
    }

    /// Keeps `statement`, and gives those that had to go.
    mutating func insert(_ statement: Statement, for key: Key) -> [Statement] {
        clock += 1
        let old = entries.updateValue(Entry(statement: statement, used: clock), forKey: key)
        var dropped = old.map { [$0.statement] } ?? []
        if entries.count > limit {
            let oldest = entries.sorted { $0.value.used < $1.value.used }.prefix(max(1, limit / 4))
            for (key, entry) in oldest {
                entries[key] = nil
                dropped.append(entry.statement)
            }
        }
        last = (key, statement)
        return dropped
    }

    /// Forgets everything, and gives what was kept.
    mutating func removeAll() -> [Statement] {
        defer { (entries, last) = ([:], nil) }
        return entries.values.map(\.statement)
    }
}
