import Exact
import Lexicon
import Records
import Source

/// 0.48和0.41,比2014年的0.63和0.57分别下降0.15和0.16: as many differences as pairs of figures before them, in their order.
struct PairedDifferenceCheck: Check {
    let words: ChangeWords
    private static let most = 4

    func findings(in evidence: Evidence) -> [Finding] {
        let firsts = evidence.facts { $0.hasValue && $0.sentence >= 0 && $0.comparator == .eq }.filter {
            isDifference($0, evidence) && evidence.passage(before: $0.id, atMost: 10).holds(words.inTurn)
        }
        return firsts.flatMap { findings(from: $0, evidence) }
    }

    private func isDifference(_ fact: Fact, _ evidence: Evidence) -> Bool {
        fact.mention.unit == "百分点" || fact.isChangeOrGrowth && fact.mention.unit != "%"
            || fact.rule == "change"
                && fact.mention.unit != "%"
    }

    private func findings(from first: Fact, _ evidence: Evidence) -> [Finding] {
        var claims = [first]
        for fact in evidence.facts(inSentenceOf: first) where fact.id > first.id && claims.count < Self.most {
            guard let last = claims.last, fact.id == last.id + 1,
                evidence.passage(between: last.id, and: fact.id).isOne(of: words.unitJoins)
            else { break }
            claims.append(fact)
        }
        let known = claims.compactMap { claim in
            evidence.comparedPair(of: claim).map { difference(claim, $0.now, $0.before) }
        }
        if claims.count >= 2, known.count == claims.count { return known.map(\.finding) }
        let unit = claims.last?.mention.unit == "百分点" ? "%" : first.mention.unit
        let figures = evidence.facts(before: first) { $0.hasValue && $0.comparator == .eq && !$0.isChangeOrGrowth }
            .filter {
                $0.mention.unit == unit && $0.rule != "change" && $0.role != .standard
                    && $0.mention.scale == first.mention.scale
            }
        guard claims.count >= 2, figures.count >= 2 * claims.count else { return [] }
        let near = figures.suffix(2 * claims.count)
        let pairs = zip(near.prefix(claims.count), near.suffix(claims.count))
        let tried = zip(claims, pairs).map { difference($0, $1.0, $1.1) }
        // Where none fits, the figures are of something else.
        guard tried.contains(where: \.grade.passes) || figures.count == 2 * claims.count else { return [] }
        return tried.map(\.finding)
    }

    private func difference(_ claim: Fact, _ a: Fact, _ b: Fact) -> Neighbours {
        let isDown = claim.value.map(\.isNegative) ?? false
        let (x, y) = (a.value ?? .undefined, b.value ?? .undefined)
        let (first, second) = (x >= y) != isDown ? (a, b) : (b, a)
        let written = Fact.written([first, second, claim])
        return Neighbours(
            rule: "difference.paired", kind: "difference", claim: claim, inputs: [first, second],
            exact: (first.value ?? .undefined) - (second.value ?? .undefined),
            wide: first.mention.interval - second.mention.interval, expression: "\(written[0]) − \(written[1])",
            formula: "x1 − x2")
    }
}

extension Evidence {
    /// 小学0.628、初中0.549,较2013年的0.741、0.667下降|0.113|和0.118: what changed, and what it was, where the sentence gives both under one
    /// name.
    func comparedPair(of claim: Fact) -> (now: Fact, before: Fact)? {
        guard case .change(of: let base)? = claim.relation, facts.indices.contains(base) else { return nil }
        let now = facts[base]
        let earlier = facts(before: claim) { $0.hasValue && $0.role == .previous && $0.comparator == .eq }.filter {
            $0.words == now.words && $0.stage == now.stage && $0.mention.unit == now.mention.unit
                && $0.mention.kind == now.mention.kind
        }
        guard now.value != nil, now.role == .actual, earlier.count == 1 else { return nil }
        return (now, earlier[0])
    }
}
