import Exact
import Lexicon
import Normalization
import Records
import Source

extension FactBinder {
    struct CoordinatedList {
        var items: [[UInt32]]
        var next = 0
        var start: Int
        /// The fact that the items divide.
        var whole: Int?
        /// One value for all (均为), as against one each (分别为).
        var isShared: Bool
        /// By item, where its words do not say it.
        var stages: [String?]?
        var periods: [String?]?
        /// The items are what the run of figures before was of: 从A、B提高到|C、D.
        var isArrival = false
        /// They are of the year before, or targets: (上年分别为|A、B), (目标分别为|A、B).
        var role: Role?
        /// False where the figures are not those of the standard whose words the sentence uses.
        var isQuotation = true

        func passage(_ passage: Passage) -> Passage {
            Passage(
                range: passage.range, isQuotation: passage.isQuotation && isQuotation, reckons: passage.reckons)
        }
    }

    func isCoordinated(_ mention: Mention, after previous: Mention) -> Bool {
        let gap = previous.range.upperBound..<max(previous.range.upperBound, mention.range.lowerBound)
        guard gap.count <= 3, !gap.isEmpty else { return false }
        return view.s[gap].contains(0x20)
            ? lexicon.grammar.between.isExactly(view.s[gap].filter { $0 != 0x20 })
            : lexicon.grammar.between.isExactly(in: view.s, gap)
    }

    /// How many quantities of one kind stand in a row from `index`.
    func runLength(_ mentions: [Mention], from index: Int) -> Int {
        var n = 1
        while index + n < mentions.count, mentions[index + n].kind == mentions[index].kind,
            isCoordinated(mentions[index + n], after: mentions[index + n - 1])
        { n += 1 }
        return n
    }

    /// As `runLength`, of whatever kinds: 5.36人、1.42人…5.14平方米.
    func mixedRunLength(_ mentions: [Mention], from index: Int) -> Int {
        var n = 1
        while index + n < mentions.count, mentions[index + n].kind.isQuantity,
            isCoordinated(mentions[index + n], after: mentions[index + n - 1])
        { n += 1 }
        return n
    }

    /// The mention that is read, and what there is to read it by.
    struct Place {
        let sentence: Range<Int>
        let mentions: [Mention]
        let index: Int
        /// How far back its words can reach.
        let limit: Int
        /// The facts of the sentence so far.
        let facts: Range<Int>
        /// The items of the list before.
        let said: [[UInt32]]
        let mention: Mention
        /// Where the number begins.
        let start: Int
        /// How many quantities stand in a row with it: of its kind, and of whatever kinds.
        let run: Int
        let mixedRun: Int
    }

    func place(of index: Int, in sentence: SentenceReading, facts count: Int) -> Place {
        let mention = sentence.mentions[index]
        return Place(
            sentence: sentence.range, mentions: sentence.mentions, index: index, limit: sentence.limit,
            facts: sentence.first..<count, said: sentence.memory.said, mention: mention,
            start: mention.range.lowerBound, run: runLength(sentence.mentions, from: index),
            mixedRun: mixedRunLength(sentence.mentions, from: index))
    }

    func itemStage(_ list: CoordinatedList, at i: Int) -> String? {
        reader.stage(in: list.items[i]).name ?? list.stages?[i] ?? stageBesidePrimary(list, at: i)
    }

    /// `中学、小学教师学历`: beside 小学, 中学 are the 初中, though 中学教师 alone may teach in a 高中.
    private func stageBesidePrimary(_ list: CoordinatedList, at i: Int) -> String? {
        guard list.items.count == 2, list.items[i].starts(with: Self.secondary),
            reader.stage(in: list.items[1 - i]).name == "小学"
        else { return nil }
        return reader.stage(in: Self.secondary).name
    }
    private static let secondary = "中学".scalarValues

    /// The clause before a number, without blanks and what stands in brackets.
    private struct Clause {
        let words: [UInt32]
        /// Without what leads over to the number: 达到.
        let tail: [UInt32]
        /// Where it begins.
        let start: Int

        func ends(with set: WordSet) -> Bool { set.ends(in: tail, at: tail.count, after: 0) }

        func list(_ items: [[UInt32]], isShared: Bool = false) -> CoordinatedList {
            CoordinatedList(items: items, start: start, isShared: isShared)
        }
    }

    private static let clauseEnds = Set("(,:;。\n|".scalarValues)

    private func clause(before start: Int, limit: Int) -> Clause {
        var i = start
        var words: [UInt32] = []
        var depth = 0
        while i > limit {
            let c = view.at(i - 1)
            if c == code(")") { depth += 1 }
            if depth == 0 {
                if Self.clauseEnds.contains(c) { break }
                if !c.isSpace { words.append(c) }
            }
            if c == code("(") { depth = max(0, depth - 1) }
            i -= 1
        }
        words.reverse()
        return Clause(words: words, tail: dropSuffixes(words, lexicon.grammar.beforeNumber), start: i)
    }

    /// The names of several figures, 小学、初中分别为A和B, or several names of one, 入学率、巩固率均为A.
    func coordinatedList(at place: Place) -> CoordinatedList? {
        guard place.mixedRun >= 2 || isLimit(place.mention) || mayCoordinate(before: place.start, limit: place.limit)
        else { return nil }
        let clause = clause(before: place.start, limit: place.limit)
        if let list = inTurn(clause, at: place) { return list }
        if place.run >= 2 { return namesOfRun(clause, at: place) }
        return namesOfMixedRun(clause, at: place) ?? names(clause, at: place)
    }

    /// 7项指标依次为A、B…: as the standard lists them, or the list before did.
    private func inTurn(_ clause: Clause, at place: Place) -> CoordinatedList? {
        let isInTurn = clause.ends(with: lexicon.grammar.inTurn)
        let tidied = reader.tidy(clause.tail)
        guard isInTurn || isStageOnly(tidied) || isGradeOnly(tidied) else { return nil }
        let subject = isInTurn ? reader.tidy(Array(clause.tail.dropLast(2))) : tidied
        let items =
            standardOrder(clause.words, at: place, count: place.mixedRun)
            ?? repeated(place.said, of: subject, count: place.mixedRun)
        return items.map { clause.list($0) }
    }

    /// As many names as figures.
    private func namesOfRun(_ clause: Clause, at place: Place) -> CoordinatedList? {
        if clause.ends(with: lexicon.grammar.respectively) { return namesRespectively(clause, at: place) }
        // 小学、初中的覆盖率从85.3%、79.6%提高到…, 由2012年的0.683、0.571下降到…
        let undated = withoutYear(clause.words)
        if let from = lexicon.origins.lengthEnding(in: undated, at: undated.count, after: 1),
            let items = split(Array(undated.dropLast(from)), into: place.run, exactly: true)
        {
            return clause.list(items)
        }
        // 小学、初中差异系数控制在0.50和0.45以内: as many stages as figures.
        if let items = split(clause.tail, into: place.run, exactly: true), areStages(items) || areDifferent(items) {
            return clause.list(items)
        }
        return acrossComma(clause, at: place)
    }

    /// `音乐、美术教室面积不低于96和90平方米`: each name is one of the lexicon's, and no two are the same.
    private func areDifferent(_ items: [[UInt32]]) -> Bool {
        let known = items.compactMap { terms.term(exactly: $0)?.id }
        return known.count == items.count && Set(known).count == items.count
    }

    /// `音乐,美术教室面积不低于96和90平方米`, as print that lost its 、 has it: what stands before the comma is the first name
    /// where it makes one of the lexicon's with the end of the second.
    private func acrossComma(_ clause: Clause, at place: Place) -> CoordinatedList? {
        guard place.run == 2, clause.start - 4 > place.limit, view.at(clause.start - 1) == code(",") else { return nil }
        let last = reader.tidy(clause.tail)
        for length in 2...4 where last.count >= length + 2 {
            let first = clause.start - 1 - length
            guard view.s[first..<(clause.start - 1)].allSatisfy(\.isHan) else { return nil }
            let items = [Array(view.s[first..<(clause.start - 1)] + last.dropFirst(length)), last]
            if areDifferent(items) { return CoordinatedList(items: items, start: first, isShared: false) }
        }
        return nil
    }

    /// 小学、初中…分别为A和B
    private func namesRespectively(_ clause: Clause, at place: Place) -> CoordinatedList? {
        if let items = split(Array(clause.tail.dropLast(2)), into: place.run) { return clause.list(items) }
        if let items = ofStagesBefore(clause, at: place) { return clause.list(items) }
        // 24所小学、11所初中综合差异系数分别为A和B: the counts among the names are no part of them.
        let (plain, from) = clauseWithoutFigures(
            before: place.start, sentence: place.sentence, mentions: place.mentions[..<place.index])
        let rest = dropSuffixes(plain, lexicon.grammar.beforeNumber)
        guard lexicon.grammar.respectively.ends(in: rest, at: rest.count, after: 0),
            let items = split(reader.tidy(Array(rest.dropLast(2))), into: place.run)
        else { return nil }
        return CoordinatedList(items: items, start: from, isShared: false)
    }

    /// `小学、初中学校数分别为27所、13所;生师比分别为|17.6:1、12.9:1`: of the stages of the list before, in the same sentence but for `;`.
    private func ofStagesBefore(_ clause: Clause, at place: Place) -> [[UInt32]]? {
        let name = reader.tidy(Array(clause.tail.dropLast(2)))
        let stages = place.said.map { item in
            lexicon.stage(in: item, at: 0).flatMap { $0.payload == nil ? nil : Array(item.prefix($0.length)) }
        }
        let known = stages.compactMap { $0 }
        guard name.count >= 2, reader.stage(in: name) == .none, known.count == place.run, stages.count == place.run,
            Set(known).count == known.count, [code(";"), code(",")].contains(view.at(clause.start - 1))
        else { return nil }
        let near = max(0, clause.start - 80)..<clause.start
        let from = near.last { [code("。"), 0x0A].contains(view.at($0)) }.map { $0 + 1 } ?? near.lowerBound
        guard lexicon.grammar.respectively.occurs(in: view.s, from..<clause.start) else { return nil }
        return known.map { $0 + name }
    }

    /// 孕产妇死亡率、婴儿死亡率分别为9.8/10万和3.2‰: each in a unit of its own.
    private func namesOfMixedRun(_ clause: Clause, at place: Place) -> CoordinatedList? {
        guard place.mixedRun >= 2 else { return nil }
        // 分别下降到
        let moved = lexicon.arrivals.lengthEnding(in: clause.words, at: clause.words.count, after: 0) ?? 0
        let tail = moved > 0 ? Array(clause.words.dropLast(moved)) : clause.tail
        guard lexicon.grammar.respectively.ends(in: tail, at: tail.count, after: 0) else { return nil }
        return split(Array(tail.dropLast(2)), into: place.mixedRun).map { clause.list($0) }
    }

    /// Several names of one figure.
    private func names(_ clause: Clause, at place: Place) -> CoordinatedList? {
        guard !lexicon.grammar.respectively.occurs(in: clause.words) else { return nil }
        if let items = apiece(clause.words, mention: place.mention) { return clause.list(items, isShared: true) }
        let isShared = clause.ends(with: lexicon.grammar.each)
        let body = isShared ? Array(clause.tail.dropLast(1)) : clause.tail
        guard body.contains(code("、")) || body.contains(code("和")) else { return nil }
        let items =
            (isShared ? pair(body, place.mention) : nil)
            ?? (isShared || isLimit(place.mention) ? ofEachStage(body) : nil)
            ?? rates(body, isPercent: place.mention.kind == .percent, isShared: isShared)
        return items.map { clause.list($0, isShared: true) }
    }

    /// Two terms of the lexicon, or one of two stages.
    private func pair(_ body: [UInt32], _ mention: Mention) -> [[UInt32]]? {
        guard let items = split(body, into: 2) else { return nil }
        // 报备率、报备及时率、规范率均为100%: three names are not two.
        let names = body.split { $0 == code("、") }
        let areRates = names.count > 2 && names.allSatisfy { $0.last == code("率") && $0.count >= 3 }
        if !areRates, items.allSatisfy({ terms.isTerm($0) }) { return items }
        // 城区和乡村公办小学、初中就近入学比例均为100%: which schools they are stands before the first stage only.
        let areOfStages = items.allSatisfy { reader.stage(in: $0).name != nil && terms.best(for: $0) != nil }
        return names.count <= 2 && mention.kind == .percent && areOfStages ? items : nil
    }

    /// 报备率、报备及时率、规范率, or one rate of several stages.
    private func rates(_ body: [UInt32], isPercent: Bool, isShared: Bool) -> [[UInt32]]? {
        let ends = lexicon.grammar.rateEnds
        guard ends.occurs(in: body) else { return nil }
        let parts = body.split { $0 == code("、") || $0 == code("和") }.map(Array.init)
        guard let last = parts.last, (2...5).contains(parts.count) else { return nil }
        let isRate: ([UInt32]) -> Bool = { ends.ends(in: $0, at: $0.count, after: 0) }
        // 小学、初中、高中专任教师学历合格率均达100%
        if isRate(last), isPercent || isShared,
            case let stages = parts.drop(while: { !endsInStage(reader.tidy($0)) }).dropLast(), !stages.isEmpty,
            stages.allSatisfy({ endsInStage(reader.tidy($0)) }), reader.stage(in: last).name != nil,
            isShared || stages.count == parts.count - 1,
            let items = split(body, into: stages.count + 1, exactly: stages.count == parts.count - 1)
        {
            return items
        }
        if parts.allSatisfy({ isRate($0) && $0.count >= 3 }) { return parts.map { reader.tidy($0) } }
        return isShared ? ofSharedRate(parts) : nil
    }

    /// `小学、初中辍学率均|为零`: the rates that words behind them are of.
    func rates(before start: Int, limit: Int) -> [[UInt32]] {
        let clause = clause(before: start, limit: limit)
        let isShared = clause.ends(with: lexicon.grammar.each)
        return rates(isShared ? clause.tail.dropLast() : clause.tail, isPercent: true, isShared: isShared) ?? []
    }

    /// `专职保安、一键报警、视频监控配备率均达100%`: the rate that the last one names is that of all.
    private func ofSharedRate(_ parts: [[UInt32]]) -> [[UInt32]]? {
        guard parts.count >= 2, let last = parts.last, last.last == code("率"), last.count >= 5, last.count <= 12
        else { return nil }
        var items = parts
        items[0] = reader.tidy(items[0])
        let things = items.dropLast()
        guard
            things.allSatisfy({ (2...12).contains($0.count) && $0.last != code("率") && $0.allSatisfy(\.isHan) }),
            // 全区幼儿园专职保安、一键报警…: only the first says of which schools.
            things.dropFirst().allSatisfy({ reader.stage(in: $0) == .none }), !isStageOnly(items[0])
        else { return nil }
        return things.map { $0 + last.suffix(3) } + [last]
    }

    /// Names of one measure, each of a stage of its own.
    func areStages(_ items: [[UInt32]]) -> Bool {
        let stages = items.compactMap { reader.stage(in: $0).name }
        let measures = items.compactMap { item in lexicon.stage(in: item, at: 0).map { item[$0.length...] } }
        return Set(stages).count == items.count && measures.count == items.count && Set(measures).count == 1
            && measures.allSatisfy { $0.count >= 2 }
    }

    /// Without `2012年的`, `上年的` at the end.
    private func withoutYear(_ clause: [UInt32]) -> [UInt32] {
        var rest = clause[...]
        if rest.last == code("的") { rest.removeLast() }
        if let length = lexicon.lastYear.lengthEnding(in: clause, at: rest.endIndex, after: 1) {
            return Array(rest.dropLast(length))
        }
        if let last = rest.last, last == code("底") || last == code("末") || last == code("度") { rest.removeLast() }
        guard rest.last == code("年"), rest.dropLast().suffix(4).count(where: \.isASCIIDigit) == 4 else { return clause }
        return Array(rest.dropLast(5))
    }

    /// `图书室、实验室、仪器室各1间`: so many of each.
    private func apiece(_ clause: [UInt32], mention: Mention) -> [[UInt32]]? {
        guard mention.kind == .count, !lexicon.grammar.countlessUnits.contains(mention.unit),
            let length = lexicon.grammar.apiece.lengthEnding(in: clause, at: clause.count, after: 2)
        else { return nil }
        var body = Array(clause.dropLast(length))
        if let first = body.first, lexicon.grammar.notYet.contains(first) || first == code("实") { body.removeFirst() }
        if let verb = lexicon.verbs.lengthBeginning(in: body, at: 0, before: body.count) { body.removeFirst(verb) }
        let marks = "、和及与".scalarValues
        let parts = body.split(whereSeparator: { marks.contains($0) }).count
        guard parts >= 2, let items = split(body, into: parts, exactly: true),
            items.allSatisfy({ $0.count >= 2 && $0.allSatisfy(\.isHan) && $0.last != code("级") && $0.last != code("班") }
            )
        else { return nil }
        return items
    }

    /// Whether a clause may hold 分别 or 依次, or what joins the names of rates: asked first, as most hold neither.
    private func mayCoordinate(before start: Int, limit: Int) -> Bool {
        var (joins, names) = (false, false)
        for i in stride(from: start - 1, through: limit, by: -1) {
            let c = view.at(i)
            if lexicon.grammar.turnEnds.contains(c) { return true }
            if c == code("、") || c == code("和") { joins = true }
            if lexicon.grammar.sharedMarks.contains(c) { names = true }
        }
        return joins && names
    }

    /// The clause up to a number without the counts in it: `24所小学、11所初中综合差异系数` → 小学、初中综合差异系数.
    private func clauseWithoutFigures(
        before start: Int, sentence: Range<Int>, mentions: ArraySlice<Mention>
    ) -> (words: [UInt32], start: Int) {
        var i = start
        var words: [UInt32] = []
        while i > sentence.lowerBound {
            if let figure = mentions.last(where: { $0.range.upperBound == i && $0.kind == .count }) {
                i = figure.range.lowerBound
                continue
            }
            let c = view.at(i - 1)
            if c != code("、"), reader.isBoundary(c) { break }
            if !c.isSpace { words.append(c) }
            i -= 1
        }
        return (words.reversed(), i)
    }

    /// 7项指标的均值依次为…: the standard's indicators in its own order.
    func standardOrder(_ clause: [UInt32], at place: Place, count: Int) -> [[UInt32]]? {
        guard count >= 5 else { return nil }
        // 小学七项指标差异系数为…;初中依次为…: what they are may stand in the sentence before.
        let section = outline.node(at: place.start).map { outline.nodes[$0].range.lowerBound } ?? 0
        let lead = min(max(section, place.start - 400), place.sentence.lowerBound)..<place.start
        let isCoefficient = place.mention.unit.isEmpty && place.mention.kind != .percent
        for standard in standardIndex.standards {
            guard let group = standard.group(isCoefficient ? "balance" : "resources"),
                lexicon.grammar.ofCoefficients.occurs(in: view.s, lead)
                    || !isCoefficient && lexicon.grammar.ofIndicators.occurs(in: view.s, lead)
            else { continue }
            let ordered = group.indicators.filter { $0.kind != .mean }.sorted { $0.no < $1.no }
            guard ordered.count == count else { continue }
            let stage = reader.stage(in: clause).name ?? ""
            return ordered.map { (stage + $0.name).scalarValues }
        }
        return nil
    }

    /// 小学…分别为A、B、C;初中分别为D、E、F: the same items of another stage.
    private func repeated(_ said: [[UInt32]], of subject: [UInt32], count: Int) -> [[UInt32]]? {
        guard said.count == count, count >= 2, isStageOnly(subject) || isGradeOnly(subject) else { return nil }
        return said.map { item in
            let length = lexicon.stage(in: item, at: 0)?.length ?? (isGradeOnly(Array(item.prefix(3))) ? 3 : 0)
            return subject + item[length...]
        }
    }

    /// 四年级
    func isGradeOnly(_ words: [UInt32]) -> Bool {
        words.count == 3 && ChineseNumeral.digit(words[0]) != nil && lexicon.grammar.grade.isExactly(in: words, 1..<3)
    }

    /// 每百名学生拥有A、B、C: the words that a standard's indicators begin with serve all where they make a name of each.
    private func withSharedBeginning(_ parts: [[UInt32]]) -> [[UInt32]] {
        guard let first = parts.first else { return parts }
        let stage = lexicon.stage(in: first, at: 0).map { first[..<$0.length] } ?? []
        guard let beginning = lexicon.grammar.beginnings.first(where: { first[stage.count...].starts(with: $0) })
        else { return parts }
        return parts.map { part in
            if part.starts(with: first[..<(stage.count + beginning.count)]) { return part }
            return terms.best(for: beginning + part)?.isWhole == true ? stage + beginning + part : part
        }
    }

    /// Splits `全区中学、小学教师研究生学历` into its items, the shared words given to each.
    ///
    /// - Parameter isExact: whether more parts than figures are too many, and not words before the list.
    func split(_ body: [UInt32], into count: Int, exactly isExact: Bool = false) -> [[UInt32]]? {
        for separators in ["、", "、和", "、和及与"] {
            let marks = Set(separators.scalarValues)
            var parts = body.split(whereSeparator: { marks.contains($0) }).map(Array.init)
            guard parts.count >= count else { continue }
            if parts.count > count {
                if isExact { return nil }
                parts = Array(parts.suffix(count))
            }
            parts[0] = reader.tidy(parts[0])
            // 其|音乐、美术教室单间面积|按
            if parts[0].count > 2, parts[0].first == code("其"),
                !lexicon.names.whichSchools.begins(in: parts[0], at: 0, before: parts[0].count)
            {
                parts[0].removeFirst()
            }
            if let tail = parts.last, tail.count > 2, tail.last == code("按") { parts[parts.count - 1].removeLast() }
            guard let last = parts.last else { return nil }
            // 中学 | 小学教师研究生学历: the words after the last stage serve all.
            if let (length, stage) = lexicon.stage(in: last, at: 0), stage != nil, length < last.count,
                parts.dropLast().allSatisfy({ isStageOnly(Array($0.suffix(2))) || isStageOnly($0) })
            {
                let common = Array(last[length...].drop { $0 == code("的") })
                return parts.map { part in (part == last ? Array(last[..<length]) : part) + common }
            }
            // 综合差异系数中学 | 小学: the words before the first stage serve all.
            if parts.dropFirst().allSatisfy({ isStageOnly($0) }), let first = parts.first, first.count > 2,
                isStageOnly(Array(first.suffix(2)))
            {
                let common = Array(first.dropLast(2))
                return parts.map { part in (part == first ? Array(first.suffix(2)) : part) + common }
            }
            if let items = ofLastName(parts) { return items }
            return withSharedTail(withSharedLead(withSharedBeginning(parts.map { reader.tidy($0) })))
        }
        return nil
    }

    /// `2021年、2022年教育支出`, `第一小学、实验小学在校生`: the years or schools are many, what is measured stands behind
    /// the last.
    private func ofLastName(_ parts: [[UInt32]]) -> [[UInt32]]? {
        guard let last = parts.last else { return nil }
        if parts.dropLast().allSatisfy({ pureYear($0) != nil || pureYear($0 + [code("年")]) != nil }) {
            return parts.map { _ in reader.tidy(last) }
        }
        let schools = profile.schoolNames.words.schools
        guard parts.dropLast().allSatisfy({ $0.count > 3 && schools.ends(in: $0, at: $0.count, after: 1) }),
            let start = schools.first(in: last, 1..<last.count),
            let length = schools.lengthBeginning(in: last, at: start, before: last.count), start + length < last.count
        else { return nil }
        return parts.map { $0 == last ? last : $0 + last[(start + length)...] }
    }

    /// `体质健康优良率、合格率`: the second rate is of what the first is of.
    private func withSharedLead(_ parts: [[UInt32]]) -> [[UInt32]] {
        guard let first = parts.first, parts.allSatisfy({ $0.last == code("率") }) else { return parts }
        return parts.map { part in
            guard part.count <= 3, first.count >= part.count + 2, reader.stage(in: part) == .none else { return part }
            // 学前毛入园率、普惠率: of a rate that has a name of its own the first says the stage alone.
            if let term = terms.term(exactly: part), term.near == nil {
                return first[..<(lexicon.stage(in: first, at: 0)?.length ?? 0)] + part
            }
            return first.dropLast(part.count) + part
        }
    }

    /// `四年级语文、艺术校际差异率`: a ratio that only the last name bears, in the lexicon's words.
    private func sharedRatio(_ parts: [[UInt32]]) -> ArraySlice<UInt32>? {
        guard parts.count > 1, let last = parts.last, lexicon.ratios.ends(in: last, at: last.count, after: 0),
            let length = terms.best(for: last)?.length, length < last.count
        else { return nil }
        let isBare = parts.dropLast().allSatisfy { part in
            !lexicon.ratios.occurs(in: part) && part.last != code("率")
        }
        return isBare ? last.suffix(length) : nil
    }

    /// `家长对学校管理、教育公平、师资水平|的满意率`: the measure that 的 joins to the last name is that of all, and of the same people.
    private func withSharedMeasure(_ parts: [[UInt32]]) -> [[UInt32]]? {
        guard parts.count > 1, let first = parts.first, let last = parts.last, let at = last.lastIndex(of: code("的")),
            at >= 2, at + 3 <= last.count, case let measure = Array(last[(at + 1)...]),
            lexicon.grammar.measures.ends(in: measure, at: measure.count, after: 0) || terms.isTerm(measure)
        else { return nil }
        let isBare = parts.dropLast().allSatisfy { part in
            (2...12).contains(part.count) && !part.contains(code("的")) && part.allSatisfy(\.isHan)
                && !lexicon.grammar.measures.ends(in: part, at: part.count, after: 0)
                && terms.best(for: part)?.term.kind != .percent
        }
        guard isBare else { return nil }
        let lead = first.lastIndex(of: code("对")).map { $0 + 1 } ?? 0
        guard lead < first.count else { return nil }
        // 学校管理的家长满意率: so that nobody takes 家长对学校 for a school.
        let whose = lead > 1 ? Array(first[..<(lead - 1)]) : []
        let things = [Array(first[lead...])] + parts.dropFirst().dropLast() + [Array(last[..<at])]
        return things.map { $0 + [code("的")] + whose + measure }
    }

    /// `音乐、美术专用教室面积`: what stands behind the last name is said of all.
    private func withSharedTail(_ parts: [[UInt32]]) -> [[UInt32]] {
        if let items = withSharedMeasure(parts) { return items }
        guard let last = parts.last, let first = parts.first else { return parts }
        let isBare = parts.dropLast().allSatisfy { part in
            part.count == first.count && part.count <= 4 && part.count + 2 <= last.count && part.last != code("率")
                && reader.stage(in: part) == .none
        }
        if let tail = sharedRatio(parts) { return parts.dropLast().map { $0 + tail } + [last] }
        guard parts.count > 1, isBare else { return parts }
        // 东坪、西洲、长塘|三|镇小学在校生: how many they are is no part of each.
        if let number = ChineseNumeral.digit(last[first.count]), number == parts.count, last.count > first.count + 2 {
            let tail = last.dropFirst(first.count + 1)
            return parts.map { Array($0.prefix(first.count)) + tail }
        }
        return parts.dropLast().map { $0 + last.dropFirst(first.count) } + [last]
    }
}
