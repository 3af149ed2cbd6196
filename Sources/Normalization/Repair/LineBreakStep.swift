import Reading
import Source

/// Line breaks that a copy put inside a sentence: `本科以上学历的占⏎比22.2%`.
///
/// A line of running text that ends in the middle goes on in the next one. That it ends there by itself (a heading, a
/// cell, a signature) is ruled out by both lines being running text, and by one of two signs: other lines of the document
/// are cut off at the same width, or the characters on both sides of the break make a word.
struct LineBreakStep: NormalizationStep {
    static let description = StepDescription(
        name: "line-break", zh: "接上被换行截断的句子", en: "join sentences that a line break cut")

    /// A shorter line may be a heading or a cell whatever stands in it.
    private static let shortest = 12
    /// Where the title of a text ends at the latest, and how long a line of it is at most.
    private static let (titlesEnd, longestTitle) = (400, 40)

    let lexicon: RepairLexicon
    let model: Lazy<CharacterModel>

    private struct Break {
        /// The line feed and the spaces around it.
        var range: Range<Int>
        /// Columns of the line before.
        var width: Int
        /// Those and the columns of a number that the next line begins with: it was not to be torn.
        var reach: Int
        /// Why the sentence goes on whatever the width.
        var evidence: String?
        /// One of the lines does not read as running text: only the width tells that the sentence goes on.
        var isLoose: Bool
    }

    func run(on draft: inout Draft) {
        // The lines of a page are blocks of its markup.
        guard draft.document.mediaType == MediaType.plain else { return }
        let scalars = draft.scalars
        let breaks = places(feeds: draft.scan.lineFeeds, scalars)
        let wrapping = LineWrapping(
            breaks.filter { !$0.isLoose }.map { .init(width: $0.width, isCut: $0.evidence != nil) })
        var edits = TextEdits()
        for place in breaks {
            let (before, after) = (scalars[place.range.lowerBound - 1], scalars[place.range.upperBound])
            let isWrapped =
                wrapping.reaches(place.reach)
                || before == Glyph.comma && !place.isLoose && wrapping.reaches(goingOn: place.reach)
            if place.isLoose, !isWrapped, place.evidence == nil { continue }
            if before == Glyph.dot {
                record(place, evidence: "小数点后面被换行截断", status: .conjectured, in: &draft)
                edits.remove(place.range)
                continue
            }
            if Glyph.isDigit(before), Glyph.isDigit(after) {
                if isWrapped { report(place, wrapped: wrapping.count, in: &draft) }
                continue
            }
            guard let evidence = isWrapped ? "前一行没有写完，全文有\(wrapping.count)行在同样的宽度换行" : place.evidence
            else { continue }
            record(place, evidence: evidence, status: .certain, in: &draft)
            edits.remove(place.range)
        }
        draft.apply(edits)
    }

    private func places(feeds: [Int], _ scalars: [UInt32]) -> [Break] {
        var breaks: [Break] = []
        for (k, feed) in feeds.enumerated() {
            let start = k > 0 ? feeds[k - 1] + 1 : 0
            let end = k + 1 < feeds.count ? feeds[k + 1] : scalars.count
            // A line that goes on the one before is no heading.
            let goesOn = breaks.last?.range.upperBound == start
            if let found = self.break(at: feed, line: start..<feed, next: feed + 1..<end, goesOn: goesOn, scalars) {
                breaks.append(found)
            }
        }
        return breaks
    }

    /// The sign that a sentence goes on behind `gap`: a quantity or a word is cut, or the line ends in a word that another
    /// must follow.
    private func evidence(across gap: Range<Int>, _ scalars: [UInt32]) -> String? {
        let (before, after) = (scalars[gap.lowerBound - 1], scalars[gap.upperBound])
        if isInQuantity(gap, scalars) { return "换行截断了数和它的单位或名称" }
        if isOpen(gap.lowerBound, scalars) { return "前一行的最后一个词后面必定还有话" }
        if isCutWord(gap.lowerBound, gap.upperBound..<scalars.count, scalars) {
            return "前一行没有写完，“\(String(scalars: [before, after]))”连成词"
        }
        return nil
    }

    /// `0.4⏎万元`, `开课率⏎100%`: a number and its unit, or words that a number must follow.
    private func isInQuantity(_ gap: Range<Int>, _ scalars: [UInt32]) -> Bool {
        if Glyph.isDigit(scalars[gap.lowerBound - 1]) {
            return scalars.hasAny(of: lexicon.lineUnits, at: gap.upperBound)
        }
        return Glyph.isDigit(scalars[gap.upperBound])
            && lexicon.lineEnds.contains {
                gap.lowerBound >= $0.count && scalars.has($0, at: gap.lowerBound - $0.count)
            }
    }

    private func record(_ place: Break, evidence: String, status: Repair.Status, in draft: inout Draft) {
        let joined = [draft.scalars[place.range.lowerBound - 1], draft.scalars[place.range.upperBound]]
        draft.record(
            Self.description, at: place.range.lowerBound - 1..<place.range.upperBound + 1,
            candidates: [.init(text: String(scalars: joined), evidence: evidence)], status: status)
    }

    /// A number on both sides may be one or two: nothing is changed.
    private func report(_ place: Break, wrapped: Int, in draft: inout Draft) {
        let scalars = draft.scalars
        var start = place.range.lowerBound
        while Glyph.isDigit(scalars.at(start - 1)) || scalars.at(start - 1) == Glyph.dot { start -= 1 }
        var end = place.range.upperBound
        while Glyph.isDigit(scalars.at(end)) || scalars.at(end) == Glyph.dot { end += 1 }
        let joined = scalars[start..<place.range.lowerBound] + scalars[place.range.upperBound..<end]
        draft.record(
            Self.description, at: start..<end,
            candidates: [
                .init(text: String(scalars: joined), evidence: "一个数被换行截断，全文有\(wrapped)行在同样的宽度换行"),
                .init(text: String(scalars: scalars[start..<end]), evidence: "换行前后是两个数"),
            ], status: .unresolved)
    }

    /// The line feed at `feed`, where the sentence goes on across it.
    private func `break`(
        at feed: Int, line: Range<Int>, next: Range<Int>, goesOn: Bool, _ scalars: [UInt32]
    ) -> Break? {
        var end = feed
        while end > line.lowerBound, scalars[end - 1] == Glyph.space { end -= 1 }
        // An indented line begins a paragraph.
        guard end - line.lowerBound >= Self.shortest, next.lowerBound < next.upperBound else { return nil }
        let isRunning = (isRunning(line.lowerBound..<end, scalars), isRunning(next, scalars))
        let isLoose = !isRunning.0 || !isRunning.1 || !canGoOn(end, next, scalars)
        if isLoose, isTitle(line.lowerBound..<end, next, scalars) {
            return Break(range: end..<next.lowerBound, width: 0, reach: 0, evidence: "标题里的一个词被换行截断", isLoose: true)
        }
        if isLoose {
            let isCut = isCutWord(end, next, scalars)
            guard isRunning.0 || isRunning.1 || isCut,
                isRunning.0 || goesOn || isCut || isOpen(end, scalars)
                    || scalars[line.lowerBound..<end].contains(Glyph.enumerationComma),
                isPlain(line.lowerBound..<end, scalars), isPlain(next, scalars), canGoOnLoosely(end, next, scalars)
            else { return nil }
        }
        let range = end..<next.lowerBound
        var number = next.lowerBound
        while Glyph.isDigit(scalars.at(number)) || scalars.at(number) == Glyph.dot { number += 1 }
        let width = width(line.lowerBound..<end, scalars)
        return Break(
            range: range, width: width, reach: width + (number - next.lowerBound),
            evidence: isLoose && !isRunning.1 ? nil : evidence(across: range, scalars), isLoose: isLoose)
    }

    /// 校际差⏎异系数: Chinese characters on both sides that make a word.
    private func isCutWord(_ end: Int, _ next: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let (before, after) = (scalars[end - 1], scalars[next.lowerBound])
        return Glyph.isHan(before) && Glyph.isHan(after) && model.value.isWord(before, after)
    }

    /// `…督导评⏎估自评报告`: a title that a word goes across.
    private func isTitle(_ line: Range<Int>, _ next: Range<Int>, _ scalars: [UInt32]) -> Bool {
        guard line.upperBound <= Self.titlesEnd, let last = line.last, isTitleText(line, scalars),
            isTitleText(next, scalars),
            lexicon.titleEnds.contains(where: { scalars.has($0, at: next.upperBound - $0.count) })
        else { return false }
        return model.value.isWord(scalars[last], scalars[next.lowerBound])
    }

    /// Whether nothing but Chinese characters, numbers and quotation marks stand in the line.
    private func isTitleText(_ line: Range<Int>, _ scalars: [UInt32]) -> Bool {
        line.count <= Self.longestTitle
            && line.allSatisfy {
                Glyph.isHan(scalars[$0]) || Glyph.isDigit(scalars[$0]) || lexicon.lineMarksAfter.contains(scalars[$0])
                    || lexicon.lineMarksBefore.contains(scalars[$0]) && scalars[$0] != Glyph.comma
            }
    }

    /// Columns: a mark takes two, as it was printed before it was made narrow.
    private func width(_ line: Range<Int>, _ scalars: [UInt32]) -> Int {
        scalars[line].reduce(0) {
            $0 + (Glyph.isDigit($1) || Glyph.isLatinLetter($1) || $1 == Glyph.space || $1 == Glyph.dot ? 1 : 2)
        }
    }

    /// Whether the next line can go on behind `last`: no item or heading begins there.
    private func canGoOn(_ end: Int, _ next: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let (first, last) = (scalars[next.lowerBound], scalars[end - 1])
        // 面积5.⏎36平方米, but 共3项。5. is the number of an item.
        let isPoint = last == Glyph.dot && Glyph.isDigit(scalars.at(end - 2)) && beginsInWord(end - 1, scalars)
        if Glyph.isDigit(last), scalars.hasAny(of: lexicon.lineUnits, at: next.lowerBound) { return true }
        if Glyph.isDigit(first) {
            let end = numberEnd(next.lowerBound, scalars)
            return
                (isRatio(end, scalars) || Glyph.isHan(scalars.at(end)) || scalars.at(end) == Glyph.percent
                || scalars.at(end) == Glyph.dot)
                && (Glyph.isHan(last) || Glyph.isDigit(last) || last == Glyph.comma || isPoint)
        }
        return Glyph.isHan(first) && !Glyph.isChineseNumeral(first)
            && (Glyph.isHan(last) || Glyph.isDigit(last) || last == Glyph.comma || last == Glyph.enumerationComma)
            && !beginsParagraph(next.lowerBound, behind: last, scalars)
    }

    /// 说明:…, 表2: but behind a comma the sentence goes on, |表示满意的967份.
    private func beginsParagraph(_ start: Int, behind last: UInt32, _ scalars: [UInt32]) -> Bool {
        last != Glyph.comma && last != Glyph.enumerationComma
            && lexicon.paragraphStarts.contains { scalars.has($0, at: start) }
    }

    /// The same in a text whose lines are cut off at a width: a mark may stand on either side, no item or heading.
    private func canGoOnLoosely(_ end: Int, _ next: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let (first, last) = (scalars[next.lowerBound], scalars[end - 1])
        let isUnfinished =
            Glyph.isHan(last) || Glyph.isDigit(last) || lexicon.lineMarksBefore.contains(last)
            || last == Glyph.colon && Glyph.isDigit(scalars.at(end - 2)) && Glyph.isDigit(first)
        guard isUnfinished, !beginsParagraph(next.lowerBound, behind: last, scalars) else { return false }
        if Glyph.isDigit(first) {
            let end = numberEnd(next.lowerBound, scalars)
            let behind = scalars.at(end)
            return Glyph.isHan(behind) || behind == Glyph.percent
                || behind == Glyph.dot && Glyph.isDigit(scalars.at(end + 1)) || isRatio(end, scalars)
        }
        let begins = lexicon.lineMarksAfter.contains(first) ? scalars.at(next.lowerBound + 1) : first
        return Glyph.isHan(begins) && !isItem(next.lowerBound, scalars)
    }

    /// 1|:15.53, 1|∶15.53
    private func isRatio(_ end: Int, _ scalars: [UInt32]) -> Bool {
        (scalars.at(end) == Glyph.colon || scalars.at(end) == Glyph.ratio) && Glyph.isDigit(scalars.at(end + 1))
    }

    /// Whether a Chinese numeral begins an item, 三、保障: one that counts goes on, 学前⏎三年毛入园率.
    private func isItem(_ start: Int, _ scalars: [UInt32]) -> Bool {
        guard Glyph.isChineseNumeral(scalars[start]) else { return false }
        return Glyph.isChineseNumeral(scalars.at(start + 1))
            || !lexicon.countedBehind.contains { scalars.has($0, at: start + 1) }
    }

    /// Where the digits end that begin at `start`, with the commas of `3,905`.
    private func numberEnd(_ start: Int, _ scalars: [UInt32]) -> Int {
        var end = start
        while Glyph.isDigit(scalars.at(end))
            || scalars.at(end) == Glyph.comma && end > start
                && (1...3).allSatisfy({ Glyph.isDigit(scalars.at(end + $0)) })
        {
            end += 1
        }
        return end
    }

    /// Whether the line ends in a word that another must follow: 占全区在园幼儿总数的
    private func isOpen(_ end: Int, _ scalars: [UInt32]) -> Bool {
        lexicon.openLineEnds.contains { scalars.has($0, at: end - $0.count) }
    }

    /// Whether nothing holds cells apart in the line, which may be indented.
    private func isPlain(_ line: Range<Int>, _ scalars: [UInt32]) -> Bool {
        line.drop { scalars[$0] == Glyph.space }.allSatisfy { i in
            scalars[i] != Glyph.tab && scalars[i] != 0x7C
                && !(scalars[i] == Glyph.space && scalars.at(i + 1) == Glyph.space)
        } && !isRow(line, scalars)
    }

    /// Whether the digits before `end` stand right behind a Chinese character.
    private func beginsInWord(_ end: Int, _ scalars: [UInt32]) -> Bool {
        var start = end
        while Glyph.isDigit(scalars.at(start - 1)) { start -= 1 }
        return Glyph.isHan(scalars.at(start - 1))
    }

    /// Whether there is punctuation of a sentence in the line, and none of a table.
    private func isRunning(_ line: Range<Int>, _ scalars: [UInt32]) -> Bool {
        var isRunning = false
        for i in line {
            switch scalars[i] {
            case Glyph.comma, Glyph.fullStop, 0x3B, 0xFF0C, 0xFF1B: isRunning = true
            case Glyph.tab, 0x7C: return false
            default: break
            }
        }
        return isRunning && !isRow(line, scalars)
    }

    /// `中央,6820,6685,98.02`: a row of a table whose cells commas hold apart.
    private func isRow(_ line: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let cells = scalars[line].split(omittingEmptySubsequences: false) { $0 == Glyph.comma || $0 == 0xFF0C }
        return cells.count >= 3
            && cells.dropFirst().allSatisfy { cell in
                cell.contains(where: Glyph.isDigit)
                    && cell.allSatisfy {
                        Glyph.isDigit($0) || $0 == Glyph.dot || $0 == Glyph.percent || $0 == Glyph.space || $0 == 0x2D
                    }
            }
    }
}
