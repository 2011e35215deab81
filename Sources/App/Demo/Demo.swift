import Desk
import Domain
import Support
import Web

/// The demo: an invented municipality with a past, people who work there, and messages that come in while somebody looks.
///
/// Everything goes through the use cases of the desk, so what a visitor sees is what the software does. Nothing leaves the machine: answers
/// go to `deliver`, fetching is closed, and the settings of mail are not read.
struct Demo: Sendable {
    let desk: Desk
    let house: DemoHouse
    private let messages: [DemoMessage]
    private static let name = "Gemeente Waterlinge"
    /// How long the invented municipality has existed when somebody opens it.
    private static let age = 10.0 * 86400

    /// Opens the demo in a store that is empty or was one before, and brings its past up to the moment at which it was first opened.
    ///
    /// Interrupted, it goes on where it was: the moments depend on the first opening alone.
    static func open(_ running: RunningDesk, now: Instant) async throws -> Demo {
        let desk = running.desk
        let house: DemoHouse
        do {
            house = try await desk.demoHouse(name: name, regime: .belgiumDutch, now: now.adding(seconds: -age))
        } catch is NotADemo {
            throw CommandFailure(.settings, "This store is no demo: --demo wants a store of its own, and leaves every other one alone.")
        }
        let demo = Demo(desk: desk, house: house, messages: try DemoMessage.all())
        try await demo.bringUpToDate()
        return demo
    }

    /// What an answer meets in a demo: it is shown as sent, and stays here.
    static func deliver(_ leased: LeasedReply) async -> DeliveryOutcome { .sent }

    /// Who can be signed in as with one click.
    var door: DemoDoor {
        DemoDoor(
            people: DemoPerson.all.map {
                DemoDoor.Person(name: $0.name, email: $0.email, password: DemoPerson.password, role: $0.role)
            },
            writers: [
                .compliment: "Martine Bossuyt", .defect: "Gert Vlaeminck", .press: "Sara Ketels", .insult: "Rudy Brouwers",
                .danger: "Annemie De Wolf",
            ])
    }

    /// What the terminal says to who starts it.
    var greeting: [String] {
        let width = DemoPerson.all.map(\.email.count).max() ?? 0
        return [
            "This is the demo: \(house.organisation.name) and everybody in it are invented, and nothing leaves this machine.",
            "Sign in with one click, or with the password \(DemoPerson.password):",
        ] + DemoPerson.all.map { "  \($0.email.padded(to: width))  \($0.name), \($0.role.rawValue)" }
    }

    /// The messages that come in from now on.
    var stream: DemoStream { DemoStream(desk: desk, organisation: house.organisation.id, messages: messages.filter { $0.moment == .live }) }

    private func bringUpToDate() async throws {
        let opened = house.madeAt.adding(seconds: Self.age)
        let steward = Agent.commandLine(house.organisation.id)
        let done = try await desk.lastEventTime(as: steward) ?? house.madeAt
        let history = try DemoHistory(messages, openedAt: opened)
        guard let last = history.steps.last, done < last.at else { return }
        let staff = DemoStaff(desk: desk, openedAt: opened, people: try await people(steward))
        for step in history.steps where step.at > done {
            switch step.kind {
            case .arrival(let message): try await arrive(message, at: step.at)
            case .work(let work, let message): try await staff.perform(work, about: message, at: step.at)
            }
        }
    }

    private func arrive(_ message: IncomingMessage, at now: Instant) async throws {
        let context = ArrivalContext(organisation: house.organisation.id, account: "default")
        let tally = try await desk.arrive([.message(message, source: "demo")], context, now: now)
        if let failure = tally.failures.first {
            throw CommandFailure(.internalError, "A message of the demo was not taken: \(failure.reason)")
        }
    }

    /// The people of the house, each with the password that is shown. Made before anything else happened there.
    private func people(_ steward: Agent) async throws -> [String: Agent] {
        var agents: [String: Agent] = [:]
        let known = try await desk.users(as: steward)
        for person in DemoPerson.all {
            let link: PasswordLink
            if let user = known.first(where: { $0.email == person.email }) {
                link = try await desk.resetUser(user.id, as: steward, now: house.madeAt)
            } else {
                link = try await desk.addUser(
                    name: person.name, email: person.email, role: person.role.rawValue, as: steward, now: house.madeAt)
            }
            try await desk.setPassword(link: link.token, DemoPerson.password, now: house.madeAt)
            agents[person.key] = Agent(
                organisation: house.organisation.id, user: link.user.id, name: person.name, permissions: person.role.permissions)
        }
        return agents
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
