import Foundation
import Testing

/// `kaoju explain`, as somebody uses it who wants to know why.
@Suite struct ExplainTests {
    private func explain(_ arguments: String..., language: String = "zh_CN.UTF-8") throws -> Command.Outcome {
        try Command.run(["explain"] + arguments, language: language, in: Command.root)
    }

    @Test func withoutAnArgumentEverythingIsListed() throws {
        let outcome = try explain()
        #expect(outcome.code == 0)
        for (id, title) in [
            ("retention.formula", "初中三年巩固率"), ("veto.…", "一票否决的情况"),
            ("2017-6", "教督〔2017〕6号 县域义务教育优质均衡发展督导评估办法"), ("一处", "文件@字，如 报告.txt@1234"),
        ] {
            #expect(outcome.lines.contains { $0.hasPrefix("  " + id + " ") && $0.hasSuffix("  " + title) }, "\(id)")
        }
    }

    /// Rule, source, formulas, alternatives, examples with what they come to, history.
    @Test func aRuleIsSetOut() throws {
        let outcome = try explain("retention.formula")
        #expect(outcome.code == 0)
        for part in [
            "retention.formula  初中三年巩固率\n", "  标准      教督〔2017〕6号 教育质量第1项\n", "  要求      ≥95\n",
            "  施行      2017-04-19 起\n", "认可的公式", "会算大的算法", "宽限\n", "例子（现算）\n",
            "→ 一致  “初中三年巩固率”为 99.30，与 2856 ÷ (2950 + 40 + 4 − 110 − 2 − 6) × 100 =\n            99.3046 相符。\n",
            "→ 不一致  ", "→ 另一算法可解释  ", "→ 无法核对  ",
        ] {
            #expect(outcome.output.contains(part), "\(part)")
        }
    }

    @Test func whatLaterDocumentsChangedIsTold() throws {
        let size = try explain("2017-6.government.4", language: "en_US.UTF-8")
        for part in [
            "  clause        政府保障程度第4项\n", "  in force      since 2017-04-19\n", "  relaxed       小学 小学规模 ≤2400 (",
            "since 2019-01-01)\n", "\nHistory\n  2019          国教督办函〔2019〕30号: ",
        ] {
            #expect(size.output.contains(part), "\(part)")
        }
        let fund = try explain("edu.special_fund_per_pupil")
        #expect(fund.output.contains("\n沿革\n  2022      “十四五”特殊教育发展提升行动计划：到2025年,特殊教育学校生均公用经费提高到7000元以上"))
        #expect(fund.output.contains("  要求它的  教督〔2017〕6号 政府保障程度第7项\n"))
    }

    @Test func aStandardIsSetOut() throws {
        let outcome = try explain("教督〔2017〕6号")
        #expect(outcome.output.hasPrefix("教督〔2017〕6号  县域义务教育优质均衡发展督导评估办法\n"))
        for part in ["7项中至少6项达标，其余不低于标准值的85%", "2017-6.veto  一票否决\n", "  条款      第十条\n", "  6         弄虚作假行为\n"] {
            #expect(outcome.output.contains(part), "\(part)")
        }
        #expect(try explain("2017-6").output == outcome.output)
        #expect(outcome.output.contains(try explain("2017-6.resources").output))
        let points = try explain("2020-10")
        #expect(points.output.contains("  等级      优 ≥90、良 ≥80 <90、中 ≥60 <80、差 <60\n"))
        #expect(points.output.contains("尚未核实（uncertain-local），不据以判错"))
    }

    /// By its name, everything that is called so.
    @Test func aNameWillDo() throws {
        let outcome = try explain("残疾儿童少年入学率")
        #expect(outcome.code == 0)
        for id in ["disabled.ratio", "2017-6.quality.2", "edu.disabled_rate"] {
            #expect(outcome.output.contains(id + "  残疾儿童少年入学率\n"))
        }
    }

    @Test func everyRuleShowsWhatItsExamplesComeTo() throws {
        let listed = try explain().lines.drop { $0 != "规则（rules/）" }.dropFirst().prefix { !$0.hasPrefix("程序里") }
        let rules = listed.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(rules.count > 20)
        for rule in rules {
            let page = try explain(rule)
            #expect(page.code == 0 && page.output.hasPrefix(rule + "  "), "\(rule)")
            let examples = page.lines.count { $0.hasPrefix("  ·") }
            #expect(examples >= 2 && page.lines.count { $0.contains("→ ") } == examples, "\(rule)")
        }
    }

    @Test func whatIsNearIsSuggested() throws {
        let outcome = try explain("budget.executoin", language: "en_US.UTF-8")
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("near it are: budget.execution 预算执行率"))
        let part = try explain("巩固")
        #expect(part.code == 64)
        #expect(part.errors.contains("retention.formula 初中三年巩固率"))
    }
}
