import Exact
import Lexicon
import Records
import Source

/// Verdicts that stand by themselves, one an item: at the ends of lines, in a column, behind a dash, behind one label again and
/// again, as stars. That several items end alike tells them from words of the text.
extension ConclusionFinder {
    /// A verdict between marks, which may be one of a series.
    struct Lone {
        var range: Range<Int>
        var verdict: String
        /// How it stands; several of one form are a series.
        var forms: [Form]
        /// A word that hardly means anything else.
        var isStrong: Bool
        /// No word of the lexicon: a verdict only among others that are, or behind a label that says so.
        var isUnknown = false
        /// 是, ×: a character or a sign, which answers what its column asks.
        var isSign = false
        /// The clause before it has a figure, and it is the whole of its own.
        var isBehindFigure: Bool
        /// It ends its line but for marks and a bracket.
        var endsLine: Bool
    }

    enum Form: Hashable {
        /// Alone on its line; behind a sentence, a comma, a bracket, a dash.
        case line, sentence, clause, bracket, dash
        /// The first sentence of its line: `达标。依据如下:…`
        case opening
        /// Behind a colon, and behind the same words before it.
        case colon
        case label([UInt32])
        /// The cell of that number, from the left, or from the right.
        case cell(Int)
        case cellFromRight(Int)

        var isCell: Bool {
            switch self {
            case .cell, .cellFromRight: true
            default: false
            }
        }
    }

    /// All series of the document.
    func series() -> [(range: Range<Int>, verdict: String)] {
        var byReport: [Int: [Lone]] = [:]
        // What the columns of the rows above ask.
        var asked: [Int: String] = [:]
        for line in told {
            let questions = questions(in: line)
            if questions?.isEmpty != true { asked = questions ?? [:] }
            let found = lones(in: line).map { answer($0, to: asked) }
            if !found.isEmpty { byReport[outline.report(at: line.lowerBound), default: []] += found }
        }
        return byReport.sorted { $0.key < $1.key }.flatMap { inSeries($0.value) }
    }

    /// 是 below 是否完成 is 完成, 否 is 未完成.
    private func answer(_ one: Lone, to asked: [Int: String]) -> Lone {
        guard one.isSign else { return one }
        for case .cell(let number) in one.forms {
            guard let verdict = asked[number] else { continue }
            var answered = one
            switch one.verdict {
            case lexicon.series.fallingShort: answered.verdict = lexicon.series.denied[verdict] ?? one.verdict
            case "达标": answered.verdict = verdict
            default: break
            }
            return answered
        }
        return one
    }

    /// How many verdicts of a report stand in one form.
    private struct Tally {
        var known = 0
        var strong = 0
        var unknown = 0
        /// Where the first of those known stands.
        var first = Int.max
        /// The words of those unknown.
        var words: Set<[UInt32]> = []
    }

    private func inSeries(_ all: [Lone]) -> [(range: Range<Int>, verdict: String)] {
        var tallies: [Form: Tally] = [:]
        for one in all {
            for form in one.forms {
                var tally = tallies[form] ?? Tally()
                if one.isUnknown {
                    tally.unknown += 1
                    tally.words.insert(Array(view.s[one.range]))
                } else {
                    tally.known += 1
                    if one.isStrong { tally.strong += 1 }
                    tally.first = min(tally.first, one.range.lowerBound)
                }
                tallies[form] = tally
            }
        }
        let concludes = all.first.map { assesses($0.range) } ?? false
        return all.filter { one in
            one.forms.contains { form in
                guard let tally = tallies[form] else { return false }
                return one.isUnknown
                    ? concludes && isOfSeries(unknown: one, form, tally) : isOfSeries(one, form, tally, concludes)
            }
        }.map { ($0.range, $0.verdict) }
    }

    /// Whether a verdict that stands as others do is one of a series, or plain enough alone.
    private func isOfSeries(_ one: Lone, _ form: Form, _ tally: Tally, _ concludes: Bool) -> Bool {
        let isMany = concludes && (tally.strong >= 2 || tally.known >= 3)
        let single = one.isStrong && (one.endsLine || one.isBehindFigure) && (concludes || isNumbered(one.range))
        switch form {
        case .opening: return one.isStrong
        case .line, .cell, .cellFromRight: return isMany
        case .sentence, .clause:
            return isMany || tally.strong >= 2 && isNumbered(one.range) || single
                || concludes && one.isStrong && (isOfOpener(one.range) || sumsUp(one.range))
        case .dash, .colon, .label, .bracket: return isMany || tally.strong >= 2 || concludes && single
        }
    }

    /// Whether a word that the lexicon does not have is a verdict, as others that stand where it does are.
    private func isOfSeries(unknown one: Lone, _ form: Form, _ tally: Tally) -> Bool {
        let (known, others) = (tally.known, tally.unknown)
        if known + others >= 3, isPaired(Array(view.s[one.range]), among: tally.words) { return true }
        switch form {
        case .label(let label):
            return known >= others && known >= 2
                || known + others >= 2 && appraises(label)
        case .cell(let n): return known >= others && known >= 2 && n > 0 && tally.first < one.range.lowerBound
        case .colon: return others >= 3 && isDone(one.range.lowerBound)
        case .dash, .bracket: return known >= others * 2 && known >= 2
        default: return false
        }
    }

    /// 合标 where others are 不合标: a word and its denial, or its half, judge.
    private func isPaired(_ word: [UInt32], among words: Set<[UInt32]>) -> Bool {
        words.contains { other in
            let (short, long) = word.count < other.count ? (word, other) : (other, word)
            return short.count < long.count && long.suffix(short.count).elementsEqual(short)
                && lexicon.series.halves.isExactly(Array(long.dropLast(short.count)))
        }
    }

    /// 自评等级, 验收意见, and 评 by itself.
    func appraises(_ label: [UInt32]) -> Bool {
        let stem = label.last.map(lexicon.series.copulas.contains) == true ? label.count - 1 : label.count
        return lexicon.series.appraising.ends(in: label, at: stem, after: 0)
            || lexicon.series.appraisingAlone.isExactly(label)
    }

    /// 已建立, 未配备: what was done, or was not.
    func isDone(_ start: Int) -> Bool {
        lexicon.series.doneOrNot.begins(in: view.s, at: start, before: view.s.count)
    }

    /// `个别学科作业偏多,|整体合格`: said of the whole, at the end of its sentence.
    private func sumsUp(_ range: Range<Int>) -> Bool {
        lexicon.series.overall.begins(in: view.s, at: range.lowerBound, before: range.upperBound)
            && (range.upperBound >= view.s.count || TextView.endsSentence(view.at(range.upperBound))
                || view.at(range.upperBound) == 0x0A)
    }

    /// `第8项“编制统筹”因政策出台较晚,|尚未达标`: the sentence begins with the item.
    func isOfOpener(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 80, !TextView.endsSentence(view.at(start - 1)),
            view.at(start - 1) != code(";"), view.at(start - 1) != 0x0A
        { start -= 1 }
        let marker = marker(at: start)
        return marker?.isNamed == true || marker?.isWrapped == true
            || lexicon.thisItem.longest(in: view.s, at: start, before: range.lowerBound) != nil
    }

    func isNumbered(_ range: Range<Int>) -> Bool {
        outline.node(at: range.lowerBound).map { outline.nodes[$0].number > 0 } ?? false
    }

    /// Whether the report assesses: its title says so, or words around a place.
    func assesses(_ range: Range<Int>) -> Bool {
        reportConcludes || scales[outline.report(at: range.lowerBound)] != nil
            || lexicon.series.assessing.occurs(
                in: view.s, max(0, range.lowerBound - 600)..<min(view.s.count, range.upperBound + 150))
            || assessesItself
                && lexicon.series.ownPoints.occurs(
                    in: view.s, max(0, range.lowerBound - 2000)..<min(view.s.count, range.upperBound + 1000))
    }

    /// `评分标准:…`: a line that tells the standard.
    func explains(_ line: Range<Int>) -> Bool {
        let trimmed = view.trimmed(line)
        // ★★★表示优: a legend.
        let isLegend = line.contains { at in
            !view.at(at).isHan
                && lexicon.series.meaning.length(in: view.s, at: at + 1, before: line.upperBound).map({
                    // ☑是 □否 answers a question.
                    view.at(at + 1 + $0).isHan || Self.quoteStarts.contains(view.at(at + 1 + $0))
                }) == true
                && (lexicon.series.stars.contains(view.at(at))
                    || lexicon.series.marks.longest(in: view.s, at: at) != nil)
        }
        if isLegend { return true }
        let limit = min(line.upperBound, trimmed.lowerBound + 24)
        guard
            let colon = (trimmed.lowerBound..<max(trimmed.lowerBound, limit)).first(where: {
                Self.clauseEnds.contains(view.at($0)) && view.at($0) != code("(")
            }),
            view.at(colon) == code(":")
        else { return false }
        var end = colon
        // 指标要求(摘自厅发文):
        if view.at(end - 1) == code(")"), let open = view.s[trimmed.lowerBound..<end].lastIndex(of: code("(")) {
            end = open
        }
        while Self.closing.contains(view.at(end - 1)) || Self.quoteEnds.contains(view.at(end - 1)) { end -= 1 }
        var start = trimmed.lowerBound
        while start < end, !view.at(start).isHan { start += 1 }
        let series = lexicon.series
        return series.explains.ends(in: view.s, at: end, after: trimmed.lowerBound)
            || series.explainsAlone.isExactly(in: view.s, start..<max(start, end))
    }
}
