import Exact

extension Standard {
    /// Thresholds of one figure and stage that no value can keep together, or that ask twice.
    func reportContradictions(_ reader: inout LexiconReader) {
        for indicator in indicators {
            for (i, later) in indicator.thresholds.enumerated() {
                for earlier in indicator.thresholds[..<i] where earlier.isOfSameFigure(as: later) {
                    if let problem = indicator.contradiction(later, earlier, file: file) { reader.report(problem) }
                }
            }
        }
        reportExclusions(&reader)
    }

    /// The same figure may be bounded under two indicators, but not so that no value keeps both bounds.
    private func reportExclusions(_ reader: inout LexiconReader) {
        let all = indicators.flatMap { indicator in
            indicator.thresholds.filter { $0.indicator != nil && !$0.isRelaxed }.map { (indicator, $0) }
        }
        for (i, (owner, later)) in all.enumerated() {
            for (other, earlier) in all[..<i]
            where other.id != owner.id && earlier.indicator == later.indicator && earlier.meetsStage(of: later)
                && later.limit.excludes(earlier.limit)
            {
                let id = later.indicator ?? ""
                reader.report(
                    LexiconError(
                        file: file, line: later.line,
                        zh: "“\(owner.name)”要求 \(id) \(later.limit)，“\(other.name)”（第 \(earlier.line) 行）却要求 "
                            + "\(earlier.limit)，没有数能同时满足。",
                        en: "“\(owner.name)” asks for \(id) \(later.limit), “\(other.name)” (line \(earlier.line)) for "
                            + "\(earlier.limit): no value keeps both."))
            }
        }
    }
}

extension Standard.Threshold {
    fileprivate func isOfSameFigure(as other: Standard.Threshold) -> Bool {
        stage == other.stage && of == other.of && indicator == other.indicator
    }

    fileprivate func meetsStage(of other: Standard.Threshold) -> Bool {
        stage == nil || other.stage == nil || stage == other.stage
    }
}

extension Standard.Indicator {
    /// Two thresholds for the same figure must agree, and a concession must not ask for more than the rule.
    fileprivate func contradiction(
        _ a: Standard.Threshold, _ b: Standard.Threshold, file: String
    ) -> LexiconError? {
        let (x, y) = (a.limit, b.limit)
        let what = "“\(name)”\(a.stage.map { "（\($0)）" } ?? "")"
        let named = "“\(name)”\(a.stage.map { " (\($0))" } ?? "")"
        if a.isRelaxed == b.isRelaxed {
            guard a.condition == b.condition, x.excludes(y) || x.repeats(y) else { return nil }
            return LexiconError(
                file: file, line: a.line, zh: "\(what)的标准值互相矛盾：\(y) 与 \(x)。",
                en: "The thresholds of \(named) contradict each other: \(y) and \(x).")
        }
        let (relaxed, full) = a.isRelaxed ? (x, y) : (y, x)
        guard relaxed.asksMore(than: full) else { return nil }
        return LexiconError(
            file: file, line: a.line, zh: "\(what)放宽后的标准值 \(relaxed) 比原来的 \(full) 还严。",
            en: "The relaxed threshold \(relaxed) of \(named) is stricter than the ordinary one, \(full).")
    }
}

extension Limit {
    /// No value keeps both.
    func excludes(_ other: Limit) -> Bool {
        if comparator == .eq { return other.isMet(by: value) == false }
        if other.comparator == .eq { return isMet(by: other.value) == false }
        guard comparator.boundsFromBelow != other.comparator.boundsFromBelow else { return false }
        let (low, high) = comparator.boundsFromBelow ? (self, other) : (other, self)
        return low.value > high.value
            || (low.value == high.value && (low.comparator == .gt || high.comparator == .lt))
    }

    /// Bounds the same side again: one of the two is superfluous or wrong.
    fileprivate func repeats(_ other: Limit) -> Bool {
        if comparator == .eq || other.comparator == .eq { return comparator == other.comparator }
        return comparator.boundsFromBelow == other.comparator.boundsFromBelow
    }

    fileprivate func asksMore(than other: Limit) -> Bool {
        if comparator.boundsFromBelow && other.comparator.boundsFromBelow { return value > other.value }
        if comparator.boundsFromAbove && other.comparator.boundsFromAbove { return value < other.value }
        return false
    }
}
