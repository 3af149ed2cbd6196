import Lexicon
import Records

extension ConclusionFinder {
    /// The verdicts of a table's column headed 自评结论: one for each row, of what the row is about.
    func columnVerdicts(_ cells: [TableGrid.Text]) -> [Conclusion] {
        let view = outline.view
        return cells.compactMap { cell in
            let heading = cell.heading.scalarValues
            guard !heading.isEmpty, lexicon.labels.longest(in: heading, at: 0)?.length == heading.count,
                let (length, verdict) = lexicon.verdicts.longest(
                    in: view.s, at: cell.range.lowerBound, before: cell.range.upperBound),
                length == cell.range.count, !cell.subject.isEmpty
            else { return nil }
            var one = conclusion(cell.range, verdict: verdict, score: nil, full: nil, coverage: .indicator)
            one.isLabelled = true
            one.title = cell.subject
            if let key = standardIndex.key(named: cell.subject) {
                one.indicator = key
            } else if let number = cell.number {
                one.indicator.no = String(number)
            }
            return one
        }
    }
}
