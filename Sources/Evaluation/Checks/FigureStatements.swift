import Exact
import Lexicon
import Records
import Source

/// The sentences of one report, as figures are looked for in them.
struct FigureStatements {
    let report: Int
    private let evidence: Evidence
    private let words: FollowsLexicon
    private let sentences: [Evidence.Sentence]
    /// The facts of the sentences that have some, by where these begin.
    private let facts: [Int: [Fact]]

    /// Where something ought to stand.
    struct Place {
        let span: Span
        let quote: String
        let shown: String

        init(span: Span, quote: String, shown: String) { (self.span, self.quote, self.shown) = (span, quote, shown) }

        init(_ fact: Fact) {
            self.init(
                span: fact.mention.span, quote: fact.mention.quote, shown: fact.displayName + fact.mention.quote)
        }
    }

    init(_ report: Int, _ evidence: Evidence, _ words: FollowsLexicon) {
        (self.report, self.evidence, self.words) = (report, evidence, words)
        sentences = evidence.sentences.filter { $0.report == report }
        facts = Dictionary(grouping: evidence.facts(in: report).filter { evidence.sentenceRange(of: $0.id) != nil }) {
            evidence.sentenceRange(of: $0.id)?.lowerBound ?? 0
        }
    }

    /// Whether some sentence of the report, or a table, gives the figure.
    func give(_ figure: Standard.Threshold, _ asked: AskedFigures) -> Bool {
        fact(bound: figure, asked) != nil || asked.figures.count == 1 && isGivenInBlock(figure, asked)
            || sentence(giving: figure, asked) != nil
    }

    /// The figure by its indicator's name.
    func fact(bound figure: Standard.Threshold, _ asked: AskedFigures) -> Fact? {
        asked.ids(of: figure).sorted().flatMap { evidence.facts(at: evidence.indices(indicator: $0)) }.first {
            $0.mention.report == report && $0.role != .standard && $0.role != .target
                && (!asked.isOfStages || $0.stage == nil || figure.stage == nil || $0.stage == figure.stage)
        }
    }

    /// 全省平均为97.12%,我县为98.45%: where the indicator is told of, the figure needs no name.
    private func isGivenInBlock(_ figure: Standard.Threshold, _ asked: AskedFigures) -> Bool {
        let limit = AskedLimit(figure, of: asked.indicator, kind: nil, evidence.names)
        return evidence.facts(at: evidence.indices(block: asked.indicator.id)).contains {
            $0.mention.report == report && $0.role != .standard && $0.role != .target && limit.fits($0, isOwn: false)
        }
    }

    private func sentence(giving figure: Standard.Threshold, _ asked: AskedFigures) -> Evidence.Sentence? {
        let isSaid = !figure.states.words.isEmpty
        let says = isSaid ? figure.states : asked.says(figure)
        return sentences.first { sentence in
            says.occurs(in: evidence.scalars, sentence.range) && isOfStage(sentence, figure, asked)
                && (isSaid || holdsFigure(sentence, figure, asked)) && !isWording(sentence, asked.indicator)
        }
    }

    private func isOfStage(_ sentence: Evidence.Sentence, _ figure: Standard.Threshold, _ asked: AskedFigures) -> Bool {
        guard asked.isOfStages, let stage = figure.stage else { return true }
        let named = asked.stages.found(in: evidence.scalars, sentence.range).map {
            String(scalars: asked.stages.words[$0])
        }
        return named.isEmpty || named.contains(stage) || words.bothStages.occurs(in: evidence.scalars, sentence.range)
    }

    private func holdsFigure(_ sentence: Evidence.Sentence, _ figure: Standard.Threshold, _ asked: AskedFigures) -> Bool
    {
        let (scalars, range) = (evidence.scalars, sentence.range)
        if figure.limit.value == 100, words.allOfThem.occurs(in: scalars, range) { return true }
        if let facts = facts[range.lowerBound] {
            // 比例达到规定要求,其中骨干教师占22.4%: that is another figure of the indicator.
            let others = asked.ids.subtracting(asked.ids(of: figure))
            return facts.contains { fact in fact.indicator.id.map { !others.contains($0) } ?? true }
        }
        return holdsDigit(range, outside: asked.names(figure))
    }

    /// 5年360学时培训 has digits of its own.
    private func holdsDigit(_ range: Range<Int>, outside names: WordSet) -> Bool {
        var i = range.lowerBound
        while i < range.upperBound {
            if let length = names.length(in: evidence.scalars, at: i, before: range.upperBound) {
                i += length
            } else if (0x30...0x39).contains(evidence.scalars[i]) {
                return true
            } else {
                i += 1
            }
        }
        return false
    }

    /// The standard's own words head what is said of it.
    private func isWording(_ sentence: Evidence.Sentence, _ indicator: Standard.Indicator) -> Bool {
        guard let wording = indicator.wording else { return false }
        return sentence.range.count <= wording.unicodeScalars.count + Self.number
            && NameMatch.contained(wording, in: sentence.string) >= 90
    }
    /// The number of an item and its mark take so many scalars.
    private static let number = 8

    /// Where the report says that an indicator is met, or that a figure of it keeps the limit.
    func claim(of figures: [Standard.Threshold], _ asked: AskedFigures) -> Place? {
        let concluded = evidence.conclusions.first {
            $0.report == report && $0.indicator.id == asked.indicator.id && $0.coverage == .indicator
                && $0.verdict == "达标"
        }
        if let concluded {
            return Place(
                span: concluded.span, quote: concluded.quote, shown: "\(asked.indicator.name)：\(concluded.quote)")
        }
        return figures.lazy.compactMap { figure in
            called(asked.names(figure)) { isOfStage($0, figure, asked) }
        }.first
    }

    /// 校际差异率符合规定要求
    func called(_ names: WordSet, where isWanted: @escaping (Evidence.Sentence) -> Bool = { _ in true }) -> Place? {
        sentences.lazy.compactMap { sentence -> Place? in
            guard names.occurs(in: evidence.scalars, sentence.range),
                let clause = evidence.clause(of: sentence.range, naming: names, words),
                isWanted(sentence)
            else { return nil }
            return Place(
                span: sentence.span(of: clause), quote: sentence.quote(of: clause),
                shown: String(scalars: evidence.scalars[clause]))
        }.first
    }
}
