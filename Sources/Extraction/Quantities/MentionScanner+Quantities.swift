import Exact
import Lexicon
import Normalization
import Records
import Source

extension MentionScanner {
    func unit(at i: Int) -> (unit: Vocabulary.Unit, end: Int)? {
        var start = i
        // Behind a tab stands another cell.
        if reader.at(start).isSpace, reader.at(start) != 0x09, !reader.at(start + 1).isSpace { start += 1 }
        return vocabulary.unit(in: s, at: start).map { ($0.unit, start + $0.length) }
    }

    func kind(of unit: Vocabulary.Unit) -> Mention.Kind {
        switch unit.measure {
        case .money: .money
        case .percent: .percent
        case .ratio: .ratio
        case .area: .area
        case .ordinal: .ordinal
        case .count: .count
        }
    }

    /// What the number counts: its unit, the other end of a range, the currency before it, what is said about it.
    ///
    /// - Parameter last: where the mention before this one ends; a currency before that belongs to it.
    func quantity(_ lower: NumberToken, after last: Int = 0) -> Draft {
        var token = lower
        let start = token.range.lowerBound
        var high = token.high
        var end = token.range.upperBound
        var isRange = high != nil
        if !token.isGlued, let upper = upper(after: token, at: end, hasUnit: false) {
            widen(&token, upper)
            (high, isRange, end) = (upper.token.value, true, upper.token.range.upperBound)
            if let (length, _) = vocabulary.forms.bounds.longest(in: s, at: end) { end += length }
        }
        if !isRange, let beyond = moreBehindBlank(end) { (token.isMore, end) = (true, beyond) }
        let draft = Draft(
            range: start..<end, value: token.value, ulp: token.ulp, isChinese: token.isChinese, start: start)
        (draft.isMore, draft.hasMultiplier, draft.isGlued) = (token.isMore, token.hasMultiplier, token.isGlued)
        draft.scale = token.scale
        draft.high = high
        if isRange { draft.comparator = .range }
        if token.isAbout { draft.comparator = .approx }
        if token.isJoined { draft.inferredUnit = true }
        measure(draft, token)
        // 一亿亿亿: numerals that cannot go on so.
        if draft.unit.isEmpty, draft.range.upperBound == end, token.isChinese, ChineseNumeral.isNumeral(reader.at(end))
        {
            draft.isGlued = true
        }
        if !token.isGlued, !draft.unit.isEmpty, draft.high == nil { closeRange(draft, token) }
        if draft.high == nil { addMargin(to: draft) }
        if draft.high == nil { addUpper(to: draft) }
        orderOrEach(draft)
        if draft.unit.isEmpty, draft.kind == .number { labelledUnit(draft) }
        var first = currency(draft, numberStart: start, after: last) ?? start
        if let sign = either(before: first), let value = draft.value, draft.high == nil {
            (draft.low, draft.high, draft.comparator) = (-value, value, .range)
            draft.range = sign..<draft.range.upperBound
            first = sign
        }
        finishComparators(draft, numberStart: first)
        return draft
    }

    /// `25±2℃`
    private func addMargin(to draft: Draft) {
        let end = draft.range.upperBound
        guard vocabulary.forms.either.longest(in: s, at: end) != nil, let value = draft.value,
            let margin = reader.arabic(at: end + 1), !margin.isGlued
        else { return }
        (draft.low, draft.high, draft.comparator) = (value - margin.value, value + margin.value, .range)
        draft.range = draft.range.lowerBound..<margin.range.upperBound
        if let unit = unit(at: margin.range.upperBound) {
            (draft.unit, draft.kind) = (unit.unit.unit, kind(of: unit.unit))
            draft.range = draft.range.lowerBound..<unit.end
        }
    }

    /// `30元到40元之间`
    private func addUpper(to draft: Draft) {
        guard let (upper, last) = between(after: draft.range.upperBound), let value = draft.value, upper.value > value
        else { return }
        (draft.high, draft.comparator) = (upper.value, .range)
        if draft.unit.isEmpty, let unit = unit(at: upper.range.upperBound) {
            (draft.unit, draft.kind) = (unit.unit.unit, kind(of: unit.unit))
        }
        draft.range = draft.range.lowerBound..<last
    }

    /// `第3名`, which orders, and `每百名`, which says what something is per.
    private func orderOrEach(_ draft: Draft) {
        let start = draft.range.lowerBound
        if reader.at(start - 1) == code("第") || reader.at(start - 1).isSpace && reader.at(start - 2) == code("第") {
            draft.kind = .ordinal
            draft.range = (reader.at(start - 1) == code("第") ? start - 1 : start - 2)..<draft.range.upperBound
        }
        if reader.at(start - 1) == code("每"), draft.kind == .count,
            draft.value == Rational(100) || draft.value == Rational(1000)
        {
            draft.kind = .ratio
        }
    }

    /// `30 多名幼儿`: where 多 behind a blank ends, when a unit follows it.
    private func moreBehindBlank(_ end: Int) -> Int? {
        guard reader.at(end).isSpace, reader.isMore(reader.at(end + 1)), unit(at: end + 2) != nil,
            !vocabulary.forms.moreNot.begins(in: s, at: end + 1, before: s.count)
        else { return nil }
        return end + 2
    }

    private func widen(_ token: inout NumberToken, _ upper: Upper) {
        token.value = token.value * upper.factor
        token.ulp = token.ulp * upper.factor
        if !(upper.factor == Rational(1)) {
            token.scale = upper.factor
            token.hasMultiplier = true
        }
        token.isMore = upper.token.isMore
    }

    /// The unit behind the number, and what it makes of it.
    private func measure(_ draft: Draft, _ token: NumberToken) {
        let start = draft.range.lowerBound
        let end = draft.range.upperBound
        if token.isPercent {
            (draft.unit, draft.kind) = ("%", .percent)
        } else if token.isFraction {
            draft.kind = .ratio
        }
        if token.isGlued { return }
        if !token.isPercent, than(start, end) == nil, let unit = letterspaced(at: end) ?? unit(at: end),
            !(token.isFraction && unit.unit.kind == "ordinal")
        {
            draft.unit = unit.unit.unit
            draft.kind = kind(of: unit.unit)
            draft.range = start..<unit.end
            if draft.unit == "‰" { draft.kind = .percent }
            if let mark = unit.unit.mark { tenths(draft, token, mark) }
            half(draft)
            let isItself = draft.unit == unit.unit.unit
            if let dozen = isItself ? unit.unit.dozen : vocabulary.forms.dozens[draft.unit], let value = draft.value {
                draft.value = value * dozen
                draft.high = draft.high.map { $0 * dozen }
                draft.ulp = draft.ulp * dozen
            }
            if draft.high == nil, !isItself || unit.unit.hasParts { moneyParts(draft) }
        } else if token.hasPoint, token.value < 1, hasCoefficientBefore(start) {
            draft.kind = .ratio
        } else if token.hasMultiplier, !token.hasLoneLetter, !token.isFraction,
            vocabulary.forms.peopleBehind.begins(in: s, at: end, before: s.count),
            !vocabulary.forms.peopleLimits.occurs(in: s, end..<min(s.count, end + 8))
        {
            // 12.4万贫困群众
            draft.unit = "人"
            draft.kind = .count
            draft.inferredUnit = true
        } else if token.hasMultiplier, !token.hasLoneLetter, !token.isFraction, hasMoneyBefore(start) {
            draft.unit = "元"
            draft.kind = .money
            draft.inferredUnit = true
        }
    }

    /// 个 百 分 点: the units that are found with blanks between their characters too.
    private func letterspaced(at i: Int) -> (unit: Vocabulary.Unit, end: Int)? {
        guard reader.at(i).isSpace || vocabulary.forms.individual.contains(reader.at(i)) || reader.at(i, "百") else {
            return nil
        }
        for form in vocabulary.forms.letterspaced {
            var j = reader.skipBlanks(i)
            var k = 0
            while k < form.count, reader.at(j) == form[k] {
                (j, k) = (j + 1, k + 1)
                if k < form.count { j = reader.skipBlanks(j) }
            }
            if k == form.count, let (_, unit) = vocabulary.units.longest(in: form, at: 0) { return (unit, j) }
        }
        return nil
    }

    /// `6%—8%`, 1万元至5万元, 30人到40人: the upper end, where both have the same unit.
    private func closeRange(_ draft: Draft, _ token: NumberToken) {
        guard let upper = upper(after: token, at: draft.range.upperBound, hasUnit: true), let value = draft.value else {
            return
        }
        let found = unit(at: upper.token.range.upperBound)
        guard found?.unit.unit == draft.unit || token.isPercent && upper.token.isPercent, upper.token.value > value
        else {
            return
        }
        (draft.high, draft.comparator) = (upper.token.value, .range)
        draft.isMore = upper.token.isMore
        draft.range = draft.range.lowerBound..<(found?.end ?? upper.token.range.upperBound)
    }

    func finishComparators(_ draft: Draft, numberStart: Int) {
        draft.start = numberStart
        if let said = comparatorBefore(numberStart) {
            let (comparator, start) = (said.comparator, said.start)
            draft.start = start
            if draft.comparator == .range { return }
            if comparator == .approx || said.isNear, vocabulary.recentUnits.contains(draft.unit),
                vocabulary.recent.contains(String(scalars: s[start..<numberStart]))
            {
                return
            }
            draft.comparator = comparator
            draft.comparatorBefore = true
            draft.isLess = said.isNear
            // 没有超过45人的小学班级 denies the classes, not the number: those of over 45 are none.
            let negated = reader.at(start, "没") || reader.at(start, "无")
            if negated, comparator == .le || comparator == .ge,
                reader.at(draft.range.upperBound, "的")
                    || reader.at(draft.range.upperBound).isHan
                        && !["。", ",", ";"].contains(where: { reader.at(draft.range.upperBound, $0) })
            {
                draft.comparator = comparator == .le ? .gt : .lt
            }
        }
        var end = draft.range.upperBound
        if reader.at(end).isSpace, reader.at(end) != 0x09 { end += 1 }
        if draft.comparator == .range, draft.high != nil { return }
        if draft.comparator == .eq, let comparator = than(numberStart, end) { draft.comparator = comparator }
        if draft.comparator == .eq, draft.kind == .percent, let comparator = comparatorBeforeBase(numberStart) {
            draft.comparator = comparator
        }
        if draft.kind.isQuantity, let (length, means) = vocabulary.comparatorsAfter.longest(in: s, at: end),
            let comparator = Comparator(rawValue: means)
        {
            // 40人以下 after 不: the word after wins unless the one before is explicit (超过…以上 is ≥ all the same).
            if draft.comparator == .eq || comparator == .ge || comparator == .le { draft.comparator = comparator }
            draft.comparatorBefore = false
            draft.isLess = draft.isLess && draft.comparator == .lt
            if means == "gt", length == 1 { draft.range = draft.range.lowerBound..<(end + length) }
        }
        if draft.isMore, draft.comparator == .eq || draft.comparator == .approx || draft.isLess {
            (draft.comparator, draft.isLess) = (.gt, false)
        }
    }

    /// A comparator, and where the words that say it begin.
    struct Said {
        var comparator: Comparator
        var start: Int
        /// 近, 接近: less, but not by much.
        var isNear = false

        init?(_ means: String, at start: Int) {
            isNear = means == "near"
            guard let comparator = isNear ? .lt : Comparator(rawValue: means) else { return nil }
            self.comparator = comparator
            self.start = start
        }
    }

    func comparatorBefore(_ start: Int) -> Said? {
        var fillers = 0
        var end = start
        while fillers < 3 {
            if let (length, means) = vocabulary.comparatorsBefore.longest(in: s, backFrom: end, to: max(0, end - 8)),
                length > 1 || standsAlone(s[end - 1], at: end - 1)
            {
                return Said(isExcess(end - length..<end) ? "eq" : means, at: end - length)
            }
            let c = reader.at(end - 1)
            guard vocabulary.fillers.contains(c) || c.isSpace else {
                return fillers == 0 ? comparatorBeforeVerb(start) ?? comparatorBeforeLimit(start) : nil
            }
            end -= 1
            fillers += 1
        }
        return nil
    }

    /// 至少配备3名: a limit, then what is to be done with so many.
    private func comparatorBeforeVerb(_ end: Int) -> Said? {
        guard vocabulary.verbs.ends(in: s, at: end, after: max(0, end - 4)) else { return nil }
        for length in 2...3 {
            let verb = end - length
            guard verb > 0,
                let (count, means) = vocabulary.comparatorsBefore.longest(
                    in: s, backFrom: verb, to: max(0, verb - 8)), count > 1, means == "ge" || means == "le",
                vocabulary.verbs.begins(in: s, at: verb, before: end)
            else { continue }
            return Said(means, at: verb - count)
        }
        return nil
    }

    /// 不低于国家规定的|6000元, 未突破小学|45人: between the comparator and the limit stands who laid it down, or for whom.
    private func comparatorBeforeLimit(_ start: Int) -> Said? {
        let stage = vocabulary.stagesBetween.lengthEnding(in: s, at: start, after: 0)
        guard let length = stage ?? vocabulary.laidDown.lengthEnding(in: s, at: start, after: 0) else { return nil }
        let end = start - length
        guard let (count, means) = vocabulary.comparatorsBefore.longest(in: s, backFrom: end, to: max(0, end - 8)),
            count > 1, let said = Said(means, at: end - count), said.comparator.isBound
        else { return nil }
        // 超过标准|0.36平方米 is so much more than the standard, 低于小学|2人 so many fewer.
        let isAsked = said.comparator == .ge || said.comparator == .le
        return isAsked || stage == nil && isNamedAsLimit(start) ? said : nil
    }

    /// 高于国家规定的|10%, 低于省定|95%
    private func isNamedAsLimit(_ start: Int) -> Bool { reader.at(start - 1, "的") || reader.at(start - 1, "定") }

    /// 近 in 附近, 约 in 节约, 超 in 赶超 say nothing about the number after them.
    func standsAlone(_ c: UInt32, at i: Int) -> Bool {
        !vocabulary.isJoined(c, behind: reader.at(i - 1))
    }

    /// Whether 系数, 差异率 or 比 was said shortly before, in the same sentence.
    /// The seven coefficients of a standard may stand in one row behind the word.
    func hasCoefficientBefore(_ i: Int) -> Bool {
        window(before: i, contains: vocabulary.forms.coefficientWords, reach: 160)
    }
    func hasMoneyBefore(_ i: Int) -> Bool { window(before: i, contains: vocabulary.forms.moneyWords) }

    func window(before i: Int, contains words: WordSet, reach: Int = 60) -> Bool {
        var start = i
        // One full stop may stand between: 校际差异率结果为:小学0.082。初中0.143.
        var stops = 0
        while start > 0, i - start < reach, s[start - 1] != 0x0A {
            if s[start - 1] == code("。") { stops += 1; if stops > 1 || i - start > 60 { break } }
            start -= 1
        }
        return words.occurs(in: s, start..<i)
    }

    /// Numbers joined by 、 和 或 share the unit of the last and the comparator of the first.
    func coordinate(_ drafts: inout [Draft]) {
        guard drafts.count > 1 else { return }
        for i in stride(from: drafts.count - 2, through: 0, by: -1) {
            let (a, b) = (drafts[i], drafts[i + 1])
            guard isCoordination(a.range.upperBound..<max(a.range.upperBound, b.range.lowerBound)) else { continue }
            if a.unit.isEmpty, a.kind == .number, b.kind.isQuantity, !b.unit.isEmpty, !b.hasMultiplier, !b.isChinese {
                drafts[i].unit = b.unit
                drafts[i].kind = b.kind
            } else if sharesMultiplier(a, b), let value = a.value {
                // 1.12、1.31、1.47亿元
                (drafts[i].unit, drafts[i].kind, drafts[i].scale) = (b.unit, b.kind, b.scale)
                (drafts[i].value, drafts[i].ulp, drafts[i].hasMultiplier) = (value * b.scale, a.ulp * b.scale, true)
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

    /// Decimals before one with 万 or 亿 that are of its size.
    private func sharesMultiplier(_ a: Draft, _ b: Draft) -> Bool {
        guard a.unit.isEmpty, a.kind == .number, a.ulp < 1, b.hasMultiplier, b.kind.isQuantity, !b.unit.isEmpty,
            !b.isChinese, b.scale > 1, a.comparator == .eq, let own = a.value, let other = b.value, own > 0
        else { return false }
        return own * b.scale <= other * 20 && other <= own * b.scale * 20
    }

    func isCoordination(_ gap: Range<Int>) -> Bool {
        guard gap.count == 1 else { return false }
        let c = s[gap.lowerBound]
        return c == code("、") || c == code("和") || c == code("或") || c == code("与") || c == code("及")
    }
}
