import Exact
import Records

/// 高级246人、中级958人、初级839人;按年龄分,35岁以下612人、36至50岁1098人、51岁以上333人: two divisions of one total that nobody tells.
extension DivisionCheck {
    /// The last part of the second division is what the first one leaves of it.
    func dividedAgain(_ parts: [Fact], _ evidence: Evidence) -> Finding? {
        let others = dividedBefore(parts[0], evidence)
        guard let last = parts.last, others.count >= 2 else { return nil }
        let count = others.count
        let rest = Array(parts.dropLast())
        let inputs = others + rest
        let names = inputs.indices.map { "x\($0 + 1)" }
        let written = Fact.written(inputs + [last])
        @Sendable func difference(_ terms: [String]) -> String {
            terms[..<count].joined(separator: " + ") + " − " + terms[count...].joined(separator: " − ")
        }
        let found = Neighbours(
            rule: "sum.division", kind: "sum", claim: last, inputs: inputs, exact: others.sum - rest.sum,
            wide: others.interval - rest.interval, expression: difference(Array(written.dropLast())),
            formula: difference(names), doubt: .partsUnclear)
        let isSlip = BoundFigures(claim: last, inputs: inputs, evidence: evidence, words: bound).isMisprint { figures in
            BoundFigures.sum(Array(figures[..<count])) - BoundFigures.sum(Array(figures[count...]))
        }
        return found.grade.passes || isSlip ? found.finding : nil
    }

    /// Those listed last before a part, in the paragraph.
    private func dividedBefore(_ first: Fact, _ evidence: Evidence) -> [Fact] {
        let own = evidence.keys[first.id]
        func isAlike(_ key: FactKey) -> Bool {
            isCount(key) && key.measure == own.measure && !key.traits.contains(.isPart)
        }
        let before = evidence.indices(inParagraphOf: first.id).map(Int.init).filter { $0 < first.id }
        guard var last = before.last(where: { isAlike(evidence.keys[$0]) }),
            own.start - evidence.keys[last].end <= Self.far
        else { return [] }
        var listed = [evidence.facts[last]]
        while last > 0, isAlike(evidence.keys[last - 1]),
            evidence.keys[last - 1].sentence == evidence.keys[last].sentence,
            evidence.passage(between: last - 1, and: last).begins(with: words.kindJoins)
        {
            last -= 1
            listed.insert(evidence.facts[last], at: 0)
        }
        return listed.count >= 2 ? listed : []
    }
}
