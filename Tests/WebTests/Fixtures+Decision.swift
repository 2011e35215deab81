import Desk
import Domain
import Support
import TestSupport

@testable import Web

extension Fixtures {
    /// The scheme that is shipped; a test of the scheme itself tells when it cannot be read.
    private static let scheme = (try? OwnFile.bytes("Sources/CResources/assets/scheme-default.json")).flatMap {
        try? ReactionScheme(json: $0)
    }

    /// A decision of the shipped scheme about a message that reads like this.
    static func decided(
        _ signals: [Signal] = [], kind: Reading.Kind = .other, sentiment: Reading.Sentiment = .neutral, formal: FormalKind? = nil,
        words: [(field: String, text: String)] = [], regime: LanguageRegime = .belgiumDutch, role: Author.Role? = nil,
        isAutomatic: Bool = false, answered: Bool? = false, incident: Outcome? = nil
    ) -> DecisionView? {
        guard let scheme else { return nil }
        let message = IncomingMessage(
            remoteID: "1", channel: .facebook, author: Author(role: role), text: "", at: at("2026-11-20T18:42:00Z"),
            mail: MailDetails(isAutomatic: isAutomatic))
        let reading = Reading(language: .nl, sentiment: sentiment, kind: kind, signals: signals, formalKind: formal)
        let facts = SchemeFacts(
            message: message, reading: reading, conversation: .init(wasAnswered: answered, incident: incident))
        let decision = scheme.decide(facts)
        let record = DecisionRecord(
            id: ID(rawValue: 7001), conversation: ID(rawValue: 101), message: ID(rawValue: 9001), messageAt: message.at, decision: decision,
            facts: facts, at: message.at)
        return DecisionView(
            current: record, alarm: decision.isAlarm ? record : nil, scheme: scheme, path: decision.path,
            evidence: words.map { Reading.Evidence(field: $0.field, text: $0.text, start: 0, end: 1) }, regime: regime)
    }

    /// An insult around a real complaint.
    static let insult = decided(
        [Signal(.houseRules), Signal(.badExperience)], kind: .complaint, sentiment: .negative,
        words: [
            ("house-rules", "klootzakken"), ("bad-experience", "twee uur gewacht"), ("kind", "twee uur gewacht"), ("kind", "<b>schandalig"),
        ])
    static let gas = decided([Signal(.danger)], kind: .report, words: [("danger", "ruikt naar gas")])
    /// Danger, perhaps, and an insult, perhaps.
    static let doubt = decided(
        [Signal(.danger, .possible), Signal(.houseRules, .possible), Signal(.question)], kind: .question, words: [("danger", "gevallen")])

    /// Every way a decision can look, by name.
    static let decisions: [(name: String, view: DecisionView)] = {
        var all: [(String, DecisionView?)] = [("insult", insult), ("gas", gas), ("doubt", doubt), ("machine", decided(isAutomatic: true))]
        all += Signal.Name.allCases.flatMap { name in
            Signal.Certainty.allCases.map { ("\(name) \($0)", decided([Signal(name, $0)])) }
        }
        all += FormalKind.allCases.flatMap { kind in
            LanguageRegime.allCases.map { ("\(kind) under \($0)", decided(formal: kind, regime: $0)) }
        }
        all += Author.Role.allCases.map { ("role \($0)", decided([Signal(.question)], kind: .question, role: $0)) }
        all += [("in circles", decided(sentiment: .negative, answered: true)), ("unknown", decided(sentiment: .negative, answered: nil))]
        all += [("incident", decided(incident: .report))]
        return all.compactMap { name, view in view.map { (name, $0) } }
    }()

    /// Everything that can be done outside, once.
    static let deeds = Deed.Kind.allCases.enumerated().map { number, kind in
        Deed(
            id: ID(rawValue: Int64(8001 + number)), conversation: ID(rawValue: 101), kind: kind,
            party: kind == .moderated ? "" : "<b>Fluvius</b>", number: kind == .passedOn ? "F-2026-118" : "", user: nil,
            userName: "Karim Haddad", at: at("2026-11-23T09:0\(number):00Z"))
    }
    /// A defect and nothing else.
    static let lamp = decided([Signal(.defect)], kind: .report, words: [("defect", "lamp stuk")])
    /// What every page tells while people must be called.
    static let alarms = [
        AlarmElsewhere(conversation: "301", name: "Annemie <De Wolf>", channel: .x, at: at("2026-11-23T08:58:00Z")),
        AlarmElsewhere(conversation: "302", name: nil, channel: .chat, at: at("2026-11-23T08:40:00Z")),
    ]

    /// A conversation in which that was decided.
    static func conversation(decided view: DecisionView?, done: [Deed] = []) -> ConversationPage {
        guard let view else { return conversation([]) }
        let model = DecisionModel(view: view, version: 17)
        var panel = model.panel
        panel.next = NextSteps(
            conversation: "101", version: "17", channel: .facebook, outcome: panel.made.outcome.id, also: panel.also.map(\.id),
            colleagues: [ConversationPage.Colleague(id: "12", name: "Karim Haddad")], done: done, isAlarm: model.alarm != nil)
        var page = conversation(
            [.received(first), .decision(panel)]
                + done.map { deed in
                    .event(ThreadEvent(id: deed.id.description, kind: .did(deed), actor: deed.userName, at: deed.at))
                })
        page.alarm = model.alarm
        page.decided = view.current.decision.outcome.rawValue
        return page
    }

    /// Decided by a person after a question was answered, with what happened in the thread.
    static let overruled: ConversationPage = {
        guard let doubt else { return conversation([]) }
        let first = doubt.current
        var answered = first.next(
            ID(rawValue: 7002), .answered, decision: first.decision, answers: ["danger": "no"], by: nil, at: at("2026-11-23T09:00:00Z"))
        answered.userName = "Karim Haddad"
        var last = answered.next(
            ID(rawValue: 7003), .overruled, decision: first.decision, answers: ["danger": "no"], isOverruled: true, by: nil,
            reason: "Zij belde al, <i>alles</i> is in orde", at: at("2026-11-23T14:02:00Z"))
        last.userName = "Lotte Peeters"
        last.decision.outcome = .thank
        last.decision.also = [.private, .spokesperson, .story, .ambassador, .escalate, .moderate, .formalRoute]
        last.decision.needs = []
        let view = DecisionView(
            current: last, earlier: [answered, first], scheme: doubt.scheme,
            path: doubt.scheme.decide(first.facts, answers: last.answers).path,
            regime: .free)
        var page = conversation(decided: view)
        page.thread += [
            .event(
                ThreadEvent(id: "8", kind: .overruled(DecisionPanel.Term("thank")), actor: "Lotte Peeters", at: at("2026-11-23T14:02:00Z"))),
            .event(
                ThreadEvent(id: "9", kind: .closedUnanswered("Geen vraag"), actor: "Lotte Peeters", at: at("2026-11-23T14:03:00Z"))),
        ]
        return page
    }()
}
