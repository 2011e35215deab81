import Domain
import HTTP
import Support

/// Why a request was not done, as RFC 9457 has it.
struct Problem: Error, Sendable {
    /// The kinds there are; `type` is `urn:samenspraak:problem:` and the name.
    enum Kind: String, Sendable, CaseIterable {
        case malformed, unauthorised, forbidden, notFound = "not-found", method, notAcceptable = "not-acceptable", conflict, refused
        case underWay = "under-way", tooLarge = "too-large", mediaType = "media-type", invalid, keyReused = "key-reused", doneBefore =
            "done-before"
        case tooMany = "too-many", internalError = "internal", unavailable

        var status: Int {
            switch self {
            case .malformed: 400
            case .unauthorised: 401
            case .forbidden: 403
            case .notFound: 404
            case .method: 405
            case .notAcceptable: 406
            case .conflict, .refused, .underWay, .keyReused, .doneBefore: 409
            case .tooLarge: 413
            case .mediaType: 415
            case .invalid: 422
            case .tooMany: 429
            case .internalError: 500
            case .unavailable: 503
            }
        }

        var title: String {
            switch self {
            case .malformed: "The request cannot be read."
            case .unauthorised: "A token is needed."
            case .forbidden: "This token may not do that."
            case .notFound: "There is nothing here."
            case .method: "This method is not possible here."
            case .notAcceptable: "There is no answer of that media type."
            case .conflict: "Somebody else changed it first."
            case .refused: "Its state does not allow that."
            case .underWay: "The same request is under way."
            case .tooLarge: "The request is too large."
            case .mediaType: "A body of that media type is not taken."
            case .invalid: "What was sent cannot be used."
            case .doneBefore: "The request was done before."
            case .keyReused: "The key stands for another request."
            case .tooMany: "There were too many tries."
            case .internalError: "Something failed on our side."
            case .unavailable: "That cannot be done just now."
            }
        }
    }

    let kind: Kind
    /// The sentence for this one.
    let detail: String
    /// The status where it is none of the usual; nil for that of the kind.
    var otherStatus: Int?
    /// Where in the body the mistake is, as a JSON Pointer.
    var pointer: String?
    /// The query parameter or header field that is meant.
    var parameter: String?
    /// The scope that is missing.
    var scope: String?
    /// What is there now, as JSON text, for who lost against another.
    var current: [UInt8]?
    /// Fields of the answer besides: `Allow`, `Retry-After`, `ETag`.
    var headers: [(name: String, value: String)] = []

    init(_ kind: Kind, _ detail: String, pointer: String? = nil, parameter: String? = nil, headers: [(name: String, value: String)] = []) {
        self.kind = kind
        self.detail = detail
        self.pointer = pointer
        self.parameter = parameter
        self.headers = headers
    }
}

extension Problem {
    static let mediaType = "application/problem+json"

    static let shape = Shape<Problem>(
        "Problem",
        [
            .choice("type", Kind.allCases.map { Self.prefix + $0.rawValue }, "Which kind of problem this is.") {
                Self.prefix + $0.kind.rawValue
            },
            .text("title", "The kind in a sentence.", \.kind.title),
            Field("status", .integer(400...599), "The status of the answer.") { $1.number($0.status) },
            .text("detail", "What happened here, in a sentence.", \.detail),
            .text(optional: "pointer", "Where in the body the mistake is: a JSON Pointer (RFC 6901).", \.pointer),
            .text(optional: "parameter", "Which parameter of the query or field of the header is meant.", \.parameter),
            .text(optional: "scope", "The scope that the token lacks.", \.scope),
            Field(optional: "current", .object([], isOpen: true), "What is there now, when another was first.", \.current) {
                $1.written($0)
            },
            .text(optional: "request", "The name of this request in the log of the server.") { _ in RequestContext.id },
        ])

    private static let prefix = "urn:samenspraak:problem:"

    var status: Int { otherStatus ?? kind.status }

    var response: Response {
        Response(
            status: status, headers: [("Content-Type", Self.mediaType)] + headers, body: .bytes(Self.shape.text(self)))
    }
}
