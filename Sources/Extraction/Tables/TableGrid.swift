import Lexicon
import Records
import Source

/// A table however it came: an HTML table, rows with bars, or one cell a line.
struct TableGrid {
    struct Cell {
        /// Scalars of the normalised text.
        var range: Range<Int>
        /// The figure that stands in it, by index into the mentions.
        var mention: Int?
        var rowLabel: String
        /// Its row's name where the row divides another: 小学在校生数 of `其中:小学` below 在校生数.
        var partName: String?
        var columnLabel: String
        /// Column code of the national tables (`L5`), when the columns have codes.
        var code: String?
        /// 小学, 初中 from a cell that heads several rows, or several columns.
        var stage: String?
        /// 小学 above 校数 and 学生数: what tells the columns of one name apart.
        var columnStage = ""
        /// The unit that a cell of its own prints.
        var unit: String?
        /// The unit of money that another cell of the header prints: 项目资金(万元) left of 年初预算数.
        var moneyUnit: String?
        /// Its heading is like those of columns of money: 全年行数 beside 全年预算数, where a copy lost a character.
        var isLikeMoney = false
        /// What the column says the figure is for.
        var role: Role?
        /// ≥ or ≤ in a cell of its own.
        var sign: String?
        /// The year that the row is about.
        var period: String?
        /// The column only says what the figure is for: 年度指标值, 实际完成值.
        var isNamedByRow = false
    }
    var title: String?
    /// A unit that a heading above the columns prints for all of them: `年度预算数(万元)`.
    var unit: String?
    var cells: [Cell]
    /// What the table covers in the text; running text inside it binds nothing.
    var range: Range<Int>
    /// Cells of running text inside it, which are read like lines.
    var texts: [Text] = []
    /// The unit of money of labelled figures in them, from a heading of the form.
    var textUnit: String?
    /// Its rows of points. They are no facts: what was earned measures nothing but the report's opinion of itself.
    var scores: [Score] = []

    /// What could be had for a row, and what was earned, by index into the mentions.
    struct Score {
        var name: String
        var full: Int?
        var score: Int?
        var range: Range<Int>
        /// The row has figures of its own, from which the points follow.
        var isMeasured = false

        /// Nil for a row without points.
        init?(name: String, full: Int?, score: Int?, range: Range<Int>) {
            if full == nil && score == nil { return nil }
            self.name = name
            self.full = full
            self.score = score
            self.range = range
        }
    }

    /// A cell that is no figure.
    struct Text {
        var range: Range<Int>
        /// What heads its column.
        var heading: String
        /// What the row is about, and its number where it has one.
        var subject: String
        var number: Int?
        /// Where its column says that its figures are requirements or targets.
        var role: Role?
        /// The indicator of a standard that its row answers.
        var key: IndicatorKey?

        /// The year that its column, or its row, is of.
        var year: String? { GridSheet.year(in: heading) ?? (subject.count <= 8 ? GridSheet.year(in: subject) : nil) }
    }

    /// What is to be reached is a target, what a score can be is the standard's.
    static func role(of column: TableLexicon.Column) -> Role {
        switch column {
        case .target: .target
        case .weight: .standard
        default: .actual
        }
    }
}
