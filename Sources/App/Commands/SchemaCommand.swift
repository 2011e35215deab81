import CResources

/// `schema NAME`: the description of a JSON document of ours; without a name what there is.
enum SchemaCommand {
    private static let all: [(name: String, file: samenspraak_resource, what: String)] = [
        ("scheme", samenspraak_schema_scheme, "JSON Schema of a reaction scheme"),
        ("answers", samenspraak_schema_answers, "JSON Schema of what persons answered, for decide --answers"),
        ("decision", samenspraak_schema_decision, "JSON Schema of what decide answers"),
        ("scheme-check", samenspraak_schema_scheme_check, "JSON Schema of what scheme-check finds"),
        ("default-scheme", samenspraak_scheme_default, "the reaction scheme that is shipped, to start from"),
    ]

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, valued: [])
        guard let name = arguments.words.first else {
            for one in all { Terminal.line(one.name.padding(to: 16) + one.what) }
            return 0
        }
        guard arguments.words.count == 1 else { throw CommandFailure(.usage, "One schema at a time: samenspraak schema NAME.") }
        guard let one = all.first(where: { $0.name == name }) else {
            let names = all.map(\.name).joined(separator: ", ")
            throw CommandFailure(.usage, "There is no schema \"\(name.prefix(40))\"; there are \(names).")
        }
        Terminal.bytes(LinkedFile.bytes(one.file))
        return 0
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
