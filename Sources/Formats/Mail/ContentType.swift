import CGMime

/// The parameters of Content-Type and Content-Disposition (RFC 2045, 2183, 2231), read when asked for.
struct ContentParameters {
    private let list: [(name: String, value: String)]

    /// Reads what follows the first semicolon of `value`.
    init(_ value: [UInt8]) {
        guard GMime.isReady, let semicolon = value.firstIndex(of: UInt8(ascii: ";")),
            let parsed = g_mime_param_list_parse(nil, value[(semicolon + 1)...].prefix(16_384).cString)
        else {
            list = []
            return
        }
        defer { g_object_unref(parsed) }
        list = (0..<max(0, g_mime_param_list_length(parsed))).compactMap { index in
            guard let parameter = g_mime_param_list_get_parameter_at(parsed, index), let name = g_mime_param_get_name(parameter),
                let value = g_mime_param_get_value(parameter)
            else { return nil }
            return (String(cString: name).lowercased(), String(cString: value))
        }
    }

    /// The decoded value of the first parameter called `name`.
    subscript(_ name: String) -> String? { list.first { $0.name == name }?.value }
}

/// The media type of a part with its parameters.
struct ContentType {
    /// `text/plain`, in lower case.
    var type: String
    let parameters: ContentParameters
    /// Whether the header said what cannot be a media type.
    private(set) var isMalformed = false

    /// The type that a part without Content-Type has.
    init(assumed type: String) {
        self.type = type
        parameters = ContentParameters([])
    }

    /// The type in a header value; what is no `type/subtype` counts as text/plain (RFC 2045, 5.2).
    init(_ value: [UInt8]) {
        parameters = ContentParameters(value)
        let written = value.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }.filter { !$0.isWhite }.map(\.lowercased)
        let halves = written.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if halves.count == 2, halves.allSatisfy({ !$0.isEmpty && $0.count <= 127 && $0.allSatisfy(Self.isToken) }) {
            type = String(decoding: written, as: UTF8.self)
        } else {
            type = "text/plain"
            isMalformed = true
        }
    }

    var isMultipart: Bool { type.hasPrefix("multipart/") }
    var isReadable: Bool { type == "text/plain" || type == "text/html" }

    private static func isToken(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7f && !#"()<>@,;:\"/[]?="#.utf8.contains(byte)
    }
}
