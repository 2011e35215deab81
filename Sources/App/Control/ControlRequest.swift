/// What a command asks of the server that runs on the same data.
enum ControlRequest: Codable, Sendable {
    /// Begins an import; batches follow, then `endImport`.
    case beginImport(organisation: String?, account: String, isOurs: Bool)
    /// The items of a batch; their bytes follow in the same frame, one after the other.
    case batch(items: [ControlItem])
    case endImport
    case userAdd(organisation: String?, name: String, email: String, role: String)
    case userReset(organisation: String?, email: String)
    case userList(organisation: String?)
    case tokenNew(organisation: String?, name: String, scopes: [String], user: String?, expires: Int64?)
    case tokenList(organisation: String?)
    case tokenRevoke(organisation: String?, token: String)
    case organisationList
    case organisationAdd(name: String, regime: String)
    /// Lets a host name stand for the organisation.
    case organisationHost(organisation: String?, host: String)
    case backup(path: String)
    case check
    /// Says what erasing a person would take, and does it when it is meant.
    case erase(organisation: String?, person: String, reason: String, isMeant: Bool, asJSON: Bool)
    /// Writes what is held on a person to a file.
    case access(organisation: String?, person: String, path: String, language: String?, namesStaff: Bool)
    case retentionShow(organisation: String?, asJSON: Bool)
    /// Says what is past its term, and empties it when that is meant.
    case retentionRun(organisation: String?, isMeant: Bool, asJSON: Bool)
    /// A page of the export: the messages after that identifier.
    case export(organisation: String?, after: Int64)
}

/// One item of a batch, whose bytes travel behind the request.
struct ControlItem: Codable, Sendable {
    enum Kind: String, Codable, Sendable { case mail, json }
    let kind: Kind
    let source: String
    let size: Int
}

/// What the server answers.
enum ControlAnswer: Codable, Sendable {
    case lines([String])
    case tally(ImportTally)
    case failure(status: Int32, sentence: String)
}
