import Evaluation
import Lexicon
import Testing

@Suite struct RuleLexiconCheckTests {
    @Test func theEmbeddedLexiconsAreSound() {
        #expect(LexiconCheck.problems(in: .embedded).map { "\($0.file):\($0.line) \($0.zh)" } == [])
    }

    private static let indicators = """
        - {id: x.part, name: 部分, kind: count}
        - {id: x.whole, name: 全部, kind: count}
        - {id: x.share, name: 占比, kind: percent}

        """

    private static let sound = """
        - id: share
          title: 占比
          kind: ratio
          claim: x.share
          inputs:
            部分: [x.part]
            全部: [x.whole]
          formulas:
            - {label: 部分÷全部, expression: 部分 ÷ 全部 × 100}
          accuse: true
          examples:
            - {facts: {部分: 1, 全部: 4}, claim: 25.0, expect: consistent}
            - {facts: {部分: 1, 全部: 4}, claim: 30.0, expect: inconsistent}

        """

    private func problems(_ rules: String, standards: String? = nil) -> [LexiconError] {
        var files = [("indicators/x.yaml", RuleLexiconCheckTests.indicators), ("rules/x.yaml", rules)]
        if let standards { files.append(("standards/x.yaml", standards)) }
        return LexiconCheck.problems(in: LexiconFiles(files: files, folder: nil))
    }

    @Test func aSoundRuleHasNoProblem() { #expect(problems(RuleLexiconCheckTests.sound) == []) }

    @Test(arguments: [
        (
            "accuse: true", "acuse: true", 10, "不认识的字段“acuse”，是不是“accuse”？",
            "Unknown key “acuse”; did you mean “accuse”?"
        ),
        (
            "claim: x.share\n", "claim: x.shar\n", 1, "没有编号为“x.shar”的指标，是不是“x.share”？",
            "There is no indicator “x.shar”; did you mean “x.share”?"
        ),
        (
            "全部: [x.whole]", "全部: [x.hole]", 7, "没有编号为“x.hole”的指标，是不是“x.whole”？",
            "There is no indicator “x.hole”; did you mean “x.whole”?"
        ),
        (
            "expression: 部分 ÷ 全部 × 100", "expression: 部分 ÷ (全部 × 100", 9, "表达式“部分 ÷ (全部 × 100”第 15 字：缺少右括号。",
            "In the expression “部分 ÷ (全部 × 100”: Character 15: a closing bracket is missing."
        ),
        (
            "kind: ratio", "kind: rate", 3,
            "“kind”写的是“rate”，只能是：threshold、ratio、sum、difference、growth、mean、cv、formula、all-of-n、count、"
                + "conclusion-follows、completeness、standard-quote、same-fact、trend、granularity、plausibility、"
                + "text-damage。",
            "“kind” is “rate”; it can only be: threshold, ratio, sum, difference, growth, mean, cv, formula, all-of-n, "
                + "count, conclusion-follows, completeness, standard-quote, same-fact, trend, granularity, "
                + "plausibility, text-damage."
        ),
        (
            "claim: 25.0, expect: consistent", "claim: 26.0, expect: consistent", 12,
            "规则“share”的例子应得 consistent，实际得 inconsistent：“占比”为 26.0，但 1 ÷ 4 × 100 = 25，相差 1。",
            "The example of the rule “share” should give consistent but gives inconsistent: “占比” is stated as 26.0, "
                + "but 1 ÷ 4 × 100 = 25, a gap of 1."
        ),
        (
            "claim: 30.0, expect: inconsistent", "claim: 25.0, expect: consistent", 1,
            "规则“share”没有不通过的例子（expect: inconsistent），不能使用。",
            "The rule “share” has no failing example (expect: inconsistent) and cannot be used."
        ),
        (
            "claim: 25.0, expect: consistent", "claim: 26.0, expect: inconsistent", 1,
            "规则“share”没有通过的例子（expect: consistent），不能使用。",
            "The rule “share” has no passing example (expect: consistent) and cannot be used."
        ),
        (
            "expect: inconsistent", "expect: wrong", 13,
            "“expect”写的是“wrong”，只能是：consistent、consistent-by-rounding、explained-by-alternative、questionable、"
                + "inconsistent、unverifiable。",
            "“expect” is “wrong”; it can only be: consistent, consistent-by-rounding, explained-by-alternative, "
                + "questionable, inconsistent, unverifiable."
        ),
        (
            "facts: {部分: 1, 全部: 4}, claim: 30.0", "facts: {部份: 1, 部分: 1, 全部: 4}, claim: 30.0", 13,
            "例子里的“部份”不在“inputs”里。", "“部份” of the example is not among “inputs”."
        ),
        (
            "facts: {部分: 1, 全部: 4}, claim: 30.0", "facts: {部分: 一, 全部: 4}, claim: 30.0", 13,
            "例子里“部分”应是一个数，或 [下限， 上限]。", "“部分” of the example should be a number or [low, high]."
        ),
        (
            "  accuse: true", "  unlisted: [部分]\n  accuse: true", 1, "“unlisted”里的“部分”在公式里应写成“部分?”。",
            "“部分” of “unlisted” should be written “部分?” in a formula."
        ),
        (
            "  accuse: true", "  effective: {from: 2017年}\n  accuse: true", 10, "日期应写成 2017-04-19 的样子，写的是“2017年”。",
            "A date is written like 2017-04-19, not “2017年”."
        ),
        (
            "  accuse: true", "  plausible: {low: '9', high: '1'}\n  accuse: true", 10, "“plausible”的 low 大于 high。",
            "In “plausible”, low is larger than high."
        ),
        (
            "  accuse: true", "  standard: 甲〔2030〕1号\n  accuse: true", 1, "没有标准“甲〔2030〕1号”，请写 standards/ 里的文号。",
            "There is no standard “甲〔2030〕1号”; name a document of standards/."
        ),
        (
            "  accuse: true", "  requirement: {comparator: '≥', value: '5'}\n  accuse: true", 10,
            "“comparator”写的是“≥”，只能是：ge、le、gt、lt、eq。", "“comparator” is “≥”; it can only be: ge, le, gt, lt, eq."
        ),
    ])
    func aMistakeIsNamed(old: String, new: String, line: Int, zh: String, en: String) throws {
        let text = RuleLexiconCheckTests.sound.replacing(old, with: new, maxReplacements: 1)
        try #require(text != RuleLexiconCheckTests.sound)
        #expect(
            problems(text).contains(LexiconError(file: "rules/x.yaml", line: line, zh: zh, en: en)), "\(problems(text))"
        )
        #expect(throws: LexiconError.self) {
            // Whoever skips the check still cannot use the file, unless the mistake is a reference to other files.
            let files = LexiconFiles(
                files: [("indicators/x.yaml", RuleLexiconCheckTests.indicators), ("rules/x.yaml", text)], folder: nil)
            _ = try Rule.load(from: files)
            if let first = LexiconCheck.problems(in: files).first { throw first }
        }
    }

    @Test func aNameThatIsNoInputAndAnInputThatIsUnused() {
        let text = RuleLexiconCheckTests.sound.replacing("expression: 部分 ÷ 全部", with: "expression: 部分 ÷ 总数")
        #expect(
            problems(text) == [
                LexiconError(
                    file: "rules/x.yaml", line: 7, zh: "“全部”没有用在任何表达式里。", en: "“全部” is used in no expression."),
                LexiconError(
                    file: "rules/x.yaml", line: 9, zh: "表达式用到“总数”，但“inputs”里没有它。",
                    en: "The expression uses “总数”, which is not among “inputs”."),
            ])
    }

    @Test func everyMistakeIsListedAtOnceInOrder() {
        let text = RuleLexiconCheckTests.sound
            .replacing("title: 占比", with: "titel: 占比").replacing("accuse: true", with: "accuse: yes")
        #expect(
            problems(text).map(\.zh) == [
                "缺少“title”。", "不认识的字段“titel”，是不是“title”？", "“accuse”应是 true 或 false，写的是“yes”。",
            ])
    }

    @Test func twoRulesOfOneId() {
        #expect(
            problems(RuleLexiconCheckTests.sound + RuleLexiconCheckTests.sound) == [
                LexiconError(
                    file: "rules/x.yaml", line: 14, zh: "编号“share”已经用在 rules/x.yaml 第 1 行。",
                    en: "The id “share” is already used in rules/x.yaml, line 1.")
            ])
    }

    @Test func aRuleMustNotContradictItsStandard() {
        let standard = """
            standard: 甲〔2030〕1号
            id: 2030-1
            title: 某办法
            recognised_by: [某办法]
            groups:
              - id: a
                name: 甲组
                indicators:
                  - id: 2030-1.a.1
                    no: 1
                    name: 占比要求
                    kind: requirements
                    certainty: certain
                    thresholds:
                      - {indicator: x.share, comparator: ge, value: "50"}
                      - {indicator: x.none, of: 其他, comparator: ge, value: "1"}

            """
        let text = RuleLexiconCheckTests.sound.replacing(
            "  accuse: true",
            with: "  standard: 甲〔2030〕1号\n  requirement: {comparator: ge, value: '40'}\n  accuse: true")
        #expect(
            Set(problems(text, standards: standard).map(\.zh)) == [
                "规则“share”要求 ≥40，甲〔2030〕1号的“占比要求”却是 ≥50。", "没有编号为“x.none”的指标，是不是“x.whole”？",
            ])
    }

    @Test func brokenYAMLSaysWhere() {
        let found = problems("- id: share\n  title: [占比\n")
        #expect(found.count == 1)
        #expect(found.first?.file == "rules/x.yaml")
        #expect(found.first?.zh.hasPrefix("不是有效的 YAML：") == true)
    }
}
