import Lexicon
import Source

/// When a plan begins, as its title tells: (2023—2025年), “十四五”. What is older is no target of it.
struct PlanYears: Sendable {
    let first: Int
    private let words: PlanWords

    /// Nil for a title without years.
    init?(title: [UInt32], words: PlanWords) {
        guard let first = PlanYears.firstYear(in: title) ?? PlanYears.fiveYears(in: title, words) else { return nil }
        self.first = first
        self.words = words
    }

    /// The first of the years that a title names; the dash between two may be lost: 20232025年.
    private static func firstYear(in title: [UInt32]) -> Int? {
        title.indices.lazy.compactMap { start -> Int? in
            guard start == 0 || !title[start - 1].isASCIIDigit, let year = year(in: title, at: start),
                let behind = title[(start + 4)...].first, behind == code("年") || isRange(title, from: start, behind)
            else { return nil }
            return year
        }.first
    }

    private static func isRange(_ title: [UInt32], from start: Int, _ behind: UInt32) -> Bool {
        guard let first = year(in: title, at: start) else { return false }
        let next = start + (behind.isASCIIDigit ? 4 : 5)
        return year(in: title, at: next).map { $0 > first } ?? false
            && (title.count == next + 4 || !title[next + 4].isASCIIDigit)
    }

    private static func year(in text: [UInt32], at start: Int) -> Int? {
        guard start + 4 <= text.count, case let digits = text[start..<(start + 4)],
            digits.allSatisfy(\.isASCIIDigit), digits.prefix(2).elementsEqual([code("2"), code("0")])
        else { return nil }
        return Int(String(scalars: digits))
    }

    private static func fiveYears(in title: [UInt32], _ words: PlanWords) -> Int? {
        words.fiveYearNames.last(in: title, title.indices).flatMap { start(at: $0, in: title, words) }
    }

    private static func start(at place: Int, in text: [UInt32], _ words: PlanWords) -> Int? {
        words.fiveYearNames.lengthBeginning(in: text, at: place, before: text.count).flatMap {
            words.fiveYears[String(scalars: text[place..<(place + $0)])]
        }
    }

    /// Whether a year is over when the plan begins.
    func isOver(_ period: String?) -> Bool {
        period.flatMap { Int($0.suffix(4)) }.map { $0 < first } ?? false
    }

    /// Whether the last five-year plan that a passage names is over, and nothing is compared with it: “十三五”期间新建….
    func tellsOfPast(_ text: [UInt32], _ passage: Range<Int>) -> Bool {
        var end = passage.upperBound
        while let name = words.fiveYearNames.last(in: text, passage.lowerBound..<end) {
            let lead = text[name - 1].isQuotationMark ? name - 1 : name
            if !words.compared.ends(in: text, at: lead, after: passage.lowerBound) {
                return PlanYears.start(at: name, in: text, words).map { $0 < first } ?? false
            }
            end = lead
        }
        return false
    }
}

extension UInt32 {
    fileprivate var isQuotationMark: Bool { self == code("“") || self == code("\"") || self == code("'") }
}
