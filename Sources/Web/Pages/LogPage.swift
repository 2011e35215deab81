package import Domain
package import Support

/// The record of who did and saw what, for the administrator.
///
/// `GET /log?user=&what=&conversation=&person=&before=`; the same as a table at `/log.csv`. `what` is a kind of event or a group of kinds.
package struct LogPage: Sendable {
    package enum Group: String, Sendable, CaseIterable { case reading, work, answers, privacy, house }

    /// Why nothing can be shown for the person that was asked for.
    package enum Problem: Sendable, CaseIterable { case nobody, several }

    package struct Line: Sendable {
        package var number: String
        package var kind: Event.Kind
        /// Nil for the software itself.
        package var who: String?
        package var at: Instant
        package var conversation: String?
        package var reference: String?
        /// Small facts, as they were written down.
        package var detail: String
        package init(
            number: String, kind: Event.Kind, who: String?, at: Instant, conversation: String?, reference: String?, detail: String
        ) {
            self.number = number
            self.kind = kind
            self.who = who
            self.at = at
            self.conversation = conversation
            self.reference = reference
            self.detail = detail
        }
    }

    /// What was asked for, as it was typed.
    package struct Asked: Sendable {
        package var user = ""
        package var what = ""
        package var conversation = ""
        package var person = ""
        package init(user: String = "", what: String = "", conversation: String = "", person: String = "") {
            (self.user, self.what, self.conversation, self.person) = (user, what, conversation, person)
        }
    }

    package var lines: [Line]
    package var asked: Asked
    package var users: [(id: String, name: String)]
    /// Where the older lines begin; nil when there are none.
    package var older: String?
    package var isOlderPage: Bool
    package var problem: Problem?

    package init(
        lines: [Line], asked: Asked = Asked(), users: [(id: String, name: String)], older: String? = nil, isOlderPage: Bool = false,
        problem: Problem? = nil
    ) {
        self.lines = lines
        self.asked = asked
        self.users = users
        self.older = older
        self.isOlderPage = isOlderPage
        self.problem = problem
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.log), place: .settings, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1">
            <p><a class="button" href="\(Address.settings)">\(Icon.back.html)\(say(.settings))</a></p>
            <h1>\(say(.log))</h1>
            <p class="lead">\(say(.logLead))</p>
            \(filter(say))
            \(if: lines.isEmpty, nothing(say), else: "<ul class=\"rows log\">\(each: lines, { row($0, say) })</ul>")
            <p class="buttons">\
            \(if: isOlderPage, "<a class=\"button\" href=\"\(Address.log(asked))\">\(say(.logNewest))</a>")\
            \(with: older, { "<a class=\"button\" href=\"\(Address.log(asked, before: $0))\">\(say(.logOlder))</a>" })\
            <a class="button" href="\(Address.log(asked, asTable: true))" download>\(Icon.download.html)\(say(.logCSV))</a></p>
            </main>
            """)
    }

    private func nothing(_ say: Wording) -> HTML {
        let phrase: Phrase =
            switch problem {
            case .nobody: .logNobody
            case .several: .logSeveral
            case nil: .logEmpty
            }
        return "<div class=\"empty\">\(Icon.search.html)<p class=\"title\" role=\"status\">\(say(phrase))</p></div>"
    }

    private func filter(_ say: Wording) -> HTML {
        let people = [(value: "", label: say(.logAnybody))] + users.map { (value: $0.id, label: $0.name) }
        return """
            <form method="get" action="\(Address.log(Asked()))" class="inline filter" role="search">\
            \(Choice(id: "log-user", name: "user", label: say(.logWho), options: people, selected: asked.user).html)\
            <div class="field"><label for="log-what">\(say(.logWhat))</label><select id="log-what" name="what">\
            <option value="">\(say(.logEverything))</option>\(each: Group.allCases, { group($0, say) })</select></div>\
            \(field("conversation", .logConversation, asked.conversation, say))\(field("person", .logPerson, asked.person, say))\
            <button class="button primary">\(say(.logShow))</button></form>
            """
    }

    private func group(_ group: Group, _ say: Wording) -> HTML {
        let kinds = Event.Kind.allCases.filter { $0.group == group }
        return """
            <optgroup label="\(say(group.phrase))">\(option(group.rawValue, "\(say(group.phrase)): \(say(.logEverything))"))\
            \(each: kinds, { option($0.rawValue, say($0.phrase)) })</optgroup>
            """
    }

    private func option(_ value: String, _ label: String) -> HTML {
        "<option value=\"\(value)\"\(flag: "selected", if: value == asked.what)>\(label)</option>"
    }

    private func field(_ name: String, _ label: Phrase, _ value: String, _ say: Wording) -> HTML {
        """
        <div class="field"><label for="log-\(name)">\(say(label))</label>\
        <input id="log-\(name)" name="\(name)" value="\(value)" maxlength="200" autocomplete="off" dir="auto"></div>
        """
    }

    private func row(_ line: Line, _ say: Wording) -> HTML {
        let about: HTML =
            if let id = line.conversation {
                " · <a href=\"\(Address.conversation(id))\" class=\"reference\">\(line.reference ?? id)</a>"
            } else { HTML() }
        return """
            <li data-key="l-\(line.number)"><div class="row-text"><p class="row-title">\(say(line.kind.phrase))</p>
            <p class="meta"><bdi>\(line.who ?? say(.logSoftware))</bdi> · \(time(line.at, say.moment(line.at), say))\(about)\
            \(if: !line.detail.isEmpty, " · <bdi>\(line.detail)</bdi>")</p></div></li>
            """
    }
}

extension LogPage.Group {
    var phrase: Phrase {
        switch self {
        case .reading: .logReading
        case .work: .logWork
        case .answers: .logAnswers
        case .privacy: .logPrivacy
        case .house: .logHouse
        }
    }
}
