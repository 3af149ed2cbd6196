import Exact
import Records

/// “三公”经费支出决算为41.27万元 above the items 1. 因公出国(境)费…决算, 2. 公务用车…决算, 3. 公务接待费…决算, each a paragraph of
/// its own: the figures that the items and the whole call alike.
struct NearbyListSum: NearbyForm {
    private let figures: NearbyFigures
    /// The last two characters of each name; nil for a shorter one.
    private let ends: NameMemo<UInt64?>

    private static let most = 6

    init(_ figures: NearbyFigures) {
        self.figures = figures
        ends = NameMemo(figures.evidence.names) { name in
            var last = name.unicodeScalars.reversed().makeIterator()
            guard let end = last.next(), let before = last.next() else { return nil }
            return UInt64(before.value) << 32 | UInt64(end.value)
        }
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard key.isAmount, !key.isChangeOrGrowth, key.size > 3, key.paragraph >= 0, let end = ends[key.words] else {
            return nil
        }
        var parts: [Int] = []
        var size = 0.0
        var next = figures.endOfParagraph(of: claim)
        while parts.count < Self.most {
            let item = figures.paragraph(at: next)
            guard let part = part(of: key, end, in: item) else { break }
            next = item.endIndex
            parts.append(part)
            size += figures.key(part).size
            if parts.count >= 2, figures.isNear(claim, size), let sum = sum(claim, parts) { return sum }
        }
        return nil
    }

    private func part(of claim: FactKey, _ end: UInt64, in item: ArraySlice<Int>) -> Int? {
        item.first {
            let key = figures.key($0)
            return key.isMeasured(like: claim) && key.isActual && !key.isChangeOrGrowth && ends[key.words] == end
        }
    }

    private func sum(_ claim: Int, _ parts: [Int]) -> Neighbours? {
        let claim = figures.fact(claim)
        let sum = NearbySum.sum(claim, parts.map(figures.fact))
        return sum.exact == claim.value ? sum : nil
    }
}
