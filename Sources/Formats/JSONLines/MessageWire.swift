/// An identifier that some sources write as a number.
struct TextOrNumber: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            text = String(number)
        } else {
            text = try container.decode(String.self)
        }
    }
}

/// What is still to be had of a line that is no message.
struct IDWire: Decodable { let id: TextOrNumber? }

/// A message of the contract as it stands in a line, nothing judged yet.
struct MessageWire: Decodable {
    struct AuthorWire: Decodable {
        let id: TextOrNumber?
        let handle: String?
        let name: String?
        let followers: Int?
        let verified: Bool?
        let role: String?
    }
    struct AddressWire: Decodable {
        let name: String?
        let address: String?
    }
    struct AttachmentWire: Decodable {
        let name: String?
        let type: String?
        let bytes: Int?
        let alt: String?
    }
    let id: TextOrNumber?
    let channel: String?
    let account: String?
    let type: String?
    let author: AuthorWire?
    let text: String?
    let html: String?
    let subject: String?
    let at: String?
    let url: String?
    let lang: String?
    let inReplyTo: TextOrNumber?
    let thread: TextOrNumber?
    let attachments: [AttachmentWire]?
    let metrics: [String: Int?]?
    let `public`: Bool?
    /// Whose side it stands on; only our own export says so.
    let direction: String?
    let references: [String]?
    let to: [AddressWire]?
    let cc: [AddressWire]?
    let replyTo: [AddressWire]?
    let automatic: Bool?
    let reply: String?
    let quoted: String?
    let signature: String?
}
