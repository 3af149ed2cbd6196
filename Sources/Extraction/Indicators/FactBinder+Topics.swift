import Lexicon
import Records
import Source

/// Short names that one sentence explains: 入学231人 before 残疾儿童少年入学率 are disabled children, wherever it stands.
extension FactBinder {
    /// Gives figures outside the block of an indicator the meaning that they would have inside it, where the rate they
    /// lead to stands in their sentence, or alone in their paragraph, or where what it is taken of stands before them in
    /// their sentence. Their names stay the document's own.
    func nameByTopic(_ facts: inout [Fact], from first: Int) {
        guard facts.count - first >= 3 else { return }
        let known = (first..<facts.count).filter { i in
            facts[i].indicator.id.map { terms.topics[$0] != nil } ?? false
        }
        guard !known.isEmpty else { return }
        let rates = known.filter { facts[$0].mention.kind == .percent }
        for i in first..<facts.count where facts[i].block?.id == nil {
            let isRate = facts[i].mention.kind == .percent
            if isRate, facts[i].indicator.id != nil || facts[i].rule != "share" { continue }
            let base = known.last {
                $0 < i && facts[$0].mention.kind == .count && isBeside(facts[$0], facts[i])
            }
            if isRate {
                if let base { nameRate(i, after: base, &facts) }
                continue
            }
            let beside = rates.filter { facts[$0].sentence == facts[i].sentence }
            let rate = beside.first { $0 > i } ?? beside.last ?? (rates.count == 1 ? rates[0] : nil)
            let isKnown = facts[i].indicator.id != nil && facts[i].isExactIndicator && !isGeneral(facts[i])
            if isKnown, base == nil { continue }
            guard let topic = (base ?? rate).flatMap({ topic(of: facts[$0]) }),
                let term = shortName(facts[i].words.scalarValues, of: topic, besideStage: !isKnown),
                facts[i].indicator.id != term.id || !facts[i].isExactIndicator
            else { continue }
            facts[i].indicator.id = term.id
            facts[i].isExactIndicator = true
            facts[i].rule = Fact.namedByRate
        }
    }

    /// With no full stop between them.
    private func isBeside(_ a: Fact, _ b: Fact) -> Bool {
        let (start, end) = (a.mention.range.upperBound, b.mention.range.lowerBound)
        return start <= end && end - start < 80 && !view.s[start..<end].contains(code("。"))
    }

    /// 符合交流条件教师968人,交流121人,比例12.5%: the share of what the sentence is about.
    private func nameRate(_ i: Int, after base: Int, _ facts: inout [Fact]) {
        guard let topic = topic(of: facts[base]) else { return }
        let key = IndicatorKey(group: "", groupName: "", no: nil, id: topic)
        let found = blockTerm(
            facts[i].words.scalarValues, mention: facts[i].mention, block: key, base: facts[i].base, rule: "share",
            facts: facts)
        if let term = found?.term { facts[i].indicator = .init(id: term.id, name: term.name) }
    }

    private func topic(of fact: Fact) -> String? { fact.indicator.id.flatMap { terms.topics[$0] } }

    /// 招生, 教师: statistics of the whole county that in such a sentence speak of those the rate is taken of.
    private func isGeneral(_ fact: Fact) -> Bool {
        fact.indicator.id == "edu.entrants" || fact.words.unicodeScalars.prefix(3).count <= 2
    }

    /// - Parameter besideStage: whether the name may stand behind a stage's; 特校就读 says itself what it is.
    private func shortName(_ words: [UInt32], of topic: String, besideStage: Bool) -> TermIndex.Term? {
        if let term = terms.term(words, within: topic) { return term }
        guard besideStage, let (length, _) = lexicon.stage(in: words, at: 0), length < words.count else { return nil }
        return terms.term(Array(words[length...]), within: topic)
    }
}
