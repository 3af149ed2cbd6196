import Exact
import Lexicon
import Records
import Source

/// From the cells of a sheet to schools. A cell that cannot be read costs that cell only, and a note says so.
public struct SchoolTableReader {
    private let lexicon: SchoolLexicon
    private let headings: SchoolHeadings

    public init(_ lexicon: SchoolLexicon, standards: [Standard]) {
        self.lexicon = lexicon
        headings = SchoolHeadings(lexicon, standard: standards.first { $0.document == lexicon.standard })
    }

    /// The first sheet that has a heading with names of schools and numbers.
    /// - Throws: `RawDataError` when there is none, or no school below it.
    public func table(_ sheets: [DataSheet], path: String) throws(RawDataError) -> SchoolTable {
        for sheet in sheets {
            guard let heading = heading(of: sheet) else { continue }
            return try table(sheet, heading: heading, path: path)
        }
        let wanted = lexicon.nameColumns.first ?? ""
        throw RawDataError(
            code: .noHeading, path: path,
            zh: "没有找到表头：前 \(Self.deepestHeading) 行里应有“\(wanted)”和学生数、指标等列；可用 kaoju data template 生成一张模板来填。",
            en:
                "No heading was found: within the first \(Self.deepestHeading) rows there should be “\(wanted)” and columns "
                + "such as pupils or indicators; kaoju data template writes a form to fill in.")
    }

    /// Titles and dates may stand above the heading.
    private static let deepestHeading = 10

    private typealias Columns = [Int: SchoolHeadings.Meaning]

    private func heading(of sheet: DataSheet) -> Int? {
        sheet.rows.prefix(Self.deepestHeading).firstIndex { row in
            let meanings = row.compactMap { headings.meaning(of: $0.text) }
            return meanings.contains(.name)
                && meanings.contains {
                    if case .number = $0 { true } else { false }
                }
        }
    }

    private func table(_ sheet: DataSheet, heading: Int, path: String) throws(RawDataError) -> SchoolTable {
        var table = SchoolTable(
            path: path, sheet: sheet.name, standard: lexicon.standard, schools: [], columns: [:], notes: [])
        let columns = columns(sheet.rows[heading], &table)
        for row in sheet.rows[(heading + 1)...] {
            if let school = school(row, columns, &table) { table.schools.append(school) }
        }
        if table.schools.isEmpty {
            throw RawDataError(
                code: .noSchools, path: path, zh: "表头下面没有学校；请在表头下面每行填一所学校。",
                en: "There is no school below the heading; fill in one school a row.")
        }
        noteRepeats(&table)
        return table
    }

    private func columns(_ row: [DataCell], _ table: inout SchoolTable) -> Columns {
        var columns: Columns = [:]
        for cell in row {
            guard let meaning = headings.meaning(of: cell.text) else {
                table.notes.append(
                    note(
                        "unknown-column", cell, isLoss: false, zh: "不认识表头“\(cell.text)”，这一列没有读；如应读，请改成模板里的写法。",
                        en:
                            "The heading “\(cell.text)” is unknown and its column was not read; write it as the template does if it should be."
                    ))
                continue
            }
            switch meaning {
            case .wrongUnit(let unit, let wanted):
                table.notes.append(
                    note(
                        "wrong-unit", cell, isLoss: true, zh: "表头“\(cell.text)”的单位“\(unit)”不对，应为“\(wanted)”；这一列没有读。",
                        en:
                            "The unit “\(unit)” of the heading “\(cell.text)” should be “\(wanted)”; the column was not read."
                    ))
            case .number(let key, _, _, _):
                if table.columns[key] != nil {
                    table.notes.append(
                        note(
                            "repeated-column", cell, isLoss: true, zh: "表头“\(cell.text)”重复，只读了前一列；请删去多余的一列。",
                            en:
                                "The heading “\(cell.text)” stands twice, and the first column was read; remove the other one."
                        ))
                    continue
                }
                table.columns[key] = cell
                columns[cell.column] = meaning
            default: columns[cell.column] = meaning
            }
        }
        return columns
    }

    private func school(_ row: [DataCell], _ columns: Columns, _ table: inout SchoolTable) -> School? {
        let name = row.first { columns[$0.column] == .name }
        let typeCell = row.first { columns[$0.column] == .type }
        guard let name else {
            // A row of figures without a name: a total, or a school that nobody can be told about.
            if let first = row.first(where: { isNumber(columns[$0.column]) }) {
                table.notes.append(
                    note(
                        "no-name", first, isLoss: true, zh: "第 \(first.row) 行没有校名，这一行没有读；请补上校名，或删去这一行。",
                        en:
                            "Row \(first.row) has no name of a school and was not read; add the name or remove the row."
                    ))
            }
            return nil
        }
        if lexicon.totals.contains(name.text.filter { $0 != " " && $0 != "\u{3000}" }) { return nil }
        // A remark below the table has a text in its first cell and nothing else.
        if !row.contains(where: { isNumber(columns[$0.column]) }), typeCell == nil { return nil }
        var school = School(name: name.text, row: name.row, type: typeCell?.text ?? "", stages: [])
        var known = true
        if let stages = stages(of: typeCell?.text ?? name.text, isName: typeCell == nil) {
            school.stages = stages
        } else {
            known = false
        }
        for cell in row {
            guard case .number(let key, let scale, let isWhole, _) = columns[cell.column] else { continue }
            read(cell, key, scale: scale, isWhole: isWhole, into: &school, &table)
        }
        if !known {
            // Its pupils may say what it is.
            let found = lexicon.stages.map(\.stage).filter { stage in
                school.numbers[School.Key(.pupils, stage: stage)].map { $0.value > 0 } ?? false
            }
            school.stages = found
            if found.isEmpty {
                let cell = typeCell ?? name
                table.notes.append(
                    note(
                        "unknown-type", cell, isLoss: true,
                        zh: "看不出“\(name.text)”是小学、初中还是一贯制学校，没有计入；请填写学校类型。",
                        en:
                            "It cannot be told whether “\(name.text)” is a primary, junior or combined school, and it was left out; fill in its type."
                    ))
            }
        }
        return school
    }

    private func isNumber(_ meaning: SchoolHeadings.Meaning?) -> Bool {
        if case .number = meaning { true } else { false }
    }

    /// By the words of a type; of a name, by its end.
    private func stages(of text: String, isName: Bool) -> [String]? {
        let folded = CellText.folded(text)
        let forms = lexicon.types.flatMap { type in type.words.map { (CellText.folded($0), type.stages) } }
        if let found = forms.first(where: { $0.0 == folded }) { return found.1 }
        guard isName else { return nil }
        return forms.filter { folded.count > $0.0.count && folded.suffix($0.0.count).elementsEqual($0.0) }.max {
            $0.0.count < $1.0.count
        }?.1
    }

    private func read(
        _ cell: DataCell, _ key: School.Key, scale: Rational, isWhole: Bool, into school: inout School,
        _ table: inout SchoolTable
    ) {
        let blank: Set<String> = ["-", "—", "–", "/", "无", "——"]
        if blank.contains(cell.text) { return }
        guard let (value, ulp) = CellText.number(cell.text) else {
            school.unreadable.insert(key)
            table.notes.append(
                note(
                    "not-a-number", cell, isLoss: true, zh: "“\(cell.text)”不是数，没有计入；请只填数字，单位写在表头里。",
                    en: "“\(cell.text)” is no number and was left out; write digits only, with the unit in the heading."
                ))
            return
        }
        let isImpossible = value.isNegative || isWhole && !value.isInteger
        if isImpossible {
            school.unreadable.insert(key)
            let what = value.isNegative ? ("是负数", "is negative") : ("不是整数", "is no whole number")
            table.notes.append(
                note(
                    "impossible", cell, isLoss: true, zh: "“\(cell.text)”\(what.0)，没有计入；请核对。",
                    en: "“\(cell.text)” \(what.1) and was left out; please check."))
            return
        }
        let isExact = ulp == 1 && scale == 1
        let half = isExact ? Rational(0) : ulp * scale / 2
        let scaled = value * scale
        school.numbers[key] = DataNumber(
            value: scaled, interval: Interval(low: scaled - half, high: scaled + half), cell: cell)
    }

    private func noteRepeats(_ table: inout SchoolTable) {
        var seen: [String: Int] = [:]
        for school in table.schools {
            if let row = seen[school.name + "|" + school.type] {
                table.notes.append(
                    note(
                        "repeated-school", DataCell(text: school.name, row: school.row, column: 1), isLoss: true,
                        zh: "“\(school.name)”在第 \(row) 行已经有了；请核对是不是同一所学校。",
                        en: "“\(school.name)” stands in row \(row) already; please check whether it is the same school."
                    ))
            }
            seen[school.name + "|" + school.type] = school.row
        }
    }

    private func note(_ code: String, _ cell: DataCell?, isLoss: Bool, zh: String, en: String) -> SchoolTable.Note {
        SchoolTable.Note(code: code, cell: cell, message: Message(zh: zh, en: en), isLoss: isLoss)
    }
}
