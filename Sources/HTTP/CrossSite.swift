/// Whether `request` would change something and was started by a page of another site.
///
/// A browser says so itself in `Sec-Fetch-Site` and `Origin`. A request with neither comes from an old browser or from no browser; the token in
/// the form decides there. Another host below the same domain counts as another site.
package func isCrossSite(_ request: Request) -> Bool {
    guard request.method.isUnsafe else { return false }
    if let site = request.header("sec-fetch-site"), site != "same-origin", site != "none" { return true }
    guard let origin = request.header("origin") else { return false }
    guard let own = request.host else { return true }
    for (scheme, port) in [("http://", ":80"), ("https://", ":443")] where origin.hasPrefix(scheme) {
        return bare(origin.dropFirst(scheme.count), port) != bare(own[...], port)
    }
    return true
}

private func bare(_ host: Substring, _ port: String) -> String {
    let lower = host.lowercased()
    return lower.hasSuffix(port) ? String(lower.dropLast(port.count)) : lower
}

/// Whether `one` and `other` are equal, in a time that tells nothing but their lengths.
package func constantTimeEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    var difference: UInt8 = 0
    for (a, b) in zip(one, other) { difference |= a ^ b }
    return difference == 0
}

/// Whether the two texts are the same bytes, in a time that tells nothing but their lengths.
package func constantTimeEqual(_ one: String, _ other: String) -> Bool { constantTimeEqual(Array(one.utf8), Array(other.utf8)) }
