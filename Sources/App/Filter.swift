import Domain
import Foundation

/// A filter of the contract: a JSON value a line comes in, one a line goes out, in the same order. A bad line is answered with its error and does
/// not stop the stream.
enum Filter {
    /// Why a line has no answer, in one sentence.
    struct Failure: Error {
        let sentence: String
        /// The `id` of the line when it could be read.
        let id: EchoedID?
        init(_ sentence: String, id: EchoedID? = nil) { (self.sentence, self.id) = (sentence, id) }
    }

    /// Answers each line of standard input by `answer`; gives the exit status.
    static func run(_ answer: (_ line: [UInt8], _ number: Int) throws -> String) throws -> Int32 {
        guard let reader = LineReader(path: "/dev/stdin") else { throw CommandFailure(.unreadableInput, "There is no standard input.") }
        var first: (line: Int, reason: String)?
        var failed = 0
        var out: [UInt8] = []
        func fail(_ failure: Failure) throws {
            failed += 1
            if first == nil { first = (reader.line, failure.sentence) }
            out += try ErrorLine(id: failure.id, line: reader.line, error: failure.sentence).text.utf8
        }
        while let line = reader.next() {
            do { out += try answer(line, reader.line).utf8 } catch let failure as Failure { try fail(failure) }
            out.append(UInt8(ascii: "\n"))
            // Who types or asks line by line gets each answer at once; a file goes through in large pieces.
            if out.count >= 1 << 16 || !hasMoreInput {
                guard Terminal.write(out, to: STDOUT_FILENO) else { return CommandFailure.Status.internalError.rawValue }
                out.removeAll(keepingCapacity: true)
            }
        }
        guard Terminal.write(out, to: STDOUT_FILENO) else { return CommandFailure.Status.internalError.rawValue }
        if let problem = reader.problem { throw CommandFailure(.unreadableInput, problem) }
        guard let first else { return 0 }
        // What went wrong stands in the output too; who sees only the status is told as well.
        let more = failed == 1 ? "" : " (\(failed) lines could not be used)"
        throw CommandFailure(.unreadableInput, "line \(first.line): \(first.reason)\(more)")
    }

    /// The value of a line; a failure says what is wrong with it and keeps its `id`.
    static func decode<Value: Decodable>(_ type: Value.Type, from line: [UInt8]) throws(Failure) -> Value {
        do { return try JSONDecoder().decode(type, from: Data(line)) } catch {
            // The decoder of the platform tells neither place nor reason, and passes over some mistakes.
            if let failure = JSONValue.failure(inLine: line) { throw Failure(failure.sentenceOfLine) }
            let id = try? JSONDecoder().decode(Identified.self, from: Data(line)).id
            throw Failure(sentence(for: error), id: id)
        }
    }

    private struct Identified: Decodable { let id: EchoedID? }

    private static var hasMoreInput: Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, 0) > 0
    }

    private static func sentence(for error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): return "\"\(key.stringValue)\" is missing."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            guard let key = context.codingPath.last?.stringValue else { return "The line is not a JSON object." }
            return "The field \"\(key.prefix(40))\" has the wrong type."
        case .dataCorrupted(let context):
            // The platform's own words about a number that no type of ours holds; what a type of ours refuses says why.
            guard context.debugDescription.hasPrefix("Parsed JSON number") || context.debugDescription.hasPrefix("Number ") else {
                return context.debugDescription
            }
            return "The field \"\(context.codingPath.last?.stringValue.prefix(40) ?? "")\" holds a number that is too large."
        default: return "The line cannot be read."
        }
    }
}

/// The `id` of an input line, given back as it came: text or a number.
enum EchoedID: Codable, Equatable, Sendable {
    case text(String)
    case integer(Int64)
    case number(Double)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        }
    }
}
