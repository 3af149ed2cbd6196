import Lexicon
import Records
import Source

extension FactBinder {
    /// `事故起数、死亡人数分别下降|21.3%、16.7%`: one change for each of the names before them.
    func namedChanges(_ change: Change, at place: Place) -> ChangeRun? {
        let count = runLength(place.mentions, from: place.index)
        guard count >= 2 else { return nil }
        var start = place.start
        while start > place.limit, view.at(start - 1) == code("、") || !reader.isBoundary(view.at(start - 1)) {
            start -= 1
        }
        let clause = view.withoutSpaces(start..<place.start)
        guard let at = lexicon.grammar.respectively.last(in: clause, clause.indices),
            let length = lexicon.grammar.respectively.lengthBeginning(in: clause, at: at, before: clause.count),
            // 分别比上年下降: nothing but what the change is told with stands between.
            self.change(Array(clause[(at + length)...]))?.subject.isEmpty == true,
            let names = split(reader.tidy(Array(clause[..<at])), into: count, exactly: true)
        else { return nil }
        return ChangeRun(change: change, bases: [], subjects: names[...])
    }

    /// Takes the next change of a run that names what changed.
    func appendNext(of run: inout ChangeRun, _ binding: Binding, into facts: inout [Fact]) -> Bool {
        guard let subject = run.subjects.popFirst() else { return false }
        appendChange(binding, Change(isDecrease: run.change.isDecrease, subject: subject), of: nil, into: &facts)
        return true
    }
}
