import DeskTestSupport
import Domain
import HTTP
import Testing

@testable import API

@Suite struct DocumentTests {
    private func document() async throws -> (JSON, [Operation]) {
        let api = try await Program().api
        guard case .bytes(let bytes) = await api.handle(Request(method: .get, path: "/api/v1/openapi.json")).body else {
            return (.null, [])
        }
        return (try JSON(json: bytes), api.operations)
    }

    @Test("The document has each operation that serves, and no other")
    func operations() async throws {
        let (document, operations) = try await document()
        guard case .object(let paths)? = document["paths"] else { return }
        let listed = paths.flatMap { path, item -> [String] in
            guard case .object(let methods) = item else { return [] }
            return methods.keys.map { "\($0.uppercased()) \(path)" }
        }
        #expect(Set(listed) == Set(operations.map { "\($0.method.rawValue) \($0.path)" }))
        #expect(Set(operations.map(\.id)).count == operations.count)
        #expect(document["openapi"] == "3.1.0")
    }

    @Test("Every reference of the document leads somewhere")
    func references() async throws {
        let (document, _) = try await document()
        func references(_ value: JSON) -> [String] {
            switch value {
            case .list(let items): items.flatMap(references)
            case .object(let members): (members["$ref"]?.text.map { [$0] } ?? []) + members.values.flatMap(references)
            default: []
            }
        }
        let all = Set(references(document))
        #expect(all.count > 10)
        for reference in all {
            let name = String(reference.split(separator: "/").last ?? "")
            let schema = document["components"]?["schemas"]?[name]
            #expect(schema != nil && schema != .null, "\(reference)")
        }
    }

    @Test("Every change can be made conditional, and every POST be repeated")
    func promises() async throws {
        let (_, operations) = try await document()
        for operation in operations where operation.method != .get {
            let names = operation.parameters.map(\.name)
            #expect(operation.method != .post || names.contains("Idempotency-Key"), "\(operation.id)")
            // What is added to a collection changes nothing that could have been looked at.
            let isAddition = ["bringMessages", "writeNote"].contains(operation.id)
            #expect(isAddition || names.contains("If-Match"), "\(operation.id)")
        }
    }
}
