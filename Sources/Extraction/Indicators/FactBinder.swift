import Exact
import Lexicon
import Normalization
import Records
import Source

/// Binds the numbers of running text to what they measure.
///
/// Goes through a line sentence by sentence and keeps what a reader keeps in mind: the stage and period last named,
/// the whole that a bracket or 其中 divides, the figure that 增长 and 占 speak of.
///
/// A class, as it holds much and is handed to every one of its methods and closures.
final class FactBinder {
    let document: NormalizedDocument
    let outline: Outline
    let lexicon: BindingLexicon
    let terms: TermIndex
    let profile: Profile
    let standardIndex: StandardIndex
    let view: TextView
    let reader: HeadReader
    let aims: Aims
    let ownPlaces: [[UInt32]]
    /// Whom the document speaks of.
    let ownScope: [UInt32]?
    /// The one stage that the report is about by its title: 学前教育普及普惠自评报告, and not by a school's name.
    let titledStage: String?
    /// What each indicator of the standard asks for, where it was looked up.
    var askedRates: [String: [TermIndex.Term]] = [:]
    /// The year of the last figure whose words were 2020年实际, and where it stands.
    var outcome: (year: String, place: Int)?
    /// By node of the outline the school that it or a heading above it is the name of, where it was looked up.
    var schoolsAbove: [Int: String?] = [:]

    init(
        document: NormalizedDocument, outline: Outline, lexicon: BindingLexicon, terms: TermIndex, profile: Profile,
        standardIndex: StandardIndex
    ) {
        self.document = document
        self.outline = outline
        self.lexicon = lexicon
        self.terms = terms
        self.profile = profile
        self.standardIndex = standardIndex
        view = outline.view
        reader = HeadReader(view: outline.view, lexicon: lexicon, terms: terms)
        aims = Aims(outline: outline, words: lexicon.aims)
        ownPlaces = profile.ownPlaces
        ownScope = profile.scope?.scalarValues
        titledStage = Self.titledStage(profile, reader)
    }

    private static func titledStage(_ profile: Profile, _ reader: HeadReader) -> String? {
        let title = profile.title?.scalarValues ?? []
        let isOfWhole = profile.scope.map(reader.lexicon.scopes.map { String(scalars: $0) }.contains) ?? true
        return isOfWhole && reader.lexicon.turns.stagesOnly.occurs(in: title) ? reader.stage(in: title).name : nil
    }

    /// What is in mind while a line is read.
    struct Memory {
        var stage: String?
        /// That of all the figures told before a semicolon.
        var listStage: String?
        /// The stage is that of a clause between semicolons: it holds to the full stop.
        var isStageOfClause = false
        var period: String?
        /// It is that of a count: 2023年秋季学期, 2022年底.
        var isPeriodOfCount = false
        /// What the row of a table is about whose cell is read.
        var cell: [UInt32]?
        /// The indicator that this row answers.
        var row: IndicatorKey?
        /// What bare decimals measure: 校际差异率结果为:小学语文0.082.
        var measure: [UInt32]?
        /// Index of the last fact that is no change, share or part.
        var subject: Int?
        /// The last of those that is no percentage.
        var counted: Int?
        /// What 其中: divides, as far as semicolons part its items.
        var listed: (whole: Int, division: Int)?
        /// The items of the last list: 小学…分别为A、B.
        var said: [[UInt32]] = []
    }
    /// A sentence, and whether it only quotes the standard.
    struct Passage {
        var range: Range<Int>
        var isQuotation: Bool
        /// It reckons with figures of its own.
        var reckons = false
    }
    /// A line of running text, and its sentences.
    struct Line {
        let range: Range<Int>
        let sentences: [Range<Int>]
    }
    /// A figure, what it is to be bound to, and by which construction.
    struct Binding {
        var mention: Mention
        /// What it measures, in the document's words.
        var words: [UInt32]
        var rule: String
        /// The words that say so.
        var context: Range<Int>
        var stage: String?
        var period: String?
        var qualifier: String?
        /// As `qualifier`, where no name of an indicator holds it: 民办 in 民办学校在校生.
        var narrowing: String?
        var passage: Passage
        var block: IndicatorKey?
        /// The fact it is a part of, and where that was divided.
        var whole: Int?
        var division: Int?
        /// What a share is of.
        var base: String?
    }

    /// The facts of the lines, appended to `facts` (whose indices relations count).
    func bind(
        lines: [Line], mentions: [Mention], texts: [TableGrid.Text] = [], into facts: inout [Fact]
    ) {
        let cells = Dictionary(texts.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { a, _ in a })
        var next = 0
        var heading: (year: String, section: Range<Int>)?
        var field: StageField?
        var rowStage: String?
        for (line, sentences) in lines.lazy.map({ ($0.range, $0.sentences) }) {
            let here = mentions[next...].beginning(in: line)
            next = here.endIndex
            var memory = Memory()
            memory.period = profile.period(at: line.lowerBound, outline: outline)
            let cell = cells[line.lowerBound]
            memory.cell = cell?.subject.scalarValues
            memory.row = cell?.key
            if cell == nil, let year = headingYear(line, mentions: here) {
                let section = outline.node(at: view.trimmed(line).lowerBound).map { outline.nodes[$0].range }
                // Without sections it is of all below, where nothing else says when.
                let below = memory.period == nil ? outline.reportRange(at: line.lowerBound) : nil
                heading = (section ?? below).map { (year, $0) }
            } else if let heading, heading.section.contains(line.lowerBound) {
                memory.period = heading.year
            }
            if let year = cell?.year { memory.period = year }
            field = stageField(in: line) ?? field
            if cell == nil, let field, field.section.contains(line.lowerBound) { memory.stage = field.stage }
            let firstOfLine = facts.count
            rowStage = stageOfRows(line) ?? rowStage
            if cell == nil, bindCodedRow(line, here, stage: rowStage, period: memory.period, into: &facts) {
                for i in firstOfLine..<facts.count {
                    (facts[i].id, facts[i].sentence, facts[i].paragraph) = (i, line, line)
                }
                continue
            }
            var rest = here
            for sentence in sentences {
                let inside = rest.beginning(in: sentence)
                rest = here[inside.endIndex...]
                let first = facts.count
                bind(sentence: sentence, mentions: Array(inside), memory: &memory, into: &facts)
                for i in first..<facts.count {
                    facts[i].id = i
                    if let role = cell?.role { facts[i].role = role }
                    facts[i].sentence = sentence
                    facts[i].paragraph = line
                }
            }
            nameByHead(&facts, from: firstOfLine, cell: cell)
            nameByTopic(&facts, from: firstOfLine)
            nameByParts(&facts, from: firstOfLine)
        }
    }
}

extension ArraySlice<Mention> {
    /// Those that begin in a range, of mentions in the order of the text.
    fileprivate func beginning(in range: Range<Int>) -> ArraySlice<Mention> {
        var first = startIndex
        while first < endIndex, self[first].range.lowerBound < range.lowerBound { first += 1 }
        var end = first
        while end < endIndex, self[end].range.lowerBound < range.upperBound { end += 1 }
        return self[first..<end]
    }
}
