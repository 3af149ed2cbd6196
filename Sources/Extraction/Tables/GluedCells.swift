import Lexicon
import Normalization
import Records
import Source

/// Finds tables that a scraper wrote as one run, heading and rows, and divides them into cells.
///
///     年度年教育事业费(元)在校学生数(人)生均教育事业费(元)20211204330.504122923.1320221269000.004252985.88
///
/// Nothing is looked at but runs of digits that begin with a year and stand right behind a heading that begins with 年度,
/// 年份 or 学年. Each following year begins a row; see `GluedCellsFrames` for the rows, `GluedCellsRowReader` for the cells,
/// and `GluedCellsDivision` for the choice among them. The work is bounded: a table that has too many divisions is left as
/// it is.
struct GluedCells {
    let document: NormalizedDocument
    let vocabulary: Vocabulary
    let terms: TermIndex
    let lexicon: BindingLexicon
    let words: GluedTableWords
    let view: TextView
    private let headings: GluedCellsHeadingReader

    init(
        document: NormalizedDocument, vocabulary: Vocabulary, terms: TermIndex, lexicon: BindingLexicon,
        words: GluedTableWords
    ) {
        self.words = words
        self.document = document
        self.vocabulary = vocabulary
        self.terms = terms
        self.lexicon = lexicon
        view = TextView(s: document.text.scalars)
        headings = GluedCellsHeadingReader(view: view, vocabulary: vocabulary, terms: terms, words: words)
    }

    func find() -> [GluedCellsTable] {
        var out: [GluedCellsTable] = []
        var limit = 0
        var i = 0
        while i + 4 < view.s.count {
            guard view.at(i).isASCIIDigit else { i += 1; continue }
            var end = i
            while view.at(end).isASCIIDigit || view.at(end) == 0x2E { end += 1 }
            if let form = GluedCellsRowLabel.Form(at: i, in: view, words), mayFollowHeading(i), isContent(i),
                let heading = headings.heading(endingAt: i, notBefore: limit), !isDivided(heading),
                var table = table(
                    heading, body: GluedCellsBody(from: i, form: form, view: view, document: document))
            {
                (table.title, table.stage) = caption(before: heading.range.lowerBound, limit: limit)
                out.append(table)
                limit = table.range.upperBound
                end = max(end, limit)
            }
            i = end
        }
        nameApart(&out)
        return out
    }

    /// Whether tabs or bars hold its columns apart, or each stands in a line of its own.
    private func isDivided(_ heading: GluedCellsHeading) -> Bool {
        let text = view.s[heading.range]
        return text.contains { $0 == 0x09 || $0 == code("|") }
            || text.count { $0 == 0x0A } >= max(2, heading.columns.count)
    }

    /// A heading ends in a unit, in `%`, or in the last character of a name such as 增长率, 学生数.
    private func mayFollowHeading(_ i: Int) -> Bool {
        var k = i - 1
        while k >= 0, view.at(k).isSpace || view.at(k) == 0x0A { k -= 1 }
        return words.headingEnds.contains(view.at(k))
    }

    private func isContent(_ i: Int) -> Bool {
        guard let block = document.blocks.first(where: { $0.range.contains(i) }) else { return false }
        return block.role == .content && block.kind != .cell
    }

    private func table(_ heading: GluedCellsHeading, body: GluedCellsBody) -> GluedCellsTable? {
        guard let frames = GluedCellsFrames(heading.columns, body: body, view: view) else { return nil }
        let results = GluedCellsResults(heading: heading, body: body, view: view)
        guard frames.isComplete else { return results.tooMuch() }
        guard frames.areGlued else { return nil }
        if let division = GluedCellsDivision(of: frames, columns: heading.columns),
            !frames.hasTooMany || division.solution.count.held > 0
        {
            return results.decided(division)
        }
        return results.undecided(frames)
    }

    /// Tables of one title are told apart, so that no row is looked up in another table.
    private func nameApart(_ tables: inout [GluedCellsTable]) {
        var seen: [String: Int] = [:]
        for i in tables.indices {
            let title = tables[i].title ?? ""
            seen[title, default: 0] += 1
            if let n = seen[title], n > 1 { tables[i].title = title.isEmpty ? "(\(n))" : "\(title)(\(n))" }
        }
    }
}
