import Exact
import Lexicon
import Records
import Source

/// What a document states, as evaluation needs it: records, and the sentences they stand in. No text is parsed here.
public struct Evidence: Sendable {
    public struct Sentence: Sendable {
        /// Scalars of the normalised text.
        public let range: Range<Int>
        let scalars: [UInt32]
        private let makeQuote: @Sendable () -> String
        public let span: Span
        public let report: Int
        public let block: IndicatorKey?

        public init(
            range: Range<Int>, scalars: [UInt32], sourceQuote: @autoclosure @escaping @Sendable () -> String,
            span: Span, report: Int, block: IndicatorKey?
        ) {
            self.range = range
            self.scalars = scalars
            makeQuote = sourceQuote
            self.span = span
            self.report = report
            self.block = block
        }

        public var text: String { String(scalars: scalars) }
        /// The source text of `span`.
        public var sourceQuote: String { makeQuote() }
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
    /// Each report's whole text, as scalars.
    public let texts: [[UInt32]]
    /// The points that reports give themselves, in order.
    public let scores: [ScoreRow]
    /// The normalised text of the document, which ranges count.
    let scalars: [UInt32]
    private let index: EvidenceIndex

    public init(
        facts: [Fact], conclusions: [Conclusion], sentences: [Sentence], sections: [Section], frames: [Int: Section],
        reports: Int, kind: String, standards: [Standard], citations: [Citation], texts: [[UInt32]],
        scalars: [UInt32], scores: [ScoreRow] = []
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
        self.scores = scores
        self.scalars = scalars
        index = EvidenceIndex(facts: facts, sentences: sentences)
    }

    func facts(in report: Int) -> [Fact] {
        let indices = index.byReport[report]
        return indices?.count == facts.count ? facts : picked(indices)
    }
    func sentence(of fact: Fact) -> Sentence? {
        fact.sentence.flatMap(index.sentence).map { sentences[$0] }
    }
    /// The facts of one sentence, in order; none for a fact that stands in no sentence.
    func facts(inSentenceOf fact: Fact) -> [Fact] { fact.sentence == nil ? [] : index.bySentence[fact] }
    func facts(inParagraphOf fact: Fact) -> [Fact] { fact.paragraph == nil ? [] : index.byParagraph[fact] }
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

/// Carries out one kind of check over a document.
protocol Check: Sendable {
    func findings(in evidence: Evidence) -> [Finding]
}
