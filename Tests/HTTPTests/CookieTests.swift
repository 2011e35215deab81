import Testing

@testable import HTTP

@Suite struct CookieTests {
    @Test("Cookies are read from all fields, in order")
    func reading() {
        let request = Request(
            method: .get, path: "/", headers: [("cookie", "a=1; b=\"two\";c=x=y ; broken; a=2"), ("cookie", "__Host-s=z")])
        #expect(request.cookies.map(\.name) == ["a", "b", "c", "a", "__Host-s"])
        #expect(request.cookies.map(\.value) == ["1", "two", "x=y", "2", "z"])
        #expect(request.cookie("a") == "1")
        #expect(request.cookie("z") == nil)
    }

    @Test("Over TLS a cookie is bound to its host")
    func setting() {
        #expect(SetCookie("session", "abc", isSecure: true)?.field == "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure")
        #expect(
            SetCookie("session", "abc", maxAge: 60, isSecure: false)?.field == "session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60")
        #expect(SetCookie.removing("session", isSecure: false)?.field.contains("Max-Age=0") == true)
        #expect(SetCookie.name("session", isSecure: true) == "__Host-session")
    }

    @Test("What would break out of a cookie makes none", arguments: ["a b", "a;b", "a\r\nX: y", "a,b", "é", "\"a\""])
    func refused(_ value: String) {
        #expect(SetCookie("name", value, isSecure: true) == nil)
        #expect(SetCookie("\(value)=", "x", isSecure: true) == nil)
    }

    @Test(
        "What another site starts is known",
        arguments: [
            (Request.Method.post, [("sec-fetch-site", "cross-site")], true), (.post, [("sec-fetch-site", "same-site")], true),
            (.post, [("sec-fetch-site", "same-origin"), ("origin", "https://desk.example")], false),
            (.post, [("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")], true),
            (.post, [("sec-fetch-site", "none")], false), (.post, [], false), (.post, [("origin", "null")], true),
            (.post, [("origin", "https://desk.example")], false), (.delete, [("origin", "http://desk.example:80")], false),
            (.put, [("origin", "https://desk.example:8443")], true), (.patch, [("origin", "https://desk.example.evil.example")], true),
            (.post, [("origin", "https://evil.example")], true), (.post, [("origin", "file://desk.example")], true),
            (.get, [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")], false),
        ])
    func crossSite(_ method: Request.Method, _ headers: [(String, String)], _ expected: Bool) {
        let request = Request(method: method, path: "/", headers: [("host", "desk.example")] + headers.map { (name: $0.0, value: $0.1) })
        #expect(isCrossSite(request) == expected)
    }

    @Test("Equal is equal and nothing else")
    func constantTime() {
        #expect(constantTimeEqual("token", "token"))
        #expect(!constantTimeEqual("token", "tokem"))
        #expect(!constantTimeEqual("token", "toke"))
        #expect(constantTimeEqual([UInt8](), []))
    }
}
