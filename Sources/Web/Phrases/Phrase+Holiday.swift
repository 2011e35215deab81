import Domain

extension Phrase {
    /// The name of a public holiday.
    init(_ holiday: Holiday) {
        self =
            switch holiday {
            case .newYear: Phrase(nl: "nieuwjaar", fr: "Nouvel An", de: "Neujahr", en: "New Year’s Day")
            case .easterSunday: Phrase(nl: "Pasen", fr: "Pâques", de: "Ostersonntag", en: "Easter Sunday")
            case .easterMonday:
                Phrase(nl: "paasmaandag", nlNL: "tweede paasdag", fr: "lundi de Pâques", de: "Ostermontag", en: "Easter Monday")
            case .kingsDay: Phrase(nl: "Koningsdag", fr: "Fête du Roi", de: "Königstag", en: "King’s Day")
            case .labourDay: Phrase(nl: "Dag van de Arbeid", fr: "Fête du Travail", de: "Tag der Arbeit", en: "Labour Day")
            case .ascension: Phrase(nl: "Hemelvaart", fr: "Ascension", de: "Christi Himmelfahrt", en: "Ascension Day")
            case .whitSunday: Phrase(nl: "Pinksteren", fr: "Pentecôte", de: "Pfingstsonntag", en: "Whit Sunday")
            case .whitMonday:
                Phrase(nl: "pinkstermaandag", nlNL: "tweede pinksterdag", fr: "lundi de Pentecôte", de: "Pfingstmontag", en: "Whit Monday")
            case .flemishCommunity:
                Phrase(
                    nl: "Feest van de Vlaamse Gemeenschap", fr: "Fête de la Communauté flamande", de: "Tag der Flämischen Gemeinschaft",
                    en: "Day of the Flemish Community")
            case .belgianNationalDay:
                Phrase(nl: "nationale feestdag", fr: "Fête nationale", de: "Nationalfeiertag", en: "National Day")
            case .assumption:
                Phrase(nl: "Onze-Lieve-Vrouw-Hemelvaart", fr: "Assomption", de: "Mariä Himmelfahrt", en: "Assumption Day")
            case .frenchCommunity:
                Phrase(
                    nl: "Feest van de Franse Gemeenschap", fr: "Fête de la Communauté française", de: "Tag der Französischen Gemeinschaft",
                    en: "Day of the French Community")
            case .allSaints: Phrase(nl: "Allerheiligen", fr: "Toussaint", de: "Allerheiligen", en: "All Saints’ Day")
            case .armistice: Phrase(nl: "Wapenstilstand", fr: "Armistice", de: "Waffenstillstand", en: "Armistice Day")
            case .germanCommunity:
                Phrase(
                    nl: "Feest van de Duitstalige Gemeenschap", fr: "Fête de la Communauté germanophone",
                    de: "Tag der Deutschsprachigen Gemeinschaft", en: "Day of the German-speaking Community")
            case .christmas: Phrase(nl: "Kerstmis", nlNL: "eerste kerstdag", fr: "Noël", de: "Weihnachten", en: "Christmas Day")
            case .secondChristmasDay:
                Phrase(nl: "tweede kerstdag", fr: "lendemain de Noël", de: "zweiter Weihnachtstag", en: "Boxing Day")
            }
    }

    /// The name of a set of public holidays.
    init(_ calendar: HolidayCalendar) {
        self =
            switch calendar {
            case .belgium: .calendarBelgium
            case .flanders: .calendarFlanders
            case .wallonia: .calendarWallonia
            case .germanCommunity: .calendarGerman
            case .brussels: .calendarBrussels
            case .netherlands: .calendarNetherlands
            case .none: .calendarNone
            }
    }
}
