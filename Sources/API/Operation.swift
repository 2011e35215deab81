import Desk
import Domain
import HTTP
import Support

/// One thing that a program can ask: how it is asked, what it needs, what is answered, and what does it. The router and the document are
/// both made from these.
struct Operation: Sendable {
    let method: Request.Method
    /// Below `/api/v1`, names in braces: `/conversations/{id}`.
    let path: String
    /// The name of the operation in the document.
    let id: String
    /// In one sentence.
    let summary: String
    /// More about it.
    let about: String
    /// Nil: for everyone, without a token.
    let scope: Scope?
    let parameters: [Parameter]
    let body: Body?
    let successes: [Success]
    /// What else may be answered besides what every operation may.
    let refusals: Set<Int>
    let work: @Sendable (Call) async throws -> Response

    /// The operation at `path`. What the path names, and what a POST takes besides, is added to the parameters.
    init(
        _ method: Request.Method, _ path: String, _ id: String, _ summary: String, about: String = "", scope: Scope?,
        parameters: [Parameter] = [], body: Body? = nil, successes: [Success], refusals: Set<Int> = [],
        work: @escaping @Sendable (Call) async throws -> Response
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.summary = summary
        self.about = about
        self.scope = scope
        let named = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { Parameter.inPath(String($0.dropFirst().dropLast())) }
        self.parameters = named + parameters + (method == .post ? [.idempotencyKey] : [])
        self.body = body
        self.successes = successes
        self.refusals = refusals
        self.work = work
    }
}

/// What a body may be.
struct Body: Sendable {
    /// By media type; nil for JSON Lines, which are judged line by line.
    let types: [(name: String, schema: Schema, isLines: Bool)]
    /// In bytes.
    let limit: Int

    /// An object of those members.
    static func object(_ properties: Schema.Property..., limit: Int = API.longestObject) -> Body {
        Body(types: [("application/json", .object(properties, isOpen: false), false)], limit: limit)
    }
}

/// One way in which an operation ends well.
struct Success: Sendable {
    let status: Int
    let meaning: String
    /// Nil for an answer without a body.
    let content: (type: String, schema: Schema)?
    let headers: [String]

    init(_ status: Int, _ meaning: String, content: (type: String, schema: Schema)? = nil, headers: [String] = []) {
        (self.status, self.meaning, self.content, self.headers) = (status, meaning, content, headers)
    }
}

/// A value with the status and the fields of its answer.
struct Made<Value: Sendable>: Sendable {
    let value: Value
    var status = 200
    var headers: [(name: String, value: String)] = []
    init(_ value: Value, status: Int = 200, headers: [(name: String, value: String)] = []) {
        (self.value, self.status, self.headers) = (value, status, headers)
    }
}

extension Operation {
    /// An operation that answers with values of one shape; what it gives cannot be of another than the document says.
    static func giving<Value: Sendable>(
        _ shape: Shape<Value>, _ method: Request.Method, _ path: String, _ id: String, _ summary: String, about: String = "",
        scope: Scope, parameters: [Parameter] = [], body: Body? = nil, statuses: [(Int, String)] = [(200, "Done.")],
        headers: [String] = [], refusals: Set<Int> = [], work: @escaping @Sendable (Call) async throws -> Made<Value>
    ) -> Operation {
        var successes = statuses.map { Success($0.0, $0.1, content: ("application/json", shape.schema), headers: headers) }
        let isConditional = parameters.contains { $0.name == Parameter.ifNoneMatch.name }
        if isConditional { successes.append(Success(304, "It is still the version that was named.", headers: headers)) }
        return Operation(
            method, path, id, summary, about: about, scope: scope, parameters: parameters, body: body, successes: successes,
            refusals: refusals
        ) { call in
            let made = try await work(call)
            if isConditional, call.knows(made.headers.first { $0.name == "ETag" }?.value) {
                return Response(status: 304, headers: made.headers)
            }
            return Response(
                status: made.status, headers: [("Content-Type", "application/json")] + made.headers, body: .bytes(shape.text(made.value)))
        }
    }

    /// Everything that may be answered besides the successes, by status.
    var problems: Set<Int> {
        var statuses: Set<Int> = [400, 406, 500, 503]
        if scope != nil { statuses.formUnion([401, 403, 429]) }
        if path.contains("{") { statuses.insert(404) }
        if body != nil { statuses.formUnion([413, 415, 422]) }
        if method == .post { statuses.formUnion([409, 422]) }
        if parameters.contains(where: { $0.name == Parameter.ifMatch.name }) { statuses.insert(409) }
        return statuses.union(refusals)
    }
}
