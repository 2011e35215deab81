/// The promised time to a first human answer: days with opening hours after the day of receipt, and open time after them.
package struct ResponseTarget: Hashable, Sendable {
    package let days: Int
    /// Of open time.
    package let seconds: Int

    private init(checkedDays: Int, seconds: Int) { (days, self.seconds) = (checkedDays, seconds) }

    /// The longest promise; nothing an authority promises comes near it.
    package static let mostDays = 3660
    package static let mostSeconds = mostDays * 86_400

    package init(days: Int = 0, seconds: Int = 0) throws(ResponseTargetProblem) {
        guard days >= 0, seconds >= 0 else { throw .negative }
        guard days > 0 || seconds > 0 else { throw .zero }
        guard days <= Self.mostDays, seconds <= Self.mostSeconds else { throw .tooLong }
        (self.days, self.seconds) = (days, seconds)
    }

    /// So many seconds of open time.
    package static func open(seconds: Int) -> ResponseTarget {
        ResponseTarget(checkedDays: 0, seconds: min(max(1, seconds), mostSeconds))
    }

    /// To the closing of the last of so many days with open time after the day of receipt.
    package static func days(_ days: Int) -> ResponseTarget { ResponseTarget(checkedDays: min(max(1, days), mostDays), seconds: 0) }

    /// The target as an ISO 8601 duration, each part in the largest unit: `PT2H`, `P2D`.
    package var text: String {
        let date = days > 0 ? "P\(days)D" : "P"
        guard seconds > 0 else { return date }
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        return date + "T" + (hours > 0 ? "\(hours)H" : "") + (minutes > 0 ? "\(minutes)M" : "") + (rest > 0 ? "\(rest)S" : "")
    }
}

/// Why a text is no target.
package enum ResponseTargetProblem: Error, Equatable, Sendable {
    case notADuration(String)
    /// Weeks, months and years do not say how many days are open.
    case unclearUnit(String)
    case fraction
    case zero
    case negative
    case tooLong

    package var sentence: String {
        switch self {
        case .notADuration(let text): "\"\(text.prefix(40))\" is no target; write PT2H for two hours or P2D for two days."
        case .unclearUnit(let text):
            "\"\(text.prefix(40))\" counts weeks, months or years, which do not say how many days are open; write days."
        case .fraction: "A target is counted in whole days and seconds."
        case .zero: "A target of nothing cannot be met."
        case .negative: "A target cannot be negative."
        case .tooLong: "A target is at most \(ResponseTarget.mostDays) days."
        }
    }
}
