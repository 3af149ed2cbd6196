import Exact
import Lexicon
import Normalization
import Records
import Source

/// Binds the numbers of running text to what they measure.
///
/// Goes through a line sentence by sentence and keeps what a reader keeps in mind: the stage and period last named,
/// the whole that a bracket or 其中 divides, the figure that 增长 and 占 speak of.
///
/// A class, as it holds much and is handed to every one of its methods and closures.
final class FactBinder {
    let document: NormalizedDocument
    let outline: Outline
    let lexicon: BindingLexicon
    let terms: TermIndex
    let profile: Profile
    let standardIndex: StandardIndex
    let view: TextView
    let reader: HeadReader
    let aims: Aims
    let region: [UInt32]?
    /// The standard's indicator of which a rate is the measure, where that indicator has short names: 残疾儿童少年入学率.
    let topics: [String: String]

    init(
        document: NormalizedDocument, outline: Outline, lexicon: BindingLexicon, terms: TermIndex, profile: Profile,
        standardIndex: StandardIndex
    ) {
        self.document = document
        self.outline = outline
        self.lexicon = lexicon
        self.terms = terms
        self.profile = profile
        self.standardIndex = standardIndex
        view = outline.view
        reader = HeadReader(view: outline.view, lexicon: lexicon, terms: terms)
        aims = Aims(outline: outline, words: lexicon.aims)
        region = profile.region?.scalarValues
        topics = FactBinder.topics(of: standardIndex.standards, terms)
    }

    /// What is in mind while a line is read.
    struct Memory {
        var stage: String?
        var period: String?
        /// What the row of a table is about whose cell is read.
        var cell: [UInt32]?
        /// What bare decimals measure: 校际差异率结果为:小学语文0.082.
        var measure: [UInt32]?
        /// Index of the last fact that is no change, share or part.
        var subject: Int?
        /// The last of those that is no percentage.
        var counted: Int?
        /// What 其中: divides, as far as semicolons part its items.
        var listed: (whole: Int, division: Int)?
        /// The items of the last list: 小学…分别为A、B.
        var said: [[UInt32]] = []
    }
    /// A sentence, and whether it only quotes the standard.
    struct Passage {
        var range: Range<Int>
        var isQuotation: Bool
    }
    /// A line of running text, and its sentences.
    struct Line {
        let range: Range<Int>
        let sentences: [Range<Int>]
    }
    /// A bracket that is open: what held before it, and the fact it divides.
    struct Bracket {
        var open: Int
        var stage: String?
        var whole: Int?
        var division: Int?
    }

    /// The facts of the lines, appended to `facts` (whose indices relations count).
    func bind(
        lines: [Line], mentions: [Mention], texts: [TableGrid.Text] = [], into facts: inout [Fact]
    ) {
        let cells = Dictionary(texts.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { a, _ in a })
        var next = 0
        var heading: (year: String, section: Range<Int>)?
        for (line, sentences) in lines.lazy.map({ ($0.range, $0.sentences) }) {
            while next < mentions.count, mentions[next].range.lowerBound < line.lowerBound { next += 1 }
            var here: [Mention] = []
            while next < mentions.count, mentions[next].range.lowerBound < line.upperBound {
                here.append(mentions[next])
                next += 1
            }
            var memory = Memory()
            memory.period = profile.period(at: line.lowerBound, outline: outline)
            let cell = cells[line.lowerBound]
            memory.cell = cell?.subject.scalarValues
            if let year = headingYear(line, mentions: here) {
                let section = outline.node(at: view.trimmed(line).lowerBound).map { outline.nodes[$0].range }
                heading = section.map { (year, $0) }
            } else if let heading, heading.section.contains(line.lowerBound) {
                memory.period = heading.year
            }
            let firstOfLine = facts.count
            for sentence in sentences {
                let inside = here.filter { sentence.contains($0.range.lowerBound) }
                let first = facts.count
                bind(sentence: sentence, mentions: inside, memory: &memory, into: &facts)
                if inside.isEmpty {
                    facts += absences(
                        sentence: sentence, stage: memory.stage, period: memory.period,
                        block: standardIndex.key(of: outline.node(at: view.trimmed(sentence).lowerBound)))
                }
                for i in first..<facts.count {
                    facts[i].id = i
                    if let role = cell?.role { facts[i].role = role }
                    facts[i].sentence = sentence
                    facts[i].paragraph = line
                }
            }
            nameByTopic(&facts, from: firstOfLine)
        }
    }

    // MARK: - One sentence

    func bind(sentence: Range<Int>, mentions: [Mention], memory: inout Memory, into facts: inout [Fact]) {
        let first = facts.count
        let passage = Passage(
            range: sentence,
            isQuotation: !mentions.isEmpty && !statesCounts(mentions) && standardIndex.quoted(view.s[sentence]) != nil)
        var stage = startStage(sentence, memory)
        var brackets: [Bracket] = []
        var cursor = sentence.lowerBound
        var limits = [sentence.lowerBound]
        var bookDepth = 0
        // 目前, 现有 speak of the time of the report, whatever year the sentence before told of.
        if lexicon.present.occurs(in: view.s, sentence) {
            memory.period = profile.period(at: sentence.lowerBound, outline: outline)
        }
        var period = memory.period
        if view.at(sentence.lowerBound - 1) != code(";") { memory.listed = nil }
        var whole = memory.listed?.whole
        var division = memory.listed?.division
        var lastAtDepth: [Int?] = [nil]
        var qualifier: String?
        let node = outline.node(at: view.trimmed(sentence).lowerBound)
        let block = standardIndex.key(of: node)
        var list: CoordinatedList?
        var changes: ChangeRun?
        var paragraphPeriod: String?

        for (index, mention) in mentions.enumerated() {
            // Walk the text up to the number: brackets, 其中, book titles.
            while cursor < mention.range.lowerBound {
                switch Unicode.Scalar(view.at(cursor)) {
                case "(":
                    brackets.append(Bracket(open: cursor, stage: stage, whole: whole, division: division))
                    let before = lastAtDepth.last ?? nil
                    // A bracket right behind a figure divides it; one elsewhere explains.
                    if let before, facts[before].mention.range.upperBound == cursor {
                        whole = before
                        division = cursor
                    }
                    limits.append(cursor + 1)
                    lastAtDepth.append(nil)
                case ")":
                    if let bracket = brackets.popLast() {
                        stage = bracket.stage
                        whole = bracket.whole
                        division = bracket.division
                        limits.removeLast()
                        lastAtDepth.removeLast()
                    }
                case "《": bookDepth += 1
                case "》": bookDepth = max(0, bookDepth - 1)
                case "其":
                    if view.at(cursor + 1) == code("中") {
                        let last = mention.kind == .percent ? memory.subject : memory.counted ?? memory.subject
                        whole = (lastAtDepth.last ?? nil) ?? last
                        division = cursor
                        if brackets.isEmpty, view.at(cursor + 2) == code(":") {
                            memory.listed = whole.map { ($0, cursor) }
                        }
                    }
                case "中" where brackets.isEmpty && view.at(cursor + 1) == code(","):
                    // 基本支出中,人员经费…;公用经费…
                    if let named = named(before: cursor, limit: sentence.lowerBound, facts: facts) {
                        whole = named
                        division = cursor
                        memory.listed = (named, cursor)
                    }
                case ",":
                    // 总支出1781万元,包括基本支出…; 幼儿园128所,按性质分:…: as 其中, right behind the figure.
                    if lexicon.divides.begins(in: view.s, at: cursor + 1, before: sentence.upperBound),
                        let last = lastAtDepth.last ?? nil, facts[last].mention.range.upperBound == cursor
                    {
                        whole = last
                        division = cursor + 1
                    }
                case ":" where brackets.isEmpty:
                    // 寄宿学生3396人:男生…,女生…
                    if let last = lastAtDepth.last ?? nil, facts[last].mention.range.upperBound == cursor {
                        whole = last
                        division = cursor
                    }
                case ";" where brackets.isEmpty: whole = nil
                default: break
                }
                cursor += 1
            }
            if mention.kind == .listNumber {
                limits[limits.count - 1] = max(limits.last ?? sentence.lowerBound, mention.range.upperBound)
                continue
            }
            if mention.kind == .year || mention.kind == .date {
                if let text = periodText(mention) {
                    if let narrowing = narrowing(mention) {
                        // 2016年之后…4所 is no part of 2016年及之前…41所.
                        if qualifier != nil, qualifier != narrowing, brackets.isEmpty { whole = nil }
                        qualifier = narrowing
                    } else if bookDepth == 0, !isCompared(mention) {
                        period = text
                        if opensClause(mention), brackets.isEmpty { paragraphPeriod = text }
                    }
                }
                if mention.kind == .year { continue }
            }
            guard mention.kind.isQuantity, bookDepth == 0, mention.value != nil else { continue }
            let limit = limits.last ?? sentence.lowerBound
            if let zero = zeroFact(mention, sentence: sentence, stage: stage, period: period, block: block) {
                facts.append(zero)
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            guard isCandidate(mention, mentions: mentions, index: index) else {
                // 三年前, 百名 are part of names; figures that measure nothing still end a head.
                if !mention.isChinese, !countsIndicators(mention), !isPartOfName(mention) {
                    limits[limits.count - 1] = max(limit, mention.range.upperBound)
                }
                continue
            }
            let numberStart = mention.range.lowerBound
            // 小学、初中分别为A和B; 入学率、巩固率均为100%.
            if let active = list, active.next + 1 < active.items.count,
                isCoordinated(mention, after: mentions[index - 1])
            {
                list?.next += 1
                let made = append(
                    mention, words: active.items[active.next + 1],
                    stage: itemStage(active, at: active.next + 1) ?? stage,
                    period: active.periods?[active.next + 1] ?? period, sentence: active.passage(passage), block: block,
                    qualifier: qualifier, rule: "coordination", context: active.start..<mention.range.upperBound,
                    whole: active.whole, division: active.start, into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                if let made { lastAtDepth[lastAtDepth.count - 1] = made }
                continue
            }
            list = nil
            let place = Place(
                sentence: sentence, mentions: mentions, index: index, limit: limit, facts: first..<facts.count,
                said: memory.said)
            if let found = coordinatedList(at: place) ?? listFromOthers(at: place, facts: facts)
                ?? ratesOfAims(at: place, facts: facts)
            {
                var made: Int?
                if found.isArrival { becomePrevious(found, at: place, facts: &facts) }
                if found.isShared {
                    // 初中入学率、巩固率均为100%: the stage of the first holds for those that name none.
                    let first = found.items.first.flatMap { reader.stage(in: $0).name }
                    for item in found.items {
                        made =
                            append(
                                mention, words: item, stage: reader.stage(in: item).name ?? first ?? stage,
                                period: period,
                                sentence: passage, block: block, qualifier: qualifier, rule: "shared-value",
                                context: found.start..<mention.range.upperBound, whole: nil, into: &facts) ?? made
                    }
                } else {
                    list = found
                    memory.said = found.items
                    // 小学为A、B、C,综合差异系数D: what follows is of the same stage.
                    let stages = Set(found.items.indices.map { itemStage(found, at: $0) })
                    if stages.count == 1, let name = stages.first ?? nil { stage = name }
                    // 专任教师1625人,小学、初中分别为990人和635人: the stages divide what was said before.
                    if let previous = lastAtDepth.last ?? nil,
                        found.items.allSatisfy({ isStageOnly($0) || isStageOfPeople($0, mention) }),
                        facts[previous].mention.unit == mention.unit, facts[previous].stage == nil
                    {
                        list?.whole = previous
                        let noun = carriedNoun(facts[previous]) ?? []
                        list?.items = found.items.map { $0 + noun }
                    }
                    // In the standard's words, but not all its figures: 就近划片入学比例分别为100%和97.5%.
                    let run = mentions[index..<(index + runLength(mentions, from: index))]
                    if run.contains(where: isOwnFigure) { list?.isQuotation = false }
                    let item = list?.items[0] ?? found.items[0]
                    made = append(
                        mention, words: item, stage: itemStage(found, at: 0) ?? stage,
                        period: found.periods?[0] ?? period,
                        sentence: list?.passage(passage) ?? passage, block: block, qualifier: qualifier,
                        rule: "coordination", context: found.start..<mention.range.upperBound, whole: list?.whole,
                        division: found.start,
                        into: &facts)
                }
                limits[limits.count - 1] = mention.range.upperBound
                if let made {
                    lastAtDepth[lastAtDepth.count - 1] = made
                    memory.subject = made
                    if mention.kind != .percent { memory.counted = made }
                }
                continue
            }

            let head = reader.head(before: numberStart, limit: limit)
            let raw = view.withoutSpaces(head.range)
            let base = lastAtDepth.last ?? nil
            let previous = base ?? (first < facts.count ? facts.count - 1 : memory.subject)
            if let run = changes, isCoordinated(mention, after: mentions[index - 1]), let base = run.bases.first {
                changes?.bases.removeFirst()
                appendChange(
                    mention, change: run.change, base: base, head: head, stage: facts[base].stage, period: period,
                    sentence: passage, block: block, qualifier: qualifier, into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            changes = nil
            if let change = change(raw) {
                changes = changeRun(change, raw: raw, at: place, facts: facts)
                appendChange(
                    mention, change: change,
                    base: changes?.takeFirst() ?? baseOfChange(mention, previous: previous, facts: facts), head: head,
                    stage: stage, period: period,
                    sentence: list?.passage(passage) ?? passage, block: block, qualifier: qualifier, into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            // 占符合交流条件教师1980人的13.33%: the base stands in front with its own figure.
            if mention.kind == .percent, let counted = baseNoun(raw), let last = lastAtDepth.last ?? nil,
                facts[last].mention.range.upperBound + raw.count == mention.range.lowerBound,
                let at = facts[last].words.firstIndex(of: "占")
            {
                let subject = reader.tidy(String(facts[last].words[..<at]).scalarValues)
                // 占全部43所学校的58.14%: what is counted stands behind the figure.
                let base = String(facts[last].words[facts[last].words.index(after: at)...]) + counted
                let numerator = facts[..<last].last { $0.mention.kind == facts[last].mention.kind }
                facts[last].words = base
                facts[last].indicator = .init(
                    id: blockTerm(
                        base.scalarValues, mention: facts[last].mention, block: block, base: nil, rule: "head",
                        facts: facts)?.term.id ?? bestTerm(base.scalarValues, mention: facts[last].mention)?.term.id,
                    name: base)
                let words =
                    (subject.isEmpty ? numerator?.words.scalarValues ?? [] : subject) + [code("占")] + base.scalarValues
                    + "比例".scalarValues
                append(
                    mention, words: words, stage: stage, period: period, sentence: passage, block: block,
                    qualifier: qualifier, rule: "share",
                    context: facts[last].context.lowerBound..<mention.range.upperBound, whole: nil, base: base,
                    into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            if let limited = limitedShare(mention, raw: raw) {
                append(
                    mention, words: limited.subject + [code("占")] + limited.base + "比例".scalarValues,
                    stage: reader.stage(in: limited.subject).name ?? stage, period: period, sentence: passage,
                    block: block, qualifier: qualifier, rule: "share",
                    context: head.range.lowerBound..<mention.range.upperBound, whole: nil,
                    base: String(scalars: limited.base), into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            if mention.kind == .percent,
                let share = share(raw, head: head, limit: limit, sentence: sentence, previous: previous, facts: facts)
            {
                append(
                    mention, words: share.words, stage: reader.stage(in: share.words).name ?? stage, period: period,
                    sentence: passage, block: block, qualifier: qualifier, rule: "share",
                    context: share.start..<mention.range.upperBound, whole: nil, base: share.base, into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            var words = sharedStages(head) ?? head.words
            var isCarried = false
            var qualifierHere: String?
            let noun = reader.noun(after: afterLimit(mention), limit: sentence.upperBound)
            var contextEnd = mention.range.upperBound
            let reading = reader.stage(in: words)
            switch reading {
            case .one(let name): stage = name
            case .all: stage = nil
            case .none:
                if speaksOfWhole(head) { stage = nil } else if let name = stageAhead(of: head) { stage = name }
            }
            var factStage = stage
            if isScopeOnly(words) || words == region { words = [] }
            let shareOfPlace = shareOfPlace(mention, raw: raw, noun: noun.words)
            if !noun.words.isEmpty, leadsToNoun(raw, mention) { words = [] }
            // 41个部门和16个镇街: what is joined before is no part of the name.
            if let last = raw.last, last == code("和") || last == code("与") || last == code("及"), !noun.words.isEmpty,
                base != nil
            {
                words = []
            }
            // 18个省区市的338个县: what stands before 的 says whose they are.
            if raw.last == code("的"), mention.kind == .count, !noun.words.isEmpty, base != nil, raw.count <= 8,
                terms.best(for: words)?.isWhole != true
            {
                words = []
            }
            // 其中2021年104人: the year says when, the figure before says what.
            var factPeriod = period
            let isYearOnly = pureYear(words) != nil
            if let year = pureYear(words) {
                factPeriod = year
                words = []
            } else if lexicon.grammar.times.isExactly(words), previous.map({ facts[$0].mention.unit }) == mention.unit {
                words = []
            }
            // 由2019年的3.1万人增加到|3.3万人: the same, as it is now.
            let left = facts.count > first ? facts.count - 1 : previous
            let isArrival = left.map { self.isArrival(raw, behind: facts[$0], mention, head: head) } ?? false
            if isArrival, let previous = left {
                words = facts[previous].words.scalarValues
                factStage = facts[previous].stage
                if facts[previous].mention.comparator == .eq { facts[previous].role = .previous }
            }
            // 比上年的6.46亿元: last year's figure of the same.
            let before = lastYear(words, period: period)
            if let before {
                words = before.name
                factPeriod = before.period
            }
            let isPrevious = before != nil
            // 86.2%(目标80%): the same measure, as it was to be.
            var asked = brackets.isEmpty ? nil : bracketRole(words)
            if asked != nil, let whole { words = facts[whole].words.scalarValues }
            if asked == nil, !isPrevious,
                let aim = aim(mention, words: words, head: head, sentence: sentence, previous: previous, facts: facts)
            {
                (words, factStage) = (aim.words, aim.stage ?? factStage)
                asked = aim.role
            }
            if isRestated(words) || isTimeOnly(words) || lexicon.divides.isExactly(words) { words = [] }
            let isBareVerb = words.isEmpty || lexicon.verbs.isExactly(words) || isOnlyFiller(words)
            var isUnitNoun = false
            if isBareVerb || words.count == 1 {
                if isPrevious || asked != nil, let previous {
                    words = facts[previous].words.scalarValues
                    factStage = facts[previous].stage
                } else if words.isEmpty, index > 0, mentions[index - 1].range.upperBound == numberStart,
                    let previous, facts[previous].mention.range == mentions[index - 1].range,
                    facts[previous].rule != "unit-noun"
                {
                    // 监测对象58户217人: two counts of one thing.
                    words = facts[previous].words.scalarValues
                } else if words.isEmpty, mention.kind == .money,
                    lexicon.paying.contains(where: { noun.words.starts(with: $0) }),
                    let carried = blockNoun(block, mention)
                {
                    // 我县按6500元拨付, in the block on 特殊教育生均公用经费.
                    words = carried
                } else if mention.kind == .money, let previous, first <= previous,
                    lexicon.paying.contains(where: { noun.words == $0 }), let carried = carriedNoun(facts[previous])
                {
                    // 生活补助112人,每生1000元发放: paid is what was spoken of.
                    words = carried
                } else if mention.unit == "所", let (length, stage) = lexicon.stage(in: noun.words, at: 0),
                    stage != nil, length == noun.words.count || noun.words[length] != code("的")
                {
                    // 11所初中综合差异系数分别为…: what is said of the schools is no part of what they are.
                    words = Array(noun.words.prefix(length))
                    contextEnd = mention.range.upperBound + length
                    factStage = stage
                } else if !noun.words.isEmpty {
                    words = (lexicon.verbs.isExactly(words) && isAction(words) ? words : []) + noun.words
                    contextEnd = noun.end
                    let nounReading = reader.stage(in: noun.words)
                    if case .one(let name) = nounReading { factStage = name }
                } else if words.isEmpty, let twin = countBefore(mention, mentions[..<index], facts) {
                    words = twin
                } else if let whole, let carried = carriedNoun(facts[whole]) {
                    words += carried
                } else if words.isEmpty, let previous, mention.unit == facts[previous].mention.unit {
                    words = ofSame(facts[previous], raw)
                    if lexicon.grammar.inAll.ends(in: raw, at: raw.count, after: 0) { words += raw.suffix(2) }
                } else if isYearOnly, case let subject = sentenceSubject(sentence, before: numberStart),
                    !subject.isEmpty
                {
                    // 教师交流轮岗,2020年68人,2021年75人
                    words = subject
                } else if brackets.isEmpty, words.isEmpty || lexicon.verbs.isExactly(words) && !isAction(words),
                    mention.kind == .count,
                    let noun = lexicon.unitNouns[mention.unit]
                {
                    words = noun.scalarValues
                    isUnitNoun = true
                } else if words.isEmpty {
                    words = sentenceSubject(sentence, before: numberStart)
                }
            } else if reading.name != nil, isStageOnly(words) || isStageOfPeople(words, mention),
                let carried = topicAhead(head, sentence: sentence)
                    ?? stageNoun(words, mention, whole: whole ?? previous, facts: facts) ?? memory.cell
                    ?? leadBeforeColon(head, in: sentence)
                    ?? blockNoun(block, mention)
            {
                words += carried
                isCarried = true
            } else if let whole, mention.kind == .ratio || mention.kind == .percent,
                facts[whole].mention.unit == mention.unit, words.count <= 3
            {
                // 生师比为19.4:1(其中:城市20.1:1): the place narrows the same measure down.
                qualifierHere = String(scalars: words)
                words += facts[whole].words.scalarValues
            } else if let whole, words.count <= 3, narrowingWords(words) != nil,
                facts[whole].mention.unit == mention.unit,
                let carried = carriedNoun(facts[whole])
            {
                // 小学31所,其中民办3所: private schools.
                words += carried
                isCarried = true
            } else if !noun.words.isEmpty, mention.kind == .count,
                endsWithVerb(words) || isNamedBehind(words, noun.words)
            {
                // 石桥镇辖14个行政村: whose they are is no part of the name.
                words = (endsInPlainVerb(words) ? [] : words) + noun.words
                contextEnd = noun.end
            }
            if let deed = deedBehind(mention, head: isBareVerb ? [] : words, noun: noun) {
                words = deed.words
                contextEnd = deed.end
            }
            if let shareOfPlace {
                words = shareOfPlace
            } else if let naming = reckoned(mention, raw: raw) {
                words = naming.words
                contextEnd = naming.end
            } else if let naming = isBareVerb
                ? doers(mention, noun: noun) ?? office(mention, verb: head.words)
                    ?? purpose(mention, verb: raw.suffix(2) == words[...] ? words : [])
                : nil
            {
                words = naming.words
                contextEnd = naming.end
            }
            if let named = totalName(words, mention: mention, previous: previous, facts: facts)
                ?? accounts(words, sentence: sentence, facts: facts)
            {
                words = named
            }
            let isRateOfAim = lexicon.aims.rates.ends(in: view.s, at: numberStart, after: limit)
            if isRateOfAim, mention.kind == .percent,
                let aimed = aimed(before: mention, sentence: sentence, facts: facts)
            {
                words = aimed + words
            }
            if lexicon.grammar.perHead.isExactly(words), let previous, mention.kind != .percent,
                first <= previous || base != nil
            {
                // 藏书22400册,生均31册
                // 教学班26个,班均47.9人: pupils, a class.
                let isOfPeople = mention.unit == "人" && ["个", "所"].contains(facts[previous].mention.unit)
                words +=
                    isOfPeople
                    ? "学生数".scalarValues : carriedNoun(facts[previous]) ?? facts[previous].words.scalarValues
            }
            if let named = narrowedSchools(raw, words, head: head, limit: limit) { words = named }
            if isSchoolAlone(words, mention) { words += "在校学生".scalarValues }
            if let full = rateOfThose(words, mention, facts: facts, since: first) {
                (words, factStage) = (full, nil)
            }
            if let whole = measureBehind(mention, head: words, noun: noun) {
                words = whole.words
                contextEnd = whole.end
                if case .one(let name) = reader.stage(in: Array(noun.words.prefix(4))) { factStage = name }
            }
            if let measure = measureAhead(mention, words: words, head: head, sentence: sentence) {
                words += measure.words
                memory.measure = measure.words
                if factStage == nil, let name = measure.stage { (stage, factStage) = (name, name) }
            } else if isUnnamedRatio(mention, words: words), let measure = memory.measure {
                words += measure
            }
            if !isArrival, let named = stageBehind(words, mention) {
                (words, stage, factStage) = (named.words, named.stage, named.stage)
            }
            if let full = parallelName(words, own: head.words, mention, facts[first...]) { words = full }
            guard !words.isEmpty else {
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            let known = facts.count
            append(
                mention, words: words, stage: factStage, period: factPeriod, sentence: passage,
                block: block, qualifier: qualifier ?? qualifierHere ?? narrowingWords(raw),
                rule: isRateOfAim
                    ? Fact.rateOfAim
                    : isUnitNoun ? "unit-noun" : isBareVerb ? "noun-after" : isCarried ? "carried-noun" : "head",
                context: head.range.lowerBound..<contextEnd, whole: asked == nil && !isPrevious ? whole : nil,
                division: division, into: &facts)
            limits[limits.count - 1] = mention.range.upperBound
            // Words that name nothing give no fact.
            guard facts.count > known else { continue }
            // 与2022年决算数29.35万元相比减少2.57万元
            let isReference = view.hasPrefix("相比".scalarValues, at: mention.range.upperBound)
            if isPrevious || isReference || asked != nil {
                // What follows (减少1.42万元) speaks of the figure before it.
                facts[facts.count - 1].role = asked ?? .previous
                continue
            }
            lastAtDepth[lastAtDepth.count - 1] = facts.count - 1
            // 在校学生2436人,班均45.1人。其中小学部…: the mean between them is not what is divided.
            if brackets.isEmpty, whole == nil, !isMean(facts[facts.count - 1]) {
                memory.subject = facts.count - 1
                if mention.kind != .percent { memory.counted = facts.count - 1 }
            }
        }
        // The stage and year that a sentence begins with hold for those after it.
        if let name = leadingStage(sentence) {
            // 小学教学班1003个,初中461个: what comes next is of neither more than of the other.
            let isShared = facts[first...].contains { $0.stage.map { $0 != name } ?? false }
            memory.stage = isShared ? nil : name
        } else if resetsStage(sentence) {
            memory.stage = nil
        }
        if let year = mentions.first(where: { $0.kind == .year || $0.kind == .date }),
            view.trimmed(sentence).lowerBound + 6 >= year.range.lowerBound,
            let text = periodText(year), narrowing(year) == nil, !isCompared(year)
        {
            memory.period = text
        }
        if let paragraphPeriod { memory.period = paragraphPeriod }
        distributeYears(over: &facts, from: first, sentence: sentence, mentions: mentions)
        spreadRequirement(over: &facts, from: first)
        facts += absences(sentence: sentence, stage: stage, period: period, block: block).filter { absence in
            !facts[first...].contains { $0.mention.range.overlaps(absence.mention.range) }
        }
    }
}
