/// What has just happened, shown once at the top of the next page, with the way back where there is one.
package struct Flash: Sendable {
    package enum Kind: String, Sendable { case done, problem }

    /// A form with one button that undoes what was done.
    package struct Undo: Sendable {
        /// Where the form posts to: `/conversations/ID/undo`, `/replies/ID/cancel`.
        package var action: String
        /// The hidden fields beside `csrf`: `version`, `event`.
        package var fields: [(name: String, value: String)]
        package init(action: String, fields: [(name: String, value: String)] = []) { (self.action, self.fields) = (action, fields) }
    }

    package var kind: Kind
    package var phrase: Phrase
    package var undo: Undo?

    package init(_ phrase: Phrase, kind: Kind = .done, undo: Undo? = nil) { (self.kind, self.phrase, self.undo) = (kind, phrase, undo) }
}

extension Frame {
    /// The live region for messages, present on every page even when it is empty, so that screen readers notice what comes.
    var flashRegion: HTML {
        "<div class=\"flashes\" role=\"status\">\(with: flash, view(of:))</div>"
    }

    private func view(of flash: Flash) -> HTML {
        """
        <div class="flash \(flash.kind.rawValue)">\(flash.kind == .done ? Icon.check.html : Icon.alert.html)<p>\(say(flash.phrase))</p>\
        \(with: flash.undo, { form($0.action, hidden: $0.fields, "<button class=\"button\">\(Icon.undo.html)\(say(.undo))</button>") })</div>
        """
    }
}
