import Exact
import Lexicon
import Records

/// Claims that nothing nearby gives, but for a digit: 整改完成率99.81% of 1274 and 1316, which make 96.81%; 27,893.16万元 whose
/// parts come to 21,893.16.
///
/// No word says that the one follows from the others, so that many digits have to: see `DigitSlip`.
struct NearbySlips {
    let figures: NearbyFigures
    let ratio: NearbyRatio

    /// Digits of an amount, of a rate, and of a rate that bears its part's name.
    private static let (amountDigits, rateDigits, namedDigits) = (5, 4, 3)
    /// How many figures before a claim are tried with each other.
    private static let most = 4

    /// - Parameter open: claims that no check explains.
    func questions(of open: some Sequence<Int>) -> [Neighbours] {
        open.compactMap { claim in
            let key = figures.key(claim)
            guard key.isActual, !key.isChangeOrGrowth, key.sentence >= 0 else { return nil }
            if key.unit == .percent { return rate(claim) }
            return key.isAmount
                ? mean(claim, key) ?? total(claim, key) ?? sum(claim, key) ?? difference(claim, key) : nil
        }
    }

    private func isSlip(_ found: Neighbours, _ digits: Int) -> Bool { isSlip(found.claim, found.exact, digits) }

    private func isSlip(_ claim: Fact, _ exact: Rational, _ digits: Int) -> Bool {
        guard let value = claim.value else { return false }
        let scale = claim.mention.scale
        return DigitSlip.lies(
            between: value / scale, and: exact / scale, ulp: claim.mention.ulp / scale, fewest: digits)
    }

    // MARK: - Rates

    /// Of two of the last figures before it in its sentence.
    private func rate(_ claim: Int) -> Neighbours? {
        guard ratio.isRate(claim, figures.key(claim)) else { return nil }
        let near = inSentence(claim) { $0.isAmount }
        for (i, part) in near.enumerated() {
            for whole in near[(i + 1)...] where figures.key(whole).isMeasured(like: figures.key(part)) {
                let (part, whole) = (figures.fact(part), figures.fact(whole))
                guard let p = part.value, let w = whole.value, p > 0, p < w else { continue }
                let found = NearbyRatio.ratio(figures.fact(claim), part, of: whole)
                let isNamed = i == 0 && isBeside(part.id, claim) && ratio.isNamed(found.claim, for: [part])
                if isSlip(found, isNamed ? Self.namedDigits : Self.rateDigits) { return found }
            }
        }
        return nil
    }

    /// 整改1274个,整改完成率99.81%
    private func isBeside(_ part: Int, _ claim: Int) -> Bool {
        figures.evidence.passage(between: part, and: claim).count <= Self.reach
    }
    private static let reach = 12

    // MARK: - Means

    /// 图书98.6万册,学生31245人,生均31.6册; 常住人口38.6万人,卫生技术人员2625人,每千人口6.80人: the two figures right before it, one over the
    /// other. That they give it is told, too.
    private func mean(_ claim: Int, _ key: FactKey) -> Neighbours? {
        let pairs =
            claim < 2
            ? []
            : [(claim - 2, claim - 1), (claim - 1, claim - 2)].filter { total, heads in
                let (t, n) = (figures.key(total), figures.key(heads))
                return isPart(total, of: key) && n.sentence == key.sentence && n.isActual && n.kind == .count
                    && n.comparator == .eq && n.hasValue && n.size >= 2 && (t.stage == n.stage || n.stage == .none)
                    && (key.stage == n.stage || key.stage == t.stage)
            }
        guard !pairs.isEmpty else { return nil }
        let (words, fact) = (figures.words.nearby, figures.fact(claim))
        let (name, lead) = (
            figures.evidence.words(of: claim), figures.evidence.passage(before: claim, atMost: Self.reach)
        )
        let many = words.perMany.first { $0.words.occurs(in: name) || lead.holds($0.words) }
        guard many != nil || words.means.occurs(in: name) || lead.holds(words.means),
            !lead.holds(words.norms), !words.norms.occurs(in: name)
        else { return nil }
        let factor = Rational(many?.count ?? 1)
        for (total, heads) in pairs {
            guard figures.key(heads).unit != figures.key(total).unit || many != nil,
                figures.fact(heads).value?.isInteger == true, !isMean(total), !isMean(heads)
            else { continue }
            let found = Neighbours.mean(fact, figures.fact(total), by: figures.fact(heads), times: factor)
            let bound = BoundFigures(
                claim: fact, inputs: found.inputs, evidence: figures.evidence, words: figures.words.bound)
            if found.grade.passes { return found }
            if !isListed(total), bound.isMisprint(fewest: 2, { $0[0] / $0[1] * Interval(exactly: factor) }) {
                return found
            }
        }
        return nil
    }

    /// 生均用房5.54平方米: a mean itself.
    private func isMean(_ figure: Int) -> Bool {
        let (words, name) = (figures.words.nearby, figures.evidence.words(of: figure))
        return words.means.occurs(in: name) || figures.words.changes.meanYears.occurs(in: name)
            || words.perMany.contains { $0.words.occurs(in: name) }
    }

    /// 186万元、204万元、225万元: the last of a list.
    private func isListed(_ figure: Int) -> Bool {
        guard figure > 0, case let (last, own) = (figures.key(figure - 1), figures.key(figure)) else { return false }
        return last.sentence == own.sentence && last.isMeasured(like: own) && last.name == own.name
    }

    // MARK: - Amounts

    /// Of the figures behind it in its sentence, or of the last ones before it.
    private func sum(_ claim: Int, _ key: FactKey) -> Neighbours? {
        let fact = figures.fact(claim)
        return sum(fact, figures.following(claim).lazy.filter { isPart($0, of: key) }.prefix(Self.most))
            ?? sum(fact, figures.preceding(claim).lazy.filter { isPart($0, of: key) }.prefix(Self.most))
    }

    /// 门诊42.17万人次,急诊3.86万人次,门急诊总量46.03万人次: called a total, right behind two figures and more of its kind.
    private func total(_ claim: Int, _ key: FactKey) -> Neighbours? {
        let fact = figures.fact(claim)
        guard figures.words.nearby.totals.ends(fact.words) else { return nil }
        var parts: [Int] = []
        while parts.count < Self.most, case let next = claim - parts.count - 1, next >= 0, isPart(next, of: key) {
            parts.append(next)
        }
        guard parts.count >= 2 else { return nil }
        let found = NearbySum.sum(fact, parts.reversed().map(figures.fact))
        let bound = BoundFigures(
            claim: fact, inputs: found.inputs, evidence: figures.evidence, words: figures.words.bound)
        return bound.isMisprint(BoundFigures.sum) ? found : nil
    }

    /// Of the first two, three … of the parts.
    private func sum(_ claim: Fact, _ parts: some Sequence<Int>) -> Neighbours? {
        var tried: [Fact] = []
        var sum: Rational = 0
        for part in parts {
            let part = figures.fact(part)
            tried.append(part)
            sum = sum + (part.value ?? .undefined)
            if tried.count >= 2, isSlip(claim, sum, Self.amountDigits) { return NearbySum.sum(claim, tried) }
        }
        return nil
    }

    private func isPart(_ figure: Int, of whole: FactKey) -> Bool {
        let key = figures.key(figure)
        return key.sentence == whole.sentence && key.isMeasured(like: whole) && key.isActual && !key.isChangeOrGrowth
    }

    private func difference(_ claim: Int, _ key: FactKey) -> Neighbours? {
        let near = inSentence(claim) { $0.isMeasured(like: key) }
        for (i, first) in near.enumerated() {
            for second in near[(i + 1)...] {
                let (a, b) = (figures.fact(first), figures.fact(second))
                let apart = ((a.value ?? .undefined) - (b.value ?? .undefined)).magnitude
                // The sign is no matter of digits.
                guard isSlip(figures.fact(claim), apart, Self.amountDigits) else { continue }
                return NearbyDifference.difference(figures.fact(claim), a, b)
            }
        }
        return nil
    }

    /// Those of its sentence before a claim, nearest first.
    private func inSentence(_ claim: Int, where isFit: (FactKey) -> Bool) -> [Int] {
        let sentence = figures.key(claim).sentence
        return Array(
            figures.before(claim) {
                $0.sentence == sentence && $0.isActual && !$0.isChangeOrGrowth && isFit($0)
            }.prefix(Self.most))
    }
}
