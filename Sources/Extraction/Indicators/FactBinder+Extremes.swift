import Lexicon
import Records
import Source

/// 初中班额最大的是八年级(2)班,51人: how much the one has that the clause before names.
extension FactBinder {
    /// What a figure measures that has no words of its own, and of which stage, where the clause before tells which one has most or least
    /// of it: 初中班额最大的是…, 规模最大的小学是….
    func ofExtreme(
        _ figure: Figure, in sentence: SentenceReading, _ facts: [Fact]
    ) -> (words: [UInt32], stage: String?, which: String)? {
        let mark = figure.head.range.lowerBound - 1
        guard figure.head.words.isEmpty, figure.mention.kind != .percent, !sentence.isInBrackets,
            mark > sentence.range.lowerBound, view.at(mark) == code(",")
        else { return nil }
        if let told = measureAtExtreme(before: mark, figure, in: sentence) { return told }
        guard let clause = superlative(before: mark, limit: sentence.range.lowerBound) else { return nil }
        let stage = lexicon.stage(in: clause.stage, at: 0)?.payload ?? sentence.stage
        if clause.measure.isEmpty {
            // 小学班额最大的是…,45人,初中最大的是…,51人: of what was told of the other stage.
            guard !clause.stage.isEmpty, let previous = facts.last(where: { $0.role == .actual }),
                mark - previous.mention.range.upperBound < Self.longest, previous.mention.unit == figure.mention.unit,
                previous.mention.kind == figure.mention.kind
            else { return nil }
            let words = previous.words.scalarValues
            return (clause.stage + words[(lexicon.stage(in: words, at: 0)?.length ?? 0)...], stage, clause.which)
        }
        let words = clause.stage + clause.measure
        guard let match = terms.best(for: words) ?? terms.best(for: clause.measure), fits(match.term, figure.mention),
            match.length >= clause.measure.count
        else { return nil }
        return (words, stage, clause.which)
    }

    /// `其中生均图书册数差异系数最大,为0.492`: the clause names the measure, and says only that no other is as large.
    private func measureAtExtreme(before mark: Int, _ figure: Figure, in sentence: SentenceReading) -> (
        words: [UInt32], stage: String?, which: String
    )? {
        let start = view.clauseStart(before: mark, reach: Self.longest)
        let clause = view.withoutSpaces(max(start, sentence.range.lowerBound)..<mark)
        guard let length = lexicon.turns.atExtreme.lengthEnding(in: clause, at: clause.count, after: 3) else {
            return nil
        }
        var words = reader.tidy(Array(clause.dropLast(length)))
        let stage = reader.stage(in: words).name
        words.removeFirst(lexicon.scopeSet.lengthBeginning(in: words, at: 0, before: words.count) ?? 0)
        guard words.count >= 4, lexicon.grammar.measures.ends(in: words, at: words.count, after: 2),
            terms.best(for: words).map({ fits($0.term, figure.mention) }) ?? true
        else { return nil }
        return (words, stage ?? sentence.stage, String(scalars: clause.suffix(length)))
    }

    /// Whether one of the last figures goes by the same name and stage.
    func isToldBefore(_ words: [UInt32], stage: String?, _ facts: [Fact]) -> Bool {
        facts.suffix(Self.longest).contains {
            $0.stage == stage && $0.mention.comparator == .eq && $0.words.scalarValues == words
        }
    }

    /// The clause that ends at a comma, parted into the stage it is of and what it says is largest or least.
    private func superlative(before mark: Int, limit: Int) -> (stage: [UInt32], measure: [UInt32], which: String)? {
        var start = mark
        while start > limit, mark - start < Self.longest, !Self.ends.contains(view.at(start - 1)) { start -= 1 }
        guard let at = lexicon.grammar.extremes.first(in: view.s, start..<mark),
            let length = lexicon.grammar.extremes.lengthBeginning(in: view.s, at: at, before: mark)
        else { return nil }
        let behind = at + length
        let which = String(scalars: view.s[at..<behind])
        let kind = lexicon.stage(in: view.s, at: behind, before: mark)?.length ?? 0
        guard view.at(behind + kind) == code("是") || view.at(behind + kind) == code("为") else { return nil }
        var subject = reader.tidy(view.s[start..<at].filter { !$0.isSpace })
        subject.removeFirst(lexicon.scopeSet.lengthBeginning(in: subject, at: 0, before: subject.count) ?? 0)
        guard kind == 0 else { return (Array(view.s[behind..<(behind + kind)]), subject, which) }
        let own = lexicon.stage(in: subject, at: 0)?.length ?? 0
        return (Array(subject[..<own]), Array(subject[own...]), which)
    }
    private static let ends = Set(",;。:".scalarValues)
    private static let longest = 40
}
