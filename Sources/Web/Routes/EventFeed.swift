package import Desk
import Domain
import HTTP
package import Support

/// Tells every open browser what was committed: one read per commit and organisation, however many are looking.
package actor EventFeed: Service {
    private struct Client {
        let stream: EventStream
        let token: String
        var last: Int64
    }

    /// Who missed more than this fetches the page again instead of being told one by one.
    static let mostMissed: Int64 = 2000

    /// The bytes around the data of an event: its number and the names of the fields.
    private static let perEvent = 36
    /// The room kept for the one event that says "look for yourself".
    private static let spare = 256

    private let source: EventSource
    private var clients: [ID<Organisation>: [ObjectIdentifier: Client]] = [:]
    private var agents: [ID<Organisation>: Agent] = [:]
    /// Up to which event the organisation's clients have been told.
    private var told: [ID<Organisation>: Int64] = [:]

    package init(desk: Desk, clock: Clock) { source = EventSource(desk, clock: clock) }

    init(_ source: EventSource) { self.source = source }

    /// Reads after each commit, and every two seconds in case a wake-up was lost.
    package func run() async throws {
        let wakes = source.commits()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in wakes { await self.tell() } }
            group.addTask {
                while !Task.isCancelled {
                    // Ends with the task.
                    try? await Task.sleep(for: .seconds(2))
                    await self.tell()
                }
            }
            await group.next()
            group.cancelAll()
        }
        for client in clients.values.flatMap(\.values) { client.stream.close() }
    }

    /// Lets a stream in: first what it has missed since `after` (nil: nothing), then what comes.
    ///
    /// `after` is a stranger's word. A number that was never given (a made-up one, or one from before a copy was put back) and one far
    /// behind begin at the present, with one event that makes the page fetch itself again.
    func join(_ stream: EventStream, token: String, agent: Agent, after: Int64?) async throws {
        let organisation = agent.organisation
        let present = try await source.last(agent)
        var last = after ?? present
        let isLost = last < 0 || last > present || present - last > Self.mostMissed
        if isLost { last = present }
        guard stream.send(id: String(last), event: "hello", data: "{}") else { return }
        if isLost { stream.sendReload(last) }
        while true {
            let (events, next) = try await source.after(last, agent)
            for event in events { guard stream.send(id: String(event.number), data: event.json) else { return } }
            let isWhole = next == last
            last = next
            // No await between the look at `told` and the entry below: nothing can be told in between.
            if isWhole, last >= (told[organisation] ?? 0) { break }
        }
        agents[organisation] = Agent(organisation: organisation, user: nil, name: "events", permissions: [.readConversations])
        // Only an empty house begins where this one stands: the others may still have to be told what this one read for itself.
        if clients[organisation]?.isEmpty ?? true { told[organisation] = last }
        let key = ObjectIdentifier(stream)
        clients[organisation, default: [:]][key] = Client(stream: stream, token: token, last: last)
        stream.onClose { [weak self] in Task { await self?.leave(key, organisation) } }
    }

    private func leave(_ key: ObjectIdentifier, _ organisation: ID<Organisation>) { clients[organisation]?[key] = nil }

    /// Tells every organisation's clients what was committed since they were last told.
    func tell() async {
        for (organisation, agent) in agents where !(clients[organisation]?.isEmpty ?? true) {
            do { try await tell(organisation, agent) } catch { source.log.error("events could not be read", ["error": "\(error)"]) }
        }
    }

    private func tell(_ organisation: ID<Organisation>, _ agent: Agent) async throws {
        while true {
            let from = told[organisation] ?? 0
            let (events, next) = try await source.after(from, agent)
            guard next > from else { return }
            // Another turn of this actor may have told them meanwhile.
            guard told[organisation] == from else { continue }
            told[organisation] = next
            let lines = events.map { (number: $0.number, json: $0.json) }
            let bytes = lines.reduce(Self.spare) { $0 + $1.json.utf8.count + Self.perEvent }
            for (key, client) in clients[organisation] ?? [:] {
                // So much at once is told in one word, which makes the page fetch itself again; that it came fast is not the browser's fault.
                if client.stream.hasRoom(for: bytes) {
                    for line in lines where line.number > client.last { client.stream.send(id: String(line.number), data: line.json) }
                } else {
                    client.stream.sendReload(next)
                }
                clients[organisation]?[key]?.last = max(client.last, next)
            }
            if next - from > Int64(events.count) { await dismiss(organisation) }
        }
    }

    /// Ends the streams of those who may no longer look: something happened that browsers are not told, a session may have ended.
    private func dismiss(_ organisation: ID<Organisation>) async {
        for (key, client) in clients[organisation] ?? [:] {
            // A failed look is repeated at the next such event; the stream itself shows nothing that the page does not check again.
            guard let known = try? await source.isSignedIn(client.token), !known else { continue }
            client.stream.close()
            clients[organisation]?[key] = nil
        }
    }
}

extension EventStream {
    /// Tells the page to fetch itself again, as everything up to that event may have changed.
    fileprivate func sendReload(_ number: Int64) {
        send(id: String(number), event: "reload", data: "{\"kind\":\"reload\",\"conversation\":\"\"}")
    }
}

extension Event {
    /// What browsers are told: what kind of thing happened, and where.
    fileprivate var json: String {
        "{\"kind\":\"\(kind.rawValue)\",\"conversation\":\"\(conversation?.description ?? "")\"}"
    }
}
