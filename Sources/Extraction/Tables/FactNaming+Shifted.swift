import Lexicon
import Records

extension FactNaming {
    /// The labels of rows that lost cells, so that figures stand in wrong columns: a percentage below 分值 or 支出, a bare number
    /// in a column that prints `%` otherwise.
    func shiftedRows(of grid: TableGrid, _ mentions: [Mention]) -> Set<String> {
        let cells = grid.cells.compactMap { cell in
            cell.mention.map { (row: cell.rowLabel, heading: cell.columnLabel, mention: mentions[$0]) }
        }
        let percentages = cells.filter { $0.mention.unit == "%" }
        guard !percentages.isEmpty else { return [] }
        let rates = Dictionary(
            grouping: percentages.filter { tables.rateHeadings.occurs(in: $0.heading) }, by: \.heading)
        let rows = Dictionary(grouping: cells, by: \.row)
        return Set(
            rows.filter { _, row in
                tables.isShifted(row.map { ($0.heading, $0.mention.unit == "%") })
                    || row.contains { cell in
                        cell.mention.unit.isEmpty && cell.mention.value != 0 && (rates[cell.heading]?.count ?? 0) > 1
                    }
            }.keys)
    }
}
