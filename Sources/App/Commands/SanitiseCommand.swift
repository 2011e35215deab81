import Formats
import Foundation

/// `sanitise`: HTML in, safe HTML out.
enum SanitiseCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        try Arguments(words, valued: []).requireNoWords()
        guard let input = Terminal.input(limit: MailLimits.size) else {
            throw CommandFailure(.unreadableInput, "The input is larger than \(MailLimits.size >> 20) MB.")
        }
        let settings = try Settings(directory: nil, environment: ProcessInfo.processInfo.environment)
        let decoder = DecoderPool.ours(settings, log: settings.log)
        do throws(DecodeFailure) {
            Terminal.bytes(Array(try await decoder.sanitise(input).html.utf8))
        } catch {
            throw CommandFailure(.unreadableInput, "The HTML could not be read: \(error.sentence)")
        }
        await decoder.close()
        return 0
    }
}
