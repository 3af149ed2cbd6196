import Exact
import Lexicon
import Normalization
import Records
import Source

extension FactBinder {
    /// `无失学辍学`, `没有大班额`, `因公出国费用为零`: figures of zero written in words.
    func absences(sentence: Range<Int>, stage: String?, period: String?, block: IndicatorKey?) -> [Fact] {
        var out: [Fact] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            if lexicon.absent.begins(in: view.s, at: i, before: view.s.count),
                let fact = noneOf(at: i, sentence: sentence) ?? zeroOf(at: i, sentence: sentence)
            {
                var fact = fact
                fact.stage = reader.stage(in: fact.words.scalarValues).name ?? stage
                fact.period = period
                fact.block = block
                out.append(fact)
                i = fact.context.upperBound
            } else {
                i += 1
            }
        }
        return out
    }

    private func noneOf(at i: Int, sentence: Range<Int>) -> Fact? {
        guard let word = lexicon.noneWords.first(where: { view.hasPrefix($0, at: i) }),
            view.at(i - 1) != code("有")
        else { return nil }
        let start = i + word.count
        guard let (length, unit) = lexicon.noneOf.longest(in: view.s, at: start, before: sentence.upperBound) else {
            return nil
        }
        let end = start + length
        var tail = end
        while let word = lexicon.noneTails.first(where: { view.hasPrefix($0, at: tail) }) { tail += word.count }
        // 《确保无大班额专项计划》 says what is wanted.
        guard endsClause(tail, sentence: sentence) else { return nil }
        return zero(i..<end, name: view.string(start..<end), unit: unit, rule: "none-of")
    }

    /// A name and 为零 behind it, where the words end the clause.
    private func zeroOf(at i: Int, sentence: Range<Int>) -> Fact? {
        guard let word = lexicon.zeroWords.first(where: { view.hasPrefix($0, at: i) }) else { return nil }
        let end = i + word.count
        guard endsClause(end, sentence: sentence) else { return nil }
        let head = reader.head(before: i, limit: sentence.lowerBound)
        guard head.words.count >= 2 else { return nil }
        let term = terms.term(exactly: head.words)
        let name = String(scalars: head.words)
        let unit = term?.unit ?? lexicon.endingUnits.first { name.hasSuffix($0.ending) }?.unit
        return zero(i..<end, name: name, unit: unit ?? "", rule: "zero-word", id: term?.id)
    }

    private func endsClause(_ end: Int, sentence: Range<Int>) -> Bool {
        let c = view.at(end)
        return end >= sentence.upperBound || c.isSpace
            || reader.isBoundary(c) && c != code("》") && c != code("“") && c != code("”") && c != code("《")
    }

    private func zero(_ range: Range<Int>, name: String, unit: String, rule: String, id: String? = nil) -> Fact {
        let source = document.text.sourceRange(range)
        let mention = Mention(
            span: document.source.span(source), quote: document.source.quote(source), range: range, value: 0,
            valueText: "0", unit: unit, comparator: .eq, interval: Interval(exactly: 0), ulp: 1, kind: .count)
        return Fact(
            id: 0, mention: mention, indicator: .init(id: id, name: name + (rule == "none-of" ? "数" : "")), words: name,
            scope: profile.scope(at: range.lowerBound, outline: outline), stage: nil, period: nil, role: .actual,
            rule: rule, context: range)
    }
}
