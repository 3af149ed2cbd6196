import Lexicon
import Records
import Source

/// Short names that one sentence explains: 入学231人 before 残疾儿童少年入学率 are disabled children, wherever it stands.
extension FactBinder {
    /// Gives figures outside the block of an indicator the meaning that they would have inside it, where the rate they
    /// lead to stands in their sentence, or alone in their paragraph. Their names stay the document's own.
    func nameByTopic(_ facts: inout [Fact], from first: Int) {
        guard facts.count - first >= 3 else { return }
        let rates = (first..<facts.count).filter { facts[$0].mention.kind == .percent && topic(of: facts[$0]) != nil }
        guard !rates.isEmpty else { return }
        for i in first..<facts.count where facts[i].block?.id == nil && facts[i].mention.kind != .percent {
            if facts[i].indicator.id != nil, facts[i].isExactIndicator, !isGeneral(facts[i]) { continue }
            let beside = rates.filter { facts[$0].sentence == facts[i].sentence }
            guard let rate = beside.first(where: { $0 > i }) ?? beside.last ?? (rates.count == 1 ? rates[0] : nil),
                let topic = topic(of: facts[rate]), let term = shortName(facts[i].words.scalarValues, of: topic)
            else { continue }
            facts[i].indicator.id = term.id
            facts[i].isExactIndicator = true
            facts[i].rule = Fact.namedByRate
        }
    }

    private func topic(of fact: Fact) -> String? { fact.indicator.id.flatMap { terms.topics[$0] } }

    /// 招生, 教师: statistics of the whole county that in such a sentence speak of those the rate is taken of.
    private func isGeneral(_ fact: Fact) -> Bool {
        fact.indicator.id == "edu.entrants" || fact.words.unicodeScalars.prefix(3).count <= 2
    }

    private func shortName(_ words: [UInt32], of topic: String) -> TermIndex.Term? {
        if let term = terms.term(words, within: topic) { return term }
        guard let (length, _) = lexicon.stage(in: words, at: 0), length < words.count else { return nil }
        return terms.term(Array(words[length...]), within: topic)
    }
}
