import Exact
import Lexicon
import Records

/// 人均补助标准84元,常住人口41.36万人,应安排资金3474.24万元: what is granted for each head, times the heads.
struct NearbyProduct: NearbyForm {
    private let figures: NearbyFigures
    /// Whether a name says that a sum is for each, and the words for that.
    private let isEach: NameMemo<Bool>
    private let each: WordSet
    /// Whether a unit counts those of whom each gets a sum.
    private let isCounted: NameMemo<Bool>

    private static let reach = 400

    /// - Parameter each: words before a sum for each: 每人, 人均.
    init(_ figures: NearbyFigures, each: WordSet) {
        self.figures = figures
        self.each = each
        isEach = NameMemo(figures.evidence.names, make: each.occurs)
        isCounted = NameMemo(figures.evidence.names, make: figures.words.nearby.heads.contains)
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard key.kind == .money, !key.isChangeOrGrowth else { return nil }
        let near = figures.before(claim, reach: Self.reach) { !$0.isChangeOrGrowth && $0.kind != .percent }
        let counts = near.filter {
            let other = figures.key($0)
            return other.kind == .count && isCounted[other.unit] || other.kind == .area
        }
        for price in near where figures.key(price).kind == .money && !counts.isEmpty {
            let size = figures.key(price).size
            let fit = counts.filter { figures.isNear(claim, size * figures.key($0).size) }
            guard !fit.isEmpty, isLess(price, claim), isPrice(price) else { continue }
            if let product = fit.lazy.map({ product(claim, price, $0) }).first(where: { $0.isTelling(isBeside: false) })
            {
                return product
            }
        }
        return nil
    }

    private func isLess(_ a: Int, _ b: Int) -> Bool {
        (figures.fact(a).value ?? .undefined) < (figures.fact(b).value ?? .undefined)
    }

    private func isPrice(_ figure: Int) -> Bool {
        isEach[figures.key(figure).words] || figures.evidence.passage(before: figure, atMost: 6).holds(each)
    }

    private func product(_ claim: Int, _ price: Int, _ count: Int) -> Neighbours {
        Neighbours.product(figures.fact(claim), figures.fact(price), by: figures.fact(count))
    }
}
