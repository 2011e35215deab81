import Domain
import HTTP
import Support

extension Operation {
    /// Refuses parameters that the document does not know, that come twice, or that are not what it says.
    func checkParameters(_ request: Request) throws(Problem) {
        let known = parameters.filter { $0.place == .query }
        if let other = request.query.first(where: { pair in !known.contains { $0.name == pair.name } }) {
            let names = known.map(\.name).joined(separator: ", ")
            throw Problem(
                .malformed, "There is no parameter \"\(other.name.shortened)\" here; there \(names.isEmpty ? "is none" : "are \(names)").",
                parameter: other.name.shortened)
        }
        for parameter in parameters {
            let values: [String]
            switch parameter.place {
            case .path:
                values = [request.parameter(parameter.name)]
            case .query: values = request.queryValues(parameter.name)
            case .header:
                let name = parameter.name.lowercased()
                values = request.headers.filter { $0.name == name }.map(\.value)
            }
            guard let value = values.first else {
                if parameter.isRequired { throw Problem(.malformed, "\(parameter.name) is missing.", parameter: parameter.name) }
                continue
            }
            guard values.count == 1 else {
                throw Problem(.malformed, "\(parameter.name) is given \(values.count) times.", parameter: parameter.name)
            }
            if let violation = parameter.violation(in: value) {
                // An identifier that cannot be one is that of nothing, like one that is not ours.
                if case .text(let rule) = parameter.schema, parameter.place == .path, rule.form == .identifier {
                    throw Problem(.notFound, "There is nothing here, or it is not yours.")
                }
                throw Problem(.malformed, "\(parameter.name) \(violation.reason).", parameter: parameter.name)
            }
        }
    }

    /// How deep values may lie in each other: more than any of ours.
    private static let deepest = 32

    /// The body as the value that the document describes; nil where none belongs, or for JSON Lines.
    func readBody(_ request: Request) throws(Problem) -> JSON? {
        guard let body else { return nil }
        guard request.header("content-encoding") == nil else {
            throw Problem(.mediaType, "A compressed body is not taken.", headers: [("Accept-Encoding", "identity")])
        }
        guard let type = body.types.first(where: { $0.name == request.mediaType }) else {
            throw Problem(.mediaType, "The Content-Type is \(body.types.map(\.name).joined(separator: " or ")).")
        }
        guard request.body.count <= body.limit else {
            throw Problem(.tooLarge, "The body is larger than \(body.limit) bytes.")
        }
        if type.isLines { return nil }
        guard !request.body.isEmpty else { throw Problem(.malformed, "The body is missing.") }
        let value: JSON
        do { value = try JSON(json: request.body, deepest: Self.deepest) } catch {
            throw Problem(.malformed, error.sentence)
        }
        if let violation = type.schema.violation(in: value) {
            let place = violation.pointer.isEmpty ? "The body" : violation.pointer.shortened
            throw Problem(.invalid, "\(place) \(violation.reason).", pointer: violation.pointer)
        }
        return value
    }

    /// Refuses a client that takes none of what this operation answers.
    func checkAccepted(_ request: Request) throws(Problem) {
        let types = successes.compactMap(\.content?.type)
        guard types.isEmpty || types.contains(where: request.accepts) else {
            throw Problem(.notAcceptable, "The answer is \(types.joined(separator: " or ")).")
        }
    }
}

extension Parameter {
    /// What is wrong with `text`, as it stands in an address or a header field.
    fileprivate func violation(in text: String) -> Violation? {
        if case .integer = schema {
            let isPlain = text.utf8.count <= 19 && !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            guard isPlain, let number = Int64(text) else { return Violation(pointer: "", reason: "is no whole number") }
            return schema.violation(in: .integer(number))
        }
        return schema.violation(in: .text(text))
    }
}
