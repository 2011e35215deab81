package import Domain

/// What one record of an archive is to us.
package enum ArchiveRecord: Sendable, Equatable {
    /// A message. Where it came as HTML, its text is still to be made of that; an empty identifier is still to be made of what it says.
    case message(IncomingMessage)
    /// Nothing that anybody said: a like, a follow, a boost, a profile.
    case other
    /// Why it cannot be read, in a sentence.
    case failure(String)
}

/// Files of a message as archives name them.
enum ArchiveFile {
    /// The media type of a file by the end of its address, where the archive does not tell one.
    static func type(of address: String, _ told: String?) -> String {
        if let told, told.contains("/") { return told.lowercased() }
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let ending = path.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return types[ending] ?? "application/octet-stream"
    }

    private static let types = [
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
        "mp4": "video/mp4", "mov": "video/quicktime", "webm": "video/webm", "mp3": "audio/mpeg", "ogg": "audio/ogg", "wav": "audio/wav",
        "pdf": "application/pdf",
    ]
}

extension String {
    /// An identifier as we can keep it; nil when it is empty or too long to be one.
    var asIdentifier: String? { isEmpty || utf8.count > MessageLine.longestID || utf8.contains(0) ? nil : self }
}
