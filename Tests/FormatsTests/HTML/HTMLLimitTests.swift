import Formats
import Testing

@Suite struct HTMLLimitTests {
    private static let hostile: [String: String] = [
        "nested": String(repeating: "<div>", count: 100_000),
        "nested and closed": String(repeating: "<div>", count: 20_000) + String(repeating: "</div>", count: 20_000),
        "unclosed cells": String(repeating: "<div><table><tr><td></div>", count: 20_000),
        "end tags that close nothing": String(repeating: "<div></p></span>", count: 20_000),
        "closed in raw text": String(repeating: "<div><style></div></style>", count: 5_000),
        "formatting": (0..<300).map { "<font size=\($0)\(String(repeating: "x", count: $0))>" }.joined(),
        "reopened": "<p>" + (0..<100).map { "<i a=\(String(repeating: "x", count: $0))>" }.joined()
            + String(repeating: "<p>x</p>", count: 10_000),
        "many tags": String(repeating: "<b>x</b>", count: 110_000),
        "many attributes": "<p " + (0..<50_000).map { "a\($0) " }.joined() + ">",
        "large": String(repeating: "lorem ipsum <br>", count: 150_000),
    ]

    @Test("HTML that would stall a parser is shown as text, quickly and stably", arguments: hostile.keys.sorted())
    func degrades(_ name: String) throws {
        let html = try #require(Self.hostile[name]) + "tekst"
        do {
            let once = HTMLSanitiser.sanitise(Array(html.utf8))
            #expect(!once.defects.isEmpty)
            #expect(once.html.hasSuffix("tekst"))
            #expect(HTMLSanitiser.sanitise(Array(once.html.utf8)).html == once.html)
            #expect(HTMLText.text(Array(html.utf8)).hasSuffix("tekst"))
        }
    }

    private static let sloppy: [String: String] = [
        "paragraphs": String(repeating: "<p>een alinea", count: 5_000),
        "items": String(repeating: "<li>een punt", count: 5_000),
        "cells": "<table>" + String(repeating: "<tr><td>een<td>twee", count: 5_000),
        "fonts": String(repeating: "<p><font size=2>x</p>", count: 5_000),
        "paragraphs in blocks": String(repeating: "<div><p>a</div>", count: 5_000),
        "bold": String(repeating: "<div><b>a</div>", count: 2_000),
        "anchors": String(repeating: "<o:p></o:p><p><a name=x>y</p>", count: 3_000),
        "options": "<select>" + String(repeating: "<option>x", count: 1_000),
        "drawing": "<svg>" + String(repeating: "<path d=x />", count: 1_000) + "</svg>",
        "definitions": String(repeating: "<dt>a<dd>b", count: 2_000),
    ]

    @Test("Sloppy but harmless mail is not refused", arguments: sloppy.keys.sorted())
    func accepts(_ name: String) throws {
        let html = try #require(Self.sloppy[name])
        #expect(HTMLSanitiser.sanitise(Array(html.utf8)).defects == [])
    }
}
