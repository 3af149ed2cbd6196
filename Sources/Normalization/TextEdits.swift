import Source

/// Replacements in a text, applied in one go; knows where every place of the old text is in the new one.
struct TextEdits: Sendable {
    struct Edit: Sendable {
        /// Scalars of the old text; empty for an insertion.
        var range: Range<Int>
        /// Empty for a removal.
        var replacement: [UInt32]
    }
    /// Ascending, not overlapping.
    private(set) var edits: [Edit] = []
    /// `shifts[i]`: by how much the text after edit `i` moves.
    private var shifts: [Int] = []

    var isEmpty: Bool { edits.isEmpty }

    /// - Precondition: `range` starts at or after the end of the last edit.
    mutating func replace(_ range: Range<Int>, with replacement: [UInt32]) {
        precondition(edits.last.map { $0.range.upperBound <= range.lowerBound } ?? true)
        edits.append(Edit(range: range, replacement: replacement))
        shifts.append((shifts.last ?? 0) + replacement.count - range.count)
    }

    mutating func insert(_ scalars: [UInt32], at index: Int) { replace(index..<index, with: scalars) }
    mutating func remove(_ range: Range<Int>) { replace(range, with: []) }

    /// The new text. What replaces a range stands for all of it; an inserted scalar has an empty source range.
    func applied(to text: MappedText) -> MappedText {
        var result = MappedText()
        result.reserveCapacity(text.count + (shifts.last ?? 0))
        var next = 0
        for edit in edits {
            if next < edit.range.lowerBound { result.append(next..<edit.range.lowerBound, of: text) }
            if !edit.replacement.isEmpty {
                let source =
                    edit.range.isEmpty ? Self.place(of: edit.range.lowerBound, in: text) : text.sourceRange(edit.range)
                for scalar in edit.replacement { result.append(scalar, source: source) }
            }
            next = edit.range.upperBound
        }
        result.append(next..<text.count, of: text)
        return result
    }

    /// An insertion stands right behind what it follows, also where characters vanished after that.
    private static func place(of index: Int, in text: MappedText) -> Range<Int> {
        let place = index > 0 ? Int(text.ends[index - 1]) : Int(text.starts.first ?? 0)
        return place..<place
    }

    /// Where a boundary between scalars of the old text lies in the new one. What is inserted at a boundary comes after
    /// it when the boundary ends something and before it when it starts something, so that nothing grows by it.
    func mapped(_ boundary: Int, startsSomething: Bool) -> Int {
        // The first edit that does not lie wholly before the boundary.
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            let range = edits[middle].range
            let before =
                range.upperBound < boundary || (range.upperBound == boundary && (!range.isEmpty || startsSomething))
            if before { low = middle + 1 } else { high = middle }
        }
        let shift = low > 0 ? shifts[low - 1] : 0
        if low < edits.count, edits[low].range.lowerBound < boundary { return edits[low].range.lowerBound + shift }
        return boundary + shift
    }
}
