import Exact
import Lexicon
import Records
import Source

/// 项目验收合格率,目标值≥95%,…合格率94.44%,已完成年度目标: what was reached against the target of its item.
///
/// An item that says itself that the target was met, though the rate of that very name is below it, accuses; what else falls
/// short is asked about only where the item says that it was met.
struct TargetReachedCheck: Check {
    let words: TargetWords
    let limits: LimitWords

    /// One item of a list, and the figures in it, in order.
    private struct Item {
        let range: Range<Int>
        let facts: [Fact]
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let targets = evidence.indices {
            $0.hasValue && !$0.isInTable && $0.role != .previous && [.ge, .eq, .le].contains($0.comparator)
                && ($0.kind == .percent || $0.kind == .count) && $0.sentence >= 0
        }.filter { isTarget($0, evidence) }
        return targets.flatMap { findings(of: evidence.facts[$0], evidence) }
    }

    private func isTarget(_ i: Int, _ evidence: Evidence) -> Bool {
        var end = Int(evidence.keys[i].start)
        while end > 0, Self.signs.contains(evidence.scalars[end - 1]) { end -= 1 }
        end -= words.bounds.lengthEnding(in: evidence.scalars, at: end, after: max(0, end - 6)) ?? 0
        return words.targets.ends(in: evidence.scalars, at: end, after: max(0, end - 6))
    }

    private func findings(of target: Fact, _ evidence: Evidence) -> [Finding] {
        let item = item(of: target, evidence)
        let results = results(for: target, in: item, evidence)
        let reached =
            words.reached.occurs(in: evidence.scalars, item.range) || allReached(behind: item, evidence) != nil
        let head = head(of: target, in: item, evidence)
        return results.compactMap { result, isNamed in
            finding(result, target, isReached: reached, isCertain: isNamed, head, item, evidence)
        }
    }

    /// What stands between two stops or two numbers of a list.
    private func item(of target: Fact, _ evidence: Evidence) -> Item {
        let (text, start) = (evidence.scalars, target.mention.range.lowerBound)
        let low = text[..<start].lastIndex { Self.ends.contains($0) }.map { $0 + 1 } ?? 0
        let high = text[start...].firstIndex { Self.ends.contains($0) } ?? text.count
        let facts = evidence.facts(inParagraphOf: target).filter {
            low <= $0.mention.range.lowerBound && $0.mention.range.upperBound <= high
        }
        return Item(range: low..<high, facts: facts)
    }
    /// ≥ and the like, where the number begins behind them.
    private static let signs = "≥≤><= ".scalarValues
    private static let ends = Set("。;\n".unicodeScalars.map(\.value)).union(0x2460...0x2473)

    /// 以上各项指标均完成年度指标值: the clause behind the items of a list that says so of all of them.
    private func allReached(behind item: Item, _ evidence: Evidence) -> Range<Int>? {
        let text = evidence.scalars
        let end = min(text.count, item.range.upperBound + Self.reach)
        guard item.range.upperBound < end else { return nil }
        return evidence.clauses(in: item.range.upperBound..<end).first { words.allReached.occurs(in: text, $0) }
    }
    /// Scalars of a list behind one of its items.
    private static let reach = 400

    /// What the item is of: the words before the target.
    private func head(of target: Fact, in item: Item, _ evidence: Evidence) -> [UInt32] {
        // - 培训合格率:, 3)培训合格率
        let words = evidence.scalars[item.range.lowerBound..<target.mention.range.lowerBound].drop { !Self.isHan($0) }
        guard let end = words.firstIndex(where: { !Self.isHan($0) && $0 != 0x20 }) else { return [] }
        return Array(words[..<end])
    }

    private static func isHan(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }

    /// The figures that say what was reached, and whether they bear the name of the item.
    private func results(for target: Fact, in item: Item, _ evidence: Evidence) -> [(Fact, isNamed: Bool)] {
        let range = target.mention.range
        let alike = item.facts.filter {
            $0.id != target.id && $0.isMeasured(like: target) && $0.mention.comparator == .eq && $0.value != nil
                && $0.role != .previous && !$0.isChangeOrGrowth && $0.rule != "share"
        }
        let behind = alike.first { $0.mention.range.lowerBound >= range.upperBound }
        if let behind, isResult(behind, target, in: item, evidence) {
            let isNamed = isNamed(behind, target, in: item, evidence) || isNext(behind, target, evidence)
            return [(behind, isNamed: isNamed)]
        }
        if let right = rightBefore(target, alike, evidence) { return [(right, isNamed: true)] }
        if let listed = listed(behind: target, item, evidence) { return listed.map { ($0, isNamed: true) } }
        // 家长满意度90.8%、教师满意度88.7%(目标值均为≥90%)
        let words = evidence.scalars[item.range.lowerBound..<range.lowerBound]
        guard let open = words.lastIndex(of: 0x28),
            let last = alike.last(where: { $0.mention.range.upperBound <= open }),
            open - last.mention.range.upperBound <= 8, target.mention.kind == .percent
        else { return [] }
        guard self.words.each.occurs(in: evidence.scalars, open..<range.lowerBound) else { return [(last, false)] }
        // As far back as the list goes.
        var listed: [Fact] = []
        for fact in alike.reversed() where fact.mention.range.upperBound <= open {
            let (low, high) = (fact.mention.range.upperBound, listed.last?.mention.range.lowerBound)
            if let high, high < low || high - low > 12 || !evidence.scalars[low..<high].contains(0x3001) { break }
            listed.append(fact)
        }
        return listed.reversed().map { ($0, false) }
    }

    private func direction(of result: Fact) -> Limit.Comparator? {
        limits.direction(of: result) ?? (words.rising.ends(result.words) ? .ge : nil)
    }

    /// 规范管理率61.8%,目标值62%: nothing but the word for the target between the two.
    private func rightBefore(_ target: Fact, _ alike: [Fact], _ evidence: Evidence) -> Fact? {
        guard let last = alike.last(where: { $0.mention.range.upperBound <= target.mention.range.lowerBound }) else {
            return nil
        }
        let between = evidence.scalars[last.mention.range.upperBound..<target.mention.range.lowerBound].filter {
            !Self.signs.contains($0)
        }
        guard between.first == Self.comma, last.role == .actual, last.indicator.name == target.indicator.name else {
            return nil
        }
        let end = between.count - (words.bounds.lengthEnding(in: between, at: between.count, after: 1) ?? 0)
        return words.targets.length(in: between, at: 1, before: end) == end - 1 ? last : nil
    }
    private static let comma: UInt32 = 0x2C

    /// 目标值均为90%以上。学生满意度94.6%,…家长满意度87.8%,三类对象满意度均达到目标值: rates of one kind in the next sentence, up to what is
    /// said of all.
    private func listed(behind target: Fact, _ item: Item, _ evidence: Evidence) -> [Fact]? {
        let text = evidence.scalars
        let lead = max(item.range.lowerBound, target.mention.range.lowerBound - 8)..<target.mention.range.lowerBound
        guard words.each.occurs(in: text, lead), target.mention.kind == .percent,
            let said = allReached(behind: item, evidence)
        else { return nil }
        let next = item.range.upperBound + 1..<max(item.range.upperBound + 1, said.lowerBound)
        guard !text[next].contains(where: Self.ends.contains) else { return nil }
        let rates = evidence.facts(inParagraphOf: target).filter {
            next.contains($0.mention.range.lowerBound) && $0.mention.unit == target.mention.unit
        }
        guard rates.count >= 2, let kind = limits.moreEnds.first(where: { rates[0].words.hasSuffix($0) }),
            WordSet([kind]).occurs(in: text, said),
            rates.allSatisfy({
                $0.role == .actual && $0.mention.comparator == .eq && $0.value != nil && $0.words.hasSuffix(kind)
            })
        else { return nil }
        return rates
    }

    private func isResult(_ fact: Fact, _ target: Fact, in item: Item, _ evidence: Evidence) -> Bool {
        let start = fact.mention.range.lowerBound
        let before = Passage(evidence.scalars, max(target.mention.range.upperBound, start - 8)..<start)
        return before.ends(with: words.results) || isNamed(fact, target, in: item, evidence)
    }

    /// 指标值≥95%,实际完成93.3%: nothing but a word for the result between the two.
    private func isNext(_ fact: Fact, _ target: Fact, _ evidence: Evidence) -> Bool {
        let range =
            target.mention.range.upperBound..<max(target.mention.range.upperBound, fact.mention.range.lowerBound)
        let between = evidence.scalars[range].filter { !Self.marks.contains($0) }
        return words.plainResults.length(in: between, at: 0, before: between.count) == between.count
    }
    private static let marks = ",、: ".scalarValues

    /// 合格率94.44% of 项目验收合格率: the words right before the figure end as those do that head the item.
    private func isNamed(_ fact: Fact, _ target: Fact, in item: Item, _ evidence: Evidence) -> Bool {
        let (text, start) = (evidence.scalars, fact.mention.range.lowerBound)
        var low = start
        while low > item.range.lowerBound, Self.isHan(text[low - 1]) { low -= 1 }
        var own = Array(text[low..<start])
        if let length = words.results.lengthEnding(in: own, at: own.count, after: 0) { own.removeLast(length) }
        let head = head(of: target, in: item, evidence)
        return own.count >= 2 && head.count >= 2
            && (head.suffix(own.count) == own[...] || own.suffix(head.count) == head[...])
    }

    private func finding(
        _ result: Fact, _ target: Fact, isReached: Bool, isCertain: Bool, _ head: [UInt32], _ item: Item,
        _ evidence: Evidence
    ) -> Finding? {
        guard let value = target.value else { return nil }
        let isOpen = words.open.occurs(in: head)
        let isPlain = target.mention.comparator == .eq
        let direction = isPlain ? direction(of: result) : target.mention.comparator.limit
        let comparator = direction ?? (isPlain && !isOpen ? .ge : nil)
        guard let comparator else { return nil }
        let bound = Limit(comparator: comparator, value: value, text: target.printed)
        guard let met = bound.isMet(by: result.mention.interval) ?? result.value.flatMap({ bound.isMet(by: $0) }) else {
            return nil
        }
        let isExcused = words.missed.occurs(in: evidence.scalars, item.range)
        guard met || isReached && !isExcused else { return nil }
        let isSure =
            isCertain && direction == .ge && result.isCertain && target.isCertain
            && target.mention.kind == .percent && !isOpen
        var basis = Basis(.limit, doubts: met || isSure ? [] : [.asksOnly])
        basis.requirements = [.init(bound)]
        let asked = "\(comparator.sign)\(target.mention.quote.drop { !$0.isNumber })"
        let isOfHead = !head.isEmpty && result.mention.range.lowerBound > target.mention.range.lowerBound
        let name = isOfHead ? String(scalars: head[...]) : result.displayName
        var finding = Finding(
            report: result.mention.report, rule: "target.reached", kind: "threshold",
            grade: met ? .consistent : isSure ? .decisionInconsistency : .questionable,
            severity: met ? .info : isSure ? .critical : .medium, claim: result.term, inputs: [target.term],
            expression: "\(result.printed) \(comparator.sign) \(target.printed)",
            recomputed: result.mention.interval.scaled(by: 1 / result.mention.scale),
            gap: met ? 0 : ((result.value ?? .undefined) - value) / result.mention.scale,
            message: met
                ? Message(
                    zh: "“\(name)”实际\(result.mention.quote)，达到目标（\(asked)）。",
                    en: "“\(name)”: \(result.printed) meets the target (\(comparator.sign) \(target.printed)).")
                : Message(
                    zh: "“\(name)”实际\(result.mention.quote)，没有达到目标（\(asked)），报告却写已完成\(isSure ? "" : "，请核对")。",
                    en:
                        "“\(name)”: \(result.printed) is short of the target (\(comparator.sign) \(target.printed)), yet the report says that it was met\(isSure ? "" : "; please check")."
                ), basis: basis)
        if isSure, !met, let sentence = evidence.sentence(of: result) {
            finding.conclusionChanges = true
            finding.basis?.conclusion = Basis.Stated(
                Conclusion(
                    report: sentence.report, indicator: IndicatorKey(group: "", groupName: "", no: nil, id: nil),
                    verdict: "达标",
                    span: sentence.span, quote: sentence.sourceQuote, range: sentence.range))
        }
        return finding
    }
}
