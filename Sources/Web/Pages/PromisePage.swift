package import Domain
package import Support

/// The administrator's page of response times and opening hours, with when a message of now would be due.
///
/// `GET /settings/promise`; posts to the same address `version`, `zone`, `day-0` to `day-6`, `holidays`, `closed`, `special`, and for each channel
/// `amount-CHANNEL`, `unit-CHANNEL`, `always-CHANNEL`; with `do` = `preview` nothing is saved.
package struct PromisePage: Sendable {
    package var form: PromiseForm
    /// The version of the promise that the form was opened with.
    package var version: Int
    package var problems: [PromiseForm.Place: Phrase]
    /// When a message of now would be due on each channel, by what is typed, or by what holds when that cannot be read.
    package var due: [Channel: Instant]
    /// The public holidays ahead.
    package var holidays: [(holiday: Holiday, date: CivilDate)]
    /// What is shown was typed and is not saved.
    package var isPreview: Bool

    package init(
        form: PromiseForm, version: Int, problems: [PromiseForm.Place: Phrase] = [:], due: [Channel: Instant],
        holidays: [(holiday: Holiday, date: CivilDate)], isPreview: Bool = false
    ) {
        (self.form, self.version, self.problems, self.due) = (form, version, problems, due)
        (self.holidays, self.isPreview) = (holidays, isPreview)
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.promise), place: .settings, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1">
            <p><a href="\(Address.settings)">\(Icon.back.html)\(say(.settings))</a></p>
            <h1>\(say(.promise))</h1>
            <p class="lead">\(say(.promiseLead))</p>
            \(if: isPreview, "<p class=\"remark\" role=\"status\">\(Icon.info.html)\(say(.previewOf))</p>")
            \(with: problems[.all], { "<p class=\"remark problem\" role=\"alert\">\(Icon.alert.html)\(say($0))</p>" })
            \(if: !mistakes(say).isEmpty, summary(say))
            \(frame.form(Address.promise, class: "sheet", hidden: [("version", String(version))], fields(say)))
            </main>
            """)
    }

    /// The fields with a problem, in the order of the page, with where they are and what they are called.
    private func mistakes(_ say: Wording) -> [(field: String, name: String)] {
        let days = (0..<7).filter { problems[.day($0)] != nil }.map { (field: "day-\($0)", name: say.weekday($0)) }
        let others: [(PromiseForm.Place, String, Phrase)] = [
            (.zone, "zone", .zone), (.closed, "closed", .closedDays), (.special, "special", .specialDays),
        ]
        let channels = Channel.allCases.filter { problems[.target($0)] != nil }
        return days + others.filter { problems[$0.0] != nil }.map { (field: $0.1, name: say($0.2)) }
            + channels.map { (field: "amount-\($0.rawValue)", name: say((ChannelMark(rawValue: $0.rawValue) ?? .other).name)) }
    }

    private func summary(_ say: Wording) -> HTML {
        """
        <p class="remark problem" role="alert">\(Icon.alert.html)<span>\(say(.notSavedYet)) \
        \(each: Array(mistakes(say).enumerated()), { "\(if: $0.offset > 0, ", ")<a href=\"#\($0.element.field)\">\($0.element.name)</a>" }).</span></p>
        """
    }

    private func fields(_ say: Wording) -> HTML {
        """
        <fieldset><legend>\(say(.openingHours))</legend><p class="hint" id="week-hint">\(say(.openingHoursHint))</p>
        <div class="week">\(each: 0..<7, { day($0, say) })</div>
        \(Field(id: "zone", name: "zone", label: say(.zone), value: form.zone, hint: say(.zoneHint), problem: problem(.zone, say), autocomplete: "off").html)
        </fieldset>
        <fieldset><legend>\(say(.holidays))</legend>
        \(Choice(id: "holidays", name: "holidays", label: say(.holidays), options: HolidayCalendar.allCases.map { ($0.rawValue, say(Phrase($0))) }, selected: form.holidays).html)
        \(if: !holidays.isEmpty, ahead(say))
        \(Lines(id: "closed", label: say(.closedDays), value: form.closed, hint: say(.closedDaysHint), problem: problem(.closed, say)).html)
        \(Lines(id: "special", label: say(.specialDays), value: form.special, hint: say(.specialDaysHint), problem: problem(.special, say)).html)
        </fieldset>
        <fieldset><legend>\(say(.targets))</legend><p class="hint">\(say(.targetsHint))</p>
        <ul class="targets">\(each: Channel.allCases.filter { $0 != .feed }, { target($0, say) })</ul></fieldset>
        <p class="hint">\(say(.promiseRecounted))</p>
        <p class="buttons"><button class="button primary" name="do" value="save">\(say(.save))</button>\
        <button class="button" name="do" value="preview">\(say(.preview))</button></p>
        """
    }

    private func problem(_ place: PromiseForm.Place, _ say: Wording) -> String? { problems[place].map { say($0) } }

    private func day(_ index: Int, _ say: Wording) -> HTML {
        let problem = problem(.day(index), say)
        let described = "week-hint" + (problem == nil ? "" : " day-\(index)-problem")
        return """
            <div class="field"><label for="day-\(index)">\(say.weekday(index))</label>\
            \(with: problem, { "<p class=\"problem\" id=\"day-\(index)-problem\">\(Icon.alert.html)\($0)</p>" })\
            <input id="day-\(index)" name="day-\(index)" value="\(form.week.indices.contains(index) ? form.week[index] : "")" maxlength="200" \
            autocomplete="off" spellcheck="false" aria-describedby="\(described)"\(attribute: "aria-invalid", problem == nil ? nil : "true")></div>
            """
    }

    private func target(_ channel: Channel, _ say: Wording) -> HTML {
        let mark = ChannelMark(rawValue: channel.rawValue) ?? .other
        let typed = form.targets[channel] ?? PromiseForm.Target(ResponsePromise.Rule(target: .standard(for: channel)))
        let problem = problem(.target(channel), say)
        let name = channel.rawValue
        let described = problem == nil ? "due-\(name)" : "problem-\(name) due-\(name)"
        let options = PromiseForm.Unit.allCases.map { unit -> HTML in
            "<option value=\"\(unit.rawValue)\"\(flag: "selected", if: unit == typed.unit)>\(say(unit.name))</option>"
        }
        return """
            <li><label for="amount-\(name)">\(say(mark.name))</label><span class="set">\
            <input id="amount-\(name)" name="amount-\(name)" type="number" min="1" max="100000" required value="\(typed.amount)" \
            aria-describedby="\(described)"\(attribute: "aria-invalid", problem == nil ? nil : "true")>\
            <select name="unit-\(name)" aria-label="\(say(.unit)), \(say(mark.name))">\(each: options)</select>\
            <label class="check"><input type="checkbox" name="always-\(name)" value="1"\(flag: "checked", if: typed.isAroundTheClock)>\
            \(say(.aroundTheClock))<span class="unseen">, \(say(mark.name))</span></label></span>\
            \(with: problem, { "<span class=\"problem\" id=\"problem-\(name)\">\(Icon.alert.html)\($0)</span>" })\
            <span class="meta" id="due-\(name)">\(with: due[channel], { "\(say(.fromNow(say.deadline($0))))" })</span></li>
            """
    }

    private func ahead(_ say: Wording) -> HTML {
        """
        <details class="fold"><summary>\(Icon.down.html)\(say(.holidaysAhead))</summary><ul>\
        \(each: holidays, { "<li>\(say.date($0.date)), \(say(Phrase($0.holiday)))</li>" })</ul></details>
        """
    }
}

extension PromiseForm.Unit {
    fileprivate var name: Phrase {
        switch self {
        case .minutes: .unitMinutes
        case .hours: .unitHours
        case .days: .unitDays
        }
    }
}

/// A field of several lines, with its label, its hint and what is wrong with it.
private struct Lines {
    var id: String
    var label: String
    var value: String
    var hint: String
    var problem: String?

    var html: HTML {
        let described = ["\(id)-hint", problem == nil ? nil : "\(id)-problem"].compactMap { $0 }.joined(separator: " ")
        return """
            <div class="field"><label for="\(id)">\(label)</label><p class="hint" id="\(id)-hint">\(hint)</p>\
            \(with: problem, { "<p class=\"problem\" id=\"\(id)-problem\">\(Icon.alert.html)\($0)</p>" })\
            <textarea id="\(id)" name="\(id)" rows="4" maxlength="20000" spellcheck="false" aria-describedby="\(described)"\
            \(attribute: "aria-invalid", problem == nil ? nil : "true")>
            \(value)</textarea></div>
            """
    }
}
