import Lexicon
import Records
import Source

/// A figure by its name: the words before it, those behind it, and what was said before them.
extension FactBinder {
    /// What a figure is called, while that is being made out.
    struct FigureName {
        var words: [UInt32]
        var stage: String?
        var period: String?
        /// Where the words that name it end.
        var end: Int
        /// The noun behind the figure.
        var noun: Noun
        /// The stage that its own words named.
        let ownStage: HeadReader.StageReading
        var qualifier: String?
        /// A target or a requirement beside the figure of the same name.
        var role: Role?
        /// The fact right before the bracket in which such a figure stands.
        var asked: Int?
        /// What is paid at the rate of the figure: no standard, though 的标准 stands behind it.
        var isPaid = false
        /// The words before it name nothing.
        var isBare = false
        var isYearOnly = false
        /// What the figure before it became.
        var isArrival = false
        /// Last year's figure of the same.
        var isPrevious = false
        /// How its name was found.
        var rule = "head"

        /// The figure goes by other words, up to `end`.
        mutating func call(_ words: [UInt32], upTo end: Int) { (self.words, self.end) = (words, end) }
        mutating func call(_ naming: Naming) { call(naming.words, upTo: naming.end) }
        mutating func call(_ noun: Noun) { call(noun.words, upTo: noun.end) }
    }

    /// 按|858名学生计算…: with what a mean is reckoned.
    private func isReckoned(_ fact: Int, _ facts: [Fact]) -> Bool {
        lexicon.grammar.reckonedBy.ends(
            in: view.s, at: facts[fact].mention.range.lowerBound,
            after: max(0, facts[fact].mention.range.lowerBound - 2))
    }

    func bindByName(_ figure: Figure, in sentence: SentenceReading, _ facts: inout [Fact]) {
        let mention = figure.mention
        var name = ownName(of: figure, in: sentence, facts)
        readTime(into: &name, figure, sentence, &facts)
        // 由2012年的76.3%提高到92.8%: what follows is of now, too.
        if name.isArrival { sentence.period = name.period }
        readAim(into: &name, figure, sentence, facts)
        readYearOfOutcome(into: &name, figure, sentence)
        if name.asked == nil {
            nameFromElsewhere(&name, figure, sentence, facts)
            nameFromBehind(&name, figure, sentence, facts)
            complete(&name, figure, in: sentence, facts)
        }
        // 培训完成98.6%: a rate of what was done, and not of what it was done to.
        if mention.kind == .percent, name.words == figure.head.words, !name.words.isEmpty,
            let length = lexicon.grammar.done.lengthEnding(in: figure.raw, at: figure.raw.count, after: 0),
            !lexicon.grammar.done.ends(in: name.words, at: name.words.count, after: 0)
        {
            name.words += figure.raw.suffix(length)
        }
        defer { sentence.pass(mention) }
        guard !name.words.isEmpty else { return }
        let isBeside = name.role != nil || name.isPrevious
        var binding = sentence.binding(mention, name.words, rule: name.rule, from: figure.head.range.lowerBound)
        (binding.stage, binding.period) = (name.stage, name.period)
        binding.qualifier = sentence.qualifier ?? name.qualifier
        binding.narrowing = narrowingWords(figure.raw)
        binding.context = figure.head.range.lowerBound..<name.end
        // 7家(应建12家): what there should be is no part of what there is.
        let isDue = sentence.isInBrackets && figure.raw.first.map { lexicon.grammar.due.contains($0) } ?? false
        (binding.whole, binding.division) = (isBeside || isDue ? nil : sentence.whole, sentence.division)
        // Words that name nothing give no fact.
        let pay = payOfOthers(name.words, figure, facts)
        guard let made = append(binding, into: &facts) else { return }
        if let pay, facts[made].indicator.id == nil { facts[made].indicator.name = pay }
        if let full = nameOfDeed(facts[made], figure, since: sentence.first, facts) ?? nameOfLevel(facts[made], facts) {
            facts[made].indicator.name = String(scalars: full)
        }
        // 与2022年决算数29.35万元相比减少2.57万元
        if name.isPaid, !sentence.passage.isQuotation { facts[made].role = .actual }
        let isReference = lexicon.grammar.comparedBehind.begins(
            in: view.s, at: mention.range.upperBound, before: view.s.count)
        if isBeside || isReference {
            // What follows (减少1.42万元) speaks of the figure before it.
            facts[made].role = name.role ?? .previous
            // 占88.88%(省标80%): the share itself, by whatever its words were known.
            if let asked = name.asked {
                facts[made].indicator = facts[asked].indicator
                facts[made].isExactIndicator = facts[asked].isExactIndicator
                facts[made].base = facts[asked].base
            }
            return
        }
        sentence.remember(made)
        // 在校学生2436人,班均45.1人。其中小学部…: the mean between them is not what is divided.
        if !sentence.isInBrackets, sentence.whole == nil, !isMean(facts[made]) {
            sentence.rememberSubject(made, isCounted: mention.kind != .percent)
        }
    }

    // MARK: - Its own words

    private func ownName(of figure: Figure, in sentence: SentenceReading, _ facts: [Fact]) -> FigureName {
        let (mention, head) = (figure.mention, figure.head)
        let own = withoutRegion(
            passingOfCounted(figure) ?? stageBehindVerb(head.words, mention, facts) ?? stageOfMean(head.words)
                ?? withStageFirst(head.words, mention) ?? ageGroup(figure) ?? sharedStages(
                    head, mention) ?? excess(figure, facts)
                ?? limitedNoun(
                    figure, facts)
                ?? bookTitle(figure, limit: sentence.range.lowerBound)
                ?? nameBeforeBracket(figure, limit: sentence.range.lowerBound, facts)
                ?? joined(head, mention, limit: figure.place.limit) ?? head.words)
        let words = withoutInnerVerb(
            withoutReckoning(
                withoutOriginalTime(
                    withoutComparing(withoutMaskedPlace(withoutCountedPlaces(own, figure, in: sentence)), figure),
                    figure)))
        let stage = reader.stage(in: words)
        switch stage {
        case .one(let name): sentence.stage = name
        case .all: sentence.stage = nil
        case .none:
            if speaksOfWhole(head) {
                sentence.stage = nil
            } else if let name = stageAhead(of: head) {
                sentence.stage = name
            } else if toldBothStages(before: head, facts) {
                sentence.stage = nil
            }
        }
        if stage == .none || stage == .all, countsOtherSchools(words, figure, whole: sentence.whole, facts) {
            sentence.stage = nil
        }
        var name = FigureName(
            words: words, stage: sentence.stage, period: sentence.period, end: mention.range.upperBound,
            noun: schoolsAlone(reader.noun(after: afterLimit(mention), limit: sentence.range.upperBound), mention),
            ownStage: stage)
        // 对全县52所学校的|帮扶力度: for whom it is done, and not what.
        if mention.kind == .count, let at = name.noun.words.firstIndex(of: code("的")), at >= 2,
            isTreated(figure.raw)
        {
            name.noun.words = Array(name.noun.words[..<at])
        }
        // 累计投入8.9亿元实施“…”工程: what is done with it is no name.
        if mention.kind == .money, lexicon.verbs.isExactly(name.noun.words),
            !lexicon.paying.contains(where: { name.noun.words == $0 })
        {
            name.noun.words = []
        }
        // 比上年末的1951人|净增33人
        if lexicon.increases.isExactly(name.noun.words) || lexicon.decreases.isExactly(name.noun.words)
            || isArrivalWord(name.noun.words)
        {
            name.noun.words = []
        }
        if let kind = kindOfListed(figure), name.noun.words.isEmpty {
            name.words = kind
        } else if listed(figure) == name.noun.words, !name.noun.words.isEmpty {
            name.words = []
        } else if let subject = listedSubject(figure, noun: name.noun.words) {
            name.words = subject
        }
        if isNameOfLast(head, in: sentence, facts), !words.isEmpty, !name.noun.words.isEmpty { name.words = [] }
        if name.noun.words.isEmpty, let one = ofExtreme(figure, in: sentence, facts) {
            (name.words, name.stage, sentence.stage) = (one.words, one.stage, one.stage)
            // 规模最大的是…,2037人;规模最小的是…,120人: the second is another figure of the same.
            if isToldBefore(one.words, stage: one.stage, facts) { name.qualifier = one.which }
        } else if isOfFigureBefore(figure) {
            // 12个项目中有5个…: what stands behind is those; 12个村360户: the unit says what is counted.
            (name.words, name.end) = (name.noun.words, name.noun.end)
            if name.words.isEmpty, let noun = lexicon.unitNouns[mention.unit] {
                (name.words, name.rule) = (noun.scalarValues, "unit-noun")
            }
        } else if let noun = placesGoverned(words, mention) {
            (name.words, name.rule) = (noun.scalarValues, "unit-noun")
        } else if let ratio = ratioToFigure(figure, in: sentence, facts) {
            name.words = ratio
        } else if let all = extremeOne(words, figure, in: sentence, facts) {
            (name.words, name.stage, name.qualifier) = (all.words.scalarValues, all.stage, String(scalars: words))
        } else if isScopeOnly(words) || ownPlaces.contains(words) || isOnlyWhose(words, figure, noun: name.noun.words) {
            name.words = []
        }
        return name
    }

    /// 加大对, 加大对全县: what stands behind is treated.
    private func isTreated(_ raw: [UInt32]) -> Bool {
        let scope = lexicon.scopeSet.lengthEnding(in: raw, at: raw.count, after: 0) ?? 0
        return raw.dropLast(scope).last == code("对")
    }

    /// Whether the words before a figure only say whose what stands behind it is.
    private func isOnlyWhose(_ words: [UInt32], _ figure: Figure, noun: [UInt32]) -> Bool {
        guard !noun.isEmpty else { return false }
        if isDoneTo(words, figure) { return true }
        if leadsToNoun(figure.raw, figure.mention) || isPlaceOnly(words, figure) { return true }
        guard figure.base != nil, let last = figure.raw.last else { return false }
        // 41个部门和16个镇街: what is joined before is no part of the name.
        if last == code("和") || last == code("与") || last == code("及") { return true }
        // 18个省区市的338个县: what stands before 的 says whose they are.
        return last == code("的") && figure.mention.kind == .count && figure.raw.count <= 8
            && terms.best(for: words)?.isWhole != true
    }

    // MARK: - Times, targets

    /// Words that say when and not what: the figure is of what was said before.
    private func readTime(
        into name: inout FigureName, _ figure: Figure, _ sentence: SentenceReading, _ facts: inout [Fact]
    ) {
        let mention = figure.mention
        // 其中2021年104人: the year says when, the figure before says what.
        if let year = pureYear(name.words) {
            (name.period, name.words, name.isYearOnly) = (year, [], true)
        } else if name.words.count >= 8, !lexicon.yearLeads.contains(name.words[name.words.count - 6]),
            let year = pureYear(Array(name.words.suffix(5)))
        {
            // 教师交流轮岗2011年|86人
            (name.period, name.words) = (year, Array(name.words.dropLast(5)))
        } else if let year = endOfYear(name.words), let previous = figure.previous,
            facts[previous].mention.unit == mention.unit
        {
            // 2020年末专任教师561人,2023年末|733人
            (name.period, name.words, name.isYearOnly) = (year, [], true)
        } else if lexicon.grammar.times.isExactly(name.words), let previous = figure.previous,
            facts[previous].mention.unit == mention.unit
        {
            name.words = []
        }
        if let other = compared(figure, facts) {
            (name.words, name.isPrevious, name.isYearOnly) = (other, true, false)
            name.period = comparedPeriod(figure, sentence.period) ?? name.period
            return
        }
        // 由2019年的3.1万人增加到|3.3万人: the same, as it is now.
        let behind = beforeBracket(figure.head, mention, facts)
        let left = behind ?? (facts.count > sentence.first ? facts.count - 1 : figure.previous)
        if let left, isArrival(figure.raw, behind: facts[left], mention, head: figure.head) {
            name.isArrival = true
            (name.words, name.stage) = (facts[left].words.scalarValues, facts[left].stage)
            // 由2021年的16825元增加到18230元: the year was that of the first.
            if !figure.raw.contains(where: \.isASCIIDigit), isOfOrigin(facts[left]) {
                name.period = sentence.memory.period ?? profile.period(at: figure.place.start, outline: outline)
            }
            if isOfNow(facts[left]) {
                name.role = .target
            } else if facts[left].mention.comparator == .eq {
                facts[left].role = .previous
            }
            // 2020年至2022年,由20所减少到|18所: the one at the beginning, the other at the end.
            if name.period == facts[left].period, let span = ends(ofSpan: name.period) {
                (facts[left].period, name.period) = (span.from, span.to)
            }
        }
        // 比上年的6.46亿元: last year's figure of the same.
        if let before = lastYear(name.words, period: sentence.period) {
            name.isPrevious = true
            (name.words, name.period) = (before.name, before.period)
            if before.name.isEmpty, let moved = moved(before: figure.head, sentence: sentence.range) {
                name.words = moved
            }
            // 占医疗收入33.6%,比上年的31.2%: of the figure right before that is told alike.
            if before.name.isEmpty, let last = facts.last, facts.count > sentence.first,
                last.mention.unit == mention.unit,
                figure.previous.map({ facts[$0].mention.unit != mention.unit }) ?? false
            {
                name.words = last.words.scalarValues
            }
        }
        if !name.isArrival, !name.isPrevious, name.period == sentence.period, let year = yearBefore(sentence.period),
            case let (isLastYear, length) = sayLastYear(figure.raw), isLastYear
        {
            name.period = year
            if length > 0, name.words.starts(with: figure.raw[..<length]) { name.words.removeFirst(length) }
        }
    }

    /// 86.2%(目标80%): the same measure, as it was to be.
    private func readAim(
        into name: inout FigureName, _ figure: Figure, _ sentence: SentenceReading, _ facts: [Fact]
    ) {
        if sentence.isInBrackets, let role = bracketRole(name.words) ?? limitInBracket(figure, name, facts) {
            name.role = role
            name.asked = figureBeforeBracket(figure, facts)
            if let asked = name.asked {
                (name.words, name.stage) = (facts[asked].words.scalarValues, facts[asked].stage)
            } else if let whole = sentence.whole {
                name.words = facts[whole].words.scalarValues
            }
        } else if !name.isPrevious,
            let aim = aim(
                figure.mention, words: name.words, head: figure.head, sentence: sentence.range,
                previous: figure.previous, facts: facts)
        {
            (name.words, name.role) = (aim.words, aim.role)
            name.stage = aim.stage ?? name.stage
        }
        if let previous = figure.previous, lexicon.grammar.distances.isExactly(name.words),
            facts[previous].mention.kind == figure.mention.kind
        {
            name.words = facts[previous].words.scalarValues
        }
        if isRestated(name.words) || isTimeOnly(name.words) || lexicon.divides.isExactly(name.words) { name.words = [] }
        name.isBare =
            name.words.isEmpty || lexicon.verbs.isExactly(name.words) || isOnlyFiller(name.words)
            || isTimeAndVerb(name.words)
    }

    // MARK: - Words behind the figure

    private func nameFromBehind(
        _ name: inout FigureName, _ figure: Figure, _ sentence: SentenceReading, _ facts: [Fact]
    ) {
        let (mention, raw) = (figure.mention, figure.raw)
        if let ones = whichOnes(raw, mention, noun: name.noun.words) { name.call(ones, upTo: name.noun.end) }
        if let lessons = lessonsTaken(figure, name.noun) ?? dailyTime(figure, name.noun) { name.call(lessons) }
        if let benefit = benefit(name.words, figure, noun: name.noun) { name.call(benefit) }
        if let outcome = outcome(figure, facts) { name.call(outcome) }
        if let treated = treated(mention, raw: raw, noun: name.noun) ?? receivers(figure, noun: name.noun) {
            name.call(treated)
        }
        if let people = peopleToldBefore(
            figure, noun: name.noun.words, whole: sentence.whole.map { facts[$0] })
        {
            name.words = people
        }
        if name.isBare, let state = stateBehind(mention, facts: facts, sentence: sentence.range) { name.call(state) }
        if let deed = deedBehind(mention, head: name.isBare ? [] : name.words, noun: name.noun) { name.call(deed) }
        if let level = levelOfPlace(figure, facts) {
            name.words = level
        } else if let share = shareOfPlace(mention, raw: raw, noun: name.noun.words) {
            name.words = share
        } else if let words = likewise(mention, raw: raw, previous: figure.previous, facts: facts) {
            name.words = words
        } else if let naming = paidAtRate(figure) {
            name.call(naming)
            name.isPaid = true
        } else if let naming = reckoned(mention, raw: raw) {
            name.call(naming)
        } else if name.isBare,
            let naming = doers(mention, noun: name.noun) ?? office(mention, verb: figure.head.words)
                ?? purpose(mention, verb: raw.suffix(2) == name.words[...] ? name.words : [])
        {
            name.call(naming)
        }
        // 述职评议指出的4条问题: what is counted stands behind, whose it is before.
        if raw.last == code("的"), raw.count > 8, !name.isBare, mention.kind == .count,
            (2...8).contains(name.noun.words.count),
            name.words.count <= 12, !terms.isTerm(name.words), !endsWithVerb(name.words)
        {
            name.call(name.words + name.noun.words, upTo: name.noun.end)
        }
        if let named = totalName(name.words, mention: mention, previous: figure.previous, facts: facts)
            ?? accounts(name.words, sentence: sentence.range, facts: facts)
        {
            name.words = named
        }
        let isRateOfAim = lexicon.aims.rates.ends(in: view.s, at: figure.place.start, after: figure.place.limit)
        if isRateOfAim {
            name.rule = Fact.rateOfAim
            if mention.kind == .percent,
                let aimed = aimed(before: mention, sentence: sentence.range, facts: facts)
            {
                name.words = aimed + name.words
            }
        }
    }

    // MARK: - What short names leave out

    private func complete(
        _ name: inout FigureName, _ figure: Figure, in sentence: SentenceReading, _ facts: [Fact]
    ) {
        let mention = figure.mention
        if let full = meanOfSection(figure) ?? gapToOthers(figure, facts) ?? households(name.words, figure, facts)
            ?? classesOfAges(figure, name.noun.words)
        {
            name.words = full
            return
        }
        if let hours = hoursOf(name.words, mention) { name.words = hours }
        if let those = thoseWho(name.words, figure, in: sentence, facts) { name.words = those }
        if let sum = perPupilSum(name.words, figure, sentence) ?? pupilsOfKind(name.words, figure, facts) {
            name.words = sum
        }
        if let others = pupilsOfClasses(figure, facts) ?? withDeedOfRow(name.words, figure, facts) {
            name.words = others
        }
        if let grade = ofGrade(name, figure, in: sentence) { name.words = grade + name.words }
        if let rooms = areaOfRooms(name.words, figure, facts) { name.words = rooms }
        if let named = ratioOfSubject(name.words, mention) ?? comparedWith(name.words, figure, facts) {
            name.words = named
        } else if let level = levelOfOthers(name.words, figure, facts) {
            name.words = level
        } else if let asked = asRequired(name.words, mention, facts) {
            name.words = asked
        } else if let mean = meanOfHeading(figure) ?? perHundredOfThose(figure, facts[sentence.first...]) {
            name.words = mean
        } else if let mean = meanOfThose(name.words, figure, since: sentence.first, facts) {
            name.words += mean
        }
        if let named = narrowedSchools(figure.raw, name.words, head: figure.head, limit: figure.place.limit) {
            name.words = named
        }
        if isSchoolAlone(name.words, mention) { name.words += "在校学生".scalarValues }
        if let full = rateOfThose(name.words, mention, facts: facts, since: sentence.first) {
            (name.words, name.stage) = (full, nil)
        }
        if let whole = measureBehind(mention, head: name.words, noun: name.noun) {
            name.call(whole)
            if case .one(let stage) = reader.stage(in: Array(name.noun.words.prefix(4))) { name.stage = stage }
        }
        if let measure = measureAhead(mention, words: name.words, head: figure.head, sentence: sentence.range) {
            name.words += measure.words
            sentence.memory.measure = measure.words
            if name.stage == nil, let stage = measure.stage { (sentence.stage, name.stage) = (stage, stage) }
        } else if isUnnamedRatio(mention, words: name.words), let measure = sentence.memory.measure {
            name.words += measure
        }
        // 小学687个教学班: the stage stands before the figure, what is counted behind it.
        if mention.unit == "个", isStageOnly(name.words), terms.isTerm(name.noun.words) {
            name.call(name.words + name.noun.words, upTo: name.noun.end)
        }
        if !name.isArrival, let named = stageBehind(name.words, mention) {
            name.words = named.words
            (sentence.stage, name.stage) = (named.stage, named.stage)
        }
        if let full = parallelName(name.words, own: figure.head.words, mention, facts[sentence.first...]) {
            name.words = full
        }
    }

    /// `残疾儿童少年66人,实际入学在籍的为|54人`: what they do stands before 的, who they are before that.
    private func thoseWho(_ words: [UInt32], _ figure: Figure, in sentence: SentenceReading, _ facts: [Fact])
        -> [UInt32]?
    {
        let raw = dropSuffixes(figure.raw, lexicon.grammar.beforeNumber)
        guard sentence.whole == nil, raw.last == code("的"), words.count >= 4,
            words == reader.tidy(Array(raw.dropLast())),
            FactBinder.peopleUnits.contains(figure.mention.unit), terms.best(for: words) == nil,
            let previous = figure.previous, previous >= sentence.first, facts[previous].mention.kind == .count,
            PeopleUnits.isSame(facts[previous].mention.unit, figure.mention.unit),
            let who = carriedNoun(facts[previous]),
            !terms.isShortName(words)
        else { return nil }
        // Those who do it are no more all of them.
        return terms.best(for: who + words) == nil ? who + words : nil
    }

    /// 藏书22400册,生均31册: what a mean is of, where it is said before.
    private func meanOfThose(_ words: [UInt32], _ figure: Figure, since first: Int, _ facts: [Fact]) -> [UInt32]? {
        // 清运生活垃圾12.6万吨,日均345吨
        let isMean = lexicon.grammar.perHead.isExactly(words) || lexicon.turns.timeMeans.isExactly(words)
        guard isMean, let previous = figure.previous, figure.mention.kind != .percent,
            first <= previous || figure.base != nil
        else { return nil }
        // 藏书25740册,按858名学生计算生均30册
        if isReckoned(previous, facts),
            let same = facts[first...].last(where: { $0.mention.unit == figure.mention.unit })
        {
            return carriedNoun(same) ?? same.words.scalarValues
        }
        // 教学班26个,班均47.9人: pupils, a class.
        let unit = facts[previous].mention.unit
        if figure.mention.unit == "人", unit == "个" || unit == "所" { return "学生数".scalarValues }
        return carriedNoun(facts[previous]) ?? facts[previous].words.scalarValues
    }
}
