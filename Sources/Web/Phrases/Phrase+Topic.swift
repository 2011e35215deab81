/// The topics that are shipped, as people call them.
extension Phrase {
    /// The name of a topic; one that an organisation made has its own.
    package static func topic(_ id: String) -> Phrase { topics[id] ?? Phrase(everywhere: id.isolated) }

    private static let topics: [String: Phrase] = [
        "waste": Phrase(nl: "afval", fr: "déchets", de: "Abfall", en: "waste"),
        "street-cleaning": Phrase(nl: "netheid", fr: "propreté", de: "Straßenreinigung", en: "street cleaning"),
        "roads": Phrase(nl: "wegen en stoepen", fr: "voirie", de: "Straßen und Gehwege", en: "roads and pavements"),
        "traffic": Phrase(nl: "verkeer", fr: "circulation", de: "Verkehr", en: "traffic"),
        "parking": Phrase(nl: "parkeren", fr: "stationnement", de: "Parken", en: "parking"),
        "public-transport": Phrase(nl: "openbaar vervoer", fr: "transports en commun", de: "Nahverkehr", en: "public transport"),
        "lighting": Phrase(nl: "verlichting", fr: "éclairage", de: "Beleuchtung", en: "lighting"),
        "greenery": Phrase(nl: "groen", fr: "espaces verts", de: "Grünflächen", en: "greenery"),
        "water-sewer": Phrase(nl: "water en riool", fr: "eau et égouts", de: "Wasser und Kanal", en: "water and sewers"),
        "nuisance-people": Phrase(
            nl: "overlast van mensen", fr: "nuisances de personnes", de: "Störung durch Personen", en: "nuisance by people"),
        "nuisance-business": Phrase(
            nl: "overlast van zaken", fr: "nuisances d’entreprises", de: "Störung durch Betriebe", en: "nuisance by business"),
        "animals": Phrase(nl: "dieren", fr: "animaux", de: "Tiere", en: "animals"),
        "public-space": Phrase(nl: "openbare ruimte", fr: "espace public", de: "öffentlicher Raum", en: "public space"),
        "safety": Phrase(nl: "veiligheid", fr: "sécurité", de: "Sicherheit", en: "safety"),
        "housing": Phrase(nl: "wonen", fr: "logement", de: "Wohnen", en: "housing"),
        "permits": Phrase(nl: "vergunningen", fr: "permis", de: "Genehmigungen", en: "permits"),
        "taxes": Phrase(nl: "belastingen", fr: "taxes", de: "Steuern", en: "taxes"),
        "civil-registry": Phrase(nl: "burgerzaken", fr: "état civil", de: "Einwohneramt", en: "civil registry"),
        "social-care": Phrase(nl: "zorg en hulp", fr: "aide sociale", de: "soziale Hilfe", en: "social care"),
        "health": Phrase(nl: "gezondheid", fr: "santé", de: "Gesundheit", en: "health"),
        "education": Phrase(nl: "onderwijs", fr: "enseignement", de: "Bildung", en: "education"),
        "culture-sport": Phrase(nl: "cultuur en sport", fr: "culture et sport", de: "Kultur und Sport", en: "culture and sport"),
        "environment": Phrase(nl: "milieu", fr: "environnement", de: "Umwelt", en: "environment"),
        "elections": Phrase(nl: "verkiezingen", fr: "élections", de: "Wahlen", en: "elections"),
        "digital-service": Phrase(nl: "digitale dienst", fr: "service numérique", de: "digitaler Dienst", en: "digital service"),
        "migration-asylum": Phrase(nl: "migratie en asiel", fr: "migration et asile", de: "Migration und Asyl", en: "migration and asylum"),
        "police-fines": Phrase(nl: "politie en boetes", fr: "police et amendes", de: "Polizei und Bußgelder", en: "police and fines"),
        "events-permits": Phrase(nl: "evenementen", fr: "événements", de: "Veranstaltungen", en: "events"),
        "economy-markets": Phrase(
            nl: "economie en markten", fr: "économie et marchés", de: "Wirtschaft und Märkte", en: "economy and markets"),
        "childcare-youth": Phrase(
            nl: "kinderopvang en jeugd", fr: "accueil et jeunesse", de: "Betreuung und Jugend", en: "childcare and youth"),
        "income-support": Phrase(
            nl: "inkomenssteun", nlNL: "inkomensondersteuning", fr: "aide financière", de: "finanzielle Hilfe", en: "income support"),
        "climate-energy": Phrase(nl: "klimaat en energie", fr: "climat et énergie", de: "Klima und Energie", en: "climate and energy"),
        "cemeteries": Phrase(nl: "begraafplaatsen", fr: "cimetières", de: "Friedhöfe", en: "cemeteries"),
        "jobs": Phrase(nl: "werk en vacatures", fr: "emploi", de: "Stellen", en: "jobs"),
        "governance": Phrase(nl: "bestuur", fr: "gouvernance", de: "Verwaltung und Politik", en: "governance"),
        "emergency-planning": Phrase(nl: "noodplanning", fr: "plans d’urgence", de: "Notfallplanung", en: "emergency planning"),
        "tourism-heritage": Phrase(
            nl: "toerisme en erfgoed", fr: "tourisme et patrimoine", de: "Tourismus und Erbe", en: "tourism and heritage"),
        "other": Phrase(nl: "andere", fr: "autre", de: "Sonstiges", en: "other"),
    ]
}
