/// The words by which a figure is one to be reached, or what came of it: Lexicons/patterns/aims.yaml.
public final class AimWords: Sendable {
    /// 力争: a plan, whoever was named before.
    public let plan: WordSet
    /// Right behind a figure: 的目标值; 的要求.
    public let behind: WordSet
    public let required: WordSet
    /// Endings of the headings of sections on what is to be reached, and words that make them tell what became of it.
    public let headings: WordSet
    public let notHeadings: WordSet
    /// In the heading of a section of a plan that tells what there is.
    public let presentHeadings: WordSet
    /// Headings of the two columns of a form that stand one below the other: what was to be reached, what came of it.
    public let columns: WordSet
    public let cameOutColumns: WordSet
    /// Before a colon: what follows, up to the full stop, is to be reached.
    public let openers: WordSet
    /// 完成目标的106%: how much of an aim was reached.
    public let rates: WordSet
    /// All the words of a head: 目标值; 实际完成.
    public let asked: WordSet
    public let cameOut: WordSet
    /// All the words of a figure that is what came of the target right before it: 到账.
    public let arrived: WordSet
    /// Before a limit that stands beside a figure: 小于.
    public let beside: WordSet
    /// All the words of a head that speaks of the whole of what was added: 总数.
    public let totals: WordSet
    /// The words of a figure that only say which stage of a budget it is of, and what the name before them ends in.
    public let accounts: WordSet
    public let budgets: WordSet
    /// Two characters and the mark between them that are one name: 收、支.
    public let joined: WordSet
    /// Before a figure: who set the aim (下达的).
    public let issued: WordSet
    /// Behind such a figure: 任务.
    public let issuedBehind: WordSet
    /// Behind a number of aims that are counted: 指标值.
    public let countedValues: WordSet
    /// With which the name begins of what was added: 新增.
    public let added: WordSet
    /// Behind a figure from which a plan reckons: 的基础上.
    public let bases: WordSet
    /// Before what there was to be: |核定|编制.
    public let due: WordSet
    /// Between what is measured and the stage that it is of: 图书|达到了|小学20册.
    public let reaching: WordSet
    /// Before a deed that was due: |实|配.
    public let actually: WordSet
    /// Behind how far a figure is from what it is held against: 的差距.
    public let gaps: WordSet
    /// Between a figure and what is asked of it: 以内.
    private let limits: WordSet
    /// Before and behind the words of `asked` and `cameOut`: |规划|目标|值为|.
    private let around: WordSet
    private let tails: WordSet
    /// How a figure stands to a norm, and the words that norms are called by: |略低于|国家|规定|.
    private let comparing: WordSet
    /// Before those: 虽|未|; and verbs that hold a figure against a norm only where they name one.
    private let comparingLeads: WordSet
    private let meeting: WordSet
    private let norms: WordSet

    private static let names = [
        "plan", "behind", "headings", "not_headings", "present_headings", "columns", "columns_came_out", "openers",
        "rates", "asked",
        "came_out", "arrived", "beside", "totals",
        "accounts", "budgets", "joined", "issued", "issued_behind", "counted_values", "added", "limits", "bases",
        "around", "tails", "due", "actually", "comparing", "comparing_leads", "meeting", "norms", "reaching", "gaps",
    ]

    /// - Parameter required: what follows a requirement, from roles.yaml.
    init(_ files: LexiconFiles, required: [String]) throws(LexiconError) {
        let lists = try WordLists("patterns/aims.yaml", names: Self.names, files)
        plan = lists.set("plan")
        behind = lists.set("behind")
        self.required = WordSet(required)
        headings = lists.set("headings")
        notHeadings = lists.set("not_headings")
        presentHeadings = lists.set("present_headings")
        columns = lists.set("columns")
        cameOutColumns = lists.set("columns_came_out")
        openers = lists.set("openers")
        rates = lists.set("rates")
        asked = lists.set("asked")
        cameOut = lists.set("came_out")
        arrived = lists.set("arrived")
        beside = lists.set("beside")
        totals = lists.set("totals")
        accounts = lists.set("accounts")
        budgets = lists.set("budgets")
        joined = lists.set("joined")
        issued = lists.set("issued")
        issuedBehind = lists.set("issued_behind")
        countedValues = lists.set("counted_values")
        added = lists.set("added")
        limits = lists.set("limits")
        bases = lists.set("bases")
        around = lists.set("around")
        tails = lists.set("tails")
        due = lists.set("due")
        actually = lists.set("actually")
        comparing = lists.set("comparing")
        comparingLeads = lists.set("comparing_leads")
        meeting = lists.set("meeting")
        norms = lists.set("norms")
        reaching = lists.set("reaching")
        gaps = lists.set("gaps")
    }

    /// Whether all the words of a head say that the figure is to be reached: 目标, 规划目标值为, 规划2025年.
    public func asksOnly(_ words: [UInt32]) -> Bool { isMade(of: asked, words[...]) }

    /// Whether they only say that it came out so: 实际, 年末实绩值, 2023年实为.
    public func tellsOnly(_ words: [UInt32]) -> Bool { isMade(of: cameOut, words[...]) }

    /// Whether words only say that a figure is held against a norm, and whose: 略低于国家规定, 符合, 超过省颁标准.
    public func comparesWithNorm(_ words: [UInt32]) -> Bool {
        var start = 0
        while let lead = comparingLeads.lengthBeginning(in: words, at: start, before: words.count),
            comparing.lengthBeginning(in: words, at: start, before: words.count) == nil
        { start += lead }
        if let length = comparing.lengthBeginning(in: words, at: start, before: words.count) {
            return isNorm(words, from: start + length)
        }
        // 达到|96%: what there is, where no norm is named.
        guard let length = meeting.lengthBeginning(in: words, at: start, before: words.count) else { return false }
        return start + length < words.count && isNorm(words, from: start + length)
    }

    /// Whether words say from a place on only what a figure is held against: 国家规定.
    public func isNorm(_ words: [UInt32], from start: Int) -> Bool {
        var at = start
        while at < words.count {
            guard let length = norms.lengthBeginning(in: words, at: at, before: words.count) else { return false }
            at += length
        }
        return true
    }

    /// Whether words are one of `set`, with a year, `around` or `tails` about it.
    private func isMade(of set: WordSet, _ words: ArraySlice<UInt32>) -> Bool {
        if words.isEmpty { return false }
        if set.isExactly(Array(words)) { return true }
        let (low, high) = (words.startIndex, words.endIndex)
        if let year = year(in: words, from: low) { return isMade(of: set, words[year...]) }
        if words.last.map({ Self.yearEnds.contains($0) }) ?? false,
            let start = words.firstIndex(where: { (0x30...0x39).contains($0) }), start > low,
            year(in: words, from: start) == high
        {
            return isMade(of: set, words[..<start])
        }
        let all = Array(words)
        if let lead = around.lengthBeginning(in: all, at: 0, before: all.count), lead < all.count,
            isMade(of: set, words[(low + lead)...])
        {
            return true
        }
        guard let tail = tails.lengthEnding(in: all, at: all.count, after: 1) else { return false }
        return isMade(of: set, words[..<(high - tail)])
    }

    /// Where a year ends that begins at `start`: 2025年, 2025年底.
    private func year(in words: ArraySlice<UInt32>, from start: Int) -> Int? {
        let digits = words[start...].prefix { (0x30...0x39).contains($0) }
        guard digits.count == 4, digits.endIndex < words.endIndex, words[digits.endIndex] == Self.yearEnds[0] else {
            return nil
        }
        let end = digits.endIndex + 1
        return end < words.endIndex && Self.yearEnds.contains(words[end]) ? end + 1 : end
    }
    private static let yearEnds = "年底末度".unicodeScalars.map(\.value)

    /// 的目标, 以内的目标值 right behind a figure that ends at `end`.
    public func isAimed(behind end: Int, in text: [UInt32], before limit: Int) -> Bool {
        behind.begins(in: text, at: pastLimit(end, in: text), before: limit)
    }

    /// 任务, 以上目标 right behind a figure that somebody set.
    public func isIssued(behind end: Int, in text: [UInt32], before limit: Int) -> Bool {
        issuedBehind.begins(in: text, at: pastLimit(end, in: text), before: limit)
    }

    /// 的要求, 以内的要求 right behind a figure that ends at `end`.
    public func isRequired(behind end: Int, in text: [UInt32], before limit: Int) -> Bool {
        required.begins(in: text, at: pastLimit(end, in: text), before: limit)
    }

    private func pastLimit(_ end: Int, in text: [UInt32]) -> Int {
        end + (limits.lengthBeginning(in: text, at: end, before: text.count) ?? 0)
    }
}
