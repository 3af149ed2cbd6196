import Exact
import Lexicon
import Records
import Source

/// The sentences of one report, as figures are looked for in them.
struct FigureStatements {
    let report: Int
    private let evidence: Evidence
    private let words: FollowsLexicon
    /// Indices of the report's sentences.
    private let sentences: [Int]

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
        sentences = evidence.sentences.indices.filter { evidence.sentences[$0].report == report }
    }

    /// Whether some sentence of the report, or a table, gives the figure.
    func give(_ figure: AskedFigures.Figure, _ asked: AskedFigures) -> Bool {
        fact(bound: figure, asked) != nil || asked.figures.count == 1 && isGivenInBlock(figure, asked)
            || isSaid(figure, asked)
    }

    /// The figure by its indicator's name.
    func fact(bound figure: AskedFigures.Figure, _ asked: AskedFigures) -> Fact? {
        let stage = figure.stage.flatMap(evidence.names.known)
        return figure.ids.lazy.flatMap { evidence.indices(indicator: $0) }.first { index in
            let key = evidence.keys[Int(index)]
            return isOwn(key)
                && (!asked.isOfStages || key.stage == .none || figure.stage == nil || key.stage == stage)
        }.map { evidence.facts[Int($0)] }
    }

    /// 全省平均为97.12%,我县为98.45%: where the indicator is told of, the figure needs no name.
    private func isGivenInBlock(_ figure: AskedFigures.Figure, _ asked: AskedFigures) -> Bool {
        let limit = AskedLimit(figure.threshold, of: asked.indicator, kind: nil, evidence.names)
        return evidence.indices(block: asked.indicator.id).contains { index in
            isOwn(evidence.keys[Int(index)]) && limit.fits(evidence.facts[Int(index)], isOwn: false)
        }
    }

    /// Whether a figure is one of the report, and none that is asked for or aimed at.
    private func isOwn(_ key: FactKey) -> Bool {
        key.report == report && key.role != .standard && key.role != .target
    }

    /// Whether a sentence gives it without its indicator's name.
    private func isSaid(_ figure: AskedFigures.Figure, _ asked: AskedFigures) -> Bool {
        let states = figure.threshold.states
        let isStated = !states.words.isEmpty
        let says = isStated ? states : figure.says
        return sentences.contains { index in
            let range = evidence.sentences[index].range
            return says.occurs(in: evidence.scalars, range) && isOfStage(range, figure, asked)
                && (isStated || holdsFigure(index, figure)) && !isWording(range, asked)
        }
    }

    private func isOfStage(_ sentence: Range<Int>, _ figure: AskedFigures.Figure, _ asked: AskedFigures) -> Bool {
        guard asked.isOfStages, let stage = figure.stage else { return true }
        let named = asked.stages.found(in: evidence.scalars, sentence).map {
            String(scalars: asked.stages.words[$0])
        }
        return named.isEmpty || named.contains(stage) || words.bothStages.occurs(in: evidence.scalars, sentence)
    }

    private func holdsFigure(_ sentence: Int, _ figure: AskedFigures.Figure) -> Bool {
        let range = evidence.sentences[sentence].range
        if figure.limit.value == 100, words.allOfThem.occurs(in: evidence.scalars, range) { return true }
        let facts = evidence.indices(inSentence: sentence)
        // 比例达到规定要求,其中骨干教师占22.4%: that is another figure of the indicator.
        return facts.isEmpty
            ? holdsDigit(range, outside: figure.names)
            : facts.contains { index in
                evidence.facts[Int(index)].indicator.id.map { !figure.otherIDs.contains($0) } ?? true
            }
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
    private func isWording(_ sentence: Range<Int>, _ asked: AskedFigures) -> Bool {
        guard let wording = asked.wording, sentence.count <= asked.wordingLength + Self.number else { return false }
        return NameMatch.contained(wording, in: NameMatch.core(Array(evidence.scalars[sentence]))) >= 90
    }
    /// The number of an item and its mark take so many scalars.
    private static let number = 8

    /// Where the report says that an indicator is met, or that a figure of it keeps the limit.
    func claim(of figures: [AskedFigures.Figure], _ asked: AskedFigures) -> Place? {
        let concluded = evidence.conclusions.first {
            $0.report == report && $0.indicator.id == asked.indicator.id && $0.coverage == .indicator
                && $0.verdict == "达标"
        }
        if let concluded {
            return Place(
                span: concluded.span, quote: concluded.quote, shown: "\(asked.indicator.name)：\(concluded.quote)")
        }
        return figures.lazy.compactMap { figure in
            called(figure.names) { isOfStage($0, figure, asked) }
        }.first
    }

    /// 校际差异率符合规定要求
    func called(_ names: WordSet, where isWanted: @escaping (Range<Int>) -> Bool = { _ in true }) -> Place? {
        sentences.lazy.compactMap { index -> Place? in
            let sentence = evidence.sentences[index]
            guard names.occurs(in: evidence.scalars, sentence.range),
                let clause = evidence.clause(of: sentence.range, naming: names, words),
                isWanted(sentence.range)
            else { return nil }
            return Place(
                span: sentence.span(of: clause), quote: sentence.quote(of: clause),
                shown: String(scalars: evidence.scalars[clause]))
        }.first
    }
}
