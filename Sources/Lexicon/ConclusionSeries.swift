/// Verdicts that stand by themselves, one an item, and what a clause concludes without a label:
/// Lexicons/conclusions/series.yaml.
public final class ConclusionSeries: Sendable {
    /// Verdicts that stand by themselves, with those of conclusions.yaml; and the signs that are one in a column alone.
    public let verdicts: Trie<String>
    public let marks: Trie<String>
    /// Verdicts that are other words as often: a column needs three of them.
    public let weak: WordSet
    /// Behind a verdict: 等次.
    public let levels: WordSet
    public let stars: Set<UInt32>
    public let starWords: WordSet
    /// Boxes with a tick, and without one.
    public let checked: Set<UInt32>
    public let unchecked: Set<UInt32>
    /// At the top of what is assessed.
    public let assessing: WordSet
    /// Before a colon: what follows tells the standard; and in a clause that tells a rule, a plan, others.
    public let explains: WordSet
    public let explainsAlone: WordSet
    public let examples: WordSet
    public let rules: WordSet
    /// 自评为, before a verdict.
    public let selfLeads: Trie<Bool>
    /// 两项, 该指标; and what may stand between them and the verdict.
    public let itemNouns: WordSet
    /// Too vague to conclude anything of an item.
    public let faint: WordSet
    public let itemLinks: WordSet
    /// Before a count of items with a verdict (其中), and the counters of such (件).
    public let countLeads: WordSet
    public let countedItems: Set<UInt32>
    /// 达标7项
    public let countedOf: Trie<String>
    /// 与…标准尚有差距: the beginning, the end, and verbs with a figure behind them.
    public let gapLeads: WordSet
    public let gaps: WordSet
    public let shortfalls: WordSet
    /// What that concludes.
    public let fallingShort: String
    /// Verbs of a clause on a standard, and what the clause ends in.
    public let reaching: Trie<String>
    public let reached: WordSet
    /// Before points that were had.
    public let points: WordSet
    /// With which they begin where they are the report's own: 自计.
    public let ownPoints: WordSet
    /// Before a list of items with their points: 得分如下.
    public let listedPoints: WordSet
    /// What a verdict begins with that denies or halves another: 不, 基本.
    public let halves: WordSet
    /// Of several items together; and before the number of an item.
    public let totals: WordSet
    public let numberedBy: WordSet
    /// In a heading or a label of verdicts, whatever their words.
    public let appraising: WordSet
    public let appraisingAlone: WordSet
    /// Words between a subject and its verdict (刚好), denials of a verdict (未能), and the verdict that is then meant.
    public let adverbs: WordSet
    public let denials: WordSet
    public let denied: [String: String]
    /// Before a verdict at the beginning of a sentence: 目标|完成.
    public let itemOpeners: WordSet
    /// 小学|部分: a part of those who are judged, and what may stand behind its name.
    public let parts: WordSet
    public let partNouns: WordSet
    /// Of parts with different verdicts together.
    public let ofDifferentParts: String
    /// Between an item and its verdict (因); of the whole (整体合格); and of the report's own check (经自查).
    public let reasons: WordSet
    /// Those who are called by the verdict: 认定为达标|校.
    public let members: WordSet
    public let overall: WordSet
    public let ownChecks: WordSet
    /// Before a verdict, which is then another: 大体上|符合标准. In the order of the file.
    public let nearly: [(verdict: String, words: WordSet)]
    /// No item is so (无一项|不达标), and the verdict that is then meant.
    public let noneOf: WordSet
    public let upheld: [String: String]
    /// Around the items that are not so: 除|第8项|外.
    public let exceptLeads: WordSet
    public let exceptEnds: WordSet
    /// Ends of words that lead to what others found: 抗震鉴定为|C级.
    public let othersLeads: WordSet
    /// Ends of the names of schools: 城关小学(未达标) is of one of them.
    public let schoolEnds: WordSet
    /// Those who report, where a clause says of them what it concludes: 我县|完全达标.
    public let ourselves: WordSet
    /// In a sentence that measures by what is asked: 对照“每乡1所”,我县尚有差距.
    public let measuredBy: WordSet
    /// Before a verdict in place of a colon: 为.
    public let copulas: Set<UInt32>
    /// With which words begin that tell what was done, or was not: 已建立.
    public let doneOrNot: WordSet
    /// Between a sign and what it stands for: 表示.
    public let meaning: WordSet
    /// Those of them that say nothing else: 表示.
    public let signifying: WordSet
    /// Before a verdict in the heading of a column, which 是 and 否 answer: 是否|完成.
    public let asking: WordSet
    /// 有无: a question whose answer 无 may be good.
    public let openQuestions: WordSet
    /// Verdicts that say there is nothing to judge.
    public let inapplicable: WordSet
    /// Between a range of scores and its grade: 以上为.
    public let bands: WordSet
    /// Before what a rule leads to: 故.
    public let therefore: WordSet
    /// Between a verdict and the sign to write for it (填), before and behind a list of all the words that may be written.
    public let filling: WordSet
    public let scaleLeads: WordSet
    public let scaleEnds: WordSet
    /// Behind those that are excepted: 其余.
    public let restLeads: WordSet
    /// What begins the words for schools of a kind, which are no name of one, and what such a name ends in.
    public let generalSubjects: WordSet
    public let namedSchools: WordSet
    /// Between the number of all items and of those with a verdict: 15项指标|有|13项达标.
    public let amongItems: Set<UInt32>
    /// Around a verdict that an item is treated as: 暂按|不达标|处理.
    public let treatedLeads: WordSet
    public let treatedEnds: WordSet

    init(_ files: LexiconFiles, forms: [(String, String)]) throws(LexiconError) {
        let lists = try WordLists(
            "conclusions/series.yaml",
            names: [
                "weak", "levels", "stars", "star_words", "checked", "unchecked", "assessing", "explains",
                "explains_alone", "examples", "rules",
                "self_leads", "item_nouns", "item_links", "counted_of", "gap_leads", "gaps", "shortfalls",
                "falling_short", "reached",
                "points", "totals", "numbered_by", "faint", "appraising", "adverbs", "denials",
                "copulas", "done_or_not", "meaning", "signifying", "filling", "scale_leads", "scale_ends",
                "count_leads", "counted_items",
                "appraising_alone", "own_points", "listed_points", "halves", "open_questions", "inapplicable", "bands",
                "therefore", "item_openers", "parts", "part_nouns", "of_different_parts", "reasons", "members",
                "overall", "own_checks", "treated_leads", "treated_ends", "general_subjects", "named_schools",
                "among_items",
                "none_of", "except_leads", "rest_leads", "except_ends",
                "others_leads",
                "measured_by", "ourselves", "school_ends", "asking",
            ], maps: ["nearly", "verdicts", "marks", "reaching", "denied", "upheld"], files)
        func trie(_ name: String) -> Trie<String> {
            Trie(lists.map(name).flatMap { verdict, words in words.map { ($0, verdict) } })
        }
        var verdicts = trie("verdicts")
        for (word, verdict) in forms { verdicts.insert(word, verdict) }
        self.verdicts = verdicts
        marks = trie("marks")
        reaching = trie("reaching")
        weak = lists.set("weak")
        levels = lists.set("levels")
        stars = lists.characters("stars")
        starWords = lists.set("star_words")
        checked = lists.characters("checked")
        unchecked = lists.characters("unchecked")
        assessing = lists.set("assessing")
        explains = lists.set("explains")
        explainsAlone = lists.set("explains_alone")
        examples = lists.set("examples")
        rules = lists.set("rules")
        selfLeads = Trie(lists["self_leads"].map { ($0, true) })
        itemNouns = lists.set("item_nouns")
        faint = lists.set("faint")
        itemLinks = lists.set("item_links")
        countedOf = Trie(lists["counted_of"].map { ($0, $0) })
        gapLeads = lists.set("gap_leads")
        gaps = lists.set("gaps")
        shortfalls = lists.set("shortfalls")
        fallingShort = lists["falling_short"].first ?? ""
        reached = lists.set("reached")
        points = lists.set("points")
        totals = lists.set("totals")
        numberedBy = lists.set("numbered_by")
        appraising = lists.set("appraising")
        adverbs = lists.set("adverbs")
        denials = lists.set("denials")
        denied = Self.verdicts(of: lists.map("denied"))
        upheld = Self.verdicts(of: lists.map("upheld"))
        itemOpeners = lists.set("item_openers")
        parts = lists.set("parts")
        nearly = lists.map("nearly").map { ($0, WordSet($1)) }
        partNouns = lists.set("part_nouns")
        ofDifferentParts = lists["of_different_parts"].first ?? ""
        reasons = lists.set("reasons")
        members = lists.set("members")
        overall = lists.set("overall")
        ownChecks = lists.set("own_checks")
        treatedLeads = lists.set("treated_leads")
        treatedEnds = lists.set("treated_ends")
        amongItems = lists.characters("among_items")
        generalSubjects = lists.set("general_subjects")
        namedSchools = lists.set("named_schools")
        noneOf = lists.set("none_of")
        exceptLeads = lists.set("except_leads")
        restLeads = lists.set("rest_leads")
        exceptEnds = lists.set("except_ends")
        ourselves = lists.set("ourselves")
        schoolEnds = lists.set("school_ends")
        measuredBy = lists.set("measured_by")
        othersLeads = lists.set("others_leads")
        copulas = lists.characters("copulas")
        meaning = lists.set("meaning")
        listedPoints = lists.set("listed_points")
        halves = lists.set("halves")
        ownPoints = lists.set("own_points")
        openQuestions = lists.set("open_questions")
        inapplicable = lists.set("inapplicable")
        bands = lists.set("bands")
        therefore = lists.set("therefore")
        signifying = lists.set("signifying")
        filling = lists.set("filling")
        scaleLeads = lists.set("scale_leads")
        scaleEnds = lists.set("scale_ends")
        countLeads = lists.set("count_leads")
        countedItems = lists.characters("counted_items")
        appraisingAlone = lists.set("appraising_alone")
        doneOrNot = lists.set("done_or_not")
        asking = lists.set("asking")
    }

    /// The verdict that each word of a map is turned into.
    private static func verdicts(of map: [(key: String, words: [String])]) -> [String: String] {
        Dictionary(map.flatMap { verdict, words in words.map { ($0, verdict) } }, uniquingKeysWith: { a, _ in a })
    }
}
