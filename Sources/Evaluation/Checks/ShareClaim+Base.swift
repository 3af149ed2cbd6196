import Exact
import Records

/// A share that names what it is of: 占专任教师总数的22.4%.
extension ShareClaim {
    /// In a report copied into one paragraph the whole that a share speaks of is not further before it than so many
    /// scalars.
    private static let reach = 300

    /// The base by name: in the sentence, the paragraph, then the report.
    func ofNamed(base: NameMatch.Core) -> Finding? {
        let candidates = names.measured(like: numerator).filter { i in
            let key = evidence.keys[i]
            return i != numerator.id && key.isActual && key.hasValue && !key.isChangeOrGrowth && names.matches(base, i)
                && !isPerHead(i) && !isOfOneStage(i)
        }.map { evidence.facts[$0] }.filter(\.mention.interval.isBounded)
        let tried = candidates.sorted { distance($0) < distance($1) }
        if let misread = ofAnother(than: candidates) { return misread }
        if let agreeing = agreeing(tried, candidates) { return agreeing.finding }
        if let both = ofBothStages(base) { return both }
        let part = numerator.value ?? 0
        let neighbour = before.first { $0.id != numerator.id && ratio(numerator, $0).agrees }
        guard let nearest = tried.first(where: { !(($0.value ?? 0) < part) }) else {
            return neighbour.map { fitting($0, base) } ?? ofLikeWhole(base)
        }
        // What happens to fit is no base where the one that is named stands beside it.
        let isBeside = tried.contains { names.isSame(base, $0.id) && distance($0) <= 1 }
        if let neighbour, !isBeside || isWhole(neighbour, base) {
            return ratio(numerator, neighbour).finding
        }
        let isFitting = neighbour != nil || before.contains { ratio($0, nearest).agrees }
        let doubts = doubts(tried, nearest, base) + (isFitting ? [.severalCandidates] : [])
        return doubts.reduce(ratio(numerator, nearest).finding) { $0.asked($1) }
    }

    /// 实际交流87人;其中骨干19人,占交流教师的21.8%: what the numerator is told to be a part of, and the base says so; 教师总数186人 is no 专任教师.
    private func isWhole(_ fact: Fact, _ base: NameMatch.Core) -> Bool {
        numerator.relation == .part(of: fact.id) && names.matches(base, fact.id)
    }

    /// 全县在校生19873人,农村在校生13520人;寄宿4218人,占全县在校生的31.2%: another figure gives the share than the one that stands right behind
    /// the very words of the base.
    private func ofAnother(than candidates: [Fact]) -> Finding? {
        guard let base = claim.base, base.unicodeScalars.count >= 5, numerator.id + 1 == claim.id else { return nil }
        let printed = candidates.filter {
            $0.paragraph == claim.paragraph && claim.paragraph != nil && $0.id < claim.id
                && evidence.passage(before: $0.id, atMost: base.unicodeScalars.count).string == base
        }
        guard let meant = printed.first, printed.count == 1, !ratio(numerator, meant).agrees,
            (before + candidates).contains(where: { $0.id != meant.id && ratio(numerator, $0).agrees })
        else { return nil }
        return ratio(numerator, meant).finding.asked(.severalCandidates)
    }

    /// 占义务教育在校生的8.58%: of neither stage alone.
    private func isOfOneStage(_ i: Int) -> Bool {
        evidence.keys[i].stage != .none
            && names.words.shared.compulsory.contains {
                claim.base?.contains($0) == true && !evidence.facts[i].words.contains($0)
            }
    }

    /// 占公用经费的6%: 生均公用经费 is no base of it.
    private func isPerHead(_ i: Int) -> Bool {
        names.words.shared.perHead.contains { evidence.facts[i].words.contains($0) && claim.base?.contains($0) != true }
    }

    private func agreeing(_ tried: [Fact], _ candidates: [Fact]) -> ShareRatio? {
        if let first = tried.lazy.map({ ratio(numerator, $0) }).first(where: \.agrees) { return first }
        // 分配名额744人,占优质高中招生计划的60%: no other part is meant, but of what it is a part.
        let isMeant =
            numerator.id + 1 == claim.id && subject.isNumerator(numerator)
            && tried.contains { distance($0) == 0 }
        // Or the numerator is further off: 骨干教师142名,占…总数22.4% after other counts.
        for other in before.dropFirst() where isLikeNumerator(other) {
            if isMeant, numerator.relation != .part(of: other.id) { continue }
            let ratios = candidates.lazy.filter { $0.id != other.id }.map { ratio(other, $0) }
            if let found = ratios.first(where: \.agrees) { return found }
        }
        return nil
    }

    /// 招生1240人,定向分配744人,其中农村初中318人,占分配名额的25.6%: a figure that gives the share, and none that bears the base's name.
    /// One that shares two characters with it, and does not give the share, is meant rather.
    private func fitting(_ neighbour: Fact, _ base: NameMatch.Core) -> Finding {
        let own = likeness(base, neighbour)
        let meant = before.dropFirst().filter {
            likeness(base, $0) > own && !(($0.value ?? 0) < (numerator.value ?? 0)) && isLikeNumerator($0)
        }
        guard own == 0, let nearest = meant.first else { return ratio(numerator, neighbour).finding }
        return ratio(numerator, nearest).finding.asked(.severalCandidates)
    }

    /// 中小学生16369人,其中寄宿生2332人,占学生总数的17%: of what the part is one of, where its name is like the base's.
    private func ofLikeWhole(_ base: NameMatch.Core) -> Finding? {
        guard case .part(let whole) = numerator.relation, case let fact = evidence.facts[whole],
            likeness(base, fact) > 0, isLikeNumerator(fact), !((fact.value ?? 0) < (numerator.value ?? 0))
        else { return nil }
        let ratio = ratio(numerator, fact)
        return ratio.agrees ? ratio.finding : ratio.finding.asked(.severalCandidates)
    }

    /// How many pairs of characters of a base stand in a figure's name.
    private func likeness(_ base: NameMatch.Core, _ fact: Fact) -> Int {
        let own = names.words(fact.id)
        return zip(base, base.dropFirst()).count { a, b in
            zip(own, own.dropFirst()).contains { $0 == a && $1 == b }
        }
    }

    /// 随迁子女28643人,占义务教育在校生的8.58%, of 小学214706人 and 初中119284人: only what agrees is said.
    private func ofBothStages(_ base: NameMatch.Core) -> Finding? {
        guard let own = claim.base, names.words.shared.compulsory.contains(where: own.contains) else { return nil }
        let candidates = names.measured(like: numerator).filter { i in
            let key = evidence.keys[i]
            return key.report == evidence.keys[claim.id].report && key.isActual && key.hasValue && !key.isChangeOrGrowth
                && names.matches(base, i) && key.paragraph == evidence.keys[claim.id].paragraph
        }.map { evidence.facts[$0] }
        for primary in candidates where primary.stage == Self.stages.primary {
            for junior in candidates where junior.stage == Self.stages.junior {
                let figures = [numerator, primary, junior]
                let found = Neighbours(
                    rule: "ratio.share", kind: "ratio", claim: claim, inputs: figures,
                    exact: (numerator.value ?? .undefined) / figures[1...].sum * 100,
                    wide: numerator.mention.interval / figures[1...].interval * Interval(exactly: 100),
                    expression: Self.ofBoth(figures), formula: "x1 ÷ (x2 + x3) × 100")
                if found.grade.passes { return found.finding }
            }
        }
        return nil
    }

    private static func ofBoth(_ figures: [Fact]) -> String {
        let written = Fact.written(figures)
        return "\(written[0]) ÷ (\(written[1]) + \(written[2])) × 100"
    }
    private static let stages = (primary: "小学", junior: "初中")

    /// Accuses only when no other reading is open: one base of that name, in this report, read with certainty.
    private func doubts(_ tried: [Fact], _ nearest: Fact, _ base: NameMatch.Core) -> [Doubt] {
        var doubts = Basis.doubts(of: tried + [numerator, claim])
        let isExact = tried.contains {
            names.isSame(base, $0.id) && $0.rule != "noun-after" && $0.paragraph != nil
                && $0.paragraph == claim.paragraph
                && claim.mention.range.lowerBound - $0.mention.range.lowerBound <= ShareClaim.reach
        }
        if !isExact || !subject.isNumerator(numerator) { doubts.append(.severalCandidates) }
        // 初中214人 of the 2438 teachers of both stages: the whole of the stage may stand elsewhere.
        if numerator.stage != nearest.stage { doubts.append(.severalCandidates) }
        if isQualified || isOfOtherYear(nearest) { doubts.append(.otherTime) }
        return doubts
    }

    /// 2021年3301人 of 2022年在校生41236人; and 2019年专任教师1550人 in a sentence of its own, where the part may be of now: the part
    /// tells no year, or the report has figures of later years.
    private func isOfOtherYear(_ whole: Fact) -> Bool {
        guard let year = whole.period?.prefix(4) else { return false }
        let own = numerator.period?.prefix(4)
        if let own, own != year { return true }
        guard evidence.keys[whole.id].sentence != evidence.keys[numerator.id].sentence else { return false }
        return own == nil
            || evidence.facts.contains { fact in
                let key = evidence.keys[fact.id]
                return key.isActual && key.report == evidence.keys[claim.id].report
                    && (fact.period?.prefix(4)).map { year < $0 } == true
            }
    }

    private func distance(_ fact: Fact) -> Int {
        let (key, own) = (evidence.keys[fact.id], evidence.keys[claim.id])
        if key.sentence == own.sentence { return 0 }
        if key.paragraph >= 0, key.paragraph == own.paragraph { return 1 }
        return key.block >= 0 && key.block == own.block ? 2 : 3
    }
}
