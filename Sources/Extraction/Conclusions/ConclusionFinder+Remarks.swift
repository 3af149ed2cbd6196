import Exact
import Lexicon
import Records
import Source

/// What a sentence concludes in passing: of the figure before it, of an assessment that was passed, of points beside those that
/// could be had. It is read for the record; what it speaks of is too loosely bound for a check to judge by it.
extension ConclusionFinder {
    /// - Parameters:
    ///   - found: the conclusions proper, which take the place of what is remarked in the same words or in the same item.
    ///   - year: the year that the document tells of; what was passed in another is history.
    func remarks(beside found: [Conclusion], year: Int?) -> [Conclusion] {
        let series = series()
        let found = found + series.filter { opensLine($0.range) }.map { remark($0.range, $0.verdict) }
        let beside = StatedPlaces(of: found, in: self)
        let said = (series + answers() + told.flatMap { listedVerdicts(in: $0) + clauses(in: $0, year: year) }).filter {
            !isExplained($0.range)
        }
        // 高于国家标准,|自评达标: the report's own verdict in the next clause.
        let stated = said + found.filter { $0.score == nil }.map { ($0.range, $0.verdict) }
        let summing = stated.filter { saysItself($0.range) }
        var out = inPassing(beside: beside, year: year).filter {
            !isSummed($0, by: series) && !isRepeated($0, by: said) && !isBefore($0, one: summing)
        }
        var taken = [Bool](repeating: false, count: view.s.count)
        func isFree(_ next: Conclusion) -> Bool { !taken[next.range].contains(true) }
        func take(_ next: Conclusion) { for i in next.range { taken[i] = true } }
        out.forEach(take)
        for one in said.sorted(by: { ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count) }) {
            let next = remark(one.range, one.verdict)
            let near = beside.conclusions(around: next)
            let isTold = near.contains { !$0.isRemark && $0.range.overlaps(next.range) }
            let isNew = !isTold && near.contains { $0.isRemark && $0.range == next.range } || !isSaid(next, by: beside)
            if isNew, isFree(next), !isBefore(next, one: summing) {
                out.append(next)
                take(next)
            }
        }
        for one in pointsSaid() {
            let next = remark(one.range, nil, score: one.score, full: one.full)
            if !isSaid(next, by: beside), isFree(next) {
                out.append(next)
                take(next)
            }
        }
        out += parts(of: found + out)
        return out + sums(of: found + out)
    }

    /// `合计95.5分`, `四项总计95分` behind three scores or more that add up to it.
    private func sums(of scored: [Conclusion]) -> [Conclusion] {
        var byReport: [Int: [Conclusion]] = [:]
        for one in scored where one.score != nil { byReport[one.report, default: []].append(one) }
        return byReport.sorted { $0.key < $1.key }.compactMap { _, parts in
            guard parts.count >= 3, let last = parts.map(\.range.upperBound).max(),
                let found = sum(parts.reduce(Rational(0)) { $0 + ($1.score ?? 0) }, behind: last),
                // 合计44分,得分率88%,|自评等级为良好: the grade is told of it.
                !scored.contains(where: { isGrade($0, behind: found.range.upperBound) })
            else { return nil }
            return found
        }
    }

    /// Where a line behind a place tells a sum.
    private func sum(_ sum: Rational, behind last: Int) -> Conclusion? {
        for line in told.drop(while: { $0.upperBound <= last }).prefix(3) {
            for at in max(last, line.lowerBound)..<max(last, line.upperBound) {
                guard let size = lexicon.series.totals.length(in: view.s, at: at, before: line.upperBound) else {
                    continue
                }
                var digit = at + size
                while digit < line.upperBound,
                    lexicon.had.mayBegin(with: view.at(digit)) || Self.marks.contains(view.at(digit))
                        || view.at(digit) == code(",") || view.at(digit).isSpace
                { digit += 1 }
                guard let points = points(at: digit, limit: line.upperBound), points.score == sum else { continue }
                var total = conclusion(
                    at..<points.end, verdict: nil, score: sum, full: points.full, coverage: .section)
                total.isRemark = true
                return total
            }
        }
        return nil
    }

    private func isGrade(_ one: Conclusion, behind end: Int) -> Bool {
        one.score == nil && one.isLabelled && one.range.lowerBound >= end && one.range.lowerBound - end < 30
            && !view.s[end..<one.range.lowerBound].contains(where: TextView.endsSentence)
    }

    /// Of the figures before them, of assessments that were passed, of points beside those that could be had.
    private func inPassing(beside found: StatedPlaces, year: Int?) -> [Conclusion] {
        var out: [Conclusion] = []
        for line in outline.lines.map(\.range) {
            var i = line.lowerBound
            while i < line.upperBound {
                guard words.remarkStarts.mayContain(view.s[i]),
                    let remark = figureReached(at: i, line: line) ?? judgedReached(at: i, line: line)
                        ?? passed(at: i, line: line, year: year) ?? pointsOfFull(at: i, line: line)
                else { i += 1; continue }
                i = max(remark.range.upperBound, i + 1)
                if !isSaid(remark, by: found) { out.append(remark) }
            }
        }
        return out
    }

    /// In the same words, or by the label of the same item.
    private func isSaid(_ remark: Conclusion, by found: StatedPlaces) -> Bool {
        if remark.score == nil, found.isLabelled(behind: remark, outline) { return true }
        return found.conclusions(around: remark).contains { one in
            if one.range.overlaps(remark.range) { return true }
            // 46.5 | B: the grade of a row that has points.
            if one.score != nil, one.verdict == remark.verdict, abs(one.range.upperBound - remark.range.lowerBound) < 8
            {
                return true
            }
            // 自评97.5分,达到…要求: what the score is told to mean.
            if one.verdict.last == "分", one.range.upperBound + 1 == remark.range.lowerBound,
                view.at(one.range.upperBound) == code(",")
            {
                return true
            }
            // 达标。依据如下:…99.07%,高于95%的规定: what stands before its reasons.
            if one.score == nil, one.verdict == remark.verdict, one.range.lowerBound < remark.range.lowerBound,
                view.at(one.range.upperBound) == code("。"), opensLine(one.range)
            {
                return !view.s[one.range.lowerBound..<remark.range.lowerBound].contains(0x0A)
            }
            return one.isLabelled && remark.score == nil && one.range.lowerBound > remark.range.lowerBound
                && !isTotal(one) && isRightBefore(one, remark)
        }
    }

    /// `第4项…合格⏎总评:合格`: of all items, below the last of them.
    fileprivate func isTotal(_ one: Conclusion) -> Bool {
        let start = one.range.lowerBound
        // 自查|总体评价:较好
        let lead = (max(0, start - 4)...start).first { opensLine($0..<$0 + 1) } ?? start
        return opensLine(lead..<lead + 1) && view.s[lead..<start].allSatisfy(\.isHan)
            && lexicon.series.totals.begins(in: view.s, at: start, before: one.range.upperBound)
    }

    /// `已整改。|自评等次:C`, `高于82%的年度目标。该项|自评10分`: the label stands in the next sentence, and speaks of the same item.
    private func isRightBefore(_ one: Conclusion, _ remark: Conclusion) -> Bool {
        let between = remark.range.upperBound..<one.range.lowerBound
        guard between.count <= 6, !view.s[between].contains(0x0A) else { return false }
        guard let first = between.first(where: { view.at($0).isHan }) else { return one.score == nil }
        return lexicon.thisItem.longest(in: view.s, at: first, before: between.upperBound)?.length
            == between.upperBound - first
    }

    /// `高于6000元的国家标准,另列50万元,|已达到`: the same verdict by itself ends the sentence.
    private func isSummed(_ one: Conclusion, by series: [Said]) -> Bool {
        series.contains {
            $0.range.lowerBound > one.range.upperBound && $0.range.lowerBound - one.range.upperBound < 60
                && $0.verdict == one.verdict
                && !view.s[one.range.upperBound..<$0.range.lowerBound].contains(where: TextView.endsSentence)
        }
    }

    /// `低于0.65的国家规定,|达到了规定要求`: once more of the same figure.
    private func isRepeated(_ one: Conclusion, by said: [Said]) -> Bool {
        view.at(one.range.upperBound) == code(",")
            && said.contains { $0.range.lowerBound == one.range.upperBound + 1 && $0.verdict == one.verdict }
    }

    /// `账物相符,|自查合格`: what the report's own verdict in the next clause is told of.
    private func isBefore(_ one: Conclusion, one summing: [Said]) -> Bool {
        view.at(one.range.upperBound) == code(",")
            && summing.contains { $0.range.lowerBound == one.range.upperBound + 1 }
    }

    /// Within what explains the report's own words and signs.
    private func isExplained(_ range: Range<Int>) -> Bool {
        scales[outline.report(at: range.lowerBound)]?.explains(range.lowerBound) ?? false
    }

    fileprivate func opensLine(_ range: Range<Int>) -> Bool {
        range.lowerBound == 0 || view.at(range.lowerBound - 1) == 0x0A
    }

    private func remark(_ range: Range<Int>, _ verdict: String?, score: Rational? = nil, full: Rational? = nil)
        -> Conclusion
    {
        var one = conclusion(range, verdict: verdict, score: score, full: full, coverage: .indicator)
        one.isRemark = true
        return one
    }

    func sentenceStart(_ start: Int, _ line: Range<Int>) -> Int {
        var sentence = start
        while sentence > line.lowerBound, !TextView.endsSentence(view.at(sentence - 1)) { sentence -= 1 }
        return sentence
    }

    /// The end of the clause that begins at a place; a bracket of a few characters belongs to a name.
    private func clauseEnd(_ start: Int, line: Range<Int>, most: Int) -> Int {
        var end = start
        while end < line.upperBound, end - start < most {
            if let close = closing(behind: end) { end = close + 1; continue }
            let isRatio = view.at(end) == code(":") && view.at(end - 1).isASCIIDigit && view.at(end + 1).isASCIIDigit
            if !isRatio, ConclusionFinder.clauseEnds.contains(view.at(end)) { break }
            end += 1
        }
        return end
    }

    /// `入学率97.1%,|达到国家规定的标准`, `占38.5%,|未达到50%的目标要求`, `95.4%,|达到预期目标`: the clause behind a figure.
    private func figureReached(at start: Int, line: Range<Int>) -> Conclusion? {
        guard start > line.lowerBound, view.at(start - 1) == code(",") else { return nil }
        let end = clauseEnd(start, line: line, most: 32)
        // 计划新建6所,|实际|开工4所,未达序时进度: the plan was told before what came of it.
        let sentence = sentenceStart(start, line)
        let lead = Array(view.s[(sentences.outcomes.last(in: view.s, sentence..<start) ?? sentence)..<start])
        guard
            let verdict = standardVerdict(start..<end, behind: lead) ?? limitVerdict(start..<end, behind: lead)
                ?? aimVerdict(start..<end, behind: lead) ?? lineVerdict(start..<end, behind: lead),
            endsClause(end, line: line), lead.contains(where: \.isASCIIDigit), isClosed(lead),
            !sentences.applying.occurs(in: view.s, start..<end)
        else { return nil }
        return remark(start..<end, verdict)
    }

    /// What a clause says that ends in 标准 or another word of `reached`.
    private func standardVerdict(_ clause: Range<Int>, behind lead: [UInt32]) -> String? {
        let (start, end) = (clause.lowerBound, clause.upperBound)
        if let verb = lexicon.exceeding.longest(in: view.s, at: start, before: end),
            words.reached.ends(in: view.s, at: end, after: start + verb.length)
        {
            // 班额超过45人的标准, 差异率0.161,高于0.15的规定: more of them is worse; 超过50%, 高于4.5平方米 is better.
            return isWorse(clause, behind: lead) ? nil : verb.payload
        }
        guard let verb = lexicon.reaching.longest(in: view.s, at: start, before: end),
            words.reached.ends(in: view.s, at: end, after: start + verb.length)
        else { return nil }
        return verb.payload
    }

    /// Whether more than a limit is worse: of heads that are counted, and of what is better the smaller it is.
    private func isWorse(_ clause: Range<Int>, behind lead: [UInt32]) -> Bool {
        let isCount = clause.contains { sentences.counted.contains(view.at($0)) && view.at($0 - 1).isASCIIDigit }
        let own = lead.dropLast().split(whereSeparator: Self.clauseMarks.contains).last ?? []
        return isCount || sentences.smallerBetter.occurs(in: Array(own))
    }
    private static let clauseMarks = ",;".scalarValues

    /// `生师比17.69,|优于18的合格线`
    private func lineVerdict(_ clause: Range<Int>, behind lead: [UInt32]) -> String? {
        let (start, end) = (clause.lowerBound, clause.upperBound)
        guard let verb = lexicon.exceeding.longest(in: view.s, at: start, before: end),
            lexicon.series.reached.ends(in: view.s, at: end, after: start + verb.length)
        else { return nil }
        return isWorse(clause, behind: lead) ? nil : verb.payload
    }

    /// `差异系数为0.42,|低于0.65的国家标准`, `辍学率0.84%,|控制在1.8%的规定之内`: of what is better the smaller it is.
    private func limitVerdict(_ clause: Range<Int>, behind lead: [UInt32]) -> String? {
        let (start, end) = (clause.lowerBound, clause.upperBound)
        guard let verb = lexicon.below.longest(in: view.s, at: start, before: end),
            sentences.smallerBetter.occurs(in: lead),
            case let inside = sentences.inside.lengthEnding(in: view.s, at: end, after: start + verb.length) ?? 0,
            words.reached.ends(in: view.s, at: end - inside, after: start + verb.length)
        else { return nil }
        return verb.payload
    }

    /// What a clause says that ends in 目标: with the figure that was aimed at, or right behind a rate.
    private func aimVerdict(_ clause: Range<Int>, behind lead: [UInt32]) -> String? {
        let (start, end) = (clause.lowerBound, clause.upperBound)
        let before = lead.dropLast().split(separator: code(",")).last ?? []
        guard let verb = lexicon.reachingAims.longest(in: view.s, at: start, before: end),
            case let behind = start + verb.length,
            sentences.aims.ends(in: view.s, at: end, after: behind)
                ? isBareAim(behind..<end) || before.contains(code("%"))
                    || view.s[clause].contains(where: \.isASCIIDigit)
                : sentences.schedules.ends(in: view.s, at: end, after: behind) || isPlanned(behind..<end)
        else { return nil }
        return verb.payload
    }

    /// `实际筛查6127人,完成|年度目标`: nothing but what was set, at the end of a sentence of a report that assesses.
    private func isBareAim(_ object: Range<Int>) -> Bool {
        guard object.upperBound >= view.s.count || TextView.endsSentence(view.at(object.upperBound)) else {
            return false
        }
        var at = object.lowerBound
        while at < object.upperBound,
            let length = sentences.objects.length(in: view.s, at: at, before: object.upperBound)
        { at += length }
        return at == object.upperBound && assesses(object)
    }

    /// `已提前完成|规划确定的96%`: the figure that a plan has set, at the end.
    private func isPlanned(_ object: Range<Int>) -> Bool {
        guard let of = object.last(where: { view.at($0) == code("的") }),
            sentences.planned.ends(in: view.s, at: of, after: object.lowerBound),
            sentences.planNames.occurs(in: view.s, object.lowerBound..<of),
            let figure = NumberReader(s: view.s).arabic(at: of + 1)
        else { return false }
        return object.upperBound - figure.range.upperBound <= 2
    }

    /// `检查组认为,三县均|达到国家规定的基本均衡县评估认定标准`: by those who assess.
    private func judgedReached(at start: Int, line: Range<Int>) -> Conclusion? {
        guard let verb = lexicon.reaching.longest(in: view.s, at: start, before: line.upperBound) else { return nil }
        let lead = Array(view.s[sentenceStart(start, line)..<start])
        let end = clauseEnd(start, line: line, most: 48)
        guard sentences.judges.occurs(in: lead),
            let length = words.reached.lengthEnding(in: view.s, at: end, after: start + verb.length),
            words.assessed.occurs(in: view.s, start..<(end - length)), endsClause(end, line: line), isClosed(lead)
        else { return nil }
        return remark(start..<end, verb.payload)
    }

    /// `顺利通过省级评估验收`, `经评估,…通过国家督导评估认定`: plainly 通过 tells of what once was passed.
    private func passed(at start: Int, line: Range<Int>, year: Int?) -> Conclusion? {
        guard let verb = lexicon.passing.longest(in: view.s, at: start, before: line.upperBound) else { return nil }
        let end = clauseEnd(start, line: line, most: 32)
        guard sentences.passed.ends(in: view.s, at: end, after: start + verb.length),
            endsClause(end, line: line)
        else { return nil }
        let sentence = sentenceStart(start, line)
        let lead = Array(view.s[sentence..<start])
        guard verb.length > 3 || sentences.judges.occurs(in: lead), isClosed(lead), !sentences.history.occurs(in: lead),
            !hasSchoolCount(Array(lead.suffix(12))),
            !isOfOtherYear(lead, year), year != nil || !tellsYear(lead) || !isLookedBackOn(end)
        else { return nil }
        return remark(start..<end, verb.payload)
    }

    /// `2014年我县顺利通过…认定。|三年来,…`
    private func isLookedBackOn(_ end: Int) -> Bool {
        sentences.since.occurs(in: view.s, min(end, view.s.count)..<min(end + 10, view.s.count))
    }

    /// 2014年,我县顺利通过…, where nothing says what year the report is of.
    private func tellsYear(_ lead: [UInt32]) -> Bool { isOfOtherYear(lead, Int.max) }

    /// 2013年,…通过国家评估认定, in a report on another year.
    func isOfOtherYear(_ lead: [UInt32], _ year: Int?) -> Bool {
        guard let year else { return false }
        let reader = NumberReader(s: lead)
        let years = lead.indices.compactMap { i -> Int? in
            guard i == 0 || !lead[i - 1].isASCIIDigit, let token = reader.arabic(at: i), token.range.count == 4,
                token.range.upperBound < lead.count, lead[token.range.upperBound] == code("年")
            else { return nil }
            return Int(token.value.decimal)
        }
        return years.last.map { $0 < year - 1 } ?? false
    }

    /// `预算管理得18.5分|(满分20分)`, `(满分20分)|得18.5分`.
    private func pointsOfFull(at start: Int, line: Range<Int>) -> Conclusion? {
        let s = view.s
        if view.at(start) == code("(") {
            guard view.at(start - 1) == code("分"), let full = fullPoints(inBracketAt: start, line: line) else {
                return nil
            }
            var digit = start - 1
            while digit > line.lowerBound, view.at(digit - 1).isASCIIDigit || view.at(digit - 1) == code(".") {
                digit -= 1
            }
            guard let score = NumberReader(s: s).arabic(at: digit), score.range.upperBound == start - 1,
                score.value <= full.value, !isOfExam(sentenceStart(start, line)..<start)
            else { return nil }
            return remark(digit..<full.end, nil, score: score.value, full: full.value)
        }
        guard let had = lexicon.had.longest(in: s, at: start, before: line.upperBound),
            let points = points(at: start + had.length, limit: line.upperBound), let score = points.score,
            view.at(points.end - 1) == code("分"), view.at(start - 1) == code(")"),
            let open = (max(line.lowerBound, start - 12)..<start).last(where: { view.at($0) == code("(") }),
            let full = fullPoints(inBracketAt: open, line: line), full.end == start, score <= full.value,
            !isOfExam(sentenceStart(start, line)..<start)
        else { return nil }
        return remark(start..<points.end, nil, score: score, full: full.value)
    }

    /// The value of `(满分20分)` and where it ends.
    private func fullPoints(inBracketAt open: Int, line: Range<Int>) -> (value: Rational, end: Int)? {
        guard let label = lexicon.fullScores.longest(in: view.s, at: open + 1, before: line.upperBound) else {
            return nil
        }
        var i = open + 1 + label.length
        while ConclusionFinder.marks.contains(view.at(i)) || view.at(i).isSpace { i += 1 }
        guard let points = points(at: i, limit: line.upperBound), let value = points.score,
            view.at(points.end) == code(")")
        else { return nil }
        return (value, points.end + 1)
    }

    /// Of an examination of pupils: 中考语文118分(满分120分).
    private func isOfExam(_ sentence: Range<Int>) -> Bool { sentences.exams.occurs(in: view.s, sentence) }

    /// Whether what stands before a verdict leaves it: no plan, no condition, nothing of some or of other years.
    private func isClosed(_ lead: [UInt32]) -> Bool {
        let lead = withoutQuotas(lead)
        return !words.isOpen(lead) && !words.isRecurring(lead) && !words.ofSome.occurs(in: lead)
    }
}

/// The conclusions that a remark may repeat, by where they stand, so that each remark is held against those about it alone.
private struct StatedPlaces {
    /// By where they begin.
    private let all: [Conclusion]
    private let starts: [Int]
    /// Of the longest, in scalars.
    private let longest: Int
    /// Indices of those that open a line.
    private let openers: [Int]
    /// By node: where the last labelled conclusion without points begins that is no total.
    private let labels: [Int: Int]

    init(of found: [Conclusion], in finder: ConclusionFinder) {
        let all = found.filter { $0.verdict != "missing" }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        self.all = all
        starts = all.map(\.range.lowerBound)
        longest = all.reduce(0) { max($0, $1.range.count) }
        openers = all.indices.filter { finder.opensLine(all[$0].range) }
        let labelled = all.lazy.filter { $0.isLabelled && $0.score == nil && !finder.isTotal($0) }
        labels = Dictionary(
            labelled.compactMap { one in
                finder.outline.node(at: one.range.lowerBound).map { ($0, one.range.lowerBound) }
            }, uniquingKeysWith: max)
    }

    /// Those that stand about a remark, at most so many scalars away, and the last before it that opens a line.
    func conclusions(around remark: Conclusion) -> [Conclusion] {
        let first = starts.partitioningIndex { $0 >= remark.range.lowerBound - Self.reach - longest }
        let end = starts.partitioningIndex { $0 >= remark.range.upperBound + Self.reach }
        var found = Array(all[first..<end])
        let next = openers.partitioningIndex { starts[$0] >= remark.range.lowerBound }
        if next > 0 {
            let line = starts[openers[next - 1]]
            found += openers[..<next].reversed().prefix { starts[$0] == line }.map { all[$0] }
        }
        return found
    }
    private static let reach = 8

    /// Whether a label of the same item stands behind a remark.
    func isLabelled(behind remark: Conclusion, _ outline: Outline) -> Bool {
        outline.node(at: remark.range.lowerBound).flatMap { labels[$0] }.map { $0 > remark.range.lowerBound } ?? false
    }
}
