import Exact
import Lexicon
import Records

/// Parts first, and behind them what they come to.
extension PartSumCheck {
    /// How the last words before a figure say that it is a total.
    private struct Total {
        var isMarked: Bool
        var isNamed: Bool
        /// 三年共, 两项合计: of how many.
        var count: Int?
    }

    private func total(_ fact: Int, _ evidence: Evidence) -> Total? {
        guard let sentence = evidence.sentenceRange(of: fact) else { return nil }
        let s = evidence.scalars
        let end = min(max(sentence.lowerBound, Int(evidence.keys[fact].start)), sentence.upperBound)
        // Another figure ends them: 合计5029人,专任教师346人.
        let window = max(sentence.lowerBound, end - 14)..<end
        let start = s[window].lastIndex { (0x30...0x39).contains($0) }.map { $0 + 1 } ?? window.lowerBound
        let isMarked =
            totalLeads.ends(in: s, at: end, after: sentence.lowerBound)
            || totals.occurs(in: s, start..<end)
        let isNamed = namesTotal(before: end, in: s, from: sentence.lowerBound)
        let count = countsParts(before: end, in: s, from: sentence.lowerBound)
        return isMarked || isNamed || count != nil ? Total(isMarked: isMarked, isNamed: isNamed, count: count) : nil
    }

    /// `…96名、108名、123名,三年共补充327名`: how many it is the total of, at the beginning of its clause.
    private func countsParts(before end: Int, in s: [UInt32], from start: Int) -> Int? {
        guard let comma = s[max(start, end - 12)..<end].lastIndex(of: Self.comma), comma + 3 < end,
            let count = counts[s[comma + 1]],
            s[(comma + 2)..<min(end, comma + 5)].contains(Self.inAll)
                || totals.occurs(in: s, (comma + 2)..<end)
        else { return nil }
        return count
    }

    /// `音乐室2间、美术室1间……,功能室共9间`: a short name between the comma and 共.
    private func namesTotal(before end: Int, in s: [UInt32], from start: Int) -> Bool {
        guard end - start > 2, s[end - 1] == Self.inAll,
            let comma = s[max(start, end - 8)..<(end - 1)].lastIndex(of: Self.comma)
        else { return false }
        return end - comma > 3 && s[(comma + 1)..<end].allSatisfy { $0 > 0x3400 }
    }
    private static let anything = "个"
    private static let inAll = ("共" as Unicode.Scalar).value
    private static let comma = ("," as Unicode.Scalar).value

    /// `A25295人,B1703人,合计26998人`.
    func coordinatedTotals(_ evidence: Evidence) -> [Finding] {
        evidence.keys.indices.compactMap { i in
            let key = evidence.keys[i]
            guard key.isActual || key.role == .target, key.sentence >= 0, let kind = total(i, evidence) else {
                return nil
            }
            let fact = evidence.facts[i]
            // 降至65个、14个,两年累计消除133个: what went away is no total of what is left.
            if evidence.passage(before: i, atMost: 14).after(last: { $0 == Self.comma }).holds(notTotals) { return nil }
            let near = listed(before: fact, evidence)
            let listed = near.count >= 2 ? near : overSemicolons(before: fact, evidence)
            let isCounted = kind.count.map { $0 <= listed.count && $0 >= 2 } ?? false
            guard isCounted || listed.count >= (kind.isMarked ? 2 : 3), isCounted || kind.isMarked || kind.isNamed
            else {
                return nil
            }
            var total =
                isCounted
                ? sum(fact, Array(listed.suffix(kind.count ?? listed.count)), rule: "sum.total")
                : total(fact, of: listed)
            total.isAll =
                isCounted || kind.isNamed || evidence.passage(before: i, atMost: 4).holds(totals)
                || isListRightBefore(i, total.parts, evidence)
            total.isClosed = isClosed(total, isCounted: isCounted, evidence)
            let finding = total.finding(beside: evidence.facts(inSentenceOf: listed[0]))
            // 小学97.76%、初中93.75%,合计96.26%: rates have no sum, but shares that make up 100%.
            if fact.mention.kind == .percent, fact.value != 100, !finding.grade.passes { return nil }
            // 2023年建成4所,2024年累计建成9所: what is reached by a year of a plan.
            let isOfYear = fact.plainYear.map { year in listed.contains { $0.plainYear != year } } ?? false
            if isOfYear, !isCounted, !finding.grade.passes, !isOfAbove(i, evidence) { return nil }
            if !finding.grade.passes, addUpInUnitsAlike(fact, evidence) { return nil }
            return total.isClosed ? finding : finding.asked(.partsUnclear)
        }
    }

    /// 新建4个、改扩建13个|,共|18个: a list with nothing between its items but 、, which begins its clause.
    private func isListRightBefore(_ total: Int, _ parts: [Fact], _ evidence: Evidence) -> Bool {
        guard let last = parts.last, last.id + 1 == total, parts.first.map({ $0.id + parts.count - 1 }) == last.id,
            case let lead = evidence.passage(between: last.id, and: total), lead.count <= 3,
            lead.slice.first == Self.comma, lead.slice.contains(Self.inAll)
        else { return false }
        return zip(parts, parts.dropFirst()).allSatisfy { a, b in
            let between = evidence.passage(between: a.id, and: b.id).slice
            return between.first == Self.listMark && !between.contains(Self.comma)
        }
    }
    private static let listMark = ("、" as Unicode.Scalar).value

    /// 2022年1365人次,2023年1518人次,以上总计4123人次: of all that was told, whatever year the last one was of.
    private func isOfAbove(_ total: Int, _ evidence: Evidence) -> Bool {
        evidence.passage(before: total, atMost: 8).after(last: { $0 == Self.comma }).begins(with: above)
    }

    /// 学校54所,其中小学40所、初中14所,另有教学点26个,合计80所: some of the figures before it, where they are counted in other words.
    private func addUpInUnitsAlike(_ total: Fact, _ evidence: Evidence) -> Bool {
        let unit = total.mention.unit
        guard Self.unitsAlike.contains(unit) else { return false }
        let before = evidence.facts(inSentenceOf: total).filter { $0.id < total.id && $0.role == total.role }
        let figures = before.filter { Self.unitsAlike.contains($0.mention.unit) }
        guard figures.contains(where: { $0.mention.unit != unit }), figures.count <= Self.mostFigures else {
            return false
        }
        return (1..<(1 << figures.count)).contains { set in
            figures.indices.filter { set & (1 << $0) != 0 }.map { figures[$0] }.sum == total.value
        }
    }
    private static let unitsAlike: Set<String> = ["所", "个", "处"]
    private static let mostFigures = 10

    /// 应补助3829.54万元、2365.21万元,合计6194.57万元: a list with nothing in it or before it that is not added up, and the total
    /// right behind it.
    private func isClosed(_ total: PartSum, isCounted: Bool, _ evidence: Evidence) -> Bool {
        guard total.grade == .inconsistent, let first = total.parts.first, let last = total.parts.last else {
            return false
        }
        let bound = BoundFigures(claim: total.whole, inputs: total.parts, evidence: evidence, words: self.bound)
        guard bound.isMissedSum, bound.areBound, isRightBehind(total.whole.id, last.id, isCounted: isCounted, evidence)
        else {
            return false
        }
        let key = evidence.keys[first.id]
        // 幼儿园10人,小学20人、初中30人,合计60人: the list may begin earlier.
        let start = clauseStart(before: Int(key.start), evidence)
        let isLonger = evidence.indices(inSentenceOf: first.id).contains { i in
            let other = evidence.keys[Int(i)]
            return Int(i) < first.id && Int(other.start) >= start && other.isMeasured(like: key)
        }
        let mayOverlap =
            total.parts.sum > total.whole.value ?? 0 && total.whole.mention.kind != .money
            && !kinds.isPartition(total.parts) && !kinds.areAddedByYear(total.parts, of: total.whole)
        return !isLonger && !mayOverlap && !bound.addUpOtherwise
    }

    private func clauseStart(before place: Int, _ evidence: Evidence) -> Int {
        (evidence.scalars[..<place].lastIndex { Evidence.endsStatement($0) || $0 == Self.semicolon } ?? -1) + 1
    }

    /// `,合计`, `,合计教师工资收入为`, `,三年共补充`: one clause between the last part and the total.
    private func isRightBehind(_ total: Int, _ last: Int, isCounted: Bool, _ evidence: Evidence) -> Bool {
        let (start, end) = (Int(evidence.keys[last].end), Int(evidence.keys[total].start))
        guard start < end, end - start <= 16 else { return false }
        let lead = evidence.scalars[start..<end]
        let marks = lead.filter { [Self.comma, Self.semicolon].contains($0) }.count
        guard marks == 1, [Self.comma, Self.semicolon].contains(lead[start]) else { return false }
        return isCounted || totals.occurs(in: evidence.scalars, start..<end)
    }

    /// 基本工资37308元;津贴24879元;奖金38962元,合计…: one figure a clause, back to the full stop or to the total before.
    private func overSemicolons(before fact: Fact, _ evidence: Evidence) -> [Fact] {
        var parts: [Fact] = []
        for j in stride(from: fact.id - 1, through: 0, by: -1) {
            let other = evidence.facts[j]
            let (start, end) = (other.mention.range.upperBound, (parts.first ?? fact).mention.range.lowerBound)
            guard other.paragraph != nil, other.paragraph == fact.paragraph, start <= end,
                case let between = evidence.scalars[start..<end], !between.contains(Evidence.stop),
                parts.isEmpty || between.contains(Self.semicolon), total(j, evidence) == nil
            else { break }
            guard sameMeasure(other.mention, fact.mention), other.role == fact.role else { continue }
            parts.insert(other, at: 0)
        }
        return parts.count >= 3 ? parts : []
    }
    private static let semicolon = (";" as Unicode.Scalar).value

    /// Of those that the total names; else of the longest run that ends right before it and adds up, or does but for a
    /// digit; else of all since the last total.
    private func total(_ fact: Fact, of listed: [Fact]) -> PartSum {
        if let named = named(by: fact, listed) { return sum(fact, named, rule: "sum.total") }
        let runs = (0...(listed.count - 2)).lazy.map { sum(fact, Array(listed[$0...]), rule: "sum.total") }
        return runs.first { $0.grade.passes } ?? runs.first(where: \.isSlip) ?? sum(fact, listed, rule: "sum.total")
    }

    /// 满意和基本满意合计2718份: those that the total names.
    private func named(by total: Fact, _ listed: [Fact]) -> [Fact]? {
        let names = total.words.split(whereSeparator: joints.contains)
        guard names.count >= 2 else { return nil }
        let named = listed.filter { part in names.contains { $0 == part.words } }
        return (2..<max(2, listed.count)).contains(named.count) ? named : nil
    }

    /// The figures of the same unit before a total, in its sentence or the one before.
    private func listed(before fact: Fact, _ evidence: Evidence) -> [Fact] {
        var parts: [Fact] = []
        for j in stride(from: fact.id - 1, through: 0, by: -1) {
            let other = evidence.facts[j]
            guard
                other.sentence == fact.sentence
                    || (fact.paragraph != nil && other.paragraph == fact.paragraph && parts.isEmpty)
            else { break }
            guard sameMeasure(other.mention, fact.mention), other.role == fact.role,
                !(other.mention.range == fact.mention.range)
            else {
                // 15个乡镇、13个部门签订责任书28份,出台文件17个: what 个 counts before other things is nothing of these.
                if parts.isEmpty, fact.mention.unit == Self.anything, other.sentence == fact.sentence { break }
                continue
            }
            if other.sentence != fact.sentence { break }
            if isMean(other, beside: fact) { return [] }
            parts.insert(other, at: 0)
        }
        return parts
    }

    /// 每百名学生拥有计算机小学9.6台、初中12.4台,合计配备2733台: a part of a thing is none of the things that a whole number counts.
    private func isMean(_ part: Fact, beside total: Fact) -> Bool {
        guard part.mention.kind == .count, part.mention.scale == 1, total.mention.scale == 1, let value = part.value,
            let whole = total.value
        else { return false }
        return !value.isInteger && whole.isInteger
    }
}
