import Source

/// The heading of a table that has no caption: its first row when that is one cell across, else the line above it.
enum TableTitle {
    static func find(for table: Table, firstBlock: Int, blocks: [Block], text: MappedText) -> String? {
        let firstRow = table.cells.filter { $0.row == 0 }
        if firstRow.count == 1, let cell = firstRow.first, cell.columnSpan == table.columns, !cell.range.isEmpty,
            cell.range.count <= 60
        {
            return text.string(cell.range)
        }
        // A line with the unit may stand between.
        for k in stride(from: firstBlock - 1, through: max(0, firstBlock - 2), by: -1) {
            let block = blocks[k]
            guard block.role == .content, block.kind != .cell else { return nil }
            let line = text.scalars[block.range]
            if line.count > 60 || line.contains(0x3002) || line.contains(0x0A) { return nil }
            if line.starts(with: "单位".scalarValues) || line.starts(with: "單位".scalarValues) { continue }
            let isTitle = line.contains(0x8868) || { if case .heading = block.kind { true } else { false } }()  // 表
            return isTitle ? String(scalars: line) : nil
        }
        return nil
    }
}

/// The title of a page: the headline when the page has one, else `<title>` without the name of the site.
enum PageTitle {
    static func find(pageTitle: [UInt32], text: MappedText, blocks: [Block]) -> String? {
        let title = collapse(pageTitle)
        let content = blocks.prefix(200).filter { $0.role == .content && $0.range.count <= 120 }
        // What both the page and its <title> say is the title.
        for block in content {
            let line = collapse(Array(text.scalars[block.range]))
            if line.count >= 6, title.starts(with: line) { return String(scalars: line) }
        }
        for level in 1...2 {
            let headings = content.filter { $0.kind == .heading(level: level) }
            if let first = headings.first, headings.count == 1 || level == 1 {
                return String(scalars: collapse(Array(text.scalars[first.range])))
            }
        }
        if title.isEmpty { return nil }
        for (i, c) in title.enumerated() where i >= 6 && (c == 0x5F || c == 0x7C || c == 0xFF5C) {  // _ | ｜
            return String(scalars: collapse(Array(title[..<i])))
        }
        for i in title.indices.dropFirst(6) where i + 2 < title.count && title[i] == 0x20 {
            if title[i + 1] == 0x2D, title[i + 2] == 0x20 { return String(scalars: title[..<i]) }
        }
        return String(scalars: title)
    }

    /// Runs of white space as one space, none at the ends.
    private static func collapse(_ scalars: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        for c in scalars {
            if PlainTextReader.isBlank(c) {
                if let last = result.last, last != 0x20 { result.append(0x20) }
            } else {
                result.append(c)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }
}
