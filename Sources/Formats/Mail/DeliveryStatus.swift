/// What a delivery report says (RFC 3464).
enum DeliveryStatus {
    /// The first recipient in a message/delivery-status body that was given up, with its status; nil when none was.
    static func failure(_ content: [UInt8]) -> (recipient: String, status: String)? {
        content.withUnsafeBufferPointer { bytes in
            var position = 0
            for _ in 0..<MailLimits.entries where position < bytes.count {
                let group = MailHeader(bytes, in: position..<bytes.count)
                // A line that is no field ends a group and must not hold the walk.
                position = group.bodyStart > position ? group.bodyStart : ByteLine(bytes, from: position, to: bytes.count).next
                func value(_ name: String) -> [UInt8]? { group.first(name).map { bytes.unfolded($0) } }
                guard let recipient = value("final-recipient") ?? value("original-recipient") else { continue }
                let action = String(decoding: value("action") ?? [], as: UTF8.self).lowercased()
                let status = String(decoding: (value("status") ?? []).prefix { $0 == 0x2e || (0x30...0x39).contains($0) }, as: UTF8.self)
                guard action.hasPrefix("failed") || action.isEmpty && status.hasPrefix("5") else { continue }
                let address = recipient[((recipient.firstIndex(of: UInt8(ascii: ";")) ?? -1) + 1)...]
                guard let first = AddressParser.addresses(Array(address)).first else { continue }
                return (first.address, status)
            }
            return nil
        }
    }
}
