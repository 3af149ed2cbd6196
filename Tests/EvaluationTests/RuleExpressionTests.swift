import Evaluation
import Exact
import Testing

@Suite struct RuleExpressionTests {
    private static func exactly(_ values: [String: Int]) -> [String: Interval] {
        values.mapValues { Interval(exactly: Rational($0)) }
    }

    @Test(arguments: [
        ("1 + 2 × 3", "7"), ("(1 + 2) × 3", "9"), ("10 - 3 - 2", "5"), ("24 / 4 ÷ 3", "2"), ("2 × -3", "-6"),
        ("--4", "4"), ("1 − 3", "-2"), ("(1+2)×3", "9"), ("200 × 5%", "10"), ("0.1 + 0.2", "0.3"),
        ("sum(1, 2, 3)", "6"), ("mean(1,2,6)", "3"), ("min(4, 2, 3)", "2"), ("max(4, 2, 3) − 1", "3"),
        ("1 ÷ 3", "1/3"), ("甲 ÷ 乙 × 100", "50"), ("甲 + 丙?", "3"), ("10 ÷ (乙 − 丙?)", "5/3"),
    ])
    func values(text: String, expected: String) throws {
        let expression = try ParsedExpression(text)
        let value = try #require(expression.evaluate(RuleExpressionTests.exactly(["甲": 3, "乙": 6])))
        #expect(value.interval.isExact)
        #expect(value.interval.low?.decimal == expected)
    }

    @Test func intervalsGoThroughEveryOperation() throws {
        let expression = try ParsedExpression("甲 ÷ 乙 × 100")
        let share = try #require(
            expression.evaluate(["甲": Interval(low: 12300, high: 12400), "乙": Interval(exactly: 30000)]))
        #expect(share.interval == Interval(low: 41, high: Rational(124, 3)))
        let mean = try #require(
            try ParsedExpression("mean(甲, 乙)").evaluate([
                "甲": Interval(low: 1, high: 2), "乙": Interval(low: 3, high: nil),
            ]))
        #expect(mean.interval == Interval(low: 2, high: nil))
        let least = try #require(
            try ParsedExpression("min(甲, 乙)").evaluate([
                "甲": Interval(low: 1, high: 5), "乙": Interval(low: 3, high: nil),
            ]))
        #expect(least.interval == Interval(low: 1, high: 5))
    }

    @Test func whatIsAbsentIsRecorded() throws {
        let expression = try ParsedExpression("甲 + 乙? − 丙?")
        #expect(expression.names == ["甲", "乙", "丙"])
        #expect(expression.requiredNames == ["甲"])
        #expect(expression.optionalNames == ["乙", "丙"])
        #expect(expression.evaluate(RuleExpressionTests.exactly(["甲": 5, "丙": 1]))?.absent == ["乙"])
        #expect(expression.evaluate(RuleExpressionTests.exactly(["乙": 5])) == nil)
    }

    @Test(arguments: ["甲 ÷ 0", "甲 ÷ (乙 − 乙)", "0 ÷ 0"])
    func aDivisorThatCanBeZeroGivesNoValue(text: String) throws {
        let value = try #require(try ParsedExpression(text).evaluate(RuleExpressionTests.exactly(["甲": 3, "乙": 6])))
        #expect(!value.isDefined)
    }

    /// Numbers beyond exact arithmetic may widen a result, never narrow it.
    @Test func overflowOnlyWidens() throws {
        let huge = Rational(Int128.max, 1)
        let expression = try ParsedExpression("甲 × 乙 ÷ 丙")
        let value = try #require(
            expression.evaluate([
                "甲": Interval(low: 1, high: huge), "乙": Interval(low: 1, high: huge), "丙": Interval(exactly: huge),
            ]))
        #expect(value.interval.contains(1))
    }

    @Test(
        arguments: [
            (
                "毕业 ÷ (入学 + 转入? + 复学? − 转出? − 死亡?) × 100", ["毕业": "2856", "入学": "2950", "转出": "110"],
                "2856 ÷ (2950 − 110) × 100"
            ),
            ("毕业 ÷ (入学 + 转入?) × 100", ["毕业": "2856", "入学": "2950"], "2856 ÷ 2950 × 100"),
            ("转入? − 转出? + 入学", ["转出": "3", "入学": "9"], "−3 + 9"),
            ("甲 − (乙 − 丙)", ["甲": "9", "乙": "5", "丙": "2"], "9 − (5 − 2)"),
            ("(甲 − 乙) − 丙", ["甲": "9", "乙": "5", "丙": "2"], "9 − 5 − 2"),
            ("甲 ÷ (乙 × 丙)", ["甲": "9", "乙": "5", "丙": "2"], "9 ÷ (5 × 2)"),
            ("(甲 + 乙) × 5%", ["甲": "9", "乙": "5"], "(9 + 5) × 5%"),
            ("mean(甲, 乙, 丙)", ["甲": "9", "乙": "5", "丙": "2"], "(9 + 5 + 2) ÷ 3"),
            ("sum(甲, 乙?) ÷ 丙", ["甲": "9", "丙": "2"], "9 ÷ 2"), ("max(甲, 乙)", ["甲": "9"], "max(9, 乙)"),
            ("甲 + 乙", ["甲": "9", "乙": "-5"], "9 + (-5)"), ("转入?", [:], "0"),
        ] as [(String, [String: String], String)])
    func writtenForPeople(text: String, values: [String: String], expected: String) throws {
        #expect(try ParsedExpression(text).written(values: values) == expected)
    }

    @Test(arguments: [
        ("甲 +", 4, "第 4 字：式子没有写完。", "Character 4: the expression breaks off."),
        ("", 1, "第 1 字：式子没有写完。", "Character 1: the expression breaks off."),
        ("(甲 + 乙", 7, "第 7 字：缺少右括号。", "Character 7: a closing bracket is missing."),
        ("甲)", 2, "第 2 字：多了一个右括号。", "Character 2: a closing bracket too many."),
        ("甲 乙", 3, "第 3 字：这里应有运算符。", "Character 3: an operator is expected here."),
        ("甲 × ÷ 乙", 5, "第 5 字：这里应有数、名称或左括号。", "Character 5: a number, a name or an opening bracket is expected here."),
        ("甲 ^ 2", 3, "第 3 字：不认识的符号“^”。", "Character 3: unknown sign “^”."),
        ("1.2.3", 1, "第 1 字：“1.2.3”不是数。", "Character 1: “1.2.3” is no number."),
        ("5年", 1, "第 1 字：名称不能以数字开头。", "Character 1: a name cannot begin with a digit."),
        (
            "甲 ≥ 95", 3, "第 3 字：表达式里不能比较；要求请写在 requirement 里。",
            "Character 3: an expression does not compare; write what is required under requirement."
        ),
        (
            "round(甲)", 1, "第 1 字：没有“round”这个函数，只有 sum、mean、min、max。",
            "Character 1: there is no function “round”, only sum, mean, min, max."
        ),
        (
            "mean(甲, 乙?)", 11, "第 11 字：可缺的项（带“?”）不能放进 mean。",
            "Character 11: an optional term (with “?”) cannot stand in mean."
        ),
        (
            String(repeating: "(", count: 50) + "1", 41, "第 41 字：括号套得太深。",
            "Character 41: the brackets are nested too deeply."
        ),
    ])
    func aMistakeSaysWhere(text: String, position: Int, zh: String, en: String) throws {
        let error = try #require(throws: ExpressionError.self) { try ParsedExpression(text) }
        #expect(error.position == position)
        #expect(error.zh == zh)
        #expect(error.en == en)
    }

    @Test(arguments: [
        ("甲 ÷ 乙 × 100", "甲", "1.5"), ("100 × 甲 ÷ 乙", "乙", "12"), ("甲 ÷ (乙 + 丙 − 1) × 100", "丙", "7"),
        ("丙 − 甲", "甲", "-21"), ("mean(甲, 乙, 丙)", "丙", "66"), ("sum(甲, 乙, 丙)", "丙", "16"), ("-(甲 + 丙)", "丙", "-28"),
    ])
    func solvingUndoesEveryOperation(text: String, name: String, expected: String) throws {
        let expression = try ParsedExpression(text)
        var values = RuleExpressionTests.exactly(["甲": 3, "乙": 6, "丙": 4])
        let target = Interval(exactly: 25)
        let solved = try #require(expression.solve(for: name, target: target, values))
        #expect(solved.low?.decimal == expected)
        // What was solved for has to give the target again.
        values[name] = solved
        #expect(expression.evaluate(values)?.interval == target)
    }

    @Test(arguments: ["甲 + 甲", "min(甲, 乙)", "甲 × 0"])
    func whatCannotBeSolvedIsNot(text: String) throws {
        let expression = try ParsedExpression(text)
        #expect(
            expression.solve(for: "甲", target: Interval(exactly: 5), RuleExpressionTests.exactly(["甲": 1, "乙": 2]))
                == nil)
    }
}
