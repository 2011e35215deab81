import Domain
import Testing

@Suite struct SchemeReadingTests {
    @Test(
        "What is wrong with a scheme is named with its kind, its node and its place",
        arguments: [
            // (a piece of the small scheme, what stands there instead, the finding)
            ("\"version\": 3", "\"version\": 0", "unreadable - version"),
            ("\"version\": 3", "\"version\": 1.5", "unreadable - version"),
            ("\"version\": 3", "\"version\": \"3\"", "unreadable - version"),
            ("\"name\": \"small\"", "\"name\": \"sm all\"", "unreadable - name"),
            ("\"name\": \"small\",", "", "unreadable - name"),
            ("\"name\": \"small\"", "\"name\": \"small\", \"colour\": 1", "unknown-name - "),
            ("\"id\": \"side\"", "\"id\": 7", "unreadable - nodes[1].id"),
            ("\"question\": { \"nl\": \"Vraag?\" }", "\"question\": { \"it\": \"Domanda?\" }", "unknown-name last nodes[2].question"),
            ("\"question\": { \"nl\": \"Vraag?\" }", "\"question\": { \"nl\": \" \" }", "unreadable last nodes[2].question.nl"),
            ("\"question\": { \"nl\": \"Vraag?\" }", "\"question\": {}", "unreadable last nodes[2].question"),
            ("\"question\": { \"nl\": \"Vraag?\" },", "", "unreadable last nodes[2].question"),
            ("\"side\": true", "\"side\": 1", "unreadable side nodes[1].side"),
            ("\"side\": true", "\"Side\": true", "unknown-name side nodes[1]"),
            ("{ \"signal\": \"danger\" }", "{ \"signal\": \"dangers\" }", "unknown-name first nodes[0].rules[0].when.signal"),
            ("{ \"signal\": \"danger\" }", "{ \"signal\": \"danger\", \"at\": \"sure\" }", "unknown-name first nodes[0].rules[0].when.at"),
            ("{ \"signal\": \"danger\" }", "{ \"all\": [] }", "unreadable first nodes[0].rules[0].when.all"),
            ("{ \"signal\": \"danger\" }", "[]", "unreadable first nodes[0].rules[0].when"),
            ("{ \"signal\": \"danger\" }", "{}", "unreadable first nodes[0].rules[0].when"),
            ("{ \"signal\": \"danger\" }", "{ \"not\": { \"fact\": \"reading.kind\" } }", "unreadable first nodes[0].rules[0].when.not.is"),
            (
                "{ \"signal\": \"danger\" }", "{ \"fact\": \"reading.kind\", \"is\": \"joke\" }",
                "unknown-name first nodes[0].rules[0].when.is"
            ),
            ("{ \"signal\": \"danger\" }", "{ \"fact\": \"reading.kind\", \"is\": [] }", "unreadable first nodes[0].rules[0].when.is"),
            (
                "{ \"signal\": \"danger\" }", "{ \"fact\": \"author.followers\", \"is\": \"1\" }",
                "unknown-name first nodes[0].rules[0].when.fact"
            ),
            (
                "{ \"signal\": \"danger\" }", "{ \"fact\": \"message.public\", \"is\": \"yes\" }",
                "unreadable first nodes[0].rules[0].when.is"
            ),
            (
                "{ \"signal\": \"danger\" }", "{ \"fact\": \"reading.kind\", \"atLeast\": \"urgent\" }",
                "unreadable first nodes[0].rules[0].when.atLeast"
            ),
            (
                "{ \"signal\": \"danger\" }", "{ \"signal\": \"danger\", \"fact\": \"house.mode\" }",
                "unreadable first nodes[0].rules[0].when"
            ),
            ("\"outcome\": \"listen\"", "\"outcome\": \"shout\"", "unknown-name last nodes[2].answers[1].outcome"),
            ("\"also\": [ \"moderate\" ]", "\"also\": [ \"delete\" ]", "unknown-name side nodes[1].answers[0].also[0]"),
            ("\"also\": [ \"moderate\" ]", "\"also\": \"moderate\"", "unreadable side nodes[1].answers[0].also"),
            ("\"to\": \"side\"", "\"to\": \"elsewhere\"", "unknown-name first nodes[0].answers[0].to"),
            (", { \"id\": \"no\", \"outcome\": \"listen\" }", "", "missing-answer last nodes[2].answers"),
            ("\"otherwise\": \"yes\"", "\"otherwise\": \"perhaps\"", "missing-answer last nodes[2].otherwise"),
            ("\"otherwise\": \"yes\",", "", "missing-answer last nodes[2].assume"),
            ("\"answer\": \"no\"", "\"answer\": \"never\"", "missing-answer last nodes[2].rules[0].answer"),
            ("{ \"id\": \"no\", \"outcome\": \"listen\" }", "{ \"id\": \"no\" }", "missing-answer last nodes[2].answers[1]"),
            (
                "{ \"id\": \"no\", \"outcome\": \"listen\" }", "{ \"id\": \"yes\", \"outcome\": \"listen\" }",
                "duplicate last nodes[2].answers"
            ),
            (
                "{ \"id\": \"no\", \"to\": \"last\" }", "{ \"id\": \"no\", \"outcome\": \"answer\" }",
                "missing-answer side nodes[1].answers[1].outcome"
            ),
            ("\"id\": \"last\"", "\"id\": \"side\"", "duplicate side nodes[2].id"),
            ("{ \"id\": \"no\", \"outcome\": \"listen\" }", "{ \"id\": \"no\", \"to\": \"first\" }", "loop last nodes[2]"),
            ("\"nodes\": [", "\"nodes\": [ 7,", "unreadable - nodes[0]"),
            ("\"nodes\"", "\"outcomes\": [ { \"id\": \"answer\", \"name\": { \"nl\": \"A\" } } ], \"nodes\"", "duplicate - outcomes[0].id"),
            ("\"nodes\"", "\"outcomes\": [ { \"id\": \"mine\" } ], \"nodes\"", "unreadable - outcomes[0].name"),
        ] as [(String, String, String)])
    func findings(_ piece: String, _ other: String, _ expected: String) throws {
        try #require(smallScheme(piece, other) != Array(smallScheme.utf8), "the piece is not in the scheme")
        let findings = ReactionScheme.findings(json: smallScheme(piece, other))
        let told = findings.map { "\($0.kind.rawValue) \($0.node ?? "-") \($0.place)" }
        #expect(told.contains(expected), "\(told)")
        #expect(findings.allSatisfy { !$0.reason.isEmpty && !$0.sentence.contains("Optional") })
        #expect(throws: ReactionScheme.Unsound.self) { try ReactionScheme(json: smallScheme(piece, other)) }
    }

    @Test("A node to which no answer leads is named, and the scheme can be used all the same")
    func unreachable() throws {
        let node = """
            { "id": "other", "question": { "nl": "?" }, "otherwise": "a",
              "answers": [ { "id": "a", "outcome": "thank" }, { "id": "b", "outcome": "listen" } ] }
            """
        let leading = String(decoding: smallScheme("\"to\": \"last\"", "\"to\": \"other\""), as: UTF8.self)
        let whole = Array((leading.dropLast(3) + "," + node + "]}").utf8)
        let findings = ReactionScheme.findings(json: whole)
        #expect(findings.map(\.kind) == [.unreachable] && findings.first?.node == "last", "\(findings)")
        #expect(try ReactionScheme(json: whole).decide(known()).outcome == .thank)
    }

    @Test("After an outcome only side actions speak, so a question behind it is out of reach")
    func behindAnOutcome() {
        let json = smallScheme("{ \"id\": \"no\", \"to\": \"side\" }", "{ \"id\": \"no\", \"outcome\": \"thank\", \"to\": \"side\" }")
        #expect(ReactionScheme.findings(json: json).map { "\($0.kind.rawValue) \($0.node ?? "")" } == ["unreachable last"])
    }

    @Test(
        "What is no scheme at all is one sentence", arguments: ["", "{", "[]", "7", "null", "\"x\"", "{\"nodes\":", "\u{0}", "{}", "nul"])
    func noScheme(_ text: String) {
        let findings = ReactionScheme.findings(json: Array(text.utf8))
        #expect(!findings.isEmpty)
        #expect(throws: ReactionScheme.Unsound.self) { try ReactionScheme(json: Array(text.utf8)) }
    }

    @Test("Bytes that are no text, and any cut of the shipped scheme, are refused and end nothing")
    func hostile() throws {
        #expect(!ReactionScheme.findings(json: [0xff, 0xfe, 0x7b]).isEmpty)
        let whole = try shippedBytes()
        for length in stride(from: 0, to: whole.count - 2, by: 997) {
            #expect(!ReactionScheme.findings(json: Array(whole[..<length])).isEmpty, "cut at \(length)")
        }
        var random = SeededGenerator()
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0..<3 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
            // Sound or not: it must come back.
            _ = ReactionScheme.findings(json: bytes)
        }
    }

    @Test("Ten thousand nodes, a thousand brackets and conditions without end are refused by their size")
    func large() {
        let nodes = (0..<10_000).map { "{\"id\":\"n\($0)\"}" }.joined(separator: ",")
        let many = ReactionScheme.findings(json: Array("{\"name\":\"x\",\"version\":1,\"nodes\":[\(nodes)]}".utf8))
        #expect(many.map(\.kind) == [.tooLarge])
        let deep = String(repeating: "[", count: 100_000)
        #expect(!ReactionScheme.findings(json: Array(deep.utf8)).isEmpty)
        let nested = String(repeating: "{\"not\":", count: 60) + "{\"signal\":\"danger\"}" + String(repeating: "}", count: 60)
        #expect(ReactionScheme.findings(json: smallScheme("{ \"signal\": \"danger\" }", nested)).contains { $0.kind == .tooLarge })
        let wide = "{\"all\":[" + Array(repeating: "{\"signal\":\"danger\"}", count: 300).joined(separator: ",") + "]}"
        #expect(ReactionScheme.findings(json: smallScheme("{ \"signal\": \"danger\" }", wide)).contains { $0.kind == .tooLarge })
    }

    @Test("A chain of a thousand questions is sound, and decided to its end")
    func longest() throws {
        let nodes = (0..<1000).map { number in
            let next = number == 999 ? "\"outcome\":\"thank\"" : "\"to\":\"n\(number + 1)\""
            return """
                {"id":"n\(number)","question":{"en":"?"},"otherwise":"no","answers":[{"id":"yes","outcome":"listen"},{"id":"no",\(next)}]}
                """
        }
        let scheme = try ReactionScheme(json: Array("{\"name\":\"x\",\"version\":1,\"nodes\":[\(nodes.joined(separator: ","))]}".utf8))
        #expect(scheme.decide(known()).path.count == 1000)
        #expect(scheme.decide(known()).outcome == .thank)
    }
}
