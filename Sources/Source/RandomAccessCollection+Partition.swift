extension RandomAccessCollection {
    /// Where the elements begin of which something holds, in a collection in which all of those come last; `endIndex` where there are
    /// none. Named as in swift-algorithms.
    ///
    ///     [1, 3, 5, 7].partitioningIndex { $0 > 3 }  // 2
    ///
    /// - Complexity: O(log *n*).
    @inlinable public func partitioningIndex(where isBehind: (Element) throws -> Bool) rethrows -> Index {
        var (low, length) = (startIndex, count)
        while length > 0 {
            let half = length / 2
            let middle = index(low, offsetBy: half)
            if try isBehind(self[middle]) {
                length = half
            } else {
                low = index(after: middle)
                length -= half + 1
            }
        }
        return low
    }
}
