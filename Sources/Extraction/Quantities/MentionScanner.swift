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
    let reader: NumberReader
    let s: [UInt32]
    let places: RepairPlaces

    init(document: NormalizedDocument, vocabulary: Vocabulary) {
        self.document = document
        self.vocabulary = vocabulary
        s = document.text.scalars
        reader = NumberReader(s: s)
        places = RepairPlaces(document.repairs)
    }

    /// A number and what was read around it, before it becomes a record.
    struct Draft {
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
                        range: i..<unit.end, value: Rational(1, 2), unit: unit.unit.unit, kind: .count, isChinese: true)
                )
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
    func beginsQuantity(at i: Int, length: Int) -> Bool {
        guard ChineseNumeral.isNumeral(s[i]) else { return false }
        return ChineseNumeral.isNumeral(reader.at(i + length)) && ChineseNumeral.smallUnit(s[i + length - 1]) != nil
    }

    func phrase(_ range: Range<Int>) -> Draft {
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
            // 十四五: the number is the longest beginning that is one.
            var end = numberEnd
            while end > range.lowerBound, value == nil {
                value = ChineseNumeral.value(s[range.lowerBound..<end])
                end -= 1
            }
        }
        return Draft(
            range: range, value: value, unit: String(scalars: s[numberEnd..<range.upperBound]).filter { $0 != " " },
            kind: .phraseNumber, isChinese: !s[range.lowerBound].isASCIIDigit)
    }

    func letters(at start: Int, into drafts: inout [Draft]) -> Int {
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
        while reader.at(i) == 0x2D || reader.at(i) == 0x2F,
            reader.at(i + 1).isASCIIDigit || reader.at(i + 1).isASCIILetter
        {
            i += 1
            while reader.at(i).isASCIIDigit || reader.at(i).isASCIILetter || reader.at(i) == 0x5F { i += 1 }
        }
        return i
    }

    // MARK: - Digits

    func digits(at i: Int, into drafts: inout [Draft]) -> Int {
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
    func factor(of token: NumberToken) -> Rational? {
        var k = token.range.lowerBound
        while reader.at(k).isASCIIDigit || reader.at(k) == 0x2E || reader.at(k) == 0x2C { k += 1 }
        guard let digits = Rational(String(scalars: s[token.range.lowerBound..<k])), digits > 0 else { return nil }
        return token.value / digits
    }

    /// `6%—8%`, `30至40人`, `500-600人`: the upper number and where it ends (its unit is read afterwards).
    func rangeEnd(after token: NumberToken) -> (NumberToken, Int)? {
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
    func proportion(_ token: NumberToken) -> (Draft, Int)? {
        let end = token.range.upperBound
        let mark = reader.at(end)
        guard mark == 0x3A || mark == 0x2236, let second = reader.arabic(at: end + 1), !token.hasMultiplier else {
            return nil
        }
        let range = token.range.lowerBound..<second.range.upperBound
        let one = Rational(1)
        if second.value == one || token.value == one,
            !(second.range.count == 2 && second.value < 60 && token.value != one)
        {
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
}
