/// Any JSON, as a value.
package enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A number written without a point or a power of ten that sixty-four bits hold.
    case integer(Int64)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// Why bytes are no JSON, and where.
    package struct Failure: Error, Equatable {
        /// What is wrong, as a sentence goes on after "This is not valid JSON:".
        package let reason: String
        /// Counted from 1, the column in characters.
        package let line: Int
        package let column: Int

        /// The whole of it, for a document.
        package var sentence: String { "This is not valid JSON: \(detail)" }
        /// Reason and place, to stand behind a colon.
        package var detail: String { "\(reason) in line \(line), column \(column)." }
        /// The same for one line of many, whose number stands beside it.
        package var sentenceOfLine: String { "The line is not valid JSON: \(reason) in column \(column)." }
    }

    /// Why these bytes, one line of many, are no JSON; nil when they are.
    package static func failure(inLine bytes: [UInt8]) -> Failure? {
        do throws(Failure) { _ = try JSONValue(json: bytes) } catch { return error }
        return nil
    }

    /// The value that UTF-8 text holds. `deepest` is how deep lists and objects may stand in one another.
    package init(json bytes: [UInt8], manner: JSONReader.Manner = .strict, deepest: Int = 200) throws(Failure) {
        self = try JSONReader.value(of: bytes, manner: manner, deepest: deepest)
    }
}

extension JSONValue: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value):
            if let whole = Int(exactly: value) { try container.encode(whole) } else { try container.encode(value) }
        case .text(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .object(let fields): try container.encode(fields)
        }
    }
}
