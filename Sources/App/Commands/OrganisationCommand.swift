import Desk
import Domain

/// `organisation list|add|host`: several authorities on one installation.
enum OrganisationCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store.union(["regime"]))
        let request = try request(arguments)
        let lines = try await request.ask(arguments, creating: arguments.words.first == "add")
        for line in lines { Terminal.line(line) }
        return 0
    }

    private static func request(_ arguments: Arguments) throws(CommandFailure) -> ControlRequest {
        switch (arguments.words.first, arguments.words.count) {
        case ("list", 1): return .organisationList
        case ("add", 2):
            let regime = arguments.value("regime") ?? LanguageRegime.belgiumDutch.rawValue
            return .organisationAdd(name: arguments.words[1], regime: regime)
        case ("host", 2): return .organisationHost(organisation: arguments.value("organisation"), host: arguments.words[1])
        default:
            throw CommandFailure(
                .usage, "Say organisation list, organisation add NAME [--regime R], or organisation host HOST --organisation NAME.")
        }
    }
}
