import Exact
import Lexicon
import Normalization
import Records
import Source

extension FactBinder {
    /// - Returns: the index of the fact; nil where the words name nothing, and none is made.
    @discardableResult
    func append(_ binding: Binding, into facts: inout [Fact]) -> Int? {
        let words = withoutRateWord(withoutBullet(withoutLead(reader.tidy(binding.words))))
        // L1 35: the letter of a code names nothing.
        guard !words.isEmpty, words.count > 1 || !words[0].isASCIILetter else { return nil }
        var mention = binding.mention
        if mention.kind == .number, let unit = magnitudeUnit(mention) {
            mention.unit = unit
            mention.kind = unit == "元" ? .money : .count
        }
        // 学生犯罪率0
        if mention.kind == .number, mention.unit.isEmpty, mention.value == 0, words.last == code("率") {
            (mention.unit, mention.kind) = ("%", .percent)
        }
        // 厕所140平方米: its area, whether the text says so or not.
        let isUnnamedArea = mention.kind == .area && !words.contains(code("积"))
        let ownWords = isUnnamedArea ? words + [code("面"), code("积")] : words
        let own = String(scalars: ownWords)
        // A short name that its block explains (已入学, 占比) goes by the full one.
        let blockMatch = blockTerm(
            words, mention: mention, block: binding.block, base: binding.base, rule: binding.rule, facts: facts
        ).flatMap { isTotal(mention, words) && isMeanByName($0.term) ? nil : $0 }
        let found =
            blockMatch ?? measured(bestTerm(words, mention: mention), words, mention)
            ?? pupilsOfSchool(words, mention, context: binding.context)
        // 99.8%的义务教育学校 is no number of schools.
        let isDeed = lexicon.grammar.deedNames.isExactly(words)
        let match = found.flatMap {
            !(isDeed && isOfNoPupils($0.term, binding.passage.range)) && isNear($0.term, binding.passage.range)
                && fits($0.term, mention)
                && !isPerHead($0, of: words) && !isDue($0, of: words) ? $0 : nil
        }.flatMap { isTotal(mention, words) && isMeanByName($0.term) ? total(of: words) : $0 }
        // 初中三年巩固率98.7%,残疾儿童少年入学率96.4%: the second is of all stages.
        let isStageless =
            mention.kind == .percent && match?.isWhole == true && match?.term.hasNoStage == true
            && reader.stage(in: words).name == nil
        let context = binding.context
        let listed = listedSchool(words, context: context, after: facts.last)
        let scope =
            listed
            ?? scope(context: context, words: words, sentence: binding.passage.range)
        let isExact =
            match.map {
                $0.isWhole || isNeutral(words.count - $0.length, of: words)
                    || scope?.scalarValues.elementsEqual(words.dropLast($0.length)) == true
            } ?? false
        let whole = binding.whole.map { divided($0, by: mention, facts) }.flatMap {
            isDivisible(facts[$0], by: mention) ? $0 : nil
        }
        facts.append(
            Fact(
                id: facts.count, mention: mention,
                indicator: .init(id: match?.term.id, name: blockMatch?.term.name ?? name(own, ownWords, match)),
                words: own, scope: scope,
                stage: isStageless ? nil : binding.stage ?? (listed == nil ? nil : facts.last?.stage),
                period: binding.period,
                role: role(mention, sentence: binding.passage, context: context, period: binding.period),
                rule: binding.rule,
                context: min(
                    context.lowerBound, mention.range.lowerBound)..<max(context.upperBound, mention.range.upperBound),
                relation: whole.map { .part(of: $0) }, division: whole == nil ? nil : binding.division,
                base: binding.base,
                qualifier: binding.qualifier ?? (isExact ? nil : binding.narrowing), block: binding.block))
        facts[facts.count - 1].isExactIndicator = isExact
        return facts.count - 1
    }

    /// 执行率 | 96%, ·总盘子2.16亿元, ②骨干教师613人: neither the blank before a bar nor the mark of an item is of the name.
    private func withoutBullet(_ words: [UInt32]) -> [UInt32] {
        guard let first = words.first, let last = words.last, ItemMark.all.contains(first) || last == 0x20 else {
            return words
        }
        let start = words.firstIndex { $0 != 0x20 && !ItemMark.all.contains($0) } ?? words.endIndex
        let end = words.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? start
        return Array(words[start..<max(start, end)])
    }

    /// Whether a name is of pupils where nothing nearby speaks of schools: 死亡1人 in a report on fires counts none.
    private func isOfNoPupils(_ term: TermIndex.Term, _ passage: Range<Int>) -> Bool {
        guard lexicon.grammar.pupilNames.occurs(in: term.name) else { return false }
        let near = max(0, passage.lowerBound - 400)..<min(view.s.count, passage.upperBound + 200)
        return lexicon.grammar.schooling.first(in: view.s, near) == nil
    }

    /// Whether the sentence holds what a name needs beside it that others use, too.
    private func isNear(_ term: TermIndex.Term, _ passage: Range<Int>) -> Bool {
        term.near.map { $0.occurs(in: view.s, passage) } ?? true
    }

    /// `人均|财政收入` is no revenue: a mean goes by the name of the total only where the name says so itself.
    private func isPerHead(_ match: (term: TermIndex.Term, isWhole: Bool, length: Int), of words: [UInt32]) -> Bool {
        let rest = words.count - match.length
        guard !match.isWhole, rest >= 2 else { return false }
        return lexicon.grammar.perHead.occurs(in: words, 0..<rest)
            && !lexicon.grammar.perHead.occurs(in: match.term.name.scalarValues)
    }

    /// `共安排特殊教育学校公用经费|341.16万元`: a sum in 万 whose name has no 生均 is none for each pupil, whatever the name also stands for.
    private func isTotal(_ mention: Mention, _ words: [UInt32]) -> Bool {
        mention.kind == .money && mention.scale >= 10000 && mention.unit == "元"
            && !lexicon.grammar.perHead.occurs(in: words) && !lexicon.grammar.means.occurs(in: words)
            && words.suffix(2) != Self.norm[...]
    }
    private static let norm = "标准".scalarValues

    private func isMeanByName(_ term: TermIndex.Term) -> Bool {
        lexicon.grammar.perHead.occurs(in: term.name.scalarValues)
    }

    /// The total that goes by the words, with or without 学校 in them.
    private func total(of words: [UInt32]) -> (term: TermIndex.Term, isWhole: Bool, length: Int)? {
        var plain = words
        if let at = lexicon.grammar.anySchool.first(in: plain, 0..<plain.count),
            let length = lexicon.grammar.anySchool.lengthBeginning(in: plain, at: at, before: plain.count)
        {
            plain.removeSubrange(at..<(at + length))
        }
        return terms.best(for: plain).flatMap { isMeanByName($0.term) ? nil : $0 }
    }

    /// `崇源县总面积`, `要求班额`: whose it is, the scope says; that it is asked for, the role.
    private func withoutLead(_ words: [UInt32]) -> [UInt32] {
        guard words.count >= 3 else { return words }
        let lead = ownPlaces.first { words.starts(with: $0) }?.count ?? asking(words)
        guard lead > 0, words.count >= lead + 2 else { return words }
        let rest = Array(words[lead...])
        let stage = lexicon.stage(in: rest, at: 0)?.length ?? 0
        return terms.best(for: rest)?.isWhole == true || terms.best(for: Array(rest[stage...]))?.isWhole == true
            ? rest : words
    }

    /// How many characters say that it is asked for: 要求, 标准要求.
    private func asking(_ words: [UInt32]) -> Int {
        guard asksFor(words) else { return 0 }
        return words.count >= 6 && asksFor(Array(words[2...])) ? 4 : 2
    }

    /// Whether the first two characters say that it is asked for.
    private func asksFor(_ words: [UInt32]) -> Bool {
        lexicon.bracketStandard.isExactly(in: words, 0..<2) && !lexicon.bracketTarget.isExactly(in: words, 0..<2)
    }

    /// `现有学生742人` in the report of a school: all it has. Of a county it may be any of them.
    private func pupilsOfSchool(_ words: [UInt32], _ mention: Mention, context: Range<Int>) -> Match? {
        let areChildren = lexicon.grammar.children.isExactly(words)
        guard areChildren || lexicon.grammar.pupils.isExactly(words), PeopleUnits.isSame(mention.unit, "人"),
            let scope = profile.scope(at: context.lowerBound, outline: outline)?.scalarValues,
            (areChildren ? lexicon.grammar.kindergartens : lexicon.grammar.schoolEnds)
                .ends(in: scope, at: scope.count, after: 0)
        else { return nil }
        return terms.term(exactly: (areChildren ? "在园幼儿" : "在校学生").scalarValues).map { ($0, true, words.count) }
    }

    private typealias Match = (term: TermIndex.Term, isWhole: Bool, length: Int)

    /// A figure with a unit, or one such as 1:16.8, is none of the 差异系数 of its name.
    private func measured(_ match: Match?, _ words: [UInt32], _ mention: Mention) -> Match? {
        guard let match, match.term.isCoefficient,
            !mention.unit.isEmpty || mention.kind != .ratio && mention.kind != .number
        else { return match }
        let stage = lexicon.stage(in: words, at: 0)?.length ?? 0
        return (terms.measure(named: words) ?? terms.measure(named: Array(words[stage...]))).map {
            ($0, true, words.count)
        }
    }

    /// `应|完成培训教师` is not those who completed it.
    private func isDue(_ match: (term: TermIndex.Term, isWhole: Bool, length: Int), of words: [UInt32]) -> Bool {
        let start = words.count - match.length
        return !match.isWhole && start > 0 && lexicon.grammar.notYet.contains(words[start - 1])
            && !match.term.name.scalarValues.contains(words[start - 1])
    }

    /// The last figure that goes by the words before `end`, of those just told: 基本支出|中,.
    func named(before end: Int, limit: Int, facts: [Fact]) -> Int? {
        let name = reader.tidy(reader.head(before: end, limit: limit).words)
        guard name.count >= 3 else { return nil }
        return facts.indices.suffix(8).last { facts[$0].words.scalarValues == name && facts[$0].role == .actual }
    }

    /// 862户3014人,其中不稳定户311户1096人: of the figures before 其中 the one that is counted as the part is.
    private func divided(_ whole: Int, by mention: Mention, _ facts: [Fact]) -> Int {
        func isAlike(_ fact: Fact) -> Bool {
            fact.mention.kind == mention.kind && PeopleUnits.isSame(fact.mention.unit, mention.unit)
        }
        guard !isAlike(facts[whole]), whole < facts.count else { return whole }
        return facts[max(0, whole - 2)..<whole].indices.last { i in
            isAlike(facts[i]) && facts[i].role == facts[whole].role && countTogether(facts[i], facts[whole])
        } ?? whole
    }

    /// Money has no parts that are counted, and what is counted none that are money.
    private func isDivisible(_ whole: Fact, by mention: Mention) -> Bool {
        let isOfMoney = whole.mention.kind == .money
        guard isOfMoney != (mention.kind == .money) else { return true }
        let other = isOfMoney ? mention.kind : whole.mention.kind
        return other != .count && other != .area
    }

    /// By which no people are counted.
    private static let things: WordList = ["所", "个", "间", "册", "台"]

    /// 862户、3014人; but not 九年一贯制学校5所(6个校区)、小学20所: what is counted in a bracket is of what stands before it.
    private func countTogether(_ fact: Fact, _ next: Fact) -> Bool {
        let end = fact.mention.range.upperBound
        var depth = 0
        for c in view.s[end..<max(end, next.mention.range.lowerBound)] {
            if c == code("(") { depth += 1 }
            if c == code(")") { depth -= 1 }
            if depth < 0 || c == code("。") || c == code(";") { return false }
        }
        return true
    }

    /// Whether a figure of this kind can be the indicator's.
    func fits(_ term: TermIndex.Term, _ mention: Mention) -> Bool {
        guard let kind = term.kind else { return true }
        // 特殊教育学校127人 is no number of schools.
        if let unit = term.unit, FactBinder.things.contains(unit), PeopleUnits.isSame(mention.unit, "人") {
            return false
        }
        switch mention.kind {
        case .percent: return kind != .count && kind != .money && kind != .area
        case .money: return kind != .count && kind != .percent && kind != .area
        case .count: return kind != .percent && kind != .money && (kind != .area || mention.unit.isEmpty)
        case .area: return kind != .percent && kind != .money && kind != .count
        default: return true
        }
    }

    /// - Parameters:
    ///   - binding: the change, with the words before it.
    ///   - base: the fact that changed.
    func appendChange(_ binding: Binding, _ change: Change, of base: Int?, into facts: inout [Fact]) {
        let (mention, range) = (binding.mention, binding.passage.range)
        let isPercent = mention.kind == .percent && mention.unit != "百分点" && mention.unit != "个百分点"
        var subject = change.subject
        if subject.isEmpty {
            subject =
                base.map { facts[$0].words.scalarValues }
                ?? sentenceSubject(range, before: binding.context.lowerBound)
        }
        if let base, facts[base].rule == "change", change.subject.isEmpty, isPercent {
            let words = facts[base].words.scalarValues
            if let length = lexicon.turns.changeNouns.lengthEnding(in: words, at: words.count, after: 1) {
                subject = Array(words.dropLast(length))
            }
        }
        guard !subject.isEmpty else { return }
        let signed = signed(mention, isDecrease: change.isDecrease)
        let amount = mention.kind == .money ? (change.isDecrease ? "减少额" : "增加额") : "变动"
        let excess = change.subject.isEmpty ? excess(of: base, binding, facts) : nil
        let name = String(
            scalars: excess ?? subject + (isPercent ? change.isYearly ? "年均增长率" : "增长率" : amount).scalarValues)
        let related = change.subject.isEmpty ? base : nil
        let head = binding.context.lowerBound..<mention.range.lowerBound
        facts.append(
            Fact(
                id: facts.count, mention: signed, indicator: .init(id: nil, name: name), words: name,
                scope: related.flatMap { facts[$0].scope } ?? scope(context: head, words: subject, sentence: range),
                stage: related.map { facts[$0].stage } ?? binding.stage, period: binding.period,
                role: role(mention, sentence: binding.passage, context: head, period: binding.period),
                rule: binding.rule, context: binding.context,
                relation: related.map { isPercent ? .growth(of: $0) : .change(of: $0) }, qualifier: binding.qualifier,
                block: binding.block))
    }

    /// The lexicon's name where it is the document's in other words; the document's own where it says more.
    private func name(_ own: String, _ words: [UInt32], _ match: Match?) -> String {
        guard let match else { return withoutCompleting(words) ?? own }
        if let school = schoolName(words, match.term) { return school }
        guard match.isWhole else { return withoutDeed(words, match) ?? own }
        // 已入学, 满意: who or what, only the lexicon says.
        return lexicon.grammar.deedNames.isExactly(words) ? match.term.name : match.term.name(besides: own, words)
    }

    /// `完成|食品抽检`: that it was done is no part of what is counted.
    private func withoutCompleting(_ words: [UInt32]) -> String? {
        guard let length = lexicon.grammar.completing.lengthBeginning(in: words, at: 0, before: words.count),
            words.count - length >= 3, words[length] != code("了"),
            !lexicon.grammar.measures.begins(in: words, at: length, before: words.count)
        else { return nil }
        return String(scalars: words[length...])
    }

    /// `完成|地区生产总值`, `安排|培训经费`: what was done with it is no part of the name.
    private func withoutDeed(_ words: [UInt32], _ match: Match) -> String? {
        let deed = 0..<max(0, words.count - match.length)
        guard lexicon.grammar.dealings.isExactly(in: words, deed) else { return nil }
        let rest = Array(words[deed.upperBound...])
        return match.term.name(besides: String(scalars: rest), rest)
    }

    /// In the block of an indicator, `占48%` or `入学率93.2%` is that indicator's own figure.
    func blockTerm(
        _ words: [UInt32], mention: Mention, block: IndicatorKey?, base: String?, rule: String, facts: [Fact]
    ) -> (term: TermIndex.Term, isWhole: Bool, length: Int)? {
        // 骨干教师 in the block on 交流轮岗 are those who took part.
        if let id = block?.id {
            if let term = terms.term(words, within: id) { return (term, true, words.count) }
            if let at = words.lastIndex(of: code("中")), at + 1 < words.count,
                let term = terms.term(Array(words[(at + 1)...]), within: id)
            {
                return (term, true, words.count)
            }
        }
        guard mention.kind == .percent, mention.unit == "%", let id = block?.id else { return nil }
        let rates = rates(askedBy: id)
        guard let first = rates.first else { return nil }
        let own = String(scalars: words)
        // 分配名额中农村初中428人,占57.53% is a share of the share.
        let isNarrowed =
            own.contains("中") && !own.hasPrefix("中") && !lexicon.grammar.notAmong.occurs(in: words)
            || narrowingWords(words) != nil
        let isBareShare = rule == "share" && base == nil && !isNarrowed
        if case let term = first, rates.allSatisfy({ $0.id == term.id }) {
            // The first share of a block is the indicator's own; those after it speak of parts.
            let isStated = facts.indices.contains { i in
                facts[i].role == .actual && facts[i].indicator.id == term.id && facts[i].block == block
                    && facts[i].mention.report == mention.report
            }
            if isStated { return nil }
            let isTail =
                words.count >= 3 && lexicon.grammar.rateEnds.ends(in: words, at: words.count, after: 0)
                && (term.name.hasSuffix(own)
                    || String(scalars: lexicon.grammar.withoutLeftOut(term.name)).hasSuffix(own))
            if isBareShare || isTail { return (term, true, words.count) }
            return nil
        }
        // 交流轮岗: the share of all, and the share of 骨干教师 among them.
        guard rule == "share" else { return nil }
        // 城区到农村交流的占8.4% is a share within the exchange, not the indicator.
        let subjectWords = Array(words.prefix { $0 != code("占") })
        let namesBackbone = lexicon.grammar.backbone.occurs(in: subjectWords)
        let isBackbone =
            namesBackbone || lexicon.grammar.backboneAlso.occurs(in: subjectWords)
            || base.map { lexicon.grammar.exchange.occurs(in: $0) } ?? false
        let isOwn =
            subjectWords.isEmpty || terms.term(subjectWords, within: id) != nil
            || terms.best(for: subjectWords)?.isWhole == true
        guard isOwn else { return nil }
        guard let chosen = rates.first(where: { lexicon.grammar.backbone.occurs(in: $0.name) == isBackbone }) else {
            return nil
        }
        return (chosen, !isBackbone || namesBackbone, words.count)
    }

    /// The rates and shares that an indicator of the standard asks for.
    private func rates(askedBy id: String) -> [TermIndex.Term] {
        if let known = askedRates[id] { return known }
        let thresholds = standardIndex.indicator(id)?.thresholds ?? []
        let asked = thresholds.filter { !$0.isRelaxed }.compactMap { $0.indicator.flatMap(terms.term(id:)) }
        let rates = asked.filter { term in
            lexicon.grammar.rateEnds.ends(term.name) || term.name.contains("占")
        }
        askedRates[id] = rates
        return rates
    }

    /// Whether the words before a name only say that it is about compulsory education here: 义务教育学校接受|随迁子女….
    func isNeutral(_ count: Int, of words: [UInt32]) -> Bool {
        guard count > 0, count < words.count else { return count == 0 }
        var rest = words[..<count]
        while !rest.isEmpty {
            guard let word = lexicon.neutral.first(where: { rest.starts(with: $0) }) else { return false }
            rest = rest.dropFirst(word.count)
        }
        return true
    }

    func bestTerm(_ words: [UInt32], mention: Mention) -> (term: TermIndex.Term, isWhole: Bool, length: Int)? {
        if let match = terms.best(for: words), match.isWhole { return match }
        // 占在校生总数比例 and 占在校生比例 are the same share.
        let plain = words.contains(code("总")) ? lexicon.grammar.totals(words) : words
        if plain != words, let match = terms.best(for: plain), match.isWhole { return (match.term, true, words.count) }
        // 小学在校生 is 在校生 of 小学.
        for i in 0..<min(words.count, 6) {
            if let (length, _) = lexicon.stage(in: words, at: i), i == 0, i + length < words.count,
                let match = terms.best(for: Array(words[length...])), match.isWhole
            {
                return (match.term, true, words.count)
            }
        }
        // 优质教师占交流轮岗教师比例 is not 交流轮岗教师比例: of a share only a name that has the 占 in it will do.
        if words.contains(code("占")) {
            for candidate in [words, plain] {
                if let match = terms.best(for: candidate),
                    match.length > candidate.count - (candidate.lastIndex(of: code("占")) ?? 0)
                {
                    return (match.term, false, words.count - candidate.count + match.length)
                }
            }
            return nil
        }
        let own = terms.best(for: words)
        let other = terms.best(for: plain)
        return (other?.length ?? 0) > (own?.length ?? 0) ? other : own
    }
}

/// Units that count the same: 人 and 名 and 位.
enum PeopleUnits {
    private static let all: WordList = ["人", "名", "位"]
    static func isSame(_ a: String, _ b: String) -> Bool { a == b || all.contains(a) && all.contains(b) }
}
