import Exact
import Lexicon
import Records
import Source

extension MentionScanner {
    /// A number in Arabic digits at `i`, or what else the digits are: a date, a code, a name.
    /// - Returns: where to go on.
    func digits(at i: Int, into drafts: inout [Draft], isSigned: Bool = false) -> Int {
        let isItem = drafts.last.map { $0.kind == .listNumber && $0.range.upperBound == i } ?? false
        if let (draft, end) = date(at: i, beginsItem: isItem) ?? documentNumber(at: i) {
            drafts.append(draft)
            return end
        }
        guard var token = letterspaced(at: i) ?? reader.numeral(at: i) else { return i + 1 }
        if token.value.isUndefined || isRunTogether(token) {
            drafts.append(tooLong(token))
            return token.range.upperBound
        }
        if let end = gluedYear(token, into: &drafts) ?? maskedEnd(token) { return end }
        if isAddress(token) || isMasked(token) { return token.range.upperBound }
        if let comma = amountEnd(token), let first = reader.arabicLiteral(at: i, isFirst: false), first.end == comma {
            token = NumberToken(range: i..<comma, value: first.value, ulp: first.unit)
        }
        if let end = endOfCode(token) { return end }
        if let list = isSigned ? nil : listNumber(token) {
            drafts.append(list)
            return list.range.upperBound
        }
        if isName(token) {
            drafts.append(Draft(range: token.range, value: token.value, kind: .phraseNumber))
            return token.range.upperBound
        }
        if let (parts, end) = proportionParts(token) {
            drafts += parts
            return end
        }
        if let (draft, end) = proportion(token) {
            drafts.append(draft)
            return end
        }
        if let end = endOfTelephone(token) { return end }
        if let (draft, end) = clock(token) {
            drafts.append(draft)
            return end
        }
        if let fraction = reader.fraction(from: token) { token = fraction }
        if isSigned { token.value = -token.value }
        let draft = quantity(token, after: drafts.last?.range.upperBound ?? 0)
        drafts.append(draft)
        return max(draft.range.upperBound, i + 1)
    }

    /// `城关一小14863215230…城关二小`: cells that ran together.
    private func isRunTogether(_ token: NumberToken) -> Bool {
        token.range.count > MentionScanner.longestRun && s[token.range].allSatisfy(\.isASCIIDigit)
            && reader.at(token.range.lowerBound - 1).isHan && reader.at(token.range.upperBound).isHan
            && unit(at: token.range.upperBound) == nil
    }

    /// `0013zp`, `39388b`: a code. Units in Latin letters are in the lexicon; in 5B2经费保障 the points of one item stand
    /// before the code of the next.
    private func endOfCode(_ token: NumberToken) -> Int? {
        let isTied = reader.at(token.range.lowerBound - 1) == 0x5F
        var end = token.range.upperBound
        guard reader.at(end).isASCIILetter || reader.at(end) == 0x5F || isTied, indicatorCode(at: end) == nil,
            unit(at: end) == nil
        else { return nil }
        while reader.at(end).isASCIILetter || reader.at(end).isASCIIDigit || reader.at(end) == 0x5F { end += 1 }
        return end > token.range.upperBound || isTied ? end : nil
    }

    /// `“1525”标准`, `5+2`, `1+N+X`
    private func isName(_ token: NumberToken) -> Bool {
        guard !token.hasPoint else { return false }
        let (before, after) = (reader.at(token.range.lowerBound - 1), reader.at(token.range.upperBound))
        if before == code("“"), after == code("”") { return true }
        return (before == 0x2B || after == 0x2B) && !token.hasMultiplier && !token.hasExponent && !isAdded(token)
    }

    /// 2379+338=2717: what is added up, and no name.
    private func isAdded(_ token: NumberToken) -> Bool {
        var i = token.range.upperBound
        while reader.at(i).isASCIIDigit || reader.at(i) == 0x2B || reader.at(i) == 0x2E { i += 1 }
        return reader.at(i) == 0x3D && reader.at(i + 1).isASCIIDigit
    }

    /// Digits tied by hyphens are numbers of telephones and files.
    private func endOfTelephone(_ token: NumberToken) -> Int? {
        let start = token.range.lowerBound
        var end = token.range.upperBound
        guard reader.at(end) == 0x2D, reader.at(end + 1).isASCIIDigit,
            reader.at(start - 1) == 0x2D || reader.at(start) == 0x30 || isSerial(at: end + 1), !isFromZero(token)
        else { return nil }
        while reader.at(end).isASCIIDigit || reader.at(end) == 0x2D { end += 1 }
        return end
    }

    /// `20__年`, `9_.3%`, `1*,234`: the digits that somebody left of a number; ×7000 and 3*4 reckon.
    private func isMasked(_ token: NumberToken) -> Bool {
        func isMask(_ i: Int, _ step: Int) -> Bool {
            let c = reader.at(i)
            guard Self.masks.contains(c), !c.isASCIILetter else { return false }
            return c == code("_") || c == code("□") || reader.at(i + step) == c
        }
        func isMark(_ c: UInt32) -> Bool { c == 0x2E || c == 0x2C }
        let (before, after) = (token.range.lowerBound - 1, token.range.upperBound)
        // __、__4所: what was masked before a figure may be a name.
        var first = before
        while isMask(before, -1), reader.at(first) == reader.at(before) { first -= 1 }
        if isMask(after, 1) || first < before && reader.at(first).isASCIIDigit { return true }
        return isMark(reader.at(before)) && Self.masks.contains(reader.at(before - 1))
            || isMark(reader.at(after)) && Self.masks.contains(reader.at(after + 1))
            || Self.masks.contains(reader.at(after)) && isMark(reader.at(after + 1))
    }

    /// 03351 of 2020-03351: no number is written with a 0 before so many digits.
    private func isSerial(at start: Int) -> Bool {
        reader.at(start) == 0x30 && reader.at(start + 1).isASCIIDigit && reader.at(start + 2).isASCIIDigit
            && reader.at(start + 3).isASCIIDigit
    }

    /// `0-6岁`: from nothing to a figure with a unit.
    private func isFromZero(_ token: NumberToken) -> Bool {
        let end = token.range.upperBound
        guard token.range.count == 1, token.value == 0, let upper = reader.arabic(at: end + 1), upper.range.count <= 3
        else { return false }
        return unit(at: upper.range.upperBound) != nil
    }

    /// `7 2 折`: two digits with a blank between them, alone on the line, before 折.
    private func letterspaced(at i: Int) -> NumberToken? {
        guard reader.at(i + 1) == 0x20, reader.at(i + 2).isASCIIDigit,
            reader.at(i - 1) == 0 || reader.at(i - 1) == 0x0A,
            vocabulary.forms.discounts.contains(reader.at(reader.skipBlanks(i + 3))), reader.isAlone(i)
        else { return nil }
        let value = Int(s[i] - 0x30) * 10 + Int(s[i + 2] - 0x30)
        return NumberToken(range: i..<(i + 3), value: Rational(value), ulp: 1)
    }

    /// Digits that a number of a report may have at most.
    private static let longestRun = 12

    /// `52019年`: the points of a cell and the year that the next begins with.
    private func gluedYear(_ token: NumberToken, into drafts: inout [Draft]) -> Int? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        guard (5...6).contains(end - start), reader.at(end, "年"), s[token.range].allSatisfy(\.isASCIIDigit),
            s[start] != 0x30, hasCodes,
            let year = reader.arabicLiteral(at: end - 4, isFirst: true)?.value, year >= 1990, year <= 2035,
            let points = ChineseNumeral.value(s[start..<(end - 4)]) ?? Self.plain(s[start..<(end - 4)])
        else { return nil }
        let first = Draft(range: start..<(end - 4), value: points, kind: .number)
        first.isGlued = true
        drafts += [first, Draft(range: (end - 4)..<(end + 1), value: year, unit: "年", kind: .year)]
        return end + 1
    }
    private static func plain(_ digits: ArraySlice<UInt32>) -> Rational? {
        digits.reduce(Rational(0)) { $0 * 10 + Rational(Int($1) - 0x30) }
    }

    /// `138****6021`, `20××年`, `0.××`: digits beside masked ones are no number.
    private func maskedEnd(_ token: NumberToken) -> Int? {
        func isMask(_ i: Int) -> Bool { MentionScanner.digitMasks.contains(reader.at(i)) }
        var end = token.range.upperBound
        if reader.at(end) == 0x2E, isMask(end + 1) { end += 1 }
        guard isMask(end), isMask(end + 1) || end > token.range.upperBound else { return nil }
        while isMask(end) || reader.at(end).isASCIIDigit { end += 1 }
        return end
    }
    private static let digitMasks = Set("×*﹡＊✕".scalarValues)

    /// More digits than are kept exactly: the number stands as printed, with no value, and says so.
    private func tooLong(_ token: NumberToken) -> Draft {
        let draft = Draft(
            range: token.range, value: nil, text: String(scalars: s[token.range]), start: token.range.lowerBound)
        draft.isGlued = true
        return draft
    }

    /// `$20，300美元`: a sign of currency before, a unit of money behind and a full-width comma between are two amounts.
    private func amountEnd(_ token: NumberToken) -> Int? {
        guard vocabulary.forms.currencies.longest(in: s, backFrom: token.range.lowerBound, to: 0) != nil,
            let comma = s[token.range].firstIndex(of: 0x2C),
            unit(at: token.range.upperBound)?.unit.kind == "money"
        else { return nil }
        let place = document.text.sourceRange(comma..<(comma + 1))
        return document.source.scalars[place].first == 0xFF0C ? comma : nil
    }

    /// 192.168.1.20, 13800001111 and the numbers of identity cards count nothing.
    private func isAddress(_ token: NumberToken) -> Bool {
        let end = token.range.upperBound
        if reader.at(end) == 0x40 { return true }
        guard token.isGlued || [11, 17, 18].contains(token.range.count) else { return false }
        let digits = s[token.range]
        if token.isGlued {
            let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
            return parts.count == 4 && parts.allSatisfy { $0.count <= 3 && $0.reduce(0) { $0 * 10 + $1 - 0x30 } < 256 }
        }
        let isPhone = digits.count == 11
        guard isPhone || digits.count == 18 || digits.count == 17 && reader.at(end) == code("X"),
            digits.allSatisfy(\.isASCIIDigit), unit(at: end) == nil
        else { return false }
        let first = digits.startIndex
        if isPhone { return digits[first] == 0x31 && digits[first + 1] >= 0x33 }
        let year = digits[(first + 6)..<(first + 10)].reduce(0) { $0 * 10 + $1 - 0x30 }
        return (1900...2100).contains(year)
    }

    /// `20.7:32.9:46.4`: three parts and more have no one value; each is a number of its own. 8:30:15 is a time.
    func proportionParts(_ first: NumberToken) -> ([Draft], Int)? {
        guard Self.isProportionMark(reader.at(first.range.upperBound)) else { return nil }
        var tokens = [first]
        while let last = tokens.last, !last.hasMultiplier, Self.isProportionMark(reader.at(last.range.upperBound)),
            let next = reader.arabic(at: last.range.upperBound + 1)
        { tokens.append(next) }
        guard tokens.count >= 3, let last = tokens.last else { return nil }
        let isClock =
            tokens.count == 3 && !tokens.contains(where: \.hasPoint) && first.value < 24
            && tokens.dropFirst().allSatisfy { $0.range.count == 2 && $0.value < 60 }
        if isClock { return nil }
        let parts = tokens.map { token in
            let draft = Draft(
                range: token.range, value: token.value, kind: .ratio, ulp: token.ulp, start: token.range.lowerBound)
            draft.hasMultiplier = token.hasMultiplier
            return draft
        }
        return (parts, last.range.upperBound)
    }

    private static func isProportionMark(_ c: UInt32) -> Bool { c == 0x3A || c == 0x2236 }

    /// `19.4:1`, `1:16.5`; a time of day has no value.
    func proportion(_ token: NumberToken) -> (Draft, Int)? {
        let end = token.range.upperBound
        let mark = reader.at(end)
        guard Self.isProportionMark(mark) || mark == code("比"), !token.hasMultiplier,
            let second = reader.arabic(at: end + 1), mark != code("比") || token.value == 1 || second.value == 1
        else { return nil }
        let range = token.range.lowerBound..<second.range.upperBound
        let one = Rational(1)
        if second.value == one || token.value == one,
            !(second.range.count == 2 && second.value < 60 && token.value != one)
        {
            let isFirst = second.value == one
            let main = isFirst ? token : second
            let draft = Draft(
                range: range, value: main.value, unit: isFirst ? "n:1" : "1:n", kind: .ratio, ulp: main.ulp)
            if let said = comparatorBefore(range.lowerBound) {
                (draft.comparator, draft.isLess) = (said.comparator, said.isNear)
            }
            return (draft, range.upperBound)
        }
        if second.range.count == 2, !second.hasPoint, !token.hasPoint, token.value < 24, second.value < 60 {
            var end = range.upperBound
            // 8:30:15
            if reader.at(end) == mark, let (seconds, last) = number(at: end + 1, max: 2), seconds < 60 { end = last }
            return (
                Draft(
                    range: range.lowerBound..<end, value: nil, text: String(scalars: s[range.lowerBound..<end]),
                    unit: "time", kind: .date), end
            )
        }
        guard second.value > 0 else { return nil }
        return (
            Draft(range: range, value: token.value / second.value, unit: "", kind: .ratio, ulp: 0), range.upperBound
        )
    }
}
