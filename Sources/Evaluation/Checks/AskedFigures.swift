import Exact
import Lexicon

/// An indicator that binds the county by figures of its own.
struct AskedFigures: Sendable {
    /// One of the figures, and the words by which a report gives it.
    struct Figure: Sendable {
        let threshold: Standard.Threshold
        let name: String
        /// The indicators whose figures give it, and those whose figures give only other ones of the same indicator.
        let ids: [String]
        let otherIDs: Set<String>
        /// Words of a sentence that gives it.
        let says: WordSet
        /// Words by which a clause speaks of it, or of the indicator as a whole.
        let names: WordSet

        var stage: String? { threshold.stage }
        var limit: Limit { threshold.limit }

        fileprivate init(_ threshold: Standard.Threshold, of indicator: Standard.Indicator, all: Set<String>) {
            self.threshold = threshold
            name = threshold.of ?? indicator.name
            let own = Set(
                indicator.thresholds.filter { AskedFigures.isOne($0, threshold) }.map { $0.indicator ?? indicator.id })
            ids = own.sorted()
            otherIDs = all.subtracting(own)
            says =
                !threshold.says.words.isEmpty
                ? threshold.says
                : indicator.says.words.isEmpty ? WordSet(indicator.forms + [name]) : indicator.says
            names = WordSet(indicator.forms + [name] + threshold.says.words.map { String(scalars: $0) })
        }
    }
    let indicator: Standard.Indicator
    let standard: Standard
    let clause: String
    /// Without concessions, one for each figure.
    let figures: [Figure]
    /// Those that have figures of their own.
    let stages: WordSet
    /// What counts of the standard's own words for it, and how long they are.
    let wording: NameMatch.Core?
    let wordingLength: Int
    var isOfStages: Bool { stages.words.count > 1 }

    init?(_ indicator: Standard.Indicator, of group: Standard.Group, _ standard: Standard) {
        let general = indicator.thresholds.filter { !$0.isRelaxed }
        let figures = general.enumerated().filter { i, figure in
            !general[..<i].contains { AskedFigures.isOne($0, figure) }
        }.map(\.element)
        guard indicator.kind == .requirements, indicator.binds == .county, indicator.isLimitCertain, !figures.isEmpty
        else { return nil }
        self.indicator = indicator
        self.standard = standard
        let ids = Set(figures.map { $0.indicator ?? indicator.id })
        self.figures = figures.map { Figure($0, of: indicator, all: ids) }
        clause = indicator.clause ?? "\(group.name)第\(indicator.no)项"
        stages = WordSet(Set(figures.compactMap(\.stage)).sorted())
        wording = indicator.wording.map { NameMatch.core($0) }
        wordingLength = indicator.wording?.unicodeScalars.count ?? 0
    }

    /// Those of a standard.
    static func all(of standard: Standard) -> [AskedFigures] {
        standard.groups.flatMap { group in
            group.indicators.compactMap { AskedFigures($0, of: group, standard) }
        }
    }

    /// 师幼比 and 专任教师与在园幼儿之比: one figure under two names.
    private static func isOne(_ a: Standard.Threshold, _ b: Standard.Threshold) -> Bool {
        a.stage == b.stage && a.limit == b.limit && a.unit == b.unit
    }

    func divided(by isGiven: (Figure) -> Bool) -> (given: [Figure], missing: [Figure]) {
        let areGiven = figures.map(isGiven)
        let both = zip(figures, areGiven)
        return (both.filter(\.1).map(\.0), both.filter { !$0.1 }.map(\.0))
    }
}
