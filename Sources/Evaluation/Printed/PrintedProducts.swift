import Exact
import Lexicon
import Records

/// So much for each, times how many: 每生每年720元…按2500人核拨公用经费180万元; 村小41个,全部按100人核定,共按4100人.
struct PrintedProducts {
    let figures: PrintedFigures
    let words: CheckWords
    let each: WordSet
    let heads: WordList
    let times: WordSet
    /// The sums for each that the document tells, in order; only so many are looked at.
    private let prices: [Int]
    private static let mostPrices = 40

    private static let rule = "printed.product"
    private static let reach = 200
    private static let most = 8
    private static let some = 15.0

    init(figures: PrintedFigures, words: CheckWords, arithmetic: ArithmeticLexicon) {
        (self.figures, self.words) = (figures, words)
        each = WordSet(words.nearby.prices + arithmetic.each)
        heads = words.nearby.heads
        times = WordSet(arithmetic.times)
        let (each, norms) = (each, words.printed.norms)
        prices = Array(
            figures.mentions.indices.lazy.filter {
                figures.mentions[$0].kind == .money
                    && (Self.isPrice($0, figures, each) || figures.words(before: $0, atMost: 12).holds(norms))
            }.prefix(Self.mostPrices))
    }

    func agreement(for claim: Int) -> PrintedAgreement? {
        if let found = forEvery(claim) { return found }
        guard figures.steps(claim) >= Self.some else { return nil }
        if let found = granted(claim) ?? asHundred(claim) { return found }
        let mention = figures.mentions[claim]
        let near = figures.mentions.indices.prefix(claim).suffix(2 * Self.most).reversed().filter {
            figures.distance($0, claim) <= Self.reach && figures.size($0) > 0
        }.prefix(Self.most)
        if mention.kind == .money { return money(claim, Array(near)) }
        let behind = figures.mentions.indices.suffix(from: claim + 1).prefix(4).filter {
            figures.sentences[$0] == figures.sentences[claim]
        }
        return mention.kind == .count && !isPrice(claim)
            ? counted(claim, Array(near)) ?? counted(claim, Array(behind)) : nil
    }

    /// 按1200人核拨公用经费86.4万元: of the heads right before it, at a price that the report tells anywhere.
    private func granted(_ claim: Int) -> PrintedAgreement? {
        guard figures.mentions[claim].kind == .money, claim > 0, case let granted = claim - 1,
            figures.mentions[granted].kind == .count, figures.mentions[granted].unit == Self.person,
            figures.distance(granted, claim) <= Self.longestName,
            figures.words(before: granted, atMost: 6).holds(words.printed.countedAs)
        else { return nil }
        let report = figures.mentions[claim].report
        return prices.lazy.filter { figures.mentions[$0].report == report }.compactMap {
            product(claim, $0, granted, 1)
        }.first
    }

    /// 村小和教学点12个,…按1200人核拨: small schools get what a hundred pupils do.
    private func asHundred(_ claim: Int) -> PrintedAgreement? {
        guard figures.mentions[claim].unit == Self.person, figures.mentions[claim].value?.isInteger == true,
            figures.words(before: claim, atMost: 6).holds(words.printed.countedAs)
        else { return nil }
        let behind = figures.mentions[claim].range.upperBound
        let scalars = figures.evidence.scalars
        guard times.begins(in: scalars, at: behind, before: scalars.count) else { return nil }
        let near = figures.mentions.indices.prefix(claim).suffix(6).filter {
            figures.distance($0, claim) <= Self.longestName * 3 && Self.schools.contains(figures.mentions[$0].unit)
        }
        return near.lazy.compactMap { count -> PrintedAgreement? in
            let schools = figures.mentions[count]
            return PrintedAgreement(
                rule: Self.rule, kind: "formula", claim: claim, inputs: [count],
                exact: (schools.value ?? .undefined) * 100, wide: schools.interval * Interval(exactly: 100),
                expression: schools.printed + " × 100", formula: "x1 × 100"
            ).confirmed(in: figures)
        }.first
    }
    private static let person = "人"
    private static let schools: WordList = ["所", "个"]
    /// In scalars.
    private static let longestName = 20

    /// 每12个班级配1间,…24个班,有音乐教室2间: so many of which every twelve have one.
    private func forEvery(_ claim: Int) -> PrintedAgreement? {
        guard figures.mentions[claim].kind == .count, figures.mentions[claim].value?.isInteger == true else {
            return nil
        }
        let near = figures.mentions.indices.prefix(claim).suffix(2 * Self.most)
        guard
            let every = near.last(where: {
                figures.distance($0, claim) <= Self.far
                    && figures.words(before: $0, atMost: 1).ends(with: words.printed.forEvery) && figures.size($0) >= 5
            }), case let noun = noun(behind: every),
            let count = near.last(where: {
                $0 != every && self.noun(behind: $0) == noun && figures.size($0) > figures.size(every)
            }), noun != nil
        else { return nil }
        let found = PrintedAgreement.quotient(claim, count, over: every, times: 1, in: figures, rule: Self.rule)
        return found.exact == figures.mentions[claim].value ? found : nil
    }
    private static let far = 320

    /// The character behind a number and its unit.
    private func noun(behind figure: Int) -> UInt32? {
        let (end, scalars) = (figures.mentions[figure].range.upperBound, figures.evidence.scalars)
        // 12个|班级, 528个|教学班: the last character before a mark or 级.
        guard end < scalars.count else { return nil }
        return scalars[end..<min(scalars.count, end + 3)].first(where: words.printed.counted.contains)
    }

    /// What is paid for each, in a year or in a month.
    private func money(_ claim: Int, _ near: [Int]) -> PrintedAgreement? {
        let counts = near.filter {
            figures.mentions[$0].kind == .count && heads.contains(figures.mentions[$0].unit)
                && figures.mentions[$0].value?.isInteger == true
        }
        for price in near where figures.mentions[price].kind == .money && isPrice(price) {
            let isMonthly = figures.words(before: price, atMost: 8).holds(words.printed.monthly)
            for heads in counts {
                if let found = product(claim, price, heads, isMonthly ? 12 : 1) { return found }
            }
        }
        return nil
    }

    /// How many there are when each counts as so many.
    private func counted(_ claim: Int, _ near: [Int]) -> PrintedAgreement? {
        for one in near.prefix(4)
        where figures.isAlike(one, claim) && figures.words(before: one, atMost: 6).ends(with: words.printed.countedAs) {
            for groups in near.prefix(5) where groups != one && figures.mentions[groups].kind == .count {
                if figures.mentions[groups].unit != figures.mentions[one].unit,
                    let found = product(claim, one, groups, 1)
                {
                    return found
                }
            }
        }
        return nil
    }

    private func isPrice(_ figure: Int) -> Bool { Self.isPrice(figure, figures, each) }

    private static func isPrice(_ figure: Int, _ figures: PrintedFigures, _ each: WordSet) -> Bool {
        figures.words(before: figure, atMost: 10).holds(each) || figures.mentions[figure].unit.contains("/")
    }

    private func product(_ claim: Int, _ price: Int, _ heads: Int, _ months: Int) -> PrintedAgreement? {
        let (a, b) = (figures.mentions[price], figures.mentions[heads])
        guard let x = a.value, let y = b.value, case let exact = x * y * Rational(months),
            (exact.size - figures.size(claim)).magnitude <= figures.mentions[claim].ulp.size
        else { return nil }
        let times = months == 1 ? "" : " × \(months)"
        return PrintedAgreement(
            rule: Self.rule, kind: "formula", claim: claim, inputs: [price, heads], exact: exact,
            wide: a.interval * b.interval * Interval(exactly: Rational(months)),
            expression: PrintedAgreement.written([a, b], beside: a).joined(separator: " × ") + times,
            formula: "x1 × x2" + times
        ).confirmed(in: figures)
    }
}
