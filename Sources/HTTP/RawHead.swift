import CMHD

/// A request's head as libmicrohttpd left it in its buffer: the bytes that came, with NUL where a separator was.
///
/// libmicrohttpd takes a bare LF for a line end, joins folded lines and cuts texts at NUL. None of this is visible in what it hands out, but
/// all of it is in the buffer: a line that ended in CR LF ends in two NUL now. So the whole head is walked and each byte must be accounted
/// for; a head that another server might read in another way is refused.
struct RawHead {
    private struct Field {
        let name: UnsafeRawBufferPointer
        let value: UnsafeRawBufferPointer
    }

    /// The method as it came.
    let method: String
    /// The version as it came, such as `HTTP/1.1`.
    let version: String
    /// Fields in order, names in lower case, values without the white space around them.
    let headers: [(name: String, value: String)]

    /// Reads the head that starts at `method`, with the target that libmicrohttpd showed before it changed it.
    init(
        of connection: OpaquePointer, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>, target: [UInt8], targetAddress: UInt,
        limit: Int
    ) throws(Refusal) {
        let size = cmhd_head_size(connection)
        guard size <= limit else { throw Refusal(status: 431, reason: "The head of the request is too large.") }
        // Safe: both ends lie in the connection's buffer, where reading went on from the first to the second.
        let region = UnsafeRawBufferPointer(start: method, count: size)
        let ambiguous = Refusal.malformed("The head of the request is not well formed.")

        guard let afterMethod = region.firstIndex(of: 0) else { throw ambiguous }
        let start = UInt(bitPattern: method)
        let afterTarget = afterMethod &+ 1 &+ target.count
        guard afterMethod > 0, targetAddress == start &+ UInt(afterMethod) &+ 1,
            UInt(bitPattern: version) == start &+ UInt(afterTarget) &+ 1, afterTarget &+ 11 <= size,
            region[afterTarget] == 0, region[(afterTarget &+ 1)..<(afterTarget &+ 9)].allSatisfy({ $0 != 0 })
        else { throw ambiguous }
        self.method = String(decoding: region[..<afterMethod], as: UTF8.self)
        self.version = String(decoding: region[(afterTarget &+ 1)..<(afterTarget &+ 9)], as: UTF8.self)

        var cursor = afterTarget &+ 9
        func expectLineEnd() throws(Refusal) {
            guard cursor &+ 2 <= size, region[cursor] == 0, region[cursor &+ 1] == 0 else { throw ambiguous }
            cursor &+= 2
        }
        try expectLineEnd()
        var headers: [(name: String, value: String)] = []
        for field in Self.fields(of: connection) {
            guard UInt(bitPattern: field.name.baseAddress) == start &+ UInt(cursor), cursor &+ field.name.count < size,
                HeaderRules.isToken(field.name), region[cursor &+ field.name.count] == 0
            else { throw ambiguous }
            cursor &+= field.name.count &+ 1
            while cursor < size, Self.isBlank(region[cursor]) { cursor &+= 1 }
            guard UInt(bitPattern: field.value.baseAddress) == start &+ UInt(cursor), cursor &+ field.value.count <= size,
                HeaderRules.isValue(field.value)
            else { throw ambiguous }
            cursor &+= field.value.count
            try expectLineEnd()
            headers.append((String(decoding: field.name, as: UTF8.self).lowercased(), Self.trimmed(field.value)))
        }
        try expectLineEnd()
        guard cursor == size else { throw ambiguous }
        self.headers = headers
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> String {
        var rest = bytes[...]
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return String(decoding: rest, as: UTF8.self)
    }

    private static func fields(of connection: OpaquePointer) -> [Field] {
        var fields: [Field] = []
        withUnsafeMutablePointer(to: &fields) { fields in
            _ = MHD_get_connection_values_n(
                connection, .HEADER_KIND,
                { context, _, name, nameSize, value, valueSize in
                    let fields = context?.assumingMemoryBound(to: [Field].self)
                    fields?.pointee.append(
                        Field(
                            name: UnsafeRawBufferPointer(start: name, count: name == nil ? 0 : nameSize),
                            value: UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueSize)))
                    return .YES
                }, fields)
        }
        return fields
    }
}
