import Glibc

/// An address of the Internet Protocol, version 4 or 6, without zone and port.
package struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// Sixteen bytes in network order; version 4 stands at the end of `::ffff:0:0/96`, as the kernel maps it.
    package let bytes: [UInt8]

    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]

    /// The address of four bytes (version 4) or sixteen (version 6); nil for another number of bytes.
    package init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        switch bytes.count {
        case 4: self.bytes = Self.mapped + bytes
        case 16: self.bytes = bytes
        default: return nil
        }
    }

    /// The address a literal names, in every spelling that a resolver would take for one: `127.0.0.1`, `127.1`, `0x7f000001`, `0177.0.0.1`,
    /// `2130706433`, `::1`. Nil for a name and for a literal with brackets or a zone.
    package init?(_ text: String) {
        guard !text.utf8.contains(0) else { return nil }
        if text.utf8.contains(UInt8(ascii: ":")) {
            var address = in6_addr()
            guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
            self.init(bytes: withUnsafeBytes(of: address) { Array($0) })
        } else {
            // `inet_aton` forgives blanks after the number, which are no part of an address.
            guard text.utf8.allSatisfy({ $0 > 0x20 }) else { return nil }
            var address = in_addr()
            guard inet_aton(text, &address) != 0 else { return nil }
            self.init(bytes: withUnsafeBytes(of: address) { Array($0) })
        }
    }

    /// The address of a socket address of either family, and its port; nil for other families.
    package static func read(_ address: UnsafeRawBufferPointer, family: Int32) -> (address: IPAddress, port: Int)? {
        guard address.count >= 8 else { return nil }
        let port = Int(address[2]) << 8 | Int(address[3])
        switch family {
        case AF_INET: return IPAddress(bytes: address[4..<8]).map { ($0, port) }
        case AF_INET6 where address.count >= 24: return IPAddress(bytes: address[8..<24]).map { ($0, port) }
        default: return nil
        }
    }

    /// Whether this is a version 4 address, plain or mapped into version 6: for the kernel both are one.
    package var isVersion4: Bool { bytes.starts(with: Self.mapped) }

    /// Whether it is the machine itself: `127.0.0.0/8` or `::1`.
    package var isLoopback: Bool {
        isVersion4 ? bytes[12] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
    }

    package var description: String {
        if isVersion4 { return bytes.suffix(4).map(String.init).joined(separator: ".") }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        _ = bytes.withUnsafeBytes { inet_ntop(AF_INET6, $0.baseAddress, &text, socklen_t(text.count)) }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

/// A block of addresses: those that share their first bits with `base`.
package struct AddressBlock: Hashable, Sendable {
    package let base: IPAddress
    /// How many of the 128 bits are shared.
    package let bits: Int

    /// The block of `10.0.0.0/8` or `fc00::/7`, or of a single address; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let base = IPAddress(String(first)) else { return nil }
        let full = first.utf8.contains(UInt8(ascii: ":")) ? 128 : 32
        var bits = full
        if parts.count == 2 {
            guard let given = Int(parts[1]), (0...full).contains(given) else { return nil }
            bits = given
        }
        (self.base, self.bits) = (base, 128 - full + bits)
    }

    /// Whether `address` lies in the block.
    package func contains(_ address: IPAddress) -> Bool {
        let whole = bits / 8
        guard address.bytes.prefix(whole) == base.bytes.prefix(whole) else { return false }
        guard bits % 8 != 0, address.bytes.indices.contains(whole) else { return true }
        return (address.bytes[whole] ^ base.bytes[whole]) >> (8 - bits % 8) == 0
    }
}
