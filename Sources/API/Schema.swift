import Domain

/// What a value may be: written into the document, and asked of what comes in.
indirect enum Schema: Sendable {
    case text(TextRule)
    case integer(ClosedRange<Int64>)
    case number(ClosedRange<Double>)
    case flag
    case list(Schema, atMost: Int? = nil)
    /// `isOpen`: other members may stand there, and are not looked at.
    case object([Property], isOpen: Bool)
    /// Any names, one kind of value.
    case map(Schema)
    case either([Schema])
    case null
    /// Any value at all.
    case anything
    /// One that stands in the document once, under that name.
    case named(String, Schema)

    /// One member of an object.
    struct Property: Sendable {
        let name: String
        let schema: Schema
        var isRequired = true
        /// What it is, for who reads the document.
        var meaning = ""
    }

    /// The same, or null.
    var orNull: Schema { .either([self, .null]) }
    static let text = Schema.text(TextRule())
    static let identifier = Schema.text(TextRule(form: .identifier))
    static let instant = Schema.text(TextRule(form: .instant))
    static func choice(_ choices: [String]) -> Schema { .text(TextRule(choices: choices)) }
    /// A count: what any reader of JSON can hold.
    static let count = Schema.integer(0...9_007_199_254_740_991)
}

/// What a text may be.
struct TextRule: Sendable {
    var shortest = 0
    /// In characters.
    var longest: Int?
    var form = Form.plain
    /// Nothing but these; empty for any.
    var choices: [String] = []

    /// A kind of text.
    enum Form: Sendable {
        /// Without NUL, which no column can hold.
        case plain
        /// One of our identifiers.
        case identifier
        /// RFC 3339.
        case instant
        /// Visible ASCII signs, as in a header field.
        case visible
        /// Where a page of conversations begins: among what, a time or a place in the index, one of our identifiers, and since when it is paged.
        case place
        /// With something in it besides blanks.
        case words
        /// One line that neither begins nor ends with a blank, and has no slash, so that it can stand in a path.
        case label

        /// For the document; nil where a format says it.
        var pattern: String? {
            switch self {
            case .plain: "^[^\\u0000]*$"
            case .identifier: "^[1-9][0-9]{0,18}$"
            case .instant: nil
            case .place: "^[dlh]\\.-?[0-9]{1,19}\\.[1-9][0-9]{0,18}\\.[0-9]{1,18}$"
            case .words: "^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$"
            case .visible: "^[!-~]*$"
            case .label:
                "^[^\\s\\u0000-\\u001f\\u007f-\\u009f/\\\\](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029/\\\\]*[^\\s\\u0000-\\u001f\\u007f-\\u009f/\\\\])?$"
            }
        }
    }
}

extension Schema {
    /// The schema as the document has it; the named ones go to `names`.
    func document(_ names: inout [String: JSON]) -> JSON {
        switch self {
        case .text(let rule): return rule.document
        case .integer(let range):
            return ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
        case .number(let range):
            return ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
        case .flag: return ["type": "boolean"]
        case .list(let item, let atMost):
            var out: [String: JSON] = ["type": "array", "items": item.document(&names)]
            if let atMost { out["maxItems"] = .integer(Int64(atMost)) }
            return .object(out)
        case .object(let properties, let isOpen):
            var members: [String: JSON] = [:]
            for property in properties {
                var schema = property.schema.document(&names)
                if !property.meaning.isEmpty, case .object(var inner) = schema {
                    inner["description"] = .text(property.meaning)
                    schema = .object(inner)
                }
                members[property.name] = schema
            }
            var out: [String: JSON] = ["type": "object", "properties": .object(members)]
            let required = properties.filter(\.isRequired).map { JSON.text($0.name) }
            if !required.isEmpty { out["required"] = .list(required) }
            if !isOpen { out["additionalProperties"] = false }
            return .object(out)
        case .map(let value): return ["type": "object", "additionalProperties": value.document(&names)]
        case .either(let schemas): return ["anyOf": .list(schemas.map { $0.document(&names) })]
        case .null: return ["type": "null"]
        case .anything: return [:]
        case .named(let name, let schema):
            if names[name] == nil {
                // Entered first, so that one within itself would end.
                names[name] = .null
                names[name] = schema.document(&names)
            }
            return ["$ref": .text("#/components/schemas/\(name)")]
        }
    }
}

extension TextRule {
    /// The rule as the document has it.
    var document: JSON {
        var out: [String: JSON] = ["type": "string"]
        if !choices.isEmpty {
            out["enum"] = .list(choices.map(JSON.text))
            return .object(out)
        }
        if shortest > 0 { out["minLength"] = .integer(Int64(shortest)) }
        if let longest { out["maxLength"] = .integer(Int64(longest)) }
        if let pattern = form.pattern { out["pattern"] = .text(pattern) }
        if form == .instant { out["format"] = "date-time" }
        return .object(out)
    }
}
