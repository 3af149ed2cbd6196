import Lexicon
import Records
import Source

/// Names of what was looked at, of what is left over, and of what each of several places has.
extension FactBinder {
    /// `随机抽查学校52所,其中小学27所`: as many primary schools were looked at, and not as many are there.
    ///
    /// `应建资源教室48间,已建成39间,…其余9间`: of what the first was.
    func nameByWhole(over facts: inout [Fact], from first: Int) {
        for i in first..<facts.count where facts[i].role == .actual {
            if case .part(let whole) = facts[i].relation, ["所", "个"].contains(facts[i].mention.unit),
                facts[whole].mention.unit == "所", let verb = inspection(in: facts[whole].words)
            {
                rename(&facts[i], verb + (facts[i].indicator.id == nil ? facts[i].words : facts[i].indicator.name))
            } else if lexicon.grammar.leftOver.isExactly(facts[i].words),
                let of = facts[first..<i].first(where: {
                    $0.mention.unit == facts[i].mention.unit && $0.mention.kind == .count && $0.relation == nil
                })
            {
                rename(&facts[i], facts[i].words + of.words)
                facts[i].stage = of.stage
            } else if isPlace(facts[i].words), let place = place(before: facts[i].mention),
                let of = facts[first..<i].last(where: {
                    $0.mention.unit == facts[i].mention.unit && $0.mention.kind == facts[i].mention.kind
                        && $0.role == .actual && $0.scope != place && !isPlace($0.words)
                }),
                of.mention.range.upperBound + 24 > facts[i].mention.range.lowerBound || facts[i - 1].words == of.words
            {
                // 投入21.37亿元,洛原县12.05亿元、安陵县9.32亿元: of the same, of one place each.
                facts[i].indicator = .init(id: nil, name: of.indicator.name)
                (facts[i].words, facts[i].stage, facts[i].scope) = (of.words, of.stage, place)
            }
        }
    }

    /// The verb of `实地察看学校`, in the words of a figure that is itself no part.
    private func inspection(in words: String) -> String? {
        let own = words.scalarValues
        // 检查组|抽查, 督导组|察看: not the people who do it.
        for at in own.indices.reversed() {
            guard let length = lexicon.grammar.inspecting.lengthBeginning(in: own, at: at, before: own.count),
                at + length == own.count || own[at + length] != code("组")
            else { continue }
            return String(scalars: own[at..<(at + length)])
        }
        return nil
    }

    /// The place that stands right before a figure, and in its clause nothing else.
    private func place(before mention: Mention) -> String? {
        var start = mention.range.lowerBound
        while view.at(start - 1).isHan, mention.range.lowerBound - start < 10 { start -= 1 }
        guard start < mention.range.lowerBound, case let words = Array(view.s[start..<mention.range.lowerBound]),
            isPlace(words)
        else { return nil }
        return String(scalars: words)
    }

    private func rename(_ fact: inout Fact, _ name: String) {
        guard !fact.words.contains(name) else { return }
        fact.words = name
        fact.indicator = .init(id: nil, name: name)
        fact.isExactIndicator = false
    }
}
