import Normalization
import Source

/// The repairs of a document by the source scalars they speak of.
struct RepairPlaces: Sendable {
    private let ranges: [Range<Int>]
    /// `reach[i]` is the furthest end of `ranges[...i]`: repairs may nest, and a search may stop early all the same.
    private let reach: [Int]

    /// - Precondition: `repairs` stand in the order of the source.
    init(_ repairs: [Repair]) {
        ranges = repairs.map(\.source)
        var furthest = 0
        reach = ranges.map {
            furthest = max(furthest, $0.upperBound)
            return furthest
        }
    }

    /// Indices of the repairs that overlap `source`, ascending; an insertion belongs to the range it stands in or
    /// right before.
    /// - Complexity: O(log *n* + *k*) for *k* repairs near the range.
    func indices(touching source: Range<Int>) -> [Int] {
        var found: [Int] = []
        var i = ranges.partitioningIndex { $0.lowerBound >= source.upperBound } - 1
        while i >= 0, reach[i] >= source.lowerBound {
            let range = ranges[i]
            if source.lowerBound < range.upperBound || range.isEmpty && source.contains(range.lowerBound) {
                found.append(i)
            }
            i -= 1
        }
        return found.reversed()
    }
}
