import Source

extension NormalizedDocument {
    /// The repairs that speak of a range of source scalars, in the order of the source.
    ///
    /// A range that is empty is the place of an insertion: repairs that end or begin there speak of it too.
    /// - Complexity: O(log *n* + *k*) for *k* repairs near the range.
    public func repairs(overlapping source: Range<Int>) -> [Repair] {
        // The first repair that begins too late.
        let next = repairs.partitioningIndex {
            let start = $0.source.lowerBound
            return source.isEmpty ? start > source.lowerBound : start >= source.upperBound
        }
        var result: [Repair] = []
        var i = next - 1
        while i >= 0, source.isEmpty ? reach[i] >= source.lowerBound : reach[i] > source.lowerBound {
            let end = repairs[i].source.upperBound
            if source.isEmpty ? end >= source.lowerBound : end > source.lowerBound { result.append(repairs[i]) }
            i -= 1
        }
        return result.reversed()
    }
}
