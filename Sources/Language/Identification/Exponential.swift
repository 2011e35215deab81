import Foundation

/// e to the power of `value`, for values of at most 0: what is smaller than -40 is nothing.
func exponential(_ value: Double) -> Double { value < -40 ? 0 : exp(value) }
