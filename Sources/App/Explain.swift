import Desk
import Domain
import SQL

/// What went wrong, as a sentence and a status.
func explain(_ error: any Error) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: failure
    case let error as SQLError:
        switch error.code {
        case .busy: CommandFailure(.busy, error.description)
        case .damaged: CommandFailure(.settings, error.description)
        case .constraint, .disk, .connection, .other: CommandFailure(.internalError, error.description)
        }
    case let error as AmbiguousOrganisation:
        CommandFailure(.usage, "There are several organisations; name one with --organisation: \(error.names.joined(separator: ", ")).")
    case let error as UnknownOrganisation:
        CommandFailure(
            .usage,
            error.name.map { "There is no organisation \"\($0.prefix(100))\" here." }
                ?? "There is no organisation here yet: open the set-up link, or import something.")
    case let error as Invalid: CommandFailure(.usage, error.sentence)
    case is IsADemo:
        CommandFailure(.settings, "This store is that of the demo, in which everything is invented: use another one, or serve --demo.")
    case is BeingAnswered:
        CommandFailure(.busy, "An answer is leaving to that person at this moment. Run the command again in a minute.")
    case let held as Held: CommandFailure(.usage, "This is held and must not go: \(held.reason)")
    case is NotFound: CommandFailure(.usage, "There is nothing with that name here.")
    default: CommandFailure(.internalError, "Something failed: \(error)")
    }
}

extension Invalid {
    /// The problem in a sentence for the command line.
    var sentence: String {
        switch problem {
        case .emptyText: "The text is empty."
        case .textTooLong: "The text is too long."
        case .badEmail: "That is no e-mail address."
        case .emailTaken: "There is a user with that e-mail address already."
        case .shortPassword: "The password must have at least 12 characters."
        case .longPassword: "The password is too long."
        case .emptyName, .badName: "Give a name of 1 to 200 characters."
        case .neverOpen: "With these opening hours nothing could ever be answered."
        case .badDate: "That is no date in the future."
        case .noRecipient: "There is nobody to answer."
        case .unknownRegime: "There is no such language regime."
        case .badTag: "A label has 1 to 50 characters."
        case .unknownRole: "A role is administrator, agent or reader."
        case .noScope: "Say what the program may do: \(Scope.allCases.map(\.rawValue).joined(separator: " "))."
        case .scopeNeedsUser: "An answer is an act of a person: say in whose name with --user EMAIL."
        case .scopeBeyondRole: "The person in whose name the program acts may not do that."
        case .badTerm: "A term is 0 (kept for good) to 600 months, for a channel and a topic that there are."
        case .lastAdministrator: "The last administrator cannot be shut out."
        case .noParty: "Say who was called or has it now, on one line of at most 200 characters."
        case .noReason: "Give a reason of at most 2,000 characters."
        case .unknownOutcome: "The scheme has no such outcome."
        case .unknownAnswer: "The scheme has no such answer to that question."
        }
    }
}
