import Formats
import Testing

private struct Mail: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let html: String
    let reply: String
    /// Some words of the quote; empty when there must be none.
    let quoted: String
}

@Suite struct HTMLReplyTests {
    private static let mails = [
        Mail(
            testDescription: "Gmail, Dutch",
            html: """
                <div dir="ltr"><div>Dag,</div><div><br></div><div>Dat klopt.</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">
                Op wo 6 mrt 2024 om 09:47 schreef Bevolking &lt;<a href="mailto:b@stad.example">b@stad.example</a>&gt;:<br></div>
                <blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">Klopt het huisnummer?</blockquote></div>
                """, reply: "Dag,\n\nDat klopt.", quoted: "Klopt het huisnummer?"),
        Mail(
            testDescription: "Outlook, Dutch",
            html: """
                <html><body lang=NL-BE><div class=WordSection1><p class=MsoNormal>Goedemiddag,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoNormal>Dank u.<o:p></o:p></p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>
                <p class=MsoNormal><b>Van:</b> Milieu &lt;m@stad.example&gt; <br><b>Verzonden:</b> dinsdag 12 maart 2024 14:03<br><b>Aan:</b> Lieve<br>
                <b>Onderwerp:</b> RE: container</p></div><p class=MsoNormal>Wij komen langs.</p></div></body></html>
                """, reply: "Goedemiddag,\n\nDank u.", quoted: "Wij komen langs."),
        Mail(
            testDescription: "Outlook on the web, in a language without rules",
            html: """
                <div>Mijn antwoord.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">
                <b>Xyz:</b> Milieu<br><b>Qrs:</b> 12</div><div>Het citaat.</div>
                """, reply: "Mijn antwoord.", quoted: "Het citaat."),
        Mail(
            testDescription: "iPhone, Dutch",
            html: """
                Prima!<br><br><div dir="ltr">Verstuurd vanaf mijn iPhone</div><div dir="ltr"><br><blockquote type="cite">Op 6 mrt 2024 om 16:20 heeft
                Onthaal &lt;o@stad.example&gt; het volgende geschreven:<br><br></blockquote></div><blockquote type="cite"><div>Past donderdag?</div>
                </blockquote>
                """, reply: "Prima!", quoted: "> Past donderdag?"),
        Mail(
            testDescription: "Thunderbird, French, answers between the questions",
            html: """
                <div class="moz-cite-prefix">Le 14/02/2024 à 11:32, Travaux a écrit :<br></div><blockquote type="cite"><p>Où ?</p></blockquote>
                <p>Rue Haute.</p><blockquote type="cite"><p>Quand ?</p></blockquote><p>Lundi.</p>
                """, reply: "Rue Haute.\n\nLundi.", quoted: "> Quand ?"),
        Mail(
            testDescription: "Yahoo",
            html: """
                <div>Antwoord</div><div id="yahoo_quoted_12" class="yahoo_quoted"><div>Op dinsdag 12 maart 2024 14:03:00 CET schreef M &lt;m@stad.example&gt;:
                </div><div>Citaat</div></div>
                """, reply: "Antwoord", quoted: "Citaat"),
        Mail(
            testDescription: "A mail passed on with Gmail",
            html: """
                <div dir="ltr"><br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>Van: <strong>Els</strong>
                &lt;els@mail.example&gt;<br>Date: vr 8 mrt 2024 om 20:01<br>Subject: lawaai<br>To: An &lt;an@mail.example&gt;<br></div><br>Er is lawaai.</div></div>
                """, reply: "Er is lawaai.", quoted: "Forwarded message"),
        Mail(
            testDescription: "Nothing but a quote", html: "<blockquote type=cite>Alleen dit.</blockquote>", reply: "> Alleen dit.",
            quoted: ""),
        Mail(
            testDescription: "Set in, not quoted",
            html: "Dag<blockquote style=\"margin: 0 0 0 40px; border: none; padding: 0px\">Ingesprongen.</blockquote>",
            reply: "Dag\n\n  Ingesprongen.",
            quoted: ""),
    ]

    @Test("The marks in the markup and the words in the text part the quote from the reply", arguments: mails)
    private func comesApart(_ mail: Mail) {
        let parts = HTMLReply.separate(Array(mail.html.utf8))
        #expect(parts.reply == mail.reply)
        #expect(mail.quoted.isEmpty ? parts.quoted.isEmpty : parts.quoted.contains(mail.quoted))
    }
}
