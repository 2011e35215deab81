/// Dutch, as Belgium and the Netherlands write it.
extension CoachWords {
    static let dutch = """
        == class me ==
        ik mij mijn m'n ikzelf
        == class subject ==
        ik we wij
        == class us ==
        we wij ons onze
        == class formalYou ==
        u uw uwe uzelf
        == class informalYou ==
        je jij jou jouw jezelf gij ge
        == class you ==
        u uw uwe uzelf je jij jou jouw jezelf gij ge jullie
        == class but ==
        maar echter evenwel nochtans
        == class not ==
        niet geen nooit niemand niets niks onmogelijk evenmin noch
        == class weekday ==
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        maandagochtend maandagavond dinsdagochtend dinsdagavond woensdagochtend woensdagmiddag woensdagnamiddag woensdagavond
        donderdagochtend donderdagavond vrijdagochtend vrijdagmiddag vrijdagavond zaterdagochtend zondagavond maandagmorgen dinsdagmorgen
        woensdagmorgen donderdagmorgen vrijdagmorgen zaterdagmorgen maandagmiddag dinsdagmiddag donderdagmiddag
        == class month ==
        januari februari maart april mei juni juli augustus september oktober november december
        == class number ==
        een één twee drie vier vijf zes zeven acht negen tien elf twaalf veertien vijftien twintig dertig enkele
        == class greeting ==
        dag dagje beste hallo hoi hey hei heej goeiedag goedendag goedemorgen goedemiddag goedenavond goedenamiddag goeiemorgen goeiemiddag
        goeienavond geachte lieve waarde hé
        == class title ==
        meneer mevrouw mijnheer heer dhr mevr mw familie dokter dr prof juffrouw
        == class office ==
        stad gemeente dienst team bestuur stadsbestuur gemeentebestuur college klantendienst klantenservice webcare webcareteam secretariaat
        afdeling provincie ocmw politie politiezone loket onthaal communicatie communicatiedienst klantcontactcentrum administratie redactie
        openbare werken
        == class action ==
        herstel… repareer… repareren vervang… stuur… sturen bel bellen belt terugbellen kijk kijken bekijk… controleer… controleren plan plannen
        plant plande gepland vraag vragen navragen geef geven bezorg… kom komen komt langskomen ruim ruimen ruimt opgeruimd opruimen haal halen
        haalt ophalen opgehaald maak maken maakt regel… los lossen oplos… zet zetten laat laten neem nemen zoek zoeken uitzoeken zoekt bespreek…
        leg leggen legt plaats plaatsen plaatst pas passen verwijder… meld melden gemeld mail mailen onderzoek… organiseer… start… begin… stort
        storten terugbetaal… terugstorten annuleer… schrap… corrigeer… verbeter… snoei… veeg vegen veegt maai maaien strooi… vul vullen houd hou
        houden volg volgen schrijf schrijven deel delen check… nakijken nagaan ga gaan contacteer… werk werken reken… reinig… poets… spreek…
        overleg… boek… reserveer… doe doen voeg voegen wijzig… pakken pak installeer… zaagt rijd rijden rijdt breng brengen opvolgen help helpen
        bevestig… sta staan gebeld verwittigd gestuurd gevraagd besteld gemaild ingetrokken gecontroleerd nagekeken doorgegeven ingeschreven verplaatst verplaats… toon tonen leg legt beslist beslissen nodigt nodig… spoed… onderzocht gesproken raak blijf
        == class doer ==
        …ploeg …leider …dienst …verkeer ploeg ploegen collega collega's collegas technieker techniekers technicus monteur monteurs aannemer wijkagent wijkagente inspecteur
        dossierbeheerder groendienst wegendienst medewerker medewerkers medewerkster schepen burgemeester wethouder opzichter toezichter
        ploegbaas teamleider woordvoerder netbeheerder coördinator consulent begeleider buurtregisseur stratenmaker tuinman deskundige
        == class passive ==
        wordt worden werd werden
        == class feeling ==
        vervelend jammer spijtig ambetant frustrerend lastig verschrikkelijk verdrietig akelig rot rottig triest ergerlijk irritant storend
        onaangenaam beangstigend schrijnend heftig schrikken verschieten balen zorgwekkend hinderlijk zuur sneu stresserend vermoeiend gevaarlijk onveilig
        onrustwekkend confronterend pijnlijk onprettig ellendig
        == class empty ==
        een het de van voor met aan bij naar over door onder tegen tussen omdat want maar ook nog wel niet geen dan als dat die dit deze daar
        hier waar wat wie hoe wanneer waarom welke welk kan kunnen moet moeten mag mogen wil willen zal zullen zou zouden heeft hebben heb hebt
        had hadden ben bent zijn is was waren wordt worden werd weer heel erg veel meer minder graag alleen zonder altijd nooit alles iets niets
        mijn jouw onze ons jullie hun haar hem zij wij gij sinds tot dag dank bedankt groet groeten groetjes vriendelijke beste weten laten
        maken gaan komen doen staat staan gewoon eens even toch iemand mensen stad gemeente week weken dagen keer maand maanden tijd extra langs
        == feeling ==
        (wat|hoe) [heel|ontzettend|ongelooflijk|enorm] (<feeling>|erg); (wat|heel|erg) naar (dat|voor|om); naar dat (je|u);
        (dat|dit|het|zoiets) (is|was|moet|klinkt|lijkt) [wel|ook|natuurlijk|inderdaad] [heel|erg|echt|zeer|best|allerminst|bijzonder|ontzettend] <feeling>;
        (<feeling>|erg) dat (je|u|jullie|het|dit); (<feeling>|erg) (voor|om te) (je|u|jullie|lezen|horen); (heel|erg|echt|zeer|ontzettend) <feeling>;
        (ik|we|wij) (begrijp|begrijpen|snap|snappen|versta|verstaan) * (dat|je|u|uw|jouw|waarom|hoe|goed|best|zorg|zorgen|frustratie);
        (begrijp|begrijpen|snap|snappen|versta) (ik|we|wij); (begrijpelijk|logisch); (normaal|terecht) dat (je|u);
        (je|u|uw|jouw|jullie) (bezorgdheid|ongerustheid|frustratie|boosheid|ergernis|ontgoocheling|teleurstelling|verdriet|zorg|zorgen);
        (je|u|jullie) *3 (ongerust|bezorgd|boos|kwaad|ontgoocheld|teleurgesteld|geschrokken|gefrustreerd|verdrietig); zorgen (maakt|maken|om|over);
        (dat|zoiets|zo) hoort [ook] [echt|zo|helemaal] niet; (dat|dit) (mag|had|mocht) [echt|toch] niet; (dat|dit) (kan|moet|had) [en moet] (anders|beter);
        niet (fijn|leuk|prettig|aangenaam|oké|ok|plezant|de bedoeling|hoe het hoort|zoals het hoort|wat je verwacht|wat u verwacht|wat je mag verwachten|wat u mag verwachten);
        geen (pretje|lachertje|fijne|leuke|prettige|fijn gevoel); (je|u) (hebt|heeft) [groot|helemaal|volkomen] gelijk; gelijk (hebt|heeft) (je|u);
        terechte (opmerking|vraag|zorg|bezorgdheid|kritiek); (goed|fijn) dat (je|u|jullie) *4 (meldt|laat|schrijft|vraagt|zegt|aankaart|signaleert|doorgeeft|gemeld|contacteert);
        (kan|kunnen) [ik|we|wij] (me|mij|ons) * voorstellen; voorstellen (dat|hoe); inbeelden (dat|hoe|wat); hopelijk (gaat|is|voel) * (goed|beter|ok|oké);
        (erg|veel|flink) (geschrokken|verschoten); om * (moe|boos|gek|moedeloos|wanhopig) van te worden; (daar|hier) (word|wordt) (je|u|een mens|iemand) * (moe|boos|gek|moedeloos|niet vrolijk|ongerust);
        zat (je|u) niet op te wachten; (raakt|raken) (ons|me|mij); (leven|leeft|leef) *3 mee; fijn is anders; (zou|zouden) (ik|we|wij) ook *3 (boos|vinden|ongerust|willen)
        == apology ==
        sorry; excuses; excuseer; verontschuldig…; mijn fout; onze fout; spijt (ons|me|mij); (wij|we|ik) hadden * (moeten|beter);
        (fout|foutje|vergissing|misverstand) (van|bij|aan) (ons|onze|mij); (ging|liep|is) *3 (mis|fout) bij ons; (bij ons) *3 (misgelopen|misgegaan|fout);
        (dat|dit) is onze (schuld|fout|verantwoordelijkheid); (schoten|zijn) (we|wij) * (tekort|tekortgeschoten); (had|hadden) * moeten (krijgen|horen|ontvangen|hebben|kunnen|zijn|worden)
        == ifApology ==
        (sorry|excuses|excuseer|verontschuldig…|spijt) *3 (als|indien|mocht); (voor|om) (het|enig|eventueel|mogelijk|mogelijke|eventuele|alle) [eventuele|mogelijke] (ongemak|ongemakken);
        jammer dat (u|je) (dit|dat|het) zo (ervaart|ervaren|aanvoelt|ziet|vindt)
        == thanks ==
        dank (je|u|jullie|aan|voor); bedankt; dankjewel; dankuwel; dankje; merci; (danken|bedanken) (je|u|jullie); thx; hartelijk dank; van harte dank; dankbaar
        == joy ==
        (wat|super|heel|echt|erg|zo) [ontzettend] (fijn|leuk|mooi|tof|lief|blij|plezant|hartverwarmend|geweldig|attent|vriendelijk|knap);
        (fijn|leuk|mooi|tof|plezant|super|heerlijk|geweldig|prettig) (om te|te|dat) * (horen|lezen|weten|geniet|genoten|bent|vindt|zijn|smaakt|was|ging|is);
        (doet|deed|doen) *3 (deugd|plezier); (word|worden|wordt|zijn|is|was) *4 blij (van|om|mee|dat); (hier|daar) (word|worden) *3 (blij|warm|gelukkig);
        (blij|trots|verheugd) (dat|met|om|op|te); (maak|maakt|maakte|maken) *3 (dag|blij); wat een (mooi|fijn|leuk|lief|warm) *; (daar|hier) (doen|doet) (we|wij|ik|het team|de ploeg) het voor;
        met een *2 glimlach; (zullen|zal|gaan) *3 (blij|glunderen|stralen)
        == condolence ==
        gecondoleerd; condoleances; condoleren; deelneming; medeleven; (je|uw|jouw|dit|zo'n|zwaar|groot|jullie) verlies; (veel|alle) sterkte; (wens|wensen) * sterkte;
        afscheid; in (onze|mijn) gedachten; (je|uw|jullie|groot|diep) verdriet; (overlijden|dood) van (je|uw|jouw|jullie); (leven|leef|voelen) *3 mee; wat (verdrietig|droevig|triest); zo (verdrietig|droevig|triest)
        == strength ==
        sterkte; beterschap; veel (moed|goeds); hou (je|u|jullie) (goed|taai|sterk); zorg goed voor (jezelf|uzelf|elkaar)
        == friendly ==
        graag; fijn dat; leuk dat; goeie vraag; goede vraag; goed idee; mooi idee; prettige dag; fijne (dag|avond|week|namiddag|middag|weekend); mooie dag; fijn weekend;
        tot (ziens|dan|gauw|straks|binnenkort|<weekday>); veel (plezier|succes); met plezier; uiteraard; natuurlijk; welkom; aarzel niet; gerust
        == passedOn ==
        (geef|geven|stuur|sturen|speel|spelen|deel|delen|laat|laten|vertel|vertellen|lees|lezen|hang|hangen) * (compliment…|bericht|woorden|dank|bedankje|pluim|felicitaties|foto|lof|ploeg|team|collega…|mannen|hen|hun) *3 (door|weten|lezen|verder|over|mee|voor|op)
        == positive ==
        graag; (geen|zonder) probleem; (goed|fijn|prima|mooi|leuk) nieuws; natuurlijk; uiteraard; zeker; jazeker; fijn; leuk; mooi…; tof; prima; knap; prachtig; gelukkig; welkom;
        met plezier; (help|helpen) * (graag|verder); samen; opgelost; gelukt; klaar; in orde; goed idee; blij; trots; super; geweldig; heerlijk; kan gerust; (kan|kunt) (je|u); (je|u) (kan|kunt|mag);
        dat (kan|mag); bedankt; dank (je|u); goed dat; genieten; gratis; makkelijk; eenvoudig; komt (goed|in orde); lossen (we|wij) * op; los ik * op; meteen; vandaag nog
        == alternative ==
        wat [we|ik|u|je] (wel|wél) [kan|kunnen|mogelijk]; (kan|kunt|kunnen|mag|mogen) (u|je|we|wij|ik) *3 (wel|wél); (wel|wél) (kan|kunnen|kunt|mogelijk); (kan|kunnen|kunt|mag|mogen) *2 (wel|wél); in de plaats; in plaats daarvan; alternatief;
        een andere (manier|oplossing|mogelijkheid|datum|dag|plek|weg); (je|u) (kan|kunt|mag) *4 (wel|ook|bij|terecht|hiervoor|daarvoor|aanvragen|indienen|kiezen|via);
        (kan|kunt) (je|u) *4 (wel|ook|bij|terecht|aanvragen|indienen|kiezen|via); probeer; (raad|raden|stel|stellen) (je|u|we|ik) * (aan|voor); ondertussen; intussen; tot dan; tot zolang; in afwachting;
        (helpt|helpen) (je|u) * verder; (ik|we|wij) *2 (zoek|zoeken|bekijk|bekijken|kijk|kijken|regel|regelen) *4 (oplossing|alternatief|mogelijkheid|samen|wat)
        == blame ==
        (u|je|jij) (had|hebt|heeft) * (nagelaten|vergeten|verzuimd|verkeerd);
        (u|je|jij) had * moeten; (zelf|eerst) moeten;
        eigen (fout|schuld|verantwoordelijkheid|keuze|risico|initiatief); (had|hadden) (u|je|jij) [dat|dit|het] (maar|beter|eerst|gewoon); (u|je) (moet|moest|dient) (zelf|eerst|maar|gewoon|beter) * (lezen|kijken|opletten|weten|contacteren|zorgen|doen|nadenken);
        (moet|moest|dient) (u|je|jij) (maar|zelf|beter); (zou|had|hoort) (u|je) (kunnen|moeten|te) weten; (u|je) (zou|had) (kunnen|moeten) weten; als (u|je) * (gelezen|gekeken|opgelet|geluisterd) (had|zou);
        lees *2 (eerst|eens|beter|goed) * (reglement|voorwaarden|website|brief); (onvolledig|laattijdig|foutief) (ingediend|ingevuld|aangevraagd); (te wijten|wijten) aan (u|uw|je|uzelf); (u|je) (weigert|bent zelf|was zelf);
        bij ons is * niets * (bekend|geweten); (niemand|geen enkele) *2 (anders|andere) * (klaagt|klacht|klachten|last); (u|je) (bent|was) te laat; uw eigen; (dat|dit) is (uw|je|jouw) (fout|schuld|zaak)
        == minimise ==
        valt * (best|wel|nogal|allemaal) mee; valt mee; (is|zijn) [toch|echt] niet zo erg; zo erg is het [toch] niet; overdrijf…; overdreven; (rustig|kalm) (aan|blijven|maar); (er|dat) zijn ergere;
        (maak|maakt) (je|u) * niet druk; (doe|blijf) [eens|even] (normaal|rustig|kalm); iedereen heeft *2 (wel|eens); zo (is|gaat) het (nu|nu eenmaal|nou eenmaal|leven); (niets|niks) aan * doen;
        (wees|heb|hebt) [gewoon|wat|even|een beetje] [meer|wat] (geduld|geduldig); geduld hebben; gewoon wachten; (dat|dit) kan gebeuren; maar (een lamp|een lampje|een putje); (niet|geen) (prioritair|prioriteit|dringend); pech (gehad|voor)
        == rude ==
        idioot; idioten; domme; dwaas; onzin; nonsens; zever; (stop|hou|houd) *3 (klagen|zeuren|zagen|zaniken); altijd *2 (klagen|zagen|zeuren); geklaag; gezaag; gezeur; belachelijk; zeur niet; zaag niet; trek je plan;
        los het zelf op; geen zin in; bemoei; kop dicht; moeial; wat denkt u wel; wat denk je wel; (zoek|zoekt) het [zelf|maar] [maar|zelf] uit; niet ons probleem; (uw|jouw|je) probleem; (doe|doet) niet zo
        == cold ==
        (wij|we) (hebben|ontvingen) (uw|je) *3 ontvangen; ontvingen (wij|we) (uw|je); (wij|we) ontvingen (uw|je); (uw|je) (bericht|mail|klacht|melding|vraag|schrijven|verzoek|opmerking|e-mail) (werd|is|wordt) *2 (ontvangen|geregistreerd|genoteerd|geklasseerd);
        (nemen|namen|neem) *2 (akte|nota|kennis) [van]; in goede orde; naar aanleiding van (uw|je|jouw); in antwoord op (uw|je); hopende (u|je|hiermee); voldoende (geïnformeerd|ingelicht) [te hebben]; (wij|we) betreuren;
        betreuren (wij|het|de|dit); (wij|we) (vragen|rekenen|hopen) *2 begrip; (dank|bedankt|danken) *3 begrip; (uw|jouw|je) (feedback|mening|opmerking) (is|zijn) *3 (belangrijk|waardevol|kostbaar); (wij|we) streven;
        (hierbij|hiermee) (bevestigen|delen|melden|berichten); verwijzen (wij|we|ik) (u|je|naar); (wij|we|ik) verwijzen; (uw|het) dossier (wordt|is|werd); (wij|we) zijn ons (ervan|hiervan) bewust; (nota|akte) genomen; verder gevolg; nuttig gevolg;
        (uw|je) (melding|klacht|vraag|bericht) [nr|nummer] # 
        == anonymous ==
        geachte (heer|mevrouw|dame|meneer) (mevrouw|heer|meneer|of); geachte (heren|dames); (geachte|beste|waarde|dag) (burger|inwoner|klant|bezoeker|afzender|aanvrager|lezer|gebruiker|melder|bewoner|betrokkene|ouder|belastingplichtige|relatie|patiënt|reiziger);
        (beste|dag|hallo) (meneer|heer|mevrouw) (mevrouw|meneer|heer|of); l.s.
        == closing ==
        (vriendelijke|hartelijke|beste|warme|lieve|zonnige|oprechte|fijne|collegiale) groet…; groetjes; groeten; groet; mvg; hoogachtend; met (achting|hoogachting); tot (gauw|snel|dan|ziens); vriendelijks; liefs; veel groeten
        == automatic ==
        automatisch (bericht|antwoord|gegenereerd); niet te (antwoorden|beantwoorden|reageren); niet (antwoorden|reageren) op (deze|dit); no reply; noreply; standaardantwoord
        == reference ==
        (referentie|dossiernummer|kenmerk|ticketnummer|meldingsnummer|zaaknummer|ticket) [nr|nummer] #; (ons|uw) kenmerk; dossier [nr|nummer] #
        == impersonal ==
        men; de (burger|burgers|inwoner|klant|aanvrager|melder|klager|betrokkene); ondergetekende; (onze|de) (diensten|dienst) (heeft|hebben|zal|zullen|onderzoeken|onderzoekt); het (bestuur|college|stadsbestuur|gemeentebestuur) (heeft|zal|wenst|acht|is|neemt|betreurt)
        == refusal ==
        helaas; jammer genoeg; spijtig genoeg; tot (onze|mijn) spijt; (kan|kunnen|mag|mogen) [we|wij|ik|u|je|er|hier|daar|dat|dit|het] *2 <not>; (zullen|zal|gaan|gaat) [we|wij|ik|dat|dit|het] *2 niet (lukken|kunnen|doen); lukt (niet|helaas);
        niet mogelijk; onmogelijk; niet (bevoegd|verantwoordelijk|toegestaan|toegelaten|voorzien|van plan|in staat); geen (invloed|mogelijkheid|uitzondering|uitzonderingen|budget|middelen|plaats|oplossing|gevolg|recht|sprake|optie);
        (moet|moeten) * (weigeren|afwijzen|teleurstellen|ontgoochelen); afgewezen; geweigerd; onontvankelijk; afgekeurd; verboden; (doen|doet|heffen|behandelen|aanvaarden) (we|wij) (niet|geen|niets)
        == debate ==
        zoals (reeds|al|eerder|gezegd|vermeld|aangegeven|meegedeeld|gemeld|u weet|je weet|u kan lezen|u kunt lezen|je kan lezen|we al|wij al|we reeds|wij reeds|ik al|u al|je al);
        (dat|dit) klopt [absoluut|helemaal|gewoon|echt|toch] niet; (dat|dit|wat u zegt|wat je zegt|wat u schrijft|wat je schrijft|wat u beweert|wat je beweert) (is|klopt) [gewoon|absoluut|helemaal|echt] (niet waar|onwaar|onjuist|niet correct|niet juist|niet zo|fout|verkeerd|flauwekul);
        (u|je|jij) (vergist|vergis); (u|je) (zit|bent) *2 (verkeerd|fout|abuis); nogmaals; (reeds|al) (gezegd|meermaals|herhaaldelijk|duidelijk|uitvoerig|verschillende keren|meerdere keren); in tegenstelling tot wat;
        (u|je) (beweert|insinueert|suggereert|begrijpt het niet|begrijpt niet|verdraait); (uw|je|jouw) (bewering|beweringen|verwijt|verwijten); niet (eens|akkoord) met (u|je|uw|jouw|wat|deze|die); (met u|daar|hier) *4 niet *2 (eens|akkoord); de feiten zijn; feit is;
        anders dan (u|je); (laat|laten|wil) *2 duidelijk (zijn|stellen); (dat|dit) (betwisten|weerleggen|ontkennen) (we|wij); (onterecht|ongegrond|onterechte|ongegronde); (u|je) (moet|dient) * (begrijpen|beseffen|weten) dat; ja maar
        == vague ==
        zo (snel|spoedig|vlug|gauw) [als] mogelijk; zsm; z.s.m; asap; (in|binnen|op) (afzienbare|korte|redelijke) (tijd|termijn); binnenkort; eerstdaags; spoedig; weldra; te gepasten tijde; te zijner tijd; t.z.t; op termijn; in behandeling; behandeling genomen;
        mate van het mogelijke; (neem|nemen) (dit|het|dat|uw|je|deze|jouw) *2 mee; meegenomen; (wordt|worden|zal|zullen) * (opgevolgd|bekeken|onderzocht|behandeld|verwerkt|besproken|geëvalueerd); bevoegde (dienst|diensten|instantie|personen|afdeling);
        (doorgegeven|doorgestuurd|overgemaakt|gemeld|doorgezet) aan (de|onze|het) (dienst|diensten|bevoegde|betrokken|verantwoordelijke|juiste|collega's); (betrokken|verantwoordelijke|desbetreffende) (dienst|diensten|afdeling|personen);
        nodige (maatregelen|stappen|doen|acties|gevolg|aandacht); (doen|doe) (ons|mijn) [uiterste] best; (het|al het) (nodige|mogelijke); een van (de|onze) (komende|volgende) (dagen|weken); (komende|volgende|eerstvolgende) (dagen|periode|tijd|weken);
        zodra (mogelijk|dit kan|het kan|dat kan|we meer|wij meer|er meer|het weer|er nieuws); nader (bericht|te bepalen|onderzoek); even geduld; af te wachten; afwachten; moet u wachten; moet je wachten; (wellicht|mogelijk|misschien) (volgend|volgende|later); op de planning; (staat|staan) op (de|onze) (planning|lijst); ooit; op een later moment
        == step ==
        (je|u) (kan|kunt|mag|hoeft|moet) *8 (aanvragen|vragen|bellen|mailen|sturen|melden|invullen|langskomen|komen|afhalen|ophalen|brengen|indienen|inschrijven|reserveren|boeken|betalen|kiezen|maken|nemen|vinden|lezen|volgen|terecht|doorgeven|bezorgen|afleveren|zien|raadplegen|regelen|doen|gebruiken|parkeren|uploaden|antwoorden|downloaden|bekijken|contacteren|bereiken);
        (kan|kunt) (je|u) *8 (aanvragen|vragen|bellen|mailen|sturen|melden|invullen|langskomen|komen|afhalen|ophalen|brengen|indienen|inschrijven|reserveren|boeken|betalen|kiezen|maken|nemen|vinden|lezen|volgen|terecht|doorgeven|bezorgen|zien|regelen|doen|parkeren);
        raak *2 aan; blijf (uit|binnen|op); (hou|houd) (iedereen|afstand|de|je|uw|u); vul * in; (bel|mail) (ons|me|naar|gerust|het|op|mij|even|dan); stuur (ons|me|je|het|een|gerust|mij|dan); meld (je|het|dit|u|ons|dan); kom (gerust|langs|naar|even|dan); breng (je|het|een|uw|jouw); surf naar; klik (op|hier); download; maak *3 afspraak;
        vraag (het|je|uw|dit|jouw) * aan; neem (gerust|even|contact|je|uw|jouw); laat (het|me|ons|gerust|mij|dan) [gerust|even|maar] weten; reageer (gerust|op); antwoord (gerust|op|even); online (aanvragen|regelen|invullen|melden|boeken|reserveren|inschrijven);
        (heb|hebt|heeft) (je|u) * nodig; (volg|kies|lees|kijk|zoek|bekijk|gebruik|zet|geef|schrijf|plaats) (de|het|je|uw|hier|daar|op|via|ons|me|een|dan|alles); (inschrijven|aanvragen) kan; (kan|mag) *3 (via|online|aan het loket|bij)
        == keepInformed ==
        (hou|houd|houden) * op de hoogte; (laat|laten) (ik|we|wij|je|u|jou|jullie) * weten; (bel|bellen|mail|mailen|stuur|sturen) (ik|we|wij|je|u|jou|jullie); (kom|komen) *3 terug; (je|u) (hoort|krijgt|ontvangt) * (van|nog|een|bericht|antwoord|mail|telefoon|nieuws|voorstel|foto);
        (hoor|krijg|hoort|krijgt|ontvangt) (je|u) * (van|bericht|antwoord|nieuws|een|het); (verwittig|verwittigen|contacteer|contacteren) (ik|we|wij|je|u); (ik|we|wij) (contacteer|contacteren|verwittig|verwittigen)
        == owner ==
        (dienst|team|afdeling|ploeg) (openbare|groen|wegen|burgerzaken|verlichting|mobiliteit|afval|milieu|sport|cultuur|ruimte|financiën|parkeren|onderwijs|jeugd|handhaving|communicatie|stadsreiniging|omgeving|wonen|bevolking|belastingen|netheid|signalisatie|feesten|evenementen|welzijn|bibliotheek);
        (ik|wij|we) (bel|stuur|kijk|volg|zorg|hou|houd|regel|mail|zoek|bekijk|plan); (bel|stuur|kijk|zorg|hou|houd|regel|mail|zoek|bekijk|plan|volg) ik; persoonlijk; ikzelf
        == deflect ==
        neem * contact op met (de|het|een|uw) (bevoegde|betrokken|juiste|gemeente|dienst|andere|klantendienst); (wend|wendt|richt|richten|wenden) (u|je|zich) *2 (tot|aan); te (wenden|richten) (tot|aan); niet bij ons (zijn|wezen|terecht); door een (externe|andere) (firma|partner|partij|dienst); (dat|dit) is niet (onze|voor ons|aan ons|ons|de taak|een zaak);
        (valt|vallen|behoort|hoort) *3 (buiten|niet) *3 (bevoegdheid|bevoegdheden|taak|takenpakket|ons); niet bevoegd; daar (gaan|zijn) (wij|we) niet * (over|voor)
        == pointer ==
        (op|via|naar|raadpleeg|bekijk|bezoek|zie|raadplegen) (onze|de|uw) (website|site|webpagina|webstek|internet|webshop); op onze site
        == yesNo ==
        ja; jazeker; neen; nee; klopt; inderdaad; dat (kan|mag|klopt); zeker [wel]; (mag|kan) (zeker|gerust|wel); absoluut; jawel; toch wel
        == solved ==
        (is|zijn|werd|werden|hebben|heb|heeft) * (hersteld|opgelost|vervangen|opgeruimd|opgehaald|gemaakt|afgewerkt|aangepast|gecorrigeerd|terugbetaald|teruggestort|geleegd|gesnoeid|gestrooid|rechtgezet|geregeld|bijgewerkt|gerepareerd|verwijderd|schoongemaakt|weggehaald|besteld|ingepland|geannuleerd);
        (brandt|branden|werkt|werken|rijdt|rijden|loopt) *2 (weer|opnieuw|terug); in orde (gebracht|gemaakt); weer in orde
        == when ==
        <weekday>; (ma|di|wo|do|vr|za|zo) #; vandaag; vanmiddag; vanavond; vanmorgen; vanochtend; vannacht; vannamiddag; morgen; morgenvroeg; morgenochtend; morgenmiddag; morgenavond; overmorgen; gisteren; straks; (deze|volgende|komende) (week|maand);
        (binnen|over|na) [de|het|ten hoogste|maximaal|hoogstens] # [tot|à] [#] (uur|uren|u|dag|dagen|werkdagen|weken|week|maand|maanden|minuten|werkdag|kwartier); # (uur|uren|u|werkdagen|werkdag|minuten);
        (tegen|voor|eind|einde|begin|midden|half|tot|vanaf) [van|het|de] [deze|volgende|einde|eind] [van] [de|deze] (week|weekend|maand|<month>|jaar|zomer|najaar|voorjaar|winter); # <month>; (in|rond) <month>; # (jan|feb|mrt|aug|sep|sept|okt|nov|dec); dit weekend;
        elke (dag|week|maand|werkdag|<weekday>); dagelijks; wekelijks; dit (najaar|voorjaar|jaar); deze (winter|zomer|lente|herfst|namiddag|middag|voormiddag|avond|ochtend); (weekdagen|werkdagen)
        == humour ==
        haha…; hihi; lol; hehe; grapje; grapjes; mop; knipoog; just kidding; duim voor ons; tja; foert; (wel|toch) gezellig; romantisch; lekker donker
        == slang ==
        hey; hei; hoi; yo; lol; omg; thx; ff; supertof; tof; jep; yep; kei…; mega; cool; ciao; doei; joe; salukes; sjiek; ma nee; nie; efkes; de max; toppie; oki; joepie; kusjes; gast; maatje; super
        == stiff ==
        geachte; hoogachtend; ondergetekende; gelieve; middels; conform; betreffende; uwentwege; vernemen; hierbij; dienaangaande; desgevallend; (uw|ons) schrijven; mijnheer; dient te; dienen te; verzoeken (wij|u)
        == saidMourning ==
        overleden; overlijden; gestorven; begrafenis; begraven; uitvaart; rouw; crematie; condoleance; (verlies|dood) van (mijn|onze|ons); (mijn|onze) *3 (is|zijn) *2 dood; weduwe; weduwnaar; strooiweide
        == saidThanks ==
        bedankt; dank (je|u|aan|voor); dankjewel; merci; proficiat; complimenten; compliment; chapeau; pluim; (goed|mooi|knap|prachtig|schitterend) (gedaan|werk|initiatief); tevreden; hoedje af; (goed|vriendelijk|vlot|snel) geholpen
        == saidAnger ==
        schandalig; schande; onaanvaardbaar; belachelijk; beschamend; beschaamd; woest; kwaad; boos; razend; (beu|kotsbeu); klacht; (nooit|geen) (antwoord|reactie|gehoor); ontgoocheld; teleurgesteld; waardeloos; incompetent; prutsers; lachwekkend; ongehoord; triestig; eindelijk; alweer;
        (derde|tweede|vierde) keer; zoveelste; frustrerend; niemand * (reageert|antwoordt|luistert); # (weken|maanden)
        == saidWorry ==
        bang; ongerust; bezorgd; zorgen; durft; durf; gevaarlijk; onveilig; schrik; angst; wanhopig; radeloos; weet niet (meer|wat)
        == saidDefect ==
        kapot; defect; stuk; (geen|zonder) (licht|water|stroom); (licht|lamp|lampen|verlichting) *3 (uit|niet|kapot|donker); putten; put; gat; kuil; losliggende; sluikstort; zwerfvuil; verstopt; overvol; lek; omgevallen; niet opgehaald; werkt niet; doet het niet
        == saidFormal ==
        klacht in; (formele|officiële) klacht; bezwaarschrift; beroep aantekenen; ingebrekestelling; in gebreke; schadeclaim; schadevergoeding; woo verzoek; openbaarheid van bestuur; geachte; hoogachtend; (formeel|formele)
        == now ==
        nu; meteen; onmiddellijk; direct; dadelijk; vandaag nog; uit de buurt; naar buiten; op afstand; raak niets aan; onderweg
        == saidDanger ==
        (ruik|ruikt|ruiken|geur|lucht) *3 gas; gas (ruikt|geur|lucht); gaslek; gasgeur; (brand|vuur|rook) (in|bij|uit|op); staat in brand; ontploffing; explosie; (gewond|gewonden|gewonde); (elektriciteitskabel|kabel|stroomkabel) *3 (los|straat|grond|hangt); levensgevaar; verdrinkt; ingestort
        == saidPress ==
        redactie; journalist; journaliste; deadline; persvraag; voor een artikel
        == jargon ==
        heden; op heden; thans = nu
        derhalve; dientengevolge; dienvolgens; bijgevolg = daarom
        in casu = in dit geval
        conform; ingevolge; krachtens; overeenkomstig = volgens
        middels; door middel van; d.m.v; bij middel van = met
        betreffende; inzake; aangaande; nopens; omtrent; met betrekking tot; m.b.t; i.v.m; ten aanzien van = over
        desalniettemin; desondanks; niettegenstaande; niettemin = toch
        desgevallend; in voorkomend geval = als het nodig is
        desgewenst = als je dat wil
        teneinde = om
        aldus; alzo = zo
        alsook; alsmede; evenals = en ook
        alvorens = voor
        gelieve = wil je
        indien; mits; ingeval = als
        dient te; dienen te; behoort te; is gehouden tot = moet
        geschieden; geschiedt; plaatsvinden; plaatsvindt = gebeurt
        bekomen = krijgen
        ten gevolge van; t.g.v; ten gevolge = door
        in het kader van; i.k.v = voor
        te allen tijde = altijd
        ter attentie van; t.a.v = voor
        bij gebreke van; bij gebrek aan = zonder
        voornoemde; bovenvermelde; bovengenoemde; hogervermelde; bovenstaande; onderhavige; voormelde; bovenvermeld; hogergenoemde = deze
        zulks = dat
        reeds = al
        tevens; eveneens = ook
        vooralsnog = voorlopig
        verzoeken (wij|u); wij verzoeken = we vragen
        (uw|ons) schrijven = brief
        ter beschikking stellen; ter beschikking gesteld = geven
        in overweging nemen; in overweging genomen = bekijken
        implementer…; geïmplementeerd = invoeren
        faciliter… = helpen
        optimalis… = verbeteren
        echter; evenwel; nochtans = maar
        dewelke; hetwelk = die
        ressorter… = vallen onder
        sensibilis… = uitleggen
        finalis… = afwerken
        prioriter… = eerst doen
        concretiser… = uitwerken
        a.d.h.v; aan de hand van = met
        d.d = van
        i.g.v = bij
        m.i.v = vanaf
        o.b.v; op basis van = volgens
        o.g.v; op grond van = door
        hieromtrent; dienaangaande; hieraangaande; dienomtrent; ter zake; terzake = hierover
        tot op heden = tot nu
        kennisgeving; notificatie = bericht
        aanvang nemen; neemt een aanvang; aanvangen; aangevat = beginnen
        uwentwege = van u
        zien ons genoodzaakt = moeten
        onontvankelijk = we kunnen dit niet behandelen
        jegens; ten opzichte van; t.o.v = tegenover
        behoudens; onverminderd = behalve
        instantie; instanties = dienst
        vigerende; geldende regelgeving = de regels
        voorwerp uitmaken van; maakt het voorwerp uit = gaat over
        ontvangst bevestigen; ontvangstbevestiging = laten weten dat het aankwam
        zorg dragen; zorgdragen = zorgen
        ten behoeve van; t.b.v = voor
        zo spoedig mogelijk; ten spoedigste = uiterlijk [dag]
        betrokkene; betrokkenen = [naam]
        aanpalend… = naast
        """
}
