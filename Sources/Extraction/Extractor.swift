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
    /// Where it denies what would rule it out.
    public let denials: [Conclusion]
    /// The sentences of running text, in order.
    public let sentences: [Sentence]
    /// The sections on the groups of the standards that apply.
    public let sections: [Section]
    public let citations: [Citation]
    /// The points that the document gives itself, in order.
    public let scores: [ScoreRow]
    /// The points that running text says were taken off, in order.
    public let deductions: [PointDeduction]
    /// The formulas that the text writes out.
    public let formulas: [WrittenFormula]
    /// By report: the heading above those sections, or the first of them.
    public let frames: [Int: Section]

    /// A sentence and the indicator in whose block it stands. Scalars of the normalised text.
    public struct Sentence: Sendable {
        public let range: Range<Int>
        public let block: IndicatorKey?
    }
    /// A section, its heading, and the numbers of the indicators it lists.
    public struct Section: Sendable {
        public let group: String
        public let title: Range<Int>
        public let range: Range<Int>
        public let report: Int
        public let listed: [Int]
    }
}

/// Extraction as one call; made once, used for any number of documents, on any number of threads.
public struct Extractor: Sendable {
    public let vocabulary: Vocabulary
    public let binding: BindingLexicon
    public let conclusionWords: ConclusionLexicon
    public let standards: [Standard]
    /// The names of their groups, as headings print them.
    private let sections: WordSet
    public let indicators: [Indicator]
    let tables: TableLexicon
    let points: PointWords
    let titles: TitleLexicon
    let terms: TermIndex
    let roleWords: RoleWords
    let profileWords: ProfileWords
    let besideConclusions: ConclusionWords
    let materials: StandardMaterials
    /// Of all standards.
    private let wordings: WordingIndex

    public init(lexicons files: LexiconFiles) throws(LexiconError) {
        vocabulary = try Vocabulary(files)
        binding = try BindingLexicon(files, vocabulary)
        conclusionWords = try ConclusionLexicon(files)
        tables = try TableLexicon(files)
        points = try PointWords(files)
        titles = try TitleLexicon(files)
        standards = try Standard.load(from: files)
        sections = WordSet(Set(standards.flatMap(\.groups).flatMap { $0.headings + [$0.name] }).sorted())
        wordings = WordingIndex(standards)
        indicators = try Indicator.load(from: files)
        terms = TermIndex(indicators: indicators, standards: standards, rateEnds: binding.rateEnds)
        materials = StandardMaterials(terms: terms)
        roleWords = RoleWords(binding)
        besideConclusions = ConclusionWords(conclusionWords)
        profileWords = ProfileWords(
            standards: standards, lexicon: binding, places: try PlaceLexicon(files))
    }

    public func extract(_ document: NormalizedDocument) -> Extracted {
        let glued = GluedCells(
            document: document, vocabulary: vocabulary, terms: terms, lexicon: binding, words: tables.glued)
        let gluedTables = glued.find()
        let scanned = MentionScanner(document: document, vocabulary: vocabulary).scan()
        var mentions = glued.replacing(TornNumbers(document: document).mended(scanned), by: gluedTables)
        let outline = Outline(document: document, mentions: mentions, titles: titles, sections: sections)
        let profile = Profile(
            outline: outline, mentions: mentions, standards: standards, wordings: wordings, lexicon: binding,
            words: profileWords, document: document.document
        )
        let material = materials.material(for: profile.standards)
        let terms = material.terms
        let standardIndex = StandardIndex(outline: outline, material: material, words: roleWords)
        let naming = FactNaming(
            document: document, lexicon: binding, vocabulary: vocabulary, terms: terms, tables: tables,
            profile: profile, standardIndex: standardIndex, outline: outline)
        var facts: [Fact] = []
        let plain = PlainTables(outline: outline, tables: tables)
        let serial = plain.serial() + plain.tasks(binding.plans)
        let tabbed = plain.tabbed()
        let listed = (plain.singleSpaced() + plain.commaSeparated()).filter { table in
            !tabbed.contains { $0.overlaps(table) }
        }
        mentions = CellMentions(document: document, view: outline.view).replacing(mentions, in: listed)
        let figures = TableFigures(mentions: mentions, view: outline.view)
        var grids =
            FlatTables(outline: outline, lexicon: binding, terms: terms, tables: tables, figures: figures).find(
                besides: serial.compactMap(\.range))
            + GridTables(
                document: document, outline: outline, lexicon: binding, terms: terms, tables: tables, figures: figures
            ).find(in: plain, listed: serial + listed, tabbed: tabbed)
        grids += KeyedLines(outline: outline, tables: tables, figures: figures).find(besides: grids.map(\.range))
        // What was divided into cells is bound there and nowhere else.
        for i in grids.indices { grids[i].cells.removeAll { cell in gluedTables.contains { $0.holds(cell.range) } } }
        for i in grids.indices {
            let section = standardIndex.key(of: outline.node(at: grids[i].range.lowerBound))
            standardIndex.keyRows(of: &grids[i].texts, in: section)
        }
        let printed = mentions
        let places = grids.map(\.range)
        for grid in grids {
            facts += naming.facts(of: grid, among: places, mentions: &mentions, first: facts.count)
        }
        naming.countPoints(of: grids, in: &mentions)
        for grid in grids { naming.countMoney(in: grid, figures: figures, mentions: &mentions) }
        for table in gluedTables { facts += naming.facts(of: table, mentions: mentions, first: facts.count) }
        let binder = FactBinder(
            document: document, outline: outline, lexicon: binding, terms: terms, profile: profile,
            standardIndex: standardIndex)
        let besideTables = outline.lines.map(\.range).filter { line in !grids.contains { $0.range.overlaps(line) } }
        let running =
            (besideTables
            + grids.flatMap(\.texts).map(\.range).filter { $0.count >= 4 }).sorted { $0.lowerBound < $1.lowerBound }
        var inText: [Fact] = []
        let free =
            gluedTables.isEmpty
            ? mentions : mentions.filter { mention in !gluedTables.contains { $0.holds(mention.range) } }
        let lines = TornLines(mentions: free, view: outline.view).lines(running)
        let labelled = ValueLines(outline: outline, aims: binding.aims).find(
            mentions: free, besides: grids.map(\.range))
        binder.bind(lines: lines, mentions: free, texts: grids.flatMap(\.texts) + labelled, into: &inText)
        CoefficientLines(
            outline: outline, lexicon: binding, tables: tables, standards: profile.standards
        ).add(to: &inText, mentions: free) { profile.scope(at: $0, outline: outline) }
        let offset = facts.count
        if offset > 0 {
            for i in inText.indices { inText[i].shiftRelation(by: offset) }
            facts += inText
        } else {
            facts = inText
        }
        // Whatever is right already stays shared.
        for i in mentions.indices where outline.report(at: mentions[i].range.lowerBound) != mentions[i].report {
            mentions[i].report = outline.report(at: mentions[i].range.lowerBound)
        }
        for i in facts.indices {
            if facts[i].id != i { facts[i].id = i }
            let report = outline.report(at: facts[i].mention.range.lowerBound)
            if facts[i].mention.report != report { facts[i].mention.report = report }
        }
        PerHeadNames(standards: profile.standards, lexicon: binding, view: outline.view).name(&facts)
        CoefficientTopics(
            outline: outline, lexicon: binding, tables: tables, standards: profile.standards
        ).name(&facts)
        ResourceOwners(outline: outline, lexicon: binding, profile: profile).tell(&facts)
        let scoreCells = grids.flatMap { ScoreCell.all(of: $0, mentions: mentions, tables: tables) }
        let texts = grids.flatMap(\.texts)
        let (conclusions, denials) = ConclusionFinder(
            document: document, outline: outline, lexicon: conclusionWords, words: besideConclusions,
            standardIndex: standardIndex, schoolNames: profileWords.schoolNames
        ).find(
            cells: texts, scores: profile.isRegulation ? [] : scoreCells,
            profile: profile)
        facts = PointFacts(conclusions).removed(from: facts)
        let rows = Dictionary(
            texts.map { ($0.range.lowerBound, $0.key) }, uniquingKeysWith: { a, _ in a })
        let sentences = lines.flatMap { line in
            line.sentences.map { sentence in
                Extracted.Sentence(
                    range: sentence,
                    block: (rows[line.range.lowerBound] ?? nil)
                        ?? standardIndex.key(of: outline.node(at: outline.view.trimmed(sentence).lowerBound)))
            }
        }
        let scores = ScoreFinder(outline: outline, tables: tables, mentions: printed)
        let (sections, frames) = sections(outline, standardIndex, rows: texts)
        return Extracted(
            document: document, outline: outline, profile: profile, mentions: mentions, facts: facts,
            conclusions: profile.isRegulation ? [] : conclusions, denials: profile.isRegulation ? [] : denials,
            sentences: sentences, sections: sections,
            citations: Citations.find(mentions, in: outline.view),
            scores: scores.find(grids: grids, lines: besideTables),
            deductions: scores.deductions(in: besideTables, words: points),
            formulas: WrittenFormulas(outline: outline, mentions: printed).found, frames: frames)
    }

    private func sections(
        _ outline: Outline, _ index: StandardIndex, rows: [TableGrid.Text]
    ) -> ([Extracted.Section], [Int: Extracted.Section]) {
        var sections: [Extracted.Section] = []
        var frames: [Int: Extracted.Section] = [:]
        for (i, node) in outline.nodes.enumerated() {
            guard let key = index.key(of: i), key.no == nil else { continue }
            if let parent = node.parent, index.key(of: parent) != nil { continue }
            let listed = outline.nodes.indices.compactMap { child -> Int? in
                guard index.isIndicator(child, in: outline), node.range.contains(outline.nodes[child].range.lowerBound)
                else { return nil }
                return index.key(of: child)?.no.flatMap { Int($0) }
            }
            let inRows = Set(
                rows.lazy.filter { $0.key?.group == key.group && node.range.contains($0.range.lowerBound) }.compactMap {
                    $0.key?.no.flatMap { Int($0) }
                })
            let section = Extracted.Section(
                group: key.group, title: node.title, range: node.range, report: node.report,
                listed: listed + inRows.subtracting(listed).sorted())
            sections.append(section)
            if frames[node.report] == nil {
                let above = node.parent.map { outline.nodes[$0] } ?? node
                frames[node.report] = Extracted.Section(
                    group: "", title: above.title, range: above.range, report: node.report, listed: [])
            }
        }
        return (sections, frames)
    }
}

extension Fact {
    /// Counts the indices of its relation from another start.
    mutating func shiftRelation(by offset: Int) {
        switch relation {
        case .part(let i): relation = .part(of: i + offset)
        case .change(let i): relation = .change(of: i + offset)
        case .growth(let i): relation = .growth(of: i + offset)
        case nil: break
        }
    }
}
