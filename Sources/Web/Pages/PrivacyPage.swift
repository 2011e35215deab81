package import Desk
import Domain
import Support

/// What an organisation does with what people write, for anybody, filled from what is set at the moment.
///
/// `GET /privacy`, without signing in and without a cookie; `?language=fr` shows it in another language.
package struct PrivacyPage: Sendable {
    package var facts: PrivacyFacts
    package init(facts: PrivacyFacts) { self.facts = facts }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.outside(
            title: say(.privacyTitle),
            """
            <article class="sheet public">
            <h1>\(say(.privacyTitle))</h1>
            <p class="lead">\(say(.privacyLead(facts.organisation.name)))</p>
            \(part(.privacyWhere, channels(say), say))
            \(part(.privacyWhy, "<p>\(say(.privacyWhyText))</p>", say))
            \(part(.privacyWhat, "<p>\(say(.privacyWhatText))</p>", say))
            \(part(.privacyHowLong, howLong(say), say))
            \(part(.privacySoftware, "<p>\(say(.privacySoftwareText))</p>", say))
            \(part(.privacyLog, "<p>\(say(.privacyLogText))</p>", say))
            \(part(.privacyRights, rights(say), say))
            <p class="meta">\(say(.privacyNoTracking))</p>
            </article>
            \(frame.languageLinks(to: Address.privacy))
            """)
    }

    private func part(_ title: Phrase, _ content: HTML, _ say: Wording) -> HTML { "<section><h2>\(say(title))</h2>\(content)</section>" }

    private func channels(_ say: Wording) -> HTML {
        facts.channels.isEmpty ? "<p>\(say(.privacyNowhere))</p>" : "<p>\(facts.channels.map { $0.name(say) }.joined(separator: ", "))</p>"
    }

    private func howLong(_ say: Wording) -> HTML {
        """
        <p>\(say(.privacyHowLongText))</p>\(TermList(schedule: facts.schedule).html(say))
        <p>\(say(facts.isNightly ? .privacyNightly : .privacyByHand)) \(say(.privacyHolds))</p>
        """
    }

    private func rights(_ say: Wording) -> HTML {
        """
        <p>\(say(.privacyRightsText)) \(say(.privacyAsk(facts.mailFrom)))</p><p>\(say(.privacyComplain(facts.organisation.languageRegime)))</p>
        """
    }
}

extension Channel {
    /// As people call it.
    func name(_ say: Wording) -> String { say((ChannelMark(rawValue: rawValue) ?? .other).name) }
}

/// Terms of keeping as a table: what is kept equally long stands on one line.
struct TermList {
    let schedule: RetentionSchedule

    func html(_ say: Wording) -> HTML {
        var lines: [(months: Int, names: [String])] = []
        for rule in schedule.rules {
            // The general one stands alone, at the end, where one looks for it.
            if rule.key == .init() { continue }
            if let index = lines.firstIndex(where: { $0.months == rule.months }) {
                lines[index].names.append(rule.key.name(say))
            } else {
                lines.append((rule.months, [rule.key.name(say)]))
            }
        }
        lines.sort { ($0.months == 0 ? .max : $0.months) < ($1.months == 0 ? .max : $1.months) }
        if let general = schedule.rules.first(where: { $0.key == .init() }) { lines.append((general.months, [general.key.name(say)])) }
        // Where nothing is set nothing goes.
        if lines.isEmpty { lines = [(0, [say(.termGeneral)])] }
        return """
            <dl class="term-list">\(each: lines, { "<div><dt>\(say(.termMonths($0.months)))</dt><dd>\($0.names.joined(separator: "; "))</dd></div>" })</dl>
            """
    }
}
