import Exact
import Lexicon
import Normalization
import Records

/// Binds the numbers of running text to what they measure.
///
/// Goes through a line sentence by sentence and keeps what a reader keeps in mind: the stage and period last named,
/// the whole that a bracket or 其中 divides, the figure that 增长 and 占 speak of.
struct FactBinder {
    let document: NormalizedDocument
    let outline: Outline
    let lexicon: BindingLexicon
    let terms: TermIndex
    let profile: Profile
    let standardIndex: StandardIndex
    private let view: TextView
    private let reader: HeadReader

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
    }

    /// What is in mind while a line is read.
    private struct Memory {
        var stage: String?
        var period: String?
        /// Index of the last fact that is no change, share or part.
        var subject: Int?
    }
    /// A sentence, and whether it only quotes the standard.
    private struct Passage {
        var range: Range<Int>
        var isQuotation: Bool
    }
    /// A bracket that is open: what held before it, and the fact it divides.
    private struct Bracket {
        var open: Int
        var stage: String?
        var whole: Int?
        var division: Int?
    }

    /// The facts of the lines, appended to `facts` (whose indices relations count).
    func bind(lines: [Range<Int>], mentions: [Mention], into facts: inout [Fact]) {
        var next = 0
        for line in lines {
            while next < mentions.count, mentions[next].range.lowerBound < line.lowerBound { next += 1 }
            var here: [Mention] = []
            while next < mentions.count, mentions[next].range.lowerBound < line.upperBound {
                here.append(mentions[next])
                next += 1
            }
            guard !here.isEmpty else { continue }
            var memory = Memory()
            memory.period = profile.period(at: line.lowerBound, outline: outline)
            for sentence in view.sentences(line) {
                let inside = here.filter { sentence.contains($0.range.lowerBound) }
                let first = facts.count
                bind(sentence: sentence, mentions: inside, memory: &memory, into: &facts)
                for i in first..<facts.count {
                    facts[i].sentence = sentence
                    facts[i].paragraph = line
                }
            }
        }
    }

    // MARK: - One sentence

    private func bind(sentence: Range<Int>, mentions: [Mention], memory: inout Memory, into facts: inout [Fact]) {
        let first = facts.count
        let passage = Passage(range: sentence, isQuotation: standardIndex.quoted(view.s[sentence]) != nil)
        var stage = startStage(sentence, memory)
        var brackets: [Bracket] = []
        var cursor = sentence.lowerBound
        var limits = [sentence.lowerBound]
        var bookDepth = 0
        // 目前, 现有 speak of the time of the report, whatever year the sentence before told of.
        if lexicon.presentWords.contains(where: { view.contains($0, in: sentence) }) { memory.period = profile.period(at: sentence.lowerBound, outline: outline) }
        var period = memory.period
        var whole: Int?
        var division: Int?
        var lastAtDepth: [Int?] = [nil]
        var qualifier: String?
        let node = outline.node(at: view.trimmed(sentence).lowerBound)
        let block = standardIndex.key(of: node)
        var list: CoordinatedList?

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
                        whole = (lastAtDepth.last ?? nil) ?? memory.subject
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
                    } else if bookDepth == 0 { period = text }
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
                if !mention.isChinese { limits[limits.count - 1] = max(limit, mention.range.upperBound) }
                continue
            }
            let numberStart = mention.range.lowerBound
            // 小学、初中分别为A和B; 入学率、巩固率均为100%.
            if let active = list, active.next + 1 < active.items.count, isCoordinated(mention, after: mentions[index - 1]) {
                list?.next += 1
                let item = active.items[active.next + 1]
                let itemStage = reader.stage(in: item).name ?? stage
                append(
                    mention, words: item, stage: itemStage, period: period, sentence: passage, block: block,
                    qualifier: qualifier, rule: "coordination", context: active.start..<mention.range.upperBound,
                    whole: active.whole, division: active.start, into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                lastAtDepth[lastAtDepth.count - 1] = facts.count - 1
                continue
            }
            list = nil
            if let found = coordinatedList(before: numberStart, limit: limit, count: runLength(mentions, from: index), sentence: sentence, mentions: mentions, index: index) {
                if found.isShared {
                    for item in found.items {
                        append(
                            mention, words: item, stage: reader.stage(in: item).name ?? stage, period: period,
                            sentence: passage, block: block, qualifier: qualifier, rule: "shared-value",
                            context: found.start..<mention.range.upperBound, whole: nil, into: &facts)
                    }
                } else {
                    list = found
                    // 专任教师1625人,小学、初中分别为990人和635人: the stages divide what was said before.
                    if let previous = lastAtDepth.last ?? nil, found.items.allSatisfy({ isStageOnly($0) }), facts[previous].mention.unit == mention.unit, facts[previous].stage == nil {
                        list?.whole = previous
                        let noun = carriedNoun(facts[previous]) ?? []
                        list?.items = found.items.map { $0 + noun }
                    }
                    let item = list?.items[0] ?? found.items[0]
                    append(
                        mention, words: item, stage: reader.stage(in: item).name ?? stage, period: period,
                        sentence: passage, block: block, qualifier: qualifier, rule: "coordination",
                        context: found.start..<mention.range.upperBound, whole: list?.whole, division: found.start, into: &facts)
                }
                limits[limits.count - 1] = mention.range.upperBound
                lastAtDepth[lastAtDepth.count - 1] = facts.count - 1
                memory.subject = facts.count - 1
                continue
            }

            let head = reader.head(before: numberStart, limit: limit)
            let raw = Array(view.s[head.range].filter { !$0.isSpace })
            let base = lastAtDepth.last ?? nil
            let previous = base ?? (first < facts.count ? facts.count - 1 : memory.subject)
            if let change = change(raw) {
                appendChange(
                    mention, change: change, base: baseOfChange(mention, previous: previous, facts: facts), head: head,
                    stage: stage, period: period, sentence: passage, block: block, qualifier: qualifier, into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            // 占符合交流条件教师1980人的13.33%: the base stands in front with its own figure.
            if mention.kind == .percent, raw == [code("的")] || raw == "的比例为".scalarValues || raw == "的比例".scalarValues, let last = lastAtDepth.last ?? nil, facts[last].mention.range.upperBound + raw.count == mention.range.lowerBound,
                let at = facts[last].words.firstIndex(of: "占")
            {
                let subject = reader.tidy(String(facts[last].words[..<at]).scalarValues)
                let base = String(facts[last].words[facts[last].words.index(after: at)...])
                let numerator = facts[..<last].last { $0.mention.kind == facts[last].mention.kind }
                facts[last].words = base
                facts[last].indicator = .init(id: blockTerm(base.scalarValues, mention: facts[last].mention, block: block, base: nil, rule: "head", facts: facts)?.term.id ?? bestTerm(base.scalarValues, mention: facts[last].mention)?.term.id, name: base)
                let words = (subject.isEmpty ? numerator?.words.scalarValues ?? [] : subject) + [code("占")] + base.scalarValues + "比例".scalarValues
                append(
                    mention, words: words, stage: stage, period: period, sentence: passage, block: block, qualifier: qualifier, rule: "share",
                    context: facts[last].context.lowerBound..<mention.range.upperBound, whole: nil, base: base, into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            if mention.kind == .percent, let share = share(raw, head: head, limit: limit, sentence: sentence, previous: previous, facts: facts) {
                append(
                    mention, words: share.words, stage: reader.stage(in: share.words).name ?? stage, period: period,
                    sentence: passage, block: block, qualifier: qualifier, rule: "share",
                    context: share.start..<mention.range.upperBound, whole: nil, base: share.base, into: &facts)
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            var words = head.words
            var isCarried = false
            var qualifierHere: String?
            let noun = reader.noun(after: mention.range.upperBound, limit: sentence.upperBound)
            var contextEnd = mention.range.upperBound
            let reading = reader.stage(in: words)
            switch reading {
            case .one(let name): stage = name
            case .all: stage = nil
            case .none: break
            }
            var factStage = stage
            if isScopeOnly(words) { words = [] }
            let isBareVerb = words.isEmpty || lexicon.verbs.contains(words) || isOnlyFiller(words)
            if isBareVerb || words.count == 1 {
                if !noun.words.isEmpty {
                    words = (lexicon.verbs.contains(words) && isAction(words) ? words : []) + noun.words
                    contextEnd = noun.end
                    let nounReading = reader.stage(in: noun.words)
                    if case .one(let name) = nounReading { factStage = name }
                } else if let whole, let carried = carriedNoun(facts[whole]) {
                    words += carried
                } else if words.isEmpty, let previous, mention.unit == facts[previous].mention.unit {
                    words = facts[previous].words.scalarValues
                } else if words.isEmpty {
                    words = sentenceSubject(sentence, before: numberStart)
                }
            } else if reading.name != nil, isStageOnly(words), let carried = stageNoun(mention, whole: whole ?? previous, facts: facts) ?? blockNoun(block, mention) {
                words += carried
                isCarried = true
            } else if let whole, mention.kind == .ratio || mention.kind == .percent, facts[whole].mention.unit == mention.unit, words.count <= 3 {
                // 生师比为19.4:1(其中:城市20.1:1): the place narrows the same measure down.
                qualifierHere = String(scalars: words)
                words += facts[whole].words.scalarValues
            } else if !noun.words.isEmpty, endsWithVerb(words), mention.kind == .count {
                words += noun.words
                contextEnd = noun.end
            }
            guard !words.isEmpty else {
                limits[limits.count - 1] = mention.range.upperBound
                continue
            }
            append(
                mention, words: words, stage: factStage, period: period, sentence: passage, block: block,
                qualifier: qualifier ?? qualifierHere ?? narrowingWords(raw), rule: isBareVerb ? "noun-after" : isCarried ? "carried-noun" : "head",
                context: head.range.lowerBound..<contextEnd, whole: whole, division: division, into: &facts)
            limits[limits.count - 1] = mention.range.upperBound
            lastAtDepth[lastAtDepth.count - 1] = facts.count - 1
            if brackets.isEmpty, whole == nil { memory.subject = facts.count - 1 }
        }
        // The stage and year that a sentence begins with hold for those after it.
        if let name = leadingStage(sentence) { memory.stage = name } else if resetsStage(sentence) { memory.stage = nil }
        if let year = mentions.first(where: { $0.kind == .year || $0.kind == .date }), view.trimmed(sentence).lowerBound + 6 >= year.range.lowerBound,
            let text = periodText(year), narrowing(year) == nil
        {
            memory.period = text
        }
    }

    // MARK: - Making facts

    private func append(
        _ mention: Mention, words: [UInt32], stage: String?, period: String?, sentence: Passage,
        block: IndicatorKey?, qualifier: String?, rule: String, context: Range<Int>, whole: Int?, division: Int? = nil,
        base: String? = nil,
        into facts: inout [Fact]
    ) {
        let words = reader.tidy(words)
        guard !words.isEmpty else { return }
        let own = String(scalars: words)
        let match = blockTerm(words, mention: mention, block: block, base: base, rule: rule, facts: facts) ?? bestTerm(words, mention: mention)
        let scope = scope(context: context, words: words, sentence: sentence.range)
        facts.append(
            Fact(
                id: facts.count, mention: mention,
                indicator: .init(id: match?.term.id, name: name(own, match)),
                words: own, scope: scope, stage: stage, period: period,
                role: role(mention, sentence: sentence, context: context), rule: rule,
                context: min(context.lowerBound, mention.range.lowerBound)..<max(context.upperBound, mention.range.upperBound),
                relation: whole.map { .part(of: $0) }, division: whole == nil ? nil : division, base: base, qualifier: qualifier, block: block))
        facts[facts.count - 1].isExactIndicator = match?.isWhole ?? false || match.map { isNeutral(words.count - $0.length, of: words) } ?? false
    }

    private func appendChange(
        _ mention: Mention, change: (isDecrease: Bool, subject: [UInt32]), base: Int?, head: Head, stage: String?,
        period: String?, sentence: Passage, block: IndicatorKey?, qualifier: String?, into facts: inout [Fact]
    ) {
        let isPercent = mention.kind == .percent && mention.unit != "百分点" && mention.unit != "个百分点"
        var subject = change.subject
        if subject.isEmpty { subject = base.map { facts[$0].words.scalarValues } ?? sentenceSubject(sentence.range, before: head.range.lowerBound) }
        guard !subject.isEmpty else { return }
        var signed = mention
        if change.isDecrease, let value = mention.value {
            signed.value = -value
            signed.valueText = (-value).decimal
            signed.interval = -mention.interval
        }
        let name = String(scalars: subject) + (isPercent ? "增长率" : "变动")
        let related = change.subject.isEmpty ? base : nil
        facts.append(
            Fact(
                id: facts.count, mention: signed, indicator: .init(id: nil, name: name), words: name,
                scope: related.flatMap { facts[$0].scope } ?? scope(context: head.range, words: subject, sentence: sentence.range),
                stage: related.map { facts[$0].stage } ?? stage, period: period,
                role: role(mention, sentence: sentence, context: head.range), rule: "change",
                context: head.range.lowerBound..<mention.range.upperBound,
                relation: related.map { isPercent ? .growth(of: $0) : .change(of: $0) }, qualifier: qualifier, block: block))
    }

    /// The lexicon's name where it is the document's in other words; the document's own where it says more.
    private func name(_ own: String, _ match: (term: TermIndex.Term, isWhole: Bool, length: Int)?) -> String {
        guard let match, match.isWhole else { return own }
        let known = Set(match.term.name.unicodeScalars)
        let shared = Set(own.unicodeScalars).intersection(known).count
        return shared * 4 >= 3 * min(known.count, Set(own.unicodeScalars).count) ? match.term.name : own
    }

    /// In the block of an indicator, `占48%` or `入学率93.2%` is that indicator's own figure.
    private func blockTerm(
        _ words: [UInt32], mention: Mention, block: IndicatorKey?, base: String?, rule: String, facts: [Fact]
    ) -> (term: TermIndex.Term, isWhole: Bool, length: Int)? {
        // 骨干教师 in the block on 交流轮岗 are those who took part.
        if let id = block?.id {
            if let term = terms.term(words, within: id) { return (term, true, words.count) }
            if let at = words.lastIndex(of: code("中")), at + 1 < words.count, let term = terms.term(Array(words[(at + 1)...]), within: id) { return (term, true, words.count) }
        }
        guard mention.kind == .percent, mention.unit == "%", let id = block?.id, let indicator = standardIndex.indicator(id) else { return nil }
        let wanted = indicator.thresholds.filter { !$0.isRelaxed }.compactMap { t in t.indicator.flatMap { id in terms.term(id: id).map { (t, $0) } } }
        let rates = wanted.filter { $0.1.name.hasSuffix("率") || $0.1.name.hasSuffix("比例") || $0.1.name.contains("占比") || $0.1.name.contains("占") }
        let ids = Set(rates.map(\.1.id))
        guard !ids.isEmpty else { return nil }
        let own = String(scalars: words)
        // 分配名额中农村初中428人,占57.53% is a share of the share.
        let isNarrowed = own.contains("中") && !own.hasPrefix("中") && !own.contains("初中占") || narrowingWords(words) != nil
        let isBareShare = rule == "share" && base == nil && !isNarrowed
        if ids.count == 1, let term = rates.first?.1 {
            // The first share of a block is the indicator's own; those after it speak of parts.
            if facts.contains(where: { $0.block == block && $0.indicator.id == term.id && $0.role == .actual }) { return nil }
            let name = term.name.replacing("少年", with: "")
            let isTail = words.count >= 3 && (term.name.hasSuffix(own) || name.hasSuffix(own)) && (own.hasSuffix("率") || own.hasSuffix("比例"))
            if isBareShare || isTail { return (term, true, words.count) }
            return nil
        }
        // 交流轮岗: the share of all, and the share of 骨干教师 among them.
        guard rule == "share" else { return nil }
        let subject = own.prefix { $0 != "占" }
        let isBackbone = subject.contains("骨干") || subject.contains("优质") || (base ?? "").contains("交流轮岗教师")
        guard let chosen = rates.first(where: { $0.1.name.contains("骨干") == isBackbone })?.1 else { return nil }
        return (chosen, !isBackbone || subject.contains("骨干"), words.count)
    }

    /// Whether the words before a name only say that it is about compulsory education here: 义务教育学校接受|随迁子女….
    private func isNeutral(_ count: Int, of words: [UInt32]) -> Bool {
        guard count > 0, count < words.count else { return count == 0 }
        var rest = words[..<count]
        while !rest.isEmpty {
            guard let word = lexicon.neutral.first(where: { rest.starts(with: $0) }) else { return false }
            rest = rest.dropFirst(word.count)
        }
        return true
    }

    private func bestTerm(_ words: [UInt32], mention: Mention) -> (term: TermIndex.Term, isWhole: Bool, length: Int)? {
        if let match = terms.best(for: words), match.isWhole { return match }
        // 占在校生总数比例 and 占在校生比例 are the same share.
        let plain = String(scalars: words).replacing("总数", with: "").replacing("总人数", with: "").scalarValues
        if plain != words, let match = terms.best(for: plain), match.isWhole { return (match.term, true, words.count) }
        // 小学在校生 is 在校生 of 小学.
        for i in 0..<min(words.count, 6) {
            if let (length, _) = lexicon.stages.longest(in: words, at: i), i == 0, i + length < words.count,
                let match = terms.best(for: Array(words[length...])), match.isWhole
            {
                return (match.term, true, words.count)
            }
        }
        // 优质教师占交流轮岗教师比例 is not 交流轮岗教师比例: of a share only a name that has the 占 in it will do.
        if words.contains(code("占")) {
            for candidate in [words, plain] {
                if let match = terms.best(for: candidate), match.length > candidate.count - (candidate.lastIndex(of: code("占")) ?? 0) { return (match.term, false, words.count - candidate.count + match.length) }
            }
            return nil
        }
        let own = terms.best(for: words)
        let other = terms.best(for: plain)
        return (other?.length ?? 0) > (own?.length ?? 0) ? other : own
    }

    // MARK: - Which numbers can be facts

    private static let countlessUnits: Set<String> = [
        "年", "天", "小时", "分钟", "个月", "学时", "课时", "岁", "级", "届", "期", "批", "类", "种", "轮", "层", "段", "月", "周",
        "学期", "学年", "日", "度", "点", "步", "章", "条", "讲", "字", "年级", "环", "维", "次", "线", "元素", "课", "号", "节",
    ]

    private func isCandidate(_ mention: Mention, mentions: [Mention], index: Int) -> Bool {
        let start = mention.range.lowerBound
        if view.at(start - 1) == code("每") || view.at(start - 1) == code("第") { return false }
        if mention.kind == .number { return false }
        if mention.unit == "分", isScore(start) { return false }
        if mention.unit == "项", ["均", "指标均", "未达标", "达标", "均达标", "指标全部", "未达"].contains(where: { view.hasPrefix($0.scalarValues, at: mention.range.upperBound) }) { return false }
        if mention.kind == .ratio, mention.unit == "名" || mention.unit == "人" || mention.unit == "年" { return false }
        if mention.kind == .ratio, mention.isChinese { return false }
        if FactBinder.countlessUnits.contains(mention.unit), mention.kind == .count {
            let head = reader.head(before: start, limit: max(0, start - 30))
            return terms.isTerm(head.words)
        }
        if mention.isChinese {
            let counts: Set<String> = ["所", "名", "人", "家", "处", "位", "余名", "人次"]
            guard mention.kind == .count, counts.contains(mention.unit), let value = mention.value, value > 1 else {
                return mention.kind == .money || mention.kind == .percent
            }
            return true
        }
        // 超过45人的小学班级: a limit that describes, not a figure.
        if mention.comparator != .eq, mention.comparator != .approx, view.at(mention.range.upperBound) == code("的"), mention.kind == .count || view.hasPrefix("的学校".scalarValues, at: mention.range.upperBound) {
            return false
        }
        return true
    }

    /// 得分, 满分, 赋分: scores belong to conclusions.
    private func isScore(_ start: Int) -> Bool {
        let words = reader.head(before: start, limit: max(0, start - 12)).words
        return ["得分", "满分", "分值", "赋分", "自评分", "评分", "总分", "扣分", "加分", "自评", "计"].contains { String(scalars: words).hasSuffix($0) } || words.isEmpty
    }

    /// `没有超过45人的小学班级`, `无不足100人的村小`: none of them, a figure of zero.
    private func zeroFact(
        _ mention: Mention, sentence: Range<Int>, stage: String?, period: String?, block: IndicatorKey?
    ) -> Fact? {
        guard mention.comparator == .gt || mention.comparator == .lt || mention.comparator == .ge, mention.kind == .count else { return nil }
        var i = mention.range.lowerBound
        var found: Int?
        while i > sentence.lowerBound, mention.range.lowerBound - i < 10, !reader.isBoundary(view.at(i - 1)) {
            i -= 1
            if view.at(i) == code("没"), view.at(i + 1) == code("有") { found = i; break }
            if view.at(i) == code("无"), view.at(i - 1) != code("有") { found = i; break }
        }
        guard let start = found else { return nil }
        var noun = reader.noun(after: mention.range.upperBound, limit: sentence.upperBound)
        if noun.words.isEmpty, view.at(mention.range.upperBound) == code("的") { noun = reader.noun(after: mention.range.upperBound + 1, limit: sentence.upperBound) }
        guard !noun.words.isEmpty else { return nil }
        let range = start..<max(noun.end, mention.range.upperBound)
        let source = document.text.sourceRange(range)
        var zero = mention
        zero.range = range
        zero.span = document.source.span(source)
        zero.quote = document.source.quote(source)
        zero.value = 0
        zero.valueText = "0"
        zero.unit = "个"
        zero.comparator = .eq
        zero.interval = Interval(exactly: 0)
        zero.kind = .count
        let phrase = Array(view.s[(start + (view.at(start) == code("没") ? 2 : 1))..<range.upperBound])
        let name = String(scalars: phrase.filter { !$0.isSpace }) + "数"
        return Fact(
            id: 0, mention: zero, indicator: .init(id: nil, name: name), words: name,
            scope: profile.scope, stage: reader.stage(in: noun.words).name ?? stage, period: period, role: .actual,
            rule: "none-of", context: range, block: block)
    }

    // MARK: - Stages, periods, scopes

    private func startStage(_ sentence: Range<Int>, _ memory: Memory) -> String? {
        if resetsStage(sentence) { return nil }
        return memory.stage
    }

    private func resetsStage(_ sentence: Range<Int>) -> Bool {
        let start = view.trimmed(sentence).lowerBound
        return lexicon.stageReset.contains { view.hasPrefix($0, at: start) }
    }

    /// The stage that a sentence opens with: `小学3989所,…`.
    private func leadingStage(_ sentence: Range<Int>) -> String? {
        let start = view.trimmed(sentence).lowerBound
        guard let (_, stage) = lexicon.stages.longest(in: view.s, at: start) else { return nil }
        return stage
    }

    private func periodText(_ mention: Mention) -> String? {
        if mention.kind == .date { return mention.valueText.count >= 7 && mention.valueText.first?.isNumber == true && mention.valueText.contains("-") ? mention.valueText : nil }
        guard let value = mention.value else { return nil }
        if mention.comparator == .range, let high = mention.interval.high {
            return high - value == Rational(1) ? "\(value.decimal)/\(high.decimal)" : "\(value.decimal)-\(high.decimal)"
        }
        return value.decimal
    }

    /// `2016年及之前`, `2020年以来`: narrows down rather than dates.
    private func narrowing(_ mention: Mention) -> String? {
        guard mention.kind == .year else { return nil }
        switch mention.comparator {
        case .le: return mention.valueText + "年及之前"
        case .gt: return mention.valueText + "年之后"
        case .ge: return mention.valueText + "年以来"
        default: return nil
        }
    }
    private func narrowingWords(_ raw: [UInt32]) -> String? {
        let text = String(scalars: raw)
        for word in ["城区", "农村", "乡村", "镇区", "民办", "公办", "市级", "区级", "省级", "国家级", "县级", "直属"] where text.contains(word) { return word }
        return nil
    }

    /// The place or school a figure speaks of: a school named right before it, else what the document is about.
    private func scope(context: Range<Int>, words: [UInt32], sentence: Range<Int>) -> String? {
        profile.schoolScope(in: words) ?? schoolBefore(context.lowerBound, sentence: sentence) ?? profile.scope
    }

    /// 规模最大的小学为城关小学,在校学生1986人: the school that the clause before names.
    private func schoolBefore(_ start: Int, sentence: Range<Int>) -> String? {
        guard start > sentence.lowerBound, view.at(start - 1) == code(",") || view.at(start - 1) == code("(") else { return nil }
        var i = start - 1
        while i > sentence.lowerBound, start - i < 24, !reader.isBoundary(view.at(i - 1)) { i -= 1 }
        var clause = view.string(i..<(start - 1))
        if let at = clause.lastIndex(where: { $0 == "为" || $0 == "是" }) { clause = String(clause[clause.index(after: at)...]) } else if !clause.hasSuffix("小学"), !clause.hasSuffix("中学") { return nil }
        guard let name = Profile.schoolName(clause), clause.hasSuffix(name) else { return nil }
        return name
    }

    private func role(_ mention: Mention, sentence: Passage, context: Range<Int>) -> Role {
        standardIndex.role(
            mention, sentence: sentence.range, context: context, profile: profile, lexicon: lexicon, outline: outline,
            isQuotation: sentence.isQuotation)
    }

    // MARK: - Heads

    private func isOnlyFiller(_ words: [UInt32]) -> Bool {
        let text = String(scalars: words)
        return ["其", "该", "另", "又", "共", "约", "近", "达", "有", "等", "即"].contains(text)
    }

    /// Verbs that belong to the name (`新建学校`), as against those that do not (`有3个教学班`).
    private func isAction(_ words: [UInt32]) -> Bool {
        let plain: Set<String> = ["有", "共有", "是", "为", "含", "包括", "包含", "达到", "现有", "现共有", "目前有", "把", "将", "辖", "设", "设有", "拥有", "共设"]
        return !plain.contains(String(scalars: words))
    }

    /// `我区有15所小学`: a place alone measures nothing.
    private func isScopeOnly(_ words: [UInt32]) -> Bool { lexicon.scopes.contains(words) || lexicon.prefixes.contains(words) }

    private func endsWithVerb(_ words: [UInt32]) -> Bool {
        if terms.best(for: words)?.isWhole == true { return false }
        for length in stride(from: min(4, words.count - 1), through: 2, by: -1) where lexicon.verbs.contains(Array(words.suffix(length))) { return true }
        return false
    }

    private func isStageOnly(_ words: [UInt32]) -> Bool {
        guard let (length, _) = lexicon.stages.longest(in: words, at: 0) else { return false }
        return length == words.count
    }

    /// What `小学2460人` counts: teachers when it divides the teachers, schools when it is 所.
    private func stageNoun(_ mention: Mention, whole: Int?, facts: [Fact]) -> [UInt32]? {
        if mention.unit == "所" { return "学校".scalarValues }
        if let whole, facts[whole].role != .standard, facts[whole].mention.unit == mention.unit || ["人", "名"].contains(facts[whole].mention.unit) && ["人", "名"].contains(mention.unit) {
            return carriedNoun(facts[whole])
        }
        return nil
    }

    /// 初中每生每年8000元 in the block of 特教生均公用经费: what the block is about.
    private func blockNoun(_ block: IndicatorKey?, _ mention: Mention) -> [UInt32]? {
        guard mention.kind == .money || mention.kind == .percent, let id = block?.id, let indicator = standardIndex.indicator(id) else { return nil }
        return indicator.name.scalarValues
    }

    private func carriedNoun(_ fact: Fact) -> [UInt32]? {
        var words = fact.words.scalarValues
        if let (length, _) = lexicon.stages.longest(in: words, at: 0), length < words.count { words.removeFirst(length) }
        return words.isEmpty ? nil : words
    }

    /// The first words of the sentence, for figures whose own clause names nothing.
    private func sentenceSubject(_ sentence: Range<Int>, before end: Int) -> [UInt32] {
        var i = view.trimmed(sentence).lowerBound
        var words: [UInt32] = []
        while i < end, !reader.isBoundary(view.at(i)), words.count < 20, !view.at(i).isASCIIDigit {
            words.append(view.at(i))
            i += 1
        }
        return reader.tidy(words)
    }

    // MARK: - Changes and shares

    /// Whether the words before a number say that something grew or shrank, and what.
    private func change(_ raw: [UInt32]) -> (isDecrease: Bool, subject: [UInt32])? {
        var words = raw[...]
        for suffix in ["了", "到达", "达到", "达", "为", "约", "近", "分别"].map(\.scalarValues) where words.count > suffix.count && words.suffix(suffix.count).elementsEqual(suffix) {
            words = words.dropLast(suffix.count)
        }
        for length in stride(from: min(4, words.count), through: 2, by: -1) {
            let tail = Array(words.suffix(length))
            let isIncrease = lexicon.increases.contains(tail)
            guard isIncrease || lexicon.decreases.contains(tail) else { continue }
            var rest = words.dropLast(length)
            var trimmed = true
            while trimmed {
                trimmed = false
                for word in lexicon.compared where rest.count >= word.count && rest.suffix(word.count).elementsEqual(word) {
                    rest = rest.dropLast(word.count)
                    trimmed = true
                    break
                }
            }
            let subject = reader.tidy(Array(rest))
            // 增加教育用地, 提高…水平: only a comparison or a bare verb makes a change.
            return (!isIncrease, subject)
        }
        return nil
    }

    /// 增长2.5% after 增加8.19万人 speaks of what both change.
    private func baseOfChange(_ mention: Mention, previous: Int?, facts: [Fact]) -> Int? {
        guard let previous else { return nil }
        switch facts[previous].relation {
        case .change(let base), .growth(let base): return base
        default: return previous
        }
    }

    /// `占符合条件教师数的30.1%`, `占比70%`: a share, and of what.
    private func share(
        _ raw: [UInt32], head: Head, limit: Int, sentence: Range<Int>, previous: Int?, facts: [Fact]
    ) -> (words: [UInt32], base: String?, start: Int)? {
        guard let at = raw.lastIndex(of: code("占")), at + 1 <= raw.count else { return nil }
        var base = Array(raw[(at + 1)...])
        base = dropSuffixes(base, ["为", "达到", "达", "约", "近", "是", "超过", "高达", "比例", "比重", "的", "比", "之", "总数的"])
        var subject = reader.tidy(Array(raw[..<at]))
        if subject.isEmpty, let previous { subject = facts[previous].words.scalarValues }
        let baseText = String(scalars: base)
        let isBare = base.isEmpty
        if isBare {
            return (subject + "占比".scalarValues, nil, head.range.lowerBound)
        }
        return (subject + [code("占")] + base + "比例".scalarValues, baseText, head.range.lowerBound)
    }

    private func dropSuffixes(_ words: [UInt32], _ suffixes: [String]) -> [UInt32] {
        var out = words[...]
        var changed = true
        while changed {
            changed = false
            for suffix in suffixes.map(\.scalarValues) where out.count >= suffix.count && out.suffix(suffix.count).elementsEqual(suffix) {
                out = out.dropLast(suffix.count)
                changed = true
                break
            }
        }
        return Array(out)
    }

    // MARK: - Coordination

    private struct CoordinatedList {
        var items: [[UInt32]]
        var next = 0
        var start: Int
        /// The fact that the items divide.
        var whole: Int?
        /// One value for all (均为), as against one each (分别为).
        var isShared: Bool
    }

    private func isCoordinated(_ mention: Mention, after previous: Mention) -> Bool {
        let gap = previous.range.upperBound..<max(previous.range.upperBound, mention.range.lowerBound)
        guard gap.count <= 3 else { return false }
        let text = view.string(gap).filter { $0 != " " }
        return ["、", "和", "与", "及", ",", "以上、", "以上,", "左右、"].contains(text)
    }

    /// How many quantities of one kind stand in a row from `index`.
    private func runLength(_ mentions: [Mention], from index: Int) -> Int {
        var n = 1
        while index + n < mentions.count, mentions[index + n].kind == mentions[index].kind, isCoordinated(mentions[index + n], after: mentions[index + n - 1]) { n += 1 }
        return n
    }

    /// As `runLength`, of whatever kinds: 5.36人、1.42人…5.14平方米.
    private func mixedRunLength(_ mentions: [Mention], from index: Int) -> Int {
        var n = 1
        while index + n < mentions.count, mentions[index + n].kind.isQuantity, isCoordinated(mentions[index + n], after: mentions[index + n - 1]) { n += 1 }
        return n
    }

    private func coordinatedList(
        before start: Int, limit: Int, count: Int, sentence: Range<Int>, mentions: [Mention], index: Int
    ) -> CoordinatedList? {
        // The clause up to the number, without what stands in brackets.
        var i = start
        var clause: [UInt32] = []
        var depth = 0
        while i > limit {
            let c = view.at(i - 1)
            if c == code(")") { depth += 1 }
            if depth == 0 {
                if c == code("(") || c == code(",") || c == code(":") || c == code(";") || c == code("。") || c == 0x0A || c == code("|") { break }
                if !c.isSpace { clause.append(c) }
            }
            if c == code("(") { depth = max(0, depth - 1) }
            i -= 1
        }
        clause.reverse()
        let text = String(scalars: clause)
        let tail = dropSuffixes(clause, ["不低于", "不超过", "不少于", "到达", "达到了", "达到", "达", "为", "是", "有", "约", "近", "到", "超过", "高于", "低于", "小于", "大于"])
        let tailText = String(scalars: tail)
        if tailText.hasSuffix("依次") || tailText.hasSuffix("分别"), let items = standardOrder(clause, sentence: sentence, start: start, count: mixedRunLength(mentions, from: index)) { return CoordinatedList(items: items, start: i, isShared: false) }
        if count >= 2, tailText.hasSuffix("分别") {
            let body = Array(tail.dropLast(2))
            if let items = split(body, into: count) { return CoordinatedList(items: items, start: i, isShared: false) }
            return nil
        }
        guard count == 1, !text.contains("分别") else { return nil }
        let isShared = tailText.hasSuffix("均") || tailText.hasSuffix("都")
        let body = isShared ? Array(tail.dropLast(1)) : tail
        let bodyText = String(scalars: body)
        guard bodyText.contains("率") || bodyText.contains("比例"), bodyText.contains("、") || bodyText.contains("和") else { return nil }
        let parts = bodyText.split(whereSeparator: { "、和".contains($0) }).map { String($0).scalarValues }
        guard parts.count >= 2, parts.count <= 5 else { return nil }
        let isRate: ([UInt32]) -> Bool = { $0.last == code("率") || String(scalars: $0).hasSuffix("比例") }
        guard parts.allSatisfy({ isRate($0) && $0.count >= 3 }) else { return nil }
        return CoordinatedList(items: parts.map { reader.tidy($0) }, start: i, isShared: true)
    }

    /// 7项指标的均值依次为…: the standard's indicators in its own order.
    private func standardOrder(_ clause: [UInt32], sentence: Range<Int>, start: Int, count: Int) -> [[UInt32]]? {
        guard count >= 5 else { return nil }
        let text = view.string(sentence.lowerBound..<start)
        for standard in standardIndex.standards {
            guard let group = standard.group(text.contains("差异系数") ? "balance" : "resources"), text.contains("项指标") || text.contains("差异系数") else { continue }
            let ordered = group.indicators.filter { $0.kind != .mean }.sorted { $0.no < $1.no }
            guard ordered.count == count else { continue }
            let stage = reader.stage(in: clause).name ?? ""
            return ordered.map { (stage + $0.name).scalarValues }
        }
        return nil
    }

    /// Splits `全区中学、小学教师研究生学历` into its items, the shared words given to each.
    private func split(_ body: [UInt32], into count: Int) -> [[UInt32]]? {
        for separators in ["、", "、和", "、和及与"] {
            let marks = Set(separators.scalarValues)
            var parts = body.split(whereSeparator: { marks.contains($0) }).map(Array.init)
            guard parts.count >= count else { continue }
            if parts.count > count { parts = Array(parts.suffix(count)) }
            parts[0] = reader.tidy(parts[0])
            guard let last = parts.last else { return nil }
            // 中学 | 小学教师研究生学历: the words after the last stage serve all.
            if let (length, stage) = lexicon.stages.longest(in: last, at: 0), stage != nil, length < last.count,
                parts.dropLast().allSatisfy({ isStageOnly(Array($0.suffix(2))) || isStageOnly($0) })
            {
                let common = Array(last[length...])
                return parts.map { part in part == last ? last : part + common }
            }
            // 综合差异系数中学 | 小学: the words before the first stage serve all.
            if parts.dropFirst().allSatisfy({ isStageOnly($0) }), let first = parts.first, first.count > 2, isStageOnly(Array(first.suffix(2))) {
                let common = Array(first.dropLast(2))
                return parts.map { part in part == first ? first : part + common }
            }
            return parts.map { reader.tidy($0) }
        }
        return nil
    }
}
