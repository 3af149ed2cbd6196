import Exact
import Lexicon
import Records
import Source

/// The indicators of each school at each stage, computed from a table of schools.
struct SchoolFigures {
    /// One school's value of one indicator at one stage.
    struct Figure: Hashable {
        let school: String
        let row: Int
        /// The cells that it was computed from.
        let cells: [DataCell]
        let pupils: Rational
        let value: Interval
        /// `1784.6 ÷ 312`
        let expression: String
        let isSplit: Bool
    }
    /// The figures of all schools that take part, or the rows that lack what is needed.
    struct Column: Hashable {
        var figures: [Figure] = []
        /// Schools without the quantity, or without pupils.
        var missing: [(school: String, row: Int)] { missingRows.map { ($0.school, $0.row) } }
        fileprivate var missingRows: [Missing] = []

        fileprivate struct Missing: Hashable {
            let school: String
            let row: Int
        }
        var pupils: Rational { figures.reduce(0) { $0 + $1.pupils } }
    }

    let table: SchoolTable
    let lexicon: SchoolLexicon

    /// Nil where the table has no column for it.
    func column(_ indicator: SchoolLexicon.Indicator, stage: String, reading: SchoolReading) -> Column? {
        guard let source = source(of: indicator) else { return nil }
        var column = Column()
        for school in table.schools where school.stages.contains(stage) {
            let pupils = pupils(of: school, stage: stage)
            if let pupils, pupils.value == 0 { continue }
            if !reading.includesSmall, isSmall(school) { continue }
            guard let pupils,
                let figure = figure(source, indicator, of: school, stage: stage, pupils: pupils, reading: reading)
            else {
                column.missingRows.append(.init(school: school.name, row: school.row))
                continue
            }
            column.figures.append(figure)
        }
        return column
    }

    /// Pupils of the stage: in a column of its own, or the school's where it has one stage only.
    func pupils(of school: School, stage: String) -> DataNumber? {
        school.numbers[School.Key(.pupils, stage: stage)]
            ?? (school.stages.count == 1 ? school.numbers[School.Key(.pupils, stage: nil)] : nil)
    }

    /// How many schools take part at a stage, and their pupils; nil where a school's are missing.
    func pupils(stage: String, reading: SchoolReading) -> (schools: Int, cells: [DataNumber])? {
        var cells: [DataNumber] = []
        for school in table.schools where school.stages.contains(stage) {
            if !reading.includesSmall, isSmall(school) { continue }
            guard let own = pupils(of: school, stage: stage) else { return nil }
            if own.value > 0 { cells.append(own) }
        }
        return (cells.count, cells)
    }

    private func isSmall(_ school: School) -> Bool {
        guard let limit = lexicon.smallBelow else { return false }
        let known = school.stages.compactMap { pupils(of: school, stage: $0)?.value }
        return known.count == school.stages.count && known.reduce(0, +) < limit
    }

    /// The quantity where the table has it, the indicator itself otherwise.
    private func source(of indicator: SchoolLexicon.Indicator) -> School.Measure? {
        let measures: [School.Measure] = [.quantity(indicator.quantity), .indicator(indicator.id)]
        return measures.first { measure in table.columns.keys.contains { $0.measure == measure } }
    }

    private func figure(
        _ source: School.Measure, _ indicator: SchoolLexicon.Indicator, of school: School, stage: String,
        pupils: DataNumber, reading: SchoolReading
    ) -> Figure? {
        let isAlone = school.stages.count == 1
        let own = school.numbers[School.Key(source, stage: stage)]
        let whole = school.numbers[School.Key(source, stage: nil)]
        func made(_ amount: DataNumber, share: Rational, _ text: String, cells: [DataCell]) -> Figure? {
            let factor = share * indicator.per / pupils.value
            let value = Interval(
                low: amount.interval.low.map { $0 * factor }, high: amount.interval.high.map { $0 * factor })
            guard value.isBounded else { return nil }
            let scale = indicator.per == 1 ? "" : " × \(indicator.per.decimal)"
            return Figure(
                school: school.name, row: school.row, cells: cells, pupils: pupils.value, value: value,
                expression: "\(text) ÷ \(pupils.value.decimal)\(scale)", isSplit: !(share == 1))
        }
        if case .indicator = source {
            guard let number = own ?? (isAlone ? whole : nil) else { return nil }
            return Figure(
                school: school.name, row: school.row, cells: [pupils.cell, number.cell], pupils: pupils.value,
                value: number.interval, expression: number.value.decimal, isSplit: false)
        }
        if let amount = own ?? (isAlone ? whole : nil) {
            return made(amount, share: 1, amount.value.decimal, cells: [pupils.cell, amount.cell])
        }
        guard let amount = whole, let split = reading.split else { return nil }
        var total = Rational(0)
        var terms: [String] = []
        var cells: [DataCell] = []
        for other in school.stages {
            guard let weight = split.weights[other], let count = self.pupils(of: school, stage: other) else {
                return nil
            }
            total = total + weight * count.value
            terms.append("\(weight.decimal) × \(count.value.decimal)")
            cells.append(count.cell)
        }
        guard let weight = split.weights[stage], total > 0 else { return nil }
        return made(
            amount, share: weight * pupils.value / total,
            "\(amount.value.decimal) × \(weight.decimal) × \(pupils.value.decimal) ÷ (\(terms.joined(separator: " + ")))",
            cells: cells + [amount.cell])
    }
}
