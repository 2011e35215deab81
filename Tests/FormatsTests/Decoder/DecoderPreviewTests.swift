import Support
import Testing

@testable import Formats

extension DecoderTests {
    /// Previews through a real child, within its limits.
    @Suite struct DecoderPreviewTests {
        @Test("A child makes the preview that is made here, of each kind of picture")
        func sameAnswers() async throws {
            let files = TestPicture.allCases.map { $0.file(640, 480) } + [TestPicture.jpeg(640, 480, exif: TestPicture.exif(6))]
            let mail = TestPicture.mail(files)
            try await withPool(faults: false, { $0.children = 1 }) { pool in
                let child = try await {
                    _ = try await pool.mail(numberedMail(0)); return DecoderChildren.running()
                }()
                for (number, file) in files.enumerated() {
                    let preview = try await pool.preview(mail, index: number)
                    #expect(preview != nil && preview == Preview.make(of: file))
                }
                let none = try await pool.preview(mail, index: 99)
                #expect(none == nil)
                #expect(DecoderChildren.running() == child, "the child was replaced")
            }
        }

        @Test("A hostile picture has no preview, costs no child, and others are read as ever")
        func hostile() async throws {
            try await withPool(faults: false, { $0.children = 1 }) { pool in
                _ = try await pool.mail(numberedMail(0))
                let child = DecoderChildren.running()
                let mail = TestPicture.mail(HostilePicture.allCases.map(\.file))
                for number in HostilePicture.allCases.indices {
                    let preview = try await pool.preview(mail, index: number)
                    #expect(preview == nil, "\(HostilePicture.allCases[number])")
                    #expect(await pool.mails([numberedMail(number)])[0].subject == String(number))
                }
                #expect(DecoderChildren.running() == child, "the child was replaced")
            }
        }

        @Test("A picture that ends its child does so once, and the mails beside it are read")
        func crash() async throws {
            let replaced = Lock(0)
            let log = Log { line in if line.contains("A decoder child was replaced") { replaced.withLock { $0 += 1 } } }
            try await withPool(log: log, { $0.children = 1 }) { pool in
                let results = await pool.run([
                    .mail(numberedMail(0)), .preview(numberedMail(1, .crash), index: 0), .mail(numberedMail(2)),
                ])
                #expect(results[1] == .failure(.crashed))
                for number in [0, 2] {
                    guard case .success(.mail(let mail)) = results[number] else {
                        Issue.record("mail \(number) was not read")
                        continue
                    }
                    #expect(mail.subject == String(number))
                }
            }
            #expect(replaced.withLock { $0 } == 1)
        }

        @Test("Requests and answers about previews come back as they were written, and cut off they are none")
        func wire() {
            let previews = [Preview.Kind.jpeg, .png].map { Preview(kind: $0, width: 480, height: 1, bytes: [1, 2, 3]) }
            for answer in previews.map({ DecodeAnswer.preview($0) }) + [.preview(nil)] {
                let bytes = written { answer.write(&$0) }
                #expect(DecodeAnswer(bytes[...]) == answer)
                for end in 0..<bytes.count { #expect(DecodeAnswer(bytes[..<end]) == nil) }
                #expect(DecodeAnswer((bytes + [0])[...]) == nil)
                #expect(answer.answers(.preview([], index: 0)) && !answer.answers(.part([], index: 0)))
            }
            let request = DecodeRequest.preview([9, 8, 7], index: 300)
            let bytes = written { request.write(&$0) }
            #expect(DecodeRequest(bytes[...]) == request)
            for end in 0..<bytes.count { #expect(DecodeRequest(bytes[..<end]) == nil) }
            for (width, height) in [(481, 10), (10, 361), (0, 10), (10, 0)] {
                let wrong = DecodeAnswer.preview(Preview(kind: .png, width: width, height: height, bytes: []))
                #expect(DecodeAnswer(written { wrong.write(&$0) }[...]) == nil, "no preview is of \(width) by \(height)")
            }
        }

        private func written(_ write: (inout WireWriter) -> Void) -> [UInt8] {
            var out = WireWriter()
            write(&out)
            return out.bytes
        }
    }
}
