import Exact
import Source

/// How the number that is meant relates to the number that is printed.
public enum Comparator: String, Hashable, Sendable, CaseIterable {
    case eq, approx, gt, lt, ge, le, range

    /// Whether it bounds a value on one side: 不低于, 超过.
    public var isBound: Bool { self == .ge || self == .gt || self == .le || self == .lt }
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
        _read { yield shared.value.id }
        _modify { yield &shared.value.id }
    }
    /// Index of the report in the file.
    @inlinable public var report: Int {
        _read { yield shared.value.report }
        _modify { yield &shared.value.report }
    }
    @inlinable public var span: Span {
        _read { yield shared.value.span }
        _modify { yield &shared.value.span }
    }
    /// The source text of the span.
    @inlinable public var quote: String {
        _read { yield shared.value.quote }
        _modify { yield &shared.value.quote }
    }
    /// Scalars of the normalised text.
    @inlinable public var range: Range<Int> {
        _read { yield shared.value.range }
        _modify { yield &shared.value.range }
    }
    /// In base units; nil for a date or time.
    @inlinable public var value: Rational? {
        _read { yield shared.value.value }
        _modify { yield &shared.value.value }
    }
    /// What `value` prints as; the ISO form for dates.
    @inlinable public var valueText: String {
        _read { yield shared.value.valueText }
        _modify { yield &shared.value.valueText }
    }
    /// After normalisation, as the document writes it.
    @inlinable public var unit: String {
        _read { yield shared.value.unit }
        _modify { yield &shared.value.unit }
    }
    @inlinable public var comparator: Comparator {
        _read { yield shared.value.comparator }
        _modify { yield &shared.value.comparator }
    }
    /// What the printed digits allow.
    @inlinable public var interval: Interval {
        _read { yield shared.value.interval }
        _modify { yield &shared.value.interval }
    }
    /// Value of one unit of the last printed digit: 0.01 for `97.46`, 100 for `1.92万`.
    @inlinable public var ulp: Rational {
        _read { yield shared.value.ulp }
        _modify { yield &shared.value.ulp }
    }
    @inlinable public var kind: Kind {
        _read { yield shared.value.kind }
        _modify { yield &shared.value.kind }
    }
    @inlinable public var status: Status {
        _read { yield shared.value.status }
        _modify { yield &shared.value.status }
    }
    /// Other readings, plain decimal notation, where the status is not certain.
    @inlinable public var candidates: [String] {
        _read { yield shared.value.candidates }
        _modify { yield &shared.value.candidates }
    }
    /// Ids of the repairs it rests on.
    @inlinable public var repairs: [Int] {
        _read { yield shared.value.repairs }
        _modify { yield &shared.value.repairs }
    }
    /// Whether it is written in Chinese numerals.
    @inlinable public var isChinese: Bool {
        _read { yield shared.value.isChinese }
        _modify { yield &shared.value.isChinese }
    }
    /// What 万, 亿 or a table's heading multiplied the printed digits by: `value ÷ scale` is what is printed.
    @inlinable public var scale: Rational {
        _read { yield shared.value.scale }
        _modify { yield &shared.value.scale }
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

    public static func == (a: Mention, b: Mention) -> Bool { a.shared.value == b.shared.value }
    public func hash(into hasher: inout Hasher) { hasher.combine(shared.value) }
}
