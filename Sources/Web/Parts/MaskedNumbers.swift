import Domain

/// That personal numbers in this conversation are made unreadable, with the button that shows them; or that they are shown.
///
/// The button posts to `/conversations/ID/personal-data`, with `csrf` alone; that it was pressed is recorded.
package struct MaskedNumbers: Sendable {
    package var count: Int
    /// The code in the address that shows them; nil while they are unreadable.
    package var code: String?

    package init(count: Int, code: String? = nil) { (self.count, self.code) = (count, code) }

    func html(conversation id: String, in frame: Frame) -> HTML {
        let say = frame.say
        guard count > 0, code == nil else {
            return code == nil
                ? HTML()
                : """
                <p class="remark-line masked">\(Icon.shield.html)<span>\(say(.numbersShown)) \
                <a href="\(Address.conversation(id))">\(say(.hideNumbers))</a></span></p>
                """
        }
        let button: HTML = "<button class=\"button\">\(say(.showNumbers))</button>"
        return """
            <div class="remark masked">\(Icon.shield.html)<p>\(say(.numbersMasked(count)))</p>\
            \(if: frame.may(.handleConversations), frame.form(Address.conversation(id, "personal-data"), button))</div>
            """
    }
}
