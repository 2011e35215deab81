import Domain
import Support

/// What is wrong with a value, and where.
struct Violation: Error, Equatable {
    /// A JSON Pointer (RFC 6901); empty for the whole.
    var pointer: String
    /// A sentence that goes on after the name of the place: "is longer than 50 characters".
    let reason: String
}

extension Schema {
    /// The first thing that is wrong with `value`; nil when nothing is.
    func violation(in value: JSON, at pointer: String = "") -> Violation? {
        switch (self, value) {
        case (.anything, _), (.null, .null), (.flag, .bool): return nil
        case (.text(let rule), .text(let text)): return rule.reason(against: text).map { Violation(pointer: pointer, reason: $0) }
        case (.integer(let range), .integer), (.integer(let range), .number):
            guard let whole = value.whole else { return Violation(pointer: pointer, reason: "is not a whole number") }
            let isInside = range.contains(whole)
            return isInside ? nil : Violation(pointer: pointer, reason: "is not between \(range.lowerBound) and \(range.upperBound)")
        case (.number(let range), .integer), (.number(let range), .number):
            let isInside = value.number.map(range.contains) ?? false
            return isInside ? nil : Violation(pointer: pointer, reason: "is not between \(range.lowerBound) and \(range.upperBound)")
        case (.list(let item, let atMost), .list(let items)):
            if let atMost, items.count > atMost { return Violation(pointer: pointer, reason: "has more than \(atMost) items") }
            return items.enumerated().lazy.compactMap { item.violation(in: $0.element, at: "\(pointer)/\($0.offset)") }.first
        case (.map(let schema), .object(let members)):
            return members.lazy.compactMap { schema.violation(in: $0.value, at: "\(pointer)/\(Self.escaped($0.key))") }.first
        case (.object(let properties, let isOpen), .object(let members)):
            return Self.violation(of: properties, isOpen: isOpen, in: members, at: pointer)
        case (.either(let schemas), _):
            let found = schemas.map { $0.violation(in: value, at: pointer) }
            // What went deepest came closest to being meant.
            return found.contains(nil) ? nil : found.compactMap { $0 }.max { $0.pointer.utf8.count < $1.pointer.utf8.count }
        case (.named(_, let schema), _): return schema.violation(in: value, at: pointer)
        default: return Violation(pointer: pointer, reason: "is not \(kind)")
        }
    }

    private static func violation(
        of properties: [Property], isOpen: Bool, in members: [String: JSON], at pointer: String
    ) -> Violation? {
        for property in properties {
            let place = "\(pointer)/\(escaped(property.name))"
            guard let value = members[property.name] else {
                if property.isRequired { return Violation(pointer: place, reason: "is missing") }
                continue
            }
            if let violation = property.schema.violation(in: value, at: place) { return violation }
        }
        guard !isOpen, let other = members.keys.sorted().first(where: { name in !properties.contains { $0.name == name } }) else {
            return nil
        }
        return Violation(pointer: "\(pointer)/\(escaped(other.shortened))", reason: "is not known here")
    }

    private static func escaped(_ name: String) -> String {
        name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
            .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    }

    private var kind: String {
        switch self {
        case .text: "a text"
        case .integer: "a whole number"
        case .number: "a number"
        case .flag: "true or false"
        case .list: "a list"
        case .object, .map: "an object"
        case .null: "null"
        case .either, .anything, .named: "what belongs here"
        }
    }
}

extension TextRule {
    /// What is wrong with `text`; nil when nothing is.
    func reason(against text: String) -> String? {
        if !choices.isEmpty { return choices.contains(text) ? nil : "is none of \(choices.joined(separator: " "))" }
        let count = text.unicodeScalars.count
        if count < shortest { return shortest == 1 ? "is empty" : "is shorter than \(shortest) characters" }
        if let longest, count > longest { return "is longer than \(longest) characters" }
        switch form {
        case .plain: return text.utf8.contains(0) ? "has a NUL character" : nil
        case .identifier:
            let isOne = text.utf8.count <= 19 && text.utf8.first != UInt8(ascii: "0") && !text.isEmpty && text.utf8.allSatisfy(Self.isDigit)
            return isOne ? nil : "is no identifier of ours"
        case .place:
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 4, ["d", "l", "h"].contains(parts[0]) else { return "is no place where a page begins" }
            let numbers = [parts[1].hasPrefix("-") ? parts[1].dropFirst() : parts[1], parts[2], parts[3]]
            let areNumbers = zip(numbers, [19, 19, 18]).allSatisfy { number, most in
                !number.isEmpty && number.utf8.count <= most && number.utf8.allSatisfy(Self.isDigit)
            }
            return areNumbers && !parts[2].hasPrefix("0") ? nil : "is no place where a page begins"
        case .words:
            if text.utf8.contains(0) { return "has a NUL character" }
            return text.trimmed.isEmpty ? "holds nothing but blanks" : nil
        case .instant: return Instant(rfc3339: text) == nil ? "is no RFC 3339 time" : nil
        case .visible: return text.utf8.allSatisfy { (0x21...0x7e).contains($0) } ? nil : "has other than visible ASCII signs"
        case .label:
            let scalars = text.unicodeScalars
            let refused: Set<UInt32> = [0x2028, 0x2029, 0x2f, 0x5c]
            let isOneLine = scalars.allSatisfy {
                !(0...0x1f).contains($0.value) && !(0x7f...0x9f).contains($0.value) && !refused.contains($0.value)
            }
            let hasBlankEnd = [scalars.first, scalars.last].contains { $0.map { $0.properties.isWhitespace || $0.value == 0xfeff } ?? true }
            return isOneLine && !hasBlankEnd ? nil : "is not one line without slashes, and without blanks at its ends"
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension String {
    /// Short enough to be said again in a sentence, and without what could disturb it.
    var shortened: String { String(unicodeScalars.prefix(60).map { $0.value < 0x20 || $0.value == 0x7f ? "?" : Character($0) }) }
}
