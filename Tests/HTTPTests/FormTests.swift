import Testing

@testable import HTTP

@Suite struct FormTests {
    private func posted(_ body: String, type: String = "application/x-www-form-urlencoded") -> Request {
        Request(method: .post, path: "/", headers: [("content-type", type)], body: Array(body.utf8))
    }

    private func multipart(_ body: String, boundary: String = "b") -> Request {
        posted(body, type: "multipart/form-data; boundary=\(boundary)")
    }

    @Test("Pairs are decoded in order; the first of a name is the first that came")
    func pairs() throws {
        let form = try Form(posted("a=1&b=%C3%A9+x&a=2&c&&=d&p=100%25&q=50%", type: "Application/X-WWW-Form-Urlencoded; charset=utf-8"))
        #expect(form.fields.map(\.name) == ["a", "b", "a", "c", "", "p", "q"])
        #expect(form.fields.map(\.value) == ["1", "é x", "2", "", "d", "100%", "50%"])
        #expect(form.first("a") == "1")
        #expect(form.all("a") == ["1", "2"])
        #expect(form.first("z") == nil)
    }

    @Test("What is no form is refused", arguments: ["text/plain", "application/json", "", "multipart/mixed; boundary=b"])
    func notAForm(_ type: String) { #expect(throws: Form.Failure.notAForm) { try Form(posted("a=b", type: type)) } }

    @Test("Pairs that are not UTF-8 or hold NUL are refused", arguments: ["a=%ff", "%ff=a", "a=%00", "a=%c0%80"])
    func malformedPairs(_ body: String) { #expect(throws: Form.Failure.malformed) { try Form(posted(body)) } }

    @Test("A hundred thousand fields, or a long name, are too much")
    func tooMuch() throws {
        let many = [UInt8](repeating: UInt8(ascii: "&"), count: 100_000)
        let type = "application/x-www-form-urlencoded"
        #expect(throws: Form.Failure.tooMuch) {
            try Form(Request(method: .post, path: "/", headers: [("content-type", type)], body: many))
        }
        #expect(throws: Form.Failure.tooMuch) { try Form(posted("\(String(repeating: "n", count: 201))=1")) }
        #expect(try Form(posted(Array(repeating: "a=b", count: 200).joined(separator: "&"))).fields.count == 200)
    }

    @Test("Fields and files of a multipart form come out as they went in")
    func parts() throws {
        let body =
            "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nGrüße\r\n--b \t\r\ncontent-disposition: form-data; "
            + "filename=\"C:\\dir\\%22a%22.txt\"; name=file\r\nContent-Type: text/plain\r\n\r\nline\r\n--bb is not the end\r\n\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n\r\n--b--\r\nepilogue"
        // `--bb` starts with the delimiter, so a writer must not choose `b` for it; a longer boundary shows the rule.
        let longer = body.replacing("--b", with: "--bound").replacing("--boundb is", with: "--bounx is")
        let form = try Form(multipart(longer, boundary: "\"bound\""))
        #expect(form.fields.map(\.name) == ["subject", "empty"])
        #expect(form.fields.map(\.value) == ["Grüße", ""])
        #expect(form.files.count == 1)
        #expect(form.file("file")?.name == "\"a\".txt")
        #expect(form.file("file")?.type == "text/plain")
        #expect(form.file("file")?.bytes == Array("line\r\n--bounx is not the end\r\n".utf8))
    }

    @Test("Bytes of a file are not touched")
    func binary() throws {
        var bytes = (0...255).map { UInt8($0) }
        bytes += [0x0d, 0x0a, 0x2d, 0x2d, 0x0d, 0x0d, 0x0a]
        let head = Array("--b\r\nContent-Disposition: form-data; name=f; filename=x\r\n\r\n".utf8)
        let request = Request(
            method: .post, path: "/", headers: [("content-type", "multipart/form-data;boundary=b")],
            body: head + bytes + Array("\r\n--b--".utf8))
        #expect(try Form(request).file("f")?.bytes == bytes)
    }

    @Test("A name of a file keeps its last part, without controls, and not too long")
    func fileNames() throws {
        func name(_ text: String) throws -> String? {
            try Form(multipart("--b\r\nContent-Disposition: form-data; name=f; filename=\"\(text)\"\r\n\r\nx\r\n--b--")).file("f")?.name
        }
        #expect(try name("../../etc/passwd") == "passwd")
        #expect(try name("a%0D%0Ab.txt") == "ab.txt")
        #expect(try name("x\\\"y") == "x\"y")
        #expect(try name("dir/") == "")
        #expect(try name(String(repeating: "é", count: 200))?.utf8.count == 254)
    }

    @Test(
        "A multipart body that breaks the rules is refused",
        arguments: [
            "", "--b", "--b\r\n", "--b\r\n\r\n", "no boundary at all", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nnever closed",
            "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b",
            "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--bx",
            "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--", "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--b--", "--b\r\nnothing\r\n\r\nx\r\n--b--",
            "--b\nContent-Disposition: form-data; name=a\n\nx\n--b--", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\0\r\n--b--",
            "--b\r\nX: \(String(repeating: "a", count: 5000))\r\n\r\nx\r\n--b--",
            "--b\r\n\(String(repeating: "X: a\r\n", count: 30))\r\nx\r\n--b--",
        ])
    func malformedParts(_ body: String) { #expect(throws: Form.Failure.malformed) { try Form(multipart(body)) } }

    @Test("A boundary that is none is refused", arguments: ["", "\"\"", "é", String(repeating: "b", count: 71)])
    func boundaries(_ boundary: String) {
        #expect(throws: Form.Failure.malformed) { try Form(multipart("--\(boundary)\r\n", boundary: boundary)) }
    }

    @Test("A hundred thousand parts are too much")
    func manyParts() async throws {
        let field = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n"
        let file = "--b\r\nContent-Disposition: form-data; name=a; filename=f\r\n\r\nx\r\n"
        try await onThread {
            for part in [field, file] {
                #expect(throws: Form.Failure.tooMuch) { try Form(multipart(String(repeating: part, count: 100_000) + "--b--")) }
            }
        }
    }

    @Test("Any bytes give a form or a refusal", arguments: [UInt64(1), 2, UInt64.random(in: 3 ... .max)])
    func garbage(_ seed: UInt64) async throws {
        let pieces = [
            "--b", "--b--", "\r\n", "\r", "\n", "Content-Disposition: form-data; name=\"", "\"", ";", "=", "%", "&", "\0", "é", "filename=",
            ":",
        ]
        try await onThread {
            var random = SeededGenerator(seed: seed)
            for _ in 0..<1000 {
                var body: [UInt8] = []
                for _ in 0..<Int.random(in: 0...40, using: &random) {
                    body += (pieces.randomElement(using: &random) ?? "").utf8
                    if Bool.random(using: &random) { body.append(UInt8.random(in: .min ... .max, using: &random)) }
                }
                for type in ["multipart/form-data; boundary=b", "application/x-www-form-urlencoded"] {
                    let request = Request(method: .post, path: "/", headers: [("content-type", type)], body: body)
                    // Refused or not, it must only come back.
                    _ = try? Form(request)
                }
            }
        }
    }
}

/// Random numbers that a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}
