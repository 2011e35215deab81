package import Support

/// One statement and the values bound to it. Interpolation binds, it never splices: `"WHERE id = \(id)"` becomes `WHERE id = $1`.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// A literal piece, and whether a value follows it.
    struct Piece: Equatable, Sendable {
        var literal: String
        var hasValue: Bool
    }

    /// A statement without its values. Its pieces are literals of our source, which are compared by where they lie, so that a statement that
    /// is run again is known without its text being put together.
    struct Form: Hashable, Sendable {
        var pieces: [Piece] = []
        func hash(into hasher: inout Hasher) { for piece in pieces { hasher.combine(piece.literal.utf8.count) } }
    }
    private(set) var form = Form()
    package private(set) var values: [SQLValue] = []

    package init(stringLiteral text: String) { form.pieces = [Piece(literal: text, hasValue: false)] }
    package init(stringInterpolation parts: Parts) { self = parts.sql }
    private init() {}

    /// The statement with its parameters numbered in order.
    package var text: String {
        var text = ""
        var number = 0
        for piece in form.pieces {
            text += piece.literal
            guard piece.hasValue else { continue }
            number += 1
            text += "$\(number)"
        }
        return text
    }

    package struct Parts: StringInterpolationProtocol {
        fileprivate var sql = SQL()
        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.form.pieces.reserveCapacity(interpolationCount + 1)
            sql.values.reserveCapacity(interpolationCount)
        }
        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { sql.form.pieces.append(Piece(literal: literal, hasValue: false)) }
        }

        package mutating func appendInterpolation(_ value: SQLValue) {
            sql.values.append(value)
            if let last = sql.form.pieces.indices.last, !sql.form.pieces[last].hasValue {
                sql.form.pieces[last].hasValue = true
            } else {
                sql.form.pieces.append(Piece(literal: "", hasValue: true))
            }
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

        /// A piece of SQL with its own values, which are numbered where they stand.
        package mutating func appendInterpolation(_ fragment: SQL) {
            sql.form.pieces += fragment.form.pieces
            sql.values += fragment.values
        }

        /// The values of a list, comma-separated: `IN (\(list: ids))`. An empty list becomes NULL, which nothing equals.
        package mutating func appendInterpolation<T>(list ids: [ID<T>]) { append(list: ids.map { .integer($0.rawValue) }) }
        package mutating func appendInterpolation(list texts: [String]) { append(list: texts.map(SQLValue.text)) }

        /// The same with the last value repeated until there are `count`, so that lists of different lengths are one statement.
        package mutating func appendInterpolation(list texts: [String], paddedTo count: Int) {
            let padding = texts.last.map { [String](repeating: $0, count: max(0, count - texts.count)) } ?? []
            append(list: (texts + padding).map(SQLValue.text))
        }

        private mutating func append(list values: [SQLValue]) {
            guard !values.isEmpty else {
                appendLiteral("NULL")
                return
            }
            for (index, value) in values.enumerated() {
                if index > 0 { appendLiteral(", ") }
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
