import Exact
import Lexicon
import Records
import Source

/// What a document states, as evaluation needs it: records, and the sentences they stand in. No text is parsed here.
public struct Evidence: Sendable {
    public struct Sentence: Sendable {
        /// Scalars of the normalised text.
        public let range: Range<Int>
        public let text: String
        /// `text` as scalars, for checks that look for words.
        let scalars: [UInt32]
        /// The source text of `span`.
        public let sourceQuote: String
        public let span: Span
        public let report: Int
        public let block: IndicatorKey?

        public init(
            range: Range<Int>, text: String, sourceQuote: String, span: Span, report: Int, block: IndicatorKey?
        ) {
            self.range = range
            self.text = text
            scalars = text.unicodeScalars.map(\.value)
            self.sourceQuote = sourceQuote
            self.span = span
            self.report = report
            self.block = block
        }
    }
    /// A section that answers one group of a standard, or the heading above several.
    public struct Section: Sendable {
        public let group: String
        public let title: String
        public let span: Span
        public let quote: String
        public let report: Int
        /// Scalars of the normalised text.
        public let range: Range<Int>
        /// Indicators the section lists, by number.
        public let listed: [Int]

        public init(
            group: String, title: String, span: Span, quote: String, report: Int, range: Range<Int>, listed: [Int]
        ) {
            self.group = group
            self.title = title
            self.span = span
            self.quote = quote
            self.report = report
            self.range = range
            self.listed = listed
        }
    }
    /// Each at the index that is its id.
    public let facts: [Fact]
    public let conclusions: [Conclusion]
    public let sentences: [Sentence]
    public let sections: [Section]
    /// Where the sections on the standard's groups begin, by report: what a missing section is reported at.
    public let frames: [Int: Section]
    public let reports: Int
    /// `self-evaluation`, `plan` …
    public let kind: String
    public let standards: [Standard]
    public let citations: [Citation]
    /// Each report's whole text.
    public let texts: [String]
    private let index: EvidenceIndex

    public init(
        facts: [Fact], conclusions: [Conclusion], sentences: [Sentence], sections: [Section], frames: [Int: Section],
        reports: Int, kind: String, standards: [Standard], citations: [Citation], texts: [String]
    ) {
        self.facts = facts
        self.conclusions = conclusions
        self.sentences = sentences
        self.sections = sections
        self.frames = frames
        self.reports = reports
        self.kind = kind
        self.standards = standards
        self.citations = citations
        self.texts = texts
        index = EvidenceIndex(facts: facts, sentences: sentences)
    }

    func facts(in report: Int) -> [Fact] { picked(index.byReport[report]) }
    func sentence(of fact: Fact) -> Sentence? {
        fact.sentence.flatMap { index.sentences[$0] }.map { sentences[$0] }
    }
    /// The facts of one sentence, in order; none for a fact that stands in no sentence.
    func facts(inSentenceOf fact: Fact) -> [Fact] { picked(fact.sentence.flatMap { index.bySentence[$0] }) }
    func facts(inParagraphOf fact: Fact) -> [Fact] { picked(fact.paragraph.flatMap { index.byParagraph[$0] }) }
    /// The facts of all tables of the same title.
    func facts(inTableOf fact: Fact) -> [Fact] { picked(fact.table.flatMap { index.byTable[$0.title] }) }
    /// Indices of the facts bound to an indicator.
    func indices(indicator id: String) -> [Int] { index.byIndicator[id] ?? [] }
    /// Indices of the facts in the block of a standard's indicator.
    func indices(block id: String) -> [Int] { index.byBlock[id] ?? [] }

    private func picked(_ indices: [Int]?) -> [Fact] { indices?.map { facts[$0] } ?? [] }

    /// The conclusion stated for an indicator of a group in one report.
    func conclusion(_ key: IndicatorKey, report: Int) -> Conclusion? {
        conclusions.first {
            $0.report == report && $0.indicator.group == key.group && $0.indicator.no == key.no
                && $0.coverage == .indicator && $0.verdict != "missing"
        }
    }
}

extension Fact {
    /// The fact as a finding names it: as printed, in the unit it is printed in.
    var term: Finding.Term {
        let scale = mention.scale
        let value = mention.value.map { ($0 / scale).decimal } ?? mention.valueText
        var term = Finding.Term(
            name: displayName, value: value, unit: Fact.prefix(scale) + mention.unit,
            interval: mention.interval.scaled(by: 1 / scale),
            span: mention.span, quote: mention.quote)
        term.scale = scale
        term.comparator = mention.comparator
        term.ulp = mention.ulp / scale
        term.status = mention.status
        return term
    }
    var displayName: String {
        guard let stage, !indicator.name.contains(stage) else { return indicator.name }
        return stage + indicator.name
    }
    /// Whether a check may accuse by it.
    var isCertain: Bool { mention.status == .certain }
    /// In base units; nil for a damaged or wordless number.
    var value: Rational? { mention.value }
    /// The number as printed, without its unit.
    var printed: String {
        guard let value = mention.value else { return mention.valueText }
        let unit = mention.ulp / mention.scale
        var places = 0
        while places < 12, unit < Rational.powerOfTen(-places), !(unit == 0) { places += 1 }
        let exact = (value / mention.scale).decimal
        // 97.40 stays 97.40.
        return places > 0 ? (value / mention.scale).rounded(places: places) : exact
    }

    /// 万, 亿 for a scale.
    static func prefix(_ scale: Rational) -> String {
        if scale == 10_000 { return "万" }
        if scale == 100_000_000 { return "亿" }
        if scale == 10_000_000 { return "千万" }
        if scale == 1_000_000 { return "百万" }
        return scale == 1_000 ? "千" : ""
    }

    /// Numbers for a formula: as printed where all share a scale, with 万 and 亿 where they do not.
    static func written(_ facts: [Fact]) -> [String] {
        let mixed = Set(facts.map(\.mention.scale)).count > 1
        return facts.map { $0.printed + (mixed ? prefix($0.mention.scale) : "") }
    }
}

extension Interval {
    func scaled(by factor: Rational) -> Interval {
        Interval(low: low.map { $0 * factor }, high: high.map { $0 * factor })
    }
}

/// Carries out one kind of check over a document.
protocol Check: Sendable {
    func findings(in evidence: Evidence) -> [Finding]
}
