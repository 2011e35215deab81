import Testing

@testable import Domain

@Suite struct LenientJSONTests {
    @Test(
        "Values of every kind",
        arguments: [
            ("null", JSONValue.null), (" true ", .bool(true)), ("-12", .integer(-12)), ("1.5e2", .number(150)),
            ("9223372036854775808", .number(9_223_372_036_854_775_808)),
            ("\"a\\n\\u00e9\\ud83d\\ude00\\/\"", .text("a\né😀/")), ("\"\\ud83d x\"", .text("\u{fffd} x")),
            ("\"\\udc00\"", .text("\u{fffd}")), ("[]", .list([])),
            ("[1, [\"x\"], {}]", .list([.integer(1), .list([.text("x")]), .object([:])])),
            ("{\"a\": {\"b\": false}, \"a\": 1}", .object(["a": .integer(1)])),
            ("\u{feff}0", .integer(0)),
        ])
    func values(_ text: String, _ value: JSONValue) throws { #expect(try JSONValue(json: Array(text.utf8), manner: .lenient) == value) }

    @Test(
        "What is none is refused",
        arguments: [
            "", " ", "nul", "tru", "[1,]", "[1 2]", "{\"a\"}", "{a:1}", "{\"a\":1,}", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "1 2",
            "+1", ".5", "--1", "1e999", "[", "{\"a\":", "'a'",
        ])
    func refused(_ text: String) { #expect(throws: JSONValue.Failure.self) { try JSONValue(json: Array(text.utf8), manner: .lenient) } }

    @Test("Deep nesting is refused, not followed")
    func deep() {
        for text in ["[", "{\"a\":", "[{\"a\":"] {
            #expect(throws: JSONValue.Failure.self) {
                try JSONValue(json: Array(String(repeating: text, count: 100_000).utf8), manner: .lenient)
            }
        }
    }

    @Test("Fields of a wrong type are none")
    func fields() throws {
        let value = try JSONValue(json: Array("{\"id\": 7, \"count\": 3.0, \"name\": null, \"on\": \"yes\"}".utf8), manner: .lenient)
        #expect(value["id"]?.identifier == "7")
        #expect(value["id"]?.text == nil)
        #expect(value["count"]?.count == 3)
        #expect(value["name"] == nil)
        #expect(value["on"]?.bool == nil)
        #expect(value["id"]?["x"] == nil)
    }
}
