import Exact
import Lexicon
import Records

/// Figures that nobody says follow from others, and do: each claim that no other check explains is tried with the figures
/// nearby, nearest first.
///
///     收回问卷196份,满意187份,满意度95.41%
///     人均补助标准89元,…按常住人口28640人计算,应到位254.90万元
///
/// Only agreement is reported, and only where it is no chance: that nothing nearby gives a figure says nothing about it,
/// but for a share whose siblings are explained.
struct NearbyCheck {
    let lexicon: ArithmeticLexicon

    /// - Parameters:
    ///   - settled: claims that another check has recomputed.
    ///   - differences: those of them that are differences of others: no parts of anything.
    func findings(in evidence: Evidence, settled: Set<Int>, differences: Set<Int>) -> [Finding] {
        let figures = NearbyFigures(evidence)
        let forms: [any NearbyForm] = [
            NearbyRatio(figures, counted: lexicon.counted), NearbyGrowth(figures: figures),
            NearbyDifference(figures, left: lexicon.left, apart: lexicon.apart),
            NearbyProduct(figures, each: lexicon.each), NearbyMean(figures),
            NearbySum(figures: figures, leads: lexicon.divided, differences: differences), NearbyListSum(figures),
        ]
        let keys = evidence.keys
        let open = keys.indices.filter { claim in
            let key = keys[claim]
            return !key.isInTable
                && (key.isActual || key.role == .target && (key.unit == .percent || key.unit == .percentPoint))
                && key.hasValue && key.comparator == .eq && !settled.contains(claim)
        }
        var explained: [Neighbours] = []
        for claim in open {
            for form in forms {
                guard let found = form.explanation(of: claim) else { continue }
                explained.append(found)
                break
            }
        }
        let questions = NearbySiblings(figures: figures, explained: explained).questions(of: open)
        return explained.map(\.finding) + questions.map(\.finding)
    }
}

/// One way in which a figure may follow from others.
protocol NearbyForm {
    /// The figures that give a claim, which is an index of the evidence's facts; nil where none do, or only such as would by
    /// chance.
    func explanation(of claim: Int) -> Neighbours?
}
