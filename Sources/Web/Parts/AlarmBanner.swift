import Domain
package import Support

/// Tells that people must be called, above everything else of a conversation, until somebody says whom they called.
///
/// Posts to `/conversations/ID/deeds`: `kind` (`called`), `party`, `version`.
package struct AlarmBanner: Sendable {
    package var outcome: DecisionPanel.Term
    package init(outcome: DecisionPanel.Term) { self.outcome = outcome }

    func html(conversation: String, version: String, in frame: Frame) -> HTML {
        let say = frame.say
        return """
            <div class="alarm" role="alert">\(Icon.alert.html)<div><p><strong>\(outcome.outcome(say))</strong> \(say(.callNowText)) \
            <a href="#decision">\(say(.whyDecided))</a></p>\
            \(if: frame.may(.handleConversations), called(conversation, version, in: frame))</div></div>
            """
    }

    private func called(_ conversation: String, _ version: String, in frame: Frame) -> HTML {
        let say = frame.say
        return frame.form(
            Address.conversation(conversation, "deeds"), class: "deed",
            hidden: [("version", version), ("kind", Deed.Kind.called.rawValue)],
            """
            <div class="field"><label for="called-whom">\(say(.calledWhom))</label>\
            <input id="called-whom" name="party" required maxlength="200" autocomplete="off" dir="auto"></div>\
            <button class="button">\(Icon.phone.html)\(say(.iCalled))</button>
            """)
    }
}

/// An alarm elsewhere in the house, as every page tells it.
package struct AlarmElsewhere: Sendable {
    package var conversation: String
    package var name: String?
    package var channel: ChannelMark
    package var at: Instant
    package init(conversation: String, name: String?, channel: ChannelMark, at: Instant) {
        (self.conversation, self.name, self.channel, self.at) = (conversation, name, channel, at)
    }
}

extension Frame {
    /// The alarms of the house that nobody has answered for; there on every page, also empty, so that one that begins is told at once.
    ///
    /// The one of the conversation that is looked at stands on its own page.
    var alarmRegion: HTML {
        "<div class=\"alarms\" data-live=\"alarms\" aria-live=\"assertive\">\(if: !elsewhere.isEmpty, alarmLine)</div>"
    }

    private var elsewhere: [AlarmElsewhere] {
        let path = here.split(separator: "?", maxSplits: 1).first.map(String.init) ?? here
        return alarms.filter { Address.conversation($0.conversation) != path }
    }

    private var alarmLine: HTML {
        guard let first = elsewhere.first else { return HTML() }
        let more = elsewhere.count - 1
        return """
            <p class="alarm-line">\(Icon.alert.html)<strong>\(say(.callNow))</strong> <span>\(personName(first.name, say)) · \
            \(say(first.channel.name)) · \(time(first.at, say.brief(first.at), say))</span> \
            <a href="\(Address.conversation(first.conversation))">\(say(.openAlarm))</a>\
            \(if: more > 0, " <span>\(say(.moreAlarms(more)))</span>")</p>
            """
    }
}
