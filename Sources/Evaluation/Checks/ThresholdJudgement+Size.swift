import Exact
import Lexicon
import Records
import Source

/// A school's pupils against the limit of its kind, which is softer for older schools.
extension ThresholdJudgement {
    /// A school over the limit: the author may say why, and concessions exist.
    var schoolSize: Finding? {
        guard fact.mention.unit == "人" || fact.mention.unit == "名", let value = fact.value else { return nil }
        let (fact, text) = (fact, limit.text)
        let shown = Deferred(
            (fact.scope.map { fact.words.hasPrefix($0) ? "" : $0 } ?? "") + fact.words + fact.mention.quote)
        let sentence = evidence.sentence(of: fact)?.string ?? ""
        let isNew = indicator.thresholds.contains(where: isBuiltTooLate)
        // 2018年建成 explains nothing where the softer limit is for older schools.
        let explains = words.explained.filter { sentence.contains($0) && !(isNew && words.built.occurs(in: $0)) }
        if !explains.isEmpty {
            var explained = general
            explained.words = explains
            return finding(
                .explainedByAuthor, .medium, "\(shown.value)，超过 \(text) 人的规模上限；报告在原处作了说明，采用哪个口径请审计人员判断。",
                "\(shown.value) exceeds the limit of \(text); the report explains it there, which count applies is for the auditor to decide.",
                basis: explained)
        }
        if let stated = saidNotPassed {
            var basis = general
            basis.conclusion = stated
            basis.doubts = Basis.doubts(of: [fact])
            return contradiction(
                .decisionInconsistency, .critical, "\(shown.value)，超过 \(text) 人，却写“\(stated.quote)”",
                "\(shown.value) exceeds \(text), yet the report says “\(stated.quote)”", basis: basis)
        }
        if isNew, let stated = saidMet { return contradictedSize(stated, shown) }
        let isWithin = highestConcession.map { value <= $0 } ?? false
        return finding(
            .questionable, isWithin ? .low : .medium,
            "\(shown.value)，超过 \(text) 人的规模上限" + (isWithin ? "，在放宽的上限之内，请核对是否符合放宽条件。" : "。"),
            "\(shown.value) exceeds the limit of \(text)"
                + (isWithin ? "; it is within the relaxed limit, please check that the condition holds." : "."),
            basis: general.doubting(.standardOpen))
    }

    private var highestConcession: Rational? {
        let stage = fact.stage ?? threshold.stage
        return indicator.thresholds.filter { t in
            t.isRelaxed && (t.stage == stage || stage == nil) && t.effective.holds(in: fact.period)
        }.map(\.limit.value).max(by: <)
    }

    /// 江口学校为2018年投用的九年一贯制学校: newer than a concession by age allows, and the report gives no other reason.
    func isBuiltTooLate(for relaxed: Standard.Threshold) -> Bool {
        guard let last = relaxed.builtBy, let year = yearBuilt, let paragraph = fact.paragraph else { return false }
        return year > last && !words.migrants.occurs(in: evidence.scalars, paragraph)
    }

    /// The one year that stands before the figure, where it is said when the school was built.
    var yearBuilt: Int? {
        let statement = evidence.statement(before: fact.id)
        guard statement.holds(words.built) else { return nil }
        let numbers = statement.slice.split(whereSeparator: { !(0x30...0x39).contains($0) })
        let years = numbers.filter { $0.count == 4 }.compactMap { Int(String(scalars: $0)) }
        return years.count == 1 ? years.first : nil
    }

    /// 以上32所学校,…一贯制未超2500人: that no school passes the very limit, said behind the figure.
    private var saidNotPassed: Basis.Stated? {
        let end = fact.mention.range.upperBound
        let said = evidence.facts(in: fact.mention.report).first { other in
            let at = other.mention.range.lowerBound
            return at > end && at - end <= Self.reach && other.mention.comparator == .le && other.value == limit.value
                && ["人", "名"].contains(other.mention.unit)
                && (threshold.stage.map { other.words.contains($0) || other.stage == $0 } ?? true)
        }
        guard let said, let sentence = evidence.sentenceRange(of: said.id),
            let clause = evidence.clauses(in: sentence).first(where: { $0.contains(said.mention.range.lowerBound) }),
            words.notPassed.occurs(in: evidence.scalars, clause), !words.sweptOpen.occurs(in: evidence.scalars, clause)
        else { return nil }
        return evidence.stated("达标", in: clause)
    }
    private static let reach = 300

    /// What is concluded of the item, or said of it in its sentence.
    private var saidMet: Basis.Stated? {
        guard let conclusion, conclusion.verdict == "达标" else { return nil }
        return conclusion
    }

    private func contradictedSize(_ stated: Basis.Stated, _ shown: Deferred<String>) -> Finding {
        var basis = general
        basis.conclusion = stated
        basis.doubts = Basis.doubts(of: [fact])
        if !indicator.isLimitCertain { basis.doubts.append(.standardOpen) }
        let text = limit.text
        return contradiction(
            .decisionInconsistency, .critical,
            "\(shown.value)，超过 \(text) 人的规模上限，学校建成的年份也不在放宽之列，却写“\(stated.quote)”",
            "\(shown.value) exceeds the limit of \(text), and the school is too new for the softer one, yet the report says “\(stated.quote)”",
            basis: basis)
    }
}
