import Domain
import Foundation
import Support

@testable import Web

/// What the pages are tried with: an invented town on Monday 23 November 2026, 15.10 u. in Brussels.
enum Fixtures {
    static let now = at("2026-11-23T14:10:00Z")
    static let zone = TimeZone(identifier: "Europe/Brussels") ?? .gmt

    static func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(microseconds: 0) }

    static func frame(
        _ language: Language = .nlBE, theme: Frame.Theme = .system, flash: Flash? = nil, counts: Frame.Counts = counts,
        here: String = "/inbox",
        role: Role = .administrator, alarms: [AlarmElsewhere] = []
    ) -> Frame {
        var frame = Frame(
            language: language, zone: zone, now: now, theme: theme, csrf: "csrf-token", organisation: "Stad Waterlinge",
            user: Frame.User(id: "11", name: "Lotte Peeters", email: "lotte@waterlinge.example", permissions: role.permissions),
            counts: counts, flash: flash, here: here)
        frame.alarms = alarms
        return frame
    }

    static func outside(_ language: Language = .nlBE, organisation: String = "Stad Waterlinge") -> Frame {
        Frame(language: language, zone: zone, now: now, csrf: "csrf-token", organisation: organisation, here: "/sign-in")
    }

    static let demo = DemoDoor(
        people: [
            DemoDoor.Person(name: "Lotte Claes", email: "lotte@waterlinge.example", password: "welkom", role: .administrator),
            DemoDoor.Person(name: "Hilde Baert", email: "hilde@waterlinge.example", password: "welkom", role: .reader),
        ],
        writers: [
            .compliment: "Martine", .defect: "Gert", .press: "Sara Ketels", .insult: "Rudy <b>", .danger: "أحمد",
        ])
    static let counts = Frame.Counts(late: 2, soon: 3, mine: 6, unassigned: 14, snoozed: 3, notSent: 2, quarantine: 1)
    static let lotte = ConversationCard.Assignee(name: "Lotte Peeters", isMe: true)
    static let karim = ConversationCard.Assignee(name: "Karim Haddad", isMe: false)

    /// The first has a reading, as what came since there are readings.
    static let cards: [ConversationCard] = {
        var cards = bareCards
        cards[0].reading = ReadingChips(reading, houseLanguage: .nl)
        return cards
    }()

    private static let bareCards: [ConversationCard] = [
        ConversationCard(
            id: "101", channel: .email, person: "Fatima El Idrissi", subject: "Molenstraat zonder licht",
            preview: "Al drie weken geen licht in de Molenstraat. Mijn dochter durft niet meer met de fiets naar huis 😠",
            at: at("2026-11-23T13:19:00Z"), state: .open, tags: ["melding", "verlichting"], assignee: lotte, isUnread: true, language: "nl",
            clock: clock(.soon)),
        ConversationCard(
            id: "102", channel: .email, person: "Jos Vermeulen", subject: "Bedankt aan de groendienst",
            preview: "Dank je wel aan de mannen van de groendienst! Zo vriendelijk geholpen met die omgevallen boom ❤️",
            at: at("2026-11-23T10:02:00Z"), state: .new, tags: ["compliment"], isUnread: true, language: "nl",
            clock: clock(.inTime)),
        ConversationCard(
            id: "103", channel: .email, person: "Atelier Bernard SPRL", subject: "Heures d’ouverture du guichet entreprises",
            preview: "Bonjour, pourriez-vous nous confirmer les heures d’ouverture du guichet entreprises pendant les congés ?",
            at: at("2026-11-22T16:40:00Z"), state: .answered, tags: ["vraag", "Frans"], assignee: karim, hasFailedSend: true, language: "fr"
        ),
        ConversationCard(
            id: "104", channel: .email, person: "أحمد بن عبد الرحمن آل سعيد", subject: "طلب شهادة إقامة",
            preview: "السلام عليكم، أود أن أطلب شهادة إقامة من البلدية.", at: at("2026-11-20T08:05:00Z"), state: .waiting,
            tags: ["bevolking"], assignee: karim, language: "ar"),
        ConversationCard(
            id: "105", channel: .facebook, person: "Ng", subject: nil, preview: "Is het zwembad morgen open?",
            at: at("2026-11-03T09:00:00Z"), state: .snoozed, snoozedUntil: at("2026-11-24T08:00:00Z"), tags: [], assignee: lotte),
        ConversationCard(
            id: "106", channel: .email, person: nil, subject: nil, preview: String(repeating: "aaaaaaaaaa", count: 100),
            at: at("2024-03-01T09:00:00Z"), state: .closed,
            tags: ["een heel lang label dat niemand zo zou noemen", "b", "c", "d", "e", "f"], assignee: karim),
        ConversationCard(
            id: "107", channel: .form,
            person: "Marie-Antoinette Vandersteenhoven-van den Broeck de Beaufort d’Hoogstraten-Limburg Stirum",
            subject: "Klacht over de dienst parkeren, dossier 2026-1187, met kopie aan de ombudsman en aan de dienst klachtenbehandeling",
            preview: "<script>alert(1)</script> Ik wens een formeel antwoord.", at: at("2026-11-23T07:30:00Z"), state: .open,
            tags: ["formele klacht", "u-vorm"], language: "nl",
            clock: clock(.late)),
        ConversationCard(
            id: "108", channel: .email, person: "🦔🌿", subject: "🦔", preview: "🦔🦔🦔", at: at("2026-11-22T07:30:00Z"), state: .spam, tags: []),
    ]

    static func list(_ view: InboxView = .mine, search: String = "", older: String? = "c-20261101") -> ConversationList {
        ConversationList(view: view, search: search, cards: cards, older: older)
    }

    static let sessions = [
        SessionRow(
            id: "s1", device: "Firefox op Windows", address: "192.0.2.14", signedInAt: at("2026-11-23T07:58:00Z"),
            lastSeenAt: at("2026-11-23T14:09:00Z"), isCurrent: true),
        SessionRow(
            id: "s2", device: "Safari op iPhone", address: "2001:db8::1", signedInAt: at("2026-11-02T18:11:00Z"),
            lastSeenAt: at("2026-11-22T20:40:00Z"), isCurrent: false),
        SessionRow(
            id: "s3", device: "", address: "198.51.100.7", signedInAt: at("2025-12-30T18:11:00Z"), lastSeenAt: at("2026-01-02T20:40:00Z"),
            isCurrent: false),
    ]
}

extension Frame {
    /// The same around a page of a demo.
    var ofDemo: Frame {
        var frame = self
        frame.isDemo = true
        return frame
    }
}
