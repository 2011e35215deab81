package import Domain
import Foundation
import Support

/// One line of JSON Lines: a message of the contract.
package enum MessageLine {
    /// Why a line is no message, in one sentence.
    package struct Failure: Error, Sendable, Equatable {
        package let reason: String
        /// The `id` of the line when it could be read.
        package let id: String?
    }

    /// The longest line taken, in bytes.
    package static let longest = 4 << 20

    /// The message in a line. `account` stands for a message that names none. HTML is as it came: not sanitised yet.
    package static func read(_ line: [UInt8], account: String) throws(Failure) -> IncomingMessage {
        guard line.count <= longest else { throw Failure(reason: "The line is longer than 4 MB.", id: nil) }
        let wire: MessageWire
        do {
            wire = try JSONDecoder().decode(MessageWire.self, from: Data(line))
        } catch let error as DecodingError {
            let id = try? JSONDecoder().decode(IDWire.self, from: Data(line)).id?.text
            throw Failure(reason: sentence(for: error), id: id)
        } catch {
            throw Failure(reason: "The line is not valid JSON.", id: nil)
        }
        guard let id = wire.id?.text, !id.isEmpty else { throw Failure(reason: "The message has no \"id\".", id: nil) }
        guard id.utf8.count <= 2000 else { throw Failure(reason: "The \"id\" is longer than 2,000 bytes.", id: nil) }
        guard let channelName = wire.channel else { throw Failure(reason: "The message has no \"channel\".", id: id) }
        guard let channel = Channel(rawValue: channelName) else {
            throw Failure(reason: "There is no channel \"\(channelName.shortened(to: 40))\".", id: id)
        }
        guard let text = wire.text else { throw Failure(reason: "The message has no \"text\".", id: id) }
        guard let at = wire.at else { throw Failure(reason: "The message has no \"at\".", id: id) }
        guard let instant = Instant(rfc3339: at) else {
            throw Failure(reason: "\"\(at.shortened(to: 40))\" is no RFC 3339 time.", id: id)
        }
        let kind: Message.Kind?
        if let type = wire.type {
            guard let known = Message.Kind(rawValue: type) else {
                throw Failure(reason: "There is no type \"\(type.shortened(to: 40))\".", id: id)
            }
            kind = known
        } else {
            kind = nil
        }
        return IncomingMessage(
            remoteID: id, channel: channel, account: wire.account ?? account, kind: kind,
            author: Author(
                id: wire.author?.id?.text, handle: wire.author?.handle, name: wire.author?.name, followers: wire.author?.followers,
                verified: wire.author?.verified), text: text.withoutNUL, html: wire.html, subject: (wire.subject ?? "").withoutNUL,
            at: instant,
            url: wire.url, language: wire.lang, inReplyTo: wire.inReplyTo?.text, thread: wire.thread?.text,
            attachments: (wire.attachments ?? []).prefix(100).map {
                Attachment(name: $0.name, type: $0.type ?? "application/octet-stream", bytes: max(0, $0.bytes ?? 0), alt: $0.alt)
            }, metrics: (wire.metrics ?? [:]).compactMapValues { $0 }, isPublic: wire.public)
    }

    private static func sentence(for error: DecodingError) -> String {
        switch error {
        case .dataCorrupted: "The line is not valid JSON."
        case .keyNotFound(let key, _): "The message has no \"\(key.stringValue)\"."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            if let key = context.codingPath.last?.stringValue {
                "The field \"\(key.shortened(to: 40))\" has the wrong type."
            } else {
                "The line is not a JSON object."
            }
        @unknown default: "The line cannot be read."
        }
    }
}

extension String {
    /// The text without NUL characters, which no database column of text can hold.
    fileprivate var withoutNUL: String { utf8.contains(0) ? String(unicodeScalars.filter { $0.value != 0 }.map(Character.init)) : self }
}

/// An identifier that some sources write as a number.
private struct TextOrNumber: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            text = String(number)
        } else {
            text = try container.decode(String.self)
        }
    }
}

private struct IDWire: Decodable { let id: TextOrNumber? }

private struct MessageWire: Decodable {
    struct AuthorWire: Decodable {
        let id: TextOrNumber?
        let handle: String?
        let name: String?
        let followers: Int?
        let verified: Bool?
    }
    struct AttachmentWire: Decodable {
        let name: String?
        let type: String?
        let bytes: Int?
        let alt: String?
    }
    let id: TextOrNumber?
    let channel: String?
    let account: String?
    let type: String?
    let author: AuthorWire?
    let text: String?
    let html: String?
    let subject: String?
    let at: String?
    let url: String?
    let lang: String?
    let inReplyTo: TextOrNumber?
    let thread: TextOrNumber?
    let attachments: [AttachmentWire]?
    let metrics: [String: Int?]?
    let `public`: Bool?
}
