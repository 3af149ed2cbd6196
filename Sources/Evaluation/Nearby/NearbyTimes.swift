import Exact
import Lexicon
import Records
import Source

/// 对26人每人每月送教2次,全年按10个月计,共送教520次; 612名教师,人均6天,合计3672人天: the numbers right before a total, multiplied, whatever
/// they count.
struct NearbyTimes: NearbyForm {
    private let figures: NearbyFigures
    /// Before what is given each time, and before what it comes to.
    private let each: WordSet
    private let leads: WordSet

    /// How many numbers are multiplied at most, and how far before the total they stand.
    private static let most = 4
    private static let reach = 60
    /// A number as large is hardly a product by chance.
    private static let enough: Rational = 100

    init(_ figures: NearbyFigures, each: WordSet, leads: WordSet) {
        self.figures = figures
        self.each = each
        self.leads = leads
    }

    func explanation(of claim: Int) -> Neighbours? {
        let (key, evidence) = (figures.key(claim), figures.evidence)
        let fact = figures.fact(claim)
        guard key.isAmount, !key.isChangeOrGrowth, let value = fact.value, value >= Self.enough,
            evidence.passage(before: claim, atMost: 8).holds(leads), let sentence = evidence.sentenceRange(of: claim)
        else { return nil }
        let end = Int(key.start)
        let numbers = numbers(in: max(sentence.lowerBound, end - Self.reach)..<end)
        let target = Comparison.admissible(fact.mention)
        for count in 2...Self.most where numbers.count >= count {
            let factors = numbers.suffix(count)
            let lead = max(sentence.lowerBound, factors[factors.startIndex].range.lowerBound - 6)
            guard each.occurs(in: evidence.scalars, lead..<end) else { continue }
            let product = factors.reduce(Rational(1)) { $0 * $1.value }
            guard target.contains(product), product * 100 > value * 99 else { continue }
            return times(fact, Array(factors), product)
        }
        // 共送教520次,每次2课时,…;交通补助每次30元,支出1.56万元: the last of them is of each, and an earlier one counts them.
        guard let last = numbers.last,
            each.occurs(in: evidence.scalars, max(sentence.lowerBound, last.range.lowerBound - 6)..<end)
        else { return nil }
        let count = numbers.dropLast().last { $0.value * last.value == value }
        return count.flatMap { times(fact, [$0, last], value) }
    }

    /// The numbers of a stretch that are no years, in order; 1.2万 as 12,000.
    private func numbers(in range: Range<Int>) -> [PlainNumber] {
        let text = figures.evidence.scalars
        return PlainNumber.all(in: text, range).compactMap { number in
            if number.range.count == 4, number.isFollowed(by: Self.year, in: text) { return nil }
            let isMyriads = number.isFollowed(by: Self.myriad, in: text)
            return isMyriads ? PlainNumber(value: number.value * 10000, range: number.range) : number
        }
    }
    private static let (year, myriad) = (("年" as Unicode.Scalar).value, ("万" as Unicode.Scalar).value)

    /// What is a figure of its own is an input, what is none stands in the formula.
    private func times(_ claim: Fact, _ factors: [PlainNumber], _ product: Rational) -> Neighbours? {
        var inputs: [Fact] = []
        var terms: [String] = []
        for factor in factors {
            let known = figures.before(claim.id) {
                Int($0.start) <= factor.range.lowerBound && Int($0.end) >= factor.range.upperBound
            }.first
            if let known, figures.fact(known).value == factor.value {
                inputs.append(figures.fact(known))
                terms.append("x\(inputs.count)")
            } else {
                terms.append(factor.value.decimal)
            }
        }
        guard !inputs.isEmpty else { return nil }
        return Neighbours(
            rule: "nearby.times", kind: "formula", claim: claim, inputs: inputs, exact: product,
            wide: Interval(exactly: product),
            expression: factors.map(\.value.decimal).joined(separator: " × "),
            formula: terms.joined(separator: " × "))
    }
}
