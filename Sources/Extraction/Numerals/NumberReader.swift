import Exact
import Lexicon

/// Reads numbers off a text of scalars, in digits, in Chinese numerals and in both together.
struct NumberReader {
    let s: [UInt32]
    /// How numbers are written beyond digits; nil where only digits and plain numerals are asked for.
    let vocabulary: Vocabulary?

    init(s: [UInt32], vocabulary: Vocabulary? = nil) {
        self.s = s
        self.vocabulary = vocabulary
    }

    @inline(__always) func at(_ i: Int) -> UInt32 { i >= 0 && i < s.count ? s[i] : 0 }
    func at(_ i: Int, _ c: Unicode.Scalar) -> Bool { at(i) == c.value }

    /// The next place that is no blank, at most `count` further on.
    func skipBlanks(_ i: Int, _ count: Int = 3) -> Int {
        var j = i
        while j - i < count, at(j).isSpace { j += 1 }
        return j
    }

    /// The number that begins with a digit at `i`.
    func arabic(at i: Int) -> NumberToken? { at(i).isASCIIDigit ? numeral(at: i) : nil }

    /// The number that begins with a Chinese numeral at `i`.
    func chinese(at i: Int) -> NumberToken? { ChineseNumeral.isNumeral(at(i)) || isSome(at: i) ? numeral(at: i) : nil }

    /// The number that begins at `i`: the longest beginning of what follows that is one.
    ///
    ///     1.92万余 · 3亿6千万 · 五百三十余万 · 一万二 · 两三百 · 二〇二三 · 三点五 · 15k · 2e5
    func numeral(at i: Int) -> NumberToken? {
        if let plain = plain(at: i) { return plain }
        var run = NumeralRun(start: i)
        if isSome(at: i) {
            run.begin(with: 1, high: 10, end: i + 1)
            guard case .small? = ChineseNumeral.symbol(at(i + 1)) else {
                guard case .big? = ChineseNumeral.symbol(at(i + 1)) else { return nil }
                read(&run)
                return finish(run)
            }
        }
        read(&run)
        // Numerals go on over blanks: 三千 八百 九十六, 1000 万.
        while !run.isStopped, at(run.next).isSpace, let next = joined(run) { run = next }
        return finish(run)
    }

    /// The number in digits at `i`, where nothing behind it could go on with it: most numbers of a report.
    private func plain(at i: Int) -> NumberToken? {
        guard let vocabulary, at(i).isASCIIDigit, let literal = arabicLiteral(at: i, isFirst: true),
            !literal.isGlued, !literal.isTooLong
        else { return nil }
        let next = at(literal.end)
        guard !next.isSpace, !next.isASCIILetter, !ChineseNumeral.isNumeral(next), !isExponentMark(next),
            !vocabulary.forms.continuing.contains(next)
        else { return nil }
        var token = NumberToken(range: i..<literal.end, value: literal.value, ulp: literal.unit)
        (token.hasPoint, token.isJoined) = (literal.hasPoint, literal.isJoined)
        return token
    }

    private func finish(_ run: NumeralRun) -> NumberToken? {
        guard var token = run.token else { return nil }
        if run.isTooLong {
            token.value = .undefined
            return token
        }
        if token.isGlued { return token }
        decimals(&token)
        exponent(&token)
        letter(&token)
        return token
    }

    // MARK: - Runs

    /// Takes in whatever can belong to the number, up to a blank or anything else.
    private func read(_ run: inout NumeralRun) {
        while !run.isStopped {
            let i = run.next
            let c = at(i)
            if c.isASCIIDigit || c == 0x2E && at(i + 1).isASCIIDigit && run.sum.isEmpty {
                literal(at: i, &run)
            } else if let symbol = ChineseNumeral.symbol(c) {
                switch symbol {
                case .digit: digits(at: i, &run)
                case .tens(let n): run.step(to: i + 1, isDone: true) { $0.tens(n) }
                case .small(let e):
                    if isUnit(at: i, run) { run.isStopped = true } else { run.step(to: i + 1) { $0.small(e) } }
                case .big(let e):
                    if isUnit(at: i, run) { run.isStopped = true } else { run.step(to: i + 1) { $0.big(e) } }
                }
            } else if !run.sum.isEmpty, isMore(c) || isAbout(c) {
                more(at: i, &run)
            } else if !run.sum.isEmpty, vocabulary?.forms.individual.contains(c) == true, at(i + 1, "亿"),
                !at(i + 2).isASCIIDigit
            {
                run.step(to: i + 2) { $0.big(8) }
            } else {
                return
            }
        }
    }

    /// Whether a longer unit begins with the numeral: 千米, 百分点, 兆赫. 两万三千米 is 23,000 米 all the same.
    private func isUnit(at i: Int, _ run: NumeralRun) -> Bool {
        if at(i, "百"), at(i + 1, "分"), run.isLiteral { return true }
        guard run.sum.isOneDigit || !run.sum.hasPending || run.isLiteral && !run.sum.hasMultiplier, let vocabulary
        else { return false }
        return vocabulary.unitsWithNumeral.longest(in: s, at: i) != nil
    }

    /// 余, 多, 几, 来 behind the number or between it and 万.
    private func more(at i: Int, _ run: inout NumeralRun) {
        if vocabulary?.forms.moreNot.begins(in: s, at: i, before: s.count) ?? isMoreWord(at: i) {
            run.isStopped = true
            return
        }
        // 一百几十: the digit is not said.
        if at(i, "几"), case .small? = ChineseNumeral.symbol(at(i + 1)), run.sum.takesDigit {
            run.estimate(1, 10, to: i + 1)
            return
        }
        run.isAbout = run.isAbout || isAbout(at(i))
        run.step(to: i + 1) { $0.more() }
    }

    func isMore(_ c: UInt32) -> Bool {
        if let vocabulary { return vocabulary.forms.more.contains(c) }
        return c == code("余") || c == code("多") || c == code("几")
    }
    func isAbout(_ c: UInt32) -> Bool { vocabulary?.forms.about.contains(c) ?? (c == code("来")) }
    private func isMoreWord(at i: Int) -> Bool { at(i, "多") && at(i + 1, "元") }

    /// 几, 数, 好几 that stand for a digit.
    func isSome(at i: Int) -> Bool {
        guard let vocabulary, vocabulary.forms.some.contains(at(i)) else { return false }
        switch ChineseNumeral.symbol(at(i + 1)) {
        case .small, .big: return true
        default: return false
        }
    }

    /// The run, gone on behind blanks, where all that stands there belongs to it.
    private func joined(_ run: NumeralRun) -> NumeralRun? {
        let i = skipBlanks(run.next)
        let c = at(i)
        var end = i
        var hasUnit = false
        while at(end).isASCIIDigit || ChineseNumeral.isNumeral(at(end)) || isMore(at(end)) {
            if ChineseNumeral.symbol(at(end)).map({ if case .digit = $0 { false } else { true } }) == true {
                hasUnit = true
            }
            end += 1
        }
        guard end > i, !c.isASCIIDigit else { return nil }
        if case .notNumber? = vocabulary?.words.longest(in: s, at: i)?.payload { return nil }
        let isMultiplied = run.sum.hasPending && ChineseNumeral.isMultiplier(c)
        let isAlone = isAlone(run.start)
        if !isAlone {
            guard hasUnit, i - run.next <= 2 || isMultiplied else { return nil }
            // 数十亿 几百 are two numbers, 五百 余万 is one.
            if isMore(c), ChineseNumeral.bigUnit(at(i + 1)) == nil { return nil }
            // 一 百年大计: a heading's number.
            if run.sum.isOneDigit, !run.isLiteral { return nil }
            // Cells beside one another, three hundred and twenty: only a smaller part that is written out goes on.
            if !isMultiplied, !(isMore(c) || run.sum.endsInUnit) { return nil }
        }
        var next = run
        next.next = i
        next.isJoined = run.isJoined || !(isMultiplied && run.isLiteral)
        read(&next)
        guard let reached = next.token?.range.upperBound, reached >= end else { return nil }
        return next
    }

    // MARK: - Coefficients

    /// One or more Chinese digits: part of a number, a string of digits (二〇二三), or an estimate (两三, 七八).
    private func digits(at i: Int, _ run: inout NumeralRun) {
        var end = i
        while end - i < 40, let digit = ChineseNumeral.digit(at(end)), isDigit(at: end, digit, run, first: end == i) {
            end += 1
        }
        let count = end - i
        run.isLiteralLast = false
        guard count > 0, let a = ChineseNumeral.digit(s[i]) else { run.isStopped = true; return }
        if count == 1 {
            run.step(to: end) { a == 0 ? $0.zero() : $0.digit(a) }
            return
        }
        let b = ChineseNumeral.digit(s[i + 1]) ?? 0
        if count == 2, a > 0, b == a + 1 || a == 3 && b == 5 {
            run.estimate(a, b, to: end)
            return
        }
        if a == 0, run.sum.takesDigit {
            // 零一, 一万零二三
            run.step(to: i + 1) { $0.zero() }
            return
        }
        guard run.sum.isEmpty else {
            run.step(to: i + 1) { $0.digit(a) }
            run.isStopped = true
            return
        }
        run.isTooLong = count > 36
        var value: Int128 = 0
        if !run.isTooLong { for c in s[i..<end] { value = value * 10 + Int128(ChineseNumeral.digit(c) ?? 0) } }
        run.isDigitPair = count == 2 && b != 0
        run.step(to: end) {
            $0.literal(Rational(value, 1), unit: 1, digits: count, leadingZero: false, isArabic: false)
        }
    }

    /// 两 is a digit before 百, 千, 万, 亿 or at the beginning; 参 only beside other numerals.
    private func isDigit(at i: Int, _ digit: Int, _ run: NumeralRun, first isFirst: Bool) -> Bool {
        let next = at(i + 1)
        if at(i, "两"), !run.sum.isEmpty || !isFirst {
            return ChineseNumeral.isMultiplier(next)
        }
        if at(i, "参") {
            switch ChineseNumeral.symbol(next) {
            case .small, .big: return true
            default: break
            }
            let before = ChineseNumeral.isNumeral(at(i - 1)) && (!run.sum.isEmpty || !isFirst)
            return before && (!next.isHan || next == code("元") || next == code("圆") || isAlone(i))
        }
        return true
    }

    /// A number in digits as the coefficient of what follows, or all there is.
    private func literal(at i: Int, _ run: inout NumeralRun) {
        guard let literal = arabicLiteral(at: i, isFirst: run.sum.isEmpty) else { run.isStopped = true; return }
        if !run.sum.isEmpty {
            // 2万2023年, 3亿5所: what follows a unit in digits goes on only with a unit of its own, after 零 or numerals,
            // or as the one digit of 2万5.
            let after = ChineseNumeral.symbol(at(literal.end))
            let hasUnit = after.map { if case .digit = $0 { false } else { true } } ?? false
            let isSingle = literal.count == 1 && !literal.hasPoint && !run.hasPoint
            let isDate = at(literal.end, "年") || at(literal.end, "月") || at(literal.end, "日") || at(literal.end, "%")
            let isTail = !run.isLiteralLast || isSingle || literal.leadingZero || at(i - 1, "零")
            guard hasUnit && !run.hasPoint && !literal.hasPoint || isTail && !isDate && !literal.hasPoint,
                !literal.isGlued, !literal.isTooLong
            else {
                run.isStopped = true
                return
            }
        }
        run.isTooLong = run.isTooLong || literal.isTooLong
        run.hasPoint = run.hasPoint || literal.hasPoint
        run.isGlued = run.isGlued || literal.isGlued
        run.isJoined = run.isJoined || literal.isJoined
        (run.isLiteral, run.isLiteralLast) = (true, true)
        run.step(to: literal.end) {
            $0.literal(
                literal.value, unit: literal.unit, digits: literal.count, leadingZero: literal.leadingZero,
                isArabic: true)
        }
        if literal.isGlued || literal.isTooLong { run.isStopped = true }
    }
}
