import Formats
import Foundation
import TestSupport
import Testing

@Suite struct SanitiserConformanceTests {
    private struct Case: Decodable {
        let id: String
        let payload: String
    }

    @Test("The attack corpus comes out allow-listed and stable")
    func attacks() throws {
        guard let data = SharedFolder.conformance("html-sanitizer/cases.json") else { return }
        let cases = try JSONDecoder().decode([Case].self, from: data)
        #expect(cases.count > 100)
        for item in cases { check(item.payload, item.id) }
    }

    @Test("Feeds with markup of every kind come out allow-listed and stable")
    func feeds() throws {
        guard let folder = SharedFolder.url?.appendingPathComponent("conformance/feedparser/wellformed/sanitize") else { return }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count > 300)
        for file in files {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            check(text, file.lastPathComponent)
            // The content is escaped markup in many of these feeds.
            check(text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&"), file.lastPathComponent)
        }
    }

    private func check(_ html: String, _ name: String) {
        let once = HTMLSanitiser.sanitise(Array(html.utf8))
        #expect(AllowList.violations(in: once.html) == [], "\(name)")
        #expect(HTMLSanitiser.sanitise(Array(once.html.utf8)).html == once.html, "\(name)")
    }
}
