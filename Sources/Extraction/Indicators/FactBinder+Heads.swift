import Exact
import Lexicon
import Normalization
import Records
import Source

extension FactBinder {
    /// `2021年` alone; nil for words that name anything.
    func pureYear(_ words: [UInt32]) -> String? {
        let season = lexicon.turns.seasons.lengthEnding(in: words, at: words.count, after: 4) ?? 0
        let words = words.dropLast(season)
        guard words.count == 5, words[4] == code("年"), words[..<4].allSatisfy(\.isASCIIDigit) else { return nil }
        return String(scalars: words[..<4])
    }

    /// `2023年末` alone.
    func endOfYear(_ words: [UInt32]) -> String? {
        lexicon.turns.yearPoints.lengthEnding(in: words, at: words.count, after: 0).flatMap {
            pureYear(words.dropLast($0))
        }
    }

    func isOnlyFiller(_ words: [UInt32]) -> Bool {
        words.count == 1 && lexicon.grammar.fillers.begins(in: words, at: 0, before: 1)
    }

    /// 未来三年预计|投入: when, and a verb.
    func isTimeAndVerb(_ words: [UInt32]) -> Bool {
        guard let verb = lexicon.verbs.lengthEnding(in: words, at: words.count, after: 1) else { return false }
        var time = Array(words.dropLast(verb))
        if let length = lexicon.grammar.foretelling.lengthEnding(in: time, at: time.count, after: 0) {
            time.removeLast(length)
            // 预计|投入: when was taken off already.
            if time.isEmpty { return true }
        }
        return isTimeOnly(time)
    }

    /// 实际为0.9%: what was spoken of before, as it came out.
    func isRestated(_ words: [UInt32]) -> Bool {
        lexicon.aims.cameOut.isExactly(words)
    }

    /// 目标, 要求 in a bracket behind a figure.
    func bracketRole(_ words: [UInt32]) -> Role? {
        if lexicon.bracketTarget.isExactly(words) { return .target }
        return lexicon.bracketStandard.isExactly(words) ? .standard : nil
    }

    /// The last fact whose figure ends where the bracket opens: 88.88% of 占88.88%(省标|80%).
    func figureBeforeBracket(_ figure: Figure, _ facts: [Fact]) -> Int? {
        let open = figure.head.range.lowerBound - 1
        guard open > 0, view.at(open) == code("("), let last = facts.indices.last else { return nil }
        return facts[last].mention.range.upperBound == open ? last : nil
    }

    /// 96.1%(≥95%), 0.412(不高于0.50): a limit alone in a bracket is what is asked of the figure before it.
    func limitInBracket(_ figure: Figure, _ name: FigureName, _ facts: [Fact]) -> Role? {
        let mention = figure.mention
        guard name.words.isEmpty, mention.comparator.isBound,
            let asked = figureBeforeBracket(figure, facts), facts[asked].mention.kind == mention.kind,
            facts[asked].mention.unit == mention.unit, facts[asked].mention.comparator == .eq,
            view.at(mention.range.upperBound) == code(")")
        else { return nil }
        return .standard
    }

    /// 班均45.1人
    func isMean(_ fact: Fact) -> Bool {
        lexicon.grammar.means.begins(fact.words)
    }

    /// Ends in a verb that says only that there are some.
    func endsInPlainVerb(_ words: [UInt32]) -> Bool {
        words.last == code("辖") || words.last == code("设")
    }

    /// Verbs that belong to the name (`新建学校`), as against those that do not (`有3个教学班`).
    func isAction(_ words: [UInt32]) -> Bool {
        !lexicon.grammar.plainVerbs.isExactly(words)
    }

    /// `我区有15所小学`: a place alone measures nothing.
    func isScopeOnly(_ words: [UInt32]) -> Bool {
        lexicon.scopeSet.isExactly(words) || lexicon.prefixSet.isExactly(words)
    }

    /// `大足区191所义务教育学校`: another place than the document's own, alone before what is counted behind the figure.
    func isPlaceOnly(_ words: [UInt32], _ figure: Figure) -> Bool {
        guard figure.mention.kind == .count, figure.base == nil, let last = words.last,
            lexicon.grammar.placeEnds.contains(last)
        else { return false }
        return isPlace(words)
    }

    func endsWithVerb(_ words: [UInt32]) -> Bool {
        if terms.best(for: words)?.isWhole == true { return false }
        if endsInPlainVerb(words), words.count > 1 { return true }
        let start = max(1, words.count - 4)
        return lexicon.verbs.lengthEnding(in: words, at: words.count, after: start).map { $0 >= 2 } ?? false
    }

    /// `生源以周边7个行政村为主`: the words behind the number are a known name, those before it are none.
    func isNamedBehind(_ words: [UInt32], _ noun: [UInt32]) -> Bool {
        terms.isTerm(noun) && terms.best(for: words) == nil && reader.stage(in: words) == .none
    }

    func isStageOnly(_ words: [UInt32]) -> Bool {
        guard let (length, _) = lexicon.stage(in: words, at: 0) else { return false }
        return length == words.count
    }

    /// 初中平均|6.2人 behind 小学平均5.8人: the stage alone.
    func stageOfMean(_ words: [UInt32]) -> [UInt32]? {
        guard let length = lexicon.grammar.stageMeans.lengthEnding(in: words, at: words.count, after: 1) else {
            return nil
        }
        let stage = Array(words.dropLast(length))
        return isStageOnly(stage) ? stage : nil
    }

    /// 骨干教师|小学412人: the teachers of the stage; 12所 are its schools. In 骨干教师小学19人、初中17人,占… what follows is of both.
    func withStageFirst(_ words: [UInt32], _ mention: Mention) -> [UInt32]? {
        let next = mention.range.upperBound + 1
        guard mention.unit != "所", view.at(next - 1) != code("、"),
            !isMainStage(in: view.s, next..<next + 2), case let start = words.count - 2, start >= 2,
            isMainStage(in: words, start..<words.count),
            lexicon.grammar.beforeStages.ends(in: words, at: start, after: 1),
            reader.stage(in: Array(words[..<start])) == .none
        else { return nil }
        return Array(words[start...]) + Array(words[..<start])
    }

    /// 小学 or 初中, and nothing else.
    func isMainStage(in text: [UInt32], _ range: Range<Int>) -> Bool {
        guard range.upperBound <= text.count,
            let (length, stage) = lexicon.stage(in: text, at: range.lowerBound, before: range.upperBound)
        else { return false }
        return length == range.count && (stage == "小学" || stage == "初中")
    }

    /// `教职工2186人,其中专任教师2043人,小学|1217人,初中826人`: the stages divide the part that they add up to.
    func partOfStages(_ figure: Figure, _ facts: [Fact]) -> Int? {
        let next = figure.place.index + 1
        guard let last = facts.last, case .part = last.relation, last.stage == nil, let value = figure.mention.value,
            next < figure.place.mentions.count, let other = figure.place.mentions[next].value,
            Set([last.mention.unit, figure.mention.unit, figure.place.mentions[next].unit]).count == 1,
            last.mention.value == value + other
        else { return nil }
        return last.id
    }

    /// `小学2.90间、初中|2.88间`: of the stage right before it.
    func coordinateStage(_ figure: Figure, stage: String?, _ facts: [Fact]) -> Int? {
        guard let last = facts.last, let other = last.stage, other != stage,
            last.mention.range.upperBound + 1 == figure.head.range.lowerBound,
            last.mention.unit == figure.mention.unit, lexicon.stage(in: last.words.scalarValues, at: 0) != nil
        else { return nil }
        return last.id
    }

    /// `特殊教育学校127人`: the people of a stage, by the name of its schools.
    func isStageOfPeople(_ words: [UInt32], _ mention: Mention) -> Bool {
        guard PeopleUnits.isSame(mention.unit, "人"), let (length, stage) = lexicon.stage(in: words, at: 0) else {
            return false
        }
        return stage != nil && lexicon.grammar.anySchool.isExactly(in: words, length..<words.count)
    }

    /// What `小学2460人` counts: teachers when it divides the teachers, schools when it is 所.
    func stageNoun(_ words: [UInt32], _ mention: Mention, whole: Int?, facts: [Fact]) -> [UInt32]? {
        if mention.unit == "所" {
            if terms.isTerm(words) { return [] }
            return words.count > 2 && (words.last == code("校") || words.last == code("园")) ? [] : "学校".scalarValues
        }
        if let whole,
            facts[whole].role != .standard || isSameLimit(facts[whole].mention, mention)
                || isOfCarriedOutStandard(mention),
            facts[whole].mention.unit == mention.unit
                || facts[whole].mention.kind == .money && mention.kind == .money
                || FactBinder.persons.contains(facts[whole].mention.unit) && FactBinder.persons.contains(mention.unit)
        {
            return carriedNoun(facts[whole])
        }
        return nil
    }

    /// `小学校际差异系数均小于或等于0.50,初中均小于或等于0.45`: of limits told alike the one goes by the name of the other.
    private func isSameLimit(_ one: Mention, _ other: Mention) -> Bool {
        one.comparator != .eq && one.comparator == other.comparator
    }

    private static let persons: WordList = ["人", "名"]

    /// 初中每生每年8000元 in the block of 特教生均公用经费: what the block is about.
    func blockNoun(_ block: IndicatorKey?, _ mention: Mention) -> [UInt32]? {
        guard mention.kind == .money || mention.kind == .percent, let id = block?.id,
            let indicator = standardIndex.indicator(id)
        else { return nil }
        // 就近划片入学比例, and not 就近划片入学, is what a percentage in that block is of.
        let measures = Set(indicator.thresholds.filter { !$0.isRelaxed }.compactMap(\.indicator)).compactMap {
            terms.term(id: $0)
        }
        if measures.count == 1, let measure = measures.first, fits(measure, mention) {
            return measure.name.scalarValues
        }
        return indicator.name.scalarValues
    }

    func carriedNoun(_ fact: Fact) -> [UInt32]? {
        var words = fact.words.scalarValues
        if let shared = behindSharedSchools(words) ?? behindJoined(words) { return shared }
        if let (length, _) = lexicon.stage(in: words, at: 0) {
            // 小学1000元 alone names nothing that could be carried on.
            words.removeFirst(length)
        } else if let stage = stageBehindMeasure(words, fact.mention) {
            words.removeLast(stage)
        }
        return words.isEmpty ? nil : words
    }

    /// `学校服务半径|小学|不超过2公里、初中不超过3公里`: how much of the end of a name is the stage that its figure is of.
    private func stageBehindMeasure(_ words: [UInt32], _ mention: Mention) -> Int? {
        guard mention.kind != .count || lexicon.grammar.countlessUnits.contains(mention.unit), words.count >= 6,
            case let start = words.count - 2, isMainStage(in: words, start..<words.count)
        else { return nil }
        return 2
    }

    /// `教师交流比例偏低,仅为7.9%`: what the clause right before says is low or high, without a figure of its own.
    private func judgedBefore(_ end: Int, sentence: Range<Int>) -> [UInt32]? {
        var comma = end
        while comma > sentence.lowerBound, end - comma < 8, view.at(comma - 1) != code(",") { comma -= 1 }
        guard comma > sentence.lowerBound, view.at(comma - 1) == code(",") else { return nil }
        let clause = reader.head(before: comma - 1, limit: sentence.lowerBound)
        guard let length = lexicon.judged.lengthEnding(in: clause.words, at: clause.words.count, after: 1),
            !clause.words.contains(where: \.isASCIIDigit), clause.words.count >= length + 2
        else { return nil }
        return reader.tidy(Array(clause.words.dropLast(length)))
    }

    /// The first words of the sentence, for figures whose own clause names nothing.
    func sentenceSubject(_ sentence: Range<Int>, before end: Int) -> [UInt32] {
        if let judged = judgedBefore(end, sentence: sentence) { return judged }
        var i = view.trimmed(sentence).lowerBound
        var words: [UInt32] = []
        while i < end, !reader.isBoundary(view.at(i)), words.count < 20, !view.at(i).isASCIIDigit {
            words.append(view.at(i))
            i += 1
        }
        // 教师培训经费占公用经费的5.2%,达到456万元: of the part, not of its share.
        if let share = words.firstIndex(of: code("占")), share > 1 { words.removeSubrange(share...) }
        return reader.tidy(words)
    }

    /// The name of the figure before, for one that has none of its own. 应完成培训1349人,已完成1325人: of what was due, what
    /// was done.
    func ofSame(_ fact: Fact, _ raw: [UInt32]) -> [UInt32] {
        let words = fact.words.scalarValues
        return words.first == code("应") && raw.contains(code("已")) ? Array(words.dropFirst()) : words
    }
}
