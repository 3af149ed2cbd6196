import Source

/// Marks what somebody hid: `__区`, `20__年`, `〔20__〕__号`, `××县`, `20xx年`, `某区`. The text stays as it is: a hole
/// with a place, never a digit.
struct RedactionStep: NormalizationStep {
    static let description = StepDescription(
        name: "redaction", zh: "标出被遮盖的字（不猜）", en: "mark what was redacted, without guessing")

    /// A longer run beside no digit is a line to write on or to look at.
    private static let longest = 7

    let lexicon: RepairLexicon

    func run(on draft: inout Draft) {
        let scan = draft.scan
        guard !scan.holes.isEmpty else { return }
        let scalars = draft.scalars
        var done = 0
        for place in scan.holes where place >= done {
            if lexicon.holeMarks.contains(scalars[place]) || lexicon.holeLetters.contains(scalars[place]) {
                guard let hole = hole(at: place, in: scalars) else {
                    done = runEnd(from: place, in: scalars)
                    continue
                }
                done = hole.upperBound
                draft.record(Self.description, at: hole, candidates: [], status: .unresolved)
            } else if let name = lexicon.holeNames.first(where: { scalars.has($0, at: place) }) {
                draft.record(Self.description, at: place..<place + name.count, candidates: [], status: .unresolved)
                done = place + name.count
            }
        }
    }

    private func runEnd(from start: Int, in scalars: [UInt32]) -> Int {
        var end = start
        let isLetter = lexicon.holeLetters.contains(scalars[start])
        let kin = isLetter ? lexicon.holeLetters : lexicon.holeMarks
        while end < scalars.count, kin.contains(scalars[end]) { end += 1 }
        return end
    }

    /// The redaction that begins with the run at `start`: with the digits that it belongs to, as in `20__年`.
    private func hole(at start: Int, in scalars: [UInt32]) -> Range<Int>? {
        var end = runEnd(from: start, in: scalars)
        var first = start
        guard end - start >= 2 else { return nil }
        let touchesDigit = Glyph.isDigit(scalars.at(start - 1)) || Glyph.isDigit(scalars.at(end))
        if lexicon.holeLetters.contains(scalars[start]) {
            guard !Glyph.isLatinLetter(scalars.at(start - 1)), scalars.hasAny(of: lexicon.holeLetterNext, at: end)
            else {
                return nil
            }
        } else {
            if Glyph.isLatinLetter(scalars.at(start - 1)), Glyph.isLatinLetter(scalars.at(end)) { return nil }
            if end - start > Self.longest, !touchesDigit { return nil }
        }
        while Glyph.isDigit(scalars.at(first - 1)) { first -= 1 }
        while Glyph.isDigit(scalars.at(end)) { end += 1 }
        // 〔20__〕__号 is one hole.
        if scalars.at(first - 1) == Glyph.leftShellBracket, scalars.at(end) == Glyph.rightShellBracket {
            first -= 1
            end += 1
            while lexicon.holeMarks.contains(scalars.at(end)) || Glyph.isDigit(scalars.at(end)) { end += 1 }
            if scalars.at(end) == Glyph.number { end += 1 }
        } else if [Glyph.year, Glyph.month, Glyph.day, Glyph.number, Glyph.percent].contains(scalars.at(end)),
            touchesDigit
                || scalars.at(end) == Glyph.year
        {
            end += 1
        }
        return first..<end
    }
}
