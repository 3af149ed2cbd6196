import Exact
import Lexicon
import Records

/// 三年合计3.9亿元,年均1.3亿元: what several years come to, divided by how many they are.
struct YearMeanCheck: Check {
    private let words: ChangeWords
    private let years: YearCounts
    /// Years that a mean is taken over.
    private static let most = 5

    init(words: ChangeWords) {
        self.words = words
        years = YearCounts(words.years, most: Self.most)
    }

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.isAmount && $0.isActual && $0.hasValue && $0.sentence >= 0 && $0.comparator == .eq
                && !$0.isChangeOrGrowth
        }.compactMap { claim in
            let lead = evidence.passage(before: claim.id, atMost: 8)
            guard lead.holds(words.meanYears), !words.pay.occurs(in: claim.words.scalarValues) else { return nil }
            return finding(claim, evidence)
        }
    }

    private func finding(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        let own = evidence.keys[claim.id]
        let wholes = evidence.facts(before: claim) {
            $0.kind == own.kind && $0.measure == own.measure && $0.hasValue && $0.isActual && !$0.isChangeOrGrowth
        }
        if let whole = divided(wholes.last, before: claim, evidence) {
            let parts = wholes.filter { $0.relation == .part(of: whole.id) }
            return mean(claim, [whole], parts.count).finding
        }
        guard let whole = wholes.last, let sentence = evidence.sentenceRange(of: claim.id) else { return nil }
        let range = sentence.lowerBound..<max(sentence.lowerBound, min(Int(own.start), sentence.upperBound))
        var named = whole.spannedYears.map { [$0] } ?? years.said(in: evidence.scalars, range)
        if named.isEmpty, let years = yearsInTurn(wholes) { named = [years] }
        let tried = named.map { mean(claim, [whole], $0) }
        if !tried.contains(where: \.grade.passes),
            let each = named.lazy.compactMap({ inTurn(wholes, $0, before: claim) }).first
        {
            return mean(claim, each, each.count).finding
        }
        if named.isEmpty, let paragraph = claim.paragraph, whole.id + 1 == claim.id {
            // 后两年需新增学位3380个,年均1690个;补充教师458名,年均229名
            let said = years.said(in: evidence.scalars, paragraph.lowerBound..<range.upperBound)
            return said.lazy.map { mean(claim, [whole], $0) }.first { $0.grade.passes }?.finding
        }
        return (tried.first { $0.grade.passes } ?? (tried.count == 1 && whole.id + 1 == claim.id ? tried[0] : nil))?
            .finding
    }

    /// 三年累计486人(2021年142人、2022年168人、2023年186人),年均162人: the whole that the figures of the years right before the mean divide.
    private func divided(_ last: Fact?, before claim: Fact, _ evidence: Evidence) -> Fact? {
        guard let last, last.id + 1 == claim.id, case .part(let whole) = last.relation, last.plainYear != nil else {
            return nil
        }
        let parts = evidence.facts(inParagraphOf: claim).filter { $0.relation == .part(of: whole) }
        let years = Set(parts.compactMap(\.plainYear))
        guard parts.count >= 2, years.count == parts.count, parts.allSatisfy({ $0.isMeasured(like: last) }) else {
            return nil
        }
        return evidence.facts[whole]
    }

    /// 2020年、2021年、2022年分别为…: of how many years in turn the last figures are.
    private func yearsInTurn(_ figures: [Fact]) -> Int? {
        guard let last = figures.last?.plainYear else { return nil }
        let count = figures.reversed().enumerated().prefix { $1.plainYear == last - $0 }.count
        return count >= 2 ? count : nil
    }

    /// 三年分别为186万元、204万元和225万元,年均205万元: the figures of so many years, in a row and of one name.
    private func inTurn(_ figures: [Fact], _ count: Int, before claim: Fact) -> [Fact]? {
        let row = Array(figures.suffix(count))
        guard row.count == count, row.last.map({ $0.id + 1 == claim.id }) == true,
            zip(row, row.dropFirst()).allSatisfy({ $0.id + 1 == $1.id && $0.indicator.name == $1.indicator.name })
        else { return nil }
        return row
    }

    private func mean(_ claim: Fact, _ figures: [Fact], _ count: Int) -> Neighbours {
        let sum = Basis.sum(figures.count)
        let written = Fact.written(figures + [claim]).dropLast().joined(separator: " + ")
        let years = Rational(count)
        return Neighbours(
            rule: "mean.years", kind: "mean", claim: claim, inputs: figures, exact: figures.sum / years,
            wide: figures.interval.scaled(by: 1 / years),
            expression: figures.count > 1 ? "(\(written)) ÷ \(count)" : "\(written) ÷ \(count)",
            formula: figures.count > 1 ? "(\(sum)) ÷ \(count)" : "x1 ÷ \(count)", doubt: .countedDifferently,
            mayRound: true)
    }
}
