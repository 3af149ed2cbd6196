import Exact
import Records

/// 分别达到90%和10%以上: the limit behind the last number is that of all.
extension MentionScanner {
    func shareLimits(_ drafts: inout [Draft]) {
        for i in stride(from: drafts.count - 2, through: 0, by: -1) {
            let (a, b) = (drafts[i], drafts[i + 1])
            guard b.comparator == .ge || b.comparator == .le, !b.comparatorBefore, a.comparator == .eq,
                a.kind == b.kind, a.kind.isQuantity, a.unit == b.unit, !(a.ulp < b.ulp), a.range.upperBound < b.start,
                isCoordination(a.range.upperBound..<b.range.lowerBound), isReachedInTurn(i, drafts)
            else { continue }
            drafts[i].comparator = b.comparator
        }
    }

    /// Whether 分别达到 stands before the row of numbers that goes on at `index`.
    private func isReachedInTurn(_ index: Int, _ drafts: [Draft]) -> Bool {
        var first = index
        while first > 0, drafts[first - 1].range.upperBound < drafts[first].range.lowerBound,
            isCoordination(drafts[first - 1].range.upperBound..<drafts[first].range.lowerBound)
        { first -= 1 }
        return vocabulary.reachedInTurn.ends(in: s, at: drafts[first].range.lowerBound, after: 0)
    }
}
