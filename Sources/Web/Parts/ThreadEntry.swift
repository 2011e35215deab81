package import Domain
package import Support

/// One thing in a thread: something received, something answered, a note among colleagues, or something that happened.
package enum ThreadEntry: Sendable {
    case received(ReceivedMessage)
    case answer(OurAnswer)
    case note(InternalNote)
    case event(ThreadEvent)
    case decision(DecisionPanel)

    /// When it happened.
    package var at: Instant {
        switch self {
        case .received(let message): message.at
        case .answer(let answer): answer.at
        case .note(let note): note.at
        case .event(let event): event.at
        case .decision(let panel): panel.at
        }
    }

    func html(in frame: Frame) -> HTML {
        switch self {
        case .received(let message): message.html(in: frame)
        case .answer(let answer): answer.html(in: frame)
        case .note(let note): note.html(in: frame)
        case .event(let event): event.html(in: frame)
        case .decision(let panel): panel.html(in: frame)
        }
    }
}

/// A note among colleagues; never sent, but open to those who may ask for it.
package struct InternalNote: Sendable {
    package var id: String
    package var author: String
    package var at: Instant
    package var text: String

    package init(id: String, author: String, at: Instant, text: String) {
        (self.id, self.author, self.at, self.text) = (id, author, at, text)
    }

    func html(in frame: Frame) -> HTML {
        let say = frame.say
        return """
            <li class="entry note" id="n-\(id)" data-key="n-\(id)"><article class="bubble">
            <header>\(Icon.note.html)<h3>\(say(.internalNote))</h3><span class="meta"><bdi>\(author)</bdi> · \(time(at, say.time(at), say))\
             · \(say(.noteCanBeAsked))</span></header>
            \(Prose(text: text).html)
            </article></li>
            """
    }
}

/// Something that happened to the conversation, one thin line.
package struct ThreadEvent: Sendable {
    package enum Kind: Sendable, Equatable {
        case assigned(to: String)
        case unassigned
        case tagged(String)
        case untagged(String)
        case snoozed(until: Instant)
        /// With the reason.
        case closedUnanswered(String)
        /// Somebody decided this in the stead of the scheme.
        case overruled(DecisionPanel.Term)
        /// Somebody did this outside.
        case did(Deed)
        case woke, closed, reopened, markedSpam, unmarkedSpam, withdrawn, undone, asked
        /// A message whose words were erased.
        case erased
    }

    package var id: String
    package var kind: Kind
    /// The name of who did it; nil for the software itself.
    package var actor: String?
    package var at: Instant

    package init(id: String, kind: Kind, actor: String?, at: Instant) {
        (self.id, self.kind, self.actor, self.at) = (id, kind, actor, at)
    }

    func html(in frame: Frame) -> HTML {
        let say = frame.say
        return """
            <li class="entry event" data-key="e-\(id)"><p>\(icon.html)\(say(phrase(say))) · \(time(at, say.time(at), say))</p></li>
            """
    }

    private var icon: Icon {
        switch kind {
        case .assigned, .unassigned: .person
        case .tagged, .untagged: .tag
        case .snoozed, .woke: .moon
        case .closed, .closedUnanswered: .check
        case .reopened: .reopen
        case .markedSpam, .unmarkedSpam: .ban
        case .withdrawn, .undone: .undo
        case .overruled: .reply
        case .did(let deed):
            switch deed.kind {
            case .called: .phone
            case .passedOn: .outbox
            case .moderated: .shield
            }
        case .erased: .close
        case .asked: .pause
        }
    }

    private func phrase(_ say: Wording) -> Phrase {
        switch kind {
        case .assigned(let name): .eventAssigned(actor, to: name)
        case .unassigned: .eventUnassigned(actor)
        case .tagged(let tag): .eventTagged(actor, tag)
        case .untagged(let tag): .eventUntagged(actor, tag)
        case .snoozed(let until): .eventSnoozed(actor, until: say.moment(until))
        case .woke: .eventWoke
        case .closed: .eventClosed(actor)
        case .closedUnanswered(let reason): .eventClosedUnanswered(actor, reason)
        case .overruled(let outcome): .eventOverruled(actor, outcome.phrase(say))
        case .did(let deed): .did(deed.kind, actor, deed.party, deed.number)
        case .reopened: .eventReopened(actor)
        case .markedSpam: .eventSpam(actor, true)
        case .unmarkedSpam: .eventSpam(actor, false)
        case .withdrawn: .eventWithdrawn(actor)
        case .undone: .eventUndone(actor)
        case .erased: .eventErased
        case .asked: .eventAsked(actor)
        }
    }
}
