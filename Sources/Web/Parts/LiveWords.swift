/// The few sentences that the script speaks, handed to it as JSON in an attribute of the page.
struct LiveWords {
    private let words: [(name: String, text: String)]

    init(_ say: Wording) {
        words = [
            ("saving", say(.draftSaving)), ("saved", say(.draftSavedNow)), ("kept", say(.draftKeptHere)), ("restored", say(.draftRestored)),
            ("changed", say(.liveChanged)), ("new", say(.liveNew)), ("offline", say(.liveOffline)), ("online", say(.liveOnline)),
            ("paused", say(.livePaused)), ("resumed", say(.liveResumed)), ("signedOut", say(.liveSignedOut)), ("pause", say(.livePause)),
            ("resume", say(.liveResume)), ("clockLeft", say(.clockLeft("{}"))), ("clockLate", say(.clockLate("{}"))),
            ("clockJustLate", say(.clockJustLate)), ("hour", say(.hourUnit)), ("minute", say(.minuteUnit)), ("leave", say(.draftLeave)),
        ]
    }

    /// The sentences by name, as a JSON object.
    var json: String { "{" + words.map { "\(LiveWords.quote($0.name)):\(LiveWords.quote($0.text))" }.joined(separator: ",") + "}" }

    /// A text as a JSON string.
    static func quote(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
