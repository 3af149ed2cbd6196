import Lexicon
import Source

/// A lexicon file of two columns of characters and, perhaps, a third of marks, separated by tabs. Lines that begin with
/// `#` are comments.
struct ScalarTable: Sendable {
    struct Row: Sendable {
        var from: ArraySlice<UInt32>
        var to: ArraySlice<UInt32>
        var marks: ArraySlice<UInt32>
        /// 1-based.
        var line: Int
    }
    let path: String
    let rows: [Row]

    init(_ lexicons: LexiconFiles, path: String) throws(LexiconError) {
        guard let text = lexicons[path] else {
            throw LexiconError(
                file: path, line: 0, zh: "缺少这个文件；从自带的词典里复制一份。",
                en: "This file is missing; copy the one that comes along.")
        }
        self.path = path
        let scalars = Self.decode(text)
        var rows: [Row] = []
        var line = 1
        var start = 0
        for end in 0...scalars.count where end == scalars.count || scalars[end] == Glyph.lineFeed {
            defer {
                start = end + 1
                line += 1
            }
            guard start < end, scalars[start] != 0x23 else { continue }
            let columns = scalars[start..<end].split(separator: Glyph.tab, omittingEmptySubsequences: false)
            guard (2...3).contains(columns.count), !columns[0].isEmpty, !columns[1].isEmpty else {
                throw LexiconError(
                    file: path, line: line, zh: "应为两栏或三栏，用制表符隔开。",
                    en: "Expected two or three columns, separated by tabs.")
            }
            func compact(_ column: ArraySlice<UInt32>) -> ArraySlice<UInt32> { ArraySlice(Array(column)) }
            rows.append(
                Row(
                    from: compact(columns[0]), to: compact(columns[1]),
                    marks: columns.count == 3 ? compact(columns[2]) : [], line: line))
        }
        self.rows = rows
    }

    func error(_ row: Row, zh: String, en: String) -> LexiconError {
        LexiconError(file: path, line: row.line, zh: zh, en: en)
    }

    private static func decode(_ text: String) -> [UInt32] {
        text.unicodeScalars.compactMap { $0.value == Glyph.carriageReturn ? nil : $0.value }
    }
}
