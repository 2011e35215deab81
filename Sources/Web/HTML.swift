/// Markup that cannot be injected into: what is written in code enters as it stands, what is interpolated enters escaped.
///
/// Only a literal in our own source can become markup, because literals arrive as `StaticString`; a `String` made at run time is always text.
/// Attribute values are written between double quotes, which the escaping never leaves.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Equatable {
    /// The markup as UTF-8, ready to be sent.
    package private(set) var bytes: [UInt8]

    /// Nothing.
    package init() { bytes = [] }

    package init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation interpolation: StringInterpolation) { bytes = interpolation.bytes }

    /// Text that is shown as it stands, whatever it holds.
    package init(text: String) {
        bytes = []
        bytes.append(escaping: text)
    }

    /// Whether there is nothing to show.
    package var isEmpty: Bool { bytes.isEmpty }

    package mutating func append(_ other: HTML) { bytes += other.bytes }

    /// The pieces one after another, with `separator` between them.
    package init(_ pieces: [HTML], separator: HTML = HTML()) {
        bytes = []
        for (index, piece) in pieces.enumerated() {
            if index > 0 { bytes += separator.bytes }
            bytes += piece.bytes
        }
    }
}

extension HTML {
    /// What may stand between `\(` and `)` in a literal.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity &+ interpolationCount &* 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes += $0 }
        }

        /// Text, escaped for both text and quoted attributes.
        package mutating func appendInterpolation(_ text: String) { bytes.append(escaping: text) }

        /// A whole number in plain digits.
        package mutating func appendInterpolation(_ number: Int) { bytes += Array(String(number).utf8) }

        package mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }

        package mutating func appendInterpolation(each pieces: [HTML]) {
            for piece in pieces { bytes += piece.bytes }
        }

        /// One piece for each item, in order.
        package mutating func appendInterpolation<Items: Sequence>(each items: Items, _ piece: (Items.Element) -> HTML) {
            for item in items { bytes += piece(item).bytes }
        }

        /// `html` when `condition` holds, else `other`.
        package mutating func appendInterpolation(
            if condition: Bool, _ html: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = HTML()
        ) {
            bytes += (condition ? html() : other()).bytes
        }

        /// A piece for the value when there is one.
        package mutating func appendInterpolation<Value>(with value: Value?, _ piece: (Value) -> HTML) {
            if let value { bytes += piece(value).bytes }
        }

        /// ` name="value"`, or nothing when the value is nil. The name is ours, the value is escaped.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
            bytes += [UInt8(ascii: "="), UInt8(ascii: "\"")]
            bytes.append(escaping: value)
            bytes.append(UInt8(ascii: "\""))
        }

        /// ` name`, an attribute without a value, when `condition` holds.
        package mutating func appendInterpolation(flag name: StaticString, if condition: Bool) {
            guard condition else { return }
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
        }
    }
}
