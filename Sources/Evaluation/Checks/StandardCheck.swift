import Exact
import Lexicon
import Records
import Source

/// What a report quotes of the standard against the standard, and what a report must state against what it states.
struct StandardCheck: Check {
    let lexicon: QuotationLexicon
    let follows: FollowsLexicon
    let words: CheckWords
    /// By id of the standard, the figures that it asks of a county.
    let asked: [String: [AskedFigures]]

    init(lexicon: QuotationLexicon, follows: FollowsLexicon, words: CheckWords, standards: [Standard]) {
        self.lexicon = lexicon
        self.follows = follows
        self.words = words
        asked = Dictionary(
            standards.map { ($0.id, AskedFigures.all(of: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    func findings(in evidence: Evidence) -> [Finding] {
        quotations(evidence) + missingConclusions(evidence) + missingSections(evidence)
            + missingIndicators(evidence) + undecidedSections(evidence) + missingFigures(evidence)
            + missingMeans(evidence) + missingGrounds(evidence)
    }

    // MARK: - Quotations

    private func quotations(_ evidence: Evidence) -> [Finding] {
        evidence.facts { $0.role == .standard && $0.hasValue && $0.block >= 0 }.compactMap { fact in
            guard let key = fact.block, key.no != nil else { return groupQuotation(fact, evidence)?.agreement }
            guard
                let (standard, indicator) = find(key, evidence), !indicator.thresholds.isEmpty, fact.paragraph != nil
            else { return nil }
            let fitting = indicator.thresholds.filter { fits(fact, $0, indicator) }
            // 音乐专用教室…96平方米, 美术专用教室…90平方米: each has a limit of its own.
            let own = fitting.filter { $0.indicator != nil && $0.indicator == fact.indicator.id }
            // What was relaxed may be quoted for both at once: 音乐、美术…不低于73、67平方米.
            let isRelaxed = fitting.contains { $0.isRelaxed && $0.limit.value == fact.value }
            let limits = own.isEmpty || isRelaxed ? fitting : own
            guard !limits.isEmpty, !isOfOtherBase(fact, indicator, evidence) else { return nil }
            let quotation = Quotation(
                fact: fact, around: surroundings(of: fact, indicator, evidence), standard: standard,
                indicator: indicator, thresholds: limits,
                clause: indicator.clause ?? "\(key.groupName)第\(indicator.no)项")
            if isOwn(fact, evidence) { return quotation.claim }
            return quotation.agreement
                ?? quotation.disagreement(
                    standsBeside: standsBeside(fact, limits, evidence),
                    quotesBeside: quotesBeside(fact, limits, evidence))
        }
    }

    /// 要求小学校际差异系数均小于或等于0.50,初中…0.45: the limits that all indicators of a section share.
    private func groupQuotation(_ fact: Fact, _ evidence: Evidence) -> Quotation? {
        guard let key = fact.block, fact.mention.kind == .number || fact.mention.kind == .ratio,
            fact.mention.unit.isEmpty
        else { return nil }
        for standard in evidence.standards {
            guard let group = standard.group(key.group), group.binds == .each, let first = group.indicators.first
            else { continue }
            let limited = group.indicators.filter { !$0.thresholds.isEmpty }
            guard limited.count >= 2, limited.allSatisfy({ Self.limits($0) == Self.limits(first) }) else { continue }
            let own = first.thresholds.filter { $0.stage == nil || fact.stage == nil || $0.stage == fact.stage }
            return Quotation(
                fact: fact, around: "", standard: standard, indicator: first, thresholds: own,
                clause: group.clause ?? group.name, group: group)
        }
        return nil
    }

    private static func limits(_ indicator: Standard.Indicator) -> [String] {
        indicator.thresholds.map { ($0.stage ?? "") + $0.limit.description }
    }

    /// [自评情况]…单间面积不低于96平方米: in the words of the standard, what the report says of itself.
    private func isOwn(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard let paragraph = fact.paragraph, let sentence = evidence.sentenceRange(of: fact.id) else { return false }
        let beginning = paragraph.lowerBound..<min(paragraph.lowerBound + Self.labelled, paragraph.upperBound)
        return lexicon.own.occurs(in: evidence.scalars, beginning)
            && !lexicon.asks.occurs(in: evidence.scalars, sentence)
    }
    /// A label and its brackets stand within so many scalars.
    private static let labelled = 10

    /// As much of the paragraph to either side as the standard's wording takes: 10%;其中,骨干教师…20% is one requirement.
    private func surroundings(of fact: Fact, _ indicator: Standard.Indicator, _ evidence: Evidence) -> String {
        let reach = (indicator.wording?.unicodeScalars.count ?? 0) + 4
        let paragraph = fact.paragraph ?? fact.mention.range
        let s = evidence.scalars
        let start = max(paragraph.lowerBound, fact.mention.range.lowerBound - reach)
        let end = min(paragraph.upperBound, fact.mention.range.upperBound + reach, s.count)
        guard start < end, fact.mention.range.upperBound <= end else { return "" }
        let low = s[start..<fact.mention.range.lowerBound].lastIndex(of: Evidence.stop) ?? start
        let high = s[fact.mention.range.upperBound..<end].firstIndex(of: Evidence.stop) ?? end
        return String(scalars: s[low..<high])
    }

    /// 在地方教育附加中按不低于5%: what the clause takes the share of is none of the standard's.
    private func isOfOtherBase(_ fact: Fact, _ indicator: Standard.Indicator, _ evidence: Evidence) -> Bool {
        guard fact.mention.kind == .percent, let wording = indicator.wording else { return false }
        let clause = evidence.passage(before: fact.id, atMost: 40).after { Self.marks.contains($0) }
        guard let base = lexicon.base(before: clause.slice), base.count >= 3 else { return false }
        return NameMatch.contained(base, in: wording) < 75
    }
    private static let marks = ",;:。(".scalarValues

    /// Whether the sentence quotes every limit of that unit as it is: what else it asks for is another requirement.
    private func standsBeside(_ fact: Fact, _ thresholds: [Standard.Threshold], _ evidence: Evidence) -> Bool {
        let values = Set(
            evidence.facts(inSentenceOf: fact).filter {
                $0.id != fact.id && $0.mention.kind == fact.mention.kind && $0.mention.unit == fact.mention.unit
            }.compactMap(\.value))
        let limits = thresholds.filter { !$0.isRelaxed }
        return !limits.isEmpty && limits.allSatisfy { values.contains($0.limit.value) }
    }

    /// 小学、初中均不超过2400人、九年一贯制学校不超过3500人: beside a limit of the standard that binds the same way, in one list.
    private func quotesBeside(_ fact: Fact, _ thresholds: [Standard.Threshold], _ evidence: Evidence) -> Bool {
        evidence.facts(inSentenceOf: fact).contains { other in
            other.id == fact.id - 1 && other.role == .standard && other.mention.unit == fact.mention.unit
                && other.mention.comparator == fact.mention.comparator && fact.mention.comparator != .eq
                && thresholds.contains { $0.isRelaxed && $0.limit.value == other.value }
        }
    }

    private func find(_ key: IndicatorKey, _ evidence: Evidence) -> (Standard, Standard.Indicator)? {
        for standard in evidence.standards {
            if let id = key.id, let indicator = standard.indicator(id) { return (standard, indicator) }
        }
        return nil
    }

    private func fits(_ fact: Fact, _ threshold: Standard.Threshold, _ indicator: Standard.Indicator) -> Bool {
        let unit = threshold.unit ?? indicator.unit ?? ""
        switch fact.mention.kind {
        case .percent: return unit.contains("%") || unit.isEmpty
        case .money: return unit.contains("元")
        case .area: return unit.contains("平方米")
        case .count: return unit.isEmpty || unit.contains("人") || unit.contains(fact.mention.unit)
        case .ratio: return !unit.contains("%") && !unit.contains("元") && !unit.contains("人")
        default: return false
        }
    }

    // MARK: - Completeness

    private func missingConclusions(_ evidence: Evidence) -> [Finding] {
        evidence.conclusions.filter { $0.verdict == "missing" }.map { conclusion in
            let standard = evidence.standards.first { s in
                conclusion.indicator.id.map { s.indicator($0) != nil } ?? false
            }
            let name = conclusion.indicator.id.flatMap { id in standard?.indicator(id)?.name } ?? conclusion.title ?? ""
            let no = conclusion.indicator.no ?? ""
            let clause = "\(conclusion.indicator.groupName)第\(no)项"
            let source = standard.map { "\($0.document)\(clause)" } ?? clause
            return Finding.unstated(
                "completeness.conclusion", name, conclusion.span, conclusion.quote, in: conclusion.report,
                of: standard.map { .init(document: $0.document, clause: clause, threshold: nil) },
                Message(
                    zh: "“\(name)”没有写自评结论，\(source)要求逐项评估。",
                    en: "No conclusion is stated for “\(name)”, which \(source) asks for."))
        }
    }

    /// A report that goes through the standard's groups and leaves one out.
    private func missingSections(_ evidence: Evidence) -> [Finding] {
        guard evidence.kind == "self-evaluation" else { return [] }
        var out: [Finding] = []
        for report in 0..<evidence.reports {
            guard let frame = evidence.frames[report] else { continue }
            let present = Set(evidence.sections.filter { $0.report == report }.map(\.group))
            for standard in evidence.standards where goesThrough(standard, present) {
                for group in standard.groups
                where !group.mustSay.isEmpty && !present.contains(group.id) && !says(report, of: group, evidence) {
                    out.append(missing(group, of: standard, report: report, frame: frame))
                }
            }
        }
        return out
    }

    /// Whether a report has a section on each group whose indicators are concluded one by one.
    private func goesThrough(_ standard: Standard, _ present: Set<String>) -> Bool {
        let itemised = standard.groups.filter { $0.concludesEach && $0.mustSay.isEmpty }
        return itemised.count >= 2 && itemised.allSatisfy { present.contains($0.id) }
    }

    /// The word alone in another sentence is no result; a figure or a statement is.
    private func says(_ report: Int, of group: Standard.Group, _ evidence: Evidence) -> Bool {
        let ids = group.indicators.flatMap { [$0.id] + $0.thresholds.compactMap(\.indicator) }
        let hasFigure = ids.contains { id in
            evidence.indices(indicator: id).contains { evidence.keys[Int($0)].report == report }
        }
        if hasFigure { return true }
        guard evidence.reportRanges.indices.contains(report) else { return false }
        return WordSet(group.mustSay).occurs(in: evidence.scalars, evidence.reportRanges[report])
    }

    private func missing(
        _ group: Standard.Group, of standard: Standard, report: Int, frame: Evidence.Section
    ) -> Finding {
        Finding.unstated(
            "completeness.\(group.id)", group.name, frame.span, frame.quote, in: report,
            of: .init(
                document: standard.document, clause: group.clause ?? group.name,
                threshold: group.indicators.first?.thresholds.first?.limit.description),
            Message(
                zh: "报告没有写“\(group.name)”的结果，\(standard.document)\(group.clause ?? "")要求评估这一项。",
                en: "The report says nothing of “\(group.name)”, which \(standard.document)"
                    + "\(group.clause.map { ", \($0)," } ?? "") asks for."), grade: .questionable, doubts: [.elsewhere])
    }
}
