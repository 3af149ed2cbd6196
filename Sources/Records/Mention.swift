import Exact
import Source

/// How the number that is meant relates to the number that is printed.
public enum Comparator: String, Hashable, Sendable, CaseIterable {
    case eq, approx, gt, lt, ge, le, range
}

/// Whether a reading rests on the text alone.
public enum Status: String, Hashable, Sendable {
    /// The text says so.
    case certain
    /// A repair with evidence decided it.
    case conjectured
    /// Several readings; see the candidates.
    case ambiguous
}

/// A number that stands in the text.
public struct Mention: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case count, money, percent, ratio, area, year, date, ordinal, number
        case listNumber = "list-number"
        case docNumber = "doc-number"
        case phraseNumber = "phrase-number"

        /// Whether such a number can measure something.
        public var isQuantity: Bool {
            switch self {
            case .count, .money, .percent, .ratio, .area, .number: true
            default: false
            }
        }
    }

    public var id: Int
    /// Index of the report in the file.
    public var report: Int
    public var span: Span
    /// The source text of the span.
    public var quote: String
    /// Scalars of the normalised text.
    public var range: Range<Int>
    /// In base units; nil for a date or time.
    public var value: Rational?
    /// What `value` prints as; the ISO form for dates.
    public var valueText: String
    /// After normalisation, as the document writes it.
    public var unit: String
    public var comparator: Comparator
    /// What the printed digits allow.
    public var interval: Interval
    /// Value of one unit of the last printed digit: 0.01 for `97.46`, 100 for `1.92万`.
    public var ulp: Rational
    public var kind: Kind
    public var status: Status
    /// Other readings, plain decimal notation, where the status is not certain.
    public var candidates: [String]
    /// Ids of the repairs it rests on.
    public var repairs: [Int]
    /// Whether it is written in Chinese numerals.
    public var isChinese: Bool
    /// What 万, 亿 or a table's heading multiplied the printed digits by: `value ÷ scale` is what is printed.
    public var scale: Rational

    public init(
        id: Int = 0, report: Int = 0, span: Span, quote: String, range: Range<Int>, value: Rational?,
        valueText: String, unit: String, comparator: Comparator, interval: Interval, ulp: Rational, kind: Kind,
        status: Status = .certain, candidates: [String] = [], repairs: [Int] = [], isChinese: Bool = false,
        scale: Rational = 1
    ) {
        self.id = id
        self.report = report
        self.span = span
        self.quote = quote
        self.range = range
        self.value = value
        self.valueText = valueText
        self.unit = unit
        self.comparator = comparator
        self.interval = interval
        self.ulp = ulp
        self.kind = kind
        self.status = status
        self.candidates = candidates
        self.repairs = repairs
        self.isChinese = isChinese
        self.scale = scale
    }
}
