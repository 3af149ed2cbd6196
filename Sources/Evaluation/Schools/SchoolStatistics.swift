import Exact

extension Interval {
    /// Rounded outwards as every sum here is.
    func divided(by count: Int) -> Interval { (self / Interval(exactly: Rational(count))).enclosed(places: 12) }
}

/// Means and 差异系数 over schools, as intervals that are certain to hold the exact value.
///
/// 差异系数 = √(Σ (Pᵢ ÷ P)(xᵢ − X)²) ÷ X with X = Σ Pᵢxᵢ ÷ P, weighted by pupils, population form (教督〔2017〕6号, 附件).
/// Every sum is rounded outwards at 12 decimals and the root enclosed between two decimals, so that no floating point and
/// no number of unbounded length is needed.
struct SchoolStatistics {
    private let weights: [Rational]
    private let total: Rational
    private let centres: [Rational]
    /// How far each value can lie from its centre.
    private let slack: [Rational]
    private static let places = 12

    /// - Parameter widening: how far each value may have been rounded before it was used; 0 where it was not.
    init(_ figures: [(weight: Rational, value: Interval)], widening: Rational = 0) {
        weights = figures.map(\.weight)
        total = weights.reduce(0, +)
        centres = figures.map { (($0.value.low ?? .undefined) + ($0.value.high ?? .undefined)) / 2 }
        slack = figures.map { (($0.value.high ?? .undefined) - ($0.value.low ?? .undefined)) / 2 + widening }
    }

    /// Σ wᵢ f(i), enclosed.
    private func weighted(_ term: (Int) -> Rational) -> Interval {
        guard total > 0 else { return .everything }
        return centres.indices.reduce(Interval(exactly: 0)) { sum, i in
            let value = weights[i] / total * term(i)
            if value.isUndefined { return .everything }
            return sum + Interval(exactly: value).enclosed(places: Self.places)
        }
    }

    /// What every value lies off at the most, on the mean.
    private var meanSlack: Interval { weighted { slack[$0] } }

    private var centreMean: Interval { weighted { centres[$0] } }

    var mean: Interval {
        let (mean, slack) = (centreMean, meanSlack)
        guard let most = slack.high else { return .everything }
        return mean + Interval(low: -most, high: most)
    }

    /// The 差异系数; of the sample (n − 1) where that is asked for.
    func variation(ofSample: Bool = false) -> Interval {
        let mean = centreMean
        let squares = weighted { centres[$0] * centres[$0] }
        var variance = (squares - (mean * mean).enclosed(places: Self.places))
        // One school, or all alike: nothing is lost in the difference of two large numbers.
        if let first = centres.first, centres.allSatisfy({ $0 == first }) { variance = Interval(exactly: 0) }
        guard let low = variance.low, let high = variance.high else { return .everything }
        variance = Interval(low: low < 0 ? 0 : low, high: high)
        if ofSample {
            guard centres.count > 1 else { return .everything }
            let factor = Rational(centres.count) / Rational(centres.count - 1)
            variance = (variance * Interval(exactly: factor)).enclosed(places: Self.places)
        }
        // The deviation is a seminorm: values that move by no more than d move it by no more than the quadratic mean of d.
        let deviation = variance.squareRoot(places: Self.places)
        let shift = weighted { slack[$0] * slack[$0] }.squareRoot(places: Self.places)
        guard let from = deviation.low, let to = deviation.high, var by = shift.high, let off = meanSlack.high,
            let least = mean.low, let most = mean.high, least - off > 0
        else { return .everything }
        if ofSample { by = by * 2 }
        return Interval(low: from - by < 0 ? 0 : (from - by) / (most + off), high: (to + by) / (least - off)).enclosed(
            places: Self.places)
    }
}
