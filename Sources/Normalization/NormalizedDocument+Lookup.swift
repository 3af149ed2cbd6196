extension NormalizedDocument {
    /// The repairs that speak of a range of source scalars, in the order of the source.
    ///
    /// A range that is empty is the place of an insertion: repairs that end or begin there speak of it too.
    /// - Complexity: O(log *n* + *k*) for *k* repairs near the range.
    public func repairs(overlapping source: Range<Int>) -> [Repair] {
        // The first repair that begins too late.
        var low = 0
        var high = repairs.count
        while low < high {
            let middle = (low + high) / 2
            let start = repairs[middle].source.lowerBound
            let early = source.isEmpty ? start <= source.lowerBound : start < source.upperBound
            if early { low = middle + 1 } else { high = middle }
        }
        var result: [Repair] = []
        var i = low - 1
        while i >= 0, source.isEmpty ? reach[i] >= source.lowerBound : reach[i] > source.lowerBound {
            let end = repairs[i].source.upperBound
            if source.isEmpty ? end >= source.lowerBound : end > source.lowerBound { result.append(repairs[i]) }
            i -= 1
        }
        return result.reversed()
    }
}
