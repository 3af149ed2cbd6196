import Exact
import Lexicon
import Records
import Source

/// 幼儿班401个,小班118个、中班137个、大班146个; 按年龄分:35岁及以下103人、36—45岁84人、46岁及以上71人: kinds that leave nothing out,
/// told one after another without 其中.
extension DivisionCheck {
    /// How far before its kinds a whole may stand, in scalars, and how little they may miss it by to be worth asking: one
    /// in so many.
    static let far: Int32 = 240
    private static let little: Rational = 10

    /// Figures told one after another.
    private struct Run {
        let parts: [Fact]
        /// 按…分 says that they leave nothing out.
        let isMarked: Bool
    }

    func byKind(_ evidence: Evidence) -> [Finding] {
        let counts = evidence.facts { isCount($0) && $0.sentence >= 0 }
        var found: [Finding] = []
        var inRuns = Set<Int>()
        var divided: Fact?
        var i = 0
        while i < counts.count {
            guard let run = run(counts[i...], evidence) else {
                i += 1
                continue
            }
            inRuns.formUnion(run.parts.map(\.id))
            let before = counts[..<i].filter { !inRuns.contains($0.id) }
            if let finding = kinds(run, of: before, evidence, after: &divided) { found.append(finding) }
            i += run.parts.count
        }
        return found
    }

    private func run(_ counts: ArraySlice<Fact>, _ evidence: Evidence) -> Run? {
        guard let first = counts.first else { return nil }
        let own = evidence.keys[first.id]
        var parts = [first]
        for next in counts.dropFirst() {
            let key = evidence.keys[next.id]
            guard let last = parts.last, next.id == last.id + 1, key.sentence == own.sentence,
                key.measure == own.measure,
                evidence.passage(between: last.id, and: next.id).begins(with: words.kindJoins)
            else { break }
            parts.append(next)
        }
        parts = parts.prefix { if case .part = $0.relation { false } else { true } }.map { $0 }
        guard parts.count >= 2 else { return nil }
        if isMarked(first, evidence) { return Run(parts: parts, isMarked: true) }
        let size = (2...parts.count).reversed().first { size in
            let names = parts.prefix(size).map(\.words)
            return partitions.areKinds(names)
        }
        return size.map { Run(parts: Array(parts.prefix($0)), isMarked: false) }
    }

    /// 按职称分:, 按办园性质分,
    private func isMarked(_ first: Fact, _ evidence: Evidence) -> Bool {
        let words = evidence.passage(before: first.id, atMost: 24).slice
        guard let by = words.lastIndex(of: Self.by), let end = words[by...].firstIndex(of: Self.divides) else {
            return false
        }
        let behind = words[(end + 1)...].drop(while: Self.fillers.contains).first
        return end - by <= 7 && behind.map(Self.opensParts.contains) ?? false
            && !words[by..<end].contains(where: Self.marks.contains)
    }

    private static let by = ("按" as Unicode.Scalar).value
    private static let divides = ("分" as Unicode.Scalar).value
    private static let fillers = (["看", "类", "为"] as [Unicode.Scalar]).map(\.value)
    private static let opensParts = ":,".scalarValues
    private static let marks = ",;:、".scalarValues

    private func kinds(_ run: Run, of before: [Fact], _ evidence: Evidence, after divided: inout Fact?) -> Finding? {
        let parts = run.parts
        let own = evidence.keys[parts[0].id]
        let wholes = before.reversed().prefix(Self.tried).filter { fact in
            let key = evidence.keys[fact.id]
            return key.paragraph == own.paragraph && key.paragraph >= 0 && key.measure == own.measure
                && own.start - key.end <= Self.far && !parts.contains { ($0.value ?? 0) > (fact.value ?? 0) }
        }
        if let whole = wholes.first(where: { $0.value == parts.sum }) {
            divided = whole
            return finding(whole, parts)
        }
        // What was divided just before is divided again; else one that stands right before them.
        let again = divided.flatMap { whole in wholes.first { $0.id == whole.id } }
        let beside = wholes.first.flatMap { $0.id + 1 == parts[0].id && $0.sentence == parts[0].sentence ? $0 : nil }
        // 教师2764人,其中研究生126人、…;按职称分: what was divided with 其中.
        let told = wholes.first { whole in before.contains { $0.relation == .part(of: whole.id) } }
        guard let whole = (run.isMarked ? again : nil) ?? told ?? beside else {
            return run.isMarked ? dividedAgain(parts, evidence) : nil
        }
        guard let value = whole.value, (value - parts.sum).magnitude * Self.little <= value else { return nil }
        return finding(whole, parts)
    }

    private static let tried = 12
}
