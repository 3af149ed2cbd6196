import Exact
import Lexicon
import Records
import Source

/// Figures whose own words are short because one before them in the sentence said the rest.
extension FactBinder {
    /// The full name of a figure that goes on with what `facts` (those of its sentence so far) began; nil for one that
    /// says itself what it is.
    func parallelName(_ words: [UInt32], own: [UInt32], _ mention: Mention, _ facts: ArraySlice<Fact>) -> [UInt32]? {
        // 小班3个|74人: all that are in those classes.
        if !own.isEmpty, isClassAlone(words, mention) { return "班额".scalarValues }
        if reachesAlone(words, mention) { return words + "学校数".scalarValues }
        guard let last = facts.last else { return nil }
        if let measure = sameMeasure(last, ofArea: own, mention) { return measure }
        if isStageOnly(own) {
            return mention.comparator == .range
                ? rangeName(own, mention, facts) : mention.unit == "所" ? schoolsName(own, facts) : nil
        }
        return perPupilName(words, mention, facts) ?? ratioName(words, mention, facts)
    }

    /// `全部达到基本标准75所`: what they reach, and not that they are schools.
    private func reachesAlone(_ words: [UInt32], _ mention: Mention) -> Bool {
        mention.unit == "所" && lexicon.grammar.reaching.occurs(in: words) && terms.best(for: words)?.isWhole != true
            && !words.contains(code("校")) && !words.contains(code("园")) && reader.stage(in: words) == .none
    }

    /// `五(2)班48人`, `其他班级45人`: a class by its name and nothing else.
    private func isClassAlone(_ words: [UInt32], _ mention: Mention) -> Bool {
        guard mention.kind == .count, mention.unit == "人", (2...7).contains(words.count) else { return false }
        if lexicon.grammar.classes.ends(in: words, at: words.count, after: 1) { return true }
        guard words.last == code("班") else { return false }
        return words.dropLast().allSatisfy {
            $0.isASCIIDigit || ChineseNumeral.digit($0) != nil || lexicon.grammar.classWords.contains($0)
        }
    }

    /// `要求生均占地面积不低于18平方米。我校生均21.37平方米`: 生均 alone is of what was required right before.
    func asRequired(_ words: [UInt32], _ mention: Mention, _ facts: [Fact]) -> [UInt32]? {
        guard lexicon.grammar.perHead.isExactly(words), let last = facts.last, last.role == .standard,
            last.mention.unit == mention.unit
        else { return nil }
        let asked = last.words.scalarValues
        return asked.starts(with: words) && asked.count > words.count ? asked : nil
    }

    /// `2.每百名学生拥有县级及以上骨干教师数。…,每百名学生拥有1.17人`: what the heading of the item names.
    func meanOfHeading(_ figure: Figure) -> [UInt32]? {
        guard lexicon.grammar.perHundred.isExactly(figure.raw) || lexicon.grammar.perHead.isExactly(figure.head.words),
            let node = outline.node(at: figure.place.start)
        else { return nil }
        let title = outline.nodes[node].title
        let words = Array(view.s[title].prefix { !reader.isBoundary($0) || $0 == code("、") }.filter { !$0.isSpace })
        guard words.starts(with: figure.raw.prefix(2)), title.upperBound <= figure.place.start else { return nil }
        return terms.best(for: words)?.isWhole == true ? words : nil
    }

    /// `骨干教师小学412人,每百名学生拥有1.17人;初中|226人,…`: of the other stage the clause before told first how many, then the mean;
    /// so does this one.
    func countBeforeMean(_ figure: Figure, stage: String?, _ facts: [Fact]) -> Int? {
        guard view.at(figure.head.range.lowerBound - 1) == code(";"), let last = facts.last, last.stage != stage,
            last.mention.range.upperBound + 1 == figure.head.range.lowerBound, isPerPupil(last),
            let sentence = last.sentence
        else { return nil }
        let before = view.s[sentence.lowerBound..<last.mention.range.lowerBound]
        let clause = before.lastIndex(of: code(";")).map { $0 + 1 } ?? sentence.lowerBound
        return facts.indices.last { i in
            let fact = facts[i]
            return fact.mention.range.lowerBound >= clause && fact.stage == last.stage && !isPerPupil(fact)
                && fact.mention.kind == figure.mention.kind && fact.mention.unit == figure.mention.unit
        }
    }

    /// 每百名学生拥有骨干教师数, 初中生均…
    private func isPerPupil(_ fact: Fact) -> Bool {
        let words = fact.words.scalarValues
        return lexicon.grammar.perHead.occurs(in: words) || lexicon.grammar.perHundred.occurs(in: words)
    }

    /// `骨干教师19人,每百名学生拥有1.17人`, `骨干教师19人,1.17人/百生`: of those told right before.
    func perHundredOfThose(_ figure: Figure, _ facts: ArraySlice<Fact>) -> [UInt32]? {
        guard let last = facts.last else { return nil }
        let isBySay =
            figure.mention.kind == .count && last.mention.unit == figure.mention.unit
            && lexicon.grammar.perHundred.isExactly(figure.raw)
        let isByUnit =
            figure.mention.unit == last.mention.unit + "/百生" && figure.raw.allSatisfy { $0 == code(",") }
            && view.at(last.mention.range.upperBound) == code(",")
        guard isBySay || isByUnit else { return nil }
        let those = carriedNoun(last) ?? last.words.scalarValues
        return lexicon.grammar.beginnings.first.map { those.starts(with: $0) ? those : $0 + those }
    }

    /// `教师年人均工资62350元,高于公务员61800元的平均水平`, `巩固率98.6%,高于全省97.2%的平均水平`: the same of others.
    func levelOfOthers(_ words: [UInt32], _ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        let end = figure.mention.range.upperBound
        guard let length = lexicon.grammar.comparing.lengthBeginning(in: words, at: 0, before: words.count),
            length < words.count, lexicon.grammar.levels.begins(in: view.s, at: end, before: view.s.count),
            let previous = figure.previous, facts[previous].mention.unit == figure.mention.unit
        else { return nil }
        let others = Array(words[length...])
        if let known = sameMeasure(facts[previous], of: others) { return known }
        // 公务员|人均年收入: teachers are not what the others' pay is of.
        let own = facts[previous].words.scalarValues
        let staff = lexicon.grammar.staff.lengthBeginning(in: own, at: 0, before: own.count) ?? 0
        return others + (others.last == code("员") ? own[staff...] : own[...])
    }

    /// The measure of a figure, of others: of 教师年人均工资 and 公务员, 公务员年人均工资; nil where that makes no name.
    func sameMeasure(_ fact: Fact, of others: [UInt32]) -> [UInt32]? {
        let measure = fact.words.scalarValues
        return measure.indices.lazy.map { others + measure[$0...] }.first { self.terms.best(for: $0)?.isWhole == true }
    }

    /// `城区生均校舍面积6.1平方米,镇区7.9平方米`, `城区学校平均班额44.2人,农村学校31.6人`: what was told of the town is told of the
    /// country.
    private func sameMeasure(_ last: Fact, ofArea own: [UInt32], _ mention: Mention) -> [UInt32]? {
        let areas = lexicon.grammar.townAndCountry
        let said = last.words.scalarValues
        guard let area = areas.lengthBeginning(in: own, at: 0, before: own.count), last.mention.unit == mention.unit,
            last.mention.kind == mention.kind,
            let length = areas.lengthBeginning(in: said, at: 0, before: said.count), case let kind = own[area...],
            said.count > length + kind.count, said[length...].starts(with: kind),
            kind.isEmpty || lexicon.grammar.anySchool.isExactly(Array(kind)) || isStageOnly(Array(kind))
        else { return nil }
        return own + said[(length + kind.count)...]
    }

    /// `小学差异系数在A至B之间,综合差异系数C,初中在D至E之间`: a range goes on with the range.
    private func rangeName(_ own: [UInt32], _ mention: Mention, _ facts: ArraySlice<Fact>) -> [UInt32]? {
        let before = facts.last { $0.mention.comparator == .range && $0.mention.kind == mention.kind }
        return before.flatMap(carriedNoun).map { own + $0 }
    }

    /// `全部达标的小学48所,占…,初中27所`: what narrows the one down narrows the other.
    private func schoolsName(_ own: [UInt32], _ facts: ArraySlice<Fact>) -> [UInt32]? {
        guard let before = facts.last(where: { $0.mention.unit == "所" && $0.stage != nil }) else { return nil }
        let words = before.words.scalarValues
        guard let start = words.indices.dropFirst(2).first(where: { isStageOnly(Array(words[$0...])) }) else {
            return nil
        }
        let lead = Array(words[..<start])
        return lead.last == code("的") || lexicon.grammar.narrowsSchools.isExactly(lead) ? lead + own : nil
    }

    /// `每百名学生拥有高于规定学历教师5.37人、骨干教师1.21人`: no school has a fraction of a teacher, so the second is
    /// per pupil, too.
    private func perPupilName(_ words: [UInt32], _ mention: Mention, _ facts: ArraySlice<Fact>) -> [UInt32]? {
        guard isPerPupilSize(mention), let last = facts.last else { return nil }
        let between = last.mention.range.upperBound..<max(last.mention.range.upperBound, mention.range.lowerBound)
        guard !view.s[between].contains(code(";")) else { return nil }
        let said = facts.map { fact in
            let name = fact.words.scalarValues
            return name[(lexicon.stage(in: name, at: 0)?.length ?? 0)...]
        }
        let stage = lexicon.stage(in: words, at: 0)?.length ?? 0
        for beginning in lexicon.grammar.beginnings
        where !words.starts(with: beginning) && said.contains(where: { $0.starts(with: beginning) }) {
            let full = words[..<stage] + beginning + words[stage...]
            if terms.best(for: beginning + words[stage...])?.isWhole == true { return Array(full) }
        }
        return nil
    }

    private func isPerPupilSize(_ mention: Mention) -> Bool {
        guard let value = mention.value else { return false }
        switch mention.kind {
        case .count: return !value.isInteger
        case .area: return value < 100
        default: return false
        }
    }

    /// `四年级数学校际差异率为0.093,八年级数学为0.127`: a bare decimal measures what the one before measured.
    private func ratioName(_ words: [UInt32], _ mention: Mention, _ facts: ArraySlice<Fact>) -> [UInt32]? {
        guard isUnnamedRatio(mention, words: words), let last = facts.last, last.mention.kind == .ratio,
            last.mention.unit.isEmpty
        else { return nil }
        let name = last.words.scalarValues
        guard let length = terms.best(for: name)?.length, lexicon.ratios.ends(last.words) else { return nil }
        let ratio = lexicon.grammar.ratioWords.lengthEnding(in: name, at: name.count, after: 0) ?? length
        return words + (ratioOfEach(last, mention) ?? Array(name.suffix(ratio)))
    }

    /// 差异系数 of 综合差异系数: what its parts are called.
    func ratioOfEach(_ whole: Fact, _ mention: Mention) -> [UInt32]? {
        let words = whole.words.scalarValues
        guard mention.kind == .ratio, mention.unit.isEmpty, let length = terms.best(for: words)?.length,
            let lead = lexicon.grammar.composite.lengthBeginning(
                in: words, at: words.count - length, before: words.count)
        else { return nil }
        return Array(words.suffix(length - lead))
    }
}
