import Exact
import Lexicon
import Records
import Source

/// What the names of a document say of figures per pupil.
final class PerPupilNames {
    final class Name {
        /// 100 for 每百名学生, 1 for 生均; nil for a figure that is none per pupil.
        let factor: Rational?
        /// 县级及以上 is of several levels, which one count need not hold.
        let isOfLevels: Bool
        /// A short name that ends in 学生.
        let isOfPupils: Bool
        /// Without the words that only say that it is per pupil; nothing else for one that has no other words.
        let core: NameMatch.Core
        let isNameless: Bool

        init(_ words: String) {
            factor = PerPupilNames.factor(words)
            isOfLevels = words.contains("及以上")
            isOfPupils = words.hasSuffix("学生") && words.count <= 6
            let bare = PerPupilNames.wrapping(words.scalarValues)
            core = NameMatch.core(bare)
            isNameless = bare.isEmpty
        }
    }
    private let names: NameMemo<Name>
    private let perPupil: NameMemo<Bool>
    private let indicators: NameMemo<Bool>

    init(_ table: NameTable) {
        let names = NameMemo(table, make: Name.init)
        self.names = names
        perPupil = NameMemo(table) { PerPupilNames.factor($0) != nil }
        indicators = NameMemo(table) { id in
            id.hasPrefix("edu.pupils") && id != "edu.pupils_female" && id != "edu.pupils_male"
                && id != "edu.pupils_boarding"
        }
    }

    subscript(words: NameID) -> Name { names[words] }

    /// Whether a figure is one per pupil.
    func isPerPupil(_ key: FactKey) -> Bool { perPupil[key.words] }

    /// Whether a figure counts pupils by its own name.
    func countsPupils(_ key: FactKey) -> Bool { indicators[key.indicator] || names[key.words].isOfPupils }

    /// 100 for 每百名学生, 1 for 生均; nil for a name that is none per pupil.
    static func factor(_ words: String) -> Rational? {
        // All of the words below hold one of these.
        guard words.contains("生") || words.hasPrefix("人均") else { return nil }
        let scalars = words.scalarValues
        if perHundred.occurs(in: scalars) { return 100 }
        if perPupil.occurs(in: scalars) || perHead.begins(in: scalars, at: 0, before: scalars.count),
            !granted.occurs(in: scalars), !perInhabitant.occurs(in: scalars)
        {
            return 1
        }
        return nil
    }
    private static let perHundred: WordSet = ["每百名学生", "每百生", "百生"]
    private static let perPupil: WordSet = ["生均"]
    private static let perHead: WordSet = ["人均"]
    private static let granted: WordSet = ["公用经费", "拨款"]
    /// 人均 of all who live there.
    private static let perInhabitant: WordSet = ["生产总值", "GDP", "财政收入", "财力", "可支配", "纯收入", "预算收入"]

    private static let wrapping = WordReplacement(
        ["每百名学生拥有", "每百名学生", "百生", "生均", "学校", "全校", "小学", "初中", "全县", "全区", "总值", "总面积", "数"].map {
            ($0, $0.hasPrefix("总") ? String($0.dropFirst()) : "")
        })
}
