import Exact
import Normalization
import Records
import Source

/// Puts numbers together that a copy tore: by a line end (`资金4⏎86.50万元`), by the mark of a footnote (`3862.50①万元`), or by a
/// blank behind each digit (`3 5 6 台`).
///
/// What comes of it is a conjecture with the pieces among its candidates; nothing accuses that rests on one. Without it
/// the last piece, 86.50万元, would stand for the number.
struct TornNumbers {
    let view: TextView
    let document: NormalizedDocument

    init(document: NormalizedDocument) {
        self.document = document
        view = TextView(s: document.text.scalars)
    }

    func mended(_ mentions: [Mention]) -> [Mention] {
        var whole: [Mention] = []
        var i = 0
        while i + 1 < mentions.count {
            guard mentions[i].kind == .number, mentions[i].unit.isEmpty, isDigits(mentions[i].range) else {
                i += 1; continue
            }
            if let (mention, count) = acrossLines(mentions, i) ?? acrossMark(mentions, i) ?? acrossBlanks(mentions, i) {
                whole.append(mention)
                i += count
            } else {
                i += 1
            }
        }
        return mentions.replaced(by: whole)
    }

    // MARK: - A line end

    /// Characters of a line of prose before its number, at least.
    private static let leastLine = 10

    private func acrossLines(_ mentions: [Mention], _ i: Int) -> (Mention, Int)? {
        let (first, second) = (mentions[i], mentions[i + 1])
        var feed = first.range.upperBound
        let hasComma = view.at(feed) == code(",")
        if hasComma { feed += 1 }
        guard view.at(feed) == 0x0A, second.range.lowerBound == feed + 1, !second.unit.isEmpty, second.kind.isQuantity,
            view.at(first.range.lowerBound - 1).isHan, endsProse(first.range.lowerBound),
            let whole = wholeDigits(second.range)
        else { return nil }
        if let point = view.s[first.range].firstIndex(of: code(".")) {
            guard !hasComma, !view.s[second.range].contains(code(".")) else { return nil }
            return (joinedDecimal(first, second, places: first.range.upperBound - point - 1 + whole), 2)
        }
        // 1,⏎240: what a comma cut off has three digits.
        if hasComma, whole != 3 { return nil }
        return (joined(first, second, shift: whole), 2)
    }

    /// Whether a line runs up to a place that no cell of a table would: long, or with a comma in it.
    private func endsProse(_ end: Int) -> Bool {
        var start = end
        while start > 0, view.at(start - 1) != 0x0A { start -= 1 }
        return end - start >= Self.leastLine && !view.s[start..<end].contains { $0 == code("|") || $0 == 0x09 }
    }

    // MARK: - The mark of a footnote

    private func acrossMark(_ mentions: [Mention], _ i: Int) -> (Mention, Int)? {
        let mark = mentions[i].range.upperBound
        guard isFootnote(view.at(mark)),
            let unit = mentions[(i + 1)...].prefix(2).first(where: {
                $0.range.lowerBound == mark + 1 && !$0.unit.isEmpty && $0.isChinese
            }), let value = mentions[i].value, let scale = unit.value, unit.kind == .money || unit.kind == .count
        else { return nil }
        let mention = document.mention(
            mentions[i].range.lowerBound..<unit.range.upperBound, value: value * scale, unit: unit.unit,
            kind: unit.kind,
            ulp: mentions[i].ulp * scale, scale: scale, status: .conjectured)
        return (mention, 2)
    }

    /// ①…⑳
    private func isFootnote(_ c: UInt32) -> Bool { (0x2460...0x2473).contains(c) }

    // MARK: - Blanks

    private static let leastDigits = 3

    private func acrossBlanks(_ mentions: [Mention], _ i: Int) -> (Mention, Int)? {
        var last = i
        while last + 1 < mentions.count, mentions[last].range.count == 1, mentions[last].unit.isEmpty,
            mentions[last + 1].range.lowerBound == mentions[last].range.upperBound + 1,
            view.at(mentions[last].range.upperBound) == 0x20, wholeDigits(mentions[last + 1].range) == 1
        { last += 1 }
        guard last - i + 1 >= Self.leastDigits, mentions[last].kind == .count, !mentions[last].unit.isEmpty,
            mentions[last].scale == 1, !view.s[mentions[last].range].contains(code("."))
        else { return nil }
        let value = mentions[i...last].reduce(Rational(0)) { $0 * 10 + ($1.value ?? .undefined) }
        let end = mentions[last]
        var mention = document.mention(
            mentions[i].range.lowerBound..<end.range.upperBound, value: value, unit: end.unit, kind: end.kind,
            status: .conjectured)
        mention.candidates = [value.decimal, mentions[i...last].map(\.valueText).joined(separator: " ")]
        return (mention, last - i + 1)
    }

    // MARK: - Digits

    /// - Parameter shift: how many digits before its point the second has.
    private func joined(_ first: Mention, _ second: Mention, shift: Int) -> Mention {
        let high = (first.value ?? .undefined) * Rational.powerOfTen(shift) * second.scale
        let value = high + (second.value ?? .undefined)
        var mention = document.mention(
            first.range.lowerBound..<second.range.upperBound, value: value, unit: second.unit, kind: second.kind,
            ulp: second.ulp, scale: second.scale, status: .conjectured)
        mention.candidates = [
            (value / second.scale).decimal,
            first.valueText + " " + ((second.value ?? .undefined) / second.scale).decimal,
        ]
        return mention
    }

    /// 面积31.2⏎8万平方米: the second holds the last digits of the first's decimals.
    private func joinedDecimal(_ first: Mention, _ second: Mention, places: Int) -> Mention {
        let last = (second.value ?? .undefined) / second.scale
        let printed = (first.value ?? .undefined) + last / Rational.powerOfTen(places)
        var mention = document.mention(
            first.range.lowerBound..<second.range.upperBound, value: printed * second.scale, unit: second.unit,
            kind: second.kind, ulp: second.ulp / Rational.powerOfTen(places), scale: second.scale, status: .conjectured)
        mention.candidates = [printed.decimal, first.valueText + " " + last.decimal]
        return mention
    }

    private func isDigits(_ range: Range<Int>) -> Bool {
        view.s[range].allSatisfy { $0.isASCIIDigit || $0 == code(".") }
    }

    /// How many digits a number begins with, where they are all that stands before its point or its unit.
    private func wholeDigits(_ range: Range<Int>) -> Int? {
        let count = view.s[range].prefix { $0.isASCIIDigit }.count
        return count > 0 && view.at(range.lowerBound + count) != code(",") ? count : nil
    }
}
