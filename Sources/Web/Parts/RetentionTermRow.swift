import Domain
import Support

/// One term of keeping: for what, how long, where it comes from, with the way to change it and back to what is proposed.
struct RetentionTermRow {
    let term: RetentionPage.Term
    let frame: Frame
    private var say: Wording { frame.say }
    private var key: RetentionRule.Key { term.rule.key }
    private var fields: [(name: String, value: String)] { [("channel", key.channel?.rawValue ?? ""), ("topic", key.topic ?? "")] }

    var html: HTML {
        """
        <li data-key="t-\(key.id)"><label for="months-\(key.id)"><b>\(key.name(say))</b></label>
        <div class="set">\(change)\(back)</div>
        <p class="meta">\(origin)</p></li>
        """
    }

    private var change: HTML {
        let content: HTML = """
            <input id="months-\(key.id)" name="months" type="number" min="0" max="\(RetentionSchedule.longest)" required \
            value="\(term.rule.months)"> <span>\(say(.monthsWord))</span> \
            <button class="button">\(say(.termChange))<span class="unseen"> \(key.name(say))</span></button>
            """
        return frame.form(Address.retention("terms"), class: "pair", hidden: fields, content)
    }

    private var back: HTML {
        guard term.rule.isOurs else { return HTML() }
        let name = term.proposal.map { Phrase.termBack(.termMonths($0)) } ?? .termRemove
        let button: HTML = "<button class=\"link\">\(say(name))<span class=\"unseen\"> \(key.name(say))</span></button>"
        return frame.form(Address.retention("terms"), hidden: fields + [("do", "proposal")], button)
    }

    private var origin: HTML {
        switch term.rule.origin {
        case .proposal(let why, let reviewed):
            let words = why[String(say.language.tag.prefix(2))] ?? why["nl"] ?? ""
            let day = Instant(rfc3339: "\(reviewed)T12:00:00Z").map(say.longDay) ?? reviewed
            return "\(words) (\(say(.termProposal(day))))"
        case .ours(let at, let by): return "\(say(.termOurs(by, say.longDay(at))))"
        }
    }
}
