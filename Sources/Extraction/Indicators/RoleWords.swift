import Lexicon

/// The words around a number by which its role shows: Lexicons/patterns/roles.yaml, and those of its grammar.
struct RoleWords: Sendable {
    let achieved: WordSet
    let target: WordSet
    let standard: WordSet
    /// `standard` without 标准为: 我区…标准为10000元 is what the county pays, not what is asked of it.
    let standardWhereAchieved: WordSet

    /// 不低于, 不小于: how a limit is put.
    let requirement: WordSet
    static let each: WordSet = ["均", "都", "全部", "各校"]
    /// Right after the number.
    let following: WordSet
    /// After the number and a comma: what was achieved, beside the requirement.
    let answered: WordSet

    init(_ lexicon: BindingLexicon) {
        requirement = WordSet(lexicon.requirementWords.filter { $0.hasPrefix("不") || $0.contains("等于") })
        following = WordSet(lexicon.standardBehind)
        answered = WordSet(lexicon.answered)
        achieved = WordSet(lexicon.achievedWords)
        target = WordSet(lexicon.targetWords)
        standard = WordSet(lexicon.standardWords)
        standardWhereAchieved = WordSet(lexicon.standardWords.filter { $0 != "标准为" })
    }

    /// Right before a number that a comparator does not mark as a requirement.
    static let named: WordSet = ["标准值的", "标准的", "要求的", "标准为", "标准:"]
    static let heading: WordSet = ["标准:"]
    static let fullStop: WordSet = ["。"]
    static let official: WordSet = ["评估标准的", "标准值的", "定额标准"]
}
