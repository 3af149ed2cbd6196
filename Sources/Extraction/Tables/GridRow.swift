import Lexicon
import Reading
import Records

/// What the cells left of a figure say of it.
struct GridRow {
    var labels: [String]
    var stage: String?
    /// The year that a cell of its own names.
    var period: String?
    /// For a row that divides one above it: 小学在校生数 of `其中:小学` below 在校生数.
    var partName: String?
}

/// Reads the labels of the rows of a table.
struct GridRowReader {
    let sheet: GridSheet
    let headers: GridHeaders
    let lexicon: BindingLexicon

    func row(left cell: Table.Cell, _ header: Int?, stage: String?) -> GridRow {
        var row = GridRow(labels: [], stage: stage)
        for column in 0..<cell.column where headers.kind(header, column: column) != .unit {
            let label = sheet.label(cell.row, column)
            guard isLabel(label, in: column, of: cell.row, header), row.labels.last != label else { continue }
            if let year = GridSheet.year(in: label) { row.period = year }
            // 2050202 小学教育 is a kind of spending, and no stage of another.
            let isCoded = row.labels.last.map { TableCode(startingIn: $0).digits != nil } ?? false
            if !isCoded, let name = FactNaming.stageOnly(label, lexicon) {
                row.stage = name
            } else {
                row.labels.append(label)
            }
        }
        return row
    }

    /// Whether a cell belongs to the name of its row: neither marks, dashes and sentences do, nor 约束性, nor the group of a row that is
    /// told from all others without it.
    private func isLabel(_ label: String, in column: Int, of row: Int, _ header: Int?) -> Bool {
        label.unicodeScalars.contains { $0.value.isHan || $0.value.isASCIIDigit }
            && !label.contains("。") && !headers.asksStandard(header, column: column)
            && !lexicon.plans.properties.contains(label)
            && !isGroup(label, in: column, of: row, header)
    }

    private func isGroup(_ label: String, in column: Int, of row: Int, _ header: Int?) -> Bool {
        guard let heading = headers.labels(header, column: column).last, lexicon.plans.groups.contains(heading),
            !lexicon.plans.groupNames.ends(label)
        else { return false }
        let own = sheet.label(row, column + 1)
        return !own.isEmpty
            && !(0..<sheet.table.rows).contains { $0 != row && sheet.label($0, column + 1) == own }
    }
}
