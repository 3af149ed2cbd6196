import Exact
import Lexicon
import Records

/// Figures of a standard that the words before them say is carried out: 执行…配置标准,小学…; 按照生均公用经费标准,小学….
extension FactBinder {
    /// Where a clause ends that says so before a place, as far back as the full stop; nil where none does, or where what follows tells
    /// what there is.
    private func carriedOut(before place: Int, by nouns: WordSet) -> Range<Int>? {
        var start = place
        while start > 0, place - start < 120, view.at(start - 1) != code("。"), view.at(start - 1) != 0x0A { start -= 1 }
        // (含定额标准700元) speaks of a part of what the clause gives.
        var limit = place
        var found: Range<Int>?
        while found == nil, let noun = nouns.last(in: view.s, start..<limit),
            let length = nouns.lengthBeginning(in: view.s, at: noun, before: place)
        {
            if [code(","), code(":"), code("“")].contains(view.at(noun + length)) { found = noun..<(noun + length) }
            limit = noun
        }
        guard let (noun, end) = found.map({ ($0.lowerBound, $0.upperBound) }), end < place else { return nil }
        var clause = noun
        while clause > start, !reader.isBoundary(view.at(clause - 1)) || view.at(clause - 1) == code("、") {
            clause -= 1
        }
        guard lexicon.turns.carryingOut.occurs(in: view.s, clause..<noun),
            !lexicon.turns.telling.occurs(in: view.s, end..<place)
        else { return nil }
        return clause..<end
    }

    /// `严格执行装备配置标准,教学仪器设备值:小学|2000元/生`: what every school is to have, and not what it has.
    func isOfCarriedOutStandard(_ mention: Mention) -> Bool {
        mention.comparator == .eq && mention.unit.contains("/")
            && carriedOut(before: mention.range.lowerBound, by: lexicon.turns.provisions) != nil
    }

    /// `按照生均公用经费基准定额标准,我县小学|850元/生`: what the standard is of, for a figure that only says whose it is.
    func measureCarriedOut(_ words: [UInt32], _ figure: Figure) -> [UInt32]? {
        let mention = figure.mention
        guard mention.kind == .money, mention.scale == 1, !words.isEmpty,
            mention.unit.contains("/") || mention.value.map({ $0 < 20000 }) ?? false,
            !lexicon.grammar.measures.ends(in: words, at: words.count, after: 0), !isKnownAmount(words, mention),
            let clause = carriedOut(before: figure.head.range.lowerBound, by: lexicon.turns.rates)
        else { return nil }
        for end in clause.reversed() {
            guard let start = terms.longestEnding(at: end, in: view, limit: clause.lowerBound) else { continue }
            let name = Array(view.s[start..<end])
            return lexicon.grammar.perHead.occurs(in: name) ? name : nil
        }
        return nil
    }

    private func isKnownAmount(_ words: [UInt32], _ mention: Mention) -> Bool {
        terms.best(for: words).map { $0.isWhole && fits($0.term, mention) } ?? false
    }
}
