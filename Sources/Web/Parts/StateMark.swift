/// The state of a conversation as it is shown: always a shape, a word and a colour together.
package enum StateMark: String, Sendable, CaseIterable {
    case new, open, waiting, answered, snoozed, closed, spam

    /// The word for the state.
    package var name: Phrase {
        switch self {
        case .new: .stateNew
        case .open: .stateOpen
        case .waiting: .stateWaiting
        case .answered: .stateAnswered
        case .snoozed: .stateSnoozed
        case .closed: .stateClosed
        case .spam: .stateSpam
        }
    }

    var icon: Icon {
        switch self {
        case .new: .dot
        case .open: .ring
        case .waiting: .half
        case .answered: .check
        case .snoozed: .moon
        case .closed: .square
        case .spam: .ban
        }
    }

    /// A chip with the shape and the word.
    func chip(_ say: Wording) -> HTML {
        "<span class=\"chip state \(rawValue)\">\(icon.html)\(say(name))</span>"
    }
}
