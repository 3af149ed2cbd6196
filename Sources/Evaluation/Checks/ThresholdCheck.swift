import Exact
import Lexicon
import Records
import Source

/// Stated values against what the standard asks of them, and of whom: each school, each indicator, or the county.
struct ThresholdCheck: Check {
    /// Kinds of the indicators that thresholds name.
    let indicators: [String: Indicator]

    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        for standard in evidence.standards {
            for group in standard.groups {
                for indicator in group.indicators where !indicator.thresholds.isEmpty {
                    for fact in answers(to: indicator, in: evidence)
                    where fact.role == .actual && fact.value != nil && standard.covers(fact.stage, in: indicator) {
                        guard let threshold = threshold(of: indicator, for: fact, evidence) else { continue }
                        if let finding = check(
                            fact, indicator: indicator, group: group, threshold: threshold, standard: standard,
                            evidence: evidence)
                        {
                            out.append(finding)
                        }
                    }
                }
            }
        }
        return out
    }

    /// The figures that can answer an indicator's thresholds: those of its ids, and those in its block.
    private func answers(to indicator: Standard.Indicator, in evidence: Evidence) -> [Fact] {
        let ids = Set([indicator.id] + indicator.thresholds.compactMap(\.indicator))
        let indices = ids.reduce(into: Set(evidence.indices(block: indicator.id))) {
            $0.formUnion(evidence.indices(indicator: $1))
        }
        return indices.sorted().map { evidence.facts[$0] }
    }

    /// The threshold that a figure answers: by the indicator's id, or by its name within the indicator's block.
    private func threshold(
        of indicator: Standard.Indicator, for fact: Fact, _ evidence: Evidence
    ) -> Standard.Threshold? {
        let id = fact.indicator.id
        if isShareLikeOneBefore(fact, evidence) { return nil }
        if let limit = schoolLimit(indicator, fact, evidence) { return limit }
        for threshold in indicator.thresholds where !threshold.isRelaxed {
            if let stage = threshold.stage, stage == "小学" || stage == "初中", let own = fact.stage, own != stage {
                continue
            }
            let unitFits = fits(fact, threshold, indicator)
            if indicator.thresholds.count > 1 || threshold.indicator != nil {
                guard let wanted = threshold.indicator else {
                    if id == indicator.id, stageFits(fact, threshold), unitFits { return threshold }
                    continue
                }
                if id == wanted, stageFits(fact, threshold), unitFits { return threshold }
                // In the block of the indicator its own words may be too free for the lexicon.
                if id == nil || fact.block?.id == indicator.id, fact.block?.id == indicator.id, let of = threshold.of,
                    unitFits, stageFits(fact, threshold), NameMatch.contained(of, in: fact.words) >= 90,
                    fact.words.contains("占") == of.contains("占")
                {
                    return threshold
                }
            } else if id == indicator.id, unitFits {
                return threshold
            }
        }
        return nil
    }

    private static let schools = ["小学", "中学", "学校", "初中"]
    private static let schoolSize = "edu.school_size"

    /// The pupils of a school that the block on 学校规模 names.
    private func schoolLimit(
        _ indicator: Standard.Indicator, _ fact: Fact, _ evidence: Evidence
    ) -> Standard.Threshold? {
        guard indicator.binds == .school, fact.block?.id == indicator.id, fact.mention.kind == .count,
            ["人", "名"].contains(fact.mention.unit), fact.mention.comparator == .eq,
            let scope = fact.scope,
            Self.schools.contains(where: { scope.contains($0) }) || scope.hasSuffix("小")
                || scope.hasSuffix("中")
        else { return nil }
        let sizes = indicator.thresholds.filter { !$0.isRelaxed && $0.indicator == Self.schoolSize }
        let isNineYears =
            scope.contains("一贯")
            || !scope.hasSuffix("小学") && !scope.hasSuffix("小") && speaksOfNineYears(before: fact, evidence)
        let stage = isNineYears ? "一贯制" : scope.contains("小学") || scope.hasSuffix("小") ? "小学" : "初中"
        return sizes.first { $0.stage == stage }
    }

    /// 规模最大的九年一贯制学校为溪南学校,在校学生…: what the sentence says since its last 。 or ;
    private func speaksOfNineYears(before fact: Fact, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentence(of: fact) else { return false }
        let s = sentence.scalars
        let end = min(max(0, fact.mention.range.lowerBound - sentence.range.lowerBound), s.count)
        let start = s[..<end].lastIndex { $0 == 0x3B || $0 == 0x3002 }.map { $0 + 1 } ?? 0
        return ThresholdCheck.nineYears.occurs(in: s, start..<end)
    }
    private static let nineYears: WordSet = ["一贯制"]

    private func stageFits(_ fact: Fact, _ threshold: Standard.Threshold) -> Bool {
        guard let stage = threshold.stage else { return true }
        if stage == "一贯制" { return fact.words.contains("一贯制") }
        if stage == "特殊教育" { return true }
        return fact.stage == stage || stage == "初中" && fact.stage == nil && threshold.indicator == "edu.retention3"
    }

    private func fits(_ fact: Fact, _ threshold: Standard.Threshold, _ indicator: Standard.Indicator) -> Bool {
        // 9.6% answers a limit of 0.15.
        if fact.mention.kind == .percent, threshold.indicator != nil, threshold.indicator == fact.indicator.id,
            fact.scale(asIn: threshold.limit, unit: threshold.unit ?? indicator.unit) != 1
        {
            return true
        }
        if let kind = threshold.indicator.flatMap({ indicators[$0]?.kind }) {
            switch kind {
            case .count: return fact.mention.kind == .count
            case .money: return fact.mention.kind == .money
            case .area: return fact.mention.kind == .area
            case .percent: return fact.mention.kind == .percent && fact.mention.unit == "%"
            case .ratio: return fact.mention.kind == .ratio || fact.mention.kind == .number
            // 22.6册, 11.1台: what a figure per pupil counts is its unit.
            case .number: return fact.mention.kind != .percent && fact.mention.kind != .money
            }
        }
        let unit = threshold.unit ?? indicator.unit ?? ""
        switch fact.mention.kind {
        case .percent: return unit.isEmpty || unit.contains("%")
        case .count: return !unit.contains("%") || unit.isEmpty
        case .money: return unit.isEmpty || unit.contains("元")
        case .area: return unit.isEmpty || unit.contains("平方米")
        default: return true
        }
    }

    /// `≥95%`; of a ratio its second term is bounded: `1:n，n≤15`.
    private static func written(_ limit: Limit, unit: String) -> String {
        unit == "1:n" ? "1:n，n" + limit.description : limit.description + unit
    }

    private func check(
        _ fact: Fact, indicator: Standard.Indicator, group: Standard.Group, threshold: Standard.Threshold,
        standard: Standard, evidence: Evidence
    ) -> Finding? {
        let limit = threshold.limit
        let reference = Finding.StandardReference(
            document: standard.document, clause: indicator.clause ?? group.clause ?? "\(group.name)第\(indicator.no)项",
            threshold: Self.written(limit, unit: threshold.unit ?? indicator.unit ?? ""))
        let scale = fact.scale(asIn: limit, unit: threshold.unit ?? indicator.unit)
        let met = limit.isMet(by: fact, scale: scale)
        let report = fact.mention.report
        var general = Basis(.limit)
        general.requirements = [.init(limit, factor: scale)]
        func finding(
            _ grade: Grade, _ severity: Severity, _ zh: @autoclosure @escaping @Sendable () -> String,
            _ en: @autoclosure @escaping @Sendable () -> String, changes: Bool? = nil,
            alternatives: [Finding.Alternative] = [], basis: Basis? = nil
        ) -> Finding {
            Finding(
                report: report, rule: "threshold.\(indicator.id)", kind: "threshold", grade: grade, severity: severity,
                claim: fact.term, inputs: [],
                expression: "\(scale == 1 ? fact.printed : fact.mention.quote) \(limit)",
                recomputed: fact.mention.interval.scaled(by: 1 / fact.mention.scale),
                gap: met == true ? 0 : gap(fact, limit, scale),
                alternatives: alternatives,
                standard: reference, conclusionChanges: changes, message: Message(zh: zh(), en: en()),
                basis: basis ?? general)
        }
        @Sendable func shown() -> String { "\(fact.displayName)\(fact.mention.quote)" }
        @Sendable func shownEn() -> String {
            "\(fact.displayName) \(scale == 1 ? fact.mention.valueText : fact.mention.quote)"
        }
        if met == true {
            return finding(
                .consistent, .info, "\(shown())，达到标准（\(limit)）。", "\(shownEn()) meets the standard (\(limit)).")
        }
        if indicator.binds == .school && group.quorum != nil {
            // A mean below the limit is no violation; below the floor of every school it is impossible where all pass.
            guard let floor = group.quorum?.floor, let value = fact.mention.interval.high, limit.comparator == .ge
            else { return nil }
            let bottom = limit.value * floor
            var mean = general
            mean.relation = .floor
            mean.floor = floor
            if value >= bottom {
                return finding(
                    .consistent, .info,
                    "\(shown())是平均值，低于标准值 \(limit.text)；标准约束每一所学校，平均值不低于其 \((floor * 100).short)%（\(bottom.short)），与“校校达标”不矛盾。",
                    "\(shownEn()) is a mean below \(limit.text); the standard binds each school, and the mean is not below \((floor * 100).short)% of it (\(bottom.short)), so it does not contradict that all schools pass.",
                    basis: mean)
            }
            let sweeping = evidence.conclusions.first {
                $0.report == report && $0.indicator.group == group.id && $0.coverage == .section && $0.verdict == "达标"
            }
            mean.conclusion = sweeping.map(Basis.Stated.init)
            mean.doubts = Basis.doubts(of: [fact])
            if !isNamedMean(fact) { mean.doubts.append(.nameNotExact) }
            if !indicator.isLimitCertain { mean.doubts.append(.standardOpen) }
            if let sweeping, mean.doubts.isEmpty {
                return finding(
                    .inconsistent, .high,
                    "\(shown())是平均值，低于标准值 \(limit.text) 的 \((floor * 100).short)%（\(bottom.short)）；平均值如此，必有学校低于这一底线，与“\(sweeping.quote)”矛盾。",
                    "\(shownEn()) is a mean below \((floor * 100).short)% of \(limit.text) (\(bottom.short)); some school must lie below that floor, which contradicts “\(sweeping.quote)”.",
                    changes: true, basis: mean)
            }
            return finding(
                .questionable, .medium, "\(shown())是平均值，低于标准值 \(limit.text) 的 \((floor * 100).short)%，必有学校不达标，请核对。",
                "\(shownEn()) is a mean below \((floor * 100).short)% of \(limit.text); some school cannot meet it, please check.",
                basis: mean)
        }
        if met == false, let value = fact.value,
            let relaxed = indicator.thresholds.first(where: {
                $0.isRelaxed && $0.of == threshold.of && $0.effective.holds(in: fact.period)
                    && $0.limit.isMet(by: value) == true
            })
        {
            let text = evidence.sentence(of: fact)?.text ?? ""
            let named = ["前", "放宽", "农村", "规程"].first { text.contains($0) }
            let claims = named != nil
            var softer = general
            softer.requirements.append(
                .init(relaxed.limit, factor: scale, condition: relaxed.condition ?? "有条件"))
            softer.words = [named].compactMap(\.self)
            return finding(
                claims ? .consistent : .questionable, claims ? .info : .low,
                "\(shown())达到放宽的标准（\(relaxed.limit)，\(relaxed.condition ?? "有条件")），不及一般标准（\(limit)）。",
                "\(shownEn()) meets the relaxed limit (\(relaxed.limit)), not the general one (\(limit)).",
                basis: softer)
        }
        guard met == false else {
            return finding(
                .unverifiable, .info, "\(shown())印出的位数不足以判断是否达到标准（\(limit)）。",
                "\(shownEn()): its printed digits do not decide whether it meets \(limit).")
        }
        if threshold.indicator == Self.schoolSize {
            return schoolSize(
                fact, limit: limit, indicator: indicator, evidence: evidence, basis: general
            ) { finding($0, $1, $2, $3, basis: $4) }
        }
        guard fact.isCertain else {
            return finding(
                .unverifiable, .info, "\(shown())文字有损，无法判断是否达到标准（\(limit)）。",
                "\(shownEn()) is damaged text; whether it meets \(limit) cannot be judged.",
                basis: general.doubting(.damagedText))
        }
        let key =
            fact.block
            ?? IndicatorKey(group: group.id, groupName: group.name, no: String(indicator.no), id: indicator.id)
        let conclusion =
            evidence.conclusion(key, report: report)
            ?? evidence.conclusions.first {
                $0.report == report && $0.indicator.group == group.id && $0.coverage != .indicator
            }
        general.conclusion = conclusion.map(Basis.Stated.init)
        if let conclusion, conclusion.verdict == "达标" {
            let zh = "\(shown())未达到标准（\(limit)），却写“\(conclusion.quote)”。"
            let en = "\(shownEn()) does not meet the standard (\(limit)), yet the report says “\(conclusion.quote)”."
            // Last year's value, or one stage's where the whole is asked for, condemns nobody when another one meets.
            let others = evidence.facts.filter {
                ($0.indicator.id == fact.indicator.id || isNamedLike($0, fact)) && $0.block == fact.block
                    && $0.mention.report == report && $0.id != fact.id
                    && $0.role == .actual
                    && ($0.stage == fact.stage || $0.stage == nil || fact.stage == nil || threshold.stage == nil)
                    && !isOfOtherSubject($0, fact)
            }
            if fact.stage != nil, threshold.stage == nil,
                others.contains(where: { $0.stage == nil && limit.isMet(by: $0, scale: scale) == true })
            {
                return nil
            }
            let isEarlier = isOfEarlierYear(fact, evidence)
            if others.contains(where: { limit.isMet(by: $0, scale: scale) == true }) {
                // 2019年91.35%,2022年97.83%; 桑东县93.2%,我县96.3%: nothing is odd about it.
                if isEarlier || !fact.isExactIndicator { return nil }
                return finding(
                    .questionable, .low, "\(shown())未达到标准（\(limit)）；同一段另有数达到标准，请核对以哪个为准。",
                    "\(shownEn()) does not meet \(limit); another figure of the paragraph does, please check which one counts.",
                    basis: general.doubting(.otherFigure))
            }
            if isPart(fact, of: indicator, threshold) {
                return finding(
                    .questionable, .low, "\(shown())未达到标准（\(limit)）；这只是一部分，标准约束的是全体，请核对全体的数。",
                    "\(shownEn()) does not meet \(limit); it is of a part, and the standard is for the whole: please check the figure of the whole.",
                    basis: general.doubting(.partOnly))
            }
            if !indicator.isLimitCertain { general.doubts.append(.standardOpen) }
            if isEarlier { general.doubts.append(.otherTime) }
            if fact.mention.comparator != .eq { general.doubts.append(.uncertainDigits) }
            if !fact.isExactIndicator || fact.block?.group != group.id { general.doubts.append(.nameNotExact) }
            if !general.doubts.isEmpty {
                return finding(
                    .questionable, .medium, zh + "该标准尚有未定之处，请核对。",
                    en + " Part of this standard is not settled, please check.")
            }
            return finding(.decisionInconsistency, .critical, zh, en, changes: true)
        }
        if let conclusion, conclusion.verdict != "missing" {
            return finding(
                .consistent, .info, "\(shown())未达到标准（\(limit)），报告自评为“\(conclusion.verdict)”，如实。",
                "\(shownEn()) does not meet \(limit), and the report says so (\(conclusion.verdict)).")
        }
        return finding(
            .questionable, .medium, "\(shown())未达到标准（\(limit)），报告没有说明。",
            "\(shownEn()) does not meet the standard (\(limit)), and the report does not say so.")
    }

    /// 四年级语文校际差异率 and 八年级艺术校际差异率: each must meet, whatever the others do.
    private func isOfOtherSubject(_ other: Fact, _ fact: Fact) -> Bool {
        other.rule == "coordination" && fact.rule == "coordination" && other.words != fact.words
            && other.period == fact.period && other.mention.kind == .ratio
    }

    /// 合计入学率 beside 残疾儿童少年入学率 in one paragraph; 8000元 without a name of its own in the sentence of 5500元.
    private func isNamedLike(_ other: Fact, _ fact: Fact) -> Bool {
        if other.indicator.id == nil, fact.sentence != nil, other.sentence == fact.sentence,
            other.mention.unit == fact.mention.unit, other.mention.range.lowerBound > fact.mention.range.lowerBound
        {
            return true
        }
        guard fact.paragraph != nil, other.paragraph == fact.paragraph, other.mention.unit == fact.mention.unit else {
            return false
        }
        // 20__年为91.35%;经整改,20__年为97.83%: a name that is no rate of its own.
        if other.indicator.id == nil, other.rule == "noun-after",
            other.mention.range.lowerBound > fact.mention.range.lowerBound,
            !["率", "比例", "占比", "度"].contains(where: { other.words.hasSuffix($0) })
        {
            return true
        }
        // 2019年为91.35%;2022年为97.83%: a later year's figure that has no name of its own.
        if other.indicator.id == nil, let year = fact.year, let later = other.year, later > year { return true }
        return other.words.unicodeScalars.suffix(3).elementsEqual(fact.words.unicodeScalars.suffix(3))
    }

    /// 2019年为91.35%, where the block goes on to a later year.
    private func isOfEarlierYear(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard let block = fact.block?.id, let year = fact.year else { return false }
        return evidence.indices(block: block).contains { i in
            let other = evidence.facts[i]
            return other.mention.report == fact.mention.report && other.role == .actual
                && other.year.map { $0 > year } == true
        }
    }

    /// One stage's figure, one school's, where the standard speaks of all: 小学94.67% and 初中100% may be 96% together.
    ///
    /// No part can lack what all must have: below 100 % the whole is below as well.
    private func isPart(_ fact: Fact, of indicator: Standard.Indicator, _ threshold: Standard.Threshold) -> Bool {
        if indicator.binds == .school || threshold.limit.value == 100 { return false }
        if fact.stage != nil, threshold.stage == nil { return true }
        guard let scope = fact.scope else { return false }
        return !["全", "我", "本", "辖"].contains { scope.hasPrefix($0) }
    }

    private func gap(_ fact: Fact, _ limit: Limit, _ scale: Rational) -> Rational {
        (fact.value ?? .undefined) * scale - limit.value
    }

    /// A school over the limit: the author may say why, and concessions exist.
    private func schoolSize(
        _ fact: Fact, limit: Limit, indicator: Standard.Indicator, evidence: Evidence, basis: Basis,
        make: (Grade, Severity, String, String, Basis) -> Finding
    ) -> Finding? {
        guard fact.mention.unit == "人" || fact.mention.unit == "名", let value = fact.value else { return nil }
        let place = fact.scope.map { fact.words.hasPrefix($0) ? "" : $0 } ?? ""
        let shown = "\(place)\(fact.words)\(fact.mention.quote)"
        let relaxed = indicator.thresholds.filter { t in
            t.isRelaxed && (t.stage == fact.stage || fact.stage == nil) && t.effective.holds(in: fact.period)
        }.map(\.limit.value).max(by: <)
        let sentence = evidence.sentence(of: fact)?.text ?? ""
        let explains = ["原因", "由于", "因为", "因", "实际在", "实际为", "规划", "建成", "整改", "随迁子女", "过渡期", "分流"].filter {
            sentence.contains($0)
        }
        if !explains.isEmpty {
            var explained = basis
            explained.words = explains
            return make(
                .explainedByAuthor, .medium, "\(shown)，超过 \(limit.text) 人的规模上限；报告在原处作了说明，采用哪个口径请审计人员判断。",
                "\(shown) exceeds the limit of \(limit.text); the report explains it there, which count applies is for the auditor to decide.",
                explained)
        }
        let within = relaxed.map { value <= $0 } ?? false
        return make(
            .questionable, within ? .low : .medium,
            "\(shown)，超过 \(limit.text) 人的规模上限" + (within ? "，在放宽的上限之内，请核对是否符合放宽条件。" : "。"),
            "\(shown) exceeds the limit of \(limit.text)"
                + (within ? "; it is within the relaxed limit, please check that the condition holds." : "."),
            basis.doubting(.standardOpen))
    }
}

extension Limit {
    /// By the printed value where its interval leaves it open.
    fileprivate func isMet(by fact: Fact, scale: Rational) -> Bool? {
        isMet(by: fact.mention.interval.scaled(by: scale)) ?? fact.value.flatMap { isMet(by: $0 * scale) }
    }
}

extension Fact {
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
