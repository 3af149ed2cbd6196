import Lexicon
import Records
import Source

extension FactBinder {
    /// `53.4分贝,控制在|55分贝以内`, `1.79亿立方米,控制在|1.86亿立方米以内`: a limit beside the figure that keeps within it.
    func isLimitBeside(_ mention: Mention, in sentence: Range<Int>) -> Bool {
        guard [.le, .lt, .ge, .gt].contains(mention.comparator),
            let length = lexicon.grammar.keptWithin.lengthEnding(
                in: view.s, at: mention.range.lowerBound, after: sentence.lowerBound)
        else { return false }
        let comma = mention.range.lowerBound - length - 1
        let unit = mention.unit.scalarValues
        return view.at(comma) == code(",") && !unit.isEmpty && comma - unit.count > sentence.lowerBound
            && view.hasPrefix(unit, at: comma - unit.count) && isFigureEnd(comma - unit.count)
    }

    /// Whether digits, or digits and 万, end at a place.
    private func isFigureEnd(_ place: Int) -> Bool {
        let c = view.at(place - 1)
        return c.isASCIIDigit || (c == code("万") || c == code("亿")) && view.at(place - 2).isASCIIDigit
    }
}
