import Exact
import Lexicon
import Records

extension ClassSizeCheck {
    /// 班级学生数分别不超过45人、50人。…第二小学1426人、31个班…自评结论:校校符合要求: where one school's pupils are more than its classes
    /// can hold, one of them is larger.
    func schools(_ evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.kind == .count && $0.isActual && $0.hasValue && $0.comparator == .eq && $0.sentence >= 0 && !$0.isInTable
                && ($0.unit == .person || $0.unit == .persons)
        }.compactMap { pupils in
            guard let stage = pupils.stage, let school = pupils.scope, limits.isOneSchool(school),
                let classes = classes(beside: pupils, evidence), let limit = limit(of: stage, before: pupils, evidence)
            else { return nil }
            return finding(pupils, classes, of: school, limit, evidence)
        }
    }

    /// 小学部36个班|1560人: right before the pupils; else 1426人、|31个班: right behind them.
    private func classes(beside pupils: Fact, _ evidence: Evidence) -> Fact? {
        if pupils.id > 0, case let last = evidence.facts[pupils.id - 1], isOf(pupils, last),
            evidence.passage(between: last.id, and: pupils.id).count <= 2
        {
            return last
        }
        guard pupils.id + 1 < evidence.facts.count, case let next = evidence.facts[pupils.id + 1], isOf(pupils, next),
            evidence.passage(between: pupils.id, and: next.id).count <= 4
        else { return nil }
        return next
    }

    private func isOf(_ pupils: Fact, _ classes: Fact) -> Bool {
        classes.indicator.id == "edu.classes" && classes.scope == pupils.scope && classes.sentence == pupils.sentence
            && classes.stage == pupils.stage && classes.mention.comparator == .eq && classes.role == .actual
            && classes.value ?? 0 > 0
    }

    /// The limit that the paragraph or the one before quotes for classes of the stage.
    private func limit(of stage: String, before fact: Fact, _ evidence: Evidence) -> Fact? {
        evidence.indices(indicator: Self.indicator).map { evidence.facts[Int($0)] }.last {
            $0.id < fact.id && ($0.stage == stage || $0.stage == nil) && $0.mention.comparator == .le
                && ($0.role == .standard || isSaidOfAll($0, evidence))
                && $0.mention.report == fact.mention.report && $0.block == fact.block
                && fact.mention.range.lowerBound - $0.mention.range.upperBound <= Self.block
        }
    }
    /// 全县中小学班额均不超过45人
    private func isSaidOfAll(_ limit: Fact, _ evidence: Evidence) -> Bool {
        evidence.passage(before: limit.id, atMost: 12).holds(words.within)
    }
    /// Scalars of what answers one indicator.
    private static let block = 400

    /// What is concluded behind the figures.
    private func concluded(behind fact: Fact, _ evidence: Evidence) -> Conclusion? {
        evidence.conclusions.first {
            $0.report == fact.mention.report && $0.verdict == "达标" && $0.status == .certain
                && (0...Self.block).contains($0.range.lowerBound - fact.mention.range.upperBound)
        }
    }

    private func finding(
        _ pupils: Fact, _ classes: Fact, of school: String, _ limit: Fact, _ evidence: Evidence
    ) -> Finding? {
        guard let all = pupils.value, let n = classes.value, let bound = limit.value else { return nil }
        let mean = all / n
        let isOver = mean > bound
        let claim = concluded(behind: classes, evidence)
        let isDenied = claim == nil && isSaidOfAll(limit, evidence) && limit.sentence == pupils.sentence
        let isBound = isOver && (claim != nil || isDenied) && pupils.isCertain && classes.isCertain && limit.isCertain
        var basis = Basis(.within, "x1 ÷ x2", to: limit.mention, doubts: isOver && !isBound ? [.asksOnly] : [])
        basis.conclusion = claim.map { Basis.Stated($0) }
        if isBound { basis.requirements = [.init(Limit(comparator: .le, value: bound, text: limit.printed))] }
        if isDenied, let sentence = evidence.sentence(of: limit) {
            basis.conclusion = Basis.Stated(verdict: "达标", span: sentence.span, quote: sentence.sourceQuote)
        }
        let expression = "\(pupils.printed) ÷ \(classes.printed)"
        let interval = Interval(exactly: mean)
        let end = isBound ? "，却写都不超过或自评达标" : "，请核对"
        return Finding(
            report: limit.mention.report, rule: "class-size.school", kind: "threshold",
            grade: isBound ? .decisionInconsistency : isOver ? .questionable : .consistent,
            severity: isBound ? .critical : isOver ? .medium : .info, claim: limit.term,
            inputs: [pupils.term, classes.term], expression: expression, recomputed: interval,
            gap: isOver ? mean - bound : 0, conclusionChanges: isBound ? true : nil,
            message: isOver
                ? Message(
                    zh: "\(school)平均每班\(mean.short)人（\(expression)），必有班级超过\(limit.printed)人\(end)。",
                    en:
                        "\(school) has \(mean.short) pupils a class on average (\(expression)): some class has more than \(limit.printed)\(isBound ? ", yet the report concludes that it complies" : "; please check")."
                )
                : Message(
                    zh: "\(school)平均每班\(mean.short)人（\(expression)），不超过\(limit.printed)人。",
                    en:
                        "\(school) has \(mean.short) pupils a class on average (\(expression)), no more than \(limit.printed)."
                ),
            basis: basis)
    }
}
