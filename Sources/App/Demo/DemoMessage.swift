import CResources
import Domain
import Formats
import Foundation
import Support

/// A message of the invented municipality, with what the desk did about it.
struct DemoMessage: Sendable {
    /// When it comes in: some time before the demo was opened, or while somebody looks.
    enum Moment: Sendable, Equatable {
        case day(ago: Int, hour: Int, minute: Int)
        case minutes(ago: Int)
        case live
    }
    let moment: Moment
    let work: [DemoWork]
    private let line: [UInt8]

    /// The message as it arrives at `instant`.
    func arriving(at instant: Instant) throws(MessageLine.Failure) -> IncomingMessage {
        try MessageLine.read(Array("{\"at\":\"\(instant.rfc3339)\",".utf8) + line.dropFirst(), account: "default")
    }

    /// All of them, as they lie in the binary.
    static func all() throws(CommandFailure) -> [DemoMessage] {
        var length = 0
        let start = samenspraak_resource_bytes(Int32(samenspraak_demo.rawValue), &length)
        let lines = UnsafeBufferPointer(start: start, count: length).split(separator: 10)
        var messages: [DemoMessage] = []
        for (index, line) in lines.enumerated() {
            guard let message = DemoMessage(Array(line)) else {
                throw CommandFailure(.internalError, "Line \(index + 1) of the demo cannot be read.")
            }
            messages.append(message)
        }
        return messages
    }

    /// Nil for a line that is no message of the demo.
    init?(_ line: [UInt8]) {
        guard let wire = try? JSONDecoder().decode(Wire.self, from: Data(line)), line.first == UInt8(ascii: "{") else { return nil }
        if wire.live == true {
            moment = .live
        } else if let minutes = wire.minutesAgo {
            moment = .minutes(ago: minutes)
        } else if let days = wire.daysAgo, let parts = wire.time?.split(separator: ":").map({ Int($0) }), parts.count == 2,
            let hour = parts[0], let minute = parts[1]
        {
            moment = .day(ago: days, hour: hour, minute: minute)
        } else {
            return nil
        }
        work = wire.desk ?? []
        self.line = line
    }

    private struct Wire: Decodable {
        let daysAgo: Int?
        let time: String?
        let minutesAgo: Int?
        let live: Bool?
        let desk: [DemoWork]?
    }
}

/// One thing that somebody at the desk did about a message.
struct DemoWork: Sendable, Decodable {
    enum Kind: String, Sendable, Decodable { case assign, note, tag, answer, close, snooze, spam }
    /// Who, by the key of `DemoPerson`.
    let by: String
    /// Minutes after the message.
    let after: Int
    let kind: Kind
    /// To whom it was given.
    let to: String?
    let text: String?
    let tag: String?
    /// Until so many hours after the demo was opened.
    let hours: Double?

    private enum CodingKeys: String, CodingKey {
        case by, after, to, text, tag, hours
        case kind = "do"
    }
}
