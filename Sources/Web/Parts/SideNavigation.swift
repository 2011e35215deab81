package import Domain
extension Frame {
    /// The main menu: a column on a large screen, a sheet that `#menu` opens on a small one.
    func sideNavigation(_ place: Place) -> HTML {
        """
        <nav class="side" id="menu" aria-label="\(say(.mainMenu))" tabindex="-1">
        <div class="house"><a class="mark" href="\(Address.inbox(.mine))">samen<b>spraak</b></a><bdi>\(organisation)</bdi></div>
        <a class="sheet-close" href="#main">\(Icon.close.html)\(say(.closeMenu))</a>
        <ul data-live="menu">
        \(each: InboxView.allCases.filter { $0 != .failed }, { entry(.inbox($0), Address.inbox($0), $0.icon, $0.name, count(of: $0), place, isLoud: $0 == .late) })
        \(entry(.inbox(.failed), Address.inbox(.failed), .alert, .viewFailed, counts.notSent, place, isLoud: true))
        <li class="rule"></li>
        \(entry(.quarantine, Address.quarantine, .shield, .quarantine, counts.quarantine, place))
        \(if: may(.administer), entry(.settings, Address.settings, .gear, .settings, 0, place))
        </ul>
        \(with: user, userMenu)
        </nav>
        """
    }

    /// The four places that a thumb wants, at the bottom of a small screen.
    func tabBar(_ place: Place) -> HTML {
        """
        <nav class="tabbar" aria-label="\(say(.quickMenu))" data-live="tabs">
        \(each: [InboxView.mine, .unassigned, .all], { tab($0, place) })
        <a href="#menu">\(Icon.menu.html)<span>\(say(.more))</span>\
        \(if: counts.notSent > 0, "<b class=\"count loud\">\(say.number(counts.notSent))<span class=\"unseen\"> \(say(.viewFailed))</span></b>")</a>
        </nav>
        """
    }

    private func entry(
        _ target: Place, _ address: String, _ icon: Icon, _ name: Phrase, _ count: Int, _ place: Place, isLoud: Bool = false
    ) -> HTML {
        let loud = isLoud && count > 0
        return """
            <li><a href="\(address)"\(attribute: "class", loud ? "loud" : nil)\(attribute: "aria-current", place == target ? "page" : nil)>\
            \(icon.html)<span>\(say(name))</span>\(if: count > 0, "<b class=\"count\">\(say.number(count))</b>")</a></li>
            """
    }

    private func tab(_ view: InboxView, _ place: Place) -> HTML {
        let count = count(of: view)
        return """
            <a href="\(Address.inbox(view))"\(attribute: "aria-current", place == .inbox(view) ? "page" : nil)>\(view.icon.html)\
            <span>\(say(view.name))</span>\(if: count > 0, "<b class=\"count\">\(say.number(count))</b>")</a>
            """
    }

    private func count(of view: InboxView) -> Int {
        switch view {
        case .late: counts.late
        case .soon: counts.soon
        case .mine: counts.mine
        case .unassigned: counts.unassigned
        case .snoozed: counts.snoozed
        case .failed: counts.notSent
        case .all, .spam: 0
        }
    }
}

extension InboxView {
    /// The name of the view in the menu and above its list.
    package var name: Phrase {
        switch self {
        case .late: .viewLate
        case .soon: .viewSoon
        case .mine: .viewMine
        case .unassigned: .viewUnassigned
        case .all: .viewAll
        case .snoozed: .viewSnoozed
        case .spam: .viewSpam
        case .failed: .viewFailed
        }
    }

    var icon: Icon {
        switch self {
        case .late: .late
        case .soon: .quarter
        case .mine: .person
        case .unassigned: .inbox
        case .all: .stack
        case .snoozed: .moon
        case .spam: .ban
        case .failed: .alert
        }
    }
}
