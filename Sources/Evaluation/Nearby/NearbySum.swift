import Exact
import Lexicon
import Records

/// 19家基层医疗卫生机构,即1家卫生院、18家村卫生室; 用于A的423万元、B的517万元: figures behind a whole, or before a total,
/// that add up to it.
struct NearbySum: NearbyForm {
    let figures: NearbyFigures
    /// Words between a whole and its parts.
    let leads: WordSet
    /// Facts that are differences of others.
    let differences: Set<Int>

    private static let most = 10
    private static let enough: Rational = 1000

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard key.isAmount, !key.isChangeOrGrowth, key.size > 3 else { return nil }
        let behind = parts(of: claim, key, in: figures.following(claim))
        if let first = behind.first, let sum = sum(claim, behind),
            isDivided(claim, before: first) || isRightBeside(sum, behind: true) || isAllAmong(claim, sum)
        {
            return sum
        }
        // 合计 may follow anything: only many digits say that it is of these.
        guard let sum = sum(claim, parts(of: claim, key, in: figures.preceding(claim))),
            hasManyDigits(claim) || isRightBeside(sum, behind: false)
        else { return nil }
        return sum
    }

    /// 意见412条,当场答复287条,移交办理125条: nothing stands between them, they are of one sentence, and each bears a name of its own.
    private func isRightBeside(_ sum: Neighbours, behind: Bool) -> Bool {
        let (claim, parts) = (sum.claim, sum.inputs.sorted { $0.id < $1.id })
        guard claim.printedDigits >= Self.enoughBeside, let first = parts.first, let last = parts.last,
            claim.sentence != nil,
            parts.allSatisfy({ $0.sentence == claim.sentence && $0.mention.unit == claim.mention.unit }),
            last.id - first.id == parts.count - 1, behind ? first.id == claim.id + 1 : last.id == claim.id - 1
        else { return false }
        return sum.exact == claim.value
    }
    private static let enoughBeside: Rational = 200

    /// 57个超规定班额的班级|中|,县城41个、乡镇16个: all that its sentence goes on to count in that unit.
    private func isAllAmong(_ claim: Int, _ sum: Neighbours) -> Bool {
        guard sum.exact == sum.claim.value, sum.claim.printedDigits >= Self.enoughAmong, let first = sum.inputs.first,
            sum.inputs.allSatisfy({ $0.sentence == sum.claim.sentence && $0.mention.unit == sum.claim.mention.unit }),
            figures.evidence.passage(between: claim, and: first.id).holds(figures.words.nearby.among)
        else { return false }
        let alike = figures.following(claim).filter {
            let other = figures.fact($0)
            return other.sentence == sum.claim.sentence && other.mention.unit == sum.claim.mention.unit
        }
        return alike.count == sum.inputs.count
    }
    private static let enoughAmong: Rational = 20

    private func parts(of claim: Int, _ key: FactKey, in all: some Sequence<Int>) -> [Int] {
        all.filter {
            let part = figures.key($0)
            return part.isMeasured(like: key) && !part.isChangeOrGrowth && part.isActual && isAtMost($0, claim)
                && !differences.contains($0)
        }
    }

    private func isAtMost(_ part: Int, _ claim: Int) -> Bool {
        let (size, whole) = (figures.key(part).size, figures.key(claim).size)
        // Only what is about as large asks for a look at the digits.
        if (size - whole).magnitude > whole * 0.01 { return size < whole }
        return figures.fact(part).value ?? 0 <= figures.fact(claim).value ?? 0
    }

    private func hasManyDigits(_ claim: Int) -> Bool { figures.fact(claim).printedDigits >= Self.enough }

    /// Whether words, or digits enough, say that what follows divides the claim.
    private func isDivided(_ claim: Int, before part: Int) -> Bool {
        if figures.fact(part).relation == .part(of: claim) { return true }
        let between = figures.evidence.passage(between: claim, and: part)
        // 1500名学生、1200名家长、300名教师: a list, of which the first is no more than the others.
        if between.begins(with: figures.words.nearby.listed), !between.holds(leads) { return false }
        // 12个乡镇,初中11所: another unit is another thing, but where a word right behind says so.
        if figures.key(part).unit != figures.key(claim).unit, between.count > 8 { return false }
        return between.holds(leads) || hasManyDigits(claim) || isSplit(at: part)
    }

    /// 申请224件;受理201件,不予受理23件: what was and what was not.
    private func isSplit(at part: Int) -> Bool {
        let key = figures.key(part)
        guard let next = figures.following(part).first(where: { figures.key($0).isMeasured(like: key) }) else {
            return false
        }
        let (words, other) = (figures.fact(part).words, figures.fact(next).words)
        return figures.words.nearby.negations.contains { other == $0 + words }
    }

    /// The first figures that together come to the claim, without the parts of one of them.
    private func sum(_ claim: Int, _ all: [Int]) -> Neighbours? {
        let parts = all.lazy.filter { part in
            guard figures.key(part).traits.contains(.isPart), case .part(let whole) = figures.fact(part).relation else {
                return true
            }
            return whole == claim || !all.contains(whole)
        }.prefix(Self.most)
        var size = 0.0
        var tried: [Int] = []
        for part in parts {
            tried.append(part)
            size += figures.key(part).size
            guard tried.count >= 2, figures.isNear(claim, size) else { continue }
            let sum = Self.sum(figures.fact(claim), tried.map(figures.fact))
            if sum.exact == sum.claim.value
                || sum.grade.passes && hasManyDigits(claim) && sum.isTelling(isBeside: false)
            {
                return sum
            }
        }
        return nil
    }

    static func sum(_ claim: Fact, _ parts: [Fact]) -> Neighbours {
        Neighbours(
            rule: "nearby.sum", kind: "sum", claim: claim, inputs: parts,
            exact: parts.sum, wide: parts.interval,
            expression: Fact.written(parts + [claim]).dropLast().joined(separator: " + "),
            formula: Basis.sum(parts.count))
    }
}

extension Fact {
    /// The digits of the number as printed, without its point, as a number: 12.40 is 1240.
    fileprivate var printedDigits: Rational {
        guard let value, !(mention.ulp == 0) else { return 0 }
        return (value / mention.ulp).magnitude
    }
}
