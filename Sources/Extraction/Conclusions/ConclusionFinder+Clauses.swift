import Exact
import Lexicon
import Records
import Source

/// What a clause concludes without a label, in words of its own: `与…的标准尚有差距`, `两项为优秀`, `达标14项`, `我校自评为合格等次`.
extension ConclusionFinder {
    typealias Said = (range: Range<Int>, verdict: String)

    /// The verdicts of the clauses of a line.
    func clauses(in line: Range<Int>) -> [Said] {
        var out: [Said] = []
        var start = line.lowerBound
        while start < line.upperBound {
            while start < line.upperBound, Self.clauseEnds.contains(view.at(start)) || view.at(start).isSpace {
                start += 1
            }
            guard start < line.upperBound else { break }
            var end = start
            while end < line.upperBound {
                if let close = closing(behind: end) { end = close + 1; continue }
                let isRatio =
                    view.at(end) == code(":") && view.at(end - 1).isASCIIDigit && view.at(end + 1).isASCIIDigit
                let isTitle =
                    view.at(end) == code("(") && view.s[start..<end].contains(code("《"))
                    && !view.s[start..<end].contains(code("》"))
                if !isRatio, !isTitle, Self.clauseEnds.contains(view.at(end)) { break }
                end += 1
            }
            out += said(in: start..<end, line: line)
            start = end + 1
        }
        return out
    }

    private func said(in clause: Range<Int>, line: Range<Int>) -> [Said] {
        guard clause.count >= 3, clause.count <= 80 else { return [] }
        let sentence = sentenceStart(clause.lowerBound, line)
        let counts = countedVerdicts(clause)
        let one: Statement? =
            gap(clause) ?? ofItems(clause) ?? ofSelf(clause) ?? reachedInClause(clause, line: line)
            ?? plainly(clause, line: line)
        guard let statement = counts.map({ ($0.range, $0.range.lowerBound, $0.verdict) }) ?? one else { return [] }
        let lead = Array(view.s[max(sentence, statement.from - 40)..<statement.from])
        guard !tellsRule(lead), !words.isOpen(lead), !words.recurring.occurs(in: lead) else { return [] }
        return [(statement.range, statement.verdict)]
    }

    /// What a clause says, and where the words begin before which nothing may make it a plan or a rule.
    private typealias Statement = (range: Range<Int>, from: Int, verdict: String)

    /// `与不少于2.4万平方米的标准尚有差距`, `距规定的15册还差4.4册`.
    private func gap(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        guard let start = series.gapLeads.first(in: view.s, clause) else { return nil }
        let end = clause.upperBound
        let short =
            series.gaps.lengthEnding(in: view.s, at: end, after: start).map { end - $0 }
            ?? series.shortfalls.first(in: view.s, start..<end)
        guard let short, series.reached.occurs(in: view.s, start..<short) else { return nil }
        return (start..<end, start, series.fallingShort)
    }

    /// `教育经费投入、教师队伍建设两项为优秀`, `此条不达标`, `其余14项全部达到要求`: of items that are named or counted.
    private func ofItems(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        for at in clause {
            guard let word = worded(at: at, before: clause.upperBound) else { continue }
            let (length, verdict) = (word.end - at, word.verdict)
            var end = word.end
            while Self.quoteEnds.contains(view.at(end)), end < clause.upperBound { end += 1 }
            guard end == clause.upperBound else { continue }
            var link = at
            while link > clause.lowerBound, Self.quoteStarts.contains(view.at(link - 1)) { link -= 1 }
            while let size = series.itemLinks.lengthEnding(in: view.s, at: link, after: clause.lowerBound) {
                link -= size
            }
            guard let noun = series.itemNouns.lengthEnding(in: view.s, at: link, after: clause.lowerBound) else {
                continue
            }
            let lead = Array(view.s[clause.lowerBound..<at])
            // 14项达标,1项基本达标: of some.
            if lead.last.map(sentences.itemCounters.contains) == true, lead.dropLast().last?.isASCIIDigit == true {
                return nil
            }
            let isNamed = noun > 1 || view.at(link - 2).isASCIIDigit || view.at(link - 2).isHan
            guard isNamed, !series.faint.isExactly(in: view.s, word.start..<word.end), !hasSchoolCount(lead),
                !isOfSchools(lead),
                !series.weak.isExactly(in: view.s, at..<(at + length)) || link < at, !words.most.occurs(in: lead),
                length >= 2 || link < at
            else { continue }
            return (clause.lowerBound..<end, at, verdict)
        }
        return nil
    }

    /// `达标14项,基本达标1项`: counts of several verdicts are one, the first.
    private func countedVerdicts(_ clause: Range<Int>) -> Said? {
        guard let first = counted(clause.lowerBound..<clause.upperBound, anywhere: true) else { return nil }
        // 达标14项,|基本达标1项: told already.
        if view.at(clause.lowerBound - 1) == code(","), first.range.lowerBound == clause.lowerBound,
            (max(0, clause.lowerBound - 10)..<clause.lowerBound).contains(where: {
                counted($0..<(clause.lowerBound - 1), anywhere: false)?.range.upperBound == clause.lowerBound - 1
            })
        {
            return nil
        }
        var end = first.range.upperBound
        while [code(","), code("、"), code(";")].contains(view.at(end)),
            let next = counted((end + 1)..<min(view.s.count, end + 12), anywhere: false)
        {
            end = next.range.upperBound
        }
        return (first.range.lowerBound..<end, first.verdict)
    }

    private func counted(_ range: Range<Int>, anywhere: Bool) -> Said? {
        let reader = NumberReader(s: view.s)
        for at in range where at == range.lowerBound || anywhere && !view.at(at - 1).isHan {
            if let (length, verdict) = lexicon.series.countedOf.longest(in: view.s, at: at, before: range.upperBound),
                let count = reader.arabic(at: at + length) ?? reader.chinese(at: at + length), count.value > 0,
                count.range.upperBound < range.upperBound,
                sentences.itemCounters.contains(view.at(count.range.upperBound)),
                !view.at(count.range.upperBound + 1).isHan
            {
                return (at..<(count.range.upperBound + 1), verdict)
            }
        }
        return nil
    }

    /// 其余学校|7项指标均达标 speaks of schools.
    private func isOfSchools(_ lead: [UInt32]) -> Bool {
        lead.indices.dropFirst().contains { lead[$0].isASCIIDigit && lead[$0 - 1] == code("校") }
    }

    /// `我校自评为合格等次`, `总评优秀`.
    private func ofSelf(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        for at in clause {
            guard let lead = series.selfLeads.longest(in: view.s, at: at, before: clause.upperBound) else { continue }
            var i = at + lead.length
            while i < clause.upperBound, Self.quoteStarts.contains(view.at(i)) { i += 1 }
            let word = worded(at: i, before: clause.upperBound).map { (length: $0.end - i, payload: $0.verdict) }
            let star = series.starWords.length(in: view.s, at: i, before: clause.upperBound)
            guard let size = [word?.length ?? 0, star ?? 0].max(), size > 0 else { continue }
            var end = i + size
            if let level = series.levels.length(in: view.s, at: end, before: clause.upperBound) { end += level }
            while Self.quoteEnds.contains(view.at(end)), end < clause.upperBound { end += 1 }
            guard end == clause.upperBound, size >= 2 || end > i + size || lead.length >= 2,
                !hasSchoolCount(Array(view.s[clause.lowerBound..<at])), assesses(clause)
            else { continue }
            return (at..<end, i, size == word?.length ? word?.payload ?? "" : view.string(i..<(i + size)))
        }
        return nil
    }

    /// `该项指标已达到国家要求`, `这一条未达省二类标准`: of an item, without a figure. 吸烟率18.7%,低于20%的标准 tells of a figure,
    /// 守住底线 of work done.
    private func reachedInClause(_ clause: Range<Int>, line: Range<Int>) -> Statement? {
        let series = lexicon.series
        let end = clause.upperBound
        guard let reached = series.reached.lengthEnding(in: view.s, at: end, after: clause.lowerBound),
            endsClause(end, line: line), !view.s[clause].contains(where: \.isASCIIDigit),
            outline.node(at: clause.lowerBound) != nil || assesses(clause)
        else { return nil }
        let isApplying = sentences.applying.occurs(in: view.s, clause)
        for at in clause where at < end - reached && at - clause.lowerBound <= 24 {
            let known = lexicon.reaching.longest(in: view.s, at: at, before: end - reached)
            let other = series.reaching.longest(in: view.s, at: at, before: end - reached)
            guard let verb = [known, other].compactMap({ $0 }).max(by: { $0.length < $1.length }) else { continue }
            let subject = Array(view.s[clause.lowerBound..<at])
            guard lexicon.below.longest(in: view.s, at: at, before: end) == nil, series.itemNouns.occurs(in: subject),
                view.at(clause.lowerBound - 1) == code(":") || !isApplying,
                !hasSchoolCount(subject), !words.ofSome.occurs(in: subject)
            else { return nil }
            // 总体结论:符合申报条件 says of no standard that it is reached.
            return (clause, at, isApplying ? view.string(at..<(at + verb.length)) : verb.payload)
        }
        return nil
    }

    /// `综合判断:小学过关,初中不过关`; `差0.4平方米未能过关`: a clause that ends in a verdict, with a figure or behind a label.
    private func plainly(_ clause: Range<Int>, line: Range<Int>) -> Statement? {
        let series = lexicon.series
        guard endsClause(clause.upperBound, line: line) else { return nil }
        for at in clause.dropFirst() {
            guard let word = worded(at: at, before: clause.upperBound), word.end == clause.upperBound,
                word.end - at >= 2,
                !series.weak.isExactly(in: view.s, word.start..<word.end)
            else { continue }
            let subject = Array(view.s[clause.lowerBound..<at])
            guard !hasSchoolCount(subject), !isOfSchools(subject), !words.ofSome.occurs(in: subject),
                subject.last != code("的"),
                !words.most.occurs(in: subject)
            else { return nil }
            let sentence = sentenceStart(clause.lowerBound, line)
            let colon = view.s[sentence..<clause.lowerBound].firstIndex(of: code(":"))
            let isLabelled = colon.map { series.appraising.ends(in: view.s, at: $0, after: sentence) } ?? false
            let isDenied = word.start > at || view.s[word.start..<word.end].count > 2
            guard
                isLabelled && subject.count <= 8
                    || subject.contains(where: \.isASCIIDigit) && isDenied && word.verdict == series.fallingShort,
                assesses(clause)
            else { return nil }
            return (clause.lowerBound..<word.end, at, word.verdict)
        }
        return nil
    }

    /// A figure stands in the clause before the comma.
    func followsDigits(_ start: Int) -> Bool {
        guard view.at(start - 1) == code(",") else { return false }
        var i = start - 2
        while i >= 0, start - i < 40, !Self.clauseEnds.contains(view.at(i)) {
            if view.at(i).isASCIIDigit { return true }
            i -= 1
        }
        return false
    }
}
