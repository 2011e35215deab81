import Domain
import Testing

@testable import API

@Suite struct JSONTests {
    @Test(
        "A text of the grammar becomes its value",
        arguments: [
            ("null", JSON.null), (" true ", true), ("[1,-0,2.5,1e3]", .list([.integer(1), .integer(0), .number(2.5), .number(1000)])),
            (#""a\u00e9\ud83d\ude00\n""#, .text("aé😀\n")),
            (#"{"a":{"b":[]},"c":{}}"#, .object(["a": .object(["b": .list([])]), "c": .object([:])])),
            ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(9.223372036854775808e18)),
        ])
    func reads(_ text: String, _ value: JSON) throws { #expect(try JSON(json: Array(text.utf8)) == value) }

    @Test(
        "What is no JSON is refused and never traps",
        arguments: [
            "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", ".5", "1e", "+1", "nul", "truex", "\"", "\"\\",
            "\"\\u12\"",
            "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\u{1}\"", "1 2", "{\"a\":1,\"a\":2}", "1e400", "-",
            String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
        ])
    func refuses(_ text: String) { #expect(throws: JSON.Failure.self) { try JSON(json: Array(text.utf8)) } }

    @Test(
        "Bytes that are no UTF-8 are refused", arguments: [[0x22, 0xff, 0x22], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22]])
    func bytes(_ bytes: [UInt8]) { #expect(throws: JSON.Failure.self) { try JSON(json: bytes) } }

    @Test("What is written is read as the same value")
    func roundTrip() throws {
        let value: JSON = [
            "text": "\u{0}\u{1f}\u{7f}\"\\/é😀\u{2028}", "list": [1, .number(0.1), true, .null], "object": ["b": [], "a": [:]],
            "min": .integer(.min),
        ]
        #expect(try JSON(json: value.written) == value)
        #expect(String(decoding: JSON.object(["b": 1, "a": 2]).written, as: UTF8.self) == #"{"a":2,"b":1}"#)
    }
}
