import Exact
import Lexicon
import Normalization
import Records
import Source

extension FactBinder {
    /// Signs of a calculation with figures that stand elsewhere.
    static let reckoning = "×÷*".scalarValues

    /// `应完成360学时培训的教师1349人`: a time or a number of turns before the noun that it describes.
    func isPartOfName(_ mention: Mention) -> Bool {
        isRoundLimit(mention)
            || lexicon.grammar.countlessUnits.contains(mention.unit) && view.at(mention.range.upperBound).isHan
    }

    /// `千人|以上工程`, `亿元|以上项目`: a limit of one round number, before those that are above it.
    private func isRoundLimit(_ mention: Mention) -> Bool {
        guard mention.isChinese, mention.comparator == .ge, let first = view.s[mention.range].first,
            [code("百"), code("千"), code("万"), code("亿")].contains(first)
        else { return false }
        let end = mention.range.upperBound
        let behind = end + (lexicon.grammar.limitBehind.lengthBeginning(in: view.s, at: end, before: view.s.count) ?? 0)
        return view.at(behind).isHan
    }

    /// `30天内回款率98.5%`: a time within which something was done, and how much of it.
    private func isWithin(_ mention: Mention, before next: Mention?) -> Bool {
        let end = mention.range.upperBound
        guard let next, next.kind == .percent, next.range.lowerBound - end <= 12,
            lexicon.turns.within.begins(in: view.s, at: end, before: next.range.lowerBound)
        else { return false }
        return !view.s[end..<next.range.lowerBound].contains(where: reader.isBoundary)
    }

    /// Whether a number measures something, or only numbers, names or limits what the sentence is about.
    func isCandidate(_ mention: Mention, mentions: [Mention], index: Int) -> Bool {
        if isOfOrder(mention) || isOfForm(mention) || isOfEach(mention) || isUnitOfTable(mention) { return false }
        // 百人以下小规模学校16所
        if mention.kind == .count, limitsNoun(mention) { return false }
        if mention.kind == .number {
            return isBareMagnitude(mention) || isNamedRatio(mention) || isNamedNumber(mention)
        }
        if isOfPoints(mention, mentions[..<index]) || isOfPhrase(index, mentions) { return false }
        if mention.kind == .ratio {
            if mention.unit == "名" || mention.unit == "人" || mention.unit == "年" { return false }
            if mention.isChinese { return isChineseRatio(mention) }
        }
        if mention.kind == .count, lexicon.grammar.countlessUnits.contains(mention.unit) {
            return isCountlessFigure(index, mentions)
        }
        if mention.isChinese { return isChineseFigure(index, mentions) }
        return !isReckonedWith(mention) && !tellsWhich(index, mentions)
    }

    // MARK: - What counts nothing

    /// 位列全省前三名, 第3, 每5年, 三年前, 以上5项: a place in an order, or in time.
    private func isOfOrder(_ mention: Mention) -> Bool {
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        if mention.isChinese, view.at(start - 1) == code("前"), mention.unit == "名" || mention.unit == "位" {
            return true
        }
        if view.at(start - 1) == code("每") || view.at(start - 1) == code("第") { return true }
        if mention.unit == "年", view.at(end) == code("前") { return true }
        return (mention.unit == "项" || mention.unit == "类")
            && lexicon.grammar.listedAbove.ends(in: view.s, at: start, after: 0)
    }

    /// 自查报告(精选3篇), 第1页共9页: how many texts or pages a file holds.
    private func isOfForm(_ mention: Mention) -> Bool {
        if mention.unit == "页" { return [code("共"), code("/"), code("|")].contains(lastMark(before: mention)) }
        guard mention.unit == "篇" else { return false }
        let start = mention.range.lowerBound
        let end = start - (Self.openers.contains(view.at(start - 1)) ? 1 : 0)
        return isOfTitle(mention) || lexicon.grammar.collections.ends(in: view.s, at: end, after: max(0, start - 4))
    }

    /// `受益人口|6.5|万人|`: a unit in a cell or a line of its own.
    private func isUnitOfTable(_ mention: Mention) -> Bool {
        guard mention.isChinese, TableFigures.magnitudes.contains(view.at(mention.range.lowerBound)) else {
            return false
        }
        let ends = [code("|"), code("\n"), 0]
        let before = lastMark(before: mention)
        var i = mention.range.upperBound
        while view.at(i) == 0x20 { i += 1 }
        return ends.contains(before) && ends.contains(view.at(i))
    }

    private func lastMark(before mention: Mention) -> UInt32 {
        var i = mention.range.lowerBound - 1
        while view.at(i) == 0x20 { i -= 1 }
        return view.at(i)
    }

    /// 按1名/500生标准配备, 寄宿生每人1个床位: what there is of each.
    private func isOfEach(_ mention: Mention) -> Bool {
        guard mention.kind == .count else { return false }
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        if view.at(end) == 0x2F, view.at(end + 1).isASCIIDigit { return true }
        return lexicon.grammar.eachPerson.ends(in: view.s, at: start, after: 0)
            && (mention.unit == "个" || mention.unit == "张" || mention.unit == "套")
    }

    /// 自评得95分: points, which belong to conclusions.
    private func isOfPoints(_ mention: Mention, _ before: ArraySlice<Mention>) -> Bool {
        guard mention.unit == "分" else { return false }
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        return isScore(start) || isInScoring(mention) || standsBeforeScore(end)
            || before.contains { $0.unit == "分" && isScore($0.range.lowerBound) }
            || view.at(end) == code("(")
                && lexicon.grammar.scores.begins(in: view.s, at: end + 1, before: view.s.count)
            || view.at(end) == code("得") || view.at(start - 1) == code("(") && view.at(end) == code(")")
    }

    /// Names, slogans and phrases: `“网上三名教师工作室”`, 千名干部进千村, 不足万元的脱贫户, 3项全部达标, 实现三个100%.
    private func isOfPhrase(_ index: Int, _ mentions: [Mention]) -> Bool {
        let mention = mentions[index]
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        // 千人以上工程21处, 亿元以上项目58个: which ones.
        if isOfQuotedName(mention) || isSlogan(index, mentions) || isRoundLimit(mention) { return true }
        if mention.isChinese, mention.kind != .percent, view.at(end) == code("的"),
            [code("万"), code("亿"), code("千"), code("百")].contains(view.at(start))
        {
            return true
        }
        if mention.unit == "项", lexicon.grammar.passing.begins(in: view.s, at: end, before: view.s.count),
            !isSomeOfCounted(index, mentions)
        {
            return true
        }
        // How many they are makes it a slogan.
        if mention.kind == .percent, index > 0, mentions[index - 1].kind == .phraseNumber,
            mentions[index - 1].range.upperBound == start
        {
            return true
        }
        // 小学7项指标差异系数分别为…: the standard's indicators, not the county's.
        return countsIndicators(mention)
    }

    /// `政府保障15项指标14项达标`: how many of those that were counted right before it.
    func isSomeOfCounted(_ index: Int, _ mentions: [Mention]) -> Bool {
        guard index > 0, case let all = mentions[index - 1], all.unit == "项", let value = mentions[index].value,
            let count = all.value, value < count, !mentions[index].isChinese,
            case let gap = all.range.upperBound..<max(all.range.upperBound, mentions[index].range.lowerBound)
        else { return false }
        return lexicon.grammar.indicators.isExactly(in: view.s, gap)
    }

    /// 1431人×7000元: the same figures, reckoned with.
    private func isReckonedWith(_ mention: Mention) -> Bool {
        mention.kind == .count && isOfEachTeam(mention)
            || FactBinder.reckoning.contains(view.at(mention.range.upperBound))
            || FactBinder.reckoning.contains(view.at(mention.range.lowerBound - 1))
    }

    // MARK: - What may count

    /// 师生比为一比七点九
    private func isChineseRatio(_ mention: Mention) -> Bool {
        let start = mention.range.lowerBound
        return mention.unit.contains(":")
            && reader.head(before: start, limit: max(0, start - 12)).words.last == code("比")
    }

    /// Times and turns measure something where a word says so: 人均培训86学时, 平均年龄41.3岁, but not 每月1次.
    private func isCountlessFigure(_ index: Int, _ mentions: [Mention]) -> Bool {
        let mention = mentions[index]
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        let whole = reader.head(before: start, limit: max(0, start - 30))
        let head = labelled(whole)
        if let term = terms.term(exactly: head), term.unit == nil || term.unit == mention.unit { return true }
        // 货款30天内回款率98.5%: of the rate's name.
        if isWithin(mention, before: index + 1 < mentions.count ? mentions[index + 1] : nil) { return false }
        if !mention.isChinese {
            if lexicon.turns.spans.ends(in: head, at: head.count, after: 1) { return true }
            // 每天锻炼时间1小时以上
            if lexicon.turns.daily.occurs(in: head),
                lexicon.turns.durations.ends(in: head, at: head.count, after: 1)
                    || (mention.comparator != .eq || closesClause(end))
                        && lexicon.turns.timed.ends(in: head, at: head.count, after: 1)
            {
                return true
            }
            // 每天|1小时校园体育活动时间
            if isDailyTime(mention, head) { return true }
            if lexicon.grammar.means.occurs(in: head),
                mention.comparator == .eq || lexicon.turns.durations.ends(in: head, at: head.count, after: 2)
            {
                return true
            }
            if isLessonsOfWeek(mention, whole) { return true }
            if lexicon.grammar.stateLeads.begins(in: view.s, at: end, before: view.s.count) { return true }
        }
        if isLeastOfYear(mention) { return true }
        // 常务会议学法6次
        if index > 0, mentions[index - 1].unit == mention.unit, isStageOnly(head),
            isCoordinated(mention, stageBetween: mentions[index - 1])
        {
            return true
        }
        // 先后20余次|承办市级活动
        let isTold = head.count >= 2 || mention.unit == "次" && reader.noun(after: end, limit: end + 16).words.count >= 4
        return lexicon.countlessNamed.contains(mention.unit) && isTold
            && (!mention.isChinese || mention.comparator == .gt)
            && (mention.isStated || isMore(mention) || mention.comparator == .gt && mention.interval.isBounded)
            && !lexicon.frequency.contains { view.contains($0, in: max(0, start - 8)..<start) }
    }

    /// `人均受教育年限:实际|11.2年`: the label before the colon, where the words behind it only say that it came out so.
    private func labelled(_ head: Head) -> [UInt32] {
        let mark = head.range.lowerBound - 1
        guard view.at(mark) == code(":"), lexicon.aims.tellsOnly(head.words) || lexicon.aims.asksOnly(head.words) else {
            return head.words
        }
        return reader.head(before: mark, limit: max(0, mark - 30)).words
    }

    private func closesClause(_ end: Int) -> Bool { end >= view.s.count || reader.isBoundary(view.at(end)) }

    /// `小学每周体育课4节`: of which lessons there are so many a week.
    private func isLessonsOfWeek(_ mention: Mention, _ head: Head) -> Bool {
        lexicon.turns.lessons.isExactly(mention.unit.scalarValues) && closesClause(mention.range.upperBound)
            && head.words.last == code("课") && head.words.count >= 3
            && lexicon.turns.weekly.first(in: view.s, head.range) != nil
    }

    /// Chinese numerals count where an indicator, a thing or others beside them say so: 小学七所, 购置电脑六台.
    private func isChineseFigure(_ index: Int, _ mentions: [Mention]) -> Bool {
        let mention = mentions[index]
        guard let value = mention.value else { return mention.kind == .money || mention.kind == .percent }
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        if mention.kind == .count, mention.unit == "个", value > 2 {
            let noun = reader.noun(after: end, limit: end + 8).words
            let head = reader.head(before: start, limit: max(0, start - 20)).words
            if terms.isTerm(noun) || noun.isEmpty && (terms.best(for: head) != nil || value > 10 && head.count >= 3) {
                return true
            }
        }
        if mention.kind == .area, value > 1 { return true }
        // 购置电脑六台, 图书一千五百余册
        if mention.kind == .count, lexicon.grammar.thingUnits.contains(mention.unit), value > 1,
            reader.head(before: start, limit: max(0, start - 20)).words.count >= 2,
            end >= view.s.count || reader.isBoundary(view.at(end))
        {
            return true
        }
        if mention.kind == .count, lexicon.grammar.countingUnits.contains(mention.unit) {
            return value > 1 || value == 0 || isListed(mentions, index)
        }
        return mention.kind == .money || mention.kind == .percent
    }

    private static let openers = "(【[“".scalarValues

    /// `“网上三名教师工作室”评选`: in a short name in quotation marks, numerals count nothing.
    private func isOfQuotedName(_ mention: Mention) -> Bool {
        guard mention.isChinese, mention.kind == .count else { return false }
        let open = (max(0, mention.range.lowerBound - 8)..<mention.range.lowerBound).last {
            reader.isBoundary(view.at($0))
        }
        let end = mention.range.upperBound
        let close = (end..<min(view.s.count, end + 8)).first { reader.isBoundary(view.at($0)) }
        guard let open, let close else { return false }
        return view.at(open) == code("“") && view.at(close) == code("”")
    }

    /// `千名干部进千村`, `百校帮百校`: powers of ten by themselves that meet in one clause count nothing.
    private func isSlogan(_ index: Int, _ mentions: [Mention]) -> Bool {
        func isPower(_ i: Int) -> Bool {
            guard mentions.indices.contains(i), case let range = mentions[i].range, range.count <= 2 else {
                return false
            }
            return ChineseNumeral.isMultiplier(view.at(range.lowerBound))
                && ChineseNumeral.digit(view.at(range.lowerBound - 1)) == nil
                && !view.at(range.lowerBound - 1).isASCIIDigit
        }
        func meet(_ i: Int, _ j: Int) -> Bool {
            guard isPower(i), isPower(j), mentions[i].range.upperBound < mentions[j].range.lowerBound else {
                return false
            }
            let between = mentions[i].range.upperBound..<mentions[j].range.lowerBound
            return between.count <= 8 && between.allSatisfy { view.at($0).isHan }
        }
        return meet(index - 1, index) || meet(index, index + 1)
    }

    /// `自评报告范文(3篇)` on a line of its own: how many texts there are under the title.
    private func isOfTitle(_ mention: Mention) -> Bool {
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        guard view.at(start - 1) == code("("), view.at(end) == code(")") else { return false }
        let next = view.at(end + 1)
        guard next == 0x0A || next == 0 else { return false }
        return !(max(0, start - 40)..<start).reversed().prefix { view.at($0) != 0x0A }.contains {
            TextView.endsSentence(view.at($0)) || view.at($0) == code(",")
        }
    }

    /// 2300多条, and not 不少于2300条
    private func isMore(_ mention: Mention) -> Bool {
        mention.comparator == .gt && view.s[mention.range].contains { $0 == code("多") || $0 == code("余") }
    }

    /// `小学44.7岁、初中41.2岁`: the next stage of what was told of the one before.
    private func isCoordinated(_ mention: Mention, stageBetween previous: Mention) -> Bool {
        let gap = view.s[previous.range.upperBound..<max(previous.range.upperBound, mention.range.lowerBound)]
        return gap.count <= 6 && (gap.first == code("、") || gap.first == code(","))
    }

    /// 初级中学一所、中心小学一所、村完小六所: one, counted beside others.
    private func isListed(_ mentions: [Mention], _ index: Int) -> Bool {
        let mention = mentions[index]
        func isBeside(_ other: Int) -> Bool {
            guard mentions.indices.contains(other), mentions[other].unit == mention.unit, mentions[other].isChinese,
                mentions[other].kind == .count
            else { return false }
            let (a, b) = other < index ? (mentions[other], mention) : (mention, mentions[other])
            guard a.range.upperBound < b.range.lowerBound, b.range.lowerBound - a.range.upperBound <= 8 else {
                return false
            }
            return view.at(a.range.upperBound) == code("、") || view.at(a.range.upperBound) == code(",")
        }
        return isBeside(index - 1) || isBeside(index + 1)
    }

    /// `小学7项指标…`: how many indicators a standard has, part of what follows.
    func countsIndicators(_ mention: Mention) -> Bool {
        let start = mention.range.lowerBound
        guard mention.unit == "项",
            lexicon.grammar.indicators.begins(in: view.s, at: mention.range.upperBound, before: view.s.count)
        else { return false }
        let head = reader.head(before: start, limit: max(0, start - 12)).words
        return head.isEmpty || isStageOnly(head) || isScopeOnly(head)
    }

    /// `活产数154,`, `综合指数3.96`: a figure without a unit behind a name that says that it is a number.
    private func isNamedNumber(_ mention: Mention) -> Bool {
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        guard mention.value != nil, !mention.isChinese, mention.status == .certain,
            end >= view.s.count || reader.isBoundary(view.at(end))
        else { return false }
        let words = reader.head(before: start, limit: max(0, start - 16)).words
        // 全年执行数61.44: a sum that lost its unit.
        let kind = terms.best(for: words)?.term.kind
        return words.count >= 3 && lexicon.grammar.numberEnds.ends(in: words, at: words.count, after: 0)
            && kind != .money && kind != .percent && kind != .area
    }

    /// `总人口41.6万`, `人才总量已超5.8万`, `200多万资金`: a figure whose unit goes without saying.
    func isBareMagnitude(_ mention: Mention) -> Bool { magnitudeUnit(mention) != nil }

    /// The unit of a figure that prints none but a magnitude: that of the indicator, or the one in which what it counts is
    /// told.
    func magnitudeUnit(_ mention: Mention) -> String? {
        guard mention.scale > 1, !mention.isChinese, mention.unit.isEmpty else { return nil }
        let start = mention.range.lowerBound
        let head = reader.head(before: start, limit: max(0, start - 20)).words
        if let term = terms.best(for: head)?.term, let unit = term.unit, term.kind == .count || term.kind == .money {
            return unit
        }
        let end = mention.range.upperBound
        let isClosed = end >= view.s.count || reader.isBoundary(view.at(end))
        let noun = reader.noun(after: end, limit: end + 8)
        let counted = isClosed ? head : noun.words
        // “20万人口以上的县”: a limit.
        guard counted.count >= 2,
            isClosed || !lexicon.grammar.limitBehind.begins(in: view.s, at: noun.end, before: view.s.count)
        else { return nil }
        return lexicon.endingUnits.first { String(scalars: counted).hasSuffix($0.ending) }?.unit
    }

    /// `标准10分| 自评得分10分`: what could be had, beside what was.
    private func standsBeforeScore(_ end: Int) -> Bool {
        var next = end
        while view.at(next) == 0x20 || view.at(next) == code(",") { next += 1 }
        guard next > end, view.at(next).isHan else { return false }
        var label = next
        while label - next < 6, view.at(label).isHan { label += 1 }
        return lexicon.grammar.scores.ends(in: view.s, at: label, after: next)
    }

    /// 得分, 满分, 赋分: scores belong to conclusions.
    func isScore(_ start: Int) -> Bool {
        let words = reader.head(before: start, limit: max(0, start - 12)).words
        return words.isEmpty || words == [code("加")]
            || lexicon.grammar.scores.ends(in: view.s, at: start, after: max(0, start - 6))
            || lexicon.grammar.scores.ends(in: words, at: words.count, after: 0)
    }

    /// `每个团队由1名全科医生、2名护士组成`: what each is made of, and how many there are of none.
    private func isOfEachTeam(_ mention: Mention) -> Bool {
        let before = view.s[view.clauseStart(before: mention.range.lowerBound, reach: 30)..<mention.range.lowerBound]
        guard before.contains(code("每")), before.contains(code("由")) else { return false }
        let end = mention.range.upperBound
        return (end..<view.clauseEnd(behind: end, reach: 40)).contains {
            lexicon.grammar.madeOf.begins(in: view.s, at: $0, before: view.s.count)
        }
    }

    /// `四、自评得分。资金管理19.5分、项目管理24分`: points of a passage on points.
    private func isInScoring(_ mention: Mention) -> Bool {
        guard let node = outline.node(at: mention.range.lowerBound) else { return false }
        let title = outline.nodes[node].title
        return title.count <= 40 && lexicon.grammar.scoreHeadings.occurs(in: view.s, title)
    }

    private static let limitStarts = Set("超不低高大小多少".scalarValues)

    /// `没有一所学校超|2000人`: the limit, and what it is a limit of.
    private func notOne(from start: Int, to end: Int) -> [UInt32]? {
        guard let one = view.s[start..<end].firstIndex(of: code("一")),
            let unit = lexicon.turns.oneUnits.lengthBeginning(in: view.s, at: one + 1, before: end)
                ?? (view.at(one + 1) == code("个") ? 1 : nil),
            case let noun = one + 1 + unit, noun < end,
            let limit = (noun..<end).first(where: { Self.limitStarts.contains(view.at($0)) }), limit > noun
        else { return nil }
        let figure = view.s[end...].prefix { $0.isASCIIDigit || $0 == code(".") }
        let tail = view.s[(end + figure.count)...].prefix { $0.isHan }.prefix(3)
        return Array(view.s[limit..<end]) + figure + tail + view.s[noun..<limit]
    }

    /// `没有超过45人的小学班级`, `无不足100人的村小`: none of them, a figure of zero.
    func zeroFact(
        _ mention: Mention, sentence: Range<Int>, stage: String?, period: String?, block: IndicatorKey?
    ) -> Fact? {
        guard mention.comparator == .gt || mention.comparator == .lt || mention.comparator == .ge,
            mention.kind == .count
        else { return nil }
        var i = mention.range.lowerBound
        var found: Int?
        while i > sentence.lowerBound, mention.range.lowerBound - i < 10, !reader.isBoundary(view.at(i - 1)) {
            i -= 1
            if view.at(i) == code("没"), view.at(i + 1) == code("有") { found = i; break }
            if view.at(i) == code("不"), view.at(i + 1) == code("存"), view.at(i + 2) == code("在") { found = i; break }
            if view.at(i) == code("无"), view.at(i - 1) != code("有") { found = i; break }
        }
        guard let start = found else { return nil }
        let end = afterLimit(mention)
        var noun = reader.noun(after: end, limit: sentence.upperBound)
        if noun.words.isEmpty, view.at(end) == code("的") {
            noun = reader.noun(after: end + 1, limit: sentence.upperBound)
        }
        // 没有一所|学校|超2000人: what there is not one of stands before the limit.
        let those = noun.words.isEmpty ? notOne(from: start, to: mention.range.lowerBound) : nil
        guard !noun.words.isEmpty || those != nil else { return nil }
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
        // 没有, 不存在, 无
        let denial = view.at(start) == code("没") ? 2 : view.at(start) == code("不") ? 3 : 1
        let phrase = those ?? Array(view.s[(start + denial)..<range.upperBound])
        let name = String(scalars: phrase.filter { !$0.isSpace }) + "数"
        return Fact(
            id: 0, mention: zero, indicator: .init(id: nil, name: name), words: name,
            scope: profile.scope(at: range.lowerBound, outline: outline),
            stage: reader.stage(in: noun.words).name ?? stage, period: period, role: .actual,
            rule: "none-of", context: range, block: block)
    }
}
