import Lexicon
import Normalization
import Reading
import Records

/// Figures that have lines of their own below what they are of:
///
///     受理申请
///     324件
///     予以许可
///     317件
///
/// No table, as each label has one figure; two such pairs, one below the other, are none by chance.
struct ValueLines {
    let outline: Outline
    let aims: AimWords

    private var view: TextView { outline.view }
    private static let label = 3...16

    /// - Parameters:
    ///   - mentions: in the order of the text.
    ///   - others: ranges of tables.
    /// - Returns: the lines of the figures, each with its label.
    func find(mentions: [Mention], besides others: [Range<Int>]) -> [TableGrid.Text] {
        let lines = outline.lines.filter { block in
            block.kind == .line && !others.contains { $0.overlaps(block.range) }
        }.map(\.range)
        let values = Set(mentions.lazy.filter(Self.isFigure).map(\.range))
        let isValue = lines.map { values.contains(view.trimmed($0)) }
        let isLabel = lines.map(isLabel)
        func isPair(_ i: Int) -> Bool {
            i > 0 && i < lines.count && isValue[i] && isLabel[i - 1]
                && !(i + 1 < lines.count && isValue[i + 1])
        }
        return lines.indices.filter { isPair($0) && (isPair($0 - 2) || isPair($0 + 2)) }.map { i in
            TableGrid.Text(range: lines[i], heading: "", subject: view.string(view.trimmed(lines[i - 1])))
        }
    }

    /// A figure that says itself in what it counts or measures.
    private static func isFigure(_ mention: Mention) -> Bool {
        switch mention.kind {
        case .count, .money, .percent, .area: !mention.unit.isEmpty && mention.value != nil
        default: false
        }
    }

    /// A short name: no punctuation but quotation marks, no digits, no number of a heading; not 目标值 alone.
    private func isLabel(_ line: Range<Int>) -> Bool {
        let words = view.trimmed(line)
        guard !aims.asksOnly(Array(view.s[words])), !aims.tellsOnly(Array(view.s[words])) else { return false }
        return Self.label.contains(words.count)
            && words.allSatisfy { view.at($0).isHan || Self.quotes.contains(view.at($0)) }
    }
    private static let quotes = Set("“”".unicodeScalars.map(\.value))
}
