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

    private let desk: Desk
    private let clock: Clock
    private var clients: [ID<Organisation>: [ObjectIdentifier: Client]] = [:]
    private var agents: [ID<Organisation>: Agent] = [:]
    /// Up to which event the organisation's clients have been told.
    private var told: [ID<Organisation>: Int64] = [:]

    package init(desk: Desk, clock: Clock) { (self.desk, self.clock) = (desk, clock) }

    /// Reads after each commit, and every two seconds in case a wake-up was lost.
    package func run() async throws {
        let wakes = desk.commits()
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
    func join(_ stream: EventStream, token: String, agent: Agent, after: Int64?) async throws {
        let organisation = agent.organisation
        var last: Int64
        if let after { last = max(0, after) } else { last = try await desk.lastEventNumber(as: agent) }
        stream.send(id: String(last), event: "hello", data: "{}")
        while true {
            let (events, next) = try await desk.liveEvents(after: last, as: agent)
            for event in events { stream.send(id: String(event.number), data: event.json) }
            let isWhole = next == last
            last = next
            // No await between the look at `told` and the entry below: nothing can be told in between.
            if isWhole, last >= (told[organisation] ?? 0) { break }
        }
        let reader = Agent(organisation: organisation, user: nil, name: "events", permissions: [.readConversations])
        agents[organisation] = reader
        told[organisation] = max(told[organisation] ?? 0, last)
        let key = ObjectIdentifier(stream)
        clients[organisation, default: [:]][key] = Client(stream: stream, token: token, last: last)
        stream.onClose { [weak self] in Task { await self?.leave(key, organisation) } }
    }

    private func leave(_ key: ObjectIdentifier, _ organisation: ID<Organisation>) { clients[organisation]?[key] = nil }

    private func tell() async {
        for (organisation, agent) in agents where !(clients[organisation]?.isEmpty ?? true) {
            do { try await tell(organisation, agent) } catch { desk.log.error("events could not be read", ["error": "\(error)"]) }
        }
    }

    private func tell(_ organisation: ID<Organisation>, _ agent: Agent) async throws {
        while true {
            let from = told[organisation] ?? 0
            let (events, next) = try await desk.liveEvents(after: from, as: agent)
            guard next > from else { return }
            // Another turn of this actor may have told them meanwhile.
            guard told[organisation] == from else { continue }
            told[organisation] = next
            let lines = events.map { (number: $0.number, json: $0.json) }
            for (key, client) in clients[organisation] ?? [:] {
                for line in lines where line.number > client.last { client.stream.send(id: String(line.number), data: line.json) }
                clients[organisation]?[key]?.last = max(client.last, next)
            }
            if next - from > Int64(events.count) { await dismiss(organisation) }
        }
    }

    /// Ends the streams of those who may no longer look: something happened that browsers are not told, a session may have ended.
    private func dismiss(_ organisation: ID<Organisation>) async {
        for (key, client) in clients[organisation] ?? [:] {
            // A failed look is repeated at the next such event; the stream itself shows nothing that the page does not check again.
            guard let known = try? await desk.isSignedIn(token: client.token, now: clock.now()), !known else { continue }
            client.stream.close()
            clients[organisation]?[key] = nil
        }
    }
}

extension Event {
    /// What browsers are told: what kind of thing happened, and where.
    fileprivate var json: String {
        "{\"kind\":\"\(kind.rawValue)\",\"conversation\":\"\(conversation?.description ?? "")\"}"
    }
}
