import Lexicon
import Records
import Source

/// The names of the facts as shares compare them, each made once for a document where one is asked for.
final class ShareNames {
    private let evidence: Evidence
    private let cores: NameMemo<NameMatch.Core>
    private var fullCores: [FullName: NameMatch.Core] = [:]
    private lazy var byMeasure = Dictionary(grouping: evidence.keys.indices, by: { FigureMeasure(evidence.keys[$0]) })

    /// The indicator's name and the words.
    private struct FullName: Hashable {
        let name: NameID
        let words: NameID
    }

    init(_ evidence: Evidence) {
        self.evidence = evidence
        cores = NameMemo(evidence.names) { NameMatch.core(ShareNames.strip($0)) }
    }

    /// A fact's words without those that only wrap them.
    func words(_ fact: Int) -> NameMatch.Core { cores[evidence.keys[fact].words] }

    /// The indicator's name before the words.
    private func full(_ fact: Int) -> NameMatch.Core {
        let full = FullName(name: evidence.keys[fact].name, words: evidence.keys[fact].words)
        if let core = fullCores[full] { return core }
        let core = NameMatch.core(ShareNames.strip(evidence.names[full.name] + evidence.names[full.words]))
        fullCores[full] = core
        return core
    }

    /// Ids of the facts of the same report that count or measure the same, in order.
    func measured(like fact: Fact) -> [Int] { byMeasure[FigureMeasure(evidence.keys[fact.id])] ?? [] }

    private static let pupils = NameMatch.core("学生")

    /// Whether a base may name a fact.
    func matches(_ base: NameMatch.Core, _ fact: Int) -> Bool {
        // 学生 is in many names: only those who count pupils are all of them.
        if base == Self.pupils, !isSame(base, fact),
            !evidence.names[evidence.keys[fact].indicator].hasPrefix("edu.pupils")
        {
            return false
        }
        return NameMatch.contained(base, in: full(fact)) >= 85 || NameMatch.contained(base, in: words(fact)) >= 85
    }

    /// 教师总数 is not 专任教师: nothing may be left over on either side.
    func isSame(_ base: NameMatch.Core, _ fact: Int) -> Bool {
        NameMatch.contained(base, in: words(fact)) >= 90 && NameMatch.contained(words(fact), in: base) >= 90
    }

    static func strip(_ name: String) -> [UInt32] { wrapping(name.scalarValues) }

    private static let wrapping = WordReplacement(
        ["总数", "总人数", "人数", "数量", "学生数", "全区", "全县", "全市", "我区", "我县", "本区", "义务教育阶段", "义务教育"].map {
            ($0, $0.hasPrefix("学生") ? "学生" : "")
        } + ["在校学生", "在校生", "在籍学生", "在籍生"].map { ($0, "学生") })
}
