import Exact
import Lexicon
import Records

/// 幼儿班401个,小班118个、中班137个、大班146个; 按办园性质分,公办园54所、民办园64所: kinds that leave nothing out, told one after
/// another without 其中.
extension DivisionCheck {
    /// How far before its kinds a whole may stand, in scalars, and how little they may miss it by to be worth asking: one
    /// in so many.
    private static let far: Int32 = 240
    private static let little: Rational = 10

    func byKind(_ evidence: Evidence) -> [Finding] {
        let counts = evidence.facts { isCount($0) && $0.sentence >= 0 }
        var found: [Finding] = []
        var i = 0
        while i < counts.count {
            let sizes = (2...max(2, Self.longest)).reversed()
            guard let size = sizes.first(where: { isDivision(counts[i...].prefix($0), of: $0, evidence) }) else {
                i += 1
                continue
            }
            let parts = Array(counts[i..<(i + size)])
            if let finding = kinds(parts, before: counts[..<i], evidence) { found.append(finding) }
            i += size
        }
        return found
    }
    private static let longest = 6

    /// Kinds that leave nothing out, each right behind the one before it.
    private func isDivision(_ parts: ArraySlice<Fact>, of size: Int, _ evidence: Evidence) -> Bool {
        guard parts.count == size, let first = parts.first else { return false }
        let own = evidence.keys[first.id]
        let isListed = zip(parts, parts.dropFirst()).allSatisfy { a, b in
            let key = evidence.keys[b.id]
            return key.sentence == own.sentence && key.measure == own.measure
                && evidence.passage(between: a.id, and: b.id).begins(with: Self.marks)
        }
        return isListed && partitions.areExhaustive(parts.map(\.words)) && partitions.areDisjoint(parts.map(\.words))
            && parts.allSatisfy { if case .part = $0.relation { false } else { true } }
    }
    private static let marks: WordSet = ["、", ",", "和", "与"]

    private func kinds(_ parts: [Fact], before: ArraySlice<Fact>, _ evidence: Evidence) -> Finding? {
        let own = evidence.keys[parts[0].id]
        let wholes = before.reversed().prefix(Self.tried).filter { fact in
            let key = evidence.keys[fact.id]
            return key.paragraph == own.paragraph && key.paragraph >= 0 && key.measure == own.measure
                && own.start - key.end <= Self.far && !parts.contains { ($0.value ?? 0) > (fact.value ?? 0) }
        }
        if let whole = wholes.first(where: { $0.value == parts.sum }) { return finding(whole, parts) }
        // One that stands right before them in their sentence is what they divide.
        guard let whole = wholes.first, whole.id + 1 == parts[0].id, whole.sentence == parts[0].sentence,
            let value = whole.value, (value - parts.sum).magnitude * Self.little <= value
        else { return nil }
        return finding(whole, parts)
    }
    private static let tried = 12
}
