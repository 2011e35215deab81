import Testing

@testable import Web

@Suite struct SendProblemTests {
    @Test(
        "A stored problem is a reason and the server's own words",
        arguments: [
            ("refused: 550 5.1.1 No such user", SendProblem.Reason.refused, "550 5.1.1 No such user"), ("timeout", .timeout, ""),
            ("too-large:552 big", .tooLarge, "552 big"), ("sign-in: a: b", .signIn, "a: b"),
            ("The server said no: never", nil, "The server said no: never"), ("", nil, ""),
        ] as [(String, SendProblem.Reason?, String)])
    func read(_ text: String, _ reason: SendProblem.Reason?, _ detail: String) {
        let problem = SendProblem(text)
        #expect(problem.reason == reason && problem.detail == detail)
    }

    @Test(
        "A number in the search box is the number of a conversation",
        arguments: [
            ("2026-0057", 57, 2026), (" 57 ", 57, nil), ("#57", 57, nil), ("0057", 57, nil), ("57a", nil, nil), ("2026-", nil, nil),
            ("0", nil, nil),
            ("1-2-3", nil, nil), ("٥٧", nil, nil), ("99999999999", nil, nil), ("", nil, nil), ("-57", nil, nil),
        ] as [(String, Int?, Int?)])
    func number(_ text: String, _ number: Int?, _ year: Int?) {
        #expect(SearchedNumber(text)?.number == number)
        #expect(SearchedNumber(text)?.year == year)
    }
}
