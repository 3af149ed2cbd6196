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
        let start = lineStart(before: end)
        let numbers = numbers(in: start..<end)
        let target = Comparison.admissible(fact.mention)
        for count in 2...Self.most where numbers.count >= count {
            let factors = numbers.suffix(count)
            let lead = max(start, factors[factors.startIndex].range.lowerBound - 6)
            guard each.occurs(in: evidence.scalars, lead..<end) else { continue }
            let product = factors.reduce(Rational(1)) { $0 * $1.value }
            guard target.contains(product), product * 100 > value * 99 else { continue }
            return times(fact, Array(factors), product)
        }
        // 共送教520次,每次2课时,…;交通补助每次30元,支出1.56万元: the last of them is of each, and an earlier one counts them.
        if let last = numbers.last,
            each.occurs(in: evidence.scalars, max(sentence.lowerBound, last.range.lowerBound - 6)..<end),
            let count = numbers.dropLast().last(where: { $0.value * last.value == value })
        {
            return times(fact, [count, last], value)
        }
        // 从业人员254名,每50名学生配1名;每人每月2600元,发10个月: those of whom each has it are told earlier.
        return periods(
            of: fact, numbers, value, isRepeated: each.occurs(in: evidence.scalars, sentence.lowerBound..<end))
    }

    /// So many heads, so much for each, so many times: right before the total, but for the heads. Ten or a hundred times as
    /// much, or as little, is a slip of 万 that is asked about.
    private func periods(of claim: Fact, _ numbers: [PlainNumber], _ value: Rational, isRepeated: Bool) -> Neighbours? {
        guard isRepeated, numbers.count >= 3 else { return nil }
        let pair = Array(numbers.suffix(2))
        let heads = numbers.dropLast(2).reversed().filter { isHeads($0, of: claim.id) }
        func product(_ head: PlainNumber) -> Rational { head.value * pair[0].value * pair[1].value }
        if let head = heads.first(where: { product($0) == value }) { return times(claim, [head] + pair, value) }
        guard claim.mention.kind == .money, heads.count == 1, let head = heads.first,
            Self.slips.contains(where: { product(head) == value * $0 })
        else { return nil }
        return times(claim, [head] + pair, product(head))
    }
    private static let slips: [Rational] = [
        10, 100, 1000, 10_000, Rational(1) / 10, Rational(1) / 100, Rational(1) / 1000,
    ]

    private func isHeads(_ number: PlainNumber, of claim: Int) -> Bool {
        !figures.before(claim) {
            Int($0.start) <= number.range.lowerBound && Int($0.end) >= number.range.upperBound && $0.kind == .count
        }.isEmpty
    }

    /// Within reach, in the line.
    private func lineStart(before end: Int) -> Int {
        let low = max(0, end - Self.reach)
        return figures.evidence.scalars[low..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? low
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
