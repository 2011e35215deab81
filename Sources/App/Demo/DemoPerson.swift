import Domain

/// Somebody who works in the invented municipality.
struct DemoPerson: Sendable {
    /// How the messages of the demo name them.
    let key: String
    let name: String
    let role: Role
    var email: String { "\(key)@\(DemoPerson.domain)" }

    static let domain = "waterlinge.example"
    /// Everybody's; it is shown on the page to sign in, and opens nothing but the demo.
    static let password = "welkom-in-waterlinge"
    static let all = [
        DemoPerson(key: "lotte", name: "Lotte Claes", role: .administrator),
        DemoPerson(key: "karim", name: "Karim Haddad", role: .agent),
        DemoPerson(key: "hilde", name: "Hilde Baert", role: .reader),
    ]
}
