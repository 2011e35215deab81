import Desk
import Domain
import HTTP
import Support

extension WebSite {
    func addLog(to router: inout Router) {
        router.get("/log") { try await log($0) }
        router.get("/log.csv") { try await logTable($0) }
    }

    private func log(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        try visit.agent.require(.administer)
        let asked = asked(request)
        let before = request.queryValue("before").flatMap { Int64($0) }
        let users = try await desk.users(as: visit.agent).map { (id: $0.id.description, name: $0.name) }
        let page: LogPage
        switch try await filter(asked, visit) {
        case .success(let filter):
            let (entries, next) = try await desk.log(filter, before: before, as: visit.agent)
            let say = Wording(language(of: visit), zone: zone, now: visit.now)
            page = LogPage(
                lines: entries.map { line($0, say) }, asked: asked, users: users, older: next.map(String.init), isOlderPage: before != nil)
        case .failure(let unclear): page = LogPage(lines: [], asked: asked, users: users, problem: unclear.problem)
        }
        return try await self.page(visit) { page.html(in: $0) }
    }

    /// The same as a table for other programs.
    private func logTable(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        try visit.agent.require(.administer)
        var lines = [["number", "at", "user", "kind", "conversation", "message", "facts"]]
        if case .success(let filter) = try await filter(asked(request), visit) {
            for entry in try await desk.logExport(filter, as: visit.agent, now: visit.now) {
                let event = entry.event
                lines.append([
                    String(event.number), event.at.rfc3339, event.userName ?? "", event.kind.rawValue,
                    entry.conversationNumber.map(String.init) ?? "", event.message?.description ?? "", Self.detail(event),
                ])
            }
        }
        return download(Array(CSVText.table(lines).utf8), type: "text/csv; charset=utf-8", name: "log.csv", isInline: false)
    }

    private struct Unclear: Error { let problem: LogPage.Problem }

    private func asked(_ request: Request) -> LogPage.Asked {
        func value(_ name: String) -> String { String((request.queryValue(name) ?? "").trimmed.prefix(200)) }
        return LogPage.Asked(user: value("user"), what: value("what"), conversation: value("conversation"), person: value("person"))
    }

    private func filter(_ asked: LogPage.Asked, _ visit: Visit) async throws -> Result<LogFilter, Unclear> {
        var filter = LogFilter(user: ID<User>(asked.user))
        if let kind = Event.Kind(rawValue: asked.what) {
            filter.kinds = [kind]
        } else if let group = LogPage.Group(rawValue: asked.what) {
            filter.kinds = Event.Kind.allCases.filter { $0.group == group }
        }
        // What is no number is the number of no conversation.
        if !asked.conversation.isEmpty { filter.conversation = SearchedNumber(asked.conversation)?.number ?? 0 }
        guard !asked.person.isEmpty else { return .success(filter) }
        switch try await desk.person(matching: asked.person, as: visit.agent) {
        case .found(let matches): filter.people = matches.map(\.person.id)
        case .several: return .failure(Unclear(problem: .several))
        case .nobody: return .failure(Unclear(problem: .nobody))
        }
        return .success(filter)
    }

    private func line(_ entry: LogEntry, _ say: Wording) -> LogPage.Line {
        let event = entry.event
        return LogPage.Line(
            number: String(event.number), kind: event.kind, who: event.userName, at: event.at,
            conversation: entry.conversationNumber == nil ? nil : event.conversation?.description,
            reference: entry.conversationNumber.map { "#\($0)" }, detail: Self.detail(event))
    }

    private static func detail(_ event: Event) -> String {
        event.facts.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)" }.joined(separator: ", ").masked
            .shortened(to: 300)
    }
}

/// Lines as comma-separated values (RFC 4180).
enum CSVText {
    static func table(_ lines: [[String]]) -> String {
        lines.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell that a spreadsheet takes for words, whatever somebody wrote: what begins like a formula gets an apostrophe before it.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let text = isFormula ? "'" + text : text
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
