import Exact
import Lexicon
import Records
import Source

/// `2020年至2022年依次为A、B、C,后两年分别增长P和Q`: growth of a figure that the report gives for several years, in
/// the paragraph or in a table.
struct SeriesGrowthCheck: Check {
    let words: CheckWords

    func findings(in evidence: Evidence) -> [Finding] {
        var done: Set<Int> = []
        return evidence.facts {
            $0.rule == .change && $0.kind == .percent && $0.unit == .percent && $0.hasValue && $0.isActual
        }.flatMap { growth -> [Finding] in
            guard done.insert(growth.id).inserted else { return [] }
            let run = run(from: growth, evidence)
            done.formUnion(run.map(\.id))
            if let pairs = pairsInTurn(run, evidence) { return inTurn(run, pairs, evidence) }
            return zip(run, pairs(of: run, evidence)).filter { isOfPair($0, $1, evidence) }.map {
                let found = finding($0, now: $1.now, before: $1.before, evidence)
                return found.grade.passes ? found : overAll($0, $1, evidence) ?? found
            }
        } + columns(evidence)
    }

    /// A row a year, the growth in the column behind the figure: 2021 | 41270 | 6.8.
    private func columns(_ evidence: Evidence) -> [Finding] {
        evidence.facts { $0.isInTable && $0.kind == .percent && $0.hasValue }.compactMap { growth in
            guard words.changes.growthRates.contains(where: { growth.indicator.name.hasSuffix($0) }), growth.id > 0,
                let year = growth.period.flatMap({ Int($0) })
            else { return nil }
            if let pair = years(besides: growth, year, evidence) {
                return finding(growth, now: pair.now, before: pair.before, evidence)
            }
            let now = evidence.facts[growth.id - 1]
            guard now.period == growth.period, let table = now.table, table.title == growth.table?.title,
                table.row == growth.table?.row,
                now.mention.kind == .money || now.mention.kind == .count, now.value != nil,
                let before = evidence.facts(inTableOf: now).first(where: {
                    $0.table?.column == table.column && $0.period == String(year - 1) && $0.stage == now.stage
                }), before.value != nil
            else { return nil }
            return finding(growth, now: now, before: before, evidence)
        }
    }

    /// A column a year, the growth behind them in the same row: 招生数 | 9214 | 9567 | -3.7.
    private func years(besides growth: Fact, _ year: Int, _ evidence: Evidence) -> Pair? {
        let row = evidence.facts(inTableOf: growth).filter {
            $0.table?.row == growth.table?.row && $0.stage == growth.stage && $0.id < growth.id && $0.value != nil
                && ($0.mention.kind == .count || $0.mention.kind == .money)
        }
        guard let now = row.last(where: { $0.period == String(year) }),
            let before = row.last(where: { $0.period == String(year - 1) }), abs(now.id - before.id) == 1,
            growth.id - max(now.id, before.id) == 1, now.mention.unit == before.mention.unit
        else { return nil }
        return (now, before)
    }

    /// 比2015年的7.94亿元增长|55.7%: of what stands right before it, and of no other year.
    private func isOfPair(_ growth: Fact, _ pair: Pair, _ evidence: Evidence) -> Bool {
        guard growth.id > 0, case let base = evidence.facts[growth.id - 1], base.role == .previous,
            base.sentence == growth.sentence, base.isMeasured(like: pair.before)
        else { return true }
        return base.id == pair.before.id
    }

    private func isGrowth(_ fact: Fact) -> Bool {
        fact.rule == "change" && fact.mention.kind == .percent && fact.mention.unit == "%" && fact.value != nil
            && fact.role == .actual
    }

    /// The growth and those coordinated with it: 分别增长P和Q.
    private func run(from first: Fact, _ evidence: Evidence) -> [Fact] {
        var run = [first]
        while let last = run.last, evidence.facts.indices.contains(last.id + 1) {
            let next = evidence.facts[last.id + 1]
            guard next.sentence == first.sentence,
                isGrowth(next) && next.words == first.words || isListed(next, after: last, evidence),
                next.mention.range.lowerBound - last.mention.range.upperBound <= 3
            else { break }
            run.append(next)
        }
        return run
    }

    /// 逐年增长6.07%、7.13%: the next of a list, whatever it was bound to.
    private func isListed(_ next: Fact, after last: Fact, _ evidence: Evidence) -> Bool {
        next.mention.unit == "%" && next.value != nil && next.role == .actual
            && evidence.passage(between: last.id, and: next.id).isOne(of: words.shared.listJoins)
    }

    private typealias Pair = (now: Fact, before: Fact)

    /// 2019年1.86万人,…,2023年1.99万人,五年间…增幅7%: from the first year of the sentence on, where that gives it.
    private func overAll(_ growth: Fact, _ pair: Pair, _ evidence: Evidence) -> Finding? {
        let first = evidence.facts(before: growth) { $0.hasValue && $0.isActual && !$0.isChangeOrGrowth }.first {
            $0.words == pair.now.words && $0.isMeasured(like: pair.now)
        }
        guard let first, first.id < pair.before.id else { return nil }
        let found = finding(growth, now: pair.now, before: first, evidence)
        return found.grade.passes ? found : nil
    }

    /// For each growth of a run the year and the year before; none where that is not clear.
    private func pairs(of run: [Fact], _ evidence: Evidence) -> [Pair] {
        guard let first = run.first else { return [] }
        let years = figures(named: measure(of: first, evidence), for: first, evidence)
        let told = Dictionary(grouping: years, by: { $0.year }).mapValues { of in
            // A figure of the year elsewhere is not the one that the paragraph reckons with.
            let near = of.filter { $0.fact.paragraph == first.paragraph }
            return near.count == 1 ? near : of
        }
        let byYear = told.compactMapValues { $0.count == 1 ? $0[0].fact : nil }
        let own = run.compactMap { growth in
            growth.period.flatMap { Int($0) }.flatMap { year -> Pair? in
                guard let now = byYear[year], let before = byYear[year - 1] else { return nil }
                return (now, before)
            }
        }
        if own.count == run.count, Set(own.map(\.now.id)).count == run.count { return own }
        if byYear.isEmpty { return undated(run, evidence) }
        // As many growths as there are years after the first.
        let ordered = byYear.sorted { $0.key < $1.key }
        guard byYear.count == told.count, ordered.count == run.count + 1, isUnbroken(ordered.map(\.key)) else {
            return []
        }
        return zip(ordered.dropFirst(), ordered).map { ($0.value, $1.value) }
    }

    /// Where others of the row are right, one that a misprint explains is wrong.
    private func inTurn(_ run: [Fact], _ pairs: [Pair], _ evidence: Evidence) -> [Finding] {
        let found = zip(run, pairs).map { growth($0, Rise(from: $1.before, to: $1.now)) }
        let isKnown = found.contains(where: \.grade.passes)
        return found.map { one in
            var one = one
            let bound = BoundFigures(claim: one.claim, inputs: one.inputs, evidence: evidence, words: words.bound)
            if !one.grade.passes { one.isBound = isKnown && bound.isOneOfMany(Rise.growth) }
            return one.finding
        }
    }

    /// 由A和B分别提高到C和D,分别增长P、Q; 小学由A提高到C、初中由B提高到D,分别增长P、Q: as many figures that were as figures that are.
    private func pairsInTurn(_ run: [Fact], _ evidence: Evidence) -> [Pair]? {
        guard let first = run.first, run.count >= 2 else { return nil }
        let near = evidence.facts(before: first) {
            $0.isAmount && $0.hasValue && !$0.isChangeOrGrowth && ($0.isActual || $0.role == .previous)
        }.suffix(2 * run.count)
        let (now, before) = (near.filter { $0.role == .actual }, near.filter { $0.role == .previous })
        guard now.count == run.count, before.count == run.count, let unit = near.first?.mention.unit,
            near.allSatisfy({ $0.mention.unit == unit })
        else { return nil }
        return zip(now, before).map { ($0, $1) }
    }

    /// 分年度为A、B和C,最后一年较前一年增长P: figures in a row that no year dates.
    private func undated(_ run: [Fact], _ evidence: Evidence) -> [Pair] {
        guard let first = run.first, let base = base(of: first, evidence) else { return [] }
        var row = [evidence.facts[base]]
        while let next = row.first, next.id > 0 {
            let before = evidence.facts[next.id - 1]
            guard before.words == next.words, before.mention.unit == next.mention.unit, before.value != nil,
                next.mention.range.lowerBound - before.mention.range.upperBound <= 3
            else { break }
            row.insert(before, at: 0)
        }
        let isLast =
            run.count == 1 && row.count > 1
            && evidence.passage(before: first.id, atMost: 16).holds(words.changes.lastStep)
        guard isLast || row.count == run.count + 1, row.count >= 2 else { return [] }
        return zip(row.dropFirst(), row).suffix(run.count).map { ($0, $1) }
    }

    /// What it is said to be the growth of; 逐年增长 is of the figures right before.
    private func base(of growth: Fact, _ evidence: Evidence) -> Int? {
        if case .growth(let base) = growth.relation { return base }
        guard growth.id > 0, evidence.facts[growth.id - 1].sentence == growth.sentence,
            evidence.facts[growth.id - 1].isAmount,
            evidence.passage(before: growth.id, atMost: 8).holds(words.changes.everyYear)
        else { return nil }
        return growth.id - 1
    }

    private func isUnbroken(_ years: [Int]) -> Bool { zip(years.dropFirst(), years).allSatisfy { $0 - $1 == 1 } }

    /// What the growth is of: the figure it points to, or its own words.
    private func measure(of growth: Fact, _ evidence: Evidence) -> String {
        if case .growth(let base) = growth.relation {
            return String(scalars: words.changes.accumulated(evidence.facts[base].indicator.name))
        }
        return String(scalars: words.changes.withoutGrowthRate(growth.indicator.name))
    }

    private func figures(named name: String, for growth: Fact, _ evidence: Evidence) -> [(year: Int, fact: Fact)] {
        guard name.count >= 2 else { return [] }
        return evidence.facts(in: growth.mention.report).compactMap { fact in
            guard fact.indicator.name == name, fact.stage == growth.stage, fact.rule != "change", fact.value != nil,
                fact.role == .actual || fact.role == .previous,
                fact.mention.kind == .money || fact.mention.kind == .count || fact.mention.kind == .area,
                fact.mention.comparator == .eq, let year = fact.period.flatMap({ Int($0) })
            else { return nil }
            return (year, fact)
        }
    }

    private func finding(_ growth: Fact, now: Fact, before: Fact, _ evidence: Evidence) -> Finding {
        let rise = Rise(from: before, to: now)
        var found = self.growth(growth, rise)
        if !found.grade.passes {
            let bound = BoundFigures(claim: growth, inputs: rise.figures, evidence: evidence, words: words.bound)
            found.isBound = bound.isChange(Rise.growth) || bound.isGrowthOfYears(Rise.growth)
        }
        return found.finding
    }

    private func growth(_ growth: Fact, _ rise: Rise) -> Neighbours {
        Neighbours(
            rule: "growth.series", kind: "growth", claim: growth, inputs: rise.figures, exact: rise.exact,
            wide: rise.wide, expression: rise.expression, formula: Rise.formula, doubt: .baseAdjusted)
    }
}
