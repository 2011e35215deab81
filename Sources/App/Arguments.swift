/// The words after a command, sorted into options and the rest.
struct Arguments: Sendable {
    private(set) var options: [String: [String]] = [:]
    private(set) var flags: Set<String> = []
    private(set) var words: [String] = []

    /// Sorts `arguments`; `valued` take a value (`--name VALUE` or `--name=VALUE`), `flags` do not. Anything else with dashes is refused.
    init(_ arguments: some Sequence<String>, valued: Set<String>, flags known: Set<String> = []) throws(CommandFailure) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("--"), argument.count > 2 else {
                words.append(argument)
                continue
            }
            let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts.first.map(String.init) ?? ""
            if valued.contains(name) {
                guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
                    throw CommandFailure(.usage, "--\(name) needs a value.")
                }
                options[name, default: []].append(value)
            } else if known.contains(name), parts.count == 1 {
                flags.insert(name)
            } else {
                throw CommandFailure(.usage, "There is no option --\(name.prefix(40)) here.")
            }
        }
    }

    func value(_ name: String) -> String? { options[name]?.last }
    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// Refuses words where none are expected.
    func requireNoWords() throws(CommandFailure) {
        if let word = words.first { throw CommandFailure(.usage, "\"\(word.prefix(60))\" is not expected here.") }
    }

    /// The options that say which store is meant.
    static let store: Set<String> = ["data", "database", "organisation"]

    /// The flag of `serve` that opens the demo.
    static let demo = "demo"
}
