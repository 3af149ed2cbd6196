import Lexicon
import Records
import Source

/// Figures whose own words are none, or too few: the name stands behind them, or with what was said before.
extension FactBinder {
    func nameFromElsewhere(
        _ name: inout FigureName, _ figure: Figure, _ sentence: SentenceReading, _ facts: [Fact]
    ) {
        dropTime(behindStage: &name)
        let (mention, words) = (figure.mention, name.words)
        if let start = startOfPlan(words, figure, in: sentence.range) {
            name.words = start
        } else if let measure = viewed(words, mention, sentence: sentence.range) {
            name.qualifier = String(scalars: words)
            name.words = words + measure
        } else if let measure = measureCarriedOut(words, figure) {
            name.words = words + measure
            name.stage = reader.stage(in: words).name
        } else if let extreme = extremeOfTopic(words, figure, in: sentence.range) {
            (name.words, name.qualifier) = (extreme.words, extreme.which)
        } else if let amount = amountOfClause(figure, in: sentence) {
            name.words = amount
        } else if let classes = classes(words, mention) {
            name.words = classes
        } else if mention.unit == "人" || mention.unit == "名", lexicon.grammar.enrolled.isExactly(words) {
            // 适龄幼儿1286人,在园1198人
            name.words = words + Self.children
        } else if name.isBare || words.count == 1 {
            nameBare(&name, figure, sentence, facts)
        } else if name.ownStage.name != nil, isStageOnly(words) || isStageOfPeople(words, mention),
            let carried = topicAhead(figure.head, sentence: sentence.range)
                ?? stageNoun(
                    words, mention,
                    whole: coordinateStage(figure, stage: name.stage, facts) ?? partOfStages(figure, facts)
                        ?? countBeforeMean(figure, stage: name.stage, facts),
                    facts: facts)
                ?? stageNoun(words, mention, whole: sentence.whole, facts: facts)
                ?? stageNoun(words, mention, whole: figure.previous, facts: facts)
                ?? stageNoun(words, mention, whole: ofOtherStage(mention, stage: name.stage, facts), facts: facts)
                ?? sentence.memory.cell ?? leadBeforeColon(figure.head, in: sentence.range)
                ?? blockNoun(sentence.block, mention)
        {
            name.words += carried
            name.rule = "carried-noun"
        } else if let whole = sentence.whole, mention.kind == .ratio || mention.kind == .percent,
            facts[whole].mention.unit == mention.unit, !isRateByName(words, mention),
            words.count <= 3 || isNextOfGroups(words, of: whole, facts)
        {
            // 综合差异系数0.512,其中生均图书册数0.43: what is told of all is told of each.
            if let ratio = ratioOfEach(facts[whole], mention) {
                name.words += ratio
                return
            }
            // 生师比为19.4:1(其中:城市20.1:1): the place narrows the same measure down.
            name.qualifier = String(scalars: words)
            name.words += facts[whole].words.scalarValues
        } else if let whole = sentence.whole, words.count <= 3, narrowingWords(words) != nil,
            facts[whole].mention.unit == mention.unit, let carried = carriedNoun(facts[whole])
        {
            // 小学31所,其中民办3所: private schools.
            name.words += carried
            name.rule = "carried-noun"
        } else if !name.noun.words.isEmpty, mention.kind == .count,
            endsWithVerb(words) || isNamedBehind(words, name.noun.words)
        {
            // 石桥镇辖14个行政村: whose they are is no part of the name.
            name.call((endsInPlainVerb(words) ? [] : words) + name.noun.words, upTo: name.noun.end)
        } else if mention.kind == .money, lexicon.verbs.ends(in: words, at: words.count, after: 1),
            lexicon.grammar.fundNouns.ends(in: name.noun.words, at: name.noun.words.count, after: 1)
        {
            // 县财政每年安排500万元教师培训专项经费: who pays is no part of the name.
            name.call(name.noun)
        }
    }

    /// `小学由…增至…;初中|两年|分别为…`: of the stage, whenever it was.
    private func dropTime(behindStage name: inout FigureName) {
        guard let (length, stage) = lexicon.stage(in: name.words, at: 0), stage != nil, length < name.words.count,
            isTimeOnly(Array(name.words[length...]))
        else { return }
        name.words = Array(name.words[..<length])
    }

    /// `落实教育支出增长机制,力争在2021年|5.62亿元的基础上增长`: what the clause before names, from which the plan starts.
    private func startOfPlan(_ words: [UInt32], _ figure: Figure, in sentence: Range<Int>) -> [UInt32]? {
        let mention = figure.mention
        guard lexicon.aims.bases.begins(in: view.s, at: mention.range.upperBound, before: view.s.count),
            words.isEmpty || lexicon.aims.plan.isExactly(words), figure.head.range.lowerBound > sentence.lowerBound
        else { return nil }
        var start = figure.head.range.lowerBound - 1
        while start > sentence.lowerBound, !reader.isBoundary(view.at(start - 1)) { start -= 1 }
        for i in start..<figure.head.range.lowerBound {
            guard let (length, term) = terms.longestStarting(at: i, in: view),
                term.kind?.rawValue == mention.kind.rawValue
            else {
                continue
            }
            return Array(view.s[i..<(i + length)])
        }
        return nil
    }

    private static let children = "幼儿".scalarValues

    /// 小学659个班, 全市802个班, 开设10个班: classes, of a stage or of all.
    private func classes(_ words: [UInt32], _ mention: Mention) -> [UInt32]? {
        let behind = mention.range.upperBound
        guard mention.unit == "个", view.at(behind) == code("班"),
            !lexicon.grammar.notClasses.begins(in: view.s, at: behind, before: view.s.count),
            words.isEmpty || isStageOnly(words) || isScopeOnly(words) || lexicon.grammar.offering.isExactly(words)
        else { return nil }
        return (isStageOnly(words) ? words : []) + "教学班".scalarValues
    }

    /// 回收率97.3%,其中满意的1604份,满意度91.6%: a rate of its own, and none of the rate before.
    private func isRateByName(_ words: [UInt32], _ mention: Mention) -> Bool {
        mention.kind == .percent && words.count >= 3
            && (lexicon.grammar.rateEnds.ends(in: words, at: words.count, after: 1)
                || terms.best(for: words).map { $0.isWhole && $0.term.kind == .percent } ?? false)
    }

    /// 满意率93.2%,其中学生96.1%、人大代表91.2%: a longer name among groups whose rates are told.
    private func isNextOfGroups(_ words: [UInt32], of whole: Int, _ facts: [Fact]) -> Bool {
        guard words.count <= 6, let last = facts.last, last.relation == .part(of: whole), last.qualifier != nil else {
            return false
        }
        return terms.best(for: words) == nil && last.words.hasSuffix(facts[whole].words)
    }

    /// The name of a figure before which nothing stands that names anything.
    private func nameBare(
        _ name: inout FigureName, _ figure: Figure, _ sentence: SentenceReading, _ facts: [Fact]
    ) {
        let (mention, noun) = (figure.mention, name.noun)
        let previous = figure.previous.map { facts[$0] }
        name.rule = name.isBare ? "noun-after" : "head"
        if name.isPrevious || name.role != nil, let previous {
            (name.words, name.stage) = (previous.words.scalarValues, previous.stage)
        } else if name.words.isEmpty, noun.words.isEmpty, mention.range.lowerBound == sentence.range.lowerBound,
            sentence.block == sentence.memory.row, let cell = sentence.memory.cell
        {
            // 特教生均公用经费 | 不低于6000元 | 8000元: the cell that begins with a figure is of what its row is about.
            name.words = blockNoun(sentence.block, mention) ?? cell
        } else if name.words.isEmpty, let twin = twin(of: figure, previous) {
            name.words = twin
        } else if let shared = nameOfAll(figure, sentence, facts) {
            name.words = shared
        } else if name.words.isEmpty, mention.kind == .money,
            lexicon.paying.contains(where: { noun.words.starts(with: $0) }),
            let carried = blockNoun(sentence.block, mention)
        {
            // 我县按6500元拨付, in the block on 特殊教育生均公用经费.
            name.words = carried
        } else if mention.kind == .money, let previous, sentence.first <= previous.id,
            lexicon.paying.contains(where: { noun.words == $0 }), let carried = carriedNoun(previous)
        {
            // 生活补助112人,每生1000元发放: paid is what was spoken of.
            name.words = carried
        } else if mention.unit == "所", let (length, stage) = lexicon.stage(in: noun.words, at: 0), stage != nil,
            length == noun.words.count || noun.words[length] != code("的")
        {
            // 11所初中综合差异系数分别为…: what is said of the schools is no part of what they are.
            // 2所特殊教育|学校: the word for the stage alone is none for schools.
            let school = lexicon.grammar.anySchool.lengthBeginning(in: noun.words, at: length, before: noun.words.count)
            let size = length + (lexicon.turns.stagesOnly.isExactly(in: noun.words, 0..<length) ? school ?? 0 : 0)
            name.call(Array(noun.words.prefix(size)), upTo: mention.range.upperBound + size)
            name.stage = stage
        } else if sentence.isInBrackets, let whole = sentence.whole, let inside = insideSchools(noun, of: facts[whole])
        {
            name.call(inside)
            name.stage = facts[whole].stage
        } else if !noun.words.isEmpty {
            let verb = lexicon.verbs.isExactly(name.words) && isAction(name.words) ? name.words : []
            name.call(verb + noun.words, upTo: noun.end)
            switch reader.stage(in: noun.words) {
            case .one(let stage): name.stage = stage
            // 小学57所(其中,8所九年一贯制学校…) are of the primary schools all the same.
            case .all: if sentence.whole == nil { name.stage = nil }
            case .none: break
            }
        } else {
            nameWithoutNoun(&name, figure, sentence, facts)
        }
    }

    /// `7项差异系数分别为0.36、0.42、…,均小于0.5`: a limit of all the figures of a list goes by what their names share.
    private func nameOfAll(_ figure: Figure, _ sentence: SentenceReading, _ facts: [Fact]) -> [UInt32]? {
        let said = sentence.memory.said
        guard figure.mention.comparator != .eq,
            lexicon.grammar.ofAll.begins(in: figure.raw, at: 0, before: figure.raw.count), said.count >= 3,
            let last = facts.last, last.rule == "coordination", last.mention.unit == figure.mention.unit,
            last.mention.kind == figure.mention.kind
        else { return nil }
        // What all end in, and none is no more than.
        let shared = said.map { item in
            min(item.count - 1, zip(item.reversed(), said[0].reversed()).prefix { $0 == $1 }.count)
        }.min()
        guard let shared, shared >= 3 else { return nil }
        return (last.stage?.scalarValues ?? []) + said[0].suffix(shared)
    }

    /// `监测对象58户217人`, `图书室2间共118平方米`: two counts of one thing.
    private func twin(of figure: Figure, _ previous: Fact?) -> [UInt32]? {
        let index = figure.place.index
        guard index > 0, case let before = figure.place.mentions[index - 1].range,
            figure.raw.isEmpty || lexicon.grammar.totalling.isExactly(figure.raw),
            before.upperBound + figure.raw.count == figure.place.start,
            let previous, previous.mention.range == before, !isNamedByUnit(previous),
            previous.mention.unit != figure.mention.unit
        else { return nil }
        return previous.words.scalarValues
    }

    /// 总户数3127户,|1.24万人: the unit says all that the name does, so that what is counted beside it has another.
    func isNamedByUnit(_ fact: Fact) -> Bool {
        fact.rule == "unit-noun" || lexicon.unitNouns[fact.mention.unit].map(fact.indicator.name.hasSuffix) ?? false
    }

    /// `教职工编制2486名,实有2451人`: those who are there, and not the places for them.
    private func actualStaff(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard let previous = figure.previous, figure.raw.first == code("实"),
            PeopleUnits.isSame(facts[previous].mention.unit, figure.mention.unit),
            case let words = facts[previous].words.scalarValues,
            let length = lexicon.grammar.staffPlans.lengthEnding(in: words, at: words.count, after: 1)
        else { return nil }
        return "实有".scalarValues + words.dropLast(length)
    }

    /// `新建学校7所,改扩建65所`: another deed, done to what the one before was done to.
    private func sameDeed(_ words: [UInt32], _ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard lexicon.verbs.isExactly(words), isAction(words), figure.mention.kind == .count,
            let previous = figure.previous,
            case let before = facts[previous], before.mention.unit == figure.mention.unit,
            before.mention.range.upperBound + 1 == figure.head.range.lowerBound,
            case let name = before.words.scalarValues,
            let length = lexicon.verbs.lengthBeginning(in: name, at: 0, before: name.count), length < name.count,
            isAction(Array(name[..<length])), !lexicon.verbs.isExactly(Array(name[length...]))
        else { return nil }
        return words + name[length...]
    }

    private func nameWithoutNoun(
        _ name: inout FigureName, _ figure: Figure, _ sentence: SentenceReading, _ facts: [Fact]
    ) {
        let mention = figure.mention
        if name.words.isEmpty, let count = countOfMean(figure, facts) {
            name.words = count
        } else if name.words.isEmpty, let same = nameOfNeighbour(figure, facts) {
            name.words = same
        } else if let share = countOfShare(figure, facts) {
            name.words = share
        } else if name.words.isEmpty, let other = ofOtherYear(figure, name, facts) {
            (name.words, name.stage) = (other.words.scalarValues, other.stage)
        } else if name.words.isEmpty,
            let twin = countBefore(mention, figure.place.mentions[..<figure.place.index], facts)
        {
            name.words = twin
        } else if name.words.isEmpty, let total = totalBeside(figure, sentence, facts) {
            name.words = total
        } else if let same = sameDeed(name.words, figure, facts) {
            name.words = same
        } else if let whole = sentence.whole, !isOfLaterFigure(figure, than: whole, facts),
            let carried = carriedNoun(facts[whole])
        {
            name.words += carried
            if isSumOfParts(figure, of: whole, facts) { name.words += "所列各项之和".scalarValues }
        } else if let staff = actualStaff(figure, facts) {
            name.words = staff
        } else if name.words.isEmpty, let previous = figure.previous, mention.unit == facts[previous].mention.unit {
            name.words = ofSame(facts[previous], figure.raw)
            if lexicon.grammar.inAll.ends(in: figure.raw, at: figure.raw.count, after: 0) {
                name.words += figure.raw.suffix(2)
            }
        } else if name.words.isEmpty, mention.unit == "所",
            let like = facts[sentence.first...].last(where: { $0.mention.unit == mention.unit })
        {
            // 57所小学中,51所7项全部达标,6所有6项达标
            name.words = like.words.scalarValues
            name.stage = like.stage
        } else if name.isYearOnly, case let subject = sentenceSubject(sentence.range, before: figure.place.start),
            !subject.isEmpty
        {
            // 教师交流轮岗,2020年68人,2021年75人
            name.words = subject
        } else if !sentence.isInBrackets,
            name.words.isEmpty || lexicon.verbs.isExactly(name.words) && !isAction(name.words),
            mention.kind == .count, let noun = lexicon.unitNouns[mention.unit]
        {
            name.words = noun.scalarValues
            name.rule = "unit-noun"
        } else if name.words.isEmpty {
            name.words = sentenceSubject(sentence.range, before: figure.place.start)
        }
    }

    /// `单间面积不低于96和90平方米`: of two figures in a row the second goes by the name of the first.
    private func nameOfNeighbour(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard figure.raw.count <= 1, figure.place.index > 0, let last = facts.last,
            case let before = figure.place.mentions[figure.place.index - 1], last.mention.range == before.range,
            before.unit == figure.mention.unit, before.comparator == figure.mention.comparator,
            before.comparator != .eq, isCoordinated(figure.mention, after: before)
        else { return nil }
        return last.words.scalarValues
    }

    /// 完成投资2.3亿元,分年度为…,新增学位3960个,依次为|1350个: not of the money, of what was counted last.
    private func isOfLaterFigure(_ figure: Figure, than whole: Int, _ facts: [Fact]) -> Bool {
        guard facts[whole].mention.kind != figure.mention.kind, let previous = figure.previous, previous > whole else {
            return false
        }
        return facts[previous].mention.kind == figure.mention.kind
            && facts[previous].mention.unit == figure.mention.unit
    }

    /// `27181人,其中公办25295人,民办1703人,合计26998人`: the parts together, and not what they are parts of.
    private func isSumOfParts(_ figure: Figure, of whole: Int, _ facts: [Fact]) -> Bool {
        guard lexicon.grammar.sums.isExactly(figure.raw), facts[whole].mention.value != figure.mention.value else {
            return false
        }
        return facts[(whole + 1)...].count { $0.relation == .part(of: whole) } >= 2
    }
}
