import Lexicon
import Records
import Source

/// What came of targets, in words that only say that it did, and targets told in a row behind what came of them.
extension FactBinder {
    /// `招聘教师目标120名,|到岗|104名`, `“两癌”筛查8500人的任务超额完成,|实查|8714人`: of the same as the target right before it.
    func outcomeOfTarget(_ words: [UInt32], _ mention: Mention, sentence: Range<Int>, _ facts: [Fact]) -> Aim? {
        guard isOutcome(words), let last = facts.last, sentence.contains(last.mention.range.lowerBound),
            last.role == .target, last.mention.kind == mention.kind,
            PeopleUnits.isSame(last.mention.unit, mention.unit),
            case let end = last.mention.range.upperBound, end < mention.range.lowerBound,
            !view.s[end..<mention.range.lowerBound].contains(code(";"))
        else { return nil }
        return Aim(words: last.words.scalarValues, stage: last.stage, role: .actual)
    }

    /// Whether words say only that something came out: 到账, 实|查, 已|招.
    private func isOutcome(_ words: [UInt32]) -> Bool {
        if lexicon.aims.arrived.isExactly(words) { return true }
        guard let lead = lexicon.aims.actually.lengthBeginning(in: words, at: 0, before: words.count) else {
            return false
        }
        return words.count - lead == 1
    }

    /// Whether the clause that begins at a place tells what came out: 实际97.2%, 到账1.63亿元.
    func tellsOutcome(at start: Int) -> Bool {
        var end = start
        while end < view.s.count, end - start < 6, view.at(end).isHan { end += 1 }
        return lexicon.aims.cameOut.begins(in: view.s, at: start, before: view.s.count)
            || view.at(end).isASCIIDigit && isOutcome(Array(view.s[start..<end]))
    }

    /// `用水量下降27.3%,工业用水量下降30.1%(|目标分别为|25%、28%)`
    func tellsTargetsInTurn(_ clause: [UInt32]) -> Bool {
        let words = dropSuffixes(clause, lexicon.grammar.beforeNumber)
        let length = lexicon.grammar.respectively.lengthEnding(in: words, at: words.count, after: 1)
        return length.map { lexicon.aims.asksOnly(Array(words.dropLast($0))) } ?? false
    }

    /// `完成治理27.4平方公里,占年度任务|25平方公里|的109.6%`: the task and how much of it was done, for those who read it. Their own words
    /// stay, by which figures are told apart.
    func nameTask(_ task: Int, doneBy share: Int?, _ facts: inout [Fact]) {
        guard let share, facts[task].indicator.id == nil, facts[share].indicator.id == nil,
            case let words = withoutArea(facts[task]), lexicon.aims.asksOnly(words),
            lexicon.aims.issuedBehind.ends(in: words, at: words.count, after: 0),
            let done = facts[..<task].last(where: {
                $0.mention.kind == facts[task].mention.kind && $0.mention.unit == facts[task].mention.unit
            })
        else { return }
        facts[task].indicator.name = done.indicator.name
        facts[share].indicator.name = done.indicator.name + "完成率"
    }

    /// 年度任务|面积: what was not said of a figure that is an area.
    private func withoutArea(_ fact: Fact) -> [UInt32] {
        let words = fact.words.scalarValues
        return fact.mention.kind == .area && words.suffix(2).elementsEqual(Self.area) ? words.dropLast(2) : words
    }
    private static let area = "面积".scalarValues

    /// `3.每百名学生拥有骨干教师数,小学校际|最低值|1.06人、最高值3.84人,初中最低值…`: the most or the least of what the statement began with,
    /// in words that say no more than of which stage.
    func extremeOfTopic(_ words: [UInt32], _ figure: Figure, in sentence: Range<Int>) -> (
        words: [UInt32], which: String
    )? {
        let stage = lexicon.stage(in: words, at: 0)?.length ?? 0
        let among = lexicon.turns.amongSchools.lengthBeginning(in: words, at: stage, before: words.count) ?? 0
        let which = words[(stage + among)...]
        guard figure.mention.kind != .percent, lexicon.turns.extremeValues.isExactly(Array(which)),
            let topic = topicOfStatement(sentence), figure.head.range.lowerBound > topic.end
        else { return nil }
        return (topic.words + which, String(scalars: which))
    }

    /// The indicator that is all of the first clause of a statement, behind its number.
    private func topicOfStatement(_ sentence: Range<Int>) -> Naming? {
        let start = firstWord(of: sentence)
        guard let end = view.s[start..<sentence.upperBound].firstIndex(where: { $0 == code(",") || $0 == code(":") })
        else { return nil }
        let words = reader.tidy(view.s[start..<end].filter { !$0.isSpace })
        guard terms.best(for: words)?.isWhole == true else { return nil }
        return Naming(words: words, end: end)
    }
}
