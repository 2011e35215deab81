import Domain
import Foundation
import Support
import Testing

@testable import Formats

@Suite struct CSVTableTests {
    private func rows(_ bytes: [UInt8]) -> [CSVTable.Row] {
        var table = CSVTable(bytes)
        var rows: [CSVTable.Row] = []
        while let row = table.next() { rows.append(row) }
        return rows
    }
    private func cells(_ text: String) -> [[String]] { rows(Array(text.utf8)).map(\.cells) }

    @Test(
        "Tables of every make",
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
            ("a\tb\r1\t2", [["a", "b"], ["1", "2"]]),
            ("a|b\n1|2", [["a", "b"], ["1", "2"]]), ("sep=;\r\na;b\n1;2", [["a", "b"], ["1", "2"]]), ("\u{feff}a,b\n", [["a", "b"]]),
            ("\"a,\"\"b\"\"\",c\n\"een\ntwee\",\"\"\n", [["a,\"b\"", "c"], ["een\ntwee", ""]]),
            ("a,b\n\n , \n1,2", [["a", "b"], ["1", "2"]]),
            ("a", [["a"]]), ("", []), ("a,b\n\"x\"y,z", [["a", "b"], ["xy", "z"]]),
            ("a,b\n1,2,3\n4", [["a", "b"], ["1", "2", "3"], ["4"]]),
        ])
    func tables(_ text: String, _ wanted: [[String]]) { #expect(cells(text) == wanted) }

    @Test("Rows know their lines, also behind a cell of several lines")
    func lines() { #expect(rows(Array("a,b\n\"1\n2\n3\",x\r\n\r\n4,5".utf8)).map(\.line) == [1, 2, 6]) }

    @Test("UTF-8, UTF-16 and windows-1252 are told apart", arguments: [String.Encoding.utf8, .utf16, .utf16LittleEndian, .windowsCP1252])
    func encodings(_ encoding: String.Encoding) throws {
        let data = try #require("één;€\ncafé;2".data(using: encoding))
        #expect(rows(Array(data)).map(\.cells) == [["één", "€"], ["café", "2"]])
    }

    @Test("A quote that is not closed is named with its line")
    func openQuote() {
        let rows = rows(Array("a,b\n1,\"2\n3".utf8))
        #expect(rows.last?.problem == "A quote that is opened in line 2 is not closed.")
    }
}

@Suite struct CSVMessageTests {
    private func messages(_ text: String, channel: Channel = .other) throws -> [ArchiveRecord] {
        var table = CSVTable(Array(text.utf8))
        let first = table.next()
        let header = try #require(first)
        let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
        let reader = CSVMessages(header: header, .init(account: "default", channel: channel, zone: zone))
        var records: [ArchiveRecord] = []
        while let row = table.next() { records.append(reader.read(row)) }
        return records
    }

    @Test(
        "Columns are known by their names in four languages",
        arguments: [
            "id;kanaal;naam;e-mailadres;onderwerp;bericht;datum;tijd", "ID;Canal;Nom;Adresse e-mail;Objet;Message;Date;Heure",
            "Id;Kanal;Absender;E-Mail;Betreff;Nachricht;Datum;Uhrzeit", "Message ID;Channel;From;Email;Subject;Text;Date;Time",
        ])
    func languages(_ header: String) throws {
        guard case .message(let message) = try messages("\(header)\n7;facebook;Jan;jan@a.example;Put;Er is een put;23/11/2026;9:30").first
        else {
            Issue.record("no message with \(header)")
            return
        }
        #expect((message.remoteID, message.channel, message.subject, message.text) == ("7", .facebook, "Put", "Er is een put"))
        #expect(message.author == Author(handle: "jan@a.example", name: "Jan"))
        #expect(message.at == Instant(rfc3339: "2026-11-23T08:30:00Z"))
    }

    @Test("What a row says goes before what is assumed")
    func values() throws {
        let text =
            "text,date,channel,public,direction,likes,lang,reply to,conversation id\nx,2026-11-23T09:30:00Z,Twitter,nee,uitgaand,1.234,nl_BE,5,9"
        guard case .message(let message) = try messages(text, channel: .phone).first else {
            Issue.record("no message")
            return
        }
        #expect((message.channel, message.isPublic, message.isOurs) == (.x, false, true))
        #expect((message.metrics, message.language) == (["likes": 1234], "nl-BE"))
        #expect((message.inReplyTo, message.thread, message.remoteID) == ("5", "9", ""))
    }

    @Test("A row that cannot be read says why, and the others are read")
    func failures() throws {
        let rows = try messages("text,date,channel\nx,,x\nx,gisteren,x\n,2026-11-23,x\nx,2026-11-23,telegram\nx,2026-11-23,x\nx,\"2026")
        let reasons = rows.map { record in if case .failure(let reason) = record { reason } else { "" } }
        #expect(reasons[0].contains("no time") && reasons[1].contains("gisteren") && reasons[2].contains("no text"))
        #expect(reasons[3].contains("telegram") && reasons[4].isEmpty && reasons[5].contains("quote"))
    }

    @Test("A table without text or time is refused with what it has")
    func header() {
        var table = CSVTable(Array("kleur,datum\nrood,2026-11-23".utf8))
        let problem = table.next().flatMap(CSVMessages.problem) ?? ""
        #expect(problem.contains("the text of a message") && problem.contains("\"kleur\"") && !problem.contains("its time"))
    }
}

@Suite struct CSVDateTests {
    @Test(
        "Times as people write them, in Brussels",
        arguments: [
            ("23/11/2026 09:30", "2026-11-23T08:30:00Z"), ("23-11-2026 9:30:15", "2026-11-23T08:30:15Z"),
            ("23.11.26 9h30", "2026-11-23T08:30:00Z"),
            ("1/7/2026", "2026-06-30T22:00:00Z"), ("11/23/2026 9:30 PM", "2026-11-23T20:30:00Z"),
            ("1/2/2026 12:05 AM", "2026-01-01T23:05:00Z"),
            ("11/23/2026", "2026-11-22T23:00:00Z"), ("2026-11-23 09:30", "2026-11-23T08:30:00Z"),
            ("2026-11-23T09:30:00+02:00", "2026-11-23T07:30:00Z"),
            ("2026-11-23T09:30:00Z", "2026-11-23T09:30:00Z"), ("23 november 2026 09:30", "2026-11-23T08:30:00Z"),
            ("46349.5", "2026-11-23T11:00:00Z"),
            ("1795426200", "2026-11-23T09:30:00Z"), ("Mon, 23 Nov 2026 09:30:00 GMT", "2026-11-23T09:30:00Z"),
            ("23/11/2026, 09.30 uur", "2026-11-23T08:30:00Z"),
            // Summer time ends and begins: the hour that is there twice is the first, the one that is not there is the one before.
            ("25/10/2026 02:30", "2026-10-25T00:30:00Z"), ("25/10/2026 03:30", "2026-10-25T02:30:00Z"),
            ("29/03/2026 03:30", "2026-03-29T01:30:00Z"),
        ])
    func dates(_ text: String, _ wanted: String) throws {
        let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
        #expect(CSVDate.instant(text, in: zone)?.rfc3339 == wanted)
    }

    @Test(
        "What is no time is none",
        arguments: ["", "x", "32/11/2026", "31/02/2026", "23/13/2026", "23/11/2026 25:00", "23/11/2026 13:00 PM", "12", "23/11"])
    func none(_ text: String) throws { #expect(CSVDate.instant(text, in: try #require(TimeZone(identifier: "Europe/Brussels"))) == nil) }
}
