import Exact
import Lexicon
import Records
import Source

/// 教育拨款分别增长11.4%、9.1%,财政经常性收入分别增长8.2%、9.6%,教育拨款增长均高于财政经常性收入增长: one growth that is said to be
/// above another, in the clause behind both or beside the other.
struct GrowthAboveCheck: Check {
    let words: ChangeWords

    func findings(in evidence: Evidence) -> [Finding] {
        let rates = evidence.facts {
            $0.kind == .percent && $0.unit == .percent && $0.hasValue && $0.isActual && !$0.isInTable
                && $0.comparator == .eq && $0.sentence >= 0
        }
        let sentences = Dictionary(grouping: rates) { evidence.keys[$0.id].sentence }.sorted { $0.key < $1.key }
        let claims = evidence.sentences.map(\.range).filter { words.above.occurs(in: evidence.scalars, $0) }
        return sentences.indices.flatMap { i -> [Finding] in
            var all = sentences[i].value
            guard let range = evidence.sentenceRange(of: all[0].id) else { return [] }
            var clauses = evidence.clauses(in: range)
            // 教育拨款增长…;财政收入增长…,前者高于后者: the semicolon parts the two that are compared.
            if i > 0, range.lowerBound > 0, evidence.scalars[range.lowerBound - 1] == Self.semicolon,
                let before = evidence.sentenceRange(of: sentences[i - 1].value[0].id),
                Self.touch(before, range)
            {
                all = sentences[i - 1].value + all
                clauses = evidence.clauses(in: before) + clauses
            }
            let own = findings(of: all, clauses, own: range, evidence)
            // …。教育拨款增长连续两年高于财政收入增长: the next sentence, which has no rate of its own.
            guard own.isEmpty, let next = claims.first(where: { Self.touch(range, $0) && range != $0 }),
                i + 1 == sentences.count || evidence.sentenceRange(of: sentences[i + 1].value[0].id) != next
            else { return own }
            return findings(of: all, clauses + evidence.clauses(in: next), own: next, evidence)
        }
    }
    private static func touch(_ range: Range<Int>, _ next: Range<Int>) -> Bool {
        range.upperBound == next.lowerBound || range.upperBound + 1 == next.lowerBound
    }
    private static let semicolon = (";" as Unicode.Scalar).value

    /// - Parameters:
    ///   - all: the rates of one sentence, and of the one before it where a semicolon joins them.
    ///   - own: the last of the sentences, which makes the claim.
    private func findings(
        of all: [Fact], _ clauses: [Range<Int>], own: Range<Int>, _ evidence: Evidence
    ) -> [Finding] {
        guard all.count >= 2 else { return [] }
        func rates(in clause: Range<Int>) -> [Fact] {
            all.filter { clause.contains($0.mention.range.lowerBound) }
        }
        return clauses.indices.flatMap { i -> [Finding] in
            let clause = clauses[i]
            guard own.contains(clause.lowerBound), let above = words.above.first(in: evidence.scalars, clause),
                isOfGrowth(clause, evidence),
                !words.notAbove.occurs(in: evidence.scalars, clause)
            else { return [] }
            let told = clauses[..<i].filter { !rates(in: $0).isEmpty && isOfGrowth($0, evidence) }
            let beside = rates(in: above..<clause.upperBound)
            if let last = told.last, !beside.isEmpty {
                return pairs(rates(in: last), beside).flatMap { finding($0, above: $1, clause, evidence) }
            }
            guard beside.isEmpty, let (own, other) = both(told, above: above..<clause.upperBound, evidence) else {
                return []
            }
            return pairs(rates(in: own), rates(in: other)).flatMap { finding($0, above: $1, clause, evidence) }
        }
    }

    private func isOfGrowth(_ clause: Range<Int>, _ evidence: Evidence) -> Bool {
        words.growing.occurs(in: evidence.scalars, clause)
    }

    /// One by one, or all above one.
    private func pairs(_ own: [Fact], _ others: [Fact]) -> [(Fact, Fact)] {
        if others.count == 1 { return own.map { ($0, others[0]) } }
        return own.count == others.count ? Array(zip(own, others)) : []
    }

    /// The two clauses before it: the one that names what stands behind 高于, and the other.
    private func both(
        _ told: [Range<Int>], above: Range<Int>, _ evidence: Evidence
    ) -> (own: Range<Int>, other: Range<Int>)? {
        guard told.count == 2,
            let length = words.above.length(in: evidence.scalars, at: above.lowerBound, before: above.upperBound)
        else { return nil }
        let start = above.lowerBound + length
        let end = words.growing.first(in: evidence.scalars, start..<above.upperBound) ?? above.upperBound
        let named = evidence.scalars[start..<end]
        let base = Array(named.last == Self.of ? named.dropLast() : named)
        guard base.count >= 4 else { return nil }
        let bearing = told.filter { NameMatch.contained(base, in: Array(evidence.scalars[$0])) == 100 }
        guard bearing.count == 1, let own = told.first(where: { $0 != bearing[0] }) else { return nil }
        return (own, bearing[0])
    }
    private static let of = ("的" as Unicode.Scalar).value

    private func finding(_ own: Fact, above other: Fact, _ clause: Range<Int>, _ evidence: Evidence) -> [Finding] {
        guard let a = own.value, let b = other.value, let sentence = evidence.sentence(of: own) else { return [] }
        let isAbove = a > b
        var basis = Basis(.limit, doubts: isAbove ? [] : Basis.doubts(of: [own, other]))
        basis.requirements = [.init("gt", b)]
        let stated = Basis.Stated(verdict: "达标", span: sentence.span(of: clause), quote: sentence.quote(of: clause))
        if !isAbove { basis.conclusion = stated }
        let accuses = !isAbove && basis.doubts.isEmpty
        let (x, y) = (own.mention.quote, other.mention.quote)
        return [
            Finding(
                report: own.mention.report, rule: "growth.above", kind: "growth",
                grade: isAbove ? .consistent : accuses ? .decisionInconsistency : .questionable,
                severity: isAbove ? .info : accuses ? .critical : .medium, claim: own.term, inputs: [other.term],
                expression: "\(own.printed) > \(other.printed)", recomputed: own.mention.interval,
                gap: isAbove ? 0 : a - b, conclusionChanges: accuses ? true : nil,
                message: isAbove
                    ? Message(
                        zh: "\(x)高于\(y)，与“\(stated.quote)”相符。", en: "\(x) is above \(y), as “\(stated.quote)” says.")
                    : Message(
                        zh: "增长\(x)不高于\(y)，却写“\(stated.quote)”\(accuses ? "。" : "，请核对。")",
                        en:
                            "Growth of \(x) is not above \(y), yet the report says “\(stated.quote)”\(accuses ? "." : "; please check.")"
                    ), basis: basis)
        ]
    }
}
