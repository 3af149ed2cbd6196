import Lexicon
import Records

extension Evidence {
    /// 6.82平方米、6.51平方米、6.31平方米: the figures of one name and unit that nothing but what joins a list parts, this one among them.
    func list(with fact: Fact, joins: WordSet) -> [Fact] {
        guard fact.table == nil else { return [fact] }
        let beside = facts(inSentenceOf: fact)
        func isNext(_ next: Fact, behind last: Fact) -> Bool {
            next.id == last.id + 1 && next.words == fact.words && next.stage == fact.stage
                && next.mention.unit == fact.mention.unit && next.mention.kind == fact.mention.kind
                && isJoin(last.mention.range.upperBound..<next.mention.range.lowerBound, joins)
        }
        var list = [fact]
        for next in beside where next.id > fact.id {
            guard isNext(next, behind: list[list.count - 1]) else { break }
            list.append(next)
        }
        for last in beside.reversed() where last.id < fact.id {
            guard last.words == fact.words, last.mention.unit == fact.mention.unit, isNext(list[0], behind: last) else {
                break
            }
            list.insert(last, at: 0)
        }
        return list
    }

    /// 、 or 、2015年
    private func isJoin(_ range: Range<Int>, _ joins: WordSet) -> Bool {
        if joins.isExactly(in: scalars, range) { return true }
        guard let length = joins.lengthBeginning(in: scalars, at: range.lowerBound, before: range.upperBound),
            case let year = (range.lowerBound + length)..<range.upperBound, year.count == Self.yearLength
        else { return false }
        return scalars[year.dropLast()].allSatisfy(PlainNumber.isDigit) && scalars[year.upperBound - 1] == Self.year
    }
    private static let year = ("年" as Unicode.Scalar).value
    private static let yearLength = 5
}
