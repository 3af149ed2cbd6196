import Exact
import Lexicon
import Normalization
import Records
import Source

/// Finds what a report concludes of itself: for each indicator, for a section, with or without a score.
///
/// A class, as it is large and handed to closures.
final class ConclusionFinder {
    let document: NormalizedDocument
    let outline: Outline
    let lexicon: ConclusionLexicon
    let standardIndex: StandardIndex
    let schoolNames: SchoolNames
    let words: ConclusionWords
    let view: TextView
    /// The document calls itself a self-evaluation.
    let reportConcludes: Bool
    /// The lines but those that tell the standard.
    private(set) var told: [Range<Int>] = []
    /// The document speaks of its own check, 自评 or 自查: what others found is then none of its conclusions.
    let assessesItself: Bool
    /// What each report says that its own verdicts mean.
    private(set) var scales: [Int: Scale] = [:]

    init(
        document: NormalizedDocument, outline: Outline, lexicon: ConclusionLexicon, words: ConclusionWords,
        standardIndex: StandardIndex, schoolNames: SchoolNames
    ) {
        self.schoolNames = schoolNames
        self.words = words
        self.document = document
        self.outline = outline
        self.lexicon = lexicon
        self.standardIndex = standardIndex
        view = outline.view
        reportConcludes =
            outline.reports.first?.title.map { words.selfEvaluations.occurs(in: outline.view.s, $0) }
            ?? false
        assessesItself = lexicon.series.ownPoints.occurs(in: view.s, 0..<view.s.count)
        scales = readScales()
        told = outline.lines.map(\.range).filter { !explains($0) }
    }

    static let opening = "[【(〔〖".scalarValues
    static let closing = "]】)〕〗".scalarValues
    /// What may stand between a label and its verdict.
    static let marks = ":为是—|“‘\"".scalarValues
    static let clauseEnds = ",。;:\n(".scalarValues

    /// - Parameters:
    ///   - cells: the cells of text of the document's tables.
    ///   - scores: the cells of their columns of scores.
    ///   - profile: a plan concludes nothing in passing; nil where nothing in passing is asked for.
    /// - Returns: the conclusions, and apart from them the denials of what rules a report out, which state no verdict.
    func find(cells: [TableGrid.Text] = [], scores: [ScoreCell] = [], profile: Profile? = nil) -> (
        stated: [Conclusion], denials: [Conclusion]
    ) {
        let said = stated()
        var found = withColumns(said, columnConclusions(cells, unsummed(scores, by: said)))
        let boxes = boxes()
        found.removeAll { one in boxes.all.contains { $0.overlaps(one.range) } }
        found += boxes.ticked.map {
            conclusion($0.range, verdict: $0.verdict, score: nil, full: nil, coverage: .indicator)
        }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        found = withoutForetold(merged(found))
        // 到2025年,全区…全部达标: what a plan aims at.
        if profile?.kind == .plan { found.removeAll { !$0.isLabelled && $0.score == nil } }
        let denials = vetoes(found)
        found += missing(found + denials)
        if let profile, profile.kind != .plan {
            found += remarks(beside: found, year: profile.year.flatMap { Int($0) })
        }
        let isOfSchool = profile?.isSchool ?? false
        let year = profile?.year.flatMap { Int($0) }
        found = numbered(found.filter { !isOfOthers($0, year: year) && (isOfSchool || !isOfNamedSchool($0)) })
        found.sort { ($0.range.lowerBound, $0.verdict) < ($1.range.lowerBound, $1.verdict) }
        for index in found.indices { found[index].id = index }
        return (found, denials)
    }

    /// What the lines and cells state, one behind another.
    private func stated() -> [Conclusion] {
        var found: [Conclusion] = []
        let lines =
            outline.lines.map(\.range) + document.blocks.filter { $0.kind == .cell && $0.role == .content }.map(\.range)
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            var i = line.lowerBound
            while i < line.upperBound {
                guard words.starts.mayContain(view.s[i]), let one = stated(at: i, line: line, next: next) else {
                    i += 1
                    continue
                }
                found.append(one)
                i = max(one.range.upperBound, i + 1)
            }
        }
        return found
    }

    /// What begins at a place: a stamp, a label with what it introduces, points, or a verdict that no label introduces.
    private func stated(at i: Int, line: Range<Int>, next: Range<Int>?) -> Conclusion? {
        if var stamp = bracketed(at: i, line: line) {
            stamp.isLabelled = true
            return stamp
        }
        if begins(lexicon.labels, at: i) || begins(lexicon.scores, at: i) || begins(lexicon.weakLabels, at: i),
            var labelled = labelled(at: i, line: line, next: next)
        {
            labelled.isLabelled = true
            return labelled
        }
        if let earned = earned(at: i, line: line) {
            return conclusion(
                earned.range, verdict: nil, score: earned.score, full: earned.full, coverage: .indicator)
        }
        return plain(at: i, line: line)
    }

    /// Without points that follow from figures where the report states their sum.
    private func unsummed(_ scores: [ScoreCell], by said: [Conclusion]) -> [ScoreCell] {
        // 总分|100|95.46 may stand in another table.
        let totals = scores.filter(\.isTotal).map { outline.report(at: $0.range.lowerBound) }
        let stated = Set(said.filter { $0.score != nil }.map(\.report))
        let summed = stated.union(totals)
        return scores.filter { cell in
            let report = outline.report(at: cell.range.lowerBound)
            return !cell.isMeasured || !(cell.isTotal ? stated : summed).contains(report)
        }
    }

    /// A column of verdicts says more than the words around one of its cells.
    private func withColumns(_ stated: [Conclusion], _ columns: [Conclusion]) -> [Conclusion] {
        var found = stated.filter { one in !columns.contains { $0.range.overlaps(one.range) } }
        found += columns.filter { !isStated($0, by: found) }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        return found.reduce(into: []) { kept, next in
            if let last = kept.last, last.range.overlaps(next.range) { return }
            kept.append(next)
        }
    }

    /// Whether a sentence of the report states the total of its table as well.
    private func isStated(_ total: Conclusion, by sentences: [Conclusion]) -> Bool {
        guard total.coverage == .section, total.isScoreOnly else { return false }
        let report = outline.report(at: total.range.lowerBound)
        return sentences.contains { $0.score == total.score && outline.report(at: $0.range.lowerBound) == report }
    }

    /// Whether a word begins at a place: asked first, as most places begin none and a conclusion is large.
    func begins<Payload>(_ words: Trie<Payload>, at i: Int) -> Bool {
        words.mayBegin(with: view.s[i]) && words.longest(in: view.s, at: i) != nil
    }

    /// A verdict that no label introduces.
    private func plain(at i: Int, line: Range<Int>) -> Conclusion? {
        if begins(lexicon.anywhere, at: i) || begins(lexicon.thisItem, at: i),
            let conclusion = unlabelled(at: i, line: line)
        {
            return conclusion
        }
        if begins(lexicon.reaching, at: i) {
            return standardReached(at: i, line: line) ?? askedReached(at: i, line: line)
        }
        return within(at: i, line: line)
    }

    /// Without what the text of an item says before its label says the same: 面积均达标。自查结论:达标. Of an item of no standard
    /// where both stand in one line.
    private func withoutForetold(_ found: [Conclusion]) -> [Conclusion] {
        var labelled: [Int: [Conclusion]] = [:]
        for one in found where one.isLabelled {
            if let node = outline.node(at: one.range.lowerBound) { labelled[node, default: []].append(one) }
        }
        return found.filter { one in
            guard !one.isLabelled, let node = outline.node(at: one.range.lowerBound), outline.nodes[node].number > 0
            else { return true }
            let isAnywhere = standardIndex.isIndicator(node, in: outline)
            // 各项均符合要求。自评结论:达标: said of more than the item.
            if !isAnywhere, case .all = one.coverage { return true }
            return labelled[node]?.contains {
                $0.verdict == one.verdict && $0.range.lowerBound > one.range.lowerBound
                    && (isAnywhere || !view.s[one.range.lowerBound..<$0.range.lowerBound].contains(0x0A))
            } != true
        }
    }

    /// A verdict and a score of one item are one conclusion, whichever stands first.
    private func merged(_ found: [Conclusion]) -> [Conclusion] {
        found.reduce(into: []) { kept, next in
            guard let last = kept.last, last.coverage == .indicator,
                next.coverage == .indicator || last.isScoreOnly && isNextClause(next.range, behind: last.range),
                outline.node(at: last.range.lowerBound) == outline.node(at: next.range.lowerBound),
                next.range.lowerBound - last.range.upperBound < 30,
                !beginsAnew(
                    between: last.range.upperBound, next.range.lowerBound, isCell: last.isScoreOnly && !last.isLabelled),
                (last.isScoreOnly && next.score == nil) || (next.isScoreOnly && last.score == nil)
            else { return kept.append(next) }
            let range = last.range.lowerBound..<next.range.upperBound
            let source = document.text.sourceRange(range)
            var one = last.isScoreOnly ? next : last
            one.score = last.score ?? next.score
            one.fullScore = last.fullScore ?? next.fullScore
            one.range = range
            one.span = document.source.span(source)
            one.quote = document.source.quote(source)
            kept[kept.count - 1] = one
        }
    }

    /// 合计自评97.5分,|达到达标学校要求
    private func isNextClause(_ range: Range<Int>, behind last: Range<Int>) -> Bool {
        range.lowerBound == last.upperBound + 1 && view.at(last.upperBound) == code(",")
    }

    /// `自评:9分。⏎综上,我校自评为达标。`: a sentence on a line of its own says more than the item before it.
    private func beginsAnew(between end: Int, _ start: Int, isCell: Bool) -> Bool {
        let gap = view.s[end..<max(end, start)]
        // 自评得分95.5分,公众满意度92.4%,自评结论为合格: other figures are told between.
        if gap.contains(code("%")) { return true }
        // 评定:A档;自评98分: a label of its own behind the end of a clause; … | 10 |⏎等级 | ☑优: another row than that of a cell.
        if gap.first == code(";") || isCell && gap.contains(0x0A) && gap.contains(code("|")) { return true }
        guard let stop = gap.firstIndex(of: code("。")), let feed = gap.firstIndex(of: 0x0A) else { return false }
        return stop < feed && gap[feed...].contains { $0.isHan }
    }

    // MARK: - What is missing

    /// The indicators that a report lists in a section with conclusions, and that have none.
    private func missing(_ found: [Conclusion]) -> [Conclusion] {
        var out: [Conclusion] = []
        for (i, node) in outline.nodes.enumerated() {
            guard standardIndex.isIndicator(i, in: outline), let key = standardIndex.key(of: i), key.no != nil else {
                continue
            }
            guard standardIndex.concludesEach(key) else { continue }
            if found.contains(where: { node.range.contains($0.range.lowerBound) }) { continue }
            // Only where its neighbours state one: a report that concludes in another form lists none here.
            let siblings = outline.nodes.indices.filter {
                outline.nodes[$0].parent == node.parent && outline.nodes[$0].form == node.form
            }
            let stated = siblings.count { s in
                found.contains { outline.nodes[s].range.contains($0.range.lowerBound) && $0.coverage == .indicator }
            }
            guard stated * 2 >= siblings.count, siblings.count >= 3 else { continue }
            let range = view.trimmed(node.range.lowerBound..<max(node.title.upperBound, node.range.lowerBound + 1))
            let source = document.text.sourceRange(range)
            out.append(
                Conclusion(
                    report: node.report, indicator: key, verdict: "missing", span: document.source.span(source),
                    quote: document.source.quote(source),
                    range: range, title: view.string(node.title)))
        }
        return out
    }

    // MARK: - Records

    func conclusion(
        _ range: Range<Int>, verdict: String?, score: Rational?, full: Rational?, coverage: Conclusion.Coverage
    ) -> Conclusion {
        let source = document.text.sourceRange(range)
        let node = outline.node(at: range.lowerBound)
        let key = standardIndex.key(of: node) ?? IndicatorKey(group: "", groupName: "", no: nil, id: nil)
        let numbered = node.map { outline.nodes[$0] }
        var indicator = key
        if let problem = outline.ancestors(of: node).first(where: { $0.form == Outline.problem }) {
            indicator.no = String(problem.number)
        } else if indicator.no == nil, case .indicator = coverage, let numbered {
            indicator.no = String(numbered.number)
        }
        // 得满分: in the report's own words.
        let whole = sentences.fullMarks.lengthEnding(in: view.s, at: range.upperBound, after: range.lowerBound)
            .map { view.string((range.upperBound - $0)..<range.upperBound) }
        let text: String = verdict ?? (score.map { whole ?? $0.decimal + "分" } ?? "")
        return Conclusion(
            report: outline.report(at: range.lowerBound), indicator: indicator, verdict: text, score: score,
            fullScore: full,
            span: document.source.span(source), quote: document.source.quote(source), range: range, coverage: coverage,
            title: numbered.map { view.string($0.title) })
    }
}

extension Conclusion {
    /// A score without a verdict in words.
    fileprivate var isScoreOnly: Bool { score != nil && verdict.last == "分" }
}
