import Exact
import Lexicon
import Records
import Source

/// 第三中学占4.6%;…各校占比均达到5%以上, 占48%,名额分配比例符合不低于50%的规定: what the report says of the figures before is
/// held against each of them.
///
/// The limit may be the report's own or a standard's: that the figures keep it is said, and one that does not contradicts it.
struct SweptLimitCheck: Check {
    let words: LimitWords
    let joins: WordSet
    /// Before a sum of others.
    let totals: WordSet

    static let rule = "threshold.swept"
    private static let fewestToRead = 3

    /// So far before what is said of all of a list stands the list, in scalars of the text.
    private static let reach = 600

    func findings(in evidence: Evidence) -> [Finding] {
        let limits = evidence.facts {
            ($0.isActual || $0.role == .standard) && $0.hasValue && !$0.isInTable && $0.sentence >= 0
                && !$0.isChangeOrGrowth
                && ($0.comparator.isBound || $0.role == .standard && $0.comparator == .eq)
        }
        var seen: Set<Int> = []
        // 小学、初中规模均在2000人以内 is a limit of both: a figure is held against it once.
        var told: Set<[TextPlace?]> = []
        return limits.flatMap { limit -> [Finding] in
            guard !seen.contains(limit.id), let claim = Claim(limit, evidence, words, joins) else { return [] }
            seen.formUnion(claim.limits.map(\.id))
            return findings(of: claim, evidence).filter {
                told.insert([$0.claim?.place] + $0.inputs.map(\.place)).inserted
            }
        }
    }

    private func findings(of claim: Claim, _ evidence: Evidence) -> [Finding] {
        let findings = pairs(of: claim, evidence).compactMap { finding($0, $1, claim, evidence) }
        // 均|不|高于 that lost its 不: where three and more miss the limit, and none keeps it, it is read wrongly.
        let isMisread = findings.count >= Self.fewestToRead && !findings.contains(where: \.grade.passes)
        return isMisread ? findings.map { $0.asked(.severalCandidates) } : findings
    }

    private func finding(_ figure: Fact, _ limit: Fact, _ claim: Claim, _ evidence: Evidence) -> Finding? {
        guard let comparator = comparator(of: claim, for: figure),
            let bound = PrintedLimit.bound(comparator, of: limit)
        else { return nil }
        let own = PrintedLimit(
            rule: Self.rule, figure: figure, limit: limit, bound: bound,
            place: figure.id < limit.id
                ? Message(zh: "后文所说的界限", en: "the limit that the report goes on to say is kept")
                : Message(zh: "前文所说的界限", en: "the limit that the report says before that each keeps"))
        guard let isMet = own.isMet else { return nil }
        // Of 高于10% by a figure of 10% is said what the standard says: not below.
        if isMet { return own.kept }
        if figure.value == limit.value { return nil }
        var doubts = Basis.doubts(of: [figure, limit])
        let isOfItsSize = bound.isOfItsSize(figure, scale: 1 / figure.mention.scale)
        // 均已超过2000元的标准 behind 增加391元: of a bare limit what is far off is something else.
        if !isOfItsSize, limit.mention.comparator == .eq { return nil }
        if !isOfItsSize, doubts.isEmpty { doubts.append(.uncertainDigits) }
        return own.missed(claim.stated, doubts: doubts)
    }

    /// 不低于1:15, 优于0.65: of some figures less is better, and of 1:15 it is not said which way is more.
    private func comparator(of claim: Claim, for figure: Fact) -> Limit.Comparator? {
        let isOfRatio = figure.mention.kind == .ratio && !figure.mention.unit.isEmpty
        return isOfRatio || claim.saysBetter ? words.direction(of: figure) : claim.comparator
    }

    /// Each of the figures with the limit that is said of it.
    private func pairs(of claim: Claim, _ evidence: Evidence) -> [(figure: Fact, limit: Fact)] {
        let figures = figures(of: claim, evidence)
        if claim.limits.count == 1, let limit = claim.limits.first {
            let stage = claim.saysStage(of: limit) ? limit.stage : nil
            let own = figures.filter { stage == nil || isOf(stage, $0, evidence) }
            return (own + ends(behind: claim, evidence)).map { ($0, limit) }
        }
        // 未突破小学45人、初中50人
        if Set(claim.limits.map(\.stage)).count == claim.limits.count {
            let ends = ends(behind: claim, evidence).compactMap { figure in
                claim.limits.first { $0.stage != nil && $0.stage == figure.stage }.map { (figure, $0) }
            }
            if !ends.isEmpty { return ends }
            // 小学…318间,平均2.40间: of several kinds of figures the last one of each stage.
            let last = figures.filter { figure in !figures.contains { $0.stage == figure.stage && $0.id > figure.id } }
            let isOfOneName = Set(figures.map(\.words)).count <= last.count
            return (isOfOneName ? figures : last).compactMap { figure in
                claim.limits.first { $0.stage != nil && $0.stage == figure.stage }.map { (figure, $0) }
            }
        }
        // 两项比例均高于国家规定的10%和20%
        let last = figures.suffix(claim.limits.count)
        guard last.count == figures.count, last.count == claim.limits.count else { return [] }
        return Array(zip(last, claim.limits)).map { ($0, $1) }
    }

    /// Of the stage, or of none that is told: in a table that tells the stage of other rows each has one.
    private func isOf(_ stage: String?, _ figure: Fact, _ evidence: Evidence) -> Bool {
        if let own = figure.stage { return own == stage }
        return figure.table == nil || evidence.facts(inTableOf: figure).allSatisfy { $0.stage == nil }
    }

    /// The figures before the claim that it speaks of.
    private func figures(of claim: Claim, _ evidence: Evidence) -> [Fact] {
        if claim.isOfEach, case let list = bracketed(behind: claim, evidence), list.count > 1 { return list }
        let own = evidence.keys[claim.first.id]
        // 新建的5所学校,音乐教室均在97平方米以上: of those, and not of what stands before.
        let low = claim.hasOwnFigures ? Int32(claim.statement) : own.start - Int32(Self.reach)
        let before = evidence.indices(in: claim.first.mention.report).filter { i in
            let key = evidence.keys[Int(i)]
            // 拨款标准:公办园每年600元,民办园每年480元,均不低于500元: what is granted is a standard, too.
            let isGranted =
                key.role == .standard && claim.isOfEach && key.sentence == own.sentence && key.comparator == .eq
                && key.kind == .money
            guard key.end <= own.start, key.end <= Int32(claim.verb) || key.start < Int32(claim.start),
                key.isActual || isGranted, key.hasValue, !key.isChangeOrGrowth
            else {
                return false
            }
            if key.isInTable {
                return claim.isOfEach && own.start - key.end <= Self.belowTable && key.comparator == .eq
            }
            return key.start >= low && (key.comparator == .eq || key.comparator == .le) && key.kind == own.kind
                && key.unit == own.unit && key.sentence >= 0
        }
        // 2016年最大班额71人;2023年,全部在45人及以下: what once was is no matter of what is said of now.
        let known = evidence.facts(at: before).filter {
            !$0.isOfYear(before: claim.first) && !isOfAnotherGroup($0, than: claim, evidence)
                && !isOfSchoolBefore($0, claim, evidence)
                && !(claim.isOfEach && evidence.passage(before: $0.id, atMost: 4).ends(with: totals))
        }
        let cells = known.filter { $0.table != nil && isCell($0, of: claim, evidence) }
        // 最多为51人 is the figure of the largest.
        let figures = known.filter {
            let isTold = $0.table == nil && ($0.mention.comparator == .eq || words.highest.occurs(in: $0.words))
            return isTold || evidence.passage(before: $0.id, atMost: 6).holds(words.highest)
        }
        if !cells.isEmpty, !claim.hasOwnFigures { return cells }
        guard let last = figures.last else { return [] }
        if claim.subject.isEmpty { return inSentence(of: claim, figures, evidence) }
        if claim.isOfEach, case let list = listed(rightBefore: claim, figures, evidence), list.count > 2 { return list }
        // 各校占比均达到5%以上
        if words.rates.contains(String(scalars: claim.subject)) {
            let beside = inSentence(of: claim, figures, evidence).map(\.id)
            return figures.filter { figure in
                beside.contains(figure.id)
                    || claim.isOfEach && figure.words == last.words && isNear(figure, claim, evidence)
            }
        }
        let named = figures.filter { claim.isNamed(by: $0) || claim.isOfLargest($0, words) }
        if !named.isEmpty {
            return claim.isOfEach
                ? named.filter { isNear($0, claim, evidence) } : named.last.map { $0.id == last.id ? [$0] : [] } ?? []
        }
        if claim.isOfEach, case let list = inLines(above: claim, figures, evidence), list.count > 2 { return list }
        // 936个名额分配到校,占48%。名额分配比例…: the words of the subject stand before the figure.
        guard evidence.keys[last.id].paragraph == own.paragraph,
            !isOfAnother(last, than: claim), claim.isExplained(by: last, evidence, rates: words.rates)
        else { return [] }
        return claim.isOfEach ? figures.filter { $0.words == last.words && isNear($0, claim, evidence) } : [last]
    }

    /// 老校…美术教室最小67平方米;|新校|美术教室均在90平方米以上: in a statement of its own, which does not name the claim's group.
    private func isOfAnotherGroup(_ figure: Fact, than claim: Claim, _ evidence: Evidence) -> Bool {
        let at = figure.mention.range.lowerBound
        guard figure.table == nil, !claim.groups.isEmpty, at < claim.statement,
            let paragraph = figure.paragraph, paragraph.lowerBound < at
        else { return false }
        let begin =
            evidence.scalars[paragraph.lowerBound..<at].lastIndex(where: Claim.stops.contains) ?? paragraph.lowerBound
        let own = words.groupNames.found(in: evidence.scalars, begin..<at)
        return !own.isEmpty && !own.contains(where: claim.groups.contains)
    }

    /// 学校:玉泉小学 美术教室68平方米 学校:县六中 面积均在100平方米以上: a label between the two begins what is told of the next school.
    private func isOfSchoolBefore(_ figure: Fact, _ claim: Claim, _ evidence: Evidence) -> Bool {
        let (text, end) = (evidence.scalars, figure.mention.range.upperBound)
        guard figure.table == nil, end < claim.start, figure.sentence == claim.first.sentence else { return false }
        return (end..<claim.start).contains {
            text[$0] == Self.colon && words.schoolEnds.ends(in: text, at: $0, after: end)
        }
    }
    private static let colon: UInt32 = 0x3A

    /// 1.云台中学,…占5.25%;/2.中心小学,…占5.12%;/各校占比均不低于5%: one share a line, right above what is said of each.
    private func inLines(above claim: Claim, _ figures: [Fact], _ evidence: Evidence) -> [Fact] {
        guard words.rates.contains(where: String(scalars: claim.subject).hasSuffix), let last = figures.last,
            last.rule == "share"
        else { return [] }
        var line = evidence.keys[claim.first.id].paragraph
        var list: [Fact] = []
        for figure in figures.reversed() {
            let own = evidence.keys[figure.id].paragraph
            guard own < line, line - own <= 2, figure.rule == "share", figure.words == last.words else { break }
            list.insert(figure, at: 0)
            line = own
        }
        return list
    }

    /// 各园生均面积均不低于4平方米|(中心幼儿园6.1平方米、城南幼儿园3.7平方米)|: the list of schools in the bracket behind it.
    private func bracketed(behind claim: Claim, _ evidence: Evidence) -> [Fact] {
        let (text, last) = (evidence.scalars, claim.first)
        guard let sentence = evidence.sentenceRange(of: last.id), claim.limits.count == 1 else { return [] }
        var start = last.mention.range.upperBound
        start += words.limitEnds.lengthBeginning(in: text, at: start, before: text.count) ?? 0
        guard start < sentence.upperBound, text[start] == Self.bracket,
            let close = text[start..<sentence.upperBound].firstIndex(of: Self.closing)
        else { return [] }
        let list = evidence.facts(inSentenceOf: last).filter { (start..<close).contains($0.mention.range.lowerBound) }
        let isOfSchools = list.allSatisfy {
            $0.mention.comparator == .eq && $0.role == .actual && $0.mention.unit == last.mention.unit
                && $0.mention.kind == last.mention.kind && words.schoolEnds.occurs(in: $0.words)
        }
        return isOfSchools ? list : []
    }
    private static let (bracket, closing): (UInt32, UInt32) = (0x28, 0x29)

    /// 各园生均面积均达到4平方米以上,最高的中心幼儿园7.12平方米,|最低的溪口幼儿园3.86平方米|: the ends of those figures, told behind it.
    private func ends(behind claim: Claim, _ evidence: Evidence) -> [Fact] {
        guard claim.isOfEach, let sentence = evidence.sentenceRange(of: claim.first.id) else { return [] }
        let (text, limit) = (evidence.scalars, claim.limits[claim.limits.count - 1])
        let start = limit.mention.range.upperBound
        let end = text[start..<sentence.upperBound].firstIndex(where: Claim.stops.contains) ?? sentence.upperBound
        let clauses = evidence.clauses(in: start..<end)
        if let list = ranked(clauses, evidence), !claim.subject.isEmpty {
            return evidence.facts(inSentenceOf: limit).filter { figure in
                list.contains(figure.mention.range.lowerBound) && figure.isMeasured(like: limit)
                    && figure.mention.comparator == .eq && figure.role == .actual
                    && words.schoolEnds.occurs(in: text, list.lowerBound..<figure.mention.range.lowerBound)
            }
        }
        return evidence.facts(inSentenceOf: limit).filter { figure in
            let at = figure.mention.range.lowerBound
            guard figure.isMeasured(like: limit), figure.mention.comparator == .eq, figure.role == .actual,
                let clause = clauses.first(where: { $0.contains(at) }), clause.lowerBound > start,
                let name = words.endOfList(leading: clause, in: text), name <= at
            else { return false }
            // 最低的县直幼儿园满意度88%: a rate of its own name.
            if words.rates.contains(where: figure.words.hasSuffix), !claim.isNamed(by: figure) { return false }
            let isOfOne = words.schoolEnds.occurs(in: text, name..<at) || words.classes.occurs(in: text, name..<at)
            return isOfOne || claim.isNamed(by: figure) || name == at || words.toFigure.isExactly(in: text, name..<at)
        }
    }

    /// 其中规模排在前三位的是:|新区一小2136人、盘江中学1785人|: the schools that lead, behind a colon.
    private func ranked(_ clauses: [Range<Int>], _ evidence: Evidence) -> Range<Int>? {
        let text = evidence.scalars
        return zip(clauses, clauses.dropFirst()).first { lead, list in
            text[lead.upperBound] == Self.colon && list.lowerBound == lead.upperBound + 1
                && words.endLeads.lengthBeginning(in: text, at: lead.lowerBound, before: lead.upperBound) != nil
                && words.ranked.occurs(in: text, lead)
        }?.1
    }

    /// 教师94.2%、学生92.6%、家长83.9%,各群体满意度均在85%以上: the list that ends where the claim begins.
    private func listed(rightBefore claim: Claim, _ figures: [Fact], _ evidence: Evidence) -> [Fact] {
        var list: [Fact] = []
        var end = claim.start - 1
        for figure in figures.reversed() {
            let range = figure.mention.range
            let isNext = list.isEmpty ? end == range.upperBound : evidence.scalars[range.upperBound] == Self.listMark
            guard isNext, range.upperBound <= end, end - range.upperBound <= Self.longestItem,
                list.isEmpty || !evidence.scalars[range.upperBound..<end].contains(where: Claim.stops.contains)
            else { break }
            if isOfAnother(figure, than: claim) { return [] }
            list.insert(figure, at: 0)
            end = range.lowerBound
        }
        return list
    }
    /// 血糖控制率61.8%,高血压规范管理率均高于62%: a rate of its own name is none that the claim names otherwise.
    private func isOfAnother(_ figure: Fact, than claim: Claim) -> Bool {
        figure.rule != "share" && words.rates.contains(where: figure.words.hasSuffix) && !claim.isNamed(by: figure)
    }
    private static let listMark = ("、" as Unicode.Scalar).value
    private static let longestItem = 16

    /// A cell of a table above of that name, in the unit of the limit or in none that is printed.
    private func isCell(_ figure: Fact, of claim: Claim, _ evidence: Evidence) -> Bool {
        let limit = claim.first.mention
        // What is said of the coefficients of a table is `CoefficientLimitCheck`'s.
        if words.eachCoefficient.occurs(in: figure.words) { return false }
        return claim.isNamed(byCell: figure) && isOfGroups(of: claim, figure, evidence)
            && (figure.mention.unit == limit.unit && figure.mention.kind == limit.kind
                || figure.mention.unit.isEmpty && limit.kind == .count)
    }
    /// 城区小学班额 of the table below 城区学校班额统计表: the title tells all groups that the claim names.
    private func isOfGroups(of claim: Claim, _ cell: Fact, _ evidence: Evidence) -> Bool {
        guard !claim.groups.isEmpty, let first = evidence.indices(inTableOf: cell).first else { return true }
        let start = Int(evidence.keys[Int(first)].start)
        let titled = words.groupNames.found(in: evidence.scalars, max(0, start - Self.aboveTable)..<start)
        return claim.groups.allSatisfy(titled.contains)
    }
    /// Scalars before the first cell in which a table is titled and headed.
    private static let aboveTable = 80
    /// How far below a table the text still speaks of it, in scalars.
    private static let belowTable: Int32 = 1500

    /// 占14.19%;占18.81%,均高于10%: those of the claim's own sentence, or of the one before it.
    private func inSentence(of claim: Claim, _ figures: [Fact], _ evidence: Evidence) -> [Fact] {
        guard let last = figures.last else { return [] }
        let own = evidence.keys[claim.first.id]
        let key = evidence.keys[last.id]
        // 生均5800元,|不低于国家规定的6000元标准: right behind the figure.
        if !claim.isOfEach { return key.sentence == own.sentence && claim.start - Int(key.end) <= 1 ? [last] : [] }
        guard key.paragraph == own.paragraph, own.sentence - key.sentence <= 1 else { return [] }
        // 占14.19%;…占18.81%。两项比例均高于10%和20%: as many as there are limits.
        if claim.limits.count > 1 {
            let count = claim.limits.count
            return figures.filter {
                evidence.keys[$0.id].paragraph == key.paragraph
                    && key.sentence - evidence.keys[$0.id].sentence < Int32(max(2, count))
            }.suffix(count)
        }
        return figures.filter { evidence.keys[$0.id].sentence == key.sentence }
    }

    /// In the claim's paragraph, or in a list above it whose items tell the same.
    private func isNear(_ figure: Fact, _ claim: Claim, _ evidence: Evidence) -> Bool {
        let (own, key) = (evidence.keys[claim.first.id], evidence.keys[figure.id])
        return key.paragraph == own.paragraph || own.paragraph - key.paragraph <= Self.lines
    }
    private static let lines: Int32 = 12
}

extension SweptLimitCheck {
    /// What is said to be kept: 校际差异率|均低于|0.15.
    struct Claim {
        /// In order, one or as many as it names.
        let limits: [Fact]
        let comparator: Limit.Comparator
        /// What the words before them say that they are of; empty where they say only that each keeps them.
        let subject: [UInt32]
        let isOfEach: Bool
        let stated: Basis.Stated
        /// Where its clause begins in the text, and what is said since the last ; or 。
        let start: Int
        let statement: Int
        /// Where what is said of the figures begins: |均|低于.
        let verb: Int
        /// 新校, 民办园: the groups that the statement names.
        let groups: [Int]
        /// Whether the statement names figures before it comes to the claim.
        let hasOwnFigures: Bool
        /// 优于: which way that is depends on the figure.
        let saysBetter: Bool
        var first: Fact { limits[0] }

        private let core: NameMatch.Core
        /// The same without the groups, which a table tells in its title.
        private let bareCore: NameMatch.Core
        fileprivate static let stops = ";。".scalarValues

        /// Nil where the clause asks, or tells of some only.
        init?(_ limit: Fact, _ evidence: Evidence, _ words: LimitWords, _ joins: WordSet) {
            guard let sentence = evidence.sentenceRange(of: limit.id),
                let clause = evidence.clauses(in: sentence).first(where: {
                    $0.contains(limit.mention.range.lowerBound)
                })
            else { return nil }
            let row = Claim.row(of: limit, in: clause, evidence, joins)
            let number = row[0].mention.range.lowerBound
            let lead = clause.lowerBound..<max(clause.lowerBound, number)
            let text = evidence.scalars
            guard let verb = words.keepsBefore.first(in: text, lead), !words.sweptOpen.occurs(in: text, clause),
                !words.admitted.occurs(in: text, clause),
                let bound = Claim.bound(of: row, verb..<lead.upperBound, evidence, words),
                !(bound.boundsFromAbove && words.keptBeyond.begins(in: text, at: verb, before: number))
            else { return nil }
            self.verb = verb
            isOfEach = words.sweptEach.occurs(in: text, lead)
            subject = words.sweptSubject(text, lead.lowerBound..<verb)
            // 达到…以上, 符合不低于50%的规定, ,不低于6000元的标准: that it is kept is said, and not only what is asked.
            let isSaid =
                isOfEach
                || (subject.isEmpty || words.keptAnywhere.occurs(in: text, lead))
                    && evidence.passage(after: row[row.count - 1].id, atMost: 8).begins(with: words.askedBehind)
                || subject.isEmpty && limit.mention.unit.isEmpty
                    && evidence.passage(after: row[row.count - 1].id, atMost: 3).begins(with: words.boundBehind)
            guard isSaid, !Claim.isOfSome(row[row.count - 1], evidence, words) else { return nil }
            let begin =
                text[sentence.lowerBound..<lead.lowerBound].lastIndex(where: Claim.stops.contains)
                ?? sentence.lowerBound
            (start, statement) = (lead.lowerBound, begin)
            hasOwnFigures = evidence.facts(inSentenceOf: limit).contains {
                (begin..<lead.lowerBound).contains($0.mention.range.lowerBound)
            }
            groups = words.groupNames.found(in: text, begin..<number)
            saysBetter = words.better.occurs(in: text, lead)
            limits = row
            comparator = bound
            core = NameMatch.core(subject)
            bareCore = NameMatch.core(words.withoutGroup(subject))
            // 85%|以上 belongs to what is said.
            let last = row[row.count - 1].mention.range.upperBound
            let end =
                last + (words.limitEnds.lengthBeginning(in: text, at: last, before: clause.upperBound) ?? 0)
            stated = evidence.stated("达标", in: lead.lowerBound..<end)
        }

        /// 一项达到85%以上|的13所: which ones are counted, and not what all keep.
        private static func isOfSome(_ limit: Fact, _ evidence: Evidence, _ words: LimitWords) -> Bool {
            guard let next = evidence.facts(inSentenceOf: limit).first(where: { $0.id > limit.id }) else {
                return false
            }
            let (text, end) = (evidence.scalars, next.mention.range.lowerBound)
            let last = limit.mention.range.upperBound
            let at = last + (words.limitEnds.lengthBeginning(in: text, at: last, before: end) ?? 0)
            return at < end && text[at] == Self.attributive && end - at <= Self.longestNoun
                && !text[at..<end].contains { Self.marks.contains($0) }
        }
        private static let attributive = ("的" as Unicode.Scalar).value
        private static let marks = ",、;。:)".scalarValues
        /// 的学校|13所, in scalars.
        private static let longestNoun = 6

        /// As the limits are printed, 45人以内; of bare ones as the verb says, 均高于…2.3间.
        private static func bound(
            of row: [Fact], _ lead: Range<Int>, _ evidence: Evidence, _ words: LimitWords
        ) -> Limit.Comparator? {
            if let printed = row.lazy.compactMap(\.mention.comparator.limit).first { return printed }
            // 均高于…的标准: what is asked is told, and not another figure.
            guard row.allSatisfy({ $0.role == .standard }),
                evidence.passage(after: row[row.count - 1].id, atMost: 8).begins(with: words.askedBehind)
            else { return nil }
            let more = words.keptAbove.first(in: evidence.scalars, lead)
            let less = words.keptBelow.first(in: evidence.scalars, lead)
            guard let more else { return less == nil ? nil : .le }
            return less.map { $0 < more } ?? false ? .le : .ge
        }

        /// The limits that stand in one row with it: 小学45人、初中50人, 10%和20%.
        private static func row(
            of limit: Fact, in clause: Range<Int>, _ evidence: Evidence, _ joins: WordSet
        ) -> [Fact] {
            var row = [limit]
            for other in evidence.facts(inSentenceOf: limit)
            where clause.contains(other.mention.range.lowerBound) && other.mention.unit == limit.mention.unit
                && other.mention.kind == limit.mention.kind && other.role == limit.role
            {
                if other.id > limit.id,
                    evidence.passage(between: row[row.count - 1].id, and: other.id).begins(with: joins)
                {
                    row.append(other)
                }
                if other.id < limit.id, evidence.passage(between: other.id, and: limit.id).begins(with: joins) {
                    row.insert(other, at: row.count - 1)
                }
            }
            return row
        }

        /// 初中均控制在50人以内, and not 均控制在50人以内 behind a figure of 初中.
        func saysStage(of limit: Fact) -> Bool {
            limit.stage.map { stated.quote.contains($0) } ?? false
        }

        /// Whether a figure is called so.
        func isNamed(by figure: Fact) -> Bool { isNamed(core, by: figure) }

        /// Whether a cell is called so, the groups that its table tells left out.
        func isNamed(byCell figure: Fact) -> Bool { isNamed(core, by: figure) || isNamed(bareCore, by: figure) }

        private func isNamed(_ core: NameMatch.Core, by figure: Fact) -> Bool {
            if let id = figure.indicator.id, limits.contains(where: { $0.indicator.id == id }) { return true }
            let name = NameMatch.core(figure.words.scalarValues)
            guard core.count >= 2, name.count >= 2 else { return false }
            return NameMatch.contained(core, in: name) >= 90
        }

        /// 所有班级 of 单班人数最多51人.
        func isOfLargest(_ figure: Fact, _ words: LimitWords) -> Bool {
            words.classes.occurs(in: subject) && words.classes.occurs(in: figure.words)
                && words.highest.occurs(in: figure.words)
        }

        /// Whether the characters of the subject, and most pairs of them, stand in the figure's paragraph before it.
        func isExplained(by figure: Fact, _ evidence: Evidence, rates: [String]) -> Bool {
            guard let paragraph = figure.paragraph else { return false }
            let name = String(scalars: subject)
            let words =
                rates.first { name.hasSuffix($0) }.map { subject.dropLast($0.unicodeScalars.count) } ?? subject[...]
            guard words.count >= 2 else { return false }
            let text = evidence.scalars[paragraph.lowerBound..<figure.mention.range.upperBound]
            let pairs = zip(words, words.dropFirst()).map { [$0, $1] }
            let found = pairs.count { pair in zip(text, text.dropFirst()).contains { $0 == pair[0] && $1 == pair[1] } }
            return found * 2 >= pairs.count && words.allSatisfy { text.contains($0) }
        }
    }
}

extension LimitWords {
    /// (其中)最低的|中心小学, 其中小学班额最大的是|中心小学: behind the word by which a clause begins to tell an end of what was said of each.
    fileprivate func endOfList(leading clause: Range<Int>, in text: [UInt32]) -> Int? {
        var start = clause.lowerBound
        for lead in [endLeads, covering.stages, endSubjects] {
            start += lead.lengthBeginning(in: text, at: start, before: clause.upperBound) ?? 0
        }
        return [lowest, highest].lazy.compactMap {
            $0.lengthBeginning(in: text, at: start, before: clause.upperBound)
        }.first.map { start + $0 }
    }

    /// 城区|小学|班额: without the group and the stage before the name.
    fileprivate func withoutGroup(_ subject: [UInt32]) -> [UInt32] {
        let group = groupNames.lengthBeginning(in: subject, at: 0, before: subject.count) ?? 0
        return group == 0 ? subject : sweptSubject(subject, group..<subject.count)
    }

    /// Without 全县, 所有, 两项 and the like, which say of how many it is.
    func sweptSubject(_ text: [UInt32], _ range: Range<Int>) -> [UInt32] {
        var range = range
        // 片区内各|小学班额
        if let each = sweptEach.last(in: text, range) {
            let length = sweptEach.length(in: text, at: each, before: range.upperBound) ?? 0
            range = (each + length)..<range.upperBound
        }
        while let length = sweptLeads.lengthBeginning(
            in: text, at: range.lowerBound, before: range.upperBound),
            length > 0
        { range = range.lowerBound + length..<range.upperBound }
        // 三项|指标|均达到: the word says only that there are several.
        if sweptNames.length(in: text, at: range.lowerBound, before: range.upperBound) == range.count {
            return []
        }
        return text[range].filter { $0 != 0x20 }
    }
}
