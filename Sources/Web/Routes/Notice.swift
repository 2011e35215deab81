import Domain
import Support

/// What was just done, carried to the next page in a cookie of a minute: a word of ours and numbers, never text to show.
struct Notice: Sendable, Equatable {
    static let cookie = "notice"

    enum Kind: String, Sendable, CaseIterable {
        case assignedToMe, assigned, unassigned, tagged, untagged, snoozed, woken, closed, reopened, spam, noSpam, noted, drafted, queued,
            cancelled
        case questionAnswered, overruled, takenBack, noReason
        case called, passedOn, moderated, placed, noParty
        case tooLate, retried, confirmed, undone, notUndone, readAgain, notRead, disabled, enabled, sessionEnded, saved, passwordChanged,
            asked, askedEnough, keyRevoked
        case accessTooLarge, held, lifted, emptied
    }
    let kind: Kind
    /// The conversation or the answer that an undo is about.
    var subject: String?

    init(_ kind: Kind, _ subject: String? = nil) { (self.kind, self.subject) = (kind, subject) }

    /// Nil for a cookie that is none of ours.
    init?(cookie text: String?) {
        guard let parts = text?.split(separator: ".", maxSplits: 1), let first = parts.first, let kind = Kind(rawValue: String(first))
        else {
            return nil
        }
        self.kind = kind
        subject = parts.count == 2 ? Int64(parts[1]).map { String($0) } : nil
    }

    var text: String { kind.rawValue + (subject.map { "." + $0 } ?? "") }

    func flash(_ say: Wording) -> Flash {
        Flash(phrase, kind: isProblem ? .problem : .done, undo: undo)
    }

    private var isProblem: Bool { [.tooLate, .notUndone, .notRead, .noReason, .noParty, .accessTooLarge].contains(kind) }

    private var undo: Flash.Undo? {
        guard let subject else { return nil }
        return switch kind {
        case .queued: Flash.Undo(action: Address.reply(subject, "cancel"))
        case .assignedToMe, .assigned, .unassigned, .tagged, .untagged, .snoozed, .woken, .closed, .reopened, .spam, .noSpam, .asked,
            .askedEnough, .questionAnswered, .overruled, .called, .passedOn, .moderated:
            Flash.Undo(action: Address.conversation(subject, "undo"))
        default: nil
        }
    }

    private var phrase: Phrase {
        switch kind {
        case .assignedToMe: .didAssignMe
        case .assigned: .didReassign
        case .unassigned: .didUnassign
        case .tagged: .didTag
        case .untagged: .didUntag
        case .snoozed: .didPutOff
        case .woken: .didWake
        case .closed: .didClose
        case .reopened: .didReopen
        case .spam: .didMarkSpam
        case .noSpam: .didUnmarkSpam
        case .noted: .didNote
        case .drafted: .didDraft
        case .queued: .didQueue
        case .cancelled: .didCancel
        case .questionAnswered: .didAnswerQuestion
        case .overruled: .didOverrule
        case .takenBack: .didTakeBack
        case .noReason: .reasonMissing
        case .called: .didCall
        case .passedOn: .didPassOn
        case .moderated: .didModerate
        case .placed: .didPlace
        case .noParty: .partyMissing
        case .tooLate: .cannotCancel
        case .retried: .didRetry
        case .confirmed: .didConfirm
        case .undone: .didUndo
        case .notUndone: .cannotUndo
        case .readAgain: .didReadAgain
        case .notRead: .cannotRead
        case .disabled: .didDisable
        case .enabled: .didEnable
        case .sessionEnded: .didEndSession
        case .saved: .didSave
        case .passwordChanged: .didChangePassword
        case .asked: .didAsk
        case .askedEnough: .didStopAsking
        case .keyRevoked: .didRevokeKey
        case .accessTooLarge: .accessTooLarge
        case .held: .didHold
        case .lifted: .didLift
        case .emptied: .didEmpty
        }
    }
}

extension Phrase {
    static let didReassign = Phrase(
        nl: "Het gesprek is toegewezen.", fr: "La conversation est attribuée.", de: "Das Gespräch ist zugewiesen.",
        en: "The conversation is assigned.")
    static let didPutOff = Phrase(
        nl: "Uitgesteld: het gesprek komt vanzelf terug.", fr: "Reportée : la conversation reviendra d’elle-même.",
        de: "Verschoben: Das Gespräch kommt von selbst zurück.", en: "Put off: the conversation comes back by itself.")
}
