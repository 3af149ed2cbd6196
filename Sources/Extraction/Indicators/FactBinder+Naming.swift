import Lexicon
import Records

/// Names that do not stand in front of the figure, or not alone.
extension FactBinder {
    struct Naming {
        var words: [UInt32]
        /// Where the words end.
        var end: Int
    }

    /// Whether the words before a figure lead up to what stands behind it: `实验中学等|9个教育集团`, `覆盖全县|39所中小学`,
    /// `开发区拥有|83家企业`.
    func leadsToNoun(_ raw: [UInt32], _ mention: Mention) -> Bool {
        guard !raw.isEmpty, mention.kind == .count || mention.kind == .percent else { return false }
        if lexicon.enders.ends(in: raw, at: raw.count, after: 0) || endsInMaskedPlace(raw) { return true }
        if lexicon.grammar.townAndCountry.isExactly(raw) { return true }
        if mention.unit == "项",
            lexicon.grammar.indicators.begins(in: view.s, at: mention.range.upperBound, before: view.s.count)
        {
            return true
        }
        let isWhole = lexicon.scopeSet.lengthEnding(in: raw, at: raw.count, after: 0).map { $0 < raw.count } ?? false
        let isCounted = mention.isChinese && mention.unit == "所"
        let isThere = isWhole || mention.kind == .count && endsWithPlainVerb(raw)
        guard isThere || isCounted else { return false }
        let words = reader.tidy(raw)
        return terms.best(for: words) == nil && (isThere || !words.contains(code("校")))
    }

    /// `__县`, or a name that is masked altogether.
    private func endsInMaskedPlace(_ raw: [UInt32]) -> Bool {
        guard let last = raw.last else { return false }
        if last == 0x5F { return true }
        // 对H县|18所小学
        if raw.count > 1, lexicon.grammar.placeEnds.contains(last), raw[raw.count - 2].isASCIILetter { return true }
        return raw.count > 1 && raw[raw.count - 2] == 0x5F && lexicon.grammar.placeEnds.contains(last)
    }

    private func endsWithPlainVerb(_ raw: [UInt32]) -> Bool {
        guard let length = lexicon.verbs.lengthEnding(in: raw, at: raw.count, after: max(1, raw.count - 4)), length >= 2
        else { return false }
        return lexicon.grammar.plainVerbs.isExactly(Array(raw.suffix(length)))
    }

    /// `创造了全市3.6%的工业产值`: a share of the whole place in what stands behind.
    func shareOfPlace(_ mention: Mention, raw: [UInt32], noun: [UInt32]) -> [UInt32]? {
        guard mention.kind == .percent, !noun.isEmpty, view.at(mention.range.upperBound) == code("的"),
            let length = lexicon.scopeSet.lengthEnding(in: raw, at: raw.count, after: 0), length < raw.count
        else { return nil }
        return noun + [code("占")] + raw.suffix(length) + "比例".scalarValues
    }

    /// `高级教师占17.8%,低于全市|21%的平均水平`: the figure right before it, of others; by a name of its own, as it is none of the
    /// report's.
    func levelOfPlace(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        let (mention, raw) = (figure.mention, figure.raw)
        let end = mention.range.upperBound
        guard let level = lexicon.grammar.levels.lengthBeginning(in: view.s, at: end, before: view.s.count),
            let length = lexicon.grammar.comparing.lengthBeginning(in: raw, at: 0, before: raw.count),
            lexicon.scopeSet.isExactly(in: raw, length..<raw.count), let last = facts.last,
            last.mention.unit == mention.unit, last.mention.range.upperBound + 1 == figure.head.range.lowerBound
        else { return nil }
        return last.words.scalarValues + view.s[end..<(end + level)].drop { $0 == code("的") }
    }

    /// `对620名学生进行问卷调查`: those to whom something was done, and what.
    func treated(_ mention: Mention, raw: [UInt32], noun: Noun) -> Naming? {
        guard raw.last == code("对"), mention.kind == .count, !noun.words.isEmpty,
            let length = lexicon.grammar.treating.lengthBeginning(in: view.s, at: noun.end, before: view.s.count)
        else { return nil }
        let start = noun.end + length
        var end = start
        while end < view.s.count, end - start < 12, view.at(end).isHan { end += 1 }
        if view.at(start) == code("了") { return nil }
        return end - start < 2 ? nil : Naming(words: view.s[start..<end] + noun.words, end: end)
    }

    /// `每年开展培训不少于|72学时`: the unit says what is measured of what is held.
    func hoursOf(_ words: [UInt32], _ mention: Mention) -> [UInt32]? {
        guard lexicon.grammar.lessonUnits.isExactly(mention.unit), case let unit = mention.unit.scalarValues,
            words.count >= 2, terms.best(for: words) == nil,
            !words.reversed().starts(with: unit.reversed()),
            !lexicon.turns.durations.ends(in: words, at: words.count, after: 0)
        else { return nil }
        let verb = lexicon.grammar.offering.lengthBeginning(in: words, at: 0, before: words.count - 1) ?? 0
        return words.dropFirst(verb) + unit
    }

    /// `农村教师每人每月发放|300元生活补助`: what is paid stands behind the amount.
    func benefit(_ words: [UInt32], _ figure: Figure, noun: Noun) -> Naming? {
        guard figure.mention.kind == .money,
            lexicon.grammar.benefits.ends(in: noun.words, at: noun.words.count, after: 0),
            let length = lexicon.grammar.granting.lengthEnding(in: words, at: words.count, after: 0)
        else { return nil }
        let whose = reader.tidy(Array(words.dropLast(length)))
        return Naming(words: whose + noun.words, end: noun.end)
    }

    /// `论文41篇,其中6篇获奖`: what became of some of those just counted.
    func outcome(_ figure: Figure, _ facts: [Fact]) -> Naming? {
        let end = figure.mention.range.upperBound
        guard figure.mention.kind == .count,
            reader.tidy(figure.raw).isEmpty
                || lexicon.grammar.ofWhich.ends(in: figure.raw, at: figure.raw.count, after: 0),
            let previous = figure.previous, facts[previous].mention.unit == figure.mention.unit,
            let length = lexicon.grammar.outcomes.lengthBeginning(in: view.s, at: end, before: view.s.count),
            let noun = carriedNoun(facts[previous])
        else { return nil }
        return Naming(words: noun + view.s[end..<(end + length)], end: end + length)
    }

    /// `由中标的|3家公司统一配送`: what stands before 的 says which ones, and behind a preposition alone.
    func whichOnes(_ raw: [UInt32], _ mention: Mention, noun: [UInt32]) -> [UInt32]? {
        guard raw.last == code("的"), mention.kind == .count, !noun.isEmpty,
            let at = raw.indices.last(where: { lexicon.grammar.prepositions.begins(in: raw, at: $0, before: raw.count) }
            ),
            let length = lexicon.grammar.prepositions.lengthBeginning(in: raw, at: at, before: raw.count),
            at + length + 1 < raw.count - 1
        else { return nil }
        return raw[(at + length)..<(raw.count - 1)] + noun
    }

    /// `92%的学校开设了劳动课程`, `100%班级接入宽带网`: those who do something, and what.
    func doers(_ mention: Mention, noun: Noun) -> Naming? {
        guard mention.kind == .percent, !noun.words.isEmpty else { return nil }
        var end = noun.end
        while end < view.s.count, end - noun.end < 24, isOfDeed(view.at(end)) { end += 1 }
        guard end > noun.end + 1 else { return nil }
        var deed = view.s[noun.end..<end].filter { !$0.isSpace && !Self.quotes.contains($0) }
        if lexicon.grammar.takingPart.isExactly(deed) { deed += offered(before: mention.range.lowerBound) ?? [] }
        return Naming(words: noun.words + deed + "比例".scalarValues, end: end)
    }

    /// `100%的学校开设课后服务,82%的学生参加,90%的教师参与`: what a clause before offers, where the sentence says no more of
    /// what they take part in.
    private func offered(before start: Int) -> [UInt32]? {
        let sentence = view.s[max(0, start - 60)..<start]
        let from = sentence.lastIndex { TextView.endsSentence($0) || $0 == 0x0A }.map { $0 + 1 }
        for clause in sentence[(from ?? sentence.startIndex)...].split(separator: code(",")).reversed() {
            guard
                let at = clause.indices.last(where: {
                    lexicon.grammar.offering.begins(in: view.s, at: $0, before: clause.endIndex)
                }),
                let verb = lexicon.grammar.offering.lengthBeginning(in: view.s, at: at, before: clause.endIndex)
            else { continue }
            let what = clause[(at + verb)...].drop { $0 == code("了") }
            return (2...10).contains(what.count) && what.allSatisfy(\.isHan) ? Array(what) : nil
        }
        return nil
    }

    /// Within what is done: 应用省、市两级平台, 实现“班班通”.
    private func isOfDeed(_ c: UInt32) -> Bool {
        (!reader.isBoundary(c) || c == code("、") || Self.quotes.contains(c)) && !c.isASCIIDigit
    }
    private static let quotes = "“”".scalarValues

    /// `投入2300万元用于校园网络建设`, `投入30亿元专项经费用于…`: the verb alone does not say what the money is for.
    func purpose(_ mention: Mention, verb: [UInt32]) -> Naming? {
        var start = mention.range.upperBound
        let funds = lexicon.grammar.fundNouns.lengthBeginning(in: view.s, at: start, before: view.s.count) ?? 0
        // 300多万|资金: the noun says that it is money.
        guard mention.kind == .money || funds > 0 && mention.kind == .number else { return nil }
        let noun = view.s[start..<(start + funds)]
        start += funds
        if let named = spentOnDoing(start, noun: noun.isEmpty ? verb : Array(noun)) { return named }
        if view.at(start) == code(",") { start += 1 }
        guard let length = lexicon.spentOn.lengthBeginning(in: view.s, at: start, before: view.s.count) else {
            return nil
        }
        var end = start + length
        while end < view.s.count, end - start < 20, !reader.isBoundary(view.at(end)) || view.at(end) == code("、"),
            !view.at(end).isASCIIDigit
        { end += 1 }
        var words = view.s[(start + length)..<end].filter { !$0.isSpace }
        // 免费体检、大病救助等|教职工互助保障计划
        if let mark = words.firstIndex(of: code("、")) {
            let kind = words[mark...].firstIndex(of: code("等")).map { $0 + 1 }
            words = kind.flatMap { words.count - $0 >= 3 ? Array(words[$0...]) : nil } ?? Array(words[..<mark])
        }
        let tail = lexicon.names.purposeTails.lengthEnding(in: words, at: words.count, after: 1) ?? 0
        let what = lexicon.names.allotting.isExactly(verb) ? "资金".scalarValues : verb
        return words.count >= 2
            ? Naming(words: words.dropLast(tail) + (noun.isEmpty ? what[...] : noun), end: end) : nil
    }

    /// `安排200万资金|对校园监控系统进行升级改造`: to what it is done, and what.
    private func spentOnDoing(_ start: Int, noun: [UInt32]) -> Naming? {
        guard view.at(start) == code("对") else { return nil }
        var at = start + 1
        while at - start < 18, view.at(at).isHan,
            !lexicon.grammar.treating.begins(in: view.s, at: at, before: view.s.count)
        { at += 1 }
        guard at - start > 2,
            let length = lexicon.grammar.treating.lengthBeginning(in: view.s, at: at, before: view.s.count)
        else { return nil }
        var end = at + length
        let deed = end
        while end - deed < 10, view.at(end).isHan { end += 1 }
        let what = lexicon.names.allotting.isExactly(noun) ? "资金".scalarValues : noun
        return end - deed < 2
            ? nil : Naming(words: view.s[(start + 1)..<at] + view.s[deed..<end] + what, end: end)
    }

    /// `小学生均公用经费1300元,特殊教育学生按5倍计算`, `…按6000元拨付`: what was said of others, of these.
    func likewise(_ mention: Mention, raw: [UInt32], previous: Int?, facts: [Fact]) -> [UInt32]? {
        guard mention.unit == "倍" || mention.kind == .money, let previous, facts[previous].mention.kind == .money,
            let length = lexicon.grammar.reckonedAt.lengthEnding(in: raw, at: raw.count, after: 0),
            let measure = carriedNoun(facts[previous]), lexicon.grammar.means.occurs(in: measure)
        else { return nil }
        let whose = reader.tidy(Array(raw.dropLast(length)))
        guard whose.count >= 2, reader.stage(in: whose) != .none else { return nil }
        return whose + measure + (mention.unit == "倍" ? "倍数".scalarValues : [])
    }

    /// `骨干教师不低于交流轮岗教师总数|的20%`: who is measured, and against what, parted by the limit.
    func limitedShare(_ mention: Mention, raw: [UInt32]) -> (subject: [UInt32], base: [UInt32])? {
        // 不低于公用经费预算总额|5%: the total says as much as 的 would.
        let isTotal = endsInTotal(raw, mention)
        guard mention.kind == .percent, raw.last == code("的") || isTotal else { return nil }
        for start in raw.indices.dropLast(3) {
            guard let length = lexicon.limits.lengthBeginning(in: raw, at: start, before: raw.count - 2) else {
                continue
            }
            let subject = lexicon.grammar.ofShares(reader.tidy(Array(raw[..<start])))
            let base = reader.tidy(Array(raw[(start + length)..<(raw.count - (isTotal ? 0 : 1))]))
            return base.count < 2 || isTotal && subject.count < 2 ? nil : (subject, base)
        }
        return nil
    }

    /// `不低于学校年度公用经费预算总额|5%`: a limit of a share whose base has no 的 behind it.
    func endsInTotal(_ raw: [UInt32], _ mention: Mention) -> Bool {
        mention.kind == .percent && (mention.comparator == .ge || mention.comparator == .le)
            && lexicon.baseEnds.ends(in: raw, at: raw.count, after: 0)
    }

    /// `按每生|200-1000元的标准增拨公用经费`, `按每生每年300元补助`: what is paid at that rate stands behind it.
    func paidAtRate(_ figure: Figure) -> Naming? {
        let mention = figure.mention
        guard mention.kind == .money, let at = figure.raw.lastIndex(of: code("按")),
            lexicon.turns.forWhom.isExactly(in: figure.raw, (at + 1)..<figure.raw.count)
        else { return nil }
        var start = mention.range.upperBound
        if let length = lexicon.turns.atRate.lengthBeginning(in: view.s, at: start, before: view.s.count) {
            start += length
        }
        var end = start
        while end < view.s.count, end - start < 12, view.at(end).isHan { end += 1 }
        let words = Array(view.s[start..<end])
        guard words.count >= 2,
            lexicon.grammar.benefits.ends(in: words, at: words.count, after: 0)
                || lexicon.grammar.fundNouns.ends(in: words, at: words.count, after: 1)
                || terms.best(for: words)?.isWhole == true
        else { return nil }
        return Naming(words: figure.raw[(at + 1)...] + words, end: end)
    }

    /// Where what is counted begins: behind `以上`, which belongs to the figure.
    func afterLimit(_ mention: Mention) -> Int {
        let end = mention.range.upperBound
        if mention.comparator == .approx,
            let length = lexicon.grammar.aboutBehind.lengthBeginning(in: view.s, at: end, before: view.s.count)
        {
            return end + length
        }
        guard mention.kind == .percent || mention.kind == .count, mention.comparator == .ge || mention.comparator == .le
        else { return end }
        return end + (lexicon.grammar.limitBehind.lengthBeginning(in: view.s, at: end, before: view.s.count) ?? 0)
    }

    /// `生均公用经费分别为:小学650元,初中850元`: what the stages behind a colon are figures of.
    func leadBeforeColon(_ head: Head, in sentence: Range<Int>) -> [UInt32]? {
        let colon = head.range.lowerBound - 1
        guard colon > sentence.lowerBound, view.at(colon) == code(":") else { return nil }
        let lead = reader.head(before: colon, limit: sentence.lowerBound)
        guard terms.best(for: lead.words) != nil, !lead.words.contains(where: \.isASCIIDigit) else { return nil }
        return lead.words
    }

    /// `遴选5人为名师工作室主持人`: what those who were chosen became.
    func office(_ mention: Mention, verb: [UInt32]) -> Naming? {
        let start = mention.range.upperBound
        guard mention.kind == .count, !verb.isEmpty,
            let length = lexicon.grammar.becoming.lengthBeginning(in: view.s, at: start, before: view.s.count)
        else { return nil }
        var end = start + length
        while end < view.s.count, end - start < 20, view.at(end).isHan || view.at(end) == 0x5F { end += 1 }
        let words = Array(view.s[(start + length)..<end])
        return words.count >= 2 ? Naming(words: verb + words, end: end) : nil
    }

    /// `按100名学生核定公用经费`: how many are reckoned with, and in what.
    func reckoned(_ mention: Mention, raw: [UInt32]) -> Naming? {
        guard mention.kind == .count,
            lexicon.grammar.reckonedBy.ends(in: raw, at: raw.count, after: 0)
                || raw.count <= 4 && lexicon.grammar.reckonedBy.begins(in: raw, at: 0, before: raw.count)
        else { return nil }
        var end = mention.range.upperBound
        while end < view.s.count, end - mention.range.upperBound < 16, view.at(end).isHan { end += 1 }
        var words = Array(view.s[mention.range.upperBound..<end])
        // 按858名学生|计算生均30册
        if let verb = lexicon.grammar.reckoning.first(in: words, 0..<words.count), verb >= 2 {
            (words, end) = (Array(words[..<verb]), mention.range.upperBound + verb)
        }
        return words.count >= 2 ? Naming(words: words + [code("数")], end: end) : nil
    }

    /// `按858名学生计算|生均30册`, `10个月计算|应送教420人次`: by what it was reckoned is no part of the name.
    func withoutReckoning(_ words: [UInt32]) -> [UInt32] {
        guard let verb = lexicon.grammar.reckoning.first(in: words, 0..<words.count), verb <= Self.longestReckoned,
            let length = lexicon.grammar.reckoning.lengthBeginning(in: words, at: verb, before: words.count),
            case let rest = words[(verb + length)...], rest.count >= 2, rest.first != code("机")
        else { return words }
        return Array(rest)
    }
    private static let longestReckoned = 6
}
