/// The page of response times and opening hours.
extension Phrase {
    package static let promise = Phrase(
        nl: "Reactietijd en openingsuren", nlNL: "Reactietijd en openingstijden", fr: "Délais de réponse et heures d’ouverture",
        de: "Reaktionszeit und Öffnungszeiten", en: "Response time and opening hours")
    package static let promiseLead = Phrase(
        nl: "Binnen welke tijd krijgt iemand een eerste antwoord van een mens? De klok loopt alleen tijdens jullie uren.",
        fr: "Dans quel délai reçoit-on une première réponse d’une personne ? L’horloge ne tourne que pendant vos heures.",
        de: "Innerhalb welcher Zeit erhält man eine erste Antwort von einem Menschen? Die Uhr läuft nur während Ihrer Zeiten.",
        en: "Within what time does somebody get a first answer from a human? The clock runs during your hours only.")
    package static let promiseOpen = Phrase(
        nl: "Reactietijd en uren instellen", nlNL: "Reactietijd en tijden instellen", fr: "Régler délais et heures",
        de: "Reaktionszeit und Zeiten einstellen", en: "Set response time and hours")
    package static let openingHours = Phrase(
        nl: "Openingsuren", nlNL: "Openingstijden", fr: "Heures d’ouverture", de: "Öffnungszeiten", en: "Opening hours")
    package static let openingHoursHint = Phrase(
        nl: "Bijvoorbeeld 9-12, 13-17. Leeg is gesloten, 0-24 is dag en nacht.",
        fr: "Par exemple 9-12, 13-17. Vide : fermé ; 0-24 : jour et nuit.",
        de: "Zum Beispiel 9-12, 13-17. Leer: geschlossen; 0-24: Tag und Nacht.",
        en: "For example 9-12, 13-17. Empty is closed, 0-24 is day and night.")
    package static let zone = Phrase(nl: "Tijdzone", fr: "Fuseau horaire", de: "Zeitzone", en: "Time zone")
    package static let zoneHint = Phrase(
        nl: "Zoals Europe/Brussels. Zomer- en wintertijd gaan vanzelf.", fr: "Par exemple Europe/Brussels. L’heure d’été est automatique.",
        de: "Zum Beispiel Europe/Brussels. Die Sommerzeit geht von selbst.", en: "Such as Europe/Brussels. Summer time goes by itself.")
    package static let holidays = Phrase(nl: "Feestdagen", fr: "Jours fériés", de: "Feiertage", en: "Public holidays")
    package static let closedDays = Phrase(nl: "Sluitingsdagen", fr: "Jours de fermeture", de: "Schließtage", en: "Closed days")
    package static let closedDaysHint = Phrase(
        nl: "Eén per lijn: 24/12/2026, of een reeks: 20/07/2026 - 24/07/2026. Zo zet je er brugdagen en 2 november bij.",
        nlNL: "Eén per regel: 24-12-2026, of een reeks: 20-07-2026 - 24-07-2026. Zo voeg je ook Goede Vrijdag of 5 mei toe.",
        fr: "Un par ligne : 24/12/2026, ou une série : 20/07/2026 - 24/07/2026.",
        de: "Einer pro Zeile: 24.12.2026, oder eine Reihe: 20.07.2026 - 24.07.2026.",
        en: "One a line: 24/12/2026, or a row of days: 20/07/2026 - 24/07/2026.")
    package static let specialDays = Phrase(
        nl: "Dagen met andere uren", nlNL: "Dagen met andere tijden", fr: "Jours à horaire spécial", de: "Tage mit anderen Zeiten",
        en: "Days with other hours")
    package static let specialDaysHint = Phrase(
        nl: "Eén per lijn, de dag en de uren: 31/12/2026 9-12. Dit gaat voor op al het andere.",
        nlNL: "Eén per regel, de dag en de tijden: 31-12-2026 9-12. Dit gaat voor op al het andere.",
        fr: "Un par ligne, le jour et les heures : 31/12/2026 9-12. Ceci prime sur tout le reste.",
        de: "Einer pro Zeile, Tag und Zeiten: 31.12.2026 9-12. Das geht allem anderen vor.",
        en: "One a line, the day and the hours: 31/12/2026 9-12. This goes before all else.")
    package static let targets = Phrase(nl: "Streeftijden", fr: "Délais visés", de: "Zielzeiten", en: "Targets")
    package static let targetsHint = Phrase(
        nl: "Uren tellen tijdens jullie openingsuren. Werkdagen tellen vanaf de dag na ontvangst, tot sluitingstijd van de laatste.",
        nlNL: "Uren tellen tijdens jullie openingstijden. Werkdagen tellen vanaf de dag na ontvangst, tot sluitingstijd van de laatste.",
        fr: "Les heures comptent pendant l’ouverture. Les jours ouvrés comptent dès le lendemain, jusqu’à la fermeture du dernier.",
        de: "Stunden zählen während der Öffnungszeiten. Arbeitstage zählen ab dem Tag nach dem Empfang, bis zur Schließung am letzten.",
        en: "Hours count while you are open. Working days count from the day after receipt, to the closing of the last.")
    package static let unit = Phrase(nl: "Eenheid", fr: "Unité", de: "Einheit", en: "Unit")
    package static let unitMinutes = Phrase(nl: "minuten", fr: "minutes", de: "Minuten", en: "minutes")
    package static let unitHours = Phrase(nl: "uur", fr: "heures", de: "Stunden", en: "hours")
    package static let unitDays = Phrase(nl: "werkdagen", fr: "jours ouvrés", de: "Arbeitstage", en: "working days")
    package static let aroundTheClock = Phrase(nl: "dag en nacht", fr: "jour et nuit", de: "Tag und Nacht", en: "day and night")
    package static let preview = Phrase(nl: "Eerst bekijken", fr: "Voir d’abord", de: "Erst ansehen", en: "Look first")
    package static let previewOf = Phrase(
        nl: "Zo zou het zijn. Er is nog niets bewaard.", nlNL: "Zo zou het zijn. Er is nog niets opgeslagen.",
        fr: "Ce serait ainsi. Rien n’est encore enregistré.",
        de: "So wäre es. Es ist noch nichts gespeichert.", en: "This is how it would be. Nothing is saved yet.")
    package static let promiseRecounted = Phrase(
        nl: "Lopende klokken worden na het bewaren meteen herrekend.", nlNL: "Lopende klokken worden na het opslaan meteen herrekend.",
        fr: "Les horloges en cours sont recalculées après l’enregistrement.",
        de: "Laufende Uhren werden nach dem Speichern neu berechnet.", en: "Running clocks are reckoned anew after saving.")
    package static let holidaysAhead = Phrase(
        nl: "De volgende feestdagen", fr: "Les prochains jours fériés", de: "Die nächsten Feiertage", en: "The next public holidays")

    /// When a message of this moment would be due.
    package static func fromNow(_ moment: String) -> Phrase {
        Phrase(
            nl: "Een bericht van nu moet beantwoord zijn tegen \(moment)", nlNL: "Een bericht van nu moet beantwoord zijn vóór \(moment)",
            fr: "Un message de maintenant doit avoir sa réponse d’ici \(moment)",
            de: "Eine Nachricht von jetzt muss bis \(moment) beantwortet sein",
            en: "A message of now must be answered by \(moment)")
    }

    package static let notSavedYet = Phrase(
        nl: "Er is nog niets bewaard. Kijk bij:", nlNL: "Er is nog niets opgeslagen. Kijk bij:",
        fr: "Rien n’est encore enregistré. Voyez :",
        de: "Es ist noch nichts gespeichert. Sehen Sie nach bei:", en: "Nothing is saved yet. Look at:")
    package static let problemZone = Phrase(
        nl: "Deze tijdzone bestaat niet.", fr: "Ce fuseau horaire n’existe pas.", de: "Diese Zeitzone gibt es nicht.",
        en: "There is no such time zone.")
    package static func problemHours(_ text: String) -> Phrase {
        let text = text.isolated
        return Phrase(
            nl: "“\(text)” zijn geen uren. Schrijf 9-12, of 9.00-12.30.",
            fr: "« \(text) » ne sont pas des heures. Écrivez 9-12, ou 9h00-12h30.",
            de: "„\(text)“ sind keine Zeiten. Schreiben Sie 9-12 oder 9:00-12:30.", en: "“\(text)” are no hours. Write 9-12, or 9:00-12:30."
        )
    }
    package static func problemMidnight(_ text: String) -> Phrase {
        let text = text.isolated
        return Phrase(
            nl: "“\(text)” eindigt niet na het begin. Over middernacht wordt het twee dagen: 22-24 en 0-6.",
            fr: "« \(text) » ne finit pas après son début. Au-delà de minuit, écrivez deux jours : 22-24 et 0-6.",
            de: "„\(text)“ endet nicht nach dem Anfang. Über Mitternacht werden es zwei Tage: 22-24 und 0-6.",
            en: "“\(text)” does not end after it begins. Over midnight it is two days: 22-24 and 0-6.")
    }
    package static func problemDate(_ text: String) -> Phrase {
        let text = text.isolated
        return Phrase(
            nl: "“\(text)” is geen dag. Schrijf 24/12/2026.", fr: "« \(text) » n’est pas un jour. Écrivez 24/12/2026.",
            de: "„\(text)“ ist kein Tag. Schreiben Sie 24.12.2026.", en: "“\(text)” is no day. Write 24/12/2026.")
    }
    package static let problemTarget = Phrase(
        nl: "Schrijf een getal boven nul.", fr: "Écrivez un nombre supérieur à zéro.", de: "Schreiben Sie eine Zahl über null.",
        en: "Write a number above nought.")
    package static let problemPromiseChanged = Phrase(
        nl: "Een collega heeft dit intussen gewijzigd. Bewaar je opnieuw, dan geldt wat hier staat.",
        nlNL: "Een collega heeft dit intussen gewijzigd. Sla je opnieuw op, dan geldt wat hier staat.",
        fr: "Un collègue a modifié ceci entre-temps. Si vous enregistrez encore, ce qui est ici s’applique.",
        de: "Ein Kollege hat dies inzwischen geändert. Speichern Sie erneut, gilt, was hier steht.",
        en: "A colleague has changed this meanwhile. Save again, and what is here holds.")
    package static let problemNeverOpen = Phrase(
        nl: "Met deze uren kan niets ooit beantwoord worden: er is geen open uur in het komende jaar.",
        fr: "Avec ces heures, rien ne pourrait jamais avoir de réponse : aucune heure ouverte dans l’année à venir.",
        de: "Mit diesen Zeiten könnte nie etwas beantwortet werden: Im kommenden Jahr ist keine Stunde geöffnet.",
        en: "With these hours nothing could ever be answered: no hour of the coming year is open.")

    package static let calendarBelgium = Phrase(
        nl: "België, de tien wettelijke", fr: "Belgique, les dix légaux", de: "Belgien, die zehn gesetzlichen",
        en: "Belgium, the ten legal ones")
    package static let calendarFlanders = Phrase(
        nl: "Vlaanderen, met 11 juli", fr: "Flandre, avec le 11 juillet", de: "Flandern, mit dem 11. Juli", en: "Flanders, with 11 July")
    package static let calendarWallonia = Phrase(
        nl: "Wallonië, met 27 september", fr: "Wallonie, avec le 27 septembre", de: "Wallonien, mit dem 27. September",
        en: "Wallonia, with 27 September")
    package static let calendarGerman = Phrase(
        nl: "Duitstalige Gemeenschap, met 15 november", fr: "Communauté germanophone, avec le 15 novembre",
        de: "Deutschsprachige Gemeinschaft, mit dem 15. November", en: "German-speaking Community, with 15 November")
    package static let calendarBrussels = Phrase(nl: "Brussel", fr: "Bruxelles", de: "Brüssel", en: "Brussels")
    package static let calendarNetherlands = Phrase(nl: "Nederland", fr: "Pays-Bas", de: "Niederlande", en: "The Netherlands")
    package static let calendarNone = Phrase(nl: "geen", fr: "aucun", de: "keine", en: "none")
}
