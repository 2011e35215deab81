extension Frame {
    /// The list of shortcuts, a dialog that `?` opens; without scripts there are no shortcuts and it stays closed.
    var keyboardHelp: HTML {
        let keys: [(key: String, meaning: Phrase)] = [
            ("j", .keyNext), ("k", .keyPrevious), ("r", .keyReply), ("n", .keyNote), ("a", .keyAssign), ("e", .keyClose), ("/", .keySearch),
            ("Ctrl Enter", .keySend), ("?", .keyHelp),
        ]
        return """
            <dialog id="help" aria-labelledby="help-title">
            <h2 id="help-title">\(say(.shortcuts))</h2>
            <p class="hint">\(say(.shortcutsHint))</p>
            <dl class="keys">\(each: keys, { "<div><dt><kbd>\($0.key)</kbd></dt><dd>\(say($0.meaning))</dd></div>" })</dl>
            <p><label class="check"><input type="checkbox" id="shortcuts-on" checked> \(say(.shortcutsOn))</label></p>
            <form method="dialog"><button class="button primary">\(say(.close))</button></form>
            </dialog>
            """
    }
}
