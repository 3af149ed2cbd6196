import Exact
import Lexicon
import Records

/// A share whose part and whole its sentence leaves no doubt of: 招聘教师1286人,其中硕士以上学历417人,占34.2%.
extension ShareClaim {
    /// The ratio of the two, which asks where another reading is left.
    func bound(_ part: Fact, of whole: Fact) -> Finding {
        let ratio = ratio(part, whole)
        guard ratio.finding.grade == .inconsistent, isBound(part, whole), !isExplainedElsewhere(part, whole) else {
            return ratio.finding.asked(.severalCandidates)
        }
        return ratio.finding
    }

    private func isBound(_ part: Fact, _ whole: Fact) -> Bool {
        let figures = BoundFigures(
            claim: claim, inputs: [part, whole], evidence: evidence, words: names.words.bound)
        // 年初预算240万元,执行228万元,预算执行率92%: the budget may have been changed since.
        guard figures.areBound, !names.words.nearby.spendingRates.ends(claim.words), isLikeNumerator(whole),
            part.value ?? 0 <= whole.value ?? 0, !isQualified,
            part.period == whole.period || part.period == nil || whole.period == nil
        else { return false }
        // 交流教师268名,占全县2138名专任教师的19.97%
        if part.id + 1 == whole.id, whole.id + 1 == claim.id {
            let between = evidence.passage(between: part.id, and: whole.id)
            return figures.isMissed(Self.share) && between.count <= 12
                && between.before { $0 == Self.makesUp }.slice.allSatisfy { $0 == Self.comma }
        }
        guard whole.id + 1 == part.id, part.id + 1 == claim.id else { return false }
        // 应参加培训2203人,实际参加2187人,参训率100%: of all of those who should.
        if claim.value == 100, !isShare, names.words.shares.wholes.occurs(in: whole.words),
            bearsName(of: part, over: whole)
        {
            return figures.isMissed(Self.share)
        }
        // 符合交流条件的教师1236人,实际交流轮岗118人,占10.2%: of those who could.
        if isShare, names.words.shares.wholes.occurs(in: whole.words),
            names.words.limits.there.occurs(in: part.words), isJoined(to: part)
        {
            return figures.isMissed(Self.share)
        }
        return isOwn(of: part, whole) && (figures.isMisprint(Self.share) || keepsDecimals(part, whole))
            || namesWhole(whole, behind: part) && figures.isMissed(Self.share)
    }

    /// 65岁及以上老年人52460人,接受健康管理36214人,健康管理率70.03%: where 69.03 follows.
    private func keepsDecimals(_ part: Fact, _ whole: Fact) -> Bool {
        let exact = (part.value ?? .undefined) / (whole.value ?? .undefined) * 100
        return DigitSlip.keepsDecimals(printed: claim.value ?? .undefined, right: exact, ulp: claim.mention.ulp)
    }

    /// 培训经费201.3万元,占|公用经费预算总额|的5.1%: the share names its whole as its figure is named.
    private func namesWhole(_ whole: Fact, behind part: Fact) -> Bool {
        let between = evidence.passage(between: part.id, and: claim.id).after { $0 == Self.comma }.slice
        guard between.first == Self.makesUp, between.last == Self.of, between.count >= 6 else { return false }
        return whole.words.scalarValues.suffix(between.count - 2).elementsEqual(between.dropFirst().dropLast())
    }
    private static let of = ("的" as Unicode.Scalar).value

    /// 其中硕士以上学历417人,占34.2%; 毕业生158人,合格153人,合格率98.6%
    private func isOwn(of part: Fact, _ whole: Fact) -> Bool {
        let between = evidence.passage(between: part.id, and: claim.id)
        if bearsName(of: part, over: whole), between.count <= 10 { return true }
        return part.relation == .part(of: whole.id)
            && evidence.passage(between: whole.id, and: part.id).holds(names.words.bound.among)
            && isJoined(to: part)
    }

    /// 118人,|占|10.2%
    private func isJoined(to part: Fact) -> Bool {
        evidence.passage(between: part.id, and: claim.id).after(last: { $0 == Self.comma })
            .isOne(of: names.words.bound.shareJoins)
    }

    /// Whether any other figure of the report, as the whole or as the part, gives the share.
    private func isExplainedElsewhere(_ part: Fact, _ whole: Fact) -> Bool {
        // 占全县2138名专任教师的…: the whole is told, and only the part could be another one of the sentence.
        let isTold = part.id < whole.id
        return names.measured(like: part).lazy.filter { $0 != part.id && $0 != whole.id }.contains { i in
            let other = evidence.facts[i]
            let isBeside = evidence.keys[i].sentence == evidence.keys[claim.id].sentence
            return !isTold && ratio(part, other).agrees || (isBeside || !isTold) && ratio(other, whole).agrees
        }
    }
    private static let comma: UInt32 = 0x2C
    static func share(_ figures: [Interval]) -> Interval { figures[0] / figures[1] * Interval(exactly: 100) }
}
