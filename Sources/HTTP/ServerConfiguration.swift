/// What the administrator decides about the server.
package struct ServerConfiguration: Sendable {
    /// The certificate chain and the key of a site that ends TLS itself, as PEM texts.
    package struct TLS: Sendable {
        package var certificate: String
        package var key: String
        package init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// How long each stage of an exchange may take, in seconds, and the least rates in bytes a second that extend the large ones.
    package struct Deadlines: Sendable {
        /// From the connection, or from the request line of a later request, to the end of the head.
        package var head = 10.0
        /// For the body, and as much more as what came already allows at `bodyRate`.
        package var body = 30.0
        package var bodyRate = 50_000.0
        /// For the handler; then the client is answered with 503.
        package var handler = 30.0
        /// For the client to take the answer, and as much more as its size needs at `writeRate`.
        package var write = 30.0
        package var writeRate = 20_000.0
        /// For a connection that waits for its next request.
        package var idle = 60.0
        /// For requests in flight when the server stops.
        package var stop = 9.0
        package init() {}
    }

    /// An address of this machine, as digits; `0.0.0.0` or `::` for all.
    package var host = "127.0.0.1"
    /// The port; 0 for any that is free.
    package var port: UInt16 = 0
    /// The threads that read and write; handlers run elsewhere.
    package var threads = 2
    /// How the site ends TLS itself; nil when a proxy does, or nobody.
    package var tls: TLS?
    /// The largest head in bytes, request line included; more is 431.
    package var headerLimit = 16 << 10
    /// The largest body in bytes for a request of which only the head is known; more is 413.
    package var bodyLimit: @Sendable (Request) -> Int = { _ in 1 << 20 }
    /// The answer to what the server itself refuses; nil for the plain sentence. The path may be anything a client can send.
    package var refusal: @Sendable (_ status: Int, _ reason: String, _ path: String) -> Response? = { _, _, _ in nil }
    /// What the bodies being received may take together, in bytes; beyond it a new one is 503.
    package var bodyMemory = 256 << 20
    /// How long each stage may take.
    package var deadlines = Deadlines()
    /// Connections in all, also bounded by the descriptors this process may open.
    package var maximumConnections = 16_000
    /// Connections of one address; loopback and trusted proxies are not counted.
    package var maximumConnectionsPerAddress = 1_024
    /// Event streams of one owner: the owner that the stream names, else the address (loopback is not counted).
    package var maximumStreamsPerOwner = 64
    /// Addresses or networks (`10.0.0.0/8`) whose forwarding headers are believed; from all others they are dropped.
    package var trustedProxies: [String] = []

    /// What a server behind a proxy on the same machine needs.
    package init() {}
}
