/// An emoji as people see it, which may be many code points: a family, a flag, a hand with the colour of a skin.
enum EmojiSequence {
    /// How many scalars the emoji has that stands at `start`; nil where none does.
    static func length(in text: [Unicode.Scalar], at start: Int) -> Int? {
        if let length = keycap(text, start) ?? flag(text, start) { return length }
        guard var end = element(text, start) else { return nil }
        // A flag of a part of a country: a black flag and letters that are not seen.
        if text[start].value == 0x1f3f4, let tagged = tagged(text, end) { return tagged - start }
        while end < text.count, text[end] == "\u{200d}", let next = element(text, end + 1) { end = next }
        return end - start
    }

    private static func keycap(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
        guard text[start].isASCIIDigit || text[start] == "#" || text[start] == "*" else { return nil }
        var end = start + 1
        if end < text.count, text[end] == "\u{fe0f}" { end += 1 }
        return end < text.count && text[end] == "\u{20e3}" ? end + 1 - start : nil
    }

    private static func flag(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
        guard start + 1 < text.count, let first = regional(text[start]), let second = regional(text[start + 1]) else { return nil }
        return flags.contains([first, second]) ? 2 : nil
    }

    /// The letter that a regional indicator stands for.
    private static func regional(_ scalar: Unicode.Scalar) -> UInt8? {
        (0x1f1e6...0x1f1ff).contains(scalar.value) ? UInt8(ascii: "a") + UInt8(scalar.value - 0x1f1e6) : nil
    }

    /// The end of one picture with its colour or its mark, at `start`.
    private static func element(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
        guard start < text.count else { return nil }
        let scalar = text[start]
        guard scalar.properties.isEmoji, !scalar.isASCII, regional(scalar) == nil else { return nil }
        let next = start + 1 < text.count ? text[start + 1] : nil
        if next == "\u{fe0f}" { return start + 2 }
        if next == "\u{fe0e}" { return nil }
        if let next, next.properties.isEmojiModifier, scalar.properties.isEmojiModifierBase { return start + 2 }
        // Signs of print become pictures only when asked to.
        return ["\u{a9}", "\u{ae}", "\u{2122}", "\u{265f}"].contains(scalar) ? nil : start + 1
    }

    private static func tagged(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
        var end = start
        while end < text.count, (0xe0020...0xe007e).contains(text[end].value) { end += 1 }
        return end > start && end < text.count && text[end].value == 0xe007f ? end + 1 : nil
    }

    /// The pairs of letters that have a flag.
    private static let flags: Set<[UInt8]> = Set(
        """
        ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci
        ck cl cm cn co cp cr cu cv cw cx cy cz de dg dj dk dm do dz ea ec ee eg eh er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm
        gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ic id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li
        lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe
        pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz ta tc td tf tg th
        tj tk tl tm tn to tr tt tv tw tz ua ug um un us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
}
