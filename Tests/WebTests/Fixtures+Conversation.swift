import Domain
import Support

@testable import Web

extension Fixtures {
    /// The message with what a reader makes of it.
    static func read(_ message: ReceivedMessage) -> ReceivedMessage {
        var message = message
        message.reading = ReadingChips(reading, houseLanguage: .nl)
        return message
    }

    static let reading = Reading(
        language: .nl, languageConfidence: 0.99, sentiment: .negative, sentimentScore: -0.4, kind: .report, topics: ["lighting", "safety"],
        urgency: .urgent, signals: [Signal(.defect), Signal(.danger, .possible)],
        because: [
            Reading.Evidence(field: "kind", text: "geen licht", start: 20, end: 30),
            Reading.Evidence(field: "urgency", text: "durft niet", start: 88, end: 98),
            Reading.Evidence(field: "topics", text: "geen licht", start: 20, end: 30),
        ])

    static let fatima = PersonPanel(
        name: "Fatima El Idrissi", addresses: ["fatima.elidrissi@mail.example"], conversationCount: 3, since: at("2024-05-02T09:00:00Z"),
        others: [
            PersonPanel.Other(id: "88", subject: "Put in het fietspad, Kapelledreef", state: .closed, at: at("2026-03-11T09:12:00Z")),
            PersonPanel.Other(id: "61", subject: nil, state: .closed, at: at("2024-05-02T09:00:00Z")),
        ])

    static let first = ReceivedMessage(
        id: "9001", channel: .email, author: "Fatima El Idrissi", address: "fatima.elidrissi@mail.example", at: at("2026-11-20T18:42:00Z"),
        to: ["info@waterlinge.example"], cc: ["buurtwerking@waterlinge.example"], language: "nl",
        reply: """
            Dag,

            Al drie weken geen licht in de Molenstraat, tussen nummer 12 en de brug. Mijn dochter durft niet meer met de fiets naar huis 😠
            Ik meldde het al via https://www.waterlinge.example/melden?id=2210&type=licht (zie foto).

            Fatima
            """,
        cut:
            "-- \nFatima El Idrissi\nMolenstraat 18, 9999 Waterlinge\n\nOp ma 2 nov. 2026 schreef info@waterlinge.example:\n> Dank voor uw melding.",
        hasLayout: true, hasOutsideImages: true,
        attachments: [
            ReceivedMessage.Attachment(name: "molenstraat-donker.jpg", type: "image/jpeg", bytes: 1_248_000, part: 2, hasPreview: true),
            ReceivedMessage.Attachment(name: "verslag\u{202e}fdp.exe", type: "application/octet-stream", bytes: 312, part: 3),
            ReceivedMessage.Attachment(name: nil, type: "text/calendar", bytes: 48_200, part: 4),
        ])

    static let thread: [ThreadEntry] = [
        .received(read(first)),
        .event(ThreadEvent(id: "1", kind: .assigned(to: "Lotte Peeters"), actor: "Lotte Peeters", at: at("2026-11-23T08:02:00Z"))),
        .event(ThreadEvent(id: "2", kind: .tagged("verlichting"), actor: "Karim Haddad", at: at("2026-11-23T08:04:00Z"))),
        .answer(
            OurAnswer(
                id: "501", channel: .email, author: "Lotte Peeters", at: at("2026-11-23T08:31:00Z"), to: ["fatima.elidrissi@mail.example"],
                text:
                    "Dag Fatima,\n\nWat vervelend, en logisch dat je je zorgen maakt om je dochter. Ik vraag het nu na bij onze ploeg.\n\nLotte",
                language: "nl", sending: .sent(at: at("2026-11-23T08:31:40Z")))),
        .received(
            ReceivedMessage(
                id: "9002", channel: .email, author: "Fatima El Idrissi", address: "fatima.elidrissi@mail.example",
                at: at("2026-11-23T13:19:00Z"), subject: "Re: Molenstraat zonder licht", to: ["info@waterlinge.example"], language: "nl",
                reply: "Dank je Lotte. Weten jullie al wanneer?", cut: "> Dag Fatima,\n> Wat vervelend")),
        .note(
            InternalNote(
                id: "71", author: "Karim Haddad", at: at("2026-11-23T13:52:00Z"),
                text: "Kabel beschadigd bij werken. Ploeg staat donderdag gepland.")),
    ]

    /// Every state in which an answer can be, and every remark about a message.
    static let troubledThread: [ThreadEntry] = [
        .received(
            ReceivedMessage(
                id: "9101", channel: .email, author: nil, address: "mailer-daemon@post.example", at: at("2025-12-31T22:59:00Z"), reply: "",
                remarks: [.automatic, .unconfirmedSender, .damaged])),
        .received(
            ReceivedMessage(
                id: "9102", channel: .email, author: "أحمد بن عبد الرحمن", address: "ahmad@mail.example", at: at("2026-11-22T09:00:00Z"),
                to: (1...8).map { "adres\($0)@waterlinge.example" }, language: "ar", reply: "السلام عليكم، أود أن أطلب شهادة إقامة.")),
        .received(
            ReceivedMessage(
                id: "9103", channel: .email, author: nil, address: nil, at: at("2026-11-22T09:30:00Z"),
                reply: "<img src=x onerror=alert(1)> " + String(repeating: "onbreekbaar", count: 91))),
        .event(
            ThreadEvent(id: "5", kind: .snoozed(until: at("2026-11-23T08:00:00Z")), actor: "Karim Haddad", at: at("2026-11-22T10:00:00Z"))),
        .event(ThreadEvent(id: "6", kind: .woke, actor: nil, at: at("2026-11-23T08:00:00Z"))),
        .answer(
            OurAnswer(
                id: "601", channel: .email, author: "Karim Haddad", at: at("2026-11-23T09:00:00Z"), to: ["ahmad@mail.example"],
                subject: "Uw aanvraag", text: "Dag Ahmad, dat kan online.",
                sending: .failed(SendProblem("refused: 550 5.1.1 <ahmad@mail.example>: User unknown")))),
        .answer(
            OurAnswer(
                id: "602", channel: .email, author: "Karim Haddad", at: at("2026-11-23T09:10:00Z"), to: ["ahmad@mail.example"],
                text: "Dag Ahmad, dat kan online.", sending: .unknown(SendProblem("timeout")))),
        .answer(
            OurAnswer(
                id: "603", channel: .email, author: nil, at: at("2026-11-23T09:20:00Z"), to: ["ahmad@mail.example"], text: "Nog een vraag.",
                sending: .cancelled)),
        .answer(
            OurAnswer(
                id: "604", channel: .email, author: "Lotte Peeters", at: at("2026-11-23T14:09:50Z"), to: ["ahmad@mail.example"],
                text: "Dag Ahmad, kom gerust langs.", sending: .queued(leavesAt: at("2026-11-23T14:10:20Z")))),
        .answer(
            OurAnswer(
                id: "605", channel: .email, author: "Lotte Peeters", at: at("2026-11-23T14:10:00Z"), text: "Tot dan.", sending: .sending)),
    ]

    static let colleagues = [
        ConversationPage.Colleague(id: "11", name: "Lotte Peeters"), ConversationPage.Colleague(id: "12", name: "Karim Haddad"),
        ConversationPage.Colleague(id: "13", name: "Ng"),
    ]

    static func conversation(
        _ thread: [ThreadEntry] = thread, state: StateMark = .open, person: PersonPanel = fatima, composer: Composer? = nil,
        subject: String? = "Molenstraat zonder licht"
    ) -> ConversationPage {
        ConversationPage(
            id: "101", version: "17", reference: "2026-0147", subject: subject, channel: .email, state: state,
            snoozedUntil: state == .snoozed ? at("2026-11-24T08:00:00Z") : nil, assignee: lotte, assigneeID: "11",
            tags: ["melding", "verlichting"], knownTags: ["compliment", "melding", "verlichting"], colleagues: colleagues, person: person,
            thread: thread, composer: composer ?? self.composer(), list: list(), lastStep: "2", clock: clock(.soon))
    }

    static func composer(_ mode: Composer.Mode = .reply, alsoWriting: [String] = []) -> Composer {
        Composer(
            mode: mode, channel: .email, recipient: "Fatima El Idrissi", to: ["fatima.elidrissi@mail.example"],
            from: "info@waterlinge.example", subject: "Re: Molenstraat zonder licht",
            reply: "Dag Fatima, goed nieuws: onze ploeg komt donderdag. ", replySavedAt: at("2026-11-23T13:58:00Z"),
            note: mode == .note ? "Donderdag navragen bij Karim." : "", submission: "sub-1", alsoWriting: alsoWriting)
    }
}
