import Exact
import Lexicon
import Records

/// 公开招聘118人、旗外调入23人,计141人; 语文526分、数学541分、英语518分,三科平均528.3分: what the figures told right before a total or a mean come to
/// where a word says that they do.
struct NearbyTogether: NearbyForm {
    private let figures: NearbyFigures
    private let words: NearbyWords

    private static let most = 12
    /// How far before the number the word may stand.
    private static let reach = 10

    init(_ figures: NearbyFigures) {
        self.figures = figures
        words = figures.words.nearby
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard !key.isSomeChange, key.size > 0, key.kind != .percent || key.unit == .percent else { return nil }
        let lead = figures.evidence.item(before: claim, atMost: Self.reach)
        if lead.holds(words.averages) { return mean(claim, key) }
        guard key.isAmount || key.unit == .percent || key.kind == .number else { return nil }
        if lead.holds(words.addedUp), let sum = sum(claim, near(claim, key)) { return sum }
        guard figures.evidence.statement(before: claim).holds(words.addedUp) else { return nil }
        let end = ending(claim)
        return end.isEmpty ? nil : sum(claim, near(claim, key).filter { ending($0) == end })
    }

    /// Those of its kind before it in its paragraph, nearest first.
    private func near(_ claim: Int, _ key: FactKey) -> [Int] {
        figures.before(claim, most: Self.most) {
            $0.isMeasured(like: key) && $0.paragraph == key.paragraph && !$0.isSomeChange && $0.role != .standard
                && $0.report == key.report
        }
    }

    /// 适龄 of 三个年龄段合起来适龄
    private func ending(_ figure: Int) -> ArraySlice<UInt32> {
        let name = figures.evidence.words(of: figure)
        return name.count < 2 ? [] : name.suffix(2)
    }

    /// The last two, three … of them.
    private func sum(_ claim: Int, _ near: [Int]) -> Neighbours? {
        let own = figures.key(claim).size
        var size = 0.0
        for (i, part) in near.enumerated() {
            size += figures.key(part).size
            if size > own * 1.01 { return nil }
            guard i >= 1, figures.isNear(claim, size) else { continue }
            let found = NearbySum.sum(figures.fact(claim), near[...i].reversed().map(figures.fact))
            if found.exact == found.claim.value || found.grade.passes && found.isTelling(isBeside: false) {
                return found
            }
        }
        return nil
    }

    /// Of the last two, three … figures, each right behind the other.
    private func mean(_ claim: Int, _ key: FactKey) -> Neighbours? {
        var tried: [Int] = []
        for part in near(claim, key) {
            tried.append(part)
            guard tried.count >= 2 else { continue }
            let found = mean(figures.fact(claim), tried.reversed().map(figures.fact))
            if found.isTelling(isBeside: true) { return found }
        }
        return nil
    }

    private func mean(_ claim: Fact, _ parts: [Fact]) -> Neighbours {
        let count = Rational(parts.count)
        let terms = parts.indices.map { "x\($0 + 1)" }.joined(separator: " + ")
        return Neighbours(
            rule: "nearby.mean", kind: "mean", claim: claim, inputs: parts, exact: parts.sum / count,
            wide: parts.interval.scaled(by: 1 / count),
            expression: "("
                + Fact.written(parts + [claim]).dropLast().joined(separator: " + ") + ") ÷ \(parts.count)",
            formula: "(\(terms)) ÷ \(parts.count)")
    }
}
