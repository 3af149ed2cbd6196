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
/// but for a share whose siblings are explained, and for what follows but for a digit.
struct NearbyCheck {
    private let lexicon: ArithmeticLexicon
    private let words: CheckWords
    /// Before a sum for each.
    private let each: WordSet

    init(lexicon: ArithmeticLexicon, words: CheckWords) {
        self.lexicon = lexicon
        self.words = words
        each = WordSet(words.nearby.prices + lexicon.each)
    }

    /// - Parameters:
    ///   - settled: claims that another check has recomputed.
    ///   - differences: those of them that are differences of others: no parts of anything.
    func findings(in evidence: Evidence, settled: Set<Int>, differences: Set<Int>) -> [Finding] {
        let figures = NearbyFigures(evidence, words)
        let forms = NearbyForms(figures, lexicon: lexicon, each: each, differences: differences)
        let keys = evidence.keys
        let open = keys.indices.filter { claim in
            let key = keys[claim]
            return !key.isInTable
                && (key.isActual || key.role == .previous && key.kind == .ratio
                    || key.role == .target && (key.unit == .percent || key.unit == .percentPoint))
                && key.hasValue && key.comparator == .eq && !settled.contains(claim)
        }
        let rough = keys.indices.filter { claim in
            let key = keys[claim]
            return !key.isInTable && key.isActual && key.hasValue && key.comparator == .approx
                && !settled.contains(claim)
        }
        let explained = open.compactMap(forms.explanation) + rough.compactMap(forms.each.explanation)
        let known = Set(explained.map(\.claim.id))
        let slips = NearbySlips(figures: figures, ratio: forms.ratio).questions(
            of: open.lazy.filter { !known.contains($0) })
        let questions =
            NearbySiblings(figures: figures, explained: explained).questions(of: open)
            + NearbyDivided(figures: figures, explained: explained).questions(of: open)
            + NearbyAsked(figures: figures, explained: explained).questions(of: open)
            + NearbyEachSiblings(figures: figures, explained: explained).questions(of: open)
        let asked = Set(questions.map(\.claim.id))
        return (explained + questions + slips.filter { !asked.contains($0.claim.id) }).map(\.finding)
    }
}

/// One way in which a figure may follow from others.
protocol NearbyForm {
    /// The figures that give a claim, which is an index of the evidence's facts; nil where none do, or only such as would by
    /// chance.
    func explanation(of claim: Int) -> Neighbours?
}

/// All of them, in the order in which they are tried.
private struct NearbyForms: NearbyForm {
    fileprivate let ratio: NearbyRatio
    let growth: NearbyGrowth
    let difference: NearbyDifference
    let product: NearbyProduct
    let mean: NearbyMean
    let sum: NearbySum
    let listSum: NearbyListSum
    let brackets: NearbyBrackets
    let times: NearbyTimes
    let net: NearbyNet
    fileprivate let each: NearbyEach
    let together: NearbyTogether
    let apart: NearbyApart
    let loose: NearbyLooseRatio
    let persons: NearbyPersons
    let ofAll: NearbyOfAll

    init(_ figures: NearbyFigures, lexicon: ArithmeticLexicon, each: WordSet, differences: Set<Int>) {
        ratio = NearbyRatio(figures, counted: lexicon.counted)
        growth = NearbyGrowth(figures: figures)
        difference = NearbyDifference(figures, left: lexicon.left, apart: lexicon.apart)
        product = NearbyProduct(figures, each: each)
        mean = NearbyMean(figures)
        sum = NearbySum(figures: figures, leads: lexicon.divided, differences: differences)
        listSum = NearbyListSum(figures)
        brackets = NearbyBrackets(figures: figures)
        times = NearbyTimes(
            figures, each: WordSet(lexicon.each + lexicon.repeated + figures.words.nearby.apiece),
            leads: WordSet(lexicon.together + lexicon.totals + figures.words.nearby.comesTo))
        net = NearbyNet(figures)
        self.each = NearbyEach(figures)
        together = NearbyTogether(figures)
        apart = NearbyApart(figures, words: lexicon.apart)
        loose = NearbyLooseRatio(figures)
        ofAll = NearbyOfAll(figures)
        persons = NearbyPersons(figures, pupils: lexicon.pupils, teachers: lexicon.teachers)
    }

    func explanation(of claim: Int) -> Neighbours? {
        ofNear(claim) ?? each.explanation(of: claim)
            ?? together.explanation(of: claim) ?? apart.explanation(of: claim) ?? loose.explanation(of: claim)
            ?? persons.explanation(of: claim) ?? ofAll.explanation(of: claim)
    }

    private func ofNear(_ claim: Int) -> Neighbours? {
        ratio.explanation(of: claim) ?? growth.explanation(of: claim) ?? difference.explanation(of: claim)
            ?? product.explanation(of: claim) ?? mean.explanation(of: claim) ?? sum.explanation(of: claim)
            ?? listSum.explanation(of: claim) ?? brackets.explanation(of: claim) ?? net.explanation(of: claim)
            ?? times.explanation(of: claim)
    }
}
