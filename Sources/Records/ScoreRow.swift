/// An item that points are given for: what could be had, and what was earned.
///
///     ScoreRow(name: "质量指标", full: 15分, score: 14.5分, …)
public struct ScoreRow: Hashable, Sendable {
    public var name: String
    public var full: Mention?
    public var score: Mention?
    /// Scalars of the normalised text, from its name to its last figure.
    public var range: Range<Int>
    /// It adds up the others (合计, 总分).
    public var isTotal: Bool
    /// The report says that there is nothing to give points for: 加分项(8分)。无
    public var isNone = false
    /// What was earned may be that of a part: 预算执行(22分)。预算完成率97.4%,得4.5分;…
    public var isUnclear = false
    /// Which of the document's tables it stands in; nil in running text.
    public var table: Int?

    public init(
        name: String, full: Mention?, score: Mention?, range: Range<Int>, isTotal: Bool, table: Int? = nil
    ) {
        self.name = name
        self.full = full
        self.score = score
        self.range = range
        self.isTotal = isTotal
        self.table = table
    }

    /// Whether it is known what was earned.
    public var isAnswered: Bool { score != nil || isNone }

    public var report: Int { (score ?? full)?.report ?? 0 }
}
