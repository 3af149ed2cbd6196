import Exact
import Lexicon
import Records
import Source

/// The total row of a table against the rows above it, the total column against the columns before it.
struct TableSumCheck: Check {
    let words: CheckWords

    func findings(in evidence: Evidence) -> [Finding] {
        // Points add up over several tables: ScoreCheck does that.
        let cells = evidence.facts { $0.isInTable && $0.hasValue && $0.kind != .percent && $0.kind != .ratio }.filter {
            $0.mention.unit != "分"
        }
        if cells.count < 3 { return [] }
        let isTotal = NameMemo(evidence.names, make: words.sums.isTotal)
        let tables = Dictionary(grouping: cells) { cell in
            [evidence.keys[cell.id].report, evidence.keys[cell.id].table]
        }
        let ordered = tables.values.sorted { $0[0].id < $1[0].id }
        return ordered.indices.flatMap { i -> [Finding] in
            let table = ordered[i]
            let keys = evidence.keys
            let columns = columns(of: table, isTotal, evidence, before: ordered[..<i])
            let rows = lines(table, isTotal, by: { keys[$0.id].row }, across: { keys[$0.id].column }, evidence)
            let inColumns = groups(table) { Line(heading: keys[$0.id].column, unit: keys[$0.id].unit, kind: nil) }
            let named = inColumns.flatMap(divided)
            let done = Set(named.compactMap { $0.claim?.place })
            let classes = TableClasses.divided(table).compactMap { whole, parts in
                let finding = finding(whole, parts)
                // Not every class need be printed.
                return finding.grade.passes ? finding : (finding.gap ?? 0) > 0 ? finding.asked(.partsUnclear) : nil
            }
            let all =
                columns + rows + named + classes
                + inColumns.flatMap(listed).filter { $0.claim?.place.map(done.contains) != true }
            return isExcerpt(table, evidence) ? all.filter { $0.grade.passes || ($0.gap ?? 0) > 0 } : all
        }
    }

    /// 表3 各镇粮食生产(部分): right above the first cell.
    private func isExcerpt(_ table: [Fact], _ evidence: Evidence) -> Bool {
        let start = table[0].mention.range.lowerBound
        return words.sums.tableExcerpts.occurs(in: evidence.scalars, max(0, start - Self.aboveTable)..<start)
    }
    /// A title and a row of headings, in scalars.
    private static let aboveTable = 80

    /// The totals of a table against its rows; against those of the page before, too, where its heading is repeated and only
    /// both together come to the totals.
    private func columns(
        of table: [Fact], _ isTotal: NameMemo<Bool>, _ evidence: Evidence, before: ArraySlice<[Fact]>
    ) -> [Finding] {
        let keys = evidence.keys
        func sums(_ cells: [Fact]) -> [Finding] {
            lines(cells, isTotal, by: { keys[$0.id].column }, across: { keys[$0.id].row }, evidence)
        }
        func headings(_ cells: [Fact]) -> Set<NameID> { Set(cells.map { keys[$0.id].column }) }
        let own = sums(table)
        guard !own.allSatisfy(\.grade.passes), let last = before.last, headings(last) == headings(table),
            keys[last[0].id].report == keys[table[0].id].report
        else { return own }
        let both = sums(last + table)
        return both.count(where: \.grade.passes) > own.count(where: \.grade.passes) ? both : own
    }

    /// A column, or a row, of figures that can be added up.
    private struct Line: Hashable {
        let heading: NameID
        let unit: NameID
        let kind: Mention.Kind?
    }

    /// The line of each cell; a plain number counts what all others of its line do: 男生 and 女生 are persons, and so is 总数.
    private func measured(
        _ table: [Fact], by line: @escaping (Fact) -> NameID, _ evidence: Evidence
    ) -> (Fact) -> Line {
        let counted = Dictionary(grouping: table.filter { $0.mention.kind != .number }, by: line).compactMapValues {
            cells -> Line? in
            let lines = Set(
                cells.map { Line(heading: line($0), unit: evidence.keys[$0.id].unit, kind: $0.mention.kind) })
            return lines.count == 1 ? lines.first : nil
        }
        return { cell in
            let own = Line(heading: line(cell), unit: evidence.keys[cell.id].unit, kind: cell.mention.kind)
            guard cell.mention.kind == .number, cell.mention.unit.isEmpty, let other = counted[own.heading],
                other.kind == .count
            else { return own }
            return other
        }
    }

    /// The cells of each line in their order.
    private func groups(_ table: [Fact], by line: (Fact) -> Line) -> [[Fact]] {
        Dictionary(grouping: table, by: line).values.sorted { $0[0].id < $1[0].id }.map { cells in
            cells.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
        }
    }

    /// One column (or row): the cells before the one labelled 合计.
    private func lines(
        _ table: [Fact], _ isTotal: NameMemo<Bool>, by line: @escaping (Fact) -> NameID, across label: (Fact) -> NameID,
        _ evidence: Evidence
    ) -> [Finding] {
        let (keys, names) = (evidence.keys, evidence.names)
        // A row of 小学 is known by its stage.
        func place(_ cell: Fact) -> [NameID] { [label(cell), keys[cell.id].stage] }
        let read: [Sum] = groups(table, by: measured(table, by: line, evidence))
            .compactMap { ordered in
                guard ordered.count >= 3, let index = ordered.firstIndex(where: { isTotal[label($0)] }) else {
                    return nil
                }
                let total = ordered[index]
                // The total may stand behind its parts or before them.
                let parts = TableClasses.highest(of: Array(index >= 2 ? ordered[..<index] : ordered[(index + 1)...]))
                guard parts.count >= 2, !parts.contains(where: { isTotal[label($0)] || isPart(names[label($0)]) }),
                    !isMean(names[line(total)]), !isMean(names[label(total)])
                else { return nil }
                let finding = finding(total, parts)
                // Two columns of one heading: which cell belongs to which is open.
                let isOpen = Set(parts.map(place)).count < parts.count && !parts.allSatisfy { names[label($0)].isEmpty }
                return finding.grade.passes || !isOpen ? Sum(sum: finding, total: total, parts: parts) : nil
            }
        let tried = withoutLeading(read, label)
        // What adds up nowhere is no total of what was read as its parts: a heading of two rows that lost its empty cells.
        let sums = Dictionary(grouping: tried) { label($0.total) }.mapValues { sums in
            sums.count >= Self.nowhere && !sums.contains(where: \.sum.grade.passes)
        }
        return tried.filter { sums[label($0.total)] != true }.map { found in
            // The very rows, in another column, add up: none is left out.
            let labels = found.parts.map(place)
            let isComplete = tried.contains {
                $0.sum.grade == .consistent && $0.parts.map(place) == labels && label($0.total) == label(found.total)
            }
            guard !found.sum.grade.passes, isComplete, Set(labels).count == labels.count else { return found.sum }
            let bound = BoundFigures(
                claim: found.total, inputs: found.parts, evidence: evidence, words: words.bound)
            return bound.areCertain && bound.isMisprint(fewest: Self.digits, BoundFigures.sum)
                ? finding(found.total, found.parts, isBound: true) : found.sum
        }
    }
    /// A total and what was read as its parts.
    private struct Sum {
        let sum: Finding
        let total: Fact
        let parts: [Fact]
    }

    /// 园数 | 小班 | 中班 | 大班 | 小计: columns before the parts that count something else, where without them every sum holds, or every one but
    /// one of several.
    private func withoutLeading(_ tried: [Sum], _ label: (Fact) -> NameID) -> [Sum] {
        let groups = Dictionary(grouping: tried.indices) { label(tried[$0].total) }
        var out = tried
        for group in groups.values where group.count >= 2 && !group.contains(where: { tried[$0].sum.grade.passes }) {
            for dropped in 1...Self.mostLeading {
                let rest = group.map { i -> Sum in
                    let parts = Array(tried[i].parts.dropFirst(dropped))
                    return Sum(sum: finding(tried[i].total, parts), total: tried[i].total, parts: parts)
                }
                guard rest.allSatisfy({ $0.parts.count >= 2 }),
                    Set(group.map { tried[$0].parts.prefix(dropped).map(label) }).count == 1,
                    rest.count(where: \.sum.grade.passes) >= max(2, group.count - 1)
                else { continue }
                for (i, sum) in zip(group, rest) { out[i] = sum }
                break
            }
        }
        return out
    }
    private static let mostLeading = 2

    /// So many sums that all fail.
    private static let nowhere = 3
    /// So many digits of a cell, where one is wrong, are no chance.
    private static let digits = 4

    /// 在校学生数, then 其中:小学 and 初中 below it.
    private func divided(_ column: [Fact]) -> [Finding] {
        column.compactMap { whole in
            guard let name = whole.table?.row, !name.isEmpty, !isPart(name) else { return nil }
            let parts = column.filter {
                $0.id != whole.id && ($0.table?.row ?? "").hasPrefix(name) && ($0.table?.row ?? "").count > name.count
            }
            guard parts.count >= 2, whole.mention.comparator == .eq, parts.allSatisfy({ $0.mention.comparator == .eq })
            else { return nil }
            let finding = finding(whole, parts)
            if finding.grade.passes { return finding }
            // 其中:中央资金, then 县级资金 without 其中 before it: the rows below may go on with the parts.
            let below = column.filter { $0.id > parts[parts.count - 1].id }.prefix(Self.mostBelow)
            let longer = below.indices.lazy.map { self.finding(whole, parts + below[...$0]) }.first(
                where: \.grade.passes)
            // 其中 need not list all parts.
            return longer ?? finding.asked(.partsUnclear)
        }
    }
    /// So many rows behind 其中 may be parts, too.
    private static let mostBelow = 5

    /// 总额, then 其中:财政资金, 专户资金 and 单位资金 below it, without its name before theirs: as far as they come to it.
    private func listed(_ column: [Fact]) -> [Finding] {
        column.indices.compactMap { i in
            let below = column[(i + 1)...].prefix(Self.mostBelow)
            guard let name = column[i].table?.row, !isPart(name), below.count >= 2,
                below.first?.table.map({ isPart($0.row) }) == true
            else { return nil }
            return (2...below.count).lazy.map { finding(column[i], Array(below.prefix($0))) }.first(
                where: \.grade.passes)
        }
    }

    private func isPart(_ heading: String) -> Bool { words.sums.tableParts.contains { heading.contains($0) } }
    /// 平均班额, and what is counted for each of something: 单个项目投资(万元/个)
    private func isMean(_ heading: String) -> Bool {
        words.sums.tableMeans.contains { heading.contains($0) } || heading.hasSuffix(")") && heading.contains("/")
    }

    private func finding(_ total: Fact, _ parts: [Fact], isBound: Bool = false) -> Finding {
        let exact = parts.sum
        let wide = parts.interval
        var grade = Comparison.grade(claim: total.mention, exact: exact, wide: wide)
        if grade == .inconsistent, !isBound { grade = .questionable }
        let scale = total.mention.scale
        let expression = Deferred(Fact.written(parts + [total]).dropLast().joined(separator: " + "))
        let place = Deferred(
            [total.table?.row, total.table?.column].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "))
        return Finding(
            report: total.mention.report, rule: "sum.table", kind: "sum", grade: grade,
            severity: grade.passes ? .info : .medium, claim: total.term, inputs: parts.map(\.term),
            expression: expression.value,
            recomputed: wide.scaled(by: 1 / scale), gap: wide.gap(to: Comparison.admissible(total.mention)) / scale,
            implied: grade.passes ? nil : "\(place.value) = \(total.rewritten(exact))",
            message: grade.passes
                ? Message(
                    zh: "表中“\(place.value)”\(total.mention.quote) = \(expression.value)，相符。",
                    en: "In the table, “\(place.value)” \(total.printed) = \(expression.value).")
                : Message(
                    zh:
                        "表中“\(place.value)”为\(total.mention.quote)，各项之和 \(expression.value) = \((exact / scale).short)，\(isBound ? "对不上" : "请核对")。",
                    en:
                        "In the table, “\(place.value)” is \(total.printed), but the parts, \(expression.value), give \((exact / scale).short)\(isBound ? "." : "; please check.")"
                ), basis: Basis(.equal, Basis.sum(parts.count), to: total.mention, doubts: isBound ? [] : [.asksOnly]))
    }
}

extension SumWords {
    /// Whether the heading of a row or a column of a table is that of its total.
    func isTotal(_ heading: String) -> Bool {
        // 小计(人)
        let label = heading.firstIndex(of: "(").map { String(heading[..<$0]) } ?? heading
        return tableTotals.contains { label == $0 || label.hasSuffix($0) && label.count <= 6 }
            || tableWholes.contains(label)
    }
}
