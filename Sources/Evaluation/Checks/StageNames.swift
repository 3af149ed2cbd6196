import Lexicon
import Records
import Source

/// The figures of a document that speak of one stage, by what they measure and by name.
final class StageNames {
    /// Ids of the facts that others divide by stages.
    let divided: Set<Int>
    private let evidence: Evidence
    private let byMeasure: [Measure: [Group]]
    private let names: NameMemo<Name>
    private let isOfChange: NameMemo<Bool>

    /// What figures must share before their names are compared.
    private struct Measure: Hashable {
        let report: Int32
        let stage: NameID
        let unit: NameID
        let kind: Mention.Kind
        let isChange: Bool
    }
    /// Those of one measure that are called the same.
    private struct Group {
        let name: NameID
        var facts: [Int32]

        static func add(_ fact: Int32, named name: NameID, to groups: inout [Group]) {
            if let index = groups.firstIndex(where: { $0.name == name }) {
                groups[index].facts.append(fact)
            } else {
                groups.append(Group(name: name, facts: [fact]))
            }
        }
    }
    private struct Name {
        let bare: [UInt32]
        let core: NameMatch.Core

        init(_ name: String, _ words: SumWords) {
            let bare = words.stageWraps(name)
            self.bare = bare.isEmpty || bare == StageNames.count ? words.stageSchools : bare
            core = NameMatch.core(self.bare)
        }
    }

    init(_ evidence: Evidence, _ words: SumWords, where isWanted: (FactKey) -> Bool) {
        self.evidence = evidence
        let isOfChange = NameMemo(evidence.names) { name in words.changeEnds.contains { name.hasSuffix($0) } }
        var divided: Set<Int> = []
        var byMeasure: [Measure: [Group]] = [:]
        for (i, key) in evidence.keys.enumerated() where key.stage != .none && isWanted(key) {
            if case .part(let whole) = evidence.facts[i].relation { divided.insert(whole) }
            let measure = StageNames.measure(key, stage: key.stage, isOfChange)
            Group.add(Int32(i), named: key.name, to: &byMeasure[measure, default: []])
        }
        self.divided = divided
        self.byMeasure = byMeasure
        self.isOfChange = isOfChange
        names = NameMemo(evidence.names) { Name($0, words) }
    }

    private static func measure(_ key: FactKey, stage: NameID, _ isOfChange: NameMemo<Bool>) -> Measure {
        Measure(
            report: key.report, stage: stage, unit: key.unit, kind: key.kind,
            isChange: key.isChangeOrGrowth || isOfChange[key.name])
    }

    /// The only figure of that stage with the same name, unit and role in the change, or the only one beside it.
    func match(_ whole: Int, stage: NameID) -> Int? {
        let key = evidence.keys[whole]
        guard let groups = byMeasure[StageNames.measure(key, stage: stage, isOfChange)] else { return nil }
        let name = names[key.name]
        let alike = groups.filter { $0.name == key.name || isAlike(names[$0.name], name) }.flatMap(\.facts)
        if alike.count <= 1 { return alike.first.map { Int($0) } }
        let beside = alike.filter { key.sentence >= 0 && evidence.keys[Int($0)].sentence == key.sentence }
        return beside.count == 1 ? Int(beside[0]) : nil
    }

    private func isAlike(_ candidate: Name, _ name: Name) -> Bool {
        candidate.bare == name.bare
            || NameMatch.contained(name.core, in: candidate.core) >= 80
                && NameMatch.contained(candidate.core, in: name.core) >= 80
    }

    /// What is left of 小学数.
    private static let count = "数".scalarValues
}
