import Exact
import Lexicon
import Records

/// A figure against the limit that it answers.
struct ThresholdJudgement {
    let fact: Fact
    let asked: AskedLimit
    let question: ThresholdQuestion
    let evidence: Evidence
    let words: LimitWords
    let sweeping: SweepingClaims
    /// What the value is multiplied by to stand beside the limit.
    let scale: Rational

    init(
        fact: Fact, asked: AskedLimit, question: ThresholdQuestion, evidence: Evidence, words: LimitWords,
        sweeping: SweepingClaims
    ) {
        self.fact = fact
        self.asked = asked
        self.question = question
        self.evidence = evidence
        self.words = words
        self.sweeping = sweeping
        scale = fact.scale(asIn: asked.limit, unit: asked.unit)
    }

    var threshold: Standard.Threshold { asked.threshold }
    var indicator: Standard.Indicator { question.indicator }
    var group: Standard.Group { question.group }
    var limit: Limit { asked.limit }

    /// The general limit, as every verdict on it says.
    var general: Basis {
        var basis = Basis(.limit)
        basis.requirements = [.init(limit, factor: scale)]
        return basis
    }

    var finding: Finding? {
        let limit = limit
        let met = limit.isMet(by: fact, scale: scale)
        let (shown, shownEn) = (shown, shownEn)
        if met == true {
            return finding(
                .consistent, .info, "\(shown.value)，达到标准（\(limit)）。",
                "\(shownEn.value) meets the standard (\(limit)).", isMet: true)
        }
        if let floor = question.floorOfMeans {
            if let school = school ?? (isOfSchools ? "" : nil) { return ofSchool(school, floor: floor) }
            return ofLeastSchool ?? mean(floor: floor)
        }
        guard met == false else {
            return finding(
                .unverifiable, .info, "\(shown.value)印出的位数不足以判断是否达到标准（\(limit)）。",
                "\(shownEn.value): its printed digits do not decide whether it meets \(limit).")
        }
        if let relaxed = relaxed { return concession(relaxed) }
        if asked.threshold.indicator == ThresholdCheck.schoolSize { return schoolSize }
        guard fact.isCertain else {
            return finding(
                .unverifiable, .info, "\(shown.value)文字有损，无法判断是否达到标准（\(limit)）。",
                "\(shownEn.value) is damaged text; whether it meets \(limit) cannot be judged.",
                basis: general.doubting(.damagedText))
        }
        return missed
    }

    // MARK: - Saying it

    /// `初中三年巩固率93.2%`
    var shown: Deferred<String> {
        let fact = fact
        return Deferred("\(fact.displayName)\(fact.mention.quote)")
    }
    var shownEn: Deferred<String> {
        let (fact, isPrinted) = (fact, scale == 1)
        return Deferred("\(fact.displayName) \(isPrinted ? fact.mention.valueText : fact.mention.quote)")
    }

    func finding(
        _ grade: Grade, _ severity: Severity, _ zh: @autoclosure @escaping @Sendable () -> String,
        _ en: @autoclosure @escaping @Sendable () -> String, basis: Basis? = nil, changes: Bool? = nil,
        isMet: Bool = false, against bound: Limit? = nil
    ) -> Finding {
        let limit = bound ?? limit
        let (fact, isPrinted) = (fact, scale == 1)
        return Finding(
            report: fact.mention.report, rule: question.rule, kind: "threshold", grade: grade, severity: severity,
            claim: fact.term, expression: "\(fact.printed)\(isPrinted ? "" : fact.mention.unit) \(limit)",
            recomputed: fact.mention.interval.scaled(by: 1 / fact.mention.scale),
            gap: isMet ? 0 : (fact.value ?? .undefined) * scale - limit.value,
            standard: .init(document: question.document, clause: question.clause, threshold: asked.written),
            conclusionChanges: changes, message: Message(zh: zh(), en: en()),
            basis: basis ?? general)
    }

    /// What contradicts a conclusion where nothing is open, and asks where something is: two clauses without their last mark.
    func contradiction(
        _ grade: Grade, _ severity: Severity, _ zh: @autoclosure @escaping @Sendable () -> String,
        _ en: @autoclosure @escaping @Sendable () -> String, basis: Basis
    ) -> Finding {
        let isSure = basis.doubts.isEmpty
        return finding(
            isSure ? grade : .questionable, isSure ? severity : .medium, zh() + (isSure ? "。" : "，请核对。"),
            en() + (isSure ? "." : "; please check."), basis: basis, changes: isSure ? true : nil)
    }

    // MARK: - Means

    /// A mean below the limit of each school is no violation; below the floor of every school it is impossible where all
    /// pass.
    private func mean(floor: Rational) -> Finding? {
        guard let value = fact.mention.interval.high, limit.comparator == .ge else { return nil }
        let bottom = limit.value * floor
        var mean = general
        mean.relation = .floor
        mean.floor = floor
        if value < bottom { return impossible(mean, floor, bottom) }
        return unlikeAll(mean) ?? tolerable(mean, floor, bottom)
    }

    private func tolerable(_ mean: Basis, _ floor: Rational, _ bottom: Rational) -> Finding {
        let (shown, shownEn, text) = (shown, shownEn, limit.text)
        return finding(
            .consistent, .info,
            "\(shown.value)是平均值，低于标准值 \(text)；标准约束每一所学校，平均值不低于其 \((floor * 100).short)%（\(bottom.short)），与“校校达标”不矛盾。",
            "\(shownEn.value) is a mean below \(text); the standard binds each school, and the mean is not below \((floor * 100).short)% of it (\(bottom.short)), so it does not contradict that all schools pass.",
            basis: mean)
    }

    private func impossible(_ basis: Basis, _ floor: Rational, _ bottom: Rational) -> Finding {
        let (shown, shownEn, text) = (shown, shownEn, limit.text)
        let sweeping = concludedOfGroup
        var mean = basis
        mean.conclusion = sweeping
        mean.doubts = Basis.doubts(of: [fact])
        if !isNamedMean { mean.doubts.append(.nameNotExact) }
        if isFarOff { mean.doubts.append(.uncertainDigits) }
        if !indicator.isLimitCertain { mean.doubts.append(.standardOpen) }
        if let sweeping, mean.doubts.isEmpty {
            return finding(
                .inconsistent, .high,
                "\(shown.value)是平均值，低于标准值 \(text) 的 \((floor * 100).short)%（\(bottom.short)）；平均值如此，必有学校低于这一底线，与“\(sweeping.quote)”矛盾。",
                "\(shownEn.value) is a mean below \((floor * 100).short)% of \(text) (\(bottom.short)); some school must lie below that floor, which contradicts “\(sweeping.quote)”.",
                basis: mean, changes: true)
        }
        return finding(
            .questionable, .medium, "\(shown.value)是平均值，低于标准值 \(text) 的 \((floor * 100).short)%，必有学校不达标，请核对。",
            "\(shownEn.value) is a mean below \((floor * 100).short)% of \(text); some school cannot meet it, please check.",
            basis: mean)
    }

    /// 平均值, 区域均值: a row or a column of another name may hold counts of schools.
    var isNamedMean: Bool {
        guard let table = fact.table else { return true }
        return [table.row, table.column].contains { heading in words.averages.contains { heading.contains($0) } }
    }

    // MARK: - Concessions

    /// The concession by which the figure would do.
    private var relaxed: Standard.Threshold? {
        guard let value = fact.value else { return nil }
        return indicator.thresholds.first {
            $0.isRelaxed && $0.of == threshold.of && $0.effective.holds(in: fact.period)
                && !isBuiltTooLate(for: $0) && $0.limit.isMet(by: value) == true
        }
    }

    private func concession(_ relaxed: Standard.Threshold) -> Finding {
        let text = evidence.sentence(of: fact)?.string ?? ""
        let paragraph = fact.paragraph.map { String(scalars: evidence.scalars[$0]) } ?? ""
        let built = yearBuilt.flatMap { year in relaxed.builtBy.map { year <= $0 } == true ? String(year) : nil }
        let named =
            built ?? words.concessions.first { text.contains($0) } ?? words.relaxes.first { paragraph.contains($0) }
        let condition = relaxed.condition ?? "有条件"
        var softer = general
        softer.requirements.append(.init(relaxed.limit, factor: scale, condition: condition))
        softer.words = [named].compactMap(\.self)
        let (shown, shownEn, limit) = (shown, shownEn, limit)
        return finding(
            named != nil ? .consistent : .questionable, named != nil ? .info : .low,
            "\(shown.value)达到放宽的标准（\(relaxed.limit)，\(condition)），不及一般标准（\(limit)）。",
            "\(shownEn.value) meets the relaxed limit (\(relaxed.limit)), not the general one (\(limit)).",
            basis: softer)
    }
}

extension Limit {
    /// By the printed value where its interval leaves it open.
    func isMet(by fact: Fact, scale: Rational) -> Bool? {
        // 均低于0.15: in the words of the limit.
        if let value = fact.value.map({ $0 * scale }) {
            if fact.mention.comparator == .lt, comparator == .lt || comparator == .le, value <= self.value {
                return true
            }
            if fact.mention.comparator == .gt, comparator == .gt || comparator == .ge, value >= self.value {
                return true
            }
        }
        return isMet(by: fact.mention.interval.scaled(by: scale)) ?? fact.value.flatMap { isMet(by: $0 * scale) }
    }
}
