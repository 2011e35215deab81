import Support

/// An amount that many may take from and give back to.
final class Budget: Sendable {
    private let left: Lock<Int>

    /// A budget of `amount`.
    init(_ amount: Int) { left = Lock(amount) }

    /// Takes `amount`; false when there is not so much.
    func take(_ amount: Int) -> Bool {
        left.withLock { left in
            guard left >= amount else { return false }
            left &-= amount
            return true
        }
    }

    /// Gives back `amount` that was taken.
    func give(back amount: Int) { left.withLock { $0 &+= amount } }
}
