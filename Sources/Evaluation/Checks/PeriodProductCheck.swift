import Exact
import Lexicon
import Records
import Source

/// 每年安排300万元,三年累计投入900万元; 每生每天5元、全年200天计算,每生每年1000元: what is given each time, times how often, right before what
/// it comes to.
///
/// Others may have given, too: it asks only where one wrong digit explains the difference.
struct PeriodProductCheck: Check {
    let words: ProductWords
    let bound: BoundWords

    /// Before a price for the word that says it is one.
    private static let reach = 10

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.isAmount && ($0.isActual || $0.role == .target) && $0.hasValue && $0.sentence >= 0
                && $0.comparator == .eq && !$0.isInTable
                && !$0.isChangeOrGrowth
        }.compactMap { finding($0, evidence) }
    }

    private func finding(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        let before = evidence.facts(before: claim, where: \.hasValue)
        guard let price = before.last(where: { $0.isMeasured(like: claim) }), price.mention.comparator == .eq,
            price.role != .previous, price.id + 2 >= claim.id, let period = period(of: price, evidence),
            let times = times(period, evidence.passage(between: price.id, and: claim.id))
                ?? spannedYears(of: price, period)
        else { return nil }
        let found = Neighbours(
            rule: "product.periods", kind: "formula", claim: claim, inputs: [price],
            exact: (price.value ?? .undefined) * times, wide: price.mention.interval * Interval(exactly: times),
            expression: "\(Fact.written([price])[0]) × \(times.decimal)", formula: "x1 × \(times.decimal)")
        let figures = BoundFigures(claim: claim, inputs: [price], evidence: evidence, words: bound)
        let isSlip = figures.isMisprint(fewest: 1) { $0[0] * Interval(exactly: times) }
        return found.grade.passes || isSlip ? found.finding : nil
    }

    /// 2022—2024年每年建成8所,到2024年累计建成24所
    private func spannedYears(of price: Fact, _ period: ProductWords.Period) -> Rational? {
        period.units.isExactly([Self.year]) ? price.spannedYears.map { Rational($0) } : nil
    }
    private static let year = ("年" as Unicode.Scalar).value

    private func period(of price: Fact, _ evidence: Evidence) -> ProductWords.Period? {
        let before = evidence.item(before: price.id, atMost: Self.reach)
        return words.periods.first { before.holds($0.each) }
    }

    /// 三年, 两个学期, 200天: how often, behind the price.
    private func times(_ period: ProductWords.Period, _ between: Passage) -> Rational? {
        let text = Array(between.slice)
        var i = 0
        while i < text.count {
            let digits = text[i...].prefix { (0x30...0x39).contains($0) }
            let count =
                digits.isEmpty ? words.numerals[text[i]].map { Rational($0) } : Rational(String(scalars: digits))
            i += max(1, digits.count)
            if let count, count >= 2, count <= Self.most, period.units.begins(in: text, at: i, before: text.count) {
                return count
            }
        }
        return nil
    }
    /// Times; 2022年 counts none.
    private static let most: Rational = 366
}
