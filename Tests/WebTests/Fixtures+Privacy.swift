import Desk
import Domain
import Support

@testable import Web

extension Fixtures {
    private static let why = [
        "nl": "Lang genoeg voor een vervolg.", "fr": "Assez long pour un suivi.", "de": "Lang genug für eine Rückfrage.",
        "en": "Long enough for a follow-up.",
    ]
    static let terms = [
        RetentionPage.Term(
            RetentionRule(key: .init(), months: 24, origin: .proposal(why: why, reviewed: "2026-11-25")), proposal: 24),
        RetentionPage.Term(
            RetentionRule(key: .init(channel: .x), months: 0, origin: .ours(at: at("2026-11-20T10:00:00Z"), by: "Ng")), proposal: 12),
        RetentionPage.Term(
            RetentionRule(key: .init(channel: .email, topic: "taxes"), months: 1, origin: .ours(at: at("2026-11-20T10:00:00Z"), by: nil))),
    ]

    /// Something past its term, held and erased.
    static func retention(_ problem: RetentionPage.Problem? = nil) -> RetentionPage {
        var report = RetentionReport()
        report.lines = [RetentionReport.Line(rule: terms[0].rule, conversations: 1204, messages: 3001)]
        (report.held, report.open, report.strays) = (1, 2, 3)
        let placed = at("2026-11-20T10:00:00Z")
        return RetentionPage(
            report: report, isNightly: true, ranAt: at("2026-11-23T03:10:00Z"), terms: terms,
            holds: [
                Hold(
                    id: ID(rawValue: 1), scope: .conversation(ID(rawValue: 101)), reason: "Lumen", placedAt: placed, placedBy: "Ng",
                    subject: "#147"),
                Hold(
                    id: ID(rawValue: 2), scope: .person(ID(rawValue: 5)), reason: "Lumen", placedAt: placed, placedBy: nil, subject: "Özgür"
                ),
                Hold(id: ID(rawValue: 3), scope: .everything, reason: "Lumen", placedAt: placed, placedBy: "Ng"),
            ],
            erasures: [
                Erasure(id: ID(rawValue: 8), kind: .term, at: placed, user: nil, reason: "", salt: ""),
                Erasure(id: ID(rawValue: 7), kind: .person, at: placed, user: nil, reason: "Lumen", salt: ""),
            ], problem: problem)
    }

    static func facts(_ regime: LanguageRegime = .belgiumDutch, isEmpty: Bool = false) -> PrivacyFacts {
        let schedule = RetentionSchedule(proposals: isEmpty ? [] : terms.map(\.rule), ours: [])
        return PrivacyFacts(
            organisation: Organisation(id: ID(rawValue: 1), name: "Waterlinge", languageRegime: regime),
            channels: isEmpty ? [] : [.x, .mastodon], mailFrom: isEmpty ? "" : "info@waterlinge.example", schedule: schedule,
            isNightly: !isEmpty)
    }
}
