import Lexicon
import Records
import Source

extension FactBinder {
    /// `比2020年下降`, `与2020年相比`: the year that something is compared with, not the one the sentence speaks of.
    func isCompared(_ year: Mention) -> Bool {
        lexicon.founding.contains { view.hasPrefix($0, at: year.range.lowerBound - $0.count) }
            || lexicon.comparing.contains(view.at(year.range.lowerBound - 1))
            || lexicon.grammar.comparedBehind.begins(in: view.s, at: year.range.upperBound, before: view.s.count)
            || lexicon.grammar.sameTime.begins(in: view.s, at: year.range.upperBound, before: view.s.count)
            || isInComparison(year)
    }

    /// Whether a year opens a clause, so that it holds for what follows in the paragraph.
    func opensClause(_ year: Mention) -> Bool {
        let c = view.at(year.range.lowerBound - 1)
        return reader.isBoundary(c) && c != code("、") && c != code("《") && c != code("(") || c.isSpace
            || c == code("至") || c == code("在")
    }

    /// Words such as 比上年, 较2021年, or a name with 由上年 behind it, before last year's figure.
    struct LastYear {
        /// What is left of the name; empty for the figure before.
        var name: [UInt32]
        var period: String?
    }

    func lastYear(_ words: [UInt32], period: String?) -> LastYear? {
        // 同比, 比预算: compared with no year, or with none that is over.
        let isWithYear = words.contains(code("年")) || words.contains(code("期"))
        if isWithYear && lexicon.compared.isExactly(words) || lexicon.lastYear.isExactly(words) {
            return LastYear(name: [], period: yearBefore(period))
        }
        guard let at = words.lastIndex(where: lexicon.yearLeads.contains), at + 1 < words.count else { return nil }
        var rest = Array(words[(at + 1)...])
        if rest.last == code("的") { rest.removeLast() }
        if lexicon.turns.yearBeforeLast.isExactly(rest) {
            return LastYear(name: Array(words[..<at]), period: yearBefore(yearBefore(period)))
        }
        if lexicon.lastYear.isExactly(rest) {
            return LastYear(name: Array(words[..<at]), period: yearBefore(period))
        }
        // 从三年前的: so long ago.
        if rest.last == code("前"), rest.dropLast().last == code("年"), rest.count <= 4,
            rest.dropLast(2).allSatisfy({ ChineseNumeral.isNumeral($0) || $0.isASCIIDigit })
        {
            return LastYear(name: Array(words[..<at]), period: nil)
        }
        if rest.last == code("度") || rest.last == code("底") || rest.last == code("末") { rest.removeLast() }
        guard let year = pureYear(rest) else { return nil }
        return LastYear(name: Array(words[..<at]), period: year)
    }

    func yearBefore(_ period: String?) -> String? {
        let years = period?.split(separator: "/").map { Int($0) } ?? []
        guard let first = years.first, let first, (period ?? "").count == 5 * years.count - 1 else { return nil }
        return years.count == 1 ? String(first - 1) : "\(first - 1)/\(first)"
    }

    /// `由上年的|4.6%`, `去年投入|280万元`: whether the words before a figure say that it is of the year before, and how many they
    /// begin with that say so.
    func sayLastYear(_ raw: [UInt32]) -> (isTrue: Bool, length: Int) {
        let rest = Array(raw.reversed().drop { $0 == code("的") }.reversed())
        if let length = lexicon.lastYear.lengthEnding(in: rest, at: rest.count, after: 1),
            rest[rest.count - length] != code("同"), lexicon.yearLeads.contains(rest[rest.count - length - 1])
        {
            return (true, 0)
        }
        guard let length = lexicon.lastYear.lengthBeginning(in: raw, at: 0, before: raw.count), raw[0] != code("同"),
            // 上年结转资金 is of this year.
            length < raw.count, raw[length] != code("结")
        else { return (false, 0) }
        return (true, length)
    }

    /// `2021届|初中毕业生`: the year in which they leave.
    func yearOfCohort(_ mention: Mention) -> String? {
        guard mention.kind == .ordinal, mention.unit == "届", let year = mention.value.flatMap({ Int($0.decimal) }),
            (1950...2100).contains(year)
        else { return nil }
        return String(year)
    }

    /// A short line that only names a year heads the lines after it, as far as its section goes:
    /// `2021年部门决算收支完成情况。`
    func headingYear(_ line: Range<Int>, mentions: ArraySlice<Mention>) -> String? {
        guard view.trimmed(line).count <= 32, !mentions.isEmpty,
            mentions.allSatisfy({ $0.kind == .year || $0.kind == .listNumber }),
            let year = mentions.first(where: { $0.kind == .year && narrowing($0) == nil }),
            mentions.count(where: { $0.kind == .year }) == 1
        else { return nil }
        return periodText(year)
    }

    /// `2020、2021、2022年分别为A、B和C`, `2020—2022年依次为…`: as many years as figures, in their order.
    func distributeYears(over facts: inout [Fact], from first: Int, sentence: Range<Int>, mentions: [Mention]) {
        guard mentions.contains(where: { $0.kind == .year }) || view.at(sentence.lowerBound - 1) == code(";") else {
            return
        }
        var index = 0
        while index < mentions.count {
            guard mentions[index].kind.isQuantity else { index += 1; continue }
            let length = lengthOfYears(runLength(mentions, from: index), mentions, from: index)
            defer { index += length }
            guard length >= 2 else { continue }
            let before = sentence.lowerBound..<mentions[index].range.lowerBound
            var years = years(before: index, mentions: mentions, count: length)
            // 报考人数2019年A、2020年B、2021年C;录取率依次为…: of the years of the figures told before.
            if years.count != length, isToldInTurn(clause(before: mentions[index], in: sentence)) {
                let told = facts[max(0, first - length)...].prefix {
                    $0.mention.range.upperBound < mentions[index].range.lowerBound
                }
                years = yearsTold(by: told, count: length)
            }
            // 2021年、2022年投入1.56亿元、1.84亿元: years listed one by one need no 分别.
            guard lexicon.grammar.inTurn.occurs(in: view.s, before) || areListed(before: index, mentions, count: length)
            else { continue }
            guard years.count == length else { continue }
            for (offset, year) in years.enumerated() {
                let range = mentions[index + offset].range
                for i in first..<facts.count where facts[i].mention.range == range { facts[i].period = year }
            }
            if index + length < mentions.count {
                joinYears(years, in: mentions[index + length], after: mentions[index + length - 1], &facts, from: first)
            }
        }
    }

    /// From the last boundary of a clause to a figure.
    private func clause(before figure: Mention, in sentence: Range<Int>) -> Range<Int> {
        var start = figure.range.lowerBound
        while start > sentence.lowerBound, !reader.isBoundary(view.at(start - 1)) { start -= 1 }
        return start..<figure.range.lowerBound
    }

    /// `录取率|依次为`, and not 小学、初中分别为.
    private func isToldInTurn(_ clause: Range<Int>) -> Bool {
        lexicon.grammar.inTurn.occurs(in: view.s, clause)
            && !clause.contains { [code("、"), code("和"), code("与")].contains(view.at($0)) }
            && !clause.contains { lexicon.stage(in: view.s, at: $0, before: clause.upperBound) != nil }
    }

    /// The years of the last figures, where they are of one name and of a year each, one after another.
    private func yearsTold(by facts: ArraySlice<Fact>, count: Int) -> [String] {
        let last = facts.suffix(count)
        guard last.count == count, last.allSatisfy({ $0.words == last.first?.words }) else { return [] }
        let years = last.compactMap { $0.period.flatMap { $0.count == 4 ? Int($0) : nil } }
        return years.count == count && zip(years, years.dropFirst()).allSatisfy { $0 < $1 }
            ? years.map(String.init) : []
    }

    /// 96名、108名、123名,|三年共327名: how many years they are is no figure among them.
    private func lengthOfYears(_ run: Int, _ mentions: [Mention], from index: Int) -> Int {
        (1..<max(1, run)).first { mentions[index + $0].unit == "年" } ?? run
    }

    /// 分别为8.64亿元、9.17亿元、9.83亿元,三年累计|27.64亿元: the total is of all those years.
    private func joinYears(
        _ years: [String], in total: Mention, after run: Mention, _ facts: inout [Fact], from first: Int
    ) {
        let between = run.range.upperBound..<total.range.lowerBound
        guard let low = years.first, let high = years.last, total.unit == run.unit, between.count <= 12,
            lexicon.grammar.yearsTogether.occurs(in: view.s, between)
        else { return }
        for i in first..<facts.count where facts[i].mention.range == total.range { facts[i].period = "\(low)-\(high)" }
    }

    /// The first and the last year of `2020-2022`.
    func ends(ofSpan period: String?) -> (from: String, to: String)? {
        let years = period?.split(separator: "-") ?? []
        guard years.count == 2, years.allSatisfy({ $0.count == 4 }) else { return nil }
        return (String(years[0]), String(years[1]))
    }

    /// `2020-2022` for 2020年至|2022年.
    func spelledSpan(endingIn year: Mention, _ mentions: [Mention]) -> String? {
        guard let at = mentions.firstIndex(where: { $0.range == year.range }), at > 0 else { return nil }
        return (spelledSpan(mentions[(at - 1)...at]) ?? listedSpan(mentions[...at])).map {
            "\($0.lowerBound)-\($0.upperBound)"
        }
    }

    private func areListed(before index: Int, _ mentions: [Mention], count: Int) -> Bool {
        mentions[..<index].count { $0.kind == .year && $0.comparator == .eq } == count
    }

    /// 2020年至2022年: from the one year to the other.
    private func spelledSpan(_ years: ArraySlice<Mention>) -> ClosedRange<Int>? {
        guard years.count == 2, let from = years.first, let to = years.last, from.kind == .year, to.kind == .year,
            from.comparator == .eq, to.comparator == .eq, from.range.upperBound + 1 == to.range.lowerBound,
            [code("至"), code("到"), code("—"), code("-")].contains(view.at(from.range.upperBound)),
            let low = from.value.flatMap({ Int($0.decimal) }), let high = to.value.flatMap({ Int($0.decimal) }),
            low < high
        else { return nil }
        return low...high
    }

    /// 2020年、2021年、2022年|三年累计: all of them.
    private func listedSpan(_ mentions: ArraySlice<Mention>) -> ClosedRange<Int>? {
        guard let last = mentions.last,
            lexicon.grammar.yearsTogether.begins(in: view.s, at: last.range.upperBound, before: view.s.count)
        else { return nil }
        var first = last
        for year in mentions.dropLast().reversed() {
            guard year.kind == .year, year.comparator == .eq, view.at(year.range.upperBound) == code("、"),
                year.range.upperBound + 1 == first.range.lowerBound
            else { break }
            first = year
        }
        guard let low = first.value.flatMap({ Int($0.decimal) }), let high = last.value.flatMap({ Int($0.decimal) }),
            low < high
        else { return nil }
        return low...high
    }

    private func years(before index: Int, mentions: [Mention], count: Int) -> [String] {
        let stated = mentions[..<index].filter { $0.kind == .year && $0.value != nil }
        if let last = stated.last, last.comparator == .range, let low = last.value.flatMap({ Int($0.decimal) }),
            let high = last.interval.high.flatMap({ Int($0.decimal) }), high - low + 1 == count
        {
            return (low...high).map(String.init)
        }
        if let span = spelledSpan(stated.suffix(2)), span.count == count { return span.map(String.init) }
        guard stated.count >= count else { return [] }
        let run = stated.suffix(count)
        let near = zip(run, run.dropFirst()).allSatisfy { $1.range.lowerBound - $0.range.upperBound <= 2 }
        return near ? run.compactMap(periodText) : []
    }
}
