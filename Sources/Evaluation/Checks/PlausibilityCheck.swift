import Exact
import Lexicon
import Records
import Source

/// What cannot well be: a rate above 100 % that is a share of a whole, and a part per head above its whole per head.
struct PlausibilityCheck: Check {
    private let lexicon: ArithmeticLexicon
    private let never: WordSet

    init(lexicon: ArithmeticLexicon) {
        self.lexicon = lexicon
        never = WordSet(lexicon.never)
    }

    func findings(in evidence: Evidence) -> [Finding] { ratesAboveAll(evidence) + partsPerHead(evidence) }

    // MARK: - Rates

    private func ratesAboveAll(_ evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.kind == .percent && $0.unit == .percent && $0.role != .standard && !$0.hasRelation && $0.hasValue
        }.compactMap { fact in
            guard let value = fact.value, value > 100, isBounded(fact) else { return nil }
            var basis = Basis(.limit, doubts: [.asksOnly])
            basis.requirements = [.init("le", 100)]
            return Finding(
                report: fact.mention.report, rule: "plausibility.rate", kind: "plausibility", grade: .questionable,
                severity: .low, claim: fact.term, expression: "\(fact.printed) ≤ 100",
                recomputed: fact.mention.interval, gap: value - 100,
                message: Message(
                    zh: "\(fact.displayName)\(fact.mention.quote)超过 100%；这样的率不会超过 100%，请核对。",
                    en:
                        "\(fact.displayName) \(fact.mention.quote) is above 100 %, which such a rate cannot be; please check."
                ),
                basis: basis)
        }
    }

    private func isBounded(_ fact: Fact) -> Bool {
        let name = fact.words.scalarValues
        return !never.occurs(in: name)
            && lexicon.bounded.contains { fact.words.hasSuffix($0) || fact.indicator.name.hasSuffix($0) }
    }

    // MARK: - Per head

    /// 人均财政收入5.1万元 beside 人均生产总值4.2万元.
    private func partsPerHead(_ evidence: Evidence) -> [Finding] {
        func named(_ words: [String]) -> [Fact] {
            let holds = NameMemo(evidence.names) { name in words.contains { name.contains($0) } }
            return evidence.facts {
                $0.kind == .money && $0.isActual && $0.hasValue && !$0.hasRelation
                    && (holds[$0.words] || holds[$0.name])
            }
        }
        let wholes = named(lexicon.perHeadWholes)
        if wholes.isEmpty { return [] }
        return named(lexicon.perHeadParts).compactMap { part in
            let alike = wholes.filter {
                $0.mention.report == part.mention.report && $0.period == part.period && $0.scope == part.scope
            }
            guard alike.count == 1, let whole = alike.first else { return nil }
            return within(part, whole)
        }
    }

    private func within(_ part: Fact, _ whole: Fact) -> Finding {
        let scale = whole.mention.scale
        let gap = part.mention.interval.gap(to: Comparison.admissible(whole.mention)) / scale
        let isMore = gap > 0
        return Finding(
            report: whole.mention.report, rule: "plausibility.per-head", kind: "plausibility",
            grade: isMore ? .questionable : .consistent, severity: isMore ? .low : .info, claim: whole.term,
            inputs: [part.term], expression: Fact.written([part, whole]).joined(separator: " ≤ "),
            recomputed: part.mention.interval.scaled(by: 1 / scale), gap: isMore ? gap : 0,
            message: isMore
                ? Message(
                    zh: "\(part.displayName)\(part.mention.quote)高于\(whole.displayName)\(whole.mention.quote)，请核对。",
                    en:
                        "\(part.displayName) \(part.mention.quote) is above \(whole.displayName) \(whole.mention.quote); please check."
                )
                : Message(
                    zh: "\(part.displayName)\(part.mention.quote)不高于\(whole.displayName)\(whole.mention.quote)。",
                    en:
                        "\(part.displayName) \(part.mention.quote) is within \(whole.displayName) \(whole.mention.quote)."
                ),
            basis: Basis(.within, "x1", to: whole.mention, doubts: [.asksOnly]))
    }
}
