import Exact
import Lexicon
import Source

/// Where a text looks as if a copy had damaged it, beside what the repairs have found: a verdict on a figure there would
/// rest on words that may have been others.
///
///     适龄19⏎8人             a line ends in the middle of a number, of a clause or of a sentence
///     1 4 2人                blanks inside a number
///     达到100%2021年…        a stop was lost
///     0326, .47              a point was lost, or what stood before it
///
/// Positions count scalars of the normalised text.
struct SuspectedDamage {
    /// The words that show it, made once for all documents.
    struct Words: Sendable {
        fileprivate let bounds: WordSet
        fileprivate let openers: WordSet
        fileprivate let titles: WordSet
        fileprivate let items: WordSet
        fileprivate let closers: WordSet

        init(_ lexicon: DamageLexicon) {
            bounds = WordSet(lexicon.bounds)
            openers = WordSet(lexicon.openers)
            titles = WordSet(lexicon.titles)
            items = WordSet(lexicon.items)
            closers = WordSet(lexicon.closers)
        }
    }

    let text: [UInt32]
    let words: Words
    /// Where the line feeds stand.
    private let feeds: [Int]
    /// Where a verdict ends.
    private let verdictEnds: Set<Int>

    /// - Parameter verdictEnds: places in `text`, behind the last character of each conclusion.
    init(text: [UInt32], words: Words, verdictEnds: Set<Int>) {
        self.text = text
        self.words = words
        self.verdictEnds = verdictEnds
        feeds = text.indices.filter { text[$0] == Self.feed }
    }

    /// How far a passage reaches to either side of a figure where no empty line ends it.
    private static let reach = 400
    /// A shorter line may be a heading or a cell, which needs no full stop.
    private static let shortestRunning = 16

    // MARK: - Running text

    /// Whether the passage around a figure shows damage: the lines about it up to the next empty ones.
    func isSuspected(around range: Range<Int>) -> Bool {
        let passage = passage(around: range)
        let near = max(passage.lowerBound, range.lowerBound - Self.clause)
        let end = min(passage.upperBound, range.upperBound + Self.clause)
        return hasTornLine(passage) || (near..<end).contains { isTornNumber($0) || lacksStop($0) }
    }

    private func passage(around range: Range<Int>) -> Range<Int> {
        var low = min(range.lowerBound, text.count)
        while low > 0, range.lowerBound - low < Self.reach, !isEmptyLine(endingAt: low) { low -= 1 }
        var high = min(range.upperBound, text.count)
        while high < text.count, high - range.upperBound < Self.reach, !isEmptyLine(endingAt: high + 1),
            !isNextItem(startingAt: high)
        { high += 1 }
        return low..<max(low, high)
    }

    /// Two line feeds in a row end before `i`.
    private func isEmptyLine(endingAt i: Int) -> Bool { at(i - 1) == Self.feed && at(i - 2) == Self.feed }

    /// (二)经费保障。 below a line that ends as it should: what was torn there explains nothing of the item before.
    private func isNextItem(startingAt i: Int) -> Bool {
        guard at(i - 1) == Self.feed, case let next = line(at: i), !next.isEmpty, startsItem(next) else { return false }
        let last = line(at: i - 1)
        return !last.isEmpty && isEnded(last)
    }

    /// A sentence that began behind a lost stop matters so far.
    private static let clause = 48

    private func lacksStop(_ i: Int) -> Bool {
        if text[i] == Self.percent {
            return isDigit(at(i + 1)) || words.openers.begins(in: text, at: i + 1, before: text.count)
        }
        guard isDigit(text[i]), let bound = words.bounds.lengthEnding(in: text, at: i, after: 0) else { return false }
        // 95%以上|2021年, and not 以下|3所学校.
        return text[max(0, i - bound - 4)..<(i - bound)].contains(where: isDigit)
    }

    private func isTornNumber(_ i: Int) -> Bool {
        switch text[i] {
        case Self.space: isDigit(at(i - 1)) && isDigit(firstVisible(from: i)) && !isSpacedRow(line(at: i))
        case Self.stop: isDigit(at(i - 1)) && isDigit(at(i + 1)) && !isYear(i + 1)
        case Self.zero: isLeadingZero(i)
        default: false
        }
    }

    /// `低于0.15。2019年…`: a sentence that begins with a year.
    private func isYear(_ i: Int) -> Bool { (i..<(i + 4)).allSatisfy { isDigit(at($0)) } && at(i + 4) == Self.year }

    /// `0326`, and not the 05 of a date or a code.
    private func isLeadingZero(_ i: Int) -> Bool {
        isDigit(at(i + 1)) && isDigit(at(i + 2)) && isHan(at(i - 1))
    }

    private func firstVisible(from i: Int) -> UInt32 {
        var j = i
        while at(j) == Self.space { j += 1 }
        return at(j)
    }

    /// A line that goes on in the next one, or in one behind a page number.
    private func hasTornLine(_ passage: Range<Int>) -> Bool {
        let lines = lines(passage)
        return zip(lines, lines.dropFirst()).contains { isTorn(between: $0, $1) }
    }

    /// The lines that overlap a range, and the next one, without blanks at their ends and without empty ones.
    private func lines(_ passage: Range<Int>) -> [Range<Int>] {
        var feed = feedBefore(passage.lowerBound)
        var out: [Range<Int>] = []
        var i = feed == 0 ? 0 : feeds[feed - 1] + 1
        while i < text.count {
            let end = feed < feeds.count ? feeds[feed] : text.count
            feed += 1
            let line = trimmed(i..<end)
            if !line.isEmpty { out.append(line) }
            if i >= passage.upperBound, !line.isEmpty { break }
            i = end + 1
        }
        return out
    }

    /// How many line feeds stand before a place.
    private func feedBefore(_ place: Int) -> Int { feeds.partitioningIndex { $0 >= place } }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        var (low, high) = (line.lowerBound, line.upperBound)
        while low < high, text[low] <= Self.space { low += 1 }
        while high > low, text[high - 1] <= Self.space { high -= 1 }
        return low..<high
    }

    private func isTorn(between line: Range<Int>, _ next: Range<Int>) -> Bool {
        let (last, first) = (text[line.upperBound - 1], text[next.lowerBound])
        if startsItem(next) || isRow(line) || isRow(next) || isLabel(line, above: next) { return false }
        if isHeader(line, above: next) { return false }
        let isRunning = line.contains { isHan(text[$0]) } || next.contains { isHan(text[$0]) }
        guard isRunning, last != Self.bar, first != Self.bar else { return false }
        let isLong = line.count >= Self.shortestRunning
        if Self.goesOn.contains(last) || Self.continues.contains(first) || isLong && last == Self.point { return true }
        let touches = text[line.upperBound..<next.lowerBound].count { $0 == Self.feed } == 1
        if isDigit(last) || last == Self.point, isDigit(first) || first == Self.point { return isLong || touches }
        guard isLong, touches, !isEnded(line), !isTitle(line), !isField(line), !endsList(line) else { return false }
        // A heading needs no full stop, and has no comma.
        return !startsItem(line) || text[line].contains(Self.comma) || text[line].contains(Self.stop)
    }

    /// 生均中级及以上专业技术职务教师数 above 0.319: a cell of a table that was written one to a line.
    private func isLabel(_ line: Range<Int>, above next: Range<Int>) -> Bool {
        isNumber(next) && line.allSatisfy { isHan(text[$0]) }
    }

    /// 莲溪县学前教育普及普惠县创建自评报告
    private func isTitle(_ line: Range<Int>) -> Bool {
        // …自评报告(送审稿)
        let bracket = text[line].last == Self.close ? text[line].lastIndex(of: Self.open) : nil
        return words.titles.ends(in: text, at: bracket ?? line.upperBound, after: line.lowerBound)
            && !text[line].contains(Self.comma) && !text[line].contains(Self.stop)
    }

    /// 学校全称:清河县第二学校(九年一贯制): a field of a form, of a few words.
    private func isField(_ line: Range<Int>) -> Bool {
        guard line.count <= Self.longestField, let colon = text[line].prefix(8).firstIndex(of: Self.colon),
            colon > line.lowerBound
        else { return false }
        return !text[line].contains(Self.comma) && !text[line].contains(Self.stop)
            && !text[line].contains(where: isDigit)
    }
    private static let longestField = 32
    private static let colon: UInt32 = 0x3A

    /// 河湾小学 | 427 | 12: the cells of a row are divided, and it needs no full stop.
    private func isRow(_ line: Range<Int>) -> Bool {
        text[line].count { $0 == Self.bar || $0 == Self.tab } >= 2 || isSpacedRow(line)
    }

    /// 实验小学 36 1548 43.0 45: a label and numbers that blanks divide, as many as the line above or below has; a number
    /// that was torn would be one more.
    private func isSpacedRow(_ line: Range<Int>) -> Bool {
        let cells = cells(line)
        guard cells.count >= 4, let first = cells.first, first.allSatisfy(isHan), cells.dropFirst().allSatisfy(isPlain)
        else { return false }
        let feed = feedBefore(line.lowerBound)
        let above = feed > 0 ? self.line(at: feeds[feed - 1]) : line
        let below = feed < feeds.count ? self.line(at: feeds[feed] + 1) : line
        return [above, below].contains { $0 != line && self.cells($0).count == cells.count }
    }

    private func cells(_ line: Range<Int>) -> [ArraySlice<UInt32>] { text[line].split(separator: Self.space) }

    /// 43.0, 98.6%, —
    private func isPlain(_ cell: ArraySlice<UInt32>) -> Bool {
        cell.allSatisfy(Self.dashes.contains)
            || isDigit(cell[cell.startIndex])
                && cell.allSatisfy { isDigit($0) || $0 == Self.point || $0 == Self.percent }
    }
    private static let dashes = "-—–/".scalarValues

    /// 学校 班数(个) 学生数(人), above a row of as many cells.
    private func isHeader(_ line: Range<Int>, above row: Range<Int>) -> Bool {
        isSpacedRow(row) && cells(line).count == cells(row).count
    }

    private func line(at place: Int) -> Range<Int> {
        let feed = feedBefore(place)
        return trimmed((feed == 0 ? 0 : feeds[feed - 1] + 1)..<(feed < feeds.count ? feeds[feed] : text.count))
    }

    /// 指标一, (二), 3.: a heading needs no full stop, and what begins one goes on from nothing.
    private func startsItem(_ line: Range<Int>) -> Bool {
        if words.items.begins(in: text, at: line.lowerBound, before: line.upperBound) { return true }
        if ItemMark.all.contains(text[line.lowerBound]) { return true }
        let head = text[line].prefix(5)
        // A2 普惠性幼儿园覆盖率
        if let letter = head.first, (0x41...0x5A).contains(letter), head.dropFirst().first.map(isDigit) == true {
            return true
        }
        guard let first = head.first, Self.item.contains(first),
            let mark = head.firstIndex(where: Self.afterItem.contains)
        else { return false }
        // 3.28% is no item.
        return !(text[mark] == Self.point && isDigit(at(mark + 1)))
    }

    // MARK: - Tables

    /// Whether the cells of a table that was written one to a line show that some were torn or lost.
    func isSuspected(inTable range: Range<Int>) -> Bool {
        let cells = lines(range)
        if cells.contains(where: isTornCell) { return true }
        let pairs = zip(cells, cells.dropFirst()).filter { isNumber($0) && isNumber($1) }
        let isSpaced = pairs.count { feeds($0, $1) > 1 } * 2 > pairs.count
        let most = cells.lazy.filter(isNumber).map(places).max() ?? 0
        let isEven = hasEvenRows(cells)
        return pairs.contains { isSpaced && feeds($0, $1) == 1 || !isEven && isRest($1, of: $0, places: most) }
            || zip(cells, cells.dropFirst()).contains(where: isTornRow)
    }

    /// No label has more numbers below it than most have: a cell that was torn would be one more.
    private func hasEvenRows(_ cells: [Range<Int>]) -> Bool {
        let runs = cells.split { !isNumber($0) }.map(\.count)
        guard let longest = runs.max() else { return false }
        return runs.count { $0 == longest } * 2 > runs.count && runs.count >= 3
    }

    private func isTornCell(_ cell: Range<Int>) -> Bool {
        let (first, last) = (text[cell.lowerBound], text[cell.upperBound - 1])
        if isNumber(cell), first == Self.point || last == Self.point { return true }
        if isNumber(cell), first == Self.zero, cell.count > 1, text[cell.lowerBound + 1] != Self.point { return true }
        return !isSpacedRow(cell)
            && cell.contains { text[$0] == Self.space && isDigit(at($0 - 1)) && isDigit(firstVisible(from: $0)) }
    }

    /// `76` behind `0.2`, where other cells have three places.
    private func isRest(_ next: Range<Int>, of cell: Range<Int>, places most: Int) -> Bool {
        let own = places(cell)
        return own > 0 && own < most && !text[next].contains(Self.point) && own + next.count == most
    }

    /// A row between bars that goes on in the next line: `98.94%|9.8` and `9|`.
    private func isTornRow(_ row: Range<Int>, _ next: Range<Int>) -> Bool {
        text[row].contains(Self.bar) && text[next].contains(Self.bar) && isDigit(text[row.upperBound - 1])
            && isDigit(text[next.lowerBound])
    }

    private func feeds(_ cell: Range<Int>, _ next: Range<Int>) -> Int {
        text[cell.upperBound..<next.lowerBound].count { $0 == Self.feed }
    }

    private func isNumber(_ cell: Range<Int>) -> Bool {
        text[cell].allSatisfy { isDigit($0) || $0 == Self.point } && text[cell].contains(where: isDigit)
    }

    /// How many digits stand behind the point.
    private func places(_ cell: Range<Int>) -> Int {
        text[cell].firstIndex(of: Self.point).map { cell.upperBound - $0 - 1 } ?? 0
    }

    // MARK: - The whole text

    /// So far behind a figure another one is still of the same passage, in a text without paragraphs, too.
    private static let next = 80

    /// `96.26%`: the percentages behind a place in its line and item.
    func percentages(after start: Int) -> [(range: Range<Int>, value: Rational)] {
        let window = text[min(start, text.count)..<min(start + Self.next, text.count)]
        let end =
            window.indices.first { text[$0] == Self.feed || words.items.begins(in: text, at: $0, before: text.count) }
            ?? window.endIndex
        var out: [(range: Range<Int>, value: Rational)] = []
        for sign in min(start, end)..<end where text[sign] == Self.percent {
            var low = sign
            while low > start, isDigit(text[low - 1]) || text[low - 1] == Self.point { low -= 1 }
            if let value = Rational(String(scalars: text[low..<sign])) { out.append((low..<(sign + 1), value)) }
        }
        return out
    }

    /// Most lines of running text end without a stop, or none has a comma: where sentences and clauses end cannot be told.
    ///
    /// - Parameter isRead: whether a line is of the report, and not what its page says of itself.
    func hasLostMarks(where isRead: (Range<Int>) -> Bool) -> Bool {
        let all = lines(0..<text.count)
        let running = zip(all, all.dropFirst() + [0..<0]).filter { line, next in
            line.count >= 40 && !text[line].contains(Self.bar) && !isRow(line) && isRead(line)
                && !isListed(line, before: next)
        }.map(\.0)
        guard running.count >= 3 else { return false }
        return running.count { !isEnded($0) } * 2 > running.count
            || !running.contains { text[$0].contains(Self.comma) }
    }

    /// `● 小学6.12人(4.2)` above `● 小学1.08人(1)`: of a list, whose items need no full stop.
    private func isListed(_ line: Range<Int>, before next: Range<Int>) -> Bool {
        guard let mark = text[line].first, ItemMark.all.contains(mark) else { return false }
        return text[next].first == mark
    }

    /// The last item of such a list, where it ends in a bracket.
    private func endsList(_ line: Range<Int>) -> Bool {
        guard let mark = text[line].first, ItemMark.all.contains(mark), text[line].last == Self.close,
            case let feed = feedBefore(line.lowerBound), feed > 0
        else { return false }
        let above = trimmed((feed > 1 ? feeds[feed - 2] + 1 : 0)..<feeds[feed - 1])
        return text[above].first == mark
    }

    /// A stop ends a line; a verdict does so where the line has kept its stops.
    private func isEnded(_ line: Range<Int>) -> Bool {
        Self.ends.contains(text[line.upperBound - 1])
            || text[line].contains(Self.stop)
                && (verdictEnds.contains(line.upperBound)
                    || words.closers.ends(in: text, at: line.upperBound, after: line.lowerBound))
    }

    private func at(_ i: Int) -> UInt32 { text.indices.contains(i) ? text[i] : 0 }
    private func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }
    private func isHan(_ c: UInt32) -> Bool { (0x4E00...0x9FFF).contains(c) }

    private static let (feed, space, point, zero, percent): (UInt32, UInt32, UInt32, UInt32, UInt32) = (
        0x0A, 0x20, 0x2E, 0x30, 0x25
    )
    private static let (stop, bar, comma, year): (UInt32, UInt32, UInt32, UInt32) = (0x3002, 0x7C, 0x2C, 0x5E74)
    private static let (tab, open, close): (UInt32, UInt32, UInt32) = (0x09, 0x28, 0x29)
    private static let ends = "。;!?:”|】]—".scalarValues
    /// At the end of a line, and at the beginning of one: the sentence goes on.
    private static let goesOn = ",、(《“".scalarValues
    private static let continues = "%,。、;:)》”".scalarValues
    private static let item = "(一二三四五六七八九十0123456789".scalarValues
    private static let afterItem = "、.)".scalarValues
}
