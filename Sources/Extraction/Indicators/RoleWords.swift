import Lexicon

/// The words around a number by which its role shows: Lexicons/patterns/roles.yaml.
final class RoleWords: Sendable {
    let achieved: WordSet
    let target: WordSet
    let standard: WordSet
    /// `standard` without 标准为: 我区…标准为10000元 is what the county pays, not what is asked of it.
    let standardWhereAchieved: WordSet
    /// `standard` where a plan speaks: 至少配备 is what the plan itself aims at.
    let standardInPlan: WordSet

    /// 不低于, 不小于: how a limit is put.
    let requirement: WordSet
    /// As `requirement`, and 达到.
    let asking: WordSet
    /// What all did is no requirement.
    let everyone: WordSet
    let ownAccount: WordSet
    let assuring: WordSet
    /// Right before a number that a comparator does not mark as a requirement.
    let named: WordSet
    let headings: WordSet
    let official: WordSet
    private let notStandard: WordSet
    private let notTarget: WordSet
    /// After the number and a comma: what was achieved, beside the requirement.
    let answered: WordSet

    let aims: AimWords
    /// 提高到, 增加到
    private let arrivals: WordSet

    init(_ lexicon: BindingLexicon) {
        aims = lexicon.aims
        arrivals = lexicon.arrivals
        requirement = WordSet(lexicon.requirementWords)
        asking = WordSet(lexicon.requirementWords + lexicon.requirementVerbs)
        answered = WordSet(lexicon.answered)
        achieved = WordSet(lexicon.achievedWords)
        target = WordSet(lexicon.targetWords)
        standard = WordSet(lexicon.standardWords)
        everyone = WordSet(lexicon.everyone)
        ownAccount = WordSet(lexicon.ownAccount)
        assuring = WordSet(lexicon.assuring)
        named = WordSet(lexicon.standardNamed)
        headings = WordSet(lexicon.standardHeadings)
        official = WordSet(lexicon.standardOfficial)
        notStandard = WordSet(lexicon.notStandard)
        notTarget = WordSet(lexicon.notTarget)
        standardInPlan = WordSet(lexicon.standardWords.filter(lexicon.standardOfOthers.occurs))
        standardWhereAchieved = WordSet(
            lexicon.standardWords.filter { !lexicon.standardUnlessAchieved.contains($0) })
    }

    /// The last word of a requirement in a range, that is no part of a word that asks for nothing (高于规定学历).
    func lastStandard(in s: [UInt32], _ range: Range<Int>, whereAchieved: Bool, inPlan: Bool) -> Int? {
        let words = inPlan ? standardInPlan : whereAchieved ? standardWhereAchieved : standard
        var end = range.upperBound
        while let found = words.last(in: s, range.lowerBound..<end) {
            guard
                let start = notStandard.last(
                    in: s, max(range.lowerBound, found - 6)..<min(range.upperBound, found + 8)),
                let length = notStandard.lengthBeginning(in: s, at: start, before: range.upperBound),
                start <= found, found < start + length
            else { return found }
            end = start
        }
        return nil
    }

    /// Whether a word of a plan stands in a range before a figure: none in a bracket that is closed (目标6个), none that names a
    /// thing (绩效目标管理).
    ///
    /// - Parameter year: the year of the report; what something rose to by then has come.
    func plans(in s: [UInt32], _ range: Range<Int>, year: Int?) -> Bool {
        var end = range.upperBound
        while let found = target.last(in: s, range.lowerBound..<end) {
            end = found
            let length = target.lengthBeginning(in: s, at: found, before: range.upperBound) ?? 1
            let near = max(range.lowerBound, found - 6)..<min(range.upperBound, found + length + 4)
            if let start = notTarget.last(in: s, near),
                let whole = notTarget.lengthBeginning(in: s, at: start, before: near.upperBound), start <= found,
                found < start + whole
            {
                continue
            }
            // 由2019年的3.2%提高到2023年的6.8%
            if hasRisen(to: found, in: s, range, year: year) { continue }
            // 制定控制目标,建成…: an aim that was set, and no figure of it.
            if s[found] == code("目"), found + length < range.upperBound, s[found + length] == code(",") { continue }
            let behind = s[found..<range.upperBound]
            let open = s[range.lowerBound..<found].lastIndex { $0 == code("(") || $0 == code(")") }
            if let open, s[open] == code("("), behind.contains(code(")")) { continue }
            return true
        }
        return false
    }

    /// Whether the words at a place (到2023年) end a rise that began in a year before, and is over.
    private func hasRisen(to place: Int, in s: [UInt32], _ range: Range<Int>, year: Int?) -> Bool {
        guard s[place] == code("到"), place - 2 >= range.lowerBound, place + 5 < range.upperBound,
            s[(place + 1)..<(place + 5)].allSatisfy(\.isASCIIDigit),
            arrivals.lengthEnding(in: s, at: place + 1, after: range.lowerBound).map({ $0 > 1 }) ?? false,
            let end = Int(String(scalars: s[(place + 1)..<(place + 5)])), end <= year ?? end
        else { return false }
        return s[range.lowerBound..<place].contains { $0 == code("由") || $0 == code("从") }
    }

    /// Whether a plan is announced before a number, after anything that was achieved, or 的目标 stands behind it.
    func isAim(
        before start: Int, after end: Int, in s: [UInt32], _ sentence: Range<Int>, achieved: Int?
    ) -> Bool {
        if let planned = aims.plan.last(in: s, sentence.lowerBound..<start), achieved.map({ $0 < planned }) ?? true {
            return true
        }
        return aims.isAimed(behind: end, in: s, before: sentence.upperBound)
    }
}
