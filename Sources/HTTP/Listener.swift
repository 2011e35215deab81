import Glibc

/// A socket that listens.
struct Listener {
    /// The descriptor, closed by whoever takes it.
    let descriptor: Int32
    /// The port, also when it was left to the kernel.
    let port: UInt16

    /// Binds the address written in `host`; `::` takes IPv4 as well.
    init(host: String, port: UInt16) throws(ServerError) {
        guard let address = NetworkAddress(host) else { throw ServerError("The address to listen on is not an IP address: \(host)") }
        // An IPv6 text that maps IPv4 is bound as IPv4, as it is compared.
        let isSix = address.bytes.count == 16
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let descriptor = socket(isSix ? AF_INET6 : AF_INET, type, 0)
        guard descriptor >= 0 else { throw ServerError("No socket to listen with: \(Self.reason)") }
        var one: Int32 = 1
        var zero: Int32 = 0
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, size)
        if isSix { setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &zero, size) }
        guard Self.bind(descriptor, to: address, port: port) == 0, listen(descriptor, 1024) == 0 else {
            let reason = Self.reason
            close(descriptor)
            throw ServerError("Cannot listen on \(host) port \(port): \(reason)")
        }
        self.descriptor = descriptor
        self.port = Self.boundPort(of: descriptor)
    }

    private static var reason: String { String(cString: strerror(errno)) }

    private static func bind(_ descriptor: Int32, to address: NetworkAddress, port: UInt16) -> Int32 {
        if address.bytes.count == 16 {
            var name = sockaddr_in6()
            name.sin6_family = sa_family_t(AF_INET6)
            name.sin6_port = port.bigEndian
            withUnsafeMutableBytes(of: &name.sin6_addr) { $0.copyBytes(from: address.bytes) }
            return withUnsafePointer(to: name) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
                }
            }
        }
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        withUnsafeMutableBytes(of: &name.sin_addr) { $0.copyBytes(from: address.bytes) }
        return withUnsafePointer(to: name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    private static func boundPort(of descriptor: Int32) -> UInt16 {
        // IPv4 and IPv6 names keep the port in the same place.
        var name = sockaddr_in6()
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let result = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        return result == 0 ? UInt16(bigEndian: name.sin6_port) : 0
    }
}
