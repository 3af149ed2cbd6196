import Exact
import Lexicon
import Records

/// 全年支出27893.16万元。…按功能分类,教育支出24537.62万元、…、住房保障支出787.46万元: the functions are all of the spending, wherever it
/// stands before them.
struct FunctionSumCheck: Check {
    let words: SumWords

    private static let near: Rational = 20

    func findings(in evidence: Evidence) -> [Finding] {
        let sums = evidence.facts {
            $0.kind == .money && $0.isActual && $0.hasValue && $0.sentence >= 0 && $0.comparator == .eq
                && !$0.isChangeOrGrowth && !$0.isInTable
        }
        let bySentence = Dictionary(grouping: sums) { evidence.keys[$0.id].sentence }
        return bySentence.sorted { $0.key < $1.key }.compactMap { _, facts in
            guard let first = facts.first, let range = evidence.sentenceRange(of: first.id),
                words.functions.occurs(in: evidence.scalars, range)
            else { return nil }
            let start = (range.lowerBound..<range.upperBound).first {
                words.functions.begins(in: evidence.scalars, at: $0, before: range.upperBound)
            }
            let parts = facts.filter { fact in
                fact.mention.range.lowerBound > start ?? 0 && words.spendings.contains { fact.words.hasSuffix($0) }
            }
            return parts.count > 2 ? finding(parts, before: sums.filter { $0.id < parts[0].id }, evidence) : nil
        }
    }

    private func finding(_ parts: [Fact], before sums: [Fact], _ evidence: Evidence) -> Finding? {
        let total = parts.sum
        let wholes = sums.filter { fact in
            fact.mention.report == parts[0].mention.report && !parts.contains { $0.id == fact.id }
                && words.spendings.contains { fact.words.hasSuffix($0) }
        }
        let tried = wholes.map { NearbySum.sum($0, parts) }
        if let agreeing = tried.last(where: \.grade.passes) { return named(agreeing).finding }
        // The one that comes close.
        let close = tried.filter { (($0.claim.value ?? 0) - total).magnitude * Self.near <= total }
        return Set(close.map { $0.claim.value ?? 0 }).count == 1 ? close.last.map { named($0).finding } : nil
    }

    private func named(_ sum: Neighbours) -> Neighbours {
        var sum = sum
        sum.rule = "sum.functions"
        return sum
    }
}
