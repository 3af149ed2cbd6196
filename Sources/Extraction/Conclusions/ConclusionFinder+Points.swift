import Exact
import Lexicon
import Records
import Source

/// Points that an item has, behind a verb alone: `本项分值15分,得14.5分`, `四项共得45分`, `班子建设 9/10`.
extension ConclusionFinder {
    typealias Earned = (range: Range<Int>, score: Rational, full: Rational?, isExam: Bool)

    /// Of reports that assess, where the points that could be had are told or several items have theirs in the same way.
    func pointsSaid() -> [Earned] {
        var byReport: [Int: [Earned]] = [:]
        var fractions: [Int: [Earned]] = [:]
        var listed: [Earned] = []
        for line in told {
            let report = outline.report(at: line.lowerBound)
            byReport[report, default: []] += points(in: line)
            listed += self.listed(in: line)
            if let one = fraction(of: line) ?? behindFull(line) ?? beforeFull(line) {
                fractions[report, default: []].append(one)
            }
        }
        let verbs = byReport.sorted { $0.key < $1.key }.flatMap { _, all in
            // 数学作业量偏大,得8分: among other items, no examination.
            let others = all.count { !$0.isExam }
            return all.filter { one in
                one.isExam
                    ? others >= 2
                    : one.full != nil || others >= 2
                        || lexicon.series.ownPoints.begins(
                            in: view.s, at: one.range.lowerBound, before: one.range.upperBound)
            }
        }
        let parts = fractions.sorted { $0.key < $1.key }.map(\.value).filter { $0.count >= 3 }
        let byVerb = byReport.sorted { $0.key < $1.key }.map { _, all in all.filter { !$0.isExam } }
        let totals = (parts + byVerb.filter { $0.count >= 3 }).compactMap(total)
        return (spacedScores() + verbs + parts.joined() + totals + listed + namedInRow()).filter { assesses($0.range) }
    }

    /// `各项得分如下:作业管理9.5分,睡眠管理8分,读物管理9分`: three or more names with a figure each, behind the words that say so.
    private func listed(in line: Range<Int>) -> [Earned] {
        guard let lead = lexicon.series.listedPoints.first(in: view.s, line) else { return [] }
        let end = (lead..<line.upperBound).first { view.at($0) == code("。") } ?? line.upperBound
        var out: [Earned] = []
        for clause in view.s[lead..<end].indices.split(whereSeparator: { Self.listMarks.contains(view.at($0)) }) {
            let range = clause.startIndex..<clause.endIndex
            guard let digit = range.first(where: { view.at($0).isASCIIDigit }), digit > range.lowerBound,
                view.s[range.lowerBound..<digit].allSatisfy({ $0.isHan || $0 == code("“") || $0 == code("”") }),
                let had = points(at: digit, limit: range.upperBound), had.end == range.upperBound, let score = had.score
            else { continue }
            out.append((digit..<had.end, score, had.full, false))
        }
        return out.count >= 3 ? out : []
    }
    private static let listMarks = ",、;:".scalarValues

    /// `五项相加 → 93.5`: the sum of those above it, at the end of its line.
    private func total(of parts: [Earned]) -> Earned? {
        guard let last = parts.last else { return nil }
        let sum = parts.reduce(Rational(0)) { $0 + $1.score }
        let below = told.drop { $0.lowerBound <= last.range.lowerBound }.prefix(3)
        for line in below where lexicon.series.totals.occurs(in: view.s, line) {
            var start = view.trimmed(line).upperBound
            while start > line.lowerBound, Self.clauseEnds.contains(view.at(start - 1)) { start -= 1 }
            let end = view.at(start - 1) == code("分") ? start - 1 : start
            start = end
            while start > line.lowerBound, view.at(start - 1).isASCIIDigit || view.at(start - 1) == code(".") {
                start -= 1
            }
            if start < end, NumberReader(s: view.s).arabic(at: start)?.value == sum {
                return (start..<end, sum, nil, false)
            }
        }
        return nil
    }

    private func points(in line: Range<Int>) -> [Earned] {
        var out: [Earned] = []
        for i in line {
            guard
                let verb = [
                    lexicon.series.points.length(in: view.s, at: i, before: line.upperBound),
                    lexicon.scores.longest(in: view.s, at: i, before: line.upperBound)?.length,
                ].compactMap({ $0 }).max(),
                verb > 1 || i == line.lowerBound || !view.at(i - 1).isHan || followsItem(i, line)
                    || !out.isEmpty && endsReason(i, line),
                !view.at(i - 1).isASCIIDigit,
                !begins(lexicon.scoresOrFull, at: i), out.last.map({ $0.range.upperBound <= i }) ?? true
            else { continue }
            var at = i + verb
            while at < line.upperBound, view.at(at).isSpace || Self.marks.contains(view.at(at)) { at += 1 }
            let whole = fullMarks(at: at, start: i, line: line)
            at += sentences.fullMarks.length(in: view.s, at: at, before: line.upperBound) ?? 0
            guard let had = points(at: at, limit: line.upperBound) ?? whole, let score = had.score,
                view.at(had.end - 1) == code("分") || verb > 1 && had.end >= view.trimmed(line).upperBound,
                had.end >= line.upperBound || !view.at(had.end).isHan, view.at(had.end) != code("、"),
                case let sentence = sentenceStart(i, line),
                case let own = saysItself(i..<line.upperBound) && startsClause(i, line),
                case let lead = own ? [] : withoutQuotas(Array(view.s[sentence..<i])), !words.isOpen(lead),
                !tellsRule(lead), !follows(lead),
                !hasSchoolCount(lead),
                !words.isRecurring(lead), !isBand(behind: had.end, limit: line.upperBound)
            else { continue }
            // 80%-89%|得3分; 每发生一起事故,该项|记零分
            if isRule(sentence..<i, verb: i) || rulesFollow(had.end, line) { continue }
            // “教师队伍建设”|共18分,自评得16.5分: what could be had.
            if isFull(score, behind: had.end, line) { continue }
            let full =
                had.full ?? fullScore(before: i, label: at, after: had.end, line: line)
                ?? headedFullScore(at: i, score: score)
            out.append(
                (
                    i..<had.end, score, full.flatMap { $0 >= score ? $0 : nil },
                    sentences.exams.occurs(in: view.s, sentence..<i)
                ))
        }
        return out
    }

    /// `质量指标得14.2分,时效指标因资金滞后|得8分`: behind words on an item, where others of the line stand so.
    private func endsReason(_ verb: Int, _ line: Range<Int>) -> Bool {
        guard lexicon.had.longest(in: view.s, at: verb, before: line.upperBound) != nil else { return false }
        let start = (line.lowerBound..<verb).last { Self.clauseEnds.contains(view.at($0)) } ?? line.lowerBound
        return lexicon.sentences.items.occurs(in: view.s, start..<verb)
    }

    /// Points that a rule gives: for a range of figures, or for each time that something happens.
    private func isRule(_ lead: Range<Int>, verb: Int) -> Bool {
        let clause = (lead.last { Self.clauseEnds.contains(view.at($0)) }).map { $0 + 1 } ?? lead.lowerBound
        let own = view.s[clause..<verb]
        if !own.isEmpty, own.contains(where: \.isASCIIDigit), !own.contains(where: \.isHan) { return true }
        // 小于2%|得10分
        if view.at(verb - 1) == code("%"), lexicon.clauses.limits.occurs(in: view.s, clause..<verb) { return true }
        let opener = view.trimmed(lead).lowerBound
        return lexicon.clauses.ruleOpeners.begins(in: view.s, at: opener, before: verb)
            && !lead.contains { lexicon.series.ownPoints.begins(in: view.s, at: $0, before: lead.upperBound) }
    }

    /// `100%得10分,|每低2%扣1分`
    private func rulesFollow(_ end: Int, _ line: Range<Int>) -> Bool {
        (view.at(end) == code(",") || view.at(end) == code(";"))
            && lexicon.clauses.ruleOpeners.begins(in: view.s, at: end + 1, before: line.upperBound)
    }

    /// `组织有力得25分,制度健全得24分,活动扎实得22分`: three names or more of a sentence, each with its points behind a verb.
    private func namedInRow() -> [Earned] {
        var out: [Earned] = []
        for line in told {
            var row: [Earned] = []
            func close() {
                if row.count >= 3 { out += row }
                row = []
            }
            for clause in view.s[line].indices.split(whereSeparator: {
                Self.listMarks.contains(view.at($0)) || view.at($0) == code("。")
            }) {
                let range = clause.startIndex..<clause.endIndex
                if let one = named(range) { row.append(one) } else { close() }
                if view.at(range.upperBound) == code("。") { close() }
            }
            close()
        }
        return out
    }

    private func named(_ clause: Range<Int>) -> Earned? {
        let verbs = clause.lazy.compactMap { [lexicon, view] at in
            lexicon.had.longest(in: view.s, at: at, before: clause.upperBound).map { (start: at, end: at + $0.length) }
        }
        guard let verb = verbs.first(where: { view.at($0.end).isASCIIDigit }),
            case let name = view.s[clause.lowerBound..<verb.start], (2...14).contains(name.count),
            name.allSatisfy({ $0.isHan || $0 >= 0x41 && $0 <= 0x5A || $0.isASCIIDigit }),
            name.last?.isHan == true || name.first.map { $0 >= 0x41 && $0 <= 0x5A } == true,
            !sentences.exams.occurs(in: Array(name)), !lexicon.clauses.limits.occurs(in: Array(name)),
            let had = points(at: verb.end, limit: clause.upperBound), had.end == clause.upperBound,
            let score = had.score, view.at(had.end - 1) == code("分")
        else { return nil }
        return (verb.start..<had.end, score, had.full ?? fullEnding(clause.lowerBound..<verb.start, score), false)
    }

    /// `产出50分|得49分`: what could be had, as the end of the name.
    private func fullEnding(_ name: Range<Int>, _ score: Rational) -> Rational? {
        guard let digit = name.first(where: { view.at($0).isASCIIDigit }),
            let full = points(at: digit, limit: name.upperBound), full.end == name.upperBound,
            view.at(full.end - 1) == code("分")
        else { return nil }
        return full.score.flatMap { $0 >= score ? $0 : nil }
    }

    /// 此项|打15分, 本条|得满分
    private func followsItem(_ verb: Int, _ line: Range<Int>) -> Bool {
        guard let noun = lexicon.series.itemNouns.lengthEnding(in: view.s, at: verb, after: line.lowerBound) else {
            return false
        }
        return noun > 1 && (verb - noun == line.lowerBound || !view.at(verb - noun - 1).isASCIIDigit)
    }

    /// Whether the next clause says what was had of the points.
    private func isFull(_ points: Rational, behind end: Int, _ line: Range<Int>) -> Bool {
        guard view.at(end) == code(","),
            let verb = lexicon.series.ownPoints.length(in: view.s, at: end + 1, before: line.upperBound)
        else { return false }
        var at = end + 1 + verb
        while at < line.upperBound, let more = lexicon.had.longest(in: view.s, at: at, before: line.upperBound)?.length
        { at += more }
        while at < line.upperBound, view.at(at).isSpace || Self.marks.contains(view.at(at)) { at += 1 }
        return self.points(at: at, limit: line.upperBound)?.score.map { $0 <= points } ?? false
    }

    /// `经费保障(20分)→ 17`, `一、经费保障(20分):17分`: the first figure behind what could be had, where a mark or a blank stands between them.
    private func behindFull(_ line: Range<Int>) -> Earned? {
        guard
            let open = line.first(where: { view.at($0) == code("(") && view.at($0 + 1).isASCIIDigit }),
            let full = points(at: open + 1, limit: line.upperBound), let most = full.score,
            view.at(full.end - 1) == code("分"), view.at(full.end) == code(")")
        else { return nil }
        var start = full.end + 1
        while start < line.upperBound, !view.at(start).isASCIIDigit, !view.at(start).isHan { start += 1 }
        guard start > full.end + 1, let score = NumberReader(s: view.s).arabic(at: start), score.value <= most,
            case let end = score.range.upperBound + (view.at(score.range.upperBound) == code("分") ? 1 : 0),
            end >= line.upperBound || view.at(end).isSpace || view.at(end) == 0x0A
        else { return nil }
        return (start..<end, score.value, most, false)
    }

    /// `9分,课后服务,满分10分,…`: a line that begins with its points.
    private func beforeFull(_ line: Range<Int>) -> Earned? {
        let start = view.trimmed(line).lowerBound
        guard let had = points(at: start, limit: line.upperBound), let score = had.score,
            view.at(had.end - 1) == code("分"), view.at(had.end) == code(","),
            let label = (had.end..<min(line.upperBound, had.end + 40)).first(where: {
                begins(lexicon.fullScores, at: $0)
            }),
            let length = lexicon.fullScores.longest(in: view.s, at: label)?.length,
            let full = points(at: label + length, limit: line.upperBound)?.score, score <= full
        else { return nil }
        return (start..<had.end, score, full, false)
    }

    /// `班子建设 9/10`: what a line ends in.
    private func fraction(of line: Range<Int>) -> Earned? {
        let end = view.trimmed(line).upperBound
        var start = end
        while start > line.lowerBound,
            view.at(start - 1).isASCIIDigit || view.at(start - 1) == code(".") || view.at(start - 1) == code("/")
        { start -= 1 }
        guard view.s[start..<end].count(where: { $0 == code("/") }) == 1,
            start == line.lowerBound || !view.at(start - 1).isHan,
            let had = points(at: start, limit: end), had.end == end, let score = had.score, let full = had.full,
            // 1/7 may be the first page of seven.
            (full / 5).isInteger
        else { return nil }
        return (start..<end, score, full, false)
    }
}
