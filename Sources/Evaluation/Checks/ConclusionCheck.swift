import Exact
import Lexicon
import Records
import Source

/// `15项指标均达标` against fifteen single conclusions, and `均小于0.50` against the single values.
struct ConclusionCheck: Check {
    private let excepted: WordSet

    init(lexicon: FollowsLexicon) { excepted = WordSet(lexicon.excepted) }

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.conclusions.compactMap { sweeping($0, evidence: evidence) } + coefficients(evidence)
            + schools(evidence)
    }

    private func sweeping(_ claim: Conclusion, evidence: Evidence) -> Finding? {
        guard case .all(let count) = claim.coverage, claim.verdict == "达标", claim.indicator.no == nil,
            !claim.indicator.group.isEmpty
        else { return nil }
        let singles = evidence.conclusions.filter {
            $0.report == claim.report && $0.indicator.group == claim.indicator.group && $0.coverage == .indicator
                && $0.indicator.no != nil
        }
        guard !singles.isEmpty else { return nil }
        var byNumber: [String: Conclusion] = [:]
        for single in singles { byNumber[single.indicator.no ?? ""] = single }
        let stated = byNumber.values.filter { $0.verdict != "missing" }
        let other = stated.filter { $0.verdict != "达标" }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let missing = byNumber.values.filter { $0.verdict == "missing" }.sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
        let met = stated.count - other.count
        let term = Finding.Term(
            name: claim.indicator.groupName, value: count.map(String.init) ?? "全部", unit: "项",
            interval: count.map { Interval(exactly: Rational($0)) } ?? .everything, span: claim.span, quote: claim.quote
        )
        func inputs(_ conclusions: some Sequence<Conclusion>) -> [Finding.Term] {
            conclusions.map {
                Finding.Term(
                    name: "指标\($0.indicator.no ?? "")", value: $0.verdict, unit: "", interval: .everything,
                    span: $0.span, quote: $0.quote)
            }
        }
        var basis = Basis(.all)
        basis.conclusions = byNumber.values.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(Basis.Stated.init)
        let expression = "达标 \(met) 项，其他 \(other.count) 项，未写 \(missing.count) 项"
        if !other.isEmpty {
            let list = other.map { "指标\($0.indicator.no ?? "")为“\($0.verdict)”" }.joined(separator: "、")
            // Only a conclusion that is labelled as one: 基本达标 in running text may speak of a part.
            let clear = other.contains {
                ["不达标", "部分达标", "不合格", "基本达标"].contains($0.verdict) && $0.isLabelled
            }
            if !clear { basis.doubts = [.notLabelled] }
            // 除指标三外,其余14项均达标: what is left out is said.
            let exception = exception(beside: claim, evidence)
            basis.words = [exception].compactMap(\.self)
            let grade: Grade = exception != nil ? .explainedByAuthor : clear ? .inconsistent : .questionable
            return Finding(
                report: claim.report, rule: "all-of-n.conclusions", kind: "all-of-n",
                grade: grade, severity: exception != nil ? .low : .high, claim: term, inputs: inputs(other),
                expression: expression, recomputed: Interval(exactly: Rational(met)),
                gap: count.map { Rational(met - $0) }, conclusionChanges: grade.accuses ? true : nil,
                message: Message(
                    zh:
                        "“\(claim.quote)”，但\(list)\(missing.isEmpty ? "" : "，\(missing.map { "指标\($0.indicator.no ?? "")" }.joined(separator: "、"))没有写结论")。",
                    en:
                        "“\(claim.quote)”, yet \(other.map { "indicator \($0.indicator.no ?? "") is “\($0.verdict)”" }.joined(separator: ", "))."
                ), basis: basis)
        }
        if !missing.isEmpty {
            let list = missing.map { "指标\($0.indicator.no ?? "")" }.joined(separator: "、")
            return Finding(
                report: claim.report, rule: "all-of-n.conclusions", kind: "all-of-n", grade: .incomplete,
                severity: .medium, claim: term, inputs: inputs(missing), expression: expression,
                recomputed: Interval(exactly: Rational(met)),
                message: Message(
                    zh: "“\(claim.quote)”，但\(list)没有写自评结论。",
                    en:
                        "“\(claim.quote)”, but no conclusion is stated for \(missing.map { "indicator \($0.indicator.no ?? "")" }.joined(separator: ", "))."
                ), basis: basis)
        }
        if let count, met != count {
            return Finding(
                report: claim.report, rule: "all-of-n.conclusions", kind: "all-of-n", grade: .unverifiable,
                reason: .annexMissing, claim: term,
                inputs: inputs(stated.sorted { $0.range.lowerBound < $1.range.lowerBound }), expression: expression,
                recomputed: Interval(exactly: Rational(met)), gap: Rational(met - count),
                message: Message(
                    zh: "“\(claim.quote)”，逐项只找到 \(met) 项自评结论。",
                    en: "“\(claim.quote)”, but single conclusions were found for \(met)."),
                basis: basis)
        }
        return Finding(
            report: claim.report, rule: "all-of-n.conclusions", kind: "all-of-n", grade: .consistent, claim: term,
            inputs: inputs(stated.sorted { $0.range.lowerBound < $1.range.lowerBound }), expression: expression,
            recomputed: Interval(exactly: Rational(met)), gap: 0,
            message: Message(
                zh: "“\(claim.quote)”，逐项 \(met) 项自评均为达标，相符。",
                en: "“\(claim.quote)”: all \(met) single conclusions say so."),
            basis: basis)
    }

    /// The word by which the sentence of a claim leaves some out.
    private func exception(beside claim: Conclusion, _ evidence: Evidence) -> String? {
        evidence.sentences.first { $0.range.contains(claim.range.lowerBound) }.flatMap { sentence in
            let counts = excepted.counts(in: sentence.scalars, sentence.scalars.indices)
            return counts.firstIndex { $0 > 0 }.map { String(scalars: excepted.words[$0]) }
        }
    }

    /// `7项指标校际差异系数均小于0.50` against the seven values of the table.
    private func coefficients(_ evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        for claim in evidence.facts
        where claim.role == .actual && claim.table == nil
            && (claim.mention.comparator == .lt || claim.mention.comparator == .le) && claim.words.contains("差异系数")
        {
            guard let limit = claim.value, let stage = claim.stage else { continue }
            let singles = evidence.facts.filter { fact in
                fact.mention.report == claim.mention.report && fact.stage == stage && fact.table != nil
                    && (fact.indicator.id ?? "").contains(".balance.")
                    && !(fact.indicator.id ?? "").hasSuffix("composite") && fact.value != nil
            }
            guard singles.count >= 2 else { continue }
            let over = singles.filter { fact in
                guard let low = fact.mention.interval.low else { return false }
                return claim.mention.comparator == .lt ? low >= limit : low > limit
            }
            let highest = singles.max { ($0.value ?? 0) < ($1.value ?? 0) }
            var basis = Basis(.each, doubts: Basis.doubts(of: over + [claim]))
            basis.requirements = [.init(claim.mention.comparator.rawValue, limit)]
            basis.members = singles.map(\.term)
            let grade: Grade =
                over.isEmpty ? .consistent : basis.doubts.isEmpty ? .decisionInconsistency : .questionable
            let shown = over.map { "\($0.indicator.name)\($0.mention.quote)" }.joined(separator: "、")
            out.append(
                Finding(
                    report: claim.mention.report, rule: "all-of-n.coefficients", kind: "all-of-n", grade: grade,
                    severity: over.isEmpty ? .info : .critical, claim: claim.term,
                    inputs: (over.isEmpty ? singles : over).map(\.term), expression: "max = \(highest?.printed ?? "")",
                    recomputed: highest?.mention.interval, gap: 0,
                    standard: .init(
                        document: evidence.standards.first?.document ?? "", clause: nil, threshold: "≤\(limit.decimal)"),
                    conclusionChanges: over.isEmpty ? nil : true,
                    message: over.isEmpty
                        ? Message(
                            zh:
                                "\(stage)\(singles.count)项差异系数最大为 \(highest?.printed ?? "")，与“\(claim.mention.quote)”相符。",
                            en:
                                "The largest of the \(singles.count) coefficients is \(highest?.printed ?? ""), as stated."
                        )
                        : Message(
                            zh:
                                "称\(stage)差异系数均\(claim.mention.comparator == .lt ? "小于" : "不超过") \(limit.decimal)，但\(shown)。",
                            en: "All coefficients are said to be below \(limit.decimal), but \(shown)."),
                    basis: basis))
        }
        return out
    }

    /// The count that a share stands below, or to the right of.
    private func isBeside(_ count: Fact, _ share: Fact) -> Bool {
        guard count.block == share.block, let a = count.table, let b = share.table else { return false }
        return a.column == b.column || a.row == b.row
    }

    /// 达标学校比例 = 达标学校总数 ÷ the schools of that stage; a column of 100 % tells how many those are.
    private func schools(_ evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        let shares = evidence.facts.filter {
            $0.indicator.id == "edu.qualified_rate" && $0.table != nil && $0.value != nil
        }
        for share in shares {
            let counts = evidence.facts.filter {
                $0.indicator.id == "edu.qualified_schools" && $0.table?.title == share.table?.title
                    && $0.stage == share.stage && $0.mention.report == share.mention.report
            }
            guard let own = counts.first(where: { isBeside($0, share) }), let n = own.value
            else { continue }
            // How many schools there are: what 100 % amounts to in this table.
            let full = shares.filter {
                $0.stage == share.stage && $0.value == 100 && $0.table?.title == share.table?.title
            }.compactMap { s in
                counts.first { isBeside($0, s) }
            }
            let totals = Set(full.compactMap(\.mention.value))
            guard totals.count == 1, let total = totals.first, let whole = full.first, total > 0 else { continue }
            let exact = n / total * 100
            let grade = Comparison.grade(claim: share.mention, exact: exact, wide: Interval(exactly: exact))
            var basis = Basis(
                .equal, "x1 ÷ x2 × 100", to: share.mention, doubts: Basis.doubts(of: [share, own, whole]))
            // How many schools there are is known by the other columns alone.
            if full.filter({ $0.id != own.id }).count < 2 { basis.doubts.append(.countedDifferently) }
            // A row that lost its label stands under another one's.
            let alike = counts.filter { isBeside($0, share) }
            if Set(alike.compactMap(\.mention.value)).count > 1 { basis.doubts.append(.severalCandidates) }
            let clear = grade == .inconsistent && basis.doubts.isEmpty
            let expression = "\(own.printed) ÷ \(whole.printed) × 100"
            out.append(
                Finding(
                    report: share.mention.report, rule: "ratio.qualified-schools", kind: "ratio",
                    grade: grade == .inconsistent && !clear ? .questionable : grade,
                    severity: grade.passes ? .info : .medium,
                    claim: share.term, inputs: [own.term, whole.term], expression: expression,
                    recomputed: Interval(exactly: exact),
                    gap: Interval(exactly: exact).gap(to: Comparison.admissible(share.mention)),
                    message: grade.passes
                        ? Message(
                            zh: "\(share.displayName)\(share.mention.quote)：\(expression) = \(exact.short)%，相符。",
                            en:
                                "\(share.displayName) \(share.mention.valueText)%: \(expression) = \(exact.short)%, it agrees."
                        )
                        : Message(
                            zh: "\(share.displayName)为\(share.mention.quote)，但 \(expression) = \(exact.short)%，对不上。",
                            en:
                                "\(share.displayName) is given as \(share.mention.valueText)%, but \(expression) = \(exact.short)%."
                        ), basis: basis))
        }
        return out
    }
}
