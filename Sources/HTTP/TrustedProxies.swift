/// The proxies whose word about a client is believed.
struct TrustedProxies: Sendable {
    private struct Network: Sendable {
        let address: NetworkAddress
        let bits: Int
    }

    private let networks: [Network]

    /// Reads addresses and networks such as `127.0.0.1` and `10.0.0.0/8`; nil when one is neither.
    init?(_ texts: [String]) {
        var networks: [Network] = []
        for text in texts {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let address = parts.first.flatMap({ NetworkAddress($0) }) else { return nil }
            let whole = address.bytes.count * 8
            guard let bits = parts.count == 2 ? parts.last.flatMap({ Int($0) }) : whole, (0...whole).contains(bits) else { return nil }
            networks.append(Network(address: address, bits: bits))
        }
        self.networks = networks
    }

    /// Whether `address` is one of the proxies.
    func contains(_ address: NetworkAddress) -> Bool {
        networks.contains { network in
            guard network.address.bytes.count == address.bytes.count else { return false }
            var left = network.bits
            for (one, other) in zip(network.address.bytes, address.bytes) where left > 0 {
                let mask = left >= 8 ? UInt8.max : UInt8.max << (8 - left)
                if one & mask != other & mask { return false }
                left -= 8
            }
            return true
        }
    }

    /// Replaces in `request`, which came from `peer`, what a trusted proxy says, and drops all forwarding headers.
    ///
    /// The client is the last address in `X-Forwarded-For` that is not a trusted proxy: what stands before it, it may have written itself.
    func apply(to request: inout Request, from peer: NetworkAddress) throws(Refusal) {
        if contains(peer) {
            if let client = client(in: request) { request.remoteAddress = client.description }
            if let scheme = last(of: "x-forwarded-proto", in: request) { request.isSecure = scheme.lowercased() == "https" }
            if let host = last(of: "x-forwarded-host", in: request) {
                guard HeaderRules.isHost(host) else { throw .malformed("The forwarded host is not a host.") }
                request.headers.removeAll { $0.name == "host" }
                request.headers.append(("host", host))
            }
        }
        request.headers.removeAll { $0.name == "forwarded" || $0.name.hasPrefix("x-forwarded-") || $0.name == "x-real-ip" }
    }

    private func client(in request: Request) -> NetworkAddress? {
        var client: NetworkAddress?
        for text in list("x-forwarded-for", in: request).reversed() {
            guard let address = NetworkAddress(text) else { return client }
            client = address
            if !contains(address) { return address }
        }
        return client
    }

    private func last(of name: String, in request: Request) -> String? { list(name, in: request).last }

    private func list(_ name: String, in request: Request) -> [String] {
        request.headers.filter { $0.name == name }.flatMap { $0.value.split(separator: ",") }
            .map { $0.trimmingPrefix { $0 == " " || $0 == "\t" } }
            .map { text in String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed()) }
            .filter { !$0.isEmpty }
    }
}
