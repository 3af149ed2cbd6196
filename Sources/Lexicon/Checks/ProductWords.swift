import Exact

/// Words for what each gets and what all get, and for how many times another a figure is: Lexicons/patterns/products.yaml.
public final class ProductWords: Sendable {
    /// Words before a price, and the units that count what it is paid for.
    public struct Rate: Sendable {
        public let each: WordSet
        public let units: Set<String>
    }
    public let rates: [Rate]
    /// By which it is not said how often the price is paid.
    public let repeated: WordSet
    /// By which a sum is not what was paid for them all.
    public let others: WordSet
    /// Words before what is paid time after time, and the words that count the times.
    public struct Period: Sendable {
        public let each: WordSet
        public let units: WordSet
    }
    public let periods: [Period]
    /// 两, 三 …: how many.
    public let numerals: [UInt32: Int]
    /// Right before what was paid in all, and some words before the price that it was paid by.
    public let paid: WordSet
    public let paidBy: WordSet
    /// Before a total that was worked out from several counts.
    public let reckoned: WordSet

    /// Words for at least so many times another figure.
    public struct Least: Sendable {
        public let words: WordSet
        public let said: String
        public let times: Rational
    }
    public let leasts: [Least]
    /// By which it is not quite so much.
    public let nearly: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("patterns/products.yaml", files)
        rates = (lists.node("rates")?.list ?? []).map {
            Rate(each: WordSet($0["each"]?.texts ?? []), units: Set($0["units"]?.texts ?? []))
        }
        periods = (lists.node("periods")?.list ?? []).map {
            Period(each: WordSet($0["each"]?.texts ?? []), units: WordSet($0["units"]?.texts ?? []))
        }
        numerals = Dictionary(
            uniqueKeysWithValues: lists["numerals"].enumerated().compactMap { i, word in
                word.unicodeScalars.first.map { ($0.value, i + 2) }
            })
        repeated = lists.set("repeated")
        others = lists.set("others")
        paid = lists.set("paid")
        paidBy = lists.set("paid_by")
        reckoned = lists.set("reckoned")
        leasts = (lists.node("leasts")?.list ?? []).compactMap { entry in
            guard let words = entry["words"]?.texts, let said = words.first,
                let times = entry["times"]?.texts.first.flatMap({ Rational($0) })
            else { return nil }
            return Least(words: WordSet(words), said: said, times: times)
        }
        nearly = lists.set("nearly")
        try lists.finish()
    }
}
