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

    @inlinable public var id: Int {
        get { shared.value.id }
        set { owned.value.id = newValue }
    }
    /// Index of the report in the file.
    @inlinable public var report: Int {
        get { shared.value.report }
        set { owned.value.report = newValue }
    }
    @inlinable public var span: Span {
        get { shared.value.span }
        set { owned.value.span = newValue }
    }
    /// The source text of the span.
    @inlinable public var quote: String {
        get { shared.value.quote }
        set { owned.value.quote = newValue }
    }
    /// Scalars of the normalised text.
    @inlinable public var range: Range<Int> {
        get { shared.value.range }
        set { owned.value.range = newValue }
    }
    /// In base units; nil for a date or time.
    @inlinable public var value: Rational? {
        get { shared.value.value }
        set { owned.value.value = newValue }
    }
    /// What `value` prints as; the ISO form for dates.
    @inlinable public var valueText: String {
        get { shared.value.valueText }
        set { owned.value.valueText = newValue }
    }
    /// After normalisation, as the document writes it.
    @inlinable public var unit: String {
        get { shared.value.unit }
        set { owned.value.unit = newValue }
    }
    @inlinable public var comparator: Comparator {
        get { shared.value.comparator }
        set { owned.value.comparator = newValue }
    }
    /// What the printed digits allow.
    @inlinable public var interval: Interval {
        get { shared.value.interval }
        set { owned.value.interval = newValue }
    }
    /// Value of one unit of the last printed digit: 0.01 for `97.46`, 100 for `1.92万`.
    @inlinable public var ulp: Rational {
        get { shared.value.ulp }
        set { owned.value.ulp = newValue }
    }
    @inlinable public var kind: Kind {
        get { shared.value.kind }
        set { owned.value.kind = newValue }
    }
    @inlinable public var status: Status {
        get { shared.value.status }
        set { owned.value.status = newValue }
    }
    /// Other readings, plain decimal notation, where the status is not certain.
    @inlinable public var candidates: [String] {
        get { shared.value.candidates }
        set { owned.value.candidates = newValue }
    }
    /// Ids of the repairs it rests on.
    @inlinable public var repairs: [Int] {
        get { shared.value.repairs }
        set { owned.value.repairs = newValue }
    }
    /// Whether it is written in Chinese numerals.
    @inlinable public var isChinese: Bool {
        get { shared.value.isChinese }
        set { owned.value.isChinese = newValue }
    }
    /// What 万, 亿 or a table's heading multiplied the printed digits by: `value ÷ scale` is what is printed.
    @inlinable public var scale: Rational {
        get { shared.value.scale }
        set { owned.value.scale = newValue }
    }

    public init(
        id: Int = 0, report: Int = 0, span: Span, quote: String, range: Range<Int>, value: Rational?,
        valueText: String, unit: String, comparator: Comparator, interval: Interval, ulp: Rational, kind: Kind,
        status: Status = .certain, candidates: [String] = [], repairs: [Int] = [], isChinese: Bool = false,
        scale: Rational = 1
    ) {
        shared = Shared(
            Fields(
                id: id, report: report, span: span, quote: quote, range: range, value: value, valueText: valueText,
                unit: unit, comparator: comparator, interval: interval, ulp: ulp, kind: kind, status: status,
                candidates: candidates, repairs: repairs, isChinese: isChinese, scale: scale))
    }

    /// What a mention holds, shared by its copies.
    @usableFromInline struct Fields: Hashable, Sendable {
        @usableFromInline var id: Int
        @usableFromInline var report: Int
        @usableFromInline var span: Span
        @usableFromInline var quote: String
        @usableFromInline var range: Range<Int>
        @usableFromInline var value: Rational?
        @usableFromInline var valueText: String
        @usableFromInline var unit: String
        @usableFromInline var comparator: Comparator
        @usableFromInline var interval: Interval
        @usableFromInline var ulp: Rational
        @usableFromInline var kind: Kind
        @usableFromInline var status: Status
        @usableFromInline var candidates: [String]
        @usableFromInline var repairs: [Int]
        @usableFromInline var isChinese: Bool
        @usableFromInline var scale: Rational
    }
    @usableFromInline var shared: Shared<Fields>

    /// The fields, and nobody else's from here on.
    @inlinable var owned: Shared<Fields> {
        mutating get {
            if !isKnownUniquelyReferenced(&shared) { shared = Shared(shared.value) }
            return shared
        }
    }

    public static func == (a: Mention, b: Mention) -> Bool { a.shared.value == b.shared.value }
    public func hash(into hasher: inout Hasher) { hasher.combine(shared.value) }
}
