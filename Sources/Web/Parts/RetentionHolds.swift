import Domain
import Support

/// What is held back from every term, with the way to hold something and to hold it no longer.
struct RetentionHolds {
    let page: RetentionPage
    let frame: Frame
    private var say: Wording { frame.say }

    var html: HTML {
        """
        <section aria-labelledby="holds"><h2 id="holds">\(say(.holds))</h2><p class="hint">\(say(.holdsHint))</p>
        \(if: page.holds.isEmpty, "<p class=\"nothing\">\(say(.holdsNone))</p>", else: "<ul class=\"rows\">\(each: page.holds, row)</ul>")
        <details class="fold add"\(flag: "open", if: isAsked)><summary>\(Icon.plus.html)\(say(.holdAdd))</summary>
        \(frame.form(Address.retention("holds"), class: "sheet", fields))</details></section>
        """
    }

    private var isAsked: Bool { page.problem.map { [.holdNobody, .holdSeveral, .holdReason].contains($0) } ?? false }

    private func row(_ hold: Hold) -> HTML {
        let button: HTML = "<button class=\"button\">\(say(.holdLift))<span class=\"unseen\"> \(subject(hold))</span></button>"
        return """
            <li data-key="h-\(hold.id.description)"><div class="row-text"><p class="row-title"><bdi>\(subject(hold))</bdi></p>
            <p class="detail" dir="auto">\(hold.reason)</p><p class="meta">\(say(.holdSince(say.longDay(hold.placedAt), hold.placedBy)))</p></div>
            \(frame.form(Address.liftHold(hold.id.description), button))</li>
            """
    }

    private func subject(_ hold: Hold) -> String {
        switch hold.scope {
        case .everything: say(.holdEverything)
        case .conversation: "\(say(.holdConversation)) \(hold.subject)"
        case .person: "\(say(.holdPerson)): \(hold.subject)"
        }
    }

    private var fields: HTML {
        let options = [("conversation", say(.holdConversation)), ("person", say(.holdPerson)), ("everything", say(.holdEverything))]
        return """
            \(Choice(id: "hold-of", name: "of", label: say(.holdWhat), options: options.map { (value: $0.0, label: $0.1) }, selected: "conversation").html)\
            \(Field(id: "hold-which", name: "which", label: say(.holdWhich), value: page.typedWhich, autocomplete: "off", isRequired: false).html)\
            <div class="field"><label for="hold-reason">\(say(.holdReason))</label>\
            <textarea id="hold-reason" name="reason" rows="2" required maxlength="2000" dir="auto">\(page.typedReason)</textarea></div>\
            <p><button class="button primary">\(say(.holdDo))</button></p>
            """
    }
}
