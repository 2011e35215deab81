extension Rule {
    /// The targets in which the compiler's proof of safety may be replaced by ours.
    private static let trusted: Set<String> = ["SQL", "HTTP", "Support"]

    static let code: [Rule] = [
        banned(
            "Nothing that traps on what comes from outside", ["try!", "as!", "fatalError("], because: "a trap ends the server",
            caught: ["let x = try! f()", "let y = z as! Int", "fatalError(\"no\")", "return try! a.map { b }"],
            harmless: ["let x = try? f()", "let s = \"try! as! fatalError(\"", "// try! is forbidden", "let y = z as? Int"]),
        Rule(
            "No forced unwrapping",
            violations: { file in
                file.swift.codeLines.enumerated().compactMap { index, line in
                    forcesUnwrapping(line) ? Violation(path: file.path, line: index + 1, reason: "a forced unwrap traps") : nil
                }
            },
            caught: samples(["let x = y!", "f(a[0]!.b)", "let z = f()!", "var later: Int!", "a?.b!.c()"]),
            harmless: samples([
                "if !x { }", "if a != b { }", "if a!=b { }", "let s = \"well!\"", "guard !f(), !(a && b) else { return }",
                "return try! f()", "x as! Y",
                "let all = words.filter(!isEmpty)",
            ])),
        banned(
            "The compiler's proof of safety is replaced in SQL, HTTP and Support alone",
            ["@unchecked Sendable", "nonisolated(unsafe)", "Unmanaged"],
            because: "this belongs in SQL, HTTP or Support; elsewhere use Lock or an actor",
            except: trusted,
            caught: [
                "final class A: @unchecked Sendable {}", "nonisolated(unsafe) var x = 0", "let p = Unmanaged.passRetained(self)",
                "private nonisolated(unsafe) static var y = 1",
            ],
            harmless: ["final class A: Sendable {}", "// @unchecked Sendable", "let unmanagedCount = 1", "actor B {}"]),
        Rule(
            "Where safety is our own word, the reason stands beside it",
            judges: { $0.isSwift && trusted.contains($0.target ?? "") },
            violations: { file in
                let text = file.swift
                return text.codeLines.enumerated().compactMap { index, line in
                    guard ["@unchecked Sendable", "nonisolated(unsafe)"].contains(where: { Words.contains($0, in: line) }),
                        !((index - 3)...(index + 1)).contains(where: { text.commentLines.contains($0) })
                    else { return nil }
                    return Violation(path: file.path, line: index + 1, reason: "no comment says why this is safe")
                }
            },
            caught: [
                Sample("Sources/SQL/A.swift", "import Support\n\nfinal class A: @unchecked Sendable {}"),
                Sample("Sources/HTTP/A.swift", "// far away\n\n\n\n\n\nnonisolated(unsafe) var x = 0"),
            ],
            harmless: [
                Sample("Sources/SQL/A.swift", "/// Used from its own thread alone.\nfinal class A: @unchecked Sendable {}"),
                Sample("Sources/HTTP/A.swift", "nonisolated(unsafe) var x = 0  // written once, before any thread starts"),
            ]),
        banned(
            "Nothing that was measured to be slow or to ignore its deadline",
            ["Regex", "NSRegularExpression", "JSONSerialization", "ISO8601DateFormatter", "DateFormatter", "URLSession"],
            because: "measured too slow, or deaf to deadlines; work on bytes, Date.ISO8601FormatStyle, JSONDecoder, our HTTP client",
            caught: [
                "let r = try Regex(pattern)", "let j = JSONSerialization.self", "let d = ISO8601DateFormatter()", "URLSession.shared",
                "let f: DateFormatter", "NSRegularExpression(pattern: p)",
            ],
            harmless: ["let regexLike = 1", "// URLSession ignores total deadlines", "let t = \"Regex\"", "struct MyURLSessionless {}"]),
    ]

    /// A rule that forbids words in code, in all targets but `except`.
    private static func banned(
        _ name: String, _ words: [String], because reason: String, except: Set<String> = [], caught: [String], harmless: [String]
    ) -> Rule {
        Rule(
            name, judges: { $0.isSwift && $0.target.map { !except.contains($0) } ?? false },
            violations: { file in
                file.swift.codeLines.enumerated().flatMap { index, line in
                    words.filter { Words.contains($0, in: line) }.map {
                        Violation(path: file.path, line: index + 1, reason: "`\($0)`: \(reason)")
                    }
                }
            },
            caught: samples(caught), harmless: samples(harmless))
    }

    private static func samples(_ texts: [String]) -> [Sample] { texts.map { Sample("Sources/Desk/Planted.swift", $0) } }

    /// Whether a `!` follows a value or a type; `try!` and `as!` have a rule of their own.
    private static func forcesUnwrapping(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        return bytes.indices.contains { index in
            guard bytes[index] == UInt8(ascii: "!"), index > 0, index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "=") else {
                return false
            }
            let before = bytes[index - 1]
            let closing = [")", "]", "?", ">", "}"].contains { $0 == UnicodeScalar(before).description }
            guard Words.isWord(before) || closing else { return false }
            let word = String(decoding: bytes[..<index].reversed().prefix { Words.isWord($0) }.reversed(), as: UTF8.self)
            return word != "try" && word != "as"
        }
    }
}
