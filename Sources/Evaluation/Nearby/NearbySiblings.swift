import Exact
import Lexicon
import Records
import Source

/// Rates that nothing nearby gives, though it is said what they are of.
///
/// 农业用水占69.5%,生活用水占17.1%: where the first is a share of 用水总量, and both are parts that add up to it, the second is
/// such a share, too. 监测对象648户,已消除风险436户,风险消除率76.3%: the rate bears the name of the one part just told.
struct NearbySiblings {
    let figures: NearbyFigures
    /// What the figures nearby gave.
    let explained: [Neighbours]

    func questions(of open: [Int]) -> [Neighbours] {
        let done = Set(explained.map(\.claim.id))
        let siblings = explained.filter {
            $0.kind == "ratio" && $0.claim.sentence != nil && $0.claim.rule == "share"
        }
        return open.lazy.filter {
            figures.key($0).unit == .percent && figures.key($0).isActual && !done.contains($0)
        }.compactMap { rate in
            figures.key(rate).rule == .share
                ? siblings.lazy.compactMap { question(rate, beside: $0) }.first
                : question(ofStage: rate) ?? question(named: rate)
        }
    }

    // MARK: - 小学38个达标,达标率90.48%;初中19个达标,达标率92.61%

    /// Where the rate of one stage follows from its part and a whole of that stage, the rate beside it is of the whole of its own stage
    /// by the same name.
    private func question(ofStage rate: Int) -> Neighbours? {
        let key = figures.key(rate)
        guard let part = figures.before(rate, where: \.isAmount).first, figures.key(part).sentence == key.sentence,
            figures.key(part).stage != .none, isRightBefore(part, rate)
        else { return nil }
        let wholes = explained.lazy.compactMap { sibling in whole(for: part, of: rate, beside: sibling) }
        guard let whole = wholes.first else { return nil }
        var found = NearbyRatio.ratio(figures.fact(rate), figures.fact(part), of: whole)
        guard found.exact <= 100, !found.grade.passes else { return nil }
        let claim = found.claim.mention
        found.isBound =
            [found.claim, found.inputs[0], whole].allSatisfy { $0.isCertain && $0.mention.comparator == .eq }
            && DigitSlip.keepsDecimals(printed: found.claim.value ?? .undefined, right: found.exact, ulp: claim.ulp)
        return found
    }

    private func isRightBefore(_ part: Int, _ rate: Int) -> Bool {
        part == rate - 1 && figures.evidence.passage(between: part, and: rate).count <= Self.reach
    }

    /// The whole of the part's stage that is called as that of a sibling is.
    private func whole(for part: Int, of rate: Int, beside sibling: Neighbours) -> Fact? {
        let (own, other) = (figures.key(part), figures.key(sibling.claim.id))
        guard sibling.kind == "ratio", other.paragraph == own.paragraph, sibling.inputs.count == 2,
            case let (told, all) = (figures.key(sibling.inputs[0].id), figures.key(sibling.inputs[1].id)),
            told.stage == all.stage, told.stage != own.stage, told.isMeasured(like: own),
            isRightBefore(sibling.inputs[0].id, sibling.claim.id)
        else { return nil }
        let before = figures.evidence.indices(in: figures.fact(rate).mention.report).lazy.map(Int.init).filter {
            let key = figures.key($0)
            return $0 < part && key.isMeasured(like: own) && key.isActual && key.hasValue
        }.map(figures.fact)
        // 小学参评单位42个、初中参评单位23个: that of the sibling has this name, too, wherever it is told.
        let names = Set(
            before.filter { $0.stage == sibling.inputs[1].stage && $0.value == sibling.inputs[1].value }.map(
                withoutStage))
        let wholes = before.filter {
            figures.key($0.id).stage == own.stage && names.contains(withoutStage($0))
        }
        guard let whole = wholes.last, wholes.allSatisfy({ $0.value == whole.value }) else { return nil }
        return whole
    }

    private func withoutStage(_ fact: Fact) -> String {
        guard let stage = fact.stage, fact.words.hasPrefix(stage) else { return fact.words }
        return String(fact.words.dropFirst(stage.count))
    }

    private func question(_ share: Int, beside sibling: Neighbours) -> Neighbours? {
        guard figures.key(sibling.claim.id).sentence == figures.key(share).sentence, let whole = sibling.inputs.last
        else { return nil }
        let share = figures.fact(share)
        return parts(of: whole).first { isNamed(share, for: $0) }.map { NearbyRatio.ratio(share, $0, of: whole) }
    }

    /// Those that make it up: told with 其中, or found to add up to it.
    private func parts(of whole: Fact) -> [Fact] {
        if let sum = explained.first(where: { $0.kind == "sum" && $0.claim.id == whole.id }) { return sum.inputs }
        let own = figures.key(whole.id)
        let told = figures.following(whole.id).filter { figures.key($0).isMeasured(like: own) }.map(figures.fact).filter
        {
            $0.relation == .part(of: whole.id)
        }
        return told.sum == whole.value ? told : []
    }

    /// The words before 占 are the part's own.
    private func isNamed(_ share: Fact, for part: Fact) -> Bool {
        guard let at = share.words.range(of: "占") else { return false }
        return at.lowerBound > share.words.startIndex && share.words[..<at.lowerBound] == part.words
    }

    /// Characters between the part and its rate, at most.
    private static let reach = 8

    /// The rate of the figures that the sentence begins with: a whole, and a part of it that bears the rate's name, each
    /// counted once in every unit.
    private func question(named claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard !key.isChangeOrGrowth else { return nil }
        let near = figures.before(claim) { $0.isAmount && $0.isActual && $0.sentence == key.sentence }
        let rate = figures.fact(claim)
        guard near.count >= 2, let named = figures.words.shared.stem(ofRate: rate.words) else { return nil }
        let stem = String(String.UnicodeScalarView(named.unicodeScalars.suffix(2)))
        let before = near.map(figures.fact)
        let denials = figures.words.shared.denialSet
        let parts = before.prefix { $0.words.contains(stem) && !denials.occurs(in: $0.words) }
        let wholes = before.dropFirst(parts.count)
        guard stem.unicodeScalars.count == 2, let part = parts.first, let whole = wholes.first,
            parts.count == wholes.count, wholes.allSatisfy({ $0.words == whole.words && !$0.isChangeOrGrowth }),
            figures.evidence.passage(between: part.id, and: claim).count <= Self.reach,
            zip(parts, wholes).allSatisfy({ $0.isMeasured(like: $1) && $0.value ?? 0 < $1.value ?? 0 })
        else { return nil }
        let tried = zip(parts, wholes).map { NearbyRatio.ratio(rate, $0, of: $1) }
        return tried.contains(where: \.grade.passes) ? nil : tried.last
    }
}
