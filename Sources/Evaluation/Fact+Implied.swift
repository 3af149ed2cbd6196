import Exact
import Records

extension Fact {
    /// What a claim would have to be, to as many digits as it is printed with: `占比 = 32.4%`.
    func implied(_ exact: Rational) -> String? {
        exact.isUndefined ? nil : "\(displayName) = \(rewritten(exact))"
    }

    /// A value as the figure would print it.
    func rewritten(_ exact: Rational) -> String {
        let scale = mention.scale
        var places = 0
        while places < 6, mention.ulp / scale < Rational.powerOfTen(-places) { places += 1 }
        let number = places > 0 ? (exact / scale).rounded(places: places) : (exact / scale).rounded(atMost: 2)
        return number + Fact.prefix(scale) + (mention.unit == "%" ? "%" : "")
    }
}
