import Exact
import Lexicon
import Records
import Source

/// 大班额占比持续下降:2020年…占6.5%;2021年…占4.6%;2022年…占5.1%: a figure a year that is said to go one way every year, and once goes the
/// other.
///
/// It accuses where the words name what goes down or up, the figures of the sentence are the only ones of their kind, and
/// each has its own year in order; else it is silent.
struct TrendOfYearsCheck: Check {
    let words: ChangeWords

    /// Fewer years are no trend.
    private static let fewest = 3
    private static let reach = 14
    private static let stops = "。\n".scalarValues

    func findings(in evidence: Evidence) -> [Finding] {
        var last: Int32 = -1
        let ofRates = evidence.keys.indices.compactMap { i -> Finding? in
            let key = evidence.keys[i]
            guard key.sentence >= 0, key.sentence != last, !key.isInTable else { return nil }
            last = key.sentence
            return finding(first: i, evidence)
        }
        return ofRates + inTurn(evidence)
    }

    enum Way { case up, down }

    /// The words stand before the first figure of the sentence.
    private func finding(first: Int, _ evidence: Evidence) -> Finding? {
        guard let sentence = evidence.sentence(of: evidence.facts[first]),
            let (said, range) = word(before: first, in: sentence.range, evidence)
        else { return nil }
        let way: Way = words.everDown.isExactly(said) ? .down : .up
        let isOfRates = words.trendRates.ends(
            in: evidence.scalars, at: range.lowerBound, after: max(0, range.lowerBound - Self.reach))
        guard isOfRates, !isExcused(sentence.range, evidence), let series = series(of: first, evidence) else {
            return nil
        }
        return finding(
            series, way, Basis.Stated(verdict: said, span: sentence.span(of: range), quote: sentence.quote(of: range)))
    }

    /// The first step that goes the other way, or the first of them.
    func finding(_ series: [Fact], _ way: Way, _ said: Basis.Stated) -> Finding? {
        let steps = Array(zip(series, series.dropFirst()))
        let wrong = steps.first { before, now in
            let gap = now.mention.interval - before.mention.interval
            return way == .down ? gap.low.map { $0 > 0 } == true : gap.high.map { $0 < 0 } == true
        }
        return finding(series, wrong ?? steps[0], way, isKept: wrong == nil, said)
    }

    /// 总体下降, 受疫情影响有所反弹: the report says itself that it did not go one way.
    func isExcused(_ sentence: Range<Int>, _ evidence: Evidence) -> Bool {
        words.trendExcused.occurs(in: evidence.scalars, sentence)
    }

    private func word(
        before first: Int, in sentence: Range<Int>, _ evidence: Evidence
    ) -> (said: String, range: Range<Int>)? {
        let lead = evidence.statement(before: first)
        let start = Int(evidence.keys[first].start)
        guard let said = lead.word(of: words.everDown) ?? lead.word(of: words.everUp), start > sentence.lowerBound,
            let at = WordSet([said]).last(in: evidence.scalars, sentence.lowerBound..<start)
        else { return nil }
        return (said, at..<at + said.unicodeScalars.count)
    }

    /// One percentage a year, of years that go up, and no others.
    private func series(of first: Int, _ evidence: Evidence) -> [Fact]? {
        let start = Int(evidence.keys[first].start)
        let end = evidence.scalars[start...].firstIndex { Self.stops.contains($0) } ?? evidence.scalars.count
        let rates = evidence.facts(inParagraphOf: evidence.facts[first]).filter {
            $0.id >= first && $0.mention.range.upperBound <= end && $0.mention.unit == "%" && $0.role != .standard
                && $0.role != .target && !$0.isChangeOrGrowth
                && $0.rule != "change"
        }
        let years = rates.compactMap(\.plainYear)
        guard rates.count >= Self.fewest, years.count == rates.count,
            zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }),
            rates.allSatisfy({ $0.isCertain && $0.mention.comparator == .eq && $0.value != nil })
        else { return nil }
        return rates
    }

    private func finding(
        _ series: [Fact], _ pair: (Fact, Fact), _ way: Way, isKept: Bool, _ said: Basis.Stated
    ) -> Finding? {
        let (before, now) = pair
        guard let y = before.value else { return nil }
        let comparator: Limit.Comparator = way == .down ? .le : .ge
        let scale = now.mention.scale
        var basis = Basis(.limit)
        basis.requirements = [
            .init(Limit(comparator: comparator, value: y / scale, text: before.printed), factor: 1 / scale)
        ]
        basis.conclusion = isKept ? nil : said.asKept
        let sign = way == .down ? "≤" : "≥"
        return Finding(
            report: now.mention.report, rule: "trend.years", kind: "trend",
            grade: isKept ? .consistent : .decisionInconsistency, severity: isKept ? .info : .critical,
            claim: now.term, inputs: [before.term], expression: "\(now.printed) \(sign) \(before.printed)",
            recomputed: now.mention.interval.scaled(by: 1 / scale),
            gap: isKept ? 0 : ((now.value ?? .undefined) - y) / scale,
            conclusionChanges: isKept ? nil : true,
            message: isKept
                ? Message(
                    zh: "\(series.map(\.mention.quote).joined(separator: "、"))，与“\(said.quote)”相符。",
                    en: "\(series.map(\.printed).joined(separator: ", ")): as the report says.")
                : Message(
                    zh: "写“\(said.quote)”，但\(before.mention.quote)之后是\(now.mention.quote)。",
                    en: "Said to go one way every year, but \(before.printed) is followed by \(now.printed)."),
            basis: basis)
    }
}
