/// What a reaction scheme ends in: exactly one, about what a message says. A scheme may name its own.
package struct Outcome: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    /// A machine, a bounce, spam: nobody waits for anything.
    package static let ignore = Outcome(rawValue: "ignore")
    /// Somebody is in danger.
    package static let emergency = Outcome(rawValue: "emergency")
    /// Self-harm, a child, violence at home.
    package static let care = Outcome(rawValue: "care")
    /// A threat against us or others.
    package static let threat = Outcome(rawValue: "threat")
    /// To another authority.
    package static let refer = Outcome(rawValue: "refer")
    /// A defect: passed on, its number kept, told when it is solved.
    package static let report = Outcome(rawValue: "report")
    package static let answer = Outcome(rawValue: "answer")
    /// A colleague is asked before we answer.
    package static let askExpert = Outcome(rawValue: "ask-expert")
    /// A bad experience made good, before anything is corrected.
    package static let restore = Outcome(rawValue: "restore")
    /// Facts, once, and no debate.
    package static let correct = Outcome(rawValue: "correct")
    package static let thank = Outcome(rawValue: "thank")
    package static let join = Outcome(rawValue: "join")
    /// Going in circles: a last answer that names the next instance; a person decides it.
    package static let closePolitely = Outcome(rawValue: "close-politely")
    package static let letStand = Outcome(rawValue: "let-stand")
    package static let listen = Outcome(rawValue: "listen")

    /// Those of the default scheme, in the order of its tree.
    package static let shipped: [Outcome] = [
        .ignore, .emergency, .care, .threat, .refer, .report, .answer, .askExpert, .restore, .correct, .thank, .join, .closePolitely,
        .letStand, .listen,
    ]

    /// Whether nobody waits for us to write: it is heard, or left as it is. What a scheme names itself is taken to want an answer.
    package var wantsNoAnswer: Bool { [.ignore, .letStand, .listen].contains(self) }

    /// Whether people are to be called before anything is written.
    package var isAlarm: Bool { [.emergency, .care, .threat].contains(self) }
}

/// What is done besides the outcome; never ends a tree.
package struct SideAction: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Goes on where not everybody reads along.
    package static let `private` = SideAction(rawValue: "private")
    /// Breaks the house rules. Criticism never does.
    package static let moderate = SideAction(rawValue: "moderate")
    /// Starts a procedure of law, whatever its tone.
    package static let formalRoute = SideAction(rawValue: "formal-route")
    package static let spokesperson = SideAction(rawValue: "spokesperson")
    /// Calls people now.
    package static let escalate = SideAction(rawValue: "escalate")
    /// Later, and a person's choice: a story to tell.
    package static let story = SideAction(rawValue: "story")
    /// Later, and a person's choice: somebody to invite.
    package static let ambassador = SideAction(rawValue: "ambassador")

    package static let shipped: [SideAction] = [.private, .moderate, .formalRoute, .spokesperson, .escalate, .story, .ambassador]
}
