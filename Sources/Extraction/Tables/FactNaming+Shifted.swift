import Lexicon
import Records

extension FactNaming {
    /// The labels of rows with a percentage below 分值 or 支出: cells were lost there, and the rest may stand in wrong columns.
    func shiftedRows(of grid: TableGrid, _ mentions: [Mention]) -> Set<String> {
        let cells = grid.cells.compactMap { cell in
            cell.mention.map { (row: cell.rowLabel, heading: cell.columnLabel, isPercent: mentions[$0].unit == "%") }
        }
        guard cells.contains(where: \.isPercent) else { return [] }
        let rows = Dictionary(grouping: cells, by: \.row)
        return Set(rows.filter { tables.isShifted($0.value.map { ($0.heading, $0.isPercent) }) }.keys)
    }
}
