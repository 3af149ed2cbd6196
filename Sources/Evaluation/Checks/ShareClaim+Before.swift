import Exact
import Records

/// A share of what a sentence before counts: 专任教师2764人。其中,高级职称682人,占24.7%。
extension ShareClaim {
    /// What the paragraph counts before the sentence, as the numerator is counted.
    var earlier: [Fact] {
        let own = evidence.keys[numerator.id]
        return evidence.indices(inParagraphOf: claim.id).filter { i in
            let key = evidence.keys[Int(i)]
            return key.sentence != own.sentence && key.ends(before: own) && key.measure == own.measure
                && key.kind == own.kind && key.isActual && key.hasValue && !key.isChangeOrGrowth
                && (key.stage == .none || own.stage == .none || key.stage == own.stage)
        }.map { evidence.facts[Int($0)] }
    }

    /// Asks about a share right behind its part, where the paragraph leaves one whole that it can be of.
    func ofWholeBefore(_ pool: [Fact]) -> Finding? {
        guard pool.count == 1, numerator.id + 1 == claim.id, !isQualified, let whole = wholeBefore,
            PartSumCheck.countsAlike(numerator.mention.unit, whole.mention.unit),
            isBare || bearsName(of: numerator, over: whole)
                || claim.rule != "share" && evidence.keys[numerator.id].measure == .person
        else { return nil }
        let isNamed = isBare || bearsName(of: numerator, over: whole)
        return isSlip(numerator, whole, fewest: isNamed ? 2 : 3)
            ? ratio(numerator, whole).finding.asked(.severalCandidates) : nil
    }

    /// What the part is said to be one of, what the share before is of, or the only figure there is.
    private var wholeBefore: Fact? {
        if case .part(let whole) = numerator.relation { return evidence.facts[whole] }
        let earlier = earlier
        if earlier.count == 1 { return earlier[0] }
        let told = evidence.indices(inParagraphOf: claim.id).last { i in
            let key = evidence.keys[Int(i)]
            return Int(i) < numerator.id && key.unit == .percent && key.isActual && key.hasValue
        }
        guard let last = told.map({ evidence.facts[Int($0)] }), last.id > 0 else { return nil }
        return earlier.first { ShareRatio(part: evidence.facts[last.id - 1], whole: $0, claim: last).agrees }
    }

    /// Whether one wrong digit in the three explains that they do not agree.
    func isSlip(_ part: Fact, _ whole: Fact, fewest: Int = 2) -> Bool {
        BoundFigures(claim: claim, inputs: [part, whole], evidence: evidence, words: names.words.bound)
            .isMisprint(fewest: fewest, Self.share)
    }
}
