import Source

/// Blanks that a copy put behind each character of a line.
///
///     师 资 队 伍 。 现 有 教 职 工 6 4 人   →   师资队伍。现有教职工64人
///
/// Whether two digits were one number only the line as a whole says, so what comes of it is a conjecture.
struct LetterSpaceStep: NormalizationStep {
    static let description = StepDescription(
        name: "letter-space", zh: "去掉逐字夹入的空格", en: "remove blanks that stand behind each character")

    /// Words between the blanks of a line, at least; and of a hundred so many that are one character.
    private static let leastWords = 16
    private static let leastSingle = 80

    func run(on draft: inout Draft) {
        let scalars = draft.scalars
        guard scalars.contains(Glyph.space) else { return }
        var edits = TextEdits()
        var start = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex(of: Glyph.lineFeed) ?? scalars.count
            let line = start..<end
            if let gaps = gaps(of: line, scalars) {
                let joined = line.filter { !gaps.contains($0) }.map { scalars[$0] }
                draft.record(
                    Self.description, at: line,
                    candidates: [.init(text: String(scalars: joined), evidence: "这一行几乎每个字后面都有空格")],
                    status: .conjectured)
                for gap in gaps { edits.remove(gap..<gap + 1) }
            }
            start = end + 1
        }
        draft.apply(edits)
    }

    /// The single blanks of a line that stand behind each character, in order; nil for any other line.
    private func gaps(of line: Range<Int>, _ scalars: [UInt32]) -> [Int]? {
        let words = scalars[line].split(separator: Glyph.space)
        guard words.count >= Self.leastWords,
            words.count(where: { $0.count == 1 }) * 100 >= words.count * Self.leastSingle,
            words.count(where: { $0.count == 1 && Glyph.isHan($0[$0.startIndex]) }) * 3 >= words.count
        else { return nil }
        return line.filter { i in
            scalars[i] == Glyph.space && scalars.at(i - 1) != Glyph.space && scalars.at(i + 1) != Glyph.space
                && i > line.lowerBound && i + 1 < line.upperBound
        }
    }
}
