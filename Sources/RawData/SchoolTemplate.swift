import CSpreadsheet
import Lexicon

/// An empty table of schools for people to fill in, as the lexicon describes it.
public struct SchoolTemplate {
    /// Headings with their units, and for each what to fill in.
    public let columns: [(heading: String, hint: String)]
    /// Sentences about the whole table.
    public let notes: [String]

    public init(_ lexicon: SchoolLexicon) {
        let stages = lexicon.stages.map(\.stage)
        let types = lexicon.types.filter { !$0.stages.isEmpty }.compactMap(\.words.first)
        var columns: [(String, String)] = [
            (lexicon.nameColumns.first ?? "", "每行一所学校，校区单独填一行"),
            (lexicon.typeColumns.first ?? "", "填：" + types.joined(separator: "、")),
        ]
        for stage in stages {
            columns.append((stage + (lexicon.pupilColumns.first ?? "") + "(人)", "没有\(stage)的学校空着"))
        }
        for quantity in lexicon.quantities {
            columns.append(("\(quantity.name)(\(quantity.unit))", quantity.hint))
        }
        self.columns = columns
        let own = stages.first ?? ""
        notes = [
            "只填数字，单位写在表头里；表头的单位可以改成万元等。",
            "一贯制学校、完全中学能分学段的，另加一列，在表头前写学段，例如“\(own)\(lexicon.quantities.first?.name ?? "")(人)”；不分的按折算系数拆分。",
            "已经有各校指标值的，可以不填数量，直接用指标名作表头。",
            "填好以后：kaoju check 报告 --data 本表",
        ]
    }

    /// The heading alone, one row: UTF-8 with a byte order mark, by which Excel knows the encoding; lines end with CR LF.
    public var csv: [UInt8] {
        [0xEF, 0xBB, 0xBF] + Array((columns.map { Self.field($0.heading) }.joined(separator: ",") + "\r\n").utf8)
    }

    private static func field(_ text: String) -> String {
        text.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" })
            ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    /// Writes a workbook of two sheets: the table, and what to fill in.
    /// - Throws: `RawDataError` when the file cannot be written.
    public func writeWorkbook(to path: String) throws(RawDataError) {
        guard let book = kaoju_workbook_new(path) else { throw Self.failure(path) }
        func put(_ row: Int, _ column: Int, _ text: String, _ style: Int) {
            _ = kaoju_workbook_text(book, Int32(row), Int32(column), text, Int32(style))
        }
        _ = kaoju_workbook_sheet(book, "学校数据")
        for (i, column) in columns.enumerated() {
            put(0, i, column.heading, Int(KAOJU_CELL_HEADING))
            _ = kaoju_workbook_width(book, Int32(i), i == 0 ? 28 : 16)
        }
        kaoju_workbook_freeze(book, 1, 1)
        _ = kaoju_workbook_sheet(book, "填写说明")
        _ = kaoju_workbook_width(book, 0, 36)
        _ = kaoju_workbook_width(book, 1, 60)
        for (i, column) in columns.enumerated() {
            put(i, 0, column.heading, Int(KAOJU_CELL_NOTE))
            put(i, 1, column.hint, Int(KAOJU_CELL_NOTE))
        }
        for (i, note) in notes.enumerated() {
            put(columns.count + 1 + i, 0, note, Int(KAOJU_CELL_PLAIN))
        }
        if kaoju_workbook_close(book) != 0 { throw Self.failure(path) }
    }

    private static func failure(_ path: String) -> RawDataError {
        RawDataError(
            code: .notWritten, path: path, zh: "写不了这个文件；请检查文件夹和权限。",
            en: "It cannot be written; check the folder and its permissions.")
    }
}
