/// Something wrong with a scheme, where it stands, in a sentence for who wrote it.
package struct SchemeFinding: Sendable, Equatable, Error {
    package enum Kind: String, Sendable, CaseIterable {
        /// A value is missing, too long or of the wrong type.
        case unreadable
        /// A field, node, answer, outcome, side action, fact, value or signal that does not exist.
        case unknownName = "unknown-name"
        /// The same identifier stands there twice.
        case duplicate
        /// A question lacks an answer, or an answer leads nowhere.
        case missingAnswer = "missing-answer"
        /// Going on from a node one comes back to it.
        case loop
        /// No way through the tree leads to the node.
        case unreachable
        case tooLarge = "too-large"
    }

    package let kind: Kind
    /// The node it is about; nil for the scheme as a whole.
    package let node: String?
    /// Where in the document: `nodes[3].answers[0].to`.
    package let place: String
    package let reason: String

    package init(_ kind: Kind, node: String? = nil, at place: String, _ reason: String) {
        (self.kind, self.node, self.place, self.reason) = (kind, node, place, reason)
    }

    /// Place and reason together.
    package var sentence: String { place.isEmpty ? reason : "\(place): \(reason)" }

    /// Whether the scheme cannot be used; a node that is never reached only stands in the way of who reads it.
    package var isFatal: Bool { kind != .unreachable }
}
