/// What the header of a part says about how to show it.
struct PartLabel {
    /// The decoded file name, made safe.
    let name: String?
    /// Whether it is to be offered apart from the text.
    let isAttachment: Bool
    /// Whether it says that it is shown within the text.
    let isInline: Bool
    /// The Content-ID without brackets.
    let contentID: String?

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ part: MimePart) {
        let disposition = part.header.first("content-disposition").map { bytes.unfolded($0) } ?? []
        let word = disposition.prefix { $0 != UInt8(ascii: ";") && !$0.isWhite }.map(\.lowercased)
        isAttachment = word.elementsEqual("attachment".utf8)
        isInline = word.elementsEqual("inline".utf8)
        let written = ContentParameters(disposition)["filename"] ?? part.content.parameters["name"]
        name = written.flatMap { AttachmentName.safe(HeaderText.decode(Array($0.utf8))) }
        contentID = part.header.first("content-id").flatMap { MessageIDs.single(bytes.unfolded($0)) }
    }
}
