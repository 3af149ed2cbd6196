import Exact
import Lexicon
import Records
import Source

/// 高出1425元, 相差, 空编29名: a stated difference against the two figures before it.
struct DifferenceCheck: Check {
    private let lexicon: ArithmeticLexicon
    /// The words of `above` and `turn`, to be looked for at once: most leads hold none.
    private let aboveWords: WordSet
    private let turnedWords: WordSet

    private let words: ChangeWords
    private let bound: BoundWords
    private let monthly: WordSet

    init(lexicon: ArithmeticLexicon, words: CheckWords) {
        self.lexicon = lexicon
        self.words = words.changes
        bound = words.bound
        monthly = WordSet(words.perHead.monthly)
        aboveWords = WordSet(lexicon.above)
        turnedWords = WordSet(lexicon.turned.flatMap { [$0, $0 + "了"] })
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let isAbove = NameMemo(evidence.names, make: aboveWords.occurs)
        let claims = evidence.indices {
            $0.isActual && $0.sentence >= 0 && $0.hasValue && $0.isAmount
        }
        return claims.compactMap { index in
            let before = evidence.passage(before: index, atMost: 24)
            let isNamed = before.ends(with: words.differences)
            // 分别高出187元、443元: of the pairs before, in their order.
            if before.suffix(8).holds(words.respectively) || before.ends(with: words.carried) { return nil }
            // 年均提高50元
            if before.suffix(8).holds(words.meanGrowth) { return nil }
            let passage = evidence.passage(before: index, atMost: 16)
            let isWeak = before.ends(with: words.mayDiffer)
            let isBehind = isBehindChange(index, evidence)
            guard isNamed || isWeak || isBehind || passage.holds(aboveWords) || passage.ends(with: turnedWords) else {
                return nil
            }
            let name = above(passage)
            guard isNamed || isWeak || isBehind || name != nil || passage.ends(with: turnedWords) else { return nil }
            let (claim, own) = (evidence.facts[index], evidence.keys[index])
            let figures = evidence.facts(before: claim) {
                $0.kind == own.kind && $0.hasValue && $0.measure == own.measure && !$0.isChangeOrGrowth
            }.filter {
                !isDivisionOfOne($0, before: claim, evidence)
                    && (!isAbove[evidence.keys[$0.id].words] || isComparedWith($0, evidence)
                        || isHeldAgainst($0, evidence) || isBase($0, of: claim, evidence))
            }.suffix(2).filter { $0.id != claim.id }
            guard figures.count == 2, let a = figures.first, let b = figures.last, let x = a.value, let y = b.value
            else { return nil }
            // 比公务员101401元高2145元: the two are compared outright.
            let isCompared =
                evidence.words(between: b, and: claim).unicodeScalars.count <= 1
                && words.compared.contains { b.words.hasPrefix($0) }
                || evidence.words(between: b, and: claim).unicodeScalars.count <= 2
                    && words.compared.contains { evidence.words(between: a, and: b).hasPrefix("," + $0) }
            let isTold = isBehind && isChange(from: a, to: b, claim, evidence)
            let isStated =
                isNamed || isCompared || name != nil && isBase(b, of: claim, evidence) || isTold
                || isHeldAgainst(a, b, name)
                || isTurned(b, claim, passage.string, evidence)
            // A decrease is printed with its sign read into it.
            let isDown = claim.value.map(\.isNegative) ?? false
            let (large, small) = (x >= y) != isDown ? (a, b) : (b, a)
            let exact = isDown ? -(x - y).magnitude : (x - y).magnitude
            let wide = large.mention.interval - small.mention.interval
            var grade = Comparison.grade(claim: claim.mention, exact: exact, wide: wide)
            if grade == .inconsistent, isExplained(claim, exact, evidence) { return nil }
            if isTold, !isNamed, claim.rule != "change", grade == .inconsistent, !isSlip(claim, a, b, evidence) {
                return nil
            }
            let isBound =
                grade == .inconsistent
                && (isCompared || isTold && claim.rule == "change"
                    || isNamed && evidence.passage(between: a.id, and: b.id).holds(aboveWords)
                    || isHeldAgainst(a, b, name) || isTurned(b, claim, passage.string, evidence))
                && BoundFigures(claim: claim, inputs: [a, b], evidence: evidence, words: bound).isChange {
                    large.id == a.id ? $0[0] - $0[1] : $0[1] - $0[0]
                }
            if grade == .inconsistent, !isBound { grade = .questionable }
            if !isStated, !grade.passes { return nil }
            let scale = claim.mention.scale
            let expression = Deferred(Fact.written([large, small, claim]).prefix(2).joined(separator: " − "))
            return Finding(
                report: claim.mention.report, rule: "difference.stated", kind: "difference", grade: grade,
                severity: grade.passes ? .info : isBound ? .medium : .low, claim: claim.term,
                inputs: [large.term, small.term], expression: expression.value, recomputed: wide.scaled(by: 1 / scale),
                gap: wide.gap(to: Comparison.admissible(claim.mention)) / scale,
                implied: grade.passes ? nil : claim.implied(exact),
                message: grade.passes
                    ? Message(
                        zh: "\(claim.mention.quote)：\(expression.value) = \((exact / scale).short)，相符。",
                        en: "\(claim.mention.valueText): \(expression.value) = \((exact / scale).short), it agrees.")
                    : Message(
                        zh:
                            "称相差\(claim.mention.quote)，但 \(expression.value) = \((exact / scale).short)，\(isBound ? "对不上" : "请核对")。",
                        en:
                            "The difference is given as \(claim.mention.valueText), but \(expression.value) = \((exact / scale).short)\(isBound ? "." : "; please check.")"
                    ), basis: Basis(.equal, "x1 − x2", to: claim.mention, doubts: isBound ? [] : [.asksOnly]))
        }
    }

    /// Whether the two figures right before a claim give it, whatever stands before them, or a month's share of a year's pay does.
    private func isExplained(_ claim: Fact, _ exact: Rational, _ evidence: Evidence) -> Bool {
        let target = Comparison.admissible(claim.mention, mayRound: true)
        if evidence.passage(before: claim.id, atMost: 6).holds(monthly), target.contains(exact / 12) { return true }
        if isOverSeries(claim, target, evidence) || isOfAll(claim, exact, target, evidence) { return true }
        guard claim.id >= 2, case let (a, b) = (evidence.facts[claim.id - 2], evidence.facts[claim.id - 1]),
            a.sentence == claim.sentence, a.isMeasured(like: claim), b.isMeasured(like: claim), let x = a.value,
            let y = b.value
        else { return false }
        return target.contains((x - y).magnitude)
    }

    /// 学生96人,…生均5800元,低于6000元,差额1.92万元: what each lacks, of as many as the sentence counts.
    private func isOfAll(_ claim: Fact, _ exact: Rational, _ target: Interval, _ evidence: Evidence) -> Bool {
        claim.mention.kind == .money
            && evidence.facts(before: claim) { $0.kind == .count && $0.hasValue }.contains {
                $0.value.map { target.contains(exact * $0) } ?? false
            }
    }

    /// 2019年1.86万人,…,2023年1.99万人,五年间多出0.13万人: between the first and the last of a series.
    private func isOverSeries(_ claim: Fact, _ target: Interval, _ evidence: Evidence) -> Bool {
        let series = evidence.facts(before: claim) { $0.hasValue && !$0.isChangeOrGrowth }.filter {
            $0.isMeasured(like: claim)
        }
        guard series.count >= 3, let last = series.last, let first = series.first(where: { $0.words == last.words }),
            let x = first.value, let y = last.value
        else { return false }
        return target.contains((x - y).magnitude)
    }

    /// 由18642人减少到317人,累计脱贫18325人: right behind the later of two figures.
    private func isBehindChange(_ claim: Int, _ evidence: Evidence) -> Bool {
        guard claim >= 2, evidence.keys[claim - 1].sentence == evidence.keys[claim].sentence else { return false }
        return isChange(from: evidence.facts[claim - 2], to: evidence.facts[claim - 1], evidence.facts[claim], evidence)
    }

    private func isChange(from a: Fact, to b: Fact, _ claim: Fact, _ evidence: Evidence) -> Bool {
        a.id + 1 == b.id && b.id + 1 == claim.id && a.sentence == b.sentence
            && evidence.isChange(from: a, to: b, lexicon)
            && evidence.passage(between: b.id, and: claim.id).slice.first == Self.comma
    }
    private static let comma: UInt32 = 0x2C

    /// Whether one wrong digit explains that a figure is not how far two others are apart.
    private func isSlip(_ claim: Fact, _ a: Fact, _ b: Fact, _ evidence: Evidence) -> Bool {
        let isUp = a.value ?? .undefined < b.value ?? .undefined
        return BoundFigures(claim: claim, inputs: isUp ? [b, a] : [a, b], evidence: evidence, words: bound)
            .isMisprint { $0[0] - $0[1] }
    }

    /// 高于城镇教师的9211元: what is compared, and not by how much.
    private func isComparedWith(_ fact: Fact, _ evidence: Evidence) -> Bool {
        evidence.passage(before: fact.id, atMost: 1).ends(with: Self.of)
    }
    private static let of: WordSet = ["的"]

    /// 初中3012元,高出标准2500元412元: 3012元 is what is above, whatever name was made of the words behind it.
    private func isHeldAgainst(_ fact: Fact, _ evidence: Evidence) -> Bool {
        let lead = evidence.passage(before: fact.id, atMost: 8).after(last: Self.endsClause)
        return !lead.holds(aboveWords)
            && evidence.passage(after: fact.id, atMost: 6).before(first: { $0 != Self.comma && Self.endsClause($0) })
                .holds(aboveWords)
    }

    /// 高出标准2500元|412元: right before the difference.
    private func isBase(_ fact: Fact, of claim: Fact, _ evidence: Evidence) -> Bool {
        fact.id + 1 == claim.id && fact.sentence == claim.sentence
            && evidence.passage(between: fact.id, and: claim.id).count == 0
    }

    /// 编制2205名(小学1322名、初中883名),实有2167名,空编38名: what the bracket divides is compared, and not its parts.
    private func isDivisionOfOne(_ fact: Fact, before claim: Fact, _ evidence: Evidence) -> Bool {
        guard case .part(let whole) = fact.relation, claim.relation != fact.relation else { return false }
        return evidence.facts[whole].sentence == claim.sentence
    }

    /// 教师高于公务员: what the figure is above or below, right before it.
    private func above(_ lead: Passage) -> String? {
        guard lead.holds(aboveWords) else { return nil }
        let clause = lead.slice.split(whereSeparator: Self.endsClause).last ?? []
        for word in aboveWords.words {
            guard let at = clause.indices.first(where: { clause[$0...].starts(with: word) }) else { continue }
            let name = clause[(at + word.count)...]
            if (1...8).contains(name.count) { return String(scalars: name) }
        }
        return nil
    }
    private static func endsClause(_ c: UInt32) -> Bool { ",;:、".unicodeScalars.contains { $0.value == c } }

    /// Whether one of the two figures is of what the claim is above.
    private func isHeldAgainst(_ a: Fact, _ b: Fact, _ name: String?) -> Bool {
        guard let name else { return false }
        return [a, b].contains { NameMatch.contained(name, in: $0.words) == 100 }
    }

    /// The verb of 比上年的57起减少15起.
    private func turn(_ lead: String) -> String? {
        let scalars = lead.scalarValues
        guard turnedWords.ends(in: scalars, at: scalars.count, after: 0) else { return nil }
        return lexicon.turned.first { lead.hasSuffix($0) || lead.hasSuffix($0 + "了") }
    }

    private func isTurned(_ earlier: Fact, _ claim: Fact, _ lead: String, _ evidence: Evidence) -> Bool {
        guard let turn = turn(lead) else { return false }
        let between = evidence.words(between: earlier, and: claim)
        let before = evidence.words(before: earlier, atMost: 12)
        return [turn, turn + "了"].contains(between) && before.hasSuffix("的")
            && words.compared.contains { before.contains($0) }
    }
}
