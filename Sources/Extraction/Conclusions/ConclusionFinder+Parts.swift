import Exact
import Lexicon
import Records
import Source

/// Points of several items that are told without a label, where they add up to the total that the sentence or the next one tells.
extension ConclusionFinder {
    /// `投入指标18分、过程指标28.5分、产出指标47分,综合得分93.5分`, `责任落实:20分;车辆管理:18分;…。自评总分75分`.
    ///
    /// - Parameter found: all conclusions that are known; what one of them tells already is not told again.
    func parts(of found: [Conclusion]) -> [Conclusion] {
        var out: [Conclusion] = []
        for total in found {
            guard let sum = total.score, let line = told.first(where: { $0.contains(total.range.lowerBound) }) else {
                continue
            }
            let parts = named(in: line.lowerBound..<total.range.lowerBound, adding: sum)
            let isKnown = parts.contains { part in (found + out).contains { $0.range.overlaps(part.range) } }
            if isKnown { continue }
            out += parts.map { part in
                var one = conclusion(part.range, verdict: nil, score: part.score, full: nil, coverage: .indicator)
                one.isRemark = true
                return one
            }
        }
        return out
    }

    /// The last clauses of a text that are a name and its points, and add up to a total; none where three or more do not.
    private func named(in range: Range<Int>, adding total: Rational) -> [(range: Range<Int>, score: Rational)] {
        var parts: [(range: Range<Int>, score: Rational)] = []
        var sum = Rational(0)
        var end = range.upperBound
        while end > range.lowerBound, sum < total {
            let start =
                (range.lowerBound..<end).last { Self.partEnds.contains(view.at($0)) }.map { $0 + 1 }
                ?? range.lowerBound
            if let score = namedPoints(start..<end) {
                parts.append((start..<end, score))
                sum = sum + score
            }
            end = max(range.lowerBound, start - 1)
        }
        return sum == total && parts.count >= 3 ? parts.reversed() : []
    }
    private static let partEnds = ",、;。".scalarValues

    /// `车辆管理:18分`: what a name of Chinese characters has, and nothing else.
    private func namedPoints(_ clause: Range<Int>) -> Rational? {
        guard let digit = clause.first(where: { view.at($0).isASCIIDigit }),
            case let name = view.s[clause.lowerBound..<digit].drop(while: \.isSpace),
            name.count >= 2, name.count <= 16, name.allSatisfy({ $0.isHan || Self.marks.contains($0) }),
            !(clause.lowerBound..<digit).contains(where: {
                lexicon.deductions.longest(in: view.s, at: $0, before: digit)?.length == digit - $0
            }),
            let had = points(at: digit, limit: clause.upperBound), had.end == clause.upperBound,
            view.at(had.end - 1) == code("分")
        else { return nil }
        return had.score
    }
}
