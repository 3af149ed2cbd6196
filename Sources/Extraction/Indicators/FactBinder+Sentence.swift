import Exact
import Lexicon
import Records
import Source

/// One sentence, number by number: what each is bound by is tried in turn.
extension FactBinder {
    func bind(sentence range: Range<Int>, mentions: [Mention], memory: inout Memory, into facts: inout [Fact]) {
        let sentence = begin(range, mentions, memory, first: facts.count)
        for index in sentence.mentions.indices { bind(index, of: sentence, into: &facts) }
        end(sentence, &facts)
        memory = sentence.memory
    }

    private func begin(_ range: Range<Int>, _ mentions: [Mention], _ memory: Memory, first: Int) -> SentenceReading {
        var memory = memory
        // 目前, 现有 speak of the time of the report, whatever year the sentence before told of.
        if lexicon.present.occurs(in: view.s, range) {
            let told = profile.period(at: range.lowerBound, outline: outline)
            if told != nil || !memory.isPeriodOfCount { memory.period = told }
        }
        if view.at(range.lowerBound - 1) != code(";") {
            (memory.listed, memory.listStage) = (nil, nil)
            // …;特殊教育学校在校学生128人。|专任教师3296人: the teachers are of all.
            if memory.isStageOfClause { (memory.stage, memory.isStageOfClause) = (nil, false) }
        }
        let mentions = withUnitsOfArrivals(mentions)
        let reckons = statesCounts(mentions)
        let isQuotation = !mentions.isEmpty && !reckons && standardIndex.quoted(view.s[range]) != nil
        let sentence = SentenceReading(
            passage: Passage(range: range, isQuotation: isQuotation, reckons: reckons),
            block: memory.row ?? standardIndex.key(of: outline.node(at: view.trimmed(range).lowerBound)),
            mentions: mentions, first: first, memory: memory)
        sentence.stage =
            labelledStage(range) ?? (resetsStage(range) ? nil : memory.stage ?? memory.listStage) ?? headedStage(range)
            ?? titledStage
        return sentence
    }

    private func bind(_ index: Int, of sentence: SentenceReading, into facts: inout [Fact]) {
        let mention = sentence.mentions[index]
        walk(to: mention, in: sentence, facts: facts)
        if isPassedOver(index, in: sentence, &facts) || goesOnWithList(index, of: sentence, &facts) { return }
        sentence.list = nil
        let place = place(of: index, in: sentence, facts: facts.count)
        if beginsList(at: place, in: sentence, &facts) { return }
        let head = reader.head(before: place.start, limit: sentence.limit)
        let previous =
            sentence.last ?? (sentence.first < facts.count ? facts.count - 1 : sentence.memory.subject)
        let figure = Figure(
            place: place, head: head, raw: view.withoutSpaces(head.range), base: sentence.last, previous: previous)
        let isGap = gapToOthers(figure, facts) != nil
        if !isGap, isChange(figure, in: sentence, &facts) || isShare(figure, in: sentence, &facts) {
            sentence.pass(mention)
            return
        }
        bindByName(figure, in: sentence, &facts)
    }

    /// A number that no list names, the words before it, and what was said before them.
    struct Figure {
        let place: Place
        let head: Head
        /// The words of the head as they stand, without blanks.
        let raw: [UInt32]
        /// The fact that it may divide or speak of: between the same brackets, or of the sentences before too.
        let base: Int?
        let previous: Int?

        var mention: Mention { place.mention }
    }

    // MARK: - On the way to a number

    /// Walks the text up to a number: brackets, 其中, titles of books.
    private func walk(to mention: Mention, in sentence: SentenceReading, facts: [Fact]) {
        while sentence.cursor < mention.range.lowerBound {
            let c = view.at(sentence.cursor)
            if c < 0x3100 || c == code("其") || c == code("中") {
                step(c, at: sentence.cursor, to: mention, in: sentence, facts: facts)
            }
            sentence.cursor += 1
        }
    }

    private func step(
        _ c: UInt32, at place: Int, to mention: Mention, in sentence: SentenceReading, facts: [Fact]
    ) {
        /// The fact whose figure ends here.
        func justSaid() -> Int? { sentence.last.flatMap { facts[$0].mention.range.upperBound == place ? $0 : nil } }
        switch Unicode.Scalar(c) {
        // A bracket right behind a figure divides it; one elsewhere explains.
        case "(": sentence.openBracket(at: place, dividing: justSaid())
        case ")": sentence.closeBracket()
        case "《": sentence.bookDepth += 1
        case "》": sentence.bookDepth = max(0, sentence.bookDepth - 1)
        case "其" where view.at(place + 1) == code("中"):
            sentence.divide(lastTold(before: mention, in: sentence, facts), at: place)
            if !sentence.isInBrackets, view.at(place + 2) == code(":") {
                sentence.memory.listed = sentence.whole.map { ($0, place) }
            }
        case "中" where !sentence.isInBrackets && view.at(place + 1) == code(","):
            // 基本支出中,人员经费…;公用经费…
            if let named = named(before: place, limit: sentence.range.lowerBound, facts: facts) {
                sentence.divide(named, at: place)
                sentence.memory.listed = (named, place)
            }
        case ",":
            // 总支出1781万元,包括基本支出…; 幼儿园128所,按性质分:…: as 其中, right behind the figure.
            if lexicon.divides.begins(in: view.s, at: place + 1, before: sentence.range.upperBound),
                let said = justSaid()
            {
                sentence.divide(said, at: place + 1)
            } else if beginsDividing(sentence, upTo: place), let whole = lastTold(before: mention, in: sentence, facts),
                facts[whole].relation == nil
            {
                sentence.divide(whole, at: place)
            }
        case ":" where !sentence.isInBrackets:
            // 寄宿学生3396人:男生…,女生…
            if let said = justSaid() {
                sentence.divide(said, at: place)
            } else if beginsDividing(sentence, upTo: place), let whole = lastTold(before: mention, in: sentence, facts),
                facts[whole].relation == nil
            {
                sentence.divide(whole, at: place)
            }
        case ";" where !sentence.isInBrackets: sentence.whole = nil
        default: break
        }
    }

    /// 在校生15.37万人。|按学校所在地分|,城区…: the sentence begins with how it divides what was told before.
    private func beginsDividing(_ sentence: SentenceReading, upTo place: Int) -> Bool {
        let start = view.trimmed(sentence.range).lowerBound
        // 按职称分:…;按年龄分:… goes on with the same whole.
        return !sentence.isInBrackets && start < place && view.at(sentence.range.lowerBound - 1) != code(";")
            && lexicon.divides.isExactly(in: view.s, start..<place)
    }

    /// What 其中 divides: the figure told last, that of its sentence or of those before.
    private func lastTold(before part: Mention, in sentence: SentenceReading, _ facts: [Fact]) -> Int? {
        let memory = sentence.memory
        let last = part.kind == .percent ? memory.subject : memory.counted ?? memory.subject
        // 总投资4896万元,亩均投资1530元,其中中央…: a mean is not what is divided.
        let said = sentence.last.flatMap { isMean(facts[$0]) && last != nil ? nil : $0 }
        return said ?? last.map { largeEnough($0, for: part, facts) }
    }

    /// `支出4836万元;结转162万元。其中基本支出3018万元`: the last figure of the sentences before can be too small to be what 其中
    /// divides. Within one sentence that is an error of the report.
    private func largeEnough(_ last: Int, for part: Mention, _ facts: [Fact]) -> Int {
        guard let figure = part.value, let value = facts[last].mention.value, value < figure,
            facts[last].mention.unit == part.unit
        else { return last }
        let earlier = facts[max(0, last - 6)..<last].indices.last { i in
            guard let value = facts[i].mention.value, facts[i].mention.unit == part.unit else { return false }
            return value >= figure && facts[i].role == facts[last].role
        }
        return earlier ?? last
    }

    /// Whether a number measures nothing here; years are taken note of, and zeros in words bound.
    private func isPassedOver(_ index: Int, in sentence: SentenceReading, _ facts: inout [Fact]) -> Bool {
        let mention = sentence.mentions[index]
        if mention.kind == .listNumber {
            sentence.passAtLeast(mention)
            return true
        }
        if mention.kind == .year || mention.kind == .date { takeNote(ofYear: mention, in: sentence) }
        if let year = yearOfCohort(mention) { sentence.period = year }
        guard mention.kind.isQuantity, sentence.bookDepth == 0, mention.value != nil else { return true }
        if let zero = zeroFact(
            mention, sentence: sentence.range, stage: sentence.stage, period: sentence.period, block: sentence.block)
        {
            facts.append(zero)
            sentence.pass(mention)
            return true
        }
        if isCandidate(mention, mentions: sentence.mentions, index: index) { return false }
        // 三年前, 百名 are part of names; figures that measure nothing still end a head.
        if !mention.isChinese, !countsIndicators(mention), !isPartOfName(mention) { sentence.passAtLeast(mention) }
        return true
    }

    private func takeNote(ofYear mention: Mention, in sentence: SentenceReading) {
        guard let text = spelledSpan(endingIn: mention, sentence.mentions) ?? periodText(mention) else { return }
        if let narrowing = narrowing(mention) {
            // 2016年之后…4所 is no part of 2016年及之前…41所.
            if sentence.qualifier != nil, sentence.qualifier != narrowing, !sentence.isInBrackets {
                sentence.whole = nil
            }
            sentence.qualifier = narrowing
        } else if sentence.bookDepth == 0, !isCompared(mention) {
            sentence.period = text
            // Of several years only the last goes beyond the sentence.
            if opensClause(mention), !sentence.isInBrackets { sentence.paragraphPeriod = periodText(mention) }
        }
    }

    // MARK: - Changes and shares

    /// 增长2.5%, 减少3.38万元.
    private func isChange(_ figure: Figure, in sentence: SentenceReading, _ facts: inout [Fact]) -> Bool {
        let mention = figure.mention
        var binding = sentence.binding(mention, figure.raw, rule: "change", from: figure.head.range.lowerBound)
        let goesOn =
            sentence.changes != nil && isCoordinated(mention, after: sentence.mentions[figure.place.index - 1])
        if goesOn, var run = sentence.changes, !run.subjects.isEmpty {
            defer { sentence.changes = run }
            return appendNext(of: &run, binding, into: &facts)
        }
        if goesOn, let run = sentence.changes, let base = run.bases.first {
            sentence.changes?.bases.removeFirst()
            binding.stage = facts[base].stage
            appendChange(binding, run.change, of: base, into: &facts)
            return true
        }
        // 财政对教育拨款分别增长11.4%、9.1%、10.3%: of the same in another year, each.
        if goesOn, let run = sentence.changes, !run.change.subject.isEmpty, let last = facts.last,
            last.mention.range == sentence.mentions[figure.place.index - 1].range, last.rule == "change"
        {
            appendChange(binding, run.change, of: nil, into: &facts)
            return true
        }
        sentence.changes = nil
        guard var change = change(figure.raw) else { return false }
        if lexicon.grammar.reckoningBases.ends(in: change.subject, at: change.subject.count, after: 0),
            let base = baseOfChange(mention, previous: figure.previous, facts: facts)
        {
            // 自然口径下降3.8%: of what was said before, reckoned so.
            let words = facts[base].indicator.id == nil ? facts[base].words : facts[base].indicator.name
            change.subject = words.scalarValues + change.subject
        }
        if var run = namedChanges(change, at: figure.place) {
            defer { sentence.changes = run }
            return appendNext(of: &run, binding, into: &facts)
        }
        sentence.changes = changeRun(change, raw: figure.raw, at: figure.place, facts: facts)
        let base =
            sentence.changes?.takeFirst() ?? shareJustTold(figure, facts)
            ?? baseOfChange(mention, previous: figure.previous, facts: facts)
        // 近视率(%) | 37.9 | 比上年下降1.4个百分点: of what the row is about.
        if base == nil, change.subject.isEmpty, let cell = sentence.memory.cell {
            let named = Change(isDecrease: change.isDecrease, subject: cell)
            appendChange(binding, named, of: nil, into: &facts)
            return true
        }
        appendChange(binding, change, of: base, into: &facts)
        return true
    }

    private func isShare(_ figure: Figure, in sentence: SentenceReading, _ facts: inout [Fact]) -> Bool {
        let mention = figure.mention
        guard mention.kind == .percent else { return false }
        // 入学率96.4%,低于省里要求的|97%: what it is held against, and no share of it.
        if lexicon.aims.issued.ends(in: figure.raw, at: figure.raw.count, after: 0),
            comparedNorm(figure.head.words, mention, sentence: sentence.range, facts) != nil
        {
            return false
        }
        if let found = bareShare(figure, last: sentence.last, sentence.range, facts) {
            append(sentence.share(mention, found), into: &facts)
            return true
        }
        if let next = sentence.shares.first, isCoordinated(mention, after: sentence.mentions[figure.place.index - 1]) {
            sentence.shares.removeFirst()
            append(sentence.share(mention, next), into: &facts)
            return true
        }
        sentence.shares = []
        // 占医疗卫生事业费的8.1%、8.4%、9.0%: of what the years before told, each.
        if figure.place.index > 0, isCoordinated(mention, after: sentence.mentions[figure.place.index - 1]),
            let last = facts.last, last.rule == "share",
            last.mention.range == sentence.mentions[figure.place.index - 1].range
        {
            let share = Share(words: last.words.scalarValues, base: last.base, start: last.context.lowerBound)
            append(sentence.share(mention, share), into: &facts)
            return true
        }
        if let found = arranged(figure, sentence: sentence.range, facts) {
            var binding = sentence.share(mention, found)
            binding.rule = Fact.arranged
            append(binding, into: &facts)
            return true
        }
        if let found = paidShare(figure) {
            append(sentence.share(mention, found), into: &facts)
            return true
        }
        if let found = shareWithin(figure) {
            append(sentence.share(mention, found), into: &facts)
            return true
        }
        if let last = sentence.last, let found = shareOfCounted(figure, last: last, block: sentence.block, &facts) {
            nameTask(last, doneBy: append(sentence.share(mention, found), into: &facts), &facts)
            return true
        }
        if let limited = limitedShare(mention, raw: figure.raw) {
            let share = Share(
                words: limited.subject + [code("占")] + limited.base + "比例".scalarValues,
                base: String(scalars: limited.base), start: figure.head.range.lowerBound)
            var binding = sentence.share(mention, share)
            binding.stage = reader.stage(in: limited.subject).name ?? sentence.stage
            append(binding, into: &facts)
            return true
        }
        guard
            var share = share(
                figure.raw, head: figure.head, limit: sentence.limit, sentence: sentence.range,
                previous: figure.previous, facts: facts)
        else { return false }
        if figure.place.run >= 2, lexicon.grammar.respectively.occurs(in: figure.raw) {
            sentence.shares = sharesInTurn(share, figure, facts)
            share = sentence.shares.popFirst() ?? share
        }
        var binding = sentence.share(mention, share)
        binding.stage = reader.stage(in: share.words).name ?? sentence.stage
        if let before = shareOfLastYear(share, figure, facts) {
            (binding.words, binding.stage, binding.base) = (facts[before].words.scalarValues, facts[before].stage, nil)
            binding.period = yearBefore(binding.period)
            if let made = append(binding, into: &facts) {
                facts[made].role = .previous
                facts[made].indicator = facts[before].indicator
            }
            return true
        }
        if sentence.block?.id == nil, let full = shareOfWhole(share, figure.previous, facts) { binding.words = full }
        append(binding, into: &facts)
        return true
    }

    /// 占符合交流条件教师1980人的13.33%: the base stands in front with its own figure, and loses its 占 to the share.
    private func shareOfCounted(
        _ figure: Figure, last: Int, block: IndicatorKey?, _ facts: inout [Fact]
    ) -> Share? {
        guard let counted = baseNoun(figure.raw), case let fact = facts[last],
            fact.mention.range.upperBound + figure.raw.count == figure.mention.range.lowerBound
        else { return nil }
        guard let at = fact.words.firstIndex(of: "占") else { return shareOfNoun(behind: last, figure, facts) }
        let subject = reader.tidy(String(fact.words[..<at]).scalarValues)
        // 占全部43所学校的58.14%: what is counted stands behind the figure.
        let base = String(fact.words[fact.words.index(after: at)...]) + counted
        let words = base.scalarValues
        // 4.86万亩(…退化林修复1.44万亩),占任务4.6万亩的105.65%: no part in brackets.
        let numerator = facts[..<last].last {
            if case .part = $0.relation { false } else { $0.mention.kind == fact.mention.kind }
        }
        let known =
            blockTerm(words, mention: fact.mention, block: block, base: nil, rule: "head", facts: facts)
            ?? bestTerm(words, mention: fact.mention)
        facts[last].words = base
        facts[last].indicator = .init(id: known?.term.id, name: base)
        return Share(
            words: (subject.isEmpty ? numerator?.words.scalarValues ?? [] : subject) + [code("占")] + words
                + "比例".scalarValues, base: base, start: fact.context.lowerBound)
    }

    /// 268名,占全县2138名|专任教师的12.54%: the base is counted in front of its noun.
    private func shareOfNoun(behind last: Int, _ figure: Figure, _ facts: [Fact]) -> Share? {
        let base = facts[last]
        let start = base.mention.range.lowerBound
        let lead = (max(figure.place.sentence.lowerBound, start - 8)..<start).reversed().prefix { view.at($0).isHan }
        guard let at = lead.first(where: { view.at($0) == code("占") }),
            let part = facts[figure.place.facts].last(where: { $0.id < last && $0.mention.kind == base.mention.kind }),
            part.mention.range.upperBound <= at
        else { return nil }
        return Share(
            words: part.words.scalarValues + [code("占")] + base.words.scalarValues + "比例".scalarValues,
            base: base.words,
            start: at)
    }

    // MARK: - Behind the last number

    /// `初中毕业生2382人,…复学5人;转出31人`: pupils told one after the other are of one stage.
    private func stageOfAll(_ facts: ArraySlice<Fact>) -> String? {
        guard facts.count >= 2, let stage = facts.first?.stage,
            facts.allSatisfy({
                $0.stage == stage && $0.mention.kind == .count && PeopleUnits.isSame($0.mention.unit, "人")
                    && $0.mention.value?.isInteger == true
            })
        else { return nil }
        return stage
    }

    private func end(_ sentence: SentenceReading, _ facts: inout [Fact]) {
        let own = sentence.first..<facts.count
        // The stage and year that a sentence begins with hold for those after it.
        let leading = leadingStage(sentence.range)
        if let name = leading ?? stageOfWhole(sentence.range) {
            // 小学教学班1003个,初中461个: what comes next is of neither more than of the other.
            let isShared = facts[own].contains { $0.stage.map { $0 != name } ?? false }
            sentence.memory.stage = isShared ? nil : name
            sentence.memory.isStageOfClause = leading == nil || view.at(sentence.range.lowerBound - 1) == code(";")
        } else if resetsStage(sentence.range) {
            sentence.memory.stage = nil
        }
        sentence.memory.listStage = stageOfAll(facts[own])
        if let year = sentence.mentions.first(where: { $0.kind == .year || $0.kind == .date }),
            view.trimmed(sentence.range).lowerBound + 6 >= year.range.lowerBound,
            let text = periodText(year), narrowing(year) == nil, !isCompared(year),
            view.at(year.range.lowerBound - 1) != code("由"), view.at(year.range.lowerBound - 1) != code("从")
        {
            sentence.memory.period = text
            sentence.memory.isPeriodOfCount = lexicon.turns.countTimes.begins(
                in: view.s, at: year.range.upperBound, before: view.s.count)
        }
        if let period = sentence.paragraphPeriod { sentence.memory.period = period }
        distributeYears(over: &facts, from: sentence.first, sentence: sentence.range, mentions: sentence.mentions)
        nameStructures(over: &facts, from: sentence.first)
        nameByWhole(over: &facts, from: sentence.first)
        spreadRequirement(over: &facts, from: sentence.first)
        spreadLimit(over: &facts, from: sentence.first)
        facts += absences(
            in: sentence.passage, stage: sentence.stage, period: sentence.period, block: sentence.block
        ).filter { absence in !facts[own].contains { $0.mention.range.overlaps(absence.mention.range) } }
    }
}

extension SentenceReading {
    fileprivate func share(_ mention: Mention, _ share: FactBinder.Share) -> FactBinder.Binding {
        var binding = binding(mention, share.words, rule: "share", from: share.start)
        binding.base = share.base
        return binding
    }
}
