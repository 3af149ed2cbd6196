import Exact
import Lexicon
import Records
import Source

/// 入学机会19.5分(满分20分),保障机制28分(满分30分),…,合计95.4分: points that a sentence lists, each with what could be had, and the total
/// right behind them; and 自评得分96.4分 elsewhere, where the list is of all hundred.
///
/// A list may be told in part, so that it only asks.
struct ScoresInTurnCheck: Check {
    let totals: WordSet
    let words: PointWords

    /// Characters between one item and the next, and between the last one and the total.
    private static let reach = 24
    private static let fewest = 3
    private static let whole: Rational = 100
    private static let stops = "。\n".scalarValues

    private struct List {
        let items: [Conclusion]
        let total: Finding.Term
        let value: Rational
        let end: Int
        var sum: Rational { items.reduce(0) { $0 + ($1.score ?? 0) } }
        var full: Rational { items.reduce(0) { $0 + ($1.fullScore ?? 0) } }
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let scored = (evidence.conclusions + evidence.remarks).filter { $0.score != nil }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        let lists = runs(of: scored.filter { $0.fullScore != nil }, evidence).compactMap { list($0, evidence) }
        return lists.flatMap { list in
            [sum(of: list)] + scored.compactMap { restated($0, list, evidence) }
        }
    }

    private func runs(of scored: [Conclusion], _ evidence: Evidence) -> [[Conclusion]] {
        var runs: [[Conclusion]] = []
        for one in scored {
            if let last = runs.last?.last, last.report == one.report, last.range.upperBound <= one.range.lowerBound,
                one.range.lowerBound - last.range.upperBound <= Self.reach,
                !evidence.scalars[last.range.upperBound..<one.range.lowerBound].contains(where: Self.stops.contains)
            {
                runs[runs.count - 1].append(one)
            } else {
                runs.append([one])
            }
        }
        return runs.filter { $0.count >= Self.fewest }
    }

    /// With the total that its sentence ends in: 合计|95.4分
    private func list(_ items: [Conclusion], _ evidence: Evidence) -> List? {
        guard let last = items.last else { return nil }
        let text = evidence.scalars
        let range = last.range.upperBound..<min(text.count, last.range.upperBound + Self.reach)
        guard let word = totals.first(in: text, range),
            !text[range.lowerBound..<word].contains(where: Self.stops.contains),
            let first = text[word..<range.upperBound].firstIndex(where: PlainNumber.isDigit),
            !text[word..<first].contains(where: Self.stops.contains)
        else { return nil }
        let end = text[first...].firstIndex { !PlainNumber.isDigit($0) && $0 != PlainNumber.point } ?? text.count
        guard end < text.count, text[end] == Self.points, let value = Rational(String(scalars: text[first..<end]))
        else {
            return nil
        }
        let said = evidence.stated(value.decimal, in: word..<(end + 1))
        let term = Finding.Term(
            name: String(scalars: text[word..<first]), value: value.decimal, unit: "分", interval: .init(exactly: value),
            span: said.span, quote: said.quote)
        return List(items: items, total: term, value: value, end: end)
    }
    private static let points = ("分" as Unicode.Scalar).value

    private func sum(of list: List) -> Finding {
        let agrees = list.sum == list.value
        let expression = list.items.map { ($0.score ?? 0).decimal }.joined(separator: " + ")
        var basis = Basis(.equal, formula: Basis.sum(list.items.count), doubts: agrees ? [] : [.partsUnclear])
        basis.admissible = Interval(exactly: list.value)
        let (sum, value) = (list.sum.short, list.value.short)
        return Finding(
            report: list.items[0].report, rule: "score.stated", kind: "sum",
            grade: agrees ? .consistent : .questionable,
            severity: agrees ? .info : .medium, claim: list.total,
            inputs: list.items.map { $0.term(score: $0.score ?? 0) }, expression: expression,
            recomputed: Interval(exactly: list.sum), gap: list.sum - list.value,
            message: agrees
                ? Message(
                    zh: "各项得分之和 \(expression) = \(value)，与所写的总分相符。",
                    en: "The points earned add up: \(expression) = \(value).")
                : Message(
                    zh: "各项得分之和 \(expression) = \(sum)，所写的总分却是 \(value)，请核对。",
                    en: "The points earned add up to \(sum), yet \(value) is stated; please check."),
            basis: basis)
    }

    /// A total told elsewhere that is another one, where the list is of all that could be had.
    private func restated(_ other: Conclusion, _ list: List, _ evidence: Evidence) -> Finding? {
        guard list.full == Self.whole, list.sum == list.value, other.report == list.items[0].report,
            let score = other.score, score != list.value, other.range.lowerBound > list.end,
            score > (list.items.compactMap(\.fullScore).max(by: <) ?? Self.whole), score <= Self.whole,
            other.fullScore.map({ $0 == Self.whole }) ?? true, words.totals.occurs(in: other.quote),
            case let sentence = evidence.sentence(at: other.range.lowerBound)?.range,
            !words.others.occurs(in: evidence.scalars, sentence ?? other.range),
            !words.objects.occurs(in: evidence.scalars, other.range)
        else { return nil }
        var basis = Basis(.same, doubts: [.otherFigure])
        basis.admissible = Interval(exactly: score)
        return Finding(
            report: other.report, rule: "score.restated", kind: "same-fact", grade: .questionable, severity: .medium,
            claim: other.term(score: score), inputs: [list.total],
            expression: "\(list.value.decimal) ≠ \(score.decimal)", recomputed: Interval(exactly: list.value),
            gap: score - list.value,
            message: Message(
                zh: "此处写得分 \(score.decimal)，前面各项合计却是 \(list.value.decimal)，请核对。",
                en: "\(score.decimal) points are stated here, \(list.value.decimal) in all before; please check."),
            basis: basis)
    }
}
