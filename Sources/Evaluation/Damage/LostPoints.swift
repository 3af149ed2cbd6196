import Exact
import Records

/// Whether the figures of a disagreement agree once points that a copy may have lost are put back, or closing zeros are
/// taken for rounding.
///
///     支出799.12万元,其中434.89万元、774万元、28683万元      7.74 and 286.83 lost their points
///     综合差异系数0.322 of 0.312, 0.386, 295 …              0.295 did
///     2063300元 of 41265000元 × 5%                        2063250, written to the hundred
struct LostPoints {
    private let terms: [Finding.Term]
    private let basis: Basis
    /// Scores have their points in other places each: 9.82 of 10, 28.5 of 30.
    private let isScore: Bool
    /// No figure kept its point.
    private let isWithoutPoints: Bool

    /// More figures have too many readings to be tried.
    private static let most = 9

    init?(_ finding: Finding) {
        guard let claim = finding.claim, let basis = finding.basis else { return nil }
        terms = finding.inputs + [claim]
        self.basis = basis
        isScore = finding.rule.hasPrefix("score.")
        guard (2...Self.most).contains(terms.count) else { return nil }
        isWithoutPoints = terms.allSatisfy { Self.places($0) == 0 }
    }

    var couldExplain: Bool {
        if isClaimAmongInputs { return true }
        switch basis.relation {
        case .equal:
            guard let formula = basis.formula, let expression = try? ParsedExpression(formula) else { return false }
            var values: NamedValues<Interval> = [:]
            for i in 1..<terms.count { values["x\(i)"] = Interval(exactly: 0) }
            guard expression.requiredNames.allSatisfy({ values[$0] != nil }) else { return true }
            return someReading(agrees: meets) { inputs in
                values.replaceValues(by: inputs)
                return expression.root.evaluate(values)
            }
        // 1426人 in 31个班 against 45人: counts to the unit, which have no points to lose.
        case .within where basis.formula?.contains("÷") == true: return false
        case .parts, .within:
            return someReading(agrees: { sum, claim in sum.gap(to: claim) <= 0 || meets(sum, claim) }) { inputs in
                inputs.reduce(Interval(exactly: 0), +)
            }
        case .same: return someReading(agrees: { $0.meets($1) }) { $0[0] }
        default: return false
        }
    }

    /// 投入11.27亿元,其中…,合计112700万元: 1127亿 is the sum itself, and no part of it.
    private var isClaimAmongInputs: Bool {
        guard let claim = terms.last, terms.count > 3 else { return false }
        let sum = claim.interval.scaled(by: claim.scale)
        return terms.dropLast().contains { input in
            let value = input.interval.scaled(by: input.scale)
            return input.scale > 1 && input.unit.last == claim.unit.last
                && (1...4).contains { value.scaled(by: Rational.powerOfTen(-$0)).meets(sum) }
        }
    }

    /// Up to a power of ten, where no figure kept its point: 1287万 less 1279万 is 8万 and not 800, as 12.87万 less 12.79万 is.
    private func meets(_ value: Interval, _ claim: Interval) -> Bool {
        guard isWithoutPoints else { return value.meets(claim) }
        return (-4...4).contains { value.scaled(by: Rational.powerOfTen($0)).meets(claim) }
    }

    /// Whether for some choice of one reading for each figure what comes of the inputs agrees with the claim.
    private func someReading(
        agrees: (_ result: Interval, _ claim: Interval) -> Bool, result: (_ inputs: [Interval]) -> Interval
    ) -> Bool {
        let readings = terms.map(readings)
        let claims = readings[readings.count - 1]
        var inputs = readings.dropLast().map { $0[0] }
        func search(from i: Int) -> Bool {
            if i == inputs.count {
                let result = result(inputs)
                return claims.contains { agrees(result, $0) }
            }
            return readings[i].contains { reading in
                inputs[i] = reading
                return search(from: i + 1)
            }
        }
        return search(from: 0)
    }

    /// As printed, and with a point where the figures beside it have theirs.
    private func readings(of term: Finding.Term) -> [Interval] {
        let printed = rounded(term).scaled(by: term.scale)
        guard Self.places(term) == 0, term.value.count >= 2 else { return [printed] }
        // 1127亿 beside 93486万: what is written in the larger unit has points.
        let isRound = terms.contains { $0.unit.last == term.unit.last && $0.scale < term.scale }
        let own = isScore || isRound ? [1, 2] : terms.filter { $0.unit == term.unit }.map(Self.places)
        let most = min(own.max() ?? 0, term.value.count)
        let beside = most > 0 ? Array(1...most) : []
        return [printed]
            + beside.map { places in
                let half = Rational(1, 2)
                let digits = Interval(low: term.interval.low.map { $0 - half }, high: term.interval.high.map { $0 + 1 })
                return digits.scaled(by: term.scale * Rational.powerOfTen(-places))
            }
    }

    private static func places(_ term: Finding.Term) -> Int {
        (0..<12).first { !(term.ulp < Rational.powerOfTen(-$0)) || term.ulp == 0 } ?? 0
    }

    /// 2063300元 can be 2063250: closing zeros of a long figure.
    private func rounded(_ term: Finding.Term) -> Interval {
        let zeros = term.value.reversed().prefix { $0 == "0" }.count
        guard Self.places(term) == 0, term.scale == 1, zeros >= 2, term.value.count - zeros >= 4 else {
            return term.interval
        }
        let half = Rational.powerOfTen(zeros) / 2
        return Interval(low: term.interval.low.map { $0 - half }, high: term.interval.high.map { $0 + half })
    }
}
