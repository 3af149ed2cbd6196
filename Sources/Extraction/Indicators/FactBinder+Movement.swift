import Lexicon
import Records
import Source

/// Figures whose names stand with other figures: those before them, or behind them all.
extension FactBinder {
    /// Names for a run of figures that has none of its own in front.
    func listFromOthers(at place: Place, facts: [Fact]) -> CoordinatedList? {
        let count = place.run
        guard count >= 2 else { return nil }
        return ofEarlierYear(at: place, count: count, facts: facts)
            ?? limitsInTurn(at: place, count: count, facts: facts)
            ?? targetsInTurn(at: place, count: count, facts: facts) ?? arrivals(at: place, count: count, facts: facts)
            ?? namesBehind(at: place, count: count)
            ?? namedBefore(at: place, count: count, facts: facts)
    }

    // MARK: - (上年分别为A、B), 较2013年的A和B

    /// `毕业率98.8%、就业率96.1%(上年分别为|98.5%、95.2%)`, `小学0.628、初中0.549,…较2013年的|0.741、0.667下降…`: one each of the figures
    /// before, at an earlier time.
    private func ofEarlierYear(at place: Place, count: Int, facts: [Fact]) -> CoordinatedList? {
        let before = figures(before: place, like: place.mention, count: count, facts)
        guard let last = before.last,
            let year = earlierYear(before: place, than: facts[last].period),
            Set(names(of: before, facts)).count == count
        else { return nil }
        var list = listInTurn(of: before, at: place, facts)
        (list.periods, list.role) = (before.map { _ in year.period }, .previous)
        return list
    }

    /// `小学0.48、初中0.41,分别低于|0.65和0.55的标准`: a limit for each of the figures before.
    private func limitsInTurn(at place: Place, count: Int, facts: [Fact]) -> CoordinatedList? {
        let before = figures(before: place, like: place.mention, count: count, facts)
        guard [.lt, .le, .gt, .ge].contains(place.mention.comparator), before.count == count,
            case let clause = clauseWords(before: place), clause.count <= Self.longestLimitLead,
            lexicon.grammar.respectively.begins(in: clause, at: 0, before: clause.count),
            Set(names(of: before, facts)).count == count
        else { return nil }
        return listInTurn(of: before, at: place, facts)
    }

    /// `用水量下降27.3%,工业用水量下降30.1%(目标分别为|25%、28%)`: a target for each of the figures before, of which some may be changes.
    private func targetsInTurn(at place: Place, count: Int, facts: [Fact]) -> CoordinatedList? {
        let clause = clauseWords(before: place)
        // 占10.2%,其中骨干教师占24.6%,均达到国家规定的|10%、20%
        let isNorm = lexicon.aims.comparesWithNorm(clause)
        guard isNorm || tellsTargetsInTurn(clause) else { return nil }
        let before = place.facts.filter {
            facts[$0].mention.unit == place.mention.unit && facts[$0].mention.kind == place.mention.kind
                && facts[$0].role == .actual && !(isNorm && facts[$0].rule == "change")
        }.suffix(count)
        guard before.count == count, Set(names(of: Array(before), facts)).count == count else { return nil }
        var list = listInTurn(of: Array(before), at: place, facts)
        list.role = isNorm ? .standard : .target
        return list
    }

    /// 分别不低于
    private static let longestLimitLead = 6

    private func listInTurn(of figures: [Int], at place: Place, _ facts: [Fact]) -> CoordinatedList {
        CoordinatedList(
            items: figures.map { facts[$0].words.scalarValues }, start: place.start, isShared: false,
            stages: figures.map { facts[$0].stage })
    }

    /// The last figures of the sentence that tell what is, in the unit of another; none where they are fewer.
    private func figures(before place: Place, like other: Mention, count: Int, _ facts: [Fact]) -> [Int] {
        let told = place.facts.filter { i in
            facts[i].mention.unit == other.unit && facts[i].mention.kind == other.kind
                && facts[i].mention.comparator == .eq && facts[i].role == .actual && facts[i].relation == nil
        }.suffix(count)
        return told.count == count ? Array(told) : []
    }

    /// The words before the figures, from the last mark of punctuation on.
    private func clauseWords(before place: Place) -> [UInt32] {
        let words = words(before: place)
        return Array(words[(words.lastIndex { "(,、;".scalarValues.contains($0) }.map { $0 + 1 } ?? 0)...])
    }

    /// Another time; which one is not known where the own one is not.
    private struct Earlier { let period: String? }

    /// 上年分别为, 较2013年的, 比上年的: nil where the words before the figures say more than when.
    private func earlierYear(before place: Place, than period: String?) -> Earlier? {
        let clause = clauseWords(before: place)
        let lead = lexicon.turns.comparedBefore.lengthBeginning(in: clause, at: 0, before: clause.count)
        var time = dropSuffixes(Array(clause.dropFirst(lead ?? 0)), lexicon.grammar.beforeNumber)
        time.removeLast(lexicon.grammar.respectively.lengthEnding(in: time, at: time.count, after: 0) ?? 0)
        if time.last == code("的") { time.removeLast() }
        if lexicon.lastYear.isExactly(time) { return Earlier(period: yearBefore(period)) }
        guard lead != nil else { return nil }
        if let last = time.last, "度底末".scalarValues.contains(last) { time.removeLast() }
        return pureYear(time).map { Earlier(period: $0) }
    }

    // MARK: - 从A提高到B

    /// `从85.3%、79.6%提高到|95.6%、93.2%`: in their order, what the run before was of.
    private func arrivals(at place: Place, count: Int, facts: [Fact]) -> CoordinatedList? {
        guard let last = place.facts.last,
            isArrival(words(before: place), behind: facts[last], place.mention, head: nil)
        else { return nil }
        let run = lastRun(facts, place.facts)
        guard run.count == count else { return nil }
        return CoordinatedList(
            items: run.map { facts[$0].words.scalarValues }, start: place.start, isShared: false,
            stages: run.map { facts[$0].stage },
            periods: run.first.map({ isOfOrigin(facts[$0]) }) == true
                ? run.map { _ in profile.period(at: place.start, outline: outline) } : nil,
            isArrival: true)
    }

    /// `由650元和850元分别提高到|720元和940元`, `小学560个、初中760个分别增加到|600个和800个`: one each of the figures before.
    func arrivalsInTurn(at place: Place, facts: [Fact]) -> CoordinatedList? {
        guard place.run >= 2 else { return nil }
        let words = words(before: place)
        guard let inTurn = lexicon.grammar.respectively.first(in: words, 0..<min(words.count, 4)),
            case let before = place.facts.suffix(place.run), before.count == place.run, let last = before.last,
            isArrival(Array(words[(inTurn + 2)...]), behind: facts[last], place.mention, head: nil),
            before.allSatisfy({
                facts[$0].mention.unit == place.mention.unit && facts[$0].mention.kind == place.mention.kind
                    && facts[$0].relation == nil
            })
        else { return nil }
        return CoordinatedList(
            items: before.map { facts[$0].words.scalarValues }, start: place.start, isShared: false,
            stages: before.map { facts[$0].stage }, isArrival: true)
    }

    /// Whether the words between a figure and the next say that the first became the second: 提高到, 增加到2022年的.
    func isArrival(_ raw: [UInt32], behind fact: Fact, _ mention: Mention, head: Head?) -> Bool {
        guard fact.mention.unit == mention.unit, fact.mention.kind == mention.kind,
            (head?.range.lowerBound ?? fact.mention.range.upperBound) == fact.mention.range.upperBound
        else { return false }
        var words = raw[...]
        // 45.6%|(36所)上升到|60.5%
        if words.first == code("("), let close = words.firstIndex(of: code(")")) { words = words[(close + 1)...] }
        if lexicon.grammar.respectively.begins(in: raw, at: 0, before: raw.count) { words = words.dropFirst(2) }
        if words.last == code("的") { words.removeLast() }
        if let length = lexicon.turns.nows.lengthEnding(in: raw, at: words.endIndex, after: 1) {
            words.removeLast(length)
        }
        if let last = words.last, last == code("底") || last == code("末") || last == code("度") { words.removeLast() }
        if let season = lexicon.turns.seasons.lengthEnding(in: raw, at: words.endIndex, after: 1) {
            words.removeLast(season)
        }
        if words.last == code("年"), words.dropLast().last?.isASCIIDigit == true {
            words.removeLast()
            while words.last?.isASCIIDigit == true { words.removeLast() }
        }
        return isArrivalWord(Array(words))
    }

    /// 增加到, 精简至: a verb of two characters, and where to.
    func isArrivalWord(_ words: [UInt32]) -> Bool {
        if lexicon.arrivals.isExactly(words) { return true }
        guard words.count == 3, let last = words.last else { return false }
        return (last == code("至") || last == code("到")) && words.allSatisfy(\.isHan)
    }

    /// `由|5.1|升到7.8平方米`: the first figure is told in the unit of what it became.
    func withUnitsOfArrivals(_ mentions: [Mention]) -> [Mention] {
        var out = mentions
        for i in mentions.indices.dropLast() {
            let (origin, arrived) = (mentions[i], mentions[i + 1])
            guard origin.kind == .number || origin.kind == .ratio, origin.unit.isEmpty, origin.value != nil,
                !origin.isChinese, !arrived.unit.isEmpty, arrived.kind == .area || arrived.kind == .count,
                arrived.scale == origin.scale,
                [code("由"), code("从")].contains(view.at(origin.range.lowerBound - 1)),
                origin.range.upperBound < arrived.range.lowerBound,
                isArrivalWord(view.withoutSpaces(origin.range.upperBound..<arrived.range.lowerBound))
            else { continue }
            (out[i].unit, out[i].kind) = (arrived.unit, arrived.kind)
        }
        return out
    }

    /// `由2012年的|76.3%提高到92.8%`: the year is of the first figure alone.
    func isOfOrigin(_ fact: Fact) -> Bool {
        var i = fact.mention.range.lowerBound
        if view.at(i - 1) == code("的") { i -= 1 }
        if view.at(i - 1) == code("底") || view.at(i - 1) == code("末") { i -= 1 }
        i -= lexicon.turns.seasons.lengthEnding(in: view.s, at: i, after: max(0, i - 5)) ?? 0
        guard view.at(i - 1) == code("年"), i >= 6, view.s[(i - 5)..<(i - 1)].allSatisfy(\.isASCIIDigit) else {
            return false
        }
        return view.at(i - 6) == code("由") || view.at(i - 6) == code("从")
    }

    /// `由现有的|5所增加到8所`: what there is now, and what it grows to is to come.
    func isOfNow(_ fact: Fact) -> Bool {
        var i = fact.mention.range.lowerBound
        if view.at(i - 1) == code("的") { i -= 1 }
        guard let length = lexicon.turns.originsOfNow.lengthEnding(in: view.s, at: i, after: max(0, i - 4)) else {
            return false
        }
        return view.at(i - length - 1) == code("由") || view.at(i - length - 1) == code("从")
    }

    /// The figures before an arrival were what is no more.
    func becomePrevious(_ list: CoordinatedList, at place: Place, facts: inout [Fact]) {
        let found = lastRun(facts, place.facts)
        let run = found.count < list.items.count ? Array(place.facts.suffix(list.items.count)) : found
        for i in run where facts[i].mention.comparator == .eq { facts[i].role = .previous }
        // 由上年的|A和B: all of them are of last year.
        guard var start = run.first.map({ facts[$0].mention.range.lowerBound }) else { return }
        if view.at(start - 1) == code("的") { start -= 1 }
        guard lexicon.lastYear.ends(in: view.s, at: start, after: place.sentence.lowerBound) else { return }
        for i in run { facts[i].period = yearBefore(facts[i].period) ?? facts[i].period }
    }

    /// The facts of the figures that stand in a row at the end.
    private func lastRun(_ facts: [Fact], _ range: Range<Int>) -> [Int] {
        guard var first = range.last else { return [] }
        while first > range.lowerBound, isCoordinated(facts[first].mention, after: facts[first - 1].mention) {
            first -= 1
        }
        return Array(first..<range.upperBound)
    }

    private func words(before place: Place) -> [UInt32] {
        view.s[place.limit..<place.start].filter { !$0.isSpace }
    }

    // MARK: - A和B分别是小学、初中…

    /// `990人和635人分别是小学、初中的专任教师数`, `9.47和8.53则是初中、小学的…`: the names stand behind the figures.
    private func namesBehind(at place: Place, count: Int) -> CoordinatedList? {
        let grammar = lexicon.grammar
        let end = place.mentions[place.index + count - 1].range.upperBound
        var i = end
        while i < place.sentence.upperBound, i - end < 10, view.at(i).isHan,
            !grammar.namedBehind.begins(in: view.s, at: i, before: place.sentence.upperBound)
        { i += 1 }
        let noun = view.s[end..<i].filter { !$0.isSpace }
        if [code(","), code("(")].contains(view.at(i)) { i += 1 }
        guard let length = grammar.namedBehind.lengthBeginning(in: view.s, at: i, before: place.sentence.upperBound)
        else { return nil }
        i += length
        var close = i
        while close < place.sentence.upperBound, view.at(close) == code("、") || !reader.isBoundary(view.at(close)),
            !view.at(close).isASCIIDigit
        { close += 1 }
        guard let items = split(view.s[i..<close].filter { !$0.isSpace }, into: count, exactly: true) else {
            return nil
        }
        let head = reader.head(before: place.start, limit: place.limit).words
        let own = lexicon.verbs.isExactly(head) || isScopeOnly(head) || isOnlyFiller(head) ? [] : head
        return CoordinatedList(
            items: items.map { item in
                isStageOnly(item) ? item + (noun.isEmpty ? own : noun) : item + own
            }, start: place.start, isShared: false)
    }

    // MARK: - 小学31所,初中12所,在校学生分别为A和B

    /// `在校学生分别为|A、B` behind 小学31所,初中12所, or behind 2021年68人,2022年75人: one each for the stages or the years
    /// that the sentence has named.
    private func namedBefore(at place: Place, count: Int, facts: [Fact]) -> CoordinatedList? {
        let grammar = lexicon.grammar
        let head = reader.head(before: place.start, limit: place.limit)
        if let list = perHundredInTurn(at: place, head: head, count: count, facts: facts) { return list }
        let raw = dropSuffixes(view.s[head.range].filter { !$0.isSpace }, grammar.beforeNumber)
        guard let length = grammar.respectively.lengthEnding(in: raw, at: raw.count, after: 0),
            reader.stage(in: head.words) == .none
        else { return nil }
        let name = reader.tidy(Array(raw.dropLast(length)))
        guard name.count >= 2 else { return nil }
        let periods = facts[place.facts].compactMap(\.period)
        if periods.count >= count, Set(periods.suffix(count)).count == count, Set(periods).count == count {
            return CoordinatedList(
                items: Array(repeating: name, count: count), start: head.range.lowerBound, isShared: false,
                stages: facts[place.facts].suffix(count).map(\.stage), periods: Array(periods.suffix(count)))
        }
        var stages: [String] = []
        for fact in facts[place.facts] { if let stage = fact.stage, !stages.contains(stage) { stages.append(stage) } }
        guard stages.count == count else { return nil }
        return CoordinatedList(
            items: stages.map { $0.scalarValues + name }, start: head.range.lowerBound, isShared: false)
    }

    /// `骨干教师420人,小学260人、初中160人,每百名学生分别拥有|1.43人和1.76人`: of those, by stage.
    private func perHundredInTurn(at place: Place, head: Head, count: Int, facts: [Fact]) -> CoordinatedList? {
        var words = view.s[head.range].filter { !$0.isSpace }
        guard let at = lexicon.grammar.respectively.last(in: words, words.indices),
            let length = lexicon.grammar.respectively.lengthBeginning(in: words, at: at, before: words.count)
        else { return nil }
        words.removeSubrange(at..<(at + length))
        if lexicon.grammar.averages.begins(in: words, at: 0, before: words.count) { words.removeFirst(2) }
        let those = facts[place.facts].suffix(count)
        guard lexicon.grammar.perHundred.isExactly(words), those.count == count,
            Set(those.compactMap(\.stage)).count == count,
            those.allSatisfy({ $0.mention.kind == .count && $0.mention.unit == place.mention.unit }),
            let noun = those.last.flatMap({ carriedNoun($0) }), let beginning = lexicon.grammar.beginnings.first
        else { return nil }
        return CoordinatedList(
            items: those.map { ($0.stage ?? "").scalarValues + beginning + noun }, start: head.range.lowerBound,
            isShared: false, stages: those.map(\.stage))
    }

    // MARK: - 分别提高0.1和0.3个百分点

    /// Changes in a row, one for each of the figures before them.
    struct ChangeRun {
        var change: Change
        /// The facts whose changes are still to come.
        var bases: ArraySlice<Int>
        /// What changed, where the sentence names it and gives no figures of it.
        var subjects: ArraySlice<[UInt32]> = []

        mutating func takeFirst() -> Int? { bases.popFirst() }
    }

    func changeRun(
        _ change: Change, raw: [UInt32], at place: Place, facts: [Fact]
    ) -> ChangeRun? {
        let count = place.run
        guard count >= 2 else { return nil }
        if !change.subject.isEmpty {
            // 教育拨款分别增长11.4%、9.1%: one subject, a year each.
            return lexicon.grammar.respectively.occurs(in: raw) ? ChangeRun(change: change, bases: []) : nil
        }
        let run = lastRun(facts, place.facts)
        let stated = place.facts.filter { i in
            switch facts[i].relation {
            case .change, .growth: false
            default: facts[i].role == .actual
            }
        }.suffix(count)
        guard stated.count == count else { return nil }
        if lexicon.grammar.respectively.occurs(in: raw) { return ChangeRun(change: change, bases: stated[...]) }
        // 小学、初中…提高到780元、960元,增长8.3%、4.3%: as many changes as there are stages right before.
        let isInTurn = run == Array(stated) && Set(run.compactMap { facts[$0].stage }).count == count
        // 较2013年的0.741、0.667下降0.113和0.118: as many as there are figures that are compared.
        let told = run.first.map { figures(before: place, like: facts[$0].mention, count: count, facts) } ?? []
        let isCompared =
            run.allSatisfy { facts[$0].role == .previous } && names(of: run, facts) == names(of: told, facts)
            && Set(names(of: run, facts)).count == count
        guard isInTurn && run.allSatisfy({ facts[$0].relation == nil }) || isCompared else { return nil }
        return ChangeRun(change: change, bases: isCompared ? told[...] : stated[...])
    }

    /// What the figures are called, and their stages.
    private func names(of figures: some Sequence<Int>, _ facts: [Fact]) -> [[String]] {
        figures.map { [facts[$0].words, facts[$0].stage ?? ""] }
    }

    /// `小学|每百名学生拥有体育、艺术专任教师数`: whose a name is that runs across a mark of punctuation.
    func stageAhead(of head: Head) -> String? {
        let end = head.range.lowerBound
        guard view.s[head.range].contains(code("、")) else { return nil }
        for length in 2...4 where end >= length {
            if let (size, stage) = lexicon.stage(in: view.s, at: end - length, before: end), size == length {
                return stage
            }
        }
        return nil
    }

    // MARK: - 生均面积小学5.12平方米

    /// 每百名学生拥有网络多媒体教室
    private func isPerHundred(_ measure: [UInt32]) -> Bool {
        lexicon.grammar.beginnings.contains { measure.starts(with: $0) } && terms.best(for: measure)?.isWhole == true
    }

    /// `生均教学及辅助用房面积小学|5.12平方米`, `公用经费标准为小学|720元`: what is measured, then whose.
    func stageBehind(_ words: [UInt32], _ mention: Mention) -> (words: [UInt32], stage: String)? {
        guard mention.unit != "所" else { return nil }
        // …教师数小学平均|5.8人
        let end = words.count - (lexicon.grammar.stageMeans.lengthEnding(in: words, at: words.count, after: 0) ?? 0)
        for start in max(1, end - 5)..<max(1, end) {
            guard let (length, found) = lexicon.stage(in: words, at: start), start + length == end, let stage = found
            else { continue }
            let measure = reader.tidy(Array(words[..<start]))
            guard measure.count >= 3, reader.stage(in: measure) == .none,
                lexicon.grammar.measures.ends(in: measure, at: measure.count, after: 0)
                    || isPerHundred(measure)
            else { return nil }
            return (words[start..<end] + measure, stage)
        }
        return nil
    }
}
