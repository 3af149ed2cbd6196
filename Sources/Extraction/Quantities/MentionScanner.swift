import Exact
import Lexicon
import Normalization
import Records
import Source

/// Finds every number of a text and tells what kind of number it is.
///
/// One pass from left to right. At each place the longest word of the vocabulary wins (统一 is no number, 双减 is a
/// name with one), then dates, then numbers in digits, then Chinese numerals that stand before a unit.
///
/// A class, as it holds much and is handed to every one of its methods and closures.
final class MentionScanner {
    let document: NormalizedDocument
    let vocabulary: Vocabulary
    let reader: NumberReader
    let s: [UInt32]
    let places: RepairPlaces
    let hasCodes: Bool

    init(document: NormalizedDocument, vocabulary: Vocabulary) {
        self.document = document
        self.vocabulary = vocabulary
        s = document.text.scalars
        reader = NumberReader(s: s, vocabulary: vocabulary)
        places = RepairPlaces(document.repairs)
        hasCodes = MentionScanner.hasCodes(s)
    }

    func scan() -> [Mention] {
        var drafts: [Draft] = []
        var i = 0
        let (starts, numberStarts) = MentionScanner.starts(vocabulary)
        while i < s.count {
            let c = s[i]
            if !starts.mayContain(c) { i += 1; continue }
            if let (length, word) = vocabulary.words.longest(in: s, at: i) {
                switch word {
                case .notNumber where !(i > 0 && s[i - 1] == code("第")) && !beginsQuantity(at: i, length: length):
                    i += length
                    continue
                case .denominator(let numbers):
                    for number in numbers {
                        let draft = phrase((i + number.lowerBound)..<(i + number.upperBound))
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
            i = numberStarts.mayContain(c) ? number(at: i, c, into: &drafts) ?? i + 1 : i + 1
        }
        coordinate(&drafts)
        shareLimits(&drafts)
        tellNames(&drafts)
        joinBounds(&drafts)
        return drafts.enumerated().map { mention($1, id: $0) }
    }

    /// With which scalars begins what is looked at, and with which of them a number.
    private static func starts(_ vocabulary: Vocabulary) -> (all: ScalarBits, numbers: ScalarBits) {
        var (all, numbers) = (vocabulary.starts, vocabulary.numberStarts)
        all.formUnion(ChineseNumeral.characters)
        numbers.formUnion(ChineseNumeral.characters)
        return (all, numbers)
    }

    /// The number that begins with the scalar `c` at `i`, and where to go on; nil where none does.
    private func number(at i: Int, _ c: UInt32, into drafts: inout [Draft]) -> Int? {
        if c.isASCIIDigit { return digits(at: i, into: &drafts) }
        if c.isASCIILetter { return letters(at: i, into: &drafts) }
        if c >= 0x2460 && c <= 0x2473 {
            drafts.append(
                Draft(range: i..<(i + 1), value: Rational(Int(c) - 0x245F), kind: .listNumber, ulp: 1, start: i))
            return i + 1
        }
        let forms = vocabulary.forms
        if c == 0x2E {
            let before = reader.at(i - 1)
            let isFree = i == 0 || before.isSpace || before == 0x0A || before == 0x28 || before == 0x7C
            return isFree && reader.at(i + 1).isASCIIDigit ? digits(at: i, into: &drafts) : nil
        }
        if let token = reader.vulgar(at: i) {
            drafts.append(quantity(token, after: drafts.last?.range.upperBound ?? 0))
            return max(drafts[drafts.count - 1].range.upperBound, i + 1)
        }
        if forms.negative.contains(c), let end = negative(at: i, length: 1, into: &drafts) { return end }
        if c < 0x2FFF { return nil }
        if let end = share(at: i, into: &drafts) { return end }
        if let length = forms.below.lengthBeginning(in: s, at: i, before: s.count),
            let end = negative(at: i, length: length, into: &drafts)
        {
            return end
        }
        if ChineseNumeral.isNumeral(c) || reader.isSome(at: i) { return chinese(at: i, into: &drafts) }
        if c == code("半") { return half(at: i, into: &drafts) }
        // 点五, alone on its line
        if forms.point.contains(c), ChineseNumeral.digit(reader.at(i + 1)) != nil, isLineStart(i), reader.isAlone(i) {
            var token = NumberToken(range: i..<i, value: 0, ulp: 1, isChinese: true)
            reader.decimals(&token)
            guard token.hasPoint else { return nil }
            drafts.append(quantity(token))
            return drafts[drafts.count - 1].range.upperBound
        }
        return nil
    }

    // MARK: - Words

    /// `一个` in `一个百分点` must not be hidden by a word such as 一些; a listed word that is a numeral and a unit
    /// followed by a digit or more numerals is a quantity after all, and so is one that a number goes beyond (一点五).
    func beginsQuantity(at i: Int, length: Int) -> Bool {
        guard ChineseNumeral.isNumeral(s[i]) else { return false }
        if ChineseNumeral.isNumeral(reader.at(i + length)), ChineseNumeral.smallUnit(s[i + length - 1]) != nil {
            return true
        }
        guard let token = reader.chinese(at: i) else { return false }
        if token.range.upperBound > i + length { return !token.isJoined && (token.hasPoint || token.range.count > 2) }
        return reader.fraction(from: token).map { $0.range.upperBound > i + length } ?? false
    }

    func phrase(_ range: Range<Int>) -> Draft {
        var numberEnd = range.lowerBound
        while numberEnd < range.upperBound,
            s[numberEnd].isASCIIDigit || s[numberEnd] == 0x2E || ChineseNumeral.isNumeral(s[numberEnd])
        {
            numberEnd += 1
        }
        var value: Rational?
        if s[range.lowerBound].isASCIIDigit {
            value = reader.arabicLiteral(at: range.lowerBound, isFirst: true)?.value
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

    /// `www.abc.com|2021年3月23日`: the year behind an address that lost its blank.
    private func isYearBehindAddress(_ i: Int) -> Bool {
        i > 0 && reader.at(i + 4, "年") && (reader.at(i) == 0x31 || reader.at(i) == 0x32)
            && s[i..<(i + 4)].allSatisfy(\.isASCIIDigit) && reader.at(i - 1).isASCIILetter
    }

    func letters(at start: Int, into drafts: inout [Draft]) -> Int {
        if let (draft, end) = standardNumber(at: start) {
            drafts.append(draft)
            return end
        }
        var i = start
        while reader.at(i).isASCIILetter { i += 1 }
        // RMB100: the currency, then the amount.
        if reader.at(i).isASCIIDigit,
            vocabulary.forms.currencies.longest(in: s, backFrom: i, to: start)?.length == i - start
        {
            return i
        }
        if isYearBehindAddress(i), reader.at(start - 1) == 0x2E { return i }
        // http://…: an address, to its end.
        if reader.at(i) == 0x3A, reader.at(i + 1) == 0x2F, reader.at(i + 2) == 0x2F {
            while i < s.count, s[i] > 0x20, s[i] < 0x7F { i += 1 }
            return isYearBehindAddress(i - 4) ? i - 4 : i
        }
        while reader.at(i).isASCIILetter || reader.at(i).isASCIIDigit || reader.at(i) == 0x5F { i += 1 }
        // v2.3.1
        while reader.at(i - 1).isASCIIDigit, reader.at(i) == 0x2E, reader.at(i + 1).isASCIIDigit {
            i += 1
            while reader.at(i).isASCIIDigit { i += 1 }
        }
        // L1 … L8: the column codes of the national tables.
        if s[start] == code("L"), i - start <= 3, i - start >= 2, let token = reader.arabic(at: start + 1),
            token.range.upperBound == i, !(start > 0 && (s[start - 1].isASCIILetter || s[start - 1].isASCIIDigit))
        {
            drafts.append(Draft(range: start..<i, value: token.value, unit: "L", kind: .listNumber))
            return i
        }
        if let draft = indicatorCode(start..<i) {
            drafts.append(draft)
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
}
