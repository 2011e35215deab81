/// One answer. A `stream` body is a Server-Sent-Events stream that stays open until either side ends it.
package struct Response: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        case stream(EventStream)
    }
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: Body

    package init(status: Int = 200, headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
