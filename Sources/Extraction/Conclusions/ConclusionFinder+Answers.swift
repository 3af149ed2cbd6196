import Lexicon
import Records
import Source

/// Questions that a line asks and answers: `岗位设置是否合规:是`, `作业公示制度是否落实 √`.
extension ConclusionFinder {
    /// Of reports that ask two or more.
    func answers() -> [Said] {
        var byReport: [Int: [Said]] = [:]
        for line in told {
            guard let one = answer(in: line) else { continue }
            byReport[outline.report(at: line.lowerBound), default: []].append(one)
        }
        return byReport.sorted { $0.key < $1.key }.map(\.value).filter { $0.count >= 2 }.flatMap { $0 }
    }

    private func answer(in line: Range<Int>) -> Said? {
        guard !line.contains(where: isBar) else { return nil }
        let series = lexicon.series
        var end = view.trimmed(line).upperBound
        while end > line.lowerBound, Self.clauseEnds.contains(view.at(end - 1)) { end -= 1 }
        let sign = end - 1
        guard sign > line.lowerBound, let mark = series.marks.longest(in: view.s, at: sign, before: end)?.payload,
            case let lead = view.at(sign - 1), lead.isHan == false, !lead.isASCIIDigit,
            lead.isSpace || Self.answerLeads.contains(lead) || Self.dashes.contains(lead),
            let asked = series.asking.last(in: view.s, line.lowerBound..<sign),
            let length = series.asking.length(in: view.s, at: asked, before: sign), assesses(line)
        else { return nil }
        guard !series.openQuestions.occurs(in: view.s, line.lowerBound..<sign) else { return nil }
        // 是 behind 是否完成 is 完成, 否 is 未完成.
        let question = worded(at: asked + length, before: sign).flatMap {
            series.denied[$0.verdict] == nil ? nil : $0.verdict
        }
        switch mark {
        case series.fallingShort: return (sign..<end, question.flatMap { series.denied[$0] } ?? mark)
        default: return (sign..<end, question ?? mark)
        }
    }
    private static let answerLeads = ":?()".scalarValues
}
