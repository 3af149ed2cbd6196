import Exact
import Records
import Source

/// A claim against what its inputs give, with the rounding that printed digits allow.
struct Comparison {
    static func admissible(_ claim: Mention, mayRound: Bool = false) -> Interval {
        claim.admissible(mayRound: mayRound)
    }

    /// - Parameters:
    ///   - exact: the result with every input taken as printed.
    ///   - wide: the result with every input anywhere in its interval.
    static func grade(claim: Mention, exact: Rational, wide: Interval, mayRound: Bool = false) -> Grade {
        // Divided by nothing: no result, no verdict.
        if exact.isUndefined, wide == .everything { return .unverifiable }
        let target = admissible(claim, mayRound: mayRound)
        if !exact.isUndefined, target.contains(exact), wide.isBounded { return .consistent }
        if !exact.isUndefined, target.contains(exact) { return .consistentByRounding }
        if target.meets(wide) { return .consistentByRounding }
        return .inconsistent
    }
}

extension Interval {
    /// False only where no quotient of the two, times a positive factor, lies in this: a look at the ends without
    /// dividing, for those who try many.
    func mayHold(_ part: Interval, over whole: Interval, times factor: Rational) -> Bool {
        guard let low, let high, let partLow = part.low, let partHigh = part.high, let wholeLow = whole.low,
            let wholeHigh = whole.high, wholeLow > 0, partLow >= 0, low >= 0
        else { return true }
        return !(low * wholeLow > partHigh * factor) && !(high * wholeHigh < partLow * factor)
    }
}

extension Rational {
    /// Roughly as large: for passing over what is far off, never for a verdict. No number for `undefined`.
    var size: Double {
        if isUndefined { return .nan }
        // Nearly all fit into a machine word, which becomes a Double in one step.
        guard let n = Int(exactly: numerator), let d = Int(exactly: denominator) else {
            return Double(numerator) / Double(denominator)
        }
        return Double(n) / Double(d)
    }

    /// For sentences: up to four decimals, without trailing zeros.
    var short: String { rounded(atMost: 4) }
}

extension Interval {
    /// `97.46` or `44.03–44.26`, for sentences.
    var short: String {
        switch (low, high) {
        case (let l?, let h?): l.short == h.short ? l.short : "\(l.short)–\(h.short)"
        case (let l?, nil): "≥\(l.short)"
        case (nil, let h?): "≤\(h.short)"
        case (nil, nil): "?"
        }
    }
}
