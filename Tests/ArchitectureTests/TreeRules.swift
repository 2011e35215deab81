extension Rule {
    static let tree: [Rule] = [
        Rule(
            "A Swift file has at most \(longest) lines", judges: { $0.isSwift },
            violations: { file in
                let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
                return count > longest ? [Violation(path: file.path, line: 0, reason: "\(count) lines; look for the two files in it")] : []
            },
            caught: [Sample("Sources/Desk/Long.swift", String(repeating: "let x = 1\n", count: longest + 1))],
            harmless: [Sample("Sources/Desk/Fits.swift", String(repeating: "let x = 1\n", count: longest))]),
        Rule(
            "main.swift only calls", judges: { $0.path.hasSuffix("/main.swift") },
            violations: { file in
                file.swift.codeLines.enumerated().compactMap { index, line in
                    let words = Words.of(line)
                    guard ["let", "var", "func", "struct", "class", "enum", "actor"].contains(where: words.contains) || line.contains("{")
                    else {
                        return nil
                    }
                    return Violation(path: file.path, line: index + 1, reason: "what main.swift declares is bound to the main actor")
                }
            },
            caught: ["import App\nlet x = 1\n", "run { print(1) }\n", "func callback() {}\n"].map { Sample("Sources/Main/main.swift", $0) },
            harmless: [Sample("Sources/Main/main.swift", "// Calls.\nimport App\n\nprepare()\nawait App.main()\n")]),
        Rule(
            "No registry's address and no path of a machine stands in the tree", judges: { _ in true },
            violations: { file in
                // Most files name none: the whole text is asked first, line by line only where something is found.
                guard (hosts + places).contains(where: { Words.occurs($0, in: file.text) }) else { return [] }
                return file.lines.enumerated().flatMap { index, line in
                    (hosts.filter { line.contains($0) } + machinePaths(in: String(line))).map {
                        Violation(path: file.path, line: index + 1, reason: "names \($0)")
                    }
                }
            },
            caught: (hosts.map { "see https://\($0)/x" } + places.map { "cd \($0)main" } + places.map { "path=\"\($0)a/b\"" }).map {
                Sample("docs/planted.md", $0)
            },
            harmless: [
                Sample("docs/planted.md", "a path of the house: docs/work/in-progress.md, ./tmp/w, https://example.org/work/x"),
                Sample("docs/planted.md", "install from PyPI and from Debian"),
            ]),
        Rule(
            "Nothing is left to be done later", judges: { $0.isSwift || $0.path.hasSuffix(".py") || $0.path.hasSuffix(".js") },
            violations: { file in
                guard unfinished.contains(where: { Words.occurs($0, in: file.text) }) else { return [] }
                return file.lines.enumerated().flatMap { index, line in
                    unfinished.filter { Words.contains($0, in: String(line)) }.map {
                        Violation(path: file.path, line: index + 1, reason: "\($0) left behind")
                    }
                }
            },
            caught: unfinished.map { Sample("Sources/Desk/A.swift", "// \($0): later") },
            harmless: [Sample("Sources/Desk/A.swift", "// What is to do: nothing.")]),
    ]

    static let longest = 400

    /// Put together from halves, so that this file does not break its own rule.
    private static let hosts = [
        "pypi" + ".org", "files.pythonhosted" + ".org", "deb" + ".debian.org", "security" + ".debian.org", "registry.npmjs" + ".org",
        "crates" + ".io", "proxy.golang" + ".org", "repo1.maven" + ".org", "rubygems" + ".org", "ghcr" + ".io", "docker" + ".io",
    ]
    private static let places = ["/wo" + "rk/", "/tmp/" + "w/", "/ro" + "ot/", "/ho" + "me/"]
    private static let unfinished = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]

    /// The machine's own folders that `line` names: such a path begins where no other path is under way.
    private static func machinePaths(in line: String) -> [String] {
        let bytes = Array(line.utf8)
        return places.filter { place in
            let wanted = Array(place.utf8)
            guard bytes.count >= wanted.count else { return false }
            return (0...(bytes.count - wanted.count)).contains { start in
                guard bytes[start..<(start + wanted.count)].elementsEqual(wanted) else { return false }
                guard start > 0 else { return true }
                let before = bytes[start - 1]
                return !Words.isWord(before) && ![".", "-", "~", "}", "/", "*"].contains(UnicodeScalar(before).description)
            }
        }
    }
}
