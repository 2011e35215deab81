import Domain
import Foundation
import Support
import Testing

@testable import Web

/// A page as it must be, stored beside the tests; `SAMENSPRAAK_GOLDEN=1` records anew, and the difference is read by a person.
struct Golden: Sendable, CustomTestStringConvertible {
    let name: String
    let html: HTML
    var testDescription: String { name }

    init(_ name: String, _ html: HTML) { (self.name, self.html) = (name, html) }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

    /// The page without the hashes of the assets, which change with every stroke of style.
    var text: String {
        Assets.all.reduce(String(decoding: html.bytes, as: UTF8.self)) { text, asset in
            text.split(separator: asset.path, omittingEmptySubsequences: false).joined(separator: "/assets/\(asset.name)")
        }
    }

    static let all: [Golden] = outside + inbox + conversations + rest

    private static let outside = [
        Golden("set-up", SetUpPage(token: "abc").html(in: Fixtures.outside(organisation: ""))),
        Golden(
            "set-up-problems",
            SetUpPage(token: "abc", organisation: "", name: "Lotte", email: "lotte", problems: [.organisation, .email, .passwordShort])
                .html(in: Fixtures.outside(organisation: ""))),
        Golden("set-up-gone-de", SetUpGonePage().html(in: Fixtures.outside(.de))),
        Golden("sign-in", SignInPage(returnTo: "/conversations/101").html(in: Fixtures.outside())),
        Golden("sign-in-wrong-fr", SignInPage(remark: .wrong, email: "lotte@waterlinge.example").html(in: Fixtures.outside(.fr))),
        Golden("sign-in-wait-nl-NL", SignInPage(remark: .wait(seconds: 170)).html(in: Fixtures.outside(.nlNL))),
        Golden(
            "sign-in-demo", SignInPage(returnTo: "/inbox", people: Fixtures.demo.people).html(in: Fixtures.outside(organisation: "").ofDemo)
        ),
        Golden("message-not-found-stranger", MessagePage(.notFound).html(in: Fixtures.outside())),
    ]

    private static let inbox = [
        Golden(
            "inbox",
            InboxPage(list: Fixtures.list()).html(
                in: Fixtures.frame(
                    flash: Flash(
                        .didClose, undo: Flash.Undo(action: "/conversations/99/undo", fields: [("version", "4"), ("event", "55")]))))),
        Golden(
            "inbox-demo-fr",
            InboxPage(list: Fixtures.list(.unassigned), hints: DemoHints(writers: Fixtures.demo.writers)).html(
                in: Fixtures.frame(.fr).ofDemo)),
        Golden("conversation-reader", Fixtures.conversation().html(in: Fixtures.frame(role: .reader))),
        Golden("inbox-fr", InboxPage(list: Fixtures.list(.unassigned)).html(in: Fixtures.frame(.fr, role: .agent))),
        Golden(
            "inbox-en-dark", InboxPage(list: Fixtures.list(.all, search: "licht & \"brug\"")).html(in: Fixtures.frame(.en, theme: .dark))),
        Golden(
            "inbox-older",
            InboxPage(list: ConversationList(view: .all, cards: [Fixtures.cards[5]], isOlderPage: true)).html(in: Fixtures.frame())),
        Golden(
            "inbox-empty",
            InboxPage(list: ConversationList(view: .failed, cards: [])).html(in: Fixtures.frame(counts: Frame.Counts()))),
        Golden(
            "inbox-nothing-found",
            InboxPage(list: ConversationList(view: .mine, search: "<b>licht", cards: [])).html(in: Fixtures.frame())),
        Golden(
            "inbox-unavailable",
            InboxPage(list: ConversationList(view: .mine, cards: [], problem: .unavailable)).html(in: Fixtures.frame(.de))),
        Golden(
            "inbox-bad-search",
            InboxPage(
                list: ConversationList(
                    view: .mine, search: "\"", cards: [], problem: .search(reason: "Na teken 1 ontbreekt een aanhalingsteken."))
            )
            .html(in: Fixtures.frame())),
    ]

    private static let conversations = [
        Golden("conversation", Fixtures.conversation().html(in: Fixtures.frame(here: "/conversations/101"))),
        Golden("conversation-dark", Fixtures.conversation().html(in: Fixtures.frame(theme: .dark, here: "/conversations/101"))),
        Golden("conversation-decided", Fixtures.conversation(decided: Fixtures.insult).html(in: Fixtures.frame())),
        Golden("conversation-asked-reader-fr", Fixtures.conversation(decided: Fixtures.doubt).html(in: Fixtures.frame(.fr, role: .reader))),
        Golden("conversation-alarm-en", Fixtures.conversation(decided: Fixtures.gas).html(in: Fixtures.frame(.en))),
        Golden("conversation-defect", Fixtures.conversation(decided: Fixtures.lamp).html(in: Fixtures.frame())),
        Golden(
            "conversation-done-fr",
            Fixtures.conversation(decided: Fixtures.insult, done: Fixtures.deeds).html(in: Fixtures.frame(.fr, alarms: Fixtures.alarms))),
        Golden("conversation-overruled-de", Fixtures.overruled.html(in: Fixtures.frame(.de))),
        Golden(
            "conversation-note-de",
            Fixtures.conversation(composer: Fixtures.composer(.note, alsoWriting: ["Karim Haddad"])).html(in: Fixtures.frame(.de))),
        Golden(
            "conversation-trouble",
            Fixtures.conversation(
                Fixtures.troubledThread, state: .snoozed,
                person: PersonPanel(name: "أحمد بن عبد الرحمن", addresses: ["ahmad@mail.example"], conversationCount: 1, since: nil),
                composer: Composer(
                    channel: .email, recipient: nil, to: [], from: "info@waterlinge.example", subject: "", submission: "sub-2",
                    obstacle: .noAddress), subject: "طلب شهادة إقامة"
            ).html(in: Fixtures.frame())),
        Golden(
            "conversation-bare-en",
            Fixtures.conversation(
                [], state: .spam, person: PersonPanel(name: nil, addresses: [], conversationCount: 1, since: nil), subject: nil
            ).html(in: Fixtures.frame(.en, counts: Frame.Counts()))),
    ]

    private static let rest = [
        Golden("privacy", PrivacyPage(facts: Fixtures.facts()).html(in: Fixtures.outside())),
        Golden("register-en", RegisterPage(facts: Fixtures.facts(), users: 3, scheme: "waterlinge 3").html(in: Fixtures.frame(.en))),
        Golden("retention", Fixtures.retention().html(in: Fixtures.frame())),
        Golden(
            "retention-nothing-fr",
            RetentionPage(report: RetentionReport(), isNightly: false, terms: [], problem: .holdNobody).html(in: Fixtures.frame(.fr))),
        Golden("promise", Fixtures.promise().html(in: Fixtures.frame())),
        Golden("promise-problems-fr", Fixtures.promise([.day(2): .problemHours("9-"), .zone: .problemZone]).html(in: Fixtures.frame(.fr))),
        Golden("quarantine", Fixtures.quarantine.html(in: Fixtures.frame())),
        Golden("quarantine-empty-fr", QuarantinePage(items: []).html(in: Fixtures.frame(.fr))),
        Golden("outbox", Fixtures.outbox.html(in: Fixtures.frame())),
        Golden("settings", Fixtures.settings(issued: true).html(in: Fixtures.frame())),
        Golden("programs", Fixtures.programs(issued: true).html(in: Fixtures.frame())),
        Golden("programs-problem-de", Fixtures.programs(problem: .scope).html(in: Fixtures.frame(.de))),
        Golden("settings-problems-en", Fixtures.settings(problems: [.emailTaken]).html(in: Fixtures.frame(.en))),
        Golden("sessions", SessionsPage(sessions: Fixtures.sessions).html(in: Fixtures.frame())),
        Golden(
            "message-conflict",
            MessagePage(
                .conflict(
                    conversation: "101", changedBy: "Karim Haddad", at: Fixtures.at("2026-11-23T14:08:00Z"),
                    typed: "Dag Fatima,\n\n</textarea><script>alert(1)</script>")
            ).html(in: Fixtures.frame())),
        Golden("message-broken-fr", MessagePage(.broken(request: "req-8f3a1c")).html(in: Fixtures.frame(.fr))),
        Golden("message-busy-de", MessagePage(.busy(seconds: 5)).html(in: Fixtures.frame(.de))),
        Golden("message-too-large-en", MessagePage(.tooLarge(limit: 26_214_400)).html(in: Fixtures.frame(.en))),
    ]
}

@Suite struct GoldenTests {
    @Test("A page is what was agreed", arguments: Golden.all)
    func page(_ golden: Golden) throws {
        let file = Golden.folder.appendingPathComponent("\(golden.name).html")
        if ProcessInfo.processInfo.environment["SAMENSPRAAK_GOLDEN"] == "1" {
            try golden.text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let stored = try String(contentsOf: file, encoding: .utf8)
        #expect(golden.text == stored, "\(golden.name) differs from its golden file; record anew if that is meant")
    }
}
