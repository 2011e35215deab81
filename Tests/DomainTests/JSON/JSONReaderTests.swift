import Domain
import Foundation
import Testing

@Suite struct JSONReaderTests {
    @Test(
        "What is no JSON is told with line and column",
        arguments: [
            ("", "a value is missing in line 1, column 1"), ("{\"a\": 1,}", "a name between quotes was expected in line 1, column 9"),
            ("{\n \"a\": 1\n \"b\": 2}", "a comma or } was expected in line 3, column 2"),
            ("[1,]", "a value was expected in line 1, column 4"),
            ("[1 2]", "a comma or ] was expected in line 1, column 4"), ("{\"a\" 1}", "a colon was expected in line 1, column 6"),
            ("\"x", "a text does not end in line 1, column 3"), ("\"\u{1}\"", "a control character stands in a text in line 1, column 2"),
            ("\"\\x\"", "an unknown escape stands in line 1, column 4"),
            ("\"\\u12\"", "four hexadecimal digits were expected in line 1, column 4"),
            ("\"\\ud800x\"", "half a character stands in line 1, column 8"), ("nul", "an unknown word stands in line 1, column 1"),
            ("01", "a value was expected in line 1, column 1"), ("-", "a value was expected in line 1, column 1"),
            ("1.", "a digit was expected in line 1, column 3"), ("1e", "a digit was expected in line 1, column 3"),
            ("1e999", "a number is too large in line 1, column 6"), ("{} {}", "nothing more was expected in line 1, column 4"),
            ("{\"a\": 1, \"a\": 2}", "the name \"a\" stands a second time in line 1, column 10"),
        ])
    func refused(_ text: String, _ expected: String) {
        let failure = #expect(throws: JSONValue.Failure.self) { try JSONValue(json: Array(text.utf8)) }
        #expect(failure?.sentence == "This is not valid JSON: \(expected).")
    }

    @Test(
        "What is JSON is read as the platform reads it",
        arguments: [
            "null", " true ", "-0.55e+1", "\"é \\u00e9 \\ud83d\\ude00 \\n\\\"\\/\"", "[]", "{}",
            "[1, [2, {\"a\": {\"b\": [null, false]}}]]",
            "\"\"",
            "123456789012",
        ])
    func read(_ text: String) throws {
        let platform = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(try JSONValue(json: Array(text.utf8)) == platform)
        #expect(try JSONValue(json: Array(try JSONEncoder().encode(platform))) == platform)
    }

    @Test("The shipped scheme is read as the platform reads it")
    func shipped() throws {
        let bytes = try shippedBytes()
        #expect(try JSONValue(json: bytes) == JSONDecoder().decode(JSONValue.self, from: Data(bytes)))
    }

    @Test("A hundred thousand brackets and bytes that are no text are refused")
    func hostile() {
        for open in ["[", "{\"a\":"] {
            let bytes = Array(String(repeating: open, count: 100_000).utf8)
            #expect(throws: JSONValue.Failure.self) { try JSONValue(json: bytes) }
        }
    }

    @Test(
        "A column counts characters, and a byte that is no text is found",
        arguments: [
            (Array("{\"é\": 1,}".utf8), "a name between quotes was expected in column 9"),
            ([0x22, 0xff, 0x22], "a byte stands that is no UTF-8 in column 2"),
            (Array("\"éé".utf8) + [0xc3], "a byte stands that is no UTF-8 in column 4"),
            ([0xff], "a byte stands that is no UTF-8 in column 1"),
            (Array("\"😀 ".utf8) + [0xf0, 0x9f, 0x22], "a byte stands that is no UTF-8 in column 4"),
        ])
    func columns(_ bytes: [UInt8], _ expected: String) {
        #expect(JSONValue.failure(inLine: bytes)?.sentenceOfLine == "The line is not valid JSON: \(expected).")
    }

    @Test("What is JSON has no failure")
    func fine() {
        #expect(JSONValue.failure(inLine: Array("{\"a\": [1, \"é\"]}".utf8)) == nil)
    }
}
