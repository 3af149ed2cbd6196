import Foundation
import Testing

/// `kaoju data template` and `kaoju check --data`.
@Suite struct DataTests {
    private let table = "学校名称,学校类型,小学学生数,骨干教师数\n东桥小学,小学,200,\"1,x\"\n西桥小学,小学,100,2\n"

    @Test func theTemplateOpensInASpreadsheet() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let csv = try folder.run("data", "template")
        #expect(csv.code == 0 && csv.errors.isEmpty)
        #expect(csv.output.hasPrefix("\u{FEFF}学校名称,学校类型,小学在校学生数(人),"))
        let book = try folder.run("data", "template", "--format", "xlsx", "-o", "a.xlsx")
        #expect(book.code == 0)
        #expect(try Data(contentsOf: folder.url("a.xlsx")).starts(with: [0x50, 0x4B, 0x03, 0x04]))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.root.path).filter { $0.contains(".part") } == [])
    }

    @Test func aWorkbookGoesToAFile() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let outcome = try folder.run("data", "template", "--format", "xlsx")
        #expect(outcome.code == 64)
        #expect(outcome.errors == "kaoju: xlsx goes to a file: add -o schools.xlsx.\n")
        #expect(try folder.run("data", "template", "--format", "xlsx", "-o", "no/such/a.xlsx").code == 2)
    }

    @Test func aBadCellIsNamedAndTheRestIsRead() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", "竹溪县义务教育优质均衡发展自评报告\n全县小学在校学生300人。\n")
        try folder.write("schools.csv", table)
        let outcome = try folder.run("check", "a.txt", "--data", "schools.csv")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("School data schools.csv: 2 schools"))
        #expect(
            outcome.output.split(whereSeparator: \.isNewline).joined(separator: " ").contains(
                "D2  “1,x” is no number and was left out"))
        let records = try folder.run("check", "a.txt", "--data", "schools.csv", "--format", "jsonl")
        #expect(records.records("school").count == 2)
        let notes = try #require(records.records("data").first?["notes"] as? [[String: Any]])
        #expect(notes.first?["cell"] as? String == "D2")
    }

    @Test func aPageHasTheSchools() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", "竹溪县义务教育优质均衡发展自评报告\n全县小学在校学生300人。\n")
        try folder.write("schools.csv", table.replacing("西桥小学", with: "<i>西桥&小学"))
        let page = try folder.run(
            "check", "a.txt", "--data", "schools.csv", "--format", "html", language: "zh_CN.UTF-8")
        #expect(page.code == 0)
        #expect(page.output.contains("<h3>学校数据 schools.csv</h3>"))
        #expect(page.output.contains("<td>&lt;i&gt;西桥&amp;小学 <small>第 3 行</small></td>"))
        #expect(!page.output.contains("<i>"))
        let plain = try folder.run("check", "a.txt", "--format", "html", language: "zh_CN.UTF-8")
        #expect(!plain.output.contains("<table>"))
    }

    @Test func aTableThatCannotBeReadEndsWith2() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", Sample.sound)
        try folder.write("b.csv", "甲,乙\n1,2\n")
        let unknown = try folder.run("check", "a.txt", "--data", "b.csv", language: "zh_CN.UTF-8")
        #expect(unknown.code == 2)
        #expect(
            unknown.errors
                == "kaoju: b.csv: 没有找到表头：前 10 行里应有“学校名称”和学生数、指标等列；可用 kaoju data template 生成一张模板来填。\n")
        #expect(try folder.run("check", "a.txt", "--data", "none.csv").code == 2)
        let two = try folder.run("check", "a.txt", "b.csv", "--data", "b.csv")
        #expect(two.code == 64 && two.errors == "kaoju: --data goes with one report.\n")
    }
}
