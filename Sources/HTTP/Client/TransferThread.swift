import CCurl
import Foundation
import Support

/// The thread on which all transfers of one client run, by libcurl's multi interface.
///
/// Safe to share: the multi handle is touched by its own thread alone, but for the wake-up, which libcurl allows from anywhere and which
/// is made under the lock that also tells whether the handle still lives.
final class TransferThread: @unchecked Sendable {
    typealias Completion = @Sendable (Result<ClientResponse, any Error>) -> Void

    private struct Inbox: Sendable {
        var added: [(transfer: Transfer, completion: Completion)] = []
        var isStopping = false
        var isClosed = false
    }

    private let inbox = Lock(Inbox())
    private let multi: UnsafeMutableRawPointer?
    private var active: [UnsafeMutableRawPointer: (transfer: Transfer, completion: Completion)] = [:]

    // Runs once, before the first handle is made.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    init() {
        multi = Self.isReady ? curl_multi_init() : nil
        guard multi != nil else {
            inbox.withLock { $0.isClosed = true }
            return
        }
        _ = samenspraak_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 200)
        let thread = Thread { [self] in work() }
        thread.name = "http client"
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Starts `transfer`; `completion` is called once, on this thread or, when all has stopped, at once.
    func add(_ transfer: Transfer, completion: @escaping Completion) {
        let isOpen = inbox.withLock { inbox in
            guard !inbox.isStopping, !inbox.isClosed else { return false }
            inbox.added.append((transfer, completion))
            wake()
            return true
        }
        if !isOpen { completion(.failure(ClientError(.unreachable, "The client has stopped."))) }
    }

    /// Ends `transfer` soon; its completion gets a `CancellationError`.
    func cancel(_ transfer: Transfer) {
        transfer.isCancelled.withLock { $0 = true }
        inbox.withLock { if !$0.isClosed { wake() } }
    }

    /// Ends all transfers and the thread.
    func stop() {
        inbox.withLock { inbox in
            inbox.isStopping = true
            if !inbox.isClosed { wake() }
        }
    }

    private func wake() { _ = curl_multi_wakeup(multi) }

    private func work() {
        var running: Int32 = 0
        while !takeInbox() {
            _ = curl_multi_perform(multi, &running)
            finishDone()
            _ = curl_multi_poll(multi, nil, 0, 60_000, nil)
        }
        for easy in Array(active.keys) { finish(easy, .failure(ClientError(.unreachable, "The client has stopped."))) }
        let late = inbox.withLock { inbox in
            inbox.isClosed = true
            defer { inbox.added = [] }
            return inbox.added
        }
        for (_, completion) in late { completion(.failure(ClientError(.unreachable, "The client has stopped."))) }
        curl_multi_cleanup(multi)
    }

    /// Starts what was added and drops what was cancelled; true when the thread is to end.
    private func takeInbox() -> Bool {
        let (added, isStopping) = inbox.withLock { inbox in
            defer { inbox.added = [] }
            return (inbox.added, inbox.isStopping)
        }
        for (transfer, completion) in added {
            guard let easy = transfer.start(), curl_multi_add_handle(multi, easy) == CURLM_OK else {
                transfer.close()
                completion(.failure(ClientError(.unreachable, "The transfer could not be started.")))
                continue
            }
            active[easy] = (transfer, completion)
        }
        for (easy, entry) in active where entry.transfer.isCancelled.withLock({ $0 }) {
            finish(easy, .failure(CancellationError()))
        }
        return isStopping
    }

    private func finishDone() {
        var waiting: Int32 = 0
        while let message = curl_multi_info_read(multi, &waiting) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            let code = samenspraak_curl_result(message)
            guard let entry = active[easy] else { continue }
            finish(easy, entry.transfer.result(of: code))
        }
    }

    private func finish(_ easy: UnsafeMutableRawPointer, _ result: Result<ClientResponse, any Error>) {
        guard let entry = active.removeValue(forKey: easy) else { return }
        curl_multi_remove_handle(multi, easy)
        entry.transfer.close()
        entry.completion(result)
    }
}
