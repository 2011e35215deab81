package import Desk
import Domain
package import Foundation
package import HTTP
package import Support

/// The pages of the desk over its use cases.
package struct WebSite: Sendable {
    let desk: Desk
    let clock: Clock
    let grants: Grants
    let feed: EventFeed
    let client: Client
    let mail: MailSummary
    /// How people reach this server, for links that leave it, without a slash at its end; empty when the administrator set nothing.
    let baseURL: String
    let zone: TimeZone
    /// Nil unless this is a demo.
    let demo: DemoDoor?
    let missingPreviews = MissingPreviews()
    let previewTurns = Turns()

    /// What the settings page tells about mail, which only the administrator of the machine can change.
    package struct MailSummary: Sendable {
        package var server: String
        package var from: String
        package init(server: String, from: String) { (self.server, self.from) = (server, from) }
        var isConfigured: Bool { !server.isEmpty && !from.isEmpty }
    }

    package init(
        desk: Desk, clock: Clock, grants: Grants, feed: EventFeed, client: Client, mail: MailSummary, baseURL: String = "",
        zone: TimeZone = TimeZone(identifier: "Europe/Brussels") ?? .gmt, demo: DemoDoor? = nil
    ) {
        self.desk = desk
        self.clock = clock
        self.grants = grants
        self.feed = feed
        self.client = client
        self.mail = mail
        self.baseURL = baseURL
        self.zone = zone
        self.demo = demo
    }

    /// Adds every page and form.
    package func add(to router: inout Router) {
        addDoor(to: &router)
        addInbox(to: &router)
        addConversation(to: &router)
        addDecisions(to: &router)
        addDeeds(to: &router)
        addMessages(to: &router)
        addSettings(to: &router)
        addPromise(to: &router)
        addPrograms(to: &router)
        addPassword(to: &router)
        addLog(to: &router)
        addAccess(to: &router)
        addRetention(to: &router)
        addPrivacy(to: &router)
        addDemo(to: &router)
        router.get("/") { _ in .seeOther("/inbox") }
        router.get("/assets/{name}") { try await asset($0) }
        router.get("/favicon.ico") { _ in .seeOther(Assets.icon.path) }
        router.get("/events") { try await events($0) }
    }

    /// The page for what went wrong; what is not known stays in the log.
    package func failure(_ error: any Error, _ request: Request) -> Response {
        let kind: MessagePage.Kind
        switch error {
        case is NotFound: kind = .notFound
        case is Forbidden: kind = .forbidden
        case is Expired: kind = .expired
        case is Malformed, is Invalid: kind = .malformed
        case let failure as Form.Failure: kind = failure.status == 413 ? .tooLarge(limit: 1 << 20) : .malformed
        case let conflict as Conflict:
            _ = conflict
            kind = .conflict(conversation: request.parameter("id"), changedBy: nil, at: clock.now(), typed: nil)
        case is Conversation.Refusal:
            kind = .conflict(conversation: request.parameter("id"), changedBy: nil, at: clock.now(), typed: nil)
        case let away as SeeOther: return .seeOther(away.path)
        default:
            desk.log.error("a page failed", ["path": request.path, "error": "\(error)"])
            kind = .broken(request: RequestContext.id ?? "")
        }
        let page = MessagePage(kind)
        return .html(page.html(in: strangerFrame(request, csrf: "")).bytes, status: page.status)
    }

    /// The page for an address that does not exist.
    package func missing(_ request: Request) async -> Response { failure(NotFound(), request) }

    private func asset(_ request: Request) async throws -> Response {
        guard let (asset, isImmutable) = Assets.find(request.path) else { throw NotFound() }
        let tag = "\"\(asset.hash)\""
        let cache = isImmutable ? "public, max-age=31536000, immutable" : "no-cache"
        let headers = [("Content-Type", asset.type), ("Cache-Control", cache), ("ETag", tag)]
        if request.header("if-none-match") == tag { return Response(status: 304, headers: headers) }
        return Response(headers: headers, body: .bytes(asset.bytes))
    }

    private func events(_ request: Request) async throws -> Response {
        guard let token = sessionToken(request), let signedIn = try await desk.signedIn(token: token, now: clock.now()) else {
            return .empty(401)
        }
        try signedIn.agent.require(.readConversations)
        let after = (request.lastEventID ?? request.queryValue("after")).flatMap { Int64($0) }
        let stream = EventStream(owner: signedIn.user.id.description)
        try await feed.join(stream, token: token, agent: signedIn.agent, after: after)
        return .stream(stream)
    }
}

/// The form's proof is missing or of another session.
struct Expired: Error {}
/// The form holds what no page of ours sends.
struct Malformed: Error {}
/// Go elsewhere.
struct SeeOther: Error {
    let path: String
}
