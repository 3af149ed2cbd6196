import Exact
import Lexicon
import Records
import Source

/// The figures of one stage under every reading of a table, for one indicator or for all of them together.
struct SchoolColumns {
    let stage: String
    let indicators: [SchoolLexicon.Indicator]
    /// Readings that give different figures, the official one first.
    let readings: [SchoolReading]
    /// By reading, then by indicator.
    let columns: [[SchoolFigures.Column]]

    /// Nil where the table lacks the columns of an indicator, or has no school of the stage.
    init?(_ figures: SchoolFigures, indicators: [SchoolLexicon.Indicator], stage: String) {
        var readings: [SchoolReading] = []
        var columns: [[SchoolFigures.Column]] = []
        for reading in SchoolReading.all(figures.lexicon) {
            let own = indicators.compactMap { figures.column($0, stage: stage, reading: reading) }
            guard own.count == indicators.count else { return nil }
            // A reading that leaves no school says nothing.
            if columns.contains(own) || own.allSatisfy({ $0.figures.isEmpty && $0.missing.isEmpty }) { continue }
            readings.append(reading)
            columns.append(own)
        }
        guard let first = columns.first, first.contains(where: { !$0.figures.isEmpty }) else { return nil }
        self.stage = stage
        self.indicators = indicators
        self.readings = readings
        self.columns = columns
    }

    /// Rows that lack what is needed, in any of the readings.
    var missing: [(school: String, row: Int)] {
        var seen: Set<Int> = []
        return columns.flatMap { $0.flatMap(\.missing) }.filter { seen.insert($0.row).inserted }
    }

    var isSplit: Bool { columns.contains { $0.contains { $0.figures.contains(where: \.isSplit) } } }
    var count: Int { columns[0].first?.figures.count ?? 0 }

    /// What the first reading takes for granted needs no words where it is the only one.
    var labels: [String] { readings.map(\.label) }

    func statistics(reading: Int, indicator: Int, widening: Rational) -> SchoolStatistics {
        SchoolStatistics(
            columns[reading][indicator].figures.map { (weight: $0.pupils, value: $0.value) }, widening: widening)
    }

    /// Every school the same, whatever its pupils: a common way that the standard does not know.
    func unweighted(reading: Int, indicator: Int, widening: Rational) -> SchoolStatistics {
        SchoolStatistics(
            columns[reading][indicator].figures.map { (weight: 1, value: $0.value) }, widening: widening)
    }

    /// The rows as evidence.
    var rows: [Basis.Schools.Row] {
        let all = columns[0].first?.figures ?? []
        var order = all.map(\.row)
        for column in columns.flatMap({ $0 }) {
            for figure in column.figures where !order.contains(figure.row) { order.append(figure.row) }
        }
        let byRow = columns.map { $0.map { column in Dictionary(grouping: column.figures, by: \.row) } }
        return order.sorted().compactMap { row in
            let values = byRow.map { reading in reading.compactMap { $0[row]?.first?.value } }
            let own = byRow.first { $0.contains { $0[row] != nil } }?.compactMap { $0[row]?.first } ?? []
            guard let first = own.first else { return nil }
            var cells: [String] = []
            for cell in own.flatMap(\.cells) where !cells.contains(cell.name) { cells.append(cell.name) }
            return Basis.Schools.Row(
                name: first.school, row: row, cells: cells, pupils: first.pupils, values: values,
                expressions: own.map(\.expression))
        }
    }
}
