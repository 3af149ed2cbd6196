import Exact
import Lexicon
import Records

/// Several figures of many digits that two places have in common, for the same indicators: one may be the other's.
struct FigureCheck {
    let documents: [ComparedDocument]
    let lexicon: CompareLexicon

    func findings(in observations: [Observation]) -> [Finding] {
        var byFigure: [Figure: [Observation]] = [:]
        for observation in observations where digits(observation.fact.printed) >= lexicon.figureDigits {
            byFigure[Figure(observation), default: []].append(observation)
        }
        var pairs: [Pair: [(Observation, Observation)]] = [:]
        for same in byFigure.values where same.count > 1 {
            for (i, a) in same.enumerated() {
                for b in same[(i + 1)...] where a.document != b.document && a.key.place != b.key.place {
                    pairs[Pair(a: a.document, b: b.document), default: []].append((a, b))
                }
            }
        }
        return pairs.sorted { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }.compactMap { pair, same in
            let ordered = same.sorted { ($0.1.fact.id, $0.0.fact.id) < ($1.1.fact.id, $1.0.fact.id) }
            guard Set(ordered.map(\.1.fact.printed)).count >= lexicon.leastFigures else { return nil }
            return finding(ordered)
        }
    }

    private struct Figure: Hashable {
        let indicator: String
        let stage: String
        let unit: String
        let printed: String

        init(_ observation: Observation) {
            indicator = observation.key.indicator
            stage = observation.key.stage
            unit = observation.key.unit
            printed = observation.fact.mention.valueText
        }
    }
    private struct Pair: Hashable {
        let a: Int
        let b: Int
    }

    /// Significant ones: 1200 has two.
    private func digits(_ text: String) -> Int {
        var digits = text.utf8.filter { 0x30...0x39 ~= $0 }.drop { $0 == 0x30 }
        while digits.last == 0x30 { digits.removeLast() }
        return digits.count
    }

    private func finding(_ same: [(Observation, Observation)]) -> Finding? {
        guard let (first, last) = same.first else { return nil }
        func term(_ observation: Observation) -> Finding.Term {
            observation.term(documents[observation.document].record)
        }
        var basis = Basis(.copied, formula: "figures", doubts: [.asksOnly])
        basis.requirements = [.init("ge", Rational(lexicon.leastFigures))]
        // The claim and its twin, then the further pairs.
        let inputs = [term(first)] + same.dropFirst().flatMap { [term($0.1), term($0.0)] }
        let list = same.prefix(5).map { "\($0.1.fact.displayName)\($0.1.fact.mention.quote)" }.joined(separator: "、")
        let (one, two) = (documents[first.document].shortName, documents[last.document].shortName)
        return Finding(
            report: last.fact.mention.report, rule: "compare.same-figures", kind: "plausibility", grade: .questionable,
            severity: .medium, claim: term(last), inputs: inputs, expression: nil,
            recomputed: Interval(exactly: Rational(same.count)),
            message: Message(
                zh: "\(first.key.place)（\(one)）与\(last.key.place)（\(two)）有 \(same.count) 个数完全相同：\(list)，请核对是否抄录。",
                en:
                    "\(same.count) figures of \(first.key.place) (\(one)) and \(last.key.place) (\(two)) are exactly the same, \(list) among them; please check whether they were copied."
            ), basis: basis)
    }
}
