import Exact
import Source

extension Finding {
    /// A figure as the document states it.
    ///
    /// A fact's or a mention's is written out only where it is read: most findings pass and are never shown.
    public struct Term: Hashable, Sendable {
        private enum Figure: Sendable {
            case fact(Fact)
            case mention(Mention)
            indirect case stated(Stated)
        }
        /// What is no number of the document: a conclusion, a count of schools, the cells of a table.
        private struct Stated: Sendable {
            let value: String
            let unit: String
            let interval: Interval
            let span: Span?
            let quote: String
            let status: Status
        }
        private let figure: Figure
        private var ownName: String?
        /// The document, where several are compared; nil for the finding's own.
        public var document: String?
        /// Where it stands in a table that was given beside the document: cells such as `C5` or `C5:C22`.
        public var source: TableSource?

        public init(
            name: String, value: String, unit: String, interval: Interval, span: Span?, quote: String,
            status: Status = .certain
        ) {
            figure = .stated(
                Stated(value: value, unit: unit, interval: interval, span: span, quote: quote, status: status))
            ownName = name
        }

        init(_ fact: Fact) { figure = .fact(fact) }

        init(_ mention: Mention, name: String) {
            figure = .mention(mention)
            ownName = name
        }

        public var name: String {
            get {
                if let ownName { return ownName }
                guard case .fact(let fact) = figure else { return "" }
                return fact.displayName
            }
            set { ownName = newValue }
        }
    }

    /// A place in a table that was given beside the document.
    public struct TableSource: Hashable, Sendable {
        public var path: String
        public var sheet: String?
        public var cells: [String]

        public init(path: String, sheet: String?, cells: [String]) {
            self.path = path
            self.sheet = sheet
            self.cells = cells
        }
    }
}

extension Finding.Term {
    /// The number it is of; nil for what is none of the document.
    private var mention: Mention? {
        switch figure {
        case .fact(let fact): fact.mention
        case .mention(let mention): mention
        case .stated: nil
        }
    }
    private var stated: Stated? {
        guard case .stated(let stated) = figure else { return nil }
        return stated
    }

    /// As printed: `6141.42` of `6141.42万元`. Intervals, `recomputed` and `gap` of the finding are in the claim's unit.
    public var value: String {
        guard let mention else { return stated?.value ?? "" }
        return mention.value.map { ($0 / mention.scale).decimal } ?? mention.valueText
    }
    public var unit: String { mention.map { Fact.prefix($0.scale) + $0.unit } ?? stated?.unit ?? "" }
    public var interval: Interval {
        mention.map { $0.interval.scaled(by: 1 / $0.scale) } ?? stated?.interval ?? .everything
    }
    public var span: Span? {
        guard let mention else { return stated?.span }
        return mention.span
    }
    /// Where the span begins and ends.
    public var place: TextPlace? {
        switch figure {
        case .fact(let fact): TextPlace(fact.mention.span.chars)
        case .mention(let mention): TextPlace(mention.span.chars)
        case .stated(let stated): stated.span.map { TextPlace($0.chars) }
        }
    }
    public var quote: String { mention?.quote ?? stated?.quote ?? "" }
    /// What the printed value is multiplied by to give base units: 10000 for 万元.
    public var scale: Rational { mention?.scale ?? 1 }
    /// How the number meant relates to the printed one.
    public var comparator: Comparator { mention?.comparator ?? .eq }
    /// One unit of its last printed digit in the printed unit; 0 for a number that cannot be rounded.
    public var ulp: Rational { mention.map { $0.ulp / $0.scale } ?? 0 }
    /// Whether its reading is certain.
    public var status: Status { mention?.status ?? stated?.status ?? .certain }

    public static func == (a: Self, b: Self) -> Bool {
        a.name == b.name && a.value == b.value && a.unit == b.unit && a.interval == b.interval && a.span == b.span
            && a.quote == b.quote && a.scale == b.scale && a.comparator == b.comparator && a.ulp == b.ulp
            && a.status == b.status && a.document == b.document && a.source == b.source
    }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(value)
        hasher.combine(span)
    }
}
