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

    func explanation(of claim: Fact) -> Neighbours? {
        guard claim.isAmount, !claim.isChangeOrGrowth, let value = claim.value, value > 3 else { return nil }
        func isPart(_ fact: Fact) -> Bool {
            fact.isMeasured(like: claim) && !fact.isChangeOrGrowth && fact.role == .actual && fact.value ?? 0 <= value
                && !differences.contains(fact.id)
        }
        let behind = figures.following(claim).filter(isPart)
        if let first = behind.first, isDivided(claim, before: first), let sum = sum(claim, behind) { return sum }
        return sum(claim, figures.preceding(claim).filter(isPart), isTotal: true)
    }

    /// Whether words, or digits enough, say that what follows divides the claim.
    private func isDivided(_ claim: Fact, before part: Fact) -> Bool {
        if part.relation == .part(of: claim.id) { return true }
        let between = figures.evidence.words(between: claim, and: part)
        // 12个乡镇,初中11所: another unit is another thing, but where a word right behind says so.
        if part.mention.unit != claim.mention.unit, between.unicodeScalars.count > 8 { return false }
        return leads.occurs(in: between.scalarValues) || claim.printedDigits >= Self.enough || isSplit(claim, at: part)
    }

    /// 申请224件;受理201件,不予受理23件: what was and what was not.
    private func isSplit(_ claim: Fact, at part: Fact) -> Bool {
        guard let next = figures.following(part).first(where: { $0.isMeasured(like: part) }) else { return false }
        return Self.negations.contains { next.words == $0 + part.words }
    }
    private static let negations = ["不", "不予", "未", "非", "没有", "尚未"]

    /// The first figures that together come to the claim, without the parts of one of them.
    private func sum(_ claim: Fact, _ all: [Fact], isTotal: Bool = false) -> Neighbours? {
        let ids = Set(all.map(\.id))
        let parts = all.filter { part in
            if case .part(let whole) = part.relation { return whole == claim.id || !ids.contains(whole) }
            return true
        }.prefix(Self.most)
        guard parts.count >= 2 else { return nil }
        // 合计 may follow anything: only many digits say that it is of these.
        if isTotal, claim.printedDigits < Self.enough { return nil }
        return (2...parts.count).lazy.map { Self.sum(claim, Array(parts.prefix($0))) }.first { sum in
            sum.exact == claim.value
                || sum.grade.passes && claim.printedDigits >= Self.enough
                    && sum.isTelling(isBeside: false)
        }
    }

    static func sum(_ claim: Fact, _ parts: [Fact]) -> Neighbours {
        let written = Fact.written(parts + [claim]).dropLast()
        return Neighbours(
            rule: "nearby.sum", kind: "sum", claim: claim, inputs: parts,
            exact: parts.reduce(Rational(0)) { $0 + ($1.value ?? .undefined) },
            wide: parts.reduce(Interval(exactly: 0)) { $0 + $1.mention.interval },
            expression: written.joined(separator: " + "), formula: Basis.sum(parts.count))
    }
}

extension Fact {
    /// The digits of the number as printed, without its point, as a number: 12.40 is 1240.
    fileprivate var printedDigits: Rational {
        guard let value, !(mention.ulp == 0) else { return 0 }
        return (value / mention.ulp).magnitude
    }
}
