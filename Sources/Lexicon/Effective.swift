/// From when until when a rule or a standard holds; dates as `2017-04-19`, both ends included.
public struct Effective: Hashable, Sendable {
    public let from: String?
    public let to: String?

    public init(from: String? = nil, to: String? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether it holds for some day of a period, written as records write it: `2022`, `2021/2022`, `2022-08`,
    /// `2022-08-31`. An unknown period is no reason to say no.
    public func holds(in period: String?) -> Bool {
        guard let period, let first = period.split(separator: "/").first, let last = period.split(separator: "/").last
        else { return true }
        // ISO dates of equal length order as text; a shorter period covers every date that begins with it.
        if let from, String(last) < String(from.prefix(last.count)) { return false }
        if let to, String(first) > String(to.prefix(first.count)) { return false }
        return true
    }
}

enum Day {
    /// Whether the text is a year, a month of a year or a date.
    static func isPeriod(_ text: String) -> Bool {
        isValid(text + "-01-01".dropFirst(max(0, text.utf8.count - 4)))
    }

    /// Whether the text is a date of the calendar, written `2017-04-19`.
    static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), 1...12 ~= month
        else { return false }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...lengths[month - 1] ~= day
    }
}
