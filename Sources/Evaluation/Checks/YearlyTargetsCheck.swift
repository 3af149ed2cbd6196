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
        return sentences(targets, evidence) + cells(all.filter { $0.table != nil }, besides: targets, evidence)
    }

    private static let each: Set<Substring> = ["各", "每"]

    /// Years whose cells say what is to be done in sentences.
    private func sentences(_ targets: [Fact], _ evidence: Evidence) -> [Finding] {
        guard targets.contains(where: { $0.plainYear != nil }) else { return [] }
        let rows = PlanRow.rows(of: targets) { a, b in
            a <= b && !evidence.scalars[a..<b].contains { (0x4E00...0x9FFF).contains($0) }
        }
        let inRows = Set(rows.flatMap { row in (row.whole + row.years.flatMap(\.facts)).map(\.id) })
        return rows.flatMap { findings(of: $0) }
            + targets.filter { !inRows.contains($0.id) }.compactMap { apart($0, rows, evidence) }
    }

    /// Years whose cells are figures, against what the text says of the whole. They are often what is reached by then, so
    /// that only agreement is told.
    private func cells(_ cells: [Fact], besides targets: [Fact], _ evidence: Evidence) -> [Finding] {
        let rows = PlanRow.rows(ofCells: cells)
        return targets.compactMap { total in
            apart(total, rows, evidence).flatMap { $0.grade.passes ? $0 : nil }
        }
    }

    private func findings(of row: PlanRow) -> [Finding] {
        row.whole.compactMap { total in
            row.parts(of: total).flatMap { finding(total, $0, isFull: $0.count == row.years.count) }
        }
    }

    /// What the text says of the whole, in a place of its own, against the years of the one row of a table that names it so.
    private func apart(_ total: Fact, _ rows: [PlanRow], _ evidence: Evidence) -> Finding? {
        let named = rows.compactMap { row -> (row: PlanRow, parts: [Fact])? in
            let own = row.whole.filter { PlanRow.areAlike($0, total) }
            guard own.count <= 1, own.allSatisfy({ $0.words == total.words || $0.value == total.value }),
                isPlanEnd(total, row),
                let parts = row.parts(of: own.first ?? total), parts.allSatisfy({ PlanRow.areAlike($0, total) })
            else { return nil }
            return (row, parts)
        }
        func isNamed(_ parts: [Fact]) -> Bool { parts.allSatisfy { $0.words == total.words } }
        let exactly = named.filter { isNamed($0.parts) }
        guard exactly.count == 1 || named.count == 1, let (row, parts) = exactly.first ?? named.first else { return nil }
        // A plan may have more years than its table.
        let isOfTheseYears = row.whole.isEmpty ? tells(total, of: row.years.count, evidence) : false
        return finding(total, parts, isFull: isNamed(parts) && parts.count == row.years.count && isOfTheseYears)
    }

    /// Whether the sentence of a total says of how many years it is: 三年改造危桥24座.
    private func tells(_ total: Fact, of count: Int, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentenceRange(of: total.id) else { return false }
        return words.years.contains { $0.count == count && $0.words.occurs(in: evidence.scalars, sentence) }
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
            guard isFull, parts.count >= 3, !isReached, !isOpen, total.mention.comparator == .eq else { return nil }
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
                    zh: "\(total.displayName)\(total.mention.quote)，分年度任务 \(expression.value) = \((exact / scale).short)，相符。",
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

/// The tasks of one row of a plan: those of the whole, and those of each year behind them.
struct PlanRow {
    struct Year {
        let year: Int
        var facts: [Fact]
    }
    private(set) var whole: [Fact]
    private(set) var years: [Year]

    /// The rows that have figures of two years and more, in the order of the text: a row ends where the years begin anew.
    ///
    /// - Parameter isBeside: whether nothing is said between two places: what the row is in all stands right before its years.
    static func rows(of targets: [Fact], isBeside: (Int, Int) -> Bool) -> [PlanRow] {
        func isRight(_ whole: [Fact], before cell: [Fact]) -> Bool {
            guard let a = whole.first?.paragraph, let b = cell.first?.paragraph else { return false }
            return isBeside(a.upperBound, b.lowerBound)
        }
        var rows: [PlanRow] = []
        var row = PlanRow(whole: [], years: [])
        for cell in cells(of: targets) {
            let years = Set(cell.map(\.plainYear))
            guard years.count == 1, let year = years.first ?? nil else {
                rows.append(row)
                row = PlanRow(whole: years == [nil] ? cell : [], years: [])
                continue
            }
            if let last = row.years.last, year <= last.year {
                rows.append(row)
                // 到2025年建成15所 before 2023年, 2024年, 2025年: the year by which the whole is done.
                row = PlanRow(whole: row.years.count == 1 && row.whole.isEmpty ? last.facts : [], years: [])
            }
            if row.years.isEmpty, !isRight(row.whole, before: cell) { row.whole = [] }
            row.years.append(Year(year: year, facts: cell))
        }
        return (rows + [row]).filter { $0.years.count >= 2 }
    }

    /// The rows of tables that have a cell a year.
    static func rows(ofCells cells: [Fact]) -> [PlanRow] {
        let rows = Dictionary(grouping: cells.filter { $0.plainYear != nil }) { cell in
            [String(cell.mention.report), String(cell.table?.number ?? -1), cell.table?.row ?? "", cell.stage ?? ""]
        }
        return rows.values.map { cells in
            let ordered = cells.sorted { $0.id < $1.id }
            return PlanRow(whole: [], years: ordered.map { Year(year: $0.plainYear ?? 0, facts: [$0]) })
        }.filter { row in
            row.years.count >= 2 && zip(row.years, row.years.dropFirst()).allSatisfy { $0.year < $1.year }
        }.sorted { ($0.years[0].facts[0].id) < ($1.years[0].facts[0].id) }
    }

    /// The figures of each paragraph, or cell, in their order.
    private static func cells(of targets: [Fact]) -> [[Fact]] {
        targets.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }.reduce(into: []) { cells, fact in
            if let last = cells.last?.last, last.paragraph == fact.paragraph {
                cells[cells.count - 1].append(fact)
            } else {
                cells.append([fact])
            }
        }
    }

    /// What the years do of a task; nil where only one does, and where two tasks of a year could be meant.
    func parts(of total: Fact) -> [Fact]? {
        let parts = years.compactMap { year -> Fact? in
            let alike = year.facts.filter { Self.areAlike($0, total) }
            guard let best = alike.max(by: { Self.likeness($0, total) < Self.likeness($1, total) }),
                alike.count(where: { Self.likeness($0, total) == Self.likeness(best, total) }) == 1
            else { return nil }
            // 区级学校5所 is of 区级学校20所, not of 市级学校8所.
            let rival = whole.contains {
                $0.id != total.id && Self.areAlike($0, best) && Self.likeness($0, best) > Self.likeness(total, best)
            }
            return rival ? nil : best
        }
        return parts.count >= 2 ? parts : nil
    }

    /// Whether two figures count alike and one's name is in the other's, but for trifles.
    static func areAlike(_ a: Fact, _ b: Fact) -> Bool {
        a.isMeasured(like: b) && (a.stage == b.stage || a.stage == nil || b.stage == nil)
            && max(contained(a, b), contained(b, a)) >= 88
    }

    private static func likeness(_ a: Fact, _ b: Fact) -> Int { contained(a, b) + contained(b, a) }

    private static func contained(_ a: Fact, _ b: Fact) -> Int { NameMatch.contained(a.words, in: b.words) }
}
