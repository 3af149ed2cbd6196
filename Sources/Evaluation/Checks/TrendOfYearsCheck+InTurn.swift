import Lexicon
import Records
import Source

/// 三年分别为832.15元、912.36元、907.82元,做到了逐年增长: a list of figures of one name, one a year, and right behind it that it goes one way.
extension TrendOfYearsCheck {
    func inTurn(_ evidence: Evidence) -> [Finding] {
        var end = -1
        return evidence.keys.indices.compactMap { i -> Finding? in
            let key = evidence.keys[i]
            guard i > end, key.sentence >= 0, key.isActual, key.hasValue, !key.isInTable, !key.isChangeOrGrowth else {
                return nil
            }
            let list = evidence.list(with: evidence.facts[i], joins: words.unitJoins)
            end = list[list.count - 1].id
            let isPlain = list.allSatisfy {
                $0.isCertain && $0.mention.comparator == .eq && $0.value != nil && $0.role == .actual
            }
            guard list.count > 1, isPlain, isOneAYear(list, evidence), let (way, said) = way(behind: list, evidence)
            else { return nil }
            return finding(list, way, said)
        }
    }

    /// 2015年、2016年、2017年…分别为, 近三年…分别为: as many years as figures, the first one first.
    private func isOneAYear(_ list: [Fact], _ evidence: Evidence) -> Bool {
        let years = list.compactMap(\.plainYear)
        // One year for all is that of the text before.
        if Set(years).count > 1 {
            return years.count == list.count && zip(years, years.dropFirst()).allSatisfy { $0 < $1 }
        }
        let lead = evidence.statement(before: list[0].id)
        return lead.holds(words.respectively)
            && words.years.contains { $0.count == list.count && lead.holds($0.words) }
    }

    /// ,做到了|逐年增长|, ,生均公用经费|逐年提高|: what the clause right behind the list says, of nothing else.
    private func way(behind list: [Fact], _ evidence: Evidence) -> (Way, Basis.Stated)? {
        let last = list[list.count - 1]
        let (text, start) = (evidence.scalars, last.mention.range.upperBound)
        guard let sentence = evidence.sentenceRange(of: last.id), start + 1 < sentence.upperBound,
            text[start] == Self.comma, !isExcused(sentence, evidence),
            let clause = evidence.clauses(in: start + 1..<sentence.upperBound).first
        else { return nil }
        for (words, way) in [(words.everDown, Way.down), (words.everUp, .up), (words.onlyRises, .up)] {
            guard let at = words.first(in: text, clause), isOf(clause.lowerBound..<at, last, text),
                !self.words.notAbove.occurs(in: text, clause.lowerBound..<at)
            else { continue }
            return (way, evidence.stated(words.firstWord(in: text, clause) ?? "", in: clause))
        }
        return nil
    }
    private static let comma: UInt32 = 0x2C

    /// 做到了, 生均公用经费实现: a verb, and no name but that of the figures.
    private func isOf(_ lead: Range<Int>, _ fact: Fact, _ text: [UInt32]) -> Bool {
        var subject = Array(text[lead])
        while let length = words.trendVerbs.lengthBeginning(in: subject, at: 0, before: subject.count) {
            subject.removeFirst(length)
        }
        let verb = words.trendVerbs.first(in: subject, subject.indices) ?? subject.count
        if verb == 0 { return true }
        return NameMatch.contained(NameMatch.core(Array(subject[..<verb])), in: NameMatch.core(fact.words.scalarValues))
            >= 90
    }
}
