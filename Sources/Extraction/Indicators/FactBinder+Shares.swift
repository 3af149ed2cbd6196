import Exact
import Lexicon
import Normalization
import Records
import Source

extension FactBinder {
    /// What is left before 比上年, 同比 and the like.
    private func withoutComparison(_ words: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        let text = Array(words)
        var end = text.count
        while end > 0,
            let length = lexicon.compared.lengthEnding(in: text, at: end, after: 0)
                ?? lexicon.achieving.lengthEnding(in: text, at: end, after: 0)
        { end -= length }
        return text[..<end]
    }

    /// As `withoutComparison`, and without what else a change is held against: `比预算|节约`, `教职工|比改革前|减少`.
    private func subjectOfChange(_ words: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        let rest = withoutComparison(words)
        return isOnlyCompared(rest) ? [] : withoutTimeBefore(rest)
    }

    /// `生均公用经费|比三年前`, `教职工|比改革前`: an earlier time that something is held against.
    private func withoutTimeBefore(_ words: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        guard let at = words.lastIndex(where: lexicon.comparing.contains), at >= words.startIndex + 2,
            (2...6).contains(words.endIndex - at - 1),
            lexicon.grammar.earlier.ends(in: Array(words), at: words.count, after: at + 1 - words.startIndex)
        else { return words }
        return words[..<at]
    }

    /// `比三年前|各增加`, `较承诺时限|压缩`: all that stands before the change is what it is held against.
    private func isOnlyCompared(_ words: ArraySlice<UInt32>) -> Bool {
        guard let first = words.first, lexicon.comparing.contains(first), (2...8).contains(words.count - 1),
            !lexicon.grammar.notCompared.begins(in: Array(words), at: 0, before: words.count)
        else { return false }
        return words.allSatisfy(\.isHan) && terms.best(for: Array(words.dropFirst())) == nil
    }

    /// That something grew or shrank, and what; empty for what was said before.
    struct Change {
        var isDecrease: Bool
        var subject: [UInt32]
        /// 年均增长: so much in each of several years.
        var isYearly = false
    }

    /// What a share is called, what it is a share of, and where the words that say so begin.
    struct Share {
        var words: [UInt32]
        var base: String?
        var start: Int
    }

    /// `86人、102人、127人,分别占应交流人数的10.2%、11.8%、14.3%`: one each of the counts before them.
    /// One of the same where the words before 占 say whose shares they are.
    func sharesInTurn(_ share: Share, _ figure: Figure, _ facts: [Fact]) -> ArraySlice<Share> {
        let (place, raw) = (figure.place, figure.raw)
        let own = reader.tidy(raw.firstIndex(of: code("占")).map { Array(raw[..<$0]) } ?? raw)
        guard own.isEmpty || lexicon.grammar.respectively.isExactly(own) else {
            return Array(repeating: share, count: place.run)[...]
        }
        let counted = facts[place.facts].filter { $0.mention.kind != .percent && $0.role == .actual }
        guard counted.count >= place.run, let at = share.words.firstIndex(of: code("占")) else { return [] }
        return counted.suffix(place.run).map {
            Share(words: $0.words.scalarValues + share.words[at...], base: share.base, start: share.start)
        }[...]
    }

    /// Whether the words before a number say that something grew or shrank, and what.
    func change(_ raw: [UInt32]) -> Change? {
        // 由31246人|下降为|29872人: what there is now.
        if lexicon.arrivals.isExactly(raw) { return nil }
        var words = raw[...]
        for suffix in lexicon.grammar.beforeChange
        where words.count > suffix.count && words.suffix(suffix.count).elementsEqual(suffix) {
            words = words.dropLast(suffix.count)
        }
        let start = max(words.startIndex, words.endIndex - 4)
        let rise = lexicon.increases.lengthEnding(in: raw, at: words.endIndex, after: start) ?? 0
        let fall = lexicon.decreases.lengthEnding(in: raw, at: words.endIndex, after: start) ?? 0
        let length = max(rise, fall)
        if length >= 2 {
            let isIncrease = rise == length
            let yearly = lexicon.grammar.yearly.lengthEnding(in: raw, at: words.endIndex - length, after: 0) ?? 0
            var rest = subjectOfChange(words.dropLast(length + yearly))
            // 按可比价计算比2020年下降: the year it is compared with.
            if let year = yearEnd(rest) {
                var cut = rest.dropLast(year)
                while let c = cut.last, c.isASCIIDigit { cut = cut.dropLast() }
                if let c = cut.last, c == code("比") || c == code("较") || c == code("与") {
                    rest = withoutComparison(cut.dropLast())
                }
            }
            var subject = reader.tidy(Array(rest))
            // 县级4962万元,…。合计|较2021年增长9.6%: of the sum, and not of what was told last.
            if subject.isEmpty, lexicon.grammar.sums.isExactly(Array(rest)) {
                subject = Array(rest)
            }
            // 办理时限缩短60%: by how much is what is told; 较上年缩短0.6天 is a change of what was said before.
            if !subject.isEmpty, lexicon.grammar.shortening.isExactly(in: raw, words.endIndex - length..<words.endIndex)
            {
                return nil
            }
            // 后两年分别增长: of what was said before.
            if isTimeOnly(subject) || isTimeOnly(Array(rest)) { subject = [] }
            // 增加教育用地, 提高…水平: only a comparison or a bare verb makes a change.
            return Change(
                isDecrease: !isIncrease, subject: subject,
                isYearly: yearly > 0)
        }
        return comparedChange(Array(words))
    }

    /// `比2020年|多`163人, `较上年|低`1.2个百分点: a word of one character, where what stands before it only says what it is held against.
    private func comparedChange(_ words: [UInt32]) -> Change? {
        let isMore = lexicon.grammar.moreThan.ends(in: words, at: words.count, after: 0)
        guard isMore || lexicon.grammar.lessThan.ends(in: words, at: words.count, after: 0) else { return nil }
        let rest = words.dropLast()
        var left = withoutComparison(rest)
        if left.count == rest.count {
            guard let first = rest.first, first == code("比") || first == code("较"),
                rest.dropFirst().first?.isASCIIDigit == true, isTimeOnly(Array(rest.dropFirst()))
            else { return nil }
            left = []
        }
        return left.isEmpty ? Change(isDecrease: !isMore, subject: []) : nil
    }

    /// How much ends a year: 比2015|年, 比2015|年底.
    private func yearEnd(_ words: ArraySlice<UInt32>) -> Int? {
        let length = lexicon.grammar.yearEnds.lengthEnding(in: Array(words), at: words.count, after: 0)
        return length.flatMap { $0 < words.count ? $0 : nil }
    }

    /// A decrease is negative.
    func signed(_ mention: Mention, isDecrease: Bool) -> Mention {
        guard isDecrease, let value = mention.value else { return mention }
        var out = mention
        out.value = -value
        out.valueText = (-value).decimal
        out.interval = -mention.interval
        return out
    }

    /// `本科及以上学历教师占78.4%,比上年提高3.2个百分点`: of the share right before it.
    func shareJustTold(_ figure: Figure, _ facts: [Fact]) -> Int? {
        guard figure.mention.unit == "百分点" || figure.mention.unit == "个百分点", let last = facts.last,
            last.rule == "share", last.mention.range.upperBound + 1 == figure.head.range.lowerBound,
            change(figure.raw)?.subject.isEmpty == true
        else { return nil }
        return facts.count - 1
    }

    /// 增长2.5% after 增加8.19万人 speaks of what both change; 减少3.38万元 after 完成预算的89.72% of the sum before it.
    func baseOfChange(_ mention: Mention, previous: Int?, facts: [Fact]) -> Int? {
        guard let previous else { return nil }
        // 控制率84.17%,比上年减少5.08万元,下降11.6%: of what the sum before it changed.
        if mention.kind == .percent, let last = facts.last, case .change(let base) = last.relation,
            mention.range.lowerBound - last.mention.range.upperBound <= 8, last.mention.kind != .percent
        {
            return base
        }
        switch facts[previous].relation {
        case .change(let base), .growth(let base): return base
        default: break
        }
        // 收入1.47亿元,占33.6%,比2019年的31.2%提高2.4个百分点: of the rate.
        if mention.unit == "百分点", facts[previous].mention.kind != .percent,
            let rate = facts.indices.suffix(3).last(where: {
                facts[$0].mention.unit == "%" && facts[$0].role == .actual && facts[$0].relation == nil
            })
        {
            return rate
        }
        let isRate = facts[previous].mention.kind == .percent
        // 控制率84.17%,比上年减少5.08万元: no rate falls by a sum of money.
        let isOfOtherKind = isRate && mention.kind == .money
        guard isRate, mention.kind != .percent || mention.unit == "%",
            isOfOtherKind || facts[previous].rule == "share" || facts[previous].rule == Fact.rateOfAim
        else { return previous }
        let recent = facts.index(previous, offsetBy: -4, limitedBy: facts.startIndex) ?? facts.startIndex
        return facts[recent..<previous].lastIndex {
            $0.mention.kind != .percent && $0.role == .actual
                && (mention.kind == .percent || $0.mention.unit == mention.unit)
        } ?? previous
    }

    /// `占符合条件教师数的30.1%`, `占比70%`: a share, and of what.
    func share(
        _ raw: [UInt32], head: Head, limit: Int, sentence: Range<Int>, previous: Int?, facts: [Fact]
    ) -> Share? {
        let raw = isBareRatio(raw) ? [code("占")] + raw : withoutOrigin(raw)
        guard let at = raw.lastIndex(of: code("占")), at + 1 <= raw.count else { return nil }
        var base = Array(raw[(at + 1)...])
        base = dropSuffixes(base, lexicon.grammar.beforeShare)
        var subject = reader.tidy(Array(raw[..<at]))
        if subject.isEmpty, let previous {
            // What stood last may be the requirement, and no figure that has a share.
            let isRate = facts[previous].role == .standard || facts[previous].mention.kind == .percent
            let numerator =
                isRate
                ? facts[..<previous].last {
                    sentence.contains($0.mention.range.lowerBound) && $0.mention.kind == .count
                } : nil
            subject =
                (isRate ? numerator ?? (facts[previous].role == .standard ? nil : facts[previous]) : facts[previous])?
                .words.scalarValues ?? []
        }
        let baseText = String(scalars: base)
        if base.isEmpty {
            if let carried = carriedBase(previous, facts: facts, sentence: sentence) {
                return Share(
                    words: subject + [code("占")] + carried.scalarValues + "比例".scalarValues, base: carried,
                    start: head.range.lowerBound)
            }
            if subject == facts.last?.words.scalarValues, let among = clauseBase(before: facts.last, in: sentence) {
                return Share(
                    words: subject + [code("占")] + among + "比例".scalarValues, base: String(scalars: among),
                    start: head.range.lowerBound)
            }
            // 专任教师中大专及以上学历1519人,占95.78%: of all 专任教师.
            if let among = subject.firstIndex(of: code("中")), among + 2 < subject.count,
                terms.best(for: Array(subject[..<among]))?.isWhole == true
            {
                let base = Array(subject[..<among])
                let words = Array(subject[(among + 1)...]) + [code("占")] + base + "比例".scalarValues
                return Share(words: words, base: String(scalars: base), start: head.range.lowerBound)
            }
            return Share(words: subject + "占比".scalarValues, start: head.range.lowerBound)
        }
        return Share(
            words: subject + [code("占")] + base + "比例".scalarValues, base: baseText, start: head.range.lowerBound)
    }

    /// `专任教师中音乐、体育、美术教师7人`: what the clause of a figure begins with, before 中.
    private func clauseBase(before fact: Fact?, in sentence: Range<Int>) -> [UInt32]? {
        guard let fact, sentence.contains(fact.mention.range.lowerBound) else { return nil }
        let ends = [code(","), code("。"), code(";"), code(":")]
        let before = view.s[sentence.lowerBound..<fact.mention.range.lowerBound]
        let start = before.lastIndex(where: ends.contains).map { $0 + 1 } ?? sentence.lowerBound
        guard let among = before[start...].firstIndex(of: code("中")), among > start else { return nil }
        let base = reader.tidy(view.s[start..<among].filter { !$0.isSpace })
        return terms.best(for: base)?.isWhole == true ? base : nil
    }

    /// `本科学历35人,85%;`: a percentage alone in its clause, right behind a count.
    func bareShare(_ figure: Figure, last: Int?, _ sentence: Range<Int>, _ facts: [Fact]) -> Share? {
        let range = figure.mention.range
        guard figure.raw.isEmpty, let last, facts[last].mention.kind == .count,
            figure.mention.unit == "%", view.at(range.lowerBound - 1) == code(","),
            facts[last].mention.range.upperBound + 1 == range.lowerBound,
            endsClause(range.upperBound, sentence: sentence)
        else { return nil }
        return Share(words: facts[last].words.scalarValues + "占比".scalarValues, start: range.lowerBound)
    }

    /// `交流198人,比例为12.07%`: 占 or not, the share of what was counted before.
    private func isBareRatio(_ raw: [UInt32]) -> Bool {
        raw.count <= 6 && lexicon.grammar.bareRatios.begins(in: raw, at: 0, before: raw.count)
            && dropSuffixes(raw, lexicon.grammar.beforeShare).isEmpty
    }

    /// `2013年、2014年、2015年投入分别为A、B、C,占当年财政支出的比例分别为D、E、F`: a share for each of the years told before.
    func yearlyShares(at place: Place, facts: [Fact]) -> CoordinatedList? {
        let count = runLength(place.mentions, from: place.index)
        guard place.mention.kind == .percent, count >= 2 else { return nil }
        let head = reader.head(before: place.start, limit: place.limit)
        let raw = dropSuffixes(view.withoutSpaces(head.range), lexicon.grammar.beforeNumber)
        let before = facts[place.facts].suffix(count)
        guard raw.first == code("占"), lexicon.grammar.respectively.ends(in: raw, at: raw.count, after: 0),
            before.count == count, Set(before.map(\.words)).count == 1,
            before.allSatisfy({ $0.mention.kind != .percent }),
            let subject = before.first?.words.scalarValues
        else { return nil }
        let base = dropSuffixes(Array(raw.dropFirst().dropLast(2)), lexicon.grammar.beforeShare)
        let words = subject + [code("占")] + base + "比例".scalarValues
        return CoordinatedList(
            items: Array(repeating: words, count: count), start: head.range.lowerBound, isShared: false)
    }

    /// `专任教师2948人,其中骨干教师537人,占18.22%`: of the whole that the part is of. Only the name says so; what the share
    /// was computed from is for the checks to find.
    func shareOfWhole(_ share: Share, _ previous: Int?, _ facts: [Fact]) -> [UInt32]? {
        guard share.base == nil, let previous, case .part(let whole) = facts[previous].relation,
            PeopleUnits.isSame(facts[whole].mention.unit, facts[previous].mention.unit),
            share.words == facts[previous].words.scalarValues + "占比".scalarValues
        else { return nil }
        return facts[previous].words.scalarValues + [code("占")] + facts[whole].words.scalarValues
            + "比例".scalarValues
    }

    /// 占比|由2020年的: without what says that it has become another.
    private func withoutOrigin(_ raw: [UInt32]) -> [UInt32] {
        for i in raw.indices.reversed() where lexicon.origins.begins(in: raw, at: i, before: raw.count) {
            let rest = raw[(i + 1)...].filter { $0 != code("的") }
            return rest.isEmpty || pureYear(Array(rest)) != nil ? Array(raw[..<i]) : raw
        }
        return raw
    }

    /// What stands between the base of a share and the share: nothing but `的`, or what the base counts (`所学校的58%`).
    func baseNoun(_ raw: [UInt32]) -> String? {
        for tail in lexicon.grammar.ofBase where raw.count >= tail.count && raw.suffix(tail.count).elementsEqual(tail) {
            let noun = raw.dropLast(tail.count)
            guard noun.count <= 6, noun.allSatisfy(\.isHan) else { return nil }
            return String(scalars: Array(noun))
        }
        return nil
    }

    /// 2021年随迁子女3301人,占在校生的8.12%;2022年3412人,占8.27%: what the same figure was a share of before.
    private func carriedBase(_ previous: Int?, facts: [Fact], sentence: Range<Int>) -> String? {
        guard let previous, let id = facts[previous].indicator.id else { return nil }
        let recent = facts.index(previous, offsetBy: -6, limitedBy: facts.startIndex) ?? facts.startIndex
        guard let at = facts[recent..<previous].lastIndex(where: { $0.rule == "share" && $0.base != nil }),
            at > recent, facts[at - 1].indicator.id == id
        else { return nil }
        let between = facts[at].mention.range.upperBound..<max(facts[at].mention.range.upperBound, sentence.lowerBound)
        return view.s[between].contains(0x0A) ? nil : facts[at].base
    }

    func dropSuffixes(_ words: [UInt32], _ suffixes: [[UInt32]]) -> [UInt32] {
        var out = words[...]
        var changed = true
        while changed {
            changed = false
            for suffix in suffixes
            where out.count >= suffix.count && out.suffix(suffix.count).elementsEqual(suffix) {
                out = out.dropLast(suffix.count)
                changed = true
                break
            }
        }
        return Array(out)
    }
}
