import CCurl
import Glibc

/// An address on the web as the one parser reads it, for the check and for the fetch alike: scheme, host, port, and the canonical text.
package struct WebAddress: Sendable, Equatable {
    /// Why a text is no address we would fetch, as a sentence.
    package struct Refusal: Error, Equatable {
        package let reason: String
    }

    /// `http` or `https`.
    package let scheme: String
    /// In lower case and ASCII, without brackets and trailing dot.
    package let host: String
    package let port: Int
    /// What is fetched: ASCII, no fragment, dots in the path resolved.
    package let text: String
    /// The address the host names literally; nil for a name.
    package let literal: IPAddress?

    /// Whether both stand for the same origin, so that secrets for one may go to the other.
    package func hasOrigin(of other: WebAddress) -> Bool { scheme == other.scheme && host == other.host && port == other.port }

    /// Reads `text`, relative to `base` when one is given; throws when it is no plain address of the web.
    package init(_ text: String, relativeTo base: WebAddress? = nil) throws(Refusal) {
        guard text.utf8.count <= 8192 else { throw Refusal(reason: "The address is longer than 8192 bytes.") }
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "\\") }) else {
            throw Refusal(reason: "The address holds a control character or a backslash.")
        }
        guard let handle = curl_url() else { throw Refusal(reason: "The address could not be read.") }
        defer { curl_url_cleanup(handle) }
        if let base, curl_url_set(handle, CURLUPART_URL, base.text, 0) != CURLUE_OK {
            throw Refusal(reason: "The address could not be read.")
        }
        // A blank in a redirect's path is common and is encoded; one in a host is refused by the parser.
        // Users and schemes are read and not refused by the parser, so that the reason can be named.
        let encoding = base == nil ? 0 : UInt32(CURLU_URLENCODE) | UInt32(CURLU_ALLOW_SPACE)
        let outcome = curl_url_set(handle, CURLUPART_URL, text, encoding | UInt32(CURLU_NON_SUPPORT_SCHEME))
        guard outcome == CURLUE_OK else { throw Refusal(reason: "The address could not be read: \(Self.words(outcome)).") }

        scheme = (Self.part(handle, CURLUPART_SCHEME) ?? "").lowercased()
        guard scheme == "http" || scheme == "https" else { throw Refusal(reason: "Only http and https are fetched.") }
        guard Self.part(handle, CURLUPART_USER) == nil, Self.part(handle, CURLUPART_PASSWORD) == nil else {
            throw Refusal(reason: "An address with a user name or password is not fetched.")
        }
        guard Self.part(handle, CURLUPART_ZONEID) == nil else { throw Refusal(reason: "An address with a zone is not public.") }
        guard let name = Self.host(of: handle) else { throw Refusal(reason: "The host name is not valid.") }
        (host, literal) = try Self.judged(name)
        guard let digits = Self.part(handle, CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)), let port = Int(digits), port > 0 else {
            throw Refusal(reason: "The port is not valid.")
        }
        self.port = port
        let written = literal.map { $0.description.contains(":") ? "[\($0)]" : $0.description } ?? host
        guard curl_url_set(handle, CURLUPART_HOST, written, 0) == CURLUE_OK,
            curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0) == CURLUE_OK, let canonical = Self.part(handle, CURLUPART_URL)
        else { throw Refusal(reason: "The address could not be read.") }
        self.text = canonical
    }

    /// The host without brackets and trailing dot, and the address it names literally.
    private static func judged(_ name: String) throws(Refusal) -> (String, IPAddress?) {
        var host = Substring(name.lowercased())
        if host.hasPrefix("["), host.hasSuffix("]") {
            guard let literal = IPAddress(String(host.dropFirst().dropLast())) else { throw Refusal(reason: "The host name is not valid.") }
            return (literal.description, literal)
        }
        if host.hasSuffix(".") { host = host.dropLast() }
        let allowed = host.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"):
                true
            default: false
            }
        }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard allowed, host.utf8.count <= 253, labels.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 63 }), let last = labels.last else {
            throw Refusal(reason: "The host name is not valid.")
        }
        if let literal = IPAddress(String(host)) { return (literal.description, literal) }
        // A name never ends in a number: what looks like one is a spelling of an address that some parser might take.
        guard !last.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !last.hasPrefix("0x") else {
            throw Refusal(reason: "The host looks like an address but is none.")
        }
        return (String(host), nil)
    }

    private static func part(_ handle: OpaquePointer, _ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }

    /// The host in ASCII. The conversion of international names reads the locale, which is set for this thread and this call alone.
    private static func host(of handle: OpaquePointer) -> String? {
        let before = uselocale(unicode)
        defer { uselocale(before) }
        return part(handle, CURLUPART_HOST, UInt32(CURLU_PUNYCODE))
    }

    // Safe to share: made once, never changed, never freed.
    private nonisolated(unsafe) static let unicode = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

    private static func words(_ code: CURLUcode) -> String {
        curl_url_strerror(code).map { String(cString: $0).lowercased() } ?? "unknown reason"
    }
}
