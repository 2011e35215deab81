import Formats
import Testing

private func sanitise(_ html: String) -> String { HTMLSanitiser.sanitise(Array(html.utf8)).html }

@Suite struct SanitiserTests {
    @Test(
        "What is active or styled goes, what can be read stays",
        arguments: [
            ("<p onclick=x style=y class=z id=i>Dag<script>alert(1)</script></p>", "<p>Dag</p>"),
            ("<scr<script>ipt>alert(1)</scr</script>ipt>", "ipt&gt;alert(1)ipt&gt;"),
            ("<a href='JaVa&#9;Script:alert(1)'>hier</a>", "<a>hier</a>"),
            ("<a href='\u{1}java\u{3}script:x'>hier</a>", "<a>hier</a>"),
            ("<a href='&#106avascript:x'>hier</a>", "<a>hier</a>"),
            ("<a href='data:text/html,x'>a</a><a href='vbscript:x'>b</a><a href='/pad'>c</a>", "<a>a</a><a>b</a><a>c</a>"),
            ("<a href='https:kwaad'>a</a><a href='https:///kwaad'>b</a>", "<a>a</a><a>b</a>"),
            (
                "<a href=' HTTPS://stad.example/?a=1&amp;b=\"2\" ' target=x>stad</a>",
                "<a href=\"https://stad.example/?a=1&amp;b=%222%22\" rel=\"noopener noreferrer nofollow\">stad</a>"
            ),
            ("<a href='tel:+3212'>bel</a>", "<a href=\"tel:+3212\" rel=\"noopener noreferrer nofollow\">bel</a>"),
            (
                "<img src='cid:logo@1' width=20 height='5%' onerror=x alt='Het \"logo\"'>",
                "<img src=\"cid:logo@1\" alt=\"Het &quot;logo&quot;\" width=\"20\">"
            ),
            ("<img src='data:image/png;base64,AA'><img src=x srcset='http://x/ 2x'>", ""),
            ("<form action=x>Naam <input name=n> <button>Stuur</button></form>", "<div>Naam  Stuur</div>"),
            ("<section>een</section><section>twee</section>", "<div>een</div><div>twee</div>"),
            ("<xmp><b>x</b></xmp>", "<pre>\n&lt;b&gt;x&lt;/b&gt;</pre>"),
            ("<!-- weg --><![CDATA[weg]]>blijft", "blijft"),
            ("<td>a</td>los", "alos"),
            ("<table><tr><td colspan=2 rowspan=x>a", "<table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>"),
            ("a < b && c > \"d\"\u{a0}e\0", "a &lt; b &amp;&amp; c &gt; &quot;d&quot;\u{a0}e"),
            ("<div dir=RTL lang=ar>x</div><div dir=y lang='\"'>z</div>", "<div dir=\"rtl\" lang=\"ar\">x</div><div>z</div>"),
            ("<frameset onload=x><frame src=y></frameset>tekst", "tekst"),
            ("<title>weg</title><noscript><p>weg</p></noscript><template>weg</template><iframe>weg</iframe>", ""),
        ])
    func removes(_ html: String, _ safe: String) {
        #expect(sanitise(html) == safe)
    }

    @Test(
        "Only images from elsewhere are reported", arguments: [("http://a/b", true), ("https://a/b", true), ("cid:a", false), ("x", false)])
    func remoteImages(_ source: String, _ isRemote: Bool) {
        #expect(HTMLSanitiser.sanitise(Array("<p><img src='\(source)' alt=x>".utf8)).hasRemoteImages == isRemote)
    }

    @Test(
        "Nesting that a parser mends is stable afterwards",
        arguments: [
            "<p>a<p>b", "<p>a<div>b</div>c</p>", "<a href=http://a/>x<a href=http://b/>y</a>", "<table><b>x<tr><td>y</table>z",
            "<pre>\n\n\nx</pre>",
            "<b><p>x</b>y</p>", "<table><a href=http://x/>1<table><a href=http://y/>2", "<ul><p><li><ul></p><li>x", "<h1><h2>x</h1></h2>",
            "<a href=http://a/><object><a href=http://b/>x", "<p><object><p>x", "<b><b><b><b><b>x<p>y", "<marquee><p></marquee><table><p>",
            "<form><table><form><tr><p>", "\u{feff}\u{feff}x", " \n x", "<td><table><td><table>x", "<dl><dd><dl><dt>x<dd>y</dl>z",
            "<select><option>a<option>b</select>", "<math><mi><p>x<table><mi>", "<plaintext></plaintext>x", "<isindex prompt=x>",
            "&#13;&#10;x&#0;",
        ])
    func stable(_ html: String) {
        let once = sanitise(html)
        #expect(sanitise(once) == once)
        #expect(AllowList.violations(in: once) == [])
    }

    @Test("Bytes that are no UTF-8 become replacement characters")
    func brokenBytes() {
        #expect(HTMLSanitiser.sanitise([0x61, 0xff, 0xc3, 0x62]).html == "a\u{fffd}\u{fffd}b")
    }
}
