/// Copies of a document that each lost one cell of a table: a line of its own, or what stands between two bars or tabs.
public enum LostCells {
    public struct Copy: Sendable {
        public let cell: String
        public let text: String
    }

    /// A cell on a line of its own is no longer than this, in characters.
    private static let longest = 16
    /// So many short lines make a flattened table.
    private static let least = 20

    /// - Parameter step: every so many cells one is lost, so that a long table takes no longer than its share.
    public static func copies(of text: String, step: Int) -> [Copy] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func copy(_ line: Int, _ changed: String?) -> String {
            (lines[..<line] + (changed.map { [$0] } ?? []) + lines[(line + 1)...]).joined(separator: "\n")
        }
        let short = lines.indices.filter { !lines[$0].isEmpty && lines[$0].count <= longest }
        var copies = short.count < least ? [] : short.map { Copy(cell: "\($0 + 1): \(lines[$0])", text: copy($0, nil)) }
        for (i, line) in lines.enumerated() {
            for separator in ["|", "\t"] as [Character] {
                let cells = line.split(separator: separator, omittingEmptySubsequences: false)
                guard cells.count >= 4 else { continue }
                for c in cells.indices where cells[c].contains(where: { $0.isLetter || $0.isNumber }) {
                    let rest = cells[..<c] + cells[(c + 1)...]
                    copies.append(
                        Copy(cell: "\(i + 1): \(cells[c])", text: copy(i, rest.joined(separator: String(separator)))))
                }
            }
        }
        return copies.indices.filter { $0 % step == 0 }.map { copies[$0] }
    }
}
