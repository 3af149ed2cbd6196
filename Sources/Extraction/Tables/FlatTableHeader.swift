import Lexicon
import Source

/// What stands above the first row of a flattened table: the headings of its columns, and the first row's label.
struct FlatTableHeader {
    private(set) var columns: [String]
    /// `L5` where the columns have codes.
    private(set) var codes: [String?]
    /// Where the first row's label begins, among the header's lines.
    private(set) var labelStart: Int
    /// Where the first heading stands, among the header's lines.
    private(set) var top: Int

    /// - Parameters:
    ///   - lines: those before the first row of figures.
    ///   - widths: how many figures each row has.
    ///   - row: a row that has all its figures, as printed.
    init?(_ lines: [FlatTableLine], widths: [Int], row: [String], terms: TermIndex, tables: TableLexicon) {
        guard !lines.isEmpty else { return nil }
        if let coded = FlatTableHeader(codesIn: lines, widths: widths, tables) {
            self = coded
        } else {
            let width = FlatTableHeader.mode(widths.filter { $0 >= 2 }) ?? widths.first ?? 0
            let scores = HeadingScores(terms: terms, tables: tables)
            guard width >= 1, let found = FlatTableHeader(lines, width: width, row: row, scores: scores) else {
                return nil
            }
            // The rows below 总额 may have lost their empty cells: the headings of the fullest are all known then.
            let full = row.count > width ? FlatTableHeader(lines, width: row.count, row: row, scores: scores) : nil
            self = full.flatMap { $0.columns.allSatisfy(scores.isKnown) ? $0 : nil } ?? found
        }
        hasUnits = lines.contains { tables.column($0.text) == .unit }
    }

    /// More headings stand here than the rows have figures, or not all: cells were lost, and it is open which.
    private(set) var lacksFigures = false

    /// The headings behind those of the figures whose cells hold verdicts: 自评等级.
    private(set) var verdicts: [String] = []

    private init(
        columns: [String], codes: [String?]? = nil, labelStart: Int, top: Int, verdicts: [String] = []
    ) {
        self.columns = columns
        self.verdicts = verdicts
        self.codes = codes ?? Array(repeating: nil, count: columns.count)
        self.labelStart = labelStart
        self.top = top
    }

    /// A column of its own prints the units; another one puts the rows into groups.
    private(set) var hasUnits = false
    var hasGroups = false

    var hasCodes: Bool { codes.contains { $0 != nil } }

    /// The national tables print a code below each heading.
    private init?(codesIn lines: [FlatTableLine], widths: [Int], _ tables: TableLexicon) {
        let places = lines.indices.filter { lines[$0].isColumnCode }
        guard places.count >= 3, let first = places.first, let last = places.last else { return nil }
        let names = FlatTableHeader.merged(lines[..<first])
        // 综合 may stand as an eighth column behind L7.
        let hasWhole =
            last + 1 < lines.count && tables.wholeColumn.occurs(in: lines[last + 1].text)
            && (FlatTableHeader.mode(widths) ?? 0) > places.count
        let count = places.count + (hasWhole ? 1 : 0)
        var columns = names.count >= count ? Array(names.suffix(count)) : Array(repeating: "", count: count)
        var codes: [String?] = places.map { lines[$0].text }
        if hasWhole {
            columns[count - 1] = lines[last + 1].text
            codes.append("L\(count)")
        }
        self.init(
            columns: columns, codes: codes, labelStart: last + (hasWhole ? 2 : 1), top: max(0, first - count - 2))
        let numbers = codes.compactMap { $0.flatMap { Int($0.dropFirst()) } }
        let most = max(1, numbers.max() ?? 1)
        lacksFigures = numbers != numbers.indices.map { $0 % most + 1 }
    }

    /// Lines of a header that belong to one column: `生均教学仪器设备值` and `(元)` below it.
    private static func merged(_ lines: ArraySlice<FlatTableLine>) -> [String] {
        lines.filter { !$0.isBlank }.reduce(into: []) { out, line in
            if line.text.hasPrefix("("), !out.isEmpty { out[out.count - 1] += line.text } else { out.append(line.text) }
        }
    }

    private static func mode(_ widths: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for w in widths { counts[w, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    /// The cells that head the columns: years in a row, else those that fit the first row's figures.
    private init?(_ lines: [FlatTableLine], width: Int, row: [String], scores: HeadingScores) {
        let unknown = Array(repeating: "", count: width)
        guard lines.count > width else {
            self.init(columns: unknown, labelStart: 0, top: 0)
            return
        }
        let headings = lines.map { scores.heading($0.text) }
        var best: (score: Int, at: Int)?
        for at in 0...(lines.count - width - 1) {
            let stages = scores.stages(among: lines[at..<(at + width)].map(\.text))
            let score = zip(headings[at..<(at + width)], row).reduce(stages) { $0 + $1.0.score(above: $1.1) }
            if best.map({ score >= $0.score }) ?? true { best = (score, at) }
        }
        guard let best, best.score > 0 else {
            self.init(columns: unknown, labelStart: lines.count - 1, top: 0)
            return
        }
        // Columns behind the figures (原因) stand between the headers and the first label.
        let verdicts = lines[(best.at + width)..<(lines.count - 1)].map(\.text).prefix { scores.tables.isVerdict($0) }
        var labelStart = best.at + width + verdicts.count
        if lines.count - labelStart > 1, row.last?.isEmpty == true || lines[0].isBar { labelStart = lines.count - 1 }
        let names = lines[best.at..<(best.at + width)].map(\.text)
        let upper = FlatTableHeader.grouped(names, before: best.at, lines)
        self.init(
            columns: upper?.names ?? names, labelStart: labelStart, top: upper?.top ?? best.at,
            verdicts: Array(verdicts))
        lacksFigures = best.at > 0 && scores.isColumn(lines[best.at - 1].text)
    }

    /// `小学、初中、达标校数、达标率、达标校数、达标率`: what repeats stands below as many headings as often as it repeats.
    private static func grouped(
        _ names: [String], before at: Int, _ lines: [FlatTableLine]
    ) -> (names: [String], top: Int)? {
        let periods = (1..<max(1, names.count)).filter { names.count % $0 == 0 }
        guard let period = periods.first(where: { p in names.indices.allSatisfy { names[$0] == names[$0 % p] } }) else {
            return nil
        }
        let count = names.count / period
        // Between bars the cells that each covers are there, and empty.
        let above = lines[..<at].indices.filter { !lines[$0].isBlank }.suffix(count)
        guard let top = above.first, above.count == count else { return nil }
        let upper = above.map { lines[$0].text }
        guard Set(upper).count == count, upper.allSatisfy({ $0.count <= 12 }) else { return nil }
        return (names.indices.map { upper[$0 / period] + names[$0] }, top)
    }

    /// Takes one line only for the first row's label, as notes of a column of text stand before it.
    mutating func labelIsLast(of lines: [FlatTableLine]) { labelStart = lines.count - 1 }

    /// The last column of a kind.
    func column(_ kind: TableLexicon.Column, _ tables: TableLexicon) -> Int? {
        columns.lastIndex { tables.column($0) == kind }
    }
}

/// Weighs what speaks for and against a cell as the heading of a column of figures.
private struct HeadingScores {
    let terms: TermIndex
    let tables: TableLexicon

    struct Heading {
        let isRate: Bool
        let hasPercent: Bool
        /// 标准, above what is to be reached.
        let isStandard: Bool
        /// 实际值, below which each row has what it measures.
        let isOfRows: Bool
        /// Whatever figure stands below it.
        let score: Int

        func score(above figure: String) -> Int {
            if isStandard { return figure.first.map { "≥≤＞＜><".contains($0) } ?? false ? score + 2 : score }
            if figure.hasSuffix("%") { return score + (isRate ? 2 : isOfRows ? 0 : -2) }
            return isRate && !hasPercent ? score - 1 : score
        }
    }

    /// Whether a cell heads figures for certain.
    func isKnown(_ name: String) -> Bool {
        let found = heading(name)
        return found.score > 0 || found.isRate
    }

    /// 小学 | 初中: how many headings are nothing but a stage, where each of several is another.
    func stages(among names: [String]) -> Int {
        let stages = names.filter { tables.stage(in: $0) == $0 }
        return stages.count > 1 && Set(stages).count == stages.count ? stages.count : 0
    }

    /// Whether a cell is the heading of a column of its own: 年初预算数; 年度预算数(万元) may stand above several.
    func isColumn(_ name: String) -> Bool { tables.unit(inHeading: name) == nil && terms.isTerm(name.scalarValues) }

    func heading(_ name: String) -> Heading {
        let s = name.scalarValues
        var score = 0
        if s.contains(code("年")) || GridSheet.bareYear(name) != nil { score += 1 }
        if terms.isTerm(s) { score += 2 }
        let column = tables.column(name)
        let isKnown = column != nil && !tables.isVerdict(name) || tables.standards.contains(name)
        if tables.unit(inHeading: name) != nil || isKnown { score += 1 }
        if s.last == code("数") || s.last == code("额") { score += 1 }
        if s.isEmpty { score -= 1 }
        // 是否达标 heads verdicts.
        if tables.isVerdict(name) { score -= 4 }
        if s.count > 20 { score -= 3 }
        return Heading(
            isRate: tables.rateHeadings.occurs(in: s), hasPercent: s.contains(code("%")),
            isStandard: tables.standards.contains(name), isOfRows: column == .actual || column == .target, score: score)
    }
}
