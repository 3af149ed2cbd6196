import Lexicon
import Records
import Source

/// Figures in a row, whose names stand together before or behind them.
extension FactBinder {
    /// 小学、初中分别为A和B; 入学率、巩固率均为100%: the figure that is next in its list.
    func goesOnWithList(_ index: Int, of sentence: SentenceReading, _ facts: inout [Fact]) -> Bool {
        let mention = sentence.mentions[index]
        guard let list = sentence.list, list.next + 1 < list.items.count,
            isCoordinated(mention, after: sentence.mentions[index - 1])
        else { return false }
        sentence.list?.next += 1
        let made = append(item(list.next + 1, of: list, mention, in: sentence), into: &facts)
        sentence.pass(mention)
        if let made {
            if let role = list.role { facts[made].role = role }
            sentence.remember(made)
        }
        return true
    }

    private func item(
        _ i: Int, of list: CoordinatedList, _ mention: Mention, in sentence: SentenceReading
    ) -> Binding {
        var binding = sentence.binding(mention, list.items[i], rule: "coordination", from: list.start)
        binding.stage = itemStage(list, at: i) ?? sentence.stage
        binding.period = list.periods.map { $0[i] } ?? sentence.period
        binding.passage = list.passage(sentence.passage)
        (binding.whole, binding.division) = (list.whole, list.start)
        return binding
    }

    func beginsList(at place: Place, in sentence: SentenceReading, _ facts: inout [Fact]) -> Bool {
        guard
            let found = ofOtherStage(at: place, facts: facts) ?? arrivalsInTurn(at: place, facts: facts)
                ?? coordinatedList(at: place) ?? toldBefore(at: place, stage: sentence.stage, facts: facts)
                ?? yearlyShares(at: place, facts: facts)
                ?? listFromOthers(at: place, facts: facts)
                ?? ratesOfAims(at: place, facts: facts)
        else { return false }
        let mention = place.mention
        if found.isArrival { becomePrevious(found, at: place, facts: &facts) }
        let made =
            found.isShared
            ? appendShared(found, mention, in: sentence, &facts) : beginList(found, at: place, in: sentence, &facts)
        sentence.pass(mention)
        if found.isArrival, let periods = found.periods { sentence.period = periods.first ?? nil }
        if let made {
            if let role = found.role { facts[made].role = role }
            sentence.remember(made)
            sentence.rememberSubject(made, isCounted: mention.kind != .percent)
        }
        return true
    }

    /// 初中入学率、巩固率均为100%: one value for all.
    private func appendShared(
        _ list: CoordinatedList, _ mention: Mention, in sentence: SentenceReading, _ facts: inout [Fact]
    ) -> Int? {
        // The stage of the first holds for those that name none.
        let first = list.items.first.flatMap { reader.stage(in: $0).name }
        var made: Int?
        for words in list.items {
            var binding = sentence.binding(mention, words, rule: "shared-value", from: list.start)
            binding.stage = reader.stage(in: words).name ?? first ?? sentence.stage
            made = append(binding, into: &facts) ?? made
        }
        return made
    }

    private func beginList(
        _ found: CoordinatedList, at place: Place, in sentence: SentenceReading, _ facts: inout [Fact]
    ) -> Int? {
        var list = found
        sentence.memory.said = found.items
        // 小学为A、B、C,综合差异系数D: what follows is of the same stage.
        let stages = Set(found.items.indices.map { itemStage(found, at: $0) })
        if stages.count == 1, let name = stages.first ?? nil { sentence.stage = name }
        // 专任教师1625人,小学、初中分别为990人和635人: the stages divide what was said before.
        if let previous = sentence.last,
            found.items.allSatisfy({ isStageOnly($0) || isStageOfPeople($0, place.mention) }),
            facts[previous].mention.unit == place.mention.unit, facts[previous].stage == nil
        {
            list.whole = previous
            let noun = carriedNoun(facts[previous]) ?? []
            list.items = found.items.map { $0 + noun }
        }
        // In the standard's words, but not all its figures: 就近划片入学比例分别为100%和97.5%.
        let run = place.mentions[place.index..<(place.index + place.run)]
        if run.contains(where: isOwnFigure) { list.isQuotation = false }
        sentence.list = list
        return append(item(0, of: list, place.mention, in: sentence), into: &facts)
    }
}
