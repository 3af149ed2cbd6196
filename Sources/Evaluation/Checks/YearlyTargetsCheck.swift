import Exact
import Lexicon
import Records
import Source

/// A task of a plan against what each year is to do of it: 新建公办幼儿园6所, and 2所, 3所 and 1所 in the columns of the years.
///
/// The years may tell what is reached by then, each more than the one before, and a total may count what there was already:
/// what does not add up is only asked about, and only where every year has its figure.
struct YearlyTargetsCheck: Check {
    let words: ChangeWords

    func findings(in evidence: Evidence) -> [Finding] {
        let all = evidence.facts {
            $0.role == .target && $0.hasValue && !$0.hasRelation && $0.isAmount && ($0.isInTable || $0.paragraph >= 0)
        }
        // 各学区至少1个 is of each.
        let targets = all.filter { $0.table == nil && !Self.each.contains($0.words.prefix(1)) }
        let names = PlanNames(evidence)
        return runs(evidence) + sentences(targets, names, evidence)
            + cells(all.filter { $0.table != nil }, besides: targets, names, evidence)
    }

    private static let each: Set<Substring> = ["各", "每"]

    /// 招聘教师620名,2021年招聘110名,2022年招聘125名…; 改造36所。第一年10所,第二年14所,第三年12所: one year after the other right behind
    /// the whole.
    private func runs(_ evidence: Evidence) -> [Finding] {
        evidence.facts {
            ($0.role == .target || $0.isActual) && $0.hasValue && !$0.hasRelation && $0.isAmount && !$0.isInTable
                && $0.paragraph >= 0
        }.compactMap { total in
            guard total.plainYear == nil, place(inTurn: total) == nil else { return nil }
            let parts = evidence.facts(inParagraphOf: total).drop { $0.id <= total.id }.enumerated().prefix { i, part in
                part.id == total.id + i + 1 && part.isMeasured(like: total) && part.value != nil
                    && part.relation == nil && place(inTurn: part) != nil
            }.map(\.element)
            let places = parts.compactMap(place(inTurn:))
            guard parts.count >= 3, zip(places, places.dropFirst()).allSatisfy({ $1 == $0 + 1 }) else { return nil }
            guard let found = finding(total, parts, isFull: true) else { return nil }
            return found.grade.passes || !isExcessTold(total, parts, evidence) ? found : nil
        }
    }

    /// 其中3所跨年实施: what the years have too much, or too little, is told behind them.
    private func isExcessTold(_ total: Fact, _ parts: [Fact], _ evidence: Evidence) -> Bool {
        let excess = (parts.sum - (total.value ?? .undefined)).magnitude
        return evidence.facts(inParagraphOf: total).contains {
            $0.id > parts[parts.count - 1].id && $0.isMeasured(like: total) && $0.value == excess
        }
    }

    /// The year of a task, or which of the years it is of: 第二年.
    private func place(inTurn fact: Fact) -> Int? {
        fact.plainYear ?? words.yearsInTurn.firstIndex { fact.words.hasPrefix($0) }
    }

    /// Years whose cells say what is to be done in sentences.
    private func sentences(_ targets: [Fact], _ names: PlanNames, _ evidence: Evidence) -> [Finding] {
        guard targets.contains(where: { $0.plainYear != nil }) else { return [] }
        let rows = PlanRow.rows(of: targets, names) { a, b in
            a <= b && !evidence.scalars[a..<b].contains { (0x4E00...0x9FFF).contains($0) }
        }
        let inRows = Set(rows.flatMap { row in (row.whole + row.years.flatMap(\.facts)).map(\.id) })
        return rows.flatMap { findings(of: $0) }
            + targets.filter { !inRows.contains($0.id) }.compactMap { apart($0, rows, evidence) }
    }

    /// Years whose cells are figures, against what the text says of the whole. They are often what is reached by then, so
    /// that only agreement is told.
    private func cells(
        _ cells: [Fact], besides targets: [Fact], _ names: PlanNames, _ evidence: Evidence
    ) -> [Finding] {
        let rows = PlanRow.rows(ofCells: cells, names)
        return targets.compactMap { total in
            apart(total, rows, evidence).flatMap { $0.grade.passes ? $0 : nil }
        }
    }

    private func findings(of row: PlanRow) -> [Finding] {
        row.whole.compactMap { total in
            row.parts(of: total).flatMap { finding(total, $0, isFull: $0.count >= 3 && $0.count == row.years.count) }
        }
    }

    /// What the text says of the whole, in a place of its own, against the years of the one row of a table that names it so.
    private func apart(_ total: Fact, _ rows: [PlanRow], _ evidence: Evidence) -> Finding? {
        let named = rows.compactMap { row -> (row: PlanRow, parts: [Fact])? in
            guard isPlanEnd(total, row) else { return nil }
            let own = row.whole.filter { row.names.areAlike($0, total) }
            guard own.count <= 1, own.allSatisfy({ $0.words == total.words || $0.value == total.value }),
                let parts = row.parts(of: own.first ?? total), parts.allSatisfy({ row.names.areAlike($0, total) })
            else { return nil }
            return (row, parts)
        }
        func isNamed(_ parts: [Fact]) -> Bool { parts.allSatisfy { $0.words == total.words } }
        let exactly = named.filter { isNamed($0.parts) }
        guard exactly.count == 1 || named.count == 1, let (row, parts) = exactly.first ?? named.first else {
            return nil
        }
        // What the row is in all has the name too, where the years tell the same in fewer words.
        let isTold = row.whole.contains { $0.words == total.words && $0.value == parts.sum }
        let isFull = isTold || isNamed(parts) && parts.count >= 3 && parts.count == row.years.count
        return finding(total, parts, isFull: isFull && isOfYears(total, row, evidence))
    }

    /// Whether a total is of the years of a row and of no others: 三年改造危桥24座, or a plan for 2023—2025. A plan may have more
    /// years than its table.
    private func isOfYears(_ total: Fact, _ row: PlanRow, _ evidence: Evidence) -> Bool {
        guard let first = row.years.first?.year, let last = row.years.last?.year else { return false }
        if evidence.isPlan(from: first, to: last) { return true }
        guard let sentence = evidence.sentenceRange(of: total.id) else { return false }
        return words.years.contains { $0.count == last - first + 1 && $0.words.occurs(in: evidence.scalars, sentence) }
    }

    /// Whether a target is of no year, or of the plan's last.
    private func isPlanEnd(_ total: Fact, _ row: PlanRow) -> Bool {
        total.plainYear.map { $0 == row.years.last?.year } ?? true
    }

    private func finding(_ total: Fact, _ parts: [Fact], isFull: Bool) -> Finding? {
        let (exact, wide) = (parts.sum, parts.interval)
        let isOpen = !parts.allSatisfy { $0.mention.comparator == .eq }
        var grade = Comparison.grade(claim: total.mention, exact: exact, wide: isOpen ? Interval(exactly: exact) : wide)
        if !grade.passes {
            // 50, 80 and 120 by the years, 120 in all: what is reached, not what is added.
            let isReached = parts.last.map { $0.value == total.value } ?? false
            guard isFull, parts.count >= 2, !isReached, !isOpen, total.mention.comparator == .eq else { return nil }
            grade = .questionable
        }
        let scale = total.mention.scale
        let expression = Deferred(Fact.written(parts + [total]).dropLast().joined(separator: " + "))
        return Finding(
            report: total.mention.report, rule: "sum.yearly-targets", kind: "sum", grade: grade,
            severity: grade.passes ? .info : .medium, claim: total.term, inputs: parts.map(\.term),
            expression: expression.value, recomputed: wide.scaled(by: 1 / scale),
            gap: wide.gap(to: Comparison.admissible(total.mention)) / scale,
            message: grade.passes
                ? Message(
                    zh:
                        "\(total.displayName)\(total.mention.quote)，分年度任务 \(expression.value) = \((exact / scale).short)，相符。",
                    en:
                        "\(total.displayName) \(total.printed): the years' tasks, \(expression.value), give \((exact / scale).short); it agrees."
                )
                : Message(
                    zh:
                        "\(total.displayName)为\(total.mention.quote)，分年度任务之和 \(expression.value) = \((exact / scale).short)，请核对。",
                    en:
                        "\(total.displayName) is \(total.printed), but the years' tasks, \(expression.value), give \((exact / scale).short); please check."
                ), basis: Basis(.equal, Basis.sum(parts.count), to: total.mention, doubts: [.asksOnly]))
    }
}
