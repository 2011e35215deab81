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
    /// The longest identifier taken, in bytes.
    package static let longestID = 1000
    /// The most bytes kept of an author's name.
    package static let longestName = 300

    /// The message in a line. `account` stands for a message that names none. HTML is as it came: not sanitised yet.
    package static func read(_ line: [UInt8], account: String) throws(Failure) -> IncomingMessage {
        guard line.count <= longest else { throw Failure(reason: "The line is longer than 4 MB.", id: nil) }
        let wire: MessageWire
        do {
            wire = try JSONDecoder().decode(MessageWire.self, from: Data(line))
        } catch let error as DecodingError {
            // The decoder of the platform tells neither place nor reason.
            if let failure = JSONValue.failure(inLine: line) { throw Failure(reason: failure.sentenceOfLine, id: nil) }
            let id = try? JSONDecoder().decode(IDWire.self, from: Data(line)).id?.text
            throw Failure(reason: sentence(for: error), id: id)
        } catch {
            throw Failure(reason: "The line is not valid JSON.", id: nil)
        }
        // It passes over a comma too much, for one.
        if wire.id == nil || wire.channel == nil || wire.text == nil || wire.at == nil, let failure = JSONValue.failure(inLine: line) {
            throw Failure(reason: failure.sentenceOfLine, id: nil)
        }
        guard let id = wire.id?.text.storable, !id.isEmpty else { throw Failure(reason: "The message has no \"id\".", id: nil) }
        guard id.utf8.count <= longestID else { throw Failure(reason: "The \"id\" is longer than 1,000 bytes.", id: nil) }
        let account = wire.account?.storable ?? account
        guard account.utf8.count <= longestID else { throw Failure(reason: "The \"account\" is longer than 1,000 bytes.", id: id) }
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
        guard wire.direction.map({ Message.Direction(rawValue: $0) != nil }) ?? true else {
            throw Failure(reason: "The \"direction\" is neither inbound nor outbound.", id: id)
        }
        return IncomingMessage(
            remoteID: id, channel: channel, account: account, kind: kind, author: author(wire.author), text: text.storable,
            html: wire.html?.storable, subject: (wire.subject ?? "").storable, at: instant, url: wire.url?.storable,
            language: wire.lang?.storable, inReplyTo: reference(wire.inReplyTo?.text), thread: reference(wire.thread?.text),
            attachments: (wire.attachments ?? []).prefix(100).map {
                Attachment(
                    name: $0.name?.storable, type: $0.type?.storable ?? "application/octet-stream", bytes: max(0, $0.bytes ?? 0),
                    alt: $0.alt?.storable)
            }, metrics: metrics(wire.metrics ?? [:]), isPublic: wire.public, mail: channel == .email ? mail(wire, text: text) : nil,
            isOurs: wire.direction == Message.Direction.outbound.rawValue)
    }

    /// What only a mail has, as our own export writes it; nil when the line tells nothing of it.
    private static func mail(_ wire: MessageWire, text: String) -> MailDetails? {
        guard wire.to != nil || wire.cc != nil || wire.references != nil || wire.reply != nil || wire.automatic != nil else { return nil }
        func addresses(_ wire: [MessageWire.AddressWire]?) -> [MailAddress] {
            (wire ?? []).prefix(MailLimits.entries).compactMap { one in
                guard let address = one.address?.storable, address.utf8.count <= MailLimits.address else { return nil }
                return MailAddress(name: (one.name ?? "").storable.start(bytes: longestName), address: address)
            }
        }
        return MailDetails(
            references: (wire.references ?? []).prefix(MailLimits.entries).compactMap { reference($0) }, to: addresses(wire.to),
            cc: addresses(wire.cc), replyTo: addresses(wire.replyTo), reply: (wire.reply ?? text).storable,
            quoted: (wire.quoted ?? "").storable, signature: (wire.signature ?? "").storable, isAutomatic: wire.automatic ?? false)
    }

    /// An author with a key that is too long has none: with the other key, or with a part of this one, two persons could become one.
    private static func author(_ wire: MessageWire.AuthorWire?) -> Author {
        guard let wire else { return Author() }
        let (id, handle) = (wire.id?.text.storable, wire.handle?.storable)
        let isKnown = id.map { $0.utf8.count <= longestID } ?? true
        return Author(
            id: isKnown ? id : nil, handle: isKnown ? reference(handle) : nil, name: wire.name?.storable.start(bytes: longestName),
            followers: wire.followers, verified: wire.verified, role: wire.role.flatMap(Author.Role.init(rawValue:)))
    }

    /// An identifier of something else; nil when it is too long to be one, so that it names nothing rather than what begins like it.
    private static func reference(_ text: String?) -> String? {
        guard let text = text?.storable, text.utf8.count <= longestID else { return nil }
        return text
    }

    private static func metrics(_ wire: [String: Int?]) -> [String: Int] {
        var metrics: [String: Int] = [:]
        for (name, value) in wire { if let value { metrics[name.storable] = value } }
        return metrics
    }

    private static func sentence(for error: DecodingError) -> String {
        switch error {
        case .dataCorrupted(let context): "The field \"\((context.codingPath.last?.stringValue ?? "").shortened(to: 40))\" cannot be read."
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
    /// The text as a database column can hold it and as it is searched in time: without NUL, and with no more marks than a letter can have.
    fileprivate var storable: String {
        (utf8.contains(0) ? String(String.UnicodeScalarView(unicodeScalars.filter { $0.value != 0 })) : self).withFewMarks
    }
}
