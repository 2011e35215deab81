import Domain
package import Support

/// The keys by which other programs come in.
///
/// `GET /settings/programs`. Making one posts `name`, `scope` (raw values of `Scope`, several) and `until` (a day, may be empty) to
/// `/settings/programs`; ending one posts nothing to `/settings/programs/ID/revoke`.
package struct ProgramsPage: Sendable {
    /// A key of the list.
    package struct Key: Sendable {
        package enum State: Sendable, Equatable {
            case active
            /// It ended by itself, as it was made to.
            case ended
            case revoked
        }
        package var id: String
        package var name: String
        package var scopes: [String]
        /// In whose name the program acts; nil: in nobody's.
        package var actor: String?
        package var madeAt: Instant
        package var usedAt: Instant?
        package var until: Instant?
        package var state: State
        package init(
            id: String, name: String, scopes: [String], actor: String?, madeAt: Instant, usedAt: Instant?, until: Instant?, state: State
        ) {
            self.id = id
            self.name = name
            self.scopes = scopes
            self.actor = actor
            self.madeAt = madeAt
            self.usedAt = usedAt
            self.until = until
            self.state = state
        }
    }

    /// A key that was just made, shown this once.
    package struct Issued: Sendable {
        package var name: String
        package var text: String
        package init(name: String, text: String) { (self.name, self.text) = (name, text) }
    }

    /// Why none was made.
    package enum Problem: Sendable, CaseIterable { case name, scope, until }

    package var keys: [Key]
    package var issued: Issued?
    package var problem: Problem?
    /// What was filled in, shown again after a refusal.
    package var typedName: String
    package var typedScopes: [String]
    package var typedUntil: String

    package init(
        keys: [Key], issued: Issued? = nil, problem: Problem? = nil, typedName: String = "", typedScopes: [String] = [],
        typedUntil: String = ""
    ) {
        self.keys = keys
        self.issued = issued
        self.problem = problem
        self.typedName = typedName
        self.typedScopes = typedScopes
        self.typedUntil = typedUntil
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.programs), place: .settings, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1">
            <h1>\(say(.programs))</h1>
            <p class="lead">\(say(.programsLead))</p>
            \(with: issued, { shown($0, say) })
            \(if: keys.isEmpty, "<p class=\"hint\">\(say(.noPrograms))</p>")\
            \(if: !keys.isEmpty, "<ul class=\"rows\">\(each: keys, { row($0, frame) })</ul>")
            <section aria-labelledby="new"><h2 id="new">\(say(.newKey))</h2>
            \(addition(frame))</section>
            <p><a class="plain" href="/api/v1/openapi.json">\(say(.programsDocument))</a> · \
            <a class="plain" href="\(Address.settings)">\(say(.settings))</a></p>
            </main>
            """)
    }

    private func shown(_ issued: Issued, _ say: Wording) -> HTML {
        """
        <div class="remark" role="status">\(Icon.key.html)<div><h2>\(say(.keyFor(issued.name)))</h2>
        <p>\(say(.keyHint))</p>
        <p><input class="copyable" readonly value="\(issued.text)" aria-label="\(say(.keyFor(issued.name)))" spellcheck="false"></p></div></div>
        """
    }

    private func row(_ key: Key, _ frame: Frame) -> HTML {
        let say = frame.say
        let used: HTML =
            if let at = key.usedAt { "\(say(.lastUsed)) \(time(at, say.moment(at), say))" } else { "\(say(.neverUsed))" }
        let until: HTML =
            if let at = key.until { " · \(say(.validUntil)) \(time(at, say.day(at), say))" } else { HTML() }
        let actor: HTML = if let name = key.actor { "\(say(.actsFor(name)))" } else { "\(say(.actsForNobody))" }
        return """
            <li data-key="k-\(key.id)"><span class="glyph">\(Icon.robot.html)</span><div class="row-text">
            <p class="row-title"><bdi>\(key.name)</bdi> \(key.state.chip(say))</p>
            <p class="meta">\(each: key.scopes, { "<span class=\"chip\">\(Scope(rawValue: $0).map { say($0.words) } ?? $0)</span> " })</p>
            <p class="meta">\(actor) · \(say(.madeOn)) \(time(key.madeAt, say.day(key.madeAt), say)) · \(used)\(until)</p></div>
            \(if: key.state == .active, "<div class=\"buttons\">\(revoke(key, frame))</div>")</li>
            """
    }

    private func revoke(_ key: Key, _ frame: Frame) -> HTML {
        let button: HTML = """
            <button class="button">\(frame.say(.revokeKey))<span class="unseen"> <bdi>\(key.name)</bdi></span></button>
            """
        return frame.form(Address.revokeProgram(key.id), button)
    }

    private func addition(_ frame: Frame) -> HTML {
        let say = frame.say
        let name = Field(
            id: "new-name", name: "name", label: say(.keyName), value: typedName, hint: say(.keyNameHint),
            problem: problem == .name ? say(.needsName) : nil, autocomplete: "off")
        let until = Field(
            id: "new-until", name: "until", label: say(.keyUntil), value: typedUntil, type: "date", hint: say(.keyUntilHint),
            problem: problem == .until ? say(.needsLaterDay) : nil, autocomplete: "off", isRequired: false)
        return frame.form(
            Address.programs, class: "sheet",
            """
            \(name.html)\(scopes(say))\(until.html)<p><button class="button primary">\(say(.makeKey))</button></p>
            """)
    }

    private func scopes(_ say: Wording) -> HTML {
        let boxes = Scope.allCases.map { scope -> HTML in
            """
            <p><label class="check"><input type="checkbox" name="scope" value="\(scope.rawValue)"\
            \(flag: "checked", if: typedScopes.contains(scope.rawValue))> <span>\(say(scope.words)) <code>\(scope.rawValue)</code></span></label></p>
            """
        }
        let refusal: HTML =
            problem == .scope
            ? "<div class=\"field\"><p class=\"problem\" id=\"scope-problem\">\(Icon.alert.html)\(say(.needsScope))</p></div>" : HTML()
        return """
            <fieldset\(attribute: "aria-describedby", problem == .scope ? "scope-problem" : nil)><legend>\(say(.keyScopes))</legend>\(refusal)\
            \(each: boxes)</fieldset>
            """
    }
}

extension ProgramsPage.Key.State {
    /// Nothing for one that works, which is what one expects.
    fileprivate func chip(_ say: Wording) -> HTML {
        switch self {
        case .active: HTML()
        case .ended: "<span class=\"chip state closed\">\(Icon.clock.html)\(say(.keyEnded))</span>"
        case .revoked: "<span class=\"chip state closed\">\(Icon.ban.html)\(say(.keyRevoked))</span>"
        }
    }
}

extension Scope {
    /// What a program with it may do.
    fileprivate var words: Phrase {
        switch self {
        case .readConversations: .scopeReadConversations
        case .readPeople: .scopeReadPeople
        case .readAdministration: .scopeReadAdministration
        case .writeConversations: .scopeWriteConversations
        case .writeMessages: .scopeWriteMessages
        case .writeReplies: .scopeWriteReplies
        }
    }
}
