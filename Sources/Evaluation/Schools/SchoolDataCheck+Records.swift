import Exact
import Lexicon
import Records
import Source

extension SchoolDataCheck {
    /// What the table gives for each school, by stage and then by row.
    public var records: [SchoolRecord] {
        stages.flatMap { stage -> [SchoolRecord] in
            let own = lexicon.indicators.filter { bound($0, stage: stage) != nil }
            let columns = own.compactMap { indicator in
                SchoolColumns(figures, indicators: [indicator], stage: stage).map { (indicator, $0.columns[0][0]) }
            }
            var rows: [Int: SchoolRecord] = [:]
            for school in table.schools where school.stages.contains(stage) {
                guard let pupils = figures.pupils(of: school, stage: stage)?.value, pupils > 0 else { continue }
                rows[school.row] = SchoolRecord(
                    name: school.name, row: school.row, stage: stage, pupils: pupils, indicators: [], passes: nil)
            }
            for (indicator, column) in columns {
                guard let limit = bound(indicator, stage: stage) else { continue }
                let bounds = SchoolBounds(bounds: [limit], quorum: nil, widening: widening)
                for figure in column.figures {
                    let verdict = bounds.keeps(figure.value, indicator: 0)
                    rows[figure.row]?.indicators.append(
                        .init(
                            id: indicator.id, name: name(indicator), value: figure.value,
                            expression: figure.expression, cells: figure.cells.map(\.name),
                            threshold: limit.description,
                            meets: verdict == .open ? nil : verdict == .yes))
                }
            }
            if let bounds = bounds(stage: stage),
                let all = SchoolColumns(figures, indicators: lexicon.indicators, stage: stage)
            {
                for school in verdicts(all, reading: 0, bounds) where school.verdict != .open {
                    rows[school.row]?.passes = school.verdict == .yes
                }
            }
            return rows.values.sorted { $0.row < $1.row }
        }
    }
}
