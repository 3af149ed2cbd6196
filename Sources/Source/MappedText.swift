/// A text whose every scalar knows the range of source scalars that it stands for.
///
/// A stage that removes, joins or inserts characters makes a new `MappedText`; the map to the source stays exact:
/// a removed source scalar belongs to no text scalar, an inserted text scalar has an empty source range at the place
/// of the insertion.
///
///     text.sourceRange(3..<5)   // what to highlight in the file for scalars 3 and 4 of the text
public struct MappedText: Sendable {
    public private(set) var scalars: [UInt32] = []
    /// First source scalar of each text scalar, ascending.
    public private(set) var starts: [Int32] = []
    /// End (exclusive) of the source scalars of each text scalar, ascending.
    public private(set) var ends: [Int32] = []

    public init() {}

    /// The text that is its own source.
    public init(identity scalars: [UInt32]) {
        self.scalars = scalars
        starts = Self.counting(from: 0, scalars.count)
        ends = Self.counting(from: 1, scalars.count)
    }

    private static func counting(from first: Int32, _ count: Int) -> [Int32] {
        [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
            for i in 0..<count { buffer[i] = first &+ Int32(truncatingIfNeeded: i) }
            initialized = count
        }
    }

    public var count: Int { scalars.count }

    public mutating func reserveCapacity(_ n: Int) {
        scalars.reserveCapacity(n)
        starts.reserveCapacity(n)
        ends.reserveCapacity(n)
    }

    /// Appends one scalar that stands for the source scalars `source` (empty for an insertion).
    public mutating func append(_ scalar: UInt32, source: Range<Int>) {
        scalars.append(scalar)
        starts.append(Int32(source.lowerBound))
        ends.append(Int32(source.upperBound))
    }

    /// Appends a range of another text with its sources, in one go.
    public mutating func append(_ range: Range<Int>, of other: MappedText) {
        scalars.append(contentsOf: other.scalars[range])
        starts.append(contentsOf: other.starts[range])
        ends.append(contentsOf: other.ends[range])
    }

    /// Replaces the scalar at `index`, keeping where it stands. For repairs that keep the number of scalars.
    public mutating func replace(at index: Int, with scalar: UInt32) { scalars[index] = scalar }

    /// Changes scalars in place, keeping where they stand. For steps that change many and keep their number.
    public mutating func withMutableScalars(_ body: (UnsafeMutableBufferPointer<UInt32>) -> Void) {
        scalars.withUnsafeMutableBufferPointer { body($0) }
    }

    /// The smallest source range that covers the text range; removed characters inside it are covered too.
    public func sourceRange(_ range: Range<Int>) -> Range<Int> {
        if range.isEmpty {
            let at = range.lowerBound < starts.count ? Int(starts[range.lowerBound]) : Int(ends.last ?? 0)
            return at..<at
        }
        let start = Int(starts[range.lowerBound])
        return start..<max(start, Int(ends[range.upperBound - 1]))
    }

    /// The text scalars whose source lies at or after `source`: the inverse of `sourceRange` for a boundary. `first` is an
    /// index known to be no later than the answer.
    public func textIndex(atSource source: Int, from first: Int = 0) -> Int {
        starts.dropFirst(first).partitioningIndex { Int($0) >= source }
    }

    /// The text range that stands for a source range.
    public func textRange(ofSource range: Range<Int>) -> Range<Int> {
        let start = textIndex(atSource: range.lowerBound)
        return start..<max(start, textIndex(atSource: range.upperBound))
    }

    public func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }
    public var string: String { String(scalars: scalars) }
}
