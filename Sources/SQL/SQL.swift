package import Support

/// One statement and the values bound to it. Interpolation binds, it never splices: `"WHERE id = \(id)"` becomes `WHERE id = $1`.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    package private(set) var text = ""
    package private(set) var values: [SQLValue] = []

    package init(stringLiteral text: String) { self.text = text }
    package init(stringInterpolation parts: Parts) { self = parts.sql }

    // Made once, because the text of a statement is built anew for each row that is written.
    private static let placeholders = (0..<100).map { "$\($0)" }

    /// The text with the numbers of its parameters raised; what stands in quotes is no parameter.
    private func renumbered(by offset: Int) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 8)
        var quote: UInt8?
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            out.append(byte)
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "$") {
                let digits = rest.prefix { (48...57).contains($0) }
                guard let number = Int(Substring(digits)) else { continue }
                out += "\(number + offset)".utf8
                rest = rest.dropFirst(digits.count)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    package struct Parts: StringInterpolationProtocol {
        fileprivate var sql: SQL = ""
        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + 4 * interpolationCount)
            sql.values.reserveCapacity(interpolationCount)
        }
        package mutating func appendLiteral(_ literal: String) { sql.text += literal }

        package mutating func appendInterpolation(_ value: SQLValue) {
            sql.values.append(value)
            let number = sql.values.count
            if number < SQL.placeholders.count { sql.text += SQL.placeholders[number] } else { sql.text += "$\(number)" }
        }
        package mutating func appendInterpolation<T>(_ id: ID<T>) { appendInterpolation(.integer(id.rawValue)) }
        package mutating func appendInterpolation<T>(_ id: ID<T>?) { appendInterpolation(id.map { .integer($0.rawValue) } ?? .null) }
        package mutating func appendInterpolation(_ text: String) { appendInterpolation(.text(text)) }
        package mutating func appendInterpolation(_ text: String?) { appendInterpolation(text.map(SQLValue.text) ?? .null) }
        package mutating func appendInterpolation(_ number: Int) { appendInterpolation(.integer(Int64(number))) }
        package mutating func appendInterpolation(_ number: Int?) { appendInterpolation(number.map { .integer(Int64($0)) } ?? .null) }
        package mutating func appendInterpolation(_ number: Int64) { appendInterpolation(.integer(number)) }
        /// Booleans are stored as 0 and 1 in BIGINT columns: the one form both engines share.
        package mutating func appendInterpolation(_ flag: Bool) { appendInterpolation(.integer(flag ? 1 : 0)) }
        package mutating func appendInterpolation(_ instant: Instant) { appendInterpolation(.integer(instant.microseconds)) }
        package mutating func appendInterpolation(_ instant: Instant?) {
            appendInterpolation(instant.map { .integer($0.microseconds) } ?? .null)
        }
        package mutating func appendInterpolation(_ bytes: [UInt8]) { appendInterpolation(.blob(bytes)) }
        package mutating func appendInterpolation(_ bytes: [UInt8]?) { appendInterpolation(bytes.map(SQLValue.blob) ?? .null) }

        /// A piece of SQL with its own values, renumbered to follow ours.
        package mutating func appendInterpolation(_ fragment: SQL) {
            guard !fragment.values.isEmpty, !sql.values.isEmpty else {
                sql.text += fragment.text
                sql.values += fragment.values
                return
            }
            sql.text += fragment.renumbered(by: sql.values.count)
            sql.values += fragment.values
        }

        /// The values of a list, comma-separated: `IN (\(list: ids))`. An empty list becomes NULL, which nothing equals.
        package mutating func appendInterpolation<T>(list ids: [ID<T>]) { append(list: ids.map { .integer($0.rawValue) }) }
        package mutating func appendInterpolation(list texts: [String]) { append(list: texts.map(SQLValue.text)) }

        private mutating func append(list values: [SQLValue]) {
            guard !values.isEmpty else {
                sql.text += "NULL"
                return
            }
            for (index, value) in values.enumerated() {
                if index > 0 { sql.text += ", " }
                appendInterpolation(value)
            }
        }
    }
}

/// A value as both engines store it: BIGINT, DOUBLE PRECISION, TEXT, BLOB or BYTEA.
package enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}
