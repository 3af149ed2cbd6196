import Foundation
import Testing

/// `kaoju compare`.
@Suite struct CompareTests {
    private let old = "竹溪县2021年教育公报\n2021年,全县小学在校学生3650人。\n"
    private let new = "竹溪县2022年教育公报\n2022年,全县小学在校学生3820人。\n2021年全县小学在校学生3560人。\n"

    @Test func theYearsStandSideBySide() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("old.txt", old)
        try folder.write("new.txt", new)
        let outcome = try folder.run("compare", "old.txt", "new.txt", language: "zh_CN.UTF-8")
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.output == """
                [1] old.txt  竹溪县 · 2021
                [2] new.txt  竹溪县 · 2022

                竹溪县
                                             2021  2022
                  小学在校学生数(人)  3650 ≠ 3560  3820

                  存疑  竹溪县小学在校学生数（2021）在“old.txt”里是3650人，在“new.txt”里是3560人；可能作过修订或口径
                    不同，请核对。
                    [2] 3:14      小学在校学生数 3560人
                    [1] 2:15      小学在校学生数 3650人
                    规则  compare.restated

                1 个指标可比；不一致 0，存疑 1。

                """)
        #expect(try folder.run("compare", "old.txt", "new.txt", "--fail-on", "questionable").code == 1)
    }

    @Test func recordsNameBothDocuments() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("old.txt", old)
        try folder.write("new.txt", new)
        let outcome = try folder.run("compare", "old.txt", "new.txt", "--format", "jsonl", "--jobs", "2")
        #expect(outcome.records("document").count == 2 && outcome.records("series").count == 1)
        let finding = try #require(outcome.records("finding").first)
        let claim = try #require(finding["claim"] as? [String: Any])
        let input = try #require((finding["inputs"] as? [[String: Any]])?.first)
        let ids = outcome.records("document").compactMap { $0["id"] as? String }
        #expect([input["document"] as? String, claim["document"] as? String] == ids)
        #expect(outcome.output == (try folder.run("compare", "old.txt", "new.txt", "--format", "jsonl")).output)
    }

    @Test func aPageHasTheYearsAndWhatIsAsked() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("old<b>.txt", old)
        try folder.write("new.txt", new)
        let page = try folder.run("compare", "old<b>.txt", "new.txt", "--format", "html", language: "zh_CN.UTF-8")
        #expect(page.code == 0 && page.errors.isEmpty)
        #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.hasSuffix("</html>\n"))
        #expect(page.output.contains("<th>指标</th><th>2021</th><th>2022</th>"))
        #expect(page.output.contains("<td class=\"differs\">3650 ≠ 3560</td>"))
        #expect(page.output.contains("<section class=\"finding questionable\">"))
        #expect(page.output.contains("old&lt;b&gt;.txt") && !page.output.contains("<b>"))
    }

    @Test func twoReportsAreNeeded() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("old.txt", old)
        let one = try folder.run("compare", "old.txt")
        #expect(one.code == 64 && one.errors == "kaoju: Comparing needs two reports that can be read.\n")
        let twice = try folder.run("compare", "old.txt", "old.txt", language: "zh_CN.UTF-8")
        #expect(twice.code == 64)
        #expect(twice.errors == "kaoju: old.txt: 与 old.txt 是同一份文件，只算一次。\nkaoju: 比较至少要两份能读的报告。\n")
        #expect(try folder.run("compare", "old.txt", "none.txt").code == 2)
    }
}
