/// Words by which a conclusion does not follow from what stands before it: Lexicons/patterns/follows.yaml.
public struct FollowsLexicon: Sendable {
    public let denied: [String]
    public let resolved: [String]
    public let open: [String]
    /// Verdicts that lie between 达标 and not: standards that give no points know none.
    public let qualified: [String]
    /// Words by which a sentence on all of them leaves some out.
    public let excepted: [String]
    /// Words by which a section says whether its schools keep the limits that bind each.
    public let concludesSchools: WordSet
    /// Words that call an indicator met without a figure, and those of a clause that asks for it, plans or denies it.
    public let calledMet: WordSet
    public let notCalledMet: WordSet
    /// By which each of several is said to stay within its limit.
    public let keptWithin: WordSet
    /// Words that give a figure without digits where all are asked for.
    public let allOfThem: WordSet
    /// All indicators at once, and words by which a sentence on them leaves some out.
    public let allIndicators: WordSet
    /// What stands before such words where all of a standard is meant.
    public let wholeOf: WordSet
    public let exceptions: WordSet
    /// Of those that are counted and not wholly met.
    public let partly: WordSet
    /// How a sentence that sums a report up begins.
    public let summing: WordSet
    /// 小学 and 初中 alike.
    public let bothStages: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/follows.yaml", files)
        try root.check(keys: [
            "denied", "resolved", "open", "qualified", "excepted", "concludes_schools", "called_met", "not_called_met",
            "kept_within", "summing", "partly", "all_of_them", "both_stages", "all_indicators", "whole_of",
        ])
        denied = root["denied"]?.texts ?? []
        resolved = root["resolved"]?.texts ?? []
        open = root["open"]?.texts ?? []
        qualified = root["qualified"]?.texts ?? []
        excepted = root["excepted"]?.texts ?? []
        func words(_ key: String) -> WordSet { WordSet(root[key]?.texts ?? []) }
        concludesSchools = words("concludes_schools")
        calledMet = words("called_met")
        notCalledMet = words("not_called_met")
        keptWithin = words("kept_within")
        allOfThem = words("all_of_them")
        allIndicators = words("all_indicators")
        wholeOf = words("whole_of")
        exceptions = WordSet(excepted)
        partly = words("partly")
        summing = words("summing")
        bothStages = words("both_stages")
    }
}
