import Formats
import Testing

@Suite struct HTMLTextTests {
    @Test(
        "Markup becomes readable lines",
        arguments: [
            ("Dag<br>allemaal", "Dag\nallemaal"),
            ("<p>een</p>\n<p>twee</p>", "een\n\ntwee"),
            ("<div>een</div><div>twee</div><div><br></div><div>drie</div>", "een\ntwee\n\ndrie"),
            ("<p>een\n   twee&nbsp; drie</p>", "een twee  drie"),
            ("<ul><li>een<li>twee<ul><li>diep</ul></ul><ol start=3><li>x<li>y</ol>", "- een\n- twee\n  - diep\n\n3. x\n4. y"),
            ("<a href='https://www.stad.example/'>stad.example</a>", "stad.example"),
            ("Zie <a href='https://stad.example/pad'>onze site</a>.", "Zie onze site <https://stad.example/pad>."),
            ("<a href='mailto:info@stad.example'>info@stad.example</a>", "info@stad.example"),
            ("<a href='javascript:x'>klik</a>", "klik"),
            ("a<blockquote>b<p>c</blockquote>d", "a\n\n> b\n>\n> c\n\nd"),
            ("<blockquote><blockquote>x</blockquote></blockquote>", "> > x"),
            ("<style>p{}</style><script>x</script><p style='DISPLAY : none'>verborgen</p><p hidden>ook</p>zichtbaar", "zichtbaar"),
            ("<pre>a\n  b\n</pre>c", "a\n  b\n\nc"),
            ("<table><tr><td>Naam<td>Jan</tr><tr><td>Straat<td>Markt</table>", "Naam Jan\nStraat Markt"),
            ("caf&eacute; &euro;&nbsp;5 &lt;b&gt;", "café € 5 <b>"),
            ("<img src=x alt='Logo stad'> tekst", "Logo stad tekst"),
            ("een<hr>twee", "een\n----------\ntwee"),
            ("", ""),
        ])
    func lines(_ html: String, _ text: String) {
        #expect(HTMLText.text(Array(html.utf8)) == text)
    }
}
