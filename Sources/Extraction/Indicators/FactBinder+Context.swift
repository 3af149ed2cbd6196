import Exact
import Lexicon
import Normalization
import Records
import Source

extension FactBinder {
    func resetsStage(_ sentence: Range<Int>) -> Bool {
        if beginsSection(sentence) { return true }
        let start = firstWord(of: sentence)
        return lexicon.stageReset.begins(in: view.s, at: start, before: view.s.count)
    }

    /// 三、科技文化全年专利授权量…: a heading that a copy ran together with what it heads.
    private func beginsSection(_ sentence: Range<Int>) -> Bool {
        let start = view.trimmed(sentence).lowerBound
        var end = start
        while ChineseNumeral.digit(view.at(end)) != nil || view.at(end) == code("十") { end += 1 }
        return (1...2).contains(end - start) && view.at(end) == code("、")
    }

    /// `小学94%、初中98%,全县残疾儿童少年入学率96.5%`: the last is of no stage.
    func speaksOfWhole(_ head: Head) -> Bool {
        let start = view.trimmed(head.range).lowerBound
        return lexicon.scopeSet.begins(in: view.s, at: start, before: view.s.count)
            || lexicon.wholes.begins(in: view.s, at: start, before: view.s.count)
    }

    /// The stage that a sentence opens with: `小学3989所,…`.
    func leadingStage(_ sentence: Range<Int>) -> String? {
        guard let (_, stage) = lexicon.stage(in: view.s, at: firstWord(of: sentence)) else { return nil }
        return stage
    }

    /// `小学:每百名学生拥有…`: the stage is a label of what follows.
    func labelledStage(_ sentence: Range<Int>) -> String? {
        let start = firstWord(of: sentence)
        guard let (length, stage) = lexicon.stage(in: view.s, at: start), view.at(start + length) == code(":") else {
            return nil
        }
        return stage
    }

    /// What the field of a form says of the lines below it, up to the next such field or the end of their section.
    struct StageField {
        /// nil for what is of no one stage: 学段:小学、初中.
        let stage: String?
        let section: Range<Int>
    }

    /// `学段:小学    参评校数:61`, `部别:初中部`
    func stageField(in line: Range<Int>) -> StageField? {
        let inner = view.trimmed(line)
        guard inner.count <= Self.longestForm, lexicon.grammar.stageLabels.occurs(in: view.s, inner) else { return nil }
        for i in inner where i == inner.lowerBound || !view.at(i - 1).isHan {
            guard let length = lexicon.grammar.stageLabels.lengthBeginning(in: view.s, at: i, before: inner.upperBound)
            else { continue }
            var start = i + length
            while view.at(start).isSpace { start += 1 }
            guard view.at(start) == code(":") else { continue }
            repeat { start += 1 } while view.at(start).isSpace
            let end = view.s[start..<max(start, inner.upperBound)].firstIndex { $0.isSpace } ?? inner.upperBound
            let section = outline.node(at: inner.lowerBound).map { outline.nodes[$0].range }
            let report = outline.reports[outline.report(at: inner.lowerBound)].range
            return StageField(stage: stage(isAll: start..<max(start, end)), section: section ?? report)
        }
        return nil
    }
    private static let longestForm = 120

    /// The stage that words are, and nothing else: 小学, 高中部, 高中教育.
    private func stage(isAll words: Range<Int>) -> String? {
        guard let (length, stage) = lexicon.stage(in: view.s, at: words.lowerBound, before: words.upperBound) else {
            return nil
        }
        let rest = words.lowerBound + length..<words.upperBound
        return rest.isEmpty || lexicon.grammar.stageHeadings.isExactly(in: view.s, rest) ? stage : nil
    }

    /// `2022年全市中职学校在校生…;…`: the stage that a statement begins with behind its year and the whole it is of.
    func stageOfWhole(_ sentence: Range<Int>) -> String? {
        let first = firstWord(of: sentence)
        var start = first
        while start - first < 4, view.at(start).isASCIIDigit { start += 1 }
        if start > first {
            guard start - first == 4, view.at(start) == code("年") else { return nil }
            start += view.at(start + 1) == code(",") ? 2 : 1
        }
        start += lexicon.scopeSet.lengthBeginning(in: view.s, at: start, before: sentence.upperBound) ?? 0
        guard start > first else { return nil }
        return lexicon.stage(in: view.s, at: start, before: sentence.upperBound)?.payload
    }

    /// `(一)小学`: the stage that the heading of a sentence is, and nothing else.
    func headedStage(_ sentence: Range<Int>) -> String? {
        guard let node = outline.node(at: view.trimmed(sentence).lowerBound), outline.nodes[node].number > 0,
            case let title = view.trimmed(outline.nodes[node].title), title.count >= 2,
            title.upperBound <= view.trimmed(sentence).lowerBound,
            let (length, stage) = lexicon.stage(in: view.s, at: title.lowerBound)
        else { return nil }
        // 高中阶段教育 is of vocational schools, too.
        guard view.at(title.lowerBound + length - 1) != code("段") else { return nil }
        let rest = title.lowerBound + length..<title.upperBound
        return rest.isEmpty || lexicon.grammar.stageHeadings.isExactly(in: view.s, rest) ? stage : nil
    }

    /// Where a sentence begins behind the number or the mark of its paragraph: `二、|小学9所`, `★|小学:`.
    func firstWord(of sentence: Range<Int>) -> Int {
        var start = view.trimmed(sentence).lowerBound
        if ItemMark.all.contains(view.at(start)) { start = view.trimmed(start + 1..<sentence.upperBound).lowerBound }
        guard let node = outline.node(at: start), outline.nodes[node].range.lowerBound == start else { return start }
        return min(max(start, outline.nodes[node].title.lowerBound), sentence.upperBound)
    }

    /// A percentage or decimal that no standard asks for: a sentence that holds one is not the standard's.
    func isOwnFigure(_ mention: Mention) -> Bool {
        guard mention.kind == .percent || mention.kind == .ratio, let value = mention.value else { return false }
        return !standardIndex.asks(for: value)
    }

    /// Two exact counts or sums of money that no standard names: a sentence that reckons is the county's own, however
    /// close its words are to the standard's.
    func statesCounts(_ mentions: [Mention]) -> Bool {
        let counts = mentions.indices.lazy.filter { i in
            (mentions[i].kind == .count || mentions[i].kind == .money) && mentions[i].comparator == .eq
                && !mentions[i].isChinese
                && mentions[i].value.map { $0 > 0 && !self.standardIndex.asks(for: $0) } ?? false
        }
        return counts.dropFirst().first != nil
    }

    func periodText(_ mention: Mention) -> String? {
        if mention.kind == .date {
            return mention.valueText.count >= 7 && mention.valueText.first?.isNumber == true
                && mention.valueText.contains("-") ? mention.valueText : nil
        }
        guard let value = mention.value else { return nil }
        if mention.comparator == .range, let high = mention.interval.high {
            return high - value == Rational(1) ? "\(value.decimal)/\(high.decimal)" : "\(value.decimal)-\(high.decimal)"
        }
        return value.decimal
    }

    /// `2016年及之前`, `2020年以来`: narrows down rather than dates.
    func narrowing(_ mention: Mention) -> String? {
        guard mention.kind == .year else { return nil }
        // 从2022年起,按…: from that year on, and in it.
        let end = mention.range.upperBound
        if view.at(end) == code("起") || view.at(end - 1) == code("起") { return nil }
        switch mention.comparator {
        case .le: return mention.valueText + "年及之前"
        case .gt: return mention.valueText + "年之后"
        case .ge: return mention.valueText + "年以来"
        default: return nil
        }
    }
    func narrowingWords(_ raw: [UInt32]) -> String? {
        guard lexicon.grammar.narrowingWords.occurs(in: raw) else { return nil }
        let counts = lexicon.grammar.narrowingWords.counts(in: raw, raw.indices)
        return counts.firstIndex { $0 > 0 }.map { lexicon.grammar.narrowing[$0] }
    }

    /// `小学不低于600元、初中不低于800元的标准`: what is required stands in one row, and behind the last what it is.
    func spreadRequirement(over facts: inout [Fact], from first: Int) {
        var spread = false
        for i in facts.indices.dropFirst(first + 1).reversed() {
            guard facts[i].role == .standard else { spread = false; continue }
            let (one, next) = (facts[i - 1].mention, facts[i].mention)
            // 按小学1:19、初中1:13.5的标准核定: whose figures they all are stands behind the last.
            let isBehind =
                one.comparator == .eq && one.unit == next.unit
                && (spread || lexicon.aims.isRequired(behind: next.range.upperBound, in: view.s, before: view.s.count))
            guard facts[i - 1].role == .actual, one.comparator != .eq || isBehind, one.kind == next.kind,
                one.comparator == next.comparator, one.range.upperBound < next.range.lowerBound
            else { continue }
            let between = view.s[one.range.upperBound..<next.range.lowerBound]
            guard between.count <= 12, between.first.map({ lexicon.grammar.between.isExactly([$0]) }) == true,
                !between.contains(code(",")), !between.contains(code("。")), !between.contains(code(";"))
            else { continue }
            facts[i - 1].role = .standard
            spread = true
        }
    }

    /// `国家规定的10%、20%`: a row of limits, the first of which is said to be one.
    func spreadLimit(over facts: inout [Fact], from first: Int) {
        for i in facts.indices.dropFirst(first + 1) where facts[i].role == .actual && facts[i - 1].role == .standard {
            let (one, next) = (facts[i - 1].mention, facts[i].mention)
            guard next.comparator == .eq, isCoordinated(next, after: one),
                standardIndex.isOfficial(one)
                    || i - 1 > first && facts[i - 2].role == .standard
                        && isCoordinated(one, after: facts[i - 2].mention)
                        && standardIndex.isOfficial(facts[i - 2].mention)
            else { continue }
            facts[i].role = .standard
        }
    }

    func role(_ mention: Mention, sentence: Passage, context: Range<Int>, period: String?) -> Role {
        let role = standardIndex.role(
            mention, sentence: sentence.range, context: context, profile: profile, lexicon: lexicon, outline: outline,
            isQuotation: sentence.isQuotation, reckons: sentence.reckons)
        if countsItems(mention, sentence: sentence.range) { return .standard }
        if role == .actual, isLimitBeside(mention, in: sentence.range) || isOfCarriedOutStandard(mention) {
            return .standard
        }
        // 资金执行率未达95%: what it should have been.
        if role == .actual,
            lexicon.grammar.missed.ends(in: view.s, at: mention.range.lowerBound, after: sentence.range.lowerBound)
        {
            return .standard
        }
        if role == .target, isThere(mention) || isBeforePlan(mention, sentence: sentence.range, period: period) {
            return .actual
        }
        guard role == .actual, !isThere(mention), !isDone(before: mention, sentence: sentence.range) else {
            return role
        }
        return aims.contains(mention.range.lowerBound) || isAhead(mention, period: period) ? .target : role
    }

    /// `《义务教育学校管理标准》6大管理职责、22项任务、88条内容`: how many items the document just named has.
    private func countsItems(_ mention: Mention, sentence: Range<Int>) -> Bool {
        guard mention.kind == .count, lexicon.grammar.itemUnits.contains(mention.unit) else { return false }
        var i = mention.range.lowerBound
        while i > sentence.lowerBound, mention.range.lowerBound - i < 30 {
            let c = view.at(i - 1)
            if c == code("》") { return true }
            // 《…制度》等16项制度 are the county's own.
            guard c != code("等"), c.isHan || c.isASCIIDigit || c == code("、") || c == code("(") else { return false }
            i -= 1
        }
        return false
    }

    /// `在2021年5.62亿元的基础上`, `对全县52所学校`: what a plan starts from, and those it is for, are there already.
    private func isThere(_ mention: Mention) -> Bool {
        if lexicon.aims.bases.begins(in: view.s, at: mention.range.upperBound, before: view.s.count) { return true }
        let start = mention.range.lowerBound
        return mention.kind == .count && mention.comparator == .eq
            && lexicon.scopeSet.ends(in: view.s, at: start, after: max(0, start - 4))
    }

    /// `2020年,普惠性幼儿园覆盖率84.6%`, `“十三五”期间新建幼儿园12所` in a plan for the years behind.
    private func isBeforePlan(_ mention: Mention, sentence: Range<Int>, period: String?) -> Bool {
        guard let years = profile.planYears else { return false }
        return years.isOver(period) || years.tellsOfPast(view.s, sentence.lowerBound..<mention.range.lowerBound)
    }

    /// Whether the sentence said before that something was achieved.
    private func isDone(before mention: Mention, sentence: Range<Int>) -> Bool {
        lexicon.achieved.occurs(in: view.s, sentence.lowerBound..<mention.range.lowerBound)
    }

    /// `2024年,用水总量控制在12.9亿立方米以内` in the report on 2023: a limit for a year to come.
    private func isAhead(_ mention: Mention, period: String?) -> Bool {
        guard mention.comparator == .le || mention.comparator == .ge, let year = profile.year.flatMap(Int.init),
            let period, let stated = Int(period.prefix(4))
        else { return false }
        return stated > year
    }
}
