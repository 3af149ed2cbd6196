import Exact
import Records
import Source

/// The total row of a table against the rows above it, the total column against the columns before it.
struct TableSumCheck: Check {
    private static let totals = ["合计", "总计", "小计", "总数", "共计"]

    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        let cells = evidence.facts.filter {
            $0.table != nil && $0.value != nil && $0.mention.kind != .percent && $0.mention.kind != .ratio
                // Points add up over several tables: ScoreCheck does that.
                && $0.mention.unit != "分"
        }
        let tables = Dictionary(grouping: cells, by: { $0.table?.number ?? 0 })
        for (_, table) in tables.sorted(by: {
            ($0.value[0].mention.range.lowerBound) < ($1.value[0].mention.range.lowerBound)
        }) {
            out += lines(table, by: { $0.table?.column ?? "" }, across: { $0.table?.row ?? "" })
            out += lines(table, by: { $0.table?.row ?? "" }, across: { $0.table?.column ?? "" })
            let named = divided(table)
            out += named
            out += TableClasses.divided(table).compactMap { whole, parts in
                let finding = finding(whole, parts)
                // Not every class need be printed.
                return finding.grade.passes ? finding : (finding.gap ?? 0) > 0 ? finding.asked(.partsUnclear) : nil
            }
            let done = Set(named.compactMap { $0.claim?.span })
            out += listed(table).filter { $0.claim?.span.map(done.contains) != true }
        }
        return out
    }

    /// One column (or row): the cells before the one labelled 合计.
    private func lines(_ table: [Fact], by line: (Fact) -> String, across label: (Fact) -> String) -> [Finding] {
        var out: [Finding] = []
        for (_, cells) in Dictionary(
            grouping: table, by: { line($0) + "|" + $0.mention.unit + "|" + $0.mention.kind.rawValue }
        ).sorted(by: { $0.key < $1.key }) {
            let ordered = cells.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
            guard let index = ordered.firstIndex(where: { Self.isTotal(label($0)) }), ordered.count >= 3 else {
                continue
            }
            let total = ordered[index]
            // The total may stand behind its parts or before them.
            let before = Array(ordered[..<index])
            let after = Array(ordered[(index + 1)...])
            let parts = TableClasses.highest(of: before.count >= 2 ? before : after)
            guard parts.count >= 2, !parts.contains(where: { label($0).contains("其中") || Self.isTotal(label($0)) }),
                line(total).contains("平均") == false, !label(total).contains("平均")
            else { continue }
            let finding = finding(total, parts)
            // Two columns of one heading: which cell belongs to which is open.
            let isOpen = Set(parts.map(label)).count < parts.count && !parts.allSatisfy { label($0).isEmpty }
            if finding.grade.passes || !isOpen { out.append(finding) }
        }
        return out
    }

    /// 在校学生数, then 其中:小学 and 初中 below it.
    private func divided(_ table: [Fact]) -> [Finding] {
        var out: [Finding] = []
        for (_, cells) in Dictionary(grouping: table, by: { ($0.table?.column ?? "") + "|" + $0.mention.unit }).sorted(
            by: { $0.key < $1.key })
        {
            let ordered = cells.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
            for whole in ordered {
                guard let name = whole.table?.row, !name.isEmpty, !name.contains("其中") else { continue }
                let parts = ordered.filter {
                    $0.id != whole.id && ($0.table?.row ?? "").hasPrefix(name)
                        && ($0.table?.row ?? "").count > name.count
                }
                guard parts.count >= 2, whole.mention.comparator == .eq,
                    parts.allSatisfy({ $0.mention.comparator == .eq })
                else { continue }
                let finding = finding(whole, parts)
                // 其中 need not list all parts.
                out.append(finding.grade.passes ? finding : finding.asked(.partsUnclear))
            }
        }
        return out
    }

    /// 总额, then 其中:财政资金, 专户资金 and 单位资金 below it, without its name before theirs: as far as they come to it.
    private func listed(_ table: [Fact]) -> [Finding] {
        Dictionary(grouping: table, by: { ($0.table?.column ?? "") + "|" + $0.mention.unit }).sorted {
            $0.key < $1.key
        }.flatMap { _, cells -> [Finding] in
            let ordered = cells.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
            return ordered.indices.compactMap { i in
                let below = ordered[(i + 1)...].prefix(5)
                guard let name = ordered[i].table?.row, !name.contains("其中"), below.count >= 2,
                    below.first?.table?.row.contains("其中") == true
                else { return nil }
                return (2...below.count).lazy.map { finding(ordered[i], Array(below.prefix($0))) }.first(
                    where: \.grade.passes)
            }
        }
    }

    static func isTotal(_ heading: String) -> Bool {
        // 小计(人)
        let label = heading.firstIndex(of: "(").map { String(heading[..<$0]) } ?? heading
        return Self.totals.contains { label == $0 || label.hasSuffix($0) && label.count <= 6 }
            || ["全县", "全区", "全市", "总额"].contains(label)
    }

    private func finding(_ total: Fact, _ parts: [Fact]) -> Finding {
        let exact = parts.reduce(Rational(0)) { $0 + ($1.value ?? .undefined) }
        let wide = parts.reduce(Interval(exactly: 0)) { $0 + $1.mention.interval }
        var grade = Comparison.grade(claim: total.mention, exact: exact, wide: wide)
        if grade == .inconsistent { grade = .questionable }
        let scale = total.mention.scale
        let expression = Fact.written(parts + [total]).dropLast().joined(separator: " + ")
        let place = [total.table?.row, total.table?.column].compactMap { $0 }.filter { !$0.isEmpty }.joined(
            separator: " · ")
        return Finding(
            report: total.mention.report, rule: "sum.table", kind: "sum", grade: grade,
            severity: grade.passes ? .info : .medium, claim: total.term, inputs: parts.map(\.term),
            expression: expression,
            recomputed: wide.scaled(by: 1 / scale), gap: wide.gap(to: Comparison.admissible(total.mention)) / scale,
            message: grade.passes
                ? Message(
                    zh: "表中“\(place)”\(total.mention.quote) = \(expression)，相符。",
                    en: "In the table, “\(place)” \(total.printed) = \(expression).")
                : Message(
                    zh: "表中“\(place)”为\(total.mention.quote)，各行之和 \(expression) = \((exact / scale).short)，请核对。",
                    en:
                        "In the table, “\(place)” is \(total.printed), but the parts, \(expression), give \((exact / scale).short); please check."
                ), basis: Basis(.equal, Basis.sum(parts.count), to: total.mention, doubts: [.asksOnly]))
    }
}
