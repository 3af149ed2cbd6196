import Exact
import Lexicon
import Records
import Source

/// 要求生均占地面积不低于18平方米。我校生均21.37平方米: a value against the requirement that the report quotes beside it.
///
/// What a standard of `Lexicons/standards` asks is `ThresholdCheck`'s; here the report itself says what is asked, so that
/// falling short is a question, and no accusation but where the next words say that it is kept (93.2%,达到不低于95%的要求).
struct StatedLimitCheck: Check {
    private let words: CheckWords
    private let follows: FollowsLexicon
    private let respectively: WordSet

    init(words: CheckWords, follows: FollowsLexicon) {
        self.words = words
        self.follows = follows
        respectively = WordSet(words.shared.respectively)
    }

    func findings(in evidence: Evidence) -> [Finding] {
        // What a standard asks is `ThresholdCheck`'s, but where the next words say that it is kept.
        let known = Set(evidence.standards.flatMap(\.indicators).flatMap(\.thresholds).compactMap(\.indicator))
        // Few paragraphs quote a requirement.
        let asking = Set(
            evidence.keys.lazy.filter {
                ($0.role == .standard || $0.comparator.isBound) && $0.hasValue && $0.paragraph >= 0
            }.map(\.paragraph))
        if asking.isEmpty { return [] }
        return evidence.facts {
            $0.isActual && $0.hasValue && $0.comparator == .eq && !$0.isChangeOrGrowth && asking.contains($0.paragraph)
        }.compactMap { fact in
            guard fact.mention.kind != .ratio || fact.mention.unit.isEmpty,
                let found = requirement(for: fact, in: evidence).flatMap({ finding(fact, $0, evidence) }),
                found.grade.accuses || fact.indicator.id.map({ !known.contains($0) }) ?? true
            else { return nil }
            return found.grade.passes || (found.grade.accuses || isAsked(found)) && !admits(fact, in: evidence)
                ? found : nil
        }
    }

    /// 不低于, 不超过 ask; 突破10万家 may only tell of another.
    private func isAsked(_ finding: Finding) -> Bool {
        finding.basis?.requirements.allSatisfy { $0.comparator == "ge" || $0.comparator == "le" } ?? false
    }

    private static let marks = ",;:()".scalarValues

    /// Whether the report says itself that the value falls short.
    private func admits(_ fact: Fact, in evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentenceRange(of: fact.id) else { return false }
        let text = evidence.scalars
        if words.limits.admitted.occurs(in: text, sentence) { return true }
        var next = sentence.upperBound
        while next < text.count, text[next] == 0x3002 || text[next] == 0x20 { next += 1 }
        return words.limits.missReasons.begins(in: text, at: next, before: text.count)
    }

    /// The requirement of its measure: the last one before it in its paragraph, or the one that its sentence goes on to
    /// (0.517,小于0.65).
    private func requirement(for fact: Fact, in evidence: Evidence) -> Fact? {
        if let own = inTurn(fact, evidence) ?? evidence.limitSaidKept(behind: fact, words.limits) { return own }
        guard fact.mention.scale == 1 else { return nil }
        let own = evidence.keys[fact.id]
        func limit(_ i: Int32) -> Fact? {
            let key = evidence.keys[Int(i)]
            guard key.role == .standard, key.hasValue, key.kind == own.kind, key.unit == own.unit,
                case let limit = evidence.facts[Int(i)], limit.mention.comparator.limit != nil,
                limit.mention.scale == 1, limit.stage == nil || fact.stage == nil || limit.stage == fact.stage,
                isOf(limit, fact, evidence), !evidence.isMissed(limit, words.limits)
            else { return nil }
            return limit
        }
        return evidence.indices(inParagraphBefore: fact.id).lazy.reversed().compactMap(limit).first
            ?? evidence.indices(inSentenceOf: fact.id).lazy.filter { $0 > fact.id }.compactMap(limit).first
    }

    /// 小学为0.612,初中为0.537,分别低于0.65和0.55: as many limits as figures of the name, in their order.
    private func inTurn(_ fact: Fact, _ evidence: Evidence) -> Fact? {
        let beside = limitsInTurn(behind: fact, evidence)
        guard let first = beside.first(where: { $0.mention.comparator.isBound && $0.id > fact.id }),
            evidence.lead(before: first.id, atMost: 14).holds(respectively),
            first.role == .standard || isStatement(fact, upTo: first, evidence)
        else { return nil }
        let limits = beside.filter { $0.id >= first.id }
        let told = beside.filter { isLike($0, fact) && $0.id < first.id }
        // 小学…降至0.573,下降0.112;初中…降至0.562,下降0.067,分别低于0.65和0.55: in statements of their own.
        let figures =
            told.count == limits.count
            ? told
            : evidence.facts(at: evidence.indices(inParagraphBefore: first.id)).filter {
                isLike($0, fact) && first.mention.range.lowerBound - $0.mention.range.upperBound <= Self.farthest
            }.suffix(limits.count)
        guard limits.count == figures.count, limits.count >= 2, fact.indicator.id != nil,
            limits.allSatisfy({
                $0.mention.comparator.isBound && $0.role == first.role
                    && $0.mention.unit == fact.mention.unit
            }),
            zip(limits, limits.dropFirst()).allSatisfy({
                evidence.passage(between: $0.id, and: $1.id).isOne(of: words.shared.listJoins)
            }),
            let at = figures.firstIndex(where: { $0.id == fact.id })
        else { return nil }
        return limits[at]
    }

    /// Those of its sentence, or of the next where none is said there.
    private func limitsInTurn(behind fact: Fact, _ evidence: Evidence) -> [Fact] {
        let own = evidence.facts(inSentenceOf: fact)
        if own.contains(where: { $0.mention.comparator.isBound }) { return own }
        let start = fact.mention.range.upperBound
        let next = evidence.facts(inParagraphOf: fact).first {
            $0.id > fact.id && $0.mention.comparator.isBound && $0.mention.range.lowerBound - start <= Self.farthest
        }
        return next.map { own + evidence.facts(inSentenceOf: $0) } ?? own
    }

    private func isLike(_ other: Fact, _ fact: Fact) -> Bool {
        other.role == .actual && other.indicator.id == fact.indicator.id && other.mention.comparator == .eq
            && other.table == nil
    }
    /// In scalars.
    private static let farthest = 120

    /// One indicator, or one name that the other repeats in full or in short: 生均 for 生均占地面积.
    private func isOf(_ limit: Fact, _ fact: Fact, _ evidence: Evidence) -> Bool {
        if let id = fact.indicator.id, id == limit.indicator.id { return true }
        // 生均4.5平方米 asks nothing of 3562平方米 in all, 每12个班1间 nothing of 90间.
        let lead = evidence.words(before: limit, atMost: 24)
        let isEach = words.shared.forEach.contains { lead.contains($0) }
        guard words.perHead.factor(of: limit.words) == words.perHead.factor(of: fact.words), !isEach else {
            return false
        }
        // 资助学生≥5800人次,|实际|资助6213人次
        if limit.id + 1 == fact.id, limit.sentence == fact.sentence, limit.mention.comparator.isBound,
            evidence.passage(between: limit.id, and: fact.id).after(last: { Self.marks.contains($0) })
                .begins(with: words.limits.there)
        {
            return true
        }
        let (asked, own) = (NameMatch.core(limit.words.scalarValues), NameMatch.core(fact.words.scalarValues))
        guard own.count >= 3 || limit.id + 1 == fact.id else { return false }
        return NameMatch.contained(own, in: asked) >= 90
    }

    /// 完成率99.8%,达到100%的要求: of a bare limit that is said to be kept the name tells which way it is.
    private func saidDirection(of fact: Fact, _ limit: Fact, _ evidence: Evidence) -> Limit.Comparator? {
        limit.mention.comparator == .eq && evidence.limitSaidKept(behind: fact, words.limits)?.id == limit.id
            ? words.limits.direction(of: fact) : nil
    }

    /// Whether the next words say that the limit is kept, and nothing of the two figures is open.
    private func isSaidKept(_ limit: Fact, by fact: Fact, _ bound: Limit, _ evidence: Evidence) -> Bool {
        (evidence.limitSaidKept(behind: fact, words.limits)?.id == limit.id || isSaidInTurn(limit, by: fact, evidence))
            && fact.isCertain && limit.isCertain && fact.mention.comparator == .eq && bound.isOfItsSize(fact, scale: 1)
            && !admits(fact, in: evidence)
    }

    /// 小学0.42、初中0.47,分别低于0.50和0.45的标准: that they are lower is said, where no word asks it.
    private func isSaidInTurn(_ limit: Fact, by fact: Fact, _ evidence: Evidence) -> Bool {
        fact.value != limit.value && inTurn(fact, evidence)?.id == limit.id && isStatement(fact, upTo: limit, evidence)
    }

    /// Whether its sentence, up to the end of the limit's clause, neither asks nor hopes.
    private func isStatement(_ fact: Fact, upTo limit: Fact, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentenceRange(of: limit.id) else { return false }
        let text = evidence.scalars
        let end = limit.mention.range.upperBound
        let stop =
            text[end..<max(end, sentence.upperBound)].firstIndex(where: Self.marks.contains) ?? sentence.upperBound
        let start = min(sentence.lowerBound, fact.mention.range.lowerBound)
        return !words.limits.sweptOpen.occurs(in: text, start..<max(start, stop))
    }

    /// That the limit is kept: in the next words, or of each of several figures.
    private func claim(against fact: Fact, _ limit: Fact, _ bound: Limit, _ evidence: Evidence) -> Basis.Stated? {
        if isSaidKept(limit, by: fact, bound, evidence) {
            return Basis.Stated(verdict: "达标", span: limit.mention.span, quote: limit.mention.quote)
        }
        // 开展教师培训≥1200人次,实际完成1146人次: nothing stands between them.
        guard limit.id + 1 == fact.id, limit.sentence == fact.sentence, limit.mention.comparator.isBound,
            fact.isCertain, limit.isCertain, bound.isOfItsSize(fact, scale: 1), !admits(fact, in: evidence)
        else { return nil }
        return CoveringClaims(evidence: evidence, words: words.limits, follows: follows)
            .claim(covering: fact, bound)
    }

    private func finding(_ fact: Fact, _ limit: Fact, _ evidence: Evidence) -> Finding? {
        guard let comparator = limit.mention.comparator.limit ?? saidDirection(of: fact, limit, evidence),
            let value = limit.value
        else { return nil }
        let bound = Limit(comparator: comparator, value: value, text: limit.printed)
        guard let met = bound.isMet(by: fact.mention.interval) ?? fact.value.flatMap({ bound.isMet(by: $0) }) else {
            return nil
        }
        let claim = met ? nil : claim(against: fact, limit, bound, evidence)
        let isContradicted = claim != nil
        var basis = Basis(.limit, doubts: met || isContradicted ? [] : [.asksOnly])
        basis.requirements = [.init(bound)]
        basis.conclusion = claim
        let (shown, asked) = ("\(fact.displayName)\(fact.mention.quote)", "\(comparator.sign)\(limit.mention.quote)")
        let scale = fact.mention.scale
        let said = claim?.span == limit.mention.span ? nil : claim?.quote
        return Finding(
            report: fact.mention.report, rule: "threshold.stated", kind: "threshold",
            grade: met ? .consistent : isContradicted ? .decisionInconsistency : .questionable,
            severity: met ? .info : isContradicted ? .critical : .medium, claim: fact.term, inputs: [limit.term],
            expression: "\(fact.printed) \(comparator.sign) \(limit.printed)",
            recomputed: fact.mention.interval.scaled(by: 1 / scale),
            gap: met ? 0 : ((fact.value ?? .undefined) - value) / scale, conclusionChanges: isContradicted ? true : nil,
            message: met
                ? Message(
                    zh: "\(shown)，与报告所引的界限（\(asked)）相符。",
                    en: "\(fact.displayName) \(fact.printed) keeps the limit that the report quotes (\(asked)).")
                : isContradicted
                    ? Message(
                        zh: "\(shown)未达到报告所引的界限（\(asked)），却写\(said.map { "“\($0)”" } ?? "已经达到")。",
                        en:
                            "\(fact.displayName) \(fact.printed) does not keep the limit that the report quotes (\(asked)), yet the report says \(said.map { "“\($0)”" } ?? "that it does")."
                    )
                    : Message(
                        zh: "\(shown)，与报告所引的界限（\(asked)）不符，请核对。",
                        en:
                            "\(fact.displayName) \(fact.printed) does not keep the limit that the report quotes (\(asked)); please check."
                    ), basis: basis)
    }
}
