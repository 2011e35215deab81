/// Why an answer did not leave: a reason in the reader's language, and the words of the server as it said them.
package struct SendProblem: Sendable, Equatable {
    /// The reasons there are; the raw value begins the stored text, as in `refused: 550 5.1.1 No such user`.
    package enum Reason: String, Sendable, CaseIterable {
        case refused, unreachable
        case notConfigured = "not-configured"
        case timeout, tls
        case signIn = "sign-in"
        case stopped
        case tooLarge = "too-large"
        case other
    }

    /// Nil when the text names none; then it is shown as it stands.
    package let reason: Reason?
    /// What the server or the system said, in its own language; may be empty.
    package let detail: String

    /// Reads a stored problem.
    package init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        reason = parts.first.flatMap { Reason(rawValue: String($0)) }
        detail = reason == nil ? text : parts.count == 2 ? String(parts[1]).trimming() : ""
    }

    /// The reason, and the words as a quotation.
    func html(_ say: Wording) -> HTML {
        guard let reason else { return "<bdi>\(detail)</bdi>" }
        return "\(say(reason.phrase))\(if: !detail.isEmpty, " <q dir=\"auto\">\(detail)</q>")"
    }
}

extension SendProblem.Reason {
    /// The reason in words.
    package var phrase: Phrase {
        switch self {
        case .refused: .sendRefused
        case .unreachable: .sendUnreachable
        case .notConfigured: .sendNotConfigured
        case .timeout: .sendTimeout
        case .tls: .sendTLS
        case .signIn: .sendSignIn
        case .stopped: .sendStopped
        case .tooLarge: .sendTooLarge
        case .other: .sendOther
        }
    }
}
