import Exact
import Lexicon

/// An indicator that binds the county by figures of its own.
struct AskedFigures {
    let indicator: Standard.Indicator
    let standard: Standard
    let clause: String
    /// Without concessions, one for each figure.
    let figures: [Standard.Threshold]
    /// Those that have figures of their own.
    let stages: WordSet
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
        self.figures = figures
        clause = indicator.clause ?? "\(group.name)第\(indicator.no)项"
        stages = WordSet(Set(figures.compactMap(\.stage)).sorted())
    }

    /// 师幼比 and 专任教师与在园幼儿之比: one figure under two names.
    private static func isOne(_ a: Standard.Threshold, _ b: Standard.Threshold) -> Bool {
        a.stage == b.stage && a.limit == b.limit && a.unit == b.unit
    }

    /// The indicators whose figures give it.
    func ids(of figure: Standard.Threshold) -> Set<String> {
        Set(indicator.thresholds.filter { AskedFigures.isOne($0, figure) }.map { $0.indicator ?? indicator.id })
    }

    var ids: Set<String> { Set(figures.map { $0.indicator ?? indicator.id }) }

    func name(of figure: Standard.Threshold) -> String { figure.of ?? indicator.name }

    /// Words of a sentence that gives the figure.
    func says(_ figure: Standard.Threshold) -> WordSet {
        if !figure.says.words.isEmpty { return figure.says }
        return indicator.says.words.isEmpty ? WordSet(indicator.forms + [name(of: figure)]) : indicator.says
    }

    /// Words by which a clause speaks of the figure, or of the indicator as a whole.
    func names(_ figure: Standard.Threshold) -> WordSet {
        WordSet(indicator.forms + [name(of: figure)] + figure.says.words.map { String(scalars: $0) })
    }

    func divided(by isGiven: (Standard.Threshold) -> Bool) -> (
        given: [Standard.Threshold], missing: [Standard.Threshold]
    ) {
        (figures.filter(isGiven), figures.filter { !isGiven($0) })
    }
}
