import Exact
import Lexicon
import Records
import Source

/// Counts that are divided by what they are called, or by how far they come.
extension DivisionCheck {
    /// 专任教师44人。专任教师中,本科学历31人,专科学历13人: the figures behind the name of one told before, as far as they
    /// come to it.
    func amongNamed(_ evidence: Evidence) -> [Finding] {
        let keys = evidence.keys
        let counts = indices(evidence) { _ in true }
        return counts.indices.compactMap { i in
            let own = keys[counts[i]]
            guard let name = among(before: counts[i], evidence), let id = evidence.names.known(name),
                let whole = counts[..<i].suffix(Self.near).last(where: { keys[$0].words == id })
            else { return nil }
            let parts = counts[i...].prefix { keys[$0].sentence == own.sentence }.filter {
                keys[$0].measure == keys[whole].measure
            }
            return prefix(of: parts.map { evidence.facts[$0] }, adding: evidence.facts[whole]).map {
                finding(evidence.facts[whole], $0)
            }
        }
    }
    /// How many counts before one that is divided its whole may stand.
    private static let near = 16

    /// 专任教师 of 专任教师中本科学历31人: what stands before 中 in the clause of a figure, or in the one before it.
    private func among(before fact: Int, _ evidence: Evidence) -> String? {
        guard let sentence = evidence.sentenceRange(of: fact) else { return nil }
        let end = min(max(sentence.lowerBound, Int(evidence.keys[fact].start)), sentence.upperBound)
        let lead = evidence.scalars[max(sentence.lowerBound, end - 24)..<end]
        guard let at = lead.lastIndex(of: Self.inside), at > lead.startIndex else { return nil }
        let start = lead[..<at].lastIndex { $0 < 0x3400 }.map { $0 + 1 } ?? lead.startIndex
        return at - start >= 2 ? String(scalars: lead[start..<at]) : nil
    }

    /// 78所学校……,达标75所,基本达标3所; 14个问题……,完成整改11个,正在推进3个: by how far they come, together those told before.
    func byReach(_ evidence: Evidence) -> [Finding] {
        let isReached = NameMemo(evidence.names, make: words.reached.occurs)
        return words.reachedUnits.compactMap(evidence.names.known).flatMap { unit -> [Finding] in
            let counts = indices(evidence) { $0.unit == unit }
            let reached = counts.filter { isReached[evidence.keys[$0].words] }
            let paragraphs = Dictionary(grouping: reached) { evidence.keys[$0].paragraph }
            return paragraphs.values.sorted { $0[0] < $1[0] }.compactMap { byReach($0, among: counts, evidence) }
        }
    }

    /// - Parameter reached: those of one paragraph.
    private func byReach(_ reached: [Int], among counts: [Int], _ evidence: Evidence) -> Finding? {
        guard (2...4).contains(reached.count) else { return nil }
        let parts = reached.map { evidence.facts[$0] }
        let total = parts.sum
        let wholes = counts.filter { $0 < reached[0] && evidence.facts[$0].value == total }
        let paragraph = evidence.keys[reached[0]].paragraph
        let whole = wholes.first { evidence.keys[$0].paragraph == paragraph } ?? wholes.last
        return whole.map { finding(evidence.facts[$0], parts) }
    }

    /// 73所学校,优秀48所、良好27所: one school has one grade, so that more of them than schools is worth asking.
    func byGrade(_ evidence: Evidence) -> [Finding] {
        let isGrade = NameMemo(evidence.names) { [words] in words.grades.isExactly($0.scalarValues) }
        let keys = evidence.keys
        // The first grade of each sentence.
        var seen: Set<Int32> = []
        let firsts = indices(evidence) { isGrade[$0.words] }.filter { seen.insert(keys[$0].sentence).inserted }
        return firsts.compactMap { first -> Finding? in
            let counts = evidence.indices(inSentenceOf: first).lazy.map(Int.init).filter { isCount(keys[$0]) }
            guard let whole = counts.last(where: { $0 < first }).map({ evidence.facts[$0] }), let value = whole.value
            else { return nil }
            let parts = Array(counts.drop { $0 < first }.prefix { isGrade[keys[$0].words] }.map { evidence.facts[$0] })
            guard parts.count >= 2, Set(parts.map(\.words)).count == parts.count,
                parts.allSatisfy({ $0.mention.unit == whole.mention.unit }), parts.sum >= value,
                parts.allSatisfy({ ($0.value ?? 0) <= value })
            else { return nil }
            return finding(whole, parts)
        }
    }

    /// The counts in sentences of which something holds.
    private func indices(_ evidence: Evidence, where isWanted: (FactKey) -> Bool) -> [Int] {
        let keys = evidence.keys
        return keys.indices.filter { isCount(keys[$0]) && keys[$0].sentence >= 0 && isWanted(keys[$0]) }
    }
}
