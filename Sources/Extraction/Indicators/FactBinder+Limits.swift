import Lexicon
import Records
import Source

extension FactBinder {
    /// `53.4分贝,控制在|55分贝以内`, `1.79亿立方米,控制在|1.86亿立方米以内`: a limit beside the figure that keeps within it.
    func isLimitBeside(_ mention: Mention, in sentence: Range<Int>) -> Bool {
        guard mention.comparator.isBound,
            case let unit = mention.unit.scalarValues,
            case let start = runStart(of: mention, unit: unit),
            let length = lexicon.grammar.keptWithin.lengthEnding(in: view.s, at: start, after: sentence.lowerBound)
        else { return false }
        let comma = start - length - 1
        return view.at(comma) == code(",") && !unit.isEmpty && comma - unit.count > sentence.lowerBound
            && view.hasPrefix(unit, at: comma - unit.count) && isFigureEnd(comma - unit.count)
    }

    /// `分别控制在0.6%、|1.8%以内`: where the first of the figures in a row begins.
    private func runStart(of mention: Mention, unit: [UInt32]) -> Int {
        var start = mention.range.lowerBound
        while !unit.isEmpty, view.at(start - 1) == code("、") || view.at(start - 1) == code("和"),
            case let end = start - 1 - unit.count, view.hasPrefix(unit, at: end), isFigureEnd(end)
        {
            start = end
            while view.at(start - 1).isASCIIDigit || view.at(start - 1) == code(".") { start -= 1 }
        }
        return start
    }

    /// Whether digits, or digits and 万, end at a place.
    private func isFigureEnd(_ place: Int) -> Bool {
        let c = view.at(place - 1)
        return c.isASCIIDigit || (c == code("万") || c == code("亿")) && view.at(place - 2).isASCIIDigit
    }
}
