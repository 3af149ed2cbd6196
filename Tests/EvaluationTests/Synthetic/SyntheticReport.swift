import TestSupport

/// A report of an invented county whose figures are all right: each claim is computed from the numbers beside it by an
/// admissible formula, and rounded or cut off at as many places as chance will have it.
struct SyntheticReport {
    private(set) var claims: [SyntheticClaim] = []
    var random: SeededRandom
    let county: SyntheticCounty

    /// - Parameter kinds: how many of the kinds stand in one report; each at most once.
    init(seed: UInt64, kinds: Int = 13) {
        random = SeededRandom(seed)
        county = SyntheticCounty(&random)
        var open = Self.makers
        while claims.count < kinds, !open.isEmpty {
            claims.append(open.remove(at: random.number(0...open.count - 1))(&self))
        }
    }

    typealias Maker = @Sendable (inout SyntheticReport) -> SyntheticClaim

    static let makers: [Maker] = rates + shares + changes + sums + quotients + wordings

    /// The report, with the figure of one claim replaced.
    func text(replacing index: Int? = nil, with figure: Printed? = nil) -> String {
        var text = "青溪县义务教育优质均衡发展自评报告\n\n按照教督〔2017〕6号文件要求,我县开展了自评。\n\n一、基本情况\n\n"
        for (k, claim) in claims.enumerated() {
            let printed = k == index ? figure ?? claim.figure : claim.figure
            text += claim.before + printed.text + claim.after + "\n\n"
        }
        return text
    }

    mutating func cut() -> Printed.Cut { random.pick(Printed.Cut.allCases) }

    /// A quotient in percent; others that are admissible as well are `also`.
    mutating func percentage(
        _ kind: String, _ part: Int, _ base: Int, also others: [(Int, Int)] = [], _ templates: [String]
    ) -> SyntheticClaim {
        let figure = Printed(part * 100, base, places: random.number(0...2), cut())
        return SyntheticClaim(kind, random.pick(templates), figure) { printed in
            ([(part, base)] + others).contains { printed.canBe($0.0 * 100, $0.1) }
        }
    }

    /// As `percentage`, of sums of money in whole 万元.
    mutating func moneyPercentage(_ kind: String, _ part: Int, _ base: Int, _ templates: [String]) -> SyntheticClaim {
        var claim = percentage(kind, part, base, templates)
        claim.admits = { $0.canBePercentage(part, base) }
        return claim
    }

    /// A whole number that only one value fits.
    mutating func exact(_ kind: String, _ value: Int, _ templates: [String]) -> SyntheticClaim {
        let figure = Printed(digits: value, places: 0)
        return SyntheticClaim(kind, random.pick(templates), figure) { $0 == figure }
    }

    /// A quotient that is printed with one or two places.
    mutating func quotient(
        _ kind: String, _ top: Int, _ bottom: Int, places: ClosedRange<Int> = 1...2, _ templates: [String],
        admits: ((Printed) -> Bool)? = nil
    ) -> SyntheticClaim {
        let figure = Printed(top, bottom, places: random.number(places), cut())
        return SyntheticClaim(
            kind, random.pick(templates), figure, admits: admits ?? { $0.canBe(top, bottom) })
    }
}
