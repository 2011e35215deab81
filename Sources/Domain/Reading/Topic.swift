/// What a message is about. The identifiers that are shipped; an organisation may add and rename.
package enum Topic {
    package static let shipped: [String] = [
        "waste", "street-cleaning", "roads", "traffic", "parking", "public-transport", "lighting", "greenery", "water-sewer",
        "nuisance-people", "nuisance-business", "animals", "public-space", "safety", "housing", "permits", "taxes", "civil-registry",
        "social-care", "health", "education", "culture-sport", "environment", "elections", "digital-service", "migration-asylum",
        "police-fines", "events-permits", "economy-markets", "childcare-youth", "income-support", "climate-energy", "cemeteries", "jobs",
        "governance", "emergency-planning", "tourism-heritage", "other",
    ]
}
