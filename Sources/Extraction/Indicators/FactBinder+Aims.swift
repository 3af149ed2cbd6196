import Lexicon
import Records

/// Figures whose own words say only that they are a target, or how it came out; what is measured stands before them.
extension FactBinder {
    struct Aim {
        var words: [UInt32]
        var stage: String?
        /// nil for what came out.
        var role: Role?
    }

    /// `受益人数:目标值2100人,实际完成2164人`, `达98%,高于95%的目标`, `水质达标率94.4%,目标为92%`.
    func aim(
        _ mention: Mention, words: [UInt32], head: Head, sentence: Range<Int>, previous: Int?, facts: [Fact]
    ) -> Aim? {
        if let named = named(words, with: lexicon.bracketStandard, before: mention) {
            return Aim(words: named, stage: reader.stage(in: named).name, role: .standard)
        }
        if let named = named(words, with: lexicon.aims.asked, before: mention) {
            return Aim(words: named, stage: reader.stage(in: named).name, role: .target)
        }
        if let told = latterOrFormer(words, mention, sentence: sentence, facts) { return told }
        if let norm = comparedNorm(words, mention, sentence: sentence, facts) ?? rateAimedAt(words, mention) {
            return norm
        }
        if let topic = topicBeforeThen(words, head: head, sentence: sentence) { return topic }
        if let actual = actualOfDue(words, mention, sentence: sentence, facts)
            ?? outcomeOfTarget(words, mention, sentence: sentence, facts)
        {
            return actual
        }
        // 低于|标准7.5平方米
        let compared = lexicon.aims.beside.lengthBeginning(in: words, at: 0, before: words.count) ?? 0
        let isStandard = isClause(head) && lexicon.bracketStandard.isExactly(in: words, compared..<words.count)
        let isAsked = lexicon.aims.asksOnly(words)
        let cameOut = !isAsked && lexicon.aims.tellsOnly(words)
        // 完成省下达的88.9%目标, 完成省定4.86万人任务
        let isIssued =
            lexicon.aims.issued.lengthEnding(in: view.s, at: mention.range.lowerBound, after: head.range.lowerBound)
            != nil
        let isBare = words.count <= 1 || isIssued
        let end = mention.range.upperBound
        let isAimed =
            isBare && lexicon.aims.isAimed(behind: end, in: view.s, before: sentence.upperBound)
            || isIssued && lexicon.aims.isIssued(behind: end, in: view.s, before: sentence.upperBound)
        // 5个指标值设置笼统: indicators that are counted ask for nothing.
        let isCount =
            mention.kind == .count && lexicon.aims.countedValues.begins(in: view.s, at: end, before: view.s.count)
        let isRequired =
            isBare && !isCount && lexicon.aims.isRequired(behind: end, in: view.s, before: sentence.upperBound)
        let isCompared = words.isEmpty && isLimited(mention)
        if !isAsked, !cameOut, lexicon.bracketStandard.isExactly(words), view.at(head.range.lowerBound - 1) == 0x0A,
            let topic = measureOfItem(before: mention)
        {
            return Aim(words: topic, stage: reader.stage(in: topic).name, role: .standard)
        }
        guard isAsked || cameOut || isAimed || isRequired || isCompared || isStandard else { return nil }
        let role: Role? = cameOut ? nil : isStandard || isRequired || isCompared && !isAimed ? .standard : .target
        if isAsked || cameOut || isStandard, let label = label(before: head, sentence: sentence) {
            return Aim(words: label, stage: reader.stage(in: label).name, role: role)
        }
        if isAsked || cameOut, facts.last.map({ !sentence.contains($0.mention.range.lowerBound) }) ?? true,
            let topic = measureOfItem(before: mention)
        {
            return Aim(words: topic, stage: reader.stage(in: topic).name, role: role)
        }
        let before = [facts.indices.last, previous].compactMap { $0 }.map { facts[$0] }.first {
            sentence.contains($0.mention.range.lowerBound) && $0.mention.kind == mention.kind
                && $0.mention.unit == mention.unit
        }
        return before.map {
            var words = $0.words.scalarValues
            // 应建消火栓2146个,实有2098个
            if cameOut, let first = words.first, lexicon.grammar.notYet.contains(first), words.count > 3 {
                words.removeFirst()
            }
            // 目标值≥95%,完成值94.5%: no target, though the sentence names one.
            return Aim(words: words, stage: $0.stage, role: cameOut && $0.role == .target ? .actual : role)
        }
    }

    /// 生均仪器设备值2146元,标准2000元: the head is all of its clause.
    private func isClause(_ head: Head) -> Bool {
        [code(","), code(":"), code(";")].contains(view.at(head.range.lowerBound - 1))
    }

    /// 骨干教师数|标准|1人,实际1.23人, 合格率|目标值|95%,完成值96%: what is measured, of a figure that the one right behind it
    /// is held against.
    private func named(_ words: [UInt32], with asking: WordSet, before mention: Mention) -> [UInt32]? {
        guard !lexicon.aims.asksOnly(words), view.at(mention.range.upperBound) == code(","),
            tellsOutcome(at: mention.range.upperBound + 1),
            let length = asking.lengthEnding(in: words, at: words.count, after: 2)
        else { return nil }
        return words.dropLast(length)
    }

    /// The words that a colon right before the head ends: 受益人数 in `受益人数:目标值2100人`; a comma ends only the name of a
    /// measure, with which the statement begins: `监测点2 巩固率,目标值97%`.
    private func label(before head: Head, sentence: Range<Int>) -> [UInt32]? {
        let mark = head.range.lowerBound - 1
        guard mark > sentence.lowerBound, view.at(mark) == code(":") || view.at(mark) == code(",") else { return nil }
        let label = reader.head(before: mark, limit: sentence.lowerBound)
        guard label.words.count >= 2 else { return nil }
        if view.at(mark) == code(":") { return withoutItemNumber(label.words) }
        let isFirst = !view.s[sentence.lowerBound..<label.range.lowerBound].contains(where: reader.isBoundary)
        let own = view.s[label.range].lastIndex { $0.isSpace }.map { $0 + 1 } ?? label.range.lowerBound
        let words = reader.tidy(Array(view.s[own..<label.range.upperBound]))
        guard isFirst, words.count >= 4 else { return nil }
        let isMeasure =
            terms.best(for: words)?.isWhole == true || isPerHeadMeasure(words)
            || lexicon.grammar.rateEnds.ends(in: words, at: words.count, after: 2)
        return isMeasure ? words : nil
    }

    /// `1.义务教育巩固率`: the number of an item is no part of its name.
    private func withoutItemNumber(_ words: [UInt32]) -> [UInt32] {
        let digits = words.prefix { $0.isASCIIDigit }.count
        guard (1...2).contains(digits), words.count >= digits + 3, Self.itemMarks.contains(words[digits]) else {
            return words
        }
        return Array(words[(digits + 1)...])
    }
    private static let itemMarks = Set(".、)".scalarValues)

    /// 每百名学生拥有终端数, 生均图书册数
    private func isPerHeadMeasure(_ words: [UInt32]) -> Bool {
        lexicon.grammar.measures.ends(in: words, at: words.count, after: 2)
            && (lexicon.grammar.perHead.begins(in: words, at: 0, before: words.count)
                || lexicon.grammar.beginnings.contains { words.starts(with: $0) })
    }

    /// `控制率92.07%,小于100%`: a limit beside the figure, with no words of its own.
    private func isLimited(_ mention: Mention) -> Bool {
        guard mention.comparator != .eq, mention.comparator != .approx, mention.comparator != .range else {
            return false
        }
        let start = mention.range.lowerBound
        guard let length = lexicon.aims.beside.lengthEnding(in: view.s, at: start, after: max(0, start - 4)),
            case let noun = reader.noun(after: afterLimit(mention), limit: view.s.count).words,
            mention.kind != .count || noun.isEmpty || lexicon.names.limitNouns.isExactly(noun)
        else { return false }
        return view.at(start - length - 1) == code(",")
    }

    /// What a rate such as 完成年度目标的106% is of: the figure right before it in its sentence.
    func aimed(before mention: Mention, sentence: Range<Int>, facts: [Fact]) -> [UInt32]? {
        guard let last = facts.last, sentence.contains(last.mention.range.lowerBound), last.mention.kind != .percent,
            last.role == .actual
        else { return nil }
        return last.words.scalarValues
    }

    /// 112批次、893人次: two counts of one thing, joined.
    func countBefore(_ mention: Mention, _ before: ArraySlice<Mention>, _ facts: [Fact]) -> [UInt32]? {
        guard mention.kind == .count || mention.kind == .money || mention.kind == .area, let last = before.last,
            last.kind == .count, last.unit != mention.unit,
            view.at(last.range.upperBound) == code("、"), last.range.upperBound + 1 == mention.range.lowerBound,
            let fact = facts.last, fact.mention.range == last.range, !isNamedByUnit(fact)
        else { return nil }
        return fact.words.scalarValues
    }

    /// 新增高新技术企业63家,总数达287家
    func totalName(_ words: [UInt32], mention: Mention, previous: Int?, facts: [Fact]) -> [UInt32]? {
        guard lexicon.aims.totals.isExactly(words), let previous, facts[previous].mention.unit == mention.unit else {
            return nil
        }
        let noun = facts[previous].words.scalarValues
        let added = lexicon.aims.added.lengthBeginning(in: noun, at: 0, before: noun.count) ?? 0
        return noun.dropFirst(added) + words
    }

    /// 公务接待费预算为10万元,支出决算为7万元: the accounts are those of what the budget was of.
    func accounts(_ words: [UInt32], sentence: Range<Int>, facts: [Fact]) -> [UInt32]? {
        guard lexicon.aims.accounts.isExactly(words) else { return nil }
        let last = facts.last { $0.mention.kind == .money && sentence.contains($0.mention.range.lowerBound) }
        guard let name = last?.words.scalarValues,
            let length = lexicon.aims.budgets.lengthEnding(in: name, at: name.count, after: 0), length < name.count
        else { return nil }
        return name.dropLast(length) + words
    }

    /// `播种面积62.84万亩,总产27.06万吨,分别为目标任务的100.54%和100.97%`: of the figures before, one each.
    func ratesOfAims(at place: Place, facts: [Fact]) -> CoordinatedList? {
        let count = place.run
        let near = max(place.limit, place.start - 16)..<place.start
        guard count >= 2, place.mention.kind == .percent,
            lexicon.aims.rates.ends(in: view.s, at: place.start, after: place.limit),
            lexicon.grammar.respectively.occurs(in: view.s, near)
        else { return nil }
        let stated = facts[place.facts].filter { $0.mention.kind != .percent }
        guard stated.count >= count else { return nil }
        let items = stated.suffix(count).map { $0.words.scalarValues + "完成率".scalarValues }
        return CoordinatedList(items: items, start: near.lowerBound, isShared: false)
    }
}
