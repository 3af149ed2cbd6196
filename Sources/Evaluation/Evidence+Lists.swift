import Lexicon
import Records

extension Evidence {
    /// 6.82平方米、6.51平方米、6.31平方米: the figures of one name and unit that nothing but what joins a list parts, this one among them.
    func list(with fact: Fact, joins: WordSet) -> [Fact] {
        guard fact.table == nil else { return [fact] }
        let beside = facts(inSentenceOf: fact)
        func isAlike(_ other: Fact) -> Bool {
            other.words == fact.words && other.stage == fact.stage && other.mention.unit == fact.mention.unit
                && other.mention.kind == fact.mention.kind
        }
        func isNext(_ next: Fact, behind last: Fact) -> Bool {
            next.id == last.id + 1
                && isJoin(last.mention.range.upperBound..<next.mention.range.lowerBound, joins)
        }
        var list = [fact]
        for next in beside where next.id > fact.id {
            guard isAlike(next), isNext(next, behind: list[list.count - 1]) else { break }
            list.append(next)
        }
        for last in beside.reversed() where last.id < fact.id {
            guard isAlike(last), isNext(list[0], behind: last) else { break }
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
