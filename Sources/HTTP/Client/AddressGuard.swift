import Glibc

/// Decides what outgoing requests may reach: the public Internet, and what the administrator trusts by name.
///
/// Asked twice for each hop: with the text of the address before anything is looked up, and with the socket address after the look-up,
/// just before connecting, so that a name whose answer changes in between gains nothing.
package struct AddressGuard: Sendable {
    /// What was decided, with the reason as a sentence.
    package struct Verdict: Sendable, Equatable {
        package let allowed: Bool
        package let reason: String

        static func allow(_ reason: String) -> Verdict { Verdict(allowed: true, reason: reason) }
        static func deny(_ reason: String) -> Verdict { Verdict(allowed: false, reason: reason) }
    }

    /// A place named by the administrator: `host`, `host:port`, `10.1.2.3:8080`, `10.1.0.0/16`, `[fd00::5]:443`.
    package struct Destination: Sendable, Equatable, Hashable {
        private enum Place: Sendable, Equatable, Hashable {
            case name(String)
            case block(AddressBlock)
        }
        private let place: Place
        private let port: Int?

        /// Nil for a text that names no place.
        package init?(_ text: String) {
            var host = Substring(text.lowercased())
            var digits: Substring?
            if host.hasPrefix("["), let end = host.lastIndex(of: "]") {
                let rest = host[host.index(after: end)...]
                if !rest.isEmpty {
                    guard rest.hasPrefix(":") else { return nil }
                    digits = rest.dropFirst()
                }
                host = host[host.index(after: host.startIndex)..<end]
            } else if let colon = host.firstIndex(of: ":"), colon == host.lastIndex(of: ":") {
                digits = host[host.index(after: colon)...]
                host = host[..<colon]
            }
            if host.hasSuffix(".") { host = host.dropLast() }
            if let digits {
                guard let number = Int(digits), (1...65535).contains(number) else { return nil }
                port = number
            } else {
                port = nil
            }
            guard !host.isEmpty, !host.contains(" ") else { return nil }
            place = AddressBlock(String(host)).map(Place.block) ?? .name(String(host))
        }

        func covers(host: String, port other: Int) -> Bool {
            guard port == nil || port == other, case .name(let name) = place else { return false }
            return name == host
        }

        func covers(_ address: IPAddress, port other: Int) -> Bool {
            guard port == nil || port == other, case .block(let block) = place else { return false }
            return block.contains(address)
        }
    }

    /// What may be reached although it is not public.
    package var trusted: [Destination]
    /// Names and addresses of this installation, never to be reached from inside unless trusted.
    package var own: [Destination]
    /// Nothing may be reached at all, whatever is trusted.
    package var isClosed: Bool

    package init(trusted: [Destination] = [], own: [Destination] = [], isClosed: Bool = false) {
        (self.trusted, self.own, self.isClosed) = (trusted, own, isClosed)
    }

    private static let closed = Verdict.deny("Nothing outside is reached from here.")

    /// Judges the text of an address; a name is not looked up.
    package func judge(_ text: String) -> Verdict {
        do {
            return judge(try WebAddress(text))
        } catch {
            return .deny(error.reason)
        }
    }

    /// Judges an address that was read.
    package func judge(_ address: WebAddress) -> Verdict {
        if isClosed { return Self.closed }
        if let literal = address.literal { return judge(literal, port: address.port, of: address.host) }
        if trusted.contains(where: { $0.covers(host: address.host, port: address.port) }) { return .allow("The host is trusted.") }
        if own.contains(where: { $0.covers(host: address.host, port: address.port) }) {
            return .deny("The host \(address.host) is this installation itself.")
        }
        let labels = address.host.split(separator: ".")
        guard labels.count > 1 else { return .deny("The name \(address.host) is not a public one.") }
        for suffix in Self.privateSuffixes where address.host == suffix || address.host.hasSuffix(".\(suffix)") {
            return .deny("Names that end in .\(suffix) are not public.")
        }
        return .allow("The host is a name; its address is judged when it is known.")
    }

    /// Judges where a connection for `host` is about to go.
    package func judge(_ address: IPAddress, port: Int, of host: String) -> Verdict {
        if isClosed { return Self.closed }
        if trusted.contains(where: { $0.covers(host: host, port: port) || $0.covers(address, port: port) }) {
            return .allow("The destination is trusted.")
        }
        if own.contains(where: { $0.covers(host: host, port: port) || $0.covers(address, port: port) }) {
            return .deny("The address \(address) is this installation itself.")
        }
        if let reason = AddressRegistry.objection(to: address) { return .deny("The address \(address) \(reason).") }
        if Self.isOfThisMachine(address) { return .deny("The address \(address) is this machine itself.") }
        return .allow("The address is public.")
    }

    /// Judges the text, and every address its name has now. Blocks while looking up; for a command line, not for a server.
    package func judgeResolved(_ text: String) -> Verdict {
        let verdict = judge(text)
        guard verdict.allowed, let address = try? WebAddress(text), address.literal == nil else { return verdict }
        let found = Self.addresses(of: address.host)
        guard !found.isEmpty else { return .deny("The name \(address.host) has no address.") }
        for one in found {
            let verdict = judge(one, port: address.port, of: address.host)
            if !verdict.allowed { return verdict }
        }
        return .allow("Every address of the name is allowed.")
    }

    private static let privateSuffixes = [
        "localhost", "local", "internal", "localdomain", "home.arpa", "intranet", "lan", "home", "corp", "private", "onion", "invalid",
        "in-addr.arpa", "ip6.arpa",
    ]

    private static func addresses(of host: String) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        defer { freeaddrinfo(first) }
        var found: [IPAddress] = []
        var next = first
        while let entry = next?.pointee {
            let bytes = UnsafeRawBufferPointer(start: entry.ai_addr, count: Int(entry.ai_addrlen))
            if let read = IPAddress.read(bytes, family: entry.ai_family) { found.append(read.address) }
            next = entry.ai_next
        }
        return found
    }

    private static func isOfThisMachine(_ address: IPAddress) -> Bool {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return false }
        defer { freeifaddrs(first) }
        var next = first
        while let entry = next?.pointee {
            if let pointer = entry.ifa_addr {
                let family = Int32(pointer.pointee.sa_family)
                let size = family == AF_INET6 ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
                if family == AF_INET || family == AF_INET6,
                    IPAddress.read(UnsafeRawBufferPointer(start: pointer, count: size), family: family)?.address == address
                {
                    return true
                }
            }
            next = entry.ifa_next
        }
        return false
    }
}
