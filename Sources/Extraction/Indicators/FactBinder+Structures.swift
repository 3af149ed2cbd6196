import Records
import Source

extension FactBinder {
    /// `三次产业结构比由17.1:35.6:47.3调整为16.9:36.0:47.1`: whose share each number of a row is, and that a row is of one
    /// year from its first number to its last.
    func nameStructures(over facts: inout [Fact], from first: Int) {
        var at = first
        while at < facts.count {
            let end = rowEnd(facts, from: at)
            defer { at = end }
            guard end - at > 1, let names = structure(facts[at].words), names.count == end - at else { continue }
            for (name, i) in zip(names, at..<end) {
                let term = terms.best(for: name.scalarValues)
                facts[i].words = name
                facts[i].indicator = .init(id: term?.isWhole == true ? term?.term.id : nil, name: name)
                facts[i].isExactIndicator = term?.isWhole == true
                (facts[i].period, facts[i].role) = (facts[at].period, facts[at].role)
            }
        }
    }

    /// The end of the row of ratios, one colon between each and the next, that begins with a fact.
    private func rowEnd(_ facts: [Fact], from start: Int) -> Int {
        var end = start + 1
        guard facts[start].mention.kind == .ratio else { return end }
        while end < facts.count, facts[end].mention.kind == .ratio,
            facts[end - 1].mention.range.upperBound + 1 == facts[end].mention.range.lowerBound,
            view.at(facts[end].mention.range.lowerBound - 1) == code(":")
        {
            end += 1
        }
        return end
    }

    private func structure(_ words: String) -> [String]? {
        lexicon.structures.first { words.contains($0.of) }?.parts
    }
}
