import Domain
import Formats
import Foundation
import Language
import Support

/// `analyse`: what each message of standard input says and how, with the words that say it. With `--plain` each line is a text.
enum AnalyseCommand {
    /// What of a message its reading depends on. Nothing else needs to be there.
    private struct Line: Decodable {
        struct AuthorLine: Decodable { let role: String? }
        let id: EchoedID?
        let text: String
        let channel: String?
        let type: String?
        let subject: String?
        let lang: String?
        /// When it was written; what it tells of an earlier year is not happening now.
        let at: String?
        let reply: String?
        let isPublic: Bool?
        let author: AuthorLine?

        private enum CodingKeys: String, CodingKey {
            case id, text, channel, type, subject, lang, at, reply, author
            case isPublic = "public"
        }
    }

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, valued: [], flags: ["plain"])
        try arguments.requireNoWords()
        let reader = MessageReader.shared
        let now = Clock.system.now()
        if arguments.has("plain") {
            return try Filter.run { line, number in
                let message = IncomingMessage(
                    remoteID: "", channel: .other, text: String(decoding: line, as: UTF8.self), at: now)
                return ReadingJSON(reader.read(message)).line(id: String(number))
            }
        }
        return try Filter.run { line, _ in
            let wire = try Filter.decode(Line.self, from: line)
            return ReadingJSON(reader.read(try message(wire, now: now))).line(id: try wire.id.map(JSONLine.text))
        }
    }

    private static func message(_ line: Line, now: Instant) throws -> IncomingMessage {
        var channel = Channel.other
        if let name = line.channel {
            guard let known = Channel(rawValue: name) else {
                throw Filter.Failure("There is no channel \"\(name.shortened(to: 40))\".", id: line.id)
            }
            channel = known
        }
        var kind: Message.Kind?
        if let type = line.type {
            kind = Message.Kind(rawValue: type)
            guard kind != nil else { throw Filter.Failure("There is no type \"\(type.shortened(to: 40))\".", id: line.id) }
        }
        return IncomingMessage(
            remoteID: "", channel: channel, kind: kind, author: Author(role: line.author?.role.flatMap(Author.Role.init(rawValue:))),
            text: line.text, subject: line.subject ?? "", at: line.at.flatMap { Instant(rfc3339: $0) } ?? now, language: line.lang,
            isPublic: line.isPublic,
            mail: line.reply.map { MailDetails(reply: $0) })
    }
}
