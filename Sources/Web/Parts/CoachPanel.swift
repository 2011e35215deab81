package import Desk
package import Domain

/// The EPO coach beside a draft: a bar for each measure, what could be better with the words it is about, and what is good.
///
/// Without a script "look with the coach" posts the form to `/conversations/ID/coach`, which shows the page again with the text kept. The script posts
/// `body` there while somebody types, with `X-Requested-With: live`, and puts the answer in the place of the panel's contents.
package struct CoachPanel: Sendable {
    /// What it says of the draft; nil while there is none.
    package var advice: CoachAdvice?
    /// How the other writes.
    package var tone: Tone?
    /// The language the other writes in, where that is sure.
    package var theirLanguage: Reading.Language?
    /// Asked for by the button: unfolded, whatever the width.
    package var isAsked: Bool

    package init(advice: CoachAdvice? = nil, tone: Tone? = nil, theirLanguage: Reading.Language? = nil, isAsked: Bool = false) {
        self.advice = advice
        self.tone = tone
        self.theirLanguage = theirLanguage
        self.isAsked = isAsked
    }

    /// From this score on a measure is good.
    private static let good = 70
    /// So many tips are shown at once.
    private static let tips = 5

    /// The whole panel, for the conversation `id`.
    func html(conversation id: String, _ say: Wording) -> HTML {
        """
        <details class="coach" data-coach="\(Address.conversation(id, "coach"))"\(flag: "open", if: advice != nil)\(flag: "data-asked", if: isAsked)>\
        <summary>\(Icon.down.html)<h2>\(say(.coach))</h2> <span class="meta" data-coach-sum>\(sum(say))</span></summary>
        <div data-coach-body>\(contents(say))</div>\(theirs(say))
        <p class="unseen" role="status" data-coach-says></p></details>
        """
    }

    private func sum(_ say: Wording) -> String {
        guard let advice else { return "" }
        return say(.coachSummary(advice.score, tips: advice.tips.count))
    }

    /// What the script exchanges.
    func contents(_ say: Wording) -> HTML {
        guard let advice else { return "<div data-sum=\"\"><p class=\"meta\">\(say(.coachWaits))</p></div>" }
        return """
            <div data-sum="\(sum(say))"><ul class="bars">\
            \(each: CoachAdvice.Measure.allCases, { bar($0, advice.scores[$0] ?? 0, say) })</ul>
            \(tips(advice, say))\(praise(advice, say))</div>
            """
    }

    private func bar(_ measure: CoachAdvice.Measure, _ score: Int, _ say: Wording) -> HTML {
        let isGood = score >= Self.good
        return """
            <li\(attribute: "class", isGood ? nil : "weak")><span>\(say(.coachMeasure(measure)))</span>\
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="6"/>\
            <rect class="fill" width="\(score)" height="6"/></svg><b aria-hidden="true">\(if: isGood, "✓", else: "!")</b>\
            <span class="unseen">\(score) · \(say(isGood ? .coachFine : .coachCouldBeBetter))</span></li>
            """
    }

    private func tips(_ advice: CoachAdvice, _ say: Wording) -> HTML {
        guard !advice.tips.isEmpty else { return "<p class=\"fine\">\(Icon.check.html)\(say(.coachNothing))</p>" }
        let rest = advice.tips.dropFirst(Self.tips)
        return """
            <ul class="tips">\(each: advice.tips.prefix(Self.tips), { tip($0, advice, say) })</ul>\
            \(if: !rest.isEmpty, fold("more", say(.coachMore), rest.count, HTML(rest.map { tip($0, advice, say) })))
            """
    }

    private func tip(_ remark: CoachAdvice.Remark, _ advice: CoachAdvice, _ say: Wording) -> HTML {
        "<li>\(quote(remark.text, advice))\(remark.sentence)\(if: !remark.suggestion.isEmpty, suggestion(remark, advice, say))</li>"
    }

    /// The words that a finding is about; nothing for what is missing.
    private func quote(_ text: String, _ advice: CoachAdvice) -> HTML {
        text.isEmpty ? HTML() : "<q\(attribute: "lang", tag(advice))>\(text.shortened(to: 80))</q> "
    }

    /// What could stand there: to read, and where there is a script a button that puts it there.
    private func suggestion(_ remark: CoachAdvice.Remark, _ advice: CoachAdvice, _ say: Wording) -> HTML {
        let isReplacing = !remark.text.isEmpty
        let words: HTML = "<span\(attribute: "lang", tag(advice))>\(remark.suggestion)</span>"
        return """
             <span class="not-live try">\(words)</span>\
            <button type="button" class="button put only-live" hidden data-put="\(remark.suggestion)" data-start="\(remark.start)" \
            data-end="\(remark.end)" data-was="\(remark.text)"><span class="unseen">\(say(isReplacing ? .coachReplace : .coachPut)): </span>\
            <span aria-hidden="true">\(isReplacing ? "→" : "+")</span> \(words)</button>
            """
    }

    private func praise(_ advice: CoachAdvice, _ say: Wording) -> HTML {
        guard !advice.praise.isEmpty else { return HTML() }
        let items = advice.praise.map { remark -> HTML in "<li>\(quote(remark.text, advice))\(remark.sentence)</li>" }
        return fold("good", say(.coachPraise), items.count, HTML(items))
    }

    private func fold(_ key: String, _ name: String, _ count: Int, _ items: HTML) -> HTML {
        """
        <details class="fold" data-fold="\(key)"><summary>\(name) (\(count))</summary><ul class="tips">\(items)</ul></details>
        """
    }

    /// The language of the draft, where its words stand among ours.
    private func tag(_ advice: CoachAdvice) -> String? { advice.language == .other ? nil : advice.language.rawValue }

    /// How the other writes, in a line; nothing where nothing shows.
    private func theirs(_ say: Wording) -> HTML {
        guard let tone else { return HTML() }
        var words: [String] = []
        if let theirLanguage, theirLanguage != .other { words.append(say(.writtenIn(theirLanguage))) }
        if let address = Phrase.address(tone.address) { words.append(say(address)) }
        if tone.emoji > 0 { words.append(say(.usesEmoji)) }
        if tone.dialect { words.append(say(.usesDialect)) }
        if tone.shouting { words.append(say(.isShouting)) }
        words.append(say(.messageLength(tone.length)))
        return "<p class=\"meta theirs\">\(say(.coachTheyWrite)): \(words.joined(separator: " · "))</p>"
    }
}
