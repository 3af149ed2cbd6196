/// Text of a document made safe for a terminal: whatever would move the cursor, change colours, reorder the line or hide
/// itself is shown instead of sent.
///
///     Visible.line("达标\u{1B}[2J")   // 达标␛[2J
public enum Visible {
    /// For a single line: line feeds and tabs become visible too.
    public static func line(_ text: String) -> String { escape(text, keepsLines: false) }

    /// For running text: line feeds and tabs stay.
    public static func text(_ text: String) -> String { escape(text, keepsLines: true) }

    /// For a line of JSON: what a terminal could act on is written as a JSON escape, so that the value stays the same.
    public static func json(_ line: String) -> String {
        guard line.unicodeScalars.contains(where: { isHidden($0.value) }) else { return line }
        var out = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if isHidden(scalar.value) && scalar.value >= 0x20 {
                // All of them lie in the basic plane, so that one escape is enough.
                out.append(contentsOf: ("\\u" + hex(scalar.value, digits: 4)).unicodeScalars)
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }

    private static func escape(_ text: String, keepsLines: Bool) -> String {
        guard text.unicodeScalars.contains(where: { isHidden($0.value) }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value = scalar.value
            switch value {
            case 0x0A, 0x09:
                if keepsLines {
                    out.append(scalar)
                } else {
                    out.append(value == 0x0A ? "⏎" : " ")
                }
            case 0..<0x20:
                // The control pictures: ␛ for escape.
                if let picture = Unicode.Scalar(0x2400 + value) { out.append(picture) }
            case 0x7F: out.append("␡")
            default:
                if isHidden(value) {
                    out.append(contentsOf: ("\\u{" + hex(value, digits: 0) + "}").unicodeScalars)
                } else {
                    out.append(scalar)
                }
            }
        }
        return String(out)
    }

    /// Control characters, marks that reorder a line, characters without width, and separators that break lines.
    private static func isHidden(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB:
            true
        default: false
        }
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
