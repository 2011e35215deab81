import Desk
import Domain
import HTTP
import Support

/// What is held on the person of a conversation, for the administrator to read and hand over.
extension WebSite {
    /// What files may weigh together for a browser to be given them at once; beyond it the command writes them.
    private static let accessLimit = 50_000_000

    func addAccess(to router: inout Router) {
        router.post("/conversations/{id}/access") { try await giveAccess($0) }
    }

    private func giveAccess(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        try visit.agent.require(.administer)
        let id = try conversationID(request)
        guard let person = try await desk.conversation(id, as: visit.agent, now: visit.now).person else { throw NotFound() }
        let people = try await desk.people(sameAs: person.id, as: visit.agent)
        let bundle = try await desk.accessBundle(of: people, as: visit.agent, now: visit.now)
        guard bundle.fileBytes <= Self.accessLimit else { return go(Address.conversation(id.description), Notice(.accessTooLarge)) }
        let document = AccessDocument(bundle, in: Language(of: bundle, visit.signedIn.organisation.languageRegime), zone: zone)
        var bytes: [UInt8] = []
        try await document.write({ try await desk.bytes(of: $0, as: visit.agent) }, { bytes += $0 })
        let name = "samenspraak-\(person.id)-\(bundle.madeAt.prefix(10)).html"
        return download(bytes, type: "text/html; charset=utf-8", name: name, isInline: false).setting("Cache-Control", "no-store")
    }
}
