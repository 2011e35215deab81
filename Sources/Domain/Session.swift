package import Support

/// A signed-in browser.
package struct Session: Sendable, Equatable {
    package let id: ID<Session>
    package let user: ID<User>
    package let createdAt: Instant
    package var seenAt: Instant
    package var expiresAt: Instant
    /// What the browser said it is.
    package let device: String
    package let address: String
    package init(
        id: ID<Session>, user: ID<User>, createdAt: Instant, seenAt: Instant, expiresAt: Instant, device: String, address: String
    ) {
        self.id = id
        self.user = user
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
        self.device = device
        self.address = address
    }
}
