import Lexicon
import Records
import Source

/// A table as the lines show it: rows of cells, each a number (an index of the figures) or none.
struct PrintedGrid {
    struct Row {
        /// The words of the first cell.
        let label: Passage
        let cells: [Int?]
    }
    let rows: [Row]

    var width: Int { rows.map(\.cells.count).max() ?? 0 }
    subscript(row: Int, column: Int) -> Int? {
        column < rows[row].cells.count ? rows[row].cells[column] : nil
    }
}

/// Finds the tables: rows whose cells stand apart by tabs, bars or blanks, and rows whose cells stand in a line each.
struct PrintedGrids {
    private let figures: PrintedFigures
    private let scalars: [UInt32]

    /// Longer than that, in scalars, a line is a sentence and no cell.
    private static let longestCell = 24
    private static let longestRow = 400
    /// Words before the number of a cell: 得分9.6.
    private static let longestLead = 8
    private static let most = 300

    init(_ figures: PrintedFigures) {
        self.figures = figures
        scalars = figures.evidence.scalars
    }

    private enum Cell {
        case number(Int)
        case text(Range<Int>)
        case blank
    }

    func grids() -> [PrintedGrid] {
        var (grids, rows, lone): ([PrintedGrid], [PrintedGrid.Row], [Cell]) = ([], [], [])
        func close() {
            grids += runs(rows) + records(lone)
            (rows, lone) = ([], [])
        }
        var start = 0
        var next = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex(of: Evidence.feed) ?? scalars.count
            let line = start..<end
            start = end + 1
            if line.allSatisfy({ Evidence.isBlank(scalars[$0]) }) { continue }
            while next < figures.mentions.count, figures.mentions[next].range.lowerBound < line.lowerBound { next += 1 }
            let cells = cells(in: line, from: next)
            if let row = row(cells) {
                grids += records(lone)
                lone = []
                rows.append(row)
            } else if cells.count == 1, line.count <= Self.longestCell {
                grids += runs(rows)
                rows = []
                lone.append(cells[0])
            } else {
                close()
            }
        }
        close()
        return grids
    }

    /// Neighbouring rows that are as wide as the first of them, or lack so many cells at the most: the last of a total's row are left out
    /// as often as not.
    private func runs(_ rows: [PrintedGrid.Row], lacking most: Int = 2) -> [PrintedGrid] {
        var (out, run): ([PrintedGrid], [PrintedGrid.Row]) = ([], [])
        for row in rows {
            if let first = run.first, !(0...most).contains(first.cells.count - row.cells.count) {
                out.append(PrintedGrid(rows: run))
                run = []
            }
            run.append(row)
        }
        if !run.isEmpty { out.append(PrintedGrid(rows: run)) }
        return out.filter { $0.rows.count <= Self.most }
    }

    /// A label and its numbers, in a line each; records of as many numbers are a table.
    private func records(_ cells: [Cell]) -> [PrintedGrid] {
        var (rows, label, numbers): ([PrintedGrid.Row], Passage?, [Int?]) = ([], nil, [])
        func close() {
            if let label, numbers.contains(where: { $0 != nil }) {
                rows.append(PrintedGrid.Row(label: label, cells: [nil] + numbers))
            }
            numbers = []
        }
        for cell in cells {
            switch cell {
            case .number(let figure): numbers.append(figure)
            case .blank: if !numbers.isEmpty || label != nil { numbers.append(nil) }
            case .text(let range):
                close()
                label = Passage(scalars, range)
            }
        }
        close()
        return runs(rows, lacking: 0)
    }

    private func row(_ cells: [Cell]) -> PrintedGrid.Row? {
        var (label, numbers): (Passage?, [Int?]) = (nil, [])
        var count = 0
        for cell in cells {
            switch cell {
            case .number(let figure):
                numbers.append(figure)
                count += 1
            case .text(let range):
                if label == nil { label = Passage(scalars, range) }
                numbers.append(nil)
            case .blank: numbers.append(nil)
            }
        }
        return cells.count >= 3 && count >= 2
            ? PrintedGrid.Row(label: label ?? Passage([], 0..<0), cells: numbers) : nil
    }

    private func cells(in line: Range<Int>, from first: Int) -> [Cell] {
        guard line.count <= Self.longestRow, !line.contains(where: { Self.isStop(scalars[$0]) }) else {
            return [.text(line), .text(line)]
        }
        let isRuled = line.contains { Evidence.isRule(scalars[$0]) }
        var (out, next, low): ([Cell], Int, Int) = ([], first, line.lowerBound)
        for i in line.lowerBound...line.upperBound
        where i == line.upperBound || (isRuled ? Evidence.isRule(scalars[i]) : Evidence.isBlank(scalars[i])) {
            let cell = trimmed(low..<i)
            low = i + 1
            // The bars at both ends of a row, and blanks in a run, are no cells.
            if cell.isEmpty,
                !isRuled || scalars[max(i - 1, 0)] == Self.bar && i == line.upperBound || i == line.lowerBound
            {
                continue
            }
            while next < figures.mentions.count, figures.mentions[next].range.lowerBound < cell.lowerBound { next += 1 }
            out.append(self.cell(cell, next))
        }
        return out
    }

    private func cell(_ range: Range<Int>, _ next: Int) -> Cell {
        if range.isEmpty || range.allSatisfy({ Self.isDash(scalars[$0]) }) { return .blank }
        guard next < figures.mentions.count, case let number = figures.mentions[next],
            number.range.upperBound <= range.upperBound, number.range.upperBound + 1 >= range.upperBound,
            number.range.lowerBound - range.lowerBound <= Self.longestLead, number.comparator == .eq, !number.isChinese
        else { return .text(range) }
        return .number(next)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, Evidence.isBlank(scalars[low]) { low += 1 }
        while low < high, Evidence.isBlank(scalars[high - 1]) { high -= 1 }
        return low..<high
    }

    private static let bar: UInt32 = 0x7C
    private static func isDash(_ c: UInt32) -> Bool { dashes.contains(c) }
    private static let dashes = Set("-–—―/".unicodeScalars.map(\.value))
    private static func isStop(_ c: UInt32) -> Bool { stops.contains(c) }
    private static let stops = Set(",;。!?".unicodeScalars.map(\.value))
}
