import Desk
import Domain
import HTTP
import Support

extension WebSite {
    /// What the coach says of a draft: to the script the contents of its panel; else the page once more, the text kept.
    func coach(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let id = try conversationID(request)
        let text = form.first("body") ?? ""
        if request.header("x-requested-with") == "live" {
            let panel = CoachPanel(advice: try await advice(on: text, of: id, visit))
            return .html(panel.contents(Wording(language(of: visit), zone: zone, now: visit.now)).bytes)
        }
        try await desk.save(draft: text, kind: .answer, in: id, as: visit.agent, now: visit.now)
        return try await conversationPage(visit, typed: text, asksCoach: true)
    }

    /// Nil where there is nothing to read, or where who looks may not answer.
    func advice(on text: String, of id: ID<Conversation>, _ visit: Visit) async throws -> CoachAdvice? {
        guard !text.trimmed.isEmpty, text.utf8.count <= Desk.longestText, visit.agent.permissions.contains(.answer) else { return nil }
        return try await desk.coach(text, on: id, says: language(of: visit).ofDrafts, as: visit.agent)
    }
}

extension ConversationView {
    /// What somebody has written of an answer so far.
    func answer(of user: ID<User>) -> String { drafts.first { $0.user == user && $0.kind == .answer }?.text ?? "" }
}

extension Language {
    /// The language as a draft can be written in it.
    var ofDrafts: Reading.Language {
        switch self {
        case .nlBE, .nlNL: .nl
        case .fr: .fr
        case .de: .de
        case .en: .en
        }
    }
}
