import Exact
import Lexicon
import Records
import Source

extension MentionScanner {
    /// 七成六, 八五折, 半成: tenths as a percentage. `draft` holds the token with its unit, the character `mark`.
    func tenths(_ draft: Draft, _ token: NumberToken, _ mark: UInt32) {
        let isDiscount = vocabulary.forms.discounts.contains(mark)
        guard isDiscount || vocabulary.forms.tenths.contains(mark), let value = draft.value, value > 0 else { return }
        if isDiscount, value > 10 {
            guard value < 100, !token.hasPoint else { return }
        } else if isDiscount, let high = token.high, high - value > 1 {
            // 三五折 is 35 of a hundred, no estimate.
            draft.value = value * 10 + high
            (draft.high, draft.comparator) = (nil, .eq)
        } else {
            draft.value = value * 10
            draft.high = draft.high.map { $0 * 10 }
            draft.ulp = draft.ulp * 10
            var end = draft.range.upperBound
            if reader.at(end).isSpace, reader.isAlone(end) { end = reader.skipBlanks(end) }
            if !isDiscount, !token.hasPoint, draft.high == nil, let digit = ChineseNumeral.digit(reader.at(end)),
                !ChineseNumeral.isNumeral(reader.at(end + 1)), unit(at: end + 1) == nil
            {
                draft.value = value * 10 + Rational(digit)
                draft.ulp = 1
                draft.range = draft.range.lowerBound..<(end + 1)
            } else if !isDiscount, draft.high == nil, reader.at(end, "半"),
                !vocabulary.forms.halfNot.begins(in: s, at: end + 1, before: s.count)
            {
                // 一成半
                (draft.value, draft.ulp) = (value * 10 + 5, 0)
                draft.range = draft.range.lowerBound..<(end + 1)
            }
        }
        (draft.unit, draft.kind) = ("%", .percent)
    }

    /// 两米半, 三年半, 两个半小时.
    func half(_ draft: Draft) {
        let end = draft.range.upperBound
        guard reader.at(end, "半"), let value = draft.value, value.isInteger, !value.isNegative, value < 10_000,
            draft.isChinese || !draft.hasMultiplier,
            !isClock(draft), draft.kind != .percent,
            draft.kind != .ordinal, draft.kind != .year, !draft.unit.isEmpty
        else { return }
        var last = end + 1
        if draft.unit == "个" {
            guard let unit = unit(at: last),
                vocabulary.forms.half.begins(in: s, at: last, before: unit.end)
                    || vocabulary.forms.halfAfter.begins(in: s, at: last, before: unit.end)
            else { return }
            draft.unit = unit.unit.unit
            draft.kind = kind(of: unit.unit)
            last = unit.end
        } else if vocabulary.forms.halfNot.begins(in: s, at: last, before: s.count) {
            return
        }
        draft.value = value + Rational(1, 2)
        draft.ulp = 0
        draft.range = draft.range.lowerBound..<last
    }

    private func isClock(_ draft: Draft) -> Bool { draft.unit == "点" }

    /// 半小时, 半年, 半成: a half that stands before its unit.
    func half(at i: Int, into drafts: inout [Draft]) -> Int? {
        guard let unit = unit(at: i + 1) else { return nil }
        let draft = Draft(
            range: i..<unit.end, value: Rational(1, 2), unit: unit.unit.unit, kind: kind(of: unit.unit), ulp: 0,
            isChinese: true, start: i)
        let isTenth = unit.unit.mark != nil && vocabulary.forms.tenths.contains(reader.at(i + 1))
        guard isTenth || vocabulary.forms.half.begins(in: s, at: i + 1, before: unit.end) else { return nil }
        if isTenth {
            (draft.value, draft.unit, draft.kind) = (5, "%", .percent)
        } else if draft.kind == .year {
            draft.kind = .count
        }
        finishComparators(draft, numberStart: i)
        drafts.append(draft)
        return draft.range.upperBound
    }

    /// 十二元五角三分, 三块五, 两美元又三美分.
    func moneyParts(_ draft: Draft) {
        guard let parts = vocabulary.forms.money[draft.unit], let value = draft.value, !draft.isMore, !value.isNegative
        else { return }
        var total = value
        var end = draft.range.upperBound
        var found = false
        while true {
            var i = reader.skipBlanks(end, 1)
            if vocabulary.forms.mixed.contains(reader.at(i)) { i += 1 }
            guard reader.at(i).isASCIIDigit || ChineseNumeral.isNumeral(reader.at(i)),
                let token = reader.numeral(at: i),
                !token.isGlued, token.high == nil, token.value < 1000
            else { break }
            let after = token.range.upperBound
            if let (length, part) = parts.parts.longest(in: s, at: after),
                token.value * part < 1 || part < Rational(1, 10),
                unit(at: after).map({ $0.end <= after + length }) ?? true
            {
                total = total + token.value * part
                draft.ulp = part
                end = after + length
                found = true
                continue
            }
            // 三块五, 10块2毛5: a digit at the end stands for the next smaller part.
            let isBare = after - i == 1 && token.value < 10 && isBareEnd(after)
            let part = found ? parts.next(below: draft.ulp) : parts.largest
            if isBare, let part, token.isChinese || i == end && s[end - 1] != code("元"),
                found || parts.bareAfter.ends(in: s, at: draft.range.upperBound, after: draft.range.lowerBound)
            {
                total = total + token.value * part
                draft.ulp = part
                end = after
                found = true
            }
            break
        }
        guard found else { return }
        draft.value = total
        (draft.unit, draft.kind) = (parts.unit, .money)
        if reader.at(end, "整") || reader.at(end, "正") { end += 1 }
        draft.range = draft.range.lowerBound..<end
    }

    /// Whether an amount can end before `i`: 三块五, but not 三块五亩.
    private func isBareEnd(_ i: Int) -> Bool {
        let c = reader.at(i)
        return !c.isHan || c == code("的") || c == code("左") || c == code("以") || c == code("钱")
    }

    /// 人民币50元, `$5`, 港币两千元: the currency before the amount. Returns where it begins.
    func currency(_ draft: Draft, numberStart: Int, after last: Int) -> Int? {
        guard draft.unit.isEmpty || draft.kind == .money else { return nil }
        var end = numberStart
        while end > last, numberStart - end < 3, reader.at(end - 1).isSpace { end -= 1 }
        guard let (length, unit) = vocabulary.forms.currencies.longest(in: s, backFrom: end, to: max(last, end - 6)),
            !(s[end - 1].isASCIILetter && reader.at(end - length - 1).isASCIILetter)
        else { return nil }
        if draft.unit.isEmpty || draft.unit == "元" { draft.unit = unit }
        (draft.kind, draft.inferredUnit) = (.money, false)
        draft.range = (end - length)..<draft.range.upperBound
        return end - length
    }

    /// A share said without a numeral (过半数), at `i`.
    func share(at i: Int, into drafts: inout [Draft]) -> Int? {
        guard let (length, share) = vocabulary.forms.shares.longest(in: s, at: i),
            !share.isAlone || isWhole(i..<(i + length))
        else { return nil }
        let draft = Draft(
            range: i..<(i + length), value: share.value, unit: share.unit, kind: share.unit == "%" ? .percent : .ratio,
            comparator: Comparator(rawValue: share.means) ?? .eq, ulp: 0, isChinese: true, start: i)
        if share.means == "eq" { finishComparators(draft, numberStart: i) }
        drafts.append(draft)
        return draft.range.upperBound
    }

    /// Whether the range is all that stands on its line.
    func isWhole(_ range: Range<Int>) -> Bool {
        var j = range.lowerBound - 1
        while reader.at(j).isSpace { j -= 1 }
        guard j < 0 || s[j] == 0x0A else { return false }
        j = range.upperBound
        while reader.at(j).isSpace { j += 1 }
        return j >= s.count || s[j] == 0x0A
    }
}
