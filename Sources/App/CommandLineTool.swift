import Foundation

/// Runs the command that the arguments name and ends the process with its status.
package func runCommandLine(_ arguments: [String]) async -> Never {
    signal(SIGPIPE, SIG_IGN)
    do {
        let status = try await Command.run(arguments.dropFirst().map { $0 })
        exit(status)
    } catch let failure as CommandFailure {
        Terminal.error(failure.sentence)
        exit(failure.status.rawValue)
    } catch {
        let failure = explain(error)
        Terminal.error(failure.sentence)
        exit(failure.status.rawValue)
    }
}

/// The commands, by name.
enum Command: String, CaseIterable {
    case serve, `import`, export, backup, restore, migrate, doctor, settings
    case user, organisation
    case erase, access, retention
    case mail, sanitise
    case analyse, coach
    case feed
    case decide, schema
    case length
    case due
    case bench
    case token
    case decode, help, version
    case addressCheck = "address-check"
    case schemeCheck = "scheme-check"

    static func run(_ arguments: [String]) async throws -> Int32 {
        guard let name = arguments.first else { throw CommandFailure(.usage, "Say what to do: samenspraak help names the commands.") }
        if ["--help", "-h"].contains(name) { return try await run(["help"]) }
        guard let command = Command(rawValue: name) else {
            throw CommandFailure(.usage, "There is no command \"\(name.prefix(40))\": samenspraak help names them.")
        }
        let rest = Array(arguments.dropFirst())
        switch command {
        case .serve: return try await ServeCommand.run(rest)
        case .import: return try await ImportCommand.run(rest)
        case .mail: return try await MailCommand.run(rest)
        case .sanitise: return try await SanitiseCommand.run(rest)
        case .feed: return try await FeedCommand.run(rest)
        case .length: return try LengthCommand.run(rest)
        case .addressCheck: return try AddressCheckCommand.run(rest)
        case .decide: return try DecideCommand.run(rest)
        case .schemeCheck: return try SchemeCheckCommand.run(rest)
        case .schema: return try SchemaCommand.run(rest)
        case .due: return try DueCommand.run(rest)
        case .analyse: return try AnalyseCommand.run(rest)
        case .coach: return try CoachCommand.run(rest)
        case .bench: return try BenchCommand.run(rest)
        case .doctor: return try await DoctorCommand.run(rest)
        case .backup: return try await BackupCommand.run(rest)
        case .restore: return try await RestoreCommand.run(rest)
        case .user: return try await UserCommand.run(rest)
        case .token: return try await TokenCommand.run(rest)
        case .organisation: return try await OrganisationCommand.run(rest)
        case .migrate: return try await MigrateCommand.run(rest)
        case .settings: return try SettingsCommand.run(rest)
        case .export: return try await ExportCommand.run(rest)
        case .erase: return try await EraseCommand.run(rest)
        case .access: return try await AccessCommand.run(rest)
        case .retention: return try await RetentionCommand.run(rest)
        case .decode: DecodeCommand.run()
        case .help:
            Terminal.line(HelpCommand.text)
            return 0
        case .version:
            Terminal.line("samenspraak \(Version.text)")
            return 0
        }
    }
}

/// What this binary is.
enum Version {
    static let text = "0.1.0"
}
