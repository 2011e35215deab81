import Crypto
import Domain
import Support

/// By what erased persons and messages are known when they come again: hashes that nobody can make without the salt.
struct ErasedKeys: Sendable {
    let salt: String

    func handle(_ handle: PersonHandle) -> String { hash(["handle", handle.channel.rawValue, handle.handle]) }

    /// A mail's identifier is the same on every account; those of other channels belong to theirs.
    func message(channel: Channel, account: String, remoteID: String) -> String {
        guard channel == .email else { return hash(["message", channel.rawValue, account, remoteID]) }
        return hash(["message", channel.rawValue, Self.mailID(remoteID)])
    }

    /// A mail's bytes, whichever way its line ends were written and whatever its store put at its end.
    func raw(_ bytes: [UInt8]) -> String { hash(["raw", Self.canonicalDigest(bytes)]) }

    private func hash(_ parts: [String]) -> String {
        String(Digest.hex(of: Array(parts.joined(separator: "\u{1f}").utf8), key: Array(salt.utf8.prefix(64))).prefix(32))
    }

    private static func canonicalDigest(_ bytes: [UInt8]) -> String {
        var bytes = bytes.contains(0x0d) ? bytes.filter { $0 != 0x0d } : bytes
        while bytes.last == 0x0a { bytes.removeLast() }
        return Digest.hex(of: bytes)
    }

    /// The identifier without what tells two mails that share it apart.
    private static func mailID(_ remoteID: String) -> String {
        remoteID.split(separator: "#", maxSplits: 1).first.map(String.init) ?? remoteID
    }
}

extension ErasedKeys {
    /// The identifier that a mail says it has, read from its bytes before anything else reads them; nil when it names none plainly.
    static func messageID(of mail: [UInt8]) -> String? {
        let name = Array("message-id:".utf8)
        var position = 0
        while position < mail.count {
            let end = mail[position...].firstIndex(of: 0x0a) ?? mail.count
            let line = mail[position..<end]
            // The header ends at the first empty line.
            if line.allSatisfy({ $0 == 0x0d }) { return nil }
            if line.count >= name.count, zip(line, name).allSatisfy({ lowered($0) == $1 }) {
                return identifier(mail[(position + name.count)...])
            }
            position = end + 1
        }
        return nil
    }

    /// What stands between the first angle brackets, which may be on the next line.
    private static func identifier(_ rest: ArraySlice<UInt8>) -> String? {
        guard let open = rest.prefix(2000).firstIndex(of: UInt8(ascii: "<")),
            let close = rest[open...].prefix(2000).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let bytes = rest[(open + 1)..<close].filter { $0 > 0x20 }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
}
