import CResources
import Domain
import Support

/// A file that is linked into the binary.
enum LinkedFile {
    static let defaultScheme = samenspraak_scheme_default

    static func bytes(_ file: samenspraak_resource) -> [UInt8] {
        var length = 0
        let start = samenspraak_resource_bytes(Int32(file.rawValue), &length)
        return Array(UnsafeBufferPointer(start: start, count: length))
    }
}

extension ReactionScheme {
    /// The scheme that the binary brings along.
    static func shipped() throws(CommandFailure) -> ReactionScheme {
        do { return try ReactionScheme(json: LinkedFile.bytes(LinkedFile.defaultScheme)) } catch {
            throw CommandFailure(.internalError, "The scheme of this binary is not sound: \(error.sentence)")
        }
    }

    /// The same for a desk, which takes messages in even when it cannot decide about them; a test holds that it can.
    static func shipped(_ log: Log) -> ReactionScheme? {
        do { return try shipped() } catch {
            log.error("nothing will be decided", ["reason": error.sentence])
            return nil
        }
    }
}
