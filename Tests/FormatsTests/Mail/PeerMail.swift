import Formats
import Foundation
import TestSupport
import Testing

/// What another mail library read of a third-party mail, and the mail itself.
struct PeerMail: Sendable, CustomTestStringConvertible {
    let file: String
    let raw: [UInt8]
    let subject: String?
    let from: [[String]]
    let to: [[String]]?
    let date: String?
    let messageID: String?
    let references: String?
    /// The names of the attachments at the top, and of all parts outside embedded mails.
    let attachments: [String]
    let partNames: [String]
    let defects: [String]

    var testDescription: String { file }

    /// All third-party mails; empty when the shared folder is absent.
    static let all: [PeerMail] = {
        guard let data = SharedFolder.conformance("mime/peer-expectations.json"),
            let list = try? JSONDecoder().decode([Entry].self, from: data)
        else { return [] }
        return list.compactMap { entry in
            guard let raw = SharedFolder.conformance("mime/\(entry.file)") else { return nil }
            let peer = entry.peer
            return PeerMail(
                file: entry.file, raw: Array(raw), subject: peer.subject, from: peer.from ?? [], to: peer.to, date: peer.date,
                messageID: peer.messageID, references: peer.references, attachments: (peer.attachments ?? []).compactMap { $0 },
                partNames: peer.tree.names, defects: peer.defects ?? [])
        }
    }()

    private struct Entry: Decodable {
        let file: String
        let peer: Peer
        enum CodingKeys: String, CodingKey {
            case file
            case peer = "peer_python_email"
        }
    }

    private struct Peer: Decodable {
        let subject: String?
        let from: [[String]]?
        let to: [[String]]?
        let date: String?
        let messageID: String?
        let references: String?
        let attachments: [String?]?
        let tree: Tree
        let defects: [String]?
        enum CodingKeys: String, CodingKey {
            case subject = "Subject"
            case from = "From.addresses"
            case to = "To.addresses"
            case date = "Date.iso"
            case messageID = "Message-ID"
            case references = "References"
            case attachments, tree, defects
        }
    }

    private struct Tree: Decodable {
        let type: String
        let filename: String?
        let parts: [Tree]?
        var names: [String] {
            if type.hasPrefix("message/") { return filename.map { [$0] } ?? [] }
            return (filename.map { [$0] } ?? []) + (parts ?? []).flatMap(\.names)
        }
    }
}
