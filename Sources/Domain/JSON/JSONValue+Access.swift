extension JSONValue {
    /// The field `name`; nil for a value that has none, and for null.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let fields) = self, let value = fields[name], value != .null else { return nil }
        return value
    }

    package var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    /// Text, or a whole number that some write in its place.
    package var identifier: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        default: nil
        }
    }

    /// A count: a whole number from 0 on.
    package var count: Int? {
        switch self {
        case .integer(let number) where number >= 0: Int(exactly: number)
        case .number(let number) where number >= 0 && number < 1e15 && number == number.rounded(): Int(number)
        default: nil
        }
    }

    package var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    package var list: [JSONValue]? {
        if case .list(let values) = self { return values }
        return nil
    }

    package var isObject: Bool {
        if case .object = self { return true }
        return false
    }

    /// The number; nil for any other value.
    package var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The whole number, however it was written; nil for any other value.
    package var whole: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        default: nil
        }
    }
}
