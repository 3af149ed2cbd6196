import Source

/// One way of dividing the digits of a row among its columns.
struct GluedCellsRow: Equatable, Sendable {
    struct Cell: Equatable, Sendable {
        /// Scalars of the normalised text, a sign and `%` among them.
        var range: Range<Int>
        /// The printed digits without their point; nil for an empty cell (`—`, `/`).
        var digits: Int?
        /// Digits after the point.
        var places: Int
        /// What the row's column demands of its cells' decimals: nothing of a bare 0 and of an empty cell.
        var isFree: Bool { digits == nil || digits == 0 && places == 0 }
    }
    var cells: [Cell]
}

/// Every way of dividing one run of digits among the columns: one array for all, as there may be thousands.
struct GluedCellsRows: Sendable {
    /// Cells a row has.
    let width: Int
    private(set) var cells: [GluedCellsRow.Cell] = []
    private(set) var decimals: [GluedCellsDecimals] = []

    init(width: Int) { self.width = width }

    var count: Int { decimals.count }
    var isEmpty: Bool { decimals.isEmpty }
    var indices: Range<Int> { decimals.indices }

    @inline(__always) func cell(_ row: Int, _ column: Int) -> GluedCellsRow.Cell { cells[row * width + column] }
    func row(_ index: Int) -> GluedCellsRow {
        GluedCellsRow(cells: Array(cells[(index * width)..<((index + 1) * width)]))
    }

    mutating func append(_ row: [GluedCellsRow.Cell]) {
        cells += row
        decimals.append(GluedCellsDecimals(of: row))
    }
}

/// The number of decimals of each cell of a row, four bits a cell; 0 where any will do, else one more than the number.
///
/// Ordered as the lists of their numbers are.
struct GluedCellsDecimals: Hashable, Comparable, Sendable {
    private var bits: UInt64 = 0

    /// Of a row about whose decimals nothing is known.
    init() {}
    fileprivate init(of cells: [GluedCellsRow.Cell]) {
        for cell in cells { bits = bits << 4 | (cell.isFree ? 0 : UInt64(cell.places + 1)) }
    }

    /// Whether no column has two numbers of decimals.
    func fits(_ other: GluedCellsDecimals) -> Bool {
        Self.known(bits ^ other.bits) & Self.known(bits) & Self.known(other.bits) == 0
    }
    /// What both together know.
    /// - Precondition: `fits(other)`.
    func joined(with other: GluedCellsDecimals) -> GluedCellsDecimals {
        var out = self
        out.bits |= other.bits
        return out
    }

    static func < (a: GluedCellsDecimals, b: GluedCellsDecimals) -> Bool { a.bits < b.bits }

    /// The lowest bit of each four that are not all 0.
    private static func known(_ bits: UInt64) -> UInt64 {
        (bits | bits >> 1 | bits >> 2 | bits >> 3) & 0x1111_1111_1111_1111
    }
}
