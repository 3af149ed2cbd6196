import Foundation
import KaojuKit
import Lexicon
import Records
import Testing

/// A report against the table of its schools (`kaoju check --data`).
@Suite struct SchoolDataTests {
    private func checked(_ report: String, _ table: String, replacing edits: [(String, String)] = []) throws -> Examined
    {
        var path = Folder.root + "/Corpus/data/" + table
        if !edits.isEmpty {
            var text = try Folder.text("Corpus/data/" + table)
            for (old, new) in edits {
                #expect(text.contains(old))
                text = text.replacing(old, with: new)
            }
            let file = FileManager.default.temporaryDirectory.appendingPathComponent(
                "kaoju-" + UUID().uuidString + ".csv")
            try Data(text.utf8).write(to: file)
            path = file.path
        }
        defer { if !edits.isEmpty { try? FileManager.default.removeItem(atPath: path) } }
        let examined = try #require(CorpusDocument.all[report]).examined
        return examined.adding(try SchoolData(path: path, lexicons: .embedded).examine(examined))
    }

    private func ownFindings(_ examined: Examined) -> [Finding] {
        examined.findings.filter { $0.rule.hasPrefix("data.") }
    }

    @Test(arguments: ["schools-linghe.csv", "schools-linghe.xlsx"])
    func aReportThatFitsItsSchoolsIsNotAccused(table: String) throws {
        let findings = ownFindings(try checked("schools-linghe.html", table))
        // Seven means, coefficients, counts and shares for two stages; the 综合 values; who passes; pupils; 达标.
        #expect(findings.count == 66)
        for finding in findings { #expect(finding.grade.passes, "\(finding.message.zh)") }
    }

    /// What was changed in the report is found, and nothing else.
    @Test(arguments: ["schools-linghe.csv", "schools-linghe.xlsx"])
    func figuresThatTheSchoolsDoNotGiveAreFound(table: String) throws {
        let findings = ownFindings(try checked("schools-planted.html", table)).filter { !$0.grade.passes }
        #expect(
            findings.map { "\($0.rule) \($0.claim?.value ?? "") \($0.grade.rawValue)" } == [
                "data.variation 0.11 inconsistent", "data.schools-meeting 8 inconsistent",
                "data.schools-meeting 100 inconsistent", "data.mean 3211.21 inconsistent",
                "data.composite 0.093 inconsistent",
            ])
        #expect(
            findings.first?.message.zh
                == "小学生均体育运动场馆面积校际差异系数0.110：按 \(table) 的8所小学重算为 0.1392–0.1405，任何一种算法都对不上。")
    }

    /// What a county's report says of its city is not the county's.
    @Test func aFigureOfTheCityIsNotHeldAgainstTheCountysSchools() throws {
        let county = GeneratedSchools(seed: 3)
        let report = county.report.replacing(
            "测算结果见下表。", with: "2022年全市小学生均体育运动场馆面积3.21平方米。测算结果见下表。")
        #expect(report != county.report)
        let examined = try CorpusDocument.examine(Array(report.utf8), as: "report.html")
        #expect(examined.facts.contains { $0.indicator.id == "2017-6.resources.5" && $0.mention.valueText == "3.21" })
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("kaoju-" + UUID().uuidString + ".csv")
        try Data(county.table.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let findings = try SchoolData(path: file.path, lexicons: .embedded).examine(examined).findings
        #expect(!findings.isEmpty && !findings.contains { $0.claim?.value == "3.21" || $0.grade.accuses })
    }

    /// Whatever the schools, however the report rounded, and whether it left out the very small ones: nothing that follows from
    /// the table is accused.
    @Test(arguments: 0..<24)
    func whatFollowsFromTheSchoolsIsNeverAccused(seed: Int) throws {
        let county = GeneratedSchools(seed: UInt64(seed))
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("kaoju-" + UUID().uuidString + ".csv")
        try Data(county.table.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let examined = try CorpusDocument.examine(Array(county.report.utf8), as: "report.html")
        let findings = ownFindings(
            examined.adding(try SchoolData(path: file.path, lexicons: .embedded).examine(examined)))
        #expect(findings.count == 64)
        for finding in findings { #expect(finding.grade.passes, "\(finding.grade.rawValue): \(finding.message.zh)") }
    }

    /// A school below 85 % contradicts 达标, and the finding names it with its row.
    @Test func aSchoolThatDoesNotPassContradictsTheConclusion() throws {
        let findings = ownFindings(
            try checked(
                "schools-linghe.html", "schools-linghe.csv", replacing: [("1900.2,\"2,522\"", "1900.2,\"2,322\"")]))
        let finding = try #require(findings.first { $0.rule == "data.all-pass" && $0.grade.accuses })
        #expect(finding.grade == .decisionInconsistency && finding.conclusionChanges == true)
        #expect(finding.inputs.map(\.name) == ["枫林小学"])
        #expect(finding.inputs.first?.source?.cells == ["A7"])
        #expect(finding.message.zh.contains("“枫林小学”（第 7 行）"))
    }

    /// Where the table is of other schools, or has a bad cell, or a combined school is divided by a rule that is not settled,
    /// nothing is accused.
    @Test(arguments: [
        [("城东小学,小学,\"1,186\"", "城东小学,小学,\"1,286\"")], [("城东小学,小学,\"1,186\"", "城东小学,小学,一千")],
        [("柳湾学校(初中部),初中,,168,", "柳湾学校,九年一贯制,40,168,"), ("柳湾学校(小学部),小学,305,", "柳湾小学,小学,265,")],
        [("网络多媒体教室数(间)", "多媒体教室(套)")],
    ])
    func doubtAboutTheTableAccusesNobody(edits: [(String, String)]) throws {
        let findings = ownFindings(try checked("schools-linghe.html", "schools-linghe.csv", replacing: edits))
        #expect(!findings.isEmpty)
        for finding in findings { #expect(!finding.grade.accuses, "\(finding.message.zh)") }
        // Where the figures are wrong it still accuses nobody in the stage that the doubt is about.
        for finding in ownFindings(try checked("schools-planted.html", "schools-linghe.csv", replacing: edits))
        where finding.grade.accuses {
            #expect(!edits.contains { $0.0.contains("小学") } || finding.claim?.name.contains("初中") == true)
            #expect(finding.standard?.clause?.contains("网络多媒体教室") == false)
        }
    }

    @Test(
        .enabled(if: Python.isThere, "python3 is not installed: the verdicts are not replayed"),
        arguments: [
            "schools-linghe.html", "schools-planted.html",
        ])
    func everyVerdictIsReplayed(report: String) throws {
        let lines = try checked(report, "schools-linghe.csv").lines
        for script in ["replay.py", "mutations.py"] {
            let outcome = try Python.run("Tests/Replay/" + script, on: lines)
            #expect(outcome.code == 0, "\(outcome.output)")
        }
    }
}
