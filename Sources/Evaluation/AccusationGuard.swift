import Exact
import Lexicon
import Records
import Source

/// The last look at what accuses: a figure that may be torn, or that a damaged copy cannot have printed so, is asked
/// about instead.
///
///     生均面积4 .2平方米        .2 is the rest of 4.2
///     在校学生2 500人           500 is the rest of 2500, or a number of its own
///     巩固率9953%               99.53% that lost its point
struct AccusationGuard {
    let evidence: Evidence
    /// Facts by where they stand.
    let byPlace: [Span: Int]

    /// No rate of a report is so high; one that is has lost its decimal point.
    private static let highestRate: Rational = 150

    func reviewed(_ finding: Finding) -> Finding {
        guard finding.grade.accuses else { return finding }
        let figures = ([finding.claim].compactMap(\.self) + finding.inputs).compactMap { term in
            term.span.flatMap { byPlace[$0] }.map { evidence.facts[$0] }
        }
        if figures.contains(where: { isTorn($0) || isImpossible($0) }) { return finding.asked(.uncertainDigits) }
        if figures.contains(where: isCutOff) { return finding.asked(.otherFigure) }
        if isMaskedApart(figures) { return finding.asked(.otherTime) }
        return finding
    }

    /// 20__年: whose year that is cannot be told where the figures stand in several sentences.
    private func isMaskedApart(_ figures: [Fact]) -> Bool {
        let sentences = figures.compactMap { evidence.sentence(of: $0) }
        guard Set(sentences.map(\.range)).count > 1 else { return false }
        return sentences.contains { AccusationGuard.maskedYear.occurs(in: $0.scalars, $0.scalars.indices) }
    }
    private static let maskedYear: WordSet = ["__年"]

    /// The line of the figure stops in the middle of a sentence, or goes on from one that does: what explains it may stand
    /// on the other.
    private func isCutOff(_ fact: Fact) -> Bool {
        guard let sentence = evidence.sentence(of: fact) else { return false }
        let (before, after) = evidence.neighbours(of: sentence)
        if let before, isOpen(before), !startsItem(before), !startsItem(sentence) { return true }
        if let after, isOpen(sentence), !startsItem(after) { return true }
        return false
    }

    /// Long enough for a line of running text, and without the mark that ends one.
    private func isOpen(_ sentence: Evidence.Sentence) -> Bool {
        guard sentence.scalars.count >= 16, let last = sentence.scalars.last else { return false }
        return !AccusationGuard.ends.contains(last)
    }
    private static let ends = Set("。;!?:”|".unicodeScalars.map(\.value))

    /// 指标一, (二), 3.: a heading needs no full stop, and what begins one goes on from nothing.
    private func startsItem(_ sentence: Evidence.Sentence) -> Bool {
        let head = sentence.scalars.prefix(5)
        return head.starts(with: AccusationGuard.indicator)
            || head.first.map(AccusationGuard.item.contains) == true
                && head.contains(where: AccusationGuard.afterItem.contains)
    }
    private static let indicator = "指标".unicodeScalars.map(\.value)
    private static let item = Set("(一二三四五六七八九十0123456789".unicodeScalars.map(\.value))
    private static let afterItem = Set("、.)".unicodeScalars.map(\.value))

    /// Growth can be of any size; what a part makes up cannot.
    private func isImpossible(_ fact: Fact) -> Bool {
        guard fact.mention.kind == .percent, fact.mention.unit == "%", let value = fact.value else { return false }
        return value > AccusationGuard.highestRate
    }

    /// Digits or a point stand beside it, with only a blank or the end of a line between.
    private func isTorn(_ fact: Fact) -> Bool {
        guard let sentence = evidence.sentence(of: fact) else { return false }
        let s = sentence.scalars
        let start = fact.mention.range.lowerBound - sentence.range.lowerBound
        guard s.indices.contains(start) else { return false }
        if s[start] == AccusationGuard.point { return true }
        // 015 was 0.15.
        if s[start] == 0x30, start + 1 < s.count, isDigit(s[start + 1]) { return true }
        if start == 0, isDigit(s[0]), let last = evidence.neighbours(of: sentence).before?.scalars.last,
            isDigit(last) || last == AccusationGuard.point
        {
            return true
        }
        var before = start - 1
        while before >= 0, isBlank(s[before]) { before -= 1 }
        guard before >= 0, before < start - 1 else { return false }
        if s[before] == AccusationGuard.point { return before > 0 && isDigit(s[before - 1]) }
        return isDigit(s[before]) && isDigit(s[start])
    }

    private static let point: UInt32 = 0x2E
    private func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }
    private func isBlank(_ c: UInt32) -> Bool { c == 0x20 || c == 0x0A || c == 0x3000 || c == 0xA0 }
}
