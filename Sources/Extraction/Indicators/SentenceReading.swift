import Records

/// What is in mind while the numbers of one sentence are bound, from the first to the last.
///
/// A class, as it is one thing that all who bind look at and take notes in.
final class SentenceReading {
    let passage: FactBinder.Passage
    /// The standard's indicator in whose block the sentence stands.
    let block: IndicatorKey?
    let mentions: [Mention]
    /// Index of the first fact of the sentence.
    let first: Int
    /// What holds beyond the sentence.
    var memory: FactBinder.Memory
    var stage: String?
    var period: String?
    /// 2016年及之前: what narrows the figures down.
    var qualifier: String?
    /// The fact that is being divided, and where that was said.
    var whole: Int?
    var division: Int?
    /// The figures of a list, and the changes of the figures before them, that are still to come.
    var list: FactBinder.CoordinatedList?
    var changes: FactBinder.ChangeRun?
    /// The shares of a row that are still to come: 分别占应交流人数的A、B.
    var shares: ArraySlice<FactBinder.Share> = []
    /// The year of a clause, which holds for the rest of the paragraph.
    var paragraphPeriod: String?
    /// How far the text has been walked.
    var cursor: Int
    /// How many titles of books are open.
    var bookDepth = 0
    /// How far back the words of the next number can reach.
    private(set) var limit: Int
    /// The last fact between the brackets that are open, as far as it can be divided.
    private(set) var last: Int?
    private var brackets: [Bracket] = []

    var range: Range<Int> { passage.range }
    var isInBrackets: Bool { !brackets.isEmpty }

    init(
        passage: FactBinder.Passage, block: IndicatorKey?, mentions: [Mention], first: Int, memory: FactBinder.Memory
    ) {
        self.passage = passage
        self.block = block
        self.mentions = mentions
        self.first = first
        self.memory = memory
        period = memory.period
        whole = memory.listed?.whole
        division = memory.listed?.division
        cursor = passage.range.lowerBound
        limit = cursor
    }

    /// What held before a bracket opened, and holds again behind it.
    private struct Bracket {
        var stage: String?
        var whole: Int?
        var division: Int?
        var limit: Int
        var last: Int?
    }

    /// - Parameter divided: the fact right before the bracket, which it divides.
    func openBracket(at place: Int, dividing divided: Int?) {
        brackets.append(Bracket(stage: stage, whole: whole, division: division, limit: limit, last: last))
        if let divided { divide(divided, at: place) }
        (limit, last) = (place + 1, nil)
    }

    func closeBracket() {
        guard let before = brackets.popLast() else { return }
        (stage, whole, division) = (before.stage, before.whole, before.division)
        (limit, last) = (before.limit, before.last)
    }

    func divide(_ whole: Int?, at place: Int) {
        (self.whole, division) = (whole, place)
    }

    /// What stands up to the end of a number names no number behind it.
    func pass(_ mention: Mention) { limit = mention.range.upperBound }

    func passAtLeast(_ mention: Mention) { limit = max(limit, mention.range.upperBound) }

    /// What comes next may divide the fact, or speak of it.
    func remember(_ fact: Int) { last = fact }

    /// As `remember`, and in the sentences that follow.
    func rememberSubject(_ fact: Int, isCounted: Bool) {
        memory.subject = fact
        if isCounted { memory.counted = fact }
    }

    /// What a number is said to measure, as far as the sentence tells; `rule` says how it is known.
    func binding(_ mention: Mention, _ words: [UInt32], rule: String, from start: Int) -> FactBinder.Binding {
        FactBinder.Binding(
            mention: mention, words: words, rule: rule, context: start..<mention.range.upperBound, stage: stage,
            period: period, qualifier: qualifier, passage: passage, block: block)
    }
}
