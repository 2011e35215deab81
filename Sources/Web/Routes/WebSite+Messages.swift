import Desk
import Domain
import Foundation
import HTTP
import Support

/// What belongs to one message: its own layout in a sandboxed frame, its bytes, its attachments, images from elsewhere.
extension WebSite {
    func addMessages(to router: inout Router) {
        router.get("/messages/{id}") { try await whole($0) }
        router.get("/messages/{id}/frame") { try await layout($0) }
        router.get("/messages/{id}/raw") { try await raw($0) }
        router.get("/attachments/{message}/{part}") { try await attachment($0) }
        router.get("/messages/{id}/attachments/{part}/preview") { try await preview($0) }
        router.get("/proxy/image") { try await image($0) }
    }

    private func whole(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        guard let id = ID<Message>(request.parameter("id")) else { throw NotFound() }
        let message = try await desk.message(id, as: visit.agent)
        let content = message.content
        let isShown = shownCode(of: message.conversation, visit) != nil
        return try await page(visit) { frame in
            WholeMessagePage(
                conversation: message.conversation.description, message: id.description,
                author: content.author.name ?? content.author.handle,
                at: content.at, subject: content.subject.isEmpty ? nil : isShown ? content.subject : content.subject.masked,
                text: isShown ? content.text : content.text.masked, language: content.language
            ).html(in: frame)
        }
    }

    /// The code in the address that shows the personal numbers of a conversation to this reader; nil when there is none that is good.
    func shownCode(of conversation: ID<Conversation>, _ visit: Visit) -> String? {
        guard let code = visit.request.queryValue("shown"),
            grants.accept(code, for: shownSubject(of: conversation, visit), now: visit.now)
        else { return nil }
        return code
    }

    func shownSubject(of conversation: ID<Conversation>, _ visit: Visit) -> String {
        "personal numbers \(conversation) \(visit.signedIn.user.id)"
    }

    /// The mail's own layout. The frame is sandboxed and has no cookies, so what it may load carries a code in its address.
    private func layout(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        guard let id = ID<Message>(request.parameter("id")) else { throw NotFound() }
        let message = try await desk.message(id, as: visit.agent)
        guard let whole = message.content.html else { throw NotFound() }
        let html = shownCode(of: message.conversation, visit) == nil ? whole.maskingHTML().text : whole
        let isOpen = request.queryValue("images") == "1"
        let parts = Dictionary(
            message.content.attachments.compactMap { attachment in attachment.contentID.flatMap { id in attachment.part.map { (id, $0) } }
            },
            uniquingKeysWith: { first, _ in first })
        let grants = grants
        let now = visit.now
        let body = Desk.rewriteImages(html) { source in
            if source.lowercased().hasPrefix("cid:") {
                guard let part = parts[String(source.dropFirst(4))] else { return nil }
                let path = Address.attachment(id.description, part: part)
                return path + "?code=" + grants.code(for: path, now: now)
            }
            guard isOpen else { return nil }
            return "/proxy/image?url=" + Address.encode(source) + "&code=" + grants.code(for: source, now: now)
        }
        let page: HTML = """
            <!doctype html>
            <html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><base target="_blank">
            <link rel="stylesheet" href="\(Assets.style.path)"></head><body class="letter" dir="auto">
            """
        let bytes = page.bytes + Array(body.utf8) + Array("</body></html>".utf8)
        return Response.html(bytes).setting(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
                + "sandbox allow-popups allow-popups-to-escape-sandbox")
    }

    private func raw(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        let text = request.parameter("id")
        guard let id = ID<Message>(text), let quarantined = ID<RawMessage>(text) else { throw NotFound() }
        let bytes: [UInt8]
        do { bytes = try await desk.rawBytes(of: id, as: visit.agent, now: visit.now) } catch is NotFound {
            bytes = try await desk.quarantinedBytes(quarantined, as: visit.agent, now: visit.now)
        }
        return download(bytes, type: "application/octet-stream", name: "\(text).eml", isInline: false)
    }

    private func attachment(_ request: Request) async throws -> Response {
        guard let id = ID<Message>(request.parameter("message")), let part = Int(request.parameter("part")) else { throw NotFound() }
        let agent: Agent
        if let code = request.queryValue("code") {
            guard grants.accept(code, for: request.path, now: clock.now()), let organisation = try await desk.organisation(of: id) else {
                throw NotFound()
            }
            agent = Agent(organisation: organisation, user: nil, name: "", permissions: [.readConversations])
        } else {
            agent = try await visit(request).agent
        }
        let cut = try await desk.attachment(part, of: id, as: agent)
        let isPicture = ["image/png", "image/jpeg", "image/gif", "image/webp"].contains(cut.type)
        // Only pictures, and only in the frame, are shown; the rest is saved. Nothing of it runs in our origin.
        return download(
            cut.bytes, type: isPicture ? cut.type : "application/octet-stream", name: cut.name ?? "\(id)-\(part)",
            isInline: isPicture && request.queryValue("code") != nil)
    }

    /// A small picture of an attachment, made anew from its pixels: nothing that somebody sent reaches the page.
    private func preview(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        guard let id = ID<Message>(request.parameter("id")), let part = Int(request.parameter("part")) else { throw NotFound() }
        // One that has none was read already: asking again costs nobody anything.
        guard !missingPreviews.contains(id, part) else { throw NotFound() }
        let desk = desk
        guard let picture = try await previewTurns.take({ try await desk.preview(of: part, of: id, as: visit.agent) }) else {
            missingPreviews.add(id, part)
            throw NotFound()
        }
        return download(picture.bytes, type: picture.type, name: "\(id)-\(part)", isInline: true)
            .setting("Cross-Origin-Resource-Policy", "same-origin").setting("Cache-Control", "private, max-age=3600")
    }

    /// An image from elsewhere, fetched by us after somebody clicked: its sender learns our address and nothing of the reader.
    private func image(_ request: Request) async throws -> Response {
        guard let url = request.queryValue("url"), let code = request.queryValue("code"), grants.accept(code, for: url, now: clock.now())
        else {
            throw NotFound()
        }
        var fetch = ClientRequest(.get, url)
        fetch.limits.seconds = 10
        fetch.limits.responseBytes = 5_000_000
        let answer: ClientResponse
        do { answer = try await client.send(fetch) } catch {
            desk.log.info("an image could not be fetched", ["reason": "\(error)"])
            throw NotFound()
        }
        let type = (answer.header("content-type") ?? "").prefix { $0 != ";" }.lowercased().trimmed
        guard answer.status == 200, ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"].contains(type) else {
            throw NotFound()
        }
        return download(answer.body, type: type, name: "image", isInline: true).setting("Cache-Control", "private, max-age=3600")
    }

    func download(_ bytes: [UInt8], type: String, name: String, isInline: Bool) -> Response {
        let plain = String(
            name.unicodeScalars.map { $0.isASCII && $0.value > 0x1f && !["\"", "\\", "/", "%", ";"].contains($0) ? Character($0) : "_" })
        let disposition =
            "\(isInline ? "inline" : "attachment"); filename=\"\(plain.prefix(150))\"; filename*=UTF-8''\(Address.encode(String(name.prefix(150))))"
        return Response(
            headers: [
                ("Content-Type", type), ("Content-Disposition", disposition), ("Content-Security-Policy", "default-src 'none'; sandbox"),
                ("Cross-Origin-Resource-Policy", isInline ? "cross-origin" : "same-origin"),
            ], body: .bytes(bytes))
    }
}
