import Exact
import Source

/// A 自评结论: what a report says of itself, for one indicator, a section or the whole.
public struct Conclusion: Hashable, Sendable {
    public var id: Int
    public var report: Int
    public var indicator: IndicatorKey
    /// Canonical: `达标` `基本达标` `不达标` `优` …, or `missing` where the indicator is listed and none is stated.
    public var verdict: String
    public var score: Rational?
    public var fullScore: Rational?
    public var span: Span
    public var quote: String
    /// Scalars of the normalised text.
    public var range: Range<Int>
    public var status: Status
    /// What it speaks of: one indicator, or how many (`15项指标均达标`).
    public var coverage: Coverage
    /// A label (自评结论, 自评结果) introduces it.
    public var isLabelled: Bool = false
    /// A sentence says it in passing: for the record, no check judges by it.
    public var isRemark: Bool = false
    /// The title of the indicator as the document writes it.
    public var title: String?

    public enum Coverage: Hashable, Sendable {
        case indicator
        /// All of a section's indicators; the number when it is printed.
        case all(count: Int?)
        /// The first of a section's indicators: 9项指标中前8项.
        case first(count: Int)
        case section

        /// How many it speaks of, where that is printed.
        public var count: Int? {
            switch self {
            case .all(let count): count
            case .first(let count): count
            default: nil
            }
        }
        public var isOfSeveral: Bool {
            switch self {
            case .all, .first: true
            default: false
            }
        }
        /// Whether it speaks of the indicator of that number.
        public func holds(_ no: Int?) -> Bool {
            guard case .first(let count) = self else { return true }
            return no.map { $0 <= count } ?? false
        }
    }

    public init(
        id: Int = 0, report: Int, indicator: IndicatorKey, verdict: String, score: Rational? = nil,
        fullScore: Rational? = nil, span: Span, quote: String, range: Range<Int>, status: Status = .certain,
        coverage: Coverage = .indicator, title: String? = nil
    ) {
        self.id = id
        self.report = report
        self.indicator = indicator
        self.verdict = verdict
        self.score = score
        self.fullScore = fullScore
        self.span = span
        self.quote = quote
        self.range = range
        self.status = status
        self.coverage = coverage
        self.title = title
    }
}
