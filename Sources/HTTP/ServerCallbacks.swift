import CMHD
import Glibc

// Global functions, because libmicrohttpd calls them from its threads with nothing but a pointer. That pointer is the core, which the server
// retains for as long as the daemon runs; a connection's is its `Peer`, retained from STARTED to CLOSED; a request's is its `Exchange`,
// retained from the request line to COMPLETED, which libmicrohttpd calls once for each request that had a request line.

private func core(_ context: UnsafeMutableRawPointer?) -> ServerCore? {
    context.map { Unmanaged<ServerCore>.fromOpaque($0).takeUnretainedValue() }
}

/// Whether a connection from `address` may be.
func acceptConnection(_ context: UnsafeMutableRawPointer?, _ address: UnsafePointer<sockaddr>?, _ length: socklen_t) -> MHD_Result {
    guard let core = core(context), core.stage == .running else { return .NO }
    return core.peers.admits(NetworkAddress(address) ?? .unknown) ? .YES : .NO
}

/// A connection has started or is about to be closed.
func connectionChanged(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ holder: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
    _ change: MHD_ConnectionNotificationCode
) {
    guard let core = core(context), let connection, let holder else { return }
    if change == .CONNECTION_NOTIFY_STARTED {
        let peer = Peer(descriptor: cmhd_descriptor(connection), address: NetworkAddress(cmhd_address(connection)) ?? .unknown)
        peer.enter(.head, for: core.configuration.deadlines.head)
        holder.pointee = Unmanaged.passRetained(peer).toOpaque()
        core.peers.insert(peer)
    } else if let pointer = holder.pointee {
        holder.pointee = nil
        let peer = Unmanaged<Peer>.fromOpaque(pointer).takeRetainedValue()
        peer.close()
        core.peers.remove(peer)
    }
}

/// Called with the request line, before libmicrohttpd changes it in place; what it returns becomes the request's pointer.
func requestLineCame(
    _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let core = core(context), let connection, let pointer = cmhd_context(connection) else { return nil }
    let peer = Unmanaged<Peer>.fromOpaque(pointer).takeUnretainedValue()
    var bytes: [UInt8] = []
    if let target { bytes = Array(UnsafeRawBufferPointer(start: target, count: strlen(target))) }
    let exchange = core.begin(target: bytes, at: UInt(bitPattern: target), from: peer)
    // libmicrohttpd would now take every parameter apart into the connection's memory; when some hundreds of them have used it up it leaves the
    // client without any answer. They were read above, so it is shown none. The text is in its own buffer, which it changes as well.
    if let target, let question = bytes.firstIndex(of: UInt8(ascii: "?")) { UnsafeMutablePointer(mutating: target)[question + 1] = 0 }
    return Unmanaged.passRetained(exchange).toOpaque()
}

/// Leaves the target as it came: it is decoded by us, once.
func leaveEscaped(_ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ text: UnsafeMutablePointer<CChar>?) -> Int {
    text.map { strlen($0) } ?? 0
}

/// One step of a request: its head, a piece of its body, its end, or its answer.
func answerRequest(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ path: UnsafePointer<CChar>?, _ method: UnsafePointer<CChar>?,
    _ version: UnsafePointer<CChar>?, _ piece: UnsafePointer<CChar>?, _ size: UnsafeMutablePointer<Int>?,
    _ holder: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let core = core(context), let connection, let method, let version, let size, let pointer = holder?.pointee else { return .NO }
    let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
    let bytes = UnsafeRawBufferPointer(start: piece, count: piece == nil ? 0 : size.pointee)
    guard core.step(exchange, on: connection, method: method, version: version, piece: bytes) else { return .NO }
    if !bytes.isEmpty { size.pointee = 0 }
    return .YES
}

/// A request is over, whichever way.
func requestCompleted(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ holder: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
    _ reason: MHD_RequestTerminationCode
) {
    guard let core = core(context), let pointer = holder?.pointee else { return }
    holder?.pointee = nil
    core.complete(Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue())
}
