/// The division of a table that its own arithmetic speaks for.
struct GluedCellsDivision {
    var labels: [Range<Int>]
    var solution: GluedCellsSolver.Solution

    private init(labels: [Range<Int>], solution: GluedCellsSolver.Solution) {
        self.labels = labels
        self.solution = solution
    }

    /// Weighs the best division with one width of decimals a column against the best of all: where trailing zeros were
    /// dropped, or ratios cut off, more relations hold for another division, and only what both agree in is decided.
    /// Two decimals are the rule; any other number of them must hold its own against all divisions that are as good.
    /// Nil where nothing convinces.
    init?(of frames: GluedCellsFrames, columns: [GluedCellsColumn]) {
        func best(loosely: Bool, allowsCutOff: Bool) -> GluedCellsDivision? {
            Self.best(of: frames, columns, loosely: loosely, allowsCutOff: allowsCutOff)
        }
        let loose = best(loosely: true, allowsCutOff: false)
        guard let even = best(loosely: false, allowsCutOff: false) else {
            guard let loose, loose.isSound else { return nil }
            self = loose
            return
        }
        self = even
        var isConvincing = even.isConvincing
        let isOdd = even.solution.hasOddDecimals
        if let loose, even.solution.count < loose.solution.count || isOdd {
            guard loose.labels == even.labels else { return nil }
            solution = solution.joined(with: loose.solution)
            isConvincing = isConvincing || loose.isSound
        } else if loose == nil, even.solution.count.failed > 0 || isOdd {
            return nil
        }
        if even.solution.count.failed > 0 || isOdd, let cut = best(loosely: false, allowsCutOff: true) {
            guard cut.labels == even.labels else { return nil }
            solution = solution.joined(with: cut.solution)
            isConvincing = isConvincing || cut.isConvincing
        }
        guard isConvincing else { return nil }
    }

    private static func best(
        of frames: GluedCellsFrames, _ columns: [GluedCellsColumn], loosely: Bool, allowsCutOff: Bool
    ) -> GluedCellsDivision? {
        var solver = GluedCellsSolver(columns: columns, allowsCutOff: allowsCutOff)
        let solved = frames.found.compactMap { frame -> GluedCellsDivision? in
            let years = frame.labels.prefix(2).compactMap {
                GluedCellsRowLabel.year(at: $0.lowerBound, in: frames.view)
            }
            let isAscending = years.count < 2 || years[0] < years[1]
            let all = frames.rows(of: frame)
            let found =
                loosely
                ? solver.solveLoosely(all, isAscending: isAscending) : solver.solve(all, isAscending: isAscending)
            return found.flatMap { $0.count.held < 0 ? nil : GluedCellsDivision(labels: frame.labels, solution: $0) }
        }
        // A chain of years that was not looked at could be the right one.
        guard solver.budget > 0, let top = solved.map(\.solution.count).max() else { return nil }
        let best = solved.filter { $0.solution.count == top }
        guard let labels = best.first?.labels, best.allSatisfy({ $0.labels == labels }) else { return nil }
        var merged: GluedCellsSolver.Solution?
        for division in best { GluedCellsSolver.merge(division.solution, into: &merged) }
        return merged.map { GluedCellsDivision(labels: labels, solution: $0) }
    }

    private var isSound: Bool { labels.count > 1 && solution.count.held > 1 && solution.count.failed == 0 }

    /// Two rows agree in their decimals, or what the columns say of each other holds.
    private var isConvincing: Bool {
        let (held, failed) = (solution.count.held, solution.count.failed)
        if failed == 0 { return held > 0 || labels.count > 1 }
        return held > 1 && held > failed
    }
}
