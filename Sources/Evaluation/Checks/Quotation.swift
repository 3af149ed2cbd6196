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

    /// The finding where the figure is one of the standard's.
    var agreement: Finding? {
        guard let value = fact.value else { return nil }
        let matching = thresholds.filter { value * scale($0) == $0.limit.value && !isOpposite($0) }
        guard !matching.isEmpty else { return nil }
        return Finding(
            report: fact.mention.report, rule: rule, kind: "standard-quote", grade: .consistent, claim: fact.term,
            expression: "\(fact.printed) = \(fact.printed)",
            recomputed: fact.mention.interval.scaled(by: 1 / fact.mention.scale), gap: 0,
            standard: reference(matching),
            message: Message(
                zh: "“\(indicator.name)”引用的标准“\(fact.mention.quote)”与\(place)一致。",
                en: "The requirement quoted for “\(indicator.name)”, “\(fact.mention.quote)”, is that of \(place)."),
            basis: basis)
    }

    /// Only where the sentence is the standard's own, and softer than it: provinces may ask for more, not for less.
    ///
    /// - Parameter standsBeside: the standard's own figures stand in the sentence as well.
    func disagreement(standsBeside: Bool) -> Finding? {
        guard let wording = indicator.wording, NameMatch.contained(wording, in: around) >= 75,
            let value = fact.value, let limit = general.first?.limit, !thresholds.allSatisfy(isOpposite)
        else { return nil }
        var basis = basis
        basis.doubts = Basis.doubts(of: [fact])
        if !indicator.isCertain { basis.doubts.append(.standardOpen) }
        if standsBeside { basis.doubts.append(.otherFigure) }
        if thresholds.count > 2 { basis.doubts.append(.severalCandidates) }
        let sure = thresholds.allSatisfy { isWeaker(value, than: $0) } && basis.doubts.isEmpty
        return Finding(
            report: fact.mention.report, rule: rule, kind: "standard-quote",
            grade: sure ? .inconsistent : .questionable, severity: sure ? .medium : .low, claim: fact.term,
            expression: "\(fact.printed) ≠ \(limit.text)", recomputed: Interval(exactly: limit.value),
            gap: value - limit.value, standard: reference(thresholds),
            message: Message(
                zh: "“\(indicator.name)”引用的标准写作“\(fact.mention.quote)”，\(place)为 \(limit)"
                    + "\(sure ? "" : "；各地标准可以更高，请核对")。",
                en:
                    "The requirement for “\(indicator.name)” is quoted as “\(fact.mention.quote)”; \(place) says \(limit)"
                    + "\(sure ? "" : "; local standards may ask for more, please check")."), basis: basis)
    }

    private var rule: String { "standard-quote.\(indicator.id)" }
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
