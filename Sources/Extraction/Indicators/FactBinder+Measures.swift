import Lexicon
import Records
import Source

/// Figures whose own words say only whom they are of; what is measured stands elsewhere in the sentence.
extension FactBinder {
    /// A bare decimal whose head names no ratio: `小学语文0.082`.
    func isUnnamedRatio(_ mention: Mention, words: [UInt32]) -> Bool {
        guard mention.kind == .ratio, mention.unit.isEmpty, !words.isEmpty, words.count <= 12 else { return false }
        return !lexicon.ratios.occurs(in: words) && !words.contains(code("率")) && !words.contains(code("比"))
    }

    /// A decimal without a unit behind the name of a ratio: `城乡居民收入比为1.94`.
    func isNamedRatio(_ mention: Mention) -> Bool {
        let start = mention.range.lowerBound
        guard !mention.isChinese, mention.unit.isEmpty, let value = mention.value else { return false }
        // 学生犯罪率0
        if value == 0 {
            return view.at(start - 1) == code("率")
                && (mention.range.upperBound >= view.s.count || reader.isBoundary(view.at(mention.range.upperBound)))
        }
        guard !value.isInteger else { return false }
        let lead = view.withoutSpaces(max(0, start - 12)..<start)
        let name = dropSuffixes(lead, lexicon.grammar.beforeNumber)
        return lexicon.ratios.ends(in: name, at: name.count, after: 0)
    }

    /// `校际差异率结果为:小学语文0.082`: the ratio that the sentence named before a colon.
    func measureAhead(
        _ mention: Mention, words: [UInt32], head: Head, sentence: Range<Int>
    ) -> (words: [UInt32], stage: String?)? {
        guard isUnnamedRatio(mention, words: words), head.range.lowerBound > sentence.lowerBound,
            view.at(head.range.lowerBound - 1) == code(":")
        else { return nil }
        for end in stride(from: head.range.lowerBound - 1, to: sentence.lowerBound, by: -1) {
            if view.at(end) == code(",") || view.at(end) == code("。") { return nil }
            for ratio in lexicon.ratios.words where view.hasPrefix(ratio, at: end - ratio.count) {
                let name = reader.head(before: end, limit: sentence.lowerBound).words
                // 七项指标差异系数: of each of them, not of the seven.
                let items = lexicon.grammar.indicators
                if let i = items.last(in: name, 0..<max(0, name.count - 1)),
                    let length = items.lengthBeginning(in: name, at: i, before: name.count - 1)
                {
                    return (Array(name[(i + length)...].drop { $0 == code("的") }), reader.stage(in: name).name)
                }
                return name.isEmpty ? nil : (name, nil)
            }
        }
        return nil
    }

    /// `15所小学、9所初中生均体育运动场馆面积达到标准`: schools of which the rest of the clause says something are not
    /// all the schools there are.
    func measureBehind(
        _ mention: Mention, head: [UInt32], noun: Noun
    ) -> Naming? {
        guard mention.comparator == .eq, mention.unit == "所" || mention.unit == "个", isSchoolNoun(noun.words) else {
            return nil
        }
        var i = mention.range.upperBound
        var depth = 0
        var clause: [UInt32] = []
        // Over further schools (、9所初中) and brackets to the end of the clause.
        while i < view.s.count, i - mention.range.upperBound < 60 {
            let c = view.at(i)
            if c == code("(") { depth += 1 }
            if depth == 0 {
                if c == code(",") || c == code("。") || c == code(";") || c == 0x0A || c == code(":") { break }
                // 42个小学参评单位中|41个达标: another figure says how many did.
                if c.isASCIIDigit, clause.last == code("中") { return nil }
                if c == code("、") || c == code("和") {
                    clause = []
                } else if c.isHan {
                    clause.append(c)
                }
            }
            if c == code(")") { depth = max(0, depth - 1) }
            i += 1
        }
        // 18所初中7项指标综合达标率均为100%: the rate is no measure that schools reach.
        guard lexicon.grammar.reaching.occurs(in: clause), !clause.contains(code("率")) else { return nil }
        var rest = clause[...]
        if rest.first == code("所") || rest.first == code("个") { rest = rest.dropFirst() }
        while let (length, _) = lexicon.stage(in: Array(rest), at: 0), length < rest.count {
            rest = rest.dropFirst(length)
        }
        // 37所|学校|生均体育运动场馆面积不足: the name ends in it.
        if let length = lexicon.grammar.anySchool.lengthBeginning(in: clause, at: rest.startIndex, before: clause.count)
        {
            rest = rest.dropFirst(length)
        }
        guard rest.count >= 2 else { return nil }
        var subject: [UInt32] = []
        if lexicon.grammar.reaching.begins(in: Array(rest), at: 0, before: rest.count) {
            // 有17所小学达标: what they reach stands before them.
            subject = reader.tidy(head)
            if subject.isEmpty || isSchoolNoun(subject) { subject = [] }
        }
        let ones = lexicon.stage(in: noun.words, at: 0).map { noun.words.prefix($0.length) } ?? []
        return Naming(words: subject + ones + rest + "学校数".scalarValues, end: i)
    }

    /// `8名教师获县级以上表彰`, `36人次参加省级培训`, `28个县(市)通过督导评估`: those who did something are not all there are.
    func deedBehind(
        _ mention: Mention, head: [UInt32], noun: Noun
    ) -> Naming? {
        guard mention.kind == .count,
            (head.isEmpty || head == noun.words || isTimeOnly(head))
                && (FactBinder.peopleUnits.contains(mention.unit)
                    || lexicon.grammar.countedPlaces.isExactly(noun.words))
                || head.last == code("中") && noun.words.isEmpty
        else { return nil }
        let start = noun.words.isEmpty ? mention.range.upperBound : noun.end
        guard lexicon.deeds.begins(in: view.s, at: start, before: view.s.count) else { return nil }
        var i = start
        while i < view.s.count, i - start < 14, view.at(i).isHan || lexicon.grammar.masks.contains(view.at(i)) {
            i += 1
        }
        guard i > start + 1 else { return nil }
        // 6个县区中已有|2个通过省级评估
        let whose = head.last == code("中") ? Array(head.dropLast()) : noun.words
        return Naming(words: view.s[start..<i].filter { $0 != code("了") } + whose, end: i)
    }

    /// `3条已整改,1条|正在整改`: what became of so many of those told before.
    func stateBehind(_ mention: Mention, facts: [Fact], sentence: Range<Int>) -> Naming? {
        let start = mention.range.upperBound
        guard mention.kind == .count,
            lexicon.grammar.stateLeads.begins(in: view.s, at: start, before: sentence.upperBound),
            facts.suffix(3).contains(where: {
                sentence.contains($0.mention.range.lowerBound) && $0.mention.unit == mention.unit
            })
        else { return nil }
        var i = start
        while i < sentence.upperBound, i - start < 10, view.at(i).isHan { i += 1 }
        guard i - start >= 3, i >= sentence.upperBound || reader.isBoundary(view.at(i)) else { return nil }
        return Naming(words: Array(view.s[start..<i]), end: i)
    }

    /// By which people are counted.
    static let peopleUnits: WordList = ["名", "人", "位", "人次"]

    /// 近三年, 全年, 后两年, 2022年: says when and not what.
    /// “十三五”期间, 十四五前两年
    private func isOfPlan(_ words: [UInt32]) -> Bool {
        func isQuote(_ c: UInt32) -> Bool { c == code("“") || c == code("”") }
        guard words.first(where: { !isQuote($0) }) == code("十") else { return false }
        let bare = words.filter { !isQuote($0) }
        guard bare.count >= 3, bare[0] == code("十"), ChineseNumeral.digit(bare[1]) != nil, bare[2] == code("五") else {
            return false
        }
        return bare.count == 3 || lexicon.grammar.planTimes.isExactly(Array(bare[3...]))
    }

    func isTimeOnly(_ words: [UInt32]) -> Bool {
        if isOfPlan(words) { return true }
        guard words.count <= 6, let last = words.last, !words.contains(code("岁")) else { return false }
        let isYear = last == code("年") || last == code("来") && words.dropLast().last == code("年") || last == code("度")
        let number = words.dropLast(last == code("来") ? 2 : 1)
        if isYear, number.allSatisfy({ ChineseNumeral.digit($0) != nil || $0 == code("十") }) { return true }
        return isYear
            && (words[0].isASCIIDigit || lexicon.grammar.timeLeads.begins(in: words, at: 0, before: words.count))
    }

    /// `厕所2处,面积46平方米`: of what was counted right before it.
    func areaOfRooms(_ words: [UInt32], _ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard figure.mention.kind == .area, lexicon.grammar.plainAreas.isExactly(words), let previous = figure.previous,
            case let fact = facts[previous], fact.mention.kind == .count,
            fact.mention.range.upperBound + 1 == figure.head.range.lowerBound,
            case let rooms = fact.words.scalarValues,
            lexicon.grammar.rooms.ends(in: rooms, at: rooms.count, after: 0)
        else { return nil }
        return rooms + words
    }

    /// `生均体育运动场馆面积,小学9.33平方米`: the indicator that the clause before names, without a figure of its own.
    func topicAhead(_ head: Head, sentence: Range<Int>) -> [UInt32]? {
        let end = head.range.lowerBound - 1
        guard end > sentence.lowerBound, [code(","), code(":"), code("(")].contains(view.at(end)) else { return nil }
        let topic = reader.head(before: end, limit: min(firstWord(of: sentence), end))
        guard !topic.words.isEmpty, !view.s[topic.range].contains(where: \.isASCIIDigit) else { return nil }
        if terms.best(for: topic.words)?.isWhole == true { return topic.words }
        // 生均教学及辅助用房面积|方面,小学…
        if let length = lexicon.turns.topicEnds.lengthEnding(in: topic.words, at: topic.words.count, after: 1),
            case let name = Array(topic.words.dropLast(length)), terms.best(for: name)?.isWhole == true
        {
            return name
        }
        // 装备标准和|生均公用经费基准定额|(小学720元…: the last of what is joined.
        if let joint = topic.words.lastIndex(where: { $0 == code("和") || $0 == code("及") }),
            case let last = Array(topic.words[(joint + 1)...]), terms.best(for: last)?.isWhole == true
        {
            return last
        }
        // 公用经费|稳步提高,小学由…: how it went is no part of the name.
        for cut in topic.words.indices.dropFirst(3)
        where lexicon.turns.moving.begins(in: topic.words, at: cut, before: topic.words.count) {
            let name = Array(topic.words[..<cut])
            guard lexicon.grammar.measures.ends(in: name, at: cut, after: 0) else { continue }
            return terms.best(for: name) == nil ? nil : name
        }
        return nil
    }

    /// `小学由1126元增加到1183元;初中由|1547元`: what was measured of the other stage.
    func ofOtherStage(_ mention: Mention, stage: String?, _ facts: [Fact]) -> Int? {
        facts.indices.suffix(4).last {
            let fact = facts[$0]
            return fact.mention.kind == mention.kind && fact.mention.unit == mention.unit && fact.table == nil
                && fact.stage != nil && fact.stage != stage && fact.relation == nil
                && mention.range.lowerBound - fact.mention.range.upperBound < 40
                && !view.s[fact.mention.range.upperBound..<mention.range.lowerBound].contains(0x0A)
        }
    }

    /// `从分类满意度看,学生91.5%、家长|87.6%`: what is measured of each.
    func viewed(_ words: [UInt32], _ mention: Mention, sentence: Range<Int>) -> [UInt32]? {
        guard mention.kind == .percent, (2...6).contains(words.count), terms.best(for: words) == nil else { return nil }
        for comma in (sentence.lowerBound..<mention.range.lowerBound).reversed() where view.at(comma) == code(",") {
            guard let length = lexicon.turns.views.lengthEnding(in: view.s, at: comma, after: sentence.lowerBound),
                let from = view.s[sentence.lowerBound..<comma].lastIndex(of: code("从"))
            else { continue }
            let name = Array(view.s[(from + 1)..<(comma - length)])
            guard name.count <= 12, !name.contains(where: reader.isBoundary), let found = terms.best(for: name),
                found.term.kind == .percent
            else { continue }
            return Array(name.suffix(found.length))
        }
        return nil
    }

    /// `校额超过2000人的小学2所`: what stands before 的 tells which schools are counted.
    func narrowedSchools(_ raw: [UInt32], _ words: [UInt32], head: Head, limit: Int) -> [UInt32]? {
        guard raw.first == code("的"), isSchoolNoun(words) else { return nil }
        var start = head.range.lowerBound
        let lowest = max(0, start - 16)
        while start > lowest, !reader.isBoundary(view.at(start - 1)) { start -= 1 }
        guard start > lowest, start < head.range.lowerBound else { return nil }
        return view.s[start..<head.range.lowerBound] + [code("的")] + words
    }

    /// `育英小学2096人`: a school by its name and nothing else; persons of it are its pupils.
    func isSchoolAlone(_ words: [UInt32], _ mention: Mention) -> Bool {
        guard mention.kind == .count, mention.unit == "人" || mention.unit == "名", words.count >= 4,
            lexicon.grammar.schoolEnds.ends(in: words, at: words.count, after: 1)
        else { return false }
        let name = words.dropLast(2)
        guard !lexicon.grammar.measured.occurs(in: words), terms.best(for: Array(name)) == nil else { return false }
        return profile.schoolNames.school(before: words + "在校".scalarValues).map { $0.scalarValues == words } ?? false
    }

    /// `适龄残疾儿童少年281人,在校258人,入学率91.8%`: the rate of those counted before it, where that makes a known name.
    func rateOfThose(_ words: [UInt32], _ mention: Mention, facts: [Fact], since first: Int) -> [UInt32]? {
        guard mention.kind == .percent, words.count <= 4, words.last == code("率"), first < facts.count else {
            return nil
        }
        for fact in facts[first...].suffix(3).reversed() where fact.mention.kind == .count {
            var those = fact.words.scalarValues[...]
            while let length = lexicon.ofAge.lengthBeginning(in: Array(those), at: 0, before: those.count - 1) {
                those = those.dropFirst(length)
            }
            if let length = lexicon.grammar.dueBehind.lengthEnding(
                in: Array(those), at: those.endIndex - those.startIndex, after: 2)
            {
                those = those.dropLast(length)
            }
            if those.count >= 2, lexicon.stage(in: Array(those), at: 0) == nil,
                terms.best(for: Array(those) + words)?.isWhole == true
            {
                return Array(those) + words
            }
        }
        return nil
    }

    private func isSchoolNoun(_ words: [UInt32]) -> Bool {
        guard let (length, stage) = lexicon.stage(in: words, at: 0) else {
            return lexicon.grammar.anySchool.begins(in: words, at: 0, before: words.count)
        }
        return stage != nil && length <= 3
    }
}
