import API
import Desk
import Domain
import Foundation
import HTTP
import SQL
import Support
import Web
import Workers

/// `serve`: the server, until SIGTERM or SIGINT.
enum ServeCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store.union(["listen", "tls-cert", "tls-key"]), flags: [Arguments.demo])
        try arguments.requireNoWords()
        guard let signals = StopSignals() else { throw CommandFailure(.internalError, "There are no file descriptors left.") }
        guard let store = try await Store.open(arguments, creating: true) else {
            throw CommandFailure(.busy, "A samenspraak is running on this data folder already.")
        }
        let running = try await RunningDesk.opening(store)
        let clock = Clock.system
        let demo: Demo?
        do { demo = try await openDemo(arguments, running, now: clock.now()) } catch {
            await running.close()
            throw error
        }
        let feed = EventFeed(desk: running.desk, clock: clock)
        var configuration = try configuration(arguments, store.settings)
        let set = store.settings.text(.baseURL)
        let baseURL = set.hasSuffix("/") ? String(set.dropLast()) : set
        let mailServer = demo == nil ? store.settings.text(.mailServer) : "demo"
        let site = WebSite(
            desk: running.desk, clock: clock, grants: try await running.desk.grants(), feed: feed,
            client: Client(guarded(baseURL, isClosed: demo != nil)),
            mail: WebSite.MailSummary(server: mailServer, from: store.settings.text(.mailFrom)),
            baseURL: baseURL, demo: demo?.door)
        let made = Lock<Server?>(nil)
        let programs = ProgramFeed(desk: running.desk, clock: clock)
        let api = API(desk: running.desk, clock: clock, feed: programs, version: Version.text)
        configuration.refusal = { api.refusal(status: $0, reason: $1, path: $2) }
        let answer = Routes.all(site, api, running) { made.withLock { $0 } }
        let server: Server
        do { server = try Server(configuration: configuration, log: store.log, handler: answer) } catch {
            throw CommandFailure(.settings, "\(error)")
        }
        made.withLock { $0 = server }
        let (host, port) = try server.start()
        let scheme = configuration.tls == nil ? "http" : "https"
        let base = baseURL.isEmpty ? "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)" : baseURL
        let control = try store.directory.map { try ControlServer($0, running, base: base) }
        Terminal.line("Samenspraak \(Version.text) answers on \(base)/")
        for line in demo?.greeting ?? [] { Terminal.line(line) }
        if let token = try await running.desk.newSetupToken(now: clock.now()) {
            Terminal.line("Nobody can sign in yet. Open this one-time link to set it up: \(base)/setup/\(token)")
        }
        let send = demo == nil ? Delivery(store.settings, running.desk).send : Demo.deliver
        let stream: [any Service] = demo.map { [$0.stream] } ?? []
        let services: [any Service] =
            stream + [
                Recovery(running: running), feed, programs, SnoozeWaker(desk: running.desk, clock: clock),
                RetentionWorker(desk: running.desk, clock: clock), ClockKeeper(desk: running.desk, clock: clock),
                OutboxPublisher(desk: running.desk, clock: clock, wake: running.desk.commits(), send: send), signals,
            ]
        do { try await Support.run(services) } catch is CancellationError {} catch {
            store.log.error("a service ended", ["error": "\(error)"])
        }
        Terminal.line("Samenspraak stops.")
        control?.stop()
        await server.stop()
        made.withLock { $0 = nil }
        await running.close()
        return 0
    }

    /// The demo when it was asked for; nil for a store that is none, and neither is ever taken for the other.
    private static func openDemo(_ arguments: Arguments, _ running: RunningDesk, now: Instant) async throws -> Demo? {
        if arguments.has(Arguments.demo) { return try await Demo.open(running, now: now) }
        try await running.desk.refuseDemo()
        return nil
    }

    /// A mail must not make us fetch pictures from ourselves; a demo fetches nothing.
    private static func guarded(_ baseURL: String, isClosed: Bool) -> Client.Configuration {
        let own = URLComponents(string: baseURL)?.host.flatMap { AddressGuard.Destination($0) }
        return Client.Configuration(warden: AddressGuard(own: own.map { [$0] } ?? [], isClosed: isClosed))
    }

    private static func configuration(_ arguments: Arguments, _ settings: Settings) throws(CommandFailure) -> ServerConfiguration {
        var configuration = ServerConfiguration()
        let listen = arguments.value("listen") ?? settings.text(.listen)
        guard let (host, port) = SettingForm.hostAndPort(listen) else {
            throw CommandFailure(.usage, "--listen takes ADDRESS:PORT, as in 127.0.0.1:8080.")
        }
        (configuration.host, configuration.port) = (host, port)
        configuration.trustedProxies = settings.text(.trustedProxies).split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
        let pages = configuration.bodyLimit
        configuration.bodyLimit = { API.bodyLimit($0) ?? pages($0) }
        switch (arguments.value("tls-cert"), arguments.value("tls-key")) {
        case (nil, nil): break
        case (let certificate?, let key?):
            guard let certificate = try? String(contentsOfFile: certificate, encoding: .utf8),
                let key = try? String(contentsOfFile: key, encoding: .utf8)
            else { throw CommandFailure(.settings, "The certificate or its key cannot be read.") }
            configuration.tls = ServerConfiguration.TLS(certificate: certificate, key: key)
        default: throw CommandFailure(.usage, "--tls-cert and --tls-key go together.")
        }
        return configuration
    }
}

/// Reads what was stored and not read: at the start what a killed process left, then what no decoder could be started for.
private struct Recovery: Service {
    let running: RunningDesk

    func run() async throws {
        await recover(receivedBefore: nil)
        while true {
            try await Task.sleep(for: .seconds(60))
            // Younger ones may be in a batch that is being read.
            await recover(receivedBefore: Clock.system.now().adding(seconds: -300))
            await finishErasures()
        }
    }

    /// Goes on with an erasure that an answer on its way held up, and cleans the files once more where something erased came again.
    private func finishErasures() async {
        do { try await running.desk.finishErasures(now: Clock.system.now()) } catch {
            running.store.log.error("an erasure could not be brought to its end", ["error": "\(error)"])
        }
    }

    private func recover(receivedBefore: Instant?) async {
        do {
            for organisation in try await running.desk.organisations() { await recover(organisation, receivedBefore: receivedBefore) }
        } catch { running.store.log.error("the organisations could not be read", ["error": "\(error)"]) }
    }

    /// What fails in one organisation is no reason to leave the others waiting.
    private func recover(_ organisation: Organisation, receivedBefore: Instant?) async {
        do {
            let count = try await running.desk.recoverPending(in: organisation.id, receivedBefore: receivedBefore, now: Clock.system.now())
            if count > 0 { running.store.log.info("messages that were stored but not read are read now", ["count": String(count)]) }
        } catch {
            running.store.log.error("stored messages could not be read", ["organisation": organisation.name, "error": "\(error)"])
        }
    }
}
