import Exact
import Lexicon
import Normalization
import Records
import Source

extension MentionScanner {
    func number(at i: Int, max digits: Int) -> (value: Int, end: Int)? {
        var j = i
        var value = 0
        while reader.at(j).isASCIIDigit, j - i < digits { value = value * 10 + Int(s[j]) - 0x30; j += 1 }
        return j > i && !reader.at(j).isASCIIDigit ? (value, j) : nil
    }

    func skipSpace(_ i: Int) -> Int { reader.at(i).isSpace ? i + 1 : i }

    /// - Parameter isItem: the number of an item stands right before: 2.2023年.
    func date(at i: Int, beginsItem isItem: Bool = false) -> (Draft, Int)? {
        if reader.at(i - 1).isASCIIDigit || reader.at(i - 1) == 0x2E && !isItem { return nil }
        guard let (first, end) = number(at: i, max: 4) else { return nil }
        if end - i == 4, (1900...2100).contains(first) {
            return pointedDate(i, first, end) ?? yearSpan(i, first, end) ?? writtenDate(i, first, end)
                ?? listedYear(i, first, end)
        }
        return end - i <= 2 ? monthAndDay(i, first, end) ?? day(i, first, end) : nil
    }

    /// 2023-04-18, 2023/4/18, 2023.4.18
    private func pointedDate(_ i: Int, _ year: Int, _ end: Int) -> (Draft, Int)? {
        let mark = reader.at(end)
        guard mark == 0x2D || mark == 0x2F || mark == 0x2E, let (month, e1) = number(at: end + 1, max: 2),
            (1...12).contains(month), reader.at(e1) == mark, let (day, e2) = number(at: e1 + 1, max: 2),
            (1...31).contains(day)
        else { return nil }
        return (Draft(range: i..<e2, text: iso(year, month, day), kind: .date), e2)
    }

    private static let dashes = "—–-~至－".scalarValues

    /// 2021/2022学年, 2022—2030年, 2021-2022学年
    private func yearSpan(_ i: Int, _ first: Int, _ end: Int) -> (Draft, Int)? {
        let j = skipSpace(end)
        if reader.at(j) == 0x2F, let (last, e) = number(at: j + 1, max: 4), last == first + 1 {
            return endOfSchoolYear(e).map { (schoolYear(i, first, last, $0.name), $0.whole) }
        }
        let dash = reader.at(j)
        guard Self.dashes.contains(dash) else { return nil }
        var k = j + 1
        while reader.at(k) == dash { k += 1 }
        k = skipSpace(k)
        guard let (part, afterLast) = number(at: k, max: 4), let last = closingYear(part, first, k, afterLast) else {
            return nil
        }
        var e = skipSpace(afterLast)
        if let end = endOfSchoolYear(e) { return (schoolYear(i, first, last, end.name), end.whole) }
        e = reader.at(e, "年") ? e + 1 : afterLast
        if reader.at(e, "度") { e += 1 }
        let draft = Draft(range: i..<e, value: Rational(first), unit: "年", kind: .year)
        draft.comparator = .range
        draft.high = Rational(last)
        return (draft, e)
    }

    /// Where 学年 ends, and 学年度 does.
    private func endOfSchoolYear(_ i: Int) -> (name: Int, whole: Int)? {
        guard reader.at(i, "学"), reader.at(i + 1, "年") else { return nil }
        return (i + 2, reader.at(i + 2, "度") ? i + 3 : i + 2)
    }

    /// 2023年, 2023年度, 2023年4月, 2023年4月18日; 2022学年, by the year in which it begins
    private func writtenDate(_ i: Int, _ year: Int, _ end: Int) -> (Draft, Int)? {
        let j = skipSpace(end)
        if let close = endOfSchoolYear(j)?.whole {
            return (Draft(range: i..<close, value: Rational(year), unit: "学年", kind: .year), close)
        }
        guard reader.at(j, "年"), !reader.at(j + 1, "级") else { return nil }
        var e = j + 1
        if let (month, afterMonth) = number(at: skipSpace(e), max: 2), (1...12).contains(month),
            case let m = skipSpace(afterMonth), reader.at(m, "月")
        {
            if let (day, afterDay) = dayOfMonth(at: m + 1) {
                return (Draft(range: i..<afterDay, text: iso(year, month, day), kind: .date), afterDay)
            }
            return (Draft(range: i..<(m + 1), text: iso(year, month, nil), kind: .date), m + 1)
        }
        if reader.at(e, "度") { e += 1 }
        let draft = Draft(range: i..<e, value: Rational(year), unit: "年", kind: .year)
        draft.comparator = yearComparator(i, e)
        return (draft, e)
    }

    /// 18日, 18号
    private func dayOfMonth(at i: Int) -> (day: Int, end: Int)? {
        guard let (day, end) = number(at: skipSpace(i), max: 2), (1...31).contains(day) else { return nil }
        let mark = skipSpace(end)
        return reader.at(mark, "日") || reader.at(mark, "号") ? (day, mark + 1) : nil
    }

    private func listedYear(_ i: Int, _ year: Int, _ end: Int) -> (Draft, Int)? {
        guard isListedYear(year, upTo: end) else { return nil }
        return (Draft(range: i..<end, value: Rational(year), unit: "年", kind: .year), end)
    }

    /// 11月, 11月份, 3月26日
    private func monthAndDay(_ i: Int, _ month: Int, _ end: Int) -> (Draft, Int)? {
        let j = skipSpace(end)
        guard (1...12).contains(month), reader.at(j, "月") else { return nil }
        var e = dayOfMonth(at: j + 1)?.end ?? j + 1
        if reader.at(e, "份") { e += 1 }
        return (Draft(range: i..<e, text: String(scalars: s[i..<e]), kind: .date), e)
    }

    /// 26日, where 日 begins no longer unit.
    private func day(_ i: Int, _ day: Int, _ end: Int) -> (Draft, Int)? {
        let j = skipSpace(end)
        guard (1...31).contains(day), reader.at(j, "日"), unit(at: j).map({ $0.end == j + 1 }) ?? true else {
            return nil
        }
        return (Draft(range: i..<(j + 1), text: String(scalars: s[i..<(j + 1)]), kind: .date), j + 1)
    }

    /// `2018、2019和2020年`: whether a number goes on with years, one after another, the last of which says that they are.
    private func isListedYear(_ year: Int, upTo end: Int) -> Bool {
        var (last, at) = (year, skipSpace(end))
        while reader.at(at) == code("、") || reader.at(at) == code("和") {
            guard let (next, close) = number(at: skipSpace(at + 1), max: 4), next == last + 1 else { return false }
            (last, at) = (next, skipSpace(close))
        }
        return last > year && reader.at(at, "年")
    }

    /// The second year of `2018—2022年`, or of `2018—19学年` with two digits; nil where it is none.
    private func closingYear(_ part: Int, _ first: Int, _ start: Int, _ end: Int) -> Int? {
        if end - start == 4 { return (1900...2100).contains(part) ? part : nil }
        let year = first / 100 * 100 + part
        let mark = skipSpace(end)
        return end - start == 2 && year > first && reader.at(mark, "学") && reader.at(mark + 1, "年") ? year : nil
    }

    private func schoolYear(_ start: Int, _ first: Int, _ last: Int, _ end: Int) -> Draft {
        let draft = Draft(
            range: start..<(reader.at(end, "度") ? end + 1 : end), value: Rational(first), unit: "学年", kind: .year)
        (draft.comparator, draft.high) = (.range, Rational(last))
        return draft
    }

    /// 8点30分, 8时30分, 八点半, 十点整: a time of day, which has no value.
    func clock(_ token: NumberToken) -> (Draft, Int)? {
        let mark = token.range.upperBound
        let isHour = reader.at(mark, "时")
        guard isHour || reader.at(mark, "点"), !token.hasPoint, token.high == nil, token.value < 25 else { return nil }
        var end = mark + 1
        if !isHour, reader.at(end, "半") || reader.at(end, "钟") || reader.at(end, "整") {
            end += 1
        } else if let minutes = reader.numeral(at: end), minutes.value < 60, !minutes.isGlued,
            reader.at(minutes.range.upperBound, "分") || reader.at(minutes.range.upperBound, "刻"),
            !reader.at(minutes.range.upperBound + 1, "之")
        {
            end = minutes.range.upperBound + 1
        } else {
            return nil
        }
        let range = token.range.lowerBound..<end
        return (Draft(range: range, value: nil, text: String(scalars: s[range]), unit: "time", kind: .date), end)
    }

    func iso(_ year: Int, _ month: Int, _ day: Int?) -> String {
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(year)-\(two(month))" + (day.map { "-\(two($0))" } ?? "")
    }

    func yearComparator(_ start: Int, _ end: Int) -> Comparator {
        vocabulary.yearsAfter.longest(in: s, at: end).flatMap { Comparator(rawValue: $0.payload) } ?? .eq
    }

    /// `GB 50763-2012`, `JY/T 0386`: the number of a technical standard.
    func standardNumber(at i: Int) -> (Draft, Int)? {
        guard let (length, _) = vocabulary.forms.standards.longest(in: s, at: i), !reader.at(i - 1).isASCIILetter,
            let (serial, afterSerial) = number(at: skipSpace(i + length), max: 6)
        else { return nil }
        var end = afterSerial
        while reader.at(end) == 0x2E, let (_, next) = number(at: end + 1, max: 3) { end = next }
        if reader.at(end) == 0x2D || reader.at(end) == code("—"), let (year, next) = number(at: end + 1, max: 4),
            year >= 1949 || next - end == 3
        {
            end = next
        }
        return (Draft(range: i..<end, value: Rational(serial), kind: .docNumber), end)
    }

    private static func closing(_ open: UInt32) -> UInt32? {
        switch open {
        case code("〔"): code("〕")
        case code("["): code("]")
        case code("("): code(")")
        case code("【"): code("】")
        case code("〈"): code("〉")
        default: nil
        }
    }

    /// `〔2017〕6号`, `[2017]6号`, `(2017)6号`; the mention is the number, its span the whole.
    func documentNumber(at i: Int) -> (Draft, Int)? {
        let open = reader.at(i - 1)
        guard let close = MentionScanner.closing(open), let (year, e1) = number(at: i, max: 4),
            (1949...2100).contains(year), reader.at(e1) == close
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
}
