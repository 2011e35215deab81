/// What a request was answered, kept so that the same request made again is answered the same and does nothing.
package struct StoredAnswer: Sendable, Equatable {
    package let status: Int
    package let headers: [String: String]
    package let body: String
    package init(status: Int, headers: [String: String], body: String) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }
}
