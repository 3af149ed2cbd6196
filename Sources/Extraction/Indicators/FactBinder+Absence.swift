import Exact
import Lexicon
import Normalization
import Records
import Source

extension FactBinder {
    /// `无失学辍学`, `没有大班额`, `因公出国费用为零`, `全部由公办学校接收`: none and all, written in words.
    func absences(in passage: Passage, stage: String?, period: String?, block: IndicatorKey?) -> [Fact] {
        let sentence = passage.range
        var out: [Fact] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            guard
                lexicon.absent.mayBegin(with: view.s[i]) || lexicon.allOf.mayBegin(with: view.s[i])
                    || lexicon.turns.covered.mayBegin(with: view.s[i])
            else {
                i += 1
                continue
            }
            let facts =
                absences(at: i, sentence: sentence) ?? (allOf(at: i, in: passage) ?? covered(at: i, in: passage)).map {
                    [$0]
                } ?? []
            out += facts.map { fact in
                var fact = fact
                fact.stage = reader.stage(in: fact.words.scalarValues).name ?? stage
                fact.period = period
                fact.block = block
                return fact
            }
            i = facts.first?.context.upperBound ?? i + 1
        }
        return out
    }

    private func absences(at i: Int, sentence: Range<Int>) -> [Fact]? {
        guard lexicon.absent.begins(in: view.s, at: i, before: view.s.count) else { return nil }
        let none =
            noneOf(at: i, sentence: sentence) ?? noneAhead(of: i, sentence: sentence) ?? noOne(
                at: i, sentence: sentence) ?? noIncident(
                at: i, sentence: sentence)
            ?? noSchools(at: i, sentence: sentence)
        return none.map { [$0] } ?? zeroOf(at: i, sentence: sentence)
    }

    private func allOf(at i: Int, in passage: Passage) -> Fact? {
        let sentence = passage.range
        guard let (length, rate) = lexicon.allOf.longest(in: view.s, at: i, before: sentence.upperBound),
            endsClause(i + length, sentence: sentence),
            !lexicon.notAll.occurs(in: view.s, clauseStart(before: i, in: sentence)..<i),
            let who = rate.who.last(in: view.s, sentence.lowerBound..<i),
            !lexicon.allOfOthers.occurs(in: view.s, who..<i)
        else { return nil }
        var fact = told(
            i..<(i + length), value: 100, unit: "%", rule: Fact.allOf,
            as: .init(id: terms.term(exactly: rate.name.scalarValues)?.id, name: rate.name))
        fact.role = role(fact.mention, sentence: passage, context: fact.context, period: nil)
        return fact
    }

    private func clauseStart(before end: Int, in sentence: Range<Int>) -> Int {
        var i = end
        while i > sentence.lowerBound, !reader.isBoundary(view.at(i - 1)) { i -= 1 }
        return i
    }

    private func noneOf(at i: Int, sentence: Range<Int>) -> Fact? {
        guard let word = lexicon.noneWords.first(where: { view.hasPrefix($0, at: i) }),
            view.at(i - 1) != code("有")
        else { return nil }
        let start = i + word.count
        guard let (length, unit) = lexicon.noneOf.longest(in: view.s, at: start, before: sentence.upperBound) else {
            return nil
        }
        let end = start + length
        var tail = end
        while let word = lexicon.noneTails.first(where: { view.hasPrefix($0, at: tail) }) { tail += word.count }
        // 《确保无大班额专项计划》 says what is wanted.
        guard endsClause(tail, sentence: sentence) else { return nil }
        // 无食物中毒、走失、烫伤等责任事故: the first of what is told together.
        if view.at(tail) == code("、"), !lexicon.noneWords.contains(where: { view.hasPrefix($0, at: tail + 1) }) {
            return nil
        }
        return zero(i..<end, name: view.string(start..<end), unit: unit, rule: "none-of")
    }

    /// `56人以上的大班额没有`: what there is none of stands ahead.
    private func noneAhead(of i: Int, sentence: Range<Int>) -> Fact? {
        guard let word = lexicon.noneWords.first(where: { view.hasPrefix($0, at: i) }),
            case let end = i + word.count, endsClause(end, sentence: sentence)
        else { return nil }
        for start in max(sentence.lowerBound, i - 10)..<i {
            guard let (length, unit) = lexicon.noneOf.longest(in: view.s, at: start, before: i), start + length == i
            else { continue }
            return zero(i..<end, name: view.string(start..<i), unit: unit, rule: "none-of")
        }
        return nil
    }

    /// `未发生较大以上生产安全事故`: what ends like an incident, whatever it is called.
    private func noIncident(at i: Int, sentence: Range<Int>) -> Fact? {
        guard let length = lexicon.happened.lengthBeginning(in: view.s, at: i, before: sentence.upperBound) else {
            return nil
        }
        let start = i + length
        let limit = min(sentence.upperBound, start + 18)
        let end = start + view.s[start..<limit].prefix(while: \.isHan).count
        let name = view.string(start..<end)
        guard end - start >= 3, endsClause(end, sentence: sentence), view.at(end) != code("、"),
            let unit = lexicon.incidents.first(where: { name.hasSuffix($0.ending) })?.unit
        else { return nil }
        return zero(i..<end, name: name, unit: unit, rule: "none-of")
    }

    /// `近三年无一人受处分`, `校园内没有一起欺凌事件`: who or what there is not one of.
    private func noOne(at i: Int, sentence: Range<Int>) -> Fact? {
        guard let word = lexicon.noneWords.first(where: { view.hasPrefix($0, at: i) }),
            view.at(i + word.count) == code("一"), view.at(i - 1) != code("有"),
            case let start = i + word.count + 1,
            let length = lexicon.turns.oneUnits.lengthBeginning(in: view.s, at: start, before: sentence.upperBound)
        else { return nil }
        let from = start + length
        var end = from
        while end < sentence.upperBound, end - from < Self.longestDeed, view.at(end).isHan { end += 1 }
        var what = Array(view.s[from..<end])
        guard what.count >= 2, !lexicon.turns.noOnes.contains(what[0]), endsClause(end, sentence: sentence) else {
            return nil
        }
        if let tail = lexicon.noneTails.first(where: { what.count >= $0.count + 2 && what.suffix($0.count) == $0[...] })
        {
            what.removeLast(tail.count)
        }
        let areWho = lexicon.turns.peopleUnits.isExactly(in: view.s, start..<from)
        let name = areWho ? whose(before: i, in: sentence) + what + [code("人")] : what
        return zero(i..<end, name: String(scalars: name), unit: view.string(start..<from), rule: "none-of")
    }
    private static let longestDeed = 12

    /// 适龄儿童|无一人辍学: the words of the clause that say of whom none is told; none where they say when or where.
    private func whose(before i: Int, in sentence: Range<Int>) -> [UInt32] {
        let lead = reader.tidy(view.s[clauseStart(before: i, in: sentence)..<i].filter { !$0.isSpace })
        let isOfPeople =
            lexicon.names.persons.ends(in: lead, at: lead.count, after: 0)
            || terms.best(for: lead)?.term.unit.map { PeopleUnits.isSame($0, "人") } ?? false
        return isOfPeople && lead.count <= Self.longestDeed ? lead : []
    }

    /// `建档立卡学生3918人,资助全覆盖`: what all those have who were counted right before it.
    private func covered(at i: Int, in passage: Passage) -> Fact? {
        let sentence = passage.range
        guard let length = lexicon.turns.covered.lengthBeginning(in: view.s, at: i, before: sentence.upperBound),
            endsClause(i + length, sentence: sentence)
        else { return nil }
        let head = reader.head(before: i, limit: sentence.lowerBound)
        let comma = head.range.lowerBound - 1
        guard (2...8).contains(head.words.count), head.words.allSatisfy(\.isHan), comma > sentence.lowerBound + 2,
            view.at(comma) == code(","), lexicon.turns.peopleUnits.isExactly(in: view.s, (comma - 1)..<comma)
        else { return nil }
        var start = comma - 1
        while start > sentence.lowerBound, view.at(start - 1).isASCIIDigit { start -= 1 }
        let who = reader.head(before: start, limit: sentence.lowerBound).words
        guard start < comma - 1, who.count >= 2 else { return nil }
        let name = String(scalars: who + head.words + "覆盖率".scalarValues)
        var fact = told(
            i..<(i + length), value: 100, unit: "%", rule: Fact.allOf,
            as: .init(id: terms.term(exactly: name.scalarValues)?.id, name: name))
        fact.role = role(fact.mention, sentence: passage, context: fact.context, period: nil)
        return fact
    }

    /// `我县无教学点`, `全县没有民办学校`: none of what the lexicon counts in 所, in the whole place.
    private func noSchools(at i: Int, sentence: Range<Int>) -> Fact? {
        guard let word = lexicon.noneWords.first(where: { view.hasPrefix($0, at: i) }), view.at(i - 1) != code("有")
        else { return nil }
        let lead = clauseStart(before: i, in: sentence)..<i
        let before = view.s[view.trimmed(lead)]
        guard
            before.isEmpty && lead.lowerBound > sentence.lowerBound
                || lexicon.turns.noneLead.isExactly(Array(before)) || ownPlaces.contains(Array(before))
        else { return nil }
        let start = i + word.count
        guard let term = terms.longestStarting(at: start, in: view), let unit = term.term.unit,
            lexicon.turns.noneUnits.contains(unit), endsClause(start + term.length, sentence: sentence)
        else { return nil }
        let end = start + term.length
        if view.at(end) == code("、"), !lexicon.noneWords.contains(where: { view.hasPrefix($0, at: end + 1) }) {
            return nil
        }
        return zero(i..<end, name: view.string(start..<end), unit: unit, rule: "none-of", id: term.term.id)
    }

    /// A name, or several rates, and 为零 behind it, where the words end the clause.
    private func zeroOf(at i: Int, sentence: Range<Int>) -> [Fact]? {
        guard let word = lexicon.zeroWords.first(where: { view.hasPrefix($0, at: i) }) else { return nil }
        let end = i + word.count
        guard endsClause(end, sentence: sentence) else { return nil }
        let rates = rates(before: i, limit: sentence.lowerBound)
        if !rates.isEmpty { return rates.compactMap { zeroOf($0, range: i..<end) } }
        return zeroOf(reader.head(before: i, limit: sentence.lowerBound).words, range: i..<end).map { [$0] }
    }

    private func zeroOf(_ words: [UInt32], range: Range<Int>) -> Fact? {
        guard words.count >= 2 else { return nil }
        let term = terms.term(exactly: words)
        let name = String(scalars: words)
        let unit = term?.unit ?? lexicon.endingUnits.first { name.hasSuffix($0.ending) }?.unit
        // 零就业家庭动态清零 says what was done; 超大班额全部清零, how many there are.
        if unit == nil, lexicon.cleared.ends(in: view.s, at: range.upperBound, after: range.lowerBound) { return nil }
        return zero(range, name: name, unit: unit ?? "", rule: "zero-word", id: term?.id)
    }

    func endsClause(_ end: Int, sentence: Range<Int>) -> Bool {
        let c = view.at(end)
        return end >= sentence.upperBound || c.isSpace
            || reader.isBoundary(c) && c != code("》") && c != code("“") && c != code("”") && c != code("《")
    }

    private func zero(_ range: Range<Int>, name: String, unit: String, rule: String, id: String? = nil) -> Fact {
        var fact = told(
            range, value: 0, unit: unit, rule: rule,
            as: .init(id: id, name: name + (rule == "none-of" ? "数" : "")))
        fact.words = name
        return fact
    }

    /// A figure that the words of a range tell.
    private func told(
        _ range: Range<Int>, value: Rational, unit: String, rule: String, as indicator: Fact.Indicator
    ) -> Fact {
        let source = document.text.sourceRange(range)
        let mention = Mention(
            span: document.source.span(source), quote: document.source.quote(source), range: range, value: value,
            valueText: value.decimal, unit: unit, comparator: .eq, interval: Interval(exactly: value), ulp: 1,
            kind: unit == "%" ? .percent : .count)
        return Fact(
            id: 0, mention: mention, indicator: indicator, words: indicator.name,
            scope: profile.scope(at: range.lowerBound, outline: outline), stage: nil, period: nil, role: .actual,
            rule: rule, context: range)
    }
}
