import Domain
import HTTP

/// The OpenAPI 3.1 document, made from the operations that serve.
struct Document {
    /// The document as JSON.
    let text: [UInt8]

    init(_ operations: [Operation], version: String) {
        var names: [String: JSON] = [:]
        var paths: [String: [String: JSON]] = [:]
        for operation in operations {
            paths[operation.path, default: [:]][operation.method.rawValue.lowercased()] = operation.document(&names)
        }
        let root: JSON = [
            "openapi": "3.1.0",
            "info": [
                "title": "Samenspraak", "version": .text(version), "description": .text(Self.about),
                "license": ["name": "EUPL-1.2", "identifier": "EUPL-1.2"],
            ],
            "servers": [["url": .text(API.base)]],
            "paths": .object(paths.mapValues(JSON.object)),
            "components": [
                "schemas": .object(names),
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer", "description": .text(Self.scopes)]],
            ],
            "tags": .list(Set(operations.map(\.group)).sorted().map { ["name": .text($0)] }),
        ]
        text = root.written
    }

    private static let about = """
        Conversations of a public authority with its citizens. Identifiers are texts. Times are RFC 3339. Lists come in pages: `next` of one is \
        `after` of the following. Fields may be added, never renamed. Every refusal is a problem of RFC 9457.
        """

    private static let scopes =
        "A token, made by an administrator under Settings, or by `samenspraak token new`. Scopes: "
        + Scope.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") + "."
}

extension Operation {
    /// The resource that the operation belongs to.
    var group: String { path.split(separator: "/").first.map(String.init) ?? "" }

    /// The operation as the document has it.
    fileprivate func document(_ names: inout [String: JSON]) -> JSON {
        var out: [String: JSON] = [
            "operationId": .text(id), "summary": .text(summary), "tags": [.text(group)], "responses": responses(&names),
            "security": scope.map { [["token": [.text($0.rawValue)]]] } ?? [],
        ]
        let needs = scope.map { "Needs the scope `\($0.rawValue)`." } ?? "Needs no token."
        out["description"] = .text(about.isEmpty ? needs : about + "\n\n" + needs)
        if !parameters.isEmpty { out["parameters"] = .list(parameters.map { $0.document(&names) }) }
        if let body {
            let content = Dictionary(body.types.map { ($0.name, ["schema": $0.schema.document(&names)] as JSON) }) { $1 }
            out["requestBody"] = ["required": true, "content": .object(content)]
        }
        return .object(out)
    }

    private func responses(_ names: inout [String: JSON]) -> JSON {
        var out: [String: JSON] = [:]
        for success in successes {
            var one: [String: JSON] = ["description": .text(success.meaning)]
            if let (type, schema) = success.content { one["content"] = .object([type: ["schema": schema.document(&names)]]) }
            if !success.headers.isEmpty {
                one["headers"] = .object(Dictionary(success.headers.map { ($0, Self.headers[$0] ?? [:]) }) { $1 })
            }
            out[String(success.status)] = .object(one)
        }
        let problem: JSON = .object([Problem.mediaType: ["schema": Problem.shape.schema.document(&names)]])
        for status in problems {
            let kinds = Problem.Kind.allCases.filter { $0.status == status }
            out[String(status)] = ["description": .text(kinds.map(\.title).joined(separator: " ")), "content": problem]
        }
        return .object(out)
    }

    private static let headers: [String: JSON] = [
        "ETag": ["description": "The version, for `If-Match` and `If-None-Match`.", "schema": ["type": "string"]],
        "Location": ["description": "Where it can be read.", "schema": ["type": "string"]],
    ]
}

extension Parameter {
    fileprivate func document(_ names: inout [String: JSON]) -> JSON {
        [
            "name": .text(name), "in": .text(place.rawValue), "required": .bool(isRequired), "description": .text(meaning),
            "schema": schema.document(&names),
        ]
    }
}
