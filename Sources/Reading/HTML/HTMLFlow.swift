/// The text of a page as it is collected: runs of scalars with their places in the source, cut into blocks.
struct HTMLFlow {
    /// A block before its final place in the text is known.
    struct Piece {
        var kind: Block.Kind
        var role: Block.Role
        /// Indices of the flow's scalars.
        var range: Range<Int>
        /// Scalars that are no white space, and those of them in links.
        var text: Int
        var link: Int
        /// Marked by the element it stands in, whatever it says.
        var isForcedChrome: Bool
        /// Table and cell, for a cell of a data table.
        var cell: (table: Int, index: Int)?
    }

    private(set) var scalars: [UInt32] = []
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []
    var pieces: [Piece] = []

    private var first = 0
    private var text = 0
    private var link = 0
    /// White space met since the last scalar; written only when another scalar follows in the same block.
    private var space: (start: Int32, end: Int32, hasLineFeed: Bool)?

    var isEmpty: Bool { scalars.count == first }

    /// One scalar of a text node that is no collapsible white space.
    mutating func append(_ scalar: UInt32, start: Int, end: Int, inLink: Bool) {
        if let space, !isEmpty, let last = scalars.last, last != 0x0A {
            // As browsers do: a line feed between two Chinese characters is only the width of the author's editor.
            if !(space.hasLineFeed && Self.isWide(last) && Self.isWide(scalar)) {
                put(0x20, space.start, space.end)
            }
        }
        space = nil
        put(scalar, Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end))
        if scalar != 0x20 && scalar != 0xA0 && scalar != 0x3000 {
            text += 1
            if inLink { link += 1 }
        }
    }

    mutating func appendSpace(_ scalar: UInt32, start: Int, end: Int) {
        if space == nil {
            space = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end), false)
        } else if let known = space, known.end == Int32(truncatingIfNeeded: start) {
            space?.end = Int32(truncatingIfNeeded: end)
        }
        if scalar == 0x0A || scalar == 0x0D { space?.hasLineFeed = true }
    }

    /// `<br>`, or the border of a block within a cell (with an empty range).
    mutating func appendLineFeed(start: Int, end: Int) {
        space = nil
        if isEmpty { return }
        put(0x0A, Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end))
    }

    /// A line feed between the blocks of a cell, unless one stands there already.
    mutating func appendBorder() {
        space = nil
        guard !isEmpty, let last = scalars.last, last != 0x0A, let end = ends.last else { return }
        put(0x0A, end, end)
    }

    /// Ends the current block. An empty one leaves no trace.
    mutating func close(
        kind: Block.Kind, isForcedChrome: Bool, cell: (table: Int, index: Int)? = nil
    ) {
        space = nil
        while !isEmpty, let last = scalars.last, last == 0x0A || last == 0x20 { drop() }
        if text > 0 {
            pieces.append(
                Piece(
                    kind: kind, role: .content, range: first..<scalars.count, text: text, link: link,
                    isForcedChrome: isForcedChrome, cell: cell))
        } else {
            while !isEmpty { drop() }
        }
        first = scalars.count
        text = 0
        link = 0
    }

    private mutating func put(_ scalar: UInt32, _ start: Int32, _ end: Int32) {
        scalars.append(scalar)
        starts.append(start)
        ends.append(end)
    }

    private mutating func drop() {
        scalars.removeLast()
        starts.removeLast()
        ends.removeLast()
    }

    /// Brings the pieces into the order of the source: a parser moves stray text of a table in front of it.
    mutating func sortBySource() {
        var isOrdered = true
        for i in starts.indices.dropFirst() where starts[i] < starts[i - 1] {
            isOrdered = false
            break
        }
        if isOrdered { return }
        var order: [(start: Int32, piece: Int, at: Int)] = []
        order.reserveCapacity(scalars.count)
        for (k, piece) in pieces.enumerated() {
            for i in piece.range { order.append((starts[i], k, i)) }
        }
        order.sort { ($0.start, $0.at) < ($1.start, $1.at) }
        let old = (scalars, starts, ends, pieces)
        scalars = []
        starts = []
        ends = []
        pieces = []
        var seenCells: Set<Int> = []
        var i = 0
        while i < order.count {
            let k = order[i].piece
            var piece = old.3[k]
            let begin = scalars.count
            while i < order.count, order[i].piece == k {
                put(old.0[order[i].at], old.1[order[i].at], old.2[order[i].at])
                i += 1
            }
            piece.range = begin..<scalars.count
            // A cell that something else cuts in two keeps its place in the table for its first part.
            if piece.cell != nil, !seenCells.insert(k).inserted {
                piece.cell = nil
                piece.kind = .paragraph
            }
            pieces.append(piece)
        }
        first = scalars.count
    }

    /// East Asian wide characters, and the marks that Chinese texts share with Western ones; no Hangul, which has spaces.
    static func isWide(_ c: UInt32) -> Bool {
        switch c {
        case 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026:
            true
        default: false
        }
    }
}
