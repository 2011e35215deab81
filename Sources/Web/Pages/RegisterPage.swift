package import Desk
import Domain
import Support

/// What an authority writes about this program into its record of processing, as far as the settings tell it; to be printed or copied.
///
/// `GET /settings/register`.
package struct RegisterPage: Sendable {
    package var facts: PrivacyFacts
    /// How many members of staff have an account that is not shut.
    package var users: Int
    /// The names of the keys by which programs come in.
    package var programs: [String]
    /// Host and port; empty when mail is not set up.
    package var mailServer: String
    /// Name and version; nil where nothing is decided.
    package var scheme: String?

    package init(facts: PrivacyFacts, users: Int, programs: [String] = [], mailServer: String = "", scheme: String? = nil) {
        (self.facts, self.users, self.programs, self.mailServer, self.scheme) = (facts, users, programs, mailServer, scheme)
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.register), place: .settings, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1">
            <p class="buttons"><a class="button" href="\(Address.settings)">\(Icon.back.html)\(say(.settings))</a>\
            <button type="button" class="button only-live" data-print hidden>\(Icon.printer.html)\(say(.print))</button></p>
            <h1>\(say(.register))</h1>
            <p class="lead">\(say(.registerLead))</p>
            <dl class="register">\(each: parts(say), { "<div><dt>\($0.name)</dt><dd>\($0.content)</dd></div>" })</dl>
            <p class="meta">\(say(.printedOn(say.full(frame.now))))</p>
            </main>
            """)
    }

    private func parts(_ say: Wording) -> [(name: String, content: HTML)] {
        func text(_ phrases: Phrase...) -> HTML { HTML(phrases.map { "<p>\(say($0))</p>" }) }
        let organisation: HTML =
            "<p><bdi>\(facts.organisation.name)</bdi>\(if: !facts.mailFrom.isEmpty, ", <bdi>\(facts.mailFrom)</bdi>")</p>"
        let channels: HTML = "<p>\(facts.channels.map { $0.name(say) }.joined(separator: ", "))</p>"
        let terms: HTML = """
            <p>\(say(.privacyHowLongText))</p>\(TermList(schedule: facts.schedule).html(say))\
            \(text(facts.isNightly ? .privacyNightly : .privacyByHand, .privacyHolds))
            """
        return [
            (say(.registerController), organisation), (say(.registerPurpose), text(.privacyWhyText)),
            (say(.registerPeople), text(.registerPeopleText)), (say(.registerData), text(.privacyWhatText, .registerSpecial)),
            (say(.privacyWhere), facts.channels.isEmpty ? text(.privacyNowhere) : channels), (say(.registerRecipients), recipients(say)),
            (say(.registerTransfer), text(.registerTransferText)), (say(.privacyHowLong), terms),
            (say(.registerSecurity), text(.registerSecurityText)),
            (say(.registerAutomatic), HTML([text(.privacySoftwareText), scheme.map { text(.registerScheme($0)) } ?? HTML()])),
            (say(.privacyRights), text(.privacyRightsText)),
        ]
    }

    private func recipients(_ say: Wording) -> HTML {
        let all = [
            say(.registerStaff(users)), mailServer.isEmpty ? nil : say(.registerMail(mailServer)),
            programs.isEmpty ? nil : say(.registerPrograms(programs)),
        ].compactMap { $0 }
        return "<ul>\(each: all, { "<li>\($0)</li>" })</ul>"
    }
}
