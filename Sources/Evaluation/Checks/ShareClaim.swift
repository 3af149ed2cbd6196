import Exact
import Lexicon
import Records
import Source

/// One share with the figures before it in its sentence: what it is of, and out of what.
struct ShareClaim {
    let claim: Fact
    let numerator: Fact
    /// What stands before it in its sentence, nearest first.
    let before: [Fact]
    let names: ShareNames
    let evidence: Evidence

    /// Nil where no figure before it can be what it is the share of.
    init?(_ claim: Fact, _ names: ShareNames, _ evidence: Evidence) {
        let before = evidence.facts(before: claim) {
            $0.isAmount && $0.isActual && $0.hasValue && !$0.isChangeOrGrowth
        }.sorted { $0.mention.range.lowerBound > $1.mention.range.lowerBound }
        guard !before.isEmpty else { return nil }
        let subject = ShareSubject(claim, names)
        let named =
            before.first { subject.isNamed($0) && !subject.isBase($0) }
            ?? ShareClaim.named(by: subject, earlierThan: claim, evidence)
        guard let numerator = named ?? (claim.rule != "share" || !subject.isStated ? before.first : nil) else {
            return nil
        }
        self.claim = claim
        self.numerator = numerator
        self.before = before
        self.names = names
        self.evidence = evidence
    }

    /// 按学历分:研究生29人、…;研究生学历占11.24%: told before in the paragraph, under the very name.
    private static func named(by subject: ShareSubject, earlierThan claim: Fact, _ evidence: Evidence) -> Fact? {
        guard subject.isStated else { return nil }
        return evidence.indices(inParagraphOf: claim.id).reversed().lazy.filter { i in
            let key = evidence.keys[Int(i)]
            return Int(i) < claim.id && key.isAmount && key.isActual && key.hasValue && !key.isChangeOrGrowth
        }.map { evidence.facts[Int($0)] }.first { subject.isNamed($0) }
    }

    var isShare: Bool { claim.rule == "share" }
    var subject: ShareSubject { ShareSubject(claim, names) }

    var finding: Finding? {
        if isShare, let whole = wholeInside { return ofWholeInside(whole) }
        if let base = claim.base {
            let own = names.strip(base)
            if !own.isEmpty { return ofNamed(base: NameMatch.core(own)) }
        }
        if let base = wholeOfName(numerator), numerator.id + 1 == claim.id,
            isShare || bearsName(of: numerator, over: numerator),
            let found = ofNamed(base: base)
        {
            return found
        }
        if let base = wholeBefore, let found = ofNamed(base: base), found.grade.passes { return found }
        if !before.contains(where: { $0.id == numerator.id }) { return ofSameBase }
        return ofNeighbours
    }

    /// 专任教师|中|持有教师资格证的731人,持证率98.6%: the name of the part says of whom it is one.
    private func wholeOfName(_ part: Fact) -> NameMatch.Core? {
        let words = part.words.unicodeScalars
        guard let among = words.firstIndex(of: Self.among), case let whole = words[..<among], whole.count >= 3,
            words[among...].count >= 3
        else { return nil }
        let own = names.strip(String(String.UnicodeScalarView(whole)))
        return own.isEmpty ? nil : NameMatch.core(own)
    }

    /// 专任教师中持证731人,…;专科以上学历656人,占88.9%: of the same, of whom the sentence told a part.
    private var wholeBefore: NameMatch.Core? {
        guard isShare, claim.base == nil else { return nil }
        let told = evidence.indices(inParagraphOf: claim.id).filter { $0 < numerator.id }.suffix(Self.fewFigures)
        return told.reversed().lazy.map { evidence.facts[Int($0)] }.filter(isLikeNumerator).compactMap(wholeOfName)
            .first
    }
    private static let fewFigures = 3
    private static let among: Unicode.Scalar = "中"

    /// 高级教师49人,占专任教师的18.99%;研究生学历占11.24%: of what the share before is of.
    private var ofSameBase: Finding? {
        let bases = evidence.facts(inSentenceOf: claim).filter { $0.id < claim.id }.compactMap(\.base)
        guard let base = bases.last, case let own = names.strip(base), !own.isEmpty else { return nil }
        return ofNamed(base: NameMatch.core(own)).flatMap { $0.grade.passes ? $0 : nil }
    }

    func ratio(_ part: Fact, _ whole: Fact) -> ShareRatio { ShareRatio(part: part, whole: whole, claim: claim) }

    /// Whether a figure counts or measures what the numerator does.
    func isLikeNumerator(_ fact: Fact) -> Bool {
        let (key, own) = (evidence.keys[fact.id], evidence.keys[numerator.id])
        return key.measure == own.measure && key.kind == own.kind
    }

    /// 2022年…占40%: it may be of a moment of its own.
    var isQualified: Bool { claim.qualifier.map { $0.contains("年") } ?? false }

    // MARK: - The whole between 占 and the share

    /// 36人,占全县骨干教师266人的13.53%: what stands between 占 and the share is the whole.
    private var wholeInside: Fact? {
        guard let last = before.first, let sentence = evidence.sentenceRange(of: claim.id) else { return nil }
        let (end, figure) = (claim.mention.range.lowerBound, last.mention.range.lowerBound)
        guard end <= sentence.upperBound, (sentence.lowerBound..<end).contains(figure) else { return nil }
        let behind = evidence.scalars[sentence.lowerBound..<end].lastIndex(of: ShareClaim.makesUp)
        guard let behind, behind < figure else { return nil }
        return last
    }
    static let makesUp = ("占" as Unicode.Scalar).value

    private func ofWholeInside(_ whole: Fact) -> Finding? {
        let parts = before.filter { $0.mention.range.upperBound <= whole.mention.range.lowerBound }
        if let part = parts.first(where: { ratio($0, whole).agrees }) { return ratio(part, whole).finding }
        let part = parts.first {
            PartSumCheck.sameUnit($0.mention.unit, whole.mention.unit) && !($0.value ?? 0 > whole.value ?? 0)
        }
        return part.map { bound($0, of: whole) }
    }

    // MARK: - The whole before the part

    /// 总数1750人,分配名额1225人,占比70%: part and whole stand right before.
    private var ofNeighbours: Finding? {
        let pool = before.filter(isLikeNumerator)
        if let missed = ofNameBearer(pool) { return missed }
        if let agreeing = agreeing(in: pool) ?? agreeingBefore(pool) ?? agreeingOther(pool) {
            // 生活用水占17.1%: of no other use of water.
            let isOfAnother =
                isShare && subject.isStated && subject.isNamed(numerator) && !subject.isNamed(agreeing.part)
            return isOfAnother ? nil : agreeing.finding
        }
        // 52所,接入率67.5%, after 654个教学班: schools are no share of classes.
        let first = pool.dropFirst().first { whole in
            (numerator.value ?? .undefined) <= (whole.value ?? .undefined)
                && PartSumCheck.countsAlike(numerator.mention.unit, whole.mention.unit)
        }
        if let told = toldRatio(pool) { return bound(told.part, of: told.whole) }
        guard isMeant(pool) else { return ofWholeBefore(pool) }
        if let first { return bound(numerator, of: first) }
        // 劳动力2318名,已就业9154名,就业率92.9%: more than there are, but for a digit.
        guard let whole = pool.dropFirst().first, isSlip(numerator, whole) else { return ofWholeBefore(pool) }
        return ratio(numerator, whole).finding.asked(.severalCandidates)
    }

    /// 应建12所,已建成12所,移交11所,移交率100%: the rate is of the count right before it whose name it bears, whatever others give it.
    private func ofNameBearer(_ pool: [Fact]) -> Finding? {
        guard !isShare, numerator.id + 1 == claim.id, pool.count > 2, let part = numerator.value,
            let whole = pool.dropFirst().first(where: { $0.value.map { part < $0 } ?? false }), isStem(of: numerator),
            // 身高达标371人,体重达标366人,达标率96.1%: it bears the name of both.
            !pool.dropFirst().contains(where: { isStem(of: $0) || ratio(numerator, $0).agrees }),
            agreeingBefore(pool) == nil,
            agreeing(in: pool) != nil
        else { return nil }
        return ratio(numerator, whole).finding.asked(.severalCandidates)
    }

    /// 移交|率 of 移交11所: the very name.
    private func isStem(of part: Fact) -> Bool {
        names.words.shares.stems.contains { suffix in
            guard claim.words.hasSuffix(suffix) else { return false }
            let stem = claim.words.unicodeScalars.dropLast(suffix.unicodeScalars.count)
            return stem.count >= 2 && part.words.unicodeScalars.suffix(stem.count).elementsEqual(stem)
        }
    }

    private func agreeing(in pool: [Fact]) -> ShareRatio? {
        if let first = pool.dropFirst().lazy.map({ ratio(numerator, $0) }).first(where: \.agrees) { return first }
        for (i, part) in pool.enumerated() {
            for whole in pool[(i + 1)...] {
                if let found = [ratio(part, whole), ratio(whole, part)].first(where: \.agrees) { return found }
            }
        }
        return nil
    }

    /// 达标26所,占92.86%: of the 28 schools that the paragraph named before.
    private func agreeingBefore(_ pool: [Fact]) -> ShareRatio? {
        guard pool.count <= 2, let part = numerator.value else { return nil }
        return earlier.reversed().lazy.map { ratio(numerator, $0) }.first {
            part <= ($0.whole.value ?? .undefined) && $0.agrees
        }
    }

    /// 14个问题。已完成11个,正在推进3个,整改完成率78.57%: of another one before it, where the digits leave no doubt.
    private func agreeingOther(_ pool: [Fact]) -> ShareRatio? {
        guard !isShare, claim.mention.ulp < 1, pool.count <= 3 else { return nil }
        let (own, share) = (evidence.keys[numerator.id], evidence.keys[claim.id])
        let earlier = evidence.indices(inParagraphOf: claim.id).filter { i in
            let key = evidence.keys[Int(i)]
            return key.sentence != share.sentence && Int(i) < claim.id && key.measure == own.measure
                && key.kind == own.kind && key.isActual && key.hasValue && !key.isChangeOrGrowth
        }
        return pool.dropFirst().lazy.compactMap { part in
            earlier.lazy.map { ratio(part, evidence.facts[Int($0)]) }.first(where: \.agrees)
        }.first
    }

    /// Whether the share is of the two figures before it, so that it is worth asking where they do not give it.
    private func isMeant(_ pool: [Fact]) -> Bool {
        if isBare, pool.count <= 4, !isQualified { return !isOfAllListed(pool) }
        guard pool.count == 2 else { return false }
        // 抽查113所,合格98所,合格率: the rate of those whose name it bears.
        if !isShare, numerator.id + 1 == claim.id,
            bearsName(of: numerator, over: pool[1]) || isOfOught(numerator, over: pool[1])
        {
            return true
        }
        // 入学率 after 小学150人 is a rate of the part; 学历达标率 after 大专以上学历17人 is what the part makes up.
        guard case .part = numerator.relation else { return false }
        return names.words.shares.makingUp.contains { claim.words.contains($0) }
            || numerator.words.contains(claim.words.prefix(2))
    }

    /// 小学300人,初中200人,占40%
    private func isOfAllListed(_ pool: [Fact]) -> Bool {
        let admissible = Comparison.admissible(claim.mention)
        return pool.contains { admissible.contains(($0.value ?? 0) / pool.sum * 100) }
    }

    /// `3900人,占82.86%`: the share of a part that stands right before it, and no word in between says of what.
    var isBare: Bool {
        guard isShare else { return false }
        let between = evidence.words(between: numerator, and: claim)
        return between.unicodeScalars.count <= 8 && names.words.shares.shareLeads.contains { between.contains($0) }
            || claim.base == nil && !subject.isStated
    }

    private static let shortName = 4
    /// 应配56人,实配51人,配备率91.1%
    private func isOfOught(_ numerator: Fact, over whole: Fact) -> Bool {
        claim.words.unicodeScalars.count <= Self.shortName && names.words.limits.there.occurs(in: numerator.words)
            && names.words.limits.ought.occurs(in: whole.words)
    }

    /// 入学 of 入学率: what a rate is named for, in two characters or more.
    var stem: [Unicode.Scalar]? {
        guard let suffix = names.words.shares.stems.first(where: { claim.words.hasSuffix($0) }) else { return nil }
        let stem = claim.words.unicodeScalars.dropLast(suffix.unicodeScalars.count)
        return stem.count >= 2 ? Array(stem) : nil
    }

    /// 合格率 of 合格98所, 持证比例 of 持有教师资格证753人; of money also 预算执行率 of what was in the 预算.
    func bearsName(of numerator: Fact, over whole: Fact) -> Bool {
        guard let stem else { return false }
        var open = stem[...]
        // 残疾儿童少年183人,入学176人,残疾儿童少年入学率: the rate bears the names of both.
        let both = whole.words.unicodeScalars
        if open.starts(with: both), open.count > both.count { open = open.dropFirst(both.count) }
        for c in numerator.words.unicodeScalars where c == open.first { open = open.dropFirst() }
        if open.isEmpty || evidence.words(after: numerator, atMost: 4).hasPrefix(String(String.UnicodeScalarView(stem)))
        {
            return true
        }
        return numerator.mention.kind == .money
            && whole.words.contains(String(String.UnicodeScalarView(stem.prefix(2))))
    }
}
