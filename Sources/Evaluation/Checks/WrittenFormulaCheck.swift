import Exact
import Records

/// 24.30万元(486人次×500元): what a formula gives that the text itself writes out.
struct WrittenFormulaCheck: Check {
    func findings(in evidence: Evidence) -> [Finding] { evidence.formulas.compactMap { finding($0, evidence) } }

    private func finding(_ formula: WrittenFormula, _ evidence: Evidence) -> Finding? {
        let claim = formula.claim
        let isPercent = claim.unit == "%"
        var parts = formula.operands.enumerated().map { Part($1, number: $0 + 1, isWhole: isPercent) }
        // 151÷1203=12.55%: ×100% is left out as often as not.
        let isOfHundred = formula.operands.contains { $0.unit == "%" }
        var text = zip([""] + formula.operators.map { " \($0) " }, parts.map(\.name)).map { $0 + $1 }.joined()
        var printed = zip([""] + formula.operators.map { " \($0) " }, parts.map(\.printed)).map { $0 + $1 }.joined()
        guard formula.operators.count == parts.count - 1 else { return nil }
        var signs = formula.operators
        if isPercent, !isOfHundred {
            guard signs == ["÷"] else { return nil }
            signs.append("×")
            parts.append(Part(exact: 100))
            text += " × 100"
            printed += " × 100"
        }
        let (written, total) = (printed, Self.value(parts, signs))
        guard !total.exact.isUndefined, total.wide.isBounded else { return nil }
        var grade = Comparison.grade(claim: claim, exact: total.exact, wide: total.wide, mayRound: true)
        if grade == .inconsistent { grade = .questionable }
        let shown = total.exact / claim.scale
        let name = evidence.index.byPlace[TextPlace(claim.span.chars)].map { evidence.facts[$0].displayName } ?? ""
        return Finding(
            report: claim.report, rule: "formula.written", kind: "formula", grade: grade,
            severity: grade.passes ? .info : .low, claim: claim.term(named: name),
            inputs: formula.operands.map { $0.term(named: "") }, expression: written,
            recomputed: total.wide.scaled(by: 1 / claim.scale),
            gap: total.wide.gap(to: Comparison.admissible(claim, mayRound: true)) / claim.scale,
            message: grade.passes
                ? Message(
                    zh: "\(name)\(claim.quote)：\(written) = \(shown.short)，与所写的算式相符。",
                    en: "\(name) \(claim.quote): \(written) = \(shown.short), as the formula says.")
                : Message(
                    zh: "\(name)写作\(claim.quote)，所写的算式 \(written) = \(shown.short)，请核对。",
                    en:
                        "\(name) is given as \(claim.quote), but the formula beside it \(written) = \(shown.short); please check."
                ),
            basis: Basis(.equal, text, to: claim, mayRound: true, doubts: [.asksOnly]))
    }

    /// One operand: 5% is so many hundredths, but where the result is a percentage itself.
    private struct Part {
        let name: String
        let printed: String
        let exact: Rational
        let wide: Interval

        init(_ mention: Mention, number: Int, isWhole: Bool) {
            let isShare = mention.unit == "%" && !isWhole
            let factor: Rational = isShare ? Rational(1, 100) : 1
            name = isShare ? "x\(number) ÷ 100" : "x\(number)"
            printed = mention.printed + Fact.prefix(mention.scale) + (isShare ? "%" : "")
            exact = (mention.value ?? .undefined) * factor
            // 100% is no rounded figure.
            wide = mention.unit == "%" ? Interval(exactly: exact) : mention.interval.scaled(by: factor)
        }

        init(exact value: Rational) { (name, printed, exact, wide) = ("", "", value, Interval(exactly: value)) }
    }

    /// × and ÷ before + and −.
    private static func value(_ parts: [Part], _ signs: [Character]) -> (exact: Rational, wide: Interval) {
        var terms: [(sign: Character, exact: Rational, wide: Interval)] = [("+", parts[0].exact, parts[0].wide)]
        for (sign, part) in zip(signs, parts.dropFirst()) {
            let last = terms.count - 1
            switch sign {
            case "×":
                terms[last].exact = terms[last].exact * part.exact
                terms[last].wide = terms[last].wide * part.wide
            case "÷":
                terms[last].exact = terms[last].exact / part.exact
                terms[last].wide = terms[last].wide / part.wide
            default: terms.append((sign, part.exact, part.wide))
            }
        }
        return terms.reduce((Rational(0), Interval(exactly: 0))) { sum, term in
            term.sign == "+" ? (sum.0 + term.exact, sum.1 + term.wide) : (sum.0 - term.exact, sum.1 - term.wide)
        }
    }
}
