import Records
import Source

/// Reads CSV (RFC 4180): fields in quotation marks may hold commas, line feeds and doubled quotation marks.
///
/// A semicolon or a tab separates instead where the first line has more of them than commas, as spreadsheets write them
/// in some countries. Full-width commas separate nothing: they stand in names.
enum CSVReader {
    static func sheet(_ scalars: [UInt32], path: String, limits: RawDataLimits) throws(RawDataError) -> DataSheet {
        var reader = Fields(scalars)
        var rows: [[DataCell]] = []
        var row = 1
        while let fields = reader.record() {
            if row > limits.maxRows {
                throw .tooLarge(path, ("超过 \(limits.maxRows) 行", "more than \(limits.maxRows) rows"))
            }
            var cells: [DataCell] = []
            for (i, field) in fields.prefix(limits.maxColumns).enumerated() {
                let text = CellText.trimmed(field)
                if !text.isEmpty { cells.append(DataCell(text: text, row: row, column: i + 1)) }
            }
            if !cells.isEmpty { rows.append(cells) }
            row += 1
        }
        return DataSheet(name: nil, rows: rows)
    }

    private struct Fields {
        let s: [UInt32]
        let separator: UInt32
        var i: Int

        init(_ scalars: [UInt32]) {
            s = scalars
            i = scalars.first == 0xFEFF ? 1 : 0
            let line = scalars.prefix { $0 != 0x0A && $0 != 0x0D }
            let counts = [0x2C, 0x09, 0x3B].map { mark in (mark: UInt32(mark), count: line.count { $0 == mark }) }
            // The first of those that stand most often.
            separator = counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.mark
        }

        /// The fields of the next line; nil at the end of the file.
        mutating func record() -> [[UInt32]]? {
            guard i < s.count else { return nil }
            var fields: [[UInt32]] = []
            while true {
                fields.append(field())
                guard i < s.count, s[i] == separator else { break }
                i += 1
            }
            if i < s.count, s[i] == 0x0D { i += 1 }
            if i < s.count, s[i] == 0x0A { i += 1 }
            return fields
        }

        private mutating func field() -> [UInt32] {
            var out: [UInt32] = []
            if i < s.count, s[i] == 0x22 {
                i += 1
                while i < s.count {
                    if s[i] == 0x22 {
                        guard i + 1 < s.count, s[i + 1] == 0x22 else { i += 1; break }
                        i += 1
                    }
                    out.append(s[i])
                    i += 1
                }
            }
            // What follows a closing quotation mark belongs to the field all the same.
            while i < s.count, s[i] != separator, s[i] != 0x0A, s[i] != 0x0D {
                out.append(s[i])
                i += 1
            }
            return out
        }
    }
}
