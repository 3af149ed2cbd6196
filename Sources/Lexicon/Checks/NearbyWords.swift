/// Words by which a figure is tried with those nearby: Lexicons/checks/nearby.yaml.
public final class NearbyWords: Sendable {
    /// Ends of names that may be one count over another.
    public let rateEnds: WordSet
    /// Beginnings of such names.
    public let rateBegins: WordSet
    /// Right before such a rate.
    public let reached: WordSet
    /// In names of percentages that are never one count over another.
    public let neverRates: WordSet
    /// Ends of names of one figure over another that is no share.
    public let quotients: WordSet
    /// Ends of names of how much of a fund was spent.
    public let spendingRates: WordSet
    /// In names of what was spent.
    public let spent: WordSet
    /// In names of what was neither spent nor is all of a fund.
    public let unspent: WordSet
    /// In names of what could be spent.
    public let funds: WordSet
    /// In names of those that a rate leaves out.
    public let failing: WordSet
    /// A comma and what stands behind it before what a rate is of.
    public let namely: WordSet
    /// In headings of columns that may be one over another.
    public let columnRates: WordSet
    /// In headings of columns that may be one less another.
    public let columnChanges: WordSet
    /// Units of what a price may be paid for.
    public let heads: WordList
    /// Words for what is paid for each, besides those of arithmetic.yaml.
    public let prices: [String]
    /// Ends of names of what the figures right before it come to.
    public let totals: WordSet
    /// By which a figure is a mean.
    public let means: WordSet
    /// By which what stands nearby may come to it: 点均, 平均每园.
    public let eachOf: WordSet
    /// By which it is what comes to each person.
    public let eachPerson: WordSet
    /// By which it is the sum, and by which it is the mean of the figures before it.
    public let addedUp: WordSet
    public let averages: WordSet
    /// By which two figures differ by it, besides those of arithmetic.yaml.
    public let differs: WordSet
    /// The same, right before it.
    public let differsBy: WordSet
    /// Between a whole and all of its parts.
    public let distributed: WordSet
    /// Behind a share, before what it comes to.
    public let amounting: WordSet
    /// By which it is of so many: 每千人口.
    public let perMany: [(words: WordSet, count: Int)]
    /// By which it is laid down, and no mean.
    public let norms: WordSet
    /// Before what was done.
    public let done: [String]
    /// In its place before what was not.
    public let notDone: [String]
    /// Before one of two parts that are all together.
    public let negations: [String]
    /// Right before points, by which two rates differ.
    public let more: WordSet
    /// Between figures of a list, of which the first is no total; 、 as well.
    public let listed: WordSet

    /// Before how many times or how much each has, and before what that comes to.
    public let apiece: [String]
    public let comesTo: [String]
    /// Before what is left when what came and what went are counted, and before what went.
    public let net: WordSet
    public let lost: WordSet
    /// Behind what is divided by what follows: 57个班级|中|,县城41个.
    public let among: WordSet

    /// Between a figure and another that it is so many percent of.
    public let equals: WordSet
    /// What people are counted for one by one.
    public let places: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/nearby.yaml", files)
        apiece = lists["apiece"]
        comesTo = lists["comes_to"]
        net = lists.set("net")
        lost = lists.set("lost")
        among = lists.set("among")
        rateEnds = lists.set("rate_ends")
        rateBegins = lists.set("rate_begins")
        reached = lists.set("reached")
        neverRates = lists.set("never_rates")
        quotients = lists.set("quotients")
        spendingRates = lists.set("spending_rates")
        spent = lists.set("spent")
        unspent = lists.set("unspent")
        funds = lists.set("funds")
        failing = lists.set("failing")
        namely = WordSet(lists["namely"].map { "," + $0 })
        columnRates = lists.set("column_rates")
        columnChanges = lists.set("column_changes")
        heads = WordList(lists["heads"])
        prices = lists["prices"]
        totals = lists.set("totals")
        means = lists.set("means")
        eachOf = lists.set("each_of")
        eachPerson = lists.set("each_person")
        addedUp = lists.set("added_up")
        averages = lists.set("averages")
        differs = lists.set("differs")
        differsBy = lists.set("differs_by")
        distributed = lists.set("distributed")
        amounting = lists.set("amounting")
        perMany = zip(lists["per_many"], [100, 1000, 10_000]).map { (WordSet([$0]), $1) }
        norms = lists.set("norms")
        done = lists["done"]
        notDone = lists["not_done"]
        negations = lists["negations"]
        more = lists.set("more")
        equals = lists.set("equals")
        places = lists.set("places")
        listed = WordSet(["、"] + lists["listed"])
        try lists.finish()
    }
}
