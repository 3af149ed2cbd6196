import CGumbo
import Source

/// Reads a web page: its visible text in blocks and tables, every scalar with its place in the source.
///
/// gumbo builds the tree; this writes its text as a browser would show it and tells the document from the page around.
struct HTMLReader {
    struct Result {
        var text: MappedText
        var blocks: [Block]
        var tables: [Table]
        var title: String?
        var warnings: [Warning]
    }

    private struct Open {
        var tag: HTMLTag
        var kind: Block.Kind
        var isChrome: Bool
        var inLink: Bool
        var isPreformatted: Bool
        var isHidden: Bool
        /// Border of a block when it closes.
        var isBlock: Bool
        /// Opened a data table; it closes with this element.
        var opensTable = false
        var opensCell = false
    }

    private let chrome: ChromePatterns
    private let limits: Limits
    private var flow = HTMLFlow()
    private var open: [Open] = []
    private var builders: [HTMLTableBuilder] = []
    /// The data table being read, and its cell.
    private var table: Int?
    private var cell: Int?
    private var pageTitle: [UInt32] = []

    static func read(_ source: SourceFile, chrome: ChromePatterns, limits: Limits) throws(ReadingError) -> Result {
        var reader = HTMLReader(chrome: chrome, limits: limits)
        return try reader.read(source)
    }

    private init(chrome: ChromePatterns, limits: Limits) {
        self.chrome = chrome
        self.limits = limits
    }

    private mutating func read(_ source: SourceFile) throws(ReadingError) -> Result {
        // A byte order mark would count as text and open the body before the head.
        let skipped = source.scalars.first == 0xFEFF ? 1 : 0
        let encoded = UTF8Decoder.encode(Array(source.scalars[skipped...]))
        var sanitizer = MarkupSanitizer(
            encoded.bytes, maxDepth: limits.maxDepth, maxAttributes: limits.maxAttributes)
        sanitizer.run()
        let places = SourcePlaces(starts: encoded.starts, skipped: skipped)
        let complete = sanitizer.bytes.withUnsafeBufferPointer { bytes in
            do throws(HTMLTree.Failure) {
                let tree = try HTMLTree(bytes, memory: limits.maxTreeBytes)
                walk(tree, survey: HTMLSurvey(tree), bytes: bytes, places: places)
                return true
            } catch {
                return false
            }
        }
        guard complete else { throw .tooComplex(source.path, limit: limits.maxTreeBytes) }
        flow.sortBySource()
        assignRoles()
        return finish(flattened: sanitizer.flattened)
    }

    // MARK: Walking

    private mutating func walk(
        _ tree: borrowing HTMLTree, survey: HTMLSurvey, bytes: UnsafeBufferPointer<UInt8>, places: SourcePlaces
    ) {
        for i in tree.events.indices {
            let event = tree.events[i]
            switch Int(event.kind) {
            case Int(KAOJU_HTML_OPEN): openElement(event, survey.elements[i], tree, places)
            case Int(KAOJU_HTML_CLOSE): closeElement()
            default: appendText(event, bytes, places)
            }
        }
        flow.close(kind: .paragraph, isForcedChrome: false)
    }

    private mutating func openElement(
        _ event: kaoju_html_event, _ element: HTMLSurvey.Element, _ tree: borrowing HTMLTree, _ places: SourcePlaces
    ) {
        let tag = HTMLTag.of(event.tag)
        var state =
            open.last
            ?? Open(
                tag: .block, kind: .paragraph, isChrome: false, inLink: false, isPreformatted: false, isHidden: false,
                isBlock: true)
        state.opensTable = false
        state.opensCell = false
        state.isHidden = state.isHidden || element.isHidden
        // What is hidden does not part the text around it, but for its own blocks.
        state.isBlock = tag.isBlock && !state.isHidden
        state.tag = tag
        if state.isBlock { border() }
        if element.isChrome, table == nil { state.isChrome = true }
        switch tag {
        case .link: if tree.attribute(HTMLAttribute.href, of: event) != nil { state.inLink = element.link > 0 }
        case .heading(let level): state.kind = .heading(level: level)
        case .paragraph: if case .heading = state.kind { state.kind = .paragraph }
        case .listItem: state.kind = .listItem
        case .preformatted: state.isPreformatted = true
        case .article: state.kind = .paragraph
        case .lineBreak:
            if state.isHidden { break }
            if event.end > event.start {
                flow.appendLineFeed(start: places.scalar(event.start), end: places.scalar(event.end))
            } else {
                // The parser's own, for `</br>`: it has no place.
                flow.appendBorder()
            }
        case .table:
            state.kind = .paragraph
            if element.isDataTable, !state.isHidden {
                var builder = HTMLTableBuilder(maxColumns: limits.maxTableColumns)
                builder.piecesBefore = flow.pieces.count
                builders.append(builder)
                table = builders.count - 1
                state.opensTable = true
            }
        case .head, .rowGroup: break
        case .row: if let table, !state.isHidden { builders[table].openRow() }
        case .cell(let isHeader):
            state.kind = .paragraph
            if let table, !state.isHidden {
                let inHead = open.contains { $0.tag == .head }
                cell = builders[table].openCell(
                    rowSpan: number(HTMLAttribute.rowspan, event, tree),
                    columnSpan: number(HTMLAttribute.colspan, event, tree),
                    isHeader: isHeader || inHead)
                state.opensCell = true
            }
        default: break
        }
        open.append(state)
    }

    private mutating func closeElement() {
        guard let state = open.popLast() else { return }
        if state.opensCell, let table {
            flow.close(
                kind: cell == nil ? .paragraph : .cell, isForcedChrome: state.isChrome,
                cell: cell.map { (table, $0) })
            cell = nil
            return
        }
        if state.tag == .caption, let table, !state.isHidden {
            let before = flow.pieces.count
            flow.close(kind: .paragraph, isForcedChrome: state.isChrome)
            if flow.pieces.count > before, let piece = flow.pieces.last {
                builders[table].caption = String(scalars: flow.scalars[piece.range])
            }
            return
        }
        if state.isBlock { border(closing: state) }
        switch state.tag {
        case .rowGroup, .head: if let table { builders[table].closeGroup() }
        default: break
        }
        if state.opensTable { table = nil }
    }

    /// Ends the current block; within a cell of a data table, only its line.
    private mutating func border(closing state: Open? = nil) {
        if table != nil, cell != nil {
            flow.appendBorder()
        } else if let state = state ?? open.last {
            flow.close(kind: state.kind, isForcedChrome: state.isChrome)
        }
    }

    private func number(_ name: Int, _ event: kaoju_html_event, _ tree: borrowing HTMLTree) -> Int {
        guard let value = tree.attribute(name, of: event) else { return 1 }
        var number = 0
        var digits = 0
        for c in value {
            if c >= 0x30, c <= 0x39 {
                number = min(100_000, number * 10 + Int(c - 0x30))
                digits += 1
            } else if digits > 0 || !MarkupSanitizer.isSpace(c) {
                break
            }
        }
        return digits == 0 ? 1 : number
    }

    private mutating func appendText(
        _ event: kaoju_html_event, _ bytes: UnsafeBufferPointer<UInt8>, _ places: SourcePlaces
    ) {
        guard let state = open.last, event.text_length > 0 else { return }
        if state.tag == .title {
            event.text.withMemoryRebound(to: UInt8.self, capacity: Int(event.text_length)) {
                let text = UnsafeBufferPointer(start: $0, count: Int(event.text_length))
                if pageTitle.isEmpty { pageTitle = String(decoding: text, as: UTF8.self).scalarValues }
            }
            return
        }
        if state.isHidden { return }
        event.text.withMemoryRebound(to: UInt8.self, capacity: Int(event.text_length)) {
            let decoded = UnsafeBufferPointer(start: $0, count: Int(event.text_length))
            let raw = UnsafeBufferPointer(rebasing: bytes[Int(event.start)..<Int(event.end)])
            let base = places.scalar(event.start)
            var alignment = TextAlignment(raw: raw, decoded: decoded)
            while let step = alignment.next() {
                let start = base + step.start
                let end = base + step.end
                if step.scalar <= 0x20 {
                    if state.isPreformatted, step.scalar == 0x0A {
                        flow.appendLineFeed(start: start, end: end)
                    } else if state.isPreformatted {
                        flow.append(0x20, start: start, end: end, inLink: state.inLink)
                    } else {
                        flow.appendSpace(step.scalar, start: start, end: end)
                    }
                } else {
                    flow.append(step.scalar, start: start, end: end, inLink: state.inLink)
                }
            }
        }
    }

    // MARK: Roles

    /// Gives each piece its role; a piece whose lines differ is cut at its line feeds, a row of a table has one role.
    private mutating func assignRoles() {
        var pieces: [HTMLFlow.Piece] = []
        pieces.reserveCapacity(flow.pieces.count)
        var i = 0
        while i < flow.pieces.count {
            let piece = flow.pieces[i]
            if let row = row(of: piece) {
                var end = i + 1
                while end < flow.pieces.count, self.row(of: flow.pieces[end]) == row,
                    flow.pieces[end].cell?.table == piece.cell?.table
                { end += 1 }
                var line: [UInt32] = []
                for k in i..<end { line += flow.scalars[flow.pieces[k].range] + [0x20] }
                let role = line.contains(0x0A) ? .content : chrome.role(of: line)
                for k in i..<end {
                    pieces.append(flow.pieces[k])
                    pieces[pieces.count - 1].role = role
                }
                i = end
            } else {
                pieces += lines(of: piece)
                i += 1
            }
        }
        flow.pieces = pieces
    }

    private func row(of piece: HTMLFlow.Piece) -> Int? {
        piece.cell.map { builders[$0.table].cells[$0.index].row }
    }

    private func lines(of piece: HTMLFlow.Piece) -> [HTMLFlow.Piece] {
        let isHeadline = piece.kind == .heading(level: 1)
        if piece.isForcedChrome || (piece.link * 10 >= piece.text * 6 && !isHeadline) {
            var whole = piece
            whole.role = .chrome
            return [whole]
        }
        var result: [HTMLFlow.Piece] = []
        var start = piece.range.lowerBound
        for i in piece.range.lowerBound...piece.range.upperBound {
            guard i == piece.range.upperBound || flow.scalars[i] == 0x0A else { continue }
            if start < i {
                let role = chrome.role(of: flow.scalars[start..<i])
                if let last = result.last, last.role == role {
                    result[result.count - 1].range = last.range.lowerBound..<i
                } else {
                    var part = piece
                    part.role = role
                    part.range = start..<i
                    result.append(part)
                }
            }
            start = i + 1
        }
        return result
    }

    // MARK: The document

    private mutating func finish(flattened: Int) -> Result {
        var text = MappedText()
        text.reserveCapacity(flow.scalars.count + flow.pieces.count)
        var blocks: [Block] = []
        blocks.reserveCapacity(flow.pieces.count)
        var cellRanges: [[Int: Range<Int>]] = Array(repeating: [:], count: builders.count)
        var cellPlaces: [[Int: Int]] = Array(repeating: [:], count: builders.count)
        for piece in flow.pieces {
            if text.count > 0, let end = text.ends.last { text.append(0x0A, source: Int(end)..<Int(end)) }
            let start = text.count
            for i in piece.range {
                text.append(flow.scalars[i], source: Int(flow.starts[i])..<Int(flow.ends[i]))
            }
            if let cell = piece.cell {
                cellRanges[cell.table][cell.index] = start..<text.count
                cellPlaces[cell.table][cell.index] = blocks.count
            }
            blocks.append(Block(kind: piece.kind, role: piece.role, range: start..<text.count))
        }
        let tables = makeTables(text, blocks, cellRanges, cellPlaces)
        var warnings: [Warning] = []
        if flattened > 0 {
            warnings.append(
                Warning(
                    code: "nesting-too-deep",
                    zh: "网页的标签嵌套超过 \(limits.maxDepth) 层，更深的 \(flattened) 个标签没有采用，其中的文字照常读出。",
                    en:
                        "The page nests its tags deeper than \(limits.maxDepth); \(flattened) deeper tags were left out, "
                        + "their text was read."))
        }
        if !blocks.contains(where: { $0.role == .content }) {
            warnings.append(
                Warning(
                    code: "no-text", zh: "网页里没有正文；内容可能由脚本生成，请在浏览器中打开后另存。",
                    en: "The page holds no text of its own; scripts may make it, so open it in a browser and save it."))
        }
        return Result(
            text: text, blocks: blocks, tables: tables, title: title(text, blocks), warnings: warnings)
    }

    private mutating func makeTables(
        _ text: MappedText, _ blocks: [Block], _ ranges: [[Int: Range<Int>]], _ places: [[Int: Int]]
    ) -> [Table] {
        var tables: [Table] = []
        for k in builders.indices {
            let columns = builders[k].finish()
            let builder = builders[k]
            guard let firstBlock = places[k].values.min() else { continue }
            // Navigation in a grid is no table.
            if places[k].values.allSatisfy({ blocks[$0].role != .content }) { continue }
            var at = blocks[firstBlock].range.lowerBound
            let cells = builder.cells.enumerated().map { index, cell in
                let range = ranges[k][index] ?? at..<at
                at = range.upperBound
                return Table.Cell(
                    row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                    isHeader: cell.isHeader, range: range)
            }
            let table = Table(title: nil, rows: builder.rows, columns: columns, cells: cells)
            tables.append(table)
            tables[tables.count - 1].title =
                builder.caption ?? TableTitle.find(for: table, firstBlock: firstBlock, blocks: blocks, text: text)
        }
        return tables
    }

    private func title(_ text: MappedText, _ blocks: [Block]) -> String? {
        PageTitle.find(pageTitle: pageTitle, text: text, blocks: blocks)
    }
}

/// From byte offsets of the page as UTF-8 to scalars of the source.
struct SourcePlaces {
    let starts: [UInt32]
    /// Scalars of the source before the first of `starts`.
    let skipped: Int

    func scalar(_ byte: Int64) -> Int { starts.dropLast().partitioningIndex { Int64($0) >= byte } + skipped }
}
