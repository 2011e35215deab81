import Desk
import Domain
import Support

/// Does what the people of the invented municipality did, as they would at the desk.
struct DemoStaff: Sendable {
    let desk: Desk
    let openedAt: Instant
    let people: [String: Agent]

    func perform(_ work: DemoWork, about message: IncomingMessage, at now: Instant) async throws {
        guard let agent = people[work.by],
            let id = try await desk.conversation(
                holding: message.remoteID, channel: message.channel, account: message.account, as: agent)
        else { throw CommandFailure(.internalError, "The demo has work for nobody, or about nothing: \(message.remoteID).") }
        switch work.kind {
        case .assign: try await act(.assign(work.to.flatMap { people[$0]?.user }), on: id, agent, now)
        case .tag: try await act(.addTag(work.tag ?? ""), on: id, agent, now)
        case .close: try await act(.close, on: id, agent, now)
        case .spam: try await act(.markSpam, on: id, agent, now)
        case .snooze: try await act(.snooze(until: openedAt.adding(seconds: 3600 * (work.hours ?? 24))), on: id, agent, now)
        case .note: _ = try await desk.write(note: work.text ?? "", in: id, as: agent, now: now)
        case .answer: try await answer(work.text ?? "", to: message, in: id, agent, now)
        }
    }

    private func act(_ action: ConversationAction, on id: ID<Conversation>, _ agent: Agent, _ now: Instant) async throws {
        _ = try await desk.perform(action, on: id, version: nil, as: agent, now: now)
    }

    /// Written at `now`, and out when it can no longer be taken back.
    private func answer(_ text: String, to message: IncomingMessage, in id: ID<Conversation>, _ agent: Agent, _ now: Instant) async throws {
        _ = try await desk.answer(
            id, text: text, subject: nil, requestKey: "demo \(message.remoteID.prefix(80))", version: nil, as: agent, now: now)
        let out = now.adding(seconds: DemoHistory.undoSeconds)
        while let leased = try await desk.leaseReply(now: out) {
            try await desk.finish(leased, await Demo.deliver(leased), now: out)
        }
    }
}
