/// How much of one mail is read; what lies beyond is named in `DecodedMail.defects` and stays in the raw bytes.
package enum MailLimits {
    /// The largest mail, in bytes; a larger one is refused before it is decoded.
    package static let size = 50 << 20
    /// The most parts a mail is split into.
    package static let parts = 1000
    /// The deepest multipart within multipart.
    package static let nesting = 50
    /// The most fields read of one header.
    package static let fields = 2000
    /// The most bytes read of one field.
    package static let fieldBytes = 256_000
    /// The most addresses and message identifiers taken from one header.
    package static let entries = 1000
    /// The longest address, in bytes (RFC 5321): a longer one can be neither answered nor told from another that begins like it.
    package static let address = 254
    /// The most bytes kept of the name that goes with an address.
    package static let name = 300
    /// The most bytes of text that are shown; a longer text is also an attachment.
    package static let text = 2 << 20
    /// How deep a mail within a mail is opened to find something readable.
    package static let embedded = 4
}
