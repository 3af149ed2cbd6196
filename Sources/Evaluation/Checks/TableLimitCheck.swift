import Exact
import Lexicon
import Records
import Source

/// 活动用房生均建筑面积 | ≥8.17 | 7.96 | 达标: a row of a table that holds what is asked, what there is, and the verdict.
///
/// The report states the limit itself, so that nothing of the standard is open.
struct TableLimitCheck: Check {
    /// How far behind the figure its verdict may stand.
    private static let reach = 8
    let words: LimitWords
    let follows: FollowsLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        let limits = evidence.facts { $0.isInTable && $0.role == .standard && $0.hasValue }
        return limits.compactMap { limit in
            guard limit.mention.unit != "1:n",
                let figure = figure(beside: limit, evidence),
                let comparator = limit.mention.comparator.limit ?? words.direction(of: figure)
            else { return nil }
            return finding(figure, limit, comparator, evidence)
        }
    }

    /// The one figure of its row that the limit can be of: right behind it, or right before it.
    private func figure(beside limit: Fact, _ evidence: Evidence) -> Fact? {
        let beside = evidence.facts(inTableOf: limit).filter { isBeside($0, limit) }
        return beside.first { $0.id > limit.id } ?? beside.first
    }

    /// A neighbour in the row, in the unit of the limit.
    private func isBeside(_ figure: Fact, _ limit: Fact) -> Bool {
        (figure.id == limit.id + 1 || figure.id == limit.id - 1) && figure.table?.row == limit.table?.row
            && figure.table?.number == limit.table?.number
            && figure.role == .actual && figure.mention.comparator == .eq && figure.mention.unit == limit.mention.unit
            && figure.mention.scale == limit.mention.scale && figure.stage == limit.stage && figure.value != nil
    }

    private func finding(
        _ figure: Fact, _ limit: Fact, _ comparator: Limit.Comparator, _ evidence: Evidence
    ) -> Finding? {
        let own = PrintedLimit.bound(comparator, of: limit, text: limit.printed).map {
            PrintedLimit(
                rule: "threshold.row", figure: figure, limit: limit, bound: $0,
                place: Message(zh: "同一行所列的标准", en: "the limit of its row"))
        }
        guard let own, let isMet = own.isMet else { return nil }
        if isMet { return own.kept }
        let end = max(figure.mention.range.upperBound, limit.mention.range.upperBound)
        let verdict = evidence.conclusions.first {
            $0.report == figure.mention.report && (end...end + Self.reach).contains($0.range.lowerBound)
        }
        if verdict.map({ !words.metVerdicts.contains($0.verdict) }) ?? false { return nil }
        if met(words.unmetCells, behind: end, evidence) != nil { return nil }
        // A cell that was lost sets others in its place: only where every row is whole is more said than its own conclusion.
        let other =
            isWhole(figure, evidence)
            ? met(words.metCells, behind: end, evidence) ?? claim(below: figure, evidence) : nil
        let claim = verdict.map(Basis.Stated.init) ?? other
        return own.missed(claim, doubts: Basis.doubts(of: [figure, limit]) + (claim == nil ? [.asksOnly] : []))
    }

    private func table(of figure: Fact, _ evidence: Evidence) -> [Fact] {
        evidence.facts(inTableOf: figure).filter {
            $0.table?.number == figure.table?.number && $0.mention.report == figure.mention.report
        }
    }

    /// Whether each row of the table holds one limit and one figure.
    private func isWhole(_ figure: Fact, _ evidence: Evidence) -> Bool {
        let table = table(of: figure, evidence)
        guard table.count >= 4, table.count.isMultiple(of: 2) else { return false }
        let rows = stride(from: 0, to: table.count, by: 2).map { (table[$0], table[$0 + 1]) }
        let areWhole = rows.allSatisfy { first, second in
            first.table?.row == second.table?.row && first.role == table[0].role
                && Set([first.role, second.role]) == [.standard, .actual]
        }
        // Where several rows miss, the headings of the columns may have changed places.
        let missed = rows.count { first, second in
            let (limit, figure) = first.role == .standard ? (first, second) : (second, first)
            return isMissed(limit, by: figure)
        }
        return areWhole && missed == 1
    }

    private func isMissed(_ limit: Fact, by figure: Fact) -> Bool {
        guard let comparator = limit.mention.comparator.limit ?? words.direction(of: figure) else { return false }
        return PrintedLimit.bound(comparator, of: limit, text: limit.printed).map {
            PrintedLimit(
                rule: "threshold.row", figure: figure, limit: limit, bound: $0, place: Message(zh: "", en: "")
            ).isMet == false
        } ?? false
    }

    /// 达标, √: one of the verdicts in the next cell of the row.
    private func met(_ verdicts: WordSet, behind end: Int, _ evidence: Evidence) -> Basis.Stated? {
        let text = evidence.scalars
        guard let start = text[end...].firstIndex(where: { !Self.gaps.contains($0) }), start - end <= Self.reach,
            start > end, let length = verdicts.length(in: text, at: start, before: text.count),
            case let stop = start + length, stop == text.count || Self.gaps.contains(text[stop])
        else { return nil }
        return evidence.stated("达标", in: start..<stop)
    }
    private static let gaps = "| \n\t".scalarValues

    /// 三项师资指标均已过线: what the first sentence below a table says of all of its limits.
    private func claim(below figure: Fact, _ evidence: Evidence) -> Basis.Stated? {
        let table = table(of: figure, evidence)
        guard let last = table.map(\.mention.range.upperBound).max(),
            let below = evidence.sentences.first(where: { $0.range.lowerBound >= last }),
            below.range.lowerBound - last <= Self.reach, below.report == figure.mention.report,
            !follows.exceptions.occurs(in: evidence.scalars, below.range)
        else { return nil }
        let rows = table.count { $0.role == .standard }
        let clause = evidence.clauses(in: below.range).first { speaksOfAll($0, rows: rows, evidence) }
        return clause.map { evidence.stated("达标", in: $0) }
    }

    /// 三项指标均…, of as many as the table limits, or 各项指标均….
    private func speaksOfAll(_ clause: Range<Int>, rows: Int, _ evidence: Evidence) -> Bool {
        let text = evidence.scalars
        guard let each = words.each.first(in: text, clause), evidence.isCalledMet(clause, from: each, follows) else {
            return false
        }
        if words.allAbove.occurs(in: text, clause) { return true }
        return (clause.lowerBound..<each).dropFirst().contains {
            text[$0] == Self.item && Self.number(text[$0 - 1]) == rows
        }
    }
    private static let item = ("项" as Unicode.Scalar).value

    private static func number(_ c: UInt32) -> Int? {
        "一二三四五六七八九十".scalarValues.firstIndex(of: c).map { $0 + 1 }
            ?? ((0x31...0x39).contains(c) ? Int(c) - 0x30 : nil)
    }
}
