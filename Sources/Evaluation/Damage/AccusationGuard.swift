import Exact
import Lexicon
import Records
import Source

/// The last look at what accuses: a figure that may be torn, or that a damaged copy cannot have printed so, is asked
/// about instead.
///
///     生均面积4 .2平方米        .2 is the rest of 4.2
///     在校学生2 500人           500 is the rest of 2500, or a number of its own
///     巩固率9953%               99.53% that lost its point
struct AccusationGuard {
    let evidence: Evidence
    private let damage: SuspectedDamage

    init(evidence: Evidence, words: SuspectedDamage.Words) {
        self.evidence = evidence
        damage = SuspectedDamage(
            text: evidence.scalars, words: words, verdictEnds: Set(evidence.conclusions.map(\.range.upperBound)))
    }

    /// No rate of a report is so high; one that is has lost its decimal point.
    private static let highestRate: Rational = 150

    func reviewed(_ findings: [Finding]) -> [Finding] {
        guard findings.contains(where: \.grade.accuses) else { return findings }
        let starts = evidence.sentences.map { Int32($0.range.lowerBound) }.sorted()
        let hasLostMarks = damage.hasLostMarks { line in
            let next = starts[...].position(of: Int32(line.lowerBound))
            return next < starts.count && line.contains(Int(starts[next]))
        }
        return findings.map { $0.grade.accuses ? reviewed($0, hasLostMarks: hasLostMarks) : $0 }
    }

    private func reviewed(_ finding: Finding, hasLostMarks: Bool) -> Finding {
        let terms = [finding.claim].compactMap(\.self) + finding.inputs + (finding.basis?.members ?? [])
        let figures = terms.compactMap(fact)
        if isOfOtherStages(finding, figures) { return finding.asked(.partsUnclear) }
        if figures.contains(where: {
            isTorn($0) || isImpossible($0) || isInTornTable($0) || isBesideImpossible($0) || isBesideTorn($0)
        })
            || LostPoints(finding)?.couldExplain == true || isOffByPowerOfTen(finding) || isOutOfSize(finding)
            || breaksOff(finding)
        {
            return finding.asked(.uncertainDigits)
        }
        // What explains the figure may stand on a line that was torn off, or have been lost.
        let running = figures.filter { $0.table == nil }.map(\.mention.range) + [place(of: finding)].compactMap(\.self)
        if !running.isEmpty, hasLostMarks || running.contains(where: { damage.isSuspected(around: $0) }) {
            return finding.asked(.otherFigure)
        }
        if let figure = figures.first, isFollowedByBetter(figure, finding, besides: figures) {
            return finding.asked(.otherFigure)
        }
        if let claim = figures.first, isOfFigureBeside(claim, finding, besides: figures) {
            return finding.asked(.otherFigure)
        }
        if isMaskedApart(finding) { return finding.asked(.otherTime) }
        return finding
    }

    /// 61.44元 of 64.00万元 are 96 %, 24亿 was 2.4亿: a 万 or a point was lost or slipped in, and the digits are right.
    private func isOffByPowerOfTen(_ finding: Finding) -> Bool {
        guard let basis = finding.basis, basis.relation == .equal, let claim = finding.claim?.interval,
            let value = finding.recomputed
        else { return false }
        let mayLackPoint = (finding.inputs + [finding.claim].compactMap(\.self)).contains {
            $0.scale > 1 && $0.ulp >= 1
        }
        return [-8, -4, 4, 8].contains { value.scaled(by: Rational.powerOfTen($0)).meets(claim) }
            || mayLackPoint
                && [-3, -2, -1, 1, 2, 3].contains { value.scaled(by: Rational.powerOfTen($0)).meets(claim) }
    }

    /// 合计 9, where the parts come to 93.8: the text breaks off in the number.
    private func breaksOff(_ finding: Finding) -> Bool {
        guard let claim = finding.claim, let fact = fact(claim), let value = finding.recomputed?.low,
            let last = evidence.scalars.lastIndex(where: { !isBlank($0) }), fact.mention.range.upperBound == last + 1,
            PlainNumber.isDigit(evidence.scalars[last])
        else { return false }
        return value.decimal.hasPrefix(claim.value)
    }

    /// 由16230.8元增至1648.3元 lost a digit, and 最高463 of coefficients below 0.45 a point: no figure is so far from its bound.
    private func isOutOfSize(_ finding: Finding) -> Bool {
        guard let basis = finding.basis, basis.relation == .limit, let claim = finding.claim,
            let value = claim.interval.low
        else { return false }
        return basis.requirements.contains { requirement in
            let times = finding.kind == "trend" || claim.unit == "1:n" ? Self.farthest : Self.farOff
            let (value, bound) = (value * claim.scale * requirement.factor, requirement.value)
            return value > 0 && bound > 0 && (value * times < bound || bound * times < value)
        }
    }
    /// How many times as much a figure can be a year later, or of a limit that it misses.
    private static let (farthest, farOff): (Rational, Rational) = (4, 20)

    /// 20__年: whose year that is cannot be told where the figures stand in several sentences.
    private func isMaskedApart(_ finding: Finding) -> Bool {
        let sentences = terms(of: finding).compactMap(fact).compactMap { evidence.sentenceRange(of: $0.id) }
        guard Set(sentences).count > 1, let first = sentences.min(by: { $0.lowerBound < $1.lowerBound }),
            let end = sentences.map(\.upperBound).max()
        else { return false }
        let isMasked = sentences.filter { AccusationGuard.maskedYear.occurs(in: evidence.scalars, $0) }
        // 20__年,教师…,合计113977元;公务员…,合计115768元: one year for all that the sentence goes on to.
        let isOneSentence = !evidence.scalars[first.lowerBound..<max(first.lowerBound, end - 1)].contains(Evidence.stop)
        return !isMasked.isEmpty && !(isOneSentence && Set(isMasked) == [first])
    }
    private static let maskedYear: WordSet = ["__年"]

    /// The claim, and those of its inputs that its formula names: 占专任教师 is only another way, of teachers told elsewhere.
    private func terms(of finding: Finding) -> [Finding.Term] {
        var terms = finding.inputs
        if let named = finding.basis?.namedInputs {
            terms = named.compactMap { terms.indices.contains($0) ? terms[$0] : nil }
        }
        return [finding.claim].compactMap(\.self) + terms + (finding.basis?.members ?? [])
    }

    private func fact(_ term: Finding.Term) -> Fact? {
        term.place.flatMap { evidence.index.byPlace[$0] }.map { evidence.facts[$0] }
    }

    /// The sentence of a claim that is no figure: 15项指标均达标.
    private func place(of finding: Finding) -> Range<Int>? {
        guard let place = finding.claim?.place, evidence.index.byPlace[place] == nil, let span = finding.claim?.span
        else {
            return nil
        }
        return evidence.sentences.first { $0.source.overlaps(span.chars) }?.range
    }

    /// 2016年仅为88.6%…目前已达到96.26%: a percentage behind it, in the same line, keeps the bound.
    ///
    /// - Parameter used: those that the finding itself names: the limit of 所有学校均达到5%以上 is no better figure.
    private func isFollowedByBetter(_ fact: Fact, _ finding: Finding, besides used: [Fact]) -> Bool {
        // Of growth, and of a trend, each year is held against that year's.
        guard let basis = finding.basis, basis.relation == .limit, !["growth", "trend"].contains(finding.kind),
            fact.table == nil, fact.mention.unit == "%"
        else { return false }
        let limits = basis.requirements.compactMap { requirement in
            Limit.Comparator(rawValue: requirement.comparator).map {
                Limit(comparator: $0, value: requirement.value / requirement.factor, text: "")
            }
        }
        // What another indicator's figure keeps, or that of a stage of its own, is no matter of this one.
        let bound = evidence.facts(inParagraphOf: fact).filter { other in
            // 家长83.9%、委员91.3%,各群体均在85%以上: each of its own group.
            other.role == .standard || other.role == .previous || evidence.saysYear(other, before: fact)
                || other.base != nil
                || finding.rule == SweptLimitCheck.rule && other.words != fact.words
                || other.stage != nil && other.stage != fact.stage
                || other.indicator.id.map { $0 != fact.indicator.id && !finding.rule.hasSuffix("." + $0) } ?? false
        }
        let taken = (bound + used).map(\.mention.range) + statements(of: basis, limits: used.dropFirst())
        return damage.percentages(after: fact.mention.range.upperBound).contains { found in
            !taken.contains { $0.overlaps(found.range) }
                && !limits.isEmpty && limits.allSatisfy { $0.isMet(by: found.value) == true }
        }
    }

    /// 94.6%,达到了“小学100%、初中95%以上”的规定: what is concluded of the figure, and where its limits are told, no other
    /// percentage is a figure.
    private func statements(of basis: Basis, limits: some Sequence<Fact>) -> [Range<Int>] {
        let clauses = limits.filter { $0.mention.comparator.isBound || $0.role == .standard }.compactMap { limit in
            limit.paragraph.flatMap { evidence.clauses(in: $0).first { $0.overlaps(limit.mention.range) } }
        }
        return clauses + [basis.conclusion.map { evidence.range(of: $0.span) }].compactMap(\.self)
    }

    /// Some cell of its table was torn, so that those behind it stand in other columns.
    private func isInTornTable(_ fact: Fact) -> Bool {
        guard fact.table != nil else { return false }
        let cells = evidence.indices(inTableOf: fact).lazy.map { evidence.keys[Int($0)] }
        guard let low = cells.map(\.start).min(), let high = cells.map(\.end).max() else { return false }
        return damage.isSuspected(inTable: Int(low)..<Int(high))
    }

    /// Growth can be of any size; what a part makes up cannot.
    private func isImpossible(_ fact: Fact) -> Bool {
        // 师幼比1:1346: a ratio that lost its point.
        if fact.mention.unit == "1:n" || fact.mention.unit == "n:1", let value = fact.value,
            value > AccusationGuard.highestRate, fact.mention.ulp >= 1
        {
            return true
        }
        guard fact.mention.kind == .percent, fact.mention.unit == "%", let value = fact.value else { return false }
        return value > AccusationGuard.highestRate || value > 100 && fact.mention.ulp >= 1
    }

    /// 分别为9.6%、11.8%、1402%: in a row whose figures lost a point none is surely the one it is taken for.
    private func isBesideImpossible(_ fact: Fact) -> Bool {
        fact.mention.kind == .percent && fact.sentence != nil
            && evidence.facts(inSentenceOf: fact).contains { $0.mention.kind == .percent && isImpossible($0) }
    }

    /// 社会|可度94.4%,…其中家长92.8%: what the figures come to stands beside the claim, of which they may be as well.
    private func isOfFigureBeside(_ claim: Fact, _ finding: Finding, besides used: [Fact]) -> Bool {
        guard finding.basis?.relation == .equal, let value = finding.recomputed, claim.mention.unit == "%" else {
            return false
        }
        return evidence.facts(inSentenceOf: claim).contains { other in
            other.mention.unit == "%" && other.mention.ulp < 1 && !used.contains { $0.id == other.id }
                && other.mention.interval.meets(value)
        }
    }

    /// 小学0.628、初中0 .549: a number of its sentence is torn, so that those behind it may be paired otherwise.
    private func isBesideTorn(_ fact: Fact) -> Bool {
        guard fact.table == nil, let sentence = evidence.sentenceRange(of: fact.id) else { return false }
        let s = evidence.scalars
        return sentence.dropFirst(2).dropLast().contains { i in
            s[i] == PlainNumber.point && PlainNumber.isDigit(s[i + 1]) && isBlank(s[i - 1])
                && PlainNumber.isDigit(s[i - 2])
        }
    }

    /// 小学新生6218人,…就近入学6137人…初中新生5340人: those of another stage are no part of it.
    private func isOfOtherStages(_ finding: Finding, _ figures: [Fact]) -> Bool {
        guard finding.kind == "sum", let whole = figures.first, let stage = whole.stage, figures.count > 2 else {
            return false
        }
        let stages = figures.dropFirst().map(\.stage)
        return stages.contains(stage) && stages.contains { $0 != nil && $0 != stage }
    }

    /// Digits or a point stand beside it, with only a blank or the end of a line between.
    private func isTorn(_ fact: Fact) -> Bool {
        let s = evidence.scalars
        let start = fact.mention.range.lowerBound
        guard s.indices.contains(start) else { return false }
        if s[start] == PlainNumber.point { return true }
        // 015 was 0.15.
        if s[start] == 0x30, start + 1 < s.count, PlainNumber.isDigit(s[start + 1]) { return true }
        // .4间 was 2.4间.
        if start > 0, s[start - 1] == PlainNumber.point, start < 2 || !PlainNumber.isDigit(s[start - 2]) { return true }
        guard fact.table == nil else { return false }
        var before = start - 1
        while before >= 0, isBlank(s[before]) { before -= 1 }
        guard before >= 0, before < start - 1 else { return false }
        if s[before] == PlainNumber.point { return before > 0 && PlainNumber.isDigit(s[before - 1]) }
        return PlainNumber.isDigit(s[before]) && PlainNumber.isDigit(s[start])
    }

    private func isBlank(_ c: UInt32) -> Bool { c == 0x20 || c == 0x0A || c == 0x3000 || c == 0xA0 }
}
