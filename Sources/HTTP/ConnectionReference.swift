import CMHD

/// A connection of libmicrohttpd that is suspended, or about to be.
///
/// Safe to hand to another thread because the only thing done with it there is `resume`, which libmicrohttpd allows from any thread, and its
/// holder forgets it at that moment: a suspended connection is never freed.
struct ConnectionReference: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// The connection that libmicrohttpd calls `pointer`.
    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    /// Takes the connection out of its thread's loop; only from a callback of that connection.
    func suspend() { MHD_suspend_connection(pointer) }
    /// Puts the connection back, once for each `suspend`.
    func resume() { MHD_resume_connection(pointer) }
}
