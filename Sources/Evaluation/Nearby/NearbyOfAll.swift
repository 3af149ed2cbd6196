import Exact
import Lexicon
import Records

/// What follows from a total that the report tells in another section: 小学24176人 … 生均公用经费850元,核拨2054.96万元;
/// 小学624个班,平均38.7人; 持证598人,占97.7% of the teachers told at the beginning.
struct NearbyOfAll: NearbyForm {
    private let figures: NearbyFigures
    /// Counts that a report tells once and goes by, by report: pupils, teachers, schools, classes.
    private let totals: [Int32: [Int]]

    private static let ids = ["edu.pupils", "edu.teachers", "edu.staff", "edu.classes", "edu.schools"]
    private static let pupils = "edu.pupils"
    private static let classes = "edu.classes"
    private static let perPupil = "2017-6.resources."
    /// How many totals of a report are tried, how far from what follows from them its other figures stand, in characters
    /// between a part and its share at most.
    private static let (most, reach, beside) = (40, 400, 14)

    init(_ figures: NearbyFigures) {
        self.figures = figures
        var totals: [Int32: [Int]] = [:]
        for (i, key) in figures.evidence.keys.enumerated()
        where key.kind == .count && key.isActual && key.hasValue && key.comparator == .eq && key.size >= 20
            && !key.isChangeOrGrowth && !key.traits.contains(.hasQualifier)
        {
            guard let id = figures.fact(i).indicator.id, Self.ids.contains(where: id.hasPrefix),
                totals[key.report, default: []].count < Self.most
            else { continue }
            totals[key.report, default: []].append(i)
        }
        self.totals = totals
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard !key.isChangeOrGrowth, key.size > 0, let totals = totals[key.report] else { return nil }
        if key.kind == .money, let found = product(claim, totals) { return found }
        if figures.fact(claim).indicator.id?.hasPrefix(Self.perPupil) == true { return perPupil(claim, totals) }
        if key.unit == .percent { return share(claim, totals) }
        return key.measure == .person ? classMean(claim, totals) : nil
    }

    private func isOfStage(_ total: Int, _ stage: NameID) -> Bool {
        stage == .none || figures.key(total).stage == stage
    }

    private func id(_ figure: Int) -> String { figures.fact(figure).indicator.id ?? "" }

    // MARK: - The forms

    /// 850元 for each of 24176 pupils.
    private func product(_ claim: Int, _ totals: [Int]) -> Neighbours? {
        let prices = figures.before(claim, reach: Self.reach) { $0.kind == .money && $0.size >= 5 && $0.size <= 20_000 }
        for price in prices {
            for heads in totals where id(heads).hasPrefix(Self.pupils) {
                guard figures.isNear(claim, figures.key(price).size * figures.key(heads).size) else { continue }
                let found = Neighbours.product(figures.fact(claim), figures.fact(price), by: figures.fact(heads))
                if found.isTelling(isBeside: false, isFar: true) { return found }
            }
        }
        return nil
    }

    /// 834人, 103人 of 10631 pupils: 7.84 and 0.97 for each hundred; 3388.1万元: 3187元 for each.
    private func perPupil(_ claim: Int, _ totals: [Int]) -> Neighbours? {
        let key = figures.key(claim)
        let factor: Rational = key.kind == .money || key.kind == .area ? 1 : 100
        let parts = near(claim).filter {
            let part = figures.key($0)
            return part.isActual && part.kind == key.kind && part.measure == key.measure && part.size > key.size * 5
                && (part.stage == key.stage || part.stage == .none) && !part.isChangeOrGrowth
        }
        for heads in totals where id(heads).hasPrefix(Self.pupils) && isOfStage(heads, key.stage) {
            for part in parts where part != heads {
                let size = figures.key(part).size / figures.key(heads).size * factor.size
                guard figures.isNear(claim, size) else { continue }
                let found = ratio(claim, part, heads, factor)
                if found.isTelling(isBeside: false) { return found }
            }
        }
        return nil
    }

    /// The figures around a claim: 相应为834人 behind a list of means.
    private func near(_ claim: Int) -> [Int] {
        let all = figures.evidence.indices(in: figures.evidence.facts[claim].mention.report)
        let low = max(all.startIndex, (all.firstIndex(of: Int32(claim)) ?? all.startIndex) - Self.around)
        return all[low..<min(all.endIndex, low + 2 * Self.around)].map(Int.init).filter { $0 != claim }
    }
    private static let around = 24

    /// 598人,占97.7%, of teachers told elsewhere.
    private func share(_ claim: Int, _ totals: [Int]) -> Neighbours? {
        let key = figures.key(claim)
        let near = figures.before(claim, most: 1) { $0.kind == .count && !$0.isChangeOrGrowth && $0.isActual }
        guard key.size < 100, let part = near.first, figures.key(part).sentence == key.sentence, part + 1 == claim,
            figures.evidence.passage(between: part, and: claim).count <= Self.beside
        else { return nil }
        let own = figures.key(part)
        return totals.lazy.filter { [self] whole in
            let total = figures.key(whole)
            return total.isMeasured(like: own) && total.size > own.size
                && (total.stage == own.stage || own.stage == .none || total.stage == .none)
                && figures.isNear(claim, own.size / total.size * 100)
        }.map { ratio(claim, part, $0, 100) }.first { $0.isTelling(isBeside: false) }
    }

    /// 小学624个班,平均38.7人, of 24176 pupils.
    private func classMean(_ claim: Int, _ totals: [Int]) -> Neighbours? {
        let key = figures.key(claim)
        let own = figures.fact(claim)
        guard key.size >= 5, key.size <= 80, own.mention.ulp < 1, own.mention.ulp > 0 else { return nil }
        let classes = figures.before(claim) { $0.kind == .count && $0.sentence == key.sentence && $0.isActual }
            .first { id($0) == Self.classes }
        guard let classes else { return nil }
        let stage = figures.key(classes).stage
        return totals.lazy.filter { [self] heads in
            id(heads).hasPrefix(Self.pupils) && isOfStage(heads, stage)
                && figures.isNear(claim, figures.key(heads).size / figures.key(classes).size)
        }.map { ratio(claim, $0, classes, 1) }.first { $0.isTelling(isBeside: false) }
    }

    private func ratio(_ claim: Int, _ part: Int, _ whole: Int, _ factor: Rational) -> Neighbours {
        Neighbours.quotient(
            "nearby.ratio", figures.fact(claim), figures.fact(part), over: figures.fact(whole), times: factor)
    }
}
