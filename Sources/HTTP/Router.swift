/// Finds the handler of a request by its method and path.
///
/// A pattern is a path whose segments are texts or names in braces: `/conversations/{id}`. A text wins over a name; `{rest...}` at the end takes
/// all that is left. There is one spelling of each address: no trailing slash, no empty segment.
package struct Router: Sendable {
    /// Answers a request, or throws what the router then makes an answer of.
    package typealias Handler = @Sendable (Request) async throws -> Response

    /// One route, as tests and documentation list it.
    package struct Route: Sendable, Hashable, Comparable {
        package let method: Request.Method
        package let pattern: String

        package static func < (one: Route, other: Route) -> Bool {
            (one.pattern, one.method.rawValue) < (other.pattern, other.method.rawValue)
        }
    }

    private struct Target: Sendable {
        let names: [String]
        let handler: Handler
    }

    private struct Node: Sendable {
        var texts: [String: Node] = [:]
        var name: [Node] = []
        var rest: [Request.Method: Target] = [:]
        var targets: [Request.Method: Target] = [:]
    }

    private var root = Node()
    /// All routes in the order in which they were added.
    package private(set) var routes: [Route] = []
    private let failure: @Sendable (any Error, Request) -> Response
    private let missing: @Sendable (Request) async -> Response

    /// A router that answers with `failure` what handlers throw and with `missing` what no pattern fits.
    package init(
        failure: @escaping @Sendable (any Error, Request) -> Response = { _, _ in .plain(500, "Something failed on our side.") },
        missing: @escaping @Sendable (Request) async -> Response = { _ in .notFound }
    ) {
        self.failure = failure
        self.missing = missing
    }

    /// Adds a route for GET, which also answers HEAD.
    package mutating func get(_ pattern: String, _ handler: @escaping Handler) { add(.get, pattern, handler) }
    /// Adds a route for POST.
    package mutating func post(_ pattern: String, _ handler: @escaping Handler) { add(.post, pattern, handler) }
    /// Adds a route for PUT.
    package mutating func put(_ pattern: String, _ handler: @escaping Handler) { add(.put, pattern, handler) }
    /// Adds a route for PATCH.
    package mutating func patch(_ pattern: String, _ handler: @escaping Handler) { add(.patch, pattern, handler) }
    /// Adds a route for DELETE.
    package mutating func delete(_ pattern: String, _ handler: @escaping Handler) { add(.delete, pattern, handler) }

    /// Adds a route; adding the same twice, or a pattern that is not one, is a mistake of ours.
    package mutating func add(_ method: Request.Method, _ pattern: String, _ handler: @escaping Handler) {
        precondition(pattern.hasPrefix("/"), "A pattern starts with a slash.")
        let segments = pattern == "/" ? [] : pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        precondition(!segments.contains(""), "A pattern has no empty segment.")
        let names = segments.filter { $0.hasPrefix("{") }.map { name in
            String(name.dropFirst().dropLast(name.hasSuffix("...}") ? 4 : 1))
        }
        precondition(Set(names).count == names.count, "A pattern names each segment differently.")
        precondition(!routes.contains(Route(method: method, pattern: pattern)), "A route is added once.")
        Self.insert(Target(names: names, handler: handler), method, at: segments[...], into: &root)
        routes.append(Route(method: method, pattern: pattern))
    }

    /// Answers `request`: by its route, or with 404, or with 405 and the methods there are. HEAD is answered as GET, OPTIONS by us.
    package func handle(_ request: Request) async -> Response {
        let segments = request.path == "/" ? [] : request.path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard request.path != "*" else { return allowing(Request.Method.allCases, status: 204) }
        guard !segments.contains("") else { return await missing(request) }
        var methods: Set<Request.Method> = []
        let wanted: Request.Method = request.method == .head ? .get : request.method
        if let (target, values) = Self.find(wanted, segments[...], in: root, methods: &methods) {
            var request = request
            for (name, value) in zip(target.names, values) { request.parameters[name] = value }
            do {
                return try await target.handler(request)
            } catch {
                return failure(error, request)
            }
        }
        guard !methods.isEmpty else { return await missing(request) }
        return allowing(Self.possible(methods), status: request.method == .options ? 204 : 405)
    }

    /// The methods that are possible at `path`; empty where there is nothing.
    package func methods(at path: String) -> [Request.Method] {
        let segments = path == "/" ? [] : path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard path.hasPrefix("/"), !segments.contains("") else { return [] }
        var methods: Set<Request.Method> = []
        // HEAD has no route of its own, so that the look goes through all there are.
        _ = Self.find(.head, segments[...], in: root, methods: &methods)
        return methods.isEmpty ? [] : Self.possible(methods)
    }

    private static func possible(_ methods: Set<Request.Method>) -> [Request.Method] {
        let implied: Set<Request.Method> = methods.contains(.get) ? [.head, .options] : [.options]
        return Request.Method.allCases.filter(methods.union(implied).contains)
    }

    private func allowing(_ methods: [Request.Method], status: Int) -> Response {
        let allow = [("Allow", methods.map(\.rawValue).joined(separator: ", "))]
        return status == 204 ? Response(status: 204, headers: allow) : .plain(status, "This method is not possible here.", allow)
    }

    private static func insert(_ target: Target, _ method: Request.Method, at segments: ArraySlice<String>, into node: inout Node) {
        guard let first = segments.first else {
            precondition(node.targets[method] == nil, "Two patterns fit the same paths.")
            node.targets[method] = target
            return
        }
        if first.hasPrefix("{"), first.hasSuffix("...}") {
            precondition(segments.count == 1 && node.rest[method] == nil, "What takes the rest stands at the end, once.")
            node.rest[method] = target
        } else if first.hasPrefix("{") {
            precondition(first.hasSuffix("}"), "A name ends with a brace.")
            if node.name.isEmpty { node.name = [Node()] }
            insert(target, method, at: segments.dropFirst(), into: &node.name[0])
        } else {
            insert(target, method, at: segments.dropFirst(), into: &node.texts[first, default: Node()])
        }
    }

    /// The target of `segments` and the values of its names; on the way `methods` collects what else is possible at this address.
    ///
    /// The depth is bounded by the longest pattern, not by the path.
    private static func find(
        _ method: Request.Method, _ segments: ArraySlice<Substring>, in node: Node, methods: inout Set<Request.Method>
    ) -> (Target, [String])? {
        guard let first = segments.first else {
            methods.formUnion(node.targets.keys)
            return node.targets[method].map { ($0, []) }
        }
        if let next = node.texts[String(first)], let found = find(method, segments.dropFirst(), in: next, methods: &methods) {
            return found
        }
        if let next = node.name.first, let (target, values) = find(method, segments.dropFirst(), in: next, methods: &methods) {
            return (target, [String(first)] + values)
        }
        methods.formUnion(node.rest.keys)
        return node.rest[method].map { ($0, [segments.joined(separator: "/")]) }
    }
}
