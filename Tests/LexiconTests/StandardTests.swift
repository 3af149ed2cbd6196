import Exact
import Lexicon
import Testing

@Suite struct StandardTests {
    static let standards: [Standard] = (try? Standard.load(from: .embedded)) ?? []

    private func standard(_ id: String) throws -> Standard {
        try #require(StandardTests.standards.first { $0.id == id })
    }

    @Test func theEmbeddedStandardsLoad() throws {
        #expect(
            try Standard.load(from: .embedded).map(\.document)
                == ["教督〔2012〕3号", "教督〔2017〕6号", "教督〔2020〕1号", "财预〔2020〕10号"])
    }

    @Test(arguments: [
        ("resources", 7), ("balance", 7), ("government", 15), ("quality", 9), ("recognition", 1), ("veto", 6),
        ("preconditions", 2),
    ])
    func groupsOf2017(id: String, count: Int) throws {
        let group = try #require(standard("2017-6").group(id))
        #expect(group.count == count)
        // Beside the counted ones stand only the composite and what is not settled.
        #expect(group.indicators.filter { $0.kind != .mean && ($0.kind != .absent || $0.isCertain) }.count == count)
    }

    @Test(arguments: [
        ("2017-6.resources.1", "小学", "≥4.2"), ("2017-6.resources.1", "初中", "≥5.3"),
        ("2017-6.resources.5", "初中", "≥10.2"), ("2017-6.balance.4", "小学", "≤0.50"),
        ("2017-6.balance.4", "初中", "≤0.45"), ("2017-6.government.5", "初中", "≤50"),
        ("2017-6.government.13", "初中", "≥95"), ("2017-6.quality.1", "初中", "≥95"),
    ])
    func thresholds(id: String, stage: String, limit: String) throws {
        let indicator = try #require(standard("2017-6").indicator(id))
        #expect(indicator.thresholds(stage: stage).map(\.limit.description) == [limit])
    }

    @Test func whatTheThresholdsBind() throws {
        let standard = try standard("2017-6")
        #expect(standard.group("resources")?.binds == .school)
        #expect(standard.group("balance")?.binds == .each)
        #expect(standard.indicator("2017-6.quality.4")?.binds == .school)
        #expect(standard.indicator("2017-6.quality.1")?.binds == .county)
        let quorum = try #require(standard.group("resources")?.quorum)
        #expect((quorum.met, quorum.of) == (6, 7))
        #expect(quorum.floor == Rational(85, 100))
        #expect(standard.indicator("2017-6.balance.composite")?.thresholds.isEmpty == true)
    }

    @Test func concessionsAreKeptApart() throws {
        let rooms = try #require(standard("2017-6").indicator("2017-6.government.3"))
        #expect(rooms.thresholds(stage: nil).map(\.limit.text) == ["1", "96", "90"])
        #expect(rooms.thresholds.filter(\.isRelaxed).map(\.limit.text) == ["73", "67", "54", "61"])
        #expect(rooms.thresholds.filter(\.isRelaxed).allSatisfy { $0.condition != nil })
        let size = try #require(standard("2017-6").indicator("2017-6.government.4"))
        #expect(size.thresholds.map(\.limit.text) == ["2000", "2000", "2500", "2400", "2400", "3000"])
    }

    /// 不低于1:15, as reports print it: 1:13.73 meets it.
    @Test func theRatioOfTeachersToChildrenBoundsItsSecondTerm() throws {
        let indicator = try #require(standard("2020-1").indicator("2020-1.provision.2"))
        #expect(indicator.thresholds.map(\.limit.description) == ["≤15", "≤15"])
        #expect(indicator.thresholds.map(\.unit) == ["1:n", "1:n"])
    }

    // MARK: - Mistakes

    private static let head = """
        standard: 甲〔2030〕1号
        id: 2030-1
        title: 某办法
        groups:
          - id: a
            name: 甲组
            indicators:

        """

    private static let entry = "      - {id: 2030-1.a.1, no: 1, name: 甲, kind: ratio, certainty: certain"

    @Test(arguments: [
        (
            StandardTests.entry
                + ", thresholds: [{comparator: ge, value: '5'}, {comparator: le, value: '4'}]}",
            8, "“甲”的标准值互相矛盾：≥5 与 ≤4。", "The thresholds of “甲” contradict each other: ≥5 and ≤4."
        ),
        (
            StandardTests.entry
                + ", thresholds: [{stage: 小学, comparator: ge, value: '5'}, {stage: 小学, comparator: ge, value: '6'}]}",
            8, "“甲”（小学）的标准值互相矛盾：≥5 与 ≥6。", "The thresholds of “甲” (小学) contradict each other: ≥5 and ≥6."
        ),
        (
            StandardTests.entry
                + ", thresholds: [{comparator: le, value: '45'}, "
                + "{comparator: le, value: '40', relaxed: true, condition: 旧校}]}",
            8, "“甲”放宽后的标准值 ≤40 比原来的 ≤45 还严。",
            "The relaxed threshold ≤40 of “甲” is stricter than the ordinary one, ≤45."
        ),
        (
            StandardTests.entry
                + ", threshold: []}",
            8, "不认识的字段“threshold”，是不是“thresholds”？", "Unknown key “threshold”; did you mean “thresholds”?"
        ),
        (
            "      - {id: 2030-1.a.1, no: 1, name: 甲, kind: share, certainty: certain}",
            8, "“kind”写的是“share”，只能是：ratio、cv、mean、requirements、qualitative、absent。",
            "“kind” is “share”; it can only be: ratio, cv, mean, requirements, qualitative, absent."
        ),
        (
            StandardTests.entry
                + ", thresholds: [{comparator: ge, value: 五}]}",
            8, "“value”应是数，写的是“五”。", "“value” should be a number, not “五”."
        ),
        (
            "      - {id: 2030-1.a.1, no: 1, name: 甲, kind: ratio}", 8, "缺少“certainty”。", "“certainty” is missing."
        ),
        (
            StandardTests.entry
                + "}\n      - {id: 2030-1.a.1, no: 2, name: 乙, kind: ratio, certainty: certain}",
            9, "编号“2030-1.a.1”已经用在第 8 行。", "The id “2030-1.a.1” is already used in line 8."
        ),
        (
            StandardTests.entry
                + ", aliases: [丙]}\n      - {id: 2030-1.a.2, no: 2, name: 乙, aliases: [丙], kind: ratio, certainty: certain}",
            9, "“丙”既是 2030-1.a.1 又是 2030-1.a.2 的叫法，只能属于一个。",
            "“丙” names both 2030-1.a.1 and 2030-1.a.2; it can belong to one only."
        ),
    ])
    func aMistakeIsNamed(body: String, line: Int, zh: String, en: String) {
        let files = LexiconFiles(files: [("standards/x.yaml", StandardTests.head + body + "\n")], folder: nil)
        #expect(throws: LexiconError(file: "standards/x.yaml", line: line, zh: zh, en: en)) {
            try Standard.load(from: files)
        }
    }

    // MARK: - Limits

    @Test(
        arguments: [
            ("ge", "94.9", "95.1", nil), ("ge", "95", "96", true), ("ge", "90", "94.99", false),
            ("gt", "95", "96", nil),
            ("lt", "94", "95", nil), ("lt", "95", "96", false), ("le", "94", "95", true), ("eq", "95", "95", true),
            ("eq", "94", "96", nil), ("eq", "96", "97", false),
        ] as [(String, String, String, Bool?)])
    func aLimitAnswersForEveryValueOfAnInterval(word: String, low: String, high: String, met: Bool?) throws {
        let limit = Limit(comparator: try #require(Limit.Comparator(rawValue: word)), value: 95, text: "95")
        #expect(limit.isMet(by: Interval(low: Rational(low), high: Rational(high))) == met)
    }
}
