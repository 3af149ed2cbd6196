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
        /// Without the words that only say that it is per pupil; nothing else for one that has no other words but those of the pupils.
        let core: NameMatch.Core
        let isNameless: Bool

        init(_ name: String, _ scalars: [UInt32], _ words: PerHeadWords) {
            factor = words.factor(of: scalars)
            isOfLevels = words.isOfLevels(name)
            isOfPupils = scalars.count <= 6 && words.pupilEnds.contains { name.hasSuffix($0) }
            let bare = words.wrapping(scalars)
            core = NameMatch.core(bare)
            // 在校生18752人,生均20.80册
            isNameless = bare.isEmpty || words.pupilNames.isExactly(bare)
        }
    }
    private let names: NameMemo<Name>
    private let perPupil: NameMemo<Bool>
    /// By its unit: 5.95人/百生.
    private let factors: NameMemo<Rational?>
    private let indicators: NameMemo<Bool>

    init(_ table: NameTable, _ words: PerHeadWords) {
        names = NameMemo(table, ofID: { Name(table[$0], table.scalars(of: $0), words) })
        perPupil = NameMemo(table, ofID: { words.factor(of: table.scalars(of: $0)) != nil })
        factors = NameMemo(table) { unit in
            unit.hasSuffix("/百生") ? 100 : unit.hasSuffix("/生") ? 1 : nil
        }
        indicators = NameMemo(table) { id in
            id.hasPrefix("edu.pupils") && id != "edu.pupils_female" && id != "edu.pupils_male"
                && id != "edu.pupils_boarding"
        }
    }

    subscript(words: NameID) -> Name { names[words] }

    /// Whether a figure is one per pupil.
    func isPerPupil(_ key: FactKey) -> Bool { perPupil[key.words] || isPerPupilByUnit(key) }
    func isPerPupilByUnit(_ key: FactKey) -> Bool { factors[key.unit] != nil }

    /// 100 for one per hundred pupils, 1 for one per pupil; nil for any other.
    func factor(of key: FactKey) -> Rational? { names[key.words].factor ?? factors[key.unit] }

    /// Whether a figure counts pupils by its own name.
    func countsPupils(_ key: FactKey) -> Bool { isRoll(key) || names[key.words].isOfPupils }

    /// Whether a figure counts those that are on the roll.
    func isRoll(_ key: FactKey) -> Bool { indicators[key.indicator] }
}

extension PerHeadWords {
    /// 100 for 每百名学生, 1 for 生均; nil for a name that is none per pupil.
    func factor(of name: String) -> Rational? { factor(of: name.scalarValues) }

    func factor(of scalars: [UInt32]) -> Rational? {
        if perHundred.occurs(in: scalars) { return 100 }
        let isEach = pupilWords.occurs(in: scalars) || personWords.begins(in: scalars, at: 0, before: scalars.count)
        return isEach && !granted.occurs(in: scalars) && !inhabitants.occurs(in: scalars) ? 1 : nil
    }

    /// 县级及以上
    func isOfLevels(_ name: String) -> Bool { levels.contains { name.contains($0) } }
}
