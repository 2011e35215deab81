/// German.
extension CoachWords {
    static let german = """
        == class me ==
        ich mich mir mein meine meinen meinem meiner
        == class subject ==
        ich wir
        == class us ==
        wir uns unser unsere unseren unserem unserer unseres
        == class formalYou ==
        ihnen
        == class informalYou ==
        du dich dir dein deine deinen deinem deiner euch euer eure
        == class you ==
        sie ihnen ihr ihre ihren ihrem ihrer du dich dir dein deine deinen deinem deiner euch eure
        == class but ==
        aber jedoch allerdings dennoch trotzdem hingegen
        == class not ==
        nicht kein keine keinen keinem keiner nie niemals niemand nichts unmöglich weder
        == class weekday ==
        montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend montags dienstags mittwochs donnerstags freitags samstags
        montagabend dienstagabend mittwochabend donnerstagabend freitagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen
        freitagmorgen montagvormittag dienstagvormittag mittwochnachmittag donnerstagnachmittag freitagnachmittag
        == class month ==
        januar jänner februar märz april mai juni juli august september oktober november dezember
        == class number ==
        ein eine einen einem einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf vierzehn fünfzehn zwanzig dreißig
        == class greeting ==
        hallo hi hey moin servus liebe lieber liebes guten gute sehr grüß grüezi tag
        == class title ==
        herr herrn frau familie dr prof
        == class office ==
        stadt gemeinde amt dienst team verwaltung stadtverwaltung gemeindeverwaltung bürgeramt bürgerbüro sekretariat abteilung polizei schalter
        redaktion kommunikation ministerium kundendienst bürgerservice ordnungsamt rathaus pressestelle
        == class action ==
        reparier… ersetz… schick… sende… ruf… anruf… schau… prüf… kontrollier… plan… frag… gebe… geben komme… kommt räum… hole… holt mache… macht regel…
        lös… setze… setzt nehm… nimm suche… sucht besprech… verlege… entfern… melde… meldet untersuch… organisier… beginn… überweis… erstatt… storni…
        korrigier… verbesser… schneide… kehr… mäh… streu… fülle… halte… schreibe… schreibt teile… teilt kläre… klärt klär… reinig… bearbeit… erledig… leite…
        leitet informier… tausch… bau… stell… kümmer… bestell… leer… behebe… behoben austausch… vereinbar… bring… helfe… hilft bestätig… füge… änder… angerufen gebeten geschickt gefragt gemeldet geprüft bestellt geklärt sage sagen sagt ausgetauscht beantwort… bearbeitet
        == class doer ==
        team kollege kollegin kollegen kolleginnen techniker technikerin monteur bauhof mitarbeiter mitarbeiterin mitarbeiterinnen firma elektriker
        bürgermeister bürgermeisterin schöffe schöffin sachbearbeiter sachbearbeiterin pressesprecher pressesprecherin straßenmeisterei stadtwerke
        ansprechpartner ansprechpartnerin ordnungsdienst gärtner gärtnerei stadtreinigung trupp
        == class passive ==
        wird werden wurde wurden
        == class feeling ==
        ärgerlich schade unangenehm traurig frustrierend schlimm bedauerlich lästig enttäuschend beunruhigend schrecklich unschön mühsam belastend
        erschreckend nervig schwer furchtbar stressig zermürbend gefährlich
        == class empty ==
        der die das den dem des ein eine einen einem einer und oder aber denn weil dass ob wenn als wie was wer wo wann warum welche welcher welches
        ich du er sie es wir ihr mich dich sich uns euch mein dein sein ihre unser ist sind war waren bin bist habe haben hat hatte wird werden wurde
        kann können muss müssen soll sollen will wollen darf dürfen nicht kein keine noch schon auch nur sehr mehr in im an am auf aus bei mit nach von
        vom zu zum zur über unter vor für gegen ohne um seit bis hallo danke guten tag herr frau stadt gemeinde hier da dann mal bitte wochen woche tage mal monat monate zeit
        == feeling ==
        (das|es|dies) (ist|war|klingt|muss) [wirklich|sehr|echt|natürlich|absolut|ja|bestimmt] <feeling>; wie (<feeling>|blöd); (sehr|wirklich|echt|so) <feeling>; <feeling> (dass|für); (ich|wir) (verstehe|verstehen|kann|können) *4 (verstehen|nachvollziehen|gut|dass|ihren|ihre|deinen|deine|vorstellen|sorge|ärger);
        (verstehe|verstehen|kann|können) (ich|wir) *2 (gut|verstehen|nachvollziehen|dass|ihren|deinen|ihre|deine); verständlich; nachvollziehbar; (ihr|ihren|ihre|dein|deine|deinen|ihrem|ihrer) (ärger|sorge|sorgen|frust|enttäuschung|trauer|unmut|verärgerung|angst|wut);
        (sie|du) *3 (besorgt|verärgert|enttäuscht|wütend|traurig|frustriert|sauer|erschrocken); sorgen (machen|machst|um); (das|so|so etwas) (darf|sollte|hätte) *2 nicht; (das|so) (geht|muss) (gar nicht|besser|anders); nicht (schön|angenehm|in ordnung|akzeptabel|das was|wie es sein); (sie|du) (haben|hast) *2 recht; recht (haben|hast) (sie|du);
        (gut|schön) dass (sie|du) *4 (melden|meldest|schreiben|schreibst|sagen|fragen|gemeldet|hinweisen); (berechtigte|berechtigter) (frage|sorge|kritik|einwand|ärger); (ich|wir) (hoffe|hoffen) *2 (geht|gut|ihnen|dir) *; (tut|tun) * weh; fühle… *2 mit
        == apology ==
        entschuldig…; verzeih…; verzeihung; sorry; (tut|täte) (mir|uns) [sehr|wirklich|aufrichtig|so|furchtbar] leid; leid tut; es tut [mir|uns]; (unser|mein) (fehler|versehen); bitten *3 entschuldigung; (da|hier) (ist|haben) (uns|wir) *3 (fehler|versäumt|versagt|passiert); (wir|ich) hätten *4 (müssen|sollen); (das|dies) (war|ist|lag) [an] (unser|unsere|uns) *
        == ifApology ==
        (entschuldig…|sorry|leid|verzeihung) *2 (falls|wenn|sollte|sofern); (für|wegen) (die|etwaige|eventuelle|mögliche|alle|entstandene) [eventuelle|etwaigen|etwaige|möglichen|entstandenen] (unannehmlichkeiten|umstände)
        == thanks ==
        danke; dank; dankeschön; vielen dank; herzlichen dank; (ich|wir) (danke|danken); (bedanke|bedanken) (mich|uns); dankbar; merci
        == joy ==
        (freut|freuen|freue|freute) (mich|uns|wir|ich|sich); (wie|so|sehr|wirklich) (schön|nett|lieb|toll|freundlich); (schön|toll|super|klasse) (zu|dass|von); (das|es|ihre|deine) *3 (freut|freude) *; was für (eine|ein) (schöne|nette|liebe|tolle|schönes|nettes|tolles) *; (stolz|glücklich|froh) (auf|dass|über|zu); (macht|machen) *3 freude; (gerne|gern) (gelesen|gehört); (motiviert|ermutigt)
        == condolence ==
        beileid; anteilnahme; mitgefühl; (ihr|ihren|ihrem|dein|deinen|diesem|schwerer|großer) verlust; (viel|alle|ganz viel) kraft; (ihre|deine|ihrer|tiefe) trauer; (tod|tode|verlust) (ihres|ihrer|deines|deiner); (denken|denke) an (sie|dich|euch); in gedanken; abschied; fühlen mit; (schwere|schweren) (zeit|stunden)
        == strength ==
        (viel|alle) (kraft|mut); gute besserung; alles gute; passen sie [gut] auf; pass [gut] auf; toi toi toi
        == friendly ==
        gern; gerne; (schönen|schöne|angenehmen) (tag|abend|woche|feierabend|sonntag|wochenende); schönes wochenende; gute (frage|idee); schöne idee; mit vergnügen; natürlich; selbstverständlich; willkommen; bis (bald|dann|samstag|morgen|<weekday>); jederzeit; viel (spaß|freude|erfolg); schön dass
        == passedOn ==
        (gebe|geben|leite|leiten|richte|richten|schicke|schicken|lese|lesen|hänge|hängen|erzähle|erzählen) * (lob|dank|nachricht|worte|kompliment…|team|kolleg…|kollegen|bauhof|weiter|foto|ihnen) *4 (weiter|aus|vor|auf)
        == positive ==
        gern; gerne; kein problem; natürlich; selbstverständlich; sicher; schön…; toll; prima; super; klasse; gut; gute; glücklicherweise; zum glück; willkommen; gemeinsam; gelöst; erledigt; geschafft; fertig; danke; dank; kostenlos; einfach; (sie können|können sie|du kannst|kannst du); (das|es) (geht|klappt); ja; freut; freuen; freue; sofort; heute noch; erfreulich; hervorragend; großartig
        == alternative ==
        stattdessen; alternativ; alternative; (eine|einen|ein) (andere|anderen|anderer|anderes) (lösung|möglichkeit|termin|weg|tag); was (wir|ich|sie|du) *2 (können|kann|möglich|geht); (sie|du) (können|kannst) *4 (auch|jedoch|gern|gerne|über|bei|beantragen|stellen|wählen); (können|kannst) (sie|du) *4 (auch|gern|gerne|über|bei|beantragen|wählen); (ich|wir) (schlage|schlagen|biete|bieten|empfehle|empfehlen) *; (schlage|biete|empfehle) ich; inzwischen; in der zwischenzeit; bis dahin; möglich ist (aber|jedoch|hingegen); hilft ihnen; versuchen sie; (suche|suchen) *3 (lösung|weg)
        == blame ==
        (sie|du) (hätten|hättest) *6 (müssen|sollen|können); (sie|du) (haben|hast) *4 (vergessen|versäumt|unterlassen|falsch|übersehen); (ihre|deine|ihrer|eigene|eigenes|ihr) (eigene|schuld|verschulden|verantwortung|fehler|versäumnis); eigenverantwort…; (selbst|selber) (schuld|verantwortlich|kümmern|wissen|lesen); hätten sie *3 (doch|nur|einfach|besser|gelesen); (sie|du) (müssen|musst) (selbst|zuerst|erst|eben|halt|besser) *; wenn (sie|du) *3 (gelesen|geschaut|aufgepasst|zugehört) (hätten|hättest); lesen sie (erst|zuerst|bitte|einmal) *3 (satzung|bedingungen|website|hinweise|schreiben); (unvollständig|falsch|verspätet) (eingereicht|ausgefüllt|gestellt); (niemand|keiner|kein) (sonst|anderer|anderen) *; sie sind (selbst|zu spät|verpflichtet)
        == minimise ==
        (nicht|gar nicht|nicht so|halb so) (so schlimm|schlimm|wild|dramatisch); übertreib…; übertrieben; beruhigen sie sich; beruhige dich; (ruhig|cool) bleiben; (es gibt|gibt) (schlimmeres|wichtigeres); (regen|reg) (sie|dich) *2 nicht auf; das ist (nun|eben|halt|nun mal) (mal|so) [so]; da kann man nichts *; nichts (machen|ändern|tun); (haben|hab) (sie|) *2 geduld; gedulden; (kann|konnte) (schon|mal|vorkommen|passieren); (keine|nicht) (priorität|dringend|prioritär); pech gehabt; stellen sie sich nicht so an
        == rude ==
        idiot; idioten; dumm; blöd; blödsinn; unsinn; quatsch; lächerlich; hören sie auf *3 (meckern|jammern|beschweren); meckern; gemecker; jammern; nörgel…; ihr problem; dein problem; nicht unser problem; was bilden sie sich; halten sie den; sehen sie selbst zu; selber zu; kapieren
        == cold ==
        (wir|ich) (haben|bestätigen|habe|bestätige) (ihr|ihre|ihren|den) *3 (erhalten|eingang|empfang|empfangen); (ihr|ihre|ihren) (schreiben|anfrage|beschwerde|nachricht|anliegen|meldung|e mail|mail) *2 (erhalten|eingegangen|registriert|weitergeleitet|bearbeitet|vermerkt); (nehmen|nehme|genommen) *3 (kenntnis|kenntnisnahme); zur kenntnis; bezugnehmend; unter bezugnahme; in beantwortung; (wir|) bedauern (die|den|das|dies|sehr|wir); wir bedauern; (bitten|hoffen|danken|rechnen|danke|dank) *4 verständnis; (ihre|ihr|deine) (meinung|anliegen|rückmeldung|feedback) (ist|sind) *3 (wichtig|wertvoll); hiermit (teilen|bestätigen|möchten); wir sind (bestrebt|bemüht); (wir|ich) (verweise|verweisen); mit vorzüglicher hochachtung; wie folgt; (ihr|der) vorgang (wird|wurde|ist)
        == anonymous ==
        sehr geehrte (damen|herren); (sehr geehrte|sehr geehrter|liebe|lieber|werte|werter) (bürger|bürgerin|bürgerinnen|kunde|kundin|kunden|einwohner|einwohnerin|antragsteller|antragstellerin|nutzer|leser|beschwerdeführer|mitbürger|eltern|besucher|herr oder frau|interessent); damen und herren; sehr geehrte frau (herr|oder); hallo (bürger|kunde)
        == closing ==
        (mit|) (freundlichen|freundlichem|besten|herzlichen|lieben|sonnigen|vielen|schönen) (grüßen|gruß|grüssen); (viele|liebe|beste|herzliche|freundliche|schöne|sonnige) grüße; (lieber|herzlicher|freundlicher|schöner) gruß; grüße; gruß; mfg; lg; vg; hochachtungsvoll; herzlich; herzlichst; bis (bald|dann); ihr ihre
        == automatic ==
        automatisch (generiert|erstellt|versandt|erzeugte); automatische (nachricht|antwort|mail); (nicht|bitte nicht) (auf diese|antworten|auf diese mail); noreply; no reply; standardantwort
        == reference ==
        (aktenzeichen|vorgangsnummer|referenz|az|ticketnummer|geschäftszeichen|ticket|fallnummer) [nr|nummer] #; unser zeichen; ihr zeichen
        == impersonal ==
        man; (der|die|den) (bürger|antragsteller|beschwerdeführer|betroffene|betroffenen|petent|einwohner|kunde); (die|das) (verwaltung|amt|behörde|stadtverwaltung) (hat|wird|ist|bedauert|prüft|kann); der unterzeichnete; es (wird|wurde|ist) (darauf|geprüft|festgestellt|mitgeteilt|veranlasst)
        == refusal ==
        leider; bedauerlicherweise; (kann|können|darf|dürfen) *4 (nicht|kein|keine|keinen|nichts); nicht (möglich|zuständig|erlaubt|gestattet|vorgesehen|verantwortlich|in der lage); unmöglich; (keine|kein|keinen) (möglichkeit|ausnahme|ausnahmen|budget|mittel|platz|lösung|anspruch|option); ablehn…; abgelehnt; abweisen; untersagt; verboten; unzulässig; verweiger…
        == debate ==
        wie (bereits|schon|oben|gesagt|erwähnt|mitgeteilt|sie wissen|du weißt|bekannt|ihnen bereits|wir bereits); (das|dies|es) (stimmt|ist) [so|absolut|einfach|überhaupt|gar] (nicht wahr|nicht richtig|nicht korrekt|falsch|unwahr|unzutreffend|unrichtig); (das|dies) stimmt [so|einfach|überhaupt|gar] nicht; (sie|du) (irren|irrst|täuschen|verkennen); nochmals; noch einmal (zur|klar|deutlich|wiederholen); (bereits|schon) (mehrfach|mehrmals|gesagt|ausführlich|mitgeteilt|erklärt); entgegen (ihrer|deiner); im gegensatz zu dem; (sie|du) (behaupten|behauptest|unterstellen|unterstellst|verstehen nicht|verstehst nicht); (ihre|deine|ihrer) (behauptung|behauptungen|unterstellung|vorwürfe|vorwurf); (nicht|keineswegs) (ihrer|deiner) (meinung|ansicht); tatsache ist; fakt ist; (sie|du) (müssen|musst) *2 (verstehen|einsehen|wissen) *; unberechtigt; unbegründet; ungerechtfertigt; ja aber; zu unrecht
        == vague ==
        so (schnell|bald|rasch|zeitnah) (wie|als) möglich; schnellstmöglich; baldmöglichst; schnellstens; zeitnah; in kürze; demnächst; alsbald; bald; in absehbarer zeit; zu gegebener zeit; bei gelegenheit; in bearbeitung; in prüfung; (wird|werden|wurde|wurden) *6 (geprüft|bearbeitet|weitergeleitet|behandelt|untersucht|besprochen|berücksichtigt); (zuständige|zuständigen|zuständiger|betreffende|betreffenden|entsprechende|verantwortliche) (stelle|stellen|abteilung|behörde|amt|personen|dienst|dienststelle|fachabteilung|fachbereich); im rahmen (des möglichen|unserer möglichkeiten); nach möglichkeit; (tun|geben|tue|gebe) (unser|mein) (bestes|möglichstes); (das|alles) (nötige|erforderliche|notwendige|mögliche); (notwendigen|erforderlichen|nötigen) (maßnahmen|schritte); (nächsten|kommenden) (tagen|tage|wochen|zeit); sobald (wie|es|wir|möglich|neue) *; etwas geduld; ein wenig geduld; (nehmen|nehme) *4 mit; weiteres veranlasst; irgendwann; zu einem späteren; später einmal
        == step ==
        (sie|du) (können|kannst|müssen|musst|brauchen|dürfen|darfst) *8 (beantragen|fragen|anrufen|mailen|schicken|senden|melden|ausfüllen|vorbeikommen|kommen|abholen|bringen|einreichen|anmelden|reservieren|buchen|bezahlen|zahlen|wählen|machen|nehmen|finden|lesen|erreichen|schreiben|abgeben|nachlesen|nutzen|stellen|herunterladen|antworten|vereinbaren|parken|hochladen|bekommen|erhalten);
        (können|kannst) (sie|du) *8 (beantragen|fragen|anrufen|mailen|schicken|senden|melden|ausfüllen|vorbeikommen|kommen|abholen|bringen|einreichen|anmelden|reservieren|buchen|zahlen|wählen|machen|nehmen|finden|erreichen|abgeben|nutzen|vereinbaren|nennen|sagen|bestätigen); (rufen|ruf|schreiben|schreib|schicken|schick|senden|melden|meld|füllen|kommen|komm|bringen|bring|klicken|klick|nehmen|nimm|wählen|antworten|antworte|buchen|vereinbaren|laden|nutzen|geben|gib|sagen|sag|reichen|bitte) (sie|mich|uns|einfach|mir|gern|gerne|bitte|dich|vorbei|an|auf);
        online (beantragen|melden|buchen|ausfüllen|anmelden|reservieren); (brauchen|brauchst|benötigen) (sie|du); mitbringen; melden möglich; anmeldung (über|unter|bei)
        == keepInformed ==
        (halte|halten) *4 (laufenden|informiert); (melde|melden) (mich|uns|ich|wir) *; (gebe|geben) *4 bescheid; (sage|sagen) *4 bescheid; (informiere|informieren) (ich|wir|sie|dich); (ich|wir) (informiere|informieren|rufe|rufen|schreibe|schreiben|schicke|schicken|melde|melden|sende|senden) (sie|ihnen|dich|dir|mich|uns); (rufe|schreibe|schicke|sende) ich (sie|ihnen|dich|dir); (sie|du) (hören|hörst|erhalten|erhältst|bekommen|bekommst) *4 (von|antwort|nachricht|bescheid|rückmeldung|mail|anruf|foto); (hören|erhalten|bekommen) sie * (von|antwort|nachricht|bescheid|rückmeldung); komme * auf (sie|dich) zu
        == owner ==
        (abteilung|team|amt|fachbereich) (straßenbau|beleuchtung|grün|grünflächen|bürgerdienste|mobilität|abfall|umwelt|sport|kultur|bauen|finanzen|parken|schule|jugend|ordnung|tiefbau|verkehr|stadtgrün|soziales|straßen); (ich|wir) (rufe|schicke|schaue|frage|gebe|kümmere|sorge|nehme|regle|mache|schreibe|komme|kläre|prüfe|leite|melde|suche|kümmern); (kümmere|frage|gebe|schicke|rufe|schaue|kläre|prüfe|melde|sorge) ich; persönlich; (ich|mich) selbst
        == deflect ==
        (wenden|wende) (sie|dich) *2 (an|sich) *2 [die] [zuständige|zuständigen|andere|betreffende]; (fällt|liegt|gehört) nicht *4 (zuständigkeit|zuständigkeitsbereich|aufgaben|bereich|uns); nicht (unsere|in unserer|in unsere) (aufgabe|zuständigkeit|sache|verantwortung); (sind|bin) *2 nicht zuständig; dafür sind wir nicht; andere stelle
        == pointer ==
        (auf|über|siehe|besuchen|unter|bitte|entnehmen|in) *2 (unserer|unsere|der|unserem) (website|webseite|homepage|internetseite|seite|internetauftritt|internetseiten)
        == yesNo ==
        ja; nein; genau; stimmt; richtig; das (geht|stimmt|ist möglich|dürfen sie|darfst du|klappt); natürlich; selbstverständlich; jawohl; in der tat; doch
        == solved ==
        (ist|sind|wurde|wurden|haben|habe|hat) *6 (repariert|behoben|ersetzt|ausgetauscht|geräumt|abgeholt|gereinigt|gelöst|erledigt|korrigiert|erstattet|überwiesen|entfernt|geleert|aufgefüllt|geschnitten|gestreut|bestellt|storniert); (leuchtet|leuchten|funktioniert|funktionieren|fährt|brennt) (wieder|jetzt|seit); wieder in ordnung
        == when ==
        <weekday>; heute; morgen [früh|vormittag|nachmittag|abend]; übermorgen; gestern; heute (abend|nachmittag|vormittag|früh); (diese|dieser|nächste|nächster|kommende|kommender) woche; (nächsten|diesen|kommenden) monat; (innerhalb|binnen|in|nach|bis zu) [von|der] # [bis] [#] (stunde|stunden|tag|tage|tagen|werktage|werktagen|minuten|woche|wochen|monat|monaten|monate|arbeitstagen); # (uhr|stunden|werktage|werktagen|minuten);
        (ende|anfang|mitte|bis|ab|vor|bis ende|bis mitte) [der|dieser|des] (woche|monats|monat|<month>|jahres|wochenende); # <month>; (im|seit) <month>; um # uhr; dieses wochenende; am wochenende; (jeden|jede) (tag|woche|monat|<weekday>); täglich; wöchentlich; werktags; werktagen; (diesen|diesem|dieses) (herbst|winter|sommer|frühjahr|jahr)
        == humour ==
        haha…; hihi; lol; hehe; spaß beiseite; scherz; witz; war nur spaß; romantisch; zwinker; na ja; tja; kleiner spaß
        == slang ==
        hey; hi; yo; lol; cool; mega; geil; krass; moin; tschüss; ciao; jep; nö; jo; echt jetzt; super; klasse; hammer; alles klar; digga; kumpel; bussi; joa
        == stiff ==
        hochachtungsvoll; vorzüglicher hochachtung; bezugnehmend; hiermit; diesbezüglich; gemäß; seitens; ihrerseits; sehr geehrte; sehr geehrter; unterzeichnete; obliegt; mitteilen; betreffs; in vorbezeichneter
        == saidMourning ==
        verstorben; gestorben; todesfall; beerdigung; bestattung; trauer; begräbnis; einäscherung; friedhof; witwe; witwer; (tod|tode) (meines|meiner|unseres|unserer)
        == saidThanks ==
        danke; vielen dank; herzlichen dank; lob; großes lob; toll gemacht; gute arbeit; bravo; zufrieden; kompliment; hut ab
        == saidAnger ==
        skandal; unverschämt; unverschämtheit; frechheit; inakzeptabel; wütend; sauer; verärgert; beschwerde; (keine|nie) (antwort|reaktion|rückmeldung); enttäuscht; lächerlich; unfähig; schande; endlich; (zum|dritten|zweiten|wiederholten) mal; es reicht; # (wochen|monaten|monate)
        == saidWorry ==
        angst; besorgt; sorgen; sorge; gefährlich; gefahr; traut sich; unsicher; verzweifelt; mulmig
        == saidDefect ==
        kaputt; defekt; (kein|keine|ohne) (licht|wasser|strom|beleuchtung); (lampe|laterne|licht|straßenlaterne) *3 (aus|nicht|dunkel); schlagloch; schlaglöcher; loch; müll; verstopft; überfüllt; undicht; umgestürzt; nicht abgeholt; funktioniert nicht
        == saidFormal ==
        (förmliche|formelle|offizielle) beschwerde; widerspruch; einspruch; mahnung; schadensersatz; informationsfreiheit; dienstaufsichtsbeschwerde; hochachtungsvoll; hiermit; fristsetzung
        == now ==
        jetzt; sofort; gleich; unverzüglich; umgehend; verlassen sie; abstand; nichts anfassen; unterwegs
        == saidDanger ==
        (riecht|geruch) *3 gas; gasgeruch; gasleck; es brennt; (feuer|rauch|brand) (in|im|bei|aus); explosion; verletzt; verletzte; stromkabel; kabel *3 (straße|boden); lebensgefahr; ertrinkt; eingestürzt
        == saidPress ==
        redaktion; journalist; journalistin; redaktionsschluss; für einen artikel; presseanfrage
        == jargon ==
        diesbezüglich; hinsichtlich; bezüglich; betreffs; in bezug auf = zu
        gemäß; laut maßgabe; entsprechend der; kraft = nach
        mittels; unter zuhilfenahme; vermittels = mit
        seitens = von
        zwecks; zum zwecke = für
        nichtsdestotrotz; nichtsdestoweniger; ungeachtet = trotzdem
        gegebenenfalls; ggf = vielleicht
        demzufolge; infolgedessen; folglich; mithin; somit = deshalb
        bezugnehmend auf; unter bezugnahme auf = zu
        in kenntnis setzen; in kenntnis gesetzt = informieren
        zur verfügung stellen = geben
        in anspruch nehmen = nutzen
        zum ausdruck bringen = sagen
        obengenannte; obengenannten; vorgenannte; vorgenannten; o.g; besagte = diese
        obliegt; obliegen = ist aufgabe von
        zeitnah; schnellstmöglich; baldmöglichst; unverzüglich = bis [tag]
        vorbehaltlich = wenn
        sofern = wenn
        anlässlich = zu
        aufgrund der tatsache = weil
        hierdurch; hiermit = (weglassen)
        veranlassen; veranlasst = tun
        inanspruchnahme = nutzung
        antragsteller; antragstellerin = [name]
        sachverhalt = fall
        beauskunften = sagen
        durchführung; durchzuführen = machen
        erfolgt; erfolgen = geschieht
        beinhaltet = enthält
        implementier… = einführen
        optimier… = verbessern
        priorisier… = zuerst tun
        kontaktier… = anrufen oder schreiben
        zuständigkeitshalber = weil sie zuständig sind
        z.hd = für
        i.d.r = meist
        u.u = vielleicht
        z.t = teils
        i.v.m = mit
        lichtzeichenanlage = ampel
        straßenbegleitgrün = pflanzen an der straße
        personenbezogen… = über personen
        rechtsbehelf… = so widersprechen sie
        """
}
