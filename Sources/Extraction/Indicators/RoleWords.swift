import Lexicon

/// The words around a number by which its role shows: Lexicons/patterns/roles.yaml, and those of its grammar.
struct RoleWords: Sendable {
    let achieved: WordSet
    let target: WordSet
    let standard: WordSet
    /// `standard` without 标准为: 我区…标准为10000元 is what the county pays, not what is asked of it.
    let standardWhereAchieved: WordSet

    init(_ lexicon: BindingLexicon) {
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
    /// Right after the number.
    static let following: WordSet = ["指标", "核心指标", "的标准", "的要求", "的国家标准", "的国家要求"]
}
