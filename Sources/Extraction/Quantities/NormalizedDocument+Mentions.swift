import Exact
import Normalization
import Records

extension NormalizedDocument {
    /// A mention of digits that were put together otherwise than the scanner reads them.
    ///
    /// - Parameters:
    ///   - range: in scalars of the normalised text.
    ///   - value: in base units; nil where it is open.
    ///   - ulp: what one unit of the last printed digit is worth, in base units.
    ///   - scale: what the printed digits were multiplied by.
    func mention(
        _ range: Range<Int>, value: Rational?, unit: String, kind: Mention.Kind, ulp: Rational = 1, scale: Rational = 1,
        status: Status
    ) -> Mention {
        let source = text.sourceRange(range)
        let interval = value.map {
            MentionInterval.interval(value: $0, ulp: ulp, kind: kind, comparator: .eq, isClose: false, upper: nil)
        }
        let repaired = repairs.indices.filter { repairs[$0].source.overlaps(source) }
        return Mention(
            span: self.source.span(source), quote: self.source.quote(source), range: range, value: value,
            valueText: value?.decimal ?? text.string(range), unit: unit, comparator: .eq,
            interval: interval ?? .everything, ulp: ulp, kind: kind, status: status, repairs: repaired, scale: scale)
    }
}

extension [Mention] {
    /// The mentions with others in place of those that they overlap, in order and numbered anew.
    func replaced(by others: [Mention]) -> [Mention] {
        guard !others.isEmpty else { return self }
        var out = filter { mention in !others.contains { $0.range.overlaps(mention.range) } } + others
        out.sort { $0.range.lowerBound < $1.range.lowerBound }
        for i in out.indices { out[i].id = i }
        return out
    }
}
