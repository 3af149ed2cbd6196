import Exact
import Lexicon
import Records

/// `7项指标校际差异系数均小于0.50` against the seven values, in a table or told one after another.
struct CoefficientLimitCheck: Check {
    let words: LimitWords

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.isActual && !$0.isInTable && ($0.comparator == .lt || $0.comparator == .le) && $0.hasValue
                && $0.stage != .none
        }.filter { fact in
            words.coefficients.contains { fact.words.contains($0) }
        }.compactMap { finding($0, evidence) ?? highest($0, evidence) }
    }

    /// 小学7项差异系数最高0.437: the highest keeps the limit of each, or one does not.
    private func highest(_ fact: Fact, _ evidence: Evidence) -> Finding? {
        guard evidence.passage(before: fact.id, atMost: 4).holds(words.highest), fact.mention.comparator == .le,
            let value = fact.value
        else { return nil }
        for standard in evidence.standards {
            guard let indicator = standard.group("balance")?.indicators.first(where: { $0.kind == .cv }),
                let limit = indicator.thresholds(stage: fact.stage).first(where: { $0.stage == fact.stage })?.limit,
                let isMet = limit.isMet(by: value)
            else { continue }
            return finding(fact, value, limit, isMet: isMet, of: standard)
        }
        return nil
    }

    private func finding(
        _ fact: Fact, _ value: Rational, _ limit: Limit, isMet: Bool, of standard: Standard
    ) -> Finding {
        var basis = Basis(.limit, doubts: isMet ? [] : [.asksOnly])
        basis.requirements = [.init(limit)]
        let shown = "\(fact.displayName)最高\(fact.printed)"
        return Finding(
            report: fact.mention.report, rule: "threshold.highest", kind: "threshold",
            grade: isMet ? .consistent : .questionable, severity: isMet ? .info : .high, claim: fact.term,
            expression: "\(fact.printed) \(limit)", recomputed: Interval(exactly: value),
            gap: isMet ? 0 : value - limit.value,
            standard: .init(document: standard.document, clause: nil, threshold: limit.description),
            message: isMet
                ? Message(
                    zh: "\(shown)，各项都达到标准（\(limit)）。",
                    en: "The highest, \(fact.printed), keeps the limit of each (\(limit)).")
                : Message(
                    zh: "\(shown)，未达到标准（\(limit)），请核对。",
                    en: "The highest, \(fact.printed), does not keep the limit of each (\(limit)); please check."),
            basis: basis)
    }

    private func finding(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        guard let limit = claim.value, let stage = claim.stage else { return nil }
        let all = singles(of: claim, evidence)
        guard all.count >= 2 else { return nil }
        let over = all.filter { fact in
            guard let low = fact.mention.interval.low else { return false }
            return claim.mention.comparator == .lt ? low >= limit : low > limit
        }
        let highest = all.max { ($0.value ?? 0) < ($1.value ?? 0) }?.printed ?? ""
        var basis = Basis(.each, doubts: Basis.doubts(of: over + [claim]))
        basis.requirements = [.init(claim.mention.comparator.rawValue, limit)]
        basis.members = all.map(\.term)
        // Two values of one indicator may be of two years.
        if Set(all.map(\.indicator.id)).count < all.count, !over.isEmpty { basis.doubts.append(.severalCandidates) }
        let grade: Grade = over.isEmpty ? .consistent : basis.doubts.isEmpty ? .decisionInconsistency : .questionable
        let shown = over.map { "\($0.indicator.name)为\($0.mention.quote)" }.joined(separator: "、")
        let (count, word) = (all.count, claim.mention.comparator == .lt ? "小于" : "不超过")
        return Finding(
            report: claim.mention.report, rule: "all-of-n.coefficients", kind: "all-of-n", grade: grade,
            severity: over.isEmpty ? .info : .critical, claim: claim.term,
            inputs: (over.isEmpty ? all : over).map(\.term),
            expression: "max = \(highest)",
            recomputed: all.max { ($0.value ?? 0) < ($1.value ?? 0) }?.mention.interval, gap: 0,
            standard: .init(
                document: evidence.standards.first?.document ?? "", clause: nil, threshold: "≤\(limit.decimal)"),
            conclusionChanges: grade.accuses ? true : nil,
            message: over.isEmpty
                ? Message(
                    zh: "\(stage)\(count)项差异系数最大为 \(highest)，与“\(claim.mention.quote)”相符。",
                    en: "The largest of the \(count) coefficients is \(highest), as stated.")
                : Message(
                    zh: "称\(stage)差异系数均\(word) \(limit.decimal)，但\(shown)。",
                    en: "All coefficients are said to be below \(limit.decimal), but \(shown)."),
            basis: basis)
    }

    /// Those of the tables; in running text only where the claim is of each of them, those that stand before it.
    private func singles(of claim: Fact, _ evidence: Evidence) -> [Fact] {
        let known = evidence.facts { $0.hasValue && $0.isActual && $0.comparator == .eq }.filter {
            $0.mention.report == claim.mention.report && $0.stage == claim.stage && Self.isSingle($0)
        }
        let listed = known.filter { $0.table != nil }
        if listed.count >= 2 { return listed }
        guard evidence.passage(before: claim.id, atMost: 10).holds(words.each) else { return [] }
        let own = evidence.keys[claim.id]
        return known.filter { fact in
            let key = evidence.keys[fact.id]
            return fact.table == nil && key.paragraph >= 0 && key.paragraph == own.paragraph && key.ends(before: own)
        }
    }

    private static func isSingle(_ fact: Fact) -> Bool {
        let id = fact.indicator.id ?? ""
        return id.contains(".balance.") && !id.hasSuffix("composite")
    }
}
