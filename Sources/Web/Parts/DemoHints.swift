import Domain

/// What a newcomer to the demo sees in half a minute, until put away.
///
/// The button posts `csrf` to `/demo/hints`.
package struct DemoHints: Sendable {
    package var writers: [DemoDoor.Case: String]
    package init(writers: [DemoDoor.Case: String]) { self.writers = writers }

    func html(in frame: Frame) -> HTML {
        let say = frame.say
        return """
            <aside class="hints" aria-labelledby="hints-title">
            <h2 id="hints-title">\(say(.demoWhat))</h2>
            <ul class="points"><li>\(say(.demoCards))</li><li>\(say(.demoLive))</li><li>\(say(.demoClock))</li><li>\(say(.demoOpen))</li>
            <li>\(say(.demoFive))<ol>\(each: DemoDoor.Case.allCases, { example($0, say) })</ol></li></ul>
            \(frame.form(Address.demoHints, "<button class=\"button\">\(Icon.check.html)\(say(.demoHide))</button>"))
            </aside>
            """
    }

    private func example(_ one: DemoDoor.Case, _ say: Wording) -> HTML {
        guard let writer = writers[one] else { return "" }
        return
            "<li><a href=\"\(Address.inbox(.all, search: writer))\">\(say(one.phrase))</a> <span class=\"meta\">(<bdi>\(writer)</bdi>)</span></li>"
    }
}

extension Frame {
    /// The line that stands above every page of a demo.
    var demoBanner: HTML {
        """
        <aside class="demo-banner" aria-label="\(say(.demo))"><p><b>\(say(.demo)).</b> \(say(.demoInvented))</p>\
        \(if: user != nil, "<a href=\"\(Address.demoExplained)\">\(say(.demoWhat))</a>")</aside>
        """
    }

    /// The people of the demo, each with one button that signs in.
    func demoPeople(_ people: [DemoDoor.Person], returnTo: String?) -> HTML {
        let buttons = people.map { person in
            form(
                Address.signIn,
                hidden: [("email", person.email), ("password", person.password)] + (returnTo.map { [("return", $0)] } ?? []),
                """
                <button class="button wide">\(Icon.person.html)<span><bdi>\(person.name)</bdi> · \(say(person.role.phrase))</span></button>
                """)
        }
        return """
            <section class="demo-people" aria-labelledby="demo-people"><h2 id="demo-people">\(say(.demoSignInAs))</h2>
            \(each: buttons)
            <p class="hint">\(say(.demoPassword)) <code>\(people.first?.password ?? "")</code></p></section>
            """
    }
}
