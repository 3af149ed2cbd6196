import Exact
import Lexicon
import Records
import Source

/// `特教学校生均公用经费 | 不低于6000元 | 按每生每年5800元拨付 | 达标` below `指标 | 国家要求 | 我县情况 | 自评`: a row whose cells are sentences. What is asked
/// stands in one column, what there is in another, and the verdict in the next.
///
/// The report states the limit itself, so that nothing of a standard is open.
struct RowRequirementCheck: Check {
    let words: LimitWords

    private static let rule = "threshold.row"
    /// So few cells make a table of this kind, and so long a heading is none.
    private static let (fewest, longestHeading) = (3, 12)

    private struct Row {
        let cells: [Range<Int>]
    }
    private struct Columns {
        let asked: Int
        let told: Int
        let count: Int
    }

    func findings(in evidence: Evidence) -> [Finding] {
        guard words.rowAsks.occurs(in: evidence.scalars) else { return [] }
        let mentions = evidence.mentions.filter { $0.kind.isQuantity && $0.value != nil }
        var columns: Columns?
        var out: [Finding] = []
        for line in evidence.lines {
            guard let row = row(line, evidence.scalars) else {
                columns = nil
                continue
            }
            if let header = header(row, evidence.scalars) {
                columns = header
            } else if let columns, row.cells.count == columns.count {
                out += findings(row, columns, mentions, evidence)
            }
        }
        return out
    }

    /// The cells that bars or tabs divide; nil for a line that is no row.
    private func row(_ line: Range<Int>, _ text: [UInt32]) -> Row? {
        let mark: UInt32 = text[line].contains(Self.bar) ? Self.bar : Self.tab
        let cells = text[line].split(separator: mark, omittingEmptySubsequences: false).map { cell in
            var (low, high) = (cell.startIndex, cell.endIndex)
            while low < high, text[low] <= 0x20 { low += 1 }
            while high > low, text[high - 1] <= 0x20 { high -= 1 }
            return low..<high
        }
        return cells.count >= Self.fewest ? Row(cells: cells) : nil
    }
    private static let (bar, tab): (UInt32, UInt32) = (0x7C, 0x09)

    /// 国家要求 in one cell, and 我县情况 in a later one.
    private func header(_ row: Row, _ text: [UInt32]) -> Columns? {
        func isHeading(_ cell: Range<Int>, _ ends: WordSet) -> Bool {
            cell.count <= Self.longestHeading && ends.ends(in: text, at: cell.upperBound, after: cell.lowerBound)
        }
        let asked = row.cells.indices.filter { isHeading(row.cells[$0], words.rowAsks) }
        let told = row.cells.indices.filter { isHeading(row.cells[$0], words.rowTells) }
        guard asked.count == 1, told.count == 1, asked[0] != told[0] else { return nil }
        return Columns(asked: asked[0], told: told[0], count: row.cells.count)
    }

    private func findings(_ row: Row, _ columns: Columns, _ all: [Mention], _ evidence: Evidence) -> [Finding] {
        func mentions(in cell: Range<Int>) -> [Mention] { all.filter { cell.contains($0.range.lowerBound) } }
        let limits = mentions(in: row.cells[columns.asked])
        guard limits.count == 1, let limit = limits.first, let comparator = limit.comparator.limit else { return [] }
        let figures = mentions(in: row.cells[columns.told]).filter { $0.unit == limit.unit && $0.kind == limit.kind }
        let judged = figures.map { ($0, self.limit(comparator, limit, of: $0).isMet(by: interval($0))) }
        let missed = judged.filter { $0.1 == false }
        if missed.isEmpty {
            return judged.filter { $0.1 == true }.map { finding($0.0, limit, comparator, evidence, nil, doubts: []) }
        }
        guard missed.count == 1, let figure = missed.first?.0, figure.comparator == .eq else { return [] }
        // What a row admits, or takes points off for, is no contradiction.
        guard let stated = metVerdict(row, besides: columns, evidence) else { return [] }
        var doubts: [Doubt] = figures.count == 1 ? [] : [.severalCandidates]
        if figure.status != .certain || limit.status != .certain { doubts.append(.uncertainDigits) }
        return [finding(figure, limit, comparator, evidence, stated, doubts: doubts)]
    }

    /// The cell that holds nothing else than that it is met.
    private func metVerdict(_ row: Row, besides columns: Columns, _ evidence: Evidence) -> Basis.Stated? {
        row.cells.indices.lazy.filter { $0 != columns.asked && $0 != columns.told }.map { row.cells[$0] }.first {
            !$0.isEmpty && words.metCells.isExactly(in: evidence.scalars, $0)
        }.map { evidence.stated("达标", in: $0) }
    }

    /// In the unit that the figure is printed in.
    private func limit(_ comparator: Limit.Comparator, _ limit: Mention, of figure: Mention) -> Limit {
        let value = (limit.value ?? .undefined) / figure.scale
        return Limit(comparator: comparator, value: value, text: value.decimal)
    }

    private func interval(_ figure: Mention) -> Interval {
        figure.comparator == .eq && figure.status == .certain
            ? Interval(exactly: (figure.value ?? .undefined) / figure.scale)
            : figure.interval.scaled(by: 1 / figure.scale)
    }

    private func finding(
        _ figure: Mention, _ limit: Mention, _ comparator: Limit.Comparator, _ evidence: Evidence,
        _ stated: Basis.Stated?, doubts: [Doubt]
    ) -> Finding {
        let bound = self.limit(comparator, limit, of: figure)
        let isMet = bound.isMet(by: interval(figure)) == true
        let accuses = !isMet && doubts.isEmpty
        var basis = Basis(.limit)
        basis.requirements = [.init(bound.comparator.rawValue, bound.value, factor: 1 / figure.scale)]
        basis.conclusion = stated
        basis.doubts = isMet ? [] : doubts
        func name(_ mention: Mention) -> String {
            evidence.index.byPlace[TextPlace(mention.span.chars)].map { evidence.facts[$0].displayName } ?? ""
        }
        let (own, quote) = (name(figure), figure.quote)
        let said = stated.map { (zh: "，却写“\($0.quote)”", en: ", yet the report says “\($0.quote)”") }
        return Finding(
            report: figure.report, rule: Self.rule, kind: "threshold",
            grade: isMet ? .consistent : accuses ? .decisionInconsistency : .questionable,
            severity: isMet ? .info : accuses ? .critical : .medium, claim: figure.term(named: own),
            inputs: [limit.term(named: name(limit))], expression: "\(figure.printed) \(bound)",
            recomputed: figure.interval.scaled(by: 1 / figure.scale),
            gap: isMet ? 0 : (figure.value ?? .undefined) / figure.scale - bound.value,
            conclusionChanges: accuses ? true : nil,
            message: isMet
                ? Message(
                    zh: "\(own)\(quote)，符合同一行所列的要求（\(bound)）。",
                    en: "\(own) \(figure.printed) keeps what its row asks (\(bound)).")
                : Message(
                    zh: "\(own)\(quote)，不符合同一行所列的要求（\(bound)）\(said?.zh ?? "")\(accuses ? "" : "，请核对")。",
                    en:
                        "\(own) \(figure.printed) does not keep what its row asks (\(bound))\(said?.en ?? "")\(accuses ? "" : "; please check")."
                ), basis: basis)
    }
}
