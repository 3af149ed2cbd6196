import Testing

/// The words that checks look for are data: an auditor reads and changes them in Lexicons/checks/, and not in Swift.
@Suite struct WordsAreDataTests {
    /// What may stand in the source all the same, each with the reason.
    private static let allowed: [(reason: String, texts: [String])] = [
        (
            "names of stages, as records have them",
            ["小学", "初中", "高中", "幼儿园", "特殊教育", "一贯制"]
        ),
        (
            "verdicts, as records have them",
            ["达标", "不达标", "未达标", "基本达标", "部分达标", "不合格", "不存在"]
        ),
        ("units of measure", ["百分点", "平方米", "公斤", "千克", "/百生"]),
        (
            "what findings call figures and clauses",
            [
                "分值", "得分", "扣分", "总得分", "表中总得分", "分值合计", "权重", "完成值", "指标", "全部", "段落", "出台", "文号年份", "资源配置", "差异系数",
                "综合差异系数", "有条件", "小于", "不超过", "不拆分", "不按学生数加权", "不加权的样本标准差", "在四舍五入的范围内",
            ]
        ),
        (
            "single characters, and no words: what numbers an item, what tells nothing in a name",
            ["(一二三四五六七八九十0123456789", "一二三四五六七八九十", "的之数总共全人名所有和、()"]
        ),
    ]

    private static func words(below folder: String) throws -> [(path: String, found: ChineseLiterals)] {
        try Repository.files(below: folder).filter { $0.hasSuffix(".swift") }.flatMap { path in
            ChineseLiterals.words(in: try Repository.text(path)).map { (path, $0) }
        }
    }

    @Test(arguments: ["Sources/Evaluation", "Sources/Comparing"])
    func noWordThatDecidesStandsInSwift(folder: String) throws {
        let allowed = Set(Self.allowed.flatMap(\.texts))
        for (path, found) in try Self.words(below: folder) where !allowed.contains(found.text) {
            Issue.record(
                "\(path):\(found.line) “\(found.text)”: words that a check looks for belong into Lexicons/checks/; what is no such word is named in Tests/HouseTests/WordsAreDataTests.swift"
            )
        }
    }

    /// What nobody writes any more is taken off the list.
    @Test func whatIsAllowedIsThere() throws {
        let found = Set(try Self.words(below: "Sources/Evaluation").map(\.found.text))
        for text in Self.allowed.flatMap(\.texts) {
            #expect(found.contains(text), "“\(text)” stands nowhere in Sources/Evaluation")
        }
    }

    @Test func wordsAreToldFromMessages() {
        let source = """
            let a: WordSet = ["合计", "共", "总计为"]  // "不算"
            Message(zh: "没有问题", en: "fine") + "对不上，请核对" + "共\\(n.joined("合计"))所" + "小计"
            """
        let found = ChineseLiterals.words(in: source)
        #expect(found.map(\.text) == ["合计", "总计为", "小计"])
        #expect(found.map(\.line) == [1, 1, 2])
    }
}
