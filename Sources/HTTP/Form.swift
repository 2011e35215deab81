/// What a form sent: fields and files, in order.
package struct Form: Sendable {
    /// A file as the client described it; trust neither its name nor its type.
    package struct File: Sendable, Equatable {
        /// The last part of the name, without controls, at most 255 bytes.
        package let name: String
        package let type: String
        package let bytes: [UInt8]
    }

    /// How much a form may hold.
    package struct Limits: Sendable {
        package var fields = 200
        package var files = 50
        /// The longest name of a field, in bytes.
        package var nameLength = 200
        package init() {}
    }

    /// Why a body is not taken as a form.
    package enum Failure: Error, Sendable, Equatable {
        /// The body is of another media type: 415.
        case notAForm
        /// The body breaks the rules of its type: 400.
        case malformed
        /// There are more fields or files than allowed, or a name is too long: 413.
        case tooMuch

        /// The status that says so.
        package var status: Int {
            switch self {
            case .notAForm: 415
            case .malformed: 400
            case .tooMuch: 413
            }
        }
    }

    package private(set) var fields: [(name: String, value: String)] = []
    package private(set) var files: [(name: String, file: File)] = []

    /// Reads the body of `request` as `application/x-www-form-urlencoded` or `multipart/form-data`.
    package init(_ request: Request, limits: Limits = Limits()) throws(Failure) {
        switch request.mediaType {
        case "application/x-www-form-urlencoded": try readPairs(request.body, limits)
        case "multipart/form-data":
            guard let boundary = HeaderParameters(request.header("content-type") ?? "").value(of: "boundary") else { throw .malformed }
            try readParts(request.body, boundary: boundary, limits)
        default: throw .notAForm
        }
    }

    /// The value of the first field of that name.
    package func first(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    /// The values of all fields of that name.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
    /// The first file of that name.
    package func file(_ name: String) -> File? { files.first { $0.name == name }?.file }

    private mutating func readPairs(_ body: [UInt8], _ limits: Limits) throws(Failure) {
        // Counted first, because it is cheap and a refusal should be.
        guard body.count(where: { $0 == UInt8(ascii: "&") }) < limits.fields else { throw .tooMuch }
        guard let pairs = FormPairs.parse(body[...], limit: limits.fields) else { throw .malformed }
        guard pairs.allSatisfy({ $0.name.utf8.count <= limits.nameLength }) else { throw .tooMuch }
        fields = pairs
    }

    private mutating func readParts(_ body: [UInt8], boundary: String, _ limits: Limits) throws(Failure) {
        guard var parts = Multipart(body, boundary: boundary) else { throw .malformed }
        while let part = try parts.next() {
            let disposition = HeaderParameters(part.header("content-disposition") ?? "")
            guard disposition.main == "form-data", let name = disposition.value(of: "name").map(Self.unescaped) else { throw .malformed }
            guard name.utf8.count <= limits.nameLength else { throw .tooMuch }
            if let fileName = disposition.value(of: "filename") {
                // A browser sends a file without name and bytes where no file was chosen.
                if fileName.isEmpty, part.bytes.isEmpty { continue }
                guard files.count < limits.files else { throw .tooMuch }
                let type = part.header("content-type") ?? "application/octet-stream"
                files.append((name, File(name: Self.plain(fileName), type: type, bytes: Array(part.bytes))))
            } else {
                guard fields.count < limits.fields else { throw .tooMuch }
                guard !part.bytes.contains(0), let value = String(validating: part.bytes, as: UTF8.self) else { throw .malformed }
                fields.append((name, value))
            }
        }
    }

    /// Browsers write quotes and line ends in names as percent escapes, and nothing else.
    private static func unescaped(_ text: String) -> String {
        var out = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "%") {
            out += rest[..<mark]
            rest = rest[mark...]
            switch rest.prefix(3).uppercased() {
            case "%22": (out, rest) = (out + "\"", rest.dropFirst(3))
            case "%0D": (out, rest) = (out + "\r", rest.dropFirst(3))
            case "%0A": (out, rest) = (out + "\n", rest.dropFirst(3))
            default: (out, rest) = (out + "%", rest.dropFirst())
            }
        }
        return out + rest
    }

    private static func plain(_ name: String) -> String {
        let last = unescaped(name).unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? [][...]
        var out = ""
        for scalar in last where scalar.value >= 0x20 && !(0x7f...0x9f).contains(scalar.value) {
            guard out.utf8.count + UTF8.width(scalar) <= 255 else { break }
            out.unicodeScalars.append(scalar)
        }
        return out
    }
}
