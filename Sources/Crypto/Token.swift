import CSodium

/// A secret drawn at random that is handed out once; the store keeps only its hash.
package struct Token: Sendable {
    /// 32 random bytes as URL-safe base64 without padding.
    package let text: String

    package init() throws {
        guard Sodium.isReady else { throw CryptoFailure(description: "The crypto library could not be started.") }
        var bytes = [UInt8](repeating: 0, count: 32)
        randombytes_buf(&bytes, bytes.count)
        text = Digest.base64URL(bytes)
    }

    /// What the store keeps of a token.
    package static func hash(_ text: String) -> String { Digest.hex(of: Array(text.utf8)) }
}

/// Digests and comparisons.
package enum Digest {
    /// 32 bytes of BLAKE2b.
    package static func bytes(of data: [UInt8], key: [UInt8] = []) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: 32)
        // Fails only for lengths outside the function's range, and ours are constants within it.
        _ = crypto_generichash(&out, out.count, data, UInt64(data.count), key.isEmpty ? nil : key, min(key.count, 64))
        return out
    }

    /// The digest in hexadecimal.
    package static func hex(of data: [UInt8], key: [UInt8] = []) -> String { hex(bytes(of: data, key: key)) }

    /// A code that only who has the key can make, for a value that travels through the browser.
    package static func code(_ text: String, key: [UInt8]) -> String { base64URL(bytes(of: Array(text.utf8), key: key)) }

    /// Whether two texts are equal, in a time that does not tell where they differ.
    package static func areEqual(_ one: String, _ other: String) -> Bool {
        let one = Array(one.utf8)
        let other = Array(other.utf8)
        return one.count == other.count && sodium_memcmp(one, other, one.count) == 0
    }

    static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
        return String(decoding: out, as: UTF8.self)
    }

    static func base64URL(_ bytes: [UInt8]) -> String {
        let variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING
        var out = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
        sodium_bin2base64(&out, out.count, bytes, bytes.count, variant)
        return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
