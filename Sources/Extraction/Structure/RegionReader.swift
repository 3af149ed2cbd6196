import Lexicon
import Source

/// Tells which county, district or city a document speaks of, with those above it: `[云州市, 岭河县]`.
///
/// A name is looked for where one can begin: after a mark, or after words that lead to names. Where that leaves it open
/// (下载后可任意编辑岭河县…), the rest of the document decides: what stands there after different words begins there.
struct RegionReader {
    private typealias Name = Range<Int>
    let words: PlaceLexicon
    /// The whole document, as evidence.
    let text: [UInt32]

    /// The most characters before an ending: of plain names, and of those whose ending says that it is no word (自治县, 开发区).
    private static let mostPlain = 4
    private static let mostTold = 8
    /// The longest name that is believed in running text without proof: 呼图壁县.
    private static let mostUnproved = 4

    /// The places that a title names, from the widest to the narrowest; empty where it names none.
    func chain(inTitle s: [UInt32]) -> [[UInt32]] {
        for start in starts(in: s) {
            let chain = names(in: s, from: start)
            if !chain.isEmpty { return chain.map { Array(s[$0]) } }
        }
        return established(in: s).map { [$0] } ?? []
    }

    /// The place that the opening lines name and the document comes back to most often; the first of several.
    func chain(inOpening s: [UInt32]) -> [[UInt32]] {
        var best: (chain: [[UInt32]], count: Int)?
        for start in starts(in: s) {
            let chain = names(in: s, from: start).map { Array(s[$0]) }
            // The opening quotes the province's measures, too; a report is of a county or a city.
            guard let last = chain.last, last != best?.chain.last,
                !words.wideRegions.ends(in: last, at: last.count, after: 1)
            else { continue }
            let count = occurrences(of: last).count
            let isPlausible = last.count <= Self.mostUnproved || isEstablished(last)
            if isPlausible, count > best?.count ?? 0 { best = (chain, count) }
        }
        return best?.chain ?? []
    }

    /// Whether words are the name of a place, or of several one in the other, and nothing else.
    func isPlace(_ s: [UInt32]) -> Bool { names(in: s, from: 0).last?.upperBound == s.count }

    // MARK: - Where names begin and end

    /// Where a run of Chinese characters begins, without the words that lead to a name.
    private func starts(in s: [UInt32]) -> some Sequence<Int> {
        s.indices.lazy.filter { s[$0].isHan && ($0 == 0 || !s[$0 - 1].isHan) }.map { withoutLead(s, from: $0) }
    }

    /// 根据桐湾县, 为全县: what leads to a name is none of it. 从江县 begins with such a word itself.
    private func withoutLead(_ s: [UInt32], from start: Int) -> Int {
        var at = start
        while let lead = words.beforeRegion.lengthBeginning(in: s, at: at, before: s.count) {
            let next = at + lead
            if names(in: s, from: next).isEmpty, let whole = names(in: s, from: at).first,
                isEstablished(Array(s[whole]))
            {
                return at
            }
            at = next
        }
        return at
    }

    /// Names without anything between them.
    private func names(in s: [UInt32], from start: Int) -> [Name] {
        var out: [Name] = []
        var at = start
        while let end = nameEnd(in: s, from: at, isFirst: out.isEmpty) {
            out.append(at..<end)
            at = end
        }
        return out
    }

    /// The end of the shortest name that begins here.
    private func nameEnd(in s: [UInt32], from start: Int, isFirst: Bool) -> Int? {
        for at in start..<min(s.count, start + Self.mostTold + 1) {
            guard s[at].isHan else { return nil }
            guard at > start, let ending = words.regionEndings.lengthBeginning(in: s, at: at, before: s.count)
            else { continue }
            let end = at + ending
            // 忠县 and 开县 are told by the city before them.
            let least = isFirst || ending > 1 || s[at] != code("县") ? 2 : 1
            guard at - start >= least, at - start <= (ending > 1 ? Self.mostTold : Self.mostPlain) else {
                continue
            }
            if end < s.count, words.notAfterRegion.contains(s[end]) { return nil }
            return words.noRegion.occurs(in: s, start..<end) ? nil : end
        }
        return nil
    }

    // MARK: - What the document knows

    /// A name in the middle of other words: the longest that the document has after different words.
    private func established(in s: [UInt32]) -> [UInt32]? {
        for at in s.indices where words.regionEndings.begins(in: s, at: at, before: s.count) {
            for length in stride(from: min(Self.mostPlain, at), through: 2, by: -1) {
                guard let name = names(in: s, from: at - length).first, name.contains(at) else { continue }
                if isEstablished(Array(s[name])) { return Array(s[name]) }
            }
        }
        return nil
    }

    private func isEstablished(_ name: [UInt32]) -> Bool {
        Set(occurrences(of: name).map { $0 > 0 && text[$0 - 1].isHan ? text[$0 - 1] : 0 }).count > 1
    }

    private func occurrences(of name: [UInt32]) -> [Int] {
        guard let first = name.first, name.count <= text.count else { return [] }
        return text.indices.filter { text[$0] == first && text[$0...].starts(with: name) }
    }
}
