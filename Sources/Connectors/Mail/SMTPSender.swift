import Foundation
import Support

/// Hands mail to a mail server, one connection per mail, and tells what became of it without guessing.
package struct SMTPSender: Sendable {
    private let configuration: SMTPConfiguration

    package init(configuration: SMTPConfiguration) { self.configuration = configuration }

    /// Sends `envelope` and returns what became of it. All recipients are taken or none.
    ///
    /// When the task is cancelled the exchange is broken off; the outcome says whether the mail may have been taken by then.
    package func send(_ envelope: OutgoingEnvelope) async -> SendOutcome {
        if let objection = envelope.objection { return .failed(permanent: true, SendProblem(.other, objection)) }
        let isCancelled = Lock(false)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // The exchange blocks, which the cooperative threads must not.
                let thread = Thread { [configuration] in
                    SMTPExchange(configuration, envelope, isCancelled: isCancelled).run { continuation.resume(returning: $0) }
                }
                thread.name = "smtp"
                thread.stackSize = 1 << 20
                thread.start()
            }
        } onCancel: {
            isCancelled.withLock { $0 = true }
        }
    }
}
