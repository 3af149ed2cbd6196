import Lexicon
import Records

extension FactNaming {
    /// The labels of rows with a percentage below 分值 or 支出: cells were lost there, and the rest may stand in wrong columns.
    func shiftedRows(of grid: TableGrid, _ mentions: [Mention]) -> Set<String> {
        let cells = grid.cells.compactMap { cell in cell.mention.map { (cell, mentions[$0].unit == "%") } }
        guard cells.contains(where: \.1) else { return [] }
        let misfits = cells.map { cell, isPercent in tables.misfit(percent: isPercent, below: cell.columnLabel) }
        let rows = Dictionary(grouping: cells.indices) { cells[$0].0.rowLabel }
        // A bare rate alone is nothing; one beside a percentage in another column is.
        return Set(
            rows.filter { _, own in
                own.contains { cells[$0].1 && misfits[$0] > 0 } && own.reduce(0) { $0 + misfits[$1] } >= 2
            }.keys)
    }
}
