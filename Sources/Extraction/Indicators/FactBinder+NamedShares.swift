import Exact
import Lexicon
import Records
import Source

/// Shares that the lexicon knows by what they are of: 交流人数占符合交流人数, 公办学校就读7736人,占比 after 随迁子女8049人.
extension FactBinder {
    /// Gives shares without an indicator the one that their part and whole make; their names stay the document's own.
    func nameByParts(_ facts: inout [Fact], from first: Int) {
        for i in first..<facts.count where facts[i].indicator.id == nil && facts[i].mention.unit == "%" {
            guard let (share, isExact) = share(of: i, facts, from: first) else { continue }
            facts[i].indicator.id = share.term.id
            facts[i].isExactIndicator = isExact
        }
    }

    private typealias Known = (share: TermIndex.NamedShare, isExact: Bool)

    private func share(of i: Int, _ facts: [Fact], from first: Int) -> Known? {
        let words = facts[i].words.scalarValues
        for share in terms.shares where share.inOrder.contains(where: { Self.stand($0, in: words) }) {
            return (share, false)
        }
        guard facts[i].rule == "share" else { return nil }
        let subject = subject(of: words)
        for share in terms.shares where !share.parts.isEmpty {
            guard let isExact = isPart(subject, of: share, before: i, facts, from: first) else { continue }
            if let base = facts[i].base {
                guard let isWhole = named(base.scalarValues, share.wholes, share.topic) else { continue }
                return (share, isExact && isWhole)
            }
            if wholeBefore(i, share, facts, from: first) { return (share, false) }
        }
        return nil
    }

    /// What stands before 占.
    private func subject(of words: [UInt32]) -> [UInt32] {
        words.firstIndex(of: code("占")).map { Array(words[..<$0]) } ?? words
    }

    /// Whether the share's subject is one of the parts, nil where it is none; false where its words only end in its name.
    private func isPart(
        _ subject: [UInt32], of share: TermIndex.NamedShare, before i: Int, _ facts: [Fact], from first: Int
    ) -> Bool? {
        if let isExact = named(subject, share.parts, share.topic) { return isExact }
        guard i > first, facts[i - 1].words.scalarValues == subject, let id = facts[i - 1].indicator.id else {
            return nil
        }
        return share.parts.contains(id) ? facts[i - 1].isExactIndicator : nil
    }

    /// Whether words name one of these; false where words before the name say only where it is.
    private func named(_ words: [UInt32], _ ids: [String], _ topic: String?) -> Bool? {
        for start in 0..<max(0, words.count - 1) where start == 0 || isNeutral(start, of: words) {
            let rest = Array(words[start...])
            let whole = terms.best(for: rest).flatMap { $0.isWhole ? $0.term.id : nil }
            let short = topic.flatMap { terms.term(rest, within: $0)?.id }
            if [whole, short].contains(where: { $0.map(ids.contains) ?? false }) { return start == 0 }
        }
        return nil
    }

    /// Whether the last count before that is as much as the part is the whole.
    private func wholeBefore(_ i: Int, _ share: TermIndex.NamedShare, _ facts: [Fact], from first: Int) -> Bool {
        guard i > first + 1, let part = facts[i - 1].value, facts[i - 1].mention.kind == .count else { return false }
        let whole = facts[first..<(i - 1)].last {
            $0.mention.kind == .count && $0.value.map { $0 >= part } ?? false
                && PeopleUnits.isSame($0.mention.unit, facts[i - 1].mention.unit)
        }
        guard let whole, let id = whole.indicator.id, share.wholes.contains(id) else { return false }
        let (start, end) = (whole.mention.range.upperBound, facts[i].mention.range.lowerBound)
        return start <= end && !view.s[start..<end].contains(code("。"))
    }

    private static func stand(_ names: [[UInt32]], in words: [UInt32]) -> Bool {
        var from = 0
        for name in names {
            guard let at = words.indices.dropFirst(from).first(where: { words[$0...].starts(with: name) }) else {
                return false
            }
            from = at + name.count
        }
        return !names.isEmpty
    }
}
