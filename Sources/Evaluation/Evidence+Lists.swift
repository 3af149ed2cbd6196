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
                && passage(between: last.id, and: next.id).isOne(of: joins)
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
}
