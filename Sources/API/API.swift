package import Desk
package import HTTP
package import Support

/// The REST API of the contract over the use cases. It shares those with the pages, and nothing else.
package struct API: Sendable {
    /// Below this path everything is the API's.
    static let base = "/api/v1"
    /// The largest body that is one object, in bytes: the longest text of ours, written in escapes alone.
    static let longestObject = 2 << 20

    /// Everything that can be asked.
    let operations: [Operation]
    private let router: Router

    /// The API of the program of that version.
    package init(desk: Desk, clock: Clock, feed: ProgramFeed, version: String) {
        let asked =
            Self.conversations(desk) + Self.actions(desk) + Self.writing(desk) + Self.messages(desk) + Self.decisions(desk)
            + Self.house(desk) + [Self.events(feed)]
        let document = Document(asked + [Self.description([])], version: version).text
        operations = asked + [Self.description(document)]
        let desk = API.Door(desk: desk, clock: clock, admission: Admission(desk: desk))
        var router = Router(
            failure: { error, _ in
                desk.desk.log.error("a request of a program failed", ["error": "\(error)"])
                return Problem(.internalError, "Something failed on our side.").response
            },
            missing: { _ in Problem(.notFound, "There is nothing at this address; \(Self.base)/openapi.json tells what there is.").response
            })
        for operation in operations {
            router.add(operation.method, Self.base + operation.path) { await desk.answer($0, by: operation) }
        }
        self.router = router
    }

    /// Whether an address is the API's.
    package static func owns(_ path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }

    /// Answers a request to an address of the API, whatever it is.
    package func handle(_ request: Request) async -> Response {
        let response = await router.handle(request)
        return response.status == 405 ? impossible(at: request.path) : response
    }

    private func impossible(at path: String) -> Response {
        let allow = router.methods(at: path).map(\.rawValue).joined(separator: ", ")
        return Problem(.method, "Here are possible: \(allow).", headers: [("Allow", allow)]).response
    }

    /// The largest body of a request of which only the head is known; nil for an address that is not ours.
    package static func bodyLimit(_ request: Request) -> Int? {
        guard owns(request.path) else { return nil }
        // Room is kept only for who shows something that looks like a token.
        guard request.method == .post, request.path == base + "/messages", Admission.token(of: request) != nil else { return longestObject }
        return longestLines
    }

    /// What the server itself refuses, before any handler sees it, in the form of the API; nil for an address that is not ours.
    package func refusal(status: Int, reason: String, path: String) -> Response? {
        guard Self.owns(path) else { return nil }
        // A method that the server does not know is one of those that are not possible.
        if status == 501, !router.methods(at: path).isEmpty { return impossible(at: path) }
        let kind = Problem.Kind.allCases.first { $0.status == status } ?? (status < 500 ? .malformed : .unavailable)
        var problem = Problem(kind, reason)
        problem.otherStatus = status
        return problem.response
    }
}
