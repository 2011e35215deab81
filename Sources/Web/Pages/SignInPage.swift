/// The page to sign in.
///
/// Posts to `/sign-in`: `email`, `password`, `return` (only when `returnTo` is set). `GET /sign-in?language=fr` shows it in another language.
package struct SignInPage: Sendable {
    /// What is said above the form.
    package enum Remark: Sendable, Equatable {
        /// The address and the password do not belong together; which of the two is wrong is not told.
        case wrong
        /// Too many attempts: the next is allowed in so many seconds.
        case wait(seconds: Int)
        case expired, signedOut
    }

    package var remark: Remark?
    /// The address that was typed, shown again after a failure.
    package var email: String
    /// The path of our own to go on to.
    package var returnTo: String?

    /// In a demo, who can be signed in as with one click.
    package var people: [DemoDoor.Person]

    package init(remark: Remark? = nil, email: String = "", returnTo: String? = nil, people: [DemoDoor.Person] = []) {
        (self.remark, self.email, self.returnTo, self.people) = (remark, email, returnTo, people)
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        let address = Field(
            id: "email", name: "email", label: say(.email), value: email, type: "email", autocomplete: "username", maximum: 254)
        let password = Field(
            id: "password", name: "password", label: say(.password), type: "password", autocomplete: "current-password", maximum: 1024)
        return frame.outside(
            title: say(.signIn),
            """
            <div class="sheet narrow">
            <h1>\(say(.signIn))</h1>
            \(with: remark, { remark(say, $0) })\(if: !people.isEmpty, frame.demoPeople(people, returnTo: returnTo))
            \(frame.form(Address.signIn, hidden: returnTo.map { [("return", $0)] } ?? [], "\(address.html)\(password.html)\(button(say))"))
            <p class="hint">\(say(.forgotten))</p>
            </div>
            \(frame.languageLinks(to: Address.signIn))
            <footer class="colophon"><a href="\(Address.privacy)?language=\(frame.language.rawValue)">\(say(.privacyLink))</a></footer>
            """)
    }

    private func button(_ say: Wording) -> HTML { "<button class=\"button primary wide\">\(say(.signIn))</button>" }

    private func remark(_ say: Wording, _ remark: Remark) -> HTML {
        switch remark {
        case .wrong: "<div class=\"remark problem\" role=\"alert\">\(Icon.alert.html)<p>\(say(.signInWrong))</p></div>"
        case .wait(let seconds):
            "<div class=\"remark problem\" role=\"alert\">\(Icon.clock.html)<p>\(say(.signInWait(seconds: seconds)))</p></div>"
        case .expired: "<div class=\"remark\" role=\"status\">\(Icon.clock.html)<p>\(say(.signInExpired))</p></div>"
        case .signedOut: "<div class=\"remark\" role=\"status\">\(Icon.check.html)<p>\(say(.signInLeft))</p></div>"
        }
    }
}

extension Frame {
    /// The languages of the interface as links to `path?language=TAG`, for who is not signed in.
    func languageLinks(to path: String) -> HTML {
        let links: [HTML] = Language.allCases.map { other in
            """
            <li><a href="\(path)?language=\(other.rawValue)" lang="\(other.tag)" hreflang="\(other.tag)"\
            \(attribute: "aria-current", other == language ? "true" : nil)>\(other.ownName)</a></li>
            """
        }
        return "<nav class=\"languages\" aria-label=\"\(say(.languageOfScreen))\"><ul>\(each: links)</ul></nav>"
    }
}
