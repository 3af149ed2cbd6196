import Exact
import Lexicon
import Records
import Source

/// 比上年增加A,增长B%: the growth against the change and the figure itself.
struct GrowthCheck: Check {
    private let lexicon: ArithmeticLexicon
    let words: CheckWords

    init(lexicon: ArithmeticLexicon, words: CheckWords) {
        self.lexicon = lexicon
        self.words = words
    }

    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        let changes = changesByBase(evidence)
        for growth in evidence.facts(where: { $0.traits.contains(.isGrowth) && $0.kind == .percent && $0.hasValue }) {
            guard case .growth(let base) = growth.relation else { continue }
            let now = evidence.facts[base]
            // What it grew from is last year's figure, and not what the change is added to.
            guard now.role != .previous,
                let change = changes[base]?.first(where: { $0.mention.unit == now.mention.unit })
            else { continue }
            // 2021年资助23312人,2022年增加868人: what it grew by is told of the year behind.
            let isEarlier = now.plainYear.flatMap { year in growth.plainYear.map { year < $0 } } ?? false
            let found =
                isEarlier
                ? finding(growth, change: change, from: now, evidence)
                : check(growth, change: change, now: now, evidence)
            out.append(found.grade.passes ? found : sinceStart(growth, change, before: now, evidence) ?? found)
        }
        out += SeriesGrowthCheck(words: words).findings(in: evidence)
        out += betweenYears(evidence)
        out += twoAmounts(evidence, done: Set(out.compactMap { $0.claim?.span }))
        out += changesOfOne(evidence, done: Set(out.compactMap { $0.claim?.span }))
        // 年均增长10.2% over three years is of none of them.
        let rates = evidence.indices { $0.kind == .percent && $0.rule == .change }
        let means = Set(rates.filter { isYearlyMean($0, evidence) }.map { evidence.facts[$0].mention.span })
        return out.filter { $0.claim?.span.map(means.contains) != true }
    }

    private func isYearlyMean(_ rate: Int, _ evidence: Evidence) -> Bool {
        evidence.passage(before: rate, atMost: 8).holds(words.changes.meanGrowth)
    }

    private func rates(_ evidence: Evidence) -> [Fact] {
        evidence.facts {
            $0.rule == .change && $0.kind == .percent && $0.unit == .percent && $0.hasValue && $0.sentence >= 0
        }
    }

    private func isTotal(_ fact: Fact, _ evidence: Evidence) -> Bool {
        evidence.passage(before: fact.id, atMost: 4).holds(lexicon.totalWords)
    }

    /// One of several rates in a row.
    private func isInTurn(_ growth: Fact, _ evidence: Evidence) -> Bool {
        evidence.passage(before: growth.id, atMost: 8).holds(words.shared.inTurn)
            || growth.id > 0 && evidence.facts[growth.id - 1].rule == growth.rule
                && evidence.facts[growth.id - 1].mention.unit == growth.mention.unit
                && evidence.passage(between: growth.id - 1, and: growth.id).isOne(of: words.shared.listJoins)
    }

    private func changesByBase(_ evidence: Evidence) -> [Int: [Fact]] {
        var changes: [Int: [Fact]] = [:]
        for fact in evidence.facts(where: { $0.traits.contains(.isChange) }) {
            if case .change(let base) = fact.relation { changes[base, default: []].append(fact) }
        }
        return changes
    }

    /// Of a growth among several, the rise of its own figure since the year before, where that year is among them; nil for a
    /// growth that is of the last figure, or of none that is known.
    private func risesInTurn(_ growth: Fact, _ amounts: [Fact]) -> [Rise]? {
        guard case .growth(let base) = growth.relation, amounts.count >= 3,
            let now = amounts.first(where: { $0.id == base }), let year = now.plainYear,
            amounts.allSatisfy({ $0.id <= base || $0.role != .previous && ($0.plainYear ?? 0) > year })
        else { return nil }
        let before = amounts.last { $0.id < base && $0.mention.unit == now.mention.unit && $0.plainYear == year - 1 }
        guard let before else { return amounts.last?.id == base ? nil : [] }
        return [Rise(from: before, to: now)]
    }

    /// `6.84亿元,比上年的6.46亿元增长5.88%`: both years are printed.
    private func twoAmounts(_ evidence: Evidence, done: Set<Span>) -> [Finding] {
        var out: [Finding] = []
        for growth in rates(evidence) where !done.contains(growth.mention.span) {
            let all = evidence.facts(before: growth) {
                $0.hasValue && $0.kind != .percent && $0.kind != .ratio && $0.rule != .change
            }
            if let before = lastYear(behind: growth, evidence), let now = all.last,
                now.mention.unit == before.mention.unit
            {
                out.append(finding(growth, Rise(from: before, to: now)))
                continue
            }
            // 3.12亿元、3.58亿元、4.21亿元,比上年分别增长A、B、C: each is of its own, and of no other.
            if let rises = risesInTurn(growth, all) {
                // 三年合计16.52亿元,后两年分别增长A、B: of the years, and not of all of them together.
                out += rises.filter { !isTotal($0.now, evidence) }.map { finding(growth, $0) }
                continue
            }
            let amounts = all.suffix(2)
            guard amounts.count == 2, let a = amounts.first, let b = amounts.last, a.mention.unit == b.mention.unit,
                a.value != nil, b.value != nil
            else { continue }
            // 由2016年的A增加到2021年的B,其中2021年增长6.2%: of one of those years.
            if let x = a.plainYear, let y = b.plainYear, abs(x - y) > 1,
                evidence.passage(between: b.id, and: growth.id).holds(words.bound.among)
            {
                continue
            }
            var pairs = [(a, b), (b, a)]
            var isClear = true
            if b.role == .previous {
                pairs = [(a, b)]
            } else if a.role == .previous && isNamed(a, like: b) || evidence.isChange(from: a, to: b, lexicon) {
                pairs = [(b, a)]
            } else if let x = a.plainYear, let y = b.plainYear, abs(x - y) == 1 {
                pairs = x > y ? [(a, b)] : [(b, a)]
            } else {
                isClear = false
            }
            // 后两年同比分别增长6.8%和8.4%: of which figures is not said by where they stand.
            isClear = isClear && !isInTurn(growth, evidence)
            for (now, before) in pairs {
                let rise = Rise(from: before, to: now)
                // Which is the earlier year has to be said before anything is asked.
                guard isClear || Comparison.grade(claim: growth.mention, exact: rise.exact, wide: rise.wide).passes
                else { continue }
                out.append(
                    finding(
                        growth, rise, isBound: isClear && bound(growth, rise.figures, evidence).isChange(Rise.growth)))
                break
            }
        }
        return out
    }

    /// `5.93亿元,同比增长8.4%,上年同期为5.47亿元`
    private func lastYear(behind growth: Fact, _ evidence: Evidence) -> Fact? {
        let next = growth.id + 1
        guard evidence.facts.indices.contains(next), case let key = evidence.keys[next], key.role == .previous,
            key.sentence == evidence.keys[growth.id].sentence, key.isAmount, key.hasValue, key.comparator == .eq,
            evidence.passage(between: growth.id, and: next).holds(words.changes.lastYear)
        else { return nil }
        return evidence.facts[next]
    }

    /// `与2022年的26402.31万元相比,增加1490.85万元,增长5.65%`: the change over last year's figure, this year's not being told.
    private func changesOfOne(_ evidence: Evidence, done: Set<Span>) -> [Finding] {
        rates(evidence).compactMap { growth in
            guard !done.contains(growth.mention.span) else { return nil }
            let amounts = evidence.facts(before: growth) { $0.hasValue && $0.kind != .percent && $0.kind != .ratio }
            guard let change = amounts.last, amounts.count >= 2, evidence.keys[change.id].rule == .change,
                case let told = amounts.dropLast().filter({ $0.mention.unit == change.mention.unit }), told.count == 1,
                let before = told.first, before.role == .previous, let base = before.value, base > 0
            else { return nil }
            return finding(growth, change: change, from: before, evidence)
        }
    }

    private func finding(_ growth: Fact, change: Fact, from before: Fact, _ evidence: Evidence) -> Finding {
        let inputs = [change, before]
        let isBound = bound(growth, inputs, evidence).isChange { $0[0] / $0[1] * Interval(exactly: 100) }
        return finding(
            growth, inputs: inputs,
            exact: (change.value ?? .undefined) / (before.value ?? .undefined) * 100,
            wide: change.mention.interval / before.mention.interval * Interval(exactly: 100),
            expression: Fact.written(inputs).joined(separator: " ÷ ") + " × 100", formula: "x1 ÷ x2 × 100",
            isBound: isBound)
    }

    /// 年初46200个,新增3450个,核减1890个,净增1560个,增长3.4%: over the figure that the sentence begins with, where that gives it.
    private func sinceStart(_ growth: Fact, _ change: Fact, before now: Fact, _ evidence: Evidence) -> Finding? {
        let start = evidence.facts(before: change) { $0.hasValue && $0.isActual && !$0.isChangeOrGrowth }.first
        guard let start, start.id < now.id, now.role != .previous, start.mention.unit == change.mention.unit,
            start.value.map({ $0 > 0 }) == true
        else { return nil }
        let found = finding(growth, change: change, from: start, evidence)
        return found.grade.passes ? found : nil
    }

    private func bound(_ growth: Fact, _ inputs: [Fact], _ evidence: Evidence) -> BoundFigures {
        BoundFigures(claim: growth, inputs: inputs, evidence: evidence, words: words.bound)
    }

    /// Last year's income of some, then another's of this year: two figures of two things.
    private func isNamed(_ a: Fact, like b: Fact) -> Bool {
        a.words.contains(b.words) || b.words.contains(a.words)
    }

    /// One row a year: the growth column against the column that stands before it.
    private func betweenYears(_ evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        guard let rule = evidence.names.known("glued-cells") else { return [] }
        let cells = evidence.facts { $0.rule == rule && $0.traits.contains(.hasPeriod) }
        let byPeriod = Dictionary(grouping: cells, by: \.period)
        let rates = cells.filter { $0.mention.kind == .percent && $0.value != nil && $0.base != nil }
        for rate in rates {
            guard let year = rate.period.flatMap({ Int($0) }) else { continue }
            func figure(_ y: Int) -> Fact? {
                byPeriod[String(y)]?.first {
                    $0.indicator.name == rate.base && $0.stage == rate.stage && $0.table?.title == rate.table?.title
                }
            }
            guard let now = figure(year), let before = figure(year - 1), now.value != nil, before.value != nil else {
                continue
            }
            out.append(finding(rate, Rise(from: before, to: now)))
        }
        return out
    }

    private func check(_ growth: Fact, change: Fact, now: Fact, _ evidence: Evidence) -> Finding {
        // 1226人,较2020年的1203人增加23人,增长1.91%: both years are told, and the growth is theirs.
        if let told = toldBefore(change, now, evidence), case let rise = Rise(from: told, to: now),
            Comparison.grade(claim: growth.mention, exact: rise.exact, wide: rise.wide).passes
        {
            return finding(growth, rise)
        }
        let before = now.mention.interval - change.mention.interval
        let exact = (change.value ?? .undefined) / ((now.value ?? .undefined) - (change.value ?? .undefined)) * 100
        // x ÷ (n − x) grows with x and falls with n: the ends of the intervals give the ends of the result.
        let wide: Interval
        if let xl = change.mention.interval.low, let xh = change.mention.interval.high,
            let nl = now.mention.interval.low, let nh = now.mention.interval.high, let bl = before.low, bl > 0
        {
            let corners = [(xl, nl), (xl, nh), (xh, nl), (xh, nh)].map { $0 / ($1 - $0) * 100 }
            wide = Interval(low: corners.min(by: <), high: corners.max(by: <))
        } else {
            wide = change.mention.interval / before * Interval(exactly: 100)
        }
        return finding(
            growth, inputs: [change, now], exact: exact, wide: wide, expression: Self.expression(change, now),
            formula: "x1 ÷ (x2 − x1) × 100", isBound: isTriple(growth, change, now, evidence))
    }

    /// 14326万元,比2022年的13108万元增加1218万元,增长8.50%: both years and the change are printed, and agree.
    private func isTriple(_ growth: Fact, _ change: Fact, _ now: Fact, _ evidence: Evidence) -> Bool {
        guard let before = toldBefore(change, now, evidence),
            (now.mention.interval - change.mention.interval).meets(before.mention.interval)
        else { return false }
        let inputs = [now, before, change]
        return bound(growth, inputs, evidence).isChange(isPlain: true) { $0[2] / $0[1] * Interval(exactly: 100) }
    }

    /// Last year's figure between the figure and its change.
    private func toldBefore(_ change: Fact, _ now: Fact, _ evidence: Evidence) -> Fact? {
        guard now.id + 2 == change.id, case let before = evidence.facts[now.id + 1], before.role == .previous,
            before.mention.unit == now.mention.unit
        else { return nil }
        return before
    }

    /// `12 ÷ (212 − 12) × 100`
    private static func expression(_ change: Fact, _ now: Fact) -> String {
        let written = Fact.written([change, now])
        let size = written[0].filter { $0 != "-" }
        return change.value.map(\.isNegative) == true
            ? "−\(size) ÷ (\(written[1]) + \(size)) × 100" : "\(size) ÷ (\(written[1]) − \(size)) × 100"
    }

    private func finding(_ growth: Fact, _ rise: Rise, isBound: Bool = false) -> Finding {
        finding(
            growth, inputs: rise.figures, exact: rise.exact, wide: rise.wide, expression: rise.expression,
            formula: Rise.formula, isBound: isBound)
    }

    private func finding(
        _ growth: Fact, inputs: [Fact], exact: Rational, wide: Interval,
        expression: @autoclosure @escaping @Sendable () -> String, formula: String, isBound: Bool = false
    ) -> Finding {
        var grade = Comparison.grade(claim: growth.mention, exact: exact, wide: wide)
        // The base may be last year's adjusted figure, which is not printed: no more than a question, but where it is.
        if grade == .inconsistent, !isBound { grade = .questionable }
        let passes = grade.passes
        return Finding(
            report: growth.mention.report, rule: "growth.change", kind: "growth", grade: grade,
            severity: passes ? .info : isBound ? .medium : .low, claim: growth.term, inputs: inputs.map(\.term),
            expression: expression(), recomputed: wide, gap: wide.gap(to: Comparison.admissible(growth.mention)),
            implied: passes ? nil : growth.implied(exact),
            message: passes
                ? Message(
                    zh: "\(growth.displayName)\(growth.mention.quote)：\(expression()) = \(wide.short)%，相符。",
                    en:
                        "\(growth.displayName) \(growth.mention.valueText)%: \(expression()) = \(wide.short)%, it agrees."
                )
                : disagreement(growth, wide, expression(), isBound),
            basis: Basis(.equal, formula, to: growth.mention, doubts: isBound ? [] : [.baseAdjusted]))
    }

    private func disagreement(
        _ growth: Fact, _ wide: Interval, _ expression: @autoclosure @escaping @Sendable () -> String, _ isBound: Bool
    ) -> Message {
        isBound
            ? Message(
                zh:
                    "\(growth.displayName)为\(growth.mention.valueText)%，但按同一句所列的数计算，\(expression()) = \(wide.short)%，对不上。",
                en:
                    "\(growth.displayName) is given as \(growth.mention.valueText)%, but by the figures of its sentence \(expression()) = \(wide.short)%."
            )
            : Message(
                zh:
                    "\(growth.displayName)为\(growth.mention.valueText)%，按所列数计算 \(expression()) = \(wide.short)%，对不上；上年基数可能作过调整，请核对。",
                en:
                    "\(growth.displayName) is given as \(growth.mention.valueText)%, but \(expression()) = \(wide.short)%; last year's base may have been adjusted, please check."
            )
    }
}
