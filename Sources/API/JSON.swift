package import Domain

/// A JSON value, as programs send and get it.
typealias JSON = JSONValue

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral
{
    package init(stringLiteral text: String) { self = .text(text) }
    package init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(Dictionary(members) { $1 }) }
    package init(arrayLiteral items: JSONValue...) { self = .list(items) }
    package init(booleanLiteral flag: Bool) { self = .bool(flag) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
}
