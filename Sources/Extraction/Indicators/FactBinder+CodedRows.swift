import Lexicon
import Records
import Source

/// Lines that a standard's code begins: L1 35 100% 达标.
extension FactBinder {
    /// The stage that lines of codes are of: 小学(35所) on a line of its own.
    func stageOfRows(_ line: Range<Int>) -> String? {
        let inner = view.trimmed(line)
        guard inner.count <= Self.longestStageLine,
            let (length, stage) = lexicon.stage(in: view.s, at: inner.lowerBound, before: inner.upperBound), let stage
        else { return nil }
        let behind = inner.lowerBound + length
        return behind == inner.upperBound || view.at(behind) == code("(") ? stage : nil
    }
    private static let longestStageLine = 14

    /// `L1 35 100% 达标`: how many schools meet the indicator that goes by the code, and which share of them.
    ///
    /// - Returns: whether the line is such a row.
    func bindCodedRow(
        _ line: Range<Int>, _ mentions: ArraySlice<Mention>, stage: String?, period: String?, into facts: inout [Fact]
    ) -> Bool {
        let inner = view.trimmed(line)
        guard view.at(inner.lowerBound).isASCIILetter else { return false }
        let end = view.s[inner].firstIndex { $0.isSpace } ?? inner.upperBound
        let code = view.string(inner.lowerBound..<end)
        guard let indicator = indicator(code: code) else { return false }
        let figures = mentions.filter { $0.range.lowerBound >= end }
        guard figures.count >= 2, case let (count, share) = (figures[0], figures[1]), share.kind == .percent,
            count.kind == .number || count.unit == "所", count.value?.isInteger == true,
            isBlank(end..<count.range.lowerBound), isBlank(count.range.upperBound..<share.range.lowerBound)
        else { return false }
        let name = (stage ?? "") + indicator
        let passage = Passage(range: inner, isQuotation: false)
        for (mention, what) in [(count, "达标学校数"), (share, "达标学校比例")] {
            var mention = mention
            if mention.kind == .number { (mention.kind, mention.unit) = (.count, "所") }
            append(
                Binding(
                    mention: mention, words: (name + what).scalarValues, rule: "table",
                    context: inner.lowerBound..<mention.range.upperBound, stage: stage, period: period,
                    passage: passage),
                into: &facts)
        }
        return true
    }

    /// The name of the indicator of schools that goes by a code: L1.
    private func indicator(code: String) -> String? {
        for standard in standardIndex.standards {
            if let found = standard.group("resources")?.indicators.first(where: { $0.code == code }) {
                return found.name
            }
        }
        return nil
    }

    /// Blanks, and bars between cells.
    private func isBlank(_ gap: Range<Int>) -> Bool {
        !gap.isEmpty && view.s[gap].allSatisfy { $0.isSpace || $0 == code("|") }
    }
}
