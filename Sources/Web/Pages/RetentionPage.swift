package import Domain
package import Support

/// The administrator's page of terms of keeping: what would go now, by night or not, the terms with their reasons, what is held, what went.
///
/// `GET /settings/retention`. Posts below it: `terms` (`channel`, `topic`, `months`; `do` = `proposal` takes the shipped term again or removes it),
/// `nightly` (`nightly`: 1 or 0), `run` (`seen`: what was shown, `sure`), `holds` (`of`: `conversation`, `person` or `everything`; `which`, `reason`),
/// `holds/ID/lift`.
package struct RetentionPage: Sendable {
    /// Why nothing was done.
    package enum Problem: Sendable, CaseIterable { case term, moved, notSure, holdNobody, holdSeveral, holdReason }

    /// A term with what the software proposes in its place.
    package struct Term: Sendable {
        package var rule: RetentionRule
        /// Months of the proposal that it took the place of; nil where there is none.
        package var proposal: Int?
        package init(_ rule: RetentionRule, proposal: Int? = nil) { (self.rule, self.proposal) = (rule, proposal) }
    }

    /// What would go; nil where looking takes so long that somebody must ask for it.
    package var report: RetentionReport?
    package var isNightly: Bool
    package var ranAt: Instant?
    package var terms: [Term]
    package var holds: [Hold]
    package var erasures: [Erasure]
    package var problem: Problem?
    /// What was typed to hold something, shown again after a refusal.
    package var typedWhich = ""
    package var typedReason = ""

    package init(
        report: RetentionReport?, isNightly: Bool, ranAt: Instant? = nil, terms: [Term], holds: [Hold] = [], erasures: [Erasure] = [],
        problem: Problem? = nil
    ) {
        (self.report, self.isNightly, self.ranAt, self.terms) = (report, isNightly, ranAt, terms)
        (self.holds, self.erasures, self.problem) = (holds, erasures, problem)
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.retention), place: .settings, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1">
            <p><a href="\(Address.settings)">\(Icon.back.html)\(say(.settings))</a></p>
            <h1>\(say(.retention))</h1>
            <p class="lead">\(say(.retentionLead))</p>
            \(with: problem, { "<p class=\"remark problem\" role=\"alert\">\(Icon.alert.html)<span>\(say($0.phrase))</span></p>" })
            <section aria-labelledby="now"><h2 id="now">\(say(.retentionNow))</h2>\(due(frame))</section>
            <section aria-labelledby="nightly"><h2 id="nightly">\(say(.retentionNightly))</h2>\(nightly(frame))</section>
            <section aria-labelledby="terms"><h2 id="terms">\(say(.terms))</h2><p class="hint">\(say(.termsHint))</p>
            <ul class="targets terms">\(each: terms, { RetentionTermRow(term: $0, frame: frame).html })</ul>\(addition(frame))</section>
            \(RetentionHolds(page: self, frame: frame).html)
            <section aria-labelledby="erased"><h2 id="erased">\(say(.erasedSoFar))</h2>\(went(say))</section>
            </main>
            """)
    }

    // MARK: - What would go

    /// More than the browser of somebody waits for: these go by night or by the command.
    private static let mostAtOnce = 5000

    private func due(_ frame: Frame) -> HTML {
        let say = frame.say
        guard let report else {
            return """
                <p>\(say(.retentionMany))</p><p><a class="button" href="\(Address.retention)?look=1">\(Icon.search.html)\(say(.retentionLook))</a></p>
                """
        }
        let rest = [
            report.strays > 0 ? say(.retentionStrays(report.strays)) : nil, report.held > 0 ? say(.retentionHeld(report.held)) : nil,
            report.open > 0 ? say(.retentionOpen(report.open)) : nil,
        ].compactMap { $0 }
        let isNothing = report.conversations == 0 && report.strays == 0
        return """
            \(if: isNothing, "<p class=\"nothing\">\(say(.retentionNothing))</p>")\
            \(if: !report.lines.isEmpty, "<ul class=\"rows\">\(each: report.lines, { line($0, say) })</ul>")\
            \(if: !rest.isEmpty, "<ul class=\"plain-list\">\(each: rest, { "<li>\($0)</li>" })</ul>")\
            \(if: !isNothing, apply(report, frame))
            """
    }

    private func apply(_ report: RetentionReport, _ frame: Frame) -> HTML {
        report.conversations > Self.mostAtOnce
            ? "<p>\(frame.say(.retentionTooMany))</p>"
            : frame.form(Address.retention("run"), hidden: [("seen", report.fingerprint)], apply(frame.say))
    }

    private func line(_ line: RetentionReport.Line, _ say: Wording) -> HTML {
        """
        <li><div class="row-text"><p class="row-title">\(line.rule.key.name(say))</p>\
        <p class="meta">\(say(.termMonths(line.rule.months)))</p></div><p>\(say(.retentionLine(line.conversations, line.messages)))</p></li>
        """
    }

    private func apply(_ say: Wording) -> HTML {
        """
        <p><label class="check"><input type="checkbox" name="sure" value="1" required>\(say(.retentionSure))</label></p>\
        <p><button class="button">\(say(.retentionApply))</button></p>
        """
    }

    private func nightly(_ frame: Frame) -> HTML {
        let say = frame.say
        let button: HTML = "<button class=\"button\">\(say(isNightly ? .nightlyTurnOff : .nightlyTurnOn))</button>"
        return """
            <p>\(say(isNightly ? .nightlyIsOn : .nightlyIsOff))\(with: ranAt, { " \(say(.retentionRanAt(say.moment($0))))" })</p>
            \(frame.form(Address.retention("nightly"), hidden: [("nightly", isNightly ? "0" : "1")], button))
            """
    }

    // MARK: - Terms

    private func addition(_ frame: Frame) -> HTML {
        let say = frame.say
        let channels =
            [(value: "", label: say(.anyChannel))]
            + Channel.allCases.map { (value: $0.rawValue, label: say((ChannelMark(rawValue: $0.rawValue) ?? .other).name)) }
        let topics = [(value: "", label: say(.anyTopic))] + Topic.shipped.map { (value: $0, label: say(.topic($0))) }
        let fields: HTML = """
            \(Choice(id: "term-channel", name: "channel", label: say(.termChannel), options: channels, selected: "").html)\
            \(Choice(id: "term-topic", name: "topic", label: say(.termTopic), options: topics, selected: "").html)\
            <div class="field"><label for="term-months">\(say(.monthsWord))</label><input id="term-months" name="months" type="number" min="0" \
            max="\(RetentionSchedule.longest)" required></div><button class="button primary">\(say(.termAdd))</button>
            """
        return """
            <details class="fold add"><summary>\(Icon.plus.html)\(say(.termAdd))</summary>
            \(frame.form(Address.retention("terms"), class: "inline", fields))</details>
            """
    }

    // MARK: - What went

    private func went(_ say: Wording) -> HTML {
        guard !erasures.isEmpty else { return "<p class=\"nothing\">\(say(.erasedNothing))</p>" }
        return "<ul class=\"plain-list\">\(each: erasures, { row($0, say) })</ul>"
    }

    private func row(_ erasure: Erasure, _ say: Wording) -> HTML {
        """
        <li>\(time(erasure.at, say.moment(erasure.at), say)): \(say(.retentionLine(erasure.counts.conversations, erasure.counts.messages))) \
        <span class="meta">\(say(erasure.kind == .person ? .erasedOnRequest : .erasedByTerm))\
        \(if: !erasure.reason.isEmpty, " · <bdi>\(erasure.reason)</bdi>")</span></li>
        """
    }
}

extension RetentionPage.Problem {
    var phrase: Phrase {
        switch self {
        case .term: .termWrong
        case .moved: .retentionMoved
        case .notSure: .retentionNotSure
        case .holdNobody: .holdNobody
        case .holdSeveral: .holdSeveral
        case .holdReason: .holdNoReason
        }
    }
}

extension RetentionRule.Key {
    /// What it is for: `afval, X`; the general one is for all the rest.
    func name(_ say: Wording) -> String {
        let parts = [
            topic.map { say(.topic($0)) }, channel.map { say((ChannelMark(rawValue: $0.rawValue) ?? .other).name) },
        ].compactMap { $0 }
        return parts.isEmpty ? say(.termGeneral) : parts.joined(separator: ", ")
    }

    /// A word of its own for each, as identifiers of elements take it.
    var id: String { "\(topic ?? "any")-\(channel?.rawValue ?? "any")" }
}
