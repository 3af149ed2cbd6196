import Exact
import Lexicon
import Records
import Source

/// 满意度79.9%;…。社会认可度高于85%的国家标准; 0.689,…,均优于0.65和0.55的国家标准: what the text goes on to say of the very limit
/// that a figure misses.
///
/// Read off the text, as the limit need not be a fact of its own there. Looked for only where a figure misses its limit.
struct LimitClaims {
    let evidence: Evidence
    let words: LimitWords
    let follows: FollowsLexicon

    /// So far behind a figure it may be said, in scalars.
    private static let reach = 240

    /// The clause that says so of the figure: nothing else of its measure stands between the two, it is said of each of them, or by the
    /// figure's name.
    ///
    /// - Parameters:
    ///   - printed: the limit as it would be printed in the figure's unit.
    ///   - names: what the figure may be called besides its own words.
    func claim(of fact: Fact, keeping limit: Limit, printed: Rational, names: [String]) -> Range<Int>? {
        guard fact.table == nil, fact.mention.scale == 1, let paragraph = fact.paragraph else { return nil }
        let start = fact.mention.range.upperBound
        let own = evidence.sentenceRange(of: fact.id)?.lowerBound ?? start
        var quoted: Range<Int>?
        for clause in evidence.clauses(in: start..<max(start, end(of: paragraph, from: start))) {
            if words.tellsMissed(in: evidence.scalars, clause) { return nil }
            if saysOtherTime(own..<clause.upperBound, behind: start) { return nil }
            if let quoted, isOneSentence(quoted, clause), saysMet(clause), !divides(start..<clause.lowerBound) {
                return clause
            }
            guard let number = number(printed, in: clause, like: fact) else { continue }
            quoted = clause
            guard let verb = verb(before: number, in: clause, limit), !isOpen(clause) else { continue }
            if isOf(clause.lowerBound..<verb, fact, names, in: clause, from: start) { return clause }
        }
        return nil
    }

    /// 两项均符合…: the paragraph behind a list, where it looks back.
    private func end(of paragraph: Range<Int>, from start: Int) -> Int {
        let text = evidence.scalars
        let below = evidence.line(below: paragraph.upperBound)
        let looksBack = below.map { words.covering.lookBack.begins(in: text, at: $0.lowerBound, before: text.count) }
        return min(looksBack == true ? below?.upperBound ?? 0 : paragraph.upperBound, start + Self.reach)
    }

    /// 2016年为71人;2023年全部在45人以下, 原有…: of another time. 比2021年的0.704下降0.015 only compares.
    private func saysOtherTime(_ range: Range<Int>, behind start: Int) -> Bool {
        let text = evidence.scalars
        if words.saysChange(in: text, range) || words.covering.now.occurs(in: text, start..<range.upperBound) {
            return true
        }
        return (start..<range.upperBound).contains { i in
            text[i] == Self.year && i >= start + 4 && text[i - 4..<i].allSatisfy(PlainNumber.isDigit)
                && !words.than.ends(in: text, at: i - 4, after: start)
        }
    }
    private static let year = ("年" as Unicode.Scalar).value

    // MARK: - The limit

    /// 85%, 8.17平方米, 0.65: the limit itself, in the figure's unit and of no other stage.
    private func number(_ value: Rational, in clause: Range<Int>, like fact: Fact) -> PlainNumber? {
        let unit = fact.mention.unit.prefix { $0 != "/" }.unicodeScalars.map(\.value)
        return PlainNumber.all(in: evidence.scalars, clause).first { number in
            let behind = number.range.upperBound
            guard number.value == value, !isOfOtherStage(number, in: clause, fact) else { return false }
            let rest = evidence.scalars[behind..<clause.upperBound]
            if !unit.isEmpty { return rest.starts(with: unit) }
            return rest.first != Self.percent
                && !words.covering.counted.begins(in: evidence.scalars, at: behind, before: clause.upperBound)
        }
    }
    private static let percent = ("%" as Unicode.Scalar).value

    /// 小学0.65、初中0.55: told of a stage right before it.
    private func isOfOtherStage(_ number: PlainNumber, in clause: Range<Int>, _ fact: Fact) -> Bool {
        guard let stage = fact.stage else { return false }
        let lead = Passage(
            evidence.scalars, max(clause.lowerBound, number.range.lowerBound - 4)..<number.range.lowerBound)
        return lead.holds(words.covering.stages) && !lead.holds(WordSet([stage]))
    }

    /// 高于, 均符合: the word by which the limit is said to be kept.
    private func verb(before number: PlainNumber, in clause: Range<Int>, _ limit: Limit) -> Int? {
        let text = evidence.scalars
        let lead = clause.lowerBound..<number.range.lowerBound
        let isFloor = limit.comparator.boundsFromBelow
        let keeps = isFloor ? words.covering.keepsFloor : words.covering.keepsCeiling
        let wrong = isFloor ? words.fallsBelow : words.keptBeyond
        if let at = wrong.first(in: text, lead), !words.denies.ends(in: text, at: at, after: lead.lowerBound) {
            return nil
        }
        guard let verb = keeps.first(in: text, lead), number.range.lowerBound - verb <= Self.longestLead else {
            // 在45人以内
            let behind = number.range.upperBound..<clause.upperBound
            guard !isFloor, let within = words.covering.within.first(in: text, behind),
                within - behind.lowerBound <= 12,
                let at = text[lead].lastIndex(of: Self.at), !text[at..<lead.upperBound].contains(Self.schoolWord)
            else { return nil }
            return at
        }
        // 国家要求达到85%: asked, and not said.
        return words.limitNames.occurs(in: text, lead.lowerBound..<verb) ? nil : verb
    }
    private static let longestLead = 24
    private static let at = ("在" as Unicode.Scalar).value
    private static let schoolWord = ("校" as Unicode.Scalar).value

    private func isOpen(_ clause: Range<Int>) -> Bool {
        let text = evidence.scalars
        return words.sweptOpen.occurs(in: text, clause) || words.admitted.occurs(in: text, clause)
            || follows.some.occurs(in: text, clause)
            || follows.exceptions.occurs(in: text, evidence.fullStatement(around: clause))
    }

    // MARK: - Whom it is said of

    /// - Parameter range: what stands before the verb of the clause.
    private func isOf(
        _ range: Range<Int>, _ fact: Fact, _ names: [String], in clause: Range<Int>, from start: Int
    ) -> Bool {
        let text = evidence.scalars
        // 初中为98.2%,高于95%: another figure of the clause is the one that it is said of.
        guard others(than: fact, in: range).isEmpty else { return false }
        let between = others(than: fact, in: start..<clause.lowerBound)
        let isEach =
            words.covering.each.occurs(in: text, range.lowerBound..<clause.upperBound)
            || words.sweptEach.occurs(in: text, range)
        let subject = withoutSchools(words.sweptSubject(text, range)).filter { !words.covering.fillers.contains($0) }
        if subject.isEmpty || words.sweptNames.isExactly(subject)
            || words.covering.things.ends(String(scalars: subject))
            || words.rates.contains(String(scalars: subject))
        {
            return between.isEmpty || isEach && !divides(start..<clause.lowerBound)
        }
        if isClasses(subject, fact) { return isEach }
        let name = NameMatch.core(subject)
        let own = [fact.words, fact.indicator.name] + names
        guard name.count >= 2,
            own.contains(where: { NameMatch.contained(name, in: NameMatch.core($0.scalarValues)) >= 90 })
        else { return false }
        return isEach || !between.contains { isNamed($0, name) }
    }

    /// 19所初中|该项指标: of how many it is said.
    private func withoutSchools(_ subject: [UInt32]) -> [UInt32] {
        guard let end = endOfSchools(subject, subject.indices) else { return subject }
        let rest = end..<subject.count
        return words.sweptNames.isExactly(in: subject, rest) ? [] : Array(subject[rest])
    }

    /// Where 19所初中, 38所小学 ends that begins a range.
    private func endOfSchools(_ text: [UInt32], _ range: Range<Int>) -> Int? {
        guard let digits = range.first(where: { !PlainNumber.isDigit(text[$0]) }), digits > range.lowerBound,
            text[digits] == Self.counter
        else { return nil }
        return digits + 1 + (words.schoolEnds.lengthBeginning(in: text, at: digits + 1, before: range.upperBound) ?? 0)
    }
    private static let counter = ("所" as Unicode.Scalar).value

    /// 19所初中该项指标|均达到2500元以上的标准: of each school, where the figure is their mean.
    func claimOfSchools(of mean: Fact, keeping limit: Limit, printed: Rational, names: [String]) -> Range<Int>? {
        guard let clause = claim(of: mean, keeping: limit, printed: printed, names: names),
            let each = words.covering.each.first(in: evidence.scalars, clause),
            !evidence.namesOtherStage(than: mean, in: clause, words, follows)
        else { return nil }
        let text = evidence.scalars
        let lead = clause.lowerBound..<each + 1
        let isOfSchools =
            words.eachSchool.occurs(in: text, lead) || lead.contains { endOfSchools(text, $0..<each) != nil }
        return isOfSchools ? clause : nil
    }

    private func isNamed(_ other: Fact, _ name: NameMatch.Core) -> Bool {
        NameMatch.contained(name, in: NameMatch.core(other.words.scalarValues)) >= 90
    }

    /// 所查班级, 各班: of the largest class.
    private func isClasses(_ subject: [UInt32], _ fact: Fact) -> Bool {
        words.classes.occurs(in: subject)
            && (words.classes.occurs(in: fact.words) || fact.indicator.id == ClassSizeCheck.indicator)
    }

    /// Figures of the same measure that are told as results.
    private func others(than fact: Fact, in range: Range<Int>) -> [Fact] {
        evidence.facts(inParagraphOf: fact).filter {
            $0.id != fact.id && range.contains($0.mention.range.lowerBound) && $0.isMeasured(like: fact)
                && $0.role == .actual && !$0.isChangeOrGrowth && $0.mention.comparator == .eq
        }
    }

    /// 分群体看, 其中…: what follows is told of parts.
    private func divides(_ range: Range<Int>) -> Bool { words.covering.divides.occurs(in: evidence.scalars, range) }

    // MARK: - Of a limit that was quoted

    /// 对照“…不低于20%”的规定,|我区两项均已达标|
    private func saysMet(_ clause: Range<Int>) -> Bool {
        let text = evidence.scalars
        guard let each = words.covering.each.first(in: text, clause), !isOpen(clause),
            !follows.notCalledMet.occurs(in: text, clause),
            follows.calledMet.occurs(in: text, each..<clause.upperBound)
        else { return false }
        return words.sweptSubject(text, clause.lowerBound..<each).isEmpty
    }

    private func isOneSentence(_ quoted: Range<Int>, _ clause: Range<Int>) -> Bool {
        quoted.upperBound <= clause.lowerBound
            && !evidence.scalars[quoted.upperBound..<clause.lowerBound].contains(where: Evidence.endsStatement)
    }
}
