import Lexicon
import Records

/// Figures whose words point back at what was told before them.
extension FactBinder {
    /// `上述三项比率分别为89.6%、96.2%和93.5%`, `初中三项依次为…`: of as many as were told last, in their order.
    func toldBefore(at place: Place, stage: String?, facts: [Fact]) -> CoordinatedList? {
        let count = place.mixedRun
        guard count >= 2, count <= facts.count, place.mention.value != nil else { return nil }
        let start = view.clauseStart(before: place.start, reach: Self.longestReference)
        let clause = view.withoutSpaces(start..<place.start)
        if let gaps = gapsToNorm(clause, from: start, at: place, facts) { return gaps }
        let words = dropSuffixes(clause, lexicon.grammar.beforeNumber)
        guard let at = words.lastIndex(of: code("项")), at > 0, Self.numeral(words[at - 1]) == count else { return nil }
        var behind = words[(at + 1)...]
        let noun = lexicon.turns.aforesaidNouns.lengthBeginning(in: words, at: at + 1, before: words.count) ?? 0
        behind = behind.dropFirst(noun)
        var lead = Array(words[..<(at - 1)])
        lead.removeLast(lexicon.turns.aforesaid.lengthEnding(in: lead, at: lead.count, after: 0) ?? 0)
        guard lexicon.grammar.inTurn.isExactly(Array(behind)), lead.isEmpty || isStageOnly(lead),
            let told = last(count, like: place, facts)
        else { return nil }
        let items = told.map { fact -> [UInt32] in
            let name = fact.words.scalarValues
            return lead.isEmpty ? name : lead + name[(lexicon.stage(in: name, at: 0)?.length ?? 0)...]
        }
        return CoordinatedList(
            items: items, start: start, isShared: false, stages: lead.isEmpty && stage == nil ? told.map(\.stage) : nil)
    }
    /// `小学24.6册、初中36.2册,分别高出国家标准|4.6册和6.2册`: by how much each of those told last exceeds its norm.
    private func gapsToNorm(_ clause: [UInt32], from start: Int, at place: Place, _ facts: [Fact]) -> CoordinatedList? {
        guard let turn = lexicon.grammar.respectively.first(in: clause, clause.indices), turn <= Self.longestLead,
            case let rest = Array(clause[(turn + 2)...]),
            let excess = lexicon.turns.exceeding.lengthBeginning(in: rest, at: 0, before: rest.count),
            // 教师A元、公务员B元;…,分别高出187元、443元: of two years, and of no norm.
            excess < rest.count, lexicon.aims.isNorm(rest, from: excess),
            turn == 0 || clause[..<turn].contains(code("项")), let told = last(place.mixedRun, like: place, facts)
        else { return nil }
        return CoordinatedList(
            items: told.map { $0.words.scalarValues + rest }, start: start, isShared: false, stages: told.map(\.stage))
    }
    private static let longestLead = 8
    private static let longestReference = 24
    private static let reach = 300

    /// The last facts nearby in the units of a run, where each has a name of its own.
    private func last(_ count: Int, like place: Place, _ facts: [Fact]) -> [Fact]? {
        // 高出9.3个百分点: of a rate.
        let run = place.mentions[place.index..<min(place.mentions.count, place.index + count)]
        let units = run.map { $0.kind == .percent ? "%" : $0.unit }
        let near = facts.suffix(40).filter {
            place.start - $0.mention.range.upperBound < Self.reach && units.contains($0.mention.unit)
                && $0.role != .standard
        }
        let told = Array(near.suffix(count))
        guard told.count == count, told.map(\.mention.unit) == units, Set(told.map(\.words)).count == count else {
            return nil
        }
        return told
    }

    private static func numeral(_ c: UInt32) -> Int? {
        c.isASCIIDigit ? Int(c) - 0x30 : c == code("两") ? 2 : ChineseNumeral.digit(c).map { Int($0) }
    }

    /// `15岁以上人群吸烟率,则从|27.3%回落至24.1%`: what the clause before names, and no more.
    func topicBeforeThen(_ words: [UInt32], head: Head, sentence: Range<Int>) -> Aim? {
        let mark = head.range.lowerBound - 1
        guard lexicon.turns.then.isExactly(words), mark > sentence.lowerBound, view.at(mark) == code(",") else {
            return nil
        }
        let topic = reader.head(before: mark, limit: sentence.lowerBound).words
        guard topic.count >= 3, lexicon.grammar.measures.ends(in: topic, at: topic.count, after: 1) else { return nil }
        return Aim(words: topic, stage: reader.stage(in: topic).name, role: nil)
    }

    /// `巩固率98.6%,就业率58.1%,后者|未达60%`: one of the two told last.
    func latterOrFormer(_ words: [UInt32], _ mention: Mention, sentence: Range<Int>, _ facts: [Fact]) -> Aim? {
        let back =
            lexicon.turns.latter.isExactly(words) ? 1 : lexicon.turns.former.isExactly(words) ? 2 : 0
        let told = facts.suffix(2).filter {
            sentence.contains($0.mention.range.lowerBound) && $0.mention.unit == mention.unit
        }
        guard back > 0, told.count == 2, case let one = told[2 - back] else { return nil }
        return Aim(words: one.words.scalarValues, stage: one.stage, role: isLimit(mention) ? .standard : nil)
    }
}
