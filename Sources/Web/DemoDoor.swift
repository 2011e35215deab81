package import Domain

/// What a demo adds to the pages: who can be signed in as with one click, and what is worth looking for.
package struct DemoDoor: Sendable {
    /// Somebody of the invented house. The password opens nothing but the demo, so the page may carry it.
    package struct Person: Sendable {
        package var name: String
        package var email: String
        package var password: String
        package var role: Role
        package init(name: String, email: String, password: String, role: Role) {
            (self.name, self.email, self.password, self.role) = (name, email, password, role)
        }
    }

    /// A kind of message that shows what a desk decides about.
    package enum Case: Sendable, CaseIterable { case compliment, defect, press, insult, danger }

    package var people: [Person]
    /// Who wrote the example of each case.
    package var writers: [Case: String]
    package init(people: [Person], writers: [Case: String]) { (self.people, self.writers) = (people, writers) }
}

extension Role {
    var phrase: Phrase {
        switch self {
        case .administrator: .roleAdministrator
        case .agent: .roleAgent
        case .reader: .roleReader
        }
    }
}
