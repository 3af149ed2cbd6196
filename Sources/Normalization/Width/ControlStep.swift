import Source

/// Removes what nobody sees (byte order marks, zero-width and control characters, soft hyphens), and gives line ends
/// and spaces one form. Private use characters stay: they are lost glyphs, not controls.
struct ControlStep: NormalizationStep {
    static let description = StepDescription(
        name: "control", zh: "去掉看不见的控制字符，统一换行和空格",
        en: "remove invisible control characters, unify line ends and spaces")

    /// Every scalar that this step removes or replaces.
    static var scalars: [UInt32] {
        (0...0xFFFF).filter { action($0) != .keep }
    }

    private enum Action { case keep, remove, space, lineFeed }

    @inline(__always) private static func action(_ c: UInt32) -> Action {
        switch c {
        case 0x09, 0x0A: .keep
        // Vertical tab, form feed, carriage return, next line, line and paragraph separator end a line.
        case 0x0B...0x0D, 0x85, 0x2028, 0x2029: .lineFeed
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
            0xE0000...0xE0FFF:
            .remove
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: .space
        default: .keep
        }
    }

    func run(on draft: inout Draft) {
        let places = draft.scan.controls
        guard !places.isEmpty else { return }
        let scalars = draft.scalars
        var edits = TextEdits()
        var changes: [(index: Int, scalar: UInt32)] = []
        var done = 0
        for i in places where i >= done {
            switch Self.action(scalars[i]) {
            case .keep: break
            case .space: changes.append((i, Glyph.space))
            case .lineFeed:
                if scalars[i] == Glyph.carriageReturn, scalars.at(i + 1) == Glyph.lineFeed, i + 1 < scalars.count {
                    edits.remove(i..<i + 1)
                } else {
                    changes.append((i, Glyph.lineFeed))
                }
            case .remove:
                var end = i + 1
                while end < scalars.count, Self.action(scalars[end]) == .remove { end += 1 }
                if Self.isJoined(i..<end, in: scalars) {
                    recordJoin(of: i..<end, in: scalars, on: &draft)
                }
                edits.remove(i..<end)
                done = end
            }
        }
        draft.substitute(changes)
        draft.apply(edits)
    }

    /// Of either width: the next step makes them one.
    private static func isDigit(_ c: UInt32) -> Bool { Glyph.isDigit(c) || c &- 0xFF10 <= 9 }

    private static func isPoint(_ c: UInt32) -> Bool { c == Glyph.dot || c == 0xFF0E }

    /// Whether a number, or a number and its decimals, come together when the range is gone.
    private static func isJoined(_ removed: Range<Int>, in scalars: [UInt32]) -> Bool {
        // What else is removed does not count.
        func visible(_ start: Int, _ direction: Int) -> Int {
            var i = start
            while i >= 0, i < scalars.count, action(scalars[i]) == .remove { i += direction }
            return i
        }
        let before = visible(removed.lowerBound - 1, -1)
        let after = visible(removed.upperBound, 1)
        let (left, right) = (scalars.at(before), scalars.at(after))
        if isDigit(left) { return isDigit(right) || isPoint(right) && isDigit(scalars.at(visible(after + 1, 1))) }
        return isPoint(left) && isDigit(right) && isDigit(scalars.at(visible(before - 1, -1)))
    }

    /// Digits that stand together now did not in the file, even if nobody could see it.
    private func recordJoin(of removed: Range<Int>, in scalars: [UInt32], on draft: inout Draft) {
        var start = removed.lowerBound
        while Self.isDigit(scalars.at(start - 1)) || Self.isPoint(scalars.at(start - 1)) { start -= 1 }
        var end = removed.upperBound
        while Self.isDigit(scalars.at(end)) || Self.isPoint(scalars.at(end)) { end += 1 }
        let joined = String(scalars: scalars[start..<removed.lowerBound] + scalars[removed.upperBound..<end])
        draft.record(
            Self.description, at: start..<end,
            candidates: [.init(text: joined, evidence: "数字之间是不可见字符")], status: .certain)
    }
}
