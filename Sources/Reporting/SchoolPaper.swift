import Exact
import Records

/// A table of schools for people: how many pass, which do not and why, and what could not be read.
public struct SchoolPaper: Sendable {
    let paper: WorkingPaper

    public init(_ paper: WorkingPaper) { self.paper = paper }

    public func text(table: SchoolTable, schools: [SchoolRecord]) -> String {
        var lines = [heading(table)]
        var stages: [String] = []
        for school in schools where !stages.contains(school.stage) { stages.append(school.stage) }
        for stage in stages { lines += self.lines(stage, schools.filter { $0.stage == stage }) }
        for note in table.notes {
            let place = note.cell.map { $0.name + "  " } ?? ""
            lines += paper.labelled(
                paper.say("注意", "note"), place + Visible.line(note.message[paper.language]), indent: 4)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func heading(_ table: SchoolTable) -> String {
        let sheet = table.sheet.map { paper.say("，工作表“\($0)”", ", sheet “\($0)”") } ?? ""
        return "  "
            + paper.palette.bold(
                Visible.line(
                    paper.say("学校数据 ", "School data ") + table.path + sheet
                        + paper.say("：\(table.schools.count) 所学校", ": \(paper.counted(table.schools.count, "school"))"))
            )
    }

    private func lines(_ stage: String, _ schools: [SchoolRecord]) -> [String] {
        let passing = schools.count { $0.passes == true }
        let failing = schools.filter { $0.passes == false }
        let open = schools.count - passing - failing.count
        var summary = paper.say(
            "\(schools.count) 所：达标 \(passing)，不达标 \(failing.count)",
            "\(schools.count): \(passing) pass, \(failing.count) do not")
        if open > 0 { summary += paper.say("，未定 \(open)", ", \(open) open") }
        var lines = paper.labelled(stage, summary, indent: 4)
        for school in paper.showsAll ? schools : failing {
            let missed = school.indicators.filter { $0.meets == false }.map {
                "\($0.name) \(Figures.shown($0.value, places: 2)) (\($0.threshold))"
            }
            let verdict = "\(school.met)/\(school.indicators.count)"
            let text =
                "\(school.name)" + paper.say("（第 \(school.row) 行） ", " (row \(school.row)) ") + verdict
                + (missed.isEmpty ? "" : "  " + missed.joined(separator: paper.say("；", "; ")))
            lines += paper.labelled("", Visible.line(text), indent: 6)
        }
        return lines
    }
}
