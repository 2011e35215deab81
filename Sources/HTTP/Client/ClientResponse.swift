/// What a server outside answered.
package struct ClientResponse: Sendable {
    package var status: Int
    /// In the order they came; names in lower case.
    package var headers: [(name: String, value: String)]
    /// Decompressed.
    package var body: [UInt8]
    /// The address that answered, after redirects.
    package var url: String

    package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = [], url: String = "") {
        (self.status, self.headers, self.body, self.url) = (status, headers, body, url)
    }

    /// The first header of that name, which is given in lower case.
    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// Why there is no answer.
package struct ClientError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: String, Sendable {
        /// The request cannot be sent as it is, or its destination is not allowed.
        case invalid, refused
        /// The server was not reached, could not prove who it is, took too long, or sent too much.
        case unreachable, insecure, timeout, tooLarge
        /// The server redirected without end or to a weaker address, or broke off or broke the protocol.
        case redirect, broken
    }

    package let kind: Kind
    /// What went wrong, for the administrator.
    package let sentence: String
    /// Whether the server may have received the request, so that sending again may do it twice.
    package let mayHaveArrived: Bool

    package init(_ kind: Kind, _ sentence: String, mayHaveArrived: Bool = false) {
        (self.kind, self.sentence, self.mayHaveArrived) = (kind, sentence, mayHaveArrived)
    }

    package var description: String { sentence }
}
