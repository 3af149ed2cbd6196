import Lexicon
import Records

/// What there was to be and what there is, told side by side: of the second the words say only that it is.
extension FactBinder {
    /// `音乐教室应配35间、实配|37间`, `核定编制7216名,实有|6984名`: of what was due of the same kind right before it.
    func actualOfDue(_ words: [UInt32], _ mention: Mention, sentence: Range<Int>, _ facts: [Fact]) -> Aim? {
        guard let last = facts.last, sentence.contains(last.mention.range.lowerBound), last.role != .standard,
            last.mention.kind == mention.kind, PeopleUnits.isSame(last.mention.unit, mention.unit)
        else { return nil }
        let name = last.words.scalarValues
        if let deed = actualDeed(words) {
            let due = Array([code("应")] + deed)
            if name.starts(with: due), name.count >= due.count + 2 {
                return Aim(words: words + name[due.count...], stage: last.stage, role: nil)
            }
            if name.reversed().starts(with: due.reversed()), name.count >= due.count + 2 {
                return Aim(words: name.dropLast(due.count) + words, stage: last.stage, role: nil)
            }
        }
        guard lexicon.aims.cameOut.isExactly(words), words.count >= 2,
            let lead = lexicon.aims.due.lengthBeginning(in: name, at: 0, before: name.count), name.count >= lead + 2
        else { return nil }
        return Aim(words: words + name[lead...], stage: last.stage, role: nil)
    }

    /// `1.巩固率:目标98%,2020年实际98.6%。2.毛入园率:目标90%,实际|92.3%`: the year is told once for all the items.
    func readYearOfOutcome(into name: inout FigureName, _ figure: Figure, _ sentence: SentenceReading) {
        guard lexicon.aims.tellsOnly(figure.head.words), !name.isPrevious else { return }
        let place = figure.mention.range.lowerBound
        if let year = name.period,
            let told = sentence.mentions.last(where: { $0.range.lowerBound < place && $0.kind == .year }),
            told.range.upperBound >= figure.head.range.lowerBound
        {
            outcome = (year, place)
        } else if name.period == nil, let outcome, place - outcome.place < Self.reachOfYear,
            outline.report(at: outcome.place) == outline.report(at: place)
        {
            name.period = outcome.year
        }
    }
    private static let reachOfYear = 1000

    /// `专任教师1103人,其中本科及以上|947人`: who is of that level or above, for those who read it.
    func nameOfLevel(_ fact: Fact, _ facts: [Fact]) -> [UInt32]? {
        let words = fact.words.scalarValues
        guard fact.indicator.id == nil, case .part(let whole) = fact.relation, facts.indices.contains(whole),
            PeopleUnits.isSame(fact.mention.unit, "人"), PeopleUnits.isSame(facts[whole].mention.unit, "人"),
            words.count >= 4, lexicon.grammar.limitBehind.ends(in: words, at: words.count, after: 1),
            !lexicon.names.persons.occurs(in: words), let who = carriedNoun(facts[whole]), who.count <= 8
        else { return nil }
        return words + who
    }

    /// `生均面积8.12平方米,略低于国家规定|8.5平方米`, `达标率82.95%,符合|85%以上的要求`: what the figure before it is held against.
    func comparedNorm(_ words: [UInt32], _ mention: Mention, sentence: Range<Int>, _ facts: [Fact]) -> Aim? {
        guard lexicon.aims.comparesWithNorm(words),
            let told = facts.suffix(3).last(where: {
                sentence.contains($0.mention.range.lowerBound) && $0.mention.unit == mention.unit
                    && $0.mention.kind == mention.kind && $0.role != .standard
            })
        else { return nil }
        let end = mention.range.upperBound
        // 距离目标尚有|0.88平方米|的差距: how far it is, and no norm.
        if let gap = lexicon.aims.gaps.lengthBeginning(in: view.s, at: end, before: view.s.count) {
            let noun = view.s[end..<(end + gap)].drop { $0 == code("的") }
            return Aim(words: words + noun, stage: told.stage, role: .actual)
        }
        let isAimed = lexicon.aims.isAimed(behind: end, in: view.s, before: sentence.upperBound)
        return Aim(words: told.words.scalarValues, stage: told.stage, role: isAimed ? .target : .standard)
    }

    /// `隐患整改率目标|不低于98%`, `水质合格率计划|达到90%`: the rate, and that it is to be reached.
    func rateAimedAt(_ words: [UInt32], _ mention: Mention) -> Aim? {
        guard mention.kind == .percent,
            let length = lexicon.aims.asked.lengthEnding(in: words, at: words.count, after: 3),
            case let rate = Array(words.dropLast(length)),
            lexicon.grammar.rateEnds.ends(in: rate, at: rate.count, after: 1), !lexicon.aims.rates.occurs(in: rate)
        else { return nil }
        return Aim(words: rate, stage: reader.stage(in: rate).name, role: .target)
    }

    /// `图书达到小学|20册、初中30册`, `均控制在初中|1.8%、小学0.6%`: the stage first, then what the verb says was reached of it.
    func stageBehindVerb(_ words: [UInt32], _ mention: Mention, _ facts: [Fact]) -> [UInt32]? {
        let start = words.count - 2
        guard start >= 2, isMainStage(in: words, start..<words.count),
            let verb = lexicon.limits.lengthEnding(in: words, at: start, after: 0)
                ?? lexicon.aims.beside.lengthEnding(in: words, at: start, after: 0)
                ?? lexicon.aims.reaching.lengthEnding(in: words, at: start, after: 0)
        else { return nil }
        let stage = Array(words[start...])
        let subject = reader.tidy(Array(words[..<(start - verb)]))
        if subject.count >= 2, reader.stage(in: subject) == .none { return stage + subject }
        guard subject.count < 2,
            let told = facts.suffix(4).last(where: {
                $0.mention.unit == mention.unit && $0.mention.kind == mention.kind
            }),
            let noun = carriedNoun(told)
        else { return nil }
        return stage + noun
    }

    /// `政府保障15项指标14项|达标`: which of those that were counted right before it.
    func passingOfCounted(_ figure: Figure) -> [UInt32]? {
        let (index, mentions) = (figure.place.index, figure.place.mentions)
        let end = figure.mention.range.upperBound
        guard isSomeOfCounted(index, mentions),
            let length = lexicon.grammar.passing.lengthBeginning(in: view.s, at: end, before: view.s.count)
        else { return nil }
        let all = mentions[index - 1].range
        let of = reader.head(before: all.lowerBound, limit: max(0, all.lowerBound - 20)).words
        return of + view.s[end..<(end + length)] + view.s[all.upperBound..<figure.place.start] + [code("数")]
    }

    /// The deed that was due, of 实|配, 已|设, 实际|配备.
    private func actualDeed(_ words: [UInt32]) -> [UInt32]? {
        guard let lead = lexicon.aims.actually.lengthBeginning(in: words, at: 0, before: words.count),
            (1...3).contains(words.count - lead)
        else { return nil }
        return Array(words[lead...])
    }
}
