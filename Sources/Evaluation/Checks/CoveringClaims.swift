import Lexicon
import Records
import Source

/// 三大核心指标全部优于国家标准:1.…;2.…, …。综上,各项产出指标全部完成: what running text says of each of the figures that stand beside it.
///
/// Looked for only where a figure misses its limit: the claim leads in the list in which the figure stands, or stands right behind it.
struct CoveringClaims {
    let evidence: Evidence
    let words: LimitWords
    let follows: FollowsLexicon

    /// So far behind a figure in its paragraph may stand what is said of it, in scalars.
    private static let behind = 240
    /// So many paragraphs of a list may stand between a figure and what leads them in.
    private static let longestList = 12

    /// What is said of a figure that does not keep a limit.
    func claim(covering fact: Fact, _ limit: Limit) -> Basis.Stated? {
        guard let paragraph = fact.paragraph else { return nil }
        let said =
            saidBehind(fact, paragraph, limit) ?? saidBelow(fact, paragraph, limit) ?? saidAbove(fact, paragraph, limit)
        return said.map { evidence.stated("达标", in: $0) }
    }

    // MARK: - Where it stands

    /// Behind the figure in its paragraph, before something is said to be missed.
    private func saidBehind(_ fact: Fact, _ paragraph: Range<Int>, _ limit: Limit) -> Range<Int>? {
        let start = fact.mention.range.upperBound
        let end = min(paragraph.upperBound, start + Self.behind)
        guard start < end else { return nil }
        let own = evidence.sentenceRange(of: fact.id)
        let clauses = evidence.clauses(in: start..<end).filter { $0.upperBound < end || end == paragraph.upperBound }
        for (i, clause) in clauses.enumerated() {
            if words.tellsMissed(in: evidence.scalars, clause) { return nil }
            let before = i > 0 ? clauses[i - 1] : nil
            let isNext = i <= 1 && own.map { $0.contains(clause.lowerBound) } == true
            if covers(clause, before, fact, limit, isBeside: isNext) || i == 0 && isBareVerdict(clause, limit) {
                return clause
            }
        }
        return nil
    }

    /// 社会认可度79.9%,|达标|; ,|达到国家标准|: right behind the figure, and nothing else in its clause.
    private func isBareVerdict(_ clause: Range<Int>, _ limit: Limit) -> Bool {
        let text = evidence.scalars
        guard clause.count <= Self.longestVerdict, text[clause.lowerBound - 1] == Self.comma,
            !words.sweptOpen.occurs(in: text, clause), saysKept(clause, from: clause.lowerBound, limit)
        else { return false }
        let isWhole = words.metCells.isExactly(in: text, clause)
        return isWhole
            || words.covering.keepsFloor.begins(in: text, at: clause.lowerBound, before: clause.upperBound)
                && words.limitNames.ends(in: text, at: clause.upperBound, after: clause.lowerBound)
    }
    private static let longestVerdict = 12
    private static let comma: UInt32 = 0x2C

    /// 综上,…全部完成: in the first sentence of the paragraph below that sums up.
    private func saidBelow(_ fact: Fact, _ paragraph: Range<Int>, _ limit: Limit) -> Range<Int>? {
        let text = evidence.scalars
        guard let below = evidence.line(below: paragraph.upperBound) else { return nil }
        let end = text[below].firstIndex { $0 == Evidence.stop } ?? below.upperBound
        let clauses = evidence.clauses(in: below.lowerBound..<end)
        guard let first = clauses.first, looksBack(first) else {
            return nil
        }
        return clauses.indices.first { i in
            covers(clauses[i], i > 0 ? clauses[i - 1] : nil, fact, limit, isBeside: i > 0)
        }.map { clauses[$0] }
    }

    /// 三大核心指标全部优于国家标准: before the list.
    private func saidAbove(_ fact: Fact, _ paragraph: Range<Int>, _ limit: Limit) -> Range<Int>? {
        let text = evidence.scalars
        let start = fact.mention.range.lowerBound
        if let colon = text[paragraph.lowerBound..<start].lastIndex(of: Self.colon),
            let clause = evidence.clauses(in: paragraph.lowerBound..<colon).last, clause.upperBound == colon,
            covers(clause, nil, fact, limit, isBeside: true)
        {
            return clause
        }
        var item = paragraph
        for _ in 0..<Self.longestList {
            guard isItem(item), let above = evidence.line(above: item.lowerBound) else { return nil }
            if !isItem(above) || text[above.upperBound - 1] == Self.colon {
                return evidence.clauses(in: above).last.flatMap { clause in
                    above.upperBound - clause.upperBound <= 1 && covers(clause, nil, fact, limit, isBeside: true)
                        ? clause : nil
                }
            }
            item = above
        }
        return nil
    }

    /// 1. … , ①…, (一)…, —…
    private func isItem(_ line: Range<Int>) -> Bool {
        let text = evidence.scalars
        guard let at = text[line].firstIndex(where: { !Self.spaces.contains($0) }) else { return false }
        let first = text[at]
        return PlainNumber.isDigit(first) || (0x2460...0x24FF).contains(first) || Self.bullets.contains(first)
    }
    private static let spaces: [UInt32] = [0x20, 0x3000, 0x09]
    private static let bullets = "(-—•·●◆■▪*".scalarValues
    private static let colon = (":" as Unicode.Scalar).value

    /// 综上, 纵观…
    private func looksBack(_ clause: Range<Int>) -> Bool {
        let text = evidence.scalars
        return follows.summing.begins(in: text, at: clause.lowerBound, before: clause.upperBound)
            || words.covering.overviews.begins(in: text, at: clause.lowerBound, before: clause.upperBound)
    }

    // MARK: - What it says

    /// - Parameters:
    ///   - before: the clause before it, which may name what it speaks of.
    ///   - isBeside: nothing stands between the figure and the claim but other figures.
    private func covers(
        _ clause: Range<Int>, _ before: Range<Int>?, _ fact: Fact, _ limit: Limit, isBeside: Bool
    ) -> Bool {
        let text = evidence.scalars
        if words.sweptOpen.occurs(in: text, clause)
            || follows.exceptions.occurs(in: text, evidence.fullStatement(around: clause))
            || follows.some.occurs(in: text, clause) || namesOtherStage(clause, before, fact)
        {
            return false
        }
        return clause.contains { each in
            guard words.covering.each.begins(in: text, at: each, before: clause.upperBound),
                !words.perEach.ends(in: text, at: each + 1, after: clause.lowerBound),
                saysKept(clause, from: each, limit)
            else { return false }
            var subject = clause.lowerBound..<each
            if subject.isEmpty, let before, !hasFigures(before, like: fact) { subject = before }
            return isOf(subject, fact, isBeside: isBeside)
        }
    }

    /// 全部优于国家标准, 无一突破上限, 全部完成.
    private func saysKept(_ clause: Range<Int>, from each: Int, _ limit: Limit) -> Bool {
        let text = evidence.scalars
        let rest = each..<clause.upperBound
        if saysOtherSide(rest, limit) { return false }
        if words.covering.kept.occurs(in: text, rest) { return words.limitNames.occurs(in: text, rest) }
        if follows.notCalledMet.occurs(in: text, rest) { return false }
        // 年初目标任务均已完成: the aims are what it speaks of.
        return words.covering.met.occurs(in: text, rest)
            || !follows.notCalledMet.occurs(in: text, clause)
                && (follows.calledMet.occurs(in: text, rest) || follows.keptWithin.occurs(in: text, rest))
    }

    /// 均低于国家标准 of what must not be below it.
    private func saysOtherSide(_ rest: Range<Int>, _ limit: Limit) -> Bool {
        let text = evidence.scalars
        let wrong = limit.comparator.boundsFromBelow ? words.fallsBelow : words.keptBeyond
        guard let at = wrong.first(in: text, rest) else { return false }
        return !words.denies.ends(in: text, at: at, after: max(0, rest.lowerBound - 1))
            && !words.covering.kept.occurs(in: text, rest)
    }

    /// 小学部47人,|初中部50人|,均符合规定: a figure of its own kind, or a rate.
    private func hasFigures(_ clause: Range<Int>, like fact: Fact) -> Bool {
        evidence.scalars[clause].contains { $0 == Self.percent }
            || evidence.facts(inSentenceOf: fact).contains {
                clause.contains($0.mention.range.lowerBound) && $0.isMeasured(like: fact)
            }
    }
    private static let percent = ("%" as Unicode.Scalar).value

    /// 小学均达到标准 says nothing of 初中.
    private func namesOtherStage(_ clause: Range<Int>, _ before: Range<Int>?, _ fact: Fact) -> Bool {
        let lead = before.flatMap { hasFigures($0, like: fact) ? nil : $0 }
        let range = (lead?.lowerBound ?? clause.lowerBound)..<clause.upperBound
        return evidence.namesOtherStage(than: fact, in: range, words, follows)
    }

    /// 初中在0.19至0.40之间均达标 speaks of those; 上述14个差异系数 only of how many.
    private func tellsFigures(_ range: Range<Int>) -> Bool {
        let text = evidence.scalars
        return range.contains { i in
            guard PlainNumber.isDigit(text[i]), i + 1 == text.count || !PlainNumber.isDigit(text[i + 1]) else {
                return false
            }
            return !words.covering.counted.begins(in: text, at: i + 1, before: range.upperBound)
        }
    }

    /// Whether the subject is what the figure is called, or only says how many there are.
    private func isOf(_ range: Range<Int>, _ fact: Fact, isBeside: Bool) -> Bool {
        let text = evidence.scalars
        if tellsFigures(range) { return false }
        let isPointed = words.allAbove.occurs(in: text, range) || words.covering.overviews.occurs(in: text, range)
        var subject = words.sweptSubject(text, range)
        if let above = words.allAbove.last(in: subject, subject.indices) {
            subject.removeFirst(above + (words.allAbove.length(in: subject, at: above, before: subject.count) ?? 0))
        }
        subject = Array(subject.drop(while: PlainNumber.isDigit))
        if let count = words.covering.counted.lengthBeginning(in: subject, at: 0, before: subject.count) {
            subject.removeFirst(count)
        }
        if fact.indicator.id == ClassSizeCheck.indicator, words.classes.occurs(in: subject) { return true }
        if subject.isEmpty { return isBeside || isPointed || isCounted(range, fact) }
        if words.sweptNames.isExactly(subject) || words.covering.things.ends(in: subject, at: subject.count, after: 0) {
            return isBeside || isPointed || words.sweptEach.occurs(in: text, range)
        }
        let own = NameMatch.core(fact.words.scalarValues)
        return own.count >= 2
            && subject.split(separator: Self.listMark).contains { part in
                let name = NameMatch.core(Array(part))
                return name.count >= 2 && NameMatch.contained(name, in: own) >= 90
            }
    }

    /// 三项核心指标: as many as there are figures of its unit before it in the paragraph.
    private func isCounted(_ range: Range<Int>, _ fact: Fact) -> Bool {
        let lead = Passage(evidence.scalars, range)
        guard let number = words.numberOfItems.first(where: { lead.begins(with: $0.words) })?.number else {
            return false
        }
        return evidence.facts(inParagraphOf: fact).count {
            $0.isMeasured(like: fact) && $0.role == .actual && !$0.isChangeOrGrowth
                && $0.mention.range.upperBound <= range.lowerBound
        } == number
    }
    private static let listMark = ("、" as Unicode.Scalar).value
}
