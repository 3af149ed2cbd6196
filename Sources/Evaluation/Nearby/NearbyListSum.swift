import Exact
import Records

/// “三公”经费支出决算为41.27万元 above the items 1. 因公出国(境)费…决算, 2. 公务用车…决算, 3. 公务接待费…决算, each a paragraph of
/// its own: the figures that the items and the whole call alike.
struct NearbyListSum: NearbyForm {
    let figures: NearbyFigures

    private static let most = 6
    /// Characters that the names of the whole and of an item end in alike.
    private static let alike = 2

    func explanation(of claim: Fact) -> Neighbours? {
        guard claim.isAmount, !claim.isChangeOrGrowth, let value = claim.value, value > 3, claim.paragraph != nil else {
            return nil
        }
        var parts: [Fact] = []
        for item in figures.paragraphs(after: claim).prefix(Self.most) {
            guard let part = part(of: claim, in: item) else { break }
            parts.append(part)
            if parts.count >= 2, let sum = sum(claim, parts) { return sum }
        }
        return nil
    }

    private func part(of claim: Fact, in item: ArraySlice<Fact>) -> Fact? {
        item.first {
            $0.isMeasured(like: claim) && $0.role == .actual && !$0.isChangeOrGrowth
                && sharedEnd($0.words, claim.words) >= Self.alike
        }
    }

    private func sharedEnd(_ a: String, _ b: String) -> Int {
        zip(a.unicodeScalars.reversed(), b.unicodeScalars.reversed()).prefix { $0 == $1 }.count
    }

    private func sum(_ claim: Fact, _ parts: [Fact]) -> Neighbours? {
        let exact = parts.reduce(Rational(0)) { $0 + ($1.value ?? .undefined) }
        guard exact == claim.value else { return nil }
        return NearbySum.sum(claim, parts)
    }
}
