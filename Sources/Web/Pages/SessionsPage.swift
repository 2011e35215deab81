package import Support

/// A place where somebody is signed in.
package struct SessionRow: Sendable {
    package var id: String
    /// The browser and the system as people know them: `Firefox op Windows`; empty when unknown.
    package var device: String
    package var address: String
    package var signedInAt: Instant
    package var lastSeenAt: Instant
    package var isCurrent: Bool

    package init(id: String, device: String, address: String, signedInAt: Instant, lastSeenAt: Instant, isCurrent: Bool) {
        self.id = id
        self.device = device
        self.address = address
        self.signedInAt = signedInAt
        self.lastSeenAt = lastSeenAt
        self.isCurrent = isCurrent
    }

    func html(in frame: Frame) -> HTML {
        let say = frame.say
        let name = device.isEmpty ? address : device
        return """
            <li data-key="s-\(id)"><span class="glyph">\(Icon.device.html)</span><div class="row-text">
            <p class="row-title"><bdi>\(name)</bdi>\
            \(if: isCurrent, " <span class=\"chip state answered\">\(Icon.check.html)\(say(.thisSession))</span>")</p>
            <p class="meta">\(say(.signedInSince)) \(time(signedInAt, say.moment(signedInAt), say)) · \(say(.lastSeen)) \
            \(time(lastSeenAt, say.moment(lastSeenAt), say)) · \(say(.fromAddress)) <bdi>\(address)</bdi></p></div>
            \(if: !isCurrent, "<div class=\"buttons\">\(end(in: frame, name))</div>")</li>
            """
    }

    private func end(in frame: Frame, _ name: String) -> HTML {
        let button: HTML = """
            <button class="button">\(frame.say(.endSession))<span class="unseen"> <bdi>\(name)</bdi></span></button>
            """
        return frame.form(Address.endSession(id), button)
    }
}

/// Where the reader is signed in, with the way to end each.
///
/// `GET /sessions`. Ending posts `csrf` to `/sessions/ID/end`.
package struct SessionsPage: Sendable {
    package var sessions: [SessionRow]
    package init(sessions: [SessionRow]) { self.sessions = sessions }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.mySessions), place: .sessions, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1">
            <h1>\(say(.mySessions))</h1>
            <p class="lead">\(say(.sessionsLead))</p>
            <p><a class="button" href="\(Address.password)">\(Icon.key.html)\(say(.changePassword))</a></p>
            <ul class="rows">\(each: sessions, { $0.html(in: frame) })</ul>
            </main>
            """)
    }
}
