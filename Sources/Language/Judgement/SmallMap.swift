/// A map of a few keys, in the order in which they came: the same text gives the same answer, and nothing is hashed.
struct SmallMap<Key: Equatable, Value> {
    private(set) var entries: [(key: Key, value: Value)] = []

    subscript(key: Key) -> Value? {
        get { entries.first { $0.key == key }?.value }
        set {
            if let place = entries.firstIndex(where: { $0.key == key }) {
                if let newValue { entries[place].value = newValue } else { entries.remove(at: place) }
            } else if let newValue {
                entries.append((key, newValue))
            }
        }
    }

    subscript(key: Key, default initial: @autoclosure () -> Value) -> Value {
        get { self[key] ?? initial() }
        set {
            if let place = entries.firstIndex(where: { $0.key == key }) {
                entries[place].value = newValue
            } else {
                entries.append((key, newValue))
            }
        }
        _modify {
            let place: Int
            if let known = entries.firstIndex(where: { $0.key == key }) {
                place = known
            } else {
                place = entries.count
                entries.append((key, initial()))
            }
            yield &entries[place].value
        }
    }
}

extension SmallMap where Value == Ledger.Account {
    /// What weighs most; the first of several that weigh the same.
    var heaviest: (key: Key, value: Value)? {
        var best: (key: Key, value: Value)?
        for entry in entries where entry.value.weight > best?.value.weight ?? 0 { best = entry }
        return best
    }
}
