import Source

/// A choice of places where the rows of a table begin and the last one ends.
struct GluedCellsFrame: Equatable {
    var labels: [Range<Int>]
    /// The cells of each row.
    var segments: [Range<Int>]

    var end: Int { segments.last?.upperBound ?? 0 }
}

/// Lists the chains of consecutive years, forwards or backwards, whose rows can be read.
struct GluedCellsFrames {
    let view: TextView
    private let body: GluedCellsBody
    private let columns: Int
    private let ends: [Int]
    private var reader: GluedCellsRowReader
    private var cache: [Range<Int>: GluedCellsRows] = [:]
    private var steps = 0
    private(set) var found: [GluedCellsFrame] = []
    /// Some row has more divisions than are worth listing.
    private(set) var hasTooMany = false

    private static let mostFrames = 40
    private static let mostSteps = 2000

    init?(_ columns: [GluedCellsColumn], body: GluedCellsBody, view: TextView) {
        guard let first = GluedCellsRowLabel(at: body.range.lowerBound, year: nil, form: body.form, in: view) else {
            return nil
        }
        self.view = view
        self.body = body
        self.columns = columns.count
        ends = body.ends()
        reader = GluedCellsRowReader(view: view, columns: columns, budget: 300_000)
        extend([first], [], step: nil)
    }

    /// Whether every chain was looked at.
    var isComplete: Bool {
        found.count < Self.mostFrames && steps < Self.mostSteps && (!hasTooMany || !found.isEmpty)
    }

    /// Every division of each row of a frame.
    func rows(of frame: GluedCellsFrame) -> [GluedCellsRows] { frame.segments.compactMap { cache[$0] } }

    private mutating func extend(_ labels: [GluedCellsRowLabel], _ segments: [Range<Int>], step: Int?) {
        steps += 1
        guard let last = labels.last, found.count < Self.mostFrames, steps < Self.mostSteps, reader.budget > 0
        else { return }
        let start = last.range.upperBound
        for end in ends where end > start && canRead(start..<end) {
            found.append(GluedCellsFrame(labels: labels.map(\.range), segments: segments + [start..<end]))
        }
        for step in step.map({ [$0] }) ?? [1, -1] {
            var i = start + columns
            while i + 4 < body.range.upperBound {
                if let next = GluedCellsRowLabel(at: i, year: last.year + step, form: body.form, in: view) {
                    let own = body.segment(from: start, to: i)
                    if canRead(own) { extend(labels + [next], segments + [own], step: step) }
                }
                i += 1
            }
        }
    }

    private mutating func canRead(_ segment: Range<Int>) -> Bool {
        if let known = cache[segment] { return !known.isEmpty }
        guard !segment.isEmpty else { return false }
        let rows = reader.rows(in: segment)
        if rows == nil { hasTooMany = true }
        cache[segment] = rows ?? GluedCellsRows(width: columns)
        return !(rows ?? GluedCellsRows(width: columns)).isEmpty
    }

    /// Whether some row, however it is divided, has cells without anything between them.
    var areGlued: Bool { found.contains { isGlued($0) } }

    private func isGlued(_ frame: GluedCellsFrame) -> Bool {
        zip(frame.labels, rows(of: frame)).contains { label, rows in
            let isBare = view.at(label.upperBound - 1).isASCIIDigit
            return rows.indices.contains { row in
                isBare && rows.cell(row, 0).range.lowerBound == label.upperBound
                    || (1..<rows.width).contains {
                        rows.cell(row, $0 - 1).range.upperBound == rows.cell(row, $0).range.lowerBound
                    }
            }
        }
    }
}
