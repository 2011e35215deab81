import CSodium

/// libsodium, made ready once.
enum Sodium {
    /// Whether the library could be initialised; without it no secret is made.
    static let isReady: Bool = sodium_init() >= 0
}

/// libsodium could not be initialised or refused for want of memory.
package struct CryptoFailure: Error, CustomStringConvertible {
    package let description: String
}
