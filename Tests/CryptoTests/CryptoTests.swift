import Crypto
import Testing

@Suite struct CryptoTests {
    @Test(
        "A password opens its own hash and no other",
        arguments: ["", "correct paard batterij", "pässwörd ✓", String(repeating: "x", count: 4000)])
    func password(_ password: String) async throws {
        let hasher = PasswordHash()
        let hash = try await hasher.hash(password)
        #expect(hash.hasPrefix("$argon2id$"))
        #expect(await hasher.verify(password, against: hash))
        #expect(await !hasher.verify(password + "x", against: hash))
        #expect(await !hasher.verify(password, against: nil))
        #expect(await !hasher.verify(password, against: "rubbish"))
    }

    @Test("The same letters typed in two ways are one password")
    func normalisation() async throws {
        let hasher = PasswordHash()
        #expect(await hasher.verify("cafe\u{301} terras", against: try hasher.hash("caf\u{e9} terras")))
    }

    @Test("Tokens differ and their hash does not show them")
    func tokens() throws {
        let tokens = try (0..<100).map { _ in try Token().text }
        #expect(Set(tokens).count == 100)
        #expect(tokens.allSatisfy { $0.count == 43 && Token.hash($0) != $0 })
    }

    @Test("A code depends on text and key")
    func code() {
        #expect(Digest.code("a", key: [1]) == Digest.code("a", key: [1]))
        #expect(Digest.code("a", key: [1]) != Digest.code("a", key: [2]))
        #expect(Digest.areEqual("x", "x") && !Digest.areEqual("x", "y") && !Digest.areEqual("x", "xx") && Digest.areEqual("", ""))
    }
}
