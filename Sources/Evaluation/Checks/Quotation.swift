import Exact
import Lexicon
import Records

/// A requirement as a report quotes it, beside the indicator of the standard in whose block it stands.
struct Quotation {
    let fact: Fact
    /// What stands around it.
    let around: String
    let standard: Standard
    let indicator: Standard.Indicator
    /// Those of the indicator that are in the figure's unit.
    let thresholds: [Standard.Threshold]
    let clause: String
    /// The group whose indicators all have these limits, where it is quoted for all of them.
    var group: Standard.Group?

    /// The finding where the figure is one of the standard's.
    var agreement: Finding? {
        let matching = matching
        guard !matching.isEmpty else { return nil }
        return Finding(
            report: fact.mention.report, rule: rule, kind: "standard-quote", grade: .consistent, claim: fact.term,
            expression: "\(fact.printed) = \(fact.printed)",
            recomputed: fact.mention.interval.scaled(by: 1 / fact.mention.scale), gap: 0,
            standard: reference(matching),
            message: Message(
                zh: "“\(name)”引用的标准“\(fact.mention.quote)”与\(place)一致。",
                en: "The requirement quoted for “\(name)”, “\(fact.mention.quote)”, is that of \(place)."),
            basis: basis)
    }

    /// The finding where the report says of itself, in the standard's words, that it keeps the limit.
    var claim: Finding? {
        guard let kept = matching.first else { return nil }
        var basis = Basis(.limit)
        basis.requirements = [.init(kept.limit, factor: scale(kept), condition: kept.condition)]
        return Finding(
            report: fact.mention.report, rule: "threshold.\(indicator.id)", kind: "threshold", grade: .consistent,
            claim: fact.term, expression: "\(fact.printed) \(kept.limit)",
            recomputed: fact.mention.interval.scaled(by: 1 / fact.mention.scale), gap: 0, standard: reference([kept]),
            message: Message(
                zh: "报告写明“\(indicator.name)”为“\(fact.mention.quote)”，达到\(place)的标准（\(kept.limit)）。",
                en:
                    "The report states “\(fact.mention.quote)” for “\(indicator.name)”, as \(place) asks (\(kept.limit))."
            ),
            basis: basis)
    }

    /// Those of the limits that the figure is.
    private var matching: [Standard.Threshold] {
        guard let value = fact.value else { return [] }
        return thresholds.filter { value * scale($0) == $0.limit.value && !isOpposite($0) }
    }

    /// Only where the sentence is the standard's own, and softer than it: provinces may ask for more, not for less.
    ///
    /// - Parameters:
    ///   - standsBeside: the standard's own figures stand in the sentence as well.
    ///   - quotesBeside: another of its limits does, so that the sentence quotes it in whatever words.
    func disagreement(standsBeside: Bool, quotesBeside: Bool) -> Finding? {
        let isItsWording = indicator.wording.map { NameMatch.contained($0, in: around) >= 75 } ?? false
        guard isItsWording || quotesBeside, let value = fact.value, let limit = general.first?.limit,
            !thresholds.allSatisfy(isOpposite)
        else { return nil }
        var basis = basis
        basis.doubts = Basis.doubts(of: [fact])
        if !indicator.isCertain { basis.doubts.append(.standardOpen) }
        if standsBeside || !isItsWording { basis.doubts.append(.otherFigure) }
        if thresholds.count > 2 { basis.doubts.append(.severalCandidates) }
        let sure = thresholds.allSatisfy { isWeaker(value, than: $0) } && basis.doubts.isEmpty
        return Finding(
            report: fact.mention.report, rule: rule, kind: "standard-quote",
            grade: sure ? .inconsistent : .questionable, severity: sure ? .medium : .low, claim: fact.term,
            expression: "\(fact.printed) ≠ \(limit.text)", recomputed: Interval(exactly: limit.value),
            gap: value - limit.value, standard: reference(thresholds),
            message: Message(
                zh: "“\(name)”引用的标准写作“\(fact.mention.quote)”，\(place)为 \(limit)"
                    + "\(sure ? "" : "；各地标准可以更高，请核对")。",
                en:
                    "The requirement for “\(name)” is quoted as “\(fact.mention.quote)”; \(place) says \(limit)"
                    + "\(sure ? "" : "; local standards may ask for more, please check")."), basis: basis)
    }

    private var rule: String { "standard-quote." + (group.map { "\(standard.id).\($0.id)" } ?? indicator.id) }
    private var name: String { group?.name ?? indicator.name }
    private var place: String { standard.document + clause }
    private var general: [Standard.Threshold] { thresholds.filter { !$0.isRelaxed } }

    private var basis: Basis {
        var basis = Basis(.quotation)
        basis.requirements = thresholds.map { .init($0.limit, factor: scale($0), condition: $0.condition) }
        return basis
    }

    /// 15% is 0.15.
    private func scale(_ threshold: Standard.Threshold) -> Rational {
        fact.scale(asIn: threshold.limit, unit: threshold.unit ?? indicator.unit)
    }

    private func isWeaker(_ value: Rational, than threshold: Standard.Threshold) -> Bool {
        switch threshold.limit.comparator {
        case .ge, .gt, .eq: value * scale(threshold) < threshold.limit.value
        case .le, .lt: value * scale(threshold) > threshold.limit.value
        }
    }

    /// 不足100名的按100名核定: what is bounded the other way is whom the requirement is for.
    private func isOpposite(_ threshold: Standard.Threshold) -> Bool {
        switch threshold.limit.comparator {
        case .ge, .gt, .eq: [.lt, .le].contains(fact.mention.comparator)
        case .le, .lt: [.gt, .ge].contains(fact.mention.comparator)
        }
    }

    private func reference(_ thresholds: [Standard.Threshold]) -> Finding.StandardReference {
        var texts: [String] = []
        for text in thresholds.map(\.limit.description) where !texts.contains(text) { texts.append(text) }
        return .init(document: standard.document, clause: clause, threshold: texts.joined(separator: "、"))
    }
}
