import Exact
import Records

/// A county's figure that is larger than that of the city it lies in, by the same name, in the same year.
///
/// Never more than a question: the city may speak of its own schools only.
struct WholeCheck {
    let documents: [ComparedDocument]
    let places: [Place?]

    func findings(in observations: [Observation]) -> [Finding] {
        var byMeasure: [Measure: [Observation]] = [:]
        for observation in observations where observation.isAmount && observation.period != Observation.undated {
            byMeasure[Measure(observation), default: []].append(observation)
        }
        var out: [Finding] = []
        for part in observations where part.isAmount && part.period != Observation.undated {
            for whole in byMeasure[Measure(part)] ?? [] where isInside(part, whole) {
                if let finding = compare(part, whole) { out.append(finding) }
            }
        }
        return out
    }

    private struct Measure: Hashable {
        let indicator: String
        let stage: String
        let unit: String
        let kind: Mention.Kind
        let period: String

        init(_ observation: Observation) {
            indicator = observation.key.indicator
            stage = observation.key.stage
            unit = observation.key.unit
            kind = observation.key.kind
            period = observation.period
        }
    }

    private func isInside(_ part: Observation, _ whole: Observation) -> Bool {
        guard part.document != whole.document, let inner = places[part.document], let outer = places[whole.document]
        else { return false }
        return outer.isWide && outer.contains(inner) && part.key.place == inner.name && whole.key.place == outer.name
    }

    private func compare(_ part: Observation, _ whole: Observation) -> Finding? {
        guard let least = part.interval.low, let most = whole.interval.high, least > most else { return nil }
        let scale = whole.fact.mention.scale
        var basis = Basis(.within, formula: "x1", doubts: [.countedDifferently])
        basis.admissible = whole.interval.scaled(by: 1 / scale)
        let recomputed = part.fact.mention.interval.scaled(by: 1 / scale)
        let written = Fact.written([part.fact, whole.fact])
        return Finding(
            report: whole.fact.mention.report, rule: "compare.part-within-whole", kind: "sum", grade: .questionable,
            severity: .medium, claim: whole.term(documents[whole.document].record),
            inputs: [part.term(documents[part.document].record)], expression: "\(written[0]) ≤ \(written[1])",
            recomputed: recomputed, gap: recomputed.gap(to: whole.interval.scaled(by: 1 / scale)),
            message: Message(
                zh:
                    "\(part.period)年\(part.key.place)的\(part.fact.displayName)\(part.fact.mention.quote)，大过它所在的\(whole.key.place)的\(whole.fact.mention.quote)；口径可能不同，请核对。",
                en:
                    "In \(part.period), \(part.fact.displayName) of \(part.key.place), \(part.fact.mention.valueText), is more than that of \(whole.key.place), \(whole.fact.mention.valueText), in which it lies; they may be counted differently, please check."
            ), basis: basis)
    }
}
