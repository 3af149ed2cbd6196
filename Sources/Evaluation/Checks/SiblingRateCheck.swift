import Exact
import Lexicon
import Records

/// 六年级31名学生语文及格29名,及格率93.55%;数学及格32名,及格率87.1%: a rate of the same name as one before it is of the same whole.
///
/// Only asks, and only where nothing else in the sentence could be the whole.
struct SiblingRateCheck: Check {
    let words: SharedWords

    /// A part right before its rate.
    private struct Pair {
        let part: Fact
        let rate: Fact
        /// What the rate counts.
        let stem: Substring
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let rates = evidence.facts {
            $0.kind == .percent && $0.unit == .percent && $0.isActual && $0.hasValue && $0.paragraph >= 0
                && !$0.isInTable
                && !$0.isChangeOrGrowth && $0.rule != .share
        }.filter { $0.words.unicodeScalars.count >= 3 }
        let pairs = rates.compactMap { pair($0, evidence) }
        let groups = Dictionary(grouping: pairs) { Group(evidence.keys[$0.rate.id]) }
        return groups.values.filter { $0.count >= 2 }.flatMap { findings(of: $0, evidence) }
    }

    /// Rates of one name in one paragraph.
    private struct Group: Hashable {
        let paragraph: Int32
        let words: NameID

        init(_ key: FactKey) { (paragraph, words) = (key.paragraph, key.words) }
    }
    /// How far apart they may stand, in scalars.
    private static let far = 60

    private func pair(_ rate: Fact, _ evidence: Evidence) -> Pair? {
        guard rate.id > 0, case let part = evidence.facts[rate.id - 1], part.sentence == rate.sentence,
            part.role == .actual,
            part.isAmount, part.value != nil, let stem = words.stem(ofRate: rate.words), part.words.contains(stem),
            !words.denials.contains(where: { part.words.hasPrefix($0) })
        else { return nil }
        return Pair(part: part, rate: rate, stem: stem)
    }

    private func findings(of pairs: [Pair], _ evidence: Evidence) -> [Finding] {
        let first = pairs[0]
        let wholes = evidence.facts(before: first.part) {
            $0.isAmount && $0.isActual && $0.hasValue && !$0.isChangeOrGrowth
        }
        .filter { $0.isMeasured(like: first.part) }
        guard let whole = wholes.last(where: { NearbyRatio.ratio(first.rate, first.part, of: $0).grade.passes }) else {
            return []
        }
        // Another whole may be told on the way.
        return pairs.dropFirst().compactMap { pair in
            guard pair.rate.mention.range.lowerBound - first.rate.mention.range.upperBound <= Self.far else {
                return nil
            }
            let between = evidence.facts(inParagraphOf: pair.rate).filter {
                $0.id > first.rate.id && $0.id < pair.part.id && $0.isMeasured(like: whole)
                    && !$0.words.contains(pair.stem)
            }
            guard
                between.allSatisfy({ other in
                    pairs.contains { $0.part.id == other.id } || isOfOtherRate(other, evidence)
                })
            else { return nil }
            return Neighbours(
                rule: "ratio.sibling", kind: "ratio", claim: pair.rate, inputs: [pair.part, whole],
                exact: (pair.part.value ?? .undefined) / (whole.value ?? .undefined) * 100,
                wide: pair.part.mention.interval / whole.mention.interval * Interval(exactly: 100),
                expression: Fact.written([pair.part, whole]).joined(separator: " ÷ ") + " × 100",
                formula: "x1 ÷ x2 × 100", doubt: .severalCandidates
            ).finding
        }
    }

    /// 优秀12名,优秀率38.71%: of a rate of its own.
    private func isOfOtherRate(_ part: Fact, _ evidence: Evidence) -> Bool {
        guard evidence.facts.indices.contains(part.id + 1) else { return false }
        let next = evidence.facts[part.id + 1]
        return next.mention.unit == "%" && next.sentence == part.sentence
    }
}
