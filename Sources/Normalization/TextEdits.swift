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

    /// The new text. What replaces a range stands for it scalar by scalar, and where it is shorter its last one stands for
    /// all the rest; an inserted scalar, and each beyond those that were there, has an empty source range.
    func applied(to text: MappedText) -> MappedText {
        var result = MappedText()
        result.reserveCapacity(text.count + (shifts.last ?? 0))
        var next = 0
        for edit in edits {
            if next < edit.range.lowerBound { result.append(next..<edit.range.lowerBound, of: text) }
            for (k, scalar) in edit.replacement.enumerated() {
                let first = edit.range.lowerBound + k
                if first < edit.range.upperBound {
                    let end = k == edit.replacement.count - 1 ? edit.range.upperBound : first + 1
                    result.append(scalar, source: text.sourceRange(first..<end))
                } else {
                    result.append(scalar, source: Self.place(of: edit.range.upperBound, in: text))
                }
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
        let next = edits.partitioningIndex {
            let range = $0.range
            return range.upperBound > boundary || range.upperBound == boundary && range.isEmpty && !startsSomething
        }
        let shift = next > 0 ? shifts[next - 1] : 0
        if next < edits.count, edits[next].range.lowerBound < boundary { return edits[next].range.lowerBound + shift }
        return boundary + shift
    }
}
