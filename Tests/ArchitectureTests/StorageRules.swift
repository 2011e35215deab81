extension Rule {
    static let storage: [Rule] = [
        Rule(
            "SQL is written in Storage and SQL alone",
            judges: { $0.isSwift && $0.target.map { !["Storage", "SQL"].contains($0) } ?? false },
            violations: { file in
                file.swift.literals.filter { SQLText.isStatement($0.text) }.map {
                    Violation(path: file.path, line: $0.line, reason: "SQL outside Storage and SQL: \($0.text.prefix(40))")
                }
            },
            caught: [
                Sample("Sources/Desk/A.swift", "let a = \"SELECT id FROM message\""),
                Sample("Sources/Web/A.swift", "let a = \"\"\"\n    INSERT INTO note VALUES (1)\n    \"\"\""),
                Sample("Sources/App/A.swift", "run(\"DELETE FROM \\(table)\")"),
                Sample("Sources/Workers/A.swift", "run(\"UPDATE reply SET state = 1\")"),
            ],
            harmless: [
                Sample("Sources/Storage/A.swift", "let a = \"SELECT 1\""),
                Sample("Sources/Desk/A.swift", "// SELECT id FROM message\nlet a = \"Select a colleague; update the answer\""),
            ]),
        Rule(
            "Every table names its organisation",
            judges: { $0.isSwift && $0.target == "Storage" },
            violations: { file in
                SQLText.tables(createdIn: [file]).filter { !$0.namesOrganisation && global[$0.name] == nil && !$0.isVirtual }.map {
                    Violation(
                        path: file.path, line: $0.line,
                        reason: "table \($0.name) has no organisation_id and is not in the list of global tables")
                }
            },
            caught: [
                Sample("Sources/Storage/A.swift", "\"CREATE TABLE note (id BIGINT NOT NULL, words TEXT)\""),
                Sample(
                    "Sources/Storage/A.swift",
                    "\"CREATE TABLE a (organisation_id BIGINT); CREATE TABLE IF NOT EXISTS b (id BIGINT)\""),
            ],
            harmless: [
                Sample("Sources/Storage/A.swift", "\"CREATE TABLE note (organisation_id BIGINT NOT NULL, id BIGINT)\""),
                Sample("Sources/Storage/A.swift", "\"CREATE TABLE organisation (id BIGINT PRIMARY KEY)\""),
                Sample("Sources/Storage/A.swift", "\"CREATE VIRTUAL TABLE words USING fts5(content)\""),
            ]),
        Rule(
            "Every statement on an organisation's rows names the organisation",
            judges: { $0.isSwift && $0.target == "Storage" },
            violations: { file in
                let tenant = Set(SQLText.tables(createdIn: SourceTree.sources + [file]).filter(\.namesOrganisation).map(\.name))
                return file.swift.literals.compactMap { literal in
                    guard let table = SQLText.tables(usedIn: literal.text).first(where: tenant.contains),
                        !Words.contains("organisation_id", in: literal.text),
                        !isException(literal.text, in: file.path)
                    else { return nil }
                    return Violation(
                        path: file.path, line: literal.line, reason: "\(table) is used without organisation_id: \(literal.text.prefix(60))")
                }
            },
            caught: [
                "SELECT id FROM planted WHERE id = $1", "UPDATE planted SET words = $1", "DELETE FROM planted",
                "INSERT INTO planted (id) VALUES ($1)",
                "SELECT 1 FROM other o JOIN planted p ON p.id = o.id",
            ].map { Sample("Sources/Storage/A.swift", "\"CREATE TABLE planted (organisation_id BIGINT, id BIGINT)\"; \"\($0)\"") },
            harmless: [
                "SELECT id FROM planted WHERE organisation_id = $1", "SELECT id FROM elsewhere", "FOR UPDATE SKIP LOCKED",
                "INSERT INTO planted (organisation_id, id) VALUES ($1, $2) ON CONFLICT DO UPDATE SET id = $2",
            ].map { Sample("Sources/Storage/A.swift", "\"CREATE TABLE planted (organisation_id BIGINT, id BIGINT)\"; \"\($0)\"") }),
    ]

    /// Tables that belong to the installation as a whole, each with the reason.
    private static let global: [String: String] = [
        "organisation": "it is the list of organisations",
        "installation_key": "a secret of the installation, not of one organisation",
        "setup_link": "it is used once, before there is an organisation",
    ]

    /// A statement that goes over all organisations on purpose.
    struct Exception: Sendable {
        let path: String
        /// How the statement begins, line breaks as spaces.
        let beginning: String
        let reason: String
    }

    static let acrossOrganisations: [Exception] = [
        Exception(
            path: "Sources/Storage/Reply+Store.swift", beginning: "SELECT min(send_after) FROM reply",
            reason: "one publisher serves every organisation and asks when to wake"),
        Exception(
            path: "Sources/Storage/Erasure+Store.swift", beginning: "INSERT INTO message_search (message_search) VALUES ('optimize')",
            reason: "no row is read or written: the index is told to bring its pieces together"),
    ]

    private static func isException(_ statement: String, in path: String) -> Bool {
        acrossOrganisations.contains { $0.path == path && SQLText.oneLine(statement).hasPrefix($0.beginning) }
    }
}

/// What can be told of SQL in a string literal without parsing it.
enum SQLText {
    /// A table that a migration makes.
    struct Table {
        let name: String
        let line: Int
        let namesOrganisation: Bool
        /// An index that looks like a table (FTS5): its rows are found through a real table.
        let isVirtual: Bool
    }

    static func isStatement(_ text: String) -> Bool {
        ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "CREATE TABLE", "ALTER TABLE"].contains { Words.contains($0, in: text) }
    }

    /// The tables made by the literals of `files`.
    static func tables(createdIn files: [SourceFile]) -> [Table] {
        files.filter { $0.target == "Storage" && $0.isSwift && $0.text.contains("CREATE ") }.flatMap { file in
            file.swift.literals.flatMap { literal in
                literal.text.split(separator: ";").compactMap { statement -> Table? in
                    let words = Words.of(String(statement))
                    guard let create = words.firstIndex(of: "CREATE"),
                        let keyword = words[create...].prefix(3).firstIndex(of: "TABLE"),
                        let name = words[(keyword + 1)...].first(where: { !["IF", "NOT", "EXISTS"].contains($0) })
                    else { return nil }
                    return Table(
                        name: name, line: literal.line, namesOrganisation: words.contains("organisation_id"),
                        isVirtual: words[create..<keyword].contains("VIRTUAL"))
                }
            }
        }
    }

    /// The text with every run of blanks as one space.
    static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The names that follow FROM, JOIN, INTO and UPDATE.
    static func tables(usedIn text: String) -> [String] {
        let words = Words.of(text)
        return words.indices.dropLast().compactMap { ["FROM", "JOIN", "INTO", "UPDATE"].contains(words[$0]) ? words[$0 + 1] : nil }
    }
}
