import Desk
import HTTP
import Support

/// Lets programs in by their tokens, and slows down who tries many.
struct Admission: Sendable {
    /// How often an address may come with a token that opens nothing, within a minute.
    static let mostFailures = 60

    private struct State {
        /// Failures by address, and since when they are counted.
        var failures: [String: (count: Int, since: Instant)] = [:]
        /// Digests of tokens that opened; who has one is never held up by others at the same address.
        var good: Set<Int> = []
    }

    private let desk: Desk
    private let state = Lock(State())

    init(desk: Desk) { self.desk = desk }

    /// The token that a request shows; nil when it shows none.
    static func token(of request: Request) -> String? {
        let fields = request.headers.filter { $0.name == "authorization" }
        guard fields.count == 1, let field = fields.first?.value else { return nil }
        let parts = field.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    /// The program that sent the request.
    func caller(_ request: Request, now: Instant) async throws -> Caller {
        guard let token = Self.token(of: request) else {
            throw Problem(.unauthorised, "Show a token: Authorization: Bearer sam_…", headers: Self.challenge)
        }
        if let seconds = wait(request.remoteAddress, token, now: now) {
            throw Problem(
                .tooMany, "Too many tokens from this address opened nothing.", headers: [("Retry-After", String(seconds))])
        }
        guard let caller = try await desk.caller(token: token, host: Self.host(of: request), now: now) else {
            fail(request.remoteAddress, now: now)
            throw Problem(.unauthorised, "This token opens nothing here.", headers: Self.challenge)
        }
        remember(token)
        return caller
    }

    private static let challenge = [(name: "WWW-Authenticate", value: "Bearer")]

    /// The host name that was asked for, without its port.
    static func host(of request: Request) -> String {
        let host = request.host?.lowercased() ?? ""
        return host.hasPrefix("[") ? host : String(host.prefix { $0 != ":" })
    }

    /// How many seconds the address has to wait; nil for one that may try.
    private func wait(_ address: String, _ token: String, now: Instant) -> Int? {
        state.withLock { state in
            guard let (count, since) = state.failures[address], count >= Self.mostFailures, !state.good.contains(token.hashValue) else {
                return nil
            }
            let left = 60 - now.seconds(since: since)
            if left > 0 { return Int(left.rounded(.up)) }
            state.failures[address] = nil
            return nil
        }
    }

    private func fail(_ address: String, now: Instant) {
        state.withLock { state in
            // A table that somebody fills on purpose is emptied; the others only begin to count anew.
            if state.failures.count > 10_000 { state.failures = [:] }
            let known = state.failures[address].flatMap { now.seconds(since: $0.since) < 60 ? $0 : nil } ?? (count: 0, since: now)
            state.failures[address] = (known.count + 1, known.since)
        }
    }

    private func remember(_ token: String) {
        state.withLock { state in
            if state.good.count > 10_000 { state.good = [] }
            state.good.insert(token.hashValue)
        }
    }
}
