/// Points that were taken off.
///
///     PointDeduction(name: "2.过程方面", points: 1.5分, …)
public struct PointDeduction: Hashable, Sendable {
    /// The words before it.
    public var name: String
    public var points: Mention
    /// Scalars of the normalised text, from its name to the points.
    public var range: Range<Int>
    /// It adds up others (共扣2.8分).
    public var isTotal: Bool

    public init(name: String, points: Mention, range: Range<Int>, isTotal: Bool) {
        self.name = name
        self.points = points
        self.range = range
        self.isTotal = isTotal
    }
}
