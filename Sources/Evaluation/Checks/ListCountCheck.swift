import Exact
import Lexicon
import Records

/// 组建六个教育集团(甲集团、乙集团…): a count against the names that a bracket or a colon lists behind it,
/// or quotation marks before it.
struct ListCountCheck: Check {
    private let joins: WordSet
    private let open: WordSet
    /// Behind a comma, before names that the count is of.
    private let named: WordSet

    /// Longer than that it is a sentence and no name.
    private static let longestName = 16
    /// Of so many things one may count.
    private static let most = 40

    init(lexicon: ArithmeticLexicon) {
        joins = WordSet(lexicon.joins)
        open = WordSet(lexicon.open)
        named = WordSet(lexicon.named)
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let scalars = evidence.scalars
        return evidence.facts {
            $0.kind == .count && $0.comparator == .eq && $0.role != .standard && $0.size >= 2
                && $0.size <= Double(Self.most) && $0.sentence >= 0
        }.compactMap { claim in
            guard claim.mention.scale == 1, let value = claim.value, value.isInteger, value >= 2,
                value <= Rational(Self.most), let sentence = evidence.sentenceRange(of: claim.id)
            else { return nil }
            if let titles = titles(before: claim.mention.range.lowerBound, in: scalars, sentence) {
                return Rational(titles) > value ? counted(claim, Rational(titles)).finding : nil
            }
            if let list = list(before: claim.mention.range.lowerBound, in: scalars, sentence) {
                let names = names(in: scalars[list])
                // “三全育人、五育并举”12项活动: no list of them.
                let isNear = (Rational(names.count) - value).magnitude <= Self.few
                return isNear ? finding(claim, names, of: nil, value) : nil
            }
            let end = claim.mention.range.upperBound
            if let list = list(namedBehind: end, in: scalars, sentence) {
                return finding(claim, names(in: scalars[list]), of: nil, value)
            }
            guard let (noun, list) = list(behind: end, in: scalars, sentence) else { return nil }
            return finding(claim, names(in: scalars[list]), of: scalars[noun], value)
        }
    }

    /// The counted noun, and what stands in the bracket, or behind the colon, that follows it.
    private func list(
        behind start: Int, in s: [UInt32], _ sentence: Range<Int>
    ) -> (noun: Range<Int>, list: Range<Int>)? {
        guard sentence.contains(start),
            let mark = s[start..<min(start + Self.reach, sentence.upperBound)].firstIndex(where: { !Self.isHan($0) }),
            mark > start
        else { return nil }
        if s[mark] == code("(") {
            guard let close = s[mark..<sentence.upperBound].firstIndex(of: code(")")) else { return nil }
            return (start..<mark, mark + 1..<close)
        }
        guard s[mark] == code(":") else { return nil }
        let close =
            s[mark..<sentence.upperBound].firstIndex { $0 == code("。") || $0 == code(";") || $0 == 0x0A }
            ?? sentence.upperBound
        return (start..<mark, mark + 1..<close)
    }

    /// 出台《…》《…》《…》等2个文件: how many titles stand right before 等 and the count, which may tell of more but not of fewer.
    private func titles(before end: Int, in s: [UInt32], _ sentence: Range<Int>) -> Int? {
        guard end - 2 > sentence.lowerBound, s[end - 1] == code("等"), s[end - 2] == code("》") else { return nil }
        var (close, count) = (end - 2, 0)
        while close > sentence.lowerBound, s[close] == code("》"),
            let open = s[sentence.lowerBound..<close].lastIndex(of: code("《"))
        {
            count += 1
            close = open - 1
            while close > sentence.lowerBound, s[close] == code("、") || s[close] == 0x20 { close -= 1 }
        }
        return count >= 2 ? count : nil
    }

    /// “阅读、书法、足球”3项活动: what stands in quotation marks right before a count.
    private func list(before end: Int, in s: [UInt32], _ sentence: Range<Int>) -> Range<Int>? {
        guard end - 1 > sentence.lowerBound, s[end - 1] == code("”"),
            let open = s[sentence.lowerBound..<(end - 1)].lastIndex(of: code("“"))
        else { return nil }
        return open + 1..<end - 1
    }

    /// 省级示范校有4所,即县一中、实验小学…
    private func list(namedBehind start: Int, in s: [UInt32], _ sentence: Range<Int>) -> Range<Int>? {
        guard sentence.contains(start),
            let comma = s[start..<min(start + Self.reach, sentence.upperBound)].firstIndex(where: { !Self.isHan($0) }),
            s[comma] == code(","), let length = named.length(in: s, at: comma + 1, before: sentence.upperBound)
        else { return nil }
        let list = comma + 1 + length
        let close = s[list..<sentence.upperBound].firstIndex { [code("。"), code(";"), code(","), 0x0A].contains($0) }
        return list..<(close ?? sentence.upperBound)
    }
    private static let reach = 14
    private static let few: Rational = 2

    /// The names of a list that is complete; none for anything else.
    private func names(in list: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        let names = list.split(separator: code("、"))
        let isList = names.allSatisfy { name in
            (1...Self.longestName).contains(name.count)
                && name.allSatisfy { Self.isHan($0) || Self.quotes.contains($0) }
        }
        let text = Array(list)
        // 县(市、区) spells one word out.
        guard names.count >= 2, isList, !open.occurs(in: text), names.contains(where: { $0.count > 1 }) else {
            return []
        }
        return names
    }

    private func finding(
        _ claim: Fact, _ names: [ArraySlice<UInt32>], of noun: ArraySlice<UInt32>?, _ value: Rational
    ) -> Finding? {
        guard !names.isEmpty else { return nil }
        // 音乐、美术和体育: the last of them may be two.
        let joined = names.contains { joins.occurs(in: Array($0)) }
        let most = Rational(names.count + (joined ? 1 : 0))
        let counted = most == value ? most : Rational(names.count)
        // 五个乡镇(…镇、…乡): what is called otherwise may be something else, and only that its number fits is said.
        let isNamedAlike = noun.map { noun in names.allSatisfy { $0.last.map(noun.contains) == true } } ?? true
        if counted != value, joined || !isNamedAlike { return nil }
        return self.counted(claim, counted).finding
    }

    private func counted(_ claim: Fact, _ count: Rational) -> Neighbours {
        Neighbours(
            rule: "count.list", kind: "count", claim: claim, inputs: [], exact: count, wide: Interval(exactly: count),
            expression: count.decimal, formula: count.decimal, doubt: .countedDifferently)
    }

    private static let quotes = Set("“”《》·".scalarValues)
    private static func isHan(_ c: UInt32) -> Bool { (0x4E00...0x9FFF).contains(c) }
    private func code(_ sign: Unicode.Scalar) -> UInt32 { sign.value }
}
