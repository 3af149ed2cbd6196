import Exact
import Records
import Source

extension WorkingPaper {
    /// One finding: what is said of it, where it stands, and how it was computed.
    func lines(of finding: Finding, _ paper: ExaminedPaper) -> [String] {
        var lines = heading(of: finding)
        lines += place(of: finding, paper)
        // A claim that holds needs no more than its equation, which has the inputs in it.
        if !finding.grade.passes || finding.expression == nil { lines += inputs(of: finding) }
        for (label, text) in reasoning(of: finding) { lines += detail(label, text) }
        if !finding.grade.passes { lines += detail(say("规则", "rule"), finding.rule) }
        return lines
    }

    /// How it was computed, what else was tried, what it is held against: a label and a text each.
    private func reasoning(of finding: Finding) -> [(label: String, text: String)] {
        var rows: [(label: String, text: String)] = []
        if let text = computation(of: finding) { rows.append((say("计算", "computed"), text)) }
        for alternative in finding.alternatives {
            let text = written(alternative.expression, alternative.recomputed, claim: finding.claim)
            let outcome = alternative.agrees ? say("吻合", "agrees") : say("不吻合", "does not agree")
            rows.append((say("另算", "also"), "\(text)  \(alternative.label)" + say("，", ", ") + outcome))
        }
        if let implied = finding.implied { rows.append((say("反推", "implied"), implied)) }
        if let reason = finding.reason { rows.append((say("原因", "reason"), reason.name(language))) }
        if let standard = finding.standard { rows.append((say("标准", "standard"), written(standard))) }
        switch finding.conclusionChanges {
        case true: rows.append((say("后果", "effect"), say("自评结论因此改变。", "The stated conclusion changes.")))
        case false where finding.grade.accuses:
            rows.append((say("后果", "effect"), say("自评结论不受影响。", "The stated conclusion stands.")))
        default: break
        }
        return rows
    }

    /// The same for a page that lays it out by itself, with the inputs and the rule.
    func details(of finding: Finding) -> [(label: String, text: String)] {
        let inputs = finding.inputs.map { input in
            let place = place(of: input).map { " (\($0))" } ?? ""
            return (label: say("依据", "from"), text: "\(input.name)  \(quoted(input))\(place)")
        }
        return inputs + reasoning(of: finding) + [(say("规则", "rule"), finding.rule)]
    }

    private func heading(of finding: Finding) -> [String] {
        var tag = finding.grade.name(language)
        if finding.severity != .info, !finding.grade.passes {
            tag += say("（\(finding.severity.name(language))）", " (\(finding.severity.name(language)))")
        }
        let message = Visible.line(finding.message[language])
        let columns = DisplayWidth.of(tag)
        guard columns <= width / 2 else {
            return ["  " + palette.grade(finding.grade, tag)]
                + Wrapping.lines(message, width: width - 4).map { "    " + palette.bold($0) }
        }
        return Wrapping.lines(message, width: width - 4, first: columns).enumerated().map { i, line in
            i == 0 ? "  " + palette.grade(finding.grade, tag) + "  " + palette.bold(line) : "    " + palette.bold(line)
        }
    }

    /// The line the claim stands in, with carets below it.
    private func place(of finding: Finding, _ paper: ExaminedPaper) -> [String] {
        guard let claim = finding.claim ?? finding.inputs.first, let span = claim.span else { return [] }
        let label = "\(span.line):\(span.column)"
        let column = 4 + max(labelWidth, 8)
        let head = "    " + palette.cyan(DisplayWidth.pad(label + " ", to: column - 4))
        guard let excerpt = paper.excerpt(span) else {
            return [head + Visible.line(claim.quote)]
        }
        let (text, carets) = excerpt.shown(width: width - column)
        return [head + text, String(repeating: " ", count: column) + palette.grade(finding.grade, carets)]
    }

    private func inputs(of finding: Finding) -> [String] {
        // The only input of a finding without a claim has been shown as its place.
        guard finding.claim != nil || finding.inputs.count > 1 else { return [] }
        let places = finding.inputs.map { place(of: $0) ?? "–" }
        let placeWidth = places.map { DisplayWidth.of($0) }.max() ?? 0
        let names = finding.inputs.map { Visible.line($0.name) }
        let nameWidth = min(32, names.map { DisplayWidth.of($0) }.max() ?? 0)
        return finding.inputs.indices.flatMap { i -> [String] in
            let input = finding.inputs[i]
            let text = "\(DisplayWidth.pad(names[i], to: nameWidth))  \(quoted(input))"
            return labelled(
                (i == 0
                    ? DisplayWidth.pad(say("依据", "from"), to: labelWidth) : String(repeating: " ", count: labelWidth))
                    + places[i],
                text, indent: 4, column: 4 + labelWidth + placeWidth + 2)
        }
    }

    /// `87:48` in the document, `C5:C22` in a table that was given beside it.
    private func place(of term: Finding.Term) -> String? {
        if let span = term.span { return "\(span.line):\(span.column)" }
        return term.source.flatMap { $0.cells.isEmpty ? nil : Visible.line($0.cells.joined(separator: " ")) }
    }

    /// The words of the source, and the value where it is not just that.
    private func quoted(_ term: Finding.Term) -> String {
        let quote = Visible.line(term.quote)
        let value = Visible.line(term.value + term.unit)
        if quote.isEmpty { return value }
        if term.value == "missing" { return quote }
        return quote.contains(term.value) ? quote : "\(quote)(= \(value))"
    }

    private func computation(of finding: Finding) -> String? {
        guard let expression = finding.expression, let recomputed = finding.recomputed else { return nil }
        if isRelation(expression) { return relation(expression, finding) }
        var text = written(expression, recomputed, claim: finding.claim)
        if let claim = finding.claim, !finding.grade.passes {
            // The words of the document, for 97.40% is not 97.4%.
            let quote = Visible.line(claim.quote)
            let isShort = !quote.isEmpty && DisplayWidth.of(quote) <= 24
            text += say("；报告写 ", "; the report says ") + (isShort ? quote : Visible.line(claim.value + claim.unit))
            if let gap = finding.gap, gap != .zero, !gap.isUndefined {
                let shown = Figures.shown(gap.magnitude, places: Figures.places(claim.value) + 2)
                let isExact = claim.interval.isExact && recomputed.isExact
                text +=
                    isExact ? say("，差 \(shown)", ", \(shown) apart") : say("，至少差 \(shown)", ", at least \(shown) apart")
            }
        }
        return text
    }

    /// A comparison has no value of its own: `27 ≤ 112`.
    private func isRelation(_ expression: String) -> Bool {
        expression.unicodeScalars.contains { "≤≥<>=≈≠".unicodeScalars.contains($0) }
    }

    /// The comparison, and whether it holds where it says what is asked.
    private func relation(_ expression: String, _ finding: Finding) -> String {
        var text = ""
        for scalar in Visible.line(expression).unicodeScalars {
            text += "≤≥<>".unicodeScalars.contains(scalar) ? " \(scalar) " : String(scalar)
        }
        text = text.split(separator: " ").joined(separator: " ")
        guard finding.kind == "threshold" || finding.rule == "sum.part-within-whole", finding.grade != .unverifiable
        else {
            return text
        }
        return text + (finding.grade.passes ? say("，成立", ", holds") : say("，不成立", ", does not hold"))
    }

    /// `3647 ÷ 3742 ≈ 97.461%`: `=` where nothing was rounded to show it.
    private func written(_ expression: String, _ value: Interval, claim: Finding.Term?) -> String {
        let isPercent = claim?.unit == "%"
        var expression = Visible.line(expression)
        if isPercent, expression.hasSuffix(" × 100") { expression.removeLast(" × 100".count) }
        // A count in words (`达标 13 项`) is no equation either.
        let isComputed = expression.unicodeScalars.contains { "+−-×÷*/".unicodeScalars.contains($0) }
        if isRelation(expression) || !isComputed { return expression }
        let places = Figures.places(claim?.value ?? "") + 1
        let shown = Figures.shown(value, places: max(2, places))
        let isExact = value.isExact && value.low?.decimal == shown
        // The claim itself or a threshold needs no equation.
        if expression == shown { return shown + (isPercent ? "%" : "") }
        return expression + (isExact ? " = " : " ≈ ") + shown + (isPercent ? "%" : "")
    }

    private func written(_ standard: Finding.StandardReference) -> String {
        var parts = [standard.document]
        if let clause = standard.clause { parts.append(clause) }
        if let threshold = standard.threshold { parts.append(threshold) }
        return Visible.line(parts.joined(separator: " "))
    }

    private func detail(_ label: String, _ text: String) -> [String] {
        labelled(label, Visible.line(text), indent: 4, style: palette.dim)
    }
}
