import Exact
import Lexicon
import Records
import Source

/// What a document states, as evaluation needs it: records, and the sentences they stand in. No text is parsed here.
///
/// A class, as it is large, never changes and is handed to every check.
public final class Evidence: Sendable {
    public struct Sentence: Sendable {
        /// Scalars of the normalised text.
        public let range: Range<Int>
        public let report: Int
        public let block: IndicatorKey?
        private let text: DocumentText

        public init(range: Range<Int>, report: Int, block: IndicatorKey?, text: DocumentText) {
            self.range = range
            self.report = report
            self.block = block
            self.text = text
        }

        /// A copy: where many sentences are looked at, `Evidence.scalars` has them all.
        var scalars: [UInt32] { Array(text.mapped.scalars[range]) }
        public var string: String { text.mapped.string(range) }
        /// Scalars of the file.
        var source: Range<Int> { text.mapped.sourceRange(range) }
        public var span: Span { span(of: range) }
        /// The source text of `span`.
        public var sourceQuote: String { quote(of: range) }
        /// Where a part of it stands in the source, and its text there.
        func span(of part: Range<Int>) -> Span { text.source.span(text.mapped.sourceRange(part)) }
        func quote(of part: Range<Int>) -> String { text.source.quote(text.mapped.sourceRange(part)) }
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
    /// The normalised text of a document, and the file that it stands for.
    public final class DocumentText: Sendable {
        public let mapped: MappedText
        public let source: SourceFile

        public init(_ mapped: MappedText, source: SourceFile) {
            self.mapped = mapped
            self.source = source
        }
    }
    /// Each at the index that is its id.
    public let facts: [Fact]
    public let conclusions: [Conclusion]
    /// What is only said in passing, which no check judges an indicator by.
    public let remarks: [Conclusion]
    public let sentences: [Sentence]
    public let sections: [Section]
    /// Where the sections on the standard's groups begin, by report: what a missing section is reported at.
    public let frames: [Int: Section]
    /// Each report's part of the text.
    public let reportRanges: [Range<Int>]
    /// `self-evaluation`, `plan` …
    public let kind: String
    public let standards: [Standard]
    public let citations: [Citation]
    /// The points that reports give themselves, in order.
    public let scores: [ScoreRow]
    /// The points that running text says were taken off, in order.
    public let deductions: [PointDeduction]
    /// The formulas that the text writes out, in order.
    public let formulas: [WrittenFormula]
    /// Every number of the text, in order.
    let mentions: [Mention]
    /// The normalised text of the document, which ranges count.
    let scalars: [UInt32]
    private let text: DocumentText
    let index: EvidenceIndex
    /// The first conclusion stated for an indicator of a group in a report.
    private let stated: [StatedKey: Int]
    private struct StatedKey: Hashable {
        let report: Int
        let group: String
        let no: String?
    }
    /// What is compared of each fact, at its index: in memory of its own, which is read without counting references.
    nonisolated(unsafe) let keys: UnsafeBufferPointer<FactKey>

    public init(
        facts: [Fact], conclusions: [Conclusion], sentences: [Sentence], sections: [Section], frames: [Int: Section],
        reportRanges: [Range<Int>], kind: String, standards: [Standard], citations: [Citation], text: DocumentText,
        scores: [ScoreRow] = [], deductions: [PointDeduction] = [],
        formulas: [WrittenFormula] = [], remarks: [Conclusion] = [], mentions: [Mention] = []
    ) {
        self.facts = facts
        self.remarks = remarks
        self.conclusions = conclusions
        self.sentences = sentences
        self.sections = sections
        self.frames = frames
        self.reportRanges = reportRanges
        self.kind = kind
        self.standards = standards
        self.citations = citations
        self.scores = scores
        self.deductions = deductions
        self.formulas = formulas
        self.mentions = mentions
        scalars = text.mapped.scalars
        self.text = text
        let own = conclusions.indices.filter {
            conclusions[$0].coverage == .indicator && conclusions[$0].verdict != "missing"
        }
        stated = Dictionary(
            own.map { i in
                let (report, indicator) = (conclusions[i].report, conclusions[i].indicator)
                return (StatedKey(report: report, group: indicator.group, no: indicator.no), i)
            }, uniquingKeysWith: { first, _ in first })
        let memory = UnsafeMutableBufferPointer<FactKey>.allocate(capacity: facts.count)
        index = EvidenceIndex(facts: facts, sentences: sentences, reports: reportRanges.count, keys: memory)
        keys = UnsafeBufferPointer(memory)
    }

    deinit { keys.deallocate() }

    /// What a part of the text says, as the ground of a finding.
    func stated(_ verdict: String, in part: Range<Int>) -> Basis.Stated {
        let source = text.mapped.sourceRange(part)
        return Basis.Stated(verdict: verdict, span: text.source.span(source), quote: text.source.quote(source))
    }

    /// The part of `scalars` that stands for a place of the source.
    func range(of span: Span) -> Range<Int> { text.mapped.textRange(ofSource: span.chars) }

    public var reports: Int { reportRanges.count }

    var names: NameTable { index.names }

    /// The words of a fact, by their scalars.
    func words(of fact: Int) -> [UInt32] { index.names.scalars(of: keys[fact].words) }

    // MARK: - Facts that stand together

    /// Indices of the facts of one report.
    func indices(in report: Int) -> ArraySlice<Int32> { index.byReport[Int32(report)] }
    /// Indices of the facts of the sentence that one stands in; none for a fact in none.
    func indices(inSentenceOf fact: Int) -> ArraySlice<Int32> { index.bySentence[keys[fact].sentence] }
    /// Indices of the facts of one of `sentences`, by its index.
    func indices(inSentence sentence: Int) -> ArraySlice<Int32> { index.bySentence[index.numbers[sentence]] }
    /// Indices of the facts of the paragraph that one stands in; none for a fact in none.
    ///
    /// Of a report that is printed as one paragraph, those near the fact: what stands 150 facts away is no neighbour.
    func indices(inParagraphOf fact: Int) -> ArraySlice<Int32> {
        index.byParagraph[keys[fact].paragraph].within(Self.near, of: Int32(fact))
    }
    static let near: Int32 = 150
    /// Indices of the facts of one paragraph, all of them, by its number.
    func indices(paragraph: Int32) -> ArraySlice<Int32> { index.byParagraph[paragraph] }
    /// Indices of the facts before one in its paragraph, ascending.
    func indices(inParagraphBefore fact: Int) -> ArraySlice<Int32> {
        indices(inParagraphOf: fact).before(Int32(fact))
    }
    /// Indices of the facts whose numbers reach into a part of the text, in its order.
    func indices(overlapping range: Range<Int>) -> some Sequence<Int32> {
        let (start, end) = (Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
        return index.inText.near(start..<end).lazy.filter { [keys] in
            keys[Int($0)].start < end && keys[Int($0)].end > start
        }
    }
    /// Indices of the facts bound to an indicator.
    func indices(indicator id: String) -> ArraySlice<Int32> {
        index.names.known(id).map { index.byIndicator[$0.number] } ?? []
    }
    /// Indices of the facts of all tables of the same title.
    func indices(inTableOf fact: Fact) -> ArraySlice<Int32> {
        (fact.table.flatMap { index.byTable[$0.title] } ?? [])[...]
    }
    /// Indices of the facts in the block of a standard's indicator.
    func indices(block id: String) -> [Int32] { index.byBlock[id] ?? [] }

    func facts(in report: Int) -> [Fact] { facts(at: indices(in: report)) }
    /// The facts of one sentence, in order; none for a fact that stands in no sentence.
    func facts(inSentenceOf fact: Fact) -> [Fact] { facts(at: indices(inSentenceOf: fact.id)) }
    func facts(inParagraphOf fact: Fact) -> [Fact] { facts(at: indices(inParagraphOf: fact.id)) }
    /// The facts of all tables of the same title.
    func facts(inTableOf fact: Fact) -> [Fact] { facts(at: indices(inTableOf: fact)) }
    func facts(at indices: some Sequence<Int32>) -> [Fact] { indices.map { facts[Int($0)] } }

    // MARK: - Sentences

    /// The first sentence that a place of the text stands in.
    func sentence(at place: Int) -> Sentence? { sentenceIndex(at: place).map { sentences[$0] } }

    /// - Complexity: O(log *n*) where the sentences come one behind the other, as they do but for tables read twice.
    private func sentenceIndex(at place: Int) -> Int? {
        guard let ends = index.sentenceEnds else { return sentences.firstIndex { $0.range.contains(place) } }
        let next = ends[...].position(of: Int32(clamping: place + 1))
        return next < ends.count && sentences[next].range.contains(place) ? next : nil
    }

    /// The facts of the sentences that a place of the text stands in.
    func facts(inSentenceAt place: Int) -> [Fact] {
        if index.sentenceEnds == nil { return facts.filter { sentenceRange(of: $0.id)?.contains(place) ?? false } }
        return sentenceIndex(at: place).map { facts(at: indices(inSentence: $0)) } ?? []
    }

    func sentence(of fact: Fact) -> Sentence? {
        let number = keys[fact.id].sentence
        return number < 0 ? nil : index.sentences[Int(number)].index.map { sentences[$0] }
    }
    /// Where the sentence of a fact stands in `scalars`; nil for a fact in none.
    func sentenceRange(of fact: Int) -> Range<Int>? {
        let number = keys[fact].sentence
        guard number >= 0, index.sentences[Int(number)].index != nil else { return nil }
        return index.sentences[Int(number)].range
    }

    /// The conclusion stated for an indicator of a group in one report.
    func conclusion(_ key: IndicatorKey, report: Int) -> Conclusion? {
        stated[StatedKey(report: report, group: key.group, no: key.no)].map { conclusions[$0] }
    }
}

/// Carries out one kind of check over a document.
protocol Check: Sendable {
    func findings(in evidence: Evidence) -> [Finding]
}
