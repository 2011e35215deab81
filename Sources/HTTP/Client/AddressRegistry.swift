/// The registries of special-purpose addresses: what is not the public Internet, and why.
package enum AddressRegistry {
    /// Why `address` is no public destination; nil when it is one.
    ///
    /// An address that carries one of version 4 (mapped, compatible, NAT64, 6to4) is as public as the one it carries.
    package static func objection(to address: IPAddress) -> String? {
        if address.isVersion4 { return reason(address, in: version4) }
        if let reason = reason(address, in: exact) { return reason }
        if let carried = carried(by: address) {
            return objection(to: carried).map { "stands for \(carried), which \($0)" }
        }
        guard global.contains(where: { $0.contains(address) }) else { return "is not a public address" }
        return reason(address, in: version6)
    }

    private typealias Entry = (block: AddressBlock, reason: String)

    private static func reason(_ address: IPAddress, in entries: [Entry]) -> String? {
        entries.first { $0.block.contains(address) }?.reason
    }

    private static func carried(by address: IPAddress) -> IPAddress? {
        let bytes = address.bytes
        if nat64.contains(where: { $0.contains(address) }) || compatible.contains(where: { $0.contains(address) }) {
            return IPAddress(bytes: bytes.suffix(4))
        }
        if sixToFour.contains(where: { $0.contains(address) }) { return IPAddress(bytes: bytes.dropFirst(2).prefix(4)) }
        return nil
    }

    private static func table(_ lines: [(String, String)]) -> [Entry] {
        lines.compactMap { text, reason in AddressBlock(text).map { ($0, reason) } }
    }

    private static let version4 = table([
        ("0.0.0.0/8", "means this network"),
        ("10.0.0.0/8", "is a private address"),
        ("100.64.0.0/10", "is shared between a provider and its customers"),
        ("127.0.0.0/8", "is the machine itself"),
        ("168.63.129.16/32", "is a service inside a data centre"),
        ("169.254.0.0/16", "is a link-local address"),
        ("172.16.0.0/12", "is a private address"),
        ("192.0.0.0/24", "is reserved for protocols"),
        ("192.0.2.0/24", "is reserved for documentation"),
        ("192.31.196.0/24", "is reserved for reverse look-ups"),
        ("192.52.193.0/24", "is reserved for multicast relays"),
        ("192.88.99.0/24", "is reserved for relays"),
        ("192.168.0.0/16", "is a private address"),
        ("192.175.48.0/24", "is reserved for reverse look-ups"),
        ("198.18.0.0/15", "is reserved for measurements"),
        ("198.51.100.0/24", "is reserved for documentation"),
        ("203.0.113.0/24", "is reserved for documentation"),
        ("224.0.0.0/4", "is a multicast address"),
        ("240.0.0.0/4", "is reserved"),
    ])

    private static let exact = table([
        ("::/128", "is the unspecified address"),
        ("::1/128", "is the machine itself"),
        ("fc00::/7", "is a private address"),
        ("fe80::/10", "is a link-local address"),
        ("fec0::/10", "is a site-local address"),
        ("ff00::/8", "is a multicast address"),
        ("100::/64", "is a black hole"),
        ("64:ff9b:1::/48", "is a private translation of version 4"),
    ])

    private static let nat64 = table([("64:ff9b::/96", "")]).map(\.block)
    private static let compatible = table([("::/96", "")]).map(\.block)
    private static let sixToFour = table([("2002::/16", "")]).map(\.block)
    private static let global = table([("2000::/3", "")]).map(\.block)

    private static let version6 = table([
        ("2001::/23", "is reserved for protocols"),
        ("2001:db8::/32", "is reserved for documentation"),
        ("2620:4f:8000::/48", "is reserved for reverse look-ups"),
        ("3fff::/20", "is reserved for documentation"),
    ])
}
