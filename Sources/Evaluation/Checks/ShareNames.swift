import Lexicon
import Records
import Source

/// The names of all facts as shares compare them, made once for a document.
struct ShareNames {
    /// By id of the fact: its words without those that only wrap them.
    let words: [NameMatch.Core]
    /// The indicator's name before the words.
    private let full: [NameMatch.Core]
    private let byMeasure: [Measure: [Int]]

    /// What must be alike for one figure to be a share of the other.
    private struct Measure: Hashable {
        let report: Int
        let kind: Mention.Kind
        let unit: String

        init(_ fact: Fact) {
            report = fact.mention.report
            kind = fact.mention.kind
            unit = PartSumCheck.unitClass(fact.mention.unit)
        }
    }

    init(_ facts: [Fact]) {
        words = facts.map { NameMatch.core(ShareNames.strip($0.words)) }
        full = facts.map { NameMatch.core(ShareNames.strip($0.indicator.name + $0.words)) }
        byMeasure = Dictionary(grouping: facts.indices, by: { Measure(facts[$0]) })
    }

    /// Ids of the facts of the same report that count or measure the same, in order.
    func measured(like fact: Fact) -> [Int] { byMeasure[Measure(fact)] ?? [] }

    /// Whether a base may name a fact.
    func matches(_ base: NameMatch.Core, _ fact: Int) -> Bool {
        NameMatch.contained(base, in: full[fact]) >= 85 || NameMatch.contained(base, in: words[fact]) >= 85
    }

    /// 教师总数 is not 专任教师: nothing may be left over on either side.
    func isSame(_ base: NameMatch.Core, _ fact: Int) -> Bool {
        NameMatch.contained(base, in: words[fact]) >= 90 && NameMatch.contained(words[fact], in: base) >= 90
    }

    static func strip(_ name: String) -> [UInt32] { wrapping(name.scalarValues) }

    private static let wrapping = WordReplacement(
        ["总数", "总人数", "人数", "数量", "学生数", "全区", "全县", "全市", "我区", "我县", "本区", "义务教育阶段", "义务教育"].map {
            ($0, $0.hasPrefix("学生") ? "学生" : "")
        } + [("在校学生", "在校生")])
}
