import Exact
import Lexicon
import Records

/// A figure that does not keep its limit, beside what the report concludes of it.
extension ThresholdJudgement {
    var missed: Finding? {
        let (shown, shownEn, limit) = (shown, shownEn, limit)
        if let claimed = claimedKept { return claimed }
        guard let conclusion else {
            if let admission { return admitted(admission) }
            if isFollowedByLaterYear { return nil }
            return finding(
                .questionable, .medium, "\(shown.value)未达到标准（\(limit)），报告没有说明。",
                "\(shownEn.value) does not meet the standard (\(limit)), and the report does not say so.")
        }
        var basis = general
        basis.conclusion = conclusion
        if conclusion.verdict == "达标" { return contradicted(conclusion, basis) }
        if conclusion.verdict == "missing" {
            if let admission { return admitted(admission) }
            return finding(
                .questionable, .medium, "\(shown.value)未达到标准（\(limit)），报告没有说明。",
                "\(shownEn.value) does not meet the standard (\(limit)), and the report does not say so.", basis: basis)
        }
        if words.topLevels.isExactly(conclusion.verdict) {
            return finding(
                .questionable, .medium, "\(shown.value)未达到标准（\(limit)），报告自评为“\(conclusion.verdict)”，请核对。",
                "\(shownEn.value) does not meet \(limit), and the report grades it “\(conclusion.verdict)”; please check."
            )
        }
        return finding(
            .consistent, .info, "\(shown.value)未达到标准（\(limit)），报告自评为“\(conclusion.verdict)”，如实。",
            "\(shownEn.value) does not meet \(limit), and the report says so (\(conclusion.verdict)).", basis: basis)
    }

    func admitted(_ said: Basis.Stated) -> Finding {
        let (shown, shownEn, limit) = (shown, shownEn, limit)
        var basis = general
        basis.conclusion = said
        return finding(
            .consistent, .info, "\(shown.value)未达到标准（\(limit)），报告写明“\(said.quote)”，如实。",
            "\(shownEn.value) does not meet \(limit), and the report says so (“\(said.quote)”).", basis: basis)
    }

    /// What is said of the indicator, of its item, of its group, or of all.
    var conclusion: Basis.Stated? {
        stated.map(read)
            ?? sweeping.claims(of: indicator, in: group, beside: fact).first?.stated ?? covering
    }

    /// 自评等级:A(完全达到) is 达标, by what its bracket says.
    private func read(_ conclusion: Conclusion) -> Basis.Stated {
        let stated = Basis.Stated(conclusion)
        let (text, end) = (evidence.scalars, conclusion.range.upperBound)
        guard words.topLevels.isExactly(conclusion.verdict), end < text.count, text[end] == Self.bracket,
            let close = text[end...].prefix(Self.longestBracket).firstIndex(of: Self.closing),
            words.levelMet.occurs(in: text, end..<close)
        else { return stated }
        return Basis.Stated(verdict: "达标", span: stated.span, quote: stated.quote)
    }
    private static let (bracket, closing): (UInt32, UInt32) = (0x28, 0x29)
    private static let longestBracket = 12

    /// 三大核心指标全部优于国家标准:… of each figure of the list.
    private var covering: Basis.Stated? { sweeping.covering.claim(covering: fact, limit) }

    private var stated: Conclusion? {
        if let ofRow { return ofRow }
        let report = fact.mention.report
        let key =
            fact.block
            ?? IndicatorKey(group: group.id, groupName: group.name, no: String(indicator.no), id: indicator.id)
        return evidence.conclusion(key, report: report) ?? ofParagraph ?? ofItem
            ?? evidence.conclusions.first { $0.report == report && isOfGroup($0) }
    }

    /// 生均体育运动场馆面积|0.513|≤0.50|是: the verdict in the row of the figure.
    private var ofRow: Conclusion? {
        let (text, place) = (evidence.scalars, fact.mention.range)
        let end = evidence.line(around: place.upperBound).upperBound
        guard let next = text[place.upperBound..<end].first(where: { $0 != 0x20 }), Evidence.isRule(next) else {
            return nil
        }
        return [evidence.conclusions, evidence.remarks].joined().first { conclusion in
            let at = conclusion.range.lowerBound
            guard conclusion.coverage == .indicator, (place.upperBound..<end).contains(at),
                conclusion.range.upperBound <= end
            else { return false }
            let before = text[place.upperBound..<at].last { $0 != 0x20 }
            return before.map(Evidence.isRule) ?? false
        }
    }

    /// Of all of them, and not 其余六项均达标 of seven.
    private func isOfGroup(_ conclusion: Conclusion) -> Bool {
        guard conclusion.indicator.group == group.id, conclusion.coverage != .indicator else { return false }
        guard let count = conclusion.coverage.count, let all = group.count else { return true }
        return count >= all
    }

    /// C3.教师配足配齐。…之比为1:15.47,…。【达标】: what concludes the item in which the figure stands, where its heading is in words of
    /// the report's own.
    private var ofParagraph: Conclusion? {
        guard fact.block?.no == nil, let paragraph = fact.paragraph else { return nil }
        return evidence.conclusions.first {
            $0.report == fact.mention.report && $0.coverage == .indicator && $0.isLabelled && $0.indicator.id == nil
                && paragraph.contains($0.range.lowerBound) && $0.range.lowerBound > fact.mention.range.lowerBound
        }
    }

    /// 标准:…不低于1:15。自评情况:…为1:15.4。自评结论:达标。 The conclusion that is the next paragraph, where no heading tells the item.
    private var ofItem: Conclusion? {
        guard fact.block?.no == nil, let paragraph = fact.paragraph else { return nil }
        let text = evidence.scalars
        guard let start = text[paragraph.upperBound...].firstIndex(where: { $0 != 0x0A && $0 != 0x20 && $0 != 0x3000 })
        else { return nil }
        return evidence.conclusions.first {
            $0.report == fact.mention.report && $0.range.lowerBound > fact.mention.range.lowerBound
        }.flatMap { next in
            next.coverage == .indicator && next.isLabelled && next.indicator.id == nil && next.range.lowerBound == start
                ? next : nil
        }
    }

    /// 达标 was concluded all the same.
    private func contradicted(_ conclusion: Basis.Stated, _ stated: Basis) -> Finding? {
        let (shown, shownEn, limit) = (shown, shownEn, limit)
        let others = others
        // One stage's value where the whole is asked for condemns nobody when the whole meets.
        if fact.stage != nil, threshold.stage == nil, others.contains(where: { $0.stage == nil && isMet(by: $0) }) {
            return nil
        }
        let isEarlier = isOfEarlierYear
        if others.contains(where: isMet) {
            // 2019年91.35%,2022年97.83%; 桑东县93.2%,我县96.3%: nothing is odd about it.
            if isEarlier || !fact.isExactIndicator { return nil }
            return finding(
                .questionable, .low, "\(shown.value)未达到标准（\(limit)）；同一段另有数达到标准，请核对以哪个为准。",
                "\(shownEn.value) does not meet \(limit); another figure of the paragraph does, please check which one counts.",
                basis: stated.doubting(.otherFigure))
        }
        if isPart {
            return finding(
                .questionable, .low, "\(shown.value)未达到标准（\(limit)）；这只是一部分，标准约束的是全体，请核对全体的数。",
                "\(shownEn.value) does not meet \(limit); it is of a part, and the standard is for the whole: please check the figure of the whole.",
                basis: stated.doubting(.partOnly))
        }
        var basis = stated
        if !indicator.isLimitCertain { basis.doubts.append(.standardOpen) }
        if isEarlier { basis.doubts.append(.otherTime) }
        if fact.mention.comparator != .eq || isFarOff { basis.doubts.append(.uncertainDigits) }
        let isNamed = fact.isExactIndicator || isOfSubject || question.confirmed.contains(fact.id)
        let isOfBlock =
            fact.block?.group == group.id || ofRow != nil || isConcludedNext && fact.isExactIndicator
            || conclusion == covering || isSummedUp(conclusion)
        if !isOfOneSchool, !isNamed || !isOfBlock { basis.doubts.append(.nameNotExact) }
        let zh = Deferred("\(shown.value)未达到标准（\(limit)），却写“\(conclusion.quote)”。")
        let en = Deferred(
            "\(shownEn.value) does not meet the standard (\(limit)), yet the report says “\(conclusion.quote)”.")
        if basis.doubts.isEmpty {
            return finding(.decisionInconsistency, .critical, zh.value, en.value, basis: basis, changes: true)
        }
        let isOpen = !indicator.isLimitCertain
        return finding(
            .questionable, .medium, zh.value + (isOpen ? "该标准尚有未定之处，请核对。" : "请核对。"),
            en.value + (isOpen ? " Part of this standard is not settled, please check." : " Please check."),
            basis: basis)
    }

    /// 巩固率…。经自评,…教育质量9项指标全部达标: behind the figure in its paragraph, and of its group.
    private func isSummedUp(_ conclusion: Basis.Stated) -> Bool {
        guard fact.isExactIndicator, let paragraph = fact.paragraph,
            let claim = sweeping.claims(of: indicator, in: group, beside: fact).first, !claim.group.isEmpty,
            let place = claim.place, claim.stated == conclusion
        else { return false }
        return paragraph.contains(place) && place > fact.mention.range.upperBound
    }

    /// The item of the figure is concluded right behind it.
    private var isConcludedNext: Bool { stated != nil && stated == ofItem }

    /// 1.36 in a row of coefficients, 6% where 95% are asked for: so far from its limit in a table a figure may stand in
    /// another's place, and a percentage has lost digits.
    var isFarOff: Bool {
        let isOfMost = fact.mention.unit == "%" && limit.comparator != .le && limit.value >= 50
        return (fact.table != nil || isOfMost) && !limit.isOfItsSize(fact, scale: scale)
    }

    /// One school's own figure, of what the limit asks of each: 松坳学校最大班额47人, 按95人核拨.
    private var isOfOneSchool: Bool {
        indicator.binds == .school && (school != nil || words.villageSchools.occurs(in: fact.words))
            && (fact.isExactIndicator || fact.indicator.id != threshold.indicator)
    }

    private func isMet(by other: Fact) -> Bool { limit.isMet(by: other, scale: scale) == true }

    /// Other figures of the same thing in the block.
    private var others: [Fact] {
        let own = evidence.keys[fact.id]
        let school = isOfOneSchool ? fact.scope : nil
        return evidence.facts {
            $0.block == own.block && $0.report == own.report && $0.isActual
                && ($0.stage == own.stage || $0.stage == .none || own.stage == .none || threshold.stage == nil)
        }.filter {
            $0.id != fact.id && (school == nil || $0.scope == school)
                && ($0.indicator.id == fact.indicator.id || isNamedLike($0) && limit.isOfItsSize($0, scale: scale))
                && !isOfOtherSubject($0)
                && !isOfOtherStage($0) && !answersAnother($0) && !isMeanOfSchools($0)
                && !evidence.saysYear($0, before: fact)
        }
    }

    /// 平均面积98平方米 beside 城北小学音乐教室面积88平方米: a mean that keeps what binds each school excuses none of them.
    private func isMeanOfSchools(_ other: Fact) -> Bool {
        indicator.binds == .school && words.averages.contains { other.words.contains($0) }
            && !words.averages.contains { fact.words.contains($0) }
    }

    /// 小学30%,初中100%, where all must be taken in: each stage must be.
    private func isOfOtherStage(_ other: Fact) -> Bool {
        limit.value == 100 && fact.stage != nil && other.stage != nil && other.stage != fact.stage
    }

    /// 交流的9.1%, 其中骨干22.4%: each has a limit of its own.
    private func answersAnother(_ other: Fact) -> Bool {
        guard let id = other.indicator.id, id != fact.indicator.id, id != threshold.indicator else { return false }
        return indicator.thresholds.contains { $0.indicator == id }
    }

    /// 科学校际差异率: the indicator, of one school subject, of which each must keep the limit.
    var isOfSubject: Bool {
        guard fact.mention.kind == .ratio, let name = threshold.of, fact.words.hasSuffix(name) else { return false }
        var subject = fact.words.dropLast(name.count)
        if let stage = fact.stage, subject.hasPrefix(stage) { subject = subject.dropFirst(stage.count) }
        let scalars = String(subject).scalarValues
        // 四年级|数学
        let grade = words.grades.first(in: scalars, scalars.indices).map {
            $0 + (words.grades.length(in: scalars, at: $0, before: scalars.count) ?? 0)
        }
        return words.subjects.begins(in: scalars, at: grade ?? 0, before: scalars.count)
    }

    /// 四年级语文校际差异率 and 八年级艺术校际差异率: each must meet, whatever the others do.
    private func isOfOtherSubject(_ other: Fact) -> Bool {
        if isOfSubject, other.words != fact.words || other.stage != fact.stage, other.paragraph == fact.paragraph,
            other.period == fact.period, other.indicator.id == fact.indicator.id
        {
            return true
        }
        return other.rule == "coordination" && fact.rule == "coordination" && other.words != fact.words
            && other.period == fact.period && other.mention.unit.isEmpty && other.mention.kind != .percent
    }

    /// 合计入学率 beside 残疾儿童少年入学率 in one paragraph; 8000元 without a name of its own in the sentence of 5500元.
    private func isNamedLike(_ other: Fact) -> Bool {
        let isNameless = other.indicator.id == nil
        let isBehind = other.mention.range.lowerBound > fact.mention.range.lowerBound
        guard other.mention.unit == fact.mention.unit else { return false }
        if isNameless, isBehind, fact.sentence != nil, other.sentence == fact.sentence { return true }
        guard fact.paragraph != nil, other.paragraph == fact.paragraph else { return false }
        // 20__年为91.35%;经整改,20__年为97.83%: a name that is no rate of its own.
        if isNameless, isBehind, other.rule == "noun-after",
            !words.rates.contains(where: { other.words.hasSuffix($0) })
        {
            return true
        }
        // 2019年为91.35%;2022年为97.83%: a later year's figure that has no name of its own.
        if isNameless, let year = fact.year, let later = other.year, later > year { return true }
        return other.words.unicodeScalars.suffix(3).elementsEqual(fact.words.unicodeScalars.suffix(3))
    }

    /// 2019年为91.35%, where the block goes on to a later year.
    private var isOfEarlierYear: Bool {
        guard let block = fact.block?.id, let year = fact.year else { return false }
        return evidence.facts(at: evidence.indices(block: block)).contains { other in
            other.mention.report == fact.mention.report && other.role == .actual
                && other.year.map { $0 > year } == true
        }
    }

    /// 2020年底82.4%。…截至2023年9月,实际为94.1%: what once was, in a paragraph that goes on to a later year.
    private var isFollowedByLaterYear: Bool {
        evidence.facts(inParagraphOf: fact).contains {
            fact.isOfYear(before: $0) && $0.role == .actual && $0.mention.unit == fact.mention.unit
        }
    }

    /// One stage's figure, one school's, where the standard speaks of all: 小学94.67% and 初中100% may be 96% together.
    ///
    /// No part can lack what all must have: below 100 % the whole is below as well.
    private var isPart: Bool {
        if indicator.binds == .school || limit.value == 100 || isOfSubject { return false }
        if fact.stage != nil, threshold.stage == nil { return true }
        guard let scope = fact.scope else { return false }
        return !words.wholeScopes.contains { scope.hasPrefix($0) }
    }
}

extension Evidence {
    /// 占19.25%(2022年为|21.3%|): what once was excuses nothing, where its year stands right before it.
    func saysYear(_ other: Fact, before fact: Fact) -> Bool {
        guard other.isOfYear(before: fact), let year = other.year else { return false }
        return passage(before: other.id, atMost: 12).holds(WordSet([String(year)]))
    }
}

extension Fact {
    /// Whether it is of an earlier year than another, by what it says or what is carried.
    func isOfYear(before other: Fact) -> Bool {
        guard let then = year, let now = other.year else { return false }
        return then < now
    }

    /// The year it is of, or the last one.
    fileprivate var year: Int? {
        period?.split(whereSeparator: { $0 == "-" || $0 == "/" }).last { $0.count == 4 }.flatMap { Int($0) }
    }

    /// What the value is multiplied by to stand beside a limit: 9.6% is 0.096 of a limit written 0.15, 0.97 is 97 of one
    /// written 95%.
    func scale(asIn limit: Limit, unit: String?) -> Rational {
        let isPercent = mention.kind == .percent && mention.unit == "%"
        if isPercent, limit.value <= 1, unit?.contains("%") != true { return Rational(1, 100) }
        if mention.kind == .number, mention.unit.isEmpty, unit?.contains("%") == true, limit.value > 1,
            let value, value <= 1
        {
            return 100
        }
        return 1
    }
}
