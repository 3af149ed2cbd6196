import Lexicon
import Records
import Source

/// The veto items of a standard: a report denies them in one sentence, together or one by one.
extension ConclusionFinder {
    /// One conclusion for all of a section, which reaches from the first denial of its paragraph to the end of the last.
    func vetoes(_ found: [Conclusion]) -> [Conclusion] {
        var out: [Conclusion] = []
        var done: Set<Int> = []
        for (i, node) in outline.nodes.enumerated() {
            guard let key = standardIndex.key(of: i), standardIndex.isVeto(key), done.insert(node.report).inserted
            else { continue }
            guard !found.contains(where: { node.range.contains($0.range.lowerBound) }),
                let range = denials(in: node.range)
            else { continue }
            var one = conclusion(range, verdict: "不存在", score: nil, full: nil, coverage: .section)
            one.indicator = IndicatorKey(group: key.group, groupName: key.groupName, no: nil, id: nil)
            out.append(one)
        }
        return out
    }

    private func denials(in range: Range<Int>) -> Range<Int>? {
        guard let first = lexicon.sentences.none.lazy.compactMap({ [view] in view.firstIndex(of: $0, in: range) }).first
        else {
            return nil
        }
        let end = view.s[first..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
        let last = (first..<end).last { lexicon.sentences.noneFurther.begins(in: view.s, at: $0, before: end) } ?? first
        let stop = view.s[last..<end].firstIndex(where: Self.ends.contains) ?? end
        return first..<stop
    }

    private static let ends: Set<UInt32> = [code("。"), code(";")]
}
