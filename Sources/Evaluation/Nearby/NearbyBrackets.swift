import Exact
import Records

/// 34所(36个校区),含九年一贯制学校5所(6个校区)、初级中学9所、小学20所(21个校区): what stands in the brackets of the parts adds up
/// to what stands in that of the whole; a part without one counts as it is.
struct NearbyBrackets: NearbyForm {
    let figures: NearbyFigures

    /// So many of the parts must have brackets of their own.
    private static let enough = 2

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard key.isAmount, !key.isChangeOrGrowth, let whole = figures.preceding(claim).first,
            isBracket(claim, of: whole), figures.key(whole).unit != key.unit,
            let total = figures.fact(whole).value
        else { return nil }
        var (parts, brackets): ([Int], Int) = ([], 0)
        var sum: Rational = 0
        var last: Int?
        for next in figures.following(claim) {
            if let part = last, isBracket(next, of: part) {
                guard figures.key(next).unit == key.unit else { return nil }
                parts[parts.count - 1] = next
                brackets += 1
                last = nil
            } else if sum == total {
                break
            } else {
                guard figures.key(next).unit == figures.key(whole).unit, let value = figures.fact(next).value
                else { return nil }
                sum = sum + value
                parts.append(next)
                last = next
            }
        }
        guard sum == total, brackets >= Self.enough, parts.count > 2 else { return nil }
        let found = NearbySum.sum(figures.fact(claim), parts.map(figures.fact))
        return found.exact == found.claim.value ? found : nil
    }

    /// Whether nothing but the bracket stands between a figure and one in it.
    private func isBracket(_ inner: Int, of outer: Int) -> Bool {
        figures.evidence.passage(between: outer, and: inner).slice.elementsEqual(Self.bracket)
    }
    private static let bracket = [("(" as Unicode.Scalar).value]
}
