import Exact
import Lexicon
import Records
import Source

/// 每百名学生拥有…, 生均…: a figure per pupil against the figure itself and the pupils.
struct PerPupilCheck: Check {
    let words: PerHeadWords
    let totals: PerPupilWords
    let joins: WordSet
    let bound: BoundWords

    func findings(in evidence: Evidence) -> [Finding] {
        let names = PerPupilNames(evidence.names, words)
        let claims = evidence.indices { key in
            key.isActual && key.hasValue && key.kind != .percent && (key.kind != .ratio || names.isPerPupilByUnit(key))
                && names.isPerPupil(key)
        }
        return Dictionary(grouping: claims) { Int(evidence.keys[$0].report) }.sorted { $0.key < $1.key }.flatMap {
            findings(
                of: $0.value, PerPupilFigures(evidence, report: $0.key, names: names, joins: joins), names, evidence)
        }
    }

    private func findings(
        of claims: [Int], _ report: PerPupilFigures, _ names: PerPupilNames, _ evidence: Evidence
    ) -> [Finding] {
        let found = findings(of: claims.filter { !evidence.keys[$0].isInTable }, in: report, names, evidence)
        let places = evidence.index.byPlace
        let explained = Set(found.lazy.filter(\.grade.passes).compactMap { $0.claim?.place.flatMap { places[$0] } })
        let totals = PerPupilTotals(words: self.totals, names: names, report: report, evidence: evidence)
            .findings(of: claims, explained: explained)
        let answered = Set(totals.compactMap { $0.claim?.place })
        return found.filter { $0.grade.passes || $0.claim?.place.map(answered.contains) != true } + totals
    }

    private func findings(
        of claims: [Int], in report: PerPupilFigures, _ names: PerPupilNames, _ evidence: Evidence
    ) -> [Finding] {
        var open: [(PerPupilQuotient, named: [Int])] = []
        var found: [Finding] = []
        for claim in claims {
            guard let quotient = report.quotient(claim), case let named = report.named(like: claim),
                !named.isEmpty || names[evidence.keys[claim].words].isOfLevels
            else { continue }
            if let agreement = agreement(quotient, named, report, evidence) ?? beside(quotient, report, evidence) {
                found.append(agreement)
            } else {
                open.append((quotient, named))
            }
        }
        return found
            + open.compactMap { quotient, named in
                ofSiblings(quotient, named, agreed: found, report, evidence)
                    ?? question(quotient, named, report, evidence)
            }
    }

    /// 生均占地面积14平方米,生均建筑面积10.8平方米,生均户外活动面积4.2平方米: where the others follow from their totals and one count of pupils,
    /// so does the third from the one total of its name.
    private func ofSiblings(
        _ quotient: PerPupilQuotient, _ named: [Int], agreed: [Finding], _ report: PerPupilFigures,
        _ evidence: Evidence
    ) -> Finding? {
        let (claim, places) = (quotient.claim, evidence.index.byPlace)
        let own = what(report.core(of: claim.id))
        let totals = named.filter { what(report.core(of: $0)) == own }.map { evidence.facts[$0] }
        guard let total = totals.first, totals.allSatisfy({ $0.value == total.value }), claim.qualifier == nil else {
            return nil
        }
        let bases = agreed.filter { finding in
            finding.inputs.count == 2
                && finding.claim?.place.flatMap { places[$0] }.map {
                    evidence.keys[$0].sentence == evidence.keys[claim.id].sentence
                } == true
        }.compactMap { $0.inputs.last?.place.flatMap { places[$0] } }
        guard bases.count >= 2, let base = bases.first.map({ evidence.facts[$0] }),
            bases.allSatisfy({ evidence.facts[$0].value == base.value }),
            BoundFigures(claim: claim, inputs: [total, base], evidence: evidence, words: bound).areCertain
        else { return nil }
        return quotient.question(of: total, by: base, isSure: true)
    }

    /// By what it is a figure of: the same words without 每百名学生拥有 and 生均; or the count right before it.
    private func agreement(
        _ quotient: PerPupilQuotient, _ named: [Int], _ report: PerPupilFigures, _ evidence: Evidence
    ) -> Finding? {
        let claim = quotient.claim.id
        let nearest = named.map { (index: $0, distance: report.distance($0, claim)) }.sorted {
            $0.distance < $1.distance
        }
        return (nearest.map { [$0.index] } + report.levels(of: claim)).lazy.compactMap { tops in
            quotient.agreement(of: tops.map { evidence.facts[$0] })
        }.first
    }

    /// 58名专任教师全部具有专科及以上学历,本科49人,每百名学生5.75人: of another count before it in its sentence.
    private func beside(_ quotient: PerPupilQuotient, _ report: PerPupilFigures, _ evidence: Evidence) -> Finding? {
        report.before(quotient.claim.id).lazy.compactMap { quotient.agreement(of: [evidence.facts[$0]]) }.first
    }

    /// Only where one count stands right before it, in its own sentence, and the pupils are one number: worth asking.
    private func question(
        _ quotient: PerPupilQuotient, _ named: [Int], _ report: PerPupilFigures, _ evidence: Evidence
    ) -> Finding? {
        let claim = quotient.claim
        // 县级及以上 is of several levels, which one count need not hold; 最小的某园 is one of many.
        guard claim.mention.comparator == .eq, claim.qualifier == nil,
            let numerator = named.first(where: {
                report.precedes($0, claim.id) || report.isOfStage($0, claim.id)
                    || report.isInBracket($0, behind: claim.id)
            }),
            !words.isOfLevels(claim.words) || words.isOfLevels(evidence.facts[numerator].words),
            NameMatch.contained(what(report.core(of: claim.id)), in: what(report.core(of: numerator))) >= 60
                || report.isNameless(claim.id) || report.isInBracket(numerator, behind: claim.id)
                || isTotal(evidence.facts[numerator], of: quotient, evidence),
            let base = quotient.base(of: evidence.facts[numerator])
        else { return nil }
        return quotient.question(of: evidence.facts[numerator], by: base)
    }

    /// 小学专科及以上学历教师1794人 of 每百名学生拥有高于规定学历教师: by what they measure, whatever they are called.
    private func isTotal(_ numerator: Fact, of quotient: PerPupilQuotient, _ evidence: Evidence) -> Bool {
        let stage = quotient.stage == .none ? nil : evidence.names[quotient.stage]
        return numerator.indicator.id.map {
            totals.indicators(for: quotient.claim.words.scalarValues, stage: stage).contains($0)
        } ?? false
    }

    /// 活动室 of 活动室面积: 寝室面积 is another area.
    private func what(_ core: NameMatch.Core) -> NameMatch.Core {
        var core = core[...]
        while let length = words.measured.lengthEnding(in: Array(core), at: core.count, after: 1), length > 0 {
            core = core.dropLast(length)
        }
        return Array(core)
    }
}
