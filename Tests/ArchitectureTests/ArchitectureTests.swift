import Testing

/// The house held to its plan: every file is read, and every rule is shown to catch what it forbids.
@Suite struct ArchitectureTests {
    static let rules = Rule.imports + Rule.code + Rule.storage + Rule.tree

    @Test("The tree keeps the rule", arguments: rules)
    func kept(_ rule: Rule) {
        let violations = rule.violations(in: SourceTree.files)
        #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
    }

    @Test("The rule catches each planted violation", arguments: rules)
    func catching(_ rule: Rule) {
        #expect(!rule.caught.isEmpty, "a rule that nothing can break is no rule")
        for sample in rule.caught {
            let file = SourceFile(path: sample.path, text: sample.text)
            #expect(!rule.violations(in: [file]).isEmpty, "not caught: \(sample.text)")
        }
    }

    @Test("The rule leaves what is allowed alone", arguments: rules)
    func sparing(_ rule: Rule) {
        for sample in rule.harmless {
            let file = SourceFile(path: sample.path, text: sample.text)
            #expect(rule.violations(in: [file]).isEmpty, "caught without reason: \(sample.text)")
        }
    }

    @Test("An exception that nothing needs any more is taken off the list", arguments: Rule.acrossOrganisations)
    func needed(_ exception: Rule.Exception) {
        guard let file = SourceTree.sources.first(where: { $0.path == exception.path }) else { return }
        #expect(file.swift.literals.contains { SQLText.oneLine($0.text).hasPrefix(exception.beginning) })
    }

    @Test("The tree that is judged is there")
    func present() {
        #expect(SourceTree.sources.contains { $0.target == "Support" })
        #expect(SourceTree.files.contains { $0.path == "Package.swift" })
        #expect(SourceTree.sources.count > 5)
    }

    @Test("Every folder of Sources is in the table")
    func known() { #expect(unknown(SourceTree.folders) == []) }

    @Test("A folder that is in no table is noticed")
    func unknownNoticed() { #expect(unknown(["Domain", "CSQLite", "Utilities"]) == ["Utilities"]) }

    private func unknown(_ folders: [String]) -> [String] {
        folders.filter { ImportTable.targets[$0] == nil && ImportTable.libraries[$0] == nil }
    }

    @Test("The table has no circle: nobody can reach himself through what he imports")
    func acyclic() {
        for name in ImportTable.targets.keys { #expect(!reach(from: name).contains(name), "\(name) imports itself in a circle") }
    }

    private func reach(from name: String) -> Set<String> {
        var (seen, waiting): (Set<String>, [String]) = ([], Array(ImportTable.targets[name] ?? []))
        while let next = waiting.popLast() {
            if seen.insert(next).inserted { waiting += ImportTable.targets[next] ?? [] }
        }
        return seen
    }
}

/// The reading that all rules rest on.
@Suite struct SwiftTextTests {
    @Test("Comments and literals are no code, interpolations are")
    func code() {
        let text = SwiftText(
            "let a = \"one \\(f(\"two\") + three) four\" // five\n/* six /* seven */ eight */ let nine = #\"te\"n \\(no)\"#")
        let code = text.codeLines.joined(separator: "|")
        for word in ["let a", "f(", "three", "let nine"] { #expect(code.contains(word)) }
        for word in ["one", "two", "four", "five", "six", "eight", "te", "no"] {
            #expect(!code.contains(word), "\(word) was taken for code")
        }
    }

    @Test("A literal over several lines is one literal, on its first line")
    func multiline() {
        let text = SwiftText("let a = 1\nlet b = \"\"\"\n    SELECT \"x\"\n    FROM t\n    \"\"\"\nlet c = \"z\"")
        #expect(text.literals.count == 2)
        #expect(text.literals.first?.line == 2)
        #expect(text.literals.first?.text.contains("FROM t") == true)
        #expect(text.literals.last?.text == "z")
        #expect(text.codeLines.count == 6)
    }
}
