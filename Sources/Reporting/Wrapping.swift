/// Breaks running text into lines: between Chinese characters and at blanks, never inside a number or a word, never
/// before a closing mark or after an opening one.
public enum Wrapping {
    /// - Parameters:
    ///   - width: columns of a line, at least 2.
    ///   - first: columns that the first line has less.
    public static func lines(_ text: String, width: Int, first: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        var room = max(2, width - first)
        for piece in pieces(text) {
            let columns = DisplayWidth.of(piece)
            if columns <= room {
                line += piece
                room -= columns
                continue
            }
            let trimmed = piece.trimmingLeadingBlanks()
            if !line.isEmpty {
                lines.append(line.trimmingTrailingBlanks())
                line = ""
                room = max(2, width)
            }
            // Only what is wider than a whole line is cut anywhere.
            for scalar in trimmed.unicodeScalars {
                let columns = DisplayWidth.of(scalar)
                if columns > room {
                    lines.append(line)
                    line = ""
                    room = max(2, width)
                }
                line.unicodeScalars.append(scalar)
                room -= columns
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line.trimmingTrailingBlanks()) }
        return lines
    }

    // The full-width marks are written by number, because they look like the ASCII ones beside them.
    private static let opening = Set("《〈「『【〔“‘([{\u{FF08}\u{FF3B}\u{FF5B}".unicodeScalars)
    private static let closing = Set(
        "。、》〉」』】〕”’%‰℃…—),.;:!?]}\u{FF0C}\u{FF0E}\u{FF1A}\u{FF1B}\u{FF01}\u{FF1F}\u{FF09}\u{FF3D}\u{FF5D}\u{FF05}"
            .unicodeScalars)

    /// The shortest parts that must stay on one line; blanks stand at their beginning.
    static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var current = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let last = previous, mayBreak(between: last, scalar) {
                pieces.append(String(current))
                current = String.UnicodeScalarView()
            }
            current.append(scalar)
            previous = scalar
        }
        if !current.isEmpty { pieces.append(String(current)) }
        return pieces
    }

    private static func mayBreak(between a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        if b == " " { return a != " " }
        if a == " " || opening.contains(a) || closing.contains(b) { return false }
        if DisplayWidth.of(b) == 0 { return false }
        return DisplayWidth.of(a) == 2 || DisplayWidth.of(b) == 2 || opening.contains(b) && b.value > 0x7F
    }
}

extension String {
    fileprivate func trimmingLeadingBlanks() -> String { String(drop(while: { $0 == " " })) }

    func trimmingTrailingBlanks() -> String {
        var view = unicodeScalars
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
