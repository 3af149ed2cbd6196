import Exact
import Lexicon
import Records
import Source

/// 68.4%,比上年的60.0%提高8.4个百分点: how far apart two percentages are; or two coefficients, two counts.
struct PointsCheck: Check {
    let lexicon: ArithmeticLexicon
    let words: ChangeWords
    let bound: BoundWords
    /// Ends of names of changes.
    let changeEnds: WordReplacement

    init(lexicon: ArithmeticLexicon, words: CheckWords) {
        self.lexicon = lexicon
        self.words = words.changes
        bound = words.bound
        changeEnds = WordReplacement(words.sums.changeEnds.map { ($0, "") })
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let isOfPoints = NameMemo(evidence.names) { $0.hasSuffix("百分点") }
        // What the two figures are counted in: of 百分点 in %, of 0.356…下降0.015 and 由19个…减少15个 in the same.
        func unit(of key: FactKey) -> NameID? {
            if isOfPoints[key.unit] { return .percent }
            return key.rule == .change && (key.kind == .count || key.kind == .ratio) ? key.unit : nil
        }
        return evidence.facts {
            $0.isActual && $0.sentence >= 0 && $0.hasValue && unit(of: $0) != nil
        }.compactMap { claim in
            // 分别下降0.15和0.16: of the pairs before, in their order.
            if evidence.passage(before: claim.id, atMost: 12).holds(words.inTurn) { return nil }
            let unit = unit(of: evidence.keys[claim.id])
            let rates = evidence.facts(before: claim) {
                $0.unit == unit && $0.rule != .change && $0.hasValue && $0.comparator == .eq
                    && ($0.isActual || $0.role == .previous)
            }
            if rates.count > 2, let pair = evidence.comparedPair(of: claim) {
                return asked(difference(claim, now: pair.now, before: pair.before), evidence)
            }
            let found = ofLast(claim, rates.suffix(2), unit, evidence)
            return found?.grade.passes == false ? ofEarlier(claim, rates) ?? found : found
        }
    }

    private func ofLast(_ claim: Fact, _ rates: ArraySlice<Fact>, _ unit: NameID?, _ evidence: Evidence) -> Finding? {
        if let later = lastYear(behind: claim, unit: unit, evidence), let now = rates.last, now.role == .actual {
            return asked(difference(claim, now: now, before: later), evidence)
        }
        guard rates.count == 2, let a = rates.first, let b = rates.last else { return nil }
        if unit != .percent, !isKnownChange(claim, from: a, to: b, evidence) { return nil }
        // 上年的, 由…提高到: which of the two is the later one.
        if b.role == .previous { return asked(difference(claim, now: a, before: b), evidence) }
        if a.role == .previous || evidence.isChange(from: a, to: b, lexicon) {
            return asked(difference(claim, now: b, before: a), evidence)
        }
        return [difference(claim, now: a, before: b), difference(claim, now: b, before: a)].first {
            $0.grade.passes
        }?.finding
    }

    /// 93.8%,较上年92.1%提升1.7个百分点,比全省92.5%高1.3个百分点: one figure, compared with more than one.
    private func ofEarlier(_ claim: Fact, _ rates: [Fact]) -> Finding? {
        guard let last = rates.last else { return nil }
        return rates.dropLast(2).reversed().lazy.map { difference(claim, now: $0, before: last) }
            .first(where: \.grade.passes)?.finding
    }

    /// 合格率96.8%,比上年的92.5%高,优良率48.2%,近视率下降1.7个百分点: a change of something else asks nothing of them.
    private func asked(_ tried: Neighbours, _ evidence: Evidence) -> Finding? {
        var difference = tried
        if difference.grade.passes { return difference.finding }
        difference.isBound = BoundFigures(
            claim: tried.claim, inputs: tried.inputs, evidence: evidence, words: bound
        ).isChange { $0[0] - $0[1] }
        let subject = NameMatch.core(changeEnds(difference.claim.words))
        let isOfThese =
            subject.isEmpty
            || difference.inputs.contains { fact in
                [fact.words, fact.indicator.name].contains { name in
                    let own = NameMatch.core(name)
                    return NameMatch.contained(subject, in: own) >= 50 || NameMatch.contained(own, in: subject) >= 50
                }
            }
        return isOfThese ? difference.finding : nil
    }

    /// 86.99%,比上年提高1.16个百分点,上年为85.83%: told right behind the change.
    private func lastYear(behind claim: Fact, unit: NameID?, _ evidence: Evidence) -> Fact? {
        let own = evidence.keys[claim.id]
        guard let next = evidence.keys.indices[(claim.id + 1)...].first(where: { own.ends(before: evidence.keys[$0]) })
        else { return nil }
        let key = evidence.keys[next]
        guard key.unit == unit, key.rule != .change, key.hasValue, key.comparator == .eq, key.paragraph >= 0,
            key.paragraph == own.paragraph
        else { return nil }
        let isLastYear = key.role == .previous && evidence.passage(between: claim.id, and: next).holds(words.lastYear)
        return isLastYear || isYearAlone(own.end..<key.start, evidence) ? evidence.facts[next] : nil
    }

    /// 提高2.1个百分点;2022年为66.9%: a year and no name, behind a change.
    private func isYearAlone(_ range: Range<Int32>, _ evidence: Evidence) -> Bool {
        let between = evidence.scalars[Int(range.lowerBound)..<Int(range.upperBound)].filter { $0 != 0x20 }
        guard let mark = between.first, Self.marks.contains(mark), between.count <= 9 else { return false }
        return words.yearAlone.isExactly(between.dropFirst().filter { !(0x30...0x39).contains($0) })
    }
    private static let marks = ",;(".scalarValues

    /// 由19个减少到4个, or a coefficient beside last year's; what 比上年的57起 means, `DifferenceCheck` knows.
    private func isKnownChange(_ claim: Fact, from a: Fact, to b: Fact, _ evidence: Evidence) -> Bool {
        if claim.mention.kind == .ratio { return a.role == .previous || b.role == .previous }
        return a.role == .previous && b.role == .actual && evidence.isChange(from: a, to: b, lexicon)
    }

    private func difference(_ claim: Fact, now: Fact, before: Fact) -> Neighbours {
        Neighbours(
            rule: "difference.points", kind: "difference", claim: claim, inputs: [now, before],
            exact: (now.value ?? .undefined) - (before.value ?? .undefined),
            wide: now.mention.interval - before.mention.interval, expression: "\(now.printed) − \(before.printed)",
            formula: "x1 − x2")
    }
}

extension Evidence {
    /// 的, which ends what is said of the figure behind it.
    private static let attribute = ("的" as Unicode.Scalar).value

    /// 由A增加到B
    func isChange(from a: Fact, to b: Fact, _ lexicon: ArithmeticLexicon) -> Bool {
        let between = passage(between: a.id, and: b.id)
        return between.count <= 16
            && (between.ends(with: lexicon.toEnds)
                || between.slice.last == Self.attribute && between.holds(lexicon.toWords))
            && passage(before: a.id, atMost: 12).holds(lexicon.fromWords)
    }
}
