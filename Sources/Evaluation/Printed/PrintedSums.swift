import Exact
import Lexicon
import Records

/// A whole right before its parts, a total right behind them, and a total of what one word stands before.
///
///     38所中小学中,2016年以前建成的25所…;2017年以后建成的13所
///     预算72.4万元,安排3.8万元…;预算58.6万元,安排3.0万元…;合计预算131.0万元,安排6.8万元
struct PrintedSums {
    let figures: PrintedFigures
    let words: CheckWords
    let arithmetic: ArithmeticLexicon

    private static let rule = "printed.sum"
    private static let most = 24
    private static let reach = 160
    private static let farReach = 600
    /// How many steps of its last digit a total has of which no word speaks.
    private static let many = 200.0
    private static let few = 5.0

    func agreement(for claim: Int) -> PrintedAgreement? {
        guard figures.steps(claim) >= Self.few else { return nil }
        return behind(claim) ?? before(claim) ?? keyed(claim) ?? inTurn(claim) ?? listed(claim)
    }

    private func behind(_ claim: Int) -> PrintedAgreement? {
        let near = figures.behind(claim, most: Self.most, reach: Self.reach).filter {
            figures.lines[$0] == figures.lines[claim]
        }
        guard let count = count(of: near, comingTo: claim), case let parts = near.prefix(count), let first = parts.first
        else { return nil }
        let between = figures.passage(between: claim, and: first)
        let isParted =
            between.holds(words.printed.parted) || between.holds(arithmetic.divided)
            || between.holds(words.nearby.distributed)
        let isSentence = parts.allSatisfy { figures.sentences[$0] == figures.sentences[claim] }
        guard isParted || hasRest(parts) || isSentence && figures.steps(claim) >= Self.many else { return nil }
        return PrintedAgreement.sum(claim, Array(parts), in: figures, rule: Self.rule)
    }

    private func before(_ claim: Int) -> PrintedAgreement? {
        let near = figures.before(claim, most: Self.most, reach: Self.reach)
        guard let count = count(of: near, comingTo: claim) else { return nil }
        let parts = Array(near.prefix(count).reversed())
        let isSentence = parts.allSatisfy { figures.sentences[$0] == figures.sentences[claim] }
        guard isSummed(claim) || isSentence && figures.steps(claim) >= Self.many * 5 else { return nil }
        return PrintedAgreement.sum(claim, parts, in: figures, rule: Self.rule)
    }

    /// Of what the same two characters stand before, wherever figures of another kind stand among them.
    private func keyed(_ claim: Int) -> PrintedAgreement? {
        guard isSummed(claim), case let key = key(claim), key.count == 2 else { return nil }
        let near = figures.before(claim, most: Self.most, reach: Self.farReach).filter { self.key($0) == key }
        guard let count = count(of: near, comingTo: claim) else { return nil }
        return PrintedAgreement.sum(claim, near.prefix(count).reversed(), in: figures, rule: Self.rule)
    }

    /// 甲校计划1050人,分配840人;乙校计划800人,分配640人。合计计划1850人: of every second figure.
    private func inTurn(_ claim: Int) -> PrintedAgreement? {
        let sides = [
            figures.before(claim, most: Self.most, reach: Self.farReach),
            figures.behind(claim, most: Self.most, reach: Self.reach).filter {
                figures.lines[$0] == figures.lines[claim]
            },
        ]
        guard isSummed(claim) else { return nil }
        for near in sides {
            for first in 0...1 {
                let every = near.indices.filter { $0 % 2 == first }.map { near[$0] }
                guard let count = count(of: every, comingTo: claim),
                    count >= 3 || figures.steps(claim) >= Self.many / 2
                else { continue }
                return PrintedAgreement.sum(claim, every.prefix(count).sorted(), in: figures, rule: Self.rule)
            }
        }
        return nil
    }

    /// 39所、41所、38所: of a list, wherever in the paragraph it stands.
    private func listed(_ claim: Int) -> PrintedAgreement? {
        guard figures.steps(claim) >= Self.many / 4 else { return nil }
        return whole(of: figures.before(claim, most: Self.most, reach: Self.farReach).reversed(), claim)
            ?? whole(
                of: figures.behind(claim, most: Self.most, reach: Self.farReach).filter {
                    figures.lines[$0] == figures.lines[claim]
                }, claim)
    }

    private func whole(of near: [Int], _ claim: Int) -> PrintedAgreement? {
        var run: [Int] = []
        for figure in near {
            if let last = run.last, !isList(last, figure) {
                if let sum = whole(run, claim) { return sum }
                run = []
            }
            run.append(figure)
        }
        return whole(run, claim)
    }

    private func whole(_ run: [Int], _ claim: Int) -> PrintedAgreement? {
        guard run.count >= 3 || run.count == 2 && figures.steps(claim) >= Self.many,
            let count = count(of: run, comingTo: claim),
            count == run.count || count >= 3 && figures.steps(claim) >= Self.many
        else { return nil }
        return PrintedAgreement.sum(claim, Array(run.prefix(count)), in: figures, rule: Self.rule)
    }

    private func isList(_ a: Int, _ b: Int) -> Bool {
        figures.distance(a, b) <= Self.longestName && figures.sentences[a] == figures.sentences[b]
            && !figures.passage(between: a, and: b).slice.contains { $0 == Self.open || $0 == Self.close }
    }
    private static let (open, close) = (("(" as Unicode.Scalar).value, (")" as Unicode.Scalar).value)
    private static let longestName = 12

    private func key(_ figure: Int) -> ArraySlice<UInt32> {
        let words = figures.words(before: figure, atMost: 2)
        return words.slice
    }

    /// 三项合计决算9.55万元,为预算10.50万元: it is, or stands right behind such a sum.
    private func isSummed(_ claim: Int) -> Bool {
        isSum(claim) || claim > 0 && figures.distance(claim - 1, claim) <= Self.longestName && isSum(claim - 1)
    }

    /// A word right before it, or at the beginning of its clause, says that it is a sum.
    private func isSum(_ claim: Int) -> Bool {
        let lead = figures.words(before: claim, atMost: 14)
        return lead.holds(words.nearby.addedUp) || lead.holds(words.printed.sums)
    }

    /// 未达标5项; 其余13所
    private func hasRest(_ parts: ArraySlice<Int>) -> Bool {
        guard let last = parts.last else { return false }
        let end = figures.mentions[last].range.upperBound
        let scalars = figures.evidence.scalars
        let behind = Passage(scalars, end..<min(scalars.count, end + 8)).before { Evidence.endsStatement($0) }
        let lead = figures.words(before: last, atMost: 12)
        return [lead, behind].contains {
            $0.holds(words.printed.remaining) || arithmetic.rest.contains(where: $0.string.contains)
        }
    }

    /// How many of the first numbers come to the claim, at least two; nil where none do.
    private func count(of parts: [Int], comingTo claim: Int) -> Int? {
        let whole = figures.size(claim)
        var sum = 0.0
        for (i, part) in parts.enumerated() {
            sum += figures.size(part)
            if sum > whole * 1.0001 { return nil }
            guard i >= 1, sum > whole * 0.9999 else { continue }
            let exact = parts[...i].reduce(Rational(0)) { $0 + (figures.mentions[$1].value ?? .undefined) }
            return exact == figures.mentions[claim].value ? i + 1 : nil
        }
        return nil
    }
}
