package import Domain
package import Formats

/// The world outside the desk, as closures; in tests whatever is not set up fails loudly.
package struct Outside: Sendable {
    /// Reads mails in the decoder child: one outcome for each, in order.
    package var readMails: @Sendable ([[UInt8]]) async -> [Result<DecodedMail, ReadFailure>]
    /// Cuts one part (an attachment) out of a raw mail; nil when there is no such part.
    package var cutPart: @Sendable (_ raw: [UInt8], _ part: Int) async throws -> CutPart?
    /// Makes a small picture of one part of a raw mail in the decoder child; nil when it is no picture that we show.
    package var previewPart: @Sendable (_ raw: [UInt8], _ part: Int) async throws -> CutPart?

    /// Makes HTML safe in the decoder child: nil for what could not be read.
    package var sanitise: @Sendable ([String]) async -> [String?]
    /// Takes what is a person's out of a raw mail, in the decoder child; nil when nothing of it was there.
    package var redact: @Sendable (_ raw: [UInt8], _ order: MailRedactor.Order) async throws -> [UInt8]?
    /// The digests of the files in a raw mail, made in the decoder child.
    package var files: @Sendable (_ raw: [UInt8]) async throws -> [UInt64]
    /// Keeps outside the database what must be known of an erasure, so that no older copy of it brings anything back.
    package var remember: @Sendable (ErasureRecord) throws -> Void

    package init(
        readMails: @escaping @Sendable ([[UInt8]]) async -> [Result<DecodedMail, ReadFailure>],
        cutPart: @escaping @Sendable (_ raw: [UInt8], _ part: Int) async throws -> CutPart?,
        previewPart: @escaping @Sendable (_ raw: [UInt8], _ part: Int) async throws -> CutPart?,
        sanitise: @escaping @Sendable ([String]) async -> [String?],
        redact: @escaping @Sendable (_ raw: [UInt8], _ order: MailRedactor.Order) async throws -> [UInt8]?,
        files: @escaping @Sendable (_ raw: [UInt8]) async throws -> [UInt64],
        remember: @escaping @Sendable (ErasureRecord) throws -> Void
    ) {
        self.redact = redact
        self.files = files
        self.remember = remember
        self.sanitise = sanitise
        self.readMails = readMails
        self.cutPart = cutPart
        self.previewPart = previewPart
    }
}

extension Outside {
    /// For work that reads nothing from outside: whatever is asked for all the same is refused.
    package static let none = Outside(
        readMails: { $0.map { _ in .failure(ReadFailure(.unreadable, sentence: "Nothing is read here.", isTemporary: true)) } },
        cutPart: { _, _ in nil }, previewPart: { _, _ in nil }, sanitise: { $0.map { _ in nil } },
        redact: { _, _ in throw NothingOutside() },
        files: { _ in throw NothingOutside() }, remember: { _ in })

    /// There is no world outside here.
    private struct NothingOutside: Error {}
}

/// Why bytes could not be read.
package struct ReadFailure: Error, Sendable, Equatable {
    package let kind: RawMessage.Reason
    /// In a sentence, for who runs the import.
    package let sentence: String
    /// Reading may work another time: the bytes stay pending and are not put in quarantine.
    package let isTemporary: Bool
    package init(_ kind: RawMessage.Reason, sentence: String, isTemporary: Bool = false) {
        (self.kind, self.sentence, self.isTemporary) = (kind, sentence, isTemporary)
    }
}

/// One part of a mail, decoded.
package struct CutPart: Sendable {
    package let type: String
    package let name: String?
    package let bytes: [UInt8]
    package init(type: String, name: String?, bytes: [UInt8]) { (self.type, self.name, self.bytes) = (type, name, bytes) }
}
