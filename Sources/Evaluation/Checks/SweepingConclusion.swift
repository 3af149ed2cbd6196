import Exact
import Lexicon
import Records

/// `15项指标均达标` beside the conclusions on the single indicators that it speaks of.
struct SweepingConclusion {
    private let claim: Conclusion
    /// One for each indicator, the last that is stated, in order.
    private let singles: [Conclusion]
    /// One indicator is concluded in two ways: reports may stand together of which a title is lost.
    private var isTwofold = false
    /// How many indicators the standard counts in the group.
    private let standardCount: Int?

    /// Nil for a conclusion that is no such claim, and where no single one stands in the report.
    init?(_ claim: Conclusion, _ evidence: Evidence) {
        guard claim.coverage.isOfSeveral, claim.verdict == "达标", claim.indicator.no == nil,
            !claim.indicator.group.isEmpty
        else { return nil }
        var byNumber: [String: Conclusion] = [:]
        for single in evidence.conclusions
        where single.report == claim.report && single.indicator.group == claim.indicator.group
            && single.coverage == .indicator && single.indicator.no.map({ claim.coverage.holds(Int($0)) }) ?? false
        {
            let number = single.indicator.no ?? ""
            if let other = byNumber[number], other.verdict != "missing", other.verdict != single.verdict {
                isTwofold = true
            }
            byNumber[number] = single
        }
        guard !byNumber.isEmpty else { return nil }
        self.claim = claim
        singles = byNumber.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
        standardCount =
            evidence.standards.lazy.flatMap(\.groups).first { $0.id == claim.indicator.group }?.count
    }

    private var count: Int? { claim.coverage.count }
    private var missing: [Conclusion] { singles.filter { $0.verdict == "missing" } }
    private var stated: [Conclusion] { singles.filter { $0.verdict != "missing" } }
    private var others: [Conclusion] { stated.filter { $0.verdict != "达标" } }
    private var met: Int { stated.count - others.count }

    /// - Parameter exception: the word by which the sentence of the claim leaves some out.
    func finding(exception: @autoclosure () -> String?) -> Finding {
        if !others.isEmpty { return contradicted(exception: exception()) }
        if !missing.isEmpty { return incomplete }
        guard let count, met != count else { return agreement }
        return standardCount == met ? miscounted(count) : unverifiable(count)
    }

    // MARK: - What may come of it

    private func contradicted(exception: String?) -> Finding {
        var basis = basis
        // Only a conclusion that is labelled as one: 基本达标 in running text may speak of a part.
        let isClear = others.contains {
            ["不达标", "部分达标", "不合格", "基本达标"].contains($0.verdict) && $0.isLabelled
        }
        if !isClear { basis.doubts = [.notLabelled] }
        if isTwofold { basis.doubts.append(.severalCandidates) }
        // 除指标三外,其余14项均达标: what is left out is said.
        basis.words = [exception].compactMap(\.self)
        let list = others.map { "\(name($0))为“\($0.verdict)”" }.joined(separator: "、")
        let unstated = missing.isEmpty ? "" : "，\(names(missing))没有写结论"
        let listEn = others.map { "\(nameEn($0)) is “\($0.verdict)”" }.joined(separator: ", ")
        let accuses = basis.doubts.isEmpty
        let grade: Grade = exception != nil ? .explainedByAuthor : accuses ? .inconsistent : .questionable
        return finding(
            grade, exception != nil ? .low : .high, others, basis, gap: count.map { Rational(met - $0) },
            changes: grade.accuses ? true : nil,
            Message(
                zh: "“\(claim.quote)”，但\(list)\(unstated)。",
                en: "“\(claim.quote)”, yet \(listEn)."))
    }

    private var incomplete: Finding {
        let listEn = missing.map(nameEn).joined(separator: ", ")
        return finding(
            .incomplete, .medium, missing, basis,
            Message(
                zh: "“\(claim.quote)”，但\(names(missing))没有写自评结论。",
                en: "“\(claim.quote)”, but no conclusion is stated for \(listEn)."))
    }

    /// 17项均达标, of a group that has fifteen, of which fifteen are concluded.
    private func miscounted(_ count: Int) -> Finding {
        var basis = basis
        basis.requirements = [.init("eq", Rational(met))]
        return finding(
            .questionable, .low, stated, basis, gap: Rational(met - count),
            Message(
                zh: "“\(claim.quote)”，但标准和逐项自评都是 \(met) 项，请核对项数。",
                en:
                    "“\(claim.quote)”, but the standard has \(met), and so many single conclusions say so; please check."
            ))
    }

    private func unverifiable(_ count: Int) -> Finding {
        finding(
            .unverifiable, .info, stated, basis, reason: .annexMissing, gap: Rational(met - count),
            Message(
                zh: "“\(claim.quote)”，逐项只找到 \(met) 项自评结论。",
                en: "“\(claim.quote)”, but single conclusions were found for \(met)."))
    }

    private var agreement: Finding {
        finding(
            .consistent, .info, stated, basis, gap: 0,
            Message(
                zh: "“\(claim.quote)”，逐项 \(met) 项自评均为达标，相符。",
                en: "“\(claim.quote)”: all \(met) single conclusions say so."))
    }

    // MARK: - Making it

    private var basis: Basis {
        var basis = Basis(.all)
        basis.conclusions = singles.map(Basis.Stated.init)
        return basis
    }

    private func finding(
        _ grade: Grade, _ severity: Severity, _ inputs: [Conclusion], _ basis: Basis, reason: Reason? = nil,
        gap: Rational? = nil, changes: Bool? = nil, _ message: Message
    ) -> Finding {
        Finding(
            report: claim.report, rule: "all-of-n.conclusions", kind: "all-of-n", grade: grade, severity: severity,
            reason: reason, claim: term, inputs: inputs.map(term),
            expression: "达标 \(met) 项，其他 \(others.count) 项，未写 \(missing.count) 项",
            recomputed: Interval(exactly: Rational(met)), gap: gap, conclusionChanges: changes, message: message,
            basis: basis)
    }

    private var term: Finding.Term {
        Finding.Term(
            name: claim.indicator.groupName, value: count.map(String.init) ?? "全部", unit: "项",
            interval: count.map { Interval(exactly: Rational($0)) } ?? .everything, span: claim.span, quote: claim.quote
        )
    }

    private func term(_ conclusion: Conclusion) -> Finding.Term {
        Finding.Term(
            name: name(conclusion), value: conclusion.verdict, unit: "", interval: .everything, span: conclusion.span,
            quote: conclusion.quote)
    }

    private func name(_ conclusion: Conclusion) -> String { "指标\(conclusion.indicator.no ?? "")" }
    private func nameEn(_ conclusion: Conclusion) -> String { "indicator \(conclusion.indicator.no ?? "")" }
    private func names(_ conclusions: [Conclusion]) -> String { conclusions.map(name).joined(separator: "、") }
}
