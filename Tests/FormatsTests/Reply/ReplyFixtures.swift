import Testing

/// Invented mails as a town hall gets them, in the layouts of the programs citizens use.
struct ReplyFixture: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let reply: String
    /// Some words of each other part; empty when there must be none.
    let quoted: String
    let signature: String

    static let all: [ReplyFixture] = [
        ReplyFixture(
            testDescription: "Outlook, Dutch",
            text: """
                Goedemiddag,

                Bedankt voor uw snelle antwoord. De container staat er vandaag nog altijd, en er ligt nu ook afval naast.
                Kan iemand langskomen vóór het weekend?

                Met vriendelijke groeten,
                Lieve Wouters
                Molenstraat 12

                Van: Dienst Milieu <milieu@stad.example>
                Verzonden: dinsdag 12 maart 2024 14:03
                Aan: Lieve Wouters <lieve.wouters@mail.example>
                Onderwerp: RE: Overvolle glascontainer Molenstraat [#2024-00317]

                Beste mevrouw Wouters,

                Wij gaven uw melding door aan de ophaaldienst.

                Dienst Milieu
                """,
            reply: """
                Goedemiddag,

                Bedankt voor uw snelle antwoord. De container staat er vandaag nog altijd, en er ligt nu ook afval naast.
                Kan iemand langskomen vóór het weekend?

                Met vriendelijke groeten,
                Lieve Wouters
                Molenstraat 12
                """, quoted: "aan de ophaaldienst", signature: ""),
        ReplyFixture(
            testDescription: "Gmail, Dutch",
            text: """
                Dag,

                Het gaat om huisnummer 45 bus 3, niet 54. Sorry voor de vergissing!

                Groetjes
                Youssef

                Op wo 6 mrt 2024 om 09:47 schreef Dienst Bevolking <
                bevolking@stad.example>:

                > Beste
                >
                > Op het formulier staat huisnummer 54. Klopt dat?
                >
                > Vriendelijke groeten
                > Dienst Bevolking
                >
                """,
            reply: "Dag,\n\nHet gaat om huisnummer 45 bus 3, niet 54. Sorry voor de vergissing!\n\nGroetjes\nYoussef",
            quoted: "> Dienst Bevolking",
            signature: ""),
        ReplyFixture(
            testDescription: "iPhone, Dutch",
            text: """
                Prima, dan kom ik donderdag om 10 uur.

                Verstuurd vanaf mijn iPhone

                > Op 6 mrt 2024 om 16:20 heeft Onthaal <onthaal@stad.example> het volgende geschreven:
                >
                > Past donderdag om 10 uur voor u?
                """,
            reply: "Prima, dan kom ik donderdag om 10 uur.", quoted: "Past donderdag", signature: "Verstuurd vanaf mijn iPhone"),
        ReplyFixture(
            testDescription: "Thunderbird, French, answers between the questions",
            text: """
                Bonjour,

                Le 14/02/2024 à 11:32, Service Travaux a écrit :
                > Pouvez-vous préciser l'endroit exact ?

                Devant le numéro 8 de la rue Haute, côté pair.

                > Depuis quand le lampadaire est-il éteint ?

                Depuis lundi soir.

                Bien à vous,
                Claire Dumont
                """,
            reply: "Bonjour,\n\nDevant le numéro 8 de la rue Haute, côté pair.\n\nDepuis lundi soir.\n\nBien à vous,\nClaire Dumont",
            quoted: "> Depuis quand", signature: ""),
        ReplyFixture(
            testDescription: "Outlook, German",
            text: """
                Sehr geehrte Damen und Herren,

                anbei die fehlende Unterlage. Bitte bestätigen Sie den Eingang.

                Mit freundlichen Grüßen
                Jürgen Schäfer

                -----Ursprüngliche Nachricht-----
                Von: Bürgerdienst <buergerdienst@stadt.example>
                Gesendet: Freitag, 1. März 2024 08:15
                An: Jürgen Schäfer
                Betreff: Ihr Antrag

                Es fehlt noch eine Kopie Ihres Ausweises.
                """,
            reply:
                "Sehr geehrte Damen und Herren,\n\nanbei die fehlende Unterlage. Bitte bestätigen Sie den Eingang.\n\nMit freundlichen Grüßen\nJürgen Schäfer",
            quoted: "Kopie Ihres Ausweises", signature: ""),
        ReplyFixture(
            testDescription: "Telenet webmail",
            text: """
                Beste,

                Ik heb nog altijd geen antwoord gekregen over de kapotte stoep.

                ----- Oorspronkelijk bericht -----
                Van: "Rita Claes" <rita.claes@telenet.example>
                Aan: "meldpunt" <meldpunt@stad.example>
                Verzonden: Maandag 4 maart 2024 19:12:40
                Onderwerp: stoep

                De stoep voor nummer 7 ligt open.
                """, reply: "Beste,\n\nIk heb nog altijd geen antwoord gekregen over de kapotte stoep.", quoted: "ligt open", signature: ""),
        ReplyFixture(
            testDescription: "Proximus webmail",
            text: """
                Dank u, het is in orde.

                ----Origineel Bericht----
                Van : parkeren@stad.example
                Datum : 05/03/2024 - 11:02 (CEST)
                Aan : willy@proximus.example
                Onderwerp : Bewonerskaart

                Uw kaart ligt klaar.
                """, reply: "Dank u, het is in orde.", quoted: "ligt klaar", signature: ""),
        ReplyFixture(
            testDescription: "Samsung telephone, Dutch",
            text: """
                Ja dat is goed

                Verzonden vanaf mijn Galaxy


                -------- Oorspronkelijk bericht --------
                Van: Bibliotheek <bib@stad.example>
                Datum: 07-03-2024 12:55 (GMT+01:00)
                Aan: Fatima <fatima@mail.example>
                Onderwerp: Reservatie

                Mogen we het boek nog een week bijhouden?
                """, reply: "Ja dat is goed", quoted: "een week bijhouden", signature: "Verzonden vanaf mijn Galaxy"),
        ReplyFixture(
            testDescription: "Outlook for Android, Dutch",
            text: """
                Zie foto in bijlage.

                Outlook voor Android downloaden<https://aka.example/AAb9ysg>
                ________________________________
                Van: Meldpunt <meldpunt@stad.example>
                Verzonden: donderdag 7 maart 2024 08:30:11
                Aan: Koen Maes <koen@mail.example>
                Onderwerp: Re: Put in de weg

                Kunt u een foto sturen?
                """, reply: "Zie foto in bijlage.", quoted: "een foto sturen", signature: "Outlook voor Android"),
        ReplyFixture(
            testDescription: "iPhone, French",
            text: """
                Merci beaucoup pour votre aide !

                Envoyé de mon iPhone

                > Le 8 mars 2024 à 14:05, Service Population <population@ville.example> a écrit :
                >
                > Votre carte est prête.
                """, reply: "Merci beaucoup pour votre aide !", quoted: "est prête", signature: "Envoyé de mon iPhone"),
        ReplyFixture(
            testDescription: "Outlook, French, with a signature",
            text: """
                Bonjour Madame,

                Le rendez-vous du 12 me convient.

                Cordialement,
                Paul Lambert
                -- 
                Paul Lambert
                Comité de quartier Nord

                De : Secrétariat <secretariat@ville.example>
                Envoyé : vendredi 8 mars 2024 09:00
                À : Paul Lambert
                Objet : Rendez-vous

                Le 12 vous convient-il ?
                """, reply: "Bonjour Madame,\n\nLe rendez-vous du 12 me convient.\n\nCordialement,\nPaul Lambert",
            quoted: "vous convient-il",
            signature: "Comité de quartier Nord"),
        ReplyFixture(
            testDescription: "GMX, German, no mark on the quote",
            text: """
                Guten Tag,

                die Straßenlaterne funktioniert wieder, vielen Dank.

                Am 08.03.24 um 10:22 schrieb Bauhof:

                Wir haben die Lampe heute ersetzt.
                """, reply: "Guten Tag,\n\ndie Straßenlaterne funktioniert wieder, vielen Dank.", quoted: "heute ersetzt", signature: ""),
        ReplyFixture(
            testDescription: "A complaint with lines that look like header lines",
            text: """
                Geachte,

                Ik wil een klacht indienen over bus 32.

                Datum: 5 maart 2024
                Uur: 17:45
                Van: station
                Naar: ziekenhuis

                Op 6 maart om 9:30 schreef ik al eens, zonder antwoord.

                Hoogachtend
                """,
            reply: """
                Geachte,

                Ik wil een klacht indienen over bus 32.

                Datum: 5 maart 2024
                Uur: 17:45
                Van: station
                Naar: ziekenhuis

                Op 6 maart om 9:30 schreef ik al eens, zonder antwoord.

                Hoogachtend
                """, quoted: "", signature: ""),
        ReplyFixture(
            testDescription: "An answer below the quote, Dutch",
            text: """
                Op 08-03-2024 om 13:10 schreef Dienst Groen:
                > Om welke boom gaat het?
                >
                > Dienst Groen

                De linde op de hoek van het plein.

                Jos
                """, reply: "De linde op de hoek van het plein.\n\nJos", quoted: "> Om welke boom", signature: ""),
        ReplyFixture(
            testDescription: "A mail passed on with Outlook, Dutch",
            text: """
                Van: Els Baert <els@mail.example>
                Verzonden: vrijdag 8 maart 2024 20:01
                Aan: info@stad.example
                Onderwerp: geluidshinder

                Al drie nachten is er lawaai van de bouwwerf.

                Els Baert
                """, reply: "Al drie nachten is er lawaai van de bouwwerf.\n\nEls Baert", quoted: "geluidshinder", signature: ""),
    ]
}
