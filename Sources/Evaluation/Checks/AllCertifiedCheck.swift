import Exact
import Lexicon
import Records
import Source

/// 专任教师884人,…取得教师资格证的871人;…持证上岗率均为100%, or 全部持证上岗: counts of whom all must be, beside what says that all are.
///
/// Of a rate that the two counts round to it only asks; what is said of all is no rounding.
struct AllCertifiedCheck: Check {
    let words: LimitWords
    /// What a rule with the requirement of 100 % divides, and what it calls the quotient.
    private let quotients: [RuleQuotient]
    private let rates: Set<String>

    init(words: LimitWords, rules: [Rule]) {
        self.words = words
        let whole = rules.filter {
            $0.definition.requirement?.comparator == .eq && $0.definition.requirement?.value == 100
        }
        quotients = whole.compactMap(\.quotient)
        rates = Set(whole.map(\.definition.claim))
    }

    func findings(in evidence: Evidence) -> [Finding] {
        quotients.flatMap { quotient in
            evidence.facts {
                $0.kind == .count && $0.isActual && $0.hasValue && $0.comparator == .eq && !$0.isInTable
                    && $0.sentence >= 0
            }.compactMap { part -> Finding? in
                guard isPart(part, quotient.part), let whole = whole(of: part, quotient.whole, evidence),
                    let said = said(of: part, evidence)
                else { return nil }
                return finding(part, whole, said, evidence)
            }
        }
    }

    /// By its indicator, or 专任教师中|持有教师资格证|的861人.
    private func isPart(_ fact: Fact, _ ids: Set<String>) -> Bool {
        let isNamed = fact.isExactIndicator || words.certified.ends(fact.words)
        return isNamed && fact.indicator.id.map(ids.contains) ?? true
    }

    /// 专任教师884人,其中公办园478人、民办园406人,已取得…871人: the most that is counted before it.
    private func whole(of part: Fact, _ ids: Set<String>, _ evidence: Evidence) -> Fact? {
        let all = evidence.facts(inParagraphOf: part).filter {
            $0.id < part.id && part.id - $0.id <= Self.fewFigures && $0.indicator.id.map(ids.contains) == true
                && $0.role == .actual
                && $0.mention.comparator == .eq && $0.isMeasured(like: part) && $0.value != nil
        }
        let most = all.max { ($0.value ?? 0) < ($1.value ?? 0) }
        guard let most, most.isExactIndicator, let b = most.value, let a = part.value, a < b, a * 2 > b else {
            return nil
        }
        // 专任教师884人,其中公办园478人,取得…471人: it may be of those.
        let isOfOthers = evidence.facts(inParagraphOf: part).contains {
            $0.id > most.id && $0.id < part.id && $0.isMeasured(like: part) && $0.value ?? 0 >= a
        }
        return isOfOthers ? nil : most
    }

    private struct Said {
        let clause: Range<Int>
        /// The rate that it tells; nil where it says that all have it.
        let rate: Fact?
    }

    private static let fewFigures = 6

    /// What says so in the paragraph, where nothing behind the count says that some have none.
    private func said(of part: Fact, _ evidence: Evidence) -> Said? {
        guard let paragraph = part.paragraph else { return nil }
        let (text, start) = (evidence.scalars, part.mention.range.upperBound)
        let clauses = evidence.clauses(in: paragraph)
        if clauses.contains(where: { $0.lowerBound >= start && words.tellsMissed(in: text, $0) }) { return nil }
        let all = clauses.first {
            saysAll($0, text) && !words.sweptOpen.occurs(in: text, $0) && !$0.contains(part.mention.range.lowerBound)
        }
        if let all { return Said(clause: all, rate: nil) }
        let rate = evidence.facts(inParagraphOf: part).first { rate in
            rate.id > part.id && rate.value == 100 && rate.mention.kind == .percent && rate.role == .actual
                && rate.mention.comparator == .eq && rate.indicator.id.map(rates.contains) == true
                && (rate.period == part.period || rate.period == nil || part.period == nil)
        }
        guard let rate, let clause = clauses.first(where: { $0.contains(rate.mention.range.lowerBound) }),
            !words.saysChange(in: text, start..<max(start, clause.upperBound))
        else { return nil }
        return Said(clause: clause, rate: rate)
    }

    /// 专任教师|全部持证|上岗, and not of 保育员.
    private func saysAll(_ clause: Range<Int>, _ text: [UInt32]) -> Bool {
        guard let at = words.allCertified.first(in: text, clause) else { return false }
        let subject = clause.lowerBound..<at
        return words.sweptSubject(text, subject).isEmpty || WordSet(words.teachers).occurs(in: text, subject)
    }

    private func finding(
        _ part: Fact, _ whole: Fact, _ said: Said, _ evidence: Evidence
    ) -> Finding {
        let (a, b) = (part.value ?? 0, whole.value ?? 1)
        // The rate that the text tells of the two, or says.
        let rate =
            said.rate
            ?? evidence.facts(inSentenceOf: part).first {
                $0.id > part.id && $0.mention.kind == .percent && $0.indicator.id.map(rates.contains) == true
            }
        let finding = Finding.contradicting(
            evidence.stated("达标", in: said.clause), "all-of-n.certified", kind: "all-of-n", part,
            beside: [whole] + [rate].compactMap(\.self),
            bound: .init("ge", b), expression: "\(part.printed) < \(whole.printed)",
            zh: "\(whole.displayName)\(whole.mention.quote)，\(part.displayName)\(part.mention.quote)",
            en: "\(part.printed) of \(whole.printed) have it")
        // 2302 of 2310 are 99.65 %, which some write as 100 %.
        let isRounded = said.rate != nil && a / b * 200 >= 199
        return isRounded && finding.grade.accuses ? finding.asked(.countedDifferently) : finding
    }
}
