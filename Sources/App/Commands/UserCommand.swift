import Desk
import Domain
import Support

/// `user add|reset|list`.
enum UserCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store.union(["role"]))
        let request = try request(arguments)
        let lines = try await request.ask(arguments, creating: arguments.words.first == "add")
        for line in lines { Terminal.line(line) }
        return 0
    }

    private static func request(_ arguments: Arguments) throws(CommandFailure) -> ControlRequest {
        let organisation = arguments.value("organisation")
        switch (arguments.words.first, arguments.words.count) {
        case ("add", 3):
            return .userAdd(
                organisation: organisation, name: arguments.words[1], email: arguments.words[2], role: arguments.value("role") ?? "agent")
        case ("reset", 2): return .userReset(organisation: organisation, email: arguments.words[1])
        case ("list", 1): return .userList(organisation: organisation)
        default: throw CommandFailure(.usage, "Say user add NAME EMAIL, user reset EMAIL or user list.")
        }
    }
}
