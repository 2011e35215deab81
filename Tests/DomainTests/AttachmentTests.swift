import Domain
import Testing

@Suite struct AttachmentTests {
    @Test("A preview is asked for of what says it is a picture, and not of the small signs in a signature")
    func saysPicture() {
        func picture(_ type: String, _ bytes: Int = 500_000, part: Int? = 2, contentID: String? = nil, isInline: Bool = false) -> Bool {
            Attachment(name: "x.jpg", type: type, bytes: bytes, part: part, contentID: contentID, isInline: isInline).saysPicture
        }
        for type in ["image/jpeg", "image/png", "image/gif", "image/webp"] { #expect(picture(type)) }
        for type in ["image/svg+xml", "image/heic", "text/html", "application/octet-stream", ""] { #expect(!picture(type)) }
        #expect(!picture("image/jpeg", part: nil), "its bytes are not here")
        #expect(!picture("image/png", 4_000, contentID: "logo", isInline: true))
        // Some programs put photos into the text too.
        #expect(picture("image/jpeg", 900_000, contentID: "foto", isInline: true) && picture("image/jpeg", 4_000, isInline: true))
    }
}
