import Exact
import Lexicon
import Records
import Source

/// Percentages of the numbers beside them.
///
///     是标准值7.5平方米的92.1%          of the number right before, and one before that
///     占5.0%(预算80万元、培训经费4万元)  of the two that the bracket tells
///     2022年投入比2021年增长12.4%       of the years that the clause names
struct PrintedShares {
    let figures: PrintedFigures
    let words: PrintedWords

    private static let rule = "printed.share"
    private static let reach = 120
    private static let most = 6
    private static let farReach = 320
    /// How many steps of its last digit a percentage has that two figures give hardly by chance.
    private static let many = 800.0
    private static let some = 40.0
    private static let few = 10.0

    func agreement(for claim: Int) -> PrintedAgreement? {
        ofBracket(claim) ?? ofBase(claim) ?? ofYears(claim) ?? ofNorm(claim) ?? ofSentence(claim)
    }

    /// The percentage stands before a bracket with two numbers.
    private func ofBracket(_ claim: Int) -> PrintedAgreement? {
        let scalars = figures.evidence.scalars
        let end = figures.mentions[claim].range.upperBound
        guard end < scalars.count, scalars[end] == Self.open,
            let close = scalars[end..<min(scalars.count, end + Self.reach)].firstIndex(of: Self.close)
        else { return nil }
        let inside = figures.mentions.indices.suffix(from: claim + 1).prefix {
            figures.mentions[$0].range.upperBound <= close
        }
        guard inside.count == 2, let a = inside.first, let b = inside.last, figures.isAlike(a, b) else { return nil }
        return first([(a, b), (b, a)], claim)
    }
    private static let (open, close) = (("(" as Unicode.Scalar).value, (")" as Unicode.Scalar).value)

    /// X, 完成年度目标4800个的101.25%; B亿元,学前占8.2%; 比上年46.52万元下降10%: the base stands right before.
    private func ofBase(_ claim: Int) -> PrintedAgreement? {
        guard claim >= 2, figures.steps(claim) >= Self.few, !(figures.mentions[claim].value == 100) else { return nil }
        let base = claim - 1
        let near = figures.before(base, most: 3, reach: Self.reach).filter { figures.lines[$0] == figures.lines[claim] }
        let between = figures.passage(between: base, and: claim)
        if figures.distance(base, claim) <= 4, between.holds(words.changes),
            figures.words(before: base, atMost: 8).holds(words.lastYear)
        {
            return near.lazy.compactMap { growth(claim, $0, from: base) }.first
        }
        guard figures.steps(claim) >= Self.some,
            figures.distance(base, claim) <= 4 || figures.distance(base, claim) <= 10 && between.holds(words.makesUp)
        else { return nil }
        return first(near.map { ($0, base) }, claim)
    }

    /// 2022年…比2021年增长; 2013年、2014年分别增长: the numbers that the years stand right before.
    private func ofYears(_ claim: Int) -> PrintedAgreement? {
        guard figures.steps(claim) >= Self.some else { return nil }
        let (years, holdsChange) = years(before: claim)
        guard holdsChange, !years.isEmpty, years.count <= 3 else { return nil }
        let pairs = Set(years).count == 2 ? [(years.max() ?? 0, years.min() ?? 0)] : []
        let near = figures.mentions.indices.prefix(claim).suffix(40).reversed().filter {
            figures.mentions[$0].kind != .percent && figures.lines[$0] == figures.lines[claim]
        }
        for (late, early) in pairs + years.map({ ($0, $0 - 1) }) {
            for a in near where year(rightBefore: a) == late {
                for b in near where b != a && figures.isAlike(a, b) && year(rightBefore: b) == early {
                    if let growth = growth(claim, a, from: b) { return growth }
                }
            }
        }
        return nil
    }

    private func growth(_ claim: Int, _ a: Int, from b: Int) -> PrintedAgreement? {
        let (now, then) = (figures.mentions[a], figures.mentions[b])
        guard let x = now.value, let y = then.value, y > 0 else { return nil }
        if x < y { return fall(claim, a, from: b, rule: Self.growthRule, kind: "growth") }
        let written = PrintedAgreement.written([now, then], beside: now)
        return PrintedAgreement(
            rule: Self.growthRule, kind: "growth", claim: claim, inputs: [a, b], exact: (x - y) / y * 100,
            wide: (now.interval / then.interval - Interval(exactly: 1)) * Interval(exactly: 100),
            expression: "(\(written[0]) − \(written[1])) ÷ \(written[1]) × 100", formula: "(x1 − x2) ÷ x2 × 100"
        ).confirmed(in: figures)
    }
    private static let growthRule = "printed.growth"

    /// By how much of the second the first is less.
    private func fall(_ claim: Int, _ a: Int, from b: Int, rule: String, kind: String) -> PrintedAgreement? {
        let (now, then) = (figures.mentions[a], figures.mentions[b])
        guard let x = now.value, let y = then.value, y > 0 else { return nil }
        let written = PrintedAgreement.written([now, then], beside: now)
        return PrintedAgreement(
            rule: rule, kind: kind, claim: claim, inputs: [a, b], exact: (y - x) / y * 100,
            wide: (Interval(exactly: 1) - now.interval / then.interval) * Interval(exactly: 100),
            expression: "(\(written[1]) − \(written[0])) ÷ \(written[1]) × 100", formula: "(x2 − x1) ÷ x2 × 100"
        ).confirmed(in: figures)
    }

    /// 已达标准值的86.9%: of a norm that stands shortly before, as a figure before it is.
    private func ofNorm(_ claim: Int) -> PrintedAgreement? {
        guard figures.steps(claim) >= Self.many / 2, figures.words(before: claim, atMost: 12).holds(words.norms) else {
            return nil
        }
        let bases = figures.mentions.indices.prefix(claim).suffix(3).reversed().filter {
            figures.distance($0, claim) <= 40 && figures.mentions[$0].kind != .percent
        }
        for base in bases {
            let near = figures.before(base, most: Self.most, reach: Self.farReach)
            if let found = first(near.map { ($0, base) }, claim) { return found }
        }
        return nil
    }

    /// Of two of its sentence that are alike: no chance where it has digits enough.
    private func ofSentence(_ claim: Int) -> PrintedAgreement? {
        guard figures.steps(claim) >= Self.many else { return nil }
        let near = figures.mentions.indices.prefix(claim).suffix(2 * Self.most).reversed().filter {
            figures.sentences[$0] == figures.sentences[claim] && figures.mentions[$0].kind != .percent
                && figures.mentions[$0].kind != .ratio
        }.prefix(Self.most)
        let pairs = near.flatMap { a in
            near.filter { $0 != a && figures.isAlike(a, $0) && figures.size($0) > figures.size(a) }.map { (a, $0) }
        }
        return first(pairs, claim) ?? left(pairs, claim)
    }

    /// 52家,…保留3家,压减率94.2%: what is left is the rest.
    private func left(_ pairs: [(Int, Int)], _ claim: Int) -> PrintedAgreement? {
        pairs.lazy.compactMap { fall(claim, $0, from: $1, rule: Self.rule, kind: "ratio") }.first
    }

    private func first(_ pairs: [(Int, Int)], _ claim: Int) -> PrintedAgreement? {
        pairs.lazy.filter { figures.size($0.1) > 0 }.compactMap { a, b in
            PrintedAgreement.quotient(claim, a, over: b, times: 100, in: figures, rule: Self.rule)
                .confirmed(in: figures)
        }.first
    }

    /// The years that the clause of a claim names, in order, and whether it says that something changed.
    private func years(before claim: Int) -> (years: [Int], holdsChange: Bool) {
        let scalars = figures.evidence.scalars
        let end = figures.mentions[claim].range.lowerBound
        let low = max(0, end - 40)
        let start = scalars[low..<end].lastIndex { Self.isMark($0) }.map { $0 + 1 } ?? low
        let years = PlainNumber.all(in: scalars, start..<end).filter {
            $0.isFollowed(by: Self.year, in: scalars) && $0.range.count == 4
        }.compactMap { Int(String(scalars: scalars[$0.range])) }
        return (years, words.changes.occurs(in: scalars, start..<end))
    }

    /// 2022年 right before a number, with nothing between but a few characters.
    private func year(rightBefore figure: Int) -> Int? {
        let scalars = figures.evidence.scalars
        let end = figures.mentions[figure].range.lowerBound
        guard let sign = scalars[max(0, end - 4)..<end].lastIndex(of: Self.year), sign >= 4,
            scalars[sign - 4..<sign].allSatisfy(PlainNumber.isDigit)
        else { return nil }
        return Int(String(scalars: scalars[sign - 4..<sign]))
    }
    private static let year = ("年" as Unicode.Scalar).value
    private static func isMark(_ c: UInt32) -> Bool { marks.contains(c) }
    private static let marks = Set(",;。:\n".unicodeScalars.map(\.value))
}
