import Exact
import Records

/// Finds formulas that the text writes out: `支出24.30万元(486人次×500元)`, `486×500=243000元`.
struct WrittenFormulas {
    let outline: Outline
    let mentions: [Mention]
    private let view: TextView

    init(outline: Outline, mentions: [Mention]) {
        self.outline = outline
        self.mentions = mentions
        view = outline.view
    }

    private static let signs: [UInt32: Character] = [
        0xD7: "×", 0x2A: "×", 0xF7: "÷", 0x2B: "+", 0x2212: "−", 0x2D: "−",
    ]

    var found: [WrittenFormula] {
        var out: [WrittenFormula] = []
        var i = 0
        while i < mentions.count {
            var end = i
            var signs: [Character] = []
            while end + 1 < mentions.count, let sign = sign(between: end, and: end + 1) {
                signs.append(sign)
                end += 1
            }
            if end > i, let claim = claim(of: i...end, signs) {
                out.append(
                    WrittenFormula(claim: marked(claim), operands: (i...end).map { marked($0) }, operators: signs))
            }
            i = end + 1
        }
        return out
    }

    private func marked(_ index: Int) -> Mention {
        var mention = mentions[index]
        mention.report = outline.report(at: mention.range.lowerBound)
        return mention
    }

    /// The one sign between two numbers.
    private func sign(between a: Int, and b: Int) -> Character? {
        let (low, high) = (mentions[a].range.upperBound, mentions[b].range.lowerBound)
        guard low < high, high - low <= 3, isFigure(a), isFigure(b) else { return nil }
        let between = view.s[low..<high].filter { $0 != 0x20 }
        return between.count == 1 ? Self.signs[between[0]] : nil
    }

    private func isFigure(_ i: Int) -> Bool {
        let mention = mentions[i]
        return mention.value != nil && mention.comparator == .eq
            && [.count, .money, .percent, .area, .number].contains(mention.kind)
    }

    /// The figure before the bracket that holds the formula, or behind = or before it.
    private func claim(of range: ClosedRange<Int>, _ signs: [Character]) -> Int? {
        var low = mentions[range.lowerBound].range.lowerBound
        var high = mentions[range.upperBound].range.upperBound
        while low > 0, view.at(low - 1) == 0x20 { low -= 1 }
        while view.at(high) == 0x20 { high += 1 }
        let (before, after) = (range.lowerBound - 1, range.upperBound + 1)
        let isPlain = low == 0 || !Self.joins.contains(view.at(low - 1))
        if view.at(high) == Self.equals, isPlain, after < mentions.count, isFigure(after),
            mentions[after].range.lowerBound - high <= 2
        {
            return after
        }
        // 2019-2023: two numbers with a hyphen are no difference unless something equals it.
        guard before >= 0, isFigure(before), low > 0, !signs.contains("−"),
            low - mentions[before].range.upperBound <= 2
        else { return nil }
        let isClosed = view.at(high) == code(")") && !Self.joins.contains(view.at(high + 1))
        if view.at(low - 1) == code("("), isClosed { return before }
        return view.at(low - 1) == Self.equals && !Self.joins.contains(view.at(high)) ? before : nil
    }
    private static let equals: UInt32 = 0x3D
    private static let joins: Set<UInt32> = [0xD7, 0x2A, 0xF7, 0x2B, 0x2212, 0x2D, 0x2F, 0x29, 0x3D]
}
