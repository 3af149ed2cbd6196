import Lexicon
import Records
import Source

/// 小学生均…4.87平方米、生均…7.68平方米…;初中对应为6.02平方米、10.35平方米…: figures of another stage, in the order and the units of
/// those told before.
extension FactBinder {
    /// From so many on, units in one order are no chance.
    private static let enough = 3

    func ofOtherStage(at place: Place, facts: [Fact]) -> CoordinatedList? {
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
        var i = place.start
        while i > place.limit, !reader.isBoundary(view.at(i - 1)) { i -= 1 }
        let tail = dropSuffixes(view.s[i..<place.start].filter { !$0.isSpace }, lexicon.grammar.beforeNumber)
        guard let length = lexicon.grammar.inTurn.lengthEnding(in: tail, at: tail.count, after: 0),
            case let subject = reader.tidy(Array(tail.dropLast(length))), isStageOnly(subject)
        else { return nil }
        return reader.stage(in: subject).name.map { (i, $0) }
    }
}
