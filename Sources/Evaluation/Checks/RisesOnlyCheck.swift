import Exact
import Lexicon
import Records
import Source

/// 小学由1021元调整为1018元 … “两个只增不减”全部落实到位: what is said only to grow, and did not.
///
/// It accuses where the two are funds of schools that the words speak of by the standard; else it asks.
struct RisesOnlyCheck: Check {
    let words: ChangeWords
    let indicators: Indicators

    /// Ids of what the words are said of.
    struct Indicators: Sendable {
        /// Education spending and that for each pupil: 两个只增不减.
        var bound: Set<String> = ["edu.funds_per", "edu.funds_fiscal"]
        var prefix = "edu.funds"
    }

    /// A heading is no longer.
    private static let longestHeading = 40

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.isActual && $0.hasValue && $0.comparator == .eq && $0.kind == .money && $0.sentence >= 0
                && !$0.isChangeOrGrowth
        }.compactMap { now in
            guard now.indicator.id?.hasPrefix(indicators.prefix) == true, let before = earlier(of: now, evidence),
                let said = claim(beside: now, evidence)
            else { return nil }
            return finding(now, before, said, evidence)
        }
    }

    /// The figure of the year before, told right before it or with its year in the paragraph.
    private func earlier(of now: Fact, _ evidence: Evidence) -> Fact? {
        let alike = evidence.facts(inParagraphOf: now).filter {
            $0.id < now.id && $0.indicator.id == now.indicator.id && $0.stage == now.stage && $0.scope == now.scope
                && $0.isMeasured(like: now) && $0.mention.comparator == .eq && $0.value != nil && !$0.isChangeOrGrowth
        }
        guard let last = alike.last else { return nil }
        if last.role == .previous { return last.id + 1 == now.id ? last : nil }
        // 分别为25630元、25418元: without a year of their own, in the order of the years.
        // More years than two are `TrendOfYearsCheck`'s.
        if now.plainYear == nil, last.plainYear == nil, last.id + 1 == now.id,
            evidence.list(with: now, joins: words.unitJoins).map(\.id) == [last.id, now.id],
            evidence.passage(before: last.id, atMost: 4).holds(words.respectively)
        {
            return last
        }
        guard let year = now.plainYear else { return nil }
        return alike.last { $0.role == .actual && $0.plainYear == year - 1 }
    }

    /// Where the paragraph, or the heading right above it, says that it only grows.
    private func claim(beside fact: Fact, _ evidence: Evidence) -> Range<Int>? {
        guard let paragraph = fact.paragraph else { return nil }
        let text = evidence.scalars
        if words.onlyRises.occurs(in: text, paragraph) { return clause(in: paragraph, evidence) }
        guard let above = evidence.line(above: paragraph.lowerBound), above.count <= Self.longestHeading else {
            return nil
        }
        return clause(in: above, evidence)
    }

    private func clause(in range: Range<Int>, _ evidence: Evidence) -> Range<Int>? {
        evidence.clauses(in: range).last { words.onlyRises.occurs(in: evidence.scalars, $0) }
    }

    private func finding(_ now: Fact, _ before: Fact, _ said: Range<Int>, _ evidence: Evidence) -> Finding? {
        guard let x = now.value, let y = before.value, let paragraph = now.paragraph else { return nil }
        let isKept = x >= y
        // What the report says itself that it fell.
        let isTold = words.fell.occurs(in: evidence.scalars, paragraph)
        let isBound =
            !isTold && now.isCertain && before.isCertain && before.id + 1 == now.id
            && now.indicator.id.map(indicators.bound.contains) == true
        let sentence = evidence.sentence(of: now)
        let stated = sentence.map {
            Basis.Stated(verdict: "达标", span: $0.span(of: said), quote: $0.quote(of: said))
        }
        let quote = stated?.quote ?? ""
        return .bounded(
            "trend.rises", kind: "trend", now, below: before, isPlain: isBound, asked: .medium, stated: stated,
            message: isKept
                ? Message(
                    zh: "\(now.displayName)\(now.mention.quote)，不低于此前的\(before.mention.quote)。",
                    en: "\(now.displayName) \(now.printed) is no less than the \(before.printed) before.")
                : Message(
                    zh:
                        "\(now.displayName)\(now.mention.quote)低于此前的\(before.mention.quote)，却写“\(quote)”\(isBound ? "" : "，请核对")。",
                    en:
                        "\(now.displayName) \(now.printed) is less than the \(before.printed) before, yet the report says “\(quote)”\(isBound ? "" : "; please check")."
                ))
    }
}
