import Source

/// Writes what was decided about a table, and what stays open, as rows and stretches.
struct GluedCellsResults {
    let heading: GluedCellsHeading
    let body: GluedCellsBody
    let view: TextView

    func decided(_ division: GluedCellsDivision) -> GluedCellsTable {
        var rows: [GluedCellsTable.Row] = []
        var undecided: [GluedCellsTable.Stretch] = []
        var end = body.range.lowerBound
        var isEndSure = true
        for (label, candidates) in zip(division.labels, division.solution.rows) {
            let rowEnd = candidates.compactMap { $0.cells.last?.range.upperBound }.max() ?? label.upperBound
            isEndSure = candidates.allSatisfy { $0.cells.last?.range.upperBound == rowEnd }
            end = max(end, rowEnd)
            let (row, open) = row(label, candidates, end: rowEnd)
            rows.append(row)
            undecided += open
        }
        return table(
            rows: rows, undecided: undecided, range: body.range.lowerBound..<end,
            tail: isEndSure ? body.tail(from: end) : nil)
    }

    /// The cells that all candidates agree in, and the stretches between them.
    private func row(
        _ label: Range<Int>, _ candidates: [GluedCellsRow], end: Int
    ) -> (GluedCellsTable.Row, open: [GluedCellsTable.Stretch]) {
        let year = GluedCellsRowLabel.year(at: label.lowerBound, in: view) ?? 0
        var row = GluedCellsTable.Row(
            label: label, period: body.form.dash == nil ? String(year) : "\(year)/\(year + 1)", year: year, cells: [:])
        var stretches: [GluedCellsTable.Stretch] = []
        var from = label.upperBound
        var open: Int?
        func close(before column: Int, at place: Int) {
            guard let first = open else { return }
            open = nil
            let readings = candidates.map { text($0.cells[first..<column].map(\.range)) }
            stretches.append(.init(range: view.trimmed(from..<place), readings: unique(readings)))
        }
        for column in heading.columns.indices {
            guard let cell = candidates.first?.cells[column] else { continue }
            if candidates.allSatisfy({ $0.cells[column].range == cell.range }) {
                close(before: column, at: cell.range.lowerBound)
                row.cells[column] = cell
                from = cell.range.upperBound
            } else if open == nil {
                open = column
            }
        }
        close(before: heading.columns.count, at: end)
        return (row, stretches)
    }

    /// Rows of which nothing is known but how they could be read.
    func undecided(_ frames: GluedCellsFrames) -> GluedCellsTable? {
        guard let most = frames.found.max(by: { ($0.labels.count, -$0.end) < ($1.labels.count, -$1.end) }),
            let first = most.labels.first
        else { return nil }
        let stretches = zip(zip(most.labels, most.segments), frames.rows(of: most)).map { place, rows in
            let (label, segment) = place
            let readings = rows.indices.map { text([label] + rows.row($0).cells.map(\.range)) }
            return GluedCellsTable.Stretch(
                range: view.trimmed(label.lowerBound..<segment.upperBound), readings: unique(readings))
        }
        return table(rows: [], undecided: stretches, range: first.lowerBound..<most.end)
    }

    /// A table of more divisions than can be looked at: its digits are left open, without readings.
    func tooMuch() -> GluedCellsTable? {
        guard heading.columns.count > 1, let end = body.ends().first else { return nil }
        let range = view.trimmed(body.range.lowerBound..<end)
        return table(rows: [], undecided: [.init(range: range, readings: [])], range: range)
    }

    private func table(
        rows: [GluedCellsTable.Row], undecided: [GluedCellsTable.Stretch], range: Range<Int>, tail: Range<Int>? = nil
    ) -> GluedCellsTable {
        GluedCellsTable(
            heading: heading, title: nil, stage: nil, rows: rows, undecided: undecided, range: range, tail: tail)
    }

    /// The cells as printed, without `%` and commas, a blank between them.
    private func text(_ cells: [Range<Int>]) -> String {
        cells.map { String(scalars: view.s[$0].filter { $0 != 0x25 && $0 != 0x2C }) }.joined(separator: " ")
    }

    /// The readings in order, those with two decimals in each cell first, no more than eight.
    private func unique(_ readings: [String]) -> [String] {
        func usual(_ reading: String) -> Int {
            reading.split(separator: " ").count { cell in
                cell.firstIndex(of: ".").map { cell[$0...].utf8.count == 3 } ?? false
            }
        }
        return Array(Set(readings).sorted { (usual($1), $0) < (usual($0), $1) }.prefix(8))
    }
}
