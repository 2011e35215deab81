import Foundation
import HTTP
import TestSupport
import Testing

@Suite("What outgoing requests may reach") struct AddressGuardTests {
    struct Case: Decodable, Sendable { let url, expected, why: String }

    @Test("The corpus of disguised addresses is judged as it says")
    func corpus() throws {
        guard let data = SharedFolder.conformance("ssrf/cases.json") else { return }
        let cases = try JSONDecoder().decode([Case].self, from: data)
        #expect(cases.count > 100)
        for one in cases {
            let verdict = AddressGuard().judge(one.url)
            #expect(verdict.allowed == (one.expected == "allow"), "\(one.url) (\(one.why)): \(verdict.reason)")
        }
    }

    @Test(
        "What is not public is refused, however it is spelled",
        arguments: [
            "http://127.0.0.1/", "http://127.1", "http://2130706433/", "http://0177.1/", "http://0x7f.1/", "http://0/",
            "http://[::ffff:127.0.0.1]/", "http://[0:0:0:0:0:ffff:7f00:1]/", "http://[64:ff9b::7f00:1]/", "http://[::1%25lo]/",
            "http://[fe80::1%25eth0]/", "http://[2001::1]/", "http://[2001:db8::1]/", "http://[3fff::1]/", "http://[4000::1]/",
            "http://[64:ff9b:1::808:808]/", "http://[100::1]/", "http://[5f00::1]/", "http://[::]/", "http://[fec0::1]/",
            "http://１２７。０。０。１/", "http://127。0。0。1/", "http://①②⑦.⓪.⓪.①/", "http://ｌｏｃａｌｈｏｓｔ/", "http://loc\u{ad}alhost/",
            "http://%6c%6f%63%61%6c%68%6f%73%74/", "http://localhost./", "http://a.localhost/", "http://printer/", "http://printer.local/",
            "http://metadata.google.internal/", "http://127.0.0.1../", "http://..127.0.0.1/", "http://user@8.8.8.8/",
            "http://user:pass@example.org/", "http://@example.org/", "http://8.8.8.8@127.0.0.1/", "http://8.8.8.8#@127.0.0.1:80\\@/",
            "http:\\\\127.0.0.1\\", "http:/\\127.0.0.1/", "http://example.org\\@127.0.0.1/", "http://exam\r\nple.org/",
            "http://example.org/\r\nHost: x", " http://127.0.0.1/", "http://127.0.0.1 /", "http:127.0.0.1", "http:///127.0.0.1/",
            "//127.0.0.1/", "127.0.0.1", "", "http://", "http:///", "https://", "ftp://example.org/", "file:///etc/passwd",
            "gopher://127.0.0.1:25/_", "dict://example.org/", "ldap://example.org/", "javascript:alert(1)", "data:text/html,x",
            "HTTP://LocalHost/", "http://256.256.256.256/", "http://1.2.3.4.5/", "http://0x/", "http://08.8.8.8/", "http://4294967296/",
            "http://8.8.8.8:0/", "http://8.8.8.8:99999/", "http://example.org:80:80/", "http://168.63.129.16/", "http://192.0.0.192/",
            "http://[::ffff:0:127.0.0.1]/", "http://[::127.0.0.1]/", "http://[2002:7f00:1::]/", "http://[/", "http://[]/", "http://%/",
            "http://%00/", "http://127.0.0.1%00.example.org/", "http://127.0.0.1%2f.example.org/", "http://example.org%40127.0.0.1/",
            "http://%2531%2530.0.0.1/", "http://exa mple.org/", "http://0.0.0.0:80/", "http://0000::1/", "http://[::1]:80/",
        ])
    func refused(_ url: String) {
        let verdict = AddressGuard().judge(url)
        #expect(!verdict.allowed, "\(url): \(verdict.reason)")
        #expect(verdict.reason.hasSuffix("."))
    }

    @Test(
        "What is public is allowed",
        arguments: [
            "http://8.8.8.8/", "https://1.1.1.1/dns?x=1#y", "http://[2606:4700::1111]/", "https://example.org",
            "https://EXAMPLE.org.:8443/a/b",
            "https://münchen.de/straße", "https://xn--mnchen-3ya.de/", "https://пример.рф/", "http://[64:ff9b::8.8.8.8]/",
            "https://a_b.example.org/", "https://example.org/a%20b?q=%2f%00", "http://192.0.1.1/", "http://localhost.example.org/",
            "http://local.example.org/", "http://172.15.255.255/", "http://172.32.0.0/", "http://223.255.255.255/",
            "http://[2001:4860::8888]/",
        ])
    func allowed(_ url: String) {
        let verdict = AddressGuard().judge(url)
        #expect(verdict.allowed, "\(url): \(verdict.reason)")
    }

    @Test("A trusted destination is reached by its name, address or network, and by nothing else")
    func trusted() throws {
        let places = try ["intern.gemeente.local:8080", "10.1.2.0/24", "[fd00::5]:443", "127.0.0.1:9000"].map {
            try #require(AddressGuard.Destination($0))
        }
        let warden = AddressGuard(trusted: places)
        for url in [
            "http://intern.gemeente.local:8080/", "https://10.1.2.77/", "https://[fd00::5]/", "http://127.0.0.1:9000/",
            "http://127.1:9000/",
            "http://[::ffff:127.0.0.1]:9000/",
        ] {
            #expect(warden.judge(url).allowed, "\(url)")
        }
        for url in [
            "http://intern.gemeente.local/", "http://x.intern.gemeente.local:8080/", "https://10.1.3.1/", "http://[fd00::5]/",
            "http://127.0.0.1:9001/", "http://127.0.0.2:9000/",
        ] {
            #expect(!warden.judge(url).allowed, "\(url)")
        }
    }

    @Test(
        "The address after the look-up counts, whatever the name was",
        arguments: ["127.0.0.1", "10.0.0.1", "::1", "fe80::1", "::ffff:10.0.0.1"])
    func resolved(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!AddressGuard().judge(address, port: 443, of: "example.org").allowed)
        let trusting = AddressGuard(trusted: [try #require(AddressGuard.Destination("example.org"))])
        #expect(trusting.judge(address, port: 443, of: "example.org").allowed)
        #expect(!trusting.judge(address, port: 443, of: "other.example.org").allowed)
    }

    @Test("This installation does not call itself")
    func own() throws {
        let warden = AddressGuard(own: try ["kanalen.gemeente.be", "193.99.144.80:443"].map { try #require(AddressGuard.Destination($0)) })
        #expect(!warden.judge("https://kanalen.gemeente.be/x").allowed)
        #expect(!warden.judge("https://193.99.144.80/x").allowed)
        #expect(!warden.judge(try #require(IPAddress("8.8.8.8")), port: 443, of: "kanalen.gemeente.be").allowed)
        #expect(warden.judge("https://gemeente.be/x").allowed)
    }
}
