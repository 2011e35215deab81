import Support

extension Frame {
    /// The whole document around `content`.
    func document(title: String, layout: String, attributes: HTML = HTML(), _ content: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(language.tag)"\(attribute: "data-theme", theme == .system ? nil : theme.rawValue)>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="\(theme == .system ? "light dark" : theme.rawValue)">
        <meta name="robots" content="noindex, nofollow">
        <title>\(title) · Samenspraak</title>
        <link rel="stylesheet" href="\(Assets.style.path)">
        <link rel="icon" type="image/svg+xml" href="\(Assets.icon.path)">
        <link rel="manifest" href="\(Assets.manifest.path)">
        <script src="\(Assets.script.path)" data-worker="\(Assets.worker.path)" defer></script>
        </head>
        <body class="\(layout)\(if: isDemo, " demo")"\(attributes)>
        \(content)
        </body>
        </html>

        """
    }

    /// A page for who is signed in: menu, tab bar on a phone, skip links, messages, and the keyboard help.
    ///
    /// `content` holds the regions of the page, of which one is `<main id="main">`.
    func desk(title: String, place: Place, layout: String, skips: [(target: String, label: Phrase)] = [], _ content: HTML) -> HTML {
        let attributes: HTML = """
            \(attribute: "data-words", LiveWords(say).json)\(attribute: "data-user", user?.id)\
            \(attribute: "data-event", eventNumber.map(String.init)) data-now="\(Int(now.microseconds / 1000))"
            """
        return document(
            title: title, layout: "desk \(layout)", attributes: attributes,
            """
            <a class="skip" href="#main">\(say(.skipToContent))</a>\
            \(each: skips, { "<a class=\"skip\" href=\"#\($0.target)\">\(say($0.label))</a>" })\(if: isDemo, demoBanner)
            \(sideNavigation(place))
            <div class="stage">
            <div class="tops">\(alarmRegion)\(flashRegion)</div>
            \(content)
            </div>
            \(tabBar(place))
            \(keyboardHelp)
            <div id="announcer" class="unseen" role="status" aria-live="polite"></div>
            """)
    }

    /// A page outside the desk: one column with the mark above it.
    func outside(title: String, _ content: HTML) -> HTML {
        document(
            title: title, layout: "outside",
            """
            <a class="skip" href="#main">\(say(.skipToContent))</a>\(if: isDemo, demoBanner)
            <header class="masthead"><span class="mark">samen<b>spraak</b></span>\
            \(if: !organisation.isEmpty, "<span class=\"house\"><bdi>\(organisation)</bdi></span>")</header>
            <main id="main" tabindex="-1">
            \(content)
            </main>
            """)
    }
}
