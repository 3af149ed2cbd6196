import Exact
import Lexicon
import Records
import Source

/// A limit that binds each school, beside a school's own figure and beside what is said of all schools.
extension ThresholdJudgement {
    /// That all schools meet what the group asks.
    var concludedOfGroup: Basis.Stated? {
        sweeping.claims(of: indicator, in: group, beside: fact).first?.stated
    }

    /// The school that the figure is of.
    var school: String? { words.school(of: fact, in: evidence) }

    /// 3所小学…分别为6.82平方米、6.51平方米、6.31平方米: one for each of so many schools.
    var isOfSchools: Bool {
        let list = evidence.list(with: fact, joins: words.listJoins)
        guard list.count > 1, evidence.passage(before: list[0].id, atMost: 4).holds(words.respectively) else {
            return false
        }
        return evidence.facts(inSentenceOf: fact).contains {
            $0.id < list[0].id && $0.mention.unit == Self.schoolUnit && $0.value == Rational(list.count)
                && $0.mention.comparator == .eq
        }
    }
    private static let schoolUnit = "所"

    /// 均达到标准值的85%以上: said of the figures before it.
    private func saidOfFloor(_ floor: Rational) -> Basis.Stated? {
        guard fact.table == nil else { return nil }
        let check = FloorShareCheck(words: words)
        let shares = evidence.facts(inSentenceOf: fact).filter {
            $0.id > fact.id && $0.mention.kind == .percent && $0.value == floor * 100
                && ($0.mention.comparator == .ge || $0.mention.comparator == .gt)
        }
        return shares.lazy.compactMap { check.claim(of: $0, evidence) }.first.map { evidence.stated("达标", in: $0) }
    }

    /// 北门小学 … 5.86: below the floor no school passes, whatever its other figures are.
    func ofSchool(_ school: String, floor: Rational) -> Finding? {
        guard let value = fact.mention.interval.high, limit.comparator == .ge else { return nil }
        // 原有生均…3.6平方米
        let clause = evidence.passage(before: fact.id, atMost: 24).after { $0 == 0x2C || $0 == 0x3B }
        if clause.holds(words.noLonger) { return nil }
        let bottom = limit.value * floor
        let isNamed = fact.displayName.contains(school)
        let (figure, figureEn, text) = (self.shown, self.shownEn, limit.text)
        let shown = Deferred((isNamed ? "" : school) + figure.value)
        let shownEn = Deferred((isNamed ? "" : school + ": ") + figureEn.value)
        let share = (floor * 100).short
        var own = general
        own.relation = .floor
        own.floor = floor
        if value >= bottom {
            if let every = saidBehind ?? saidOfEveryItem ?? concludedOfEach {
                return contradictedItem(every, shown, shownEn)
            }
            return finding(
                .consistent, .info,
                "\(shown.value)，低于标准值 \(text)，不低于其 \(share)%（\(bottom.short)）；其余各项达标即可。",
                "\(shownEn.value) is below \(text), but not below \(share)% of it (\(bottom.short)), which will do where the other figures meet.",
                basis: own)
        }
        let least = Limit(comparator: limit.comparator, value: bottom, text: bottom.short)
        own.relation = .limit
        own.requirements = [.init(least, factor: scale)]
        let sweeping = saidOfFloor(floor) ?? concludedOfGroup
        if sweeping == nil, let admission { return admitted(admission) }
        own.conclusion = sweeping
        own.doubts = Basis.doubts(of: [fact])
        if !fact.isExactIndicator { own.doubts.append(.nameNotExact) }
        if !indicator.isLimitCertain { own.doubts.append(.standardOpen) }
        if let sweeping, own.doubts.isEmpty, limit.isOfItsSize(fact, scale: scale) {
            return finding(
                .decisionInconsistency, .critical,
                "\(shown.value)，低于标准值 \(text) 的 \(share)%（\(bottom.short)），与“\(sweeping.quote)”矛盾。",
                "\(shownEn.value) is below \(share)% of \(text) (\(bottom.short)), which contradicts “\(sweeping.quote)”.",
                basis: own, changes: true, against: least)
        }
        return finding(
            .questionable, .medium, "\(shown.value)，低于标准值 \(text) 的 \(share)%（\(bottom.short)），请核对。",
            "\(shownEn.value) is below \(share)% of \(text) (\(bottom.short)); please check.", basis: own,
            against: least)
    }

    /// 生均2350元,|合格: what is said right behind one school's figure, of that item.
    private var saidBehind: Basis.Stated? {
        guard fact.table == nil, fact.isExactIndicator else { return nil }
        let (text, end) = (evidence.scalars, fact.mention.range.upperBound)
        guard let start = text[end...].firstIndex(where: { !Self.opening.contains($0) }), start - end == 1,
            let length = words.metCells.length(in: text, at: start, before: text.count),
            start + length == text.count || Self.closing.contains(text[start + length])
        else { return nil }
        return evidence.stated("达标", in: start..<start + length)
    }
    private static let opening = ",(【[".scalarValues
    private static let closing = ",;。)】]\n".scalarValues

    /// 小学部、初中部7项指标均达到标准: what the figure's own sentence concludes of each of the items.
    private var saidOfEveryItem: Basis.Stated? {
        guard let sentence = evidence.sentenceRange(of: fact.id), !sweeping.leavesSomeOut(sentence, evidence) else {
            return nil
        }
        return evidence.conclusions.first {
            sentence.contains($0.range.lowerBound) && $0.indicator.group == group.id && $0.verdict == "达标"
                && words.everyItem.occurs(in: $0.quote)
        }.map(Basis.Stated.init)
    }

    private func contradictedItem(
        _ stated: Basis.Stated, _ shown: Deferred<String>, _ shownEn: Deferred<String>
    ) -> Finding {
        var basis = general
        basis.conclusion = stated
        basis.doubts = Basis.doubts(of: [fact])
        if !fact.isExactIndicator { basis.doubts.append(.nameNotExact) }
        let limit = limit
        return contradiction(
            .decisionInconsistency, .high,
            "\(shown.value)，未达到标准值（\(limit)），与“\(stated.quote)”矛盾",
            "\(shownEn.value) does not meet \(limit), which contradicts “\(stated.quote)”",
            basis: basis)
    }

    /// 全县每所小学、初中的7项指标全部达标: where each school meets each limit, no mean lies below one.
    ///
    /// - Parameter mean: what the figure as a mean rests on.
    func unlikeAll(_ mean: Basis) -> Finding? {
        guard let sweeping = saidOfMeans ?? saidOfEveryMean ?? saidOfEachSchool ?? concludedOfEach else {
            return unlikeColumn(mean)
        }
        let (shown, shownEn, limit) = (shown, shownEn, limit)
        let all = contradicted(mean, by: sweeping, isNamed: isNamedMean && fact.isExactIndicator)
        return contradiction(
            .inconsistent, .high,
            "\(shown.value)是平均值，未达到标准值（\(limit)）；平均值如此，必有学校这一项不达标，与“\(sweeping.quote)”矛盾",
            "\(shownEn.value) is a mean that does not meet \(limit); some school cannot meet it, which contradicts “\(sweeping.quote)”",
            basis: all)
    }

    /// 达标学校比例 100 in the column of 全区平均值 3.94: all schools meet, and their mean does not.
    private func unlikeColumn(_ mean: Basis) -> Finding? {
        guard let table = fact.table, let high = fact.mention.interval.high, high * scale < limit.value else {
            return nil
        }
        let rates = evidence.facts(at: evidence.indices(indicator: Self.passRate)).filter {
            $0.mention.report == fact.mention.report && $0.table?.column == table.column && $0.stage == fact.stage
        }
        guard let rate = rates.first, rates.allSatisfy({ $0.value == 100 && $0.isCertain }) else { return nil }
        let (shown, shownEn, limit) = (shown, shownEn, limit)
        let all = contradicted(mean, by: evidence.stated("达标", in: rate.mention.range), isNamed: isNamedMean)
        return contradiction(
            .inconsistent, .high,
            "\(shown.value)是平均值，未达到标准值（\(limit)）；平均值如此，必有学校这一项不达标，与\(rate.displayName)\(rate.mention.quote)矛盾",
            "\(shownEn.value) is a mean that does not meet \(limit); some school cannot meet it, yet \(rate.displayName) is \(rate.printed)",
            basis: all)
    }
    private static let passRate = "edu.qualified_rate"

    /// What a mean rests on where all schools are said to meet the limit itself, and what is open about it.
    private func contradicted(_ mean: Basis, by stated: Basis.Stated, isNamed: Bool) -> Basis {
        var basis = mean
        basis.floor = 1
        basis.conclusion = stated
        basis.doubts = Basis.doubts(of: [fact])
        if isFarOff { basis.doubts.append(.uncertainDigits) }
        if !isNamed { basis.doubts.append(.nameNotExact) }
        if !indicator.isLimitCertain { basis.doubts.append(.standardOpen) }
        return basis
    }

    /// 每所学校7项指标全部达标, where the report grants no school a lack.
    private var concludedOfEach: Basis.Stated? {
        if grantsFloor { return nil }
        return sweeping.claims(of: indicator, in: group, beside: fact).first(where: isOfEach)?.stated
    }

    /// 以上七项指标全县平均值均达到标准: said of the means themselves, in the paragraph of the figure.
    private var saidOfMeans: Basis.Stated? {
        guard let paragraph = fact.paragraph else { return nil }
        let claim = evidence.conclusions.first {
            $0.report == fact.mention.report && $0.verdict == "达标" && $0.indicator.group == group.id
                && paragraph.contains($0.range.lowerBound) && $0.range.lowerBound > fact.mention.range.lowerBound
        }
        guard let claim,
            let clause = evidence.clauses(in: paragraph).first(where: { $0.contains(claim.range.lowerBound) })
        else { return nil }
        let text = String(scalars: evidence.scalars[clause])
        return words.averages.contains { text.contains($0) } && words.each.occurs(in: text) ? Basis.Stated(claim) : nil
    }

    /// 19所初中该项指标均达到2500元以上的标准: of each school, behind their mean.
    private var saidOfEachSchool: Basis.Stated? {
        guard scale != 0 else { return nil }
        return LimitClaims(evidence: evidence, words: words, follows: sweeping.covering.follows).claimOfSchools(
            of: fact, keeping: limit, printed: limit.value / scale, names: [indicator.name]
        ).map { evidence.stated("达标", in: $0) }
    }

    /// 7项指标县域平均值全部高于标准值: of the means of every item, above or below a list or a table of them.
    private var saidOfEveryMean: Basis.Stated? {
        let range = evidence.range(around: fact, above: Self.aboveList, below: Self.belowList)
        let place = fact.mention.range.lowerBound
        let sections = evidence.sections.filter { $0.group == group.id && $0.range.contains(place) }
        let text = evidence.scalars
        let clause = evidence.clauses(in: range).first { clause in
            guard sections.allSatisfy({ $0.range.contains(clause.lowerBound) }),
                words.everyItem.occurs(in: text, clause),
                case let all = String(scalars: text[clause]), words.averages.contains(where: all.contains),
                let each = words.each.last(in: text, clause), !words.sweptOpen.occurs(in: text, clause),
                !words.saysMissed.occurs(in: text, clause)
            else { return false }
            let isOfStage = fact.stage.map { stage in
                all.contains(stage) || !words.schools.contains(where: all.contains)
            }
            return (isOfStage ?? true) && saysKept(each..<clause.upperBound, of: clause)
        }
        return clause.map { evidence.stated("达标", in: $0) }
    }
    private static let (aboveList, belowList) = (900, 1500)

    /// 全部|高于标准值, 均|达到标准
    private func saysKept(_ rest: Range<Int>, of clause: Range<Int>) -> Bool {
        let text = evidence.scalars
        if sweeping.saysMet(clause, from: rest.lowerBound, evidence) { return true }
        guard let above = words.keptAbove.first(in: text, rest) else { return false }
        return words.limitNames.occurs(in: text, above..<rest.upperBound)
    }

    /// 每所…7项指标: each school, and each of the figures; 三项指标 are those told before it in its paragraph.
    private func isOfEach(_ claim: SweepingClaims.Claim) -> Bool {
        let quote = claim.stated.quote
        guard words.eachSchool.occurs(in: quote) else { return false }
        if words.everyItem.occurs(in: quote) { return true }
        guard let place = claim.place, let paragraph = fact.paragraph else { return false }
        return words.listedItems.occurs(in: quote) && paragraph.contains(place) && place > fact.mention.range.upperBound
    }

    /// 至少6项达标、余项不低于标准值的85%: the report speaks of schools that lack one.
    private var grantsFloor: Bool {
        let text = evidence.scalars
        var rest = evidence.reportRanges[fact.mention.report]
        while let at = words.granted.first(in: text, rest) {
            // 没有余项
            if !words.notGranted.ends(in: text, at: at, after: rest.lowerBound) { return true }
            rest = at + 1..<rest.upperBound
        }
        return false
    }

    /// 最低的为4.26人, 在4.38平方米至11.6平方米之间: what the school has that has least.
    var ofLeastSchool: Finding? {
        guard let floor = question.floorOfMeans, fact.table == nil, let value = least else { return nil }
        // Of a range its low end is judged.
        return ThresholdJudgement(
            fact: fact.end(of: value), asked: asked, question: question, evidence: evidence, words: words,
            sweeping: sweeping
        ).ofSchool("", floor: floor)
    }

    private var least: Rational? {
        switch fact.mention.comparator {
        case .eq:
            return evidence.passage(before: fact.id, atMost: 8).holds(words.lowest) ? fact.value : nil
        case .range:
            let isBetween =
                evidence.passage(before: fact.id, atMost: 3).ends(with: words.betweenBefore)
                || evidence.passage(after: fact.id, atMost: 3).begins(with: words.betweenBehind)
            return isBetween ? fact.value : nil
        default: return nil
        }
    }
}

extension Fact {
    /// One end of a range, as a figure of its own; any other figure as it is.
    func end(of value: Rational) -> Fact {
        guard mention.comparator == .range else { return self }
        var end = self
        end.mention.value = value
        end.mention.valueText = value.decimal
        end.mention.comparator = .eq
        end.mention.interval = Interval(exactly: value)
        return end
    }
}
