import Support

@testable import HTTP

/// A server on a free port of loopback, for as long as a test runs.
struct TestServer {
    private var configuration = ServerConfiguration()
    private let handler: @Sendable (Request) async -> Response

    init(_ handler: @escaping @Sendable (Request) async -> Response = defaultHandler) {
        self.handler = handler
        configuration.deadlines.stop = 2
    }

    /// The same server, configured otherwise.
    func configured(_ change: (inout ServerConfiguration) -> Void) -> TestServer {
        var copy = self
        change(&copy.configuration)
        return copy
    }

    /// Runs `body` with the port and stops the server afterwards.
    func run<Result: Sendable>(_ body: (UInt16) async throws -> Result) async throws -> Result {
        let server = try Server(configuration: configuration, log: Log(from: .error) { _ in }, handler: handler)
        let port = try server.start().port
        do {
            let result = try await body(port)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }
}

/// Tells what it was asked: method, path, query, where from and whether securely; `/echo` gives the body back.
let defaultHandler: @Sendable (Request) async -> Response = { request in
    switch request.path {
    case "/healthz": return .plain(200, "ok")
    case "/echo": return Response(headers: [("Content-Type", "application/octet-stream")], body: .bytes(request.body))
    default:
        let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
        return .plain(200, "\(request.method.rawValue) \(request.path) [\(query)] \(request.remoteAddress) \(request.isSecure)")
    }
}
