import Reporting

/// Labelled lines, as explanations are made of.
struct ExplanationPage {
    let palette: Palette
    let width: Int
    private var lines: [String] = []

    init(palette: Palette, width: Int) {
        self.palette = palette
        self.width = width
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func title(_ text: String) { lines.append(palette.path(Visible.line(text))) }

    mutating func heading(_ text: String) { lines += ["", palette.bold(Visible.line(text))] }

    /// `label  text`, wrapped under itself; nothing when the text is empty or nil.
    mutating func row(_ label: String, _ text: String?) { row(label, text, width: labelWidth) }

    /// Rows whose texts all begin below each other.
    mutating func table(_ rows: [(label: String, text: String)]) {
        let widest = rows.map { DisplayWidth.of($0.label) + 2 }.max() ?? 0
        for (label, text) in rows { row(label, text, width: max(labelWidth, widest)) }
    }

    private mutating func row(_ label: String, _ text: String?, width labelWidth: Int) {
        guard let text, !text.isEmpty else { return }
        let column = 2 + max(labelWidth, DisplayWidth.of(label) + 2)
        for (i, line) in Wrapping.lines(Visible.line(text), width: width - column).enumerated() {
            let head = i == 0 ? label : ""
            lines.append("  " + palette.dim(DisplayWidth.pad(head, to: column - 2)) + line)
        }
    }

    /// Lines that are already made, indented like the rows.
    mutating func block(_ text: [String]) { lines += text.map { "  " + $0 } }

    private var labelWidth: Int { language == .zh ? 10 : 14 }
}
