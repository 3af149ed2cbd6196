import Exact
import Lexicon
import Records

/// The sentence an auditor can paste.
struct RuleMessage: Sendable {
    let rule: Rule
    let claim: Deferred<String>?
    let chosen: RuleOutcome.Trial?
    let explanation: RuleOutcome.Trial?
    let missing: [String]
    let closing: [String]
    let means: [String]
    let scale: Rational
    /// The claim as printed, in base units.
    let claimed: Rational?

    private var isPercent: Bool { claim?.value.hasSuffix("%") ?? false }

    /// In 万 or 亿 where the claim is.
    private func text(_ value: Interval) -> String { RuleRun.text(value.scaled(by: 1 / scale)) + Fact.prefix(scale) }
    /// Between the two figures as they are printed here: to the ends of what digits allow where one is a range.
    private func gap(of trial: RuleOutcome.Trial) -> String {
        var gap = trial.gap
        if let claimed, trial.recomputed.isExact, let value = trial.recomputed.low { gap = claimed - value }
        return RuleRun.short((gap / scale).magnitude) + Fact.prefix(scale)
    }

    /// Written only where somebody reads it.
    func message(for grade: Grade) -> Message {
        Message(zh: self.written(for: grade).zh, en: self.written(for: grade).en)
    }

    private func written(for grade: Grade) -> Message {
        let title = rule.definition.title
        guard let chosen else {
            let names = missing.joined(separator: "、")
            return missing.isEmpty
                ? Message(zh: "“\(title)”没有可核对的数值。", en: "“\(title)” states no figure that could be checked.")
                : Message(zh: "“\(title)”缺少 \(names)，无法核对。", en: "“\(title)” cannot be checked: \(names) not found.")
        }
        let value = text(chosen.recomputed)
        let sum = "\(chosen.expression) = \(value)"
        guard let claim = claim?.value else { return withoutClaim(grade, title, sum) }
        switch grade {
        case .consistent:
            return Message(
                zh: "“\(title)”为 \(claim)，与 \(sum) 相符。", en: "“\(title)”, stated as \(claim), follows from \(sum).")
        case .consistentByRounding:
            let zh = means.isEmpty ? "在四舍五入的范围内" : "把\(means.joined(separator: "、"))看作四舍五入的平均数时"
            let en = means.isEmpty ? "within rounding" : "when \(means.joined(separator: ", ")) is a rounded mean"
            return Message(
                zh: "“\(title)”为 \(claim)，\(zh)与 \(sum) 相符。",
                en: "“\(title)”, stated as \(claim), follows from \(sum) \(en).")
        case .unverifiable:
            return Message(
                zh: "“\(title)”为 \(claim)，\(chosen.expression) 算不出确定的值，无法核对。",
                en: "“\(title)”, stated as \(claim), cannot be checked: \(chosen.expression) has no definite value.")
        case .explainedByAlternative:
            let other = explanation ?? chosen
            let found = "\(other.expression) = \(text(other.recomputed))"
            return Message(
                zh: "“\(title)”为 \(claim)，按规定公式应为 \(sum)；报告的数与“\(other.label)”的算法相符（\(found)）。",
                en:
                    "“\(title)” is stated as \(claim); the official formula gives \(sum), while the stated "
                    + "figure follows from the common “\(other.label)” (\(found)).")
        default: break
        }
        if grade == .inconsistent, let zh = rule.definition.messageZh {
            return Message(
                zh: fill(zh, value, claim, chosen), en: fill(rule.definition.messageEn ?? zh, value, claim, chosen))
        }
        let (gap, sign) = (gap(of: chosen), isPercent ? "%" : "")
        var (zh, en) = (
            "“\(title)”为 \(claim)，但 \(sum)\(sign)，相差 \(gap)\(isPercent ? " 个百分点" : "")",
            "“\(title)” is stated as \(claim), but \(sum)\(sign), a gap of \(gap)\(isPercent ? " points" : "")"
        )
        if !closing.isEmpty {
            zh += "；报告未列\(closing.joined(separator: "、"))，可能由此产生"
            en += "; the report does not state \(closing.joined(separator: ", ")), which could explain it"
        } else if !missing.isEmpty {
            zh += "；缺少\(missing.joined(separator: "、"))，其他公式无法核对"
            en += "; another formula needs \(missing.joined(separator: ", ")), not found"
        }
        let (all, allEn) = (zh + "。", en + ".")
        return Message(zh: all, en: allEn)
    }

    private func withoutClaim(_ grade: Grade, _ title: String, _ sum: String) -> Message {
        let limit = rule.definition.requirement.map(\.description) ?? ""
        return switch grade {
        case .consistent: Message(zh: "“\(title)”：\(sum)，满足 \(limit)。", en: "“\(title)”: \(sum), which meets \(limit).")
        case .questionable:
            Message(zh: "“\(title)”：\(sum)，不满足 \(limit)。", en: "“\(title)”: \(sum), which does not meet \(limit).")
        default:
            Message(
                zh: "“\(title)”：\(sum)，不能判断是否满足 \(limit)。", en: "“\(title)”: \(sum); whether it meets \(limit) is open."
            )
        }
    }

    private func fill(_ template: String, _ value: String, _ claim: String, _ chosen: RuleOutcome.Trial) -> String {
        var out = ""
        var rest = Substring(template)
        let fields = [
            "claim": claim, "recomputed": value, "expression": chosen.expression, "label": chosen.label,
            "gap": gap(of: chosen),
        ]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let key = String(rest[rest.index(after: open)..<close])
            out += fields[key] ?? "{\(key)}"
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }
}
