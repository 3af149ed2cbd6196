import Lexicon
import Records

/// Figures in a row of which each leaves out what the one before it said: the deed, the pupils of the classes, the civil servants' pay; and
/// which of them speak of no stage.
extension FactBinder {
    /// `办成公办园6所、|普惠性民办园|2所`: the deed that is told once for all that stands in a row.
    func withDeedOfRow(_ words: [UInt32], _ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard figure.mention.kind == .count, words.count >= 2, words == figure.head.words,
            let last = facts.last, last.mention.unit == figure.mention.unit, last.rule != "table",
            last.mention.range.upperBound + 1 == figure.head.range.lowerBound,
            view.at(last.mention.range.upperBound) == code("、"),
            case let before = last.words.scalarValues,
            case let deed = sharedDeeds(before), deed > 0, deed + 2 <= before.count, verbLength(words) == nil,
            terms.best(for: before).map({ $0.isWhole }) != true,
            // 选派教师|参加|国家级培训: two deeds, of which the second would be lost.
            !lexicon.grammar.takingPart.occurs(in: before, deed..<before.count),
            // 维持67件、撤销11件、|终止|9件: a deed in the middle of a row is of one item.
            view.at(last.context.lowerBound - 1) != code("、")
                || !view.s[last.context.lowerBound...].starts(with: before[..<deed])
        else { return nil }
        return before[..<deed] + words
    }

    /// 新建|改扩建|公办幼儿园
    private func sharedDeeds(_ words: [UInt32]) -> Int {
        var end = 0
        while let length = lexicon.turns.sharedDeeds.lengthBeginning(in: words, at: end, before: words.count) {
            end += length
        }
        return end
    }

    private func verbLength(_ words: [UInt32]) -> Int? {
        [lexicon.verbs, lexicon.grammar.moreDeeds, lexicon.turns.sharedDeeds].compactMap {
            $0.lengthBeginning(in: words, at: 0, before: words.count)
        }.max()
    }

    /// `小学部24个班|1038人`: those who sit in the classes.
    func pupilsOfClasses(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard PeopleUnits.isSame(figure.mention.unit, "人"), let last = facts.last, last.mention.unit == "个",
            lexicon.turns.classNouns.isExactly(figure.raw),
            last.mention.range.upperBound == figure.head.range.lowerBound,
            case let classes = last.words.scalarValues,
            let length = lexicon.turns.classNouns.lengthEnding(in: classes, at: classes.count, after: 0)
        else { return nil }
        // 小班|92个班2208人
        return classes.dropLast(classes.count > length + 1 || classes.count == length ? length : 0) + Self.pupils
    }
    private static let pupils = "学生".scalarValues

    /// `教师年平均工资8.74万元,|当地公务员|为8.69万元`: the same of others who are paid, for those who read it; what it is held against is for
    /// the checks to find by its own words.
    func payOfOthers(_ words: [UInt32], _ figure: Figure, _ facts: [Fact]) -> String? {
        guard figure.mention.kind == .money, words.last == code("员"), words.count <= 8, let last = facts.last,
            last.mention.kind == .money, last.mention.unit == figure.mention.unit,
            last.mention.range.upperBound + 1 == figure.head.range.lowerBound,
            terms.best(for: words)?.isWhole != true
        else { return nil }
        let pay = words.indices.dropLast(2).lazy.compactMap { self.sameMeasure(last, of: Array(words[$0...])) }.first
        return pay.flatMap { terms.best(for: $0) }?.term.name
    }

    /// `初级中学1所,村级|教学点|3个`, `九年制学校7所、六年制小学58所、|教学点|22个`: schools of a kind that names no stage, beside such as do.
    func countsOtherSchools(_ words: [UInt32], _ figure: Figure, whole: Int?, _ facts: [Fact]) -> Bool {
        let units: WordList = ["所", "个"]
        guard units.contains(figure.mention.unit), whole.map({ facts[$0].stage == nil }) ?? true,
            lexicon.turns.schoolKinds.ends(in: words, at: words.count, after: 0), let last = facts.last,
            last.mention.unit == "所", last.mention.range.upperBound + 1 == figure.head.range.lowerBound
        else { return false }
        return lexicon.grammar.between.isExactly([view.at(last.mention.range.upperBound)])
    }

    private static let share = "占比".scalarValues

    /// `公办园在园幼儿占比56.0%;上年同期|占比54.3%`: the share told right before, a year ago.
    func shareOfLastYear(_ share: Share, _ figure: Figure, _ facts: [Fact]) -> Int? {
        guard figure.raw.suffix(2).elementsEqual(Self.share) || figure.raw.last == Self.share[0] else { return nil }
        let words = Array(figure.raw.dropLast(figure.raw.last == Self.share[0] ? 1 : 2))
        guard lexicon.lastYear.isExactly(words), let last = facts.indices.last, facts[last].mention.unit == "%",
            facts[last].rule == "share", facts[last].role == .actual,
            figure.mention.range.lowerBound - facts[last].mention.range.upperBound <= 12
        else { return nil }
        return last
    }
}
