/// What a later document changed in a standard or a rule.
public struct Amendment: Hashable, Sendable {
    /// `2019-10-10`, `2019-10` or `2019`.
    public let date: String
    /// `国教督办函〔2019〕30号`, when known.
    public let document: String?
    public let says: String
    /// Ids of the indicators it concerns; none for the whole.
    public let indicators: [String]
    /// `certain`, or a word for what is not settled.
    public let certainty: String
    /// 1-based.
    public let line: Int
}

extension LexiconReader {
    /// The list at `history`.
    mutating func history(_ node: Node) -> [Amendment] {
        (node["history"]?.list ?? []).compactMap { item in
            check(item, keys: ["date", "document", "says", "indicators", "certainty"])
            guard let date = required(item, "date"), let says = required(item, "says"),
                let certainty = required(item, "certainty")
            else { return nil }
            if !Day.isPeriod(date) {
                report(
                    item["date"] ?? item, zh: "日期应写成 2019、2019-10 或 2019-10-10 的样子，写的是“\(date)”。",
                    en: "A date is written like 2019, 2019-10 or 2019-10-10, not “\(date)”.")
            }
            return Amendment(
                date: date, document: optional(item, "document"), says: says,
                indicators: item["indicators"]?.texts ?? [], certainty: certainty, line: item.line)
        }
    }

    /// The dates at `effective`, from the first day to the last.
    mutating func effective(_ node: Node) -> Effective {
        guard let field = node["effective"] else { return Effective() }
        check(field, keys: ["from", "to"])
        let dates = ["from", "to"].map { key -> String? in
            guard let text = optional(field, key) else { return nil }
            if !Day.isValid(text) {
                report(
                    field[key] ?? field, zh: "日期应写成 2017-04-19 的样子，写的是“\(text)”。",
                    en: "A date is written like 2017-04-19, not “\(text)”.")
            }
            return text
        }
        if let from = dates[0], let to = dates[1], to < from {
            report(
                field, zh: "施行的起讫颠倒了：从 \(from) 到 \(to)，没有一天在内，永远用不上。",
                en: "In force from \(from) to \(to), which is no day at all: it can never apply.")
        }
        return Effective(from: dates[0], to: dates[1])
    }
}
