import Exact
import Records

/// Questions about a share, a growth rate, a sum or a difference that other figures nearby answer.
///
///     分配到初中学校1066人,…分配到农村初中468人,占分配名额的43.90%。…录取978人      468 of 1066, and not of 978
///     收入完成12.63亿元,为年初预算12.2亿元的103.5%,比上年(11.86亿元)增长6.5%      12.63, and not 12.2
///     去重后共17个断面,其中1个为Ⅳ类,优良比例94.1%                            the share of the others
///
/// What the claim names is not answered by what it names less: 移交13所,移交率100% is not of the 14 that were built.
struct AnsweredQuestions {
    let evidence: Evidence
    /// What the figures nearby give, by the place of the claim.
    private let given: [TextPlace: [Finding]]

    init(_ evidence: Evidence, found: [Finding]) {
        self.evidence = evidence
        given = Dictionary(grouping: found.filter { $0.grade.passes && $0.claim?.place != nil }) { $0.claim!.place! }
    }

    private static let kinds: Set = ["growth", "difference", "ratio", "mean", "sum", "formula"]
    /// So many figures before the claim are tried.
    private static let most = 8

    /// Whether a finding asks how a figure was worked out.
    static func asks(_ finding: Finding) -> Bool {
        finding.grade == .questionable && kinds.contains(finding.kind)
    }

    func isAnswered(_ question: Finding) -> Bool {
        guard Self.asks(question), let place = question.claim?.place, let index = evidence.index.byPlace[place] else {
            return false
        }
        let claim = evidence.facts[index]
        if given[place]?.contains(where: { isAnswer($0.inputs.compactMap(fact), to: question, claim) }) == true {
            return true
        }
        let target = Comparison.admissible(claim.mention, mayRound: true)
        return question.kind == "ratio" && isOfTheRest(question, claim, target)
            || isGivenInSentence(question, claim, target)
    }

    private func fact(_ term: Finding.Term) -> Fact? {
        term.place.flatMap { evidence.index.byPlace[$0] }.map { evidence.facts[$0] }
    }

    /// Whether two of its sentence give the claim. That may be chance, and so it is no finding; but that nothing else is
    /// meant can no longer be said.
    private func isGivenInSentence(_ question: Finding, _ claim: Fact, _ target: Interval) -> Bool {
        let before = evidence.indices(inSentenceOf: claim.id).before(Int32(claim.id)).suffix(Self.most).map {
            evidence.facts[Int($0)]
        }.filter { $0.value != nil && $0.mention.comparator == .eq }
        func gives(_ a: Fact, _ b: Fact) -> Bool {
            guard a.isMeasured(like: b), let x = a.value, let y = b.value else { return false }
            if question.kind == "difference" { return a.isMeasured(like: claim) && target.contains((x - y).magnitude) }
            guard claim.mention.unit == "%", a.mention.kind != .percent, y > 0 else { return false }
            if question.kind == "growth" { return target.contains((x - y) / y * 100) }
            // No share of up to a hundred is of less than itself.
            return (x <= y || claim.value ?? 0 > 100) && target.contains(x / y * 100)
        }
        return before.contains { a in
            before.contains { b in a.id != b.id && gives(a, b) && isAnswer([a, b], to: question, claim) }
        }
    }

    /// Whether the claim names the figures, those that bear a name, no less than those that the question rests on, and they are no mere part of those.
    private func isAnswer(_ figures: [Fact], to question: Finding, _ claim: Fact) -> Bool {
        let own = question.inputs.compactMap(fact)
        if question.kind == "sum" { return !Set(figures.map(\.id)).isSubset(of: own.map(\.id)) }
        guard question.kind == "ratio", own.count == 2, figures.count == 2 else { return true }
        let words = NameMatch.core(claim.words)
        return zip(figures, own).allSatisfy { figure, asked in
            NameMatch.core(figure.words).count < 2
                || Self.naming(of: figure, by: words) >= Self.naming(of: asked, by: words)
        }
    }

    /// How many characters of a figure's name the words of a claim hold in full; 1 for two characters of it, 0 for none.
    private static func naming(of figure: Fact, by words: NameMatch.Core) -> Int {
        let name = NameMatch.core(figure.words)
        guard name.count >= 2 else { return 0 }
        if words.firstRange(of: name) != nil { return name.count }
        let pairs = zip(name, name.dropFirst())
        return pairs.contains { a, b in zip(words, words.dropFirst()).contains { $0 == a && $1 == b } } ? 1 : 0
    }

    /// What the part makes up is 100 % without the rate, and the claim does not name the part.
    private func isOfTheRest(_ question: Finding, _ claim: Fact, _ target: Interval) -> Bool {
        guard question.claim?.unit == "%", let low = question.recomputed?.low, let high = question.recomputed?.high,
            low == high, let part = question.inputs.first.flatMap(fact),
            Self.naming(of: part, by: NameMatch.core(claim.words)) == 0
        else { return false }
        return target.contains(100 - low)
    }
}
