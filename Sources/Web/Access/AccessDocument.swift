package import Desk
import Domain
package import Foundation
import Support

/// A bundle of access as one file that opens in any browser without anything else: the readable text, the data as JSON, every file as a link.
///
/// It is written in order, a file at a time, so that no more than one lies in memory: `beginning`, each `file`, `end`.
package struct AccessDocument: Sendable {
    let bundle: AccessBundle
    let say: Wording
    private let language: Language

    package init(_ bundle: AccessBundle, in language: Language, zone: TimeZone) {
        self.bundle = bundle
        self.language = language
        say = Wording(language, zone: zone, now: Instant(rfc3339: bundle.madeAt) ?? Instant(microseconds: 0))
    }

    /// All but the files.
    package func beginning() throws -> HTML {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let data = try encoder.encode(bundle)
        return """
            <!doctype html>
            <html lang="\(language.tag)">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(say(.accessTitle)) · \(bundle.organisation)</title><style>\(Self.style)</style></head>
            <body><main><h1>\(say(.accessTitle))</h1>
            \(each: explanations, explanation)
            <p class="meta">\(say(.accessMadeAt(moment(bundle.madeAt))))</p>
            <p><a download="samenspraak.json" href="data:application/octet-stream;base64,\(data.base64EncodedString())">\(say(.accessData))</a></p>
            <section><h2>\(say(.accessWho))</h2><ul>\(each: bundle.person, person)</ul></section>
            <h2>\(say(.accessConversations))</h2>\(if: bundle.conversations.isEmpty, "<p>\(say(.accessNothing))</p>")
            \(each: bundle.conversations, { AccessConversation(conversation: $0, document: self).html })
            \(elsewhere)
            \(if: !bundle.files.isEmpty, "<h2>\(say(.accessFiles))</h2><ul class=\"files\">")
            """
    }

    /// One file; nil bytes: it went meanwhile. Whatever it is, a browser saves it and never opens it in its place.
    package func file(_ file: AccessBundle.File, _ bytes: [UInt8]?) -> HTML {
        guard let bytes else { return "<li id=\"file-\(file.number)\"><bdi>\(file.name)</bdi> (\(say(.accessFileGone)))</li>\n" }
        return """
            <li id="file-\(file.number)"><a download="\(file.name)" href="data:application/octet-stream;base64,\(Data(bytes).base64EncodedString())">\
            <bdi>\(file.name)</bdi></a> <span class="meta">\(file.type), \(say.size(bytes.count))</span></li>

            """
    }

    package func end() -> HTML { "\(if: !bundle.files.isEmpty, "</ul>")</main></body></html>\n" }

    /// What it is, in the language of the document first and then in the three others.
    private var explanations: [Language] {
        let dutch: Language = language == .nlNL ? .nlNL : .nlBE
        return [language] + [dutch, .fr, .de, .en].filter { $0 != language }
    }

    private func explanation(_ other: Language) -> HTML {
        "<p lang=\"\(other.tag)\"\(attribute: "class", other == language ? "lead" : "other")>\(Phrase.accessExplained(bundle.organisation)[other])</p>\n"
    }

    private func person(_ person: AccessBundle.Person) -> HTML {
        """
        <li><b><bdi>\(person.name)</bdi></b> <span class="meta">\(say(.accessSince(day(person.firstSeen))))</span>\
        \(each: person.handles, { "<br>\(channel($0.channel)): <bdi>\($0.handle)</bdi>" })</li>
        """
    }

    private var elsewhere: HTML {
        """
        \(if: !bundle.mentions.isEmpty, "<section><h2>\(say(.accessMentions))</h2><ul>\(each: bundle.mentions, mention)</ul></section>")
        \(if: !bundle.holds.isEmpty, "<section><h2>\(say(.accessHolds))</h2><ul>\(each: bundle.holds, { "<li>\(moment($0.at)): <bdi>\($0.reason)</bdi></li>" })</ul></section>")
        \(if: bundle.elsewhere > 0, "<p>\(say(.accessElsewhere(bundle.elsewhere)))</p>")\(if: bundle.unread > 0, "<p>\(say(.accessUnread(bundle.unread)))</p>")
        """
    }

    private func mention(_ mention: AccessBundle.Mention) -> HTML {
        "<li>#\(mention.conversation) · \(writing(mention.writing))</li>"
    }

    func writing(_ writing: AccessBundle.Writing) -> HTML { self.writing(by: writing.by, at: writing.at, writing.text) }

    func writing(by author: String, at moment: String, _ text: String) -> HTML {
        """
        <span class="meta">\(colleague(author) ?? "") \(self.moment(moment))</span><div class="text" dir="auto">\(text)</div>
        """
    }

    func moment(_ text: String) -> String { Instant(rfc3339: text).map { "\(say.longDay($0)), \(say.time($0))" } ?? text }
    private func day(_ text: String) -> String { Instant(rfc3339: text).map(say.longDay) ?? text }
    func channel(_ name: String) -> String { say((ChannelMark(rawValue: name) ?? .other).name) }

    /// `medewerker 2`; the name where names are given; nil for the software.
    func colleague(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if text == "rule" { return say(.accessByRule) }
        return text.hasPrefix("colleague-") ? say(.accessColleague(String(text.dropFirst("colleague-".count)))) : text
    }

    /// Plain and printable: this is read by anybody, anywhere.
    private static let style: HTML = """
        body{font:16px/1.55 system-ui,sans-serif;color:#1c2430;background:#fff;margin:0}main{max-width:46rem;margin:0 auto;padding:24px 16px}\
        h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.1rem}h4{font-size:1rem;margin-bottom:.3rem}\
        section,article{margin-top:1.5rem}article{border-top:2px solid #c9d1dc;padding-top:.5rem}\
        .text{white-space:pre-wrap;overflow-wrap:anywhere;border-left:3px solid #c9d1dc;padding-left:12px;margin:4px 0 12px}\
        .us .text{border-color:#3b6ea5}.meta,.other{color:#4a5566;font-size:.9rem}a{color:#0b57a4}li{margin:.3rem 0}ol.log{font-size:.9rem}\
        bdi{overflow-wrap:anywhere}@media print{main{max-width:none}details:not([open])>*{display:block}}
        """
}
