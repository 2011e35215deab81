import Foundation

/// Small values kept as JSON, which the database never looks into.
enum JSONText {
    /// The value as JSON with sorted keys; an empty object for what cannot be written.
    static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only our own small structs come here; a value that cannot be written is worth less than the row it stands in.
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    /// Nil for text that is no such value, as a newer version may have written.
    static func decode<T: Decodable>(_ type: T.Type, _ text: String) -> T? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
