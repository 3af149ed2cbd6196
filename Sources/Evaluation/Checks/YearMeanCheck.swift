import Exact
import Lexicon
import Records

/// 三年合计3.9亿元,年均1.3亿元: what several years come to, divided by how many they are.
struct YearMeanCheck: Check {
    private let words: ChangeWords
    private let years: [(words: WordSet, count: Rational)]
    /// Years that a mean is taken over.
    private static let most = 5

    init(words: ChangeWords) {
        self.words = words
        years = words.years.filter { $0.count <= Self.most }.map { ($0.words, Rational($0.count)) }
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
        guard let whole = wholes.last, let sentence = evidence.sentenceRange(of: claim.id) else { return nil }
        let range = sentence.lowerBound..<max(sentence.lowerBound, min(Int(own.start), sentence.upperBound))
        let named = years.filter { $0.words.occurs(in: evidence.scalars, range) }.map(\.count)
        let tried = named.map { mean(claim, whole, $0) }
        if named.isEmpty, let paragraph = claim.paragraph, whole.id + 1 == claim.id {
            // 后两年需新增学位3380个,年均1690个;补充教师458名,年均229名
            let said = years.filter {
                $0.words.occurs(in: evidence.scalars, paragraph.lowerBound..<range.upperBound)
            }
            return said.lazy.map { mean(claim, whole, $0.count) }.first { $0.grade.passes }?.finding
        }
        return (tried.first { $0.grade.passes } ?? (tried.count == 1 && whole.id + 1 == claim.id ? tried[0] : nil))?
            .finding
    }

    private func mean(_ claim: Fact, _ whole: Fact, _ count: Rational) -> Neighbours {
        Neighbours(
            rule: "mean.years", kind: "mean", claim: claim, inputs: [whole], exact: (whole.value ?? .undefined) / count,
            wide: whole.mention.interval.scaled(by: 1 / count),
            expression: "\(Fact.written([whole, claim])[0]) ÷ \(count.decimal)", formula: "x1 ÷ \(count.decimal)",
            doubt: .countedDifferently, mayRound: true)
    }
}
