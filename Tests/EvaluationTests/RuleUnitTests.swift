import Evaluation
import Lexicon
import Testing

/// Units of rules, and rules that can never apply: each mistake with its line and its sentence in both languages.
@Suite struct RuleUnitTests {
    private static let units = """
        units:
          - {unit: 元, kind: money}
          - {unit: 人, kind: count}
          - {unit: 名, kind: count}
          - {unit: 人次, kind: count}
          - {unit: 个, kind: count}
          - {unit: 平方米, kind: area}
          - {unit: '%', kind: percent}

        """

    private static let indicators = """
        - {id: x.income, name: 收入, unit: 元, kind: money}
        - {id: x.grant, name: 拨款, unit: 元, kind: money}
        - {id: x.pupils, name: 学生, unit: 人, kind: count}
        - {id: x.teachers, name: 教师, unit: 名, kind: count}
        - {id: x.visits, name: 就诊, unit: 人次, kind: count}
        - {id: x.things, name: 物件, unit: 个, kind: count}
        - {id: x.area, name: 面积, unit: 平方米, kind: area, stage: 小学}
        - {id: x.per, name: 生均拨款, unit: 元/生, kind: number}
        - {id: x.per_area, name: 生均面积, unit: 平方米/生, kind: number}
        - {id: x.per_hundred, name: 百生教师, unit: 人/百生, kind: number}
        - {id: x.share, name: 占比, unit: '%', kind: percent}
        - {id: x.total, name: 合计, unit: 元, kind: money}

        """

    private static let standard = """
        standard: 甲〔2030〕1号
        id: 2030-1
        title: 某办法
        recognised_by: [某办法]
        groups:
          - id: a
            name: 甲组
            indicators:
              - {id: 2030-1.a.1, no: 1, name: 布局, kind: qualitative, certainty: certain}
              - {id: 2030-1.a.2, no: 2, name: 虚报, kind: absent, certainty: certain}

        """

    /// A rule whose inputs are called as they are named above; its examples pass whatever it computes.
    private func rule(_ claim: String, _ inputs: String, _ expression: String, more: String = "") -> String {
        """
        - id: r
          title: 某规则
          kind: formula
          claim: \(claim)
          inputs: {\(inputs)}
          formulas:
            - {label: 式, expression: '\(expression)'}
          accuse: false\(more)
          examples: []

        """
    }

    /// The problems but for the missing examples, which are a matter of their own.
    private func problems(
        _ rule: String, indicators: String = RuleUnitTests.indicators, standard: String = RuleUnitTests.standard
    ) -> [LexiconError] {
        let files = [
            ("units/x.yaml", Self.units), ("indicators/x.yaml", indicators), ("rules/x.yaml", rule),
            ("standards/x.yaml", standard),
        ]
        return LexiconCheck.problems(in: LexiconFiles(files: files, folder: nil)).filter {
            !$0.en.contains("passing example") && !$0.en.contains("failing example")
        }
    }

    @Test(arguments: [
        ("x.total", "甲: [x.income], 乙: [x.grant]", "甲 + 乙?"),
        ("x.share", "甲: [x.income], 乙: [x.grant]", "甲 ÷ 乙 × 100"),
        ("x.per", "甲: [x.grant], 乙: [x.pupils]", "甲 ÷ 乙"),
        ("x.per_hundred", "甲: [x.teachers], 乙: [x.pupils]", "甲 ÷ 乙 × 100"),
        ("x.total", "甲: [x.per], 乙: [x.pupils]", "甲 × 乙"),
        ("x.total", "甲: [x.grant]", "甲 × 5%"),
        // What 个 counts is not said.
        ("x.share", "甲: [x.things], 乙: [x.pupils]", "(甲 + 乙) ÷ 乙 × 100"),
        ("x.share", "甲: [x.pupils, x.teachers], 乙: [x.pupils]", "min(甲, 乙) ÷ (乙 + 1) × 100"),
    ])
    func soundUnits(claim: String, inputs: String, expression: String) {
        #expect(problems(rule(claim, inputs, expression)) == [])
    }

    @Test(arguments: [
        (
            "x.total", "甲: [x.income], 乙: [x.pupils]", "甲 + 乙", 7,
            "单位不同，不能相加减或比较：“甲”是元，“乙”是人。", "These cannot be added or compared: “甲” is in 元, “乙” in 人."
        ),
        (
            "x.share", "甲: [x.pupils], 乙: [x.visits]", "(甲 − 乙?) ÷ 甲 × 100", 7,
            "单位不同，不能相加减或比较：“甲”是人，“乙?”是人次。", "These cannot be added or compared: “甲” is in 人, “乙?” in 人次."
        ),
        (
            "x.per", "甲: [x.per], 乙: [x.per_area]", "max(甲, 乙)", 7,
            "单位不同，不能相加减或比较：“甲”是元/人，“乙”是平方米/人。", "These cannot be added or compared: “甲” is in 元/人, “乙” in 平方米/人."
        ),
        (
            "x.pupils", "甲: [x.visits]", "甲 × 1", 7, "“甲 × 1”算出的是人次，x.pupils 却是人。",
            "“甲 × 1” gives 人次, but x.pupils is in 人."
        ),
        // Without × 100 the quotient is no percentage.
        (
            "x.share", "甲: [x.income], 乙: [x.grant]", "甲 ÷ 乙", 7, "“甲 ÷ 乙”算出的是没有单位的数，x.share 却是%。",
            "“甲 ÷ 乙” gives a plain number, but x.share is in %."
        ),
        (
            "x.total", "甲: [x.grant, x.visits]", "甲 + 0", 5, "“甲”取自的指标单位不同：x.grant 是元，x.visits 是人次。",
            "“甲” is taken from indicators of different units: x.grant in 元, x.visits in 人次."
        ),
    ])
    func aClashOfUnits(claim: String, inputs: String, expression: String, line: Int, zh: String, en: String) {
        #expect(
            problems(rule(claim, inputs, expression)) == [
                LexiconError(file: "rules/x.yaml", line: line, zh: zh, en: en)
            ])
    }

    @Test func tenThousandsBelongToTheNumber() {
        let text = Self.indicators.replacing("name: 收入, unit: 元", with: "name: 收入, unit: 万元")
        #expect(
            problems(rule("x.total", "甲: [x.grant]", "甲 + 0"), indicators: text) == [
                LexiconError(
                    file: "indicators/x.yaml", line: 1, zh: "单位“万元”应写成“元”：报告里的万、亿读入时已经乘进数里。",
                    en: "The unit “万元” should be “元”: a report's 万 or 亿 is multiplied into the number when read.")
            ])
        #expect(
            problems(rule("x.total", "甲: [x.income], 乙: [x.grant]", "甲 + 乙"), indicators: text).contains(
                LexiconError(
                    file: "rules/x.yaml", line: 7, zh: "单位不同，不能相加减或比较：“甲”是10000元，“乙”是元。",
                    en: "These cannot be added or compared: “甲” is in 10000元, “乙” in 元.")))
    }

    // MARK: - What can never apply

    @Test(arguments: [
        (
            "2030-1.a.1", "甲: [x.income]", "甲", "", 1, "规则“r”核对的 2030-1.a.1（布局）没有数值，永远用不上。",
            "The rule “r” checks 2030-1.a.1 (布局), which has no figure: it can never apply."
        ),
        (
            "x.total", "甲: [2030-1.a.2]", "甲", "", 5, "“甲”取自的 2030-1.a.2（虚报）没有数值，用到它的式子永远算不了。",
            "“甲” is taken from 2030-1.a.2 (虚报), which has no figure: what uses it can never be computed."
        ),
        (
            "x.share", "甲: [x.share]", "甲",
            "\n  requirement: {comparator: ge, value: '95'}\n  plausible: {low: '0', high: '90'}", 1,
            "规则“r”要求 ≥95，合理范围却是 0–90，没有数能同时满足。",
            "The rule “r” requires ≥95, but only 0–90 is plausible: no value is both."
        ),
        (
            "x.total", "甲: [x.income]", "甲", "\n  effective: {from: 2020-01-01, to: 2019-01-01}", 9,
            "施行的起讫颠倒了：从 2020-01-01 到 2019-01-01，没有一天在内，永远用不上。",
            "In force from 2020-01-01 to 2019-01-01, which is no day at all: it can never apply."
        ),
        (
            "x.share", "甲: [x.income]", "甲 ÷ (甲 − 甲) × 100", "", 7, "“甲 ÷ (甲 − 甲) × 100”除以“甲 − 甲”，它总是 0，永远算不出数。",
            "“甲 ÷ (甲 − 甲) × 100” divides by “甲 − 甲”, which is always 0: it can never be computed."
        ),
    ])
    func whatCanNeverApply(
        claim: String, inputs: String, expression: String, more: String, line: Int, zh: String, en: String
    ) {
        #expect(
            problems(rule(claim, inputs, expression, more: more)) == [
                LexiconError(file: "rules/x.yaml", line: line, zh: zh, en: en)
            ])
    }

    private static let threshold =
        "- {id: 2030-1.a.3, no: 3, name: 面积要求, kind: requirements, certainty: certain, thresholds: "

    @Test(arguments: [
        (
            threshold + "[{indicator: x.area, stage: 初中, comparator: ge, value: '5'}]}", 11,
            "标准值 ≥5 是给初中的，x.area 却只有小学的数，永远用不上。",
            "The threshold ≥5 is for 初中, but figures of x.area are always of 小学: it can never apply."
        ),
        (
            threshold + "[{indicator: x.area, unit: '%', comparator: ge, value: '5'}]}", 11,
            "标准值 ≥5 的单位是“%”，x.area 却是平方米，永远比不上。",
            "The threshold ≥5 is in “%”, but x.area is in 平方米: they can never be compared."
        ),
        (
            threshold
                + "[{indicator: x.area, comparator: ge, value: '5'}]}\n      - {id: 2030-1.a.4, no: 4, name: 面积上限, "
                + "kind: requirements, certainty: certain, thresholds: [{indicator: x.area, comparator: lt, value: '5'}]}",
            12, "“面积上限”要求 x.area <5，“面积要求”（第 11 行）却要求 ≥5，没有数能同时满足。",
            "“面积上限” asks for x.area <5, “面积要求” (line 11) for ≥5: no value keeps both."
        ),
    ])
    func aThresholdThatCanNeverBeKept(entry: String, line: Int, zh: String, en: String) {
        let text = Self.standard + "      " + entry + "\n"
        #expect(
            problems(rule("x.total", "甲: [x.grant]", "甲 + 0"), standard: text) == [
                LexiconError(file: "standards/x.yaml", line: line, zh: zh, en: en)
            ])
    }

    @Test func aStandardThatNothingIsRecognisedBy() {
        let text = Self.standard.replacing("recognised_by: [某办法]\n", with: "")
        #expect(
            problems(rule("x.total", "甲: [x.grant]", "甲 + 0"), standard: text) == [
                LexiconError(
                    file: "standards/x.yaml", line: 1,
                    zh: "缺少“recognised_by”：没有字样说明报告依据“甲〔2030〕1号”，它的标准值和规则永远用不上。",
                    en: "“recognised_by” is missing: no words tell that a report follows “甲〔2030〕1号”, so its "
                        + "thresholds and rules can never apply.")
            ])
    }

    @Test func gradesThatLeavePointsWithoutOne() {
        let text = Self.standard.replacing(
            "groups:",
            with: "scoring:\n  total: '100'\n  certainty: certain\n  bands:\n    - {grade: 优, from: '90'}\n"
                + "    - {grade: 良, below: '85'}\ngroups:")
        #expect(
            problems(rule("x.total", "甲: [x.grant]", "甲 + 0"), standard: text) == [
                LexiconError(
                    file: "standards/x.yaml", line: 10, zh: "“良”的上限 85 应接着“优”的下限 90，否则有的分数没有等级或有两个等级。",
                    en: "“良” ends below 85, but “优” begins at 90: some points would have no grade or two.")
            ])
    }
}
