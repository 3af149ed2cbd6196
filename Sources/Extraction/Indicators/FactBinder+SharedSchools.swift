import Lexicon
import Records
import Source

/// One figure for the schools that stand side by side before it.
extension FactBinder {
    /// `小学、初中规模不超过2000人`, `其余小学、初中规模`, `九年一贯制学校、十二年一贯制学校规模`: of all of them.
    func sharedStages(_ head: Head, _ mention: Mention) -> [UInt32]? {
        let mark = head.range.lowerBound - 1
        guard mention.kind != .percent, mention.kind != .ratio, view.at(mark) == code("、"),
            let length = schoolsBeginning(head.words), length < head.words.count
        else {
            return nil
        }
        let before = reader.head(before: mark, limit: max(0, mark - 14))
        // 4.所有小学、初中
        let other = Array(reader.tidy(before.words).drop { !$0.isHan })
        let last = head.words[..<length]
        let isStage = lexicon.stage(in: Array(last), at: 0)?.payload != nil
        guard isStage ? endsInStage(other) : lexicon.names.schools.ends(in: other, at: other.count, after: 0),
            other.count <= 10, !other.suffix(length).elementsEqual(last)
        else { return nil }
        return other + [code("、")] + head.words
    }

    /// What a name says of schools that stand side by side before it: 规模 of 所有小学、初中规模.
    func behindSharedSchools(_ words: [UInt32]) -> [UInt32]? {
        guard let mark = words.lastIndex(of: code("、")), mark >= 2, case let last = Array(words[(mark + 1)...]),
            let length = schoolsBeginning(last), length < last.count,
            endsInStage(Array(words[..<mark])) || lexicon.names.schools.ends(in: words, at: mark, after: 0)
        else { return nil }
        return Array(last[length...])
    }

    /// 在园幼儿 of 公办园和普惠性民办园在园幼儿: what a name says of two kinds that end alike.
    func behindJoined(_ words: [UInt32]) -> [UInt32]? {
        guard let join = words.firstIndex(where: Self.joins.contains), join >= 2,
            let end = words[(join + 1)...].firstIndex(of: words[join - 1]), end - join >= 2, words.count - end > 2
        else { return nil }
        return Array(words[(end + 1)...])
    }
    private static let joins = "和与及、".scalarValues

    /// `小学、初中班额均不超过50人`: what each of the two is limited to.
    func ofEachStage(_ body: [UInt32]) -> [[UInt32]]? {
        guard case let items = split(body, into: 2, exactly: true)?.map(fromStage), let items, areStages(items) else {
            return nil
        }
        return items.allSatisfy(isKnownMeasure) ? items : nil
    }

    private func isKnownMeasure(_ words: [UInt32]) -> Bool {
        let stage = lexicon.stage(in: words, at: 0)?.length ?? 0
        return terms.isTerm(words, stage..<words.count) || terms.isTerm(words)
    }

    /// 小学规模 of 其余小学规模.
    private func fromStage(_ words: [UInt32]) -> [UInt32] {
        guard let length = lexicon.names.whichSchools.lengthBeginning(in: words, at: 0, before: words.count) else {
            return words
        }
        return Array(words[length...])
    }

    /// A figure that is not to be passed; a floor may be of all together, but one per pupil is not.
    func isLimit(_ mention: Mention) -> Bool {
        mention.comparator == .le || mention.comparator == .ge && mention.unit.contains("/")
    }

    /// How long the stage or the kind of schools is that words begin with.
    private func schoolsBeginning(_ words: [UInt32]) -> Int? {
        if let (length, stage) = lexicon.stage(in: words, at: 0), stage != nil { return length }
        return lexicon.names.schools.lengthBeginning(in: words, at: 0, before: words.count)
    }

    /// 小学, 其余小学, 城区公办小学; 新建了小学 does something else.
    func endsInStage(_ words: [UInt32]) -> Bool {
        if isStageOnly(words) { return true }
        return (2...4).contains { size in
            guard words.count > size, let (length, stage) = lexicon.stage(in: Array(words.suffix(size)), at: 0) else {
                return false
            }
            return stage != nil && length == size
                && lexicon.names.whichSchools.ends(in: words, at: words.count - size, after: 0)
        }
    }
}
