import Exact
import Lexicon
import Records

/// 组建六个教育集团(甲集团、乙集团…): a count against the names that a bracket or a colon lists behind it.
struct ListCountCheck: Check {
    private let joins: WordSet
    private let open: WordSet

    /// Longer than that it is a sentence and no name.
    private static let longestName = 16
    /// Of so many things one may count.
    private static let most = 40

    init(lexicon: ArithmeticLexicon) {
        joins = WordSet(lexicon.joins)
        open = WordSet(lexicon.open)
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let scalars = evidence.scalars
        return evidence.facts {
            $0.kind == .count && $0.comparator == .eq && $0.role != .standard && $0.size >= 2
                && $0.size <= Double(Self.most) && $0.sentence >= 0
        }.compactMap { claim in
            guard claim.mention.scale == 1, let value = claim.value, value.isInteger, value >= 2,
                value <= Rational(Self.most),
                let sentence = evidence.sentenceRange(of: claim.id),
                let (noun, list) = list(behind: claim.mention.range.upperBound, in: scalars, sentence)
            else { return nil }
            return finding(claim, names(in: scalars[list]), of: scalars[noun], value)
        }
    }

    /// The counted noun, and what stands in the bracket, or behind the colon, that follows it.
    private func list(
        behind start: Int, in s: [UInt32], _ sentence: Range<Int>
    ) -> (noun: Range<Int>, list: Range<Int>)? {
        guard sentence.contains(start),
            let mark = s[start..<min(start + 14, sentence.upperBound)].firstIndex(where: { !Self.isHan($0) }),
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
        _ claim: Fact, _ names: [ArraySlice<UInt32>], of noun: ArraySlice<UInt32>, _ value: Rational
    ) -> Finding? {
        guard !names.isEmpty else { return nil }
        // 音乐、美术和体育: the last of them may be two.
        let joined = names.contains { joins.occurs(in: Array($0)) }
        let most = Rational(names.count + (joined ? 1 : 0))
        let counted = most == value ? most : Rational(names.count)
        // 五个乡镇(…镇、…乡): what is called otherwise may be something else, and only that its number fits is said.
        let isNamedAlike = names.allSatisfy { name in name.last.map(noun.contains) == true }
        if counted != value, joined || !isNamedAlike { return nil }
        return Neighbours(
            rule: "count.list", kind: "count", claim: claim, inputs: [], exact: counted,
            wide: Interval(exactly: counted), expression: counted.decimal, formula: counted.decimal,
            doubt: .countedDifferently
        ).finding
    }

    private static let quotes = Set("“”《》·".scalarValues)
    private static func isHan(_ c: UInt32) -> Bool { (0x4E00...0x9FFF).contains(c) }
    private func code(_ sign: Unicode.Scalar) -> UInt32 { sign.value }
}
