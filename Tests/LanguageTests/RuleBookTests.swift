import Domain
import Testing

@testable import Language

@Suite("The rule books")
struct RuleBookTests {
    @Test("Every line of every book is understood", arguments: [Reading.Language.nl, .fr, .de, .en])
    func lines(_ language: Reading.Language) throws {
        let book = try #require(MessageReader.shared.books[language])
        #expect(book.rules.problems == [])
        #expect(book.rules.rules.count > 300)
    }
}
