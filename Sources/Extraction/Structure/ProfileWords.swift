import Lexicon

/// The words by which a document's profile is told, counted in one pass over its text.
struct ProfileWords: Sendable {
    static let selfEvaluation: WordSet = ["自评", "自查", "自测", "自我评估", "自我评价", "绩效评价报告", "绩效自评"]
    static let plan: WordSet = ["实施方案", "行动计划", "发展规划", "工作方案", "五年规划", "实施意见"]
    static let reply: WordSet = ["答复", "复函"]
    static let statistics: WordSet = ["统计公报", "统计简报", "公报"]
    static let news: WordSet = ["记者", "讯", "新华社", "来源:"]
    private static let evaluation = ["自评结论", "自评得分", "自评结果"]
    private static let school = ["我校", "我园", "本校", "学校基本情况", "幼儿园概况", "学校概况"]

    private let words: WordSet
    private let index: [String: Int]

    let organisation: Organisation

    init(standards: [Standard], lexicon: BindingLexicon) {
        organisation = Organisation(lexicon)
        let all =
            ProfileWords.evaluation + ProfileWords.school + standards.flatMap(\.recognisedBy)
            + lexicon.scopes.map { String(scalars: $0) }
        var index: [String: Int] = [:]
        var distinct: [String] = []
        for word in all where !word.isEmpty && index[word] == nil {
            index[word] = distinct.count
            distinct.append(word)
        }
        words = WordSet(distinct)
        self.index = index
    }

    /// How often the words stand in a text.
    func counts(in text: [UInt32]) -> Counts {
        Counts(index: index, counts: words.counts(in: text, 0..<text.count))
    }

    struct Counts {
        fileprivate let index: [String: Int]
        fileprivate let counts: [Int]

        /// How often a word stands in the text; words are those of the standards and of the lexicon's scopes.
        subscript(word: String) -> Int { index[word].map { counts[$0] } ?? 0 }
        var concludes: Bool { ProfileWords.evaluation.contains { self[$0] > 0 } }
        /// Whether a school speaks.
        var speaksAsSchool: Bool { ProfileWords.school.contains { self[$0] > 0 } }
    }
}
