import Lexicon
import Records
import Source

/// The names of the facts as shares compare them, each made once for a document where one is asked for.
final class ShareNames {
    let words: CheckWords
    private let evidence: Evidence
    private let cores: NameMemo<NameMatch.Core>
    private var fullCores: [FullName: NameMatch.Core] = [:]
    private lazy var byMeasure = Dictionary(grouping: evidence.keys.indices, by: { FigureMeasure(evidence.keys[$0]) })

    /// The indicator's name and the words.
    private struct FullName: Hashable {
        let name: NameID
        let words: NameID
    }

    init(_ evidence: Evidence, _ words: CheckWords) {
        self.evidence = evidence
        self.words = words
        pupils = NameMatch.core(words.shares.pupils[0])
        cores = NameMemo(evidence.names) { NameMatch.core(words.shares.wrapping($0)) }
    }

    /// A fact's words without those that only wrap them.
    func words(_ fact: Int) -> NameMatch.Core { cores[evidence.keys[fact].words] }

    /// The indicator's name before the words.
    private func full(_ fact: Int) -> NameMatch.Core {
        let full = FullName(name: evidence.keys[fact].name, words: evidence.keys[fact].words)
        if let core = fullCores[full] { return core }
        let core = NameMatch.core(strip(evidence.names[full.name] + evidence.names[full.words]))
        fullCores[full] = core
        return core
    }

    /// Ids of the facts of the same report that count or measure the same, in order.
    func measured(like fact: Fact) -> [Int] { byMeasure[FigureMeasure(evidence.keys[fact.id])] ?? [] }

    private let pupils: NameMatch.Core

    /// Whether a base may name a fact.
    func matches(_ base: NameMatch.Core, _ fact: Int) -> Bool {
        // 学生 is in many names: only those who count pupils are all of them.
        if base == pupils, !isSame(base, fact),
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

    func strip(_ name: String) -> [UInt32] { words.shares.wrapping(name) }
}
