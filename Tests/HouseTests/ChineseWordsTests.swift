import Testing

/// The words by which extraction recognises something are data: they stand in Lexicons/, where an auditor finds them.
@Suite struct ChineseWordsTests {
    /// What names something of our own: stages, units, the forms of labelled items, what the year of a form ends in, and
    /// what changes are called.
    private static let ours: Set = [
        "小学", "初中", "平方米", "元/生", "百生", "指标", "问题", "年度)", "增长率(%)", "人次", "百分点", "个百分点", "增加额", "减少额", "变动",
    ]

    @Test func extractionHoldsNoListOfWords() throws {
        // What the numerals are is no matter of a lexicon.
        let sources = Repository.files(below: "Sources/Extraction").filter {
            $0.hasSuffix(".swift") && !$0.hasSuffix("/ChineseNumeral.swift")
        }
        #expect(!sources.isEmpty)
        for path in sources {
            for (number, line) in Repository.lines(try Repository.text(path)).enumerated() {
                for word in Self.words(in: line) where !Self.ours.contains(word) {
                    Issue.record(
                        "\(path):\(number + 1) recognises “\(word)”; the word belongs into a list of Lexicons/")
                }
            }
        }
    }

    @Test func wordsAreFoundWhereTheyDecide() {
        #expect(Self.words(in: #"    let taken: WordSet = ["扣", "扣除", "扣掉"]"#) == ["扣除", "扣掉"])
        #expect(Self.words(in: #"if name.hasSuffix("比例") || text.contains("综合") {"#) == ["比例", "综合"])
        #expect(Self.words(in: #"guard view.hasPrefix("部分", at: end) else { return }"#) == ["部分"])
        #expect(Self.words(in: #"    "资金", "经费", "投入","#) == ["资金", "经费", "投入"])
        // What is written into a name, a unit, a mark, and what only a comment says.
        #expect(Self.words(in: #"return words + "学校数".scalarValues"#).isEmpty)
        #expect(Self.words(in: #"if unit == "学年" || first == code("年") {"#).isEmpty)
        #expect(Self.words(in: #"let marks = ["、", "、和及与"]"#).isEmpty)
        #expect(Self.words(in: #"/// `["比例", "占比"]`: shares"#).isEmpty)
    }

    /// The Chinese words of two characters and more in a line that stand in a list or that a text is searched for.
    private static func words(in line: Substring) -> [String] {
        guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return [] }
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        return stride(from: 1, to: parts.count - 1, by: 2).compactMap { i in
            let isListed = parts[i - 1].hasSuffix("[") || parts[i - 1] == ", " || isStartOfLine(parts, i)
            let isSought = ["hasPrefix(", "hasSuffix(", "contains(", "starts(with: "].contains(
                where: parts[i - 1].hasSuffix)
            guard isListed && (parts[i + 1].hasPrefix(",") || parts[i + 1].hasPrefix("]")) || isSought,
                parts[i].unicodeScalars.count(where: isHan) >= 2, parts[i].unicodeScalars.first.map(isHan) ?? false
            else { return nil }
            return String(parts[i])
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { ("\u{4E00}"..."\u{9FFF}").contains(scalar) }

    /// Whether a list goes on from the line before.
    private static func isStartOfLine(_ parts: [Substring], _ i: Int) -> Bool {
        i == 1 && parts[0].allSatisfy { $0 == " " }
    }
}
