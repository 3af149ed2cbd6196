import Exact
import Lexicon
import Normalization
import Reading
import Records

/// All that a document states: its numbers, what they measure, and what it concludes.
public struct Extracted: Sendable {
    public let document: NormalizedDocument
    public let outline: Outline
    public let profile: Profile
    public let mentions: [Mention]
    public let facts: [Fact]
    public let conclusions: [Conclusion]
}

/// Extraction as one call; made once, used for any number of documents, on any number of threads.
public struct Extractor: Sendable {
    public let vocabulary: Vocabulary
    public let binding: BindingLexicon
    public let conclusionWords: ConclusionLexicon
    public let standards: [Standard]
    let terms: TermIndex

    public init(lexicons files: LexiconFiles) throws(LexiconError) {
        vocabulary = try Vocabulary(files)
        binding = try BindingLexicon(files)
        conclusionWords = try ConclusionLexicon(files)
        standards = try Standard.load(from: files)
        let indicators = try Indicator.load(from: files)
        terms = TermIndex(
            standards.flatMap { s in s.indicators.map { ($0.id, $0.name, $0.forms) } } + indicators.map { ($0.id, $0.name, $0.forms) })
    }

    public func extract(_ document: NormalizedDocument) -> Extracted {
        var mentions = MentionScanner(document: document, vocabulary: vocabulary).scan()
        let outline = Outline(document: document, mentions: mentions)
        let profile = Profile(
            outline: outline, mentions: mentions, standards: standards, lexicon: binding, title: document.document.title)
        let standardIndex = StandardIndex(outline: outline, standards: profile.standards)
        let naming = FactNaming(
            document: document, lexicon: binding, vocabulary: vocabulary, terms: terms, profile: profile,
            standardIndex: standardIndex, outline: outline)
        var facts: [Fact] = []
        let grids =
            FlatTables(outline: outline, lexicon: binding, terms: terms).find(mentions: mentions)
            + GridTables(document: document, outline: outline, lexicon: binding).find(mentions: mentions)
        for grid in grids { facts += naming.facts(of: grid, mentions: &mentions, first: facts.count) }
        let binder = FactBinder(
            document: document, outline: outline, lexicon: binding, terms: terms, profile: profile,
            standardIndex: standardIndex)
        let running = outline.lines.map(\.range).filter { line in !grids.contains { $0.range.overlaps(line) } }
        var inText: [Fact] = []
        binder.bind(lines: running, mentions: mentions, into: &inText)
        let offset = facts.count
        facts += inText.map { $0.shifted(by: offset) }
        for i in mentions.indices { mentions[i].report = outline.report(at: mentions[i].range.lowerBound) }
        facts = facts.enumerated().map { index, fact in
            var fact = fact
            fact.id = index
            fact.mention.report = outline.report(at: fact.mention.range.lowerBound)
            return fact
        }
        let conclusions = ConclusionFinder(
            document: document, outline: outline, lexicon: conclusionWords, standardIndex: standardIndex
        ).find()
        return Extracted(
            document: document, outline: outline, profile: profile, mentions: mentions, facts: facts,
            conclusions: conclusions)
    }
}

extension Fact {
    /// The fact with the indices of its relation counted from another start.
    func shifted(by offset: Int) -> Fact {
        var fact = self
        switch relation {
        case .part(let i): fact.relation = .part(of: i + offset)
        case .change(let i): fact.relation = .change(of: i + offset)
        case .growth(let i): fact.relation = .growth(of: i + offset)
        case nil: break
        }
        return fact
    }
}
