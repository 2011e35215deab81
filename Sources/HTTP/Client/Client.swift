import CCurl
import Support

/// Fetches from servers outside, and only from those the guard allows.
///
/// All requests share one thread and its connections; make one and keep it. Its requests fail when the last reference goes.
package final class Client: Sendable {
    package struct Configuration: Sendable {
        package var warden: AddressGuard
        /// The path of a PEM file of authorities to trust instead of the machine's.
        package var authorities: String?
        /// Fixed answers of the name look-up, `host:port:address`; what they lead to is guarded like any other.
        package var resolutions: [String]
        package var userAgent: String

        package init(
            warden: AddressGuard = AddressGuard(), authorities: String? = nil, resolutions: [String] = [], userAgent: String = "Samenspraak"
        ) {
            (self.warden, self.authorities, self.resolutions, self.userAgent) = (warden, authorities, resolutions, userAgent)
        }
    }

    private let configuration: Configuration
    private let thread: TransferThread

    package init(_ configuration: Configuration = Configuration()) {
        self.configuration = configuration
        thread = TransferThread()
    }

    deinit { thread.stop() }

    /// The answer to `request`, following redirects within its limits, each judged anew.
    ///
    /// Throws `ClientError`, or `CancellationError` when the task is cancelled. An answer of any status is an answer.
    package func send(_ request: ClientRequest) async throws -> ClientResponse {
        if let objection = request.headerObjection { throw ClientError(.invalid, objection) }
        let start = ContinuousClock.now
        var request = request
        var address = try read(request.url)
        for hop in 0...max(0, request.limits.redirects) {
            let left = request.limits.seconds - Double((ContinuousClock.now - start) / .microseconds(1)) / 1e6
            guard left > 0 else { throw ClientError(.timeout, "The redirects took longer than allowed.", mayHaveArrived: true) }
            let response = try await transfer(request, to: address, seconds: left)
            guard [301, 302, 303, 307, 308].contains(response.status), request.limits.redirects > 0,
                let location = response.header("location")
            else { return response }
            guard hop < request.limits.redirects else { break }
            let next = try read(location, relativeTo: address)
            guard address.scheme == "http" || next.scheme == "https" else {
                throw ClientError(.redirect, "The server redirects from https to http, which is not followed.", mayHaveArrived: true)
            }
            request = request.redirected(with: response.status, from: address, to: next)
            address = next
        }
        throw ClientError(.redirect, "The server redirects more than \(request.limits.redirects) times.", mayHaveArrived: true)
    }

    private func read(_ text: String, relativeTo base: WebAddress? = nil) throws(ClientError) -> WebAddress {
        let reason: String
        do throws(WebAddress.Refusal) {
            let address = try WebAddress(text, relativeTo: base)
            let verdict = configuration.warden.judge(address)
            if verdict.allowed { return address }
            reason = verdict.reason
        } catch {
            reason = error.reason
        }
        throw ClientError(.refused, base == nil ? reason : "The redirect is refused: \(reason)", mayHaveArrived: base != nil)
    }

    private func transfer(_ request: ClientRequest, to address: WebAddress, seconds: Double) async throws -> ClientResponse {
        let transfer = Transfer(request, to: address, seconds: seconds, configuration)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                thread.add(transfer) { continuation.resume(with: $0) }
            }
        } onCancel: {
            thread.cancel(transfer)
        }
    }
}
