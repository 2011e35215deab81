import Desk
import Domain
import HTTP
import Support

/// Who asks, and in which frame they see their page.
struct Visit: Sendable {
    let request: Request
    let signedIn: SignedIn
    let now: Instant
    var agent: Agent { signedIn.agent }
    /// The language in which the house is written to; nil where several are at home.
    var houseLanguage: Reading.Language? { signedIn.organisation.languageRegime.language }
}

extension WebSite {
    private static let sessionCookie = "session"
    private static let visitorCookie = "visitor"
    private static let languageCookie = "language"
    private static let themeCookie = "theme"

    func sessionToken(_ request: Request) -> String? { request.cookie(SetCookie.name(Self.sessionCookie, isSecure: request.isSecure)) }

    /// The signed-in visitor; a stranger is sent to sign in and comes back here afterwards.
    func visit(_ request: Request) async throws -> Visit {
        let now = clock.now()
        guard let token = sessionToken(request), let signedIn = try await desk.signedIn(token: token, now: now) else {
            if request.method.isUnsafe { throw Expired() }
            throw SeeOther(path: Address.signIn + "?return=" + Address.encode(here(request)))
        }
        return Visit(request: request, signedIn: signedIn, now: now)
    }

    /// The signed-in visitor and the form they sent, which must carry the session's proof.
    func submission(_ request: Request) async throws -> (Visit, Form) {
        let visit = try await visit(request)
        guard !isCrossSite(request) else { throw Expired() }
        let form = try Form(request)
        let proof = request.header("x-csrf-token") ?? form.first("csrf") ?? ""
        guard constantTimeEqual(proof, visit.signedIn.csrf) else { throw Expired() }
        return (visit, form)
    }

    /// The form of a stranger, which must carry the proof of the cookie that came with the page.
    func strangerForm(_ request: Request) throws -> Form {
        guard !isCrossSite(request), let token = request.cookie(SetCookie.name(Self.visitorCookie, isSecure: request.isSecure)) else {
            throw Expired()
        }
        let form = try Form(request)
        guard constantTimeEqual(form.first("csrf") ?? "", Desk.csrf(of: token)) else { throw Expired() }
        return form
    }

    /// A page for a stranger, with the cookie that its form needs.
    func strangerPage(_ request: Request, status: Int = 200, _ html: (Frame) -> HTML) throws -> Response {
        let name = SetCookie.name(Self.visitorCookie, isSecure: request.isSecure)
        if let token = request.cookie(name), token.utf8.count == 43 {
            return .html(html(strangerFrame(request, csrf: Desk.csrf(of: token))).bytes, status: status)
        }
        let token = try Desk.visitorToken()
        let response = Response.html(html(strangerFrame(request, csrf: Desk.csrf(of: token))).bytes, status: status)
        guard let cookie = SetCookie(Self.visitorCookie, token, isSecure: request.isSecure) else { return response }
        return response.setting(cookie)
    }

    /// Signs the browser in, out, or leaves it.
    func sessionCookie(_ token: String?, _ request: Request) -> SetCookie? {
        guard let token else { return SetCookie.removing(Self.sessionCookie, isSecure: request.isSecure) }
        return SetCookie(Self.sessionCookie, token, maxAge: Int(desk.settings.sessionSeconds), isSecure: request.isSecure)
    }

    /// The frame of a page that does not know who looks: the language asked for, else the one last chosen in this browser, else its wish.
    func strangerFrame(_ request: Request, csrf: String) -> Frame {
        let language =
            request.queryValue("language").flatMap(Language.init(rawValue:))
            ?? request.cookie(Self.languageCookie).flatMap(Language.init(rawValue:))
            ?? Language(acceptLanguage: request.header("accept-language"))
        let theme = request.cookie(Self.themeCookie).flatMap(Frame.Theme.init(rawValue:)) ?? .system
        var frame = Frame(language: language, zone: zone, now: clock.now(), theme: theme, csrf: csrf, organisation: "", here: here(request))
        frame.isDemo = demo != nil
        return frame
    }

    /// Keeps the choices in the browser for a year, for the pages that do not know who looks.
    func remembering(_ response: Response, language: Language?, theme: Frame.Theme?) -> Response {
        let choices = [(Self.languageCookie, language?.rawValue), (Self.themeCookie, theme?.rawValue)]
        return choices.reduce(response) { response, choice in
            guard let value = choice.1, let cookie = SetCookie(choice.0, value, maxAge: 365 * 24 * 3600, isSecure: false) else {
                return response
            }
            return response.setting(cookie)
        }
    }

    /// The frame of a signed-in page, with counts and what has just happened.
    func frame(_ visit: Visit) async throws -> Frame {
        let user = visit.signedIn.user
        let (counts, quarantine) = try await desk.counts(
            of: [.late, .soon, .mine, .unassigned, .snoozed, .failed], as: visit.agent, now: visit.now)
        var frame = Frame(
            language: language(of: visit), zone: zone, now: visit.now,
            theme: user.theme.flatMap(Frame.Theme.init(rawValue:)) ?? .system, csrf: visit.signedIn.csrf,
            organisation: visit.signedIn.organisation.name,
            user: Frame.User(
                id: user.id.description, name: user.name, email: user.email,
                permissions: visit.agent.permissions),
            counts: Frame.Counts(
                late: counts[.late] ?? 0, soon: counts[.soon] ?? 0, mine: counts[.mine] ?? 0, unassigned: counts[.unassigned] ?? 0,
                snoozed: counts[.snoozed] ?? 0,
                notSent: counts[.failed] ?? 0,
                quarantine: quarantine), here: here(visit.request))
        frame.eventNumber = visit.signedIn.eventNumber
        frame.alarms = try await desk.openAlarms(as: visit.agent, now: visit.now).map { alarm in
            AlarmElsewhere(
                conversation: alarm.conversation.description, name: alarm.name,
                channel: ChannelMark(rawValue: alarm.channel.rawValue) ?? .other, at: alarm.at)
        }
        frame.isDemo = demo != nil
        frame.flash = Notice(cookie: visit.request.cookie(Notice.cookie)).flatMap { $0.flash(frame.say) }
        return frame
    }

    /// A page for who is signed in; what was just announced is not announced again.
    func page(_ visit: Visit, status: Int = 200, _ html: (Frame) -> HTML) async throws -> Response {
        let frame = try await frame(visit)
        let response = Response.html(html(frame).bytes, status: status)
        guard visit.request.cookie(Notice.cookie) != nil, let gone = SetCookie(Notice.cookie, "", maxAge: 0, isSecure: false) else {
            return response
        }
        return response.setting(gone)
    }

    /// Sends the browser on, with a notice for the next page.
    func go(_ path: String, _ notice: Notice? = nil) -> Response {
        let response = Response.seeOther(path)
        guard let notice, let cookie = SetCookie(Notice.cookie, notice.text, maxAge: 60, isSecure: false) else { return response }
        return response.setting(cookie)
    }

    /// The language of the interface: one's own choice, else that of the organisation. In a demo, which nobody works for, that of the browser.
    func language(of visit: Visit) -> Language {
        if let chosen = visit.signedIn.user.language.flatMap(Language.init(rawValue:)) { return chosen }
        if demo != nil { return strangerFrame(visit.request, csrf: "").language }
        return Language(visit.signedIn.organisation.languageRegime)
    }

    private func here(_ request: Request) -> String {
        guard request.method == .get else { return "/inbox" }
        let query = request.query.filter { $0.name != "language" }.map { "\(Address.encode($0.name))=\(Address.encode($0.value))" }
        let path = request.path.split(separator: "/", omittingEmptySubsequences: false).map { Address.encode(String($0)) }.joined(
            separator: "/")
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }

    /// A path of our own to go on to; anything that could lead elsewhere becomes the inbox.
    func ownPath(_ text: String?) -> String {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"), text.utf8.count < 2000,
            text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7f })
        else { return "/inbox" }
        return text
    }
}
