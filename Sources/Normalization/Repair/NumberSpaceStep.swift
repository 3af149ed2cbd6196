import Source

/// A single space that fell into a number.
///
///     投入3. 1亿元,增长8 .7%,图书1 234册   →   投入3.1亿元,增长8.7%,图书1234册
///
/// Columns separated by spaces look alike, so a unit must follow, the space must be single, and where nothing but the
/// grouping by threes speaks for one number the line must hold no other numbers set apart by spaces.
struct NumberSpaceStep: NormalizationStep {
    static let description = StepDescription(
        name: "number-space", zh: "去掉数字中间的空格", en: "remove a space inside a number")

    let lexicon: RepairLexicon

    func run(on draft: inout Draft) {
        let runs = draft.scan.digitRuns
        guard runs.count >= 2 else { return }
        let scalars = draft.scalars
        var edits = TextEdits()
        var i = 0
        while i + 1 < runs.count {
            let (left, right) = (runs[i], runs[i + 1])
            let gap = left.upperBound..<right.lowerBound
            guard gap.count <= 2, scalars[gap].contains(Glyph.space) else {
                i += 1
                continue
            }
            if gap.count == 2, isSpacedDecimal(left, right, gap, scalars) {
                let joined = scalars[left] + [Glyph.dot] + scalars[right]
                draft.record(
                    Self.description, at: left.lowerBound..<right.upperBound,
                    candidates: [.init(text: String(scalars: joined), evidence: "小数点旁有一个空格,其后紧跟单位")],
                    status: .conjectured)
                let space = scalars[gap.lowerBound] == Glyph.space ? gap.lowerBound : gap.lowerBound + 1
                edits.remove(space..<space + 1)
                i += 2
            } else if gap.count == 1, let last = lastGroup(from: i, runs, scalars) {
                let range = left.lowerBound..<runs[last].upperBound
                let joined = scalars[range].filter { $0 != Glyph.space }
                draft.record(
                    Self.description, at: range,
                    candidates: [
                        .init(text: String(scalars: joined), evidence: "空格隔开的三位一组,本行没有别的分栏数字"),
                        .init(text: String(scalars: scalars[range]), evidence: "空格隔开的是几个数"),
                    ], status: .conjectured)
                for k in i..<last { edits.remove(runs[k].upperBound..<runs[k].upperBound + 1) }
                i = last + 1
            } else {
                i += 1
            }
        }
        draft.apply(edits)
    }

    private static let marks = Set(",，:：;；(（".unicodeScalars.map(\.value))

    /// `3. 1亿` or `8 .7%`, and no list number: something must stand before it in the sentence.
    private func isSpacedDecimal(
        _ left: Range<Int>, _ right: Range<Int>, _ gap: Range<Int>, _ scalars: [UInt32]
    ) -> Bool {
        guard scalars[gap].contains(Glyph.dot), right.count <= 4,
            !(left.count > 1 && scalars[left.lowerBound] == Glyph.zero)
        else { return false }
        var before = left.lowerBound - 1
        if scalars.at(before) == Glyph.space { before -= 1 }
        guard Glyph.isHan(scalars.at(before)) else { return false }
        return scalars.hasAny(of: lexicon.spacedDecimalUnits, at: right.upperBound)
    }

    /// The last of the groups of three digits that begin behind run `first`; nil when they do not look like one number.
    private func lastGroup(from first: Int, _ runs: [Range<Int>], _ scalars: [UInt32]) -> Int? {
        let head = runs[first]
        var lead = head.lowerBound - 1
        if scalars.at(lead) == Glyph.space { lead -= 1 }
        // 面访:5 906人次: behind a mark of a sentence, too, but not the last group of another number.
        let isBehindMark = Self.marks.contains(scalars.at(lead)) && !Glyph.isDigit(scalars.at(lead - 1))
        guard head.count <= 3, scalars[head.lowerBound] != Glyph.zero, Glyph.isHan(scalars.at(lead)) || isBehindMark
        else {
            return nil
        }
        var last = first
        while last + 1 < runs.count, runs[last + 1].count == 3, runs[last + 1].lowerBound == runs[last].upperBound + 1,
            scalars[runs[last].upperBound] == Glyph.space
        {
            last += 1
        }
        let end = runs[last].upperBound
        let unit = scalars.at(end) == Glyph.space && isSpacedOut(scalars.line(around: end), scalars) ? end + 1 : end
        guard last > first, scalars.hasAny(of: lexicon.spacedCountUnits, at: unit) else { return nil }
        // Other numbers beside spaces make it a table; blanks between words and figures do not.
        let line = scalars.line(around: head.lowerBound)
        let isProse = scalars[line].contains { $0 == Glyph.fullStop || $0 == Glyph.comma || $0 == 0xFF0C }
        if isBehindMark, !isProse { return nil }
        for i in line where Glyph.isDigit(scalars[i]) && !(head.lowerBound..<end).contains(i) {
            if isProse {
                if scalars.at(i + 1) == Glyph.space, Glyph.isDigit(scalars.at(i + 2)),
                    !isGroup(at: i + 2, runs, scalars)
                {
                    return nil
                }
            } else if scalars.at(i - 1) == Glyph.space || scalars.at(i + 1) == Glyph.space {
                return nil
            }
        }
        return last
    }

    /// Whether blanks stand between figures and their units all over a line: 校舍面积 5436 平方米,绿地 3200 平方米.
    private func isSpacedOut(_ line: Range<Int>, _ scalars: [UInt32]) -> Bool {
        line.count {
            scalars[$0] == Glyph.space && Glyph.isDigit(scalars.at($0 - 1)) && Glyph.isHan(scalars.at($0 + 1))
        } >= 3
    }

    /// Whether three digits stand at `start`, and a unit behind them: another number in groups.
    private func isGroup(at start: Int, _ runs: [Range<Int>], _ scalars: [UInt32]) -> Bool {
        guard let run = runs.first(where: { $0.lowerBound == start }), run.count == 3 else { return false }
        let unit = scalars.at(run.upperBound) == Glyph.space ? run.upperBound + 1 : run.upperBound
        return scalars.hasAny(of: lexicon.spacedCountUnits, at: unit)
    }
}
