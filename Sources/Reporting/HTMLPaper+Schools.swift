import Exact
import Records

extension HTMLPaper {
    /// A table of schools: how many pass at each stage, every school with its indicators, those that it misses marked, and
    /// what could not be read.
    func section(_ table: SchoolTable, _ schools: [SchoolRecord]) -> String {
        let sheet = table.sheet.map { say("，工作表“\($0)”", ", sheet “\($0)”") } ?? ""
        var html = "<h3>\(escape(say("学校数据 ", "School data ") + table.path + sheet))</h3>\n"
        var stages: [String] = []
        for school in schools where !stages.contains(school.stage) { stages.append(school.stage) }
        for stage in stages { html += self.stage(stage, schools.filter { $0.stage == stage }) }
        for note in table.notes {
            let place = note.cell.map { $0.name + " " } ?? ""
            html += "<p class=\"dim\">\(escape(place + note.message[language]))</p>\n"
        }
        return html
    }

    private func stage(_ stage: String, _ schools: [SchoolRecord]) -> String {
        let passing = schools.count { $0.passes == true }
        let failing = schools.count { $0.passes == false }
        let open = schools.count - passing - failing
        var summary = say(
            "\(stage) \(schools.count) 所：达标 \(passing)，不达标 \(failing)",
            "\(stage) \(schools.count): \(passing) pass, \(failing) do not")
        if open > 0 { summary += say("，未定 \(open)", ", \(open) open") }
        let names = schools.first?.indicators.map { "\($0.name) \($0.threshold)" } ?? []
        return "<p>\(escape(summary))</p>\n"
            + page.table(
                heading: [say("学校", "school"), say("学生", "pupils")] + names + [say("达标", "passes")],
                rows: schools.map(row))
    }

    private func row(_ school: SchoolRecord) -> [String] {
        let name =
            "<td>\(escape(school.name)) <small>\(escape(say("第 \(school.row) 行", "row \(school.row)")))</small></td>"
        let values = school.indicators.map {
            page.cell(Figures.shown($0.value, places: 2), class: $0.meets == false ? "missed" : nil)
        }
        let count = "\(school.met)/\(school.indicators.count)"
        let verdict =
            switch school.passes {
            case true?: say("是 ", "yes ") + count
            case false?: say("否 ", "no ") + count
            case nil: say("未定 ", "open ") + count
            }
        return [name, page.cell(school.pupils.decimal)] + values
            + [page.cell(verdict, class: school.passes == false ? "missed" : nil)]
    }
}
