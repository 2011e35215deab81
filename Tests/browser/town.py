"""A week of mail to an invented town, written by hand for the pictures of the guide; nobody in it exists."""

import datetime
import email.headerregistry
import email.message
import email.policy
import email.utils

# Who, address, subject, hours before now, text.
MAILS = [
    ("Annemie Goossens", "annemie.goossens", "Concessie graf van mijn vader", 92,
     "Geachte,\n\nMijn vader is in 1999 begraven op de begraafplaats van Waterlinge-Dorp, perk C, nummer 41. Ik kreeg een brief dat de concessie "
     "afloopt.\n\nIk zou ze graag verlengen. Welke papieren heeft u nodig, en kan dat ook op een dag dat ik niet werk? Het ligt me nauw aan het hart.\n\n"
     "Met vriendelijke groeten,\nAnnemie Goossens\n"),
    ("Priya Raman", "priya.raman", "Registering my new address", 79,
     "Hello,\n\nI moved to Kerkplein 7 last Saturday and start work at the hospital on Monday. Which documents should I bring to register, and do I "
     "need an appointment? My Dutch is still basic but improving :)\n\nKind regards,\nPriya Raman\n"),
    ("Jan en Greet Peeters", "peeters.jg", "Bassen tot 3 uur 's nachts", 70,
     "Dag,\n\nHet festival op de weide was weer fijn voor de jeugd, daar gunnen we hen alles. Maar om 3 uur 's nachts trilden onze ramen nog 🥁😵. "
     "Vorig jaar was beloofd dat het om 1 uur stil zou zijn.\n\nHoe zit dat dit jaar in elkaar?\n\nJan en Greet, Weidestraat 3\n"),
    ("Marie-Claire Dubois", "mc.dubois", "Copie d’un acte de naissance", 55,
     "Bonjour,\n\nJe suis née à Waterlinge en 1961 et j’habite aujourd’hui à Namur. Il me faut une copie de mon acte de naissance pour mon dossier de "
     "pension. Puis-je la demander en ligne ou dois-je me déplacer ?\n\nD’avance merci,\nMarie-Claire Dubois\n"),
    ("Tom Hendrickx", "tom.hendrickx", "Zwembad in de kerstvakantie?", 50,
     "Hey,\n\nis het zwembad open in de kerstvakantie? En mag mijn zoontje van 5 mee in het grote bad als ik erbij blijf? 🏊\n\nmerci!\nTom\n"),
    ("Familie Krings", "krings.am.bach", "Restmülltonne nicht geleert", 47,
     "Guten Tag,\n\nunsere Restmülltonne (Am Bach 14) wurde gestern zum zweiten Mal nicht geleert, obwohl sie um 6 Uhr an der Straße stand. Die der "
     "Nachbarn wurde mitgenommen.\n\nKommt der Wagen noch einmal vorbei?\n\nMit freundlichen Grüßen\nFamilie Krings\n"),
    ("Samira Bouzid", "samira.bouzid", "Inschrijving speelplein lukt niet", 31,
     "Dag,\n\nik probeer al sinds gisteren mijn twee kinderen in te schrijven voor het speelplein van krokusvakantie. Na stap 3 krijg ik een wit scherm. "
     "Op mijn gsm én op de computer.\n\nIk ben bang dat de plaatsen op zijn tegen dat het wel lukt 😟\n\nSamira Bouzid\n"),
    ("Willem De Backer", "w.debacker", "Formele klacht: dossier omgevingsvergunning OMV-2026-118", 28,
     "Geacht college,\n\nHierbij dien ik een formele klacht in over de behandeling van mijn aanvraag OMV-2026-118, ingediend op 14 juli.\n\n"
     "1. De ontvangst werd pas na 31 dagen bevestigd.\n2. Op 2 september werd mij een bijkomend plan gevraagd dat al in het dossier zat.\n"
     "3. Op mijn brieven van 21 september en 12 oktober kwam geen antwoord.\n\nIk verzoek u mij binnen de wettelijke termijn te laten weten welk gevolg u "
     "aan deze klacht geeft.\n\nHoogachtend,\nWillem De Backer\nDreef 22, Waterlinge\n"),
    ("Özgür Yılmaz", "ozgur.yilmaz", "Paspoort voor onze dochter", 26,
     "Goeiedag,\n\nwe vertrekken op 19 december naar Izmir en zien nu pas dat het paspoort van Elif (7) vervallen is. Haalt een gewone aanvraag dat nog, "
     "of moet het met spoed? En moeten we allebei komen tekenen?\n\nMet dank,\nÖzgür Yılmaz\n"),
    ("Buurtcomité Stationswijk", "stationswijk", "Zone 30 in onze wijk: wanneer?", 24,
     "Beste,\n\nIn het voorjaar vertelde de schepen ons dat de zone 30 er na de zomer zou zijn. De borden staan er, de strepen niet, en iedereen rijdt nog "
     "altijd 50.\n\nWij willen gerust mee flyeren. Wanneer is het zover?\n\nnamens het buurtcomité,\nRik Aerts\n"),
    ("Nele Wouters", "nele.wouters", "Put in het fietspad aan de brug", 21,
     "Dag,\n\nop het fietspad van de Kapelledreef, vlak voor de brug, zit een put waar je met een koersfiets recht in rijdt. Deze morgen is een meisje van "
     "het derde leerjaar gevallen. Gelukkig enkel een schaafwond.\n\nFoto in bijlage.\n\nNele Wouters\n"),
    ("Dirk Maes", "dirk.maes", "Grof vuil aanvragen", 19,
     "Wanneer komt het grof vuil in de Stationsstraat en hoeveel stuks mag ik zetten? Op de website vind ik het niet meer terug.\n\nDirk\n"),
    ("Atelier Bernard SPRL", "contact.atelierbernard", "Heures d’ouverture du guichet entreprises", 8,
     "Bonjour,\n\nPourriez-vous nous confirmer les heures d’ouverture du guichet entreprises pendant les congés de fin d’année ? Nous devons y déposer un "
     "dossier avant le 31 décembre.\n\nCordialement,\nSophie Bernard\n"),
    ("Jos Vermeulen", "jos.vermeulen", "Bedankt aan de groendienst", 6,
     "Dank je wel aan de twee mannen van de groendienst! Zondag viel er een boom op onze oprit en om 10 uur was alles al weg. En nog een babbel erbij ook "
     "❤️ Geef het hun zeker door.\n\nJos Vermeulen (82)\n"),
    ("Fatima El Idrissi", "fatima", "Molenstraat zonder licht", 3,
     "Dag,\n\nAl drie weken geen licht in de Molenstraat, tussen nummer 12 en de brug. Mijn dochter durft niet meer met de fiets naar huis 😠\n\n"
     "Ik meldde het al twee keer via de website en hoorde niets. Wanneer komt er iemand?\n\nFatima\nMolenstraat 18\n"),
]

ANSWER = (
    "Dag Fatima,\n\nDrie weken in het donker, en een dochter die niet meer durft te fietsen: dat is te lang, en het spijt me dat je twee keer niets hoorde.\n\n"
    "Ik belde net met onze ploeg. Bij werken aan de brug is een kabel geraakt. Donderdag wordt die hersteld, en donderdagavond branden de zeven lampen weer. "
    "Ik ga het zelf na en laat het je vrijdag weten.\n\nBrandt er toch iets niet? Bel me rechtstreeks: 09 555 01 18.\n\nGroeten,\nLotte\n")
NOTE = "Gebeld met Wegen: kabel geraakt bij de werken aan de brug. Ploeg van Erik staat donderdag gepland."

# A picture as phones send them; what is in it does not matter here.
PHOTO = b"\xff\xd8\xff\xe0" + b"\x00" * 184_000


def mails(now):
    """The week as it ends at `now`, oldest first."""
    return [_mail(now, number, *one) for number, one in enumerate(MAILS)]


def _mail(now, number, name, local, subject, hours, text):
    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"] = email.headerregistry.Address(name, local, "inwoners.test")
    made["To"] = email.headerregistry.Address("Gemeente Waterlinge", "info", "gemeente.test")
    made["Subject"] = subject
    made["Date"] = email.utils.format_datetime(now - datetime.timedelta(hours=hours, minutes=7 * number % 53))
    made["Message-ID"] = f"<waterlinge-{number}@inwoners.test>"
    made.set_content(text)
    if "Foto in bijlage" in text:
        made.add_attachment(PHOTO, "image", "jpeg", filename="kapelledreef.jpg")
    return bytes(made)
