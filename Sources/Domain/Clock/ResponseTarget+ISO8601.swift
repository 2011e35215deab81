import Support

extension ResponseTarget {
    /// The target that an ISO 8601 duration of days, hours, minutes and seconds names: `PT2H`, `PT1H30M`, `P2D`, `P1DT4H`. The last number may
    /// have a fraction where the result is whole seconds.
    package init(iso8601 text: String) throws(ResponseTargetProblem) {
        var rest = Array(text.utf8)[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            rest = rest.dropFirst()
            // Signs are of ISO 8601-2; who writes a negative one is told that, not that it is unreadable.
            if sign == UInt8(ascii: "-"), (try? ResponseTarget.parts(rest)) != nil { throw .negative }
            throw .notADuration(text)
        }
        do {
            let (days, seconds) = try Self.parts(rest)
            try self.init(days: days, seconds: seconds)
        } catch .notADuration {
            throw .notADuration(text)
        } catch .unclearUnit {
            throw .unclearUnit(text)
        }
    }

    private static func parts(_ bytes: ArraySlice<UInt8>) throws(ResponseTargetProblem) -> (days: Int, seconds: Int) {
        var rest = bytes
        guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { throw .notADuration("") }
        var (days, seconds) = (0, 0)
        var isTime = false
        // Each unit once, the larger before the smaller.
        var allowed = Array("YMWD".utf8)[...]
        while !rest.isEmpty {
            if rest.first == UInt8(ascii: "T"), !isTime {
                isTime = true
                allowed = Array("HMS".utf8)[...]
                rest = rest.dropFirst()
                guard !rest.isEmpty else { throw .notADuration("") }
                continue
            }
            let whole = rest.prefix(while: \.isDigit)
            rest = rest[whole.endIndex...]
            var fraction: ArraySlice<UInt8> = []
            if let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") {
                fraction = rest.dropFirst().prefix(while: \.isDigit)
                rest = rest[fraction.endIndex...]
                guard !fraction.isEmpty else { throw .notADuration("") }
            }
            guard !whole.isEmpty, let unit = rest.popFirst(), let place = allowed.firstIndex(of: unit) else { throw .notADuration("") }
            allowed = allowed[(place + 1)...]
            guard fraction.isEmpty || rest.isEmpty else { throw .notADuration("") }
            // What has more digits than this is longer than any promise.
            guard let number = whole.decimal, number <= mostSeconds else { throw .tooLong }
            if isTime {
                let size = unit == UInt8(ascii: "H") ? 3600 : unit == UInt8(ascii: "M") ? 60 : 1
                seconds += number * size + (try part(fraction, of: size))
            } else {
                guard unit == UInt8(ascii: "D") else { throw .unclearUnit("") }
                guard fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) else { throw .fraction }
                days += number
            }
        }
        return (days, seconds)
    }

    /// The part of a unit of `size` seconds that decimals name.
    private static func part(_ decimals: ArraySlice<UInt8>, of size: Int) throws(ResponseTargetProblem) -> Int {
        let digits = decimals.reversed().drop { $0 == UInt8(ascii: "0") }.reversed()
        guard !digits.isEmpty else { return 0 }
        guard digits.count <= 9, let value = digits.decimal else { throw .fraction }
        let scale = digits.reduce(1) { scale, _ in scale * 10 }
        guard value * size % scale == 0 else { throw .fraction }
        return value * size / scale
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
