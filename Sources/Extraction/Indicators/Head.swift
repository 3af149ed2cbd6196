import Lexicon
import Records
import Source

/// The words before a number that say what it measures, found by walking left from it.
struct Head {
    /// Scalars of the normalised text; brackets inside are part of it.
    var range: Range<Int>
    /// The words with brackets, set phrases and trailing verbs taken off.
    var words: [UInt32]
}

/// The words behind a number that say what is counted, and where they end.
struct Noun {
    var words: [UInt32]
    var end: Int
}

/// Finds and tidies heads.
struct HeadReader {
    let view: TextView
    let lexicon: BindingLexicon
    let terms: TermIndex

    /// The head of a number that begins at `start`: back to a mark of punctuation, a bracket that opens, or `limit`.
    func head(before start: Int, limit: Int) -> Head {
        var i = start
        var words: [UInt32] = []
        words.reserveCapacity(24)
        while i > limit, TableFigures.signs.contains(view.at(i - 1)) || view.at(i - 1).isSpace { i -= 1 }
        while i > limit {
            let c = view.at(i - 1)
            if c == code(")"), let open = matchingOpen(i - 1, limit: limit) {
                i = open
                continue
            }
            // “三公”经费: a name in quotation marks is part of the name.
            if c == code("”"), let open = openingQuote(i - 1, limit: limit) {
                words += view.s[(open + 1)..<(i - 1)].reversed()
                i = open
                continue
            }
            // 严格执行《用水定额》的|63家: what a title names is part of what describes them.
            if c == code("》"), words == [code("的")], let open = openingTitle(i - 1, limit: limit) {
                words += view.s[(open + 1)..<(i - 1)].reversed()
                i = open
                continue
            }
            if isBoundary(c) {
                // 13—15周岁少年: a range of ages.
                if c == code("—"), view.at(i).isASCIIDigit, view.at(i - 2).isASCIIDigit, words.contains(code("岁")) {
                    words.append(c)
                    i -= 1
                    continue
                }
                // 音乐、体育、美术等学科|教师: what is listed before 等.
                if c == code("、"), let item = listedBefore(i - 1, words, limit: limit) {
                    words.append(c)
                    words += view.s[item..<(i - 1)].reversed()
                    i = item
                    continue
                }
                // 新建、改扩建学校: two deeds done to one thing.
                if c == code("、"), let verb = verbBefore(i - 1, limit: limit) {
                    words.append(c)
                    words += view.s[verb..<(i - 1)].reversed()
                    i = verb
                    continue
                }
                // 收、支总计: the mark joins two characters to one name.
                guard i - 2 >= limit, lexicon.aims.joined.begins(in: view.s, at: i - 2, before: start) else { break }
                words += [c, view.at(i - 2)]
                i -= 2
                continue
            }
            // 一、基本情况 学校地处…: a heading ends at the blank.
            if c.isSpace, endsHeading(i - 1, limit: limit) { break }
            if !c.isSpace { words.append(c) }
            i -= 1
        }
        // 收入:792.22万元: the words before the colon name it.
        if words.isEmpty, i > limit, view.at(i - 1) == code(":") {
            i -= 1
            // 投资总额(万元):3500
            if view.at(i - 1) == code(")"), let open = matchingOpen(i - 1, limit: limit) { i = open }
            while i > limit, !isBoundary(view.at(i - 1)) {
                if !view.at(i - 1).isSpace { words.append(view.at(i - 1)) }
                i -= 1
            }
        }
        words.reverse()
        // ·骨干教师: the mark of an item of a list.
        words.removeFirst(words.prefix { ItemMark.all.contains($0) || $0 == Self.hyphen }.count)
        // 三、待遇享受情况|职工住院2.91万人次: a heading that the text was glued to.
        if let heading = gluedHeading(words, at: i) { words.removeFirst(heading) }
        var head = Head(range: i..<start, words: tidy(words))
        // 体育、艺术(美术、音乐)专任教师数: an indicator's own name may run across a mark of punctuation.
        let end = contentEnd(start)
        let name = terms.longestEnding(at: end, in: view, limit: limit)
        if let longer = name
            ?? stageStart(before: end).flatMap({ terms.longestEnding(at: $0, in: view, limit: limit) }),
            longer < i
        {
            head.range = longer..<start
            let last = view.at(end) == code(":") ? end : start
            head.words = tidy(Array(view.s[longer..<last].filter { !$0.isSpace }))
        }
        return head
    }

    private static let hyphen: UInt32 = 0x2D
    /// What a form is filled in with: none of them is of a name.
    private static let ticks = Set("√×✓✔✗✘☑☒□■○●".scalarValues)

    /// Where the short word begins that ends at a mark, where the words behind the mark go on to 等 and a noun.
    ///
    /// - Parameter words: those behind the mark, the last first.
    private func listedBefore(_ mark: Int, _ words: [UInt32], limit: Int) -> Int? {
        guard let at = words.lastIndex(of: code("等")), at >= 2, at + 1 < words.count,
            !lexicon.grammar.notEtcBefore.contains(words[at - 1]),
            !lexicon.grammar.notEtcBehind.contains(words[at + 1])
        else { return nil }
        var start = mark
        while start > limit, mark - start < 6, view.at(start - 1).isHan { start -= 1 }
        // 其中音乐
        let lead = lexicon.prefixSet.lengthBeginning(in: view.s, at: start, before: mark) ?? 0
        return (2...4).contains(mark - start - lead) ? start + lead : nil
    }

    /// Where the verb begins that is all there is between two marks: |新建|、改扩建学校.
    private func verbBefore(_ mark: Int, limit: Int) -> Int? {
        guard let length = lexicon.verbs.lengthEnding(in: view.s, at: mark, after: limit), length >= 2,
            case let start = mark - length
        else { return nil }
        var lead = start
        // 全区|新建、改扩建…, 共|新建、…
        for words in [lexicon.prefixSet, lexicon.scopeSet] {
            lead -= words.lengthEnding(in: view.s, at: lead, after: limit) ?? 0
        }
        return lead == limit || isBoundary(view.at(lead - 1)) ? start : nil
    }

    /// How much of words right behind the number of an item is its heading, to 情况 or 概况.
    private func gluedHeading(_ words: [UInt32], at start: Int) -> Int? {
        guard words.count >= 7, Self.numberMarks.contains(view.at(start - 1)), case let number = view.at(start - 2),
            number.isASCIIDigit || ChineseNumeral.digit(number) != nil || number == code("十")
        else { return nil }
        for end in 4..<min(14, words.count - 2)
        where lexicon.names.gluedHeadings.ends(in: words, at: end, after: 2)
            && !lexicon.names.headingGoesOn.begins(in: words, at: end, before: words.count)
        { return end }
        return nil
    }

    /// Whether a heading that stands in a paragraph ends at the blank at `end`: `一、基本情况`, `C1 校园占地面积`.
    private func endsHeading(_ end: Int, limit: Int) -> Bool {
        var start = end
        while start > limit, end - start <= 16, view.at(start - 1).isHan { start -= 1 }
        guard end - start >= 2, view.at(end + 1).isHan else { return false }
        let mark = view.at(start - 1)
        if mark.isSpace {
            var code = start - 1
            while view.at(code - 1).isASCIIDigit { code -= 1 }
            return code < start - 1 && Self.codeLetters.contains(view.at(code - 1)) && !view.at(code - 2).isHan
        }
        guard Self.numberMarks.contains(mark) else { return false }
        let number = view.at(start - 2)
        return number.isASCIIDigit || ChineseNumeral.digit(number) != nil || number == code("十")
    }
    private static let numberMarks = "、)..".scalarValues
    private static let codeLetters = "ABC".scalarValues

    /// Where the head's last word ends when set phrases (`为`, `达到`) before the number are taken off.
    private func contentEnd(_ start: Int) -> Int {
        var end = start
        while true {
            while view.at(end - 1).isSpace { end -= 1 }
            guard let length = lexicon.suffixSet.lengthEnding(in: view.s, at: end, after: 0) else {
                // 每百名学生拥有体育、艺术专任教师数:1.01人
                return view.at(end - 1) == code(":") ? end - 1 : end
            }
            end -= length
        }
    }

    /// Where a stage begins that ends at `end`, or before a 平均 there: …专任教师数|小学平均.
    private func stageStart(before end: Int) -> Int? {
        var end = end
        if let length = lexicon.grammar.stageMeans.lengthEnding(in: view.s, at: end, after: 0) { end -= length }
        for length in 2...5 where end >= length {
            if let (size, stage) = lexicon.stage(in: view.s, at: end - length, before: end), size == length,
                stage != nil
            {
                return end - length
            }
        }
        return nil
    }

    private func matchingOpen(_ close: Int, limit: Int) -> Int? {
        var depth = 0
        var i = close
        while i >= limit {
            let c = view.at(i)
            if c == 0x0A { return nil }
            if c == code(")") { depth += 1 }
            if c == code("(") { depth -= 1; if depth == 0 { return i } }
            i -= 1
        }
        return nil
    }

    func isBoundary(_ c: UInt32) -> Bool {
        switch Unicode.Scalar(c) {
        case ",", "。", ";", ":", "、", "(", ")", "!", "?", "|", "《", "》", "\n", "“", "”", "【", "】", "[", "]", "—", "→",
            "\t":
            true
        default: false
        }
    }

    /// How much of the end says nothing. In 生均 and 人均 the 均 belongs to the name.
    private func suffixLength(_ words: [UInt32], _ range: Range<Int>) -> Int? {
        guard let length = lexicon.suffixSet.lengthEnding(in: words, at: range.upperBound, after: range.lowerBound)
        else {
            return nil
        }
        if lexicon.keptEnds.ends(in: words, at: range.upperBound, after: range.lowerBound) { return nil }
        // 本科以上
        if length == 1, words[range.upperBound - 1] == code("上"), range.count > 1,
            words[range.upperBound - 2] == code("以")
        {
            return nil
        }
        let mean = range.lowerBound..<(range.upperBound - length + 1)
        guard words[mean.upperBound - 1] == code("均"), isMean(words[mean]) else { return length }
        return length > 1 ? length - 1 : nil
    }

    /// 生均, 人均, 亩均, 平均 at the end, and not 学生|均.
    private func isMean(_ words: ArraySlice<UInt32>) -> Bool {
        guard let what = words.dropLast().last else { return false }
        if lexicon.grammar.alwaysMean.contains(what) { return true }
        guard lexicon.grammar.meanOf.contains(what) else { return false }
        guard let before = words.dropLast(2).last else { return true }
        return (what == code("生") || what == code("人")) && !lexicon.grammar.notMeanBehind.contains(before)
    }

    /// Takes off what says nothing: `目前,全区共有` before, `达到` after. Leaves at least one character.
    func tidy(_ words: [UInt32]) -> [UInt32] {
        var (low, high) = (0, words.count)
        // …公报全省义务教育学校: what stands before the place belongs to the sentence, not to the name.
        if words.count > 3, lexicon.scopeSet.first(in: words, 1..<words.count) != nil {
            for scope in lexicon.scopes {
                for i in (low..<high).dropFirst().reversed()
                where words[i] == scope[0] && i + scope.count + 2 <= high
                    && words[i..<(i + scope.count)].elementsEqual(scope)
                {
                    if words[low..<i].contains(code("占")) { continue }
                    low = i
                    break
                }
            }
        }
        // 累计 before a figure names nothing, and neither does 累.
        if lexicon.prefixSet.isExactly(words), words.count > 1 { return [] }
        while low < high, let length = suffixLength(words, low..<high), !terms.isTerm(words, low..<high),
            !(length == high - low && words[low] == code("每"))
        {
            high -= length
        }
        low += codeLength(words, low..<high)
        var changed = true
        while changed, low < high {
            changed = false
            if let n = leadingPeriod(words, low..<high), n < high - low { low += n; changed = true; continue }
            // 三年|招聘教师
            if high - low > 4, words[low + 1] == code("年"),
                ChineseNumeral.digit(words[low]) != nil || words[low] == code("两") || words[low] == code("近"),
                let verb = lexicon.verbs.lengthBeginning(in: words, at: low + 2, before: high - 1), verb >= 2
            {
                low += 2
                changed = true
                continue
            }
            // 至2011年底已化解
            if words[low] == code("至") || words[low] == code("到"), high - low > 6, words[low + 1].isASCIIDigit,
                let n = leadingPeriod(words, (low + 1)..<high), n + 1 < high - low
            {
                low += n + 1
                changed = true
                continue
            }
            // 学校 in 学校数, 有效 in 有效问卷: a prefix that begins a word of its own stays.
            if lexicon.kept.begins(in: words, at: low, before: high) { break }
            if let length = lexicon.prefixSet.lengthBeginning(in: words, at: low, before: high - 1),
                !terms.isTerm(words, low..<high), length > 1 || high - low != 2 || words[low] != code("有")
            {
                low += length
                changed = true
            }
            if let length = lexicon.scopeSet.lengthBeginning(in: words, at: low, before: high - 1),
                !terms.isTerm(words, low..<high)
            {
                low += length
                changed = true
            }
        }
        return low == 0 && high == words.count ? words : Array(words[low..<high])
    }

    /// `5B3队伍建设`: the points of the item before, and the code of this one.
    private func codeLength(_ words: [UInt32], _ range: Range<Int>) -> Int {
        guard let first = range.first, words[first] < 0x80 else { return 0 }
        let words = words[range]
        let points = words.prefix { $0.isASCIIDigit || $0 == 0x2E }.count
        let rest = words.dropFirst(points)
        guard let letter = rest.first, (code("A")...code("D")).contains(letter) else { return 0 }
        let digits = rest.dropFirst().prefix(while: \.isASCIIDigit).count
        return (1...2).contains(digits) && rest.dropFirst(1 + digits).first?.isHan == true ? points + 1 + digits : 0
    }

    /// `2022年`, `2021-2022年度` at the front, unless it narrows the number down (`2016年之后建成的`).
    private func leadingPeriod(_ words: [UInt32], _ range: Range<Int>) -> Int? {
        var i = range.lowerBound
        func isOfYears(_ c: UInt32) -> Bool { c.isASCIIDigit || c == 0x2D || c == 0x5F || c == code("×") }
        while i < range.upperBound, isOfYears(words[i]) { i += 1 }
        // 2011至2013年, 2011年至2013年
        if i > range.lowerBound, i + 1 < range.upperBound {
            let mark = words[i] == code("年") ? i + 1 : i
            if [code("至"), code("到"), code("—"), code("~")].contains(words[mark]), mark + 1 < range.upperBound,
                words[mark + 1].isASCIIDigit
            {
                i = mark + 1
                while i < range.upperBound, isOfYears(words[i]) { i += 1 }
            }
        }
        guard i > range.lowerBound, i < range.upperBound,
            words[i] == code("年") || words[i] == code("学") || words[i] == code("月") || words[i] == code("届")
        else { return nil }
        let isSchoolYear = words[i] == code("学")
        i += 1
        if isSchoolYear, i < range.upperBound, words[i] == code("年") { i += 1 }
        if i < range.upperBound, words[i] == code("度") || words[i] == code("底") || words[i] == code("末") { i += 1 }
        guard i < range.upperBound else { return i - range.lowerBound }
        // 2022年秋|初中毕业生
        if words[i] == code("秋") || words[i] == code("春"),
            lexicon.stage(in: words, at: i + 1, before: range.upperBound) != nil
        {
            i += 1
        }
        let isSince = words[i] == code("以") && i + 1 < range.upperBound && words[i + 1] == code("来")
        switch Unicode.Scalar(words[i]) {
        case "及", "之", "以", "前", "后": if !isSince { return nil }
        default: break
        }
        return i - range.lowerBound
    }

    /// The noun after a number's unit: `1000余家外资市场主体` → 外资市场主体.
    func noun(after end: Int, limit: Int) -> Noun {
        let limit = min(limit, view.s.count)
        var i = end
        var words: [UInt32] = []
        // 191所(含2所九年一贯制学校)义务教育学校: a bracket may stand between.
        if view.at(i) == code("("), let close = closing(of: i, limit: limit), view.at(close + 1).isHan { i = close + 1 }
        // 36名“清河名师”
        if view.at(i) == code("“"), let close = closingQuote(of: i, limit: limit) {
            words += view.s[(i + 1)..<close]
            i = close + 1
        } else if let term = terms.longestStarting(at: i, in: view), i + term.length <= limit,
            // 15所初中|生均…
            view.at(i + term.length - 1) != code("生") || view.at(i + term.length) != code("均")
        {
            words += view.s[i..<(i + term.length)]
            i += term.length
            // 12个县(市、区)|义务教育…: what a bracket ends goes no further.
            if words.last == code(")") { return Noun(words: words, end: i) }
        }
        while i < limit, words.count < 16 {
            let c = view.at(i)
            if isBoundary(c) || c == code("~") || c.isASCIIDigit || Self.ticks.contains(c) { break }
            if let length = lexicon.nounsKept.lengthBeginning(in: view.s, at: i, before: limit)
                ?? (words.isEmpty ? lexicon.nounsKeptFirst.lengthBeginning(in: view.s, at: i, before: limit) : nil)
            {
                words += view.s[i..<(i + length)]
                i += length
                continue
            }
            // 教师中|学科结构: among them, and no 中学.
            if c == code("中"), !words.isEmpty, lexicon.nounsUntil.longest(in: view.s, at: i + 1, before: limit) != nil {
                break
            }
            if lexicon.stages.mayBegin(with: c), let (length, _) = lexicon.stage(in: view.s, at: i, before: limit) {
                words += view.s[i..<(i + length)]
                i += length
                continue
            }
            if lexicon.nounsUntil.longest(in: view.s, at: i, before: limit) != nil,
                terms.longestStarting(at: i, in: view) == nil
            {
                break
            }
            if !c.isSpace { words.append(c) }
            i += 1
        }
        // 县(市、区)
        if view.at(i) == code("("), let close = closing(of: i, limit: limit),
            lexicon.grammar.countedPlaces.isExactly(words + view.s[i...close])
        {
            words += view.s[i...close]
            i = close + 1
        }
        while let first = words.first, first == code("的") || first == code("名") && words.count > 3 {
            words.removeFirst()
        }
        return Noun(words: words, end: i)
    }

    /// The mark that opens the title that closes there.
    private func openingTitle(_ close: Int, limit: Int) -> Int? {
        (max(limit, close - 30)..<close).last { view.at($0) == code("《") }
    }

    /// The mark that opens a short quotation without punctuation.
    private func openingQuote(_ close: Int, limit: Int) -> Int? {
        for i in stride(from: close - 1, to: max(limit - 1, close - 14), by: -1) {
            if view.at(i) == code("“") { return i < close - 1 ? i : nil }
            if isBoundary(view.at(i)) || view.at(i).isASCIIDigit { return nil }
        }
        return nil
    }

    private func closingQuote(of open: Int, limit: Int) -> Int? {
        for i in (open + 1)..<max(open + 1, min(limit, open + 14)) {
            if view.at(i) == code("”") { return i > open + 1 ? i : nil }
            if isBoundary(view.at(i)) { return nil }
        }
        return nil
    }

    private func closing(of open: Int, limit: Int) -> Int? {
        var depth = 0
        for i in open..<min(limit, open + 40) {
            if view.at(i) == code("(") { depth += 1 }
            if view.at(i) == code(")") { depth -= 1; if depth == 0 { return i } }
        }
        return nil
    }

    /// The stage a run of words speaks of: the last one named, unless words such as 中小学 say all of them.
    func stage(in words: [UInt32]) -> StageReading {
        var i = 0
        var (first, last): (String?, String?)
        var isNeutral = false
        var areBasic = true
        while i < words.count {
            guard lexicon.stages.mayBegin(with: words[i]), let (length, stage) = lexicon.stage(in: words, at: i) else {
                i += 1
                continue
            }
            if let stage {
                first = first ?? stage
                last = stage
                areBasic = areBasic && (stage == "小学" || stage == "初中")
            } else {
                isNeutral = true
            }
            i += length
        }
        guard let first, let last else { return isNeutral ? .all : .none }
        if last != first, !isNeutral, areBasic {
            // 小学、初中…: both are meant when they stand side by side.
            if lexicon.bothStages.occurs(in: words) { return .all }
        }
        return .one(last)
    }

    enum StageReading: Equatable {
        case none, all
        case one(String)
        var name: String? { if case .one(let s) = self { s } else { nil } }
    }
}
