/// A table whose cells stood in one run of digits, divided as far as it can be decided.
struct GluedCellsTable {
    struct Row {
        /// The year as printed, with its 年.
        var label: Range<Int>
        /// `2008`, `2008/2009`.
        var period: String
        var year: Int
        /// The decided cells by column.
        var cells: [Int: GluedCellsRow.Cell]
    }
    /// Digits that several divisions fit.
    struct Stretch {
        var range: Range<Int>
        /// Each reading's numbers as printed, with a blank between cells.
        var readings: [String]
    }

    var heading: GluedCellsHeading
    var title: String?
    /// 小学, 初中 from the title.
    var stage: String?
    var rows: [Row]
    var undecided: [Stretch]
    /// The rows, in scalars of the normalised text.
    var range: Range<Int>
    /// The number of the next item or year that was glued to the last cell.
    var tail: Range<Int>?

    func holds(_ place: Range<Int>) -> Bool { range.contains(place.lowerBound) || tail == place }
}
