import Exact
import Lexicon
import Normalization
import Records
import Source

/// Finds every number of a text and tells what kind of number it is.
///
/// One pass from left to right. At each place the longest word of the vocabulary wins (统一 is no number, 双减 is a
/// name with one), then dates, then numbers in digits, then Chinese numerals that stand before a unit.
struct MentionScanner {
    let document: NormalizedDocument
    let vocabulary: Vocabulary
    private let reader: NumberReader
    private let s: [UInt32]

    init(document: NormalizedDocument, vocabulary: Vocabulary) {
        self.document = document
        self.vocabulary = vocabulary
        s = document.text.scalars
        reader = NumberReader(s: s)
    }

    /// A number and what was read around it, before it becomes a record.
    private struct Draft {
        var range: Range<Int>
        var value: Rational?
        var text: String?
        var unit = ""
        var kind = Mention.Kind.number
        var comparator = Comparator.eq
        var ulp = Rational(1)
        var isMore = false
        var isChinese = false
        var hasMultiplier = false
        var isGlued = false
        var high: Rational?
        var inferredUnit = false
        /// The comparator stood before the number and can serve coordinated numbers too.
        var comparatorBefore = false
        var scale = Rational(1)
    }

    func scan() -> [Mention] {
        var drafts: [Draft] = []
        var i = 0
        while i < s.count {
            let c = s[i]
            if let (length, word) = vocabulary.words.longest(in: s, at: i) {
                switch word {
                case .notNumber where !(i > 0 && s[i - 1] == code("第")) && !beginsQuantity(at: i, length: length):
                    i += length
                    continue
                case .denominator(let numbers):
                    for number in numbers {
                        var draft = phrase((i + number.lowerBound)..<(i + number.upperBound))
                        draft.kind = .ratio
                        drafts.append(draft)
                    }
                    i += length
                    continue
                case .phrase(let numbers) where !(s[i + length - 1].isASCIIDigit && reader.at(i + length).isASCIIDigit):
                    for number in numbers {
                        drafts.append(phrase((i + number.lowerBound)..<(i + number.upperBound)))
                    }
                    i += length
                    continue
                default: break
                }
            }
            if c.isASCIIDigit {
                i = digits(at: i, into: &drafts)
            } else if c.isASCIILetter {
                i = letters(at: i, into: &drafts)
            } else if c >= 0x2460 && c <= 0x2473 {
                drafts.append(
                    Draft(range: i..<(i + 1), value: Rational(Int(c) - 0x245F), kind: .listNumber, ulp: 1))
                i += 1
            } else if c > 0x2FFF, ChineseNumeral.isNumeral(c) {
                i = chinese(at: i, into: &drafts)
            } else if c == code("半"), let unit = unit(at: i + 1), ["年", "天", "小时", "学期"].contains(unit.unit.unit) {
                drafts.append(
                    Draft(
                        range: i..<unit.end, value: Rational(1, 2), unit: unit.unit.unit, kind: .count, isChinese: true))
                i = unit.end
            } else {
                i += 1
            }
        }
        coordinate(&drafts)
        return drafts.enumerated().map { mention($1, id: $0) }
    }

    // MARK: - Words

    /// `一个` in `一个百分点` must not be hidden by a word such as 一些; a listed word that is a numeral and a unit
    /// followed by a digit or more numerals is a quantity after all.
    private func beginsQuantity(at i: Int, length: Int) -> Bool {
        guard ChineseNumeral.isNumeral(s[i]) else { return false }
        return ChineseNumeral.isNumeral(reader.at(i + length)) && ChineseNumeral.smallUnit(s[i + length - 1]) != nil
    }

    private func phrase(_ range: Range<Int>) -> Draft {
        var numberEnd = range.lowerBound
        while numberEnd < range.upperBound, s[numberEnd].isASCIIDigit || ChineseNumeral.isNumeral(s[numberEnd]) {
            numberEnd += 1
        }
        var value: Rational?
        if s[range.lowerBound].isASCIIDigit {
            value = reader.arabic(at: range.lowerBound)?.value
        } else if s[range.lowerBound] == code("双") || s[range.lowerBound] == code("对") {
            value = 2
            numberEnd = range.lowerBound + 1
        } else if numberEnd > range.lowerBound {
            value = ChineseNumeral.value(s[range.lowerBound..<numberEnd])
        }
        return Draft(
            range: range, value: value, unit: String(scalars: s[numberEnd..<range.upperBound]).filter { $0 != " " },
            kind: .phraseNumber, isChinese: !s[range.lowerBound].isASCIIDigit)
    }

    private func letters(at start: Int, into drafts: inout [Draft]) -> Int {
        var i = start
        while reader.at(i).isASCIILetter || reader.at(i).isASCIIDigit || reader.at(i) == 0x5F { i += 1 }
        // L1 … L8: the column codes of the national tables.
        if s[start] == code("L"), i - start <= 3, i - start >= 2, let token = reader.arabic(at: start + 1),
            token.range.upperBound == i, !(start > 0 && (s[start - 1].isASCIILetter || s[start - 1].isASCIIDigit))
        {
            drafts.append(Draft(range: start..<i, value: token.value, unit: "L", kind: .listNumber))
            return i
        }
        // A4-B17-C32, X/2021-00419: a code, taken whole.
        while reader.at(i) == 0x2D || reader.at(i) == 0x2F, reader.at(i + 1).isASCIIDigit || reader.at(i + 1).isASCIILetter {
            i += 1
            while reader.at(i).isASCIIDigit || reader.at(i).isASCIILetter || reader.at(i) == 0x5F { i += 1 }
        }
        return i
    }

    // MARK: - Digits

    private func digits(at i: Int, into drafts: inout [Draft]) -> Int {
        if let (draft, end) = date(at: i) {
            drafts.append(draft)
            return end
        }
        if let (draft, end) = documentNumber(at: i) {
            drafts.append(draft)
            return end
        }
        guard var token = reader.arabic(at: i) else { return i + 1 }
        var end = token.range.upperBound
        let before = reader.at(i - 1)
        // 0013zp, 39388b: a code. Units in Latin letters are in the lexicon.
        if reader.at(end).isASCIILetter || reader.at(end) == 0x5F || before == 0x5F, unit(at: end) == nil {
            while reader.at(end).isASCIILetter || reader.at(end).isASCIIDigit || reader.at(end) == 0x5F { end += 1 }
            if end > token.range.upperBound || before == 0x5F { return end }
        }
        if let list = listNumber(token) {
            drafts.append(list)
            return list.range.upperBound
        }
        // 5+2, 1+N+X: a name.
        if reader.at(end) == 0x2B || before == 0x2B, !token.hasPoint, !token.hasMultiplier {
            drafts.append(Draft(range: token.range, value: token.value, kind: .phraseNumber))
            return end
        }
        if let (draft, end) = proportion(token) {
            drafts.append(draft)
            return end
        }
        // Seven and more digits that nothing counts, and digits tied by hyphens, are numbers of telephones and files.
        if reader.at(end) == 0x2D, reader.at(end + 1).isASCIIDigit, before == 0x2D || reader.at(i) == 0x30 {
            while reader.at(end).isASCIIDigit || reader.at(end) == 0x2D { end += 1 }
            return end
        }
        var high: Rational?
        if let (upper, upperEnd) = rangeEnd(after: token) {
            high = upper.value
            if upper.hasMultiplier, !token.hasMultiplier, let factor = factor(of: upper) {
                token.value = token.value * factor
                token.ulp = token.ulp * factor
                token.scale = factor
            }
            token.range = token.range.lowerBound..<upperEnd
            token.isMore = upper.isMore
            end = upperEnd
        }
        var draft = quantity(token)
        if let high {
            draft.high = high
            draft.comparator = .range
        }
        drafts.append(draft)
        return max(draft.range.upperBound, i + 1)
    }

    /// What the digits of a token were multiplied by (`2万` → 10,000).
    private func factor(of token: NumberToken) -> Rational? {
        var k = token.range.lowerBound
        while reader.at(k).isASCIIDigit || reader.at(k) == 0x2E || reader.at(k) == 0x2C { k += 1 }
        guard let digits = Rational(String(scalars: s[token.range.lowerBound..<k])), digits > 0 else { return nil }
        return token.value / digits
    }

    /// `6%—8%`, `30至40人`, `500-600人`: the upper number and where it ends (its unit is read afterwards).
    private func rangeEnd(after token: NumberToken) -> (NumberToken, Int)? {
        var j = token.range.upperBound
        if reader.at(j) == 0x25 { j += 1 }
        let c = reader.at(j)
        let connectors: [Unicode.Scalar] = ["—", "–", "-", "~", "〜", "至", "－", "∼"]
        guard connectors.contains(where: { $0.value == c }), reader.at(token.range.lowerBound) != 0x30 || token.hasPoint
        else { return nil }
        var k = j + 1
        while reader.at(k) == c { k += 1 }
        if reader.at(k).isSpace { k += 1 }
        guard let upper = reader.arabic(at: k), upper.value > token.value, !upper.isGlued else { return nil }
        return (upper, upper.range.upperBound)
    }

    /// `19.4:1`, `1:16.5`, `3/8`; nil for a time of day.
    private func proportion(_ token: NumberToken) -> (Draft, Int)? {
        let end = token.range.upperBound
        let mark = reader.at(end)
        guard mark == 0x3A || mark == 0x2236, let second = reader.arabic(at: end + 1), !token.hasMultiplier else { return nil }
        let range = token.range.lowerBound..<second.range.upperBound
        let one = Rational(1)
        if second.value == one || token.value == one, !(second.range.count == 2 && second.value < 60 && token.value != one) {
            let isFirst = second.value == one
            let main = isFirst ? token : second
            var draft = Draft(
                range: range, value: main.value, unit: isFirst ? "n:1" : "1:n", kind: .ratio, ulp: main.ulp)
            if let (comparator, _) = comparatorBefore(range.lowerBound) { draft.comparator = comparator }
            return (draft, range.upperBound)
        }
        if second.range.count == 2, !second.hasPoint, !token.hasPoint, token.value < 24, second.value < 60 {
            return (
                Draft(range: range, value: nil, text: String(scalars: s[range]), unit: "time", kind: .date),
                range.upperBound
            )
        }
        guard second.value > 0 else { return nil }
        return (
            Draft(range: range, value: token.value / second.value, unit: "", kind: .ratio, ulp: 0), range.upperBound
        )
    }

    // MARK: - Dates and years

    private func number(at i: Int, max digits: Int) -> (value: Int, end: Int)? {
        var j = i
        var value = 0
        while reader.at(j).isASCIIDigit, j - i < digits { value = value * 10 + Int(s[j]) - 0x30; j += 1 }
        return j > i && !reader.at(j).isASCIIDigit ? (value, j) : nil
    }

    private func skipSpace(_ i: Int) -> Int { reader.at(i).isSpace ? i + 1 : i }

    private func date(at i: Int) -> (Draft, Int)? {
        if reader.at(i - 1).isASCIIDigit || reader.at(i - 1) == 0x2E { return nil }
        guard let (first, afterFirst) = number(at: i, max: 4) else { return nil }
        let isYear = afterFirst - i == 4 && (1900...2100).contains(first)
        var j = skipSpace(afterFirst)
        if isYear {
            // 2023-04-18, 2023/4/18, 2023.4.18
            let mark = reader.at(afterFirst)
            if mark == 0x2D || mark == 0x2F || mark == 0x2E, let (month, e1) = number(at: afterFirst + 1, max: 2),
                (1...12).contains(month)
            {
                if reader.at(e1) == mark, let (day, e2) = number(at: e1 + 1, max: 2), (1...31).contains(day) {
                    return (Draft(range: i..<e2, text: iso(first, month, day), kind: .date), e2)
                }
            }
            // 2022—2030年, 2021-2022学年
            let dash = reader.at(j)
            if [code("—"), code("–"), code("-"), code("~"), code("至"), code("－")].contains(dash) {
                var k = j + 1
                while reader.at(k) == dash { k += 1 }
                k = skipSpace(k)
                if let (last, afterLast) = number(at: k, max: 4), afterLast - k == 4, (1900...2100).contains(last) {
                    var e = skipSpace(afterLast)
                    if reader.at(e, "学"), reader.at(e + 1, "年") { e += 2 } else if reader.at(e, "年") { e += 1 } else { e = afterLast }
                    if reader.at(e, "度") { e += 1 }
                    var draft = Draft(range: i..<e, value: Rational(first), unit: "年", kind: .year)
                    draft.comparator = .range
                    draft.high = Rational(last)
                    return (draft, e)
                }
            }
            if reader.at(j, "年"), !reader.at(j + 1, "级") {
                var e = j + 1
                if let (month, e1) = number(at: skipSpace(e), max: 2), (1...12).contains(month) {
                    let m = skipSpace(e1)
                    if reader.at(m, "月") {
                        e = m + 1
                        if let (day, e2) = number(at: skipSpace(e), max: 2), (1...31).contains(day) {
                            let d = skipSpace(e2)
                            if reader.at(d, "日") || reader.at(d, "号") {
                                return (Draft(range: i..<(d + 1), text: iso(first, month, day), kind: .date), d + 1)
                            }
                        }
                        return (Draft(range: i..<e, text: iso(first, month, nil), kind: .date), e)
                    }
                }
                if reader.at(e, "度") { e += 1 }
                var draft = Draft(range: i..<e, value: Rational(first), unit: "年", kind: .year)
                draft.comparator = yearComparator(i, e)
                return (draft, e)
            }
            return nil
        }
        // 11月, 3月26日, 26日
        if afterFirst - i <= 2, (1...12).contains(first), reader.at(j, "月"), !reader.at(j + 1, "份") || true {
            var e = j + 1
            if let (day, e2) = number(at: skipSpace(e), max: 2), (1...31).contains(day) {
                let d = skipSpace(e2)
                if reader.at(d, "日") || reader.at(d, "号") { e = d + 1 }
            }
            if reader.at(e, "份") { e += 1 }
            return (Draft(range: i..<e, text: String(scalars: s[i..<e]), kind: .date), e)
        }
        if afterFirst - i <= 2, (1...31).contains(first), reader.at(j, "日") {
            j += 1
            return (Draft(range: i..<j, text: String(scalars: s[i..<j]), kind: .date), j)
        }
        return nil
    }

    private func iso(_ year: Int, _ month: Int, _ day: Int?) -> String {
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(year)-\(two(month))" + (day.map { "-\(two($0))" } ?? "")
    }

    private func yearComparator(_ start: Int, _ end: Int) -> Comparator {
        let after = String(scalars: s[end..<min(end + 3, s.count)])
        if after.hasPrefix("及之前") || after.hasPrefix("及以前") || after.hasPrefix("前") || after.hasPrefix("以前") || after.hasPrefix("之前") {
            return .le
        }
        if after.hasPrefix("之后") || after.hasPrefix("以后") || after.hasPrefix("后") { return .gt }
        if after.hasPrefix("起") || after.hasPrefix("以来") { return .ge }
        return .eq
    }

    /// `〔2017〕6号`, `[2017]6号`, `(2017)6号`; the mention is the number, its span the whole.
    private func documentNumber(at i: Int) -> (Draft, Int)? {
        let open = reader.at(i - 1)
        let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [("〔", "〕"), ("[", "]"), ("(", ")"), ("【", "】"), ("〈", "〉")]
        guard let pair = pairs.first(where: { $0.0.value == open }),
            let (year, e1) = number(at: i, max: 4), (1949...2100).contains(year), reader.at(e1) == pair.1.value
        else { return nil }
        var k = skipSpace(e1 + 1)
        if reader.at(k, "第") { k += 1 }
        guard let (serial, e2) = number(at: k, max: 5) else { return nil }
        let mark = skipSpace(e2)
        guard reader.at(mark, "号") else { return nil }
        return (
            Draft(range: (i - 1)..<(mark + 1), value: Rational(serial), unit: "号", kind: .docNumber), mark + 1
        )
    }

    // MARK: - List numbers

    private func isLineStart(_ i: Int) -> Bool {
        var j = i - 1
        while j >= 0, s[j].isSpace || s[j] == code("|") || s[j] == code("“") { j -= 1 }
        return j < 0 || s[j] == 0x0A
    }
    private func isSentenceStart(_ i: Int) -> Bool {
        if isLineStart(i) { return true }
        var j = i - 1
        while j >= 0, s[j].isSpace || s[j] == code("“") { j -= 1 }
        guard let c = Unicode.Scalar(reader.at(j)) else { return false }
        return "。;:!?,)】]".unicodeScalars.contains(c)
    }

    /// `1、` `1.` `(1)` at the start of a line or sentence.
    private func listNumber(_ token: NumberToken) -> Draft? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        guard !token.hasPoint, !token.hasMultiplier, !token.isMore, end - start <= 2 else { return nil }
        let after = reader.at(end)
        if after == code("、") || after == code(".") || after == code("．") || after == code(")"), isSentenceStart(start) {
            if after == code("、"), !isLineStart(start), reader.at(end + 1).isASCIIDigit { return nil }
            return Draft(range: start..<(end + 1), value: token.value, kind: .listNumber)
        }
        if after == code(")"), reader.at(start - 1) == code("("), isSentenceStart(start - 1) {
            return Draft(range: (start - 1)..<(end + 1), value: token.value, kind: .listNumber)
        }
        if start >= 2, s[start - 1] == code("标"), s[start - 2] == code("指"), isSentenceStart(start - 2) {
            return Draft(range: (start - 2)..<end, value: token.value, unit: "指标", kind: .listNumber)
        }
        return nil
    }

    private func chineseListNumber(_ token: NumberToken) -> Draft? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        let after = reader.at(end)
        if start >= 2, s[start - 1] == code("标"), s[start - 2] == code("指"), isSentenceStart(start - 2) {
            return Draft(range: (start - 2)..<end, value: token.value, unit: "指标", kind: .listNumber, isChinese: true)
        }
        guard end - start <= 3 else { return nil }
        if after == code("、") || after == code(".") || after == code("，") || after == code("．"),
            isLineStart(start) || (isSentenceStart(start) && after == code("、") && !ChineseNumeral.isNumeral(reader.at(end + 1)))
        {
            return Draft(range: start..<(end + 1), value: token.value, kind: .listNumber, isChinese: true)
        }
        if after == code(")"), reader.at(start - 1) == code("(") {
            return Draft(range: (start - 1)..<(end + 1), value: token.value, kind: .listNumber, isChinese: true)
        }
        if after == code("是"), isSentenceStart(start), token.value <= 20 {
            return Draft(range: start..<(end + 1), value: token.value, kind: .listNumber, isChinese: true)
        }
        return nil
    }

    // MARK: - Chinese numerals

    private func chinese(at i: Int, into drafts: inout [Draft]) -> Int {
        // 百分之三十, 千分之一
        if let (draft, end) = outOfHundred(at: i) {
            drafts.append(draft)
            return end
        }
        // 二〇二三年
        if let (draft, end) = chineseYear(at: i) {
            drafts.append(draft)
            return end
        }
        guard let token = reader.chinese(at: i) else {
            var j = i
            while ChineseNumeral.isNumeral(reader.at(j)) { j += 1 }
            // 三五个, 两三百: an estimate whose bounds are the two digits.
            if j - i == 2, let a = ChineseNumeral.digit(s[i]), let b = ChineseNumeral.digit(s[i + 1]), b == a + 1,
                let unit = unit(at: j)
            {
                var draft = Draft(
                    range: i..<unit.end, value: Rational(a), unit: unit.unit.unit, kind: kind(of: unit.unit), isChinese: true)
                draft.comparator = .range
                draft.high = Rational(b)
                drafts.append(draft)
                return unit.end
            }
            return max(j, i + 1)
        }
        let end = token.range.upperBound
        if let list = chineseListNumber(token) {
            drafts.append(list)
            return end
        }
        let before = reader.at(i - 1)
        if before == code("第") {
            let unit = unit(at: end)
            drafts.append(
                Draft(
                    range: (i - 1)..<(unit?.end ?? end), value: token.value, unit: unit?.unit.unit ?? "", kind: .ordinal,
                    isChinese: true))
            return unit?.end ?? end
        }
        if before == code("每"), end - i == 1, ChineseNumeral.digit(s[i]) == nil, let unit = unit(at: end) {
            drafts.append(
                Draft(range: i..<unit.end, value: token.value, unit: unit.unit.unit, kind: .ratio, isChinese: true))
            return unit.end
        }
        let after = reader.at(end)
        // 四年级, 初二, 高三
        if after == code("年"), reader.at(end + 1) == code("级") {
            drafts.append(
                Draft(range: i..<(end + 2), value: token.value, unit: "年级", kind: .ordinal, isChinese: true))
            return end + 2
        }
        if let unit = unit(at: end) {
            // 两个100%, 四个聚焦, 三大体系: a slogan counts its own points.
            if ["个", "大", "项", "种", "类", "条", "支"].contains(unit.unit.unit), token.value <= 20,
                isSlogan(at: unit.end)
            {
                drafts.append(
                    Draft(
                        range: i..<unit.end, value: token.value, unit: unit.unit.unit, kind: .phraseNumber,
                        isChinese: true))
                return unit.end
            }
            var draft = quantity(token)
            draft.isChinese = true
            drafts.append(draft)
            return draft.range.upperBound
        }
        if after == code("大"), isSlogan(at: end + 1) {
            drafts.append(Draft(range: i..<(end + 1), value: token.value, unit: "大", kind: .phraseNumber, isChinese: true))
            return end + 1
        }
        // A number of several numerals with 百, 千, 万 in it needs no unit (一百五十二); a lone 一 or 万 is a word.
        let isWhole = isLineStart(i) && (end == s.count || s[end] == 0x0A)
        let hasUnitNumeral = s[i..<min(end, s.count)].contains { ChineseNumeral.digit($0) == nil }
        if isWhole || end - i >= 2 && hasUnitNumeral || token.hasPoint {
            drafts.append(quantity(token))
            return drafts.last?.range.upperBound ?? end
        }
        return end
    }

    /// What follows `N个` and makes it a slogan: a listed noun, a quotation, or `100%`.
    private func isSlogan(at i: Int) -> Bool {
        if vocabulary.abstractNouns.longest(in: s, at: i) != nil { return true }
        let c = reader.at(i)
        return c == code("“") || c == code("”") || c == code("\"") || reader.at(i) == 0x31 && reader.at(i + 1) == 0x30 && reader.at(i + 2) == 0x30 && reader.at(i + 3) == 0x25
    }

    private func outOfHundred(at i: Int) -> (Draft, Int)? {
        guard reader.at(i + 1, "分"), reader.at(i + 2, "之") else { return nil }
        let base: Int
        switch Unicode.Scalar(s[i]) {
        case "百": base = 100
        case "千": base = 1000
        case "万": base = 10_000
        default:
            guard let denominator = ChineseNumeral.value(s[i...i]), denominator > 1,
                let token = reader.chinese(at: i + 3)
            else { return nil }
            var draft = Draft(
                range: i..<token.range.upperBound, value: token.value / denominator, kind: .ratio, ulp: 0, isChinese: true)
            if let (comparator, _) = comparatorBefore(i) { draft.comparator = comparator }
            return (draft, token.range.upperBound)
        }
        guard let token = reader.chinese(at: i + 3) ?? reader.arabic(at: i + 3) else { return nil }
        let factor = Rational(100) / Rational(base)
        var draft = Draft(
            range: i..<token.range.upperBound, value: token.value * factor, unit: "%", kind: .percent,
            ulp: token.ulp * factor, isMore: token.isMore, isChinese: true)
        finishComparators(&draft, numberStart: i)
        return (draft, draft.range.upperBound)
    }

    private func chineseYear(at i: Int) -> (Draft, Int)? {
        var j = i
        while j - i < 4, let _ = ChineseNumeral.digit(reader.at(j)) { j += 1 }
        guard j - i == 4, reader.at(j, "年"), let value = ChineseNumeral.value(s[i..<j]), value >= 1900, value <= 2100
        else { return nil }
        return (Draft(range: i..<(j + 1), value: value, unit: "年", kind: .year, isChinese: true), j + 1)
    }

    // MARK: - Quantities

    private func unit(at i: Int) -> (unit: Vocabulary.Unit, end: Int)? {
        var start = i
        if reader.at(start).isSpace, !reader.at(start + 1).isSpace { start += 1 }
        guard let (length, unit) = vocabulary.units.longest(in: s, at: start) else { return nil }
        var (found, size) = (unit, length)
        while true {
            let form = String(scalars: s[start..<(start + size)])
            let stops = vocabulary.notBefore[form] ?? []
            let rest = start + size
            if !stops.contains(where: { stop in rest + stop.count <= s.count && s[rest..<(rest + stop.count)].elementsEqual(stop) }) {
                return (found, start + size)
            }
            // A shorter unit may still do: 人次 before … → 人.
            guard size > 1, let (shorter, u) = vocabulary.units.longest(in: s, at: start, before: start + size - 1) else {
                return nil
            }
            (found, size) = (u, shorter)
        }
    }

    private func kind(of unit: Vocabulary.Unit) -> Mention.Kind {
        switch unit.kind {
        case "money": .money
        case "percent": .percent
        case "ratio": .ratio
        case "area": .area
        case "ordinal": .ordinal
        default: .count
        }
    }

    private func quantity(_ token: NumberToken) -> Draft {
        var draft = Draft(
            range: token.range, value: token.value, kind: .number, ulp: token.ulp, isMore: token.isMore,
            isChinese: token.isChinese, hasMultiplier: token.hasMultiplier, isGlued: token.isGlued)
        draft.scale = token.scale
        let start = token.range.lowerBound
        if let unit = unit(at: token.range.upperBound), !token.isGlued {
            draft.unit = unit.unit.unit
            draft.kind = kind(of: unit.unit)
            draft.range = start..<unit.end
            if draft.unit == "‰" { draft.kind = .percent }
        } else if token.hasPoint, token.value < 1, hasCoefficientBefore(start) {
            draft.kind = .ratio
        } else if token.hasMultiplier, hasMoneyBefore(start) {
            draft.unit = "元"
            draft.kind = .money
            draft.inferredUnit = true
        }
        if reader.at(start - 1) == code("第") {
            draft.kind = .ordinal
            draft.range = (start - 1)..<draft.range.upperBound
        }
        if reader.at(start - 1) == code("每"), draft.kind == .count, token.value == Rational(100) || token.value == Rational(1000) {
            draft.kind = .ratio
        }
        finishComparators(&draft, numberStart: start)
        return draft
    }

    private func finishComparators(_ draft: inout Draft, numberStart: Int) {
        if let (comparator, start) = comparatorBefore(numberStart) {
            draft.comparator = comparator
            draft.comparatorBefore = true
            // 没有超过45人的小学班级 denies the classes, not the number: those of over 45 are none.
            let negated = reader.at(start, "没") || reader.at(start, "无")
            if negated, comparator == .le || comparator == .ge, reader.at(draft.range.upperBound, "的") || reader.at(draft.range.upperBound).isHan && !["。", ",", ";"].contains(where: { reader.at(draft.range.upperBound, $0) }) {
                draft.comparator = comparator == .le ? .gt : .lt
            }
        }
        var end = draft.range.upperBound
        if reader.at(end).isSpace { end += 1 }
        if draft.kind.isQuantity, let (length, means) = vocabulary.comparatorsAfter.longest(in: s, at: end),
            let comparator = Comparator(rawValue: means)
        {
            // 40人以下 after 不: the word after wins unless the one before is explicit (超过…以上 is ≥ all the same).
            if draft.comparator == .eq || comparator == .ge || comparator == .le { draft.comparator = comparator }
            draft.comparatorBefore = false
            if means == "gt", length == 1 { draft.range = draft.range.lowerBound..<(end + length) }
        }
        if draft.isMore, draft.comparator == .eq || draft.comparator == .approx { draft.comparator = .gt }
    }

    private func comparatorBefore(_ start: Int) -> (Comparator, Int)? {
        var fillers = 0
        var end = start
        while fillers < 3 {
            let back = Array(s[max(0, end - 8)..<end].reversed())
            if let (length, means) = vocabulary.comparatorsBefore.longest(in: back, at: 0), let comparator = Comparator(rawValue: means), length > 1 || standsAlone(back[0], at: end - 1) {
                return (comparator, end - length)
            }
            let c = reader.at(end - 1)
            guard c == code("在") || c == code("为") || c == code("到") || c == code("达") || c.isSpace else { return nil }
            end -= 1
            fillers += 1
        }
        return nil
    }

    /// 近 in 附近, 约 in 节约, 超 in 赶超 say nothing about the number after them.
    private func standsAlone(_ c: UInt32, at i: Int) -> Bool {
        let before = reader.at(i - 1)
        let words: [Unicode.Scalar: [Unicode.Scalar]] = [
            "近": ["附", "最", "邻", "靠", "接", "就", "临"], "约": ["节", "条", "签", "合", "履", "公"],
            "超": ["赶", "反"], "上": ["以", "达", "网", "线", "早", "晚"], "多": ["许", "众", "诸"], "足": ["满", "充"],
        ]
        guard let scalar = Unicode.Scalar(c), let list = words[scalar] else { return true }
        return !list.contains { $0.value == before }
    }

    /// Whether 系数, 差异率 or 比 was said shortly before, in the same sentence.
    private func hasCoefficientBefore(_ i: Int) -> Bool { window(before: i, contains: ["系数", "差异率", "比值", "指数", "之比"]) }
    private func hasMoneyBefore(_ i: Int) -> Bool {
        window(before: i, contains: ["资金", "经费", "投入", "投资", "财政", "收入", "支出", "拨款", "补助", "贷款", "捐", "预算", "奖金", "工资", "奖池", "金额", "元"])
    }

    private func window(before i: Int, contains words: [String]) -> Bool {
        var start = i
        // One full stop may stand between: 校际差异率结果为:小学0.082。初中0.143.
        var stops = 0
        while start > 0, i - start < 60, s[start - 1] != 0x0A {
            if s[start - 1] == code("。") { stops += 1; if stops > 1 { break } }
            start -= 1
        }
        let text = String(scalars: s[start..<i])
        return words.contains { text.contains($0) }
    }

    /// Numbers joined by 、 和 或 share the unit of the last and the comparator of the first.
    private func coordinate(_ drafts: inout [Draft]) {
        guard drafts.count > 1 else { return }
        for i in stride(from: drafts.count - 2, through: 0, by: -1) {
            let (a, b) = (drafts[i], drafts[i + 1])
            guard isCoordination(a.range.upperBound..<max(a.range.upperBound, b.range.lowerBound)) else { continue }
            if a.unit.isEmpty, a.kind == .number, b.kind.isQuantity, !b.unit.isEmpty, !b.hasMultiplier, !b.isChinese {
                drafts[i].unit = b.unit
                drafts[i].kind = b.kind
            } else if a.unit == "个", b.unit == "百分点" || b.unit == "个百分点" {
                drafts[i].unit = b.unit
                drafts[i].kind = .percent
            }
        }
        for i in 1..<drafts.count {
            let (a, b) = (drafts[i - 1], drafts[i])
            if a.comparatorBefore, b.comparator == .eq, b.kind.isQuantity, a.kind == b.kind,
                isCoordination(a.range.upperBound..<max(a.range.upperBound, b.range.lowerBound))
            {
                drafts[i].comparator = a.comparator
                drafts[i].comparatorBefore = true
            }
        }
    }

    private func isCoordination(_ gap: Range<Int>) -> Bool {
        guard gap.count == 1 else { return false }
        let c = s[gap.lowerBound]
        return c == code("、") || c == code("和") || c == code("或") || c == code("与") || c == code("及")
    }

    // MARK: - Records

    private func mention(_ draft: Draft, id: Int) -> Mention {
        let source = document.text.sourceRange(draft.range)
        let repairs = document.repairs.indices.filter {
            let r = document.repairs[$0].source
            return r.lowerBound < source.upperBound && source.lowerBound < r.upperBound || r.isEmpty && source.contains(r.lowerBound)
        }
        var status = Status.certain
        var candidates: [String] = []
        for r in repairs {
            let repair = document.repairs[r]
            switch (repair.kind, repair.status) {
            case ("redaction", _), ("pinyin", _), ("width", _): break
            case (_, .unresolved):
                status = .ambiguous
                candidates += repair.candidates.map(\.text)
            case (_, .conjectured): if status == .certain { status = .conjectured }
            case (_, .certain): break
            }
        }
        if draft.isGlued { status = .ambiguous }
        if draft.inferredUnit, status == .certain { status = .conjectured }
        return Mention(
            id: id, span: document.source.span(source), quote: document.source.quote(source), range: draft.range,
            value: draft.value, valueText: draft.text ?? draft.value?.decimal ?? String(scalars: s[draft.range]),
            unit: draft.unit, comparator: draft.comparator, interval: interval(draft), ulp: draft.ulp,
            kind: draft.kind, status: status, candidates: candidates, repairs: repairs, isChinese: draft.isChinese,
            scale: draft.scale)
    }

    private func interval(_ draft: Draft) -> Interval {
        guard let value = draft.value else { return .everything }
        return MentionInterval.interval(
            value: value, ulp: draft.ulp, kind: draft.kind, comparator: draft.comparator, isMore: draft.isMore,
            upper: draft.high)
    }
}
