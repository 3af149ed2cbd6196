import Exact
import Lexicon
import Records
import Source

/// 校舍维修改造项目。…资金执行率99.12%: a paragraph that begins with the name of a table's row, against the row.
///
/// Only what the row and the paragraph each tell once by the same indicator is compared, and a difference only asks: the
/// paragraph may speak of a part, or of another time.
struct TableRowTextCheck: Check {
    /// Characters that the name of a row must have to be told by.
    private static let least = 5
    private static let reach = 40

    func findings(in evidence: Evidence) -> [Finding] {
        let cells = evidence.facts { $0.isInTable && $0.isActual && $0.hasValue && $0.comparator == .eq }
            .filter { $0.indicator.id != nil && $0.isCertain }
        let printed = Dictionary(grouping: cells.indices) { cells[$0].table?.row ?? "" }
        let byRow = Dictionary(printed.map { (Self.bare($0.key), $0.value) }, uniquingKeysWith: +)
            .filter { $0.key.unicodeScalars.count >= Self.least }
            .mapValues { $0.sorted().map { cells[$0] } }
        if byRow.isEmpty { return [] }
        let texts = evidence.indices {
            !$0.isInTable && $0.isActual && $0.hasValue && $0.comparator == .eq && $0.paragraph >= 0
                && !$0.isChangeOrGrowth
        }
        let byParagraph = Dictionary(grouping: texts) { evidence.keys[$0].paragraph }
        return byParagraph.sorted { $0.key < $1.key }.flatMap { _, facts -> [Finding] in
            guard let first = facts.first, let head = head(of: evidence.facts[first], evidence),
                let row = byRow.keys.filter({ head.hasPrefix($0) || $0.hasPrefix(head) }).max(by: {
                    $0.count < $1.count
                }),
                let cells = byRow[row]
            else { return [] }
            return findings(facts.map { evidence.facts[$0] }, cells)
        }
    }

    /// The name of a row without its number.
    private static func bare(_ row: String) -> String { row.filter { !$0.isNumber && $0 != " " } }

    /// The words that a paragraph begins with, up to a stop.
    private func head(of fact: Fact, _ evidence: Evidence) -> String? {
        guard let paragraph = fact.paragraph else { return nil }
        let words = evidence.scalars[paragraph].drop { !(0x4E00...0x9FFF).contains($0) }
            .prefix { (0x4E00...0x9FFF).contains($0) || $0 == 0x3001 }
        return words.count >= Self.least && words.count <= Self.reach ? String(scalars: words) : nil
    }

    private func findings(_ facts: [Fact], _ cells: [Fact]) -> [Finding] {
        let told = Dictionary(grouping: facts.filter { $0.indicator.id != nil && $0.isCertain }) {
            $0.indicator.id ?? ""
        }
        let printed = Dictionary(grouping: cells) { $0.indicator.id ?? "" }
        return told.sorted { $0.key < $1.key }.compactMap { id, facts in
            guard let cell = printed[id]?.first, Set((printed[id] ?? []).map(\.value)).count == 1,
                case let alike = facts.filter({ $0.isMeasured(like: cell) }), !alike.isEmpty,
                Self.year(cell) == nil || alike.allSatisfy({ Self.year($0) == nil || Self.year($0) == Self.year(cell) })
            else { return nil }
            if let same = alike.first(where: { agrees($0, cell) }) { return finding(same, cell, isSame: true) }
            guard alike.count == 1, let only = alike.first, only.isExactIndicator, cell.isExactIndicator,
                cell.mention.kind == .percent
            else { return nil }
            return finding(only, cell, isSame: false)
        }
    }

    private static func year(_ fact: Fact) -> String? { fact.period.map { String($0.prefix(4)) } }

    private func agrees(_ a: Fact, _ b: Fact) -> Bool {
        Comparison.admissible(a.mention).meets(Comparison.admissible(b.mention))
    }

    private func finding(_ fact: Fact, _ cell: Fact, isSame: Bool) -> Finding {
        .restated(
            "same-fact.row", fact, in: cell, isSame: isSame, asked: .medium, sign: isSame ? "=" : "≠",
            message: isSame
                ? Message(
                    zh:
                        "\(fact.displayName)\(fact.mention.quote)与表中“\(cell.table?.row ?? "")”一行的\(cell.mention.quote)相符。",
                    en: "\(fact.displayName) \(fact.mention.quote) is the \(cell.mention.quote) of the table's row.")
                : Message(
                    zh:
                        "\(fact.displayName)正文为\(fact.mention.quote)，表中“\(cell.table?.row ?? "")”一行为\(cell.mention.quote)，请核对。",
                    en:
                        "\(fact.displayName) is \(fact.mention.quote) in the text, but \(cell.mention.quote) in the table's row; please check."
                ), basis: Basis(.same, "x1", to: fact.mention, doubts: isSame ? [] : [.otherFigure]))
    }
}
