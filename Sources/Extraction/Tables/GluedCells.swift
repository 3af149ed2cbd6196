import Lexicon
import Normalization
import Records
import Source

/// Finds tables that a scraper wrote as one run, heading and rows, and divides them into cells.
///
///     年度年教育事业费(元)在校学生数(人)生均教育事业费(元)20211204330.504122923.1320221269000.004252985.88
///
/// Nothing is looked at but runs of digits that begin with a year and stand right behind a heading that begins with 年度,
/// 年份 or 学年. Each following year begins a row; see `GluedCellsRowReader` for the cells and `GluedCellsSolver` for
/// the choice among them. The work is bounded: a table that has too many divisions is left as it is.
struct GluedCells {
    let document: NormalizedDocument
    let vocabulary: Vocabulary
    let terms: TermIndex
    let lexicon: BindingLexicon
    private let view: TextView
    private let headings: GluedCellsHeadingReader

    init(document: NormalizedDocument, vocabulary: Vocabulary, terms: TermIndex, lexicon: BindingLexicon) {
        self.document = document
        self.vocabulary = vocabulary
        self.terms = terms
        self.lexicon = lexicon
        view = TextView(s: document.text.scalars)
        headings = GluedCellsHeadingReader(view: view, vocabulary: vocabulary, terms: terms)
    }

    func find() -> [GluedCellsTable] {
        var out: [GluedCellsTable] = []
        var limit = 0
        var i = 0
        while i + 4 < view.s.count {
            guard view.at(i).isASCIIDigit else { i += 1; continue }
            var end = i
            while view.at(end).isASCIIDigit || view.at(end) == 0x2E { end += 1 }
            if let form = RowLabel.Form(at: i, in: view), mayFollowHeading(i), isContent(i),
                let heading = headings.heading(endingAt: i, notBefore: limit)
            {
                let body = body(from: i, form: form)
                if var table = table(heading, form: form, body: body) {
                    (table.title, table.stage) = caption(before: heading.range.lowerBound, limit: limit)
                    out.append(table)
                    limit = table.range.upperBound
                    end = max(end, limit)
                }
            }
            i = end
        }
        nameApart(&out)
        return out
    }

    /// A heading ends in a unit, in `%`, or in the last character of a name such as 增长率, 学生数.
    private func mayFollowHeading(_ i: Int) -> Bool {
        var k = i - 1
        while k >= 0, view.at(k).isSpace || view.at(k) == 0x0A { k -= 1 }
        let c = view.at(k)
        return c == code(")") || c == code("%") || c == code("率") || c == code("数") || c == code("例") || c == code("重")
            || c == code("幅") || c == code("长")
    }

    private func isContent(_ i: Int) -> Bool {
        guard let block = document.blocks.first(where: { $0.range.contains(i) }) else { return false }
        return block.role == .content && block.kind != .cell
    }

    // MARK: - Rows

    /// The year that begins a row.
    private struct RowLabel {
        /// How the years of one table are written.
        struct Form {
            /// 年, 年度, 学年 behind the year, or nothing.
            var suffix: [UInt32]
            /// `—` of `2008—2009`; nil where one year stands alone.
            var dash: UInt32?

            init?(at i: Int, in view: TextView) {
                guard let first = RowLabel.year(at: i, in: view), !view.at(i - 1).isASCIIDigit, view.at(i - 1) != 0x2E
                else { return nil }
                var end = i + 4
                let mark = view.at(end)
                if mark == 0x2D || mark == code("—") || mark == code("–") || mark == code("~"),
                    RowLabel.year(at: end + 1, in: view) == first + 1
                {
                    dash = mark
                    end += 5
                }
                suffix = ["学年度", "学年", "年度", "年"].map(\.scalarValues).first { view.hasPrefix($0, at: end) } ?? []
                end += suffix.count
                // 2023年3月 is a date.
                let next = view.at(end)
                guard next.isASCIIDigit || next.isSpace || next == 0x0A || next == 0x2D || next == code("—") else {
                    return nil
                }
            }
        }
        var range: Range<Int>
        var year: Int

        init?(at i: Int, year expected: Int?, form: Form, in view: TextView) {
            guard let year = RowLabel.year(at: i, in: view), expected == nil || expected == year else { return nil }
            var end = i + 4
            if let dash = form.dash {
                guard view.at(end) == dash, RowLabel.year(at: end + 1, in: view) == year + 1 else { return nil }
                end += 5
            }
            guard view.hasPrefix(form.suffix, at: end) else { return nil }
            self.year = year
            range = i..<(end + form.suffix.count)
        }

        static func year(at i: Int, in view: TextView) -> Int? {
            var value = 0
            for k in i..<(i + 4) {
                guard view.at(k).isASCIIDigit else { return nil }
                value = value * 10 + Int(view.at(k)) - 0x30
            }
            return (1990...2035).contains(value) ? value : nil
        }
    }

    private static let longestBody = 1500

    /// As far as years and figures go, blanks and line feeds between them.
    private func body(from start: Int, form: RowLabel.Form) -> Range<Int> {
        var i = start
        while i - start < Self.longestBody, i < view.s.count {
            let c = view.at(i)
            if !form.suffix.isEmpty, view.hasPrefix(form.suffix, at: i), RowLabel.year(at: i - 4, in: view) != nil {
                i += form.suffix.count
            } else if c.isASCIIDigit || c.isSpace || c == 0x0A || Self.marks.contains(c) || c == form.dash
                || isInserted(i)
            {
                i += 1
            } else {
                break
            }
        }
        while i > start, !(view.at(i - 1).isASCIIDigit || view.at(i - 1) == 0x25 || view.at(i - 1) == code("—")) {
            i -= 1
        }
        return start..<i
    }
    /// Whether a repair put the mark there: a full stop before 2014年 that was taken for the start of a sentence.
    private func isInserted(_ i: Int) -> Bool {
        !view.at(i).isASCIIDigit && i < view.s.count && document.text.starts[i] == document.text.ends[i]
    }
    private static let marks = Set(".,%-—−/".scalarValues)

    /// Where the last row can end: at the end of the run, before a line that begins with a number of its own, before the
    /// number of the next item (`6.152、`) or its year (`6.152011年`).
    private func ends(of body: Range<Int>) -> [Int] {
        var out = [body.upperBound]
        let next = view.at(body.upperBound)
        if next == code("、") || next == code(".") || next == code(")") {
            out += [body.upperBound - 1, body.upperBound - 2]
        } else if next == code("年"), RowLabel.year(at: body.upperBound - 4, in: view) != nil {
            out = [body.upperBound - 4]
        } else if next == code("万") || next == code("亿") || next == code("元") || next == code("号") {
            return []
        }
        if let feed = view.s[body].lastIndex(of: 0x0A) { out.append(feed) }
        return out.filter { $0 > body.lowerBound + 4 }
    }

    /// A choice of places where rows begin and the last one ends.
    private struct Frame: Equatable {
        var labels: [Range<Int>]
        /// The cells of each row.
        var segments: [Range<Int>]
    }

    private func segment(from start: Int, to next: Int) -> Range<Int> {
        var end = next
        while end > start, isInserted(end - 1) { end -= 1 }
        return start..<end
    }

    private static let mostFrames = 40
    private static let mostSteps = 2000

    private func table(_ heading: GluedCellsHeading, form: RowLabel.Form, body: Range<Int>) -> GluedCellsTable? {
        guard let first = RowLabel(at: body.lowerBound, year: nil, form: form, in: view) else { return nil }
        var reader = GluedCellsRowReader(view: view, columns: heading.columns, budget: 300_000)
        var cache: [Range<Int>: [GluedCellsRow]] = [:]
        var hasTooMany = false
        func rows(_ segment: Range<Int>) -> [GluedCellsRow] {
            if let known = cache[segment] { return known }
            guard !segment.isEmpty else { return [] }
            let found = reader.rows(in: segment)
            if found == nil { hasTooMany = true }
            cache[segment] = found ?? []
            return found ?? []
        }
        // Every chain of consecutive years whose rows can be read.
        var frames: [Frame] = []
        let ends = ends(of: body)
        var steps = 0
        func extend(_ labels: [RowLabel], _ segments: [Range<Int>], step: Int?) {
            steps += 1
            guard let last = labels.last, frames.count < Self.mostFrames, steps < Self.mostSteps, reader.budget > 0
            else { return }
            for end in ends where end > last.range.upperBound && !rows(last.range.upperBound..<end).isEmpty {
                frames.append(Frame(labels: labels.map(\.range), segments: segments + [last.range.upperBound..<end]))
            }
            for step in step.map({ [$0] }) ?? [1, -1] {
                var i = last.range.upperBound + heading.columns.count
                while i + 4 < body.upperBound {
                    if let next = RowLabel(at: i, year: last.year + step, form: form, in: view) {
                        let own = segment(from: last.range.upperBound, to: i)
                        if !rows(own).isEmpty { extend(labels + [next], segments + [own], step: step) }
                    }
                    i += 1
                }
            }
        }
        extend([first], [], step: nil)
        guard frames.count < Self.mostFrames, steps < Self.mostSteps, !hasTooMany || !frames.isEmpty else {
            return tooMuch(heading, body: body, ends: ends)
        }
        guard !frames.isEmpty else { return nil }
        guard frames.contains(where: { isGlued($0, rows: $0.segments.map { rows($0) }) }) else { return nil }

        func solve(loosely: Bool, allowsCutOff: Bool) -> Solved? {
            var solver = GluedCellsSolver(columns: heading.columns, allowsCutOff: allowsCutOff)
            let solved = frames.compactMap { frame -> (Frame, GluedCellsSolver.Solution)? in
                let years = frame.labels.prefix(2).compactMap { RowLabel.year(at: $0.lowerBound, in: view) }
                let isAscending = years.count < 2 || years[0] < years[1]
                let all = frame.segments.map { rows($0) }
                let found =
                    loosely
                    ? solver.solveLoosely(all, isAscending: isAscending) : solver.solve(all, isAscending: isAscending)
                return found.flatMap { $0.count.held < 0 ? nil : (frame, $0) }
            }
            // A chain of years that was not looked at could be the right one.
            guard solver.budget > 0, let top = solved.map(\.1.count).max() else { return nil }
            let best = solved.filter { $0.1.count == top }
            guard let labels = best.first?.0.labels, best.allSatisfy({ $0.0.labels == labels }) else { return nil }
            var merged: GluedCellsSolver.Solution?
            for (_, solution) in best { GluedCellsSolver.merge(solution, into: &merged) }
            return merged.map { Solved(labels: labels, solution: $0) }
        }
        if let chosen = choose({ solve(loosely: $0, allowsCutOff: $1) }), !hasTooMany || chosen.solution.count.held > 0
        {
            return decided(heading, labels: chosen.labels, solution: chosen.solution, body: body, form: form)
        }
        return undecided(heading, frames: frames, rows: rows)
    }

    private struct Solved {
        var labels: [Range<Int>]
        var solution: GluedCellsSolver.Solution
    }

    /// Weighs the best division with one width of decimals a column against the best of all: where trailing zeros were
    /// dropped, or ratios cut off, more relations hold for another division, and only what both agree in is decided.
    /// Two decimals are the rule; any other number of them must hold its own against all divisions that are as good.
    private func choose(_ solve: (_ loosely: Bool, _ allowsCutOff: Bool) -> Solved?) -> Solved? {
        let loose = solve(true, false)
        func isSound(_ solved: Solved) -> Bool {
            solved.labels.count > 1 && solved.solution.count.held > 1 && solved.solution.count.failed == 0
        }
        guard let even = solve(false, false) else { return loose.flatMap { isSound($0) ? $0 : nil } }
        var out = even
        var isConvincing = isConvincing(even.solution, rows: even.labels.count)
        let isOdd = even.solution.hasOddDecimals
        if let loose, even.solution.count < loose.solution.count || isOdd {
            guard loose.labels == even.labels else { return nil }
            out.solution = out.solution.joined(with: loose.solution)
            isConvincing = isConvincing || isSound(loose)
        } else if loose == nil, even.solution.count.failed > 0 || isOdd {
            return nil
        }
        if even.solution.count.failed > 0 || isOdd, let cut = solve(false, true) {
            guard cut.labels == even.labels else { return nil }
            out.solution = out.solution.joined(with: cut.solution)
            isConvincing = isConvincing || self.isConvincing(cut.solution, rows: cut.labels.count)
        }
        return isConvincing ? out : nil
    }

    /// Two rows agree in their decimals, or what the columns say of each other holds.
    private func isConvincing(_ solution: GluedCellsSolver.Solution, rows: Int) -> Bool {
        let (held, failed) = (solution.count.held, solution.count.failed)
        if failed == 0 { return held > 0 || rows > 1 }
        return held > 1 && held > failed
    }

    /// Whether a row has cells without anything between them.
    private func isGlued(_ frame: Frame, rows: [[GluedCellsRow]]) -> Bool {
        zip(frame.labels, rows).contains { label, rows in
            rows.contains { row in
                let isBare = view.at(label.upperBound - 1).isASCIIDigit
                return isBare && row.cells.first?.range.lowerBound == label.upperBound
                    || zip(row.cells, row.cells.dropFirst()).contains { $0.range.upperBound == $1.range.lowerBound }
            }
        }
    }

    // MARK: - Results

    private func decided(
        _ heading: GluedCellsHeading, labels: [Range<Int>], solution: GluedCellsSolver.Solution, body: Range<Int>,
        form: RowLabel.Form
    ) -> GluedCellsTable {
        var rows: [GluedCellsTable.Row] = []
        var undecided: [GluedCellsTable.Stretch] = []
        var end = body.lowerBound
        var isEndSure = true
        for (label, candidates) in zip(labels, solution.rows) {
            let year = RowLabel.year(at: label.lowerBound, in: view) ?? 0
            var row = GluedCellsTable.Row(
                label: label, period: form.dash == nil ? String(year) : "\(year)/\(year + 1)", year: year, cells: [:])
            let rowEnd = candidates.compactMap { $0.cells.last?.range.upperBound }.max() ?? label.upperBound
            isEndSure = candidates.allSatisfy { $0.cells.last?.range.upperBound == rowEnd }
            end = max(end, rowEnd)
            var from = label.upperBound
            var open: Int?
            func close(before column: Int, at place: Int) {
                guard let first = open else { return }
                open = nil
                let range = view.trimmed(from..<place)
                let readings = candidates.map { candidate in
                    candidate.cells[first..<column].map { text($0.range) }.joined(separator: " ")
                }
                undecided.append(GluedCellsTable.Stretch(range: range, readings: unique(readings)))
            }
            for column in heading.columns.indices {
                guard let cell = candidates.first?.cells[column] else { continue }
                if candidates.allSatisfy({ $0.cells[column].range == cell.range }) {
                    close(before: column, at: cell.range.lowerBound)
                    row.cells[column] = cell
                    from = cell.range.upperBound
                } else if open == nil {
                    open = column
                }
            }
            close(before: heading.columns.count, at: rowEnd)
            rows.append(row)
        }
        return GluedCellsTable(
            heading: heading, title: nil, stage: nil, rows: rows, undecided: undecided, range: body.lowerBound..<end,
            tail: isEndSure ? tail(from: end, body: body) : nil)
    }

    /// Rows of which nothing is known but how they could be read.
    private func undecided(
        _ heading: GluedCellsHeading, frames: [Frame], rows: (Range<Int>) -> [GluedCellsRow]
    ) -> GluedCellsTable? {
        func end(_ frame: Frame) -> Int { frame.segments.last?.upperBound ?? 0 }
        guard let most = frames.max(by: { ($0.labels.count, -end($0)) < ($1.labels.count, -end($1)) }) else {
            return nil
        }
        let stretches = zip(most.labels, most.segments).map { label, segment in
            let readings = rows(segment).map { row in
                ([label] + row.cells.map(\.range)).map { text($0) }.joined(separator: " ")
            }
            return GluedCellsTable.Stretch(
                range: view.trimmed(label.lowerBound..<segment.upperBound), readings: unique(readings))
        }
        guard let first = most.labels.first else { return nil }
        return GluedCellsTable(
            heading: heading, title: nil, stage: nil, rows: [], undecided: stretches,
            range: first.lowerBound..<end(most), tail: nil)
    }

    /// A table of more divisions than can be looked at: its digits are left open, without readings.
    private func tooMuch(_ heading: GluedCellsHeading, body: Range<Int>, ends: [Int]) -> GluedCellsTable? {
        guard heading.columns.count > 1, let end = ends.first else { return nil }
        let range = view.trimmed(body.lowerBound..<end)
        return GluedCellsTable(
            heading: heading, title: nil, stage: nil, rows: [], undecided: [.init(range: range, readings: [])],
            range: range, tail: nil)
    }

    private func text(_ range: Range<Int>) -> String {
        String(scalars: view.s[range].filter { $0 != 0x25 && $0 != 0x2C })
    }

    /// The readings in order, those with two decimals in each cell first, no more than eight.
    private func unique(_ readings: [String]) -> [String] {
        func usual(_ reading: String) -> Int {
            reading.split(separator: " ").count { cell in
                cell.firstIndex(of: ".").map { cell[$0...].utf8.count == 3 } ?? false
            }
        }
        return Array(Set(readings).sorted { (usual($1), $0) < (usual($0), $1) }.prefix(8))
    }

    private func tail(from end: Int, body: Range<Int>) -> Range<Int>? {
        let next = view.at(body.upperBound)
        guard end < body.upperBound, view.s[end..<body.upperBound].allSatisfy(\.isASCIIDigit) else { return nil }
        if next == code("、") || next == code("年") { return end..<(body.upperBound + 1) }
        return nil
    }

    // MARK: - Captions

    /// The words above a heading that name the table, and the stage they speak of: the item it stands in, or the line
    /// before it.
    private func caption(before start: Int, limit: Int) -> (title: String?, stage: String?) {
        let low = max(limit, start - 240)
        var item: Int?
        var line = low
        for i in low..<start {
            let c = view.at(i)
            if c == 0x0A, !view.trimmed(i..<start).isEmpty { line = i + 1 }
            if c == code("、"), i > low, view.at(i - 1).isASCIIDigit || ChineseNumeral.isNumeral(view.at(i - 1)) {
                item = i + 1
            }
            if c == code(")"), i > low + 1, ChineseNumeral.isNumeral(view.at(i - 1)),
                [code("("), code("十")].contains(view.at(i - 2))
            {
                item = i + 1
            }
        }
        for place in [item, line].compactMap({ $0 }) {
            var from = place
            // A4-B17-C32: the item's code is no part of its name.
            while from < start, !view.at(from).isHan { from += 1 }
            var end = from
            while end < start, end - from < 40, !Self.captionEnds.contains(view.at(end)) { end += 1 }
            let range = view.trimmed(from..<end)
            guard range.count >= 2 else { continue }
            let reader = HeadReader(view: view, lexicon: lexicon, terms: terms)
            return (view.string(range), reader.stage(in: Array(view.s[range])).name)
        }
        return (nil, nil)
    }
    private static let captionEnds = Set(":(。;,!?\n".scalarValues)

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
