import Lexicon
import Records
import Source

/// 小学生均…4.87平方米、生均…7.68平方米…;初中对应为6.02平方米、10.35平方米…: figures of another stage, in the order and the units of
/// those told before.
extension FactBinder {
    /// From so many on, units in one order are no chance.
    private static let enough = 3

    func ofOtherStage(at place: Place, facts: [Fact]) -> CoordinatedList? {
        ofStageInTurn(at: place, facts: facts) ?? ofYearInTurn(at: place, facts: facts)
    }

    /// 小学0.482、初中0.413;2018年分别为0.507、0.436: what was told of each stage, of another year.
    private func ofYearInTurn(at place: Place, facts: [Fact]) -> CoordinatedList? {
        let count = place.run
        guard count >= 2, facts.count >= count, let (start, subject) = subjectInTurn(before: place),
            let year = pureYear(subject)
        else { return nil }
        let models = facts.suffix(count)
        let stages = models.compactMap(\.stage)
        guard stages.count == count, Set(stages).count == count, Set(models.map(\.indicator.name)).count == 1,
            models.allSatisfy({
                $0.mention.unit == place.mention.unit && $0.mention.kind == place.mention.kind && $0.role == .actual
                    && $0.table == nil && place.start - $0.mention.range.upperBound < Self.reach
            })
        else { return nil }
        return CoordinatedList(
            items: models.map { ($0.indicator.id == nil ? $0.words : $0.indicator.name).scalarValues }, start: start,
            isShared: false, stages: stages, periods: Array(repeating: year, count: count))
    }

    private func ofStageInTurn(at place: Place, facts: [Fact]) -> CoordinatedList? {
        let count = place.mixedRun
        guard count >= Self.enough, facts.count >= count, let (start, stage) = stageInTurn(before: place) else {
            return nil
        }
        let models = facts.suffix(count)
        let mentions = place.mentions[place.index..<(place.index + count)]
        let isAlike = zip(models, mentions).allSatisfy { model, mention in
            model.mention.unit == mention.unit && model.mention.kind == mention.kind && model.role == .actual
                && model.stage != nil && model.stage != stage && model.table == nil
        }
        guard isAlike, Set(models.map(\.stage)).count == 1, Set(models.map(\.mention.unit)).count > 1,
            models.first.map({ place.start - $0.mention.range.upperBound < Self.reach }) == true
        else { return nil }
        let items = models.map { model in
            (stage + (model.indicator.id == nil ? model.words : model.indicator.name)).scalarValues
        }
        return CoordinatedList(items: items, start: start, isShared: false)
    }
    private static let reach = 240

    /// 初中 of 初中对应为, 初中依次为: a stage, and that what follows is in turn.
    private func stageInTurn(before place: Place) -> (start: Int, stage: String)? {
        guard let (start, subject) = subjectInTurn(before: place), isStageOnly(subject) else { return nil }
        return reader.stage(in: subject).name.map { (start, $0) }
    }

    /// The words of the clause before 对应为, 依次为, 分别为.
    private func subjectInTurn(before place: Place) -> (start: Int, subject: [UInt32])? {
        var i = place.start
        while i > place.limit, !reader.isBoundary(view.at(i - 1)) { i -= 1 }
        let tail = dropSuffixes(view.s[i..<place.start].filter { !$0.isSpace }, lexicon.grammar.beforeNumber)
        guard let length = lexicon.grammar.inTurn.lengthEnding(in: tail, at: tail.count, after: 0),
            case let subject = Array(tail.dropLast(length)), !subject.isEmpty
        else { return nil }
        return (i, pureYear(subject) == nil ? reader.tidy(subject) : subject)
    }
}
