import Exact
import Lexicon
import Records

/// 在园幼儿8420人,其中公办4310人、普惠性民办2390人、营利性民办1720人,普惠性幼儿园覆盖率79.57%: the share of those in public and in inclusive
/// kindergartens, where the parts that the text names make up the whole.
///
/// It accuses where each part says whether it counts, all stand in the claim's paragraph, and the kindergartens
/// themselves, counted in the same way, do not give the share either.
struct InclusiveShareCheck: Check {
    let words: ShareWords

    private static let rate = "edu.inclusive_rate"
    /// How many counts before the claim are tried, and how many parts there are at most.
    private static let (reach, most) = (12, 6)

    /// A whole with the parts that add up to it.
    private struct Division {
        let whole: Fact
        let parts: [Fact]
    }

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.unit == .percent && $0.isActual && $0.hasValue && $0.comparator == .eq && !$0.isInTable
        }.filter { $0.indicator.id == Self.rate }.compactMap { finding($0, evidence) }
    }

    private func finding(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        let counts = evidence.indices(in: claim.mention.report).map { Int($0) }.filter { i in
            let key = evidence.keys[i]
            return i < claim.id && !key.isInTable && key.kind == .count && key.isActual && key.hasValue
                && key.comparator == .eq && key.traits.contains(.isExact)
        }.suffix(2 * Self.reach)
        func divisions(_ isOfPersons: Bool) -> [Division] {
            self.divisions(
                of: evidence.facts(
                    at: counts.filter { (evidence.keys[$0].measure == .person) == isOfPersons }.map(Int32.init)
                ).suffix(Self.reach))
        }
        let (children, houses) = (divisions(true), divisions(false))
        let tried = (children + houses).flatMap { shares(claim, of: $0) }
        if let agreeing = tried.first(where: \.grade.passes) { return agreeing.finding }
        if children.isEmpty, let agreeing = ofOpen(claim, evidence.facts(at: counts.map(Int32.init))) {
            return agreeing
        }
        guard children.count == 1, var share = shares(claim, of: children[0]).first else { return nil }
        share.isBound =
            unclear(children[0]).isEmpty
            && ([claim] + share.inputs).allSatisfy {
                $0.isCertain && $0.paragraph == claim.paragraph && $0.paragraph != nil
            }
        return share.finding
    }

    /// A count, and those next to each other behind it, or before it, that come to it; one of them is inclusive by its name.
    private func divisions(of counts: ArraySlice<Fact>) -> [Division] {
        let all = Array(counts)
        return all.indices.compactMap { whole in
            for start in all.indices where start != whole {
                var sum = Rational(0)
                for end in start..<min(all.count, start + Self.most) {
                    if end == whole { break }
                    sum = sum + (all[end].value ?? .undefined)
                    guard end > start, sum == all[whole].value else { continue }
                    let parts = Array(all[start...end])
                    if parts.allSatisfy({
                        $0.mention.unit == all[whole].mention.unit || $0.isMeasured(like: all[whole])
                    }),
                        parts.contains(where: isInclusive), parts.contains(where: { !isInclusive($0) })
                    {
                        return Division(whole: all[whole], parts: parts)
                    }
                }
            }
            return nil
        }
    }

    /// 在园幼儿9640人,…公办园4400人、普惠民办园3510人: those in no inclusive kindergarten are not told; only agreement is said.
    private func ofOpen(_ claim: Fact, _ counts: [Fact]) -> Finding? {
        let persons = counts.filter { PartSumCheck.sameUnit($0.mention.unit, Self.person) }.suffix(Self.reach)
        let named = persons.filter(isInclusive).suffix(2)
        guard named.count == 2, named[named.startIndex].words != named[named.endIndex - 1].words else { return nil }
        return persons.lazy.filter { !isInclusive($0) && !isExclusive($0) && $0.value ?? 0 >= named.sum }
            .map { share(claim, of: Array(named), $0) }.first { $0.isTelling(isBeside: false) }?.finding
    }
    private static let person = "人"

    private func isExclusive(_ part: Fact) -> Bool { words.exclusive.occurs(in: part.words) }
    private func isInclusive(_ part: Fact) -> Bool {
        !isExclusive(part) && words.inclusive.occurs(in: part.words)
    }
    private func unclear(_ division: Division) -> [Fact] {
        division.parts.filter { !isInclusive($0) && !isExclusive($0) }
    }

    /// Of those that are inclusive by their names; of the ones whose names say nothing as well.
    private func shares(_ claim: Fact, of division: Division) -> [Neighbours] {
        let sure = division.parts.filter(isInclusive)
        let both = division.parts.filter { !isExclusive($0) }
        return (both.count == sure.count ? [sure] : [sure, both]).map { share(claim, of: $0, division.whole) }
    }

    private func share(_ claim: Fact, of parts: [Fact], _ whole: Fact) -> Neighbours {
        let figures = parts + [whole]
        let written = Fact.written(figures)
        let terms = parts.indices.map { "x\($0 + 1)" }.joined(separator: " + ")
        return Neighbours(
            rule: "ratio.inclusive", kind: "ratio", claim: claim, inputs: figures,
            exact: parts.sum / (whole.value ?? .undefined) * 100,
            wide: parts.interval / whole.mention.interval * Interval(exactly: 100),
            expression: "(\(written.dropLast().joined(separator: " + "))) ÷ \(written[written.count - 1]) × 100",
            formula: "(\(terms)) ÷ x\(figures.count) × 100", doubt: .partsUnclear)
    }
}
