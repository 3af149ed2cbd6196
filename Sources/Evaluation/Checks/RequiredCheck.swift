import Exact
import Lexicon
import Records
import Source

/// 省定标准为小学不低于15册。…最低的松坳完小为13.6册: what the passage asks, held against figures behind it that bear only the name of a school
/// or of a kind of them, or the measure in other words.
///
/// Where the report says that all keep it, one that does not contradicts it; else it is asked about. A figure of the requirement's own name is
/// `StatedLimitCheck`'s.
struct RequiredCheck: Check {
    let words: LimitWords
    let follows: FollowsLexicon

    static let rule = "threshold.required"
    /// So far above and below the figure may stand what is said of all, in scalars.
    private static let (above, below) = (900, 400)

    func findings(in evidence: Evidence) -> [Finding] {
        let limits = evidence.facts {
            !$0.isInTable && $0.hasValue && $0.sentence >= 0 && $0.paragraph >= 0 && !$0.isChangeOrGrowth
                && ($0.role == .standard || $0.isActual) && $0.comparator != .range
        }.filter { $0.mention.comparator.limit != nil && isAsked($0, evidence) }
        return Dictionary(grouping: limits) { evidence.keys[$0.id].paragraph }.sorted { $0.key < $1.key }
            .flatMap { paragraph, limits in findings(in: paragraph, under: limits, evidence) }
    }

    /// A standard, or what 按省标准, begins.
    private func isAsked(_ limit: Fact, _ evidence: Evidence) -> Bool {
        if limit.role == .standard { return true }
        return evidence.sentenceRange(of: limit.id).map { sentence in
            words.byStandard.begins(in: evidence.scalars, at: sentence.lowerBound, before: sentence.upperBound)
        } ?? false
    }

    private func findings(in paragraph: Int32, under asked: [Fact], _ evidence: Evidence) -> [Finding] {
        let ids = asked.map { Int32($0.id) }[...]
        return evidence.facts(at: evidence.indices(paragraph: paragraph)).compactMap { figure in
            guard figure.role == .actual, figure.value != nil, figure.mention.comparator == .eq,
                !figure.isChangeOrGrowth, figure.table == nil,
                case let limits = evidence.facts(at: ids.within(Evidence.near, of: Int32(figure.id))),
                !limits.contains(where: { $0.id == figure.id }),
                let limit = limits.last(where: { isOf($0, figure, evidence) }),
                !isOfSeveral(figure, limit, evidence),
                figure.stage != nil
                    || !limits.contains(where: { $0.stage != limit.stage && isOf($0, figure, evidence) }),
                let bound = limit.mention.comparator.limit.flatMap({ PrintedLimit.bound($0, of: limit) })
            else { return nil }
            return finding(figure, limit, bound, evidence)
        }
    }

    /// 生均建筑面积不低于10.44平方米,活动用房生均8.17平方米: 最大的幼儿园生均9.7平方米 may be of either.
    private func isOfSeveral(_ figure: Fact, _ limit: Fact, _ evidence: Evidence) -> Bool {
        !nameOfSchool(figure.words).isWhole
            && evidence.facts(inSentenceOf: limit).contains {
                $0.id != limit.id && $0.role == .standard && $0.value != limit.value && isOf($0, figure, evidence)
            }
    }

    /// Behind the requirement, in its unit, of its stage, and of no measure of its own.
    private func isOf(_ limit: Fact, _ figure: Fact, _ evidence: Evidence) -> Bool {
        limit.id < figure.id && limit.sentence != figure.sentence && limit.mention.unit == figure.mention.unit
            && limit.mention.kind == figure.mention.kind && limit.mention.scale == figure.mention.scale
            && figure.mention.kind != .ratio && figure.mention.kind != .percent
            && (limit.stage == nil || figure.stage == nil || limit.stage == figure.stage)
            && isOneMeasure(limit, figure) && endsStatement(figure, evidence)
    }

    /// Nothing stands behind the figure that it is of but that it is given: 按320元补助水电费 is of something else.
    private func endsStatement(_ figure: Fact, _ evidence: Evidence) -> Bool {
        let behind = evidence.passage(after: figure.id, atMost: 8).before { Self.marks.contains($0) }
        return behind.count == 0 || behind.isOne(of: words.paidOut)
    }
    private static let marks = ",;。、)".scalarValues

    private func isOneMeasure(_ limit: Fact, _ figure: Fact) -> Bool {
        // 新建小学规模不超过1620人 asks nothing of others.
        if words.ofNew.occurs(in: limit.words), !words.ofNew.occurs(in: figure.words) { return false }
        let name = nameOfSchool(figure.words)
        if name.isWhole { return true }
        // 青竹园|室外场地生均面积 of 室外游戏场地生均面积
        guard let rest = name.rest, rest.count >= 4 else { return false }
        return NameMatch.contained(NameMatch.core(rest), in: NameMatch.core(limit.words.scalarValues)) == 100
    }

    /// Whether a name tells only of a school or schools (最低的松坳完小, 镇街园按), and what stands behind the school.
    private func nameOfSchool(_ name: String) -> (isWhole: Bool, rest: [UInt32]?) {
        var text = name.scalarValues
        if let lead = words.leastOf.lengthBeginning(in: text, at: 0, before: text.count) { text.removeFirst(lead) }
        if let tail = words.givenAt.lengthEnding(in: text, at: text.count, after: 0) { text.removeLast(tail) }
        // 每园: how much each of them has of something.
        if words.eachOfThem.occurs(in: text) { return (false, nil) }
        if let end = words.schoolEnds.lengthEnding(in: text, at: text.count, after: 0) {
            return (end > 0, nil)
        }
        guard let at = words.schoolEnds.first(in: text, text.indices), at > 0 else { return (false, nil) }
        let end = at + (words.schoolEnds.length(in: text, at: at, before: text.count) ?? 0)
        return (false, Array(text[end...]))
    }

    private func finding(_ figure: Fact, _ limit: Fact, _ bound: Limit, _ evidence: Evidence) -> Finding? {
        let own = PrintedLimit(
            rule: Self.rule, figure: figure, limit: limit, bound: bound,
            place: Message(zh: "同一段所写的要求", en: "what its passage asks"))
        guard let isMet = own.isMet else { return nil }
        // 3册 of 15: as likely of something else.
        let isOfItsSize = bound.isOfItsSize(figure, scale: 1 / figure.mention.scale)
        if isMet { return isOfItsSize ? own.kept : nil }
        // 高于500元 of one kind, 500元 of the next: what is exactly the limit keeps what the standard asks.
        if figure.value == limit.value { return nil }
        guard isOfItsSize, let sentence = evidence.sentenceRange(of: figure.id),
            !words.admitted.occurs(in: evidence.scalars, sentence),
            !words.besideMissed.occurs(in: evidence.scalars, sentence)
        else { return nil }
        let covering = CoveringClaims(evidence: evidence, words: words, follows: follows)
        let claim =
            saidBehind(figure, evidence) ?? saidAbove(limit, evidence) ?? covering.claim(covering: figure, bound)
        var doubts = Basis.doubts(of: [figure, limit])
        if claim == nil { doubts.append(.asksOnly) }
        if hasConcession(sentence, evidence) { doubts.append(.standardOpen) }
        return own.missed(claim, doubts: doubts)
    }

    /// 2016年以前建成的…
    private func hasConcession(_ sentence: Range<Int>, _ evidence: Evidence) -> Bool {
        WordSet(words.concessions).occurs(in: evidence.scalars, sentence)
    }

    /// 各园均达到省定标准: behind the figure in its paragraph, before another requirement.
    private func saidBehind(_ figure: Fact, _ evidence: Evidence) -> Basis.Stated? {
        guard let paragraph = figure.paragraph else { return nil }
        let end = min(paragraph.upperBound, figure.mention.range.upperBound + Self.below)
        guard figure.mention.range.upperBound < end else { return nil }
        let said = evidence.clauses(in: figure.mention.range.upperBound..<end).first { clause in
            place(ofEach: clause, evidence).map { isMet(clause, from: $0, evidence) } ?? false
        }
        return said.map { evidence.stated("达标", in: $0) }
    }

    /// 均达到, and not 生均公用经费.
    private func place(ofEach clause: Range<Int>, _ evidence: Evidence) -> Int? {
        let text = evidence.scalars
        var start = clause.lowerBound
        while let each = words.each.first(in: text, start..<clause.upperBound) {
            if !words.perEach.ends(in: text, at: each + 1, after: clause.lowerBound) { return each }
            start = each + 1
        }
        return nil
    }

    /// 94所学校校校达标。其中:…
    private func saidAbove(_ limit: Fact, _ evidence: Evidence) -> Basis.Stated? {
        let start = limit.mention.range.lowerBound
        let low = max(0, start - Self.above)
        let clauses = evidence.clauses(in: low..<start)
        let said = clauses.last { words.eachMet.occurs(in: evidence.scalars, $0) }
        return said.flatMap { clause in
            follows.exceptions.occurs(in: evidence.scalars, clause)
                || follows.notCalledMet.occurs(in: evidence.scalars, clause)
                ? nil : evidence.stated("达标", in: clause)
        }
    }

    private func isMet(_ clause: Range<Int>, from each: Int, _ evidence: Evidence) -> Bool {
        evidence.isCalledMet(clause, from: each, follows) && !follows.exceptions.occurs(in: evidence.scalars, clause)
            && !words.sweptOpen.occurs(in: evidence.scalars, clause)
    }
}
