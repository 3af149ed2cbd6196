import Records

/// A table however it came: an HTML table, rows with bars, or one cell a line.
struct TableGrid {
    struct Cell {
        /// Scalars of the normalised text.
        var range: Range<Int>
        /// The figure that stands in it, by index into the mentions.
        var mention: Int?
        var rowLabel: String
        var columnLabel: String
        /// Column code of the national tables (`L5`), when the columns have codes.
        var code: String?
        /// 小学, 初中 from a cell that heads several rows.
        var stage: String?
        /// The unit that a cell of its own prints.
        var unit: String?
        /// What the column says the figure is for.
        var role: Role?
    }
    var title: String?
    /// A unit that a heading above the columns prints for all of them: `年度预算数(万元)`.
    var unit: String?
    var cells: [Cell]
    /// What the table covers in the text; running text inside it binds nothing.
    var range: Range<Int>
}
