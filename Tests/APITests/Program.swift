import Desk
import DeskTestSupport
import Domain
import HTTP
import Support
import Testing

@testable import API

/// A program with a token at a house of its own, that holds every answer against the document.
final class Program: Sendable {
    let house: TestHouse
    let api: API
    let time = Lock(TestHouse.start)
    private let token: Lock<String>

    /// By default a program that may do everything, in the name of the administrator.
    init(_ engine: TestEngine = .sqlite, scopes: Set<Scope> = Set(Scope.allCases), password: String? = nil) async throws {
        house = try await TestHouse(engine)
        let time = time
        let clock = Clock { time.withLock { $0 } }
        api = API(desk: house.desk, clock: clock, feed: ProgramFeed(desk: house.desk, clock: clock), version: "test")
        token = Lock(
            try await house.desk.makeToken(
                name: "Corve", scopes: scopes, expiresAt: nil, as: house.agent, now: TestHouse.start
            ).text)
    }

    /// The same house with another token.
    private init(_ other: Program, token: String) {
        (house, api) = (other.house, other.api)
        self.token = Lock(token)
    }

    func with(_ scopes: Set<Scope>, as agent: Agent? = nil) async throws -> Program {
        let issued = try await house.desk.makeToken(
            name: "Andere", scopes: scopes, expiresAt: nil, as: agent ?? house.agent, now: TestHouse.start)
        return Program(self, token: issued.text)
    }

    func with(token: String) -> Program { Program(self, token: token) }

    func request(
        _ method: Request.Method, _ path: String, _ body: JSON? = nil, headers: [(name: String, value: String)] = [],
        host: String = "desk.test"
    ) -> Request {
        let parts = path.split(separator: "?", maxSplits: 1)
        let pairs = parts.count < 2 ? [] : parts[1].split(separator: "&")
        let query = pairs.map { pair -> (name: String, value: String) in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (sides[0], sides.count > 1 ? sides[1] : "")
        }
        var fields = [(name: "host", value: host), (name: "authorization", value: "Bearer " + token.withLock { $0 })]
        if body != nil, !headers.contains(where: { $0.name == "content-type" }) { fields.append(("content-type", "application/json")) }
        return Request(
            method: method, path: API.base + parts[0], query: query, headers: fields + headers, body: body?.written ?? [])
    }

    /// Asks and checks that the answer is one that the document has for this operation.
    @discardableResult
    func ask(
        _ method: Request.Method, _ path: String, _ body: JSON? = nil, headers: [(name: String, value: String)] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        try await send(request(method, path, body, headers: headers), sourceLocation: sourceLocation)
    }

    @discardableResult
    func send(_ request: Request, sourceLocation: SourceLocation = #_sourceLocation) async throws -> Answer {
        let response = await api.handle(request)
        guard case .bytes(let bytes) = response.body else { return Answer(response: response, body: .null) }
        let isJSON = response.header("content-type")?.hasSuffix("json") ?? false
        let answer = Answer(response: response, body: isJSON ? try JSON(json: bytes) : .null)
        if let operation = api.operations.first(where: { $0.fits(request) }) {
            operation.hold(answer, sourceLocation: sourceLocation)
        }
        return answer
    }

    /// Brings a message in and gives its identifier and that of its conversation.
    func message(_ id: String = "p-1", _ text: String = "De lamp is stuk.", more: [String: JSON] = [:]) async throws -> (
        id: String, conversation: String
    ) {
        let plain: [String: JSON] = [
            "id": .text(id), "channel": "mastodon", "text": .text(text), "at": "2026-11-24T09:30:00+01:00", "author": ["handle": "@fatima"],
        ]
        let answer = try await ask(.post, "/messages", .object(plain.merging(more) { $1 }))
        guard case .list(let results)? = answer.body["results"], let first = results.first, let id = first["id"]?.text,
            let conversation = first["conversation"]?.text
        else { throw TestHouse.Missing(what: "a stored message") }
        return (id, conversation)
    }
}

struct Answer {
    let response: Response
    let body: JSON
    var status: Int { response.status }
    var kind: String? { body["type"]?.text.map { String($0.split(separator: ":").last ?? "") } }
    var items: [JSON] { if case .list(let items)? = body["items"] { items } else { [] } }
    func header(_ name: String) -> String? { response.header(name) }
}

extension Operation {
    fileprivate func fits(_ request: Request) -> Bool {
        let mine = (API.base + path).split(separator: "/")
        let asked = request.path.split(separator: "/")
        return method == request.method && mine.count == asked.count && zip(mine, asked).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }

    /// Whether the answer is one that the document has.
    fileprivate func hold(_ answer: Answer, sourceLocation: SourceLocation) {
        let schema: Schema?
        if let success = successes.first(where: { $0.status == answer.status }) {
            schema = success.content?.schema
            for name in success.headers where name != "Location" || answer.status == 201 {
                #expect(answer.header(name) != nil, "\(id) \(answer.status) without \(name)", sourceLocation: sourceLocation)
            }
        } else {
            #expect(
                problems.contains(answer.status), "\(id) gave \(answer.status), which the document has not", sourceLocation: sourceLocation)
            #expect(answer.header("content-type") == Problem.mediaType, sourceLocation: sourceLocation)
            schema = Problem.shape.schema
        }
        guard let schema else { return }
        let violation = schema.violation(in: answer.body)
        #expect(violation == nil, "\(id) \(answer.status)", sourceLocation: sourceLocation)
    }
}
