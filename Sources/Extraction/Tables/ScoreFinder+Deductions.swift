import Exact
import Lexicon
import Records

extension ScoreFinder {
    /// The points of running text that were taken off, in order; rules of how many are taken off for what are none.
    func deductions(in lines: [Range<Int>], words: PointWords) -> [PointDeduction] {
        mentions.indices.compactMap { i in
            let points = mentions[i]
            guard points.unit == "分", points.comparator == .eq, (points.value ?? 0) > 0,
                let line = lines.first(where: { $0.contains(points.range.lowerBound) })
            else { return nil }
            let start = points.range.lowerBound
            guard let taken = words.taken.lengthEnding(in: view.s, at: start, after: line.lowerBound) else {
                return nil
            }
            let clause = max(line.lowerBound, clause(before: start))
            let isNameless = view.trimmed(clause..<start - taken).count < 2
            let from = isNameless ? max(line.lowerBound, self.clause(before: max(0, clause - 1))) : clause
            let to = min(line.upperBound, points.range.upperBound + ScoreFinder.ruleReach)
            if words.byRule.occurs(in: view.s, from..<to) { return nil }
            return PointDeduction(
                name: view.string(view.trimmed(from..<(isNameless ? max(from, clause - 1) : start - taken))),
                points: mention(i) ?? points, range: from..<points.range.upperBound,
                isTotal: words.inAll.occurs(in: view.s, clause..<start))
        }
    }
    /// How far behind the points the words may stand that make them a rule.
    private static let ruleReach = 4
}
