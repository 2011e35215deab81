/// The identifier of an `Entity`, not interchangeable with that of another type.
package struct ID<Entity>: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// The identifier written as decimal digits, as it stands in addresses; nil for anything else.
    package init?(_ text: String) {
        guard let value = Int64(text), value > 0 else { return nil }
        rawValue = value
    }

    package var description: String { String(rawValue) }
    package static func < (one: ID, other: ID) -> Bool { one.rawValue < other.rawValue }
}
