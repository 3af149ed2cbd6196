import Exact
import Records

/// A claim against what its inputs give, with the rounding that printed digits allow.
struct Comparison {
    /// The values the claim's digits can stand for: rounded or cut off. A count or a sum of money written to the unit is
    /// itself, unless it was computed (`mayRound`): 生均26册 can have been 26.4.
    static func admissible(_ claim: Mention, mayRound: Bool = false) -> Interval {
        if claim.interval.isExact, !mayRound { return claim.interval }
        guard let value = claim.value, claim.comparator == .eq, !(claim.ulp == 0) else { return claim.interval }
        let unit = claim.ulp
        let half = unit / 2
        let rounded = Interval(low: value - half, high: value + half)
        let cut = value.isNegative ? Interval(low: value - unit, high: value) : Interval(low: value, high: value + unit)
        return claim.interval.union(rounded).union(cut)
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

extension Rational {
    /// For sentences: up to four decimals, without trailing zeros.
    var short: String {
        var text = rounded(places: 4)
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text
    }
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
