package import Domain
package import Foundation
import Support

/// Makes messages of the rows of a table.
package struct CSVMessages: Sendable {
    /// What the table does not say itself.
    package struct Settings: Sendable {
        package var account: String
        /// The channel of rows that name none.
        package var channel: Channel
        /// The zone of times that name none.
        package var zone: TimeZone
        package init(account: String, channel: Channel, zone: TimeZone) {
            (self.account, self.channel, self.zone) = (account, channel, zone)
        }
    }

    private let columns: CSVColumns
    private let settings: Settings

    /// Why the table holds no messages; nil when its header names what a message needs.
    package static func problem(_ header: CSVTable.Row) -> String? {
        let columns = CSVColumns(header.cells)
        var missing: [String] = []
        if columns.places[.text] == nil { missing.append("the text of a message (text, bericht, message, nachricht)") }
        if columns.places[.at] == nil { missing.append("its time (at, datum, date)") }
        guard !missing.isEmpty else { return nil }
        let names = header.cells.prefix(20).map { "\"\($0.shortened(to: 30))\"" }.joined(separator: ", ")
        return "Line \(header.line) names no column for \(missing.joined(separator: " and ")); it names \(names)."
    }

    package init(header: CSVTable.Row, _ settings: Settings) { (columns, self.settings) = (CSVColumns(header.cells), settings) }

    /// The row as a message.
    package func read(_ row: CSVTable.Row) -> ArchiveRecord {
        if let problem = row.problem { return .failure(problem) }
        func cell(_ field: CSVColumns.Field) -> String? { columns.cell(field, of: row.cells) }
        guard let written = cell(.at) else { return .failure("The row has no time.") }
        let time = [written, cell(.time)].compactMap { $0 }.joined(separator: " ")
        guard let at = CSVDate.instant(time, in: settings.zone) else { return .failure("\"\(time.shortened(to: 40))\" is no time.") }
        var channel = settings.channel
        if let name = cell(.channel) {
            guard let known = Self.channel(name) else { return .failure("There is no channel \"\(name.shortened(to: 40))\".") }
            channel = known
        }
        var kind: Message.Kind?
        if let name = cell(.type) {
            kind = Message.Kind(rawValue: name.lowercased())
            guard kind != nil else { return .failure("There is no type \"\(name.shortened(to: 40))\".") }
        }
        guard let text = cell(.text) ?? cell(.subject) else { return .failure("The row has no text.") }
        let id = cell(.id)
        guard id.map({ $0.asIdentifier != nil }) ?? true else { return .failure("The identifier is longer than 1,000 bytes.") }
        guard let account = (cell(.account) ?? settings.account).asIdentifier else {
            return .failure("The account is longer than 1,000 bytes.")
        }
        var metrics: [String: Int] = [:]
        for (name, field) in [("likes", CSVColumns.Field.likes), ("shares", .shares), ("replies", .replies), ("views", .views)] {
            metrics[name] = cell(field).flatMap { Int($0.filter { $0 != "." && $0 != " " && $0 != "," && $0 != "\u{a0}" }) }
        }
        return .message(
            IncomingMessage(
                remoteID: id ?? "", channel: channel, account: account, kind: kind,
                author: Author(
                    id: cell(.authorID)?.asIdentifier, handle: cell(.handle)?.asIdentifier,
                    name: cell(.name)?.start(bytes: MessageLine.longestName)),
                text: text, subject: cell(.subject) ?? "", at: at, url: cell(.url), language: XMLFeedReader.language(cell(.language)),
                inReplyTo: cell(.inReplyTo)?.asIdentifier, thread: cell(.thread)?.asIdentifier, metrics: metrics,
                isPublic: cell(.isPublic).flatMap(Self.yesOrNo), isOurs: cell(.direction).map(Self.isOutbound) ?? false))
    }

    /// A channel by our name for it, or by what people call it.
    private static func channel(_ name: String) -> Channel? {
        let bare = CSVColumns.bare(name)
        return Channel(rawValue: bare) ?? aliases[bare]
    }

    private static let aliases: [String: Channel] = [
        "twitter": .x, "xtwitter": .x, "fb": .facebook, "facebookpage": .facebook, "facebookmessenger": .messenger, "insta": .instagram,
        "ig": .instagram,
        "wa": .whatsapp, "yt": .youtube, "bsky": .bluesky, "mail": .email, "courriel": .email, "epost": .email, "web": .form,
        "website": .form,
        "webformulier": .form, "formulier": .form, "formulaire": .form, "formular": .form, "rss": .feed, "nieuws": .feed, "google": .review,
        "googlereview": .review, "recensie": .review, "avis": .review, "bewertung": .review, "telefoon": .phone, "telephone": .phone,
        "tel": .phone,
        "telefon": .phone, "brief": .letter, "lettre": .letter, "courrier": .letter, "post": .letter, "balie": .counter, "loket": .counter,
        "guichet": .counter, "schalter": .counter, "livechat": .chat, "hoplr": .neighbourhood, "nextdoor": .neighbourhood,
        "buurt": .neighbourhood,
        "andere": .other, "ander": .other, "autre": .other, "andere s": .other, "overig": .other, "sonstige": .other,
    ]

    private static func yesOrNo(_ text: String) -> Bool? {
        switch CSVColumns.bare(text) {
        case "yes", "true", "1", "ja", "oui", "wahr", "waar", "vrai", "y", "j", "public", "openbaar": true
        case "no", "false", "0", "nee", "neen", "non", "nein", "n", "faux", "onwaar", "private", "prive": false
        default: nil
        }
    }

    private static func isOutbound(_ text: String) -> Bool {
        ["outbound", "out", "uit", "uitgaand", "sortant", "ausgehend", "verzonden", "sent", "envoye", "gesendet"].contains(
            CSVColumns.bare(text))
    }
}
