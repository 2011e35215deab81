import Support

@testable import Web

extension Fixtures {
    static let quarantine = QuarantinePage(items: [
        QuarantinePage.Item(
            id: "7001", receivedAt: at("2026-11-23T06:11:00Z"), channel: .email, from: "nieuwsbrief@verre-plek.example",
            reason: .unreadable,
            detail: "multipart zonder grens, na 3 delen", bytes: 48_112, attempts: 1),
        QuarantinePage.Item(
            id: "7002", receivedAt: at("2026-11-19T06:11:00Z"), channel: .email, from: nil, reason: .crashed, bytes: 3_400_000, attempts: 2),
    ])

    static let outbox = OutboxPage(items: [
        OutboxPage.Item(
            id: "601", conversation: "104", channel: .email, recipient: "أحمد بن عبد الرحمن", subject: "طلب شهادة إقامة",
            preview: "Dag Ahmad, dat kan online.", lastTriedAt: at("2026-11-23T09:03:00Z"), attempts: 4,
            sending: .failed(SendProblem("refused: 550 5.1.1 <ahmad@mail.example>: User unknown"))),
        OutboxPage.Item(
            id: "602", conversation: "103", channel: .email, recipient: "Atelier Bernard SPRL", subject: nil,
            preview: "Bonjour, le guichet reste ouvert le matin.", lastTriedAt: at("2026-11-22T16:41:00Z"), attempts: 1,
            sending: .unknown(nil)),
    ])

    static func settings(issued: Bool = false, problems: [SettingsPage.Problem] = []) -> SettingsPage {
        SettingsPage(
            regime: .belgiumDutch,
            users: [
                SettingsPage.User(
                    id: "11", name: "Lotte Peeters", email: "lotte@waterlinge.example", role: .administrator, state: .active,
                    lastSeenAt: at("2026-11-23T14:09:00Z"), isMe: true),
                SettingsPage.User(
                    id: "12", name: "Karim Haddad", email: "karim@waterlinge.example", role: .agent, state: .active,
                    lastSeenAt: at("2026-11-22T15:00:00Z"), isMe: false),
                SettingsPage.User(
                    id: "13", name: "Ng", email: "een.heel.lang.adres.van.iemand.met.veel.namen@waterlinge.example", role: .agent,
                    state: .invited, lastSeenAt: nil, isMe: false),
                SettingsPage.User(
                    id: "14", name: "Mieke Claes", email: "mieke@waterlinge.example", role: .agent, state: .disabled,
                    lastSeenAt: at("2025-06-01T08:00:00Z"), isMe: false),
            ],
            issued: issued
                ? SettingsPage.IssuedLink(
                    name: "Ng", url: "https://samenspraak.waterlinge.example/setup/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4",
                    expiresAt: at("2026-11-26T14:10:00Z")) : nil,
            receiving: SettingsPage.MailStatus(
                state: .working, server: "imap.waterlinge.example:993", lastSuccessAt: at("2026-11-23T14:09:30Z")),
            sending: SettingsPage.MailStatus(
                state: .broken(SendProblem("sign-in: 535 5.7.8 Authentication failed")), server: "smtp.waterlinge.example:465",
                lastSuccessAt: at("2026-11-22T09:00:00Z")),
            sessions: sessions, problems: problems, typedName: problems.isEmpty ? "" : "Karim Haddad",
            typedEmail: problems.isEmpty ? "" : "karim@waterlinge.example")
    }

    static func programs(issued: Bool = false, problem: ProgramsPage.Problem? = nil) -> ProgramsPage {
        ProgramsPage(
            keys: [
                ProgramsPage.Key(
                    id: "31", name: "Corve", scopes: ["read:conversations", "write:messages"], actor: "Lotte Peeters",
                    madeAt: at("2026-11-03T09:00:00Z"), usedAt: at("2026-11-23T14:02:00Z"), until: at("2027-06-30T21:59:59Z"),
                    state: .active),
                ProgramsPage.Key(
                    id: "32", name: "<Lumen> & co", scopes: ["write:replies"], actor: nil, madeAt: at("2026-11-20T09:00:00Z"), usedAt: nil,
                    until: nil, state: .active),
                ProgramsPage.Key(
                    id: "30", name: "Ng", scopes: ["read:people"], actor: "Karim Haddad", madeAt: at("2025-11-03T09:00:00Z"), usedAt: nil,
                    until: nil, state: .revoked),
                ProgramsPage.Key(
                    id: "29", name: "Ng", scopes: ["read:administration", "write:conversations"], actor: "Karim Haddad",
                    madeAt: at("2025-11-03T09:00:00Z"), usedAt: nil, until: at("2026-01-01T00:00:00Z"), state: .ended),
            ], issued: issued ? ProgramsPage.Issued(name: "Corve", text: "sam_" + String(repeating: "Zm9v", count: 10) + "YmE") : nil,
            problem: problem, typedName: problem == nil ? "" : "Corve", typedScopes: problem == .until ? ["write:messages"] : [],
            typedUntil: problem == .until ? "2020-01-01" : "")
    }
}
