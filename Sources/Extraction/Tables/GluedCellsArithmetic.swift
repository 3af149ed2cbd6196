/// What the columns of a table say of each other, for deciding where one cell ends and the next begins.
///
/// Whole numbers throughout: digits without their point, places and scales multiplied out, 128 bits wide.
struct GluedCellsArithmetic {
    /// Whether a ratio may have been cut off instead of rounded. With rounding alone 8.0 is no reading of 8.06.
    let allowsCutOff: Bool
    private let scales: [Int]
    private let isWhole: [Bool]
    private let withinRow: [(column: Int, relation: GluedCellsColumn.Relation)]
    private let growths: [(column: Int, base: Int)]

    init(columns: [GluedCellsColumn], allowsCutOff: Bool) {
        self.allowsCutOff = allowsCutOff
        scales = columns.map(\.scale)
        isWhole = columns.map(\.isWhole)
        var within: [(column: Int, relation: GluedCellsColumn.Relation)] = []
        var growths: [(column: Int, base: Int)] = []
        for (i, column) in columns.enumerated() {
            switch column.relation {
            case .growth(let base): growths.append((i, base))
            case .perHead, .total: within.append((i, column.relation))
            case .none: break
            }
        }
        withinRow = within
        self.growths = growths
    }

    /// Relations that hold or fail within one row, or between two.
    struct Count: Comparable {
        var held = 0
        var failed = 0

        static func < (a: Count, b: Count) -> Bool { (a.held, b.failed) < (b.held, a.failed) }
        static func + (a: Count, b: Count) -> Count { Count(held: a.held + b.held, failed: a.failed + b.failed) }
        mutating func add(_ holds: Bool?) {
            if holds == true { held += 1 }
            if holds == false { failed += 1 }
        }
    }

    /// Money per head and totals.
    func within(_ rows: GluedCellsRows, _ row: Int) -> Count {
        var count = Count()
        for (i, relation) in withinRow {
            switch relation {
            case .perHead(let total, let heads):
                count.add(perHead(rows.cell(row, i), i, rows.cell(row, total), total, rows.cell(row, heads)))
            case .total(let parts): count.add(total(rows, row, i, parts))
            default: break
            }
        }
        return count
    }

    /// Growth over the year before.
    func between(_ before: (rows: GluedCellsRows, row: Int), _ now: (rows: GluedCellsRows, row: Int)) -> Count {
        var count = Count()
        for (i, base) in growths {
            count.add(
                growth(
                    now.rows.cell(now.row, i), from: before.rows.cell(before.row, base),
                    to: now.rows.cell(now.row, base), isWhole: isWhole[base]))
        }
        return count
    }

    private static func power(_ exponent: Int) -> Int128 {
        var out = 1
        for _ in 0..<exponent { out *= 10 }
        return Int128(out)
    }

    /// Halves of a unit of the last place by which a ratio may differ.
    private var unit: Int128 { allowsCutOff ? 2 : 1 }

    private static let fewHeads = 100

    /// total ÷ heads = claim, where the heads may be a mean rounded to the whole number, and digits rounded or cut off.
    private func perHead(
        _ claim: GluedCellsRow.Cell, _ column: Int, _ total: GluedCellsRow.Cell, _ totalColumn: Int,
        _ heads: GluedCellsRow.Cell
    ) -> Bool? {
        guard let h = claim.digits, let t = total.digits, let n = heads.digits, t > 0 || h > 0 else { return nil }
        guard h > 0, t > 0, n > 0 else { return false }
        // (2t±1)·St / (2·10^pt) ÷ ((2n∓1)/2)  against  (2h±1)·Sh / (2·10^ph), or with n as printed
        let left = Int128(scales[totalColumn]) * Self.power(claim.places)
        let right = Int128(scales[column]) * Self.power(total.places)
        let (t2, n2, h2) = (Int128(t) * 2, Int128(n) * 2, Int128(h) * 2)
        func holds(_ slack: Int128) -> Bool {
            2 * (t2 - 1) * left <= (h2 + unit) * right * (n2 + slack)
                && 2 * (t2 + 1) * left >= (h2 - unit) * right * (n2 - slack)
        }
        if holds(0) { return true }
        // Half a head more or less is next to nothing among hundreds; among five it would make any digits fit.
        return n < Self.fewHeads ? (holds(1) ? nil : false) : holds(1)
    }

    /// (now − before) ÷ before × 100 = claim.
    private func growth(
        _ claim: GluedCellsRow.Cell, from before: GluedCellsRow.Cell, to now: GluedCellsRow.Cell, isWhole: Bool
    ) -> Bool? {
        guard let g = claim.digits, let b = before.digits, let n = now.digits, b > 0 else { return nil }
        let places = max(before.places, now.places)
        let growth = Growth(
            before: Int128(b) * Self.power(places - before.places), now: Int128(n) * Self.power(places - now.places),
            claim: g, scale: 100 * Self.power(claim.places), half: isWhole ? 0 : 1, unit: unit)
        // A bare 0 among decimals is exact.
        return claim.isFree ? growth.isNone : growth.isHeld
    }

    /// Figures without their points, and a growth of so many hundredths: times `scale`, what the claim's digits say.
    private struct Growth {
        let before: Int128
        let now: Int128
        let claim: Int
        let scale: Int128
        /// By how many halves of the last place each figure may differ, and the claim.
        let half: Int128
        let unit: Int128

        var isNone: Bool { now == before }

        var isHeld: Bool {
            // Nearly all figures are small enough for the machine's own numbers.
            guard before < 1_000_000_000_000, now < 1_000_000_000_000, claim.magnitude < 1_000_000, scale <= 10_000
            else {
                return holds(2 * before, 2 * now, 2 * Int128(claim), scale, half, unit)
            }
            return holds(2 * Int(before), 2 * Int(now), 2 * claim, Int(scale), Int(half), Int(unit))
        }

        @inline(__always) private func holds<Number: FixedWidthInteger>(
            _ b2: Number, _ n2: Number, _ g2: Number, _ scale: Number, _ half: Number, _ unit: Number
        ) -> Bool {
            2 * scale * (n2 - half - b2 - half) <= (g2 + unit) * (b2 + half)
                && 2 * scale * (n2 + half - b2 + half) >= (g2 - unit) * max(1, b2 - half)
        }
    }

    private func total(_ rows: GluedCellsRows, _ row: Int, _ column: Int, _ parts: [Int]) -> Bool? {
        let cells = parts.map { rows.cell(row, $0) }
        let whole = rows.cell(row, column)
        guard let claim = whole.digits, !cells.contains(where: { $0.digits == nil }) else { return nil }
        let places = (cells + [whole]).map(\.places).max() ?? 0
        var difference = Int128(claim) * Self.power(places - whole.places)
        for cell in cells { difference -= Int128(cell.digits ?? 0) * Self.power(places - cell.places) }
        // Each part may be rounded by half a unit, and so may the total.
        let slack: Int128 = isWhole[column] ? 0 : Int128(parts.count + 1)
        return 2 * difference.magnitude <= slack.magnitude
    }
}
