import Lexicon
import Records
import Source

extension PlanWords {
    /// A cell without the brackets around it, and without the limit behind its figure: `[11]`, `80以上`.
    func bare(_ cell: Range<Int>, in view: TextView) -> Range<Int> {
        var inner = cell
        if let first = inner.first, let last = inner.last, inner.count > 2,
            Self.brackets.contains(where: { view.at(first) == $0.open && view.at(last) == $0.close })
        {
            inner = (first + 1)..<last
        }
        let length = limits.lengthEnding(in: view.s, at: inner.upperBound, after: inner.lowerBound) ?? 0
        return length < inner.count ? inner.lowerBound..<(inner.upperBound - length) : inner
    }
    private static let brackets = [(open: code("["), close: code("]")), (open: code("〔"), close: code("〕"))]

    /// What the words behind the figure of a cell say of it: 9.2以内.
    func limit(of cell: Range<Int>, in view: TextView) -> Comparator? {
        limits.lengthEnding(in: view.s, at: cell.upperBound, after: cell.lowerBound).flatMap {
            limitMeans[String(scalars: view.s[(cell.upperBound - $0)..<cell.upperBound])]
        }.flatMap(Comparator.init)
    }

    /// What a column says its figures are for: 2020年(基期值), 2025年目标.
    func role(ofColumn heading: String) -> Role? {
        bases.occurs(in: heading) ? .actual : targets.occurs(in: heading) ? .target : nil
    }
}
