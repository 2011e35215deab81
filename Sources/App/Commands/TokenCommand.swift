import Desk
import Domain
import Foundation
import Support

/// `token new|list|revoke`: keys by which programs come in.
enum TokenCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store.union(["scopes", "user", "expires"]))
        let lines = try await request(arguments).ask(arguments)
        for line in lines { Terminal.line(line) }
        return 0
    }

    private static func request(_ arguments: Arguments) throws(CommandFailure) -> ControlRequest {
        let organisation = arguments.value("organisation")
        switch (arguments.words.first, arguments.words.count) {
        case ("new", 2):
            let scopes = arguments.options["scopes", default: []].flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
            if let unknown = scopes.first(where: { Scope(rawValue: $0) == nil }) {
                throw CommandFailure(.usage, "There is no scope \"\(unknown.prefix(40))\"; there are \(allScopes).")
            }
            guard !scopes.isEmpty else { throw CommandFailure(.usage, "Say what the program may do with --scopes A,B: \(allScopes).") }
            return .tokenNew(
                organisation: organisation, name: arguments.words[1], scopes: scopes, user: arguments.value("user"),
                expires: try arguments.value("expires").map(instant(_:)))
        case ("list", 1): return .tokenList(organisation: organisation)
        case ("revoke", 2): return .tokenRevoke(organisation: organisation, token: arguments.words[1])
        default:
            throw CommandFailure(
                .usage, "Say token new NAME --scopes A,B [--user EMAIL] [--expires DATE], token list, or token revoke NUMBER.")
        }
    }

    private static var allScopes: String { Scope.allCases.map(\.rawValue).joined(separator: " ") }

    /// The end of a day, `2027-06-30`, or an RFC 3339 time, in microseconds.
    private static func instant(_ text: String) throws(CommandFailure) -> Int64 {
        let isDay = text.utf8.count == 10
        guard let instant = Instant(rfc3339: isDay ? text + "T23:59:59Z" : text) else {
            throw CommandFailure(.usage, "--expires takes a day, as in 2027-06-30, or an RFC 3339 time.")
        }
        return instant.microseconds
    }
}
