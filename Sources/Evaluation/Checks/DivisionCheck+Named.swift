import Exact
import Lexicon
import Records
import Source

/// Counts that are divided by what they are called, or by how far they come.
extension DivisionCheck {
    /// 专任教师44人。专任教师中,本科学历31人,专科学历13人: the figures behind the name of one told before, as far as they
    /// come to it.
    func amongNamed(_ evidence: Evidence) -> [Finding] {
        let counts = evidence.facts { isCount($0) && $0.sentence >= 0 }
        return counts.indices.compactMap { k in
            following(k, in: counts, evidence).lazy.compactMap { parts -> Finding? in
                guard let first = parts.first, isNamed(counts[k], before: first.id, evidence) else { return nil }
                return prefix(of: parts, adding: counts[k]).map { finding(counts[k], $0) }
            }.first
        }
    }

    /// The counts behind one that count alike: those of its sentence, and those of the next sentence of its paragraph that
    /// has any.
    private func following(_ k: Int, in counts: [Fact], _ evidence: Evidence) -> [[Fact]] {
        let keys = evidence.keys
        let own = keys[counts[k].id]
        let beside = counts[(k + 1)...].prefix { keys[$0.id].sentence == own.sentence }
        let behind = counts[beside.endIndex...]
        let next = behind.prefix { fact in
            keys[fact.id].sentence == behind.first.map { keys[$0.id].sentence }
                && keys[fact.id].paragraph == own.paragraph
        }
        return [beside, next].map { $0.filter { keys[$0.id].measure == own.measure } }
    }

    /// Whether the name of a count, and 中 behind it, stand right before another one.
    private func isNamed(_ whole: Fact, before fact: Int, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentenceRange(of: fact) else { return false }
        let text = evidence.scalars
        let end = min(max(sentence.lowerBound, Int(evidence.keys[fact].start)), sentence.upperBound)
        let window = max(sentence.lowerBound, end - 24)..<end
        guard text[window].contains(Self.inside) else { return false }
        let name = whole.words.scalarValues
        return name.count >= 2
            && window.contains { i in
                text[i] == Self.inside && i - name.count >= window.lowerBound
                    && text[..<i].suffix(name.count) == name[...]
            }
    }

    /// 78所学校……,达标75所,基本达标3所; 14个问题……,完成整改11个,正在推进3个: by how far they come, together those told before.
    func byReach(_ evidence: Evidence) -> [Finding] {
        let isReached = NameMemo(evidence.names, make: Self.reaching.occurs)
        return Self.reached.flatMap { unit -> [Finding] in
            guard let id = evidence.names.known(unit) else { return [] }
            let counts = evidence.facts { isCount($0) && $0.sentence >= 0 && $0.unit == id }
            return byReach(counts) { isReached[evidence.keys[$0.id].words] }
        }
    }
    private static let reached = ["所", "个", "条", "项"]

    private func byReach(_ all: [Fact], where isReached: (Fact) -> Bool) -> [Finding] {
        let paragraphs = Dictionary(grouping: all) { $0.paragraph ?? 0..<0 }
        return paragraphs.sorted { $0.key.lowerBound < $1.key.lowerBound }.compactMap { _, counts in
            let parts = counts.filter(isReached)
            guard (2...4).contains(parts.count), let first = parts.first else { return nil }
            let total = parts.sum
            let whole =
                counts.first { $0.id < first.id && $0.value == total }
                ?? all.last { $0.id < first.id && $0.value == total }
            return whole.map { finding($0, parts) }
        }
    }
    private static let reaching: WordSet = ["达标", "达到", "合格", "完成", "推进", "整改", "办结"]

    /// 73所学校,优秀48所、良好27所: one school has one grade, so that more of them than schools is worth asking.
    func byGrade(_ evidence: Evidence) -> [Finding] {
        let counts = evidence.facts { isCount($0) && $0.sentence >= 0 }
        let sentences = Dictionary(grouping: counts) { $0.sentence ?? 0..<0 }
        return sentences.sorted { $0.key.lowerBound < $1.key.lowerBound }.compactMap { _, facts in
            guard let first = facts.firstIndex(where: isGrade), first > 0 else { return nil }
            let (whole, parts) = (facts[first - 1], Array(facts[first...].prefix(while: isGrade)))
            guard parts.count >= 2, Set(parts.map(\.words)).count == parts.count,
                parts.allSatisfy({ $0.mention.unit == whole.mention.unit }), let value = whole.value,
                parts.sum >= value
            else { return nil }
            return finding(whole, parts)
        }
    }

    private func isGrade(_ fact: Fact) -> Bool { Self.grades.isExactly(fact.words.scalarValues) }
    private static let grades: WordSet = ["优秀", "良好", "优", "良", "合格", "不合格", "一般", "较差", "达标", "不达标", "基本达标"]
}
