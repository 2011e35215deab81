import Testing

@testable import Formats

@Suite struct JSONPiecesTests {
    private func pieces(_ text: String, _ lists: Set<String> = ["posts"]) -> [String] {
        JSONPieces(Array(text.utf8), lists: lists).map { "\($0.place) \(String(decoding: $0.bytes, as: UTF8.self))" }
    }

    @Test(
        "Files of every make are cut into their records",
        arguments: [
            ("[{\"a\": \"]\"}, [1, 2], \"x,\\\"\"]", ["#1 {\"a\": \"]\"}", "#2 [1, 2]", "#3 \"x,\\\"\""]), ("[]", []), ("", []),
            ("{\"a\": 1}", [" {\"a\": 1}"]),
            ("{\"a\": 1}\n\n{\"b\": 2}\n", [":1 {\"a\": 1}", ":3 {\"b\": 2}"]), ("{\"a\":\n1}", [" {\"a\":\n1}"]),
            ("{\"x\": {\"posts\": [9]}, \"posts\": [1, {\"y\": []}], \"cursor\": \"z\"}", ["#1 1", "#2 {\"y\": []}"]),
            ("\u{feff}[1]", ["#1 1"]),
            ("[{\"a\": 1}, {\"b\":", ["#1 {\"a\": 1}", "#2 {\"b\":"]), ("{\"posts\": [1", ["#1 1"]), ("{\"posts\": []}", []),
            ("[1 2]", ["#1 1 2"]),
        ])
    func cut(_ text: String, _ wanted: [String]) { #expect(pieces(text) == wanted) }

    @Test("Brackets of any kind end in time")
    func hostile() {
        for text in ["[", "{\"posts\":", "[{", "\"", "[,", "]", "[]]", "{\"a\""] {
            let many = String(repeating: text, count: 20_000)
            #expect(pieces(many).count <= 100_000)
            #expect(pieces("[" + many).count <= 100_000)
        }
    }
}
