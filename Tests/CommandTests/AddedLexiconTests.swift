import Foundation
import Testing

/// A standard of one's own, added by writing files only: the folder `added` holds an invented one.
@Suite struct AddedLexiconTests {
    private static let folder = Command.root.appendingPathComponent("Tests/CommandTests/added")

    private func check(_ options: [String], environment: [String: String] = [:]) throws -> Command.Outcome {
        try Command.run(
            ["check", "report.txt", "--format", "jsonl"] + options, environment: environment, in: Self.folder)
    }

    private static let expected: [(rule: String, grade: String, clause: String, says: String)] = [
        (
            "threshold.reading.stock.1", "decision-inconsistency", "藏书配备第1项", "人均藏书7.4册未达到标准（≥8），却写“自评结论:达标”。"
        ),
        (
            "reading.open", "decision-inconsistency", "开放服务第1项",
            "“书屋开放率”为 95.0%，但 51 ÷ 60 × 100 = 85%，相差 10 个百分点。按重算值达不到标准，“自评结论:达标”不成立。"
        ),
        ("standard-quote.reading.service.1", "inconsistent", "开放服务第1项", "“书屋开放率”引用的标准写作“85%”，岚教督〔2024〕9号开放服务第1项为 ≥90。"),
        ("completeness.conclusion", "incomplete", "藏书配备第3项", "“目录公开”没有写自评结论，岚教督〔2024〕9号藏书配备第3项要求逐项评估。"),
        ("completeness.refusals", "questionable", "第七条", "报告没有写“不予认定情形”的结果，岚教督〔2024〕9号第七条要求评估这一项。"),
        // The arithmetic is wrong; whether 达标 stands is not settled, as the limit is not.
        ("reading.cards", "inconsistent", "开放服务第4项", "“读者办证率”为 52.0%，但 9000 ÷ 20000 × 100 = 45%，相差 7 个百分点。"),
        // Its certainty is not `certain`.
        ("threshold.reading.service.2", "questionable", "开放服务第2项", "借阅率54.6%未达到标准（≥60），却写“自评结论:达标”。该标准尚有未定之处，请核对。"),
    ]

    @Test(arguments: [["--add-lexicons", "."], []])
    func anAddedStandardIsChecked(options: [String]) throws {
        let outcome = try check(options, environment: options.isEmpty ? ["KAOJU_ADD_LEXICONS": "."] : [:])
        #expect(outcome.errors.isEmpty)
        #expect(outcome.records("document").first?["standards"] as? [String] == ["岚教督〔2024〕9号"])
        let findings = outcome.records("finding")
        for (rule, grade, clause, says) in Self.expected {
            let finding = try #require(
                findings.first { $0["rule"] as? String == rule && $0["grade"] as? String == grade }, "\(rule)")
            let standard = try #require(finding["standard"] as? [String: Any])
            #expect(standard["document"] as? String == "岚教督〔2024〕9号")
            #expect(standard["clause"] as? String == clause)
            #expect((finding["message"] as? [String: String])?["zh"] == says)
        }
    }

    @Test func withoutItNothingIsKnownOfIt() throws {
        let outcome = try check([])
        #expect(outcome.records("document").first?["standards"] as? [String] == [])
        #expect(!outcome.records("finding").contains { ($0["grade"] as? String)?.hasSuffix("inconsistency") == true })
    }

    @Test func theAddedFilesAreSound() throws {
        let outcome = try Command.run(["lexicon", "check", "--add-lexicons", "."], in: Self.folder)
        #expect(outcome.output.hasPrefix("No problems: "))
        #expect(outcome.code == 0)
        let explained = try Command.run(["explain", "reading.open", "--add-lexicons", "."], in: Self.folder)
        #expect(explained.output.hasPrefix("reading.open  书屋开放率\n"))
    }

    /// A mistake is named by the folder it stands in.
    @Test func aMistakeIsNamedByItsFolder() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("mine/rules/finance.yaml", "- {id: x, titel: 甲}\n")
        let outcome = try folder.run("lexicon", "check", "--add-lexicons", "mine")
        #expect(outcome.lines.contains("mine/rules/finance.yaml:1: Unknown key “titel”; did you mean “title”?"))
        #expect(outcome.code == 2)
        let used = try folder.run("explain", "budget.execution", "--add-lexicons", "mine")
        #expect(used.errors.hasPrefix("kaoju: mine/rules/finance.yaml:1: "))
        #expect(used.code == 2)
    }

    @Test func aStandardThatIsThereAlready() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(
            "mine/standards/again.yaml",
            "standard: 教督〔2017〕6号\nid: again\ntitle: 甲\nrecognised_by: [甲]\ngroups: [{id: a, name: 乙}]\n")
        let outcome = try folder.run("lexicon", "check", "--add-lexicons", "mine")
        #expect(
            outcome.lines == ["mine/standards/again.yaml:1: “教督〔2017〕6号” already stands in standards/2017-6.yaml."])
    }
}
