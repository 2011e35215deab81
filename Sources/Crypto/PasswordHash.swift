import CSodium
import Foundation
import Support

/// Hashes passwords by argon2id: 64 MiB and two passes (libsodium's "interactive"), above OWASP's minimum of 19 MiB.
///
/// On one thread of its own, so that twenty people signing in at once queue up and do not take both cores and a gigabyte.
package actor PasswordHash {
    private let executor = ThreadExecutor(name: "password")
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    /// A hash of nothing, checked when there is no such user, so that the time of a refusal tells nothing.
    private var dummy: String?

    package init() {}

    /// The hash of a password, with its parameters and salt.
    package func hash(_ password: String) throws -> String {
        guard Sodium.isReady else { throw CryptoFailure(description: "The crypto library could not be started.") }
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let password = normalised(password)
        let result = crypto_pwhash_str(
            &out, password, UInt64(password.count - 1), UInt64(crypto_pwhash_opslimit_interactive()), crypto_pwhash_memlimit_interactive())
        guard result == 0 else { throw CryptoFailure(description: "There is not enough memory to hash a password.") }
        return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the password is the one that was hashed. A nil hash takes as long and is always false.
    package func verify(_ password: String, against hash: String?) -> Bool {
        guard Sodium.isReady else { return false }
        if dummy == nil { dummy = try? self.hash("samenspraak") }  // without memory for it the real check fails as well
        guard let candidate = hash ?? dummy else { return false }
        let password = normalised(password)
        let matches = crypto_pwhash_str_verify(candidate, password, UInt64(password.count - 1)) == 0
        return matches && hash != nil
    }

    /// The same password typed on two keyboards gives the same bytes; ends with a zero, so that it is never without an address.
    private func normalised(_ password: String) -> [CChar] {
        password.precomposedStringWithCompatibilityMapping.utf8.map { CChar(bitPattern: $0) } + [0]
    }
}
