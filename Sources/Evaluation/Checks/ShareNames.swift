import Lexicon
import Records
import Source

/// The names of the facts as shares compare them, each made once for a document where one is asked for.
final class ShareNames {
    private let facts: [Fact]
    private var known: [NameMatch.Core?]
    private var knownFull: [NameMatch.Core?]
    private lazy var byMeasure = Dictionary(grouping: facts.indices, by: { FigureMeasure(facts[$0]) })

    init(_ facts: [Fact]) {
        self.facts = facts
        known = Array(repeating: nil, count: facts.count)
        knownFull = known
    }

    /// A fact's words without those that only wrap them.
    func words(_ fact: Int) -> NameMatch.Core {
        if let core = known[fact] { return core }
        let core = NameMatch.core(ShareNames.strip(facts[fact].words))
        known[fact] = core
        return core
    }

    /// The indicator's name before the words.
    private func full(_ fact: Int) -> NameMatch.Core {
        if let core = knownFull[fact] { return core }
        let core = NameMatch.core(ShareNames.strip(facts[fact].indicator.name + facts[fact].words))
        knownFull[fact] = core
        return core
    }

    /// Ids of the facts of the same report that count or measure the same, in order.
    func measured(like fact: Fact) -> [Int] { byMeasure[FigureMeasure(fact)] ?? [] }

    /// Whether a base may name a fact.
    func matches(_ base: NameMatch.Core, _ fact: Int) -> Bool {
        NameMatch.contained(base, in: full(fact)) >= 85 || NameMatch.contained(base, in: words(fact)) >= 85
    }

    /// 教师总数 is not 专任教师: nothing may be left over on either side.
    func isSame(_ base: NameMatch.Core, _ fact: Int) -> Bool {
        NameMatch.contained(base, in: words(fact)) >= 90 && NameMatch.contained(words(fact), in: base) >= 90
    }

    static func strip(_ name: String) -> [UInt32] { wrapping(name.scalarValues) }

    private static let wrapping = WordReplacement(
        ["总数", "总人数", "人数", "数量", "学生数", "全区", "全县", "全市", "我区", "我县", "本区", "义务教育阶段", "义务教育"].map {
            ($0, $0.hasPrefix("学生") ? "学生" : "")
        } + [("在校学生", "在校生")])
}
