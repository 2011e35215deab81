import Foundation

/// A value that one thread at a time may touch.
///
/// Safe to share because every access goes through the lock. A pthread mutex (behind `NSLock`) and not `Synchronization.Mutex`,
/// because the thread sanitizer cannot see the latter and reports races where there are none.
package final class Lock<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    package init(_ value: sending Value) { self.value = value }

    /// Runs `body` with the value; never call out or await inside it.
    package func withLock<Result, Failure: Error>(_ body: (inout Value) throws(Failure) -> Result) throws(Failure) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
