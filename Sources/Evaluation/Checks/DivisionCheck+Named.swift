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
        let sentences = Dictionary(grouping: counts) { $0.sentence ?? 0..<0 }
        return counts.compactMap { whole in
            guard whole.words.unicodeScalars.count >= 2, let sentence = whole.sentence else { return nil }
            let among = WordSet([whole.words + "中", whole.words + "中,"])
            for parts in [sentences[sentence] ?? [], following(whole, sentences)] {
                let parts = parts.filter {
                    $0.id > whole.id && PartSumCheck.sameUnit($0.mention.unit, whole.mention.unit)
                }
                guard let first = parts.first else { continue }
                guard evidence.text(before: first.id, atMost: 24, holds: among) else { continue }
                if let found = prefix(of: parts, adding: whole) { return finding(whole, found) }
            }
            return nil
        }
    }

    /// The counts of the next sentence of its paragraph that has any.
    private func following(_ whole: Fact, _ sentences: [Range<Int>: [Fact]]) -> [Fact] {
        guard let own = whole.sentence else { return [] }
        let next = sentences.keys.filter { $0.lowerBound >= own.upperBound }.min { $0.lowerBound < $1.lowerBound }
        let facts = next.flatMap { sentences[$0] } ?? []
        return facts.first?.paragraph == whole.paragraph ? facts : []
    }

    /// 78所学校……,达标75所,基本达标3所; 14个问题……,完成整改11个,正在推进3个: by how far they come, together those told before.
    func byReach(_ evidence: Evidence) -> [Finding] {
        let counts = evidence.facts { isCount($0) && $0.sentence >= 0 }
        return Self.reached.flatMap { unit in byReach(unit, counts) }
    }
    private static let reached = ["所", "个", "条", "项"]

    private func byReach(_ unit: String, _ counts: [Fact]) -> [Finding] {
        let schools = counts.filter { $0.mention.unit == unit }
        let paragraphs = Dictionary(grouping: schools) { $0.paragraph ?? 0..<0 }
        return paragraphs.sorted { $0.key.lowerBound < $1.key.lowerBound }.compactMap { _, counts in
            let parts = counts.filter { Self.reaching.occurs(in: $0.words.scalarValues) }
            guard (2...4).contains(parts.count), let first = parts.first else { return nil }
            let total = parts.sum
            let whole =
                counts.first { $0.id < first.id && $0.value == total }
                ?? schools.last { $0.id < first.id && $0.value == total }
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
