import Records

/// The lines that facts are bound in: two of them are one where a number stands across the line end between them.
struct TornLines {
    /// The numbers that a line end tore; seldom any.
    private let torn: [Range<Int>]
    private let view: TextView

    init(mentions: [Mention], view: TextView) {
        self.view = view
        torn = mentions.map(\.range).filter { $0.count > 2 && view.s[$0].contains(0x0A) }
    }

    func lines(_ ranges: [Range<Int>]) -> [FactBinder.Line] {
        joined(ranges).map { FactBinder.Line(range: $0, sentences: joined(view.sentences($0))) }
    }

    /// - Parameter ranges: in order.
    private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        if torn.isEmpty { return ranges }
        return ranges.reduce(into: []) { out, range in
            if let last = out.last,
                torn.contains(where: { $0.lowerBound < last.upperBound && $0.upperBound > last.upperBound }),
                range.lowerBound >= last.upperBound
            {
                out[out.count - 1] = last.lowerBound..<range.upperBound
            } else {
                out.append(range)
            }
        }
    }
}
