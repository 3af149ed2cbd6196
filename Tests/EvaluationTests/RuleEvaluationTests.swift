import Evaluation
import Exact
import Lexicon
import Records
import Testing

@Suite struct RuleEvaluationTests {
    static let rules: [String: Rule] = Dictionary(
        uniqueKeysWithValues: ((try? Rule.load(from: .embedded)) ?? []).map { ($0.id, $0) })

    private func rule(_ id: String) throws -> Rule { try #require(RuleEvaluationTests.rules[id]) }

    private func check(_ id: String, _ facts: [String: Int], _ claim: String) throws -> RuleOutcome {
        let value = try #require(Rational(claim))
        let places = claim.split(separator: ".").dropFirst().first?.count ?? 0
        return RuleEvaluation.evaluate(
            try rule(id), inputs: facts.mapValues { Interval(exactly: Rational($0)) },
            claim: Interval(printed: value, places: places), truncated: .truncated(value, places: places),
            claimText: Deferred(claim))
    }

    private let pupils = ["毕业": 2856, "入学": 2950, "转入": 40, "转出": 110, "复学": 4, "休学": 6, "死亡": 2]

    @Test func theEmbeddedRulesLoad() throws {
        #expect(try Rule.load(from: .embedded).count >= 20)
    }

    @Test(arguments: try Rule.load(from: .embedded).map(\.definition))
    func everyRuleShowsThatItPassesAndFails(rule: RuleDefinition) {
        #expect(rule.examples.contains { $0.passes })
        #expect(rule.examples.contains { $0.expect == (rule.accuses ? "inconsistent" : "questionable") })
    }

    @Test func anAdmissibleFormulaBesideTheOfficialOne() throws {
        let outcome = try check("retention.formula", pupils, "99.25")
        #expect(outcome.grade == .consistent)
        #expect(outcome.chosen?.label == "(毕业−转入+转出)÷(入学−死亡)")
        #expect(outcome.expression == "(2856 − 40 + 110) ÷ (2950 − 2) × 100")
        #expect(outcome.gap == .zero)
        #expect(outcome.others.map(\.agrees) == [false, false, false])
    }

    @Test func theNamedAlternativeExplains() throws {
        let outcome = try check("retention.formula", pupils, "96.81")
        #expect(outcome.grade == .explainedByAlternative)
        #expect(outcome.expression == "2856 ÷ (2950 + 40 + 4 − 110 − 2 − 6) × 100")
        let naive = try #require(outcome.alternatives.last)
        #expect(naive.label == "未计转学")
        #expect(naive.agrees)
        #expect(
            outcome.message.zh == "“初中三年巩固率”为 96.81，按规定公式应为 2856 ÷ (2950 + 40 + 4 − 110 − 2 − 6) × 100 = 99.3046；"
                + "报告的数与“未计转学”的算法相符（2856 ÷ 2950 × 100 = 96.8136）。")
    }

    @Test func aFailedCheckSaysByHowMuchAndWhatWouldCloseIt() throws {
        let outcome = try check("exchange.backbone", ["骨干": 68, "交流": 296], "25.3")
        #expect(outcome.grade == .inconsistent)
        #expect(outcome.expression == "68 ÷ 296 × 100")
        #expect(outcome.recomputed == Interval(exactly: Rational(850, 37)))
        // 22.972… lies below 25.25.
        #expect(outcome.gap == Rational(850, 37) - Rational(2525, 100))
        // 75 ÷ 296 = 25.338 and 68 ÷ 269 = 25.279 print 25.3.
        #expect(outcome.implied.map(\.name) == ["骨干", "交流"])
        #expect(outcome.implied.map(\.text) == ["75", "269"])
        #expect(outcome.message.zh == "“骨干教师占交流轮岗教师比例”为 25.3，但 68 ÷ 296 × 100 = 22.973，相差 2.327。")
        #expect(
            outcome.message.en
                == "“骨干教师占交流轮岗教师比例” is stated as 25.3, but 68 ÷ 296 × 100 = 22.973, a gap of 2.327.")
    }

    @Test func truncationIsNoFault() throws {
        // 68 ÷ 296 = 22.972…: rounded 22.97, cut off after one digit 22.9.
        #expect(try check("exchange.backbone", ["骨干": 68, "交流": 296], "22.9").grade == .consistent)
        #expect(try check("exchange.backbone", ["骨干": 68, "交流": 296], "22.8").grade == .inconsistent)
    }

    /// 17 ÷ 32 = 53.125 exactly: rounded up or to even, both are right.
    @Test(arguments: ["53.13", "53.12"])
    func aTieMayBeRoundedEitherWay(claim: String) throws {
        #expect(try check("quota.ratio", ["分配": 17, "总数": 32], claim).grade == .consistent)
    }

    @Test func whatAReportLeftOutIsAsked() throws {
        let outcome = try check("retention.formula", ["毕业": 2856, "入学": 2950], "98.50")
        #expect(outcome.grade == .questionable)
        #expect(outcome.couldClose == ["转入", "转出", "复学", "休学", "死亡"])
        #expect(outcome.absent == ["转入", "复学", "转出", "死亡", "休学"])
        #expect(outcome.message.zh.hasSuffix("；报告未列转入、转出、复学、休学、死亡，可能由此产生。"))
    }

    /// One missing term has to be a whole number of children.
    @Test func aSingleMissingTermMustBeWhole() throws {
        #expect(try check("disabled.ratio", ["入学": 231, "适龄": 240], "98.72").grade == .questionable)
        #expect(try check("disabled.ratio", ["入学": 231, "适龄": 240], "97.50").grade == .inconsistent)
        // A smaller share than all of them would need a negative number of children left out.
        #expect(try check("disabled.ratio", ["入学": 231, "适龄": 240], "94.10").grade == .inconsistent)
    }

    @Test func inputsWithRoomAreConsistentByRounding() throws {
        let rule = try rule("migrants.share")
        func grade(_ claim: Interval) -> Grade {
            RuleEvaluation.evaluate(
                rule, inputs: ["随迁": Interval(low: 12300, high: 12400), "在校": Interval(exactly: 30000)], claim: claim
            ).grade
        }
        #expect(grade(Interval(printed: Rational(413, 10), places: 1)) == .consistentByRounding)
        #expect(grade(Interval(printed: Rational(3986, 100), places: 2)) == .inconsistent)
    }

    @Test func aWholeBaseCanBeARoundedMean() throws {
        let inputs = [
            "事业费": Interval(printed: Rational(182_460_050, 100), places: 2), "学生": Interval(exactly: 712),
        ]
        let outcome = RuleEvaluation.evaluate(
            try rule("operating-funds.per-pupil"), inputs: inputs,
            claim: Interval(printed: Rational(256_120, 100), places: 2), claimText: Deferred("2561.20"))
        #expect(outcome.grade == .consistentByRounding)
        #expect(outcome.roundedMeans == ["学生"])
    }

    @Test func missingFiguresNeverAccuse() throws {
        let none = try check("exchange.ratio", ["交流": 296], "18.2")
        #expect(none.grade == .unverifiable)
        #expect(none.reason == .noComponents)
        #expect(none.missing == ["符合"])
        #expect(none.message.zh == "“交流轮岗教师比例”缺少 符合，无法核对。")
    }

    @Test func anUndefinedResultNeverAccuses() throws {
        let zero = try check("budget.execution", ["执行": 3, "调整后": 0], "99.4")
        #expect(zero.grade == .unverifiable)
        #expect(zero.message.zh == "“预算执行率”为 99.4，3 ÷ 0 × 100 算不出确定的值，无法核对。")
        // Too long to be exact.
        let huge = Interval(exactly: Rational(Int128.max, 1))
        let outcome = RuleEvaluation.evaluate(
            try rule("budget.execution"), inputs: ["执行": huge, "调整后": Interval(exactly: Rational(1, 3))],
            claim: Interval(exactly: 5))
        #expect(outcome.grade == .unverifiable)
    }

    @Test func aMaskedClaimIsNotChecked() throws {
        let outcome = RuleEvaluation.evaluate(
            try rule("quota.ratio"), inputs: ["分配": Interval(exactly: 1), "总数": Interval(exactly: 2)],
            claim: .everything)
        #expect(outcome.grade == .unverifiable)
        #expect(outcome.reason == .masked)
    }

    @Test func withoutAStatedValueOnlyTheRequirementIsChecked() throws {
        func outcome(_ teachers: Int) throws -> RuleOutcome {
            RuleEvaluation.evaluate(
                try rule("teacher-pay.difference"),
                inputs: ["教师": Interval(exactly: Rational(teachers)), "公务员": Interval(exactly: 97150)], claim: nil)
        }
        #expect(try outcome(98600).grade == .consistent)
        #expect(try outcome(95000).grade == .questionable)
        #expect(try outcome(95000).recomputedMeets == false)
        #expect(try outcome(95000).message.zh == "“教师平均工资高于公务员的数额”：95000 − 97150 = -2150，不满足 ≥0。")
    }

    @Test func whetherTheDecisionChanges() throws {
        let outcome = try check("exchange.backbone", ["骨干": 50, "交流": 296], "25.3")
        #expect(outcome.claimMeets == true)
        #expect(outcome.recomputedMeets == false)
        #expect(outcome.decisionChanges)
        #expect(try check("exchange.backbone", ["骨干": 68, "交流": 296], "25.3").decisionChanges == false)
    }

    @Test func whatIsNotPlausibleIsSaid() throws {
        let facts = ["分配": 1680, "总数": 1600]
        #expect(try check("quota.ratio", facts, "105").claimIsPlausible == false)
        #expect(try check("quota.ratio", facts, "95.2").claimIsPlausible == true)
        // 100 printed without decimals can have been 100.4: undecided.
        #expect(try check("quota.ratio", facts, "100").claimIsPlausible == nil)
    }

    /// The same claim with one more unknown must never become an accusation.
    @Test(arguments: ["毕业", "入学", "转入", "转出", "复学", "休学", "死亡"])
    func leavingAFigureOutNeverTurnsAPassIntoAnAccusation(name: String) throws {
        for claim in ["99.30", "99.24", "99.25"] {
            var facts = pupils
            facts[name] = nil
            #expect(try check("retention.formula", facts, claim).grade.accuses == false, "\(claim) without \(name)")
        }
    }

    /// Sweeps the claim: accused is exactly what lies further than a unit of the last digit from every way to compute.
    @Test(arguments: Array(stride(from: 9600, through: 10000, by: 7)))
    func onlyWhatNoFormulaGivesIsAccused(hundredths: Int) throws {
        let value = Rational(hundredths) / 100
        let outcome = try check("retention.formula", pupils, value.rounded(places: 2))
        let reach = Interval(low: value - Rational(1, 200), high: value + Rational(1, 100))
        let ways = [(2856, 2876), (2856, 2878), (2926, 2948), (2856, 2950)].map {
            Rational($0.0) / Rational($0.1) * 100
        }
        #expect(outcome.grade.accuses == !ways.contains { reach.contains($0) })
    }
}
