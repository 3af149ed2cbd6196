import Exact
import Lexicon
import Records
import Source

/// `15项指标均达标` against fifteen single conclusions, and 达标学校比例 against the schools of the table.
struct ConclusionCheck: Check {
    private let excepted: WordSet

    init(lexicon: FollowsLexicon) { excepted = WordSet(lexicon.excepted) }

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.conclusions.compactMap { sweeping($0, evidence: evidence) } + schools(evidence)
    }

    private func sweeping(_ claim: Conclusion, evidence: Evidence) -> Finding? {
        let count = claim.coverage.count
        guard claim.coverage.isOfSeveral, claim.verdict == "达标", claim.indicator.no == nil,
            !claim.indicator.group.isEmpty
        else { return nil }
        let singles = evidence.conclusions.filter {
            $0.report == claim.report && $0.indicator.group == claim.indicator.group && $0.coverage == .indicator
                && $0.indicator.no.map { claim.coverage.holds(Int($0)) } ?? false
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
            excepted.found(in: evidence.scalars, sentence.range).first.map { String(scalars: excepted.words[$0]) }
        }
    }

    /// The count that a share stands below, or to the right of.
    private func isBeside(_ count: Fact, _ share: Fact) -> Bool {
        guard count.block == share.block, let a = count.table, let b = share.table else { return false }
        return a.column == b.column || a.row == b.row
    }

    /// 达标学校比例 = 达标学校总数 ÷ the schools of that stage; a column of 100 % tells how many those are.
    private func schools(_ evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        let shares = evidence.facts(at: evidence.indices(indicator: "edu.qualified_rate")).filter {
            $0.table != nil && $0.value != nil
        }
        for share in shares {
            let counts = evidence.facts(at: evidence.indices(indicator: "edu.qualified_schools")).filter {
                $0.table?.title == share.table?.title
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
            let expression = Deferred("\(own.printed) ÷ \(whole.printed) × 100")
            out.append(
                Finding(
                    report: share.mention.report, rule: "ratio.qualified-schools", kind: "ratio",
                    grade: grade == .inconsistent && !clear ? .questionable : grade,
                    severity: grade.passes ? .info : .medium,
                    claim: share.term, inputs: [own.term, whole.term], expression: expression.value,
                    recomputed: Interval(exactly: exact),
                    gap: Interval(exactly: exact).gap(to: Comparison.admissible(share.mention)),
                    message: grade.passes
                        ? Message(
                            zh: "\(share.displayName)\(share.mention.quote)：\(expression.value) = \(exact.short)%，相符。",
                            en:
                                "\(share.displayName) \(share.mention.valueText)%: \(expression.value) = \(exact.short)%, it agrees."
                        )
                        : Message(
                            zh:
                                "\(share.displayName)为\(share.mention.quote)，但 \(expression.value) = \(exact.short)%，对不上。",
                            en:
                                "\(share.displayName) is given as \(share.mention.valueText)%, but \(expression.value) = \(exact.short)%."
                        ), basis: basis))
        }
        return out
    }
}
